//! Why a rule said no, as a sentence: what stands in the way, what was expected, what to do.

use crate::{Say, Words, aspect, date};
use domain::{Refusal, id::Subject};

/// The refusal in words; `name` tells what each thing is called where the sentence is read.
pub fn say(words: &Words, refusal: &Refusal, name: impl Fn(&Subject) -> String) -> String {
    match refusal {
        Refusal::NotAllowed(action) => words.refusal_not_allowed(action.say(words)),
        Refusal::CountyIsNotOpened => words.refusal_county_is_not_opened(),
        Refusal::CountyIsOpened => words.refusal_county_is_opened(),
        Refusal::AlreadyRegistered(subject) => words.refusal_already_registered(name(subject)),
        Refusal::NotRegistered(subject) => words.refusal_not_registered(name(subject)),
        Refusal::ExistenceNotStated(subject) => words.refusal_existence_not_stated(name(subject)),
        Refusal::NothingStated(subject) => words.refusal_nothing_stated(name(subject)),
        Refusal::NoSuchFact { subject, no } => words.refusal_no_such_fact(no.to_string(), name(subject)),
        Refusal::UnknownReference { from, to } => words.refusal_unknown_reference(name(from), name(to)),
        Refusal::LineageIsACycle(subject) => words.refusal_lineage_is_a_cycle(name(subject)),
        Refusal::NoSuchLine { paper, line } => words.refusal_no_such_line(line.to_string(), name(paper)),
        Refusal::NoSuchText => words.refusal_no_such_text(),
        Refusal::NoSuchCheck(check) => words.refusal_no_such_check(check),
        Refusal::SilenceMustEnd { until } => words.refusal_silence_must_end(until.to_string()),
        Refusal::NotSilenced => words.refusal_not_silenced(),
        _ => of_a_fact(words, refusal, name),
    }
}

/// The refusals that name an aspect.
fn of_a_fact(words: &Words, refusal: &Refusal, name: impl Fn(&Subject) -> String) -> String {
    let label = |aspect| aspect::label(words, aspect);
    match refusal {
        Refusal::OtherAspect { subject, expected, found } => {
            words.refusal_other_aspect(label(expected), label(found), name(subject))
        }
        Refusal::EndsBeforeItBegins { subject, aspect, when } => {
            let when = date::period(words, when);
            words.refusal_ends_before_it_begins(label(aspect), name(subject), when)
        }
        Refusal::AlreadyStated { subject, aspect, no } => {
            words.refusal_already_stated(label(aspect), no.to_string(), name(subject))
        }
        Refusal::AlreadyOver { subject, aspect, to } => {
            words.refusal_already_over(label(aspect), name(subject), date::date(words, to))
        }
        _ => unreachable!("said among the others"),
    }
}
