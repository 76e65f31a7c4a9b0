//! What the program promises when many write and counties grow old: durable appends beside a bare SQLite loop, waiting
//! times, and ten years of a county in memory.

use crate::{Row, bare::Bare};
use domain::{
    Command, State,
    context::Actor,
    facts::{self, Claim, Content},
    id::{Handle, Id},
    register::arena,
    time::Period,
};
use engine::{
    Engine, Order,
    chance::{SeededChance, new_request},
    clock::{Clock, SystemClock},
    fill::Filler,
    load::load,
};
use generate::{County, Plan};
use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Arc, Barrier},
    time::{Duration, Instant},
};
use storage::{
    folder::DataFolder,
    journal::{Batch, Journal, RequestRow, memory::MemoryJournal, sqlite::SqliteJournal},
    record::{Head, Record},
};

fn plan(handle: &str, n_arenas: usize, years: usize) -> Plan {
    let handle = Handle::parse(handle).expect("well-formed");
    Plan { handle, n_arenas, years, seed: 1 }
}

/// The records and requests of an invented county, as the engine writes them.
fn records_of(plan: Plan) -> Vec<Record> {
    let mut journal = MemoryJournal::new(plan.handle.as_str());
    fill(&mut journal, plan);
    records_after(&mut journal, 0)
}

fn records_after(journal: &mut dyn Journal, seq: u64) -> Vec<Record> {
    let mut records = Vec::new();
    let keep = &mut |record| {
        records.push(record);
        ControlFlow::Continue(())
    };
    journal.read(seq, keep).expect("it can be read");
    records
}

fn requests_after(journal: &mut dyn Journal, seq: u64) -> Vec<RequestRow> {
    let mut rows = Vec::new();
    let keep = &mut |row: RequestRow| {
        if row.first > seq {
            rows.push(row);
        }
        ControlFlow::Continue(())
    };
    journal.requests(keep).expect("it can be read");
    rows
}

/// Writes a whole invented county into a journal.
pub fn fill(journal: &mut dyn Journal, plan: Plan) {
    let mut filler = Filler::new(journal, Box::new(SeededChance::new(1))).expect("a fresh journal");
    for act in County::new(plan) {
        filler.write(&act.cx, &act.command, &act.events).expect("room on the disk");
    }
    filler.finish().expect("room on the disk");
}

/// How many rows stand in one commit: as many as there are writers.
const N_TOGETHER: usize = 32;

/// The same rows in the same batches into a journal and into bare tables, batch by batch, so that noise meets both.
pub fn appends(folder: &Path) -> Row {
    let records = records_of(plan("exempel", 40, 5));
    let mut journal =
        SqliteJournal::create_or_open(&folder.join("appends.sqlite"), "exempel").expect("a fresh journal");
    let mut bare = Bare::new(&folder.join("appends-bare.sqlite"));
    let mut head = Head::EMPTY;
    let (mut ours, mut theirs) = (Duration::ZERO, Duration::ZERO);
    let batches: Vec<&[Record]> = records.chunks(N_TOGETHER).take(300).collect();
    let mut n_rows = 0;
    for (n, records) in batches.iter().enumerate() {
        let batch = batch_of(records);
        n_rows += records.len();
        let mut append = || timed(|| head = journal.append(head, &batch).expect("room on the disk"));
        let mut insert = || timed(|| bare.insert(records, &[]));
        // Now the one first, now the other.
        if n % 2 == 0 {
            ours += append();
            theirs += insert();
        } else {
            theirs += insert();
            ours += append();
        }
    }
    let rate = |time: Duration| n_rows as f64 / time.as_secs_f64();
    Row {
        what: "durable appends / a bare SQLite loop",
        figure: format!(
            "{:.2} ({:.0} against {:.0} rows/s)",
            theirs.as_secs_f64() / ours.as_secs_f64(),
            rate(ours),
            rate(theirs)
        ),
        asked: "at least 0.7",
        how: "300 commits of 32 records with their texts, sealed and with all rules of the schema, beside the same rows \
              into plain tables; both WAL and synchronous = FULL, taking turns",
    }
}

fn batch_of(records: &[Record]) -> Batch {
    let drafts = records.iter().cloned().map(|record| storage::record::Draft {
        at: record.at,
        actor: record.actor,
        kind: record.kind,
        version: record.version,
        request: record.request,
        body: record.body,
        slots: record.slots,
    });
    Batch { records: drafts.collect(), requests: Vec::new() }
}

