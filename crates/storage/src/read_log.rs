//! Who has read what is protected, and when: ids alone, in a table of its own that is thinned on its own terms.

use crate::failure::Failure;

/// Somebody read something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// When, in microseconds since 1970 UTC.
    pub at: i64,
    /// The id of who read.
    pub reader: String,
    /// The id of what was read; before it a word and a blank where something else was done than to read it, as to let
    /// somebody in.
    pub what: String,
}

/// The read log of one county.
pub trait ReadLog: Send {
    /// Writes down that something is about to be read. What cannot be written down must not be shown.
    fn note(&mut self, reading: &Reading) -> Result<(), Failure>;

    /// Who has read a thing, in the order it was written down.
    fn readings_of(&mut self, what: &str) -> Result<Vec<Reading>, Failure>;

    /// What somebody has read, in the order it was written down.
    fn readings_by(&mut self, reader: &str) -> Result<Vec<Reading>, Failure>;

    /// The latest of all, the last first, at most so many.
    fn latest_readings(&mut self, n_at_most: u32) -> Result<Vec<Reading>, Failure>;

    /// Removes what is older than this, and answers how many there were.
    fn prune_readings(&mut self, before: i64) -> Result<u64, Failure>;
}
