//! Names and e-mail addresses of those who hold a seat or an office, kept outside the journal.
//!
//! The journal knows a person by an id. What the id is called stands here alone, so that it can be corrected, given out
//! and erased, while the chain stays whole. Storage knows no domain: an id is a text. Beside the name stand the last days on
//! which the person was here.

pub mod memory;
pub mod sqlite;

use crate::failure::Failure;

/// What is known of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The id, as the journal has it.
    pub person: String,
    /// What the person is called.
    pub name: String,
    /// Where letters are sent, written in the one way the caller writes addresses.
    pub e_mail: Option<String>,
    /// When it was last written, in microseconds since 1970 UTC.
    pub at: i64,
}

/// The last days on which somebody was signed in, written as 2026-11-03.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visits {
    /// The last.
    pub last: String,
    /// The one before that.
    pub before: Option<String>,
}

/// The names and addresses of one county.
pub trait Personal: Send {
    /// Keeps what is known, in the place of what was known of the same person. An address that another person has
    /// is rejected.
    fn keep(&mut self, person: &Person) -> Result<(), Failure>;

    /// What is known of a person.
    fn find(&mut self, person: &str) -> Result<Option<Person>, Failure>;

    /// Who has this address.
    fn with_e_mail(&mut self, e_mail: &str) -> Result<Option<Person>, Failure>;

    /// Everybody, in order of their ids.
    fn list(&mut self) -> Result<Vec<Person>, Failure>;

    /// Notes that somebody of whom something is known was here on this day. A day that is not later than the last is as
    /// good as noted.
    fn visit(&mut self, person: &str, day: &str) -> Result<(), Failure>;

    /// When somebody was last here.
    fn visits(&mut self, person: &str) -> Result<Option<Visits>, Failure>;

    /// Erases what is known, also from the disk. One that is not there is as good as erased.
    fn erase(&mut self, person: &str) -> Result<(), Failure>;
}
