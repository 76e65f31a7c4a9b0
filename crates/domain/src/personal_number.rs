//! Finds Swedish personal identity numbers, coordination numbers and reserve numbers in free text.
//!
//! No such number may be stored (D4; the Data Protection Act 2018:218 chapter 3 section 10). The scanner knows every way
//! they are written: ten or twelve digits, with hyphen, plus, dash or blank; a coordination number has 60 added to the
//! day; a reserve number has a letter among the last four. The last digit is a checksum (Luhn). Ten bare digits
//! without a separator may just as well be a telephone number, so they are asked about and never refused on their own.

use std::{fmt, str::FromStr};

/// A place in a text that looks like a number that identifies a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspicion {
    /// The character the number begins at, counted from 0.
    pub at: usize,
    /// The number with its last four signs hidden, so that pointing it out does not repeat it.
    pub masked: String,
    /// Ten bare digits: ask whether it is a personal number; the text is not refused for it.
    pub ask: bool,
}

impl fmt::Display for Suspicion {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {} {}", self.at, if self.ask { "ask" } else { "refuse" }, self.masked)
    }
}

impl FromStr for Suspicion {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.splitn(3, ' ');
        let (Some(at), Some(ask), Some(masked)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(());
        };
        Ok(Suspicion { at: at.parse().map_err(|_| ())?, masked: masked.to_owned(), ask: ask == "ask" })
    }
}

/// The digits of a reserve number with two letters in it.
const FEWEST_DIGITS: usize = 8;

/// Every suspicion in the text, in order.
pub fn scan(text: &str) -> Vec<Suspicion> {
    // Most texts and nearly all handles have too few digits to hold any.
    if text.bytes().filter(u8::is_ascii_digit).nth(FEWEST_DIGITS - 1).is_none() {
        return Vec::new();
    }
    let signs: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let starts_here = signs[at].is_ascii_digit() && (at == 0 || !signs[at - 1].is_ascii_alphanumeric());
        match starts_here.then(|| match_at(&signs, at)).flatten() {
            Some((length, ask)) => {
                let masked = signs[at..at + length - 4].iter().collect::<String>() + "****";
                found.push(Suspicion { at, masked, ask });
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// The first number in the text that nobody has to be asked about.
pub fn certain(text: &str) -> Option<Suspicion> {
    scan(text).into_iter().find(|suspicion| !suspicion.ask)
}

/// The length of the number that begins here, and whether it is only worth asking about.
fn match_at(signs: &[char], at: usize) -> Option<(usize, bool)> {
    [12, 10].into_iter().find_map(|n_digits| {
        let birth = n_digits - 4;
        let date = digits(signs.get(at..at + birth)?)?;
        let mut next = at + birth;
        let mut separated = false;
        while next < at + birth + 3 && signs.get(next).copied().is_some_and(is_separator) {
            next += 1;
            separated = true;
        }
        let last: Vec<char> = signs.get(next..next + 4)?.iter().map(char::to_ascii_uppercase).collect();
        let ends_here = signs.get(next + 4).is_none_or(|sign| !sign.is_ascii_alphanumeric());
        let is_number =
            ends_here && is_birth_date(&date) && (is_reserve(&last) || checksum_holds(&date, &last));
        is_number.then_some((next + 4 - at, n_digits == 10 && !separated && !is_reserve(&last)))
    })
}

fn digits(signs: &[char]) -> Option<Vec<u32>> {
    signs.iter().map(|sign| sign.is_ascii().then(|| sign.to_digit(10))?).collect()
}

/// Hyphen, plus, the dashes that word processors make of a hyphen, and blanks.
fn is_separator(sign: char) -> bool {
    matches!(sign, '-' | '+' | ' ' | '\u{a0}' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{202f}')
}

/// Year, month and day; in a coordination number the day has 60 added to it.
fn is_birth_date(digits: &[u32]) -> bool {
    let two = |at: usize| digits[at] * 10 + digits[at + 1];
    let (month, day) = (two(digits.len() - 4), two(digits.len() - 2));
    let century_is_likely = digits.len() == 6 || (18..=20).contains(&two(0));
    century_is_likely && (1..=12).contains(&month) && ((1..=31).contains(&day) || (61..=91).contains(&day))
}

/// A reserve number has at least one letter among its last four signs, such as `T123` or `12A4`.
fn is_reserve(last: &[char]) -> bool {
    let n_letters = last.iter().filter(|sign| sign.is_ascii_uppercase()).count();
    (1..=2).contains(&n_letters) && last.iter().all(char::is_ascii_alphanumeric)
}

/// The Luhn checksum over the ten digits without the century.
fn checksum_holds(date: &[u32], last: &[char]) -> bool {
    let Some(last) = digits(last) else { return false };
    let ten = date[date.len() - 6..].iter().chain(&last);
    let sum: u32 = ten
        .enumerate()
        .map(|(place, digit)| match digit * (2 - place as u32 % 2) {
            doubled @ 10.. => doubled - 9,
            single => single,
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edge::Misread,
        id::{Handle, PersonId},
    };

    // 850101-2382 has a right checksum and is made up for this test; the others follow from it.
    #[test]
    fn every_written_form_is_found() {
        for text in [
            "850101-2382",
            "850101+2382",
            "19850101-2382",
            "198501012382",
            "19850101 2382",
            "850101 - 2382",
            "850101\u{2013}2382",
            "850101\u{a0}2382",
            "(850101-2382)",
            "nr 850101-2382.",
            "850161-2389",
            "19850101-T238",
            "850101-23A4",
            "850101-t238",
            "850101-T2A4",
        ] {
            assert!(scan(text).iter().any(|suspicion| !suspicion.ask), "{text} passed");
        }
    }

    #[test]
    fn no_handle_and_no_id_holds_one() {
        for text in ["p-850101-2382", "moten-198501012382", "x-850101-t238"] {
            assert!(matches!(Handle::parse(text), Err(Misread::PersonalNumber(_))), "{text}");
            let id = format!("person-{text}").parse::<PersonId>();
            assert!(matches!(id, Err(Misread::PersonalNumber(_))), "{text}");
        }
        assert!(Handle::parse("svom-2021-06-04").is_ok());
    }

    #[test]
    fn ten_bare_digits_are_asked_about_and_never_refused() {
        assert_eq!(scan("8501012382"), [Suspicion { at: 0, masked: "850101****".into(), ask: true }]);
    }

    #[test]
    fn what_is_not_a_personal_number_passes() {
        for text in [
            "850101-2385",
            "RS/625/2021",
            "2021-12-09",
            "1,817,000",
            "063-14 20 00",
            "851301-2382",
            "850132-2382",
            "A850101-2382",
            "850101-23821",
            "2014-2025",
            "20230101-20231231",
            "",
        ] {
            assert_eq!(scan(text), [], "{text}");
        }
    }

    #[test]
    fn pointing_a_number_out_does_not_repeat_it() {
        let found = scan("Ring 19850101-2382 i dag");
        assert_eq!(found, [Suspicion { at: 5, masked: "19850101-****".into(), ask: false }]);
    }
}
