//! Which recommendations somebody has still to decide on, as of a day. To know it each is folded, and a county has thousands;
//! so they are brought along from one state to the next.

use super::standing;
use crate::{
    acts::{Table, changed},
    facts,
    id::RecommendationId,
    register::body,
    state::State,
    work::recommendation::Act,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The recommendations that somebody has still to decide on.
pub struct Open {
    seen: Table<Act>,
    /// How a recommendation stands follows from its road, and from which principal each board lies in.
    bodies: facts::Table<body::Fact>,
    day: Date,
    all: BTreeSet<RecommendationId>,
}

impl Open {
    /// All of them.
    pub fn new(state: &State, day: Date) -> Open {
        let bodies = state.bodies.clone();
        let none = Open { seen: Table::<Act>::new(), bodies, day, all: BTreeSet::new() };
        none.brought_to(state, day)
    }

    /// Those of another state of the county.
    pub fn brought_to(&self, state: &State, day: Date) -> Open {
        if day != self.day || !self.bodies.ptr_eq(&state.bodies) {
            return Open::new(state, day);
        }
        let mut all = self.all.clone();
        for id in changed(&self.seen, &state.recommendations) {
            let road = state.recommendations.get(&id);
            let is_open = road.and_then(|road| standing(state, road, day)).is_some_and(|of| of.is_open());
            if is_open {
                all.insert(id)
            } else {
                all.remove(&id)
            };
        }
        Open { seen: state.recommendations.clone(), bodies: state.bodies.clone(), day, all }
    }

    /// Whether this is one of them.
    pub fn contains(&self, id: &RecommendationId) -> bool {
        self.all.contains(id)
    }

    /// Each of them, in the order of ids.
    pub fn all(&self) -> impl Iterator<Item = &RecommendationId> {
        self.all.iter()
    }
}
