//! (c) Every call on a file fails in turn: the disk is full, it cannot be read or written, or it takes half.

use super::{
    Bench, Row,
    check::{Acknowledged, check},
    child::{COULD_NOT_OPEN, Task, data_in},
    scratch,
    shim::Shim,
};
use std::fs;
use storage::journal::sqlite::Synchronous;

/// Lets the first call fail, then the second, until a run is over before its turn has come.
pub fn faults(bench: &mut Bench) -> Vec<Row> {
    let shim = Shim::build();
    let hows = [
        ("eio", "EIO from one call, each in turn"),
        ("full", "ENOSPC from one call on, each in turn"),
        ("short", "a short write and then ENOSPC, each in turn"),
    ];
    hows.map(|(how, what)| in_turn(bench, &shim, how, what)).into()
}

fn in_turn(bench: &mut Bench, shim: &Shim, how: &str, what: &str) -> Row {
    let (mut n_faults, mut n_kept, mut lost) = (0, 0, 0);
    let step = bench.amount.fault_step;
    let mut n = 1 + bench.seed % step;
    loop {
        let folder = scratch();
        let task = Task {
            data: data_in(folder.path()),
            run: 1,
            n_writers: 1,
            n_orders: 8,
            n_openings: 2,
            synchronous: Synchronous::Full,
        };
        let log = folder.path().join("log");
        let output = shim.run(bench, &task, &log, Some((how, n)));
        let was_hit = fs::read(&log).is_ok_and(|said| said == b"hit");
        let mut acknowledged = Acknowledged::default();
        String::from_utf8_lossy(&output.stdout).lines().for_each(|line| acknowledged.hear(line));
        n_kept += acknowledged.kept.len();
        let ended = output.status.code();
        let outcome = match ended == Some(0) || ended == Some(COULD_NOT_OPEN.into()) {
            true => check(&task.data, &acknowledged),
            false => Err(format!("{ended:?}: {}", String::from_utf8_lossy(&output.stderr))),
        };
        if let Err(why) = outcome {
            lost += 1;
            bench.complain(format!("{how} at call {n}: {why}"));
        }
        if !was_hit {
            break;
        }
        n_faults += 1;
        n += step;
    }
    Row { what: what.to_owned(), n: n_faults, seen: format!("{n_kept} receipts"), lost, must_lose: false }
}
