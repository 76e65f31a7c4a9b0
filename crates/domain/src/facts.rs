//! Facts about one thing in the register: what is true of it, when, and where that was read.
//!
//! Every concept of the register is an [`Entity`]: an id and its entries. An [`Entry`] is one fact, with one [`Claim`]
//! per source that says something different about it. Facts are never overwritten. The world changes ([`Command::Change`],
//! [`Command::End`]) or we were wrong ([`Command::Correct`], [`Command::Retract`]); another source may disagree
//! ([`Command::Dispute`]) and the county may choose which one its rules read ([`Command::Choose`]). All stays visible.
//!
//! The concepts differ only in which facts they can have: a `Fact` enum each, in `register`.

use crate::{
    certainty::Certainty,
    id::{Id, Node, Subject},
    refusal::Refusal,
    source::Citation,
    text::{Text, Title},
    time::{PartialDate, Period},
};
use imbl::OrdMap;
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use smallvec::SmallVec;
use std::{fmt, sync::Arc};

mod declare;
mod keeping;

pub(crate) use declare::{facts, mentions_nothing, reads};
pub use keeping::{Command, Event, Statement, VERBS, apply, decide};

/// What can be said of one kind of thing: one variant per aspect.
pub trait Fact:
    Clone + fmt::Debug + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static
{
    /// The id of the thing.
    type Id: Id + Serialize + DeserializeOwned + Send + Sync;
    /// The name of each kind of fact.
    type Aspect: Aspect;

    /// What this fact is about.
    fn aspect(&self) -> Self::Aspect;

    /// The aspect that tells when the thing exists, for the kinds of things that come and go.
    fn existence() -> Option<Self::Aspect>;

    /// Every id this fact mentions.
    fn references(&self, each: &mut dyn FnMut(Subject));

    /// A rule that holds between the facts of one thing of this kind.
    fn refuse(entity: &Entity<Self>) -> Result<(), Refusal>;
}

/// The name of a kind of fact.
pub trait Aspect: Copy + Ord + fmt::Debug + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Every aspect, in the order they are read and written.
    const ALL: &'static [Self];

    /// The name on the wire and in the county file.
    fn name(self) -> &'static str;

    /// Whether several facts of this aspect may be true at once.
    fn is_many(self) -> bool;
}

/// A value that may mention ids.
pub trait Refers {
    /// Calls `each` with every id mentioned.
    fn refers(&self, each: &mut dyn FnMut(Subject));
}

mentions_nothing!((), bool, u16, u32, Title, Text, PartialDate);

impl<T: Refers> Refers for Option<T> {
    fn refers(&self, each: &mut dyn FnMut(Subject)) {
        self.iter().for_each(|one| one.refers(each));
    }
}

impl<T: Refers> Refers for Vec<T> {
    fn refers(&self, each: &mut dyn FnMut(Subject)) {
        self.iter().for_each(|one| one.refers(each));
    }
}

impl<I: Id> Refers for I {
    fn refers(&self, each: &mut dyn FnMut(Subject)) {
        each(self.clone().into());
    }
}

impl Refers for Node {
    fn refers(&self, each: &mut dyn FnMut(Subject)) {
        each(self.into());
    }
}

/// What a claim says of an aspect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", bound = "")]
pub enum Content<F: Fact> {
    /// This is so.
    Fact(F),
    /// A source says that there is none: known to be missing.
    Missing(F::Aspect),
    /// We looked and found nothing.
    NotFound(F::Aspect),
}

impl<F: Fact> Content<F> {
    /// What it is about.
    pub fn aspect(&self) -> F::Aspect {
        match self {
            Content::Fact(fact) => fact.aspect(),
            Content::Missing(aspect) | Content::NotFound(aspect) => *aspect,
        }
    }

    /// The fact, where there is one.
    pub fn fact(&self) -> Option<&F> {
        match self {
            Content::Fact(fact) => Some(fact),
            _ => None,
        }
    }
}

