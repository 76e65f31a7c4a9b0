//! `cargo xtask bench`: every figure the issues ask for, in one table, each as the median of several runs in this process.
//!
//! Machines are noisy, so what can be a ratio within one run is one.
#![expect(clippy::print_stdout, reason = "the table is what is asked for")]
#![expect(clippy::disallowed_methods, reason = "measuring needs a clock")]

#[path = "bench/asking.rs"]
mod asking;
#[path = "bench/bare.rs"]
mod bare;
#[path = "bench/brought.rs"]
mod brought;
#[path = "bench/find.rs"]
mod find;
#[path = "bench/operations.rs"]
mod operations;
#[path = "bench/pages.rs"]
mod pages;
#[path = "bench/rights.rs"]
mod rights;
#[path = "bench/several.rs"]
mod several;
#[path = "bench/work.rs"]
mod work;
#[path = "bench/written.rs"]
mod written;

use domain::{
    Command, Context, Event, State, checks, command,
    context::{Actor, RequestId},
    facts::{self, Claim, Content},
    register::arena,
    time::Period,
};
use engine::{chance::SeededChance, codec, load::load};
use mimalloc::MiMalloc;
use std::{hint::black_box, path::Path, time::Instant};
use storage::{
    journal::{Batch, Journal, memory::MemoryJournal},
    record::Head,
};
use testkit::{
    copies::copies,
    county::demo,
    samples::{id, text, title},
};

/// The same as the program's: it decides how a county lies in memory.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

struct Row {
    what: &'static str,
    figure: String,
    asked: &'static str,
    how: &'static str,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let folder = tempfile::tempdir().expect("a folder for the journals");
    let folder = folder.path();
    let rows = match arguments[..] {
        ["open", folder] => return println!("{}", operations::open(Path::new(folder))),
        [] => PARTS.iter().flat_map(|(_, rows)| rows(folder)).collect(),
        // Twenty-one take minutes to write, and most of the memory of a small machine.
        ["--counties", n] => several::rows(&folder.join("several"), number(n)),
        // There they stay, and are not written again the next time.
        ["--counties", n, folder] => several::rows(Path::new(folder), number(n)),
        [name] => {
            let part = PARTS.iter().find(|(part, _)| *part == name);
            let names: Vec<_> = PARTS.iter().map(|(name, _)| *name).collect();
            let (_, rows) = part.unwrap_or_else(|| panic!("a part is one of {}", names.join(", ")));
            rows(folder)
        }
        _ => panic!("bench, bench PART, or bench --counties N [FOLDER]"),
    };
    println!("| figure | measured | asked | how |\n|---|---|---|---|");
    for Row { what, figure, asked, how } in rows {
        println!("| {what} | {figure} | {asked} | {how} |");
    }
}

fn number(word: &str) -> usize {
    word.parse().expect("--counties takes a number")
}

type Rows = fn(&Path) -> Vec<Row>;

/// What can be measured by itself while one works on it.
const PARTS: &[(&str, Rows)] = &[
    ("checks", checks_rows),
    ("replay", |folder| vec![replay(folder), boot(folder, &grown(&demo(), 1))]),
    ("rights", |_| rights::rows().into()),
    ("find", |_| find::rows(&grown(&demo(), 1)).into_iter().collect()),
    ("work", |_| work::rows().into()),
    ("pages", |folder| pages::rows(folder)),
    ("large", |folder| pages::large(folder)),
    ("appends", |folder| vec![operations::appends(folder)]),
    ("writers", operations::writers),
    ("county", |folder| vec![operations::counties(&folder.join("one"), 1)]),
];

fn checks_rows(_: &Path) -> Vec<Row> {
    let county = grown(&demo(), 1);
    let hundred = grown(&county, 100);
    vec![checks_once(&county), checks_grow(&county, &hundred)]
}

fn context(n: u64) -> Context {
    let now = "2024-06-03T07:00:00Z".parse().expect("well-formed");
    let mut request = [0; 16];
    request[..8].copy_from_slice(&n.to_le_bytes());
    Context {
        now,
        today: domain::time::day_in_sweden(now),
        actor: Actor::Operator,
        request: RequestId(request),
    }
}

/// The median of this many measurements, in seconds.
fn median(n: usize, mut run: impl FnMut()) -> f64 {
    let mut measured: Vec<f64> = (0..n)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64()
        })
        .collect();
    measured.sort_by(f64::total_cmp);
    measured[n / 2]
}

/// The county this many times over, read from a journal as a served county is: that decides how it lies in memory.
fn grown(county: &State, n: usize) -> State {
    let mut journal = MemoryJournal::new("bench");
    journal.append(Head::EMPTY, &batch(county, n)).expect("memory has room");
    load(&mut journal).expect("a whole journal").state
}

