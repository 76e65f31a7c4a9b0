//! Where everything stands, apart from the county that was laid out. To lay a county out takes long; what comes of it is
//! the same until something is written, and can be kept by whoever shows the map.

use super::{Band, Card, Map, Thread, Tie, Word};
use crate::{id::RelationId, register::relation::RelationKind, state::State};
use std::mem;

/// A map without its county.
#[derive(Clone, Debug)]
pub struct Layout {
    cards: Vec<Card>,
    threads: Vec<Laid>,
    words: Vec<Word>,
    bands: Vec<Band>,
    width: i32,
    height: i32,
}

/// A thread, with its relations by their ids.
#[derive(Clone, Debug)]
struct Laid {
    kind: RelationKind,
    who: usize,
    whom: usize,
    relations: Vec<RelationId>,
    road: Vec<super::Point>,
    stem: usize,
}

impl Map<'_> {
    /// The map without its county.
    pub fn layout(mut self) -> Layout {
        let laid = |thread: Thread<'_>| {
            let Thread { kind, who, whom, ties, road, stem } = thread;
            let relations = ties.iter().map(|tie| tie.relation.id.clone()).collect();
            Laid { kind, who, whom, relations, road, stem }
        };
        let threads = mem::take(&mut self.threads).into_iter().map(laid).collect();
        let Map { cards, words, bands, width, height, .. } = self;
        Layout { cards, threads, words, bands, width, height }
    }
}

impl<'a> Map<'a> {
    /// The county that was laid out so.
    pub fn laid_out(state: &'a State, layout: &Layout) -> Map<'a> {
        let tie = |id: &RelationId| {
            let relation = state.relations.get(id)?;
            Some(Tie { relation, link: relation.link()? })
        };
        let thread = |laid: &Laid| Thread {
            kind: laid.kind,
            who: laid.who,
            whom: laid.whom,
            ties: laid.relations.iter().filter_map(tie).collect(),
            road: laid.road.clone(),
            stem: laid.stem,
        };
        let Layout { cards, threads, words, bands, width, height } = layout;
        Map {
            state,
            cards: cards.clone(),
            threads: threads.iter().map(thread).collect(),
            words: words.clone(),
            bands: bands.clone(),
            width: *width,
            height: *height,
        }
    }
}
