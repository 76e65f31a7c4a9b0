//! What can be wrong with a value that comes from outside: a form, a county file, a command line.
//!
//! Values are parsed once, here at the edge. Reading the journal trusts what was written, so that a stricter rule
//! tomorrow never makes an old journal unreadable.

use crate::personal_number::Suspicion;
use std::{fmt, str::FromStr};

/// Why a value could not be read. The words people see are in the Fluent files, under [`code`](Self::code).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// Not a date in any form that [`PartialDate`](crate::time::PartialDate) knows.
    Date(String),
    /// Not a handle: lower-case a–z, digits and hyphens, first a letter, at most 48 characters.
    Handle(String),
    /// Not an id of the kind that was asked for.
    Id(String),
    /// Not a place in a source, such as `7` or `2.9`.
    Locator(String),
    /// Not a register number, such as `RS/625/2021`.
    RegisterNumber(String),
    /// Not the address of a document on the web.
    Link(String),
    /// Not an e-mail address.
    Mailbox(String),
    /// Not a colour, such as `#1f5f5b`.
    Colour(String),
    /// A text with nothing in it.
    EmptyText,
    /// A text longer than allowed; the limit in characters.
    TooLong(usize),
    /// A title with a line break, or a text with a control character.
    ControlCharacter,
    /// A personal identity number, coordination number or reserve number stands in the text; which, masked.
    PersonalNumber(Suspicion),
}

impl Misread {
    /// A stable name, the key to the words.
    pub fn code(&self) -> &'static str {
        match self {
            Misread::Date(_) => "date",
            Misread::Handle(_) => "handle",
            Misread::Id(_) => "id",
            Misread::Locator(_) => "locator",
            Misread::RegisterNumber(_) => "register_number",
            Misread::Link(_) => "link",
            Misread::Mailbox(_) => "mailbox",
            Misread::Colour(_) => "colour",
            Misread::EmptyText => "empty_text",
            Misread::TooLong(_) => "too_long",
            Misread::ControlCharacter => "control_character",
            Misread::PersonalNumber(_) => "personal_number",
        }
    }

    /// What was found, or the limit that was passed.
    pub fn detail(&self) -> String {
        match self {
            Misread::Date(found)
            | Misread::Handle(found)
            | Misread::Id(found)
            | Misread::Locator(found)
            | Misread::RegisterNumber(found)
            | Misread::Link(found)
            | Misread::Mailbox(found)
            | Misread::Colour(found) => found.clone(),
            Misread::TooLong(limit) => limit.to_string(),
            Misread::PersonalNumber(suspicion) => suspicion.to_string(),
            Misread::EmptyText | Misread::ControlCharacter => String::new(),
        }
    }
}

/// `code: detail`, so that the reason survives a passage through serde's untyped errors.
impl fmt::Display for Misread {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.code(), self.detail())
    }
}

impl std::error::Error for Misread {}

impl FromStr for Misread {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (code, detail) = text.split_once(": ").ok_or(())?;
        let detail_text = detail.to_owned();
        Ok(match code {
            "date" => Misread::Date(detail_text),
            "handle" => Misread::Handle(detail_text),
            "id" => Misread::Id(detail_text),
            "locator" => Misread::Locator(detail_text),
            "register_number" => Misread::RegisterNumber(detail_text),
            "link" => Misread::Link(detail_text),
            "mailbox" => Misread::Mailbox(detail_text),
            "colour" => Misread::Colour(detail_text),
            "empty_text" => Misread::EmptyText,
            "too_long" => Misread::TooLong(detail.parse().map_err(|_| ())?),
            "control_character" => Misread::ControlCharacter,
            "personal_number" => Misread::PersonalNumber(detail.parse()?),
            _ => return Err(()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misread_survives_being_written_as_text() {
        for misread in [
            Misread::Date("June".into()),
            Misread::TooLong(200),
            Misread::EmptyText,
            Misread::PersonalNumber(Suspicion { at: 4, masked: "850101-****".into(), ask: false }),
        ] {
            assert_eq!(misread.to_string().parse(), Ok(misread));
        }
    }
}
