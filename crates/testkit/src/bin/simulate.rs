//! `cargo xtask simulate --minutes M --seed S`: seed after seed, until the time is over or one of them breaks something.
#![expect(clippy::print_stdout, reason = "what it finds is what is asked for")]
#![expect(clippy::disallowed_methods, reason = "it is told how long to go on")]

use mimalloc::MiMalloc;
use std::{
    process::ExitCode,
    time::{Duration, Instant},
};
use storage::journal::memory::MemoryJournal;
use testkit::simulation::{Tally, invariants, simulate};

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const N_STEPS: usize = 3_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (mut minutes, mut seed) = (1.0, 1_u64);
    for pair in arguments.chunks(2) {
        match (pair[0].as_str(), pair.get(1).map(|value| value.as_str())) {
            ("--minutes", Some(value)) => minutes = value.parse().expect("--minutes takes a number"),
            ("--seed", Some(value)) => seed = value.parse().expect("--seed takes a number"),
            _ => {
                println!("simulate --minutes M --seed S\n");
                invariants::ALL.iter().for_each(|must| println!("{:32} {}", must.name, must.sentence));
                return ExitCode::from(2);
            }
        }
    }
    let begun = Instant::now();
    let (mut tally, first) = (Tally::default(), seed);
    while seed == first || begun.elapsed() < Duration::from_secs_f64(minutes * 60.0) {
        match simulate(seed, N_STEPS, || MemoryJournal::new("simulated")) {
            Ok(done) => tally += done,
            Err(failing) => {
                println!("seed {seed} breaks {}", failing.violation.invariant.name);
                println!("  {}", failing.violation.invariant.sentence);
                println!("  {}", failing.violation.found);
                println!("{} of its {} steps are enough:", failing.shrunk.len(), failing.n_steps);
                failing.shrunk.iter().for_each(|step| println!("  {step:?}"));
                return ExitCode::FAILURE;
            }
        }
        seed += 1;
    }
    let hours = begun.elapsed().as_secs_f64() / 3_600.0;
    println!("seeds {first} to {}: no invariant of {} was broken", seed - 1, invariants::ALL.len());
    println!("{tally:#?}");
    println!("{:.1} million commands an hour", tally.commands as f64 / hours / 1e6);
    ExitCode::SUCCESS
}
