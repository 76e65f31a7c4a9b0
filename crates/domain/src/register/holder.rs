//! Holders: who holds a seat, ordinary or as substitute, from when to when. Names are kept outside the journal.
//!
//! A holder whose term has ended stays, marked, until replaced.

use crate::{
    facts::{Entity, facts, mentions_nothing, reads},
    id::{HolderId, PersonId, PrincipalId, SeatId},
    register::paper::{Act, MeetingRole},
    text::Title,
};
use serde::{Deserialize, Serialize};

facts! {
    HolderId, existence: Some(Aspect::Exists), refuse: |_| Ok(()),
    /// The term: from the first day, to the first day it is over.
    one "exists" Exists(()),
    /// The seat.
    one "seat" Seat(SeatId),
    /// The person.
    one "person" Person(PersonId),
    /// Whether ordinary or substitute.
    one "acts_as" ActsAs(ActsAs),
    /// The holder a personal substitute stands in for.
    one "stands_in_for" StandsInFor(HolderId),
    /// The principal the holder comes from.
    one "of" Of(PrincipalId),
    /// The appointment; it is true from the day it was decided.
    one "appointed" Appointed(Act),
    /// Presides in the arena, or is its secretary; true for the time they do.
    many "serves_as" ServesAs(MeetingRole),
    /// Political party, where the seat is political.
    one "party" Party(Title),
    /// Has said that they leave; true from the day they leave.
    one "leaving" Leaving(()),
    /// Whom they propose to follow them. It seats nobody: that is for whoever keeps the seat.
    one "proposes" Proposes(PersonId),
}

/// A holder with all that is said of them.
pub type Holder = Entity<Fact>;

reads! {
    Holder:
    /// The principal the holder comes from.
    principal Of -> PrincipalId,
    /// Political party that day.
    party Party -> Title,
}

/// In what way somebody holds a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActsAs {
    /// Holds it.
    Ordinary,
    /// Steps in.
    Substitute,
}

mentions_nothing!(ActsAs, MeetingRole);

impl Holder {
    /// The seat that is held.
    pub fn seat(&self) -> Option<&SeatId> {
        self.of(Aspect::Seat).find_map(|entry| match entry.reading().content.fact() {
            Some(Fact::Seat(seat)) => Some(seat),
            _ => None,
        })
    }

    /// Who holds it.
    pub fn person(&self) -> Option<&PersonId> {
        self.of(Aspect::Person).find_map(|entry| match entry.reading().content.fact() {
            Some(Fact::Person(person)) => Some(person),
            _ => None,
        })
    }

    /// The holder a personal substitute stands in for.
    pub fn stands_in_for(&self) -> Option<&HolderId> {
        self.of(Aspect::StandsInFor).find_map(|entry| match entry.reading().content.fact() {
            Some(Fact::StandsInFor(other)) => Some(other),
            _ => None,
        })
    }

    /// Whom they propose to follow them.
    pub fn proposes(&self) -> Option<&PersonId> {
        self.of(Aspect::Proposes).find_map(|entry| match entry.reading().content.fact() {
            Some(Fact::Proposes(person)) => Some(person),
            _ => None,
        })
    }

    /// Whether ordinary or substitute; ordinary unless told.
    pub fn acts_as(&self) -> ActsAs {
        let told = self.of(Aspect::ActsAs).find_map(|entry| match entry.reading().content.fact() {
            Some(Fact::ActsAs(acts_as)) => Some(*acts_as),
            _ => None,
        });
        told.unwrap_or(ActsAs::Ordinary)
    }
}
