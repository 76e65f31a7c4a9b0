//! What finding costs: asked in a large county, and kept fresh when something has been written.

use super::{Row, grown, median};
use domain::{State, find::Index, id::Subject};
use jiff::civil::{Date, date};
use std::{hint::black_box, time::Instant};

/// What people type, one entry a query.
const GOLDEN: &str = include_str!("../../../../../testdata/search.toml");

/// As many things as this have names.
const N_THINGS: usize = 20_000;

/// The county so many times over that it has 20,000 things with names, all of which share their words.
pub fn rows(county: &State) -> [Row; 3] {
    let named = |state: &State| state.subjects().filter(is_named).count();
    let many = grown(county, N_THINGS.div_ceil(named(county)));
    assert!(named(&many) >= N_THINGS, "the county is large enough");
    [ask(&many), build(&many), keep(county, &many)]
}

fn is_named(subject: &Subject) -> bool {
    !matches!(
        subject,
        Subject::Relation(_)
            | Subject::Lineage(_)
            | Subject::Holder(_)
            | Subject::Rulebook(_)
            | Subject::Person(_)
    )
}

fn ask(many: &State) -> Row {
    Row {
        what: "finding among 20,000 things",
        figure: asked(many, &typed()),
        asked: "p99 under 10 ms",
        how: "the golden queries and worse ones, each asked 25 times",
    }
}

/// The same in a county of ten years, whose 20,000 matters are also asked for by what they are called.
pub fn large(county: &State) -> Row {
    let titles = county.matters.values().step_by(500).filter_map(|matter| matter.title(DAY)?.said());
    let mut typed = typed();
    for title in titles {
        typed.push(title.to_owned());
        typed.extend(title.split_whitespace().next().map(str::to_owned));
        typed.push(title.chars().take(4).collect());
    }
    Row {
        what: "finding in a ten-year county of 1,000 arenas and 20,000 matters",
        figure: asked(county, &typed),
        asked: "p99 under 10 ms",
        how: "as above, and every 500th matter by its title, the first word of it and the first four letters",
    }
}

const DAY: Date = date(2026, 6, 15);

fn typed() -> Vec<String> {
    let golden = GOLDEN.lines().filter_map(|line| line.strip_prefix("typed = \"")?.strip_suffix('"'));
    let mut typed: Vec<String> = golden.map(str::to_owned).collect();
    assert!(typed.len() > 30, "the golden queries are read");
    // What is typed on the way to a name, what nobody is called, and more than a name.
    typed.extend(["s", "sam", "kommun", "xyzzyxyzzy", "smarekkoo"].map(str::to_owned));
    typed.push(typed.join(" "));
    typed
}

fn asked(county: &State, typed: &[String]) -> String {
    let index = Index::of(county);
    let mut seconds = Vec::new();
    for _ in 0..25 {
        for typed in typed {
            let start = Instant::now();
            black_box(index.ask(black_box(typed), DAY, |_| true));
            seconds.push(start.elapsed().as_secs_f64());
        }
    }
    seconds.sort_by(f64::total_cmp);
    let at = |share: f64| seconds[(seconds.len() as f64 * share) as usize] * 1e3;
    format!("p99 {:.2} ms, median {:.2} ms", at(0.99), at(0.5))
}

fn build(many: &State) -> Row {
    let seconds = median(5, || drop(black_box(Index::of(black_box(many)))));
    Row {
        what: "reading 20,000 things to be found",
        figure: format!("{:.0} ms", seconds * 1e3),
        asked: "–",
        how: "once for each process; median of 5",
    }
}

/// The index goes between two counties that differ by one thing.
fn keep(county: &State, many: &State) -> Row {
    let mut other = many.clone();
    let arena = county.arenas.values().next().expect("the county has an arena");
    let first = many.arenas.keys().next().expect("the county has an arena").clone();
    let changed = other.arenas.update(first, arena.clone());
    other.arenas = changed.without(many.arenas.keys().next_back().expect("an arena"));
    let mut index = Index::of(many);
    let seconds = median(101, || {
        index.bring_to(&other);
        index.bring_to(many);
    });
    Row {
        what: "finding what has just been written",
        figure: format!("{:.2} ms", seconds / 2.0 * 1e3),
        asked: "–",
        how: "an index of 20,000 things brought to a state where one has changed; median of 101",
    }
}
