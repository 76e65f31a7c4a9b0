//! What an arena's mandate rests on, as of a day: the auditors' first question (S3).

use crate::{
    certainty::Certainty,
    facts::{Content, Entry},
    id::{ArenaId, PaperId},
    register::{
        arena::{Arena, Aspect, Fact, Mandate},
        paper::Paper,
    },
    state::State,
};
use jiff::civil::Date;

/// What an arena's mandate rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict<'a> {
    /// What kind of ground it is.
    pub ground: Ground<'a>,
    /// Whether it is surely so.
    pub certainty: Certainty,
    /// The fact the answer was read in; `None` where nothing has been stated.
    pub entry: Option<&'a Entry<Fact>>,
}

/// The grounds a mandate can have, from the firmest to none.
#[derive(Clone, Debug, PartialEq)]
pub enum Ground<'a> {
    /// A paper that is in force.
    InForce(&'a Paper),
    /// A paper that is anchored, and not adopted by all who have to.
    AnchoredOnly(&'a Paper),
    /// A paper without a date.
    Undated(&'a Paper),
    /// A paper that is not in force that day: not yet, no longer, or not adopted.
    NotInForce(&'a Paper),
    /// The mandate of another arena.
    SameAs(&'a ArenaId),
    /// Practice, without a paper.
    Practice,
    /// Known to be missing.
    KnownMissing,
    /// Looked for and not found, or never stated.
    NotFound,
}

impl Ground<'_> {
    /// A stable name, the key to the words.
    pub fn code(&self) -> &'static str {
        match self {
            Ground::InForce(_) => "in_force",
            Ground::AnchoredOnly(_) => "anchored_only",
            Ground::Undated(_) => "undated",
            Ground::NotInForce(_) => "not_in_force",
            Ground::SameAs(_) => "same_as",
            Ground::Practice => "practice",
            Ground::KnownMissing => "known_missing",
            Ground::NotFound => "not_found",
        }
    }
}

/// The verdict on an arena's mandate that day.
pub fn verdict<'a>(state: &'a State, arena: &'a Arena, day: Date) -> Verdict<'a> {
    let Some(found) = arena.on(Aspect::Mandate, day) else {
        return Verdict { ground: Ground::NotFound, certainty: Certainty::Yes, entry: None };
    };
    let (ground, certainty) = match &found.claim.content {
        Content::Missing(_) => (Ground::KnownMissing, found.certainty),
        Content::NotFound(_) => (Ground::NotFound, found.certainty),
        Content::Fact(Fact::Mandate(Mandate::Paper(paper))) => on_paper(state, paper, found.certainty, day),
        Content::Fact(Fact::Mandate(Mandate::SameAs(other))) => (Ground::SameAs(other), found.certainty),
        Content::Fact(_) => (Ground::Practice, found.certainty),
    };
    Verdict { ground, certainty, entry: Some(found.entry) }
}

fn on_paper<'a>(state: &'a State, paper: &PaperId, stated: Certainty, day: Date) -> (Ground<'a>, Certainty) {
    let paper = state.papers.get(paper).map(AsRef::as_ref).expect("a mandate rests on a registered paper");
    if paper.is_undated() {
        return (Ground::Undated(paper), stated);
    }
    match paper.is_in_force(day) {
        Certainty::No if paper.exists_on(day).is_possible() && paper.anchorings(day).next().is_some() => {
            (Ground::AnchoredOnly(paper), stated)
        }
        Certainty::No => (Ground::NotInForce(paper), stated),
        in_force => (Ground::InForce(paper), stated & in_force),
    }
}
