//! `samverkan explain`: what a check asks, why, what it can find, and what to do.

use crate::{terminal::say, trouble::Trouble};
use domain::checks::{self, CATALOGUE, Check};
use std::process::ExitCode;
use words::{Language, Say, finding, speaker::list, words};

/// Explains one check, or lists all.
pub fn explain(name: Option<&str>, language: Language) -> Result<ExitCode, Trouble> {
    match name {
        None => all(language),
        Some(name) => match checks::named(name) {
            Some(check) => one(check, language),
            None => return Err(Trouble::NoSuchCheck(name.to_owned())),
        },
    }
    Ok(ExitCode::SUCCESS)
}

fn all(language: Language) {
    let words = words(language);
    say!("{}\n", words.explain_list());
    for check in CATALOGUE {
        say!("  {:<30} {}", check.name, finding::explain(words, check.name).title);
    }
}

fn one(check: &Check, language: Language) {
    let words = words(language);
    let explained = finding::explain(words, check.name);
    say!("{}: {}\n\n{}\n", check.name, explained.title, explained.explain);
    say!("{}: {}\n", words.check_why(), explained.why);
    say!("{}:", words.explain_finds());
    for case in check.cases {
        say!("  {}: {}", case.severity.say(words), finding::case(words, check, case.name));
    }
    say!("\n{}: {}", words.check_do(), explained.action);
    let rests_on: Vec<String> = check.rests_on.iter().map(|source| (*source).to_owned()).collect();
    say!("{}: {}", words.explain_rests_on(), list(words, &rests_on));
}
