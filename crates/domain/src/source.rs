//! Where facts were read: a citation of a source, to the place in it.
//!
//! A fact carries its sources, and two sources may disagree; both are kept and shown (see [`facts`](crate::facts)).

use crate::{
    edge::Misread,
    id::{Handle, Id, SourceId},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// A source and the place in it, written `s2:9` (sentence 9) or `domain:2.1` (section 2.1), or the whole source, `s2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Citation {
    /// What was read.
    pub source: SourceId,
    /// Where in it; `None` for the whole.
    pub place: Option<Locator>,
}

/// A place in a source: numbers joined by full stops, such as `9` or `2.1`. At most sixteen characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locator {
    signs: [u8; Locator::MOST],
    length: u8,
}

impl Locator {
    /// Longest place, in characters.
    pub const MOST: usize = 16;

    /// Reads a place from outside.
    pub fn parse(text: &str) -> Result<Locator, Misread> {
        let is_number =
            |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        let mut signs = [0; Locator::MOST];
        match signs.get_mut(..text.len()) {
            Some(room) if text.split('.').all(is_number) => {
                room.copy_from_slice(text.as_bytes());
                Ok(Locator { signs, length: text.len() as u8 })
            }
            _ => Err(Misread::Locator(text.to_owned())),
        }
    }

    /// The place as text.
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.signs[..usize::from(self.length)]).expect("a place is made from text")
    }
}

impl fmt::Debug for Locator {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl FromStr for Citation {
    type Err = Misread;

    fn from_str(text: &str) -> Result<Self, Misread> {
        let (handle, place) = match text.split_once(':') {
            Some((handle, place)) => (handle, Some(Locator::parse(place)?)),
            None => (text, None),
        };
        Ok(Citation { source: SourceId::new(Handle::parse(handle)?), place })
    }
}

impl fmt::Display for Citation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.source.handle())?;
        match &self.place {
            Some(place) => write!(out, ":{}", place.as_str()),
            None => Ok(()),
        }
    }
}

impl Serialize for Citation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Citation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Citation;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a source")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Citation, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_names_the_source_and_the_place() {
        for text in ["s2", "s2:9", "domain:2.1", "svom-2021-06-04", "svom-2021-06-04:12"] {
            assert_eq!(text.parse::<Citation>().unwrap().to_string(), text);
        }
        for text in ["", "S2", "s2:", "s2:nine", "s2:1.", "s2:12345"] {
            assert!(text.parse::<Citation>().is_err(), "{text:?} was read as a citation");
        }
    }
}
