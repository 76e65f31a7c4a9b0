//! Dates as sources give them, and the time something is true.
//!
//! A [`PartialDate`] is what a source says: a day, a month, a season, a year, a decade, "in 2005 or before". It stands
//! for the days it may mean, and comparing it gives yes, no or perhaps. A [`Period`] begins on one partial date and ends
//! on another: the *first day it is no longer true*. Written as in EDTF (the Extended Date/Time Format, levels 0–1, and
//! from level 2 the open sets `..2005` and `2005..`). Dates are civil dates in Europe/Stockholm; there is no `now()` here.

use crate::{certainty::Certainty, edge::Misread};
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// How exact a date is, in the words of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Grain {
    Day(Date),
    Month(i16, i8),
    Season(i16, Season),
    Year(i16),
    Decade(i16),
}

/// A season as Swedish public bodies use the word: spring and autumn are the two terms of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// How sure the source is of the date it gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
struct Doubt {
    uncertain: bool,
    approximate: bool,
}

/// One date with the doubt the source expresses about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Point {
    grain: Grain,
    doubt: Doubt,
}

/// A date as a source gives it. It stands for every day from [`earliest`](Self::earliest) to
/// [`latest`](Self::latest), both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate(Form);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Form {
    Point(Point),
    /// `..2005`: then or before.
    NoLaterThan(Point),
    /// `2005..`: then or after.
    NoEarlierThan(Point),
    /// `2005..2009`: some day between.
    Between(Point, Point),
}

impl PartialDate {
    /// The first day it may mean; `None` when no source sets a lower bound.
    pub fn earliest(&self) -> Option<Date> {
        match self.0 {
            Form::Point(point) | Form::NoEarlierThan(point) | Form::Between(point, _) => Some(point.days().0),
            Form::NoLaterThan(_) => None,
        }
    }

    /// The last day it may mean; `None` when no source sets an upper bound.
    pub fn latest(&self) -> Option<Date> {
        match self.0 {
            Form::Point(point) | Form::NoLaterThan(point) | Form::Between(_, point) => Some(point.days().1),
            Form::NoEarlierThan(_) => None,
        }
    }

    /// The day itself, when the source gives one.
    pub fn day(&self) -> Option<Date> {
        match self.0 {
            Form::Point(Point { grain: Grain::Day(day), doubt }) if doubt == Doubt::default() => Some(day),
            _ => None,
        }
    }

    /// Whether the date had come on that day.
    pub fn has_come(&self, on: Date) -> Certainty {
        if self.latest().is_some_and(|latest| latest <= on) {
            Certainty::Yes
        } else if self.earliest().is_some_and(|earliest| earliest > on) {
            Certainty::No
        } else {
            Certainty::Perhaps
        }
    }

    /// Whether this date lies before the other.
    pub fn is_before(&self, other: &PartialDate) -> Certainty {
        let surely =
            matches!((self.latest(), other.earliest()), (Some(latest), Some(earliest)) if latest < earliest);
        let never =
            matches!((self.earliest(), other.latest()), (Some(earliest), Some(latest)) if earliest >= latest);
        match (surely, never) {
            (true, _) => Certainty::Yes,
            (_, true) => Certainty::No,
            _ => Certainty::Perhaps,
        }
    }

    /// The day to sort by: the earliest it may mean, an unbounded past first.
    pub fn sort_day(&self) -> Date {
        self.earliest().unwrap_or(Date::MIN)
    }
}

impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        PartialDate(Form::Point(Point { grain: Grain::Day(day), doubt: Doubt::default() }))
    }
}

impl Point {
    /// First and last day. Doubt widens the date by one of its own kind in both directions, so that nothing near its
    /// edge is answered with more certainty than the source has.
    fn days(self) -> (Date, Date) {
        let (first, last) = self.grain.days();
        if self.doubt == Doubt::default() {
            return (first, last);
        }
        let slack = match self.grain {
            Grain::Day(_) | Grain::Month(..) => 1.month(),
            Grain::Season(..) => 6.months(),
            Grain::Year(_) => 1.year(),
            Grain::Decade(_) => 10.years(),
        };
        (first.saturating_sub(slack), last.saturating_add(slack))
    }
}

