//! Finding a thing by what it is, has been or is by mistake called, or by its number, as of a day.
//!
//! People do not write names as the register does: they know the old one, an abbreviation, half a compound, and they
//! misspell. So a thing is found by its present and former names, its aliases and numbers; words are met by their stems,
//! their beginnings and ends, their parts, and by what lies a typing error away. Every hit tells which name met, and how.
//! What people get wrong: a name that was given after the day is not found on that day, and nothing that was ever
//! corrected or taken back is found at all.
//!
//! [`Index`] follows from a state alone. It is kept beside the states and brought up to each of them by what differs.

mod answer;
mod index;
mod likely;
mod names;
mod near;
mod stem;
mod terms;

pub use answer::{Answer, Hit, How, Why};
pub use index::Index;
pub use names::{Field, Tense};
