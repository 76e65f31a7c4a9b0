//! What the arenas have on their hands as of a day, folded once for all checks that ask about it: the whole county's, or
//! only what something has been written about.

use crate::{
    acts::{Act, Road, Table, changed},
    certainty::Certainty,
    id::{DecisionId, MatterId, RecommendationId, Subject},
    register::rulebook::Rulebook,
    state::State,
    view::standing::{Standing, standing},
    work::{
        decision::{self, DecisionRoad},
        matter::{Matter, stand},
    },
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What the arenas have on their hands, as of a day. All in the order of ids.
pub struct Work<'a> {
    /// The county.
    pub state: &'a State,
    /// The day.
    pub day: Date,
    /// What the county has set for itself.
    pub rulebook: Option<&'a Rulebook>,
    /// The matters that had begun, or may have.
    pub matters: Vec<Matter<'a>>,
    /// The decisions that had been taken, or may have, and how sure that is.
    pub decisions: Vec<(&'a DecisionRoad, Certainty)>,
    /// The recommendations that had been made, or may have.
    pub recommendations: Vec<Standing<'a>>,
}

impl<'a> Work<'a> {
    /// All of it.
    pub fn new(state: &'a State, day: Date) -> Work<'a> {
        Work::of(
            state,
            day,
            state.matters.values().map(AsRef::as_ref),
            state.decisions.values().map(AsRef::as_ref),
            state.recommendations.values().map(AsRef::as_ref),
        )
    }

    /// Only these, as far as they are there.
    pub fn only(state: &'a State, day: Date, these: &Touched) -> Work<'a> {
        Work::of(
            state,
            day,
            among(&state.matters, &these.matters),
            among(&state.decisions, &these.decisions),
            among(&state.recommendations, &these.recommendations),
        )
    }

    fn of(
        state: &'a State,
        day: Date,
        matters: impl Iterator<Item = &'a Road<crate::work::matter::Act>>,
        decisions: impl Iterator<Item = &'a DecisionRoad>,
        recommendations: impl Iterator<Item = &'a Road<crate::work::recommendation::Act>>,
    ) -> Work<'a> {
        let begun = matters.filter(|road| road.has_begun(day).is_possible());
        let taken = decisions.map(|road| (road, road.has_begun(day)));
        Work {
            state,
            day,
            rulebook: state.rulebook(),
            matters: begun.map(|road| stand(road, day)).collect(),
            decisions: taken.filter(|(_, certainty)| certainty.is_possible()).collect(),
            recommendations: recommendations.filter_map(|road| standing(state, road, day)).collect(),
        }
    }
}

fn among<'a, A: Act>(table: &'a Table<A>, ids: &BTreeSet<A::Id>) -> impl Iterator<Item = &'a Road<A>> {
    ids.iter().filter_map(|id| table.get(id)).map(AsRef::as_ref)
}

/// What has been written about between two states of a county whose registers are the same. What is found about work
/// follows from its own road and from the register; about a decision from the road of its matter too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    matters: BTreeSet<MatterId>,
    decisions: BTreeSet<DecisionId>,
    recommendations: BTreeSet<RecommendationId>,
}

impl Touched {
    /// What differs; nothing can be said where the register, or what is silenced, differs too.
    pub fn between(before: &State, now: &State) -> Option<Touched> {
        if !before.has_register_of(now) {
            return None;
        }
        let matters = changed(&before.matters, &now.matters);
        let mut decisions = changed(&before.decisions, &now.decisions);
        if !matters.is_empty() {
            let is_in = |road: &DecisionRoad| match &road.beginning().act {
                decision::Act::Made { matter: Some(matter), .. } => matters.contains(matter),
                _ => false,
            };
            let theirs = now.decisions.values().filter(|road| is_in(road));
            decisions.extend(theirs.map(|road| road.id.clone()));
        }
        Some(Touched {
            matters,
            decisions,
            recommendations: changed(&before.recommendations, &now.recommendations),
        })
    }

    /// Whether a thing is among what has been written about.
    pub fn contains(&self, subject: &Subject) -> bool {
        match subject {
            Subject::Matter(id) => self.matters.contains(id),
            Subject::Decision(id) => self.decisions.contains(id),
            Subject::Recommendation(id) => self.recommendations.contains(id),
            _ => false,
        }
    }
}
