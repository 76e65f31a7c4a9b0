//! Text for the terminal: refusals and findings, laid out as a good compiler lays out its warnings.

use domain::{
    Refusal, State,
    checks::{Finding, Severity},
};
use jiff::civil::Date;
use std::{
    fmt,
    io::{IsTerminal, Write},
};
use words::{Language, Say, Speaker, finding, speaker::list, words};

/// Writes a line. Whoever has stopped reading, as `head` does, is no reason to stop working.
pub fn line(text: fmt::Arguments<'_>) {
    drop(writeln!(std::io::stdout().lock(), "{text}"));
}

/// Writes what stopped a command where complaints go; nothing when all has been said already.
pub fn complain(text: &str) {
    if !text.is_empty() {
        drop(writeln!(std::io::stderr().lock(), "{text}"));
    }
}

/// Writes a line to the terminal, as `println!` does and without its panic.
macro_rules! say {
    ($($text:tt)*) => { $crate::terminal::line(format_args!($($text)*)) };
}
pub(crate) use say;

/// A refusal as a sentence. Things are named by their ids: they may not be in any register yet.
pub fn refusal(refusal: &Refusal, language: Language) -> String {
    words::refusal::say(words(language), refusal, ToString::to_string)
}

/// A finding of `check`, with where it stands, since when, why it matters and what to do.
pub fn finding(found: &Finding, state: &State, day: Date, language: Language) -> String {
    let words = words(language);
    let said = finding::say(&Speaker::new(language, state, day), found);
    let sources: Vec<String> = found.sources.iter().map(ToString::to_string).collect();
    let mut lines = vec![
        format!(
            "{}[{}]: {}",
            severity(found.severity, &found.severity.say(words)),
            found.check,
            said.message
        ),
        note(&words.check_where(), &found.subject.to_string()),
    ];
    if let Some(since) = &found.since {
        lines.push(note(&words.check_since(), &words::date::date(words, since)));
    }
    lines.push(note(&words.check_why(), &said.why));
    if !sources.is_empty() {
        lines.push(note(&words.check_sources(), &list(words, &sources)));
    }
    lines.push(note(&words.check_do(), &said.action));
    lines.join("\n")
}

fn note(label: &str, text: &str) -> String {
    format!("  = {label}: {text}")
}

/// The word in colour, where a person looks at it.
fn severity(severity: Severity, word: &str) -> String {
    let colour = match severity {
        Severity::Error => "31",
        Severity::Warning => "33",
        Severity::Note => "36",
    };
    if std::io::stdout().is_terminal() {
        format!("\u{1b}[1;{colour}m{word}\u{1b}[0m")
    } else {
        word.to_owned()
    }
}
