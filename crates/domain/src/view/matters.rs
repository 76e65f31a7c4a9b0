//! The matters of a county in brief, as of one day: enough to tell which of them a list shows. How a matter stands is folded
//! from its whole road, and a county has many thousands.

use domain::{
    State,
    id::{ArenaId, MatterId},
    work::matter::{Matter, Phase, stand},
};
use jiff::civil::Date;
use std::{cmp::Reverse, collections::BTreeSet};

/// A matter in brief.
pub struct Brief {
    /// Which.
    pub id: MatterId,
    /// Whether something is still to be done about it.
    pub is_open: bool,
    /// Whether it waits for something outside.
    pub is_parked: bool,
    /// The arenas that have it.
    pub arenas: Vec<ArenaId>,
}

/// All matters in brief.
pub struct Matters {
    day: Date,
    /// What moved last first; of the same day in the order of ids.
    pub all: Vec<Brief>,
    /// The arenas that have any.
    pub arenas: BTreeSet<ArenaId>,
}

impl Matters {
    /// How all of them stand.
    pub fn new(state: &State, day: Date) -> Matters {
        let brief = |matter: Matter<'_>| {
            let brief = Brief {
                id: matter.road.id.clone(),
                is_open: matter.is_open(),
                is_parked: matches!(matter.phase, Phase::Parked(_)),
                arenas: matter.arenas.iter().map(|(arena, _)| (*arena).clone()).collect(),
            };
            (Reverse(matter.moved.sort_day()), brief)
        };
        let mut all: Vec<_> = state.matters_on(day).map(brief).collect();
        all.sort_by_key(|(moved, _)| *moved);
        let all: Vec<Brief> = all.into_iter().map(|(_, brief)| brief).collect();
        let arenas = all.iter().flat_map(|brief| &brief.arenas).cloned().collect();
        Matters { day, all, arenas }
    }

    /// How one of them stands.
    pub fn whole<'a>(&self, state: &'a State, brief: &Brief) -> Option<Matter<'a>> {
        state.matters.get(&brief.id).map(|road| stand(road, self.day))
    }
}
