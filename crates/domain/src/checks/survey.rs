//! A county as of a day, laid out once for all checks: what exists, what it is tied to, and who sits there.

use crate::{
    certainty::Certainty,
    id::{ArenaId, Node, PersonId, SeatId},
    register::{
        arena::{self, Arena},
        holder::Holder,
        paper::Paper,
        relation::{Link, Relation, RelationKind},
        rulebook::Rulebook,
        seat::Seat,
    },
    state::State,
    view::mandate::{self, Verdict},
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A county as of a day.
pub struct Survey<'a> {
    /// The county.
    pub state: &'a State,
    /// The day.
    pub day: Date,
    /// Every arena that exists or may exist that day, in the order of ids.
    pub arenas: Vec<ArenaOn<'a>>,
    /// Every relation that holds or may hold that day.
    pub relations: Vec<RelationOn<'a>>,
    /// What the county has set for itself.
    pub rulebook: Option<&'a Rulebook>,
}

/// An arena as of a day.
pub struct ArenaOn<'a> {
    /// The arena.
    pub arena: &'a Arena,
    /// Whether it surely exists.
    pub certainty: Certainty,
    /// What its mandate rests on.
    pub verdict: Verdict<'a>,
    /// The papers that govern it, or may.
    pub papers: Vec<(&'a Paper, Certainty)>,
    /// The seats in it.
    pub seats: Vec<SeatOn<'a>>,
}

/// A relation as of a day.
pub struct RelationOn<'a> {
    /// The relation.
    pub relation: &'a Relation,
    /// Its edge.
    pub link: &'a Link,
    /// Whether it surely holds.
    pub certainty: Certainty,
}

/// A seat as of a day.
pub struct SeatOn<'a> {
    /// The seat.
    pub seat: &'a Seat,
    /// Whether it surely exists.
    pub certainty: Certainty,
    /// Everybody ever entered as holding it, in the order of ids.
    pub holders: Vec<&'a Holder>,
}

impl<'a> Survey<'a> {
    /// Surveys the county as of that day.
    pub fn new(state: &'a State, day: Date) -> Survey<'a> {
        let mut arenas: Vec<ArenaOn<'a>> = state
            .arenas_on(day)
            .map(|arena| ArenaOn {
                arena,
                certainty: arena.exists_on(day),
                verdict: mandate::verdict(state, arena, day),
                papers: Vec::new(),
                seats: Vec::new(),
            })
            .collect();
        papers(state, day, &mut arenas);
        seats(state, day, &mut arenas);
        let relations = state.relations.values().filter_map(|relation| {
            let (link, certainty) = (relation.link()?, relation.exists_on(day));
            certainty.is_possible().then_some(RelationOn { relation, link, certainty })
        });
        Survey { state, day, relations: relations.collect(), arenas, rulebook: state.rulebook() }
    }

    /// The arena with this id, if it exists or may exist that day.
    pub fn arena(&self, id: &ArenaId) -> Option<&ArenaOn<'a>> {
        find(&self.arenas, id).map(|index| &self.arenas[index])
    }

    /// The kind of arena, where it is known.
    pub fn kind(&self, arena: &ArenaOn<'a>) -> Option<arena::ArenaKind> {
        arena.arena.kind(self.day).copied()
    }

    /// How sure it is that some relation of one of these kinds begins in each arena, or ends in it.
    pub fn touched_by(&self, kinds: &[RelationKind], end: fn(&Link) -> &Node) -> Vec<Certainty> {
        let mut touched = vec![Certainty::No; self.arenas.len()];
        for relation in self.relations.iter().filter(|relation| kinds.contains(&relation.link.does)) {
            if let Some(index) = end(relation.link).arena().and_then(|id| find(&self.arenas, id)) {
                touched[index] = touched[index] | relation.certainty;
            }
        }
        touched
    }

    /// The seats each person holds that day, with the arena of each.
    pub fn seats_by_person(&self) -> BTreeMap<&'a PersonId, Vec<(&'a SeatId, &'a Holder)>> {
        let mut by_person: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for seat in self.arenas.iter().flat_map(|arena| &arena.seats) {
            for holder in seat.holders.iter().filter(|holder| holder.exists_on(self.day).is_yes()) {
                if let Some(person) = holder.person() {
                    by_person.entry(person).or_default().push((&seat.seat.id, *holder));
                }
            }
        }
        by_person
    }
}

fn find(arenas: &[ArenaOn<'_>], id: &ArenaId) -> Option<usize> {
    arenas.binary_search_by(|arena| arena.arena.id.cmp(id)).ok()
}

fn papers<'a>(state: &'a State, day: Date, arenas: &mut [ArenaOn<'a>]) {
    for paper in state.papers.values() {
        let certainty = paper.exists_on(day);
        if !certainty.is_possible() {
            continue;
        }
        for arena in paper.governs(day) {
            if let Some(index) = find(arenas, arena) {
                arenas[index].papers.push((paper, certainty));
            }
        }
    }
}

fn seats<'a>(state: &'a State, day: Date, arenas: &mut [ArenaOn<'a>]) {
    let mut holders: Vec<(&SeatId, &Holder)> =
        state.holders.values().filter_map(|holder| Some((holder.seat()?, holder.as_ref()))).collect();
    holders.sort_by(|one, other| one.0.cmp(other.0).then(one.1.id.cmp(&other.1.id)));
    for seat in state.seats.values() {
        let certainty = seat.exists_on(day);
        let Some(index) =
            seat.arena().and_then(|arena| find(arenas, arena)).filter(|_| certainty.is_possible())
        else {
            continue;
        };
        let start = holders.partition_point(|(id, _)| **id < seat.id);
        let own = holders[start..].iter().take_while(|(id, _)| **id == seat.id).map(|(_, holder)| *holder);
        arenas[index].seats.push(SeatOn { seat, certainty, holders: own.collect() });
    }
}
