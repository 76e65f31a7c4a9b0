//! `samverkan check`: what an auditor would say about a county, as text or JSON, with an exit code for machines.

use crate::{
    arguments::{Check, FailOn, Format},
    county,
    terminal::{self, say},
    trouble::Trouble,
};
use domain::{
    State,
    checks::{Finding, Severity, review},
};
use engine::clock::{Clock, SystemClock};
use jiff::civil::Date;
use serde::Serialize;
use std::process::ExitCode;
use words::{Language, Speaker, finding, words};

/// Checks the county. Silenced findings are counted and do not call for attention.
pub fn check(arguments: &Check, language: Language) -> Result<ExitCode, Trouble> {
    let state = county::read_only(&arguments.county, language)?;
    let day = arguments.as_of.unwrap_or_else(|| SystemClock.today());
    let (silenced, heard): (Vec<_>, Vec<_>) =
        review(&state, day).into_iter().partition(|finding| finding.silenced.is_some());
    match arguments.format {
        Format::Text => print_text(&heard, silenced.len(), &state, day, language),
        Format::Json => say!("{}", json(&heard, &state, day, language)),
    }
    let is_failure = heard.iter().any(|finding| fails(arguments.fail_on, finding.severity));
    Ok(if is_failure { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn fails(on: FailOn, severity: Severity) -> bool {
    match on {
        FailOn::Never => false,
        FailOn::Error => severity <= Severity::Error,
        FailOn::Warning => severity <= Severity::Warning,
        FailOn::Note => severity <= Severity::Note,
    }
}

fn print_text(findings: &[Finding], n_silenced: usize, state: &State, day: Date, language: Language) {
    let words = words(language);
    let county = state.county.as_ref().map_or("", |county| county.name.as_str());
    say!("{}\n", words.check_as_of(county, day.to_string()));
    for finding in findings {
        say!("{}\n", terminal::finding(finding, state, day, language));
    }
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    match findings.is_empty() {
        true => say!("{}", words.check_none()),
        false => say!(
            "{}\n{}",
            words.check_sum(count(Severity::Error), count(Severity::Note), count(Severity::Warning)),
            words.check_more()
        ),
    }
    if n_silenced > 0 {
        say!("{}", words.check_silenced(n_silenced));
    }
}

/// A finding as programs read it.
#[derive(Serialize)]
struct Row {
    check: &'static str,
    severity: Severity,
    subject: String,
    message: String,
    why: String,
    sources: Vec<String>,
    since: Option<String>,
    #[serde(rename = "do")]
    action: String,
}

fn json(findings: &[Finding], state: &State, day: Date, language: Language) -> String {
    let speaker = Speaker::new(language, state, day);
    let rows: Vec<Row> = findings
        .iter()
        .map(|found| {
            let said = finding::say(&speaker, found);
            Row {
                check: found.check,
                severity: found.severity,
                subject: found.subject.to_string(),
                message: said.message.to_string(),
                why: said.why,
                sources: found.sources.iter().map(ToString::to_string).collect(),
                since: found.since.map(|since| since.to_string()),
                action: said.action,
            }
        })
        .collect();
    serde_json::to_string_pretty(&rows).expect("rows are plain text")
}
