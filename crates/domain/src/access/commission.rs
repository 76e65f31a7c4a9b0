//! Commissions (*uppdrag vid sidan av registret*): the only roles that no seat or office gives. An administrator, an
//! auditor of a principal, a registrar of a board.
//!
//! A role has a first day, a last one where that is known, and a reason. It never begins before the day it is given, so
//! nobody can have been let in afterwards; and nobody gives one to themself. It is no fact in the register: a county file
//! that is imported makes nobody an administrator.

use super::{Action, Ground, On, Rights, Rule};
use crate::{
    context::{Actor, Context},
    event,
    id::{BodyId, Node, PersonId, PrincipalId, Subject},
    refusal::Refusal,
    state::State,
    text::Text,
};
use imbl::OrdMap;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A role beside the register.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Role {
    /// Looks after accounts and roles, and reads no more than others do.
    Administrator {},
    /// Reads what is shared, and the spaces of the principal that appointed them.
    Auditor {
        /// The principal.
        of: PrincipalId,
    },
    /// Keeps the records of a board.
    Registrar {
        /// The board.
        of: BodyId,
    },
}

impl Role {
    /// Every one that no seat gives, by a stable name, the key to the words.
    pub const CODES: [&'static str; 3] = ["administrator", "auditor", "registrar"];

    /// A stable name, the key to the words.
    pub fn code(&self) -> &'static str {
        match self {
            Role::Administrator {} => Role::CODES[0],
            Role::Auditor { .. } => Role::CODES[1],
            Role::Registrar { .. } => Role::CODES[2],
        }
    }

    /// Whose it is.
    pub fn of(&self) -> Option<Node> {
        match self {
            Role::Administrator {} => None,
            Role::Auditor { of } => Some(Node::Principal(of.clone())),
            Role::Registrar { of } => Some(Node::Body(of.clone())),
        }
    }

    /// What somebody with the role is.
    pub(super) fn ground(&self) -> Ground {
        match self {
            Role::Administrator {} => Ground::Administrator,
            Role::Auditor { of } => Ground::Auditor(of.clone()),
            Role::Registrar { of } => Ground::Registrar(of.clone()),
        }
    }
}

/// What one may do with a role.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Gives it, from a day.
    Give {
        /// To whom.
        person: PersonId,
        /// The role.
        role: Role,
        /// The first day.
        from: Date,
        /// The first day it is over, where that is known.
        to: Option<Date>,
        /// Why, with the decision.
        reason: Text,
    },
    /// Ends it.
    End {
        /// Whose.
        person: PersonId,
        /// The role.
        role: Role,
        /// The first day it is over.
        to: Date,
        /// Why.
        reason: Text,
    },
}

/// What has happened to a role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each is the past tense of the command of the same name")]
pub enum Event {
    Given {
        person: PersonId,
        role: Role,
        from: Date,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Date>,
        reason: Text,
    },
    Ended {
        person: PersonId,
        role: Role,
        to: Date,
        reason: Text,
    },
}

/// Every last part of a wire name.
pub const VERBS: [&str; 2] = ["given", "ended"];

impl Event {
    /// The last part of the wire name.
    pub fn verb(&self) -> &'static str {
        match self {
            Event::Given { .. } => VERBS[0],
            Event::Ended { .. } => VERBS[1],
        }
    }
}

impl From<Event> for event::Event {
    fn from(event: Event) -> Self {
        event::Event::Commission(event)
    }
}

/// A role somebody has had for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commission {
    /// The role.
    pub role: Role,
    /// The first day.
    pub from: Date,
    /// The first day it is over.
    pub to: Option<Date>,
}

impl Commission {
    /// Whether it has begun that day, and is not over.
    pub(super) fn is_now(&self, day: Date) -> bool {
        self.from <= day && !self.is_over(day)
    }

    /// Whether it is over that day.
    fn is_over(&self, day: Date) -> bool {
        self.to.is_some_and(|to| to <= day)
    }
}

/// The roles of a county, by person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Commissions(OrdMap<PersonId, Vec<Commission>>);

impl Commissions {
    /// The roles somebody has, has had or will have.
    pub fn of(&self, person: &PersonId) -> &[Commission] {
        self.0.get(person).map_or(&[], Vec::as_slice)
    }

    /// Everybody who has had one.
    pub fn persons(&self) -> impl Iterator<Item = &PersonId> {
        self.0.keys()
    }
}

impl Command {
    fn person(&self) -> &PersonId {
        match self {
            Command::Give { person, .. } | Command::End { person, .. } => person,
        }
    }
}

/// Decides whether a role may be given or ended.
pub fn decide(state: &State, cx: &Context, command: Command) -> Result<Option<Event>, Refusal> {
    if cx.actor == Actor::Person(command.person().clone()) {
        let rights = Rights::of(state, &cx.actor, cx.today);
        return Err(rights.refuse(Action::GiveRole, &On::County, Rule::OwnSeat));
    }
    match command {
        Command::Give { person, .. } if state.people.is_erased(&person) => {
            Err(Refusal::PersonIsErased { person })
        }
        Command::Give { person, role, from, to, reason } => {
            if from < cx.today || to.is_some_and(|to| to <= from) {
                return Err(Refusal::RoleDates { today: cx.today });
            }
            if let Some(of) = role.of().map(|of| Subject::from(&of))
                && !state.holds(&of)
            {
                return Err(Refusal::NotRegistered(of));
            }
            let has_it = |had: &Commission| had.role == role && !had.is_over(from);
            if state.commissions.of(&person).iter().any(has_it) {
                return Err(Refusal::RoleIsHeld { person });
            }
            Ok(Some(Event::Given { person, role, from, to, reason }))
        }
        Command::End { person, role, to, reason } => {
            if to < cx.today {
                return Err(Refusal::RoleDates { today: cx.today });
            }
            let has_it = |had: &Commission| had.role == role && !had.is_over(to);
            if !state.commissions.of(&person).iter().any(has_it) {
                return Err(Refusal::RoleIsNotHeld { person });
            }
            Ok(Some(Event::Ended { person, role, to, reason }))
        }
    }
}

/// Writes down what has happened.
pub fn apply(commissions: &mut Commissions, event: &Event) {
    match event {
        Event::Given { person, role, from, to, .. } => {
            let given = Commission { role: role.clone(), from: *from, to: *to };
            commissions.0.entry(person.clone()).or_default().push(given);
        }
        Event::Ended { person, role, to, .. } => {
            let had = commissions.0.get_mut(person).expect("a role is ended after it was given");
            let open = had.iter_mut().rfind(|had| had.role == *role && !had.is_over(*to));
            open.expect("a role is ended while it is held").to = Some(*to);
        }
    }
}
