//! Rights over a thing in the register: of what it belongs to, and of who sits there.

use super::{Action, Ground, On, Rights, Rule};
use crate::{context::Actor, id::Subject, refusal::Refusal, state::State};

/// The kinds of things that may be one arena's own, so that whoever keeps an arena may enter them. Whether the one that
/// is entered became the arena's own is asked when it is there.
const OF_AN_ARENA: [&str; 3] = ["seat", "holder", "paper"];

impl Rights<'_> {
    /// Whether they may do this to a thing, or to the county where it is about none. Nobody decides over their own seat.
    pub fn may_act(&self, action: Action, subject: Option<&Subject>) -> Result<(), Refusal> {
        // What is not there yet is asked about when it is.
        let Some(on) = self.acts_on(action, subject) else { return Ok(()) };
        if self.is_over_own_seat(action, subject) {
            return Err(self.refuse(action, &on, Rule::OwnSeat));
        }
        self.may_do(action, &on)
    }

    /// The same, for who needs no reason: to find out who may instead takes longer than all the rest.
    pub fn acts(&self, action: Action, subject: Option<&Subject>) -> bool {
        let may = |on: On| !self.is_over_own_seat(action, subject) && self.may(action, &on);
        self.acts_on(action, subject).is_none_or(may)
    }

    /// What they would act on; nothing where the thing is not there.
    fn acts_on(&self, action: Action, subject: Option<&Subject>) -> Option<On> {
        match (self.actor, subject) {
            (Actor::Person(_), Some(subject)) if action == Action::ReportLeaving => {
                Some(sits_in(self.state, subject).unwrap_or(On::County))
            }
            (Actor::Person(_), Some(subject)) => On::of(self.state, subject, self.today),
            _ => Some(On::County),
        }
    }

    fn is_over_own_seat(&self, action: Action, subject: Option<&Subject>) -> bool {
        let is_own = |subject| is_own(self.state, subject, self.actor);
        let is_person = matches!(self.actor, Actor::Person(_));
        is_person && action == Action::KeepRegister && subject.is_some_and(is_own)
    }

    /// Whether they may do this to any of these: what lives in several arenas is for those who prepare in each.
    pub fn may_do_to_any(&self, action: Action, any: &[On]) -> Result<(), Refusal> {
        match any.iter().find(|on| self.may(action, on)) {
            Some(_) => Ok(()),
            None => self.may_do(action, any.first().unwrap_or(&On::County)),
        }
    }

    /// Whether they may do this to the county or to any arena at all, for who needs no reason: which, is yet to be said.
    pub fn may_somewhere(&self, action: Action) -> bool {
        // What opens all of them opens the first.
        let first = self.state.arenas.keys().next();
        let own = self.held().iter().filter_map(|held| held.ground.arena());
        let arenas = own.chain(first).cloned().map(On::Arena);
        arenas.chain([On::County]).any(|on| self.may(action, &on))
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