fn timed(run: impl FnOnce()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

/// One writer alone, 32 at once, and the rows that those 32 led to in bare commits of 32.
pub fn writers(folder: &Path) -> Vec<Row> {
    let file = folder.join("writers.sqlite");
    let mut journal = SqliteJournal::create_or_open(&file, "exempel").expect("a fresh journal");
    fill(&mut journal, plan("exempel", N_ARENAS, 1));
    let engine = Arc::new(
        Engine::open(Box::new(journal), Box::new(SystemClock), Box::new(SeededChance::new(2)))
            .expect("the journal just made"),
    );
    let mut bare = Bare::new(&folder.join("writers-bare.sqlite"));
    let (mut alone, mut together) = (Vec::new(), Vec::new());
    let (mut waits, mut commits) = (Vec::new(), Vec::new());
    // In rounds, so that a slow moment of the disk meets all three. What 32 write at once in a round
    // is what is committed bare in it, row by row.
    for round in 0..ROUNDS {
        alone.push(rate(&write(&engine, round * 2, 1, N_EACH)));
        let before = engine.snapshot().head.seq;
        let measured = write(&engine, round * 2 + 1, N_TOGETHER, N_EACH);
        together.push(rate(&measured));
        waits.extend(measured.waits);
        let mut reading = SqliteJournal::read_only(&file, "exempel").expect("the journal just written");
        let (records, requests) = (records_after(&mut reading, before), requests_after(&mut reading, before));
        drop(reading);
        assert_eq!(records.len(), requests.len(), "each request led to one record");
        let together = records.chunks(N_TOGETHER).zip(requests.chunks(N_TOGETHER));
        commits.extend(together.map(|(records, requests)| timed(|| bare.insert(records, requests))));
    }
    let (alone, together) = (middle(&mut alone), middle(&mut together));
    waits.sort();
    commits.sort();
    let (ours, bare) = (at(&waits, 99), at(&commits, 99));
    vec![
        Row {
            what: "32 writers / one writer alone",
            figure: format!("{:.1} ({together:.0} against {alone:.0} commands/s)", together / alone),
            asked: "at least 4",
            how: "each waits for its answer before it asks again; median of 12 rounds",
        },
        Row {
            what: "p99 of a recorded command at 32 writers / of a bare 32-row commit",
            figure: format!(
                "{:.1} ({} against {}; median {} against {})",
                ours.as_secs_f64() / bare.as_secs_f64(),
                ms(ours),
                ms(bare),
                ms(at(&waits, 50)),
                ms(at(&commits, 50)),
            ),
            asked: "at most 3",
            how: "the waits of 12 rounds of 60 commands each, and the 720 bare commits of the very rows they led to, \
                  records, texts and requests, in turns; both WAL, synchronous = FULL and a checkpoint after 8,192 pages",
        },
    ]
}

const ROUNDS: usize = 12;
const N_EACH: usize = 60;

/// So many arenas that none of them gets more tasks than one has in life.
const N_ARENAS: usize = 800;

struct Written {
    waits: Vec<Duration>,
    took: Duration,
}

/// So many writers, each with so many commands.
fn write(engine: &Arc<Engine>, round: usize, n_writers: usize, n_each: usize) -> Written {
    let begin = Arc::new(Barrier::new(n_writers + 1));
    let writers: Vec<_> = (0..n_writers)
        .map(|writer| {
            let (engine, begin) = (engine.clone(), begin.clone());
            std::thread::spawn(move || {
                begin.wait();
                let order = |n: usize| order((round * n_writers + writer) * n_each + n, round, writer);
                (0..n_each).map(|n| timed(|| recorded(&engine, order(n)))).collect::<Vec<_>>()
            })
        })
        .collect();
    begin.wait();
    let start = Instant::now();
    let waits = writers.into_iter().flat_map(|writer| writer.join().expect("a writer goes on")).collect();
    Written { waits, took: start.elapsed() }
}

fn recorded(engine: &Engine, order: Order) {
    let outcome = engine.execute(order);
    assert!(matches!(outcome, Ok(Ok(_))), "{outcome:?}");
}

/// One more task for an arena.
fn order(n: usize, round: usize, writer: usize) -> Order {
    let said = format!("Bench {round} {writer} {n}");
    let fact = arena::Fact::Task(testkit::samples::text(&said));
    let when = Period::since(SystemClock.today());
    let claim = Claim { content: Content::Fact(fact), when, sources: Vec::new() };
    let handle = Handle::parse(&format!("a{}", n % N_ARENAS + 1)).expect("well-formed");
    let id = domain::id::ArenaId::new(handle);
    let command = Command::Arena(facts::Command::State { id, statement: claim.into() });
    // As the program draws them, since the journal keeps an index of them.
    let request = new_request();
    Order { actor: Actor::Operator, request, command }
}

fn rate(written: &Written) -> f64 {
    written.waits.len() as f64 / written.took.as_secs_f64()
}

fn middle(rates: &mut [f64]) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates[rates.len() / 2]
}

/// So many per cent of the sorted times lie under this.
fn at(times: &[Duration], per_cent: usize) -> Duration {
    times[times.len() * per_cent / 100]
}

fn ms(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1e3)
}

/// The handle of the first county.
pub const FIRST: &str = "exempel-1";