/// One thing that sources say: a fact, when it is true, and where that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound = "")]
pub struct Claim<F: Fact> {
    /// What is said.
    #[serde(rename = "is")]
    pub content: Content<F>,
    /// When it is true. Without a beginning, existence is perhaps, and anything else as old as the thing itself.
    #[serde(default, skip_serializing_if = "is_default")]
    pub when: Period,
    /// Where it was read; empty when somebody with a seat said so here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Citation>,
}

fn is_default(when: &Period) -> bool {
    *when == Period::default()
}

impl<F: Fact> Claim<F> {
    /// Whether it was so that day, by the dates of this claim.
    pub fn holds_on(&self, day: Date) -> Certainty {
        match self.when.from {
            None if Some(self.content.aspect()) != F::existence() => !self.when.has_ended(day),
            _ => self.when.holds_on(day),
        }
    }

    fn overlaps(&self, other: &Claim<F>) -> bool {
        self.when.overlaps(&other.when).is_yes()
    }
}

/// The number of an entry within its thing, from 1.
pub type FactNo = u32;

/// One fact about a thing, with what each source says of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<F: Fact> {
    /// Its number within the thing.
    pub no: FactNo,
    /// What is claimed: one claim, or more where sources disagree. The one lies inline.
    pub claims: SmallVec<[Claim<F>; 1]>,
    /// Which claim the county's rules read, when the county has chosen.
    pub chosen: Option<u16>,
    /// Claims that turned out to be wrong, each with the reason given.
    pub corrected: Vec<(Claim<F>, Text)>,
    /// Why the whole entry was taken back, if it was.
    pub retracted: Option<Text>,
    /// When it was last written to.
    pub recorded_at: Timestamp,
}

impl<F: Fact> Entry<F> {
    /// The claim that rules read: the one the county has chosen, else the earliest.
    pub fn reading(&self) -> &Claim<F> {
        let chosen = self.chosen.and_then(|claim| self.claims.get(usize::from(claim)));
        let earliest = || self.claims.iter().min_by_key(|claim| claim.when.sort_day());
        chosen.or_else(earliest).expect("an entry has at least one claim")
    }

    /// Whether sources say different things.
    pub fn is_disputed(&self) -> bool {
        self.claims.len() > 1
    }

    /// What it is about.
    pub fn aspect(&self) -> F::Aspect {
        self.claims[0].content.aspect()
    }

    /// Every id mentioned in it.
    pub fn references(&self, each: &mut dyn FnMut(Subject)) {
        for claim in &self.claims {
            if let Content::Fact(fact) = &claim.content {
                fact.references(each);
            }
            for citation in &claim.sources {
                each(citation.source.clone().into());
            }
        }
    }

    /// Every source of every claim.
    pub fn sources(&self) -> impl Iterator<Item = &Citation> {
        self.claims.iter().flat_map(|claim| &claim.sources)
    }
}

/// One thing in the register: its id and all that has been said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity<F: Fact> {
    /// Its id.
    pub id: F::Id,
    entries: Vec<Entry<F>>,
    /// What each entry is about, which never changes. Together they fit in a line of the processor's cache, so that
    /// looking for one aspect does not touch the entries of all others.
    aspects: SmallVec<[F::Aspect; 16]>,
    /// Whether some entry has had more than one claim, kept here so that asking all things costs little.
    has_disputes: bool,
}

/// A fact that is true on a day, and how certain that is.
#[derive(Debug)]
pub struct Found<'a, F: Fact> {
    /// Yes or perhaps.
    pub certainty: Certainty,
    /// Where it stands.
    pub entry: &'a Entry<F>,
    /// The claim that was read.
    pub claim: &'a Claim<F>,
}

impl<'a, F: Fact> Found<'a, F> {
    /// The fact; `None` when it is known to be missing or was not found.
    pub fn fact(&self) -> Option<&'a F> {
        self.claim.content.fact()
    }
}

impl<F: Fact> Entity<F> {
    /// Every entry, also the retracted ones, oldest first.
    pub fn entries(&self) -> &[Entry<F>] {
        &self.entries
    }

