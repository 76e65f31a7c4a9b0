//! `samverkan restore`: a data folder made from a backup, with nothing in it that had been erased since.

use crate::{
    arguments,
    terminal::{complain, say},
    trouble::{self, Trouble},
};
use domain::text::Text;
use engine::{
    backup,
    chance::SystemChance,
    clock::SystemClock,
    load::LoadError,
    restore::{Restore, RestoreError},
};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};
use storage::erasures::ErasureLedger;
use words::{Language, message, words};

/// Makes the data folder, or says why not; then none has been made.
pub fn restore(arguments: &arguments::Restore, language: Language) -> Result<ExitCode, Trouble> {
    let words = words(language);
    let backup = which(&arguments.backup, language)?;
    let manifest = backup::read(&backup).map_err(Trouble::storage(&backup))?;
    let ledgers = ledgers(arguments, &backup);
    let ground = Text::parse(&words.restore_ground())
        .map_err(|misread| Trouble::Refused(words::misread::say(words, &misread)))?;
    let restore = Restore {
        data: &arguments.data,
        ledgers: &ledgers,
        voids_passwords: arguments.void_passwords,
        ground,
        clock: SystemClock,
        chance: SystemChance,
    };
    let restored =
        restore.run(&backup).map_err(|error| trouble(error, &arguments.data, &ledgers, language))?;
    let n_voided: u64 = restored.iter().map(|county| county.n_voided).sum();
    for county in restored {
        say!(
            "{}",
            words.restore_county(
                &county.county,
                county.n_erased,
                &county.end.hash,
                county.n_persons,
                county.end.n_records
            )
        );
    }
    let (data, taken) = (arguments.data.display().to_string(), manifest.taken_at.to_string());
    match arguments.void_passwords {
        true => say!("{}", words.restore_voided(n_voided)),
        false => say!("{}", words.restore_accounts()),
    }
    say!("{}", words.restore_done(data, taken));
    Ok(ExitCode::SUCCESS)
}

/// The backup that is named, or the newest in the folder that is.
fn which(named: &Path, language: Language) -> Result<PathBuf, Trouble> {
    if named.join(backup::MANIFEST).is_file() {
        return Ok(named.to_owned());
    }
    let found = backup::newest(named).map_err(Trouble::storage(named))?;
    for (path, failure) in &found.damaged {
        let (path, why) = (path.display().to_string(), failure.to_string());
        let said = match &found.newest {
            Some(newest) => {
                let newest = newest.display().to_string();
                message(
                    language,
                    "restore-passed-over",
                    &[("path", &path), ("why", &why), ("newest", &newest)],
                )
            }
            None => message(language, "restore-damaged", &[("path", &path), ("why", &why)]),
        };
        complain(&said.unwrap_or_default());
    }
    if found.newest.is_none() && !found.damaged.is_empty() {
        return Err(Trouble::Said);
    }
    found
        .newest
        .ok_or_else(|| Trouble::storage(&named.join(backup::MANIFEST))(storage::failure::Failure::Missing))
}

/// Every ledger that may know of an erasure: beside the backup, left in the folder, and those that are named.
fn ledgers(arguments: &arguments::Restore, backup: &Path) -> Vec<ErasureLedger> {
    let beside = backup.canonicalize().ok().and_then(|path| Some(backup::ledger_beside(path.parent()?)));
    let left = ErasureLedger::at(&arguments.data.join("erasures"));
    let named = arguments.erasures.iter().map(|file| ErasureLedger::at(file));
    beside.into_iter().chain([left]).chain(named).collect()
}

fn trouble(error: RestoreError, data: &Path, ledgers: &[ErasureLedger], language: Language) -> Trouble {
    let say = |id: &str, arguments: &[(&str, &str)]| {
        Trouble::Refused(message(language, id, arguments).unwrap_or_default())
    };
    match error {
        RestoreError::NoLedger => {
            let looked: Vec<String> =
                ledgers.iter().map(|ledger| ledger.path().display().to_string()).collect();
            say("restore-no-ledger", &[("looked", &looked.join(", "))])
        }
        RestoreError::Differs { county } => say("restore-differs", &[("county", &county)]),
        RestoreError::Broken { county, error: error @ LoadError::Broken { .. } } => {
            let reason = trouble::broken(&error, language);
            say("restore-broken", &[("county", &county), ("reason", &reason)])
        }
        RestoreError::Newer { county, newer } => {
            let record = newer.seq.to_string();
            say("restore-newer", &[("county", &county), ("record", &record), ("what", &newer.what)])
        }
        RestoreError::Broken { error: LoadError::Failure(failure), .. } | RestoreError::Failure(failure) => {
            Trouble::storage(data)(failure)
        }
        RestoreError::Engine(failure) => Trouble::Engine(failure),
    }
}
