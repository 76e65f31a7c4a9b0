//! A no of the rights, with what is needed to say which rule it was and who can do it instead.

use super::{Action, Ground, Held, On, ground, opens};
use crate::{id::PersonId, state::State, time::PartialDate};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A right that somebody lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Denied {
    /// What they wanted to do.
    pub action: Action,
    /// To what.
    pub on: On,
    /// The rule that stands in the way.
    pub rule: Rule,
    /// Who may do it today.
    pub instead: Vec<Instead>,
}

/// The rule that stands in the way. Of several the first is told: it says most about what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// There is nothing there that they may know of; the answer is that it is not found.
    NotThere,
    /// Nobody has signed in.
    SignIn,
    /// What would have given the right has ended; when, where that is told.
    Over(Option<PartialDate>),
    /// What would give the right has not begun; when it does, where that is told.
    NotBegun(Option<PartialDate>),
    /// The dates of what would give the right are too uncertain.
    Perhaps,
    /// Nobody decides over their own seat or role.
    OwnSeat,
    /// It is done at the machine only.
    AtTheMachine,
    /// They are nothing that gives the right.
    NotHeld,
}

impl Rule {
    /// A stable name, the key to the words.
    pub fn code(self) -> &'static str {
        match self {
            Rule::NotThere => "not_there",
            Rule::SignIn => "sign_in",
            Rule::Over(_) => "over",
            Rule::NotBegun(_) => "not_begun",
            Rule::Perhaps => "perhaps",
            Rule::OwnSeat => "own_seat",
            Rule::AtTheMachine => "at_the_machine",
            Rule::NotHeld => "not_held",
        }
    }
}

/// Somebody who may do it instead: by what, and who that is today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    /// What gives them the right.
    pub by: Ground,
    /// Those who are that today, in the order of ids.
    pub persons: Vec<PersonId>,
}

/// Everybody who is something on a day, by what they are. To find them is to look at every person in the county; who asks
/// more than once does that first.
pub struct Everybody<'a> {
    state: &'a State,
    day: Date,
    by: BTreeMap<Ground, Vec<PersonId>>,
}

impl<'a> Everybody<'a> {
    /// Everybody that day.
    pub fn on(state: &'a State, day: Date) -> Everybody<'a> {
        let mut by: BTreeMap<Ground, Vec<PersonId>> = BTreeMap::new();
        for person in state.persons() {
            for held in ground::held(state, &person, day).into_iter().filter(Held::is_now) {
                let persons = by.entry(held.ground).or_default();
                if persons.last() != Some(&person) {
                    persons.push(person.clone());
                }
            }
        }
        Everybody { state, day, by }
    }

    /// Who may do it, by what.
    pub fn who_may(&self, action: Action, on: &On) -> Vec<Instead> {
        let opening = self.by.iter().filter(|(by, _)| opens(self.state, self.day, by, action, on));
        opening.map(|(by, persons)| Instead { by: by.clone(), persons: persons.clone() }).collect()
    }
}

/// Who may do it that day, by what.
pub fn instead(state: &State, day: Date, action: Action, on: &On) -> Vec<Instead> {
    Everybody::on(state, day).who_may(action, on)
}
