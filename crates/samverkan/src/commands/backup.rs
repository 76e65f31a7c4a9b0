//! `samverkan backup`: a whole copy of every county, taken while others write.

use crate::{
    arguments::Backup,
    terminal::{complain, say},
    trouble::{self, Trouble},
};
use engine::{
    backup,
    clock::{Clock, SystemClock},
};
use std::process::ExitCode;
use storage::{failure::Failure, folder::DataFolder};
use words::{Language, date, message, words};

/// Takes a backup; exit code 1 when a county could not be in it.
pub fn backup(arguments: &Backup, language: Language) -> Result<ExitCode, Trouble> {
    // Where nobody holds the folder, it is held meanwhile, so that nobody begins to write in what is copied as a file.
    let folder = match DataFolder::open(&arguments.data) {
        Err(Failure::InUse) => DataFolder::read(&arguments.data),
        opened => opened,
    };
    let folder = folder.map_err(Trouble::storage(&arguments.data))?;
    let taken = backup::take(&folder, &arguments.into, SystemClock.now(), arguments.keep_days)
        .map_err(Trouble::storage(&arguments.into))?;

    let words = words(language);
    for (county, end) in &taken.manifest.counties {
        say!("{}", words.backup_county(county, &end.hash, end.n_records));
    }
    let until = date::date(words, &taken.manifest.keep_until.into());
    say!("{}", words.backup_done(taken.path.display().to_string(), until));
    if taken.n_removed > 0 {
        say!("{}", words.backup_removed(taken.n_removed));
    }
    for (county, error) in &taken.left_out {
        let reason = trouble::broken(error, language);
        let arguments = [("county", county.as_str()), ("reason", reason.as_str())];
        complain(&message(language, "backup-left-out", &arguments).unwrap_or_default());
    }
    Ok(if taken.left_out.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
