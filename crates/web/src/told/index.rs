//! Who belongs to whom in a county, on whatever day: what a page about one thing would else look for among all.

use domain::{
    State,
    id::{ArenaId, Node, PaperId, RelationId, SeatId},
    register::{
        holder::Holder,
        paper::{self, Paper},
        relation::Relation,
        seat::Seat,
    },
};
use std::collections::BTreeMap;

/// Who belongs to whom, in the order of ids.
pub struct Index {
    relations: BTreeMap<Node, Vec<RelationId>>,
    seats: BTreeMap<ArenaId, Vec<SeatId>>,
    holders: BTreeMap<SeatId, Vec<domain::id::HolderId>>,
    papers: BTreeMap<ArenaId, Vec<PaperId>>,
}

impl Index {
    /// Looks through the county.
    pub fn new(state: &State) -> Index {
        let mut relations: BTreeMap<Node, Vec<RelationId>> = BTreeMap::new();
        for relation in state.relations.values() {
            let Some(link) = relation.link() else { continue };
            for end in [&link.who, &link.whom] {
                add(&mut relations, end, &relation.id);
            }
        }
        let (mut seats, mut holders, mut papers) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for seat in state.seats.values() {
            seat.arena().into_iter().for_each(|arena| add(&mut seats, arena, &seat.id));
        }
        for holder in state.holders.values() {
            holder.seat().into_iter().for_each(|seat| add(&mut holders, seat, &holder.id));
        }
        for paper in state.papers.values() {
            governed(paper).for_each(|arena| add(&mut papers, arena, &paper.id));
        }
        Index { relations, seats, holders, papers }
    }

    /// The relations that somebody has an end of.
    pub fn relations<'a>(&self, state: &'a State, of: &Node) -> impl Iterator<Item = &'a Relation> {
        let own = self.relations.get(of).into_iter().flatten();
        own.filter_map(|id| state.relations.get(id).map(AsRef::as_ref))
    }

    /// The seats of an arena.
    pub fn seats<'a>(&self, state: &'a State, of: &ArenaId) -> impl Iterator<Item = &'a Seat> {
        let own = self.seats.get(of).into_iter().flatten();
        own.filter_map(|id| state.seats.get(id).map(AsRef::as_ref))
    }

    /// Those who hold a seat at one time or another.
    pub fn holders<'a>(&self, state: &'a State, of: &SeatId) -> impl Iterator<Item = &'a Holder> {
        let own = self.holders.get(of).into_iter().flatten();
        own.filter_map(|id| state.holders.get(id).map(AsRef::as_ref))
    }

    /// The papers that govern an arena at one time or another.
    pub fn papers<'a>(&self, state: &'a State, of: &ArenaId) -> impl Iterator<Item = &'a Paper> {
        let own = self.papers.get(of).into_iter().flatten();
        own.filter_map(|id| state.papers.get(id).map(AsRef::as_ref))
    }
}

/// The arenas a paper governs at one time or another.
fn governed(paper: &Paper) -> impl Iterator<Item = &ArenaId> {
    let told = paper.of(paper::Aspect::Governs);
    told.filter_map(|entry| match entry.reading().content.fact() {
        Some(paper::Fact::Governs(arena)) => Some(arena),
        _ => None,
    })
}

fn add<K: Ord + Clone, V: PartialEq + Clone>(index: &mut BTreeMap<K, Vec<V>>, of: &K, one: &V) {
    let own = index.entry(of.clone()).or_default();
    // What has both its ends at the same is there once.
    if own.last() != Some(one) {
        own.push(one.clone());
    }
}
