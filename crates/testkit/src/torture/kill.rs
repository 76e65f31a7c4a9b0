//! (a) The process is killed at random moments while 32 write, and starts again on what is left.

use super::{
    Bench, Row,
    check::{Acknowledged, check},
    child::{Task, data_in},
    next,
};
use engine::clock::Stopwatch;
use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};
use storage::journal::sqlite::Synchronous;

/// A folder is used for so many runs before the next, so that it grows and reading it stays quick.
const RUNS_A_FOLDER: u32 = 20;

/// Runs the process and kills it, again and again.
pub fn kills(bench: &mut Bench) -> Row {
    let (mut seed, mut lost, mut n_kept, mut n_gone) = (bench.seed, 0, 0, 0);
    let mut folder = tempfile::tempdir().expect("a folder on a disk");
    let mut acknowledged = Acknowledged::default();
    for run in 0..bench.amount.kills {
        if run % RUNS_A_FOLDER == 0 {
            n_kept += acknowledged.kept.len();
            n_gone += acknowledged.gone.len();
            folder = tempfile::tempdir().expect("a folder on a disk");
            acknowledged = Acknowledged::default();
        }
        let task = Task {
            data: data_in(folder.path()),
            run,
            n_writers: 32,
            n_orders: u32::MAX,
            n_openings: 1,
            synchronous: Synchronous::Full,
        };
        // Sometimes while it opens, mostly in the middle of writing.
        let is_writing = !next(&mut seed).is_multiple_of(8);
        let n_receipts = if is_writing { next(&mut seed) % 1_000 } else { 0 };
        let moment =
            Moment { is_writing, n_receipts, within: Duration::from_micros(next(&mut seed) % 150_000) };
        run_and_kill(bench, &task, moment, &mut acknowledged);
        if let Err(why) = check(&task.data, &acknowledged) {
            lost += 1;
            bench.complain(format!("kill {run}: {why}"));
        }
    }
    let (n_kept, n_gone) = (n_kept + acknowledged.kept.len(), n_gone + acknowledged.gone.len());
    Row {
        what: "SIGKILL under load from 32 writers".to_owned(),
        n: bench.amount.kills as usize,
        seen: format!("{n_kept} receipts, {n_gone} erasures"),
        lost,
        must_lose: false,
    }
}

/// When to kill it: after so many receipts, or when so long has gone, whichever comes first.
struct Moment {
    /// Whether the first receipt is waited for, however long it takes.
    is_writing: bool,
    n_receipts: u64,
    within: Duration,
}

fn run_and_kill(bench: &Bench, task: &Task, moment: Moment, acknowledged: &mut Acknowledged) {
    let mut child = Command::new(&bench.program)
        .args(task.arguments())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the torture can start itself");
    let said = BufReader::new(child.stdout.take().expect("it was piped"));
    let (hear, heard) = mpsc::channel();
    let listening = thread::spawn(move || {
        for line in said.split(b'\n').map_while(Result::ok) {
            drop(hear.send(String::from_utf8_lossy(&line).into_owned()));
        }
    });
    // A killed process leaves half a line at the end at most, and that is not heard: it has no line feed or too few words.
    if moment.is_writing
        && let Ok(line) = heard.recv()
    {
        acknowledged.hear(&line);
    }
    let watch = Stopwatch::start();
    // A process that opens says nothing yet, so there it is the time that decides.
    let mut n_more = if moment.is_writing { moment.n_receipts } else { 1 };
    while n_more > 0
        && let Some(left) = moment.within.checked_sub(watch.elapsed())
        && let Ok(line) = heard.recv_timeout(left)
    {
        acknowledged.hear(&line);
        n_more -= 1;
    }
    child.kill().expect("it runs until it is killed");
    child.wait().expect("it was killed");
    drop(listening.join());
    heard.try_iter().for_each(|line| acknowledged.hear(&line));
}