    /// The entries that have not been taken back.
    pub fn standing(&self) -> impl Iterator<Item = &Entry<F>> {
        self.entries.iter().filter(|entry| entry.retracted.is_none())
    }

    /// Whether it is still there: not everything that was said of it has been taken back.
    pub fn is_there(&self) -> bool {
        self.entries.is_empty() || self.standing().next().is_some()
    }

    /// The entries of one aspect that have not been taken back.
    pub fn of(&self, aspect: F::Aspect) -> impl Iterator<Item = &Entry<F>> {
        let numbered = self.aspects.iter().zip(&self.entries).filter(move |(about, _)| **about == aspect);
        numbered.map(|(_, entry)| entry).filter(|entry| entry.retracted.is_none())
    }

    /// The entries that sources disagree about.
    pub fn disputed(&self) -> impl Iterator<Item = &Entry<F>> {
        self.has_disputes.then(|| self.standing().filter(|entry| entry.is_disputed())).into_iter().flatten()
    }

    /// The entry with this number.
    pub fn entry(&self, no: FactNo) -> Option<&Entry<F>> {
        self.entries.get(no.checked_sub(1)? as usize)
    }

    /// Everything of one aspect that is, or may be, true that day.
    pub fn all_on(&self, aspect: F::Aspect, day: Date) -> impl Iterator<Item = Found<'_, F>> {
        self.of(aspect).filter_map(move |entry| {
            let claim = entry.reading();
            let certainty = claim.holds_on(day);
            certainty.is_possible().then_some(Found { certainty, entry, claim })
        })
    }

    /// What is true of one aspect that day: the most certain entry, of equals the one that began last.
    pub fn on(&self, aspect: F::Aspect, day: Date) -> Option<Found<'_, F>> {
        self.all_on(aspect, day)
            .max_by_key(|found| (found.certainty, found.claim.when.sort_day(), found.entry.no))
    }

    /// Whether it existed that day. What never comes or goes always exists.
    pub fn exists_on(&self, day: Date) -> Certainty {
        let Some(existence) = F::existence() else { return Certainty::Yes };
        self.all_on(existence, day).map(|found| found.certainty).max().unwrap_or(Certainty::No)
    }

    /// When it existed: its last stretch of existence that began on or before that day, else its first.
    pub fn existence(&self, day: Date) -> Option<&Entry<F>> {
        let existence = F::existence()?;
        let begun = |entry: &&Entry<F>| entry.reading().when.has_begun(day).is_possible();
        self.of(existence)
            .filter(begun)
            .max_by_key(|entry| entry.reading().when.sort_day())
            .or_else(|| self.of(existence).next())
    }

    /// Every id mentioned in entries that stand.
    pub fn references(&self, each: &mut dyn FnMut(Subject)) {
        self.standing().for_each(|entry| entry.references(each));
    }

    fn new(id: F::Id, n_entries: usize) -> Self {
        Entity { id, entries: Vec::with_capacity(n_entries), aspects: SmallVec::new(), has_disputes: false }
    }

    fn entry_mut(&mut self, no: FactNo) -> &mut Entry<F> {
        let entry = no.checked_sub(1).and_then(|index| self.entries.get_mut(index as usize));
        entry.expect("the event names an entry that exists")
    }

    fn state(&mut self, claims: Vec<Claim<F>>, recorded_at: Timestamp) {
        assert!(!claims.is_empty(), "an entry has at least one claim");
        let no = self.entries.len() as FactNo + 1;
        self.aspects.push(claims[0].content.aspect());
        self.has_disputes |= claims.len() > 1;
        let entry = Entry {
            no,
            claims: claims.into(),
            chosen: None,
            corrected: Vec::new(),
            retracted: None,
            recorded_at,
        };
        // A thing gets a few facts more over the years; twice the room, as a list grows by itself, would stand empty.
        if self.entries.len() == self.entries.capacity() {
            self.entries.reserve_exact(1 + self.entries.len() / 8);
        }
        self.entries.push(entry);
    }
}

/// All things of one kind, in the order of their ids.
pub type Table<F> = OrdMap<<F as Fact>::Id, Arc<Entity<F>>>;
