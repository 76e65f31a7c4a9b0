//! All that a decision may know besides the state: what time it is, who acts, and which request it answers.

use crate::id::PersonId;
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Who acts. An account is bound to a person, so one who has signed in is known by the person's id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The program: what it does by itself.
    System,
    /// Whoever runs the program from the command line or its own machine.
    Operator,
    /// Somebody who only reads, not signed in.
    Visitor,
    /// Somebody who has signed in.
    Person(PersonId),
}

impl Actor {
    /// Reads the name on the wire.
    pub fn parse(text: &str) -> Option<Actor> {
        match text {
            "system" => Some(Actor::System),
            "operator" => Some(Actor::Operator),
            "visitor" => Some(Actor::Visitor),
            person => person.parse().ok().map(Actor::Person),
        }
    }

    /// The person, where it is somebody who has signed in.
    pub fn person(&self) -> Option<&PersonId> {
        match self {
            Actor::Person(person) => Some(person),
            Actor::System | Actor::Operator | Actor::Visitor => None,
        }
    }
}

/// The name on the wire.
impl fmt::Display for Actor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Actor::System => out.write_str("system"),
            Actor::Operator => out.write_str("operator"),
            Actor::Visitor => out.write_str("visitor"),
            Actor::Person(person) => person.fmt(out),
        }
    }
}

/// The number of a request, drawn by who asks. A retry carries the same number and changes nothing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(pub [u8; 16]);

impl RequestId {
    /// Reads the 32 hexadecimal digits that it is shown as.
    pub fn parse(text: &str) -> Option<RequestId> {
        let is_plain = text.len() == 32 && text.bytes().all(|digit| digit.is_ascii_hexdigit());
        let number = u128::from_str_radix(text, 16).ok().filter(|_| is_plain)?;
        Some(RequestId(number.to_be_bytes()))
    }
}

impl fmt::Debug for RequestId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

/// What a decision may know besides the state.
#[derive(Clone, Debug)]
pub struct Context {
    /// The instant.
    pub now: Timestamp,
    /// The day in Europe/Stockholm.
    pub today: Date,
    /// Who acts.
    pub actor: Actor,
    /// Which request this is.
    pub request: RequestId,
}

/// The number of an event in its county's journal, from 1. It never leaves the server.
pub type Seq = u64;

/// An event with its place in the journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Stamped<E> {
    /// Its number.
    pub seq: Seq,
    /// When it was recorded.
    pub at: Timestamp,
    /// Who did it.
    pub actor: Actor,
    /// What happened.
    pub event: E,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_acts_is_read_as_written() {
        for name in ["system", "operator", "visitor", "person-p1"] {
            assert_eq!(Actor::parse(name).map(|actor| actor.to_string()), Some(name.to_owned()));
        }
        assert_eq!(Actor::parse("arena-a"), None);
    }
}
