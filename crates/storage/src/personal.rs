//! Names and e-mail addresses of those who hold a seat or an office, kept outside the journal.
//!
//! The journal knows a person by an id. What the id is called stands here alone, so that it can be corrected, given out
//! and erased, while the chain stays whole. Storage knows no domain: an id is a text.

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

    /// Erases what is known, also from the disk. One that is not there is as good as erased.
    fn erase(&mut self, person: &str) -> Result<(), Failure>;
}
