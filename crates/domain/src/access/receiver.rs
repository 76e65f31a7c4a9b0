//! Who will have what is shared with somebody: asked before it is done, of the same table that lets them read it after.
//!
//! Sharing with an arena is sharing with every authority that acts through somebody there. So a receiver is told by its
//! authorities, by its seats with whoever sits there today, and by those who read it for another reason. A seat that is
//! empty is told too: whoever comes to it will have it.

use super::{Action, Authority, Ground, Instead, On, Rights, denied, ground, opens};
use crate::{
    context::Actor,
    id::{Node, PersonId, SeatId},
    state::State,
};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Somebody that something is shared with, and who that is today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receiver {
    /// What was chosen.
    pub node: Node,
    /// The authorities to which it then has come in.
    pub authorities: BTreeSet<Authority>,
    /// The seats by which it is read, with whoever sits there.
    pub seats: BTreeMap<SeatId, BTreeSet<PersonId>>,
    /// Those who read it by something else than a seat: auditors, registrars.
    pub others: Vec<Instead>,
}

/// What one has to be allowed to do to read what was shared with the node; none where nobody reads for it.
fn reading(state: &State, node: &Node, day: Date) -> Option<(Action, On)> {
    match node {
        Node::Arena(arena) => Some((Action::ReadShared, On::Arena(arena.clone()))),
        other => Some((Action::ReadSpace, On::Space(Authority::of(state, other, day)?))),
    }
}

/// Everybody who will have what is shared with these, in the order they were chosen.
pub fn receivers(state: &State, with: &[Node], day: Date) -> Vec<Receiver> {
    with.iter().map(|node| receiver(state, node, day)).collect()
}

fn receiver(state: &State, node: &Node, day: Date) -> Receiver {
    let mut found = Receiver {
        node: node.clone(),
        authorities: BTreeSet::new(),
        seats: BTreeMap::new(),
        others: Vec::new(),
    };
    let Some((action, on)) = reading(state, node, day) else { return found };
    if let On::Space(authority) = &on {
        found.authorities.insert(authority.clone());
    }
    if let Node::Arena(arena) = node {
        let own = state.seats.values().filter(|seat| seat.arena() == Some(arena));
        let there = own.filter(|seat| seat.exists_on(day).is_possible());
        found.seats.extend(there.map(|seat| (seat.id.clone(), BTreeSet::new())));
    }
    for holder in state.holders.values() {
        let (Some(seat), Some(person)) = (holder.seat(), holder.person()) else { continue };
        if state.people.is_erased(person) {
            continue;
        }
        let held = ground::of_holder(state, holder, day);
        let now: Vec<&Ground> = held.iter().filter(|held| held.is_now()).map(|held| &held.ground).collect();
        if !now.iter().any(|ground| opens(state, day, ground, action, &on)) {
            continue;
        }
        found.seats.entry(seat.clone()).or_default().insert(person.clone());
        // It comes in to the authority of whoever has it for an arena.
        let acts_for = now.iter().filter_map(|ground| match ground {
            Ground::ActsFor(authority) if matches!(node, Node::Arena(_)) => Some(authority.clone()),
            _ => None,
        });
        found.authorities.extend(acts_for);
    }
    let sit: BTreeSet<&PersonId> = found.seats.values().flatten().collect();
    let others = denied::instead(state, day, action, &on).into_iter().map(|by| Instead {
        persons: by.persons.into_iter().filter(|person| !sit.contains(person)).collect(),
        by: by.by,
    });
    found.others = others.filter(|by| !by.persons.is_empty()).collect();
    found
}

impl Rights<'_> {
    /// Whether something that was shared with these was shared with whoever asks.
    pub fn has_been_given(&self, with: &[Node]) -> bool {
        with.iter().any(|node| {
            reading(self.state, node, self.today).is_some_and(|(action, on)| self.may(action, &on))
        })
    }

    /// The authorities that whoever asks acts for today, in the order of ids.
    pub fn acts_for(&self) -> BTreeSet<&Authority> {
        let now = self.held.iter().filter(|held| held.is_now());
        now.filter_map(|held| match &held.ground {
            Ground::ActsFor(authority) => Some(authority),
            _ => None,
        })
        .collect()
    }

    /// The spaces they write in what is not yet sent, in the order of ids; none for those who only read. Where they have not
    /// said which, it is the first.
    pub fn spaces(&self) -> Vec<Authority> {
        match self.actor {
            Actor::Operator => vec![Authority::Machine],
            _ => self.acts_for().into_iter().cloned().collect(),
        }
    }
}
