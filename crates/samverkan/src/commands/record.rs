//! `samverkan record`: brings a case file into the register, as one act.

use super::import::execute;
use crate::{
    arguments::Record,
    county::{self, context},
    problems,
    terminal::say,
    trouble::Trouble,
};
use county_file::read::cases::cases;
use domain::Command;
use engine::load;
use std::process::ExitCode;
use storage::folder::DataFolder;
use words::{Language, words};

/// Records what is new in the file, or shows everything that is wrong with it.
pub fn record(arguments: &Record, language: Language) -> Result<ExitCode, Trouble> {
    let (path, data) = (&arguments.file, &arguments.county.data);
    let text = std::fs::read_to_string(path).map_err(Trouble::file(path))?;
    let folder = DataFolder::open(data).map_err(Trouble::storage(data))?;
    let handle = county::which(&folder, arguments.county.county.as_deref())?;
    let state = {
        let mut journal = folder.journal(&handle).map_err(Trouble::storage(data))?;
        load::load(&mut journal).map_err(Trouble::load(&handle, data))?.state
    };
    let commands = cases(&text, &state, &context())
        .map_err(|problems| problems::show(&problems, &text, path, language))?;
    let events = domain::decide(&state, &context(), Command::All(commands.clone()))
        .map_err(|refusal| Trouble::refused(&refusal, language))?;
    let words = words(language);
    if events.is_empty() {
        say!("{}", words.record_nothing());
    } else if arguments.dry_run {
        say!("{}", words.record_dry_run(events.len()));
    } else {
        execute(&county::open(&folder, &handle)?, Command::All(commands), language)?;
        let name = state.county.as_ref().map_or(handle.as_str(), |county| county.name.as_str());
        say!("{}", words.record_done(events.len(), name));
    }
    Ok(ExitCode::SUCCESS)
}
