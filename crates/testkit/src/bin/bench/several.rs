//! Many counties in one process: whether the pages of one are as quick as if it were alone.

use super::{
    Row,
    asking::{Server, Wanted, built, ratio},
    operations::{FIRST, copy_to, counties},
};
use std::path::Path;
use storage::{folder::DataFolder, journal::Journal, record::Head};

/// Pages of the first county, where a name leads that no county has.
const PAGES: [&str; 4] = ["/", "/arenor", "/arenor/a1", "/platser"];

/// So many ten-year counties: what they take, and the pages of one among them beside the same alone.
pub fn rows(folder: &Path, n_counties: usize) -> Vec<Row> {
    let mut rows = vec![counties(folder, n_counties)];
    let Some(program) = built("samverkan") else { return rows };
    let several = folder.join("counties");
    let alone = alone(folder, &several);
    let (alone, several) = (Server::serve(&program, &alone), Server::serve(&program, &several));
    let mut worst = (f64::INFINITY, f64::INFINITY);
    for path in PAGES {
        let kept = |server| Wanted::kept(server, path);
        let made = |server| Wanted { is_new_each_time: true, ..kept(server) };
        let ratios = (ratio(&kept(&several), &kept(&alone)), ratio(&made(&several), &made(&alone)));
        eprintln!("{path}: among several / alone: kept {:.2}, made {:.2}", ratios.0, ratios.1);
        worst = (worst.0.min(ratios.0), worst.1.min(ratios.1));
    }
    rows.push(Row {
        what: "pages of a ten-year county among those / alone",
        figure: format!(
            "{:.2} kept, {:.2} made; {:.0} MB served",
            worst.0,
            worst.1,
            several.resident() as f64 / 1e6
        ),
        asked: "unchanged",
        how: "requests a second, two servers in turns; the worst of four pages, each the median of 5 turns",
    });
    rows
}

/// A data folder with the first of the counties alone.
fn alone(folder: &Path, several: &Path) -> std::path::PathBuf {
    let from = DataFolder::open(several).expect("a folder");
    let alone = DataFolder::create_or_open(&folder.join("alone")).expect("a fresh folder");
    let mut copy = alone.create_or_open_journal(FIRST).expect("a fresh journal");
    if copy.head().expect("it can be read") == Head::EMPTY {
        copy_to(&mut from.journal(FIRST).expect("it was made before"), &mut copy);
    }
    alone.path().to_owned()
}