/// The records that make the county, this many times over.
fn batch(county: &State, n: usize) -> Batch {
    let itself = county.county.as_ref().expect("the demo is a county");
    let open = Command::OpenCounty { handle: itself.handle, name: itself.name.clone() };
    let commands = std::iter::once(open).chain(copies(county, n)).collect();
    let cx = context(0);
    let mut chance = SeededChance::new(1);
    let events =
        command::decide(&State::default(), &cx, Command::All(commands)).expect("copies break no rule");
    let records = events.iter().map(|event| codec::encode(event, &cx, &mut chance)).collect();
    Batch { records, requests: Vec::new() }
}

fn review_seconds(state: &State, n: usize) -> f64 {
    let day = "2024-06-03".parse().expect("well-formed");
    median(n, || drop(black_box(checks::review(black_box(state), day))))
}

fn checks_once(county: &State) -> Row {
    let seconds = review_seconds(county, 501);
    Row {
        what: "all checks over the county",
        figure: format!("{:.0} µs", seconds * 1e6),
        asked: "under 1 ms",
        how: "median of 501 reviews as of 2024-06-03",
    }
}

fn checks_grow(county: &State, hundred: &State) -> Row {
    // One after the other, so that noise meets both alike.
    let mut ratios: Vec<f64> =
        (0..11).map(|_| review_seconds(hundred, 3) / review_seconds(county, 51)).collect();
    ratios.sort_by(f64::total_cmp);
    Row {
        what: "checks, 100 × the county / the county",
        figure: format!("{:.0}", ratios[5]),
        asked: "at most 130",
        how: "median of 11 ratios; the same county with ids and names numbered",
    }
}

/// A journal of this many events: arenas that are entered, given facts, renamed and corrected over the years.
fn long_journal(file: &Path, n_events: u64) {
    let mut journal =
        storage::journal::sqlite::SqliteJournal::create_or_open(file, "bench").expect("a fresh journal");
    let mut head = Head::EMPTY;
    let mut chance = SeededChance::new(1);
    let mut n = 0;
    while n < n_events {
        let mut batch = Batch::default();
        for _ in 0..1_000 {
            batch.records.push(codec::encode(&event(n), &context(n), &mut chance));
            n += 1;
        }
        head = journal.append(head, &batch).expect("room on the disk");
    }
}

fn event(n: u64) -> Event {
    const PER_ARENA: u64 = 20;
    let handle = format!("a{}", n / PER_ARENA);
    let when = Period::since("2005".parse::<domain::time::PartialDate>().expect("well-formed"));
    let sources = vec!["s2:9".parse().expect("well-formed")];
    let claim = |fact| Claim { content: Content::Fact(fact), when, sources: sources.clone() };
    let id = id(&handle);
    Event::Arena(match n % PER_ARENA {
        0 => {
            let name = arena::Fact::Name(title(&format!("Arena {n}")));
            facts::Event::Registered {
                id,
                statements: vec![claim(arena::Fact::Exists(())).into(), claim(name).into()],
            }
        }
        1 => {
            let from = "2021-10-08".parse().expect("well-formed");
            let content = Content::Fact(arena::Fact::Name(title(&format!("Arena {n}"))));
            facts::Event::Changed { id, no: 2, content, from, sources }
        }
        2 => {
            let by = claim(arena::Fact::Name(title(&format!("Arena {n}"))));
            facts::Event::Corrected { id, no: 3, claim: 0, by, reason: text("Fel namn.") }
        }
        3 => facts::Event::Cited { id, no: 1, claim: 0, sources },
        _ => facts::Event::Stated {
            id,
            statement: claim(arena::Fact::Task(text(&format!("Uppgift {n}")))).into(),
        },
    })
}

fn replay(folder: &Path) -> Row {
    const N_EVENTS: u64 = 300_000;
    let file = folder.join("long.sqlite");
    long_journal(&file, N_EVENTS);
    let seconds = median(5, || {
        let mut journal =
            storage::journal::sqlite::SqliteJournal::open(&file, "bench").expect("the journal just made");
        assert_eq!(load(&mut journal).expect("a whole journal").head.seq, N_EVENTS);
    });
    Row {
        what: "replay",
        figure: format!("{:.0} events/s", N_EVENTS as f64 / seconds),
        asked: "at least 300,000 events/s",
        how: "300,000 events read from SQLite, chain and slots checked, decoded, applied; median of 5",
    }
}

fn boot(folder: &Path, county: &State) -> Row {
    let file = folder.join("demo.sqlite");
    let mut journal =
        storage::journal::sqlite::SqliteJournal::create_or_open(&file, "demo").expect("a fresh journal");
    journal.append(Head::EMPTY, &batch(county, 1)).expect("room on the disk");
    drop(journal);
    let seconds = median(21, || {
        let mut journal =
            storage::journal::sqlite::SqliteJournal::open(&file, "demo").expect("the journal just made");
        drop(black_box(load(&mut journal).expect("a whole journal")));
    });
    Row {
        what: "boot of the demo data",
        figure: format!("{:.1} ms", seconds * 1e3),
        asked: "under 200 ms",
        how: "its journal opened, checked and replayed; median of 21",
    }
}
