//! How fast pages are. The demo is served by the program itself, in a process of its own, and asked from this one.
//!
//! Rates are ratios to the same bytes handed out from memory by a third process on the same server (`memory` among the
//! examples of web), measured in turns, so that they say the same on a slow machine as on a fast one.

use super::{
    Row,
    asking::{Asking, N_TURNS, Server, Wanted, built, difference, middle, ratio, tail_at_half_rate},
    brought, find,
    operations::{fill_ten_years, first_county},
    written,
};
use domain::{State, id::Id};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The pages that are read the most, and the heaviest.
const PAGES: [&str; 7] =
    ["/", "/arenor", "/arenor/samreko", "/karta", "/papper/samreko", "/platser", "/kontroller"];
/// The same of an invented county of ten years, where they are long; the matrix is of 200 recommendations.
const LARGE_PAGES: [&str; 7] =
    ["/", "/arenor", "/arenor/a1", "/arenden", "/rekommendationer", "/platser", "/kontroller"];

/// Every figure of the pages; the worst page stands for all.
pub fn rows(folder: &Path) -> Vec<Row> {
    let Some(programs) = Programs::built() else { return not_measured() };
    let data = folder.join("served");
    let demo = ["demo", "--listen", "127.0.0.1:0", "--data", data.to_str().expect("a plain path")];
    let demo = Server::start(&programs.program, &demo);
    let all: Vec<Measured> =
        PAGES.iter().map(|path| Measured::new(&demo, &programs.memory, folder, path)).collect();
    let (kept, made) = (worst(&all, |page| -page.kept), worst(&all, |page| -page.made));
    let (slow, late) = (worst(&all, |page| page.micros), worst(&all, |page| page.tail));
    let mut rows = vec![
        Row {
            what: "a kept page / its bytes from memory",
            figure: format!("{:.2} ({})", kept.kept, kept.path),
            asked: "at least 0.8",
            how: "requests a second, packed; the worst of seven pages, each the median of 5 turns",
        },
        Row {
            what: "a page made / its bytes unpacked from memory",
            figure: format!("{:.2} ({})", made.made, made.path),
            asked: "at least 0.25",
            how: "every request for an address nobody has asked for, answered packed; as above",
        },
        Row {
            what: "making a page",
            figure: format!("{:.0} \u{b5}s ({})", slow.micros, slow.path),
            asked: "under 100 \u{b5}s",
            how: "median answer unpacked, less the median of the same bytes from memory; the worst page",
        },
        Row {
            what: "p99 / p50 at half the highest rate",
            figure: format!(
                "{:.1} ({}); the same bytes from memory {:.1}",
                late.tail, late.path, late.tail_from_memory
            ),
            asked: "at most 5",
            how: "a kept page, 4 connections; the median of 5 turns, the worst page; from memory it tells how restless the machine is",
        },
    ];
    let cookies = demo.sign_in();
    rows.extend(signed_in(&demo, &cookies));
    rows.push(Row {
        what: "memory of the served demo",
        figure: format!("{:.0} MB", demo.resident() as f64 / 1e6),
        asked: "under 60 MB",
        how: "resident after all of the above, with as many pages kept as there is room for",
    });
    rows.extend(cookies.first().map(|cookie| written::row(&demo, cookie, &PAGES)));
    rows
}

/// The same figures of a large county.
pub fn large(folder: &Path) -> Vec<Row> {
    let Some(programs) = Programs::built() else { return not_measured() };
    let data = fill_ten_years(&folder.join("large"));
    let county = first_county(&data);
    let server = Server::serve(&programs.program, &data);
    let first = first_asked(&server, &county);
    let measured = |path: &&'static str| Measured::new(&server, &programs.memory, folder, path);
    let all: Vec<Measured> = LARGE_PAGES.iter().map(measured).collect();
    let (kept, made) = (worst(&all, |page| -page.kept), worst(&all, |page| -page.made));
    let slow = worst(&all, |page| page.micros);
    let matrix = all.iter().find(|page| page.path == "/rekommendationer").expect("it is among them");
    let how = "1,000 arenas, 20,000 matters, ten years; seven pages, measured as those of the demo";
    drop(server);
    let rows = vec![
        first,
        Row {
            what: "a kept page of a large county / its bytes from memory",
            figure: format!("{:.2} ({})", kept.kept, kept.path),
            asked: "at least 0.8",
            how,
        },
        Row {
            what: "a page made of a large county / its bytes unpacked from memory",
            figure: format!("{:.2} ({})", made.made, made.path),
            asked: "at least 0.25",
            how,
        },
        Row {
            what: "making a page of a large county",
            figure: format!("{:.0} \u{b5}s ({})", slow.micros, slow.path),
            asked: "under 100 \u{b5}s",
            how,
        },
        Row {
            what: "the page of the matrix, 200 recommendations and nine principals",
            figure: format!(
                "{:.1} ms, {:.0} kB packed, {} elements",
                matrix.micros / 1e3,
                matrix.n_packed as f64 / 1e3,
                matrix.n_elements
            ),
            asked: "under 5 ms",
            how,
        },
        find::large(&county),
    ];
    rows.into_iter().chain(brought::rows(&county)).collect()
}

