//! What things are called: which facts name a thing, and when each name is its own.

use crate::{
    acts::{Act, Road, Step},
    certainty::Certainty,
    facts::{Entity, Fact},
    register::{arena, body, office, paper, party, principal, seat, source, unit},
    state::Held,
    time::Period,
    work::{decision, document, matter, recommendation},
};
use jiff::civil::Date;
use std::sync::Arc;

/// What kind of name something was found by, the most telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What it is called.
    Name,
    /// What else it is called, misspellings in sources included.
    Alias,
    /// Its number in an authority's register.
    RegisterNumber,
    /// A paper that was added to it.
    Paper,
    /// Who issued it: a letter is remembered by whose it was.
    Issuer,
    /// The word in its address.
    Handle,
}

/// Whether a name is a thing's own on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tense {
    /// It is, or may be.
    Now,
    /// It was, before.
    Former,
    /// Not yet.
    Later,
}

/// One name of a thing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Name {
    pub field: Field,
    pub text: Arc<str>,
    pub when: Period,
}

impl Name {
    /// Whether it is the thing's own that day. Without a beginning, it is as old as the thing.
    pub fn tense(&self, day: Date) -> Tense {
        if self.when.has_ended(day).is_yes() {
            return Tense::Former;
        }
        match self.when.from {
            Some(_) if self.when.has_begun(day) == Certainty::No => Tense::Later,
            _ => Tense::Now,
        }
    }
}

/// A kind of thing that is found by name.
pub(super) trait Findable: Held {
    /// What the fact calls the thing, if it is a name.
    fn naming(&self) -> Option<(Field, &str)>;
}

macro_rules! findable {
    ($($concept:ident: $($variant:ident $field:ident),*;)*) => {
        $(impl Findable for $concept::Fact {
            fn naming(&self) -> Option<(Field, &str)> {
                match self {
                    $($concept::Fact::$variant(value) => Some((Field::$field, value.as_str())),)*
                    _ => None,
                }
            }
        })*
    };
}

findable! {
    source: Title Name, RegisterNumber RegisterNumber, Issuer Issuer;
    principal: Name Name, Alias Alias;
    body: Name Name, Alias Alias;
    unit: Name Name, Alias Alias;
    party: Name Name, Alias Alias;
    office: Name Name, Alias Alias;
    arena: Name Name, Alias Alias;
    paper: Title Name;
    seat: Name Name;
}

/// Everything that any source that stands calls a thing.
pub(super) fn of<F: Findable>(entity: &Entity<F>) -> Vec<Name> {
    let claims = entity.standing().flat_map(|entry| entry.claims.iter().map(move |claim| (entry, claim)));
    let named = claims.filter_map(|(entry, claim)| {
        let (field, text) = claim.content.fact()?.naming()?;
        // What only the source says that the county does not read is one more thing it is called.
        let is_own = field != Field::Name || std::ptr::eq(claim, entry.reading());
        Some((if is_own { field } else { Field::Alias }, text, claim.when))
    });
    // A redacted name is no name.
    let named = named.filter(|(_, text, _)| !text.is_empty());
    named.map(|(field, text, when)| Name { field, text: text.into(), when }).collect()
}

/// When it exists, for what comes and goes.
pub(super) fn existence<F: Fact>(entity: &Entity<F>) -> Option<Vec<Period>> {
    let existence = F::existence()?;
    Some(entity.of(existence).map(|entry| entry.reading().when).collect())
}

/// A kind of road that is found by what it is called and by what was added to it.
pub(super) trait Called: Act {
    /// What the act adds, besides a title: a number or a paper.
    fn adds(&self) -> Option<(Field, &str)>;
}

impl Called for matter::Act {
    fn adds(&self) -> Option<(Field, &str)> {
        match self {
            matter::Act::Numbered { number, .. } => Some((Field::RegisterNumber, number.as_str())),
            matter::Act::PaperAdded { title, .. } => Some((Field::Paper, title.as_str())),
            _ => None,
        }
    }
}

impl Called for decision::Act {
    fn adds(&self) -> Option<(Field, &str)> {
        match self {
            decision::Act::Numbered { number, .. } => Some((Field::RegisterNumber, number.as_str())),
            decision::Act::Documented { title, .. } => Some((Field::Paper, title.as_str())),
            _ => None,
        }
    }
}

impl Called for recommendation::Act {
    fn adds(&self) -> Option<(Field, &str)> {
        let number = match self {
            recommendation::Act::Received { number, .. } => number.as_ref(),
            _ => self.taken()?.number.as_ref(),
        };
        number.map(|number| (Field::RegisterNumber, number.as_str()))
    }
}

impl Called for document::Act {
    fn adds(&self) -> Option<(Field, &str)> {
        match self {
            document::Act::Numbered { number, .. } => Some((Field::RegisterNumber, number.as_str())),
            _ => None,
        }
    }
}

/// Everything that a road has been called, each title until the next, and what was added to it.
pub(super) fn of_road<A: Called>(road: &Road<A>) -> Vec<Name> {
    if !road.is_there() {
        return Vec::new();
    }
    let mut titled: Vec<&Step<A>> = road.standing().filter(|step| step.act.title().is_some()).collect();
    titled.sort_by_key(|step| (!step.act.begins(), step.on.sort_day(), step.no));
    let next = titled.iter().skip(1).map(|step| Some(step.on)).chain([None]);
    let titles = titled.iter().zip(next).map(|(step, to)| {
        let title = step.act.title().map(|title| title.as_str()).unwrap_or_default();
        Name { field: Field::Name, text: title.into(), when: Period { from: Some(step.on), to } }
    });
    let added = road.standing().filter_map(|step| {
        let (field, text) = step.act.adds()?;
        Some(Name { field, text: text.into(), when: Period::since(step.on) })
    });
    titles.chain(added).filter(|name| !name.text.is_empty()).collect()
}
