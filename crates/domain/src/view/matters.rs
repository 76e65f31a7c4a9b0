//! The matters of a county in brief, as of one day: enough to tell which of them a list shows. How a matter stands is folded
//! from its whole road, and a county has many thousands; so they are brought along from one state to the next.

use crate::{
    acts::{Table, changed},
    id::{ArenaId, MatterId},
    state::State,
    work::matter::{Act, Matter, MatterRoad, Phase, stand},
};
use jiff::civil::Date;
use std::{cmp::Reverse, collections::BTreeMap, sync::Arc};

/// A matter in brief.
#[derive(Debug, PartialEq, Eq)]
pub struct Brief {
    /// Which.
    pub id: MatterId,
    /// Whether something is still to be done about it.
    pub is_open: bool,
    /// Whether it waits for something outside.
    pub is_parked: bool,
    /// The arenas that have it.
    pub arenas: Vec<ArenaId>,
    /// When it last moved.
    moved: Date,
}

/// All matters in brief.
pub struct Matters {
    seen: Table<Act>,
    day: Date,
    /// What moved last first; of the same day in the order of ids.
    pub all: Vec<Arc<Brief>>,
    n_in: BTreeMap<ArenaId, usize>,
}

impl Matters {
    /// How all of them stand.
    pub fn new(state: &State, day: Date) -> Matters {
        let nothing = Matters { seen: Table::<Act>::new(), day, all: Vec::new(), n_in: BTreeMap::new() };
        nothing.brought_to(state, day)
    }

    /// How they stand in another state of the county.
    pub fn brought_to(&self, state: &State, day: Date) -> Matters {
        if day != self.day {
            return Matters::new(state, day);
        }
        let changed = changed(&self.seen, &state.matters);
        let mut n_in = self.n_in.clone();
        let mut all = self.all.clone();
        all.retain(|brief| {
            let is_kept = !changed.contains(&brief.id);
            if !is_kept {
                brief.arenas.iter().for_each(|arena| *n_in.entry(arena.clone()).or_default() -= 1);
            }
            is_kept
        });
        let there = changed.iter().filter_map(|id| Brief::new(state.matters.get(id)?, day));
        for brief in there {
            brief.arenas.iter().for_each(|arena| *n_in.entry(arena.clone()).or_default() += 1);
            all.push(Arc::new(brief));
        }
        all.sort_by(|one, other| (Reverse(one.moved), &one.id).cmp(&(Reverse(other.moved), &other.id)));
        n_in.retain(|_, n| *n > 0);
        Matters { seen: state.matters.clone(), day, all, n_in }
    }

    /// The arenas that have any, in the order of ids.
    pub fn arenas(&self) -> impl Iterator<Item = &ArenaId> {
        self.n_in.keys()
    }

    /// How one of them stands.
    pub fn whole<'a>(&self, state: &'a State, brief: &Brief) -> Option<Matter<'a>> {
        state.matters.get(&brief.id).map(|road| stand(road, self.day))
    }
}

impl Brief {
    fn new(road: &MatterRoad, day: Date) -> Option<Brief> {
        if !road.has_begun(day).is_possible() {
            return None;
        }
        let matter = stand(road, day);
        Some(Brief {
            id: road.id.clone(),
            is_open: matter.is_open(),
            is_parked: matches!(matter.phase, Phase::Parked(_)),
            arenas: matter.arenas.iter().map(|(arena, _)| (*arena).clone()).collect(),
            moved: matter.moved.sort_day(),
        })
    }
}
