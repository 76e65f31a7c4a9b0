//! A sentence that mentions things in the register. A page makes links of them, the terminal only their names.

use domain::id::Subject;
use std::fmt;

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Plain words.
    Words(String),
    /// Something in the register, by its name.
    Thing {
        /// What it is.
        subject: Subject,
        /// What it is called that day.
        name: String,
    },
}

impl Piece {
    /// The words, or the name.
    pub fn text(&self) -> &str {
        match self {
            Piece::Words(text) => text,
            Piece::Thing { name, .. } => name,
        }
    }
}

/// A sentence in which things in the register stand apart from the words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence(Vec<Piece>);

impl Sentence {
    /// Its parts, in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// Everything it mentions.
    pub fn things(&self) -> impl Iterator<Item = &Subject> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Thing { subject, .. } => Some(subject),
            Piece::Words(_) => None,
        })
    }

    /// Whether it says anything.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|piece| piece.text().is_empty())
    }
}

impl From<String> for Sentence {
    fn from(text: String) -> Sentence {
        Sentence(vec![Piece::Words(text)])
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| out.write_str(piece.text()))
    }
}

// Fluent only knows text, so a thing goes through a message as its place in a list between two control characters,
// which no title and no text can contain: the constructors of both refuse them.
const BEGIN: char = '\u{1}';
const END: char = '\u{2}';

/// Things on their way through a message.
#[derive(Debug, Default)]
pub(crate) struct Mentions(Vec<(Subject, String)>);

impl Mentions {
    /// Stands for the thing in an argument of a message.
    pub(crate) fn put(&mut self, subject: Subject, name: String) -> String {
        self.0.push((subject, name));
        format!("{BEGIN}{}{END}", self.0.len() - 1)
    }

    /// The finished message, with the things where they were put.
    pub(crate) fn into_sentence(self, text: &str) -> Sentence {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, number, after)) = next_mark(rest) {
            match number.parse().ok().and_then(|number: usize| self.0.get(number)) {
                Some((subject, name)) => {
                    push_words(&mut pieces, before);
                    pieces.push(Piece::Thing { subject: subject.clone(), name: name.clone() });
                }
                None => push_words(&mut pieces, &rest[..rest.len() - after.len()]),
            }
            rest = after;
        }
        push_words(&mut pieces, rest);
        Sentence(pieces)
    }
}

fn next_mark(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (number, after) = rest.split_once(END)?;
    Some((before, number, after))
}

fn push_words(pieces: &mut Vec<Piece>, words: &str) {
    if !words.is_empty() {
        pieces.push(Piece::Words(words.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_stand_apart_from_the_words() {
        let mut mentions = Mentions::default();
        let one = mentions.put("arena-one".parse().unwrap(), "One".into());
        let two = mentions.put("arena-two".parse().unwrap(), "Two".into());
        let sentence = mentions.into_sentence(&format!("{two} prepares for {one}."));
        assert_eq!(sentence.to_string(), "Two prepares for One.");
        let things: Vec<String> = sentence.things().map(ToString::to_string).collect();
        assert_eq!(things, ["arena-two", "arena-one"]);
    }

    #[test]
    fn a_mark_nobody_put_there_is_text() {
        let sentence = Mentions::default().into_sentence("a\u{1}7\u{2}b\u{1}");
        assert_eq!(sentence.things().count(), 0);
        assert_eq!(sentence.to_string(), "a\u{1}7\u{2}b\u{1}");
    }
}
