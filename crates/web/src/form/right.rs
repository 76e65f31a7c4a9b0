//! Which right a form takes.

use super::{Address, act::Act, document, mend, recommend, step};
use crate::{page::At, pages::drafts};
use domain::{
    Refusal,
    access::{Action, On, is_own},
    facts::Aspect,
    id::Subject,
    register::holder,
};

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
                Act::To { no, .. } => mend::may(at, subject, *no),
                Act::State { .. } => None,
            };
            mended.unwrap_or_else(|| rights.may_act(action(at, subject, act), Some(subject)))
        }
        Address::Raise => rights.may_do(Action::RegisterMatter, &On::County),
        Address::Share => rights.may_do(Action::WriteDraft, &drafts::space(at)),
        Address::Stamp(id, verb) => match at.state().documents.get(id) {
            Some(road) => document::may(rights, road, verb),
            None => Ok(()),
        },
        Address::Recommend(decision) => recommend::may(at, decision.as_ref()),
        Address::Step(subject, verb, of) => step::may(at, subject, verb, of.as_ref()),
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
