//! `samverkan silence` and `samverkan hear`: a finding rests for a time, with a reason, or is heard again.

use super::import::execute;
use crate::{
    arguments::{Finding, Silence},
    county,
    terminal::say,
    trouble::Trouble,
};
use domain::{Command, checks::silence, id::Subject, text::Text};
use std::process::ExitCode;
use storage::folder::DataFolder;
use words::{Language, words};

/// Silences a finding.
pub fn silence(arguments: &Silence, language: Language) -> Result<ExitCode, Trouble> {
    let Finding { check, .. } = &arguments.finding;
    let subject = subject(&arguments.finding, language)?;
    let reason = Text::parse(&arguments.reason)
        .map_err(|misread| Trouble::Refused(words::misread::say(words(language), &misread)))?;
    let until = arguments.until;
    let command = silence::Command::Silence { check: check.clone(), subject: subject.clone(), reason, until };
    carry_out(&arguments.finding, command, language)?;
    say!("{}", words(language).silence_done(check, subject.to_string(), until.to_string()));
    Ok(ExitCode::SUCCESS)
}

/// Lets a finding be heard again.
pub fn hear(arguments: &Finding, language: Language) -> Result<ExitCode, Trouble> {
    let subject = subject(arguments, language)?;
    let command = silence::Command::Hear { check: arguments.check.clone(), subject: subject.clone() };
    carry_out(arguments, command, language)?;
    say!("{}", words(language).hear_done(&arguments.check, subject.to_string()));
    Ok(ExitCode::SUCCESS)
}

fn subject(arguments: &Finding, language: Language) -> Result<Subject, Trouble> {
    let parsed = arguments.subject.parse();
    parsed.map_err(|misread| Trouble::Refused(words::misread::say(words(language), &misread)))
}

fn carry_out(arguments: &Finding, command: silence::Command, language: Language) -> Result<(), Trouble> {
    let data = &arguments.county.data;
    let folder = DataFolder::open(data).map_err(Trouble::storage(data))?;
    let handle = county::which(&folder, arguments.county.county.as_deref())?;
    let engine = county::open(&folder, &handle)?;
    execute(&engine, Command::Silence(command), language)
}
