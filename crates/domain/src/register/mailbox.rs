//! The official mailbox of a board, a principal, a party or an arena: where its letters go (*officiell e-postadress*). It
//! belongs to an office and never to a person, so it outlives whoever reads it. It is kept as texts are, beside the event,
//! so that one which turned out to be somebody's own can be redacted.

use crate::{edge::Misread, facts::mentions_nothing, text::Title};
use serde::{Deserialize, Deserializer, Serialize, de};

/// An e-mail address in the one way we write them: lower-case, one `@`, no blanks, at most 254 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Mailbox(Title);

mentions_nothing!(Mailbox);

impl Mailbox {
    /// Longest address, in characters: the most that a mail server takes.
    pub const MOST: usize = 254;

    /// Reads an address from outside. What is wrong with it beyond its form, the mail server says.
    pub fn parse(text: &str) -> Result<Mailbox, Misread> {
        let address = text.trim().to_lowercase();
        let is_plain =
            |sign: char| !sign.is_control() && !sign.is_whitespace() && !"<>,;:()[]\\\"".contains(sign);
        let parts = address.split_once('@').filter(|(name, host)| {
            !name.is_empty()
                && host.contains('.')
                && !host.contains('@')
                && !host.split('.').any(str::is_empty)
        });
        if parts.is_none() || !address.chars().all(is_plain) || address.len() > Mailbox::MOST {
            return Err(Misread::Mailbox(text.to_owned()));
        }
        Title::parse(&address).map(Mailbox)
    }

    /// The address; `None` when it has been redacted.
    pub fn said(&self) -> Option<&str> {
        self.0.said()
    }

    /// The address as a text.
    pub fn title(&self) -> &Title {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Mailbox {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let title = Title::deserialize(deserializer)?;
        // What the journal says is trusted, and what has been redacted is no address any more.
        match title.said() {
            Some(text) if !crate::text::is_reading() => Mailbox::parse(text).map_err(de::Error::custom),
            _ => Ok(Mailbox(title)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_letter_can_be_sent_to_is_a_mailbox() {
        for (text, expected) in [
            ("namnden@alby.example", "namnden@alby.example"),
            (" REGISTRATOR@Alby.example ", "registrator@alby.example"),
        ] {
            assert_eq!(Mailbox::parse(text).unwrap().said(), Some(expected));
        }
        for text in [
            "",
            "namnden",
            "@alby.example",
            "namnden@alby",
            "namnden@alby..example",
            "a@example.com, c@example.com",
            "a@example.com\r\nBcc: c@example.com",
            "Board <a@example.com>",
        ] {
            assert!(Mailbox::parse(text).is_err(), "{text}");
        }
    }
}
