//! Principals: the region and the municipalities, each answering for its own part (*huvudman*).
//!
//! No arena can bind a principal; only one of its own bodies can.

use crate::{
    facts::{Entity, facts, mentions_nothing, reads},
    id::PrincipalId,
    register::mailbox::Mailbox,
    text::Title,
};
use serde::{Deserialize, Serialize};

facts! {
    PrincipalId, existence: Some(Aspect::Exists), refuse: |_| Ok(()),
    /// When it exists.
    one "exists" Exists(()),
    /// What it is called.
    one "name" Name(Title),
    /// What else it is called.
    many "alias" Alias(Title),
    /// Region or municipality.
    one "kind" Kind(PrincipalKind),
    /// Where its letters go: an office's mailbox, never a person's.
    one "mailbox" Mailbox(Mailbox),
}

/// A principal with all that is said of it.
pub type Principal = Entity<Fact>;

reads! {
    Principal:
    /// What it is called that day.
    name Name -> Title,
    /// Region or municipality.
    kind Kind -> PrincipalKind,
    /// Where its letters go that day.
    mailbox Mailbox -> Mailbox,
}

/// The two kinds of principals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrincipalKind {
    /// The region, responsible for health care.
    Region,
    /// A municipality, responsible for social services and school.
    Municipality,
}

mentions_nothing!(PrincipalKind);
