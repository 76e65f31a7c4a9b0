//! What the program says, in Swedish and English: every sentence people meet on pages, in the terminal and on paper.
//!
//! The words stand in `locales/`; the build turns them into the functions of [`Words`], and fails when a language lacks
//! a message or an argument. The modules here put a value of the domain into those words. Where a sentence mentions
//! things in the register it is a [`Sentence`], so that a page can make links of them.

pub mod aspect;
#[cfg(test)]
mod completeness;
pub mod date;
mod document;
mod fact;
pub mod finding;
pub mod journal;
pub mod label;
mod language;
pub mod letter;
mod matter;
pub mod misread;
pub mod problem;
pub mod recommendation;
pub mod refusal;
mod register_pages;
mod rule;
mod sentence;
pub mod speaker;
mod typed;
mod value;
mod waiting;
pub mod work;

pub use fact::Spoken;
pub use journal::Happening;
pub use label::Say;
pub use language::{Language, message, words};
pub use sentence::{Piece, Sentence};
pub use speaker::Speaker;
pub use typed::L10nLanguage as Words;
pub use work::Happened;
