//! How facts are kept: what one may do with a thing, whether it may be done, and how it is written down.

use super::{Aspect, Claim, Content, Entity, Entry, Fact, FactNo, Table};
use crate::{
    refusal::Refusal,
    source::Citation,
    text::Text,
    time::{PartialDate, Period},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

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
    /// The number of the fact it does something with; none where it says something new.
    pub fn no(&self) -> Option<FactNo> {
        match self {
            Command::Register { .. } | Command::State { .. } => None,
            Command::Change { no, .. }
            | Command::End { no, .. }
            | Command::Correct { no, .. }
            | Command::Retract { no, .. }
            | Command::Dispute { no, .. }
            | Command::Cite { no, .. }
            | Command::Choose { no, .. } => Some(*no),
        }
    }

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
            state(entity, &statement).map(|is_new| is_new.then_some(Event::Stated { id, statement }))
        }
        Command::Change { id, no, content, from, sources } => {
            let is_new = change(entity, no, &content, from)?;
            Ok(is_new.then_some(Event::Changed { id, no, content, from, sources }))
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
        if state(&entity, &statement)? {
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
fn state<F: Fact>(entity: &Entity<F>, statement: &Statement<F>) -> Result<bool, Refusal> {
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

/// Whether the world may have changed so from that day, and has not done so already.
fn change<F: Fact>(
    entity: &Entity<F>,
    no: FactNo,
    content: &Content<F>,
    from: PartialDate,
) -> Result<bool, Refusal> {
    let entry = standing(entity, no)?;
    same_aspect(entity, entry, content)?;
    let claim = entry.reading();
    if claim.content == *content && claim.when.to.is_none() {
        return Ok(false);
    }
    not_over(entity, entry)?;
    begins_before(entity, entry, from)?;
    let next = Claim { content: content.clone(), when: Period::since(from), sources: Vec::new() };
    alone(entity, &next, Some(no))?;
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

/// An end is put to every claim that has none, so none of them may begin later.
fn begins_before<F: Fact>(entity: &Entity<F>, entry: &Entry<F>, day: PartialDate) -> Result<(), Refusal> {
    let open = entry.claims.iter().filter(|claim| claim.when.to.is_none());
    let mut ended = open.map(|claim| Period { from: claim.when.from, to: Some(day) });
    match ended.find(Period::is_backwards) {
        None => Ok(()),
        Some(when) => {
            let (subject, aspect) = (entity.id.clone().into(), entry.aspect().name());
            Err(Refusal::EndsBeforeItBegins { subject, aspect, when })
        }
    }
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
            entry.corrected.reserve_exact(1);
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
            let known = &mut entry.claims[usize::from(*claim)].sources;
            known.reserve_exact(sources.len());
            known.extend_from_slice(sources);
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
        claim.sources.reserve_exact(sources.len());
        claim.sources.extend_from_slice(sources);
    }
    entry.recorded_at = at;
}
