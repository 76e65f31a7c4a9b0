//! The days from which the map shows something else: something on it began or ended, surely or perhaps.

use super::Map;
use crate::{
    facts::{Entity, Fact},
    id::Node,
    register::{arena, body, office, paper, party, principal, unit},
};
use jiff::civil::Date;
use std::collections::BTreeSet;

pub fn of(map: &Map<'_>) -> Vec<Date> {
    let mut days = BTreeSet::new();
    for tie in map.threads.iter().flat_map(|thread| &thread.ties) {
        changes(&mut days, tie.relation, &[]);
    }
    for node in map.cards.iter().flat_map(|card| &card.members) {
        of_node(&mut days, map, node);
    }
    days.into_iter().collect()
}

fn of_node(days: &mut BTreeSet<Date>, map: &Map<'_>, node: &Node) {
    macro_rules! of {
        ($table:ident $id:ident $($aspect:expr),*) => {
            if let Some(entity) = map.state.$table.get($id) {
                changes(days, entity, &[$($aspect),*]);
            }
        };
    }
    match node {
        Node::Principal(id) => of!(principals id principal::Aspect::Name),
        Node::Body(id) => of!(bodies id body::Aspect::Name),
        Node::Unit(id) => of!(units id unit::Aspect::Name),
        Node::Party(id) => of!(parties id party::Aspect::Name),
        Node::Office(id) => of!(offices id office::Aspect::Name),
        Node::Arena(id) => {
            of!(arenas id arena::Aspect::Name, arena::Aspect::Mandate);
            for paper in mandates(map, id) {
                of!(papers paper paper::Aspect::Adopted, paper::Aspect::Anchored);
            }
        }
    }
}

/// The papers an arena's mandate rests on at one time or another.
fn mandates<'m>(
    map: &'m Map<'_>,
    arena: &crate::id::ArenaId,
) -> impl Iterator<Item = &'m crate::id::PaperId> {
    let arena = map.state.arenas.get(arena);
    let told = arena.into_iter().flat_map(|arena| arena.of(arena::Aspect::Mandate));
    told.filter_map(|entry| match entry.reading().content.fact() {
        Some(arena::Fact::Mandate(arena::Mandate::Paper(paper))) => Some(paper),
        _ => None,
    })
}

/// When its existence changed, or one of these aspects.
fn changes<F: Fact>(days: &mut BTreeSet<Date>, entity: &Entity<F>, aspects: &[F::Aspect]) {
    let entries = aspects.iter().copied().chain(F::existence()).flat_map(|aspect| entity.of(aspect));
    for when in entries.map(|entry| entry.reading().when) {
        for date in [when.from, when.to].into_iter().flatten() {
            days.extend([date.earliest(), date.latest()].into_iter().flatten());
        }
    }
}
