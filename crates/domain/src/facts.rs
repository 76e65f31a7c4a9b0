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

/// Declares what can be said of one kind of thing. `one` facts exclude each other at any time, `many` do not.
macro_rules! facts {
    ($id:ty, existence: $existence:expr, refuse: $refuse:expr,
     $($(#[$doc:meta])* $many:ident $name:literal $variant:ident($value:ty),)*) => {
        /// What can be said of it.
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub enum Fact {
            $($(#[$doc])* #[serde(rename = $name)] $variant($value),)*
        }

        /// The name of each kind of fact.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum Aspect {
            $($(#[$doc])* #[serde(rename = $name)] $variant,)*
        }

        impl $crate::facts::Aspect for Aspect {
            const ALL: &'static [Self] = &[$(Aspect::$variant,)*];

            fn name(self) -> &'static str {
                match self { $(Aspect::$variant => $name,)* }
            }

            fn is_many(self) -> bool {
                match self { $(Aspect::$variant => stringify!($many) == "many",)* }
            }
        }

        impl $crate::facts::Fact for Fact {
            type Id = $id;
            type Aspect = Aspect;

            fn aspect(&self) -> Aspect {
                match self { $(Fact::$variant(_) => Aspect::$variant,)* }
            }

            fn existence() -> Option<Aspect> {
                $existence
            }

            fn references(&self, each: &mut dyn FnMut($crate::id::Subject)) {
                match self { $(Fact::$variant(value) => $crate::facts::Refers::refers(value, each),)* }
            }

            fn refuse(entity: &$crate::facts::Entity<Self>) -> Result<(), $crate::refusal::Refusal> {
                let refuse: fn(&$crate::facts::Entity<Self>) -> Result<(), $crate::refusal::Refusal> = $refuse;
                refuse(entity)
            }
        }
    };
}
pub(crate) use facts;

/// Reads one aspect of a thing that has at most one value at a time, as it was on a day.
macro_rules! reads {
    ($entity:ty: $($(#[$doc:meta])* $method:ident $variant:ident -> $value:ty,)*) => {
        impl $entity {
            $($(#[$doc])*
            pub fn $method(&self, day: jiff::civil::Date) -> Option<&$value> {
                match self.on(Aspect::$variant, day)?.fact() {
                    Some(Fact::$variant(value)) => Some(value),
                    _ => None,
                }
            })*
        }
    };
}
pub(crate) use reads;

/// Says that values of these types mention no id.
macro_rules! mentions_nothing {
    ($($value:ty),* $(,)?) => {
        $(impl $crate::facts::Refers for $value {
            fn refers(&self, _each: &mut dyn FnMut($crate::id::Subject)) {}
        })*
    };
}
pub(crate) use mentions_nothing;

mentions_nothing!((), u16, Title, Text, PartialDate);

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
        for claim in self.standing().flat_map(|entry| &entry.claims) {
            if let Content::Fact(fact) = &claim.content {
                fact.references(each);
            }
            for citation in &claim.sources {
                each(citation.source.clone().into());
            }
        }
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
        self.entries.push(entry);
    }
}

/// All things of one kind, in the order of their ids.
pub type Table<F> = OrdMap<<F as Fact>::Id, Arc<Entity<F>>>;

/// What a source says of a fact, with what others say instead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound = "")]
pub struct Statement<F: Fact> {
    /// The claims, at least one; more where sources disagree.
    pub claims: Vec<Claim<F>>,
    /// Which of them the county's rules read, when the county has chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen: Option<u16>,
}

impl<F: Fact> From<Claim<F>> for Statement<F> {
    fn from(claim: Claim<F>) -> Self {
        Statement { claims: vec![claim], chosen: None }
    }
}

/// What one may do with a thing in the register.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the thing, the number of the entry, the claim in it, and what is said")]
pub enum Command<F: Fact> {
    /// Enters the thing, with the first facts about it.
    Register { id: F::Id, statements: Vec<Statement<F>> },
    /// States one more fact.
    State { id: F::Id, statement: Statement<F> },
    /// The world changed: from that day something else is true.
    Change { id: F::Id, no: FactNo, content: Content<F>, from: PartialDate, sources: Vec<Citation> },
    /// The world changed: it is no longer true.
    End { id: F::Id, no: FactNo, to: PartialDate, sources: Vec<Citation> },
    /// We were wrong: this is what should have been written.
    Correct { id: F::Id, no: FactNo, claim: u16, by: Claim<F>, reason: Text },
    /// We were wrong: it should not have been written at all.
    Retract { id: F::Id, no: FactNo, reason: Text },
    /// Another source says otherwise.
    Dispute { id: F::Id, no: FactNo, claim: Claim<F> },
    /// One more source says the same.
    Cite { id: F::Id, no: FactNo, claim: u16, sources: Vec<Citation> },
    /// Which of the sources that disagree our rules read; `None` for the earliest.
    Choose { id: F::Id, no: FactNo, claim: Option<u16> },
}

/// What has happened to a thing in the register.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields, bound = "")]
#[expect(missing_docs, reason = "each is the past tense of the command of the same name")]
pub enum Event<F: Fact> {
    Registered { id: F::Id, statements: Vec<Statement<F>> },
    Stated { id: F::Id, statement: Statement<F> },
    Changed { id: F::Id, no: FactNo, content: Content<F>, from: PartialDate, sources: Vec<Citation> },
    Ended { id: F::Id, no: FactNo, to: PartialDate, sources: Vec<Citation> },
    Corrected { id: F::Id, no: FactNo, claim: u16, by: Claim<F>, reason: Text },
    Retracted { id: F::Id, no: FactNo, reason: Text },
    Disputed { id: F::Id, no: FactNo, claim: Claim<F> },
    Cited { id: F::Id, no: FactNo, claim: u16, sources: Vec<Citation> },
    Chosen { id: F::Id, no: FactNo, claim: Option<u16> },
}

/// Every last part of a wire name, in the order of [`Event`].
pub const VERBS: [&str; 9] =
    ["registered", "stated", "changed", "ended", "corrected", "retracted", "disputed", "cited", "chosen"];

impl<F: Fact> Command<F> {
    /// The thing it concerns.
    pub fn id(&self) -> &F::Id {
        match self {
            Command::Register { id, .. }
            | Command::State { id, .. }
            | Command::Change { id, .. }
            | Command::End { id, .. }
            | Command::Correct { id, .. }
            | Command::Retract { id, .. }
            | Command::Dispute { id, .. }
            | Command::Cite { id, .. }
            | Command::Choose { id, .. } => id,
        }
    }
}

impl<F: Fact> Event<F> {
    /// The thing it happened to.
    pub fn id(&self) -> &F::Id {
        match self {
            Event::Registered { id, .. }
            | Event::Stated { id, .. }
            | Event::Changed { id, .. }
            | Event::Ended { id, .. }
            | Event::Corrected { id, .. }
            | Event::Retracted { id, .. }
            | Event::Disputed { id, .. }
            | Event::Cited { id, .. }
            | Event::Chosen { id, .. } => id,
        }
    }

    /// The last part of the wire name.
    pub fn verb(&self) -> &'static str {
        match self {
            Event::Registered { .. } => "registered",
            Event::Stated { .. } => "stated",
            Event::Changed { .. } => "changed",
            Event::Ended { .. } => "ended",
            Event::Corrected { .. } => "corrected",
            Event::Retracted { .. } => "retracted",
            Event::Disputed { .. } => "disputed",
            Event::Cited { .. } => "cited",
            Event::Chosen { .. } => "chosen",
        }
    }
}

/// Decides whether a command may be carried out on the thing as it stands. Nothing happens when it is already so.
pub fn decide<F: Fact>(table: &Table<F>, command: Command<F>) -> Result<Option<Event<F>>, Refusal> {
    if let Command::Register { id, statements } = command {
        return register(table, id, statements).map(Some);
    }
    let subject = || command.id().clone().into();
    let entity = table.get(command.id()).ok_or_else(|| Refusal::NotRegistered(subject()))?;
    match command {
        Command::Register { .. } => unreachable!("answered above"),
        Command::State { id, statement } => {
            state(entity, statement.clone()).map(|is_new| is_new.then_some(Event::Stated { id, statement }))
        }
        Command::Change { id, no, content, from, sources } => {
            let entry = standing(entity, no)?;
            same_aspect(entity, entry, &content)?;
            let claim = entry.reading();
            if claim.content == content && claim.when.to.is_none() {
                return Ok(None);
            }
            not_over(entity, entry)?;
            begins_before(entity, entry, from)?;
            let next = Claim { content: content.clone(), when: Period::since(from), sources: Vec::new() };
            alone(entity, &next, Some(no))?;
            Ok(Some(Event::Changed { id, no, content, from, sources }))
        }
        Command::End { id, no, to, sources } => {
            let entry = standing(entity, no)?;
            if entry.reading().when.to == Some(to) {
                return Ok(None);
            }
            not_over(entity, entry)?;
            begins_before(entity, entry, to)?;
            Ok(Some(Event::Ended { id, no, to, sources }))
        }
        Command::Correct { id, no, claim, by, reason } => {
            let entry = standing(entity, no)?;
            if *the_claim(entity, entry, claim)? == by {
                return Ok(None);
            }
            same_aspect(entity, entry, &by.content)?;
            not_backwards(entity, &by)?;
            alone(entity, &by, Some(no))?;
            Ok(Some(Event::Corrected { id, no, claim, by, reason }))
        }
        Command::Retract { id, no, reason } => {
            standing(entity, no)?;
            Ok(Some(Event::Retracted { id, no, reason }))
        }
        Command::Dispute { id, no, claim } => {
            let entry = standing(entity, no)?;
            if entry.claims.contains(&claim) {
                return Ok(None);
            }
            same_aspect(entity, entry, &claim.content)?;
            not_backwards(entity, &claim)?;
            alone(entity, &claim, Some(no))?;
            Ok(Some(Event::Disputed { id, no, claim }))
        }
        Command::Cite { id, no, claim, sources } => {
            let known = &the_claim(entity, standing(entity, no)?, claim)?.sources;
            let new: Vec<_> = sources.into_iter().filter(|source| !known.contains(source)).collect();
            Ok((!new.is_empty()).then_some(Event::Cited { id, no, claim, sources: new }))
        }
        Command::Choose { id, no, claim } => {
            let entry = standing(entity, no)?;
            if let Some(claim) = claim {
                the_claim(entity, entry, claim)?;
            }
            Ok((entry.chosen != claim).then_some(Event::Chosen { id, no, claim }))
        }
    }
}

fn register<F: Fact>(
    table: &Table<F>,
    id: F::Id,
    statements: Vec<Statement<F>>,
) -> Result<Event<F>, Refusal> {
    if table.contains_key(&id) {
        return Err(Refusal::AlreadyRegistered(id.into()));
    }
    let mut entity = Entity::new(id.clone(), statements.len());
    let mut new = Vec::with_capacity(statements.len());
    for statement in statements {
        if state(&entity, statement.clone())? {
            entity.state(statement.claims.clone(), Timestamp::UNIX_EPOCH);
            new.push(statement);
        }
    }
    if F::existence().is_some_and(|existence| entity.of(existence).next().is_none()) {
        return Err(Refusal::ExistenceNotStated(id.into()));
    }
    Ok(Event::Registered { id, statements: new })
}

/// Whether the statement says something new; an exact repetition changes nothing.
fn state<F: Fact>(entity: &Entity<F>, statement: Statement<F>) -> Result<bool, Refusal> {
    let Some(first) = statement.claims.first() else {
        return Err(Refusal::NothingStated(entity.id.clone().into()));
    };
    if entity.of(first.content.aspect()).any(|entry| entry.claims.as_slice() == statement.claims) {
        return Ok(false);
    }
    for claim in &statement.claims {
        if claim.content.aspect() != first.content.aspect() {
            return Err(other_aspect(entity, first.content.aspect(), claim.content.aspect()));
        }
        not_backwards(entity, claim)?;
        alone(entity, claim, None)?;
    }
    Ok(true)
}

fn standing<F: Fact>(entity: &Entity<F>, no: FactNo) -> Result<&Entry<F>, Refusal> {
    let entry = entity.entry(no).filter(|entry| entry.retracted.is_none());
    entry.ok_or_else(|| Refusal::NoSuchFact { subject: entity.id.clone().into(), no })
}

fn the_claim<'a, F: Fact>(
    entity: &Entity<F>,
    entry: &'a Entry<F>,
    claim: u16,
) -> Result<&'a Claim<F>, Refusal> {
    let found = entry.claims.get(usize::from(claim));
    found.ok_or_else(|| Refusal::NoSuchFact { subject: entity.id.clone().into(), no: entry.no })
}

fn other_aspect<F: Fact>(entity: &Entity<F>, expected: F::Aspect, found: F::Aspect) -> Refusal {
    Refusal::OtherAspect { subject: entity.id.clone().into(), expected: expected.name(), found: found.name() }
}

fn same_aspect<F: Fact>(entity: &Entity<F>, entry: &Entry<F>, content: &Content<F>) -> Result<(), Refusal> {
    let (expected, found) = (entry.aspect(), content.aspect());
    if expected == found { Ok(()) } else { Err(other_aspect(entity, expected, found)) }
}

fn not_backwards<F: Fact>(entity: &Entity<F>, claim: &Claim<F>) -> Result<(), Refusal> {
    if !claim.when.is_backwards() {
        return Ok(());
    }
    let aspect = claim.content.aspect().name();
    Err(Refusal::EndsBeforeItBegins { subject: entity.id.clone().into(), aspect, when: claim.when })
}

/// Of `one` facts only one is true at a time: the next is a change, a correction or another source's word.
fn alone<F: Fact>(entity: &Entity<F>, claim: &Claim<F>, but: Option<FactNo>) -> Result<(), Refusal> {
    let aspect = claim.content.aspect();
    let mut others = entity.of(aspect).filter(|entry| Some(entry.no) != but);
    let collides = |entry: &Entry<F>| match aspect.is_many() {
        // Several of them may each be denied by a source; that is said of each and collides with none.
        true if claim.content.fact().is_none() => false,
        true => entry.claims.iter().any(|other| other.content == claim.content && other.overlaps(claim)),
        false => entry.claims.iter().any(|other| other.overlaps(claim)),
    };
    match others.find(|entry| collides(entry)) {
        Some(entry) => {
            let subject = entity.id.clone().into();
            Err(Refusal::AlreadyStated { subject, aspect: aspect.name(), no: entry.no })
        }
        None => Ok(()),
    }
}

fn not_over<F: Fact>(entity: &Entity<F>, entry: &Entry<F>) -> Result<(), Refusal> {
    match entry.reading().when.to {
        None => Ok(()),
        Some(to) => {
            Err(Refusal::AlreadyOver { subject: entity.id.clone().into(), aspect: entry.aspect().name(), to })
        }
    }
}

fn begins_before<F: Fact>(entity: &Entity<F>, entry: &Entry<F>, day: PartialDate) -> Result<(), Refusal> {
    let when = Period { from: entry.reading().when.from, to: Some(day) };
    if !when.is_backwards() {
        return Ok(());
    }
    Err(Refusal::EndsBeforeItBegins {
        subject: entity.id.clone().into(),
        aspect: entry.aspect().name(),
        when,
    })
}

/// Writes down what has happened.
pub fn apply<F: Fact>(table: &mut Table<F>, event: &Event<F>, at: Timestamp) {
    if let Event::Registered { id, statements } = event {
        let mut entity = Entity::new(id.clone(), statements.len());
        for statement in statements {
            entity.state(statement.claims.clone(), at);
            entity.entry_mut(entity.entries.len() as FactNo).chosen = statement.chosen;
        }
        let before = table.insert(id.clone(), Arc::new(entity));
        assert!(before.is_none(), "{id} is registered once");
        return;
    }
    let entity =
        Arc::make_mut(table.get_mut(event.id()).expect("the event names a thing that is registered"));
    match event {
        Event::Registered { .. } => unreachable!("written above"),
        Event::Stated { statement, .. } => {
            entity.state(statement.claims.clone(), at);
            entity.entry_mut(entity.entries.len() as FactNo).chosen = statement.chosen;
        }
        Event::Changed { no, content, from, sources, .. } => {
            end(entity.entry_mut(*no), *from, &[], at);
            let when = Period::since(*from);
            entity.state(vec![Claim { content: content.clone(), when, sources: sources.clone() }], at);
        }
        Event::Ended { no, to, sources, .. } => end(entity.entry_mut(*no), *to, sources, at),
        Event::Corrected { no, claim, by, reason, .. } => {
            let entry = entity.entry_mut(*no);
            let wrong = std::mem::replace(&mut entry.claims[usize::from(*claim)], by.clone());
            entry.corrected.push((wrong, reason.clone()));
            entry.recorded_at = at;
        }
        Event::Retracted { no, reason, .. } => {
            let entry = entity.entry_mut(*no);
            entry.retracted = Some(reason.clone());
            entry.recorded_at = at;
        }
        Event::Disputed { no, claim, .. } => {
            entity.has_disputes = true;
            let entry = entity.entry_mut(*no);
            entry.claims.push(claim.clone());
            entry.recorded_at = at;
        }
        Event::Cited { no, claim, sources, .. } => {
            let entry = entity.entry_mut(*no);
            entry.claims[usize::from(*claim)].sources.extend_from_slice(sources);
            entry.recorded_at = at;
        }
        Event::Chosen { no, claim, .. } => {
            let entry = entity.entry_mut(*no);
            entry.chosen = *claim;
            entry.recorded_at = at;
        }
    }
}

/// Every claim that had no end gets this one: the world does not end differently for each source.
fn end<F: Fact>(entry: &mut Entry<F>, to: PartialDate, sources: &[Citation], at: Timestamp) {
    for claim in entry.claims.iter_mut().filter(|claim| claim.when.to.is_none()) {
        claim.when.to = Some(to);
        claim.sources.extend_from_slice(sources);
    }
    entry.recorded_at = at;
}
