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
        Refusal::ChangedMeanwhile { subject, no } => {
            words.refusal_changed_meanwhile(no.to_string(), name(subject))
        }
        Refusal::UnknownReference { from, to } => words.refusal_unknown_reference(name(from), name(to)),
        Refusal::StillMentioned { subject, by } => words.refusal_still_mentioned(name(by), name(subject)),
        Refusal::LineageIsACycle(subject) => words.refusal_lineage_is_a_cycle(name(subject)),
        Refusal::NoSuchLine { paper, line } => words.refusal_no_such_line(line.to_string(), name(paper)),
        Refusal::NoSuchText => words.refusal_no_such_text(),
        Refusal::TextIsRedacted => words.refusal_text_is_redacted(),
        Refusal::NoSuchCheck(check) => words.refusal_no_such_check(check),
        Refusal::SilenceMustEnd { until } => words.refusal_silence_must_end(until.to_string()),
        Refusal::NotSilenced => words.refusal_not_silenced(),
        Refusal::OtherAspect { .. }
        | Refusal::EndsBeforeItBegins { .. }
        | Refusal::AlreadyStated { .. }
        | Refusal::AlreadyOver { .. } => of_a_fact(words, refusal, name),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, words};
    use domain::{access::Action, time::Period};
    use jiff::civil::date;

    fn every_refusal() -> Vec<Refusal> {
        let subject = || "arena-barnarenan".parse::<Subject>().unwrap();
        let (from, to) = ("2009-06".parse().unwrap(), "2005".parse().unwrap());
        let when = Period { from: Some(from), to: Some(to) };
        vec![
            Refusal::NotAllowed(Action::KeepRegister),
            Refusal::CountyIsNotOpened,
            Refusal::CountyIsOpened,
            Refusal::AlreadyRegistered(subject()),
            Refusal::NotRegistered(subject()),
            Refusal::ExistenceNotStated(subject()),
            Refusal::NothingStated(subject()),
            Refusal::NoSuchFact { subject: subject(), no: 3 },
            Refusal::ChangedMeanwhile { subject: subject(), no: 3 },
            Refusal::OtherAspect { subject: subject(), expected: "name", found: "kind" },
            Refusal::EndsBeforeItBegins { subject: subject(), aspect: "name", when },
            Refusal::AlreadyStated { subject: subject(), aspect: "name", no: 3 },
            Refusal::AlreadyOver { subject: subject(), aspect: "name", to },
            Refusal::UnknownReference { from: subject(), to: subject() },
            Refusal::StillMentioned { subject: subject(), by: subject() },
            Refusal::LineageIsACycle(subject()),
            Refusal::NoSuchLine { paper: subject(), line: 7 },
            Refusal::NoSuchText,
            Refusal::TextIsRedacted,
            Refusal::NoSuchCheck("no-such-check".into()),
            Refusal::SilenceMustEnd { until: date(2030, 1, 1) },
            Refusal::NotSilenced,
        ]
    }

    #[test]
    fn every_refusal_says_what_is_wrong_and_what_to_do() {
        for language in Language::ALL {
            for refusal in every_refusal() {
                let said = say(words(language), &refusal, |_| "The Arena".to_owned());
                let n_sentences = said.matches(". ").count() + usize::from(said.ends_with('.'));
                assert!(n_sentences >= 2, "{}: {said}", refusal.code());
                assert!(said.starts_with(char::is_uppercase) || said.starts_with('\u{201d}'), "{said}");
                let names_it = format!("{refusal:?}").contains("arena-barnarenan");
                assert_eq!(said.contains("The Arena"), names_it, "{said}");
            }
        }
    }
}
