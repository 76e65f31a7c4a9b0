//! What has been decided? The decisions of a county as of a day, with what stands behind each and what came of it.
//!
//! Several arenas may have taken one decision. It is then no better founded than with the one whose paper carries it least.

use super::{
    answers::May,
    backing::{Backing, backing},
};
use crate::{
    acts::Road,
    certainty::Certainty,
    id::{ArenaId, DecisionId, Node, RecommendationId},
    state::State,
    work::{
        decision::{Act, DecisionRoad},
        recommendation,
    },
};
use jiff::civil::Date;
use std::{collections::BTreeMap, ops::Range};

/// Which decisions are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Taken by this arena, alone or with others.
    pub arena: Option<ArenaId>,
    /// Taken in this year.
    pub year: Option<i16>,
}

/// Some of the decisions of a county.
#[derive(Debug)]
pub struct Decided<'a> {
    /// The latest first.
    pub rows: Vec<Row<'a>>,
    /// How many there are of those wanted, shown here or not.
    pub n_wanted: usize,
}

/// One decision.
#[derive(Debug)]
pub struct Row<'a> {
    /// The decision.
    pub road: &'a DecisionRoad,
    /// Whether it had been taken by the day.
    pub certainty: Certainty,
    /// What the papers say of it, of the arena whose paper says least; none where a body decides by law.
    pub backing: Option<Backing<'a>>,
    /// The recommendations that came of it.
    pub led_to: Vec<&'a RecommendationId>,
}

/// The decisions that had been taken by that day, with some of the rows: which, is asked when it is known how many there are.
pub fn decided<'a>(
    state: &'a State,
    day: Date,
    wanted: &Wanted,
    which: impl FnOnce(usize) -> Range<usize>,
) -> Decided<'a> {
    let all = state.decisions.values().map(AsRef::as_ref);
    let mut roads: Vec<&DecisionRoad> =
        all.filter(|road| road.has_begun(day).is_possible() && is_wanted(road, wanted)).collect();
    roads.sort_by(|one, other| {
        let on = |road: &DecisionRoad| road.beginning().on.sort_day();
        on(other).cmp(&on(one)).then_with(|| one.id.cmp(&other.id))
    });
    let n_wanted = roads.len();
    let rows = which(n_wanted);
    let came_of = came_of(state, day);
    let row = |road: &'a DecisionRoad| Row {
        road,
        certainty: road.has_begun(day),
        backing: backing(state, road).into_iter().max_by_key(|backing| doubt(backing.answer.verdict)),
        led_to: came_of.get(&road.id).cloned().unwrap_or_default(),
    };
    Decided { rows: roads.into_iter().skip(rows.start).take(rows.len()).map(row).collect(), n_wanted }
}

/// The arenas and bodies that took it.
pub fn taken_by(road: &DecisionRoad) -> &[Node] {
    match &road.beginning().act {
        Act::Made { by, .. } => by,
        _ => &[],
    }
}

/// How far a verdict is from carrying what was decided.
fn doubt(verdict: May) -> u8 {
    match verdict {
        May::Yes => 0,
        May::Perhaps => 1,
        May::NoPaper => 2,
        May::No => 3,
    }
}

/// The recommendations made by that day, by the decision each came of.
fn came_of(state: &State, day: Date) -> BTreeMap<&DecisionId, Vec<&RecommendationId>> {
    let mut found: BTreeMap<&DecisionId, Vec<&RecommendationId>> = BTreeMap::new();
    for road in state.recommendations.values().filter(|road| road.has_begun(day).is_possible()) {
        if let recommendation::Act::Made { decision: Some(decision), .. } = &road.beginning().act {
            found.entry(decision).or_default().push(&road.id);
        }
    }
    found
}

fn is_wanted(road: &Road<Act>, wanted: &Wanted) -> bool {
    let is_by = |arena: &ArenaId| taken_by(road).iter().any(|node| node.arena() == Some(arena));
    wanted.year.is_none_or(|year| road.may_have_begun_in(year)) && wanted.arena.as_ref().is_none_or(is_by)
}
