//! Offices: posts that somebody holds, such as head of a department or chair of a board. Never the person.

use crate::{
    facts::{Entity, facts, reads},
    id::{Node, OfficeId},
    text::{Text, Title},
};

facts! {
    OfficeId, existence: Some(Aspect::Exists), refuse: |_| Ok(()),
    /// When it exists.
    one "exists" Exists(()),
    /// What it is called.
    one "name" Name(Title),
    /// What else it is called.
    many "alias" Alias(Title),
    /// Where the office belongs.
    one "at" At(Node),
    /// A standing duty laid on the office; it passes on with the office.
    many "duty" Duty(Text),
}

/// An office with all that is said of it.
pub type Office = Entity<Fact>;

reads! {
    Office:
    /// What it is called that day.
    name Name -> Title,
    /// Where it belongs that day.
    at At -> Node,
}
