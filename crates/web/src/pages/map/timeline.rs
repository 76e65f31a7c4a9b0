//! The county's history as plain links: every day when something on the map began or ended, by year.

use super::Shown;
use crate::routes::{Choices, Route};
use jiff::civil::Date;

/// The days to go to.
pub struct Timeline {
    /// The day that is shown.
    pub day: String,
    /// The change before this day.
    pub earlier: Option<Step>,
    /// The change after this day.
    pub later: Option<Step>,
    /// All changes, by year.
    pub years: Vec<Year>,
}

/// A link to a day.
pub struct Step {
    /// The map that day.
    pub href: String,
    /// What the link says.
    pub label: String,
    /// The whole date.
    pub date: String,
    /// Whether it is the day that is shown.
    pub is_here: bool,
}

/// The changes of a year.
pub struct Year {
    /// The year.
    pub year: i16,
    /// Its days.
    pub days: Vec<Step>,
}

impl Timeline {
    /// The days of the map.
    pub fn new(shown: &Shown<'_, '_>) -> Timeline {
        let Shown { at, map, arena, .. } = shown;
        let (words, days) = (at.words(), map.days());
        let step = |day: Date, label: String| {
            let choices = Choices { day: Some(day), ..at.choices };
            let href = choices.link(&Route::Map { arena: arena.cloned() });
            Step { href, label, date: day.to_string(), is_here: day == at.day() }
        };
        let earlier = days.iter().rev().find(|day| **day < at.day());
        let later = days.iter().find(|day| **day > at.day());
        let mut years: Vec<Year> = Vec::new();
        for day in &days {
            let link = step(*day, day.strftime("%m-%d").to_string());
            match years.last_mut().filter(|year| year.year == day.year()) {
                Some(year) => year.days.push(link),
                None => years.push(Year { year: day.year(), days: vec![link] }),
            }
        }
        Timeline {
            day: at.day().to_string(),
            earlier: earlier.map(|day| step(*day, words.map_earlier(day.to_string()))),
            later: later.map(|day| step(*day, words.map_later(day.to_string()))),
            years,
        }
    }
}
