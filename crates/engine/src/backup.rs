//! Backups: a whole copy of every county in a data folder, taken while others write, and read through before it counts.
//!
//! ```text
//! DIR/erasures                                   what has been erased, beside the backups and in none of them
//! DIR/erased-persons                             who has been erased, likewise
//! DIR/2026-11-22T085000Z/backup.json             written last: without it there is no backup
//! DIR/2026-11-22T085000Z/counties/<handle>/journal.sqlite
//! DIR/2026-11-22T085000Z/counties/<handle>/personal.sqlite   names and addresses
//! DIR/2026-11-22T085000Z/counties/<handle>/accounts.sqlite   accounts, without sessions and links
//! ```
//!
//! Each county is copied at a moment of its own; counties know nothing of each other, so no moment needs to be shared.

use crate::{
    load::{LoadError, Loaded},
    verify,
};
use domain::{id::PersonId, time::day_in_sweden};
use jiff::{Timestamp, ToSpan, civil::Date};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
};
use storage::{
    erasures::{ErasedPerson, Erasure, ErasureLedger, PersonLedger},
    failure::Failure,
    folder::DataFolder,
    hex,
    journal::{Journal, sqlite::SqliteJournal},
    record::{Head, Record},
};

/// The newest form of a backup this release knows.
const KNOWN: u32 = 1;

/// What stands in a backup's `backup.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The form of the backup.
    format: u32,
    /// When it was taken.
    pub taken_at: Timestamp,
    /// The day it is to be gone: so long an erased text may still lie in it.
    pub keep_until: Date,
    /// Where the journal of each county ends.
    pub counties: BTreeMap<String, End>,
}

/// Where a copied journal ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    /// How many records it has.
    pub n_records: u64,
    /// The hash of the last.
    pub hash: String,
}

impl End {
    /// Where this head is.
    pub(crate) fn of(head: Head) -> End {
        End { n_records: head.seq, hash: hex::write(&head.hash) }
    }
}

/// A backup that was taken.
#[derive(Debug)]
pub struct Taken {
    /// The folder it lies in.
    pub path: PathBuf,
    /// What it holds.
    pub manifest: Manifest,
    /// Counties whose journal is not whole, and which therefore are not in it.
    pub left_out: Vec<(String, LoadError)>,
    /// Earlier backups whose time was over, and which are gone.
    pub n_removed: usize,
}

/// Copies every county of the folder to a new folder under `into`, reads the copies through, and removes the backups
/// whose time is over.
pub fn take(folder: &DataFolder, into: &Path, now: Timestamp, n_days: u16) -> Result<Taken, Failure> {
    fs::create_dir_all(into)?;
    let ledger = ledger_beside(into);
    ledger.add(folder.erasures().read()?)?;
    persons_beside(&ledger).add(folder.erased_persons().read()?)?;

    let path = new_folder(into, now)?;
    let unfinished = path.with_extension(UNFINISHED);
    let copied = copy_all(folder, &unfinished, &ledger);
    let (counties, left_out) = copied.inspect_err(|_| drop(fs::remove_dir_all(&unfinished)))?;
    let keep_until = day_in_sweden(now).saturating_add(i64::from(n_days).days());
    let manifest = Manifest { format: KNOWN, taken_at: now, keep_until, counties };
    write_manifest(&unfinished, &manifest)?;
    fs::rename(&unfinished, &path)?;
    File::open(into)?.sync_all()?;

    // Where a county could not be copied, an older backup may be all there is of it.
    let n_removed = if left_out.is_empty() { remove_old(into, &path, now, n_days)? } else { 0 };
    Ok(Taken { path, manifest, left_out, n_removed })
}

/// The manifest of a backup.
pub fn read(backup: &Path) -> Result<Manifest, Failure> {
    let text = fs::read(backup.join(MANIFEST))?;
    #[derive(Deserialize)]
    struct Format {
        format: u32,
    }
    let damaged = |error: serde_json::Error| Failure::Corrupt(format!("{MANIFEST}: {error}"));
    let Format { format } = serde_json::from_slice(&text).map_err(damaged)?;
    if format > KNOWN {
        return Err(Failure::Newer { found: format, known: KNOWN });
    }
    serde_json::from_slice(&text).map_err(damaged)
}

/// What was found in a folder of backups.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The newest that can be read.
    pub newest: Option<PathBuf>,
    /// Those that were passed over, since what they say of themselves is damaged, and what is wrong. One of them may be
    /// newer.
    pub damaged: Vec<(PathBuf, Failure)>,
}

/// The newest backup in a folder of backups. One that is damaged is passed over; one from a newer program is whole, and is
/// not.
pub fn newest(backups: &Path) -> Result<Found, Failure> {
    let (mut whole, mut damaged) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(backups)? {
        let path = entry?.path();
        if !path.join(MANIFEST).is_file() || is_unfinished(&path) {
            continue;
        }
        match read(&path) {
            Ok(manifest) => whole.push((manifest.taken_at, path)),
            Err(failure @ Failure::Corrupt(_)) => damaged.push((path, failure)),
            Err(failure) => return Err(failure),
        }
    }
    damaged.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(Found { newest: whole.into_iter().max().map(|(_, path)| path), damaged })
}

/// The ledger that lies beside the backups in a folder.
pub fn ledger_beside(backups: &Path) -> ErasureLedger {
    ErasureLedger::at(&backups.join("erasures"))
}

/// The ledger of erased people that lies beside one of erased texts.
pub fn persons_beside(ledger: &ErasureLedger) -> PersonLedger {
    PersonLedger::at(&ledger.path().with_file_name("erased-persons"))
}

/// The copy of a county's journal in a backup.
pub(crate) fn journal_in(backup: &Path, county: &str) -> PathBuf {
    backup.join("counties").join(county).join("journal.sqlite")
}

