//! Three numbers that people mix up, and that never are each other: the number of an item on an agenda, the paragraph it
//! got in the minutes, and the number in an authority's official register.

use crate::facts::mentions_nothing;
use serde::{Deserialize, Serialize};
use std::fmt;

pub use crate::register::source::RegisterNumber;

/// A paragraph in the minutes of a body or arena (*§ 9*). They run by calendar year, and one may have been spent on
/// something that is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Paragraph(pub u16);

/// The number of an item on an agenda. There may be holes between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AgendaNumber(pub u16);

impl fmt::Display for Paragraph {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "§ {}", self.0)
    }
}

impl fmt::Display for AgendaNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

mentions_nothing!(Paragraph, AgendaNumber);
