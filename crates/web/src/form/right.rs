//! Which right a form takes. To say which rule stands in the way, and who may instead, is to look at everybody there is:
//! a page that only asks whether to show the way to a form does not ask that.

use super::{Address, act::Act, document, mend, recommend, step};
use crate::{page::At, pages::drafts};
use domain::{
    Refusal,
    access::{Action, On, is_own},
    facts::Aspect,
    id::Subject,
    register::holder,
};

/// The right that a form takes.
pub enum Needs {
    /// To do this to any of these.
    Any(Action, Vec<On>),
    /// To do this to some arena; to which, the form has yet to say.
    Somewhere(Action),
}

impl Needs {
    /// Whether whoever asks has it, here and today.
    pub fn may(&self, at: &At<'_>) -> bool {
        match self {
            // Where there is none of them it is asked of the county, as the form asks it.
            Needs::Any(action, any) if any.is_empty() => at.may(*action, &On::County),
            Needs::Any(action, any) => any.iter().any(|on| at.may(*action, on)),
            Needs::Somewhere(action) => at.may_somewhere(*action),
        }
    }

    /// Whether whoever asks has it, or which rule stands in the way.
    pub fn may_do(&self, at: &At<'_>) -> Result<(), Refusal> {
        match self {
            Needs::Any(action, any) => at.rights().may_do_to_any(*action, any),
            Needs::Somewhere(action) if at.rights().may_somewhere(*action) => Ok(()),
            Needs::Somewhere(action) => {
                let first = at.state().arenas.keys().next().cloned();
                at.rights().may_do(*action, &first.map_or(On::County, On::Arena))
            }
        }
    }
}

/// Whether whoever asks may send the form at this address, or which rule stands in the way. The writer asks again, of
/// what the form says.
pub fn may_send(at: &At<'_>, address: &Address) -> Result<(), Refusal> {
    let rights = at.rights();
    match address {
        Address::Register(concept) => rights.may_enter(concept),
        Address::Thing(subject) | Address::Fact(subject, _) => {
            rights.may_act(Action::KeepRegister, Some(subject))
        }
        Address::Act(subject, act) => {
            let mended = match act {
                Act::To { no, .. } => mend::needs(at, subject, *no),
                Act::State { .. } => None,
            };
            match mended {
                Some(needs) => needs.may_do(at),
                None => rights.may_act(action(at, subject, act), Some(subject)),
            }
        }
        Address::Raise => rights.may_do(Action::RegisterMatter, &On::County),
        Address::Share => rights.may_do(Action::WriteDraft, &drafts::space(at)),
        Address::Stamp(id, verb) => match at.state().documents.get(id) {
            Some(road) => document::needs(at, road, verb).may_do(at),
            None => Ok(()),
        },
        Address::Recommend(decision) => recommend::needs(at, decision.as_ref()).may_do(at),
        Address::Step(subject, verb, of) => {
            step::needs(at, subject, verb, of.as_ref()).map_or(Ok(()), |needs| needs.may_do(at))
        }
        Address::Silence(_, subject) | Address::Hear(_, subject) => {
            rights.may_act(Action::SilenceFinding, Some(subject))
        }
        Address::New | Address::CountyFile | Address::Drafts => {
            rights.may_do(Action::KeepRegister, &On::County)
        }
    }
}

/// To say that one leaves is another right than to keep the seat.
fn action(at: &At<'_>, subject: &Subject, act: &Act) -> Action {
    match act {
        Act::State { about }
            if [holder::Aspect::Leaving, holder::Aspect::Proposes].iter().any(|own| own.name() == *about)
                && is_own(at.state(), subject, at.actor()) =>
        {
            Action::ReportLeaving
        }
        _ => Action::KeepRegister,
    }
}
