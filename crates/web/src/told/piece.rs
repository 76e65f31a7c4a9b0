//! A piece of a page that says the same to all who read it: made once after something has been written, and then copied.

use super::memory::place;
use crate::page::At;
use askama::{FastWritable, Values, filters::HtmlSafe};
use std::{
    fmt::{self, Display, Write},
    sync::Arc,
};

/// A piece of a page that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The ways from the map to other days, and further down.
    Steps,
    /// The map as a drawing.
    Drawing,
    /// The boxes of the map in words.
    Boxes,
    /// The relations of the map as a table.
    Table,
    /// The days of the map.
    Days,
    /// What the signs on the map mean.
    Legend,
    /// The county in a sentence or two.
    Lead,
    /// The arenas without a mandate, and the county in numbers.
    Numbers,
    /// What was written last.
    Latest,
}

/// A piece of a page, as it is written.
#[derive(Clone)]
pub struct Piece(Arc<String>);

impl Piece {
    /// The piece as it was made, or as it is made now. As of another day it is always made.
    pub fn kept(at: &At<'_>, part: Part, make: impl FnOnce() -> String) -> Piece {
        let make = || Arc::new(make());
        Piece(match at.memory() {
            Some(memory) => memory.pieces[place(at)].find_or(part, make),
            None => make(),
        })
    }

    /// A piece for this reader alone.
    pub fn own(made: String) -> Piece {
        Piece(Arc::new(made))
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Display for Piece {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl FastWritable for Piece {
    fn write_into(&self, to: &mut dyn Write, _: &dyn Values) -> askama::Result<()> {
        Ok(to.write_str(&self.0)?)
    }
}

impl HtmlSafe for Piece {}
