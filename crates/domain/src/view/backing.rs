//! What the mandate says of a decision that was taken, for the day it was taken. Never kept with the decision: papers are
//! corrected too.

use crate::{
    id::{ArenaId, Node},
    state::State,
    view::answers::{Answer, May},
    work::decision::{Act, DecisionRoad, asked, kind_in},
};
use jiff::civil::Date;

/// What stands behind a decision of an arena.
#[derive(Debug)]
pub struct Backing<'a> {
    /// The arena.
    pub arena: &'a ArenaId,
    /// What its paper in force that day says.
    pub answer: Answer<'a>,
}

/// What stands behind a decision, for each arena that took it. A body decides by law, and no paper here is asked.
pub fn backing<'a>(state: &'a State, road: &'a DecisionRoad) -> Vec<Backing<'a>> {
    let made = road.beginning();
    let Act::Made { by, matter, kind, .. } = &made.act else { return Vec::new() };
    // Of a day that is not known exactly, both its ends are asked.
    let (first, last) = (made.on.earliest(), made.on.latest());
    let days = [first.or(last), last.or(first)].map(|day| day.unwrap_or(Date::MIN));
    let arenas = by.iter().filter_map(Node::arena);
    arenas
        .map(|arena| {
            let on = |day| asked(state, arena, kind_in(state, matter.as_ref(), *kind, day), day);
            let late = on(days[1]);
            let is_same = days[0] == days[1] || on(days[0]).verdict == late.verdict;
            let verdict = if is_same { late.verdict } else { May::Perhaps };
            Backing { arena, answer: Answer { verdict, ..late } }
        })
        .collect()
}
