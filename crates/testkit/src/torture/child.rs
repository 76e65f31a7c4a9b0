//! The tortured process: it opens a data folder, lets writers loose on it, and says aloud what has been acknowledged.
//!
//! It is a process as the program is one: what stands in its way it takes as the program would, by trying again.

use crate::{
    orders::{new_arena, opening},
    samples::text,
};
use domain::{
    Command,
    context::{Actor, RequestId},
};
use engine::{Engine, Failure, Order, Receipt, chance::SystemChance, clock::Clock};
use jiff::Timestamp;
use std::{
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::atomic::{AtomicU64, Ordering},
};
use storage::{folder::DataFolder, journal::sqlite::Synchronous};

/// The county everything is written in.
pub const COUNTY: &str = "alby";

/// What the process is to do.
#[derive(Clone, Debug)]
pub struct Task {
    /// The data folder, which need not exist.
    pub data: PathBuf,
    /// Which run it is: its requests and handles are its own.
    pub run: u32,
    /// How many write at once.
    pub n_writers: u32,
    /// How many orders each of them carries out.
    pub n_orders: u32,
    /// How many times the folder is opened and closed meanwhile.
    pub n_openings: u32,
    /// When a commit counts as durable.
    pub synchronous: Synchronous,
}

impl Task {
    /// As arguments of a process.
    pub fn arguments(&self) -> Vec<String> {
        let numbers = [self.run, self.n_writers, self.n_orders, self.n_openings].map(|n| n.to_string());
        let synchronous = self.synchronous.as_str().to_owned();
        let data = self.data.display().to_string();
        ["child".to_owned(), data].into_iter().chain(numbers).chain([synchronous]).collect()
    }

    /// Reads the arguments.
    pub fn read(arguments: &[String]) -> Option<Task> {
        let [data, run, n_writers, n_orders, n_openings, synchronous] = arguments else { return None };
        Some(Task {
            data: data.into(),
            run: run.parse().ok()?,
            n_writers: n_writers.parse().ok()?,
            n_orders: n_orders.parse().ok()?,
            n_openings: n_openings.parse().ok()?,
            synchronous: Synchronous::parse(synchronous)?,
        })
    }
}

/// The exit code of a process that could not open the folder, however often it tried.
pub const COULD_NOT_OPEN: u8 = 3;

/// Does the task. Panics are bugs and shall be seen.
pub fn run(task: &Task) -> ExitCode {
    for opening in 0..task.n_openings {
        let Some((engine, folder)) = patiently(|| open(task)) else { return ExitCode::from(COULD_NOT_OPEN) };
        std::thread::scope(|scope| {
            for writer in 0..task.n_writers {
                let (engine, writer) = (&engine, writer + opening * task.n_writers);
                scope.spawn(move || write(engine, task, writer));
            }
        });
        // The writer ends before anybody else may hold the folder.
        drop(engine);
        drop(folder);
    }
    ExitCode::SUCCESS
}

/// A fault may pass; one that stays is given up on.
fn patiently<T, E>(attempt: impl Fn() -> Result<T, E>) -> Option<T> {
    (0..4).find_map(|_| attempt().ok())
}

fn open(task: &Task) -> Result<(Engine, DataFolder), String> {
    let said = |error: storage::failure::Failure| error.to_string();
    let folder = DataFolder::create_or_open(&task.data).map_err(said)?;
    let journal = folder.create_or_open_journal(COUNTY).map_err(said)?;
    journal.set_synchronous(task.synchronous).map_err(said)?;
    let clock = Jumping::new(u64::from(task.run));
    let engine = Engine::open(Box::new(journal), Box::new(clock), Box::new(SystemChance))
        .map_err(|error| error.to_string())?;
    carry_out(&engine, order([0xff; 16], opening())).ok_or("the county could not be opened")?;
    Ok((engine, folder))
}

fn write(engine: &Engine, task: &Task, writer: u32) {
    let mut mine = Vec::new();
    for n in 0..task.n_orders {
        let request = request(task.run, writer, n);
        let handle = format!("r{}-{writer}-{n}", task.run);
        let command = match n % 5 {
            3 => match mine.pop() {
                Some(Receipt { first, .. }) => {
                    Command::RedactText { seq: first, n: 0, ground: text("Beslut om gallring.") }
                }
                None => continue,
            },
            // Several events that have to come together or not at all.
            1 => Command::All(vec![
                new_arena(&handle, "Den ena"),
                new_arena(&format!("{handle}-b"), "Den andra"),
                new_arena(&format!("{handle}-c"), "Den tredje"),
            ]),
            _ => new_arena(&handle, "En arena"),
        };
        let redacted = match &command {
            Command::RedactText { seq, n, .. } => Some((*seq, *n)),
            _ => None,
        };
        let Some(receipt) = carry_out(engine, order(request, command)) else { return };
        if n % 5 == 2 {
            mine.push(receipt);
        }
        let number = u128::from_be_bytes(request);
        let mut said = format!("kept {number:032x} {} {}\n", receipt.first, receipt.n_events);
        if let Some((seq, n)) = redacted {
            said.push_str(&format!("gone {seq} {n}\n"));
        }
        // One write, so that a kill cannot leave half a line that says something else.
        let mut out = std::io::stdout().lock();
        if out.write_all(said.as_bytes()).and_then(|()| out.flush()).is_err() {
            return;
        }
    }
}

fn request(run: u32, writer: u32, n: u32) -> [u8; 16] {
    (u128::from(run) << 64 | u128::from(writer) << 32 | u128::from(n)).to_be_bytes()
}

fn order(request: [u8; 16], command: Command) -> Order {
    Order { actor: Actor::Operator, request: RequestId(request), command }
}

/// Carries it out as somebody would who presses the button again when it fails. A rule that says no is a bug of the torture.
fn carry_out(engine: &Engine, order: Order) -> Option<Receipt> {
    patiently(|| match engine.execute(order.clone()) {
        Ok(Ok(receipt)) => Ok(receipt),
        Ok(Err(refusal)) => panic!("refused: {refusal:?}"),
        Err(Failure::Bug(why)) => panic!("a bug: {why}"),
        Err(failure) => Err(failure),
    })
}

/// A clock nobody can rely on: each time another day between 1970 and 2090.
#[derive(Debug)]
pub struct Jumping(AtomicU64);

impl Jumping {
    /// The jumps that follow from this seed.
    pub fn new(seed: u64) -> Jumping {
        Jumping(AtomicU64::new(seed))
    }
}

impl Clock for Jumping {
    fn now(&self) -> Timestamp {
        let mut seed = self.0.fetch_add(1, Ordering::Relaxed);
        let second = super::next(&mut seed) % (120 * 365 * 24 * 60 * 60);
        Timestamp::from_second(second as i64).expect("within the calendar")
    }
}

/// Where the tortured process keeps its data, within a folder of the torture.
pub fn data_in(folder: &Path) -> PathBuf {
    folder.join("data")
}
