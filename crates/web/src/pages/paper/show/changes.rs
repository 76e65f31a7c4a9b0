//! What differs from the version before: lines and rules that are gone or new.

use crate::{page::At, part::Line};
use domain::{
    register::paper::{self, Paper},
    view::difference::{Change, difference},
};

/// What differs from the version before.
pub struct Changes {
    /// The version before.
    pub before: Line,
    /// The difference, or why it cannot be told.
    pub told: Result<Told, String>,
}

/// The difference, where both texts have been entered.
pub struct Told {
    /// How many lines both have.
    pub same: String,
    /// Lines that are gone or new.
    pub lines: Vec<(Sign, String)>,
    /// Rules that are gone or new.
    pub rules: Vec<(Sign, Line)>,
}

/// Whether something is gone or new.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// No longer there.
    Gone,
    /// Not there before.
    New,
}

impl Sign {
    /// Whether it is new.
    pub fn is_new(self) -> bool {
        self == Sign::New
    }
}

impl Changes {
    /// What this paper changes against the one it takes the place of.
    pub fn new(at: &At<'_>, before: &Paper, after: &Paper) -> Changes {
        let words = at.words();
        let told = match difference(before, after) {
            Some(difference) => {
                let n_same =
                    difference.lines.iter().filter(|change| matches!(change, Change::Same(_))).count();
                Ok(Told {
                    same: words.changes_same(n_same),
                    lines: changed(&difference.lines, |line| line_text(at, line)),
                    rules: changed(&difference.rules, |rule| at.line(&at.speaker.rule(rule))),
                })
            }
            None if before.lines().next().is_none() => Err(words.changes_no_earlier_text()),
            None => Err(words.changes_no_later_text()),
        };
        Changes { before: at.line(&at.speaker.thing(before.id.clone())), told }
    }
}

fn line_text(at: &At<'_>, line: &paper::Line) -> String {
    format!("{}: {}", at.speaker.title(&line.heading), at.speaker.text(&line.text))
}

fn changed<T, V>(changes: &[Change<'_, T>], say: impl Fn(&T) -> V) -> Vec<(Sign, V)> {
    let changed = changes.iter().filter_map(|change| match change {
        Change::Same(_) => None,
        Change::Gone(it) => Some((Sign::Gone, say(it))),
        Change::New(it) => Some((Sign::New, say(it))),
    });
    changed.collect()
}
