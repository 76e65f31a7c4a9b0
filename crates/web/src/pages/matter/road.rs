//! The whole road of a matter, a decision or a recommendation, the latest first, each step with its text, its source and who wrote it.

use crate::{
    form::{
        Address,
        act::{Act as Do, Verb},
        mend,
        step::Steps,
    },
    markdown::Markup,
    page::At,
    part::{Cited, Line},
    routes::Route,
};
use domain::{
    acts::{Road, Step, TakenBack, Wrong},
    certainty::Certainty,
    context::Actor,
    text::Text,
};
use jiff::Timestamp;
use words::{Happened, Say, date, journal};

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
    /// What stood there before and was wrong.
    pub corrected: Vec<Was>,
    /// Where it was taken back: why, by whom and when. It then stands struck through, and is no part of the road.
    pub back: Option<Because>,
    /// The ways to say that it was wrong, for whoever may.
    pub mends: Option<Mends>,
}

/// What stood in a step and was wrong.
pub struct Was {
    /// What was said to have happened.
    pub said: Line,
    /// And when.
    pub on: String,
    /// Why, by whom and when it was corrected.
    pub because: Because,
}

/// Why something was wrong, and who wrote that when.
pub struct Because {
    /// Why.
    pub reason: String,
    /// Who and when.
    pub written: String,
}

impl Because {
    fn new(at: &At<'_>, reason: &Text, by: &Actor, written_at: Timestamp) -> Because {
        let who = match by {
            Actor::Person(person) if at.tells_names() => at.speaker.name(&person.clone().into()),
            other => other.say(at.words()),
        };
        let written = at.words().journal_when(who, journal::instant(written_at));
        Because { reason: at.speaker.text(reason), written }
    }
}

/// Where one says that a step was wrong.
pub struct Mends {
    /// Something else happened.
    pub correct: String,
    /// It did not happen.
    pub retract: String,
    /// Which step, for whoever does not see what stands above.
    pub of: String,
}

/// Every step by that day, the latest first; those taken back too, where they would have stood.
pub fn stones<A: Happened>(at: &At<'_>, road: &Road<A>) -> Vec<Stone> {
    let standing = road.on(at.day()).into_iter().map(|taken| (taken.step, taken.certainty));
    let back = road.taken_back(at.day()).map(|step| (step, Certainty::Yes));
    let mut all: Vec<_> = standing.chain(back).collect();
    all.sort_by_key(|(step, _)| (!step.act.begins(), step.on.sort_day(), step.no));
    all.into_iter().rev().map(|(step, certainty)| stone(at, step, certainty)).collect()
}

/// The same, each with the ways to say that it was wrong.
pub fn mendable<A: Steps>(at: &At<'_>, road: &Road<A>) -> Vec<Stone> {
    let mut all = stones(at, road);
    for stone in &mut all {
        stone.mends = road.step(stone.no).and_then(|step| mends(at, road, step));
    }
    all
}

fn stone<A: Happened>(at: &At<'_>, step: &Step<A>, certainty: Certainty) -> Stone {
    let words = at.words();
    let wrong = |wrong: &Wrong<A>| Was {
        said: at.line(&at.speaker.act(&wrong.act)),
        on: date::date(words, &wrong.on),
        because: Because::new(at, &wrong.reason, &wrong.by, wrong.at),
    };
    let back = |back: &TakenBack| Because::new(at, &back.reason, &back.by, back.at);
    Stone {
        no: step.no,
        on: date::date(words, &step.on),
        is_perhaps: certainty.is_perhaps(),
        said: at.line(&at.speaker.act(&step.act)).capital(),
        text: step.act.text().map(|text| Markup::new(&at.speaker.text(text))),
        source: step.source.as_ref().map(|source| Cited::new(at, source)),
        recorded: journal::instant(step.recorded_at),
        corrected: step.corrected.iter().map(wrong).collect(),
        back: step.retracted.as_deref().map(back),
        mends: None,
    }
}

/// The ways to mend a step, where whoever reads may.
fn mends<A: Steps>(at: &At<'_>, road: &Road<A>, step: &Step<A>) -> Option<Mends> {
    let may = at.is_open()
        && step.retracted.is_none()
        && step.act.is_mendable()
        && mend::needs_of(at, road, step).may(at);
    let link = |verb| {
        let act = Do::To { no: step.no, verb, claim: 0 };
        at.link(&Route::Form(Address::Act(road.id.clone().into(), act)))
    };
    may.then(|| Mends {
        correct: link(Verb::Correct),
        retract: link(Verb::Retract),
        of: at.words().mend_of(date::date(at.words(), &step.on), at.speaker.act(&step.act).to_string()),
    })
}
