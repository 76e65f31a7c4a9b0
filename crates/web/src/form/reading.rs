//! Reads what was typed, and gathers everything that is wrong with it, each beside its field.

use super::Typed;
use county_file::problem::masked;
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
    /// Personal numbers stand in it, or ten digits that may be some, which somebody has to look at.
    Personal(Numbers),
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
            Wrong::Personal(numbers) => numbers.say(words),
            Wrong::Refused(sentence) => sentence.clone(),
        }
    }
}

/// Numbers in a text that point somebody out, or may: all of one sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbers {
    first: Suspicion,
    /// What stands around each of them, with their last signs hidden.
    around: Vec<String>,
}

impl Numbers {
    /// What must not be stored, if there is any; else what has to be asked about.
    pub fn find(text: &str) -> Option<Numbers> {
        let (asked, certain): (Vec<_>, Vec<_>) =
            personal_number::scan(text).into_iter().partition(|suspicion| suspicion.ask);
        let found = if certain.is_empty() { asked } else { certain };
        let shown: Vec<char> = masked(text).chars().collect();
        let around = found.iter().map(|suspicion| around(&shown, suspicion)).collect();
        Some(Numbers { first: found.into_iter().next()?, around })
    }

    /// Whether somebody may say that they are none.
    pub fn ask(&self) -> bool {
        self.first.ask
    }

    /// Why it is not stored, and where they stand.
    pub fn say(&self, words: &Words) -> String {
        let why = misread::say(words, &Misread::PersonalNumber(self.first.clone()));
        let quoted: Vec<String> =
            self.around.iter().map(|around| words.wrong_number_around(around)).collect();
        format!("{why} {}", words.wrong_number_stands(quoted.join(", ")))
    }
}

/// What stands around a number on its line.
fn around(shown: &[char], suspicion: &Suspicion) -> String {
    const N_AROUND: usize = 20;
    let end = suspicion.at + suspicion.masked.chars().count();
    let on_line = |sign: &&char| **sign != '\n';
    let before: Vec<char> = shown[..suspicion.at].iter().rev().take_while(on_line).copied().collect();
    let after: Vec<char> = shown[end..].iter().take_while(on_line).copied().collect();
    let cut = |signs: &[char]| if signs.len() > N_AROUND { "\u{2026}" } else { "" };
    let (from, to) = (suspicion.at - before.len().min(N_AROUND), end + after.len().min(N_AROUND));
    let stands: String = shown[from..to].iter().collect();
    format!("{}{}{}", cut(&before), stands.trim(), cut(&after))
}

/// What must not be kept, sent or unsent, wherever it stands; and what somebody has yet to say is no personal number.
pub fn forbidden(typed: &Typed) -> Wrongs {
    // What the form carries for itself nobody has written.
    const OWN: [&str; 5] = [Typed::REQUEST, Typed::SEEN, Typed::DRAFT, Typed::WISH, Typed::REACH];
    let found = typed.pairs().filter(|(name, _)| !OWN.contains(name)).filter_map(|(name, value)| {
        let numbers = Numbers::find(value)?;
        let may_stand = numbers.ask() && (name == Typed::STOOD || typed.has(&stands(name), YES));
        (!may_stand).then(|| (name.to_owned(), Wrong::Personal(numbers)))
    });
    found.collect()
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

    /// What was read, or everything that is wrong. A personal number is wrong wherever it stands, also where the form
    /// does not read what was typed.
    pub fn finish<T>(mut self, read: Option<T>) -> Result<T, Wrongs> {
        self.wrong.append(&mut forbidden(self.typed));
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
