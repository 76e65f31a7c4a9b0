//! Reads what was typed, and gathers everything that is wrong with it, each beside its field.

use super::Typed;
use domain::{
    edge::Misread,
    personal_number::{self, Suspicion},
};
use std::collections::BTreeMap;
use words::{Words, misread};

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It cannot be read.
    Misread(Misread),
    /// It has to say something.
    Blank,
    /// One of the choices has to be taken.
    NotChosen,
    /// Not a whole number up to 65535.
    Number(String),
    /// Not a day.
    Day(String),
    /// Ten digits that may be a personal number, which somebody has to look at.
    PerhapsPersonal(Suspicion),
    /// What a rule says, in words already.
    Refused(String),
}

impl Wrong {
    /// As a sentence.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Wrong::Misread(misread) => misread::say(words, misread),
            Wrong::Blank => words.wrong_blank(),
            Wrong::NotChosen => words.wrong_not_chosen(),
            Wrong::Number(typed) => words.wrong_number(typed),
            Wrong::Day(typed) => words.wrong_day(typed),
            Wrong::PerhapsPersonal(suspicion) => {
                misread::say(words, &Misread::PersonalNumber(suspicion.clone()))
            }
            Wrong::Refused(sentence) => sentence.clone(),
        }
    }
}

/// What is wrong, by field; the first word about each.
pub type Wrongs = BTreeMap<String, Wrong>;

/// Reads a form.
pub struct Reading<'a> {
    /// What was typed.
    pub typed: &'a Typed,
    wrong: Wrongs,
}

impl<'a> Reading<'a> {
    /// Reads this.
    pub fn new(typed: &'a Typed) -> Reading<'a> {
        Reading { typed, wrong: Wrongs::new() }
    }

    /// Something is wrong with a field.
    pub fn wrong<T>(&mut self, name: &str, wrong: Wrong) -> Option<T> {
        self.wrong.entry(name.to_owned()).or_insert(wrong);
        None
    }

    /// A field that has to say something.
    pub fn line(&mut self, name: &str) -> Option<&'a str> {
        let line = self.typed.get(name);
        if line.is_empty() { self.wrong(name, Wrong::Blank) } else { Some(line) }
    }

    /// A field read by a constructor of the domain.
    pub fn parsed<T>(&mut self, name: &str, parse: impl FnOnce(&str) -> Result<T, Misread>) -> Option<T> {
        let line = self.line(name)?;
        parse(line).map_or_else(|misread| self.wrong(name, Wrong::Misread(misread)), Some)
    }

    /// A text that people write: ten digits in it that may be a personal number have to be looked at by somebody.
    pub fn written<T>(&mut self, name: &str, parse: impl FnOnce(&str) -> Result<T, Misread>) -> Option<T> {
        let parsed = self.parsed(name, parse)?;
        let asked = personal_number::scan(self.typed.get(name)).into_iter().find(|suspicion| suspicion.ask);
        match asked {
            Some(suspicion) if !self.typed.has(&stands(name), YES) => {
                self.wrong(name, Wrong::PerhapsPersonal(suspicion))
            }
            _ => Some(parsed),
        }
    }

    /// What was read, or everything that is wrong.
    pub fn finish<T>(self, read: Option<T>) -> Result<T, Wrongs> {
        match read {
            Some(read) if self.wrong.is_empty() => Ok(read),
            _ => Err(self.wrong),
        }
    }
}

/// The field that says that ten digits are no personal number.
pub fn stands(name: &str) -> String {
    format!("{name}.star")
}

/// What a box that is ticked sends.
pub const YES: &str = "ja";
