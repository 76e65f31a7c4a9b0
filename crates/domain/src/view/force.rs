//! Whether a paper is in force, since when, and if not, why not.

use crate::{
    certainty::Certainty,
    id::Node,
    register::paper::{Aspect, Fact, Paper},
    state::State,
    time::PartialDate,
};
use jiff::civil::Date;

/// How a paper stands as of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Force<'a> {
    /// Whether it is in force.
    pub certainty: Certainty,
    /// Since when it has been, where every day that counts is told.
    pub since: Option<PartialDate>,
    /// What stands between it and being surely in force.
    pub why_not: Vec<WhyNot<'a>>,
}

/// Why a paper is not surely in force.
#[derive(Clone, Debug, PartialEq)]
pub enum WhyNot<'a> {
    /// There was no such paper yet.
    NotYet(Option<PartialDate>),
    /// It had been withdrawn or replaced.
    Over(PartialDate),
    /// No source tells surely that there was such a paper that day.
    PerhapsNot,
    /// This one has to adopt it, and has not as far as is known.
    NotAdoptedBy(&'a Node),
    /// This one has to adopt it, and perhaps had.
    PerhapsAdoptedBy(&'a Node),
    /// Nobody is known to have adopted it.
    NotAdopted,
    /// Somebody perhaps had adopted it.
    PerhapsAdopted,
    /// No source tells who has to adopt it, nor who has.
    AdoptionUnknown,
}

/// How the paper stands that day.
pub fn force(paper: &Paper, day: Date) -> Force<'_> {
    let certainty = paper.is_in_force(day);
    let why_not = if certainty.is_yes() { Vec::new() } else { why_not(paper, day) };
    Force { certainty, since: since(paper, day).filter(|_| certainty.is_yes()), why_not }
}

/// The last of the days from which it existed and each adopter had adopted it.
fn since(paper: &Paper, day: Date) -> Option<PartialDate> {
    let began = paper.existence(day)?.reading().when.from?;
    let adopted = |node: &Node| {
        let own = paper.adoptions(day).filter(|(act, _)| act.by == *node);
        own.map(|(_, found)| found.claim.when.from).min().flatten()
    };
    let mut days: Vec<Option<PartialDate>> = paper.adopters().map(adopted).collect();
    if days.is_empty() {
        days.extend(paper.adoptions(day).map(|(_, found)| found.claim.when.from).min());
    }
    days.into_iter().try_fold(began, |last, next| {
        let next = next?;
        Some(if next.sort_day() > last.sort_day() { next } else { last })
    })
}

fn why_not(paper: &Paper, day: Date) -> Vec<WhyNot<'_>> {
    let mut reasons: Vec<WhyNot<'_>> = presence(paper, day).into_iter().collect();
    let by = |node: &Node| {
        let adoptions = paper.adoptions(day).filter(|(act, _)| act.by == *node);
        adoptions.map(|(_, found)| found.certainty).max().unwrap_or(Certainty::No)
    };
    let adopters: Vec<&Node> = paper.adopters().collect();
    if !adopters.is_empty() {
        reasons.extend(adopters.into_iter().filter_map(|node| match by(node) {
            Certainty::Yes => None,
            Certainty::Perhaps => Some(WhyNot::PerhapsAdoptedBy(node)),
            Certainty::No => Some(WhyNot::NotAdoptedBy(node)),
        }));
        return reasons;
    }
    let is_told = paper.of(Aspect::Adopted).next().is_some() || paper.of(Aspect::Adopter).next().is_some();
    reasons.extend(match paper.is_adopted(day) {
        Certainty::Yes => None,
        _ if !is_told => Some(WhyNot::AdoptionUnknown),
        Certainty::Perhaps => Some(WhyNot::PerhapsAdopted),
        Certainty::No => Some(WhyNot::NotAdopted),
    });
    reasons
}

fn presence(paper: &Paper, day: Date) -> Option<WhyNot<'_>> {
    let when = paper.existence(day).map(|entry| entry.reading().when);
    match (paper.exists_on(day), when) {
        (Certainty::Yes, _) => None,
        (Certainty::Perhaps, _) => Some(WhyNot::PerhapsNot),
        (Certainty::No, Some(when)) if when.has_ended(day).is_yes() => when.to.map(WhyNot::Over),
        (Certainty::No, when) => Some(WhyNot::NotYet(when.and_then(|when| when.from))),
    }
}

/// The paper this one takes the place of.
pub fn replaced_by_it<'a>(state: &'a State, paper: &Paper) -> Option<&'a Paper> {
    let replaces = paper.of(Aspect::Replaces).find_map(|entry| match entry.reading().content.fact() {
        Some(Fact::Replaces(other)) => Some(other),
        _ => None,
    });
    state.papers.get(replaces?).map(AsRef::as_ref)
}

/// The papers that take the place of this one.
pub fn that_replace_it<'a>(state: &'a State, paper: &'a Paper) -> impl Iterator<Item = &'a Paper> {
    let others = state.papers.values().map(AsRef::as_ref);
    others.filter(|other: &&Paper| replaced_by_it(state, other).is_some_and(|old| old.id == paper.id))
}
