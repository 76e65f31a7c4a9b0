//! What is wrong with a county file, as a sentence, and what is done to each fact in it.

use crate::{Language, Words, aspect, message, misread, refusal, speaker::list};
use county_file::{
    difference::Act,
    problem::{Kind, Problem},
};

/// What is wrong, what was expected, and what to do.
pub fn say(words: &Words, problem: &Problem) -> String {
    let language = words.language();
    let sentence = match &problem.kind {
        Kind::Misread(misread) => misread::say(words, misread),
        Kind::Refused(refusal) => refusal::say(words, refusal, ToString::to_string),
        kind => in_file(kind, words, language),
    };
    match &problem.nearest {
        Some(nearest) => {
            let hint = message(language, "problem-did-you-mean", &[("nearest", nearest)]).unwrap_or_default();
            format!("{sentence} {hint}")
        }
        None => sentence,
    }
}

fn in_file(kind: &Kind, words: &Words, language: Language) -> String {
    let arguments = arguments(kind, words, language);
    let borrowed: Vec<(&str, &str)> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let id = format!("problem-{}", kind.code().replace('_', "-"));
    message(language, &id, &borrowed).unwrap_or_else(|| kind.to_string())
}

/// The arguments of a problem's sentence, by their names in the Fluent files.
fn arguments(kind: &Kind, words: &Words, language: Language) -> Vec<(&'static str, String)> {
    let names = |names: &[&'static str]| {
        list(words, &names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
    };
    let say_type = |code: &str| message(language, &format!("type-{code}"), &[]).unwrap_or_default();
    let say_aspect = |aspect: &str| aspect::label(words, aspect);
    let nothing = || words.problem_conflict_nothing();
    match kind {
        Kind::Syntax { message } | Kind::Unreadable { message } => vec![("message", message.clone())],
        Kind::DuplicateKey { key } => vec![("key", key.clone())],
        Kind::AsOfIsAReading { day } => vec![("day", day.clone())],
        Kind::UnknownConcept { found, expected }
        | Kind::UnknownKey { found, expected }
        | Kind::UnknownWord { found, expected } => {
            vec![("found", found.clone()), ("expected", names(expected))]
        }
        Kind::UnknownFact { concept, found, expected } => {
            let concept = message(language, &format!("concept-{concept}"), &[]);
            vec![
                ("concept", concept.unwrap_or_default()),
                ("found", found.clone()),
                ("expected", names(expected)),
            ]
        }
        Kind::WrongType { expected, found } => {
            vec![("expected", say_type(expected.code())), ("found", say_type(found.code()))]
        }
        Kind::NumberOutOfRange { found, most } => {
            vec![("found", found.to_string()), ("most", most.to_string())]
        }
        Kind::MissingKey { key } => vec![("key", (*key).to_owned())],
        Kind::MissingValue { fact, expected } => vec![("fact", fact.clone()), ("expected", names(expected))],
        Kind::Excluding { keys } => vec![("keys", list(words, keys))],
        Kind::RepeatedFact { subject, aspect } => {
            vec![("subject", subject.to_string()), ("aspect", say_aspect(aspect))]
        }
        Kind::OtherCounty { recorded, found } | Kind::OtherName { recorded, found } => {
            vec![("recorded", recorded.clone()), ("found", found.clone())]
        }
        Kind::Conflict { subject, aspect, recorded, found } => {
            let said = |all: &[String]| if all.is_empty() { nothing() } else { all.join("; ") };
            vec![
                ("subject", subject.to_string()),
                ("aspect", say_aspect(aspect)),
                ("recorded", said(recorded)),
                ("found", said(found)),
            ]
        }
        Kind::ReasonNeeded { subject, aspect } => {
            vec![("subject", subject.to_string()), ("aspect", say_aspect(aspect))]
        }
        Kind::NoCounty | Kind::SeveralChosen | Kind::Misread(_) | Kind::Refused(_) => Vec::new(),
    }
}

/// What a file would have done to a fact or a thing, in two words.
pub fn act(words: &Words, act: Act) -> String {
    message(words.language(), &format!("change-{}", act.code()), &[]).unwrap_or_default()
}
