//! A little of the torture; `cargo xtask torture` is all of it.
#![cfg(target_os = "linux")]

use testkit::torture::{Amount, Bench, Row, clock, faults, flips, kill, power};

fn bench() -> Bench {
    let program = env!("CARGO_BIN_EXE_torture").into();
    Bench { program, seed: 1, amount: Amount::SHORT, complaints: Vec::new() }
}

fn good(rows: &[Row], bench: &Bench) {
    for row in rows {
        assert!(row.is_good() && row.n > 0, "{row:?}\n{}", bench.complaints.join("\n"));
    }
}

#[test]
fn a_killed_process_loses_nothing_it_acknowledged() {
    let mut bench = bench();
    good(&[kill::kills(&mut bench)], &bench);
}

#[test]
fn a_power_cut_loses_nothing_unless_synchronous_is_turned_down() {
    let mut bench = bench();
    good(&power::cuts(&mut bench), &bench);
}

#[test]
fn a_call_that_fails_leaves_everything_whole() {
    let mut bench = bench();
    good(&faults::faults(&mut bench), &bench);
}

#[test]
fn a_flipped_bit_is_found() {
    let mut bench = bench();
    good(&flips::flips(&mut bench), &bench);
}

#[test]
fn a_clock_that_jumps_changes_nothing() {
    let mut bench = bench();
    good(&[clock::jumps(&mut bench)], &bench);
}
