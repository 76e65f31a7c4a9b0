//! `samverkan export`: the register as a county file.

use crate::{arguments::Export, county, head, terminal::say, trouble::Trouble};
use county_file::write::{write, write_as_of};
use engine::load;
use std::process::ExitCode;
use storage::folder::DataFolder;
use words::{Language, words};

/// Writes the register as a file that can be changed and imported again; with a day, as a reading of that day.
pub fn export(arguments: &Export, language: Language) -> Result<ExitCode, Trouble> {
    let (state, head) = match arguments.county.data.is_file() {
        true => (county::read_only(&arguments.county, language)?, None),
        false => {
            let data = &arguments.county.data;
            let folder = DataFolder::read(data).map_err(Trouble::storage(data))?;
            let handle = county::which(&folder, arguments.county.county.as_deref())?;
            let mut journal = folder.journal(&handle).map_err(Trouble::storage(data))?;
            let loaded = load::load(&mut journal).map_err(Trouble::load(&handle, data))?;
            (loaded.state, Some(head::write(loaded.head)))
        }
    };
    let text = match arguments.as_of {
        Some(day) => write_as_of(&state, day),
        None => write(&state, head.as_deref()),
    };
    let text = text.ok_or_else(|| Trouble::WhichCounty(Vec::new()))?;
    match &arguments.output {
        None => say!("{}", text.trim_end()),
        Some(file) => {
            std::fs::write(file, text).map_err(Trouble::file(file))?;
            say!("{}", words(language).export_done(state.n_facts(), file.display().to_string()));
        }
    }
    Ok(ExitCode::SUCCESS)
}