impl Grain {
    fn days(self) -> (Date, Date) {
        let month = |year, month| Date::new(year, month, 1).unwrap_or(Date::MAX);
        match self {
            Grain::Day(day) => (day, day),
            Grain::Month(year, number) => (month(year, number), month(year, number).last_of_month()),
            Grain::Season(year, Season::Spring) => (month(year, 1), month(year, 6).last_of_month()),
            Grain::Season(year, Season::Summer) => (month(year, 6), month(year, 8).last_of_month()),
            Grain::Season(year, Season::Autumn) => (month(year, 8), month(year, 12).last_of_month()),
            Grain::Season(year, Season::Winter) => (month(year, 12), month(year + 1, 3).last_of_month()),
            Grain::Year(year) => (month(year, 1), month(year, 12).last_of_month()),
            Grain::Decade(decade) => (month(decade, 1), month(decade + 9, 12).last_of_month()),
        }
    }
}

/// A date that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "not a date: {0:?}; write 2005, 2009-06, 2009-06-15, 2021-23 (autumn), 201X, ..2005, 2005.. or 2005~"
)]
pub struct NotADate(pub String);

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let not_a_date = || NotADate(text.to_owned());
        let form = match text.split_once("..") {
            None => Form::Point(Point::parse(text).ok_or_else(not_a_date)?),
            Some(("", end)) => Form::NoLaterThan(Point::parse(end).ok_or_else(not_a_date)?),
            Some((start, "")) => Form::NoEarlierThan(Point::parse(start).ok_or_else(not_a_date)?),
            Some((start, end)) => {
                let start = Point::parse(start).ok_or_else(not_a_date)?;
                let end = Point::parse(end).ok_or_else(not_a_date)?;
                if start.days().0 > end.days().1 {
                    return Err(not_a_date());
                }
                Form::Between(start, end)
            }
        };
        Ok(PartialDate(form))
    }
}

impl Point {
    fn parse(text: &str) -> Option<Point> {
        let (text, doubt) = match text.as_bytes().last()? {
            b'?' => (&text[..text.len() - 1], Doubt { uncertain: true, approximate: false }),
            b'~' => (&text[..text.len() - 1], Doubt { uncertain: false, approximate: true }),
            b'%' => (&text[..text.len() - 1], Doubt { uncertain: true, approximate: true }),
            _ => (text, Doubt::default()),
        };
        Some(Point { grain: Grain::parse(text)?, doubt })
    }
}

