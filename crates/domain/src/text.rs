//! Texts that people write, kept apart from the events they stand in.
//!
//! No free text stands in a stored event. When an event is written, each text is handed to a slot beside the record and
//! only a mark, `n:hash`, stands in the body; when it is read, the slot's text is put back, or *redacted* if the slot has
//! been emptied by a lawful decision. [`writing`] and [`reading`] open that passage for the duration of one call. Outside
//! it a text is read as plain text through the constructor, which refuses personal numbers.

use crate::{edge::Misread, personal_number};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use std::{cell::RefCell, fmt, sync::Arc};

/// A free text of one or more lines, at most [`Text::MOST`] characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text(Content);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Content {
    Said(Arc<str>),
    Redacted,
}

impl Text {
    /// Longest text, in characters: more than any governing paper has in one line.
    pub const MOST: usize = 10_000;

    /// Reads a text from outside.
    pub fn parse(text: &str) -> Result<Text, Misread> {
        parse(text, Self::MOST, true).map(Text)
    }

    /// The text; `None` when it has been redacted.
    pub fn said(&self) -> Option<&str> {
        match &self.0 {
            Content::Said(text) => Some(text),
            Content::Redacted => None,
        }
    }

    /// The text, or nothing where it has been redacted: for sorting and searching, not for showing.
    pub fn as_str(&self) -> &str {
        self.said().unwrap_or_default()
    }
}

/// A text on one line that names something, at most [`Title::MOST`] characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Title(Text);

impl Title {
    /// Longest title, in characters.
    pub const MOST: usize = 300;

    /// Reads a title from outside.
    pub fn parse(text: &str) -> Result<Title, Misread> {
        parse(text, Self::MOST, false).map(|content| Title(Text(content)))
    }

    /// The title; `None` when it has been redacted.
    pub fn said(&self) -> Option<&str> {
        self.0.said()
    }

    /// The title, or nothing where it has been redacted.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

fn parse(text: &str, most: usize, lines: bool) -> Result<Content, Misread> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Misread::EmptyText);
    }
    if text.chars().count() > most {
        return Err(Misread::TooLong(most));
    }
    if text.chars().any(|sign| sign.is_control() && !(lines && matches!(sign, '\n' | '\t'))) {
        return Err(Misread::ControlCharacter);
    }
    match personal_number::certain(text) {
        Some(suspicion) => Err(Misread::PersonalNumber(suspicion)),
        None => Ok(Content::Said(text.into())),
    }
}

/// A text slot read from beside its record: what [`reading`] puts back in place of a mark.
pub struct ReadSlot {
    /// The commitment to the text: a hash of salt and bytes, computed by who read the slot.
    pub commitment: [u8; 32],
    /// The text, or `None` when the slot has been emptied.
    pub text: Option<Arc<str>>,
}

/// Stores one text in a slot and answers its number and its commitment.
pub type SlotWriter = Box<dyn FnMut(&str) -> (u16, [u8; 32])>;

#[derive(Default)]
enum Passage {
    /// No journal is being written or read: texts are plain.
    #[default]
    Closed,
    Writing(SlotWriter),
    Reading {
        slots: Vec<(u16, ReadSlot)>,
        n_taken: usize,
    },
}

thread_local! {
    static PASSAGE: RefCell<Passage> = RefCell::default();
}

/// Runs `write` with every text it serialises handed to `slots`, so that only marks reach the body.
pub fn writing<T>(slots: SlotWriter, write: impl FnOnce() -> T) -> T {
    pass(Passage::Writing(slots), write).0
}

/// Runs `read` with the texts of these slots put back in place of their marks. Answers also how many slots were used:
/// a slot that no mark points at does not belong to the record.
pub fn reading<T>(slots: Vec<(u16, ReadSlot)>, read: impl FnOnce() -> T) -> (T, usize) {
    match pass(Passage::Reading { slots, n_taken: 0 }, read) {
        (value, Passage::Reading { n_taken, .. }) => (value, n_taken),
        (value, _) => (value, 0),
    }
}

/// Whether a journal is being read just now, so that what was written is trusted.
pub(crate) fn is_reading() -> bool {
    PASSAGE.with_borrow(|passage| matches!(passage, Passage::Reading { .. }))
}

fn pass<T>(opened: Passage, run: impl FnOnce() -> T) -> (T, Passage) {
    /// Closes the passage even when `run` panics: a text must never be taken for another county's.
    struct Close;
    impl Drop for Close {
        fn drop(&mut self) {
            PASSAGE.take();
        }
    }
    let before = PASSAGE.replace(opened);
    assert!(matches!(before, Passage::Closed), "a journal is already being written or read on this thread");
    let close = Close;
    let value = run();
    let opened = PASSAGE.take();
    drop(close);
    (value, opened)
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        PASSAGE.with_borrow_mut(|passage| match (passage, &self.0) {
            (Passage::Writing(slots), Content::Said(text)) => {
                let (n, commitment) = slots(text);
                serializer.collect_str(&Mark { n, commitment })
            }
            (Passage::Writing(_), Content::Redacted) => {
                Err(ser::Error::custom("a redacted text is not written again"))
            }
            (_, Content::Said(text)) => serializer.serialize_str(text),
            (_, Content::Redacted) => serializer.serialize_str(REDACTED),
        })
    }
}

