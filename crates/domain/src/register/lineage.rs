//! Lineage: how arenas and parties began in one another — renamed, merged, split or replaced.

use crate::{
    facts::{Entity, Refers, facts},
    id::{LineageId, Node, Subject},
};
use serde::{Deserialize, Serialize};

facts! {
    LineageId, existence: None, refuse: |_| Ok(()),
    /// What came of what; it is true from the day it happened.
    one "step" Step(Step),
}

/// A step in history with all that is said of it.
pub type Lineage = Entity<Fact>;

/// What came of what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// How it happened.
    pub how: How,
    /// What was there before.
    pub before: Vec<Node>,
    /// What was there after; the same node when it only changed its name.
    pub after: Vec<Node>,
}

/// How something came of something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// The same with another name.
    Renamed,
    /// Several became one.
    Merged,
    /// One became several.
    Split,
    /// Something new took over.
    Replaced,
}

impl Refers for Step {
    fn refers(&self, each: &mut dyn FnMut(Subject)) {
        self.before.iter().chain(&self.after).for_each(|node| node.refers(each));
    }
}

impl Lineage {
    /// The step, as rules read it.
    pub fn step(&self) -> Option<&Step> {
        self.of(Aspect::Step).find_map(|entry| match entry.reading().content.fact() {
            Some(Fact::Step(step)) => Some(step),
            _ => None,
        })
    }
}
