//! How the arena came to be: when it exists, its names over time, and what became of what.

use crate::{
    page::At,
    pages::lineage,
    part::{Fact, Named},
};
use domain::{
    certainty::Certainty,
    id::Node,
    register::arena::{Arena, Aspect},
};

/// When it exists, its names with the first one first, and what became of what; at all times, not only before the day.
pub fn of(at: &At<'_>, arena: &Arena) -> Vec<Named> {
    let in_order = |aspect: Aspect| {
        let mut entries: Vec<_> = arena.of(aspect).collect();
        entries.sort_by_key(|entry| entry.reading().when.sort_day());
        entries.into_iter().map(|entry| Fact::of(at, entry, Certainty::Yes))
    };
    let steps = lineage::steps(at, &Node::Arena(arena.id.clone()));
    Named::gather(in_order(Aspect::Exists).chain(in_order(Aspect::Name)).chain(steps))
}
