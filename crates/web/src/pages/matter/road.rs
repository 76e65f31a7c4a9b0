//! The whole road of a matter or a decision, the latest first, each step with its text, its source and who wrote it.

use crate::{
    markdown::Markup,
    page::At,
    part::{Cited, Line},
};
use domain::{
    acts::{Road, Step},
    certainty::Certainty,
};
use words::{Happened, date, journal};

/// A step on the road.
pub struct Stone {
    /// Its number, for whoever points at it.
    pub no: u32,
    /// When it happened.
    pub on: String,
    /// Whether it had perhaps not happened that day.
    pub is_perhaps: bool,
    /// What happened.
    pub said: Line,
    /// The longer text it carries.
    pub text: Option<Markup>,
    /// Where it was read.
    pub source: Option<Cited>,
    /// When it was recorded.
    pub recorded: String,
    /// What stood there before and was wrong, each with the reason.
    pub corrected: Vec<(Line, String, String)>,
}

/// Every step by that day, the latest first.
pub fn stones<A: Happened>(at: &At<'_>, road: &Road<A>) -> Vec<Stone> {
    let taken = road.on(at.day()).into_iter().rev();
    taken.map(|taken| stone(at, taken.step, taken.certainty)).collect()
}

fn stone<A: Happened>(at: &At<'_>, step: &Step<A>, certainty: Certainty) -> Stone {
    let words = at.words();
    let wrong = |wrong: &domain::acts::Wrong<A>| {
        (at.line(&at.speaker.act(&wrong.act)), date::date(words, &wrong.on), at.speaker.text(&wrong.reason))
    };
    Stone {
        no: step.no,
        on: date::date(words, &step.on),
        is_perhaps: certainty.is_perhaps(),
        said: at.line(&at.speaker.act(&step.act)).capital(),
        text: step.act.text().map(|text| Markup::new(&at.speaker.text(text))),
        source: step.source.as_ref().map(|source| Cited::new(at, source)),
        recorded: journal::instant(step.recorded_at),
        corrected: step.corrected.iter().map(wrong).collect(),
    }
}
