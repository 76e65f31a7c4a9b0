//! Which recommendations had been made by a day, when and by whom: what a list begins with and lets its reader choose among.
//! A county has thousands, so they are brought along from one state to the next.

use crate::{
    acts::{Table, changed},
    id::{ArenaId, RecommendationId},
    state::State,
    work::recommendation::{Act, RecommendationRoad},
};
use jiff::civil::Date;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// The recommendations that had been made, or may have.
#[derive(Clone, Debug)]
pub struct Made {
    seen: Table<Act>,
    day: Date,
    latest: BTreeSet<(Reverse<Date>, RecommendationId)>,
    n_by: BTreeMap<ArenaId, usize>,
    n_in: BTreeMap<i16, usize>,
}

impl Made {
    /// All of them.
    pub fn new(state: &State, day: Date) -> Made {
        let (seen, latest) = (Table::<Act>::new(), BTreeSet::new());
        let (n_by, n_in) = (BTreeMap::new(), BTreeMap::new());
        Made { seen, day, latest, n_by, n_in }.brought_to(state, day)
    }

    /// Those of another state of the county.
    pub fn brought_to(&self, state: &State, day: Date) -> Made {
        if day != self.day {
            return Made::new(state, day);
        }
        let mut made = self.clone();
        for id in changed(&self.seen, &state.recommendations) {
            self.seen.get(&id).into_iter().for_each(|road| made.forget(road));
            state.recommendations.get(&id).into_iter().for_each(|road| made.remember(road));
        }
        made.n_by.retain(|_, n| *n > 0);
        made.n_in.retain(|_, n| *n > 0);
        Made { seen: state.recommendations.clone(), ..made }
    }

    fn remember(&mut self, road: &RecommendationRoad) {
        if !road.has_begun(self.day).is_possible() {
            return;
        }
        self.latest.insert(place(road));
        made_by(road).iter().for_each(|arena| *self.n_by.entry(arena.clone()).or_default() += 1);
        year(road).into_iter().for_each(|year| *self.n_in.entry(year).or_default() += 1);
    }

    fn forget(&mut self, road: &RecommendationRoad) {
        if !self.latest.remove(&place(road)) {
            return;
        }
        made_by(road).iter().for_each(|arena| *self.n_by.entry(arena.clone()).or_default() -= 1);
        year(road).into_iter().for_each(|year| *self.n_in.entry(year).or_default() -= 1);
    }

    /// Each of them, the latest first; of the same day in the order of ids.
    pub fn latest(&self) -> impl Iterator<Item = &RecommendationId> {
        self.latest.iter().map(|(_, id)| id)
    }

    /// The arenas that have made any, in the order of ids.
    pub fn arenas(&self) -> impl Iterator<Item = &ArenaId> {
        self.n_by.keys()
    }

    /// The years in which any were made, the earliest first.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = i16> {
        self.n_in.keys().copied()
    }
}

/// The arenas that made it.
pub fn made_by(road: &RecommendationRoad) -> &[ArenaId] {
    match &road.beginning().act {
        Act::Made { by, .. } => by,
        _ => &[],
    }
}

fn place(road: &RecommendationRoad) -> (Reverse<Date>, RecommendationId) {
    (Reverse(road.beginning().on.sort_day()), road.id.clone())
}

fn year(road: &RecommendationRoad) -> Option<i16> {
    Some(road.beginning().on.earliest()?.year())
}
