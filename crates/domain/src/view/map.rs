//! How it hangs together: the arenas and those they have to do with, in levels, and who does what to whom.
//!
//! The map is laid out once over everything that was ever so; [`Map::at`] only picks out what is there on a day. So
//! nothing jumps when the days pass, and two days can be laid beside each other. Boxes stand in rows and columns. The
//! roads of relations keep to the channels between rows and the gutters between columns, and never run through a box.
//!
//! Read first `gather` (who stands on the map), then `rows` (where), `stars` and `roads` (how they are tied).

mod days;
mod gather;
mod lanes;
mod layout;
mod names;
mod roads;
mod rows;
mod stars;

pub use layout::Layout;

use crate::{
    certainty::Certainty,
    id::{ArenaId, Node},
    register::relation::{Link, Relation, RelationKind},
    state::State,
};
use jiff::civil::Date;

/// A level of the structure, from the top of the map to its bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Arenas where elected people sit.
    Political,
    /// Arenas of officials, steering groups, and offices.
    Officials,
    /// Networks, programme areas, and arenas of which nobody has told who sits there.
    Networks,
    /// Bodies, parties and principals.
    Boards,
}

impl Level {
    /// Every level, from the top.
    pub const ALL: [Level; 4] = [Level::Political, Level::Officials, Level::Networks, Level::Boards];

    /// A stable name.
    pub fn code(self) -> &'static str {
        match self {
            Level::Political => "political",
            Level::Officials => "officials",
            Level::Networks => "networks",
            Level::Boards => "boards",
        }
    }
}

/// Who shares a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Company {
    /// One alone.
    Alone,
    /// Several that have the same ties to the same others.
    Alike,
    /// All municipalities, in what all of them have in common.
    Municipalities,
    /// All principals, in what all of them have in common.
    Principals,
}

/// A place on the map. A unit is what a page shows as one pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "across and down")]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

/// A rectangle on the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "its upper left corner and its size")]
pub struct Area {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

/// A box: who stands in it, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Who stands in it; at least one.
    pub members: Vec<Node>,
    /// What they have in common.
    pub company: Company,
    /// The level it stands on.
    pub level: Level,
    /// Its rectangle.
    pub area: Area,
}

/// A relation with its edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie<'a> {
    /// The relation.
    pub relation: &'a Relation,
    /// Who does what to whom.
    pub link: &'a Link,
}

/// One kind of relation from one box to another: one relation, or several of those that share a box.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread<'a> {
    /// What is done.
    pub kind: RelationKind,
    /// By whom: a place in [`Map::cards`].
    pub who: usize,
    /// To whom: a place in [`Map::cards`].
    pub whom: usize,
    /// The relations.
    pub ties: Vec<Tie<'a>>,
    /// Where it is drawn: from the arrow's head, at whom it is done to, back to who does it.
    pub road: Vec<Point>,
    /// The stem it shares with others: a place in [`Map::words`].
    pub stem: usize,
}

/// Where the word for a kind of relation stands, beside the stem that one or more threads share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// What is done.
    pub kind: RelationKind,
    /// Where the word begins, or ends, on the line it stands on.
    pub at: Point,
    /// Whether it ends there.
    pub is_before: bool,
}

/// The rows of a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// The level.
    pub level: Level,
    /// The strip of the map it takes, with room for its name at the top.
    pub area: Area,
    /// The room its name has, where no road runs.
    pub name: Area,
}

/// The map over everything that was ever so.
#[derive(Clone, Debug)]
pub struct Map<'a> {
    state: &'a State,
    /// The boxes, in the order they are read: from above, and from the left.
    pub cards: Vec<Card>,
    /// Every kind of relation between two boxes.
    pub threads: Vec<Thread<'a>>,
    /// The words along the roads, one for each stem.
    pub words: Vec<Word>,
    /// The levels there is something on.
    pub bands: Vec<Band>,
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
}

/// A box on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardOn {
    /// Its place in [`Map::cards`].
    pub card: usize,
    /// Whether somebody in it surely exists.
    pub certainty: Certainty,
    /// Those in it that exist or may exist.
    pub members: Vec<Node>,
}