/// The file that says what a backup holds, and that it is one.
pub const MANIFEST: &str = "backup.json";
const UNFINISHED: &str = "unfinished";
const NAME: &str = "%Y-%m-%dT%H%M%SZ";

type Copied = (BTreeMap<String, End>, Vec<(String, LoadError)>);

fn copy_all(folder: &DataFolder, into: &Path, ledger: &ErasureLedger) -> Result<Copied, Failure> {
    let (mut counties, mut left_out) = (BTreeMap::new(), Vec::new());
    for county in folder.counties()? {
        match copy(folder, into, &county, ledger) {
            Ok(end) => drop(counties.insert(county, end)),
            // A journal that was begun and never finished holds nothing yet.
            Err(LoadError::Failure(Failure::Missing)) => {}
            Err(
                error @ (LoadError::Broken { .. }
                | LoadError::Failure(Failure::Corrupt(_) | Failure::Newer { .. })),
            ) => {
                left_out.push((county, error));
            }
            Err(LoadError::Failure(failure)) => return Err(failure),
        }
    }
    Ok((counties, left_out))
}

/// Copies one county. A copy that cannot be read back whole is no backup of it.
fn copy(folder: &DataFolder, into: &Path, county: &str, ledger: &ErasureLedger) -> Result<End, LoadError> {
    let file = journal_in(into, county);
    fs::create_dir_all(file.parent().unwrap_or(into)).map_err(Failure::from)?;
    folder.journal(county)?.copy_to(&file)?;

    let mut copied = SqliteJournal::read_only(&file, county)?;
    let checked = verify::verify(&mut copied);
    let proof = checked.inspect_err(|_| drop(file.parent().map(fs::remove_dir_all)))?;
    ledger.add(erased(&mut copied, &proof.loaded)?)?;
    let erased_person = |person: &PersonId| {
        let (county, person) = (county.to_owned(), person.to_string());
        ErasedPerson { county, person }
    };
    persons_beside(ledger).add(proof.loaded.state.people.erased().map(erased_person))?;
    // After the journal: whoever it says is entered was kept before that was written.
    folder.copy_people(county, file.parent().unwrap_or(into))?;
    Ok(End::of(proof.loaded.head))
}

/// Every erasure that a journal knows of, also where its data folder's ledger is gone.
fn erased(journal: &mut dyn Journal, loaded: &Loaded) -> Result<Vec<Erasure>, Failure> {
    let mut erasures = Vec::new();
    for (seq, n) in &loaded.redacted {
        if let Some(record) = record(journal, *seq)? {
            let county = journal.county().to_owned();
            erasures.push(Erasure { county, seq: *seq, n: *n, record: record.hash });
        }
    }
    Ok(erasures)
}

/// One record of a journal.
pub(crate) fn record(journal: &mut dyn Journal, seq: u64) -> Result<Option<Record>, Failure> {
    let mut found = None;
    journal.read(seq.saturating_sub(1), &mut |record| {
        found = Some(record).filter(|record| record.seq == seq);
        ControlFlow::Break(())
    })?;
    Ok(found)
}

/// A name of its own under `into`: the instant, and a number where two backups were taken in the same second.
fn new_folder(into: &Path, now: Timestamp) -> Result<PathBuf, Failure> {
    let name = now.strftime(NAME).to_string();
    let names = std::iter::once(name.clone()).chain((2..).map(|n| format!("{name}-{n}")));
    for path in names.map(|name| into.join(name)) {
        if path.exists() {
            continue;
        }
        match fs::create_dir(path.with_extension(UNFINISHED)) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => return Ok(made.map(|()| path)?),
        }
    }
    Err(Failure::InUse)
}

fn write_manifest(unfinished: &Path, manifest: &Manifest) -> Result<(), Failure> {
    let mut file = File::create(unfinished.join(MANIFEST))?;
    serde_json::to_writer_pretty(&mut file, manifest).map_err(io::Error::from)?;
    writeln!(file)?;
    file.sync_all()?;
    let mut folders = vec![unfinished.join("counties"), unfinished.to_owned()];
    folders.retain(|folder| folder.is_dir());
    Ok(folders.iter().try_for_each(|folder| File::open(folder)?.sync_all())?)
}

/// Removes what is older than its time, and never the newest.
fn remove_old(into: &Path, newest: &Path, now: Timestamp, n_days: u16) -> Result<usize, Failure> {
    let today = day_in_sweden(now);
    let mut n_removed = 0;
    for entry in fs::read_dir(into)? {
        let path = entry?.path();
        let is_over = path != newest && keep_until(&path, n_days).is_some_and(|day| day <= today);
        if is_over {
            // Whoever is cut off here has not left the texts of a backup that nobody knows the time of.
            let unfinished = path.with_extension(UNFINISHED);
            fs::rename(&path, &unfinished)?;
            fs::remove_dir_all(&unfinished)?;
            n_removed += 1;
        }
    }
    Ok(n_removed)
}

fn is_unfinished(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == UNFINISHED)
}

/// Until when something in the folder of backups is to be kept; `None` for what is none.
fn keep_until(path: &Path, n_days: u16) -> Option<Date> {
    let is_named_for_its_age = match read(path) {
        Ok(manifest) => return Some(manifest.keep_until),
        Err(Failure::Corrupt(_)) => true,
        Err(_) => is_unfinished(path),
    };
    // What was never finished, or is damaged, holds texts as well, and has only its name to tell how old it is.
    let name = path.file_stem()?.to_str()?;
    let day = name.get(..10)?.parse::<Date>().ok()?;
    is_named_for_its_age.then(|| day.saturating_add(i64::from(n_days).days()))
}
