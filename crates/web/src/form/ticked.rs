//! Several things ticked among those that the form offers.

use super::{
    Field, Reading, Typed, Wrong,
    control::{Choice, Control, Kind},
    field::Asking,
};
use std::{fmt::Display, str::FromStr};

/// Any number of them, or at least one.
pub struct Ticked<T, const ONE: bool>(Vec<T>);

/// Any number, also none.
pub type Any<T> = Ticked<T, false>;
/// At least one.
pub type Several<T> = Ticked<T, true>;

impl<T, const ONE: bool> From<Vec<T>> for Ticked<T, ONE> {
    fn from(all: Vec<T>) -> Self {
        Ticked(all)
    }
}

impl<T, const ONE: bool> From<Ticked<T, ONE>> for Vec<T> {
    fn from(ticked: Ticked<T, ONE>) -> Self {
        ticked.0
    }
}

impl<T: Display + FromStr, const ONE: bool> Field for Ticked<T, ONE> {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        // What else there is to tick the form offers.
        let ticked = asking.typed.all(name).map(|value| Choice {
            value: value.to_owned(),
            label: value.to_owned(),
            is_chosen: true,
        });
        let control = asking.control(name, label, Kind::Ticks(ticked.collect()));
        if ONE { control } else { control.optional() }
    }

    fn fill(&self, typed: &mut Typed, name: &str) {
        self.0.iter().for_each(|one| typed.add(name, one.to_string()));
    }

    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
        let read: Option<Vec<T>> = reading.typed.all(name).map(|value| value.parse().ok()).collect();
        match read {
            Some(all) if !ONE || !all.is_empty() => Some(Ticked(all)),
            _ => reading.wrong(name, Wrong::NotChosen),
        }
    }
}
