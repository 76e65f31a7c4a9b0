//! How many findings there would have been at the end of each year or quarter: the same checks, on the structure as it
//! was then according to all that is known now.

use crate::{
    checks::{Finding, Severity, review, reviewed::find_again, work::Touched},
    register::arena::Aspect,
    state::State,
};
use jiff::{ToSpan, civil::Date};

/// How it stood on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub day: Date,
    counts: [usize; 3],
}

impl Point {
    fn new(state: &State, day: Date) -> Point {
        Point { day, counts: count(&review(state, day)) }
    }

    /// As it is when something has been written about this.
    fn brought(&self, before: &State, now: &State, touched: &Touched) -> Point {
        let of = |state| count(find_again(state, self.day, touched).iter().flat_map(|(_, found)| found));
        let (gone, come) = (of(before), of(now));
        Point { day: self.day, counts: [0, 1, 2].map(|of| self.counts[of] - gone[of] + come[of]) }
    }

    /// How many findings of a severity that nobody has silenced.
    pub fn count(&self, severity: Severity) -> usize {
        self.counts[severity as usize]
    }

    /// How many in all.
    pub fn sum(&self) -> usize {
        self.counts.iter().sum()
    }
}

/// More dates than this no longer help anybody who reads them.
pub const MOST_DAYS: usize = 11;

/// A history longer than this, in years, is told by the year and not by the quarter.
const LONG_HISTORY: i16 = 3;

/// How it stood at the end of each year or quarter up to a day, and on the day itself.
pub struct Trend {
    state: State,
    points: Vec<Point>,
}

impl Trend {
    /// Runs the checks as of each of the days.
    pub fn new(state: &State, day: Date) -> Trend {
        let points = days(state, day).into_iter().map(|day| Point::new(state, day)).collect();
        Trend { state: state.clone(), points }
    }

    /// The same of another state of the county: where its register is the same, only what has been written about is looked
    /// at again, on the days that were told before.
    pub fn brought_to(&self, state: &State, day: Date) -> Trend {
        let Some(touched) = Touched::between(&self.state, state) else { return Trend::new(state, day) };
        let known = |day: Date| self.points.iter().find(|point| point.day == day);
        let point = |day: Date| match known(day) {
            Some(point) => point.brought(&self.state, state, &touched),
            None => Point::new(state, day),
        };
        Trend { state: state.clone(), points: days(state, day).into_iter().map(point).collect() }
    }

    /// The days, the first one first.
    pub fn points(&self) -> &[Point] {
        &self.points
    }
}

/// How many there are of each severity that nobody has silenced.
fn count<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> [usize; 3] {
    let mut counts = [0; 3];
    let heard = findings.into_iter().filter(|finding| finding.silenced.is_none());
    heard.for_each(|finding| counts[finding.severity as usize] += 1);
    counts
}

/// The days that are told: none before anything is known.
fn days(state: &State, day: Date) -> Vec<Date> {
    let begun = |first: &Date| *first <= day;
    let entries = state.arenas.values().flat_map(|arena| arena.of(Aspect::Exists));
    let firsts = entries.filter_map(|entry| entry.reading().when.from.and_then(|from| from.latest()));
    let Some(first) = firsts.filter(begun).min() else { return Vec::new() };
    let months = if day.year() - first.year() > LONG_HISTORY { 12 } else { 3 };
    let mut days = vec![day];
    let mut end = last_end_before(day, months);
    while end >= first && days.len() < MOST_DAYS {
        days.push(end);
        end = last_end_before(end, months);
    }
    days.reverse();
    days
}

/// The last day before this one on which a stretch of so many months ends.
fn last_end_before(day: Date, months: i8) -> Date {
    let begins = (day.month() - 1) / months * months + 1;
    Date::new(day.year(), begins, 1).map_or(Date::MIN, |begins| begins.saturating_sub(1.day()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_year_or_a_quarter_ends_on_its_last_day() {
        for (day, months, expected) in [
            (date(2026, 7, 28), 12, date(2025, 12, 31)),
            (date(2025, 12, 31), 12, date(2024, 12, 31)),
            (date(2026, 7, 28), 3, date(2026, 6, 30)),
            (date(2026, 6, 30), 3, date(2026, 3, 31)),
            (date(2026, 1, 1), 3, date(2025, 12, 31)),
        ] {
            assert_eq!(last_end_before(day, months), expected, "{day} {months}");
        }
    }

    #[test]
    fn nothing_is_told_of_a_time_nothing_is_known_of() {
        assert_eq!(Trend::new(&State::default(), date(2026, 7, 28)).points(), []);
    }
}
