//! `cargo xtask torture`: everything bad that can happen to the machine, and one table of what came of it.
#![expect(clippy::print_stdout, reason = "the table is what is asked for")]

use mimalloc::MiMalloc;
use std::{path::PathBuf, process::ExitCode};
use testkit::torture::{Amount, Bench, child, table};

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const HELP: &str = "torture [--short] [--seed N]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(("child", task)) = arguments.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        return child::Task::read(task).map_or(ExitCode::from(2), |task| child::run(&task));
    }
    let (mut amount, mut seed) = (Amount::LONG, 1);
    let mut words = arguments.iter().map(String::as_str);
    while let Some(word) = words.next() {
        match (word, words.clone().next().map(str::parse)) {
            ("--short", _) => amount = Amount::SHORT,
            ("--seed", Some(Ok(n))) => {
                seed = n;
                words.next();
            }
            _ => {
                eprintln!("{HELP}");
                return ExitCode::from(2);
            }
        }
    }
    let program: PathBuf = std::env::current_exe().expect("a program knows where it lies");
    let mut bench = Bench { program, seed, amount, complaints: Vec::new() };
    let rows = bench.all();
    println!("seed {seed}\n\n{}", table(&rows));
    bench.complaints.iter().for_each(|complaint| println!("{complaint}"));
    if rows.iter().all(|row| row.is_good()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
