//! How the arena came to be: when it exists, its names over time, and what became of what.

use crate::{
    page::At,
    part::{Fact, Named},
};
use domain::{
    certainty::Certainty,
    id::Node,
    register::{
        arena::{Arena, Aspect},
        lineage,
    },
};

/// When it exists, its names with the first one first, and what became of what; at all times, not only before the day.
pub fn of(at: &At<'_>, arena: &Arena) -> Vec<Named> {
    let in_order = |aspect: Aspect| {
        let mut entries: Vec<_> = arena.of(aspect).collect();
        entries.sort_by_key(|entry| entry.reading().when.sort_day());
        entries.into_iter().map(|entry| Fact::of(at, entry, Certainty::Yes))
    };
    let steps = steps(at, &Node::Arena(arena.id.clone()));
    Named::gather(in_order(Aspect::Exists).chain(in_order(Aspect::Name)).chain(steps))
}

fn steps(at: &At<'_>, node: &Node) -> Vec<Fact> {
    let lineages = at.state().lineages.values();
    let own = lineages.filter(|lineage| {
        lineage.step().is_some_and(|step| step.before.contains(node) || step.after.contains(node))
    });
    let mut entries: Vec<_> = own.flat_map(|lineage| lineage.of(lineage::Aspect::Step)).collect();
    entries.sort_by_key(|entry| entry.reading().when.sort_day());
    entries.into_iter().map(|entry| Fact::of(at, entry, Certainty::Yes)).collect()
}
