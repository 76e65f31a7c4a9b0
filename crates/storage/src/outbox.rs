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

/// Letters that are promised by what a request writes in the journal, and by nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// The request.
    pub request: [u8; 16],
    /// What they are about.
    pub about: String,
    /// What is to be sent, at most one to each.
    pub texts: Vec<Text>,
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
    /// When it is to be tried next; none when it is held, taken or given up.
    pub due_at: Option<i64>,
    /// How many times it has been tried.
    pub n_tried: u32,
    /// Why the last try failed.
    pub reason: Option<String>,
    /// What it is about, where that shows what becomes of it.
    pub about: Option<String>,
    /// Whether it waits for the journal to say that it is sent.
    pub is_held: bool,
    /// When a server took it.
    pub taken_at: Option<i64>,
}

/// The outbox of one county.
pub trait Outbox: Send {
    /// Puts a letter in, to be sent at once. It is durable when this answers.
    fn put(&mut self, text: &Text, at: i64) -> Result<u64, Failure>;

    /// Letters whose time has come, the one that waited longest first.
    fn due(&mut self, now: i64, n_at_most: u32) -> Result<Vec<Letter>, Failure>;

    /// When the next letter is to be tried.
    fn next_due(&mut self) -> Result<Option<i64>, Failure>;

    /// It was delivered. It is gone, also from the disk, and what it is about remembers that it was taken.
    fn taken(&mut self, n: u64, at: i64) -> Result<(), Failure>;

    /// Somebody has read that it could not be delivered. It is gone, or remembered by what it is about alone.
    fn remove(&mut self, n: u64) -> Result<(), Failure>;

    /// It could not be delivered, and is tried again later.
    fn postpone(&mut self, n: u64, due_at: i64, reason: &str) -> Result<(), Failure>;

    /// It cannot be delivered. It loses its text and waits until its sender has been told.
    fn give_up(&mut self, n: u64, reason: &str) -> Result<(), Failure>;

    /// What could not be delivered, for the one who sent it.
    fn given_up(&mut self, sender: Option<&str>) -> Result<Vec<Letter>, Failure>;

    /// Holds letters until the journal has said that they are sent. The same promise again changes nothing; another
    /// under the same request is not made, and this is said.
    fn hold(&mut self, promise: &Promise, at: i64) -> Result<bool, Failure>;

    /// The requests that letters are held for.
    fn held(&mut self) -> Result<Vec<[u8; 16]>, Failure>;

    /// The journal has what the request wrote: its letters are to be sent at once.
    fn release(&mut self, request: [u8; 16], now: i64) -> Result<(), Failure>;

    /// The journal will never have it: what was held for it is gone, also from the disk.
    fn let_go(&mut self, request: [u8; 16]) -> Result<(), Failure>;

    /// Every letter about something, the oldest first.
    fn about(&mut self, about: &str) -> Result<Vec<Letter>, Failure>;

    /// Every letter for a person.
    fn letters_for(&mut self, person: &str) -> Result<Vec<Letter>, Failure>;

    /// Erases every letter for a person, also from the disk.
    fn erase(&mut self, person: &str) -> Result<(), Failure>;
}
