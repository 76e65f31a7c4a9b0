//! Dates and periods as people say them, with the doubt of the source in words.

use crate::Words;
use domain::time::{PartialDate, Period};

/// How a partial date is bounded, with the points in the form they are written in.
enum Bound<'a> {
    At(&'a str),
    NoLaterThan(&'a str),
    NoEarlierThan(&'a str),
    Between(&'a str, &'a str),
}

fn bound(written: &str) -> Bound<'_> {
    match written.split_once("..") {
        None => Bound::At(written),
        Some(("", end)) => Bound::NoLaterThan(end),
        Some((start, "")) => Bound::NoEarlierThan(start),
        Some((start, end)) => Bound::Between(start, end),
    }
}

/// A date as people say it: "2005", "June 2009", "no later than 2021-11-23".
pub fn date(words: &Words, date: &PartialDate) -> String {
    match bound(&date.to_string()) {
        Bound::At(at) => point(words, at),
        Bound::NoLaterThan(end) => words.date_no_later_than(point(words, end)),
        Bound::NoEarlierThan(start) => words.date_no_earlier_than(point(words, start)),
        Bound::Between(start, end) => words.date_between(point(words, end), point(words, start)),
    }
}

/// A period as people say it: "from 2005 until June 2009".
pub fn period(words: &Words, period: &Period) -> String {
    match (&period.from, &period.to) {
        (None, None) => words.period_unknown(),
        (Some(start), None) => from(words, start),
        (None, Some(end)) => to(words, end),
        (Some(start), Some(end)) => words.period_from_to(from(words, start), to(words, end)),
    }
}

/// Since when: "since June 2009", "since 2021-11-23 or earlier".
pub fn since(words: &Words, date: &PartialDate) -> String {
    match bound(&date.to_string()) {
        Bound::NoLaterThan(end) => words.since_no_later_than(point(words, end)),
        _ => words.since(self::date(words, date)),
    }
}

fn from(words: &Words, start: &PartialDate) -> String {
    match bound(&start.to_string()) {
        Bound::NoLaterThan(end) => words.period_from_no_later_than(point(words, end)),
        _ => words.period_from(date(words, start)),
    }
}

fn to(words: &Words, end: &PartialDate) -> String {
    match bound(&end.to_string()) {
        Bound::NoLaterThan(end) => words.period_to_no_later_than(point(words, end)),
        _ => words.period_to(date(words, end)),
    }
}

/// One date, as written in EDTF: a day, month, season, year or decade, perhaps with a mark of doubt.
fn point(words: &Words, written: &str) -> String {
    let bare = written.trim_end_matches(['?', '~', '%']);
    let said = grain(words, bare);
    match &written[bare.len()..] {
        "?" => words.date_uncertain(said),
        "~" => words.date_approximate(said),
        "%" => words.date_approximate_uncertain(said),
        _ => said,
    }
}

fn grain(words: &Words, written: &str) -> String {
    let parts: Vec<&str> = written.split('-').collect();
    match parts[..] {
        [decade] if decade.ends_with('X') => words.date_decade(decade.replace('X', "0")),
        [year] => words.date_year(year),
        [year, "21"] => words.date_spring(year),
        [year, "22"] => words.date_summer(year),
        [year, "23"] => words.date_autumn(year),
        [year, "24"] => words.date_winter(next(year), year),
        [year, month] => words.date_month(month.parse::<u8>().unwrap_or_default(), year),
        _ => words.date_day(written),
    }
}

fn next(year: &str) -> String {
    year.parse::<u16>().map_or_else(|_| year.to_owned(), |year| (year + 1).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, words};

    fn said(language: Language, text: &str) -> String {
        date(words(language), &text.parse().unwrap())
    }

    #[test]
    fn dates_are_said_as_people_say_them() {
        for (written, swedish, english) in [
            ("2005", "2005", "2005"),
            ("2009-06", "juni 2009", "June 2009"),
            ("2009-06-15", "2009-06-15", "2009-06-15"),
            ("2021-21", "v\u{e5}ren 2021", "spring 2021"),
            ("2021-23", "h\u{f6}sten 2021", "autumn 2021"),
            ("2021-24", "vintern 2021\u{2013}2022", "winter 2021\u{2013}2022"),
            ("201X", "2010-talet", "the 2010s"),
            ("2005?", "2005 (os\u{e4}kert)", "2005 (uncertain)"),
            ("2005~", "omkring 2005", "about 2005"),
            ("2009-12%", "omkring december 2009 (os\u{e4}kert)", "about December 2009 (uncertain)"),
            ("..2021-11-23", "senast 2021-11-23", "no later than 2021-11-23"),
            ("2005..", "tidigast 2005", "no earlier than 2005"),
            (
                "2005..2009-06",
                "n\u{e5}gon g\u{e5}ng mellan 2005 och juni 2009",
                "some time between 2005 and June 2009",
            ),
        ] {
            assert_eq!(said(Language::Swedish, written), swedish);
            assert_eq!(said(Language::English, written), english);
        }
    }

    #[test]
    fn periods_are_said_as_people_say_them() {
        for (from, to, swedish) in [
            ("", "", "ok\u{e4}nt n\u{e4}r"),
            ("2005", "", "fr\u{e5}n 2005"),
            ("", "2005", "till 2005"),
            ("2005", "2009-06", "fr\u{e5}n 2005 till juni 2009"),
            ("..2021-11-23", "", "fr\u{e5}n 2021-11-23 eller tidigare"),
            ("", "..2005", "till 2005 eller tidigare"),
        ] {
            let date = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
            let when = Period { from: date(from), to: date(to) };
            assert_eq!(period(words(Language::Swedish), &when), swedish);
        }
    }
}
