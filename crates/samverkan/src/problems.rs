//! Problems in a county file, each shown at its line as a compiler would, all at once.

use crate::{terminal, trouble::Trouble};
use county_file::problem::{Kind, Problem, masked};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report};
use std::path::Path;
use words::{Language, Words, aspect, message, speaker::list, words};

/// Prints every problem at its line, and answers that everything has been said.
pub fn show(problems: &[Problem], text: &str, path: &Path, language: Language) -> Trouble {
    // A personal number that stands in the file must not be repeated on a screen that somebody else may see.
    let shown = masked(text);
    let theme = GraphicalTheme::unicode_nocolor();
    let handler = GraphicalReportHandler::new_themed(theme).with_links(false).with_width(110);
    for problem in problems {
        let source = NamedSource::new(path.display().to_string(), shown.clone());
        let diagnostic = MietteDiagnostic::new(sentence(problem, language))
            .with_code(problem.code())
            .with_label(LabeledSpan::new_primary_with_span(None, problem.span));
        let report = Report::new(diagnostic).with_source_code(source);
        let mut page = String::new();
        match handler.render_report(&mut page, report.as_ref()) {
            Ok(()) => terminal::complain(&page),
            Err(_) => terminal::complain(&sentence(problem, language)),
        }
    }
    let file = path.display().to_string();
    terminal::complain(&words(language).import_problems(problems.len(), file));
    Trouble::Said
}

/// What is wrong, what was expected, and what to do.
pub fn sentence(problem: &Problem, language: Language) -> String {
    let words = words(language);
    let sentence = match &problem.kind {
        Kind::Misread(misread) => words::misread::say(words, misread),
        Kind::Refused(refusal) => words::refusal::say(words, refusal, ToString::to_string),
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
    let nothing = || words.not_found();
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