/// A folder with one county of a thousand arenas and ten years in it, if it is not there already.
pub fn fill_ten_years(folder: &Path) -> PathBuf {
    let data = DataFolder::create_or_open(&folder.join("counties")).expect("a fresh folder");
    if data.counties().expect("a data folder").iter().any(|county| county == FIRST) {
        return data.path().to_owned();
    }
    let mut journal = data.create_or_open_journal(FIRST).expect("a fresh journal");
    fill(&mut journal, plan(FIRST, 1_000, 10));
    data.path().to_owned()
}

/// The state of the first county in such a folder.
pub fn first_county(folder: &Path) -> State {
    let data = DataFolder::open(folder).expect("a folder");
    let mut journal = data.journal(FIRST).expect("it was made before");
    load(&mut journal).expect("a whole journal").state
}

/// Counties of a thousand arenas and ten years in one folder, opened one after the other by a process of its own.
pub fn counties(folder: &Path, n_counties: usize) -> Row {
    let data = DataFolder::create_or_open(&fill_ten_years(folder)).expect("a folder");
    let mut journal = data.journal(FIRST).expect("it was just made");
    let there = data.counties().expect("a data folder");
    let others = (2..=n_counties).map(|n| format!("exempel-{n}")).filter(|county| !there.contains(county));
    for county in others {
        // To invent one takes minutes. The others say the same, sealed anew in a chain of their own.
        let mut copy = data.create_or_open_journal(&county).expect("a fresh journal");
        copy_to(&mut journal, &mut copy);
    }
    drop(journal);
    // The folder is let go, since one process holds it at a time.
    let folder = data.path().to_owned();
    drop(data);
    let program = std::env::current_exe().expect("the program knows where it is");
    let output =
        std::process::Command::new(program).arg("open").arg(&folder).output().expect("it can be run");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let how = "1,000 arenas, 20,000 matters and 10 years each, opened one after the other by a process of its own as \
               served; its memory as the system sees it";
    match n_counties {
        1 => Row {
            what: "boot of a ten-year county",
            figure: said.trim().to_owned(),
            asked: "under 3 s and 500 MB",
            how,
        },
        _ => Row {
            what: "ten-year counties in one process, as many as --counties says",
            figure: said.trim().to_owned(),
            asked: "21 under 11 GB",
            how,
        },
    }
}

/// The same records and requests in another county's journal.
pub fn copy_to(from: &mut dyn Journal, to: &mut dyn Journal) {
    let mut requests = Vec::new();
    let keep = &mut |row| {
        requests.push(row);
        ControlFlow::Continue(())
    };
    from.requests(keep).expect("it can be read");
    let mut head =
        to.append(Head::EMPTY, &Batch { records: Vec::new(), requests }).expect("room on the disk");
    let mut records = Vec::with_capacity(4_096);
    let mut write = |records: &mut Vec<Record>| {
        head = to.append(head, &batch_of(records)).expect("room on the disk");
        records.clear();
    };
    let each = &mut |record| {
        records.push(record);
        if records.len() == 4_096 {
            write(&mut records);
        }
        ControlFlow::Continue(())
    };
    from.read(0, each).expect("it can be read");
    write(&mut records);
}

/// Opens every county of a folder and tells how long it took and what it takes in memory: run as a process of its own.
pub fn open(folder: &Path) -> String {
    let data = DataFolder::open(folder).expect("a data folder");
    let start = Instant::now();
    let mut n_records = 0;
    let engines: Vec<Engine> = data
        .counties()
        .expect("a data folder")
        .iter()
        .map(|county| {
            let journal = data.journal(county).expect("a journal");
            let engine =
                Engine::open(Box::new(journal), Box::new(SystemClock), Box::new(SeededChance::new(1)))
                    .expect("a whole journal");
            n_records += engine.snapshot().head.seq;
            engine
        })
        .collect();
    let seconds = start.elapsed().as_secs_f64() / engines.len() as f64;
    let (now, most) = (memory("VmRSS:"), memory("VmHWM:"));
    let n_events = n_records / engines.len() as u64;
    let processor = processor_seconds() / engines.len() as f64;
    format!(
        "{seconds:.2} s a county of {n_events} events ({processor:.2} s of processor), {now} MB (at most {most})"
    )
}

/// A line of what the system says about this process, in megabytes.
fn memory(line: &str) -> u64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kilobytes =
        told.lines().find_map(|told| told.strip_prefix(line)?.split_whitespace().next()?.parse().ok());
    kilobytes.unwrap_or(0_u64) / 1_000
}

/// How long the processors have worked for this process, on all its threads.
fn processor_seconds() -> f64 {
    // The 14th and 15th field, in ticks of a hundredth of a second; the second is a name that may hold blanks.
    let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = told.rsplit(')').next().unwrap_or_default().split_whitespace();
    fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}