/// What stands for a redacted text where no slot can tell, such as a county file.
pub const REDACTED: &str = "\u{2588}\u{2588}\u{2588}";

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Reader { most: Text::MOST, lines: true }).map(Text)
    }
}

impl<'de> Deserialize<'de> for Title {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_str(Reader { most: Title::MOST, lines: false })
            .map(|content| Title(Text(content)))
    }
}

struct Reader {
    most: usize,
    lines: bool,
}

impl de::Visitor<'_> for Reader {
    type Value = Content;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a text")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Content, E> {
        PASSAGE.with_borrow_mut(|passage| match passage {
            Passage::Reading { slots, n_taken } => {
                *n_taken += 1;
                take(slots, text).map_err(E::custom)
            }
            _ if text == REDACTED => Ok(Content::Redacted),
            _ => parse(text, self.most, self.lines).map_err(E::custom),
        })
    }
}

fn take(slots: &[(u16, ReadSlot)], mark: &str) -> Result<Content, String> {
    let mark = Mark::parse(mark).ok_or_else(|| format!("not a text mark: {mark:?}"))?;
    let Some((_, slot)) = slots.iter().find(|(n, _)| *n == mark.n) else {
        return Err(format!("text slot {} is missing", mark.n));
    };
    match &slot.text {
        Some(_) if slot.commitment != mark.commitment => {
            Err(format!("text slot {} has been changed", mark.n))
        }
        Some(text) => Ok(Content::Said(text.clone())),
        None => Ok(Content::Redacted),
    }
}

/// What stands in a body for a text: the number of its slot and the commitment to what is in it.
struct Mark {
    n: u16,
    commitment: [u8; 32],
}

impl fmt::Display for Mark {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        let hex = |nibble: u8| char::from(HEX[usize::from(nibble)]);
        let commitment: String =
            self.commitment.iter().flat_map(|byte| [hex(byte >> 4), hex(byte & 15)]).collect();
        write!(out, "{}:{commitment}", self.n)
    }
}

impl Mark {
    fn parse(text: &str) -> Option<Mark> {
        let (n, hex) = text.split_once(':')?;
        let hex = hex.as_bytes();
        if hex.len() != 64 {
            return None;
        }
        let mut commitment = [0; 32];
        for (byte, pair) in commitment.iter_mut().zip(hex.chunks_exact(2)) {
            *byte = nibble(pair[0])? << 4 | nibble(pair[1])?;
        }
        Some(Mark { n: n.parse().ok()?, commitment })
    }
}

fn nibble(hex: u8) -> Option<u8> {
    match hex {
        b'0'..=b'9' => Some(hex - b'0'),
        b'a'..=b'f' => Some(hex - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(text: &str) -> Title {
        Title::parse(text).unwrap()
    }

    #[test]
    fn a_text_is_never_written_into_a_body() {
        let body =
            writing(Box::new(|_| (0, [7; 32])), || serde_json::to_string(&title("Barnarenan"))).unwrap();
        assert_eq!(body, format!("\"0:{}\"", "07".repeat(32)));
    }

    #[test]
    fn a_slot_gives_its_text_back() {
        let mark = format!("\"0:{}\"", "07".repeat(32));
        let read = |commitment, text: Option<&str>| {
            let slots = vec![(0, ReadSlot { commitment, text: text.map(Arc::from) })];
            reading(slots, || serde_json::from_str::<Title>(&mark))
        };
        let (restored, n_taken) = read([7; 32], Some("Barnarenan"));
        assert_eq!((restored.unwrap(), n_taken), (title("Barnarenan"), 1));
        assert_eq!(read([7; 32], None).0.unwrap().said(), None);
        assert!(read([8; 32], Some("Barnarenen")).0.unwrap_err().to_string().contains("has been changed"));
        assert!(reading(Vec::new(), || serde_json::from_str::<Title>(&mark)).0.is_err());
    }

    #[test]
    fn the_passage_closes_even_after_a_panic() {
        let panicked =
            std::panic::catch_unwind(|| writing(Box::new(|_| (0, [0; 32])), || panic!("on purpose")));
        assert!(panicked.is_err());
        assert_eq!(serde_json::to_string(&title("Barnarenan")).unwrap(), "\"Barnarenan\"");
    }

    #[test]
    fn from_outside_a_text_is_parsed() {
        for (text, expected) in [
            ("  ", Misread::EmptyText),
            ("a\nb", Misread::ControlCharacter),
            (&"x".repeat(301), Misread::TooLong(300)),
        ] {
            assert_eq!(Title::parse(text), Err(expected));
        }
        assert!(matches!(Text::parse("see 850101-2382"), Err(Misread::PersonalNumber(_))));
        assert!(Text::parse("call 0631234567").is_ok());
        assert_eq!(title("  RSR ").as_str(), "RSR");
    }
}
