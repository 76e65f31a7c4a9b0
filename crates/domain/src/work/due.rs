//! When something is to be done: a date, a meeting, a period, or when something outside has happened.
//!
//! A promise is kept in the words it was given. "Next time" and "when the inquiry is delivered" are no dates, and none is
//! made up for them; whether they are overdue is then not known, which is shown as not known.

use crate::{
    facts::{Refers, mentions_nothing},
    id::{ArenaId, Subject},
    text::Text,
    time::PartialDate,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// When something is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Due {
    /// By a date.
    Date(PartialDate),
    /// At a meeting of an arena.
    Meeting {
        /// Whose.
        arena: ArenaId,
        /// Which of them.
        which: Which,
    },
    /// Some time during a period ("during 2024").
    Period(PartialDate),
    /// When something outside has happened.
    Event(Text),
}

/// A meeting of an arena.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// The one that comes next after it was said.
    Next,
    /// The one on this day.
    On(PartialDate),
}

mentions_nothing!(Which);

impl Refers for Due {
    fn refers(&self, each: &mut dyn FnMut(Subject)) {
        if let Due::Meeting { arena, .. } = self {
            each(arena.clone().into());
        }
    }
}

/// How something due stands, as long as it is not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Its day has passed.
    Overdue,
    /// Its day has not passed.
    Open,
    /// It has no day that we know.
    Unknown,
}

impl Due {
    /// The date it is tied to, where it is tied to one.
    pub fn date(&self) -> Option<PartialDate> {
        match self {
            Due::Date(date) | Due::Period(date) | Due::Meeting { which: Which::On(date), .. } => Some(*date),
            Due::Meeting { which: Which::Next, .. } | Due::Event(_) => None,
        }
    }

    /// How it stands on a day. It is overdue first when every day it may mean has passed.
    pub fn standing(&self, day: Date) -> Standing {
        match self.date().map(|date| (date.earliest(), date.latest())) {
            Some((_, Some(latest))) if latest < day => Standing::Overdue,
            Some((_, Some(_))) => Standing::Open,
            Some((Some(earliest), None)) if earliest > day => Standing::Open,
            Some((_, None)) | None => Standing::Unknown,
        }
    }

    /// What to sort by: what is due soonest first, and last what has no day.
    pub fn sort_day(&self) -> Date {
        self.date().and_then(|date| date.latest()).unwrap_or(Date::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_is_due_stands_open_until_its_last_day_has_passed() {
        let on = |text: &str| text.parse::<PartialDate>().unwrap();
        let svom = || "arena-svom".parse().unwrap();
        let inquiry = || Due::Event(Text::parse("the inquiry is delivered").unwrap());
        for (due, day, expected) in [
            (Due::Date(on("2021-11-30")), date(2021, 11, 30), Standing::Open),
            (Due::Date(on("2021-11-30")), date(2021, 12, 1), Standing::Overdue),
            (Due::Period(on("2024")), date(2024, 12, 31), Standing::Open),
            (Due::Period(on("2024")), date(2025, 1, 1), Standing::Overdue),
            (Due::Period(on("2025..")), date(2024, 1, 1), Standing::Open),
            (Due::Period(on("2025..")), date(2030, 1, 1), Standing::Unknown),
            (Due::Meeting { arena: svom(), which: Which::Next }, date(2030, 1, 1), Standing::Unknown),
            (
                Due::Meeting { arena: svom(), which: Which::On(on("2024-06-03")) },
                date(2024, 6, 4),
                Standing::Overdue,
            ),
            (inquiry(), date(2030, 1, 1), Standing::Unknown),
        ] {
            assert_eq!(due.standing(day), expected, "{due:?} on {day}");
        }
    }
}
