//! Units: what stands under a body — administrations, areas and operations such as child psychiatry or pupil health.

use crate::{
    facts::{Entity, facts, mentions_nothing, reads},
    id::{Node, UnitId},
    text::Title,
};
use serde::{Deserialize, Serialize};

facts! {
    UnitId, existence: Some(Aspect::Exists), refuse: |_| Ok(()),
    /// When it exists.
    one "exists" Exists(()),
    /// What it is called.
    one "name" Name(Title),
    /// What else it is called.
    many "alias" Alias(Title),
    /// What kind of unit it is.
    one "kind" Kind(UnitKind),
    /// The body, unit, principal or party it is inside.
    one "within" Within(Node),
}

/// A unit with all that is said of it.
pub type Unit = Entity<Fact>;

reads! {
    Unit:
    /// What it is called that day.
    name Name -> Title,
    /// What kind of unit it is.
    kind Kind -> UnitKind,
    /// What it is inside that day.
    within Within -> Node,
}

/// The kinds of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// An administration (*förvaltning*).
    Administration,
    /// A department (*avdelning*).
    Department,
    /// An area (*område*).
    Area,
    /// An operation (*verksamhet*).
    Operation,
}

mentions_nothing!(UnitKind);
