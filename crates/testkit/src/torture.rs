//! Torture: the machine is killed, loses its power, runs out of disk, flips bits and jumps in time, and nothing that was
//! acknowledged may be lost, nothing half done, and it has to start again by itself.
//!
//! `cargo xtask torture` runs it for long and prints one table; a test runs a little of it.

pub mod check;
pub mod child;
pub mod clock;
pub mod faults;
pub mod flips;
pub mod kill;
pub mod power;
pub mod shim;

use std::path::{Path, PathBuf};

/// How much of each is tried.
#[derive(Clone, Copy, Debug)]
pub struct Amount {
    /// Times a writing process is killed.
    pub kills: u32,
    /// Points at which the power is cut.
    pub cuts: usize,
    /// How many orders each of four writers carries out, three times over, before a cut.
    pub orders_before_cut: u32,
    /// Every how many calls one is made to fail; 1 is each in turn.
    pub fault_step: u64,
    /// Every how many bits of the stored fields one is flipped; 1 is each.
    pub field_flip_step: usize,
    /// Bits flipped anywhere in the file.
    pub file_flips: usize,
    /// Orders carried out while the clock jumps.
    pub jumps: u32,
}

impl Amount {
    /// What a test has time for.
    pub const SHORT: Amount = Amount {
        kills: 4,
        cuts: 30,
        orders_before_cut: 8,
        fault_step: 37,
        field_flip_step: 101,
        file_flips: 200,
        jumps: 60,
    };
    /// What is run before a release.
    pub const LONG: Amount = Amount {
        kills: 400,
        cuts: 4_000,
        orders_before_cut: 100,
        fault_step: 1,
        field_flip_step: 1,
        file_flips: 40_000,
        jumps: 5_000,
    };
}

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What was done to it.
    pub what: String,
    /// How many times.
    pub n: usize,
    /// What was acknowledged meanwhile, or otherwise looked at, in words.
    pub seen: String,
    /// How many times something was lost, half done, unnoticed, or did not start.
    pub lost: usize,
    /// Whether it has to be lost: a run that shows that the torture would notice.
    pub must_lose: bool,
}

impl Row {
    /// Whether it came out as it has to.
    pub fn is_good(&self) -> bool {
        self.must_lose == (self.lost > 0)
    }
}

/// Where the torture does its work.
pub struct Bench {
    /// The program that plays the tortured process: the torture itself.
    pub program: PathBuf,
    /// Decides everything that is left to chance.
    pub seed: u64,
    /// How much is tried.
    pub amount: Amount,
    /// The first few losses, to be looked at.
    pub complaints: Vec<String>,
}

impl Bench {
    /// Everything, one row each.
    pub fn all(&mut self) -> Vec<Row> {
        let mut rows = vec![kill::kills(self)];
        rows.extend(power::cuts(self));
        rows.extend(faults::faults(self));
        rows.extend(flips::flips(self));
        rows.push(clock::jumps(self));
        rows
    }

    /// Remembers what went wrong.
    pub fn complain(&mut self, what: String) {
        if self.complaints.len() < 20 {
            self.complaints.push(what);
        }
    }
}

/// A folder for what is made and thrown away. Memory, where there is any to be had as a folder: the power cuts here are
/// made from what was written down, so nothing needs a real disk.
pub fn scratch() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.expect("a folder to work in")
}

/// The next of a sequence that follows from a seed.
pub fn next(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *seed;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// The table, as text.
pub fn table(rows: &[Row]) -> String {
    let mut text = String::from("| what | times | seen | lost |\n|---|---|---|---|\n");
    for Row { what, n, seen, lost, must_lose } in rows {
        let asked = if *must_lose { format!("{lost}, and has to be more than 0") } else { lost.to_string() };
        text.push_str(&format!("| {what} | {n} | {seen} | {asked} |\n"));
    }
    text
}