/// Each page as the first who asks for it waits for it, when the program has read what is to be found.
fn first_asked(server: &Server, county: &State) -> Row {
    let matter = county.matters.keys().next_back().map(|id| format!("/arenden/{}", id.handle()));
    let recommendation =
        county.recommendations.keys().next_back().map(|id| format!("/rekommendationer/{}", id.handle()));
    let pages = LARGE_PAGES.into_iter().map(str::to_owned).chain(matter).chain(recommendation);
    Asking::new(&Wanted::kept(server, "/sok?q=arena")).ask();
    let timed = |path: String| {
        let millis = Asking::new(&Wanted::kept(server, &path)).timed() / 1e3;
        eprintln!("{path}: asked for first {millis:.1} ms");
        (millis, path)
    };
    let mut all: Vec<(f64, String)> = pages.map(timed).collect();
    all.sort_by(|one, other| other.0.total_cmp(&one.0));
    let told: Vec<String> =
        all.iter().take(3).map(|(millis, path)| format!("{millis:.0} ms ({path})")).collect();
    Row {
        what: "the first page of a large county after it was opened",
        figure: told.join(", "),
        asked: "\u{2013}",
        how: "1,000 arenas, 20,000 matters, ten years; each page once, one after the other; the three that took longest",
    }
}

/// The page with the highest of a figure.
fn worst(all: &[Measured], figure: impl Fn(&Measured) -> f64) -> &Measured {
    let order = |one: &&Measured, other: &&Measured| figure(one).total_cmp(&figure(other));
    all.iter().max_by(order).expect("there are pages")
}

/// What has to be built before anything can be measured.
struct Programs {
    program: PathBuf,
    memory: PathBuf,
}

impl Programs {
    fn built() -> Option<Programs> {
        Some(Programs { program: built("samverkan")?, memory: built("examples/memory")? })
    }
}

fn not_measured() -> Vec<Row> {
    vec![Row {
        what: "pages",
        figure: "not measured".to_owned(),
        asked: "",
        how: "cargo xtask bench builds the program and the example `memory` first",
    }]
}

/// Pages for each of those whom the demo lets in, against the same pages made for a visitor.
fn signed_in(demo: &Server, cookies: &[String]) -> Option<Row> {
    let mut all = Vec::new();
    for (n, cookie) in cookies.iter().enumerate() {
        for path in PAGES {
            let visitor = Wanted { is_new_each_time: true, ..Wanted::kept(demo, path) };
            let own = Wanted { cookie: Some(cookie), ..visitor };
            let ratio = ratio(&own, &visitor);
            eprintln!("{path}: signed in as number {}, {ratio:.2}", n + 1);
            all.push((ratio, path));
        }
    }
    let (ratio, path) = all.into_iter().min_by(|one, other| one.0.total_cmp(&other.0))?;
    Some(Row {
        what: "a page for who has signed in / the same made for a visitor",
        figure: format!("{ratio:.2} ({path})"),
        asked: "at least 0.8",
        how: "requests a second, packed; the inside of both is kept, and the frame of who has signed in; the worst page of the worst of those in the demo",
    })
}

/// What was measured of a page.
struct Measured {
    path: &'static str,
    kept: f64,
    made: f64,
    micros: f64,
    tail: f64,
    /// Of the same bytes from memory.
    tail_from_memory: f64,
    /// How many bytes it has packed, and how many elements.
    n_packed: u64,
    n_elements: usize,
}

impl Measured {
    fn new(demo: &Server, memory: &Path, folder: &Path, path: &'static str) -> Measured {
        let kept = Wanted::kept(demo, path);
        let (packed, plain) = (folder.join("packed"), folder.join("plain"));
        fs::write(&packed, Asking::new(&kept).body()).expect("room on the disk");
        let unpacked = Wanted { takes_gzip: false, ..kept };
        fs::write(&plain, Asking::new(&unpacked).body()).expect("room on the disk");
        let size = |file| fs::metadata(file).map_or(0, |file| file.len());
        let (size, n_packed) = (size(&plain), size(&packed));
        let html = fs::read_to_string(&plain).expect("it was just written");
        let begins = |part: &str| part.starts_with(|sign: char| sign.is_ascii_alphabetic());
        let n_elements = html.split('<').skip(1).filter(|part| begins(part)).count();
        let files = [&packed, &plain].map(|file| file.to_str().expect("a plain path"));
        let memory = Server::start(memory, &files);
        let from_memory = |path| Wanted { server: memory.address, path, ..kept };
        // One after the other, so that noise meets both alike.
        let turn = |_| (tail_at_half_rate(&kept), tail_at_half_rate(&from_memory("/packed")));
        let (tails, tails_from_memory) = (0..N_TURNS).map(turn).unzip();
        let measured = Measured {
            path,
            kept: ratio(&kept, &from_memory("/packed")),
            made: ratio(&Wanted { is_new_each_time: true, ..kept }, &from_memory("/plain")),
            micros: difference(&unpacked, &from_memory("/plain")),
            tail: middle(tails),
            tail_from_memory: middle(tails_from_memory),
            n_packed,
            n_elements,
        };
        eprintln!(
            "{path}: {size} bytes, {n_packed} packed, {n_elements} elements, kept {:.2}, made {:.2}, {:.0} \u{b5}s, tail {:.1} ({:.1})",
            measured.kept, measured.made, measured.micros, measured.tail, measured.tail_from_memory
        );
        measured
    }
}