/// A thread on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadOn<'a> {
    /// Its place in [`Map::threads`].
    pub thread: usize,
    /// Whether all of it surely holds.
    pub certainty: Certainty,
    /// The relations of the day, each with how sure it is.
    pub ties: Vec<(Tie<'a>, Certainty)>,
}

/// What of the map is there on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture<'a> {
    /// The boxes, in the order they are read.
    pub cards: Vec<CardOn>,
    /// The threads, in the order of [`Map::threads`].
    pub threads: Vec<ThreadOn<'a>>,
}

impl<'a> Map<'a> {
    /// Lays the county out.
    pub fn new(state: &'a State) -> Map<'a> {
        let (cards, threads) = gather::gather(state);
        let mut map =
            Map { state, cards, threads, words: Vec::new(), bands: Vec::new(), width: 0, height: 0 };
        let rows = rows::lay(&mut map.cards, &mut map.threads);
        roads::draw(&mut map, &rows);
        map
    }

    /// What is there on that day. A relation holds no more surely than those at its ends exist.
    pub fn at(&self, day: Date) -> Picture<'a> {
        let cards = self.cards.iter().enumerate().filter_map(|(card, here)| {
            let on_day = |node: &&Node| exists_on(self.state, node, day).is_possible();
            let members: Vec<Node> = here.members.iter().filter(on_day).cloned().collect();
            let certainty = members.iter().map(|node| exists_on(self.state, node, day)).max()?;
            Some(CardOn { card, certainty, members })
        });
        let threads = self.threads.iter().enumerate().filter_map(|(thread, here)| {
            let on_day = |tie: &Tie<'a>| {
                let certainty = self.holds_on(tie, day);
                certainty.is_possible().then_some((*tie, certainty))
            };
            let ties: Vec<_> = here.ties.iter().filter_map(on_day).collect();
            let certainty = ties.iter().map(|(_, certainty)| *certainty).min()?;
            Some(ThreadOn { thread, certainty, ties })
        });
        Picture { cards: cards.collect(), threads: threads.collect() }
    }

    /// Every day from which the map shows something else, in order.
    pub fn days(&self) -> Vec<Date> {
        days::of(self)
    }

    /// The box an arena stands in.
    pub fn card_of(&self, arena: &ArenaId) -> Option<usize> {
        self.cards.iter().position(|card| card.members.iter().any(|node| node.arena() == Some(arena)))
    }

    fn holds_on(&self, tie: &Tie<'_>, day: Date) -> Certainty {
        let ends = [&tie.link.who, &tie.link.whom].map(|node| exists_on(self.state, node, day));
        tie.relation.exists_on(day) & ends[0] & ends[1]
    }
}

impl<'a> Picture<'a> {
    /// Only this box, what ties it to others, and those others.
    pub fn around(mut self, map: &Map<'a>, card: usize) -> Picture<'a> {
        self.threads.retain(|on| [map.threads[on.thread].who, map.threads[on.thread].whom].contains(&card));
        let is_tied = |other: usize| {
            self.threads
                .iter()
                .any(|on| [map.threads[on.thread].who, map.threads[on.thread].whom].contains(&other))
        };
        self.cards.retain(|on| on.card == card || is_tied(on.card));
        self
    }
}

/// Whether it existed that day.
fn exists_on(state: &State, node: &Node, day: Date) -> Certainty {
    let told = match node {
        Node::Principal(id) => state.principals.get(id).map(|principal| principal.exists_on(day)),
        Node::Body(id) => state.bodies.get(id).map(|body| body.exists_on(day)),
        Node::Unit(id) => state.units.get(id).map(|unit| unit.exists_on(day)),
        Node::Party(id) => state.parties.get(id).map(|party| party.exists_on(day)),
        Node::Office(id) => state.offices.get(id).map(|office| office.exists_on(day)),
        Node::Arena(id) => state.arenas.get(id).map(|arena| arena.exists_on(day)),
    };
    told.unwrap_or(Certainty::No)
}

#[cfg(test)]
mod tests;
