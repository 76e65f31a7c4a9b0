//! Long lists in parts: as many rows as a reader takes in and a phone holds, with the way to the rest of them.
//!
//! The parts are pages of their own, so that they work without scripts and can be mailed; what else was chosen, the day
//! and the filters, stays in their addresses. Rows are made after they have been cut, so that a page of a list with
//! thousands costs what its own rows cost.

use crate::{
    page::{Asked, At},
    routes::Route,
};
use askama::{Template, filters::HtmlSafe};
use domain::id::Subject;
use std::ops::Range;
use words::Words;

/// The most rows on one page.
pub const ROWS: usize = 200;

/// The name in an address of which part of a list is shown.
pub const PART: &str = "sida";

/// Which part of a list an address asks for, from 1; what it does not understand asks for the first.
pub fn part(asked: &Asked) -> usize {
    asked.value(PART).and_then(|part| part.parse().ok()).filter(|part| *part > 0).unwrap_or(1)
}

/// A list of one or several sections, cut section by section in the order they stand.
pub struct Cut {
    n_rows: usize,
    rows: Range<usize>,
    /// How many rows have been passed.
    n_passed: usize,
}

impl Cut {
    /// The part that the page asks for, of a list with so many rows; the last, when it asks for one that is not there.
    pub fn new(at: &At<'_>, n_rows: usize) -> Cut {
        Cut::at(at.route().map_or(1, |route| route.whole().1), n_rows)
    }

    /// The part in which the row with this index stands.
    pub fn with(n_rows: usize, row: usize) -> Cut {
        Cut::at(row / ROWS + 1, n_rows)
    }

    fn at(part: usize, n_rows: usize) -> Cut {
        let last = n_rows.div_ceil(ROWS).max(1);
        let begins = (part.min(last) - 1) * ROWS;
        Cut { n_rows, rows: begins..n_rows.min(begins + ROWS), n_passed: 0 }
    }

    /// Those of the next section that stand on the page.
    pub fn next<T>(&mut self, section: impl IntoIterator<Item = T, IntoIter: ExactSizeIterator>) -> Vec<T> {
        let section = section.into_iter();
        let (begins, n) = (self.n_passed, section.len());
        self.n_passed += n;
        let skip = self.rows.start.saturating_sub(begins);
        let take = self.rows.end.saturating_sub(begins.max(self.rows.start)).min(n.saturating_sub(skip));
        section.skip(skip).take(take).collect()
    }

    /// The rows on the page, counted from 0 through all sections.
    pub fn rows(&self) -> Range<usize> {
        self.rows.clone()
    }

    /// The way to the other parts.
    pub fn paging(&self, at: &At<'_>) -> Paging {
        let words = at.words();
        let whole = match at.route().map(|route| route.whole().0) {
            // Whoever was led to one seat goes on among all.
            Some(Route::Thing(Subject::Seat(_))) => Route::Seats,
            Some(whole) => whole.clone(),
            None => Route::Overview,
        };
        let (here, last) = (self.rows.start / ROWS + 1, self.n_rows.div_ceil(ROWS).max(1));
        let href = |part: usize| at.link(&whole.clone().part(part));
        let told = |n: usize| n.to_string();
        Paging {
            words,
            is_needed: last > 1,
            says: words.paging_says(told(self.n_rows), told(self.rows.start + 1), told(self.rows.end)),
            before: (here > 1).then(|| href(here - 1)),
            after: (here < last).then(|| href(here + 1)),
            parts: shown(here, last)
                .into_iter()
                .map(|part| part.map(|part| Part { no: part, href: href(part), is_here: part == here }))
                .collect(),
        }
    }
}

/// The parts that are offered by number, and where some are left out between them.
fn shown(here: usize, last: usize) -> Vec<Option<usize>> {
    let mut shown = Vec::new();
    for part in (1..=last).filter(|part| *part == 1 || *part == last || part.abs_diff(here) <= 1) {
        match shown.last() {
            Some(Some(before)) if part > before + 1 => shown.extend([None, Some(part)]),
            _ => shown.push(Some(part)),
        }
    }
    shown
}

/// How much of a list is shown, and the way to the rest; nothing where all of it is.
#[derive(Template)]
#[template(path = "part/paging.html")]
pub struct Paging {
    words: &'static Words,
    is_needed: bool,
    says: String,
    before: Option<String>,
    after: Option<String>,
    parts: Vec<Option<Part>>,
}

impl HtmlSafe for Paging {}

/// A part of a list.
struct Part {
    no: usize,
    href: String,
    is_here: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_cut_section_by_section() {
        for (part, sections, expected) in [
            (1, [3, 0], [(0, 3), (0, 0)]),
            (1, [200, 1], [(0, 200), (0, 0)]),
            (2, [200, 1], [(0, 0), (0, 1)]),
            (1, [150, 100], [(0, 150), (0, 50)]),
            (2, [150, 100], [(0, 0), (50, 50)]),
            (2, [500, 10], [(200, 200), (0, 0)]),
            (3, [500, 10], [(400, 100), (0, 10)]),
            // The last, when there are not so many.
            (9, [500, 10], [(400, 100), (0, 10)]),
            (9, [0, 0], [(0, 0), (0, 0)]),
        ] {
            let mut cut = Cut::at(part, sections.iter().sum());
            let found = sections.map(|n| {
                let shown = cut.next(0..n);
                (shown.first().copied().unwrap_or_default(), shown.len())
            });
            assert_eq!(found, expected, "{part} of {sections:?}");
        }
    }

    #[test]
    fn every_row_stands_in_exactly_one_part() {
        for n_rows in [0_usize, 1, 199, 200, 201, 400, 1_000, 20_001] {
            let parts = 1..=n_rows.div_ceil(ROWS).max(1);
            let all: Vec<usize> = parts.flat_map(|part| Cut::at(part, n_rows).next(0..n_rows)).collect();
            assert_eq!(all, (0..n_rows).collect::<Vec<_>>());
            for row in [0, n_rows / 2, n_rows.saturating_sub(1)].into_iter().filter(|row| *row < n_rows) {
                assert!(Cut::with(n_rows, row).next(0..n_rows).contains(&row), "{row} of {n_rows}");
            }
        }
    }

    #[test]
    fn of_many_parts_those_nearby_are_offered_and_the_first_and_last() {
        for (here, last, expected) in [
            (1, 1, "1"),
            (1, 3, "1 2 3"),
            (1, 9, "1 2 - 9"),
            (5, 9, "1 - 4 5 6 - 9"),
            (9, 9, "1 - 8 9"),
            (2, 4, "1 2 3 4"),
        ] {
            let told = |part: Option<usize>| part.map_or("-".to_owned(), |part| part.to_string());
            let shown: Vec<String> = shown(here, last).into_iter().map(told).collect();
            assert_eq!(shown.join(" "), expected);
        }
    }
}
