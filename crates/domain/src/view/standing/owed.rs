//! What a principal or board owes an answer to, and what it has answered.

use super::{Asked, Standing, standing};
use crate::{
    id::Node,
    state::State,
    work::recommendation::{self, Act, RecommendationRoad},
};
use jiff::civil::Date;

/// A recommendation to somebody, with those of its roads that are theirs.
#[derive(Debug)]
pub struct Owed<'a> {
    /// How it stands.
    pub standing: Standing<'a>,
    /// Their boards, by their place among those asked.
    pub own: Vec<usize>,
}

impl<'a> Owed<'a> {
    /// Whether a principal was asked as a whole, so that nobody has said which of its boards is to answer.
    pub fn is_as_a_whole(&self) -> bool {
        self.boards().any(|asked| asked.is_as_a_whole() && asked.is_silent())
    }

    /// Their boards.
    pub fn boards(&self) -> impl Iterator<Item = &Asked<'a>> {
        self.own.iter().map(|at| &self.standing.asked[*at])
    }

    /// Whether an answer is waited for from them.
    pub fn is_waiting(&self) -> bool {
        self.standing.end.is_none() && self.boards().any(|asked| asked.is_silent())
    }

    /// Whether they have said yes and not yet carried it out.
    pub fn is_to_carry_out(&self) -> bool {
        let to_do = |asked: &Asked<'_>| {
            matches!(asked.stage, super::Stage::Decided(outcome) if outcome.is_yes() || outcome == super::Outcome::InPart)
                && !asked.is_carried_out()
        };
        self.boards().any(to_do)
    }
}

/// Everything that has been asked of a principal, board, party or arena by that day: what waits for it first, by the day
/// it is due, and the rest with the latest first. What a principal was asked as a whole waits for each of its boards until
/// one of them has answered.
pub fn owed<'a>(state: &'a State, by: &Node, day: Date) -> Vec<Owed<'a>> {
    let whole = whole_of(state, by, day);
    let mentions = |road: &&RecommendationRoad| {
        road.standing().any(|step| {
            is_to(state, &step.act, by) || whole.is_some_and(|whole| is_to(state, &step.act, whole))
        })
    };
    let roads = state.recommendations.values().map(AsRef::as_ref).filter(mentions);
    let of = |road| {
        let standing = standing(state, road, day)?;
        let is_own = |asked: &Asked<'_>| {
            asked.of == *by || asked.whom == *by || (Some(&asked.of) == whole && is_taken_by(asked, by))
        };
        let own: Vec<usize> = (0..standing.asked.len()).filter(|at| is_own(&standing.asked[*at])).collect();
        (!own.is_empty()).then_some(Owed { standing, own })
    };
    let mut owed: Vec<Owed<'a>> = roads.filter_map(of).collect();
    owed.sort_by_cached_key(|owed| {
        let made = owed.standing.made_on.sort_day();
        let latest = Date::MAX.duration_since(made).as_secs();
        let due = owed.standing.answer_by.map_or(Date::MAX, |due| due.sort_day());
        (!owed.is_waiting(), if owed.is_waiting() { due } else { Date::MIN }, latest)
    });
    owed
}

/// The principal of a board that is there, so that what that was asked as a whole is the board's to see.
fn whole_of<'a>(state: &'a State, by: &Node, day: Date) -> Option<&'a Node> {
    let Node::Body(board) = by else { return None };
    let is_there = state.bodies.get(board).is_some_and(|body| body.exists_on(day).is_possible());
    is_there.then(|| recommendation::whole_of(state, board, day)).flatten()
}

/// Whether what a principal was asked as a whole waits for this board too, or it is the board that answered.
fn is_taken_by(asked: &Asked<'_>, by: &Node) -> bool {
    let answered = |ruling: &super::Ruling<'_>| matches!((&ruling.taken.by, by), (Some(board), Node::Body(by)) if board == by);
    asked.is_silent() || asked.rulings.iter().any(answered)
}

fn is_to(state: &State, act: &Act, by: &Node) -> bool {
    match act {
        Act::Addressed { to, boards, .. } => {
            to == by || matches!(by, Node::Body(board) if boards.contains(board))
        }
        _ => act.of().is_some_and(|of| {
            of == by || matches!((of, by), (Node::Body(board), Node::Principal(_)) if in_(state, board, by))
        }),
    }
}

/// Whether the board lies directly in the principal, whenever.
fn in_(state: &State, board: &crate::id::BodyId, by: &Node) -> bool {
    super::principal_of(state, board, Date::MAX).is_some_and(|principal| Node::Principal(principal) == *by)
}
