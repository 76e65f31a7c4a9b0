//! The outbox: letters that have been promised and not yet delivered. It survives a restart, so that a promised letter
//! is delivered at least once, or the one who sent it is told.

pub mod memory;
pub mod sqlite;

use crate::failure::Failure;

/// What is to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The id of who it is for.
    pub person: String,
    /// The id of who is told if it cannot be delivered; none when the program itself sent it.
    pub sender: Option<String>,
    /// Where to.
    pub address: String,
    /// What it is about.
    pub subject: String,
    /// What it says. Nothing, once it is given up: it may have held a link.
    pub body: String,
}

/// A letter on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its number, which no other letter ever has.
    pub n: u64,
    /// What is to be sent.
    pub text: Text,
    /// When it was put here, in microseconds since 1970 UTC.
    pub at: i64,
    /// When it is to be tried next; none when it is given up.
    pub due_at: Option<i64>,
    /// How many times it has been tried.
    pub n_tried: u32,
    /// Why the last try failed.
    pub reason: Option<String>,
}

/// The outbox of one county.
pub trait Outbox: Send {
    /// Puts a letter in, to be sent at once. It is durable when this answers.
    fn put(&mut self, text: &Text, at: i64) -> Result<u64, Failure>;

    /// Letters whose time has come, the one that waited longest first.
    fn due(&mut self, now: i64, n_at_most: u32) -> Result<Vec<Letter>, Failure>;

    /// When the next letter is to be tried.
    fn next_due(&mut self) -> Result<Option<i64>, Failure>;

    /// It was delivered, or somebody has read that it could not be: it is gone, also from the disk.
    fn remove(&mut self, n: u64) -> Result<(), Failure>;

    /// It could not be delivered, and is tried again later.
    fn postpone(&mut self, n: u64, due_at: i64, reason: &str) -> Result<(), Failure>;

    /// It cannot be delivered. It loses its text and waits until its sender has been told.
    fn give_up(&mut self, n: u64, reason: &str) -> Result<(), Failure>;

    /// What could not be delivered, for the one who sent it.
    fn given_up(&mut self, sender: Option<&str>) -> Result<Vec<Letter>, Failure>;

    /// Every letter for a person.
    fn letters_for(&mut self, person: &str) -> Result<Vec<Letter>, Failure>;

    /// Erases every letter for a person, also from the disk.
    fn erase(&mut self, person: &str) -> Result<(), Failure>;
}
