//! Addresses of documents that stand elsewhere. They are kept as texts are, beside the event, so that one which gives too
//! much away can be redacted.

use crate::{edge::Misread, facts::mentions_nothing, text::Title};
use serde::{Deserialize, Deserializer, Serialize, de};

/// The address of a document on the web: `https://` or `http://`, no blanks, at most [`Title::MOST`] characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Link(Title);

mentions_nothing!(Link);

impl Link {
    /// Reads an address from outside.
    pub fn parse(text: &str) -> Result<Link, Misread> {
        let title = Title::parse(text)?;
        let rest = title.as_str().strip_prefix("https://").or(title.as_str().strip_prefix("http://"));
        let is_plain = |sign: char| !sign.is_whitespace() && !matches!(sign, '"' | '<' | '>' | '\\');
        let is_address = rest.is_some_and(|rest| rest.contains('.') && rest.chars().all(is_plain));
        if is_address { Ok(Link(title)) } else { Err(Misread::Link(text.to_owned())) }
    }

    /// The address; `None` when it has been redacted.
    pub fn said(&self) -> Option<&str> {
        self.0.said()
    }
}

impl<'de> Deserialize<'de> for Link {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let title = Title::deserialize(deserializer)?;
        // What the journal says is trusted, and what has been redacted is no address any more.
        match title.said() {
            Some(text) if !crate::text::is_reading() => Link::parse(text).map_err(de::Error::custom),
            _ => Ok(Link(title)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_on_the_web_is_a_link() {
        for text in ["https://example.org/protokoll.pdf", "http://example.org/?id=9&x=1"] {
            assert!(Link::parse(text).is_ok(), "{text}");
        }
        for text in
            ["javascript:alert(1)", "example.org", "https://a b.se", "https://a.se/\"x", "file:///x", ""]
        {
            assert!(Link::parse(text).is_err(), "{text}");
        }
    }
}
