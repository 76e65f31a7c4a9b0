//! A finding as people read it: what it is, where, why it matters, what to do.
//!
//! The words of a check stand under its name, so that a new check brings its own words and nothing else. A test holds
//! that every case in the catalogue has them, in both languages.

use crate::{Sentence, Speaker, Words, aspect, date, language::message, speaker::list};
use domain::checks::{Check, Finding};
use fluent_typed::prelude::{FluentArgs, FluentValue};

/// A finding in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// What the check is called.
    pub title: String,
    /// What was found, in one sentence.
    pub message: Sentence,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub action: String,
    /// The long explanation.
    pub explain: String,
}

/// A check in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// What it is called.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub action: String,
    /// The long explanation.
    pub explain: String,
}

/// What a check is, in words.
pub fn explain(words: &Words, check: &str) -> Explained {
    let part = |part| of_check(words, check, part);
    Explained { title: part("title"), why: part("why"), action: part("do"), explain: part("explain") }
}

/// What a check can find in this case, with its arguments as blanks.
pub fn case(words: &Words, check: &Check, case: &str) -> String {
    let mut blanks = FluentArgs::new();
    for name in ["subject", "other", "others", "date", "parts", "number"] {
        blanks.set(name, FluentValue::from("\u{2026}"));
    }
    words.look_up(&id(check.name, case), blanks).unwrap_or_default()
}

/// A finding in words.
pub fn say(speaker: &Speaker<'_>, finding: &Finding) -> Said {
    let Explained { title, why, action, explain } = explain(speaker.words, finding.check);
    Said { title, message: message_of(speaker, finding), why, action, explain }
}

/// What was found, in one sentence.
pub fn message_of(speaker: &Speaker<'_>, finding: &Finding) -> Sentence {
    speaker.sentence(|telling| {
        let words = speaker.words;
        let others: Vec<String> =
            finding.about.others.iter().map(|other| telling.thing(other.clone())).collect();
        let mut arguments = FluentArgs::new();
        arguments.set("subject", telling.thing(finding.subject.clone()));
        arguments.set("other", others.first().cloned().unwrap_or_default());
        arguments.set("others", list(words, &others));
        let mut parts = parts(words, finding);
        if let (Some(part), false, "sources-disagree") = (parts.last_mut(), others.is_empty(), finding.check)
        {
            *part = format!("{part} {}", list(words, &others));
        }
        arguments.set("parts", list(words, &parts));
        arguments.set("date", finding.about.date.map(|day| date::date(words, &day)).unwrap_or_default());
        arguments.set("number", finding.about.number.unwrap_or_default());
        words.look_up(&id(finding.check, finding.case), arguments).unwrap_or_default()
    })
}

/// The aspects it concerns, or what a paper does not state.
fn parts(words: &Words, finding: &Finding) -> Vec<String> {
    let of_paper = |part: &str| message(words.language(), &format!("part-{part}"), &[]);
    let label = |name: &&str| match finding.check {
        "incomplete-mandate" => of_paper(name).unwrap_or_else(|| (*name).to_owned()),
        _ => aspect::label(words, name),
    };
    finding.about.aspects.iter().map(label).collect()
}

fn id(check: &str, part: &str) -> String {
    format!("check-{check}-{part}")
}

fn of_check(words: &Words, check: &str, part: &str) -> String {
    message(words.language(), &id(check, part), &[]).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, words};
    use domain::checks::CATALOGUE;

    #[test]
    fn every_case_of_every_check_has_words_in_both_languages() {
        for language in Language::ALL {
            for check in CATALOGUE {
                let Explained { title, why, action, explain } = explain(words(language), check.name);
                for text in [title, why, action, explain] {
                    assert!(!text.is_empty(), "{} lacks words in {}", check.name, language.code());
                }
                for known in check.cases {
                    let text = case(words(language), check, known.name);
                    assert!(!text.is_empty(), "{} {} in {}", check.name, known.name, language.code());
                }
            }
        }
    }
}
