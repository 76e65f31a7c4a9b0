//! Relations: typed, dated edges between arenas, bodies, offices and parties. A graph, never a tree.

use crate::{
    facts::{Entity, Refers, facts, reads},
    id::{Node, RelationId, Subject},
    register::arena::TargetGroup,
    text::Text,
};
use serde::{Deserialize, Serialize};

facts! {
    RelationId, existence: Some(Aspect::Exists), refuse: |_| Ok(()),
    /// When it holds.
    one "exists" Exists(()),
    /// Who does what to whom.
    one "link" Link(Link),
    /// How far it goes, in the words of the source.
    one "extent" Extent(Text),
    /// For which people.
    one "target_group" TargetGroup(TargetGroup),
}

/// A relation with all that is said of it.
pub type Relation = Entity<Fact>;

reads! {
    Relation:
    /// How far it goes that day.
    extent Extent -> Text,
}

/// The edge itself, read as a sentence: who does what to whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Who does it.
    pub who: Node,
    /// What is done.
    pub does: RelationKind,
    /// To whom.
    pub whom: Node,
}

/// What one node does to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// Prepares its matters.
    PreparesFor,
    /// Reports to it.
    ReportsTo,
    /// Lifts to it what it may not decide itself.
    LiftsTo,
    /// Recommends it to decide.
    RecommendsTo,
    /// Proposes a decision to it.
    ProposesTo,
    /// Steers it.
    Steers,
    /// Lays down how it works.
    SetsFormOf,
    /// Sends members to it.
    FeedsSeatsTo,
    /// Stands for it.
    Represents,
    /// Attends and speaks in support of it, without a seat.
    Supports,
    /// Runs it.
    Coordinates,
    /// Informs it.
    Informs,
}

impl RelationKind {
    /// Every kind, in the order they are listed to people.
    pub const ALL: [RelationKind; 12] = [
        RelationKind::PreparesFor,
        RelationKind::ReportsTo,
        RelationKind::LiftsTo,
        RelationKind::RecommendsTo,
        RelationKind::ProposesTo,
        RelationKind::Steers,
        RelationKind::SetsFormOf,
        RelationKind::FeedsSeatsTo,
        RelationKind::Represents,
        RelationKind::Supports,
        RelationKind::Coordinates,
        RelationKind::Informs,
    ];
}

impl Refers for Link {
    fn refers(&self, each: &mut dyn FnMut(Subject)) {
        self.who.refers(each);
        self.whom.refers(each);
    }
}

impl Relation {
    /// The edge. A relation has one; registering it without is possible and then it says nothing.
    pub fn link(&self) -> Option<&Link> {
        self.of(Aspect::Link).find_map(|entry| match entry.reading().content.fact() {
            Some(Fact::Link(link)) => Some(link),
            _ => None,
        })
    }
}
