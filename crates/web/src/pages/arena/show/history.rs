//! How the arena came to be: when it exists, its names over time, and what became of what.

use crate::{page::At, part::Fact};
use domain::{
    id::Node,
    register::{
        arena::{Arena, Aspect},
        lineage,
    },
};

/// Its history, at all times and not only before the day.
pub struct History {
    /// When it exists.
    pub existence: Vec<Fact>,
    /// Its names, the first one first.
    pub names: Vec<Fact>,
    /// What became of what.
    pub steps: Vec<Fact>,
}

impl History {
    /// The history of an arena.
    pub fn of(at: &At<'_>, arena: &Arena) -> History {
        let in_order = |aspect: Aspect| {
            let mut entries: Vec<_> = arena.of(aspect).collect();
            entries.sort_by_key(|entry| entry.reading().when.sort_day());
            let fact = |entry: &&_| Fact::of(at, entry, domain::certainty::Certainty::Yes);
            entries.iter().map(fact).collect()
        };
        History {
            existence: in_order(Aspect::Exists),
            names: in_order(Aspect::Name),
            steps: steps(at, &Node::Arena(arena.id.clone())),
        }
    }
}

fn steps(at: &At<'_>, node: &Node) -> Vec<Fact> {
    let lineages = at.state().lineages.values();
    let own = lineages.filter(|lineage| {
        lineage.step().is_some_and(|step| step.before.contains(node) || step.after.contains(node))
    });
    let mut entries: Vec<_> = own.flat_map(|lineage| lineage.of(lineage::Aspect::Step)).collect();
    entries.sort_by_key(|entry| entry.reading().when.sort_day());
    entries.into_iter().map(|entry| Fact::of(at, entry, domain::certainty::Certainty::Yes)).collect()
}
