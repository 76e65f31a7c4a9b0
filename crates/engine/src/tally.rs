//! What a county's writer has done since it started, counted for whoever runs the program, and whether it still writes.
//!
//! Numbers only: nothing here says who asked for what.

use crate::engine::{Failure, Outcome};
use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// Where the bounds of a histogram of batches lie.
const ORDERS: &[f64] = &[1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0];
/// Where the bounds of a histogram of commits lie, in seconds: a good disk needs a millisecond or two.
const SECONDS: &[f64] = &[0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5];

/// How many values there were up to each of some bounds, and their sum.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    bounds: &'static [f64],
    /// How many lie in each interval; the last is for those above every bound.
    counts: Vec<u64>,
    sum: f64,
}

impl Histogram {
    /// Nothing yet; the bounds in ascending order.
    pub fn new(bounds: &'static [f64]) -> Histogram {
        Histogram { bounds, counts: vec![0; bounds.len() + 1], sum: 0.0 }
    }

    /// Takes a value in.
    pub fn add(&mut self, value: f64) {
        let place = self.bounds.partition_point(|bound| *bound < value);
        self.counts[place] += 1;
        self.sum += value;
    }

    /// Each bound, and how many values lie at or under it.
    pub fn up_to(&self) -> impl Iterator<Item = (f64, u64)> {
        let mut so_far = 0;
        self.bounds.iter().zip(&self.counts).map(move |(bound, count)| {
            so_far += count;
            (*bound, so_far)
        })
    }

    /// How many values there were.
    pub fn count(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// Their sum.
    pub fn sum(&self) -> f64 {
        self.sum
    }
}

/// What a writer has done.
#[derive(Clone, Debug, PartialEq)]
pub struct Counts {
    /// Orders that led to something.
    pub n_recorded: u64,
    /// Orders that changed nothing, since it was already so.
    pub n_unchanged: u64,
    /// Orders a rule said no to.
    pub n_refused: u64,
    /// Orders the world stood in the way of.
    pub n_failed: u64,
    /// How many orders there were in each batch.
    pub batches: Histogram,
    /// How long each commit took, in seconds.
    pub commits: Histogram,
    /// Whether the last thing the writer tried to write was written.
    pub is_writing: bool,
}

/// Whether a county can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can.
    Writing,
    /// Its journal holds a record from a newer program, so it is only read.
    ReadOnly,
    /// The last thing its writer tried to write was not written. The next order is tried again.
    Failing,
    /// Its writer is gone.
    Stopped,
}

/// The counts of one writer, which adds to them while others read.
#[derive(Clone, Debug)]
pub(crate) struct Tally(Arc<Mutex<Counts>>);

impl Tally {
    pub fn new() -> Tally {
        Tally(Arc::new(Mutex::new(Counts {
            n_recorded: 0,
            n_unchanged: 0,
            n_refused: 0,
            n_failed: 0,
            batches: Histogram::new(ORDERS),
            commits: Histogram::new(SECONDS),
            is_writing: true,
        })))
    }

    pub fn read(&self) -> Counts {
        self.counts().clone()
    }

    /// A batch has been appended, or could not be.
    pub fn appended(&self, took: Duration, is_written: bool) {
        let mut counts = self.counts();
        counts.commits.add(took.as_secs_f64());
        counts.is_writing = is_written;
    }

    /// The journal could not even be asked where it ends.
    pub fn lost(&self) {
        self.counts().is_writing = false;
    }

    /// These are about to be answered.
    pub fn answered<'a>(&self, outcomes: impl ExactSizeIterator<Item = &'a Outcome>) {
        let mut counts = self.counts();
        counts.batches.add(outcomes.len() as f64);
        for outcome in outcomes {
            match outcome {
                Ok(Ok(receipt)) if receipt.n_events > 0 => counts.n_recorded += 1,
                Ok(Ok(_)) => counts.n_unchanged += 1,
                Ok(Err(_)) | Err(Failure::RequestReused) => counts.n_refused += 1,
                Err(_) => counts.n_failed += 1,
            }
        }
    }

    /// Counting is done in one breath; a thread that stopped in it leaves numbers, which are never wrong enough to stop.
    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_on_a_bound_lies_under_it() {
        let mut histogram = Histogram::new(&[1.0, 2.0]);
        [0.5, 1.0, 1.5, 2.0, 9.0].into_iter().for_each(|value| histogram.add(value));
        assert_eq!(histogram.up_to().collect::<Vec<_>>(), [(1.0, 2), (2.0, 4)]);
        assert_eq!((histogram.count(), histogram.sum()), (5, 14.0));
    }
}
