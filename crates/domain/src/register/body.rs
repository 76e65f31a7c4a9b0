//! Bodies: who inside a principal prepares and decides (*fullmäktige, styrelse, nämnd*), each with its own register.

use crate::{
    facts::{Entity, facts, mentions_nothing, reads},
    id::{BodyId, Node},
    text::Title,
};
use serde::{Deserialize, Serialize};

facts! {
    BodyId, existence: Some(Aspect::Exists), refuse: |_| Ok(()),
    /// When it exists.
    one "exists" Exists(()),
    /// What it is called.
    one "name" Name(Title),
    /// What else it is called.
    many "alias" Alias(Title),
    /// What kind of body it is.
    one "kind" Kind(BodyKind),
    /// The principal, federation or body it is inside.
    one "within" Within(Node),
    /// How many members it has.
    one "members" Members(u16),
}

/// A body with all that is said of it.
pub type Body = Entity<Fact>;

reads! {
    Body:
    /// What it is called that day.
    name Name -> Title,
    /// What kind of body it is.
    kind Kind -> BodyKind,
    /// What it is inside that day.
    within Within -> Node,
}

/// The kinds of bodies the Local Government Act (2017:725) knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// The elected assembly (*fullmäktige*).
    Council,
    /// The executive board (*styrelse*).
    Executive,
    /// A board (*nämnd*).
    Board,
    /// A committee of a board (*utskott*).
    Committee,
    /// The elected auditors.
    Auditors,
    /// A joint board of several principals (*gemensam nämnd*).
    JointBoard,
    /// The board of a federation (*direktion*).
    Directorate,
}

mentions_nothing!(BodyKind);
