//! What became of what: the steps in history that somebody took part in.

use crate::{page::At, part::Fact};
use domain::{certainty::Certainty, id::Node, register::lineage::Aspect};

/// The steps before and after, the first one first; at all times, not only before the day.
pub fn steps(at: &At<'_>, node: &Node) -> Vec<Fact> {
    let lineages = at.state().lineages.values();
    let own = lineages.filter(|lineage| {
        lineage.step().is_some_and(|step| step.before.contains(node) || step.after.contains(node))
    });
    let mut entries: Vec<_> = own.flat_map(|lineage| lineage.of(Aspect::Step)).collect();
    entries.sort_by_key(|entry| entry.reading().when.sort_day());
    entries.into_iter().map(|entry| Fact::of(at, entry, Certainty::Yes)).collect()
}