impl Grain {
    fn parse(text: &str) -> Option<Grain> {
        let digits = |part: &str, n: usize| {
            (part.len() == n && part.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| part.parse::<i16>().ok())?
        };
        // The journal holds years that people can mean; 1000–8999 keeps every derived day inside jiff's calendar.
        let year = |part: &str| digits(part, 4).filter(|year| (1000..9000).contains(year));
        let mut parts = text.splitn(3, '-');
        let (first, second, third) = (parts.next()?, parts.next(), parts.next());
        match (second, third) {
            (None, None) if first.len() == 4 && first.ends_with('X') => digits(&first[..3], 3)
                .map(|tens| tens * 10)
                .filter(|year| (1000..9000).contains(year))
                .map(Grain::Decade),
            (None, None) => year(first).map(Grain::Year),
            (Some(month), None) => match digits(month, 2)? {
                number @ 1..=12 => Some(Grain::Month(year(first)?, number as i8)),
                21 => Some(Grain::Season(year(first)?, Season::Spring)),
                22 => Some(Grain::Season(year(first)?, Season::Summer)),
                23 => Some(Grain::Season(year(first)?, Season::Autumn)),
                24 => Some(Grain::Season(year(first)?, Season::Winter)),
                _ => None,
            },
            (Some(month), Some(day)) => {
                Date::new(year(first)?, digits(month, 2)? as i8, digits(day, 2)? as i8).ok().map(Grain::Day)
            }
            (None, Some(_)) => None,
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Form::Point(point) => write!(out, "{point}"),
            Form::NoLaterThan(point) => write!(out, "..{point}"),
            Form::NoEarlierThan(point) => write!(out, "{point}.."),
            Form::Between(start, end) => write!(out, "{start}..{end}"),
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.grain {
            Grain::Day(day) => write!(out, "{day}"),
            Grain::Month(year, month) => write!(out, "{year:04}-{month:02}"),
            Grain::Season(year, season) => write!(out, "{year:04}-{}", 21 + season as i8),
            Grain::Year(year) => write!(out, "{year:04}"),
            Grain::Decade(decade) => write!(out, "{:03}X", decade / 10),
        }?;
        out.write_str(match (self.doubt.uncertain, self.doubt.approximate) {
            (false, false) => "",
            (true, false) => "?",
            (false, true) => "~",
            (true, true) => "%",
        })
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = PartialDate;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a date")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<PartialDate, E> {
                text.parse().map_err(|NotADate(found)| E::custom(Misread::Date(found)))
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

/// The civil day in Europe/Stockholm at an instant.
pub fn day_in_sweden(at: Timestamp) -> Date {
    clock_in_sweden(at).date()
}

/// What a clock in Europe/Stockholm shows at an instant. The rule for summer time is written out (last Sunday of March to
/// last Sunday of October, at 01:00 UTC, since 1996) so that no time-zone data needs to be on the machine.
pub fn clock_in_sweden(at: Timestamp) -> jiff::civil::DateTime {
    let utc = at.to_zoned(TimeZone::UTC).datetime();
    let last_sunday = |month| {
        let last = Date::new(utc.year(), month, 31).expect("March and October have 31 days");
        let days_past_sunday = last.weekday().to_sunday_zero_offset();
        last.saturating_sub(i64::from(days_past_sunday).days()).at(1, 0, 0, 0)
    };
    let is_summer = last_sunday(3) <= utc && utc < last_sunday(10);
    utc.saturating_add(if is_summer { 2.hours() } else { 1.hour() })
}

/// When something is true: from a day, to and *not including* a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day; `None` when the beginning is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// The first day it is no longer true; `None` when no end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
}

impl Period {
    /// From that date on.
    pub fn since(from: impl Into<PartialDate>) -> Period {
        Period { from: Some(from.into()), to: None }
    }

    /// Whether that day lies in the period.
    pub fn holds_on(&self, day: Date) -> Certainty {
        self.has_begun(day) & !self.has_ended(day)
    }

    /// Whether it had begun that day. A beginning nobody has told is perhaps.
    pub fn has_begun(&self, day: Date) -> Certainty {
        self.from.map_or(Certainty::Perhaps, |from| from.has_come(day))
    }

    /// Whether it had ended that day.
    pub fn has_ended(&self, day: Date) -> Certainty {
        self.to.map_or(Certainty::No, |to| to.has_come(day))
    }

    /// Whether the end surely lies before the beginning, or both on the same day.
    pub fn is_backwards(&self) -> bool {
        let (Some(from), Some(to)) = (self.from, self.to) else { return false };
        to.is_before(&from).is_yes() || (from.day().is_some() && from.day() == to.day())
    }

    /// Whether the two periods share a day.
    pub fn overlaps(&self, other: &Period) -> Certainty {
        let ends_first = |one: &Period, two: &Period| match (one.to, two.from) {
            (Some(to), Some(from)) if to.latest() <= from.earliest() && to.latest().is_some() => {
                Certainty::Yes
            }
            (Some(to), Some(from)) if to == from => Certainty::Yes,
            (Some(to), Some(from)) => to.is_before(&from),
            _ => Certainty::No,
        };
        !(ends_first(self, other) | ends_first(other, self))
    }

    /// The day to sort by: when it began, an unknown beginning first.
    pub fn sort_day(&self) -> Date {
        self.from.map_or(Date::MIN, |from| from.sort_day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn partial(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_form_is_written_as_it_was_read() {
        for text in [
            "2005",
            "2009-06",
            "2009-06-15",
            "2021-21",
            "2021-22",
            "2021-23",
            "2021-24",
            "201X",
            "2005?",
            "2009-06~",
            "2009-06-15%",
            "..2005",
            "2005..",
            "..2021-11-23",
            "2005..2009-06",
            "201X~",
        ] {
            assert_eq!(partial(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_not_a_date_is_refused() {
        for text in [
            "",
            "..",
            "5",
            "20055",
            "2005-13",
            "2005-00",
            "2005-20",
            "2005-02-30",
            "2005-6",
            "2005-06-1",
            "20XX",
            "05/06",
            "2009..2005",
            "0000",
            "9999",
            "2005-06-15-01",
            "X",
            "+200",
            "2005 ",
            "?",
            "200é",
        ] {
            assert!(text.parse::<PartialDate>().is_err(), "{text:?} was read as a date");
        }
    }

    #[test]
    fn a_date_stands_for_the_days_it_may_mean() {
        for (text, earliest, latest) in [
            ("2005", Some(date(2005, 1, 1)), Some(date(2005, 12, 31))),
            ("2024-02", Some(date(2024, 2, 1)), Some(date(2024, 2, 29))),
            ("2021-23", Some(date(2021, 8, 1)), Some(date(2021, 12, 31))),
            ("2021-24", Some(date(2021, 12, 1)), Some(date(2022, 3, 31))),
            ("201X", Some(date(2010, 1, 1)), Some(date(2019, 12, 31))),
            ("2005~", Some(date(2004, 1, 1)), Some(date(2006, 12, 31))),
            ("..2005", None, Some(date(2005, 12, 31))),
            ("2005..", Some(date(2005, 1, 1)), None),
        ] {
            assert_eq!((partial(text).earliest(), partial(text).latest()), (earliest, latest), "{text}");
        }
    }

    #[test]
    fn inside_an_uncertain_date_the_answer_is_perhaps() {
        for (from, to, day, expected) in [
            ("2005", "", date(2004, 12, 31), Certainty::No),
            ("2005", "", date(2005, 6, 1), Certainty::Perhaps),
            ("2005", "", date(2005, 12, 31), Certainty::Yes),
            ("2005", "2021-10", date(2021, 9, 30), Certainty::Yes),
            ("2005", "2021-10", date(2021, 10, 1), Certainty::Perhaps),
            ("2005", "2021-10", date(2021, 10, 31), Certainty::No),
            ("2021-10-08", "2021-10-09", date(2021, 10, 8), Certainty::Yes),
            ("2021-10-08", "2021-10-09", date(2021, 10, 9), Certainty::No),
            ("..2021-11-23", "", date(2004, 1, 1), Certainty::Perhaps),
            ("..2021-11-23", "", date(2021, 11, 23), Certainty::Yes),
            ("", "2005", date(2004, 1, 1), Certainty::Perhaps),
            ("", "2005", date(2006, 1, 1), Certainty::No),
        ] {
            let some = |text: &str| (!text.is_empty()).then(|| partial(text));
            let period = Period { from: some(from), to: some(to) };
            assert_eq!(period.holds_on(day), expected, "{from} – {to} on {day}");
        }
    }

    #[test]
    fn the_day_turns_at_midnight_in_sweden() {
        for (at, day) in [
            ("2024-01-01T22:59:59Z", date(2024, 1, 1)),
            ("2024-01-01T23:00:00Z", date(2024, 1, 2)),
            ("2024-03-31T00:59:59Z", date(2024, 3, 31)),
            ("2024-06-30T22:00:00Z", date(2024, 7, 1)),
            ("2024-10-26T22:00:00Z", date(2024, 10, 27)),
            ("2024-10-27T22:30:00Z", date(2024, 10, 27)),
        ] {
            assert_eq!(day_in_sweden(at.parse().unwrap()), day, "{at}");
        }
    }

    #[test]
    fn a_period_is_backwards_only_when_its_dates_say_so_for_sure() {
        for (from, to, backwards) in [
            ("2005", "2004", true),
            ("2005", "2005", false),
            ("2005-06", "2005", false),
            ("2005-06-01", "2005-06-01", true),
            ("2005-06-01", "2005-05-31", true),
            ("2005-06-01", "..2004", true),
        ] {
            let period = Period { from: Some(partial(from)), to: Some(partial(to)) };
            assert_eq!(period.is_backwards(), backwards, "{from} – {to}");
        }
    }

    #[test]
    fn a_period_that_takes_over_does_not_overlap() {
        let period = |from: &str, to: &str| Period {
            from: Some(partial(from)),
            to: (!to.is_empty()).then(|| partial(to)),
        };
        assert_eq!(period("2005", "2021-10").overlaps(&period("2021-10", "")), Certainty::No);
        assert_eq!(period("2005", "2021-10-08").overlaps(&period("2021-10-08", "")), Certainty::No);
        assert_eq!(period("2005", "").overlaps(&period("2021-10", "")), Certainty::Yes);
        assert_eq!(period("2005", "2021").overlaps(&period("2021-06", "")), Certainty::Perhaps);
    }
}
