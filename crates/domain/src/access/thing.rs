//! Rights over a thing in the register: of what it belongs to, and of who sits there.

use super::{Action, Ground, On, Rights, Rule};
use crate::{context::Actor, id::Subject, refusal::Refusal, state::State};

/// The kinds of things that may be one arena's own, so that whoever keeps an arena may enter them. Whether the one that
/// is entered became the arena's own is asked when it is there.
const OF_AN_ARENA: [&str; 3] = ["seat", "holder", "paper"];

impl Rights<'_> {
    /// Whether they may do this to a thing, or to the county where it is about none. Nobody decides over their own seat.
    pub fn may_act(&self, action: Action, subject: Option<&Subject>) -> Result<(), Refusal> {
        let Actor::Person(_) = self.actor else { return self.may_do(action, &On::County) };
        let on = match subject {
            None => On::County,
            Some(subject) if action == Action::ReportLeaving => {
                sits_in(self.state, subject).unwrap_or(On::County)
            }
            // What is not there yet is asked about when it is.
            Some(subject) => match On::of(self.state, subject, self.today) {
                Some(on) => on,
                None => return Ok(()),
            },
        };
        let is_own = subject.is_some_and(|subject| is_own(self.state, subject, self.actor));
        if action == Action::KeepRegister && is_own {
            return Err(self.refuse(action, &on, Rule::OwnSeat));
        }
        self.may_do(action, &on)
    }

    /// Whether they may do this to any of these: what lives in several arenas is for those who prepare in each.
    pub fn may_do_to_any(&self, action: Action, any: &[On]) -> Result<(), Refusal> {
        match any.iter().find(|on| self.may(action, on)) {
            Some(_) => Ok(()),
            None => self.may_do(action, any.first().unwrap_or(&On::County)),
        }
    }

    /// Whether they may enter a thing of this kind at all.
    pub fn may_enter(&self, concept: &str) -> Result<(), Refusal> {
        if OF_AN_ARENA.contains(&concept) && self.keeps_an_arena() {
            return Ok(());
        }
        self.may_do(Action::KeepRegister, &On::County)
    }

    /// Whether there is anything in the register that they keep.
    pub fn may_keep_something(&self) -> Result<(), Refusal> {
        if self.keeps_an_arena() { Ok(()) } else { self.may_do(Action::KeepRegister, &On::County) }
    }

    /// The same, for who needs no reason.
    pub fn keeps_something(&self) -> bool {
        self.may(Action::KeepRegister, &On::County) || self.keeps_an_arena()
    }

    fn keeps_an_arena(&self) -> bool {
        let own = self.held().iter().filter(|held| held.is_now()).filter_map(|held| match &held.ground {
            Ground::Secretary(arena) | Ground::Runs(arena) => Some(arena),
            _ => None,
        });
        own.into_iter().any(|arena| self.may(Action::KeepRegister, &On::Arena(arena.clone())))
    }
}

/// The arena that somebody sits in, whoever keeps the seat.
fn sits_in(state: &State, subject: &Subject) -> Option<On> {
    let Subject::Holder(id) = subject else { return None };
    let seat = state.seats.get(state.holders.get(id)?.seat()?)?;
    seat.arena().cloned().map(On::Arena)
}

/// Whether it is the actor who sits there.
pub fn is_own(state: &State, subject: &Subject, actor: &Actor) -> bool {
    let Subject::Holder(id) = subject else { return false };
    let person = state.holders.get(id).and_then(|holder| holder.person());
    person.is_some() && person == actor.person()
}
