//! People. The journal knows a person by an id and nothing else: what the id is called is kept outside, where it can be
//! corrected, given out and erased.
//!
//! Two things about a person are written here all the same, so that the two can be held against each other: that a name
//! has been *entered*, and that it has been *erased*. Somebody may hold a seat without ever having been entered; a seat
//! may be known of long before a name is. Whoever is erased stays in the register as an id, does nothing any more, and
//! takes no new seat: whoever comes back is entered anew under another id.

use crate::{
    access::{Action, On, Rights, Rule},
    context::{Actor, Context},
    event,
    id::PersonId,
    refusal::Refusal,
    state::State,
    text::Text,
};
use imbl::OrdSet;
use serde::{Deserialize, Serialize};

/// What one may do about a person.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Says that a name is kept for them from now on.
    Enter {
        /// Who.
        person: PersonId,
    },
    /// Erases all that is kept of them outside the journal.
    Erase {
        /// Who.
        person: PersonId,
        /// Why, with the decision; without the name.
        ground: Text,
    },
}

impl Command {
    /// Who it is about.
    pub fn person(&self) -> &PersonId {
        match self {
            Command::Enter { person } | Command::Erase { person, .. } => person,
        }
    }

    /// What one has to be allowed to do.
    pub(crate) fn action(&self) -> Action {
        match self {
            Command::Enter { .. } => Action::KeepPersonal,
            Command::Erase { .. } => Action::ErasePerson,
        }
    }
}

/// What has happened to what is kept of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each is the past tense of the command of the same name")]
pub enum Event {
    Entered { person: PersonId },
    Erased { person: PersonId, ground: Text },
}

/// Every last part of a wire name.
pub const VERBS: [&str; 2] = ["entered", "erased"];

impl Event {
    /// The last part of the wire name.
    pub fn verb(&self) -> &'static str {
        match self {
            Event::Entered { .. } => VERBS[0],
            Event::Erased { .. } => VERBS[1],
        }
    }

    /// Who it happened to.
    pub fn person(&self) -> &PersonId {
        match self {
            Event::Entered { person } | Event::Erased { person, .. } => person,
        }
    }
}

impl From<Event> for event::Event {
    fn from(event: Event) -> Self {
        event::Event::Person(event)
    }
}

/// Those of whom a name has been entered, and those who have been erased.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct People {
    entered: OrdSet<PersonId>,
    erased: OrdSet<PersonId>,
}

impl People {
    /// Those of whom something is kept outside the journal, in the order of ids.
    pub fn entered(&self) -> impl Iterator<Item = &PersonId> {
        self.entered.iter()
    }

    /// Those of whom nothing may be left, in the order of ids.
    pub fn erased(&self) -> impl Iterator<Item = &PersonId> {
        self.erased.iter()
    }

    /// Whether a name has been entered, also where it has been erased since.
    pub fn is_known(&self, person: &PersonId) -> bool {
        self.entered.contains(person) || self.erased.contains(person)
    }

    /// Whether nothing may be left of this one.
    pub fn is_erased(&self, person: &PersonId) -> bool {
        self.erased.contains(person)
    }
}

/// Decides what is written down about what is kept of a person. What is so already is not written again.
pub fn decide(state: &State, cx: &Context, command: Command) -> Result<Option<Event>, Refusal> {
    let is_erased = state.people.is_erased(command.person());
    match command {
        Command::Enter { person } if is_erased => Err(Refusal::PersonIsErased { person }),
        Command::Enter { person } if state.people.entered.contains(&person) => Ok(None),
        Command::Enter { person } => Ok(Some(Event::Entered { person })),
        // Somebody has to weigh what the law asks to be kept, and nobody weighs their own.
        Command::Erase { person, .. } if cx.actor == Actor::Person(person.clone()) => {
            let rights = Rights::of(state, &cx.actor, cx.today);
            Err(rights.refuse(Action::ErasePerson, &On::Person(person), Rule::OwnSeat))
        }
        Command::Erase { .. } if is_erased => Ok(None),
        Command::Erase { person, ground } => Ok(Some(Event::Erased { person, ground })),
    }
}

/// Writes down what has happened.
pub fn apply(people: &mut People, event: &Event) {
    match event {
        Event::Entered { person } => drop(people.entered.insert(person.clone())),
        Event::Erased { person, .. } => {
            people.entered.remove(person);
            people.erased.insert(person.clone());
        }
    }
}
