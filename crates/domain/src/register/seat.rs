//! Seats: the places in an arena, and what each is held by virtue of (*i egenskap av*).
//!
//! One seat here may stand for several equal places ("heads from three of the municipalities"). What the paper says is
//! the rule; who actually sits is in [`holder`](super::holder). The two are compared, and differences shown, never
//! forbidden.

use crate::{
    facts::{Entity, Refers, facts, mentions_nothing, reads},
    id::{ArenaId, BodyId, Node, OfficeId, SeatId, Subject},
    text::Title,
};
use serde::{Deserialize, Serialize};

facts! {
    SeatId, existence: Some(Aspect::Exists), refuse: |_| Ok(()),
    /// When it exists.
    one "exists" Exists(()),
    /// The arena it is in.
    one "in" In(ArenaId),
    /// What it is called.
    one "name" Name(Title),
    /// Which side it sits on.
    one "side" Side(Side),
    /// What it is held by virtue of.
    one "basis" Basis(Basis),
    /// How many places it stands for.
    one "places" Places(Places),
    /// A rule over the group of those who hold it.
    one "spread" Spread(Spread),
    /// Who appoints to it.
    one "appointer" Appointer(Appointer),
    /// Who steps in.
    one "substitutes" Substitutes(Substitutes),
    /// Whom it speaks for.
    one "represents" Represents(Represents),
}

/// A seat with all that is said of it.
pub type Seat = Entity<Fact>;

reads! {
    Seat:
    /// What it is called that day.
    name Name -> Title,
    /// Which side it is on that day.
    side Side -> Side,
    /// What it is held by virtue of that day.
    basis Basis -> Basis,
    /// How many places it stands for that day.
    places Places -> Places,
    /// Who appoints to it that day.
    appointer Appointer -> Appointer,
    /// Who steps in that day.
    substitutes Substitutes -> Substitutes,
    /// Whom it speaks for that day.
    represents Represents -> Represents,
}

/// Which side a seat is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The region's.
    Region,
    /// The municipalities'.
    Municipalities,
    /// Neither's.
    Neither,
}

/// What a seat is held by virtue of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the parts of each basis say what they are")]
pub enum Basis {
    /// An office.
    Office(OfficeId),
    /// A post in a body.
    Body { body: BodyId, post: Post },
    /// A post in another arena: who is elected there sits here, without a decision here.
    Arena { arena: ArenaId, post: Post },
    /// A post represented through a network.
    Network { arena: ArenaId, post: Title },
    /// A post in boards that have different names in different municipalities.
    BoardLike { post: Post, what: Title },
    /// A post that is no registered office.
    Post(Title),
    /// Nothing else than being appointed.
    Appointed {},
}

/// A post in a body or an arena.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Post {
    Chair,
    ViceChair,
    Presidium,
    Member,
    Representative,
}

/// How many places a seat stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Places {
    /// That many.
    Count(u16),
    /// One for each of these.
    OneEach(Each),
}

/// Something there are several of in a county.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Each {
    /// Each municipality.
    Municipality,
    /// Each principal.
    Principal,
}

/// A rule over the group of those who hold a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spread {
    /// They come from different municipalities.
    DifferentMunicipalities,
}

/// Who appoints to a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Appointer {
    /// This one.
    Node(Node),
    /// Each of these appoints its own.
    Each(Each),
}

/// Who steps in when the holder of a seat cannot come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Substitutes {
    /// Nobody, by rule.
    None,
    /// One named person for each holder.
    Personal,
    /// That many for all holders together.
    Pooled(u16),
}

/// Whom a seat speaks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Represents {
    /// The holder's own principal.
    Own,
    /// This one.
    Node(Node),
}

mentions_nothing!(Side, Places, Spread, Substitutes);

impl Refers for Basis {
    fn refers(&self, each: &mut dyn FnMut(Subject)) {
        match self {
            Basis::Office(office) => each(office.clone().into()),
            Basis::Body { body, .. } => each(body.clone().into()),
            Basis::Arena { arena, .. } | Basis::Network { arena, .. } => each(arena.clone().into()),
            Basis::BoardLike { .. } | Basis::Post(_) | Basis::Appointed {} => {}
        }
    }
}

impl Refers for Appointer {
    fn refers(&self, each: &mut dyn FnMut(Subject)) {
        if let Appointer::Node(node) = self {
            node.refers(each);
        }
    }
}

impl Refers for Represents {
    fn refers(&self, each: &mut dyn FnMut(Subject)) {
        if let Represents::Node(node) = self {
            node.refers(each);
        }
    }
}

impl Seat {
    /// The arena it is in.
    pub fn arena(&self) -> Option<&ArenaId> {
        self.of(Aspect::In).find_map(|entry| match entry.reading().content.fact() {
            Some(Fact::In(arena)) => Some(arena),
            _ => None,
        })
    }
}
