//! The data folder: where one node keeps everything, held by one process at a time.
//!
//! ```text
//! format                            what release may read the folder
//! lock                              held by the process that may write
//! erasures                          which texts have been erased, by their ids
//! erased-persons                    which people have been erased, by their ids
//! counties/<handle>/journal.sqlite
//! counties/<handle>/drafts.sqlite   what has been written and not sent
//! counties/<handle>/personal.sqlite names and addresses, and who has read what is protected
//! counties/<handle>/accounts.sqlite accounts, sessions and failed tries to sign in
//! counties/<handle>/outbox.sqlite   letters on their way
//! ```

mod people;

pub use people::Kept;

use crate::{
    accounts::sqlite::SqliteAccounts, drafts::sqlite::SqliteDrafts, erasures::ErasureLedger,
    failure::Failure, journal::sqlite::SqliteJournal, outbox::sqlite::SqliteOutbox,
    personal::sqlite::SqlitePersonal,
};
use std::{
    fs::{self, File, TryLockError},
    io::{self, Write},
    path::{Path, PathBuf},
};

/// The newest layout of the folder this release knows.
const KNOWN: u32 = 1;

/// The data folder of a node.
#[derive(Debug)]
pub struct DataFolder {
    path: PathBuf,
    access: Access,
}

#[derive(Debug)]
enum Access {
    /// The lock is held for as long as this file is open.
    Writing {
        _lock: File,
    },
    Reading,
}

impl DataFolder {
    /// Opens the folder for writing and holds it for the life of the value.
    pub fn open(path: &Path) -> Result<DataFolder, Failure> {
        // The format comes first, so that nothing is written in the folder of a later release.
        check_format(path)?;
        let access = Access::Writing { _lock: hold(path)? };
        Ok(DataFolder { path: path.to_owned(), access })
    }

    /// Opens the folder as `open` does, and makes it where there is none or it is empty.
    pub fn create_or_open(path: &Path) -> Result<DataFolder, Failure> {
        match DataFolder::open(path) {
            Err(Failure::Missing) => {
                create(path)?;
                DataFolder::open(path)
            }
            opened => opened,
        }
    }

    /// Opens the folder for reading alone: nothing is held, created or changed, and a server may be
    /// writing meanwhile.
    pub fn read(path: &Path) -> Result<DataFolder, Failure> {
        check_format(path)?;
        Ok(DataFolder { path: path.to_owned(), access: Access::Reading })
    }

    /// Where the folder is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The handles of the counties that have a journal here, in order.
    pub fn counties(&self) -> Result<Vec<String>, Failure> {
        let entries = match fs::read_dir(self.path.join("counties")) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut counties = Vec::new();
        for entry in entries {
            let entry = entry?;
            if entry.path().join(JOURNAL).exists()
                && let Ok(county) = entry.file_name().into_string()
            {
                counties.push(county);
            }
        }
        counties.sort();
        Ok(counties)
    }

    /// Which texts have been erased in the counties of this folder.
    pub fn erasures(&self) -> ErasureLedger {
        ErasureLedger::at(&self.path.join("erasures"))
    }

    /// Begins a folder that is to be filled from a backup. It is none until [`finish`]: what a restore left half done
    /// cannot be served, and is begun anew by the next.
    ///
    /// [`finish`]: DataFolder::finish
    pub fn begin_restored(path: &Path) -> Result<DataFolder, Failure> {
        create_folder(path)?;
        let lock = hold(path)?;
        let mark = path.join(RESTORING);
        // A restore that was cut off after its last step but one has left its mark in a whole folder.
        if !mark.exists() || path.join("format").exists() {
            must_hold_nothing_else(path)?;
            File::create(&mark)?.sync_all()?;
            make_durable(path)?;
        }
        match fs::remove_dir_all(path.join("counties")) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        Ok(DataFolder { path: path.to_owned(), access: Access::Writing { _lock: lock } })
    }

    /// Makes a begun folder a whole one.
    pub fn finish(self) -> Result<DataFolder, Failure> {
        write_format(&self.path)?;
        fs::remove_file(self.path.join(RESTORING))?;
        Ok(self)
    }

    /// Copies a journal that is kept elsewhere into the folder, for the county it belongs to.
    pub fn take_in(&self, file: &Path, county: &str) -> Result<SqliteJournal, Failure> {
        let folder = self.county_folder(county)?;
        create_folder(&folder)?;
        SqliteJournal::read_only(file, county)?.copy_to(&folder.join(JOURNAL))?;
        self.journal(county)
    }

    /// Opens the journal of a county, for writing where the folder is.
    pub fn journal(&self, county: &str) -> Result<SqliteJournal, Failure> {
        let file = self.county_folder(county)?.join(JOURNAL);
        match self.access {
            Access::Writing { .. } => Ok(SqliteJournal::open(&file, county)?.with_ledger(self.erasures())),
            Access::Reading => SqliteJournal::read_only(&file, county),
        }
    }

    /// Opens the journal of a county, and makes an empty one where there is none.
    pub fn create_or_open_journal(&self, county: &str) -> Result<SqliteJournal, Failure> {
        let folder = self.county_folder(county)?;
        match self.access {
            Access::Reading => Err(Failure::PermissionDenied),
            Access::Writing { .. } => {
                create_folder(&folder)?;
                let journal = SqliteJournal::create_or_open(&folder.join(JOURNAL), county)?;
                Ok(journal.with_ledger(self.erasures()))
            }
        }
    }

    /// Opens the drafts of a county that has a journal, and makes an empty file where there is none.
    pub fn drafts(&self, county: &str) -> Result<SqliteDrafts, Failure> {
        SqliteDrafts::create_or_open(&self.beside_journal(county, "drafts.sqlite")?)
    }

    /// Opens the names and addresses of a county that has a journal, and makes an empty file where there is none.
    pub fn personal(&self, county: &str) -> Result<SqlitePersonal, Failure> {
        SqlitePersonal::create_or_open(&self.beside_journal(county, "personal.sqlite")?)
    }

    /// Opens the accounts of a county that has a journal, and makes an empty file where there is none.
    pub fn accounts(&self, county: &str) -> Result<SqliteAccounts, Failure> {
        SqliteAccounts::create_or_open(&self.beside_journal(county, "accounts.sqlite")?)
    }

    /// Opens the outbox of a county that has a journal, and makes an empty file where there is none.
    pub fn outbox(&self, county: &str) -> Result<SqliteOutbox, Failure> {
        SqliteOutbox::create_or_open(&self.beside_journal(county, "outbox.sqlite")?)
    }

    fn beside_journal(&self, county: &str, file: &str) -> Result<PathBuf, Failure> {
        let folder = self.county_folder(county)?;
        match self.access {
            Access::Reading => Err(Failure::PermissionDenied),
            Access::Writing { .. } if !folder.join(JOURNAL).exists() => Err(Failure::Missing),
            Access::Writing { .. } => Ok(folder.join(file)),
        }
    }

    fn county_folder(&self, county: &str) -> Result<PathBuf, Failure> {
        check_handle(county)?;
        Ok(self.path.join("counties").join(county))
    }
}

const JOURNAL: &str = "journal.sqlite";

/// Stands in a folder that is being filled from a backup.
const RESTORING: &str = "restoring";

/// What may lie in a folder that is to become a data folder: traces of an earlier beginning, the ledger, which may lie on
/// another disk, and what a file system puts at its root.
const OWN: &[&str] = &["lock", "format.new", "erasures", "erased-persons", "lost+found"];

/// A handle is the name of a folder, so it may not lead anywhere else, and must be the same on a disk that
/// ignores case.
fn check_handle(county: &str) -> Result<(), Failure> {
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if !county.is_empty() && county.chars().all(plain) {
        return Ok(());
    }
    Err(Failure::Rejected(format!("the county handle {county:?} is not only a to z, 0 to 9 and hyphens")))
}

/// Takes the lock, or finds that another process has it.
fn hold(path: &Path) -> Result<File, Failure> {
    let lock = File::options().create(true).truncate(false).write(true).open(path.join("lock"))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(Failure::InUse),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

fn check_format(path: &Path) -> Result<(), Failure> {
    let text = fs::read_to_string(path.join("format"))?;
    match text.trim_end().parse() {
        Ok(KNOWN) => Ok(()),
        Ok(found) if found > KNOWN => Err(Failure::Newer { found, known: KNOWN }),
        _ => Err(Failure::Corrupt("the file `format` does not hold a format".into())),
    }
}

/// Makes the folder. The format is written last, for it is what makes it one.
fn create(path: &Path) -> Result<(), Failure> {
    create_folder(path)?;
    let _lock = hold(path)?;
    must_hold_nothing_else(path)?;
    write_format(path)
}

fn write_format(path: &Path) -> Result<(), Failure> {
    let unfinished = path.join("format.new");
    let mut file = File::create(&unfinished)?;
    writeln!(file, "{KNOWN}")?;
    file.sync_all()?;
    fs::rename(&unfinished, path.join("format"))?;
    Ok(make_durable(path)?)
}

/// A slip in the configuration must not turn somebody's home folder into a data folder.
fn must_hold_nothing_else(path: &Path) -> Result<(), Failure> {
    for entry in fs::read_dir(path)? {
        let name = entry?.file_name();
        let is_ours = OWN.iter().any(|own| name == *own);
        if !is_ours {
            return Err(Failure::Rejected("the folder is neither empty nor a data folder".into()));
        }
    }
    Ok(())
}

/// Makes a folder and those above it, so that they are still there after a power cut.
pub(crate) fn create_folder(path: &Path) -> Result<(), Failure> {
    if path.is_dir() {
        return Ok(());
    }
    let above = path.parent().filter(|above| !above.as_os_str().is_empty());
    if let Some(above) = above {
        create_folder(above)?;
    }
    match fs::create_dir(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error.into()),
        _ => {}
    }
    Ok(make_durable(above.unwrap_or(Path::new(".")))?)
}

/// On Unix a new name is durable only once its folder is. Elsewhere a folder cannot be opened like this.
pub(crate) fn make_durable(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        journal::{Batch, Journal, RequestRow},
        record::Head,
    };

    fn somewhere() -> (tempfile::TempDir, PathBuf) {
        let above = tempfile::tempdir().unwrap();
        let path = above.path().join("deep/data");
        (above, path)
    }

    #[test]
    fn a_folder_is_made_once_and_opened_after_that() {
        let (_above, path) = somewhere();
        assert_eq!(DataFolder::open(&path).unwrap_err(), Failure::Missing);
        assert_eq!(DataFolder::read(&path).unwrap_err(), Failure::Missing);
        assert!(!path.exists(), "asking must not make it");

        drop(DataFolder::create_or_open(&path).unwrap());
        assert_eq!(fs::read_to_string(path.join("format")).unwrap(), "1\n");
        assert_eq!(DataFolder::open(&path).unwrap().path(), path);
        drop(DataFolder::create_or_open(&path).unwrap());
    }

    #[test]
    fn a_held_folder_is_in_use_until_it_is_let_go() {
        let (_above, path) = somewhere();
        let held = DataFolder::create_or_open(&path).unwrap();
        assert_eq!(DataFolder::open(&path).unwrap_err(), Failure::InUse);
        assert_eq!(DataFolder::create_or_open(&path).unwrap_err(), Failure::InUse);
        DataFolder::read(&path).unwrap();

        drop(held);
        DataFolder::open(&path).unwrap();
    }

    #[test]
    fn a_folder_of_a_later_release_is_refused_and_not_touched() {
        let (_above, path) = somewhere();
        drop(DataFolder::create_or_open(&path).unwrap());
        fs::write(path.join("format"), "2\n").unwrap();
        fs::remove_file(path.join("lock")).unwrap();

        let newer = Failure::Newer { found: 2, known: 1 };
        assert_eq!(DataFolder::open(&path).unwrap_err(), newer);
        assert_eq!(DataFolder::create_or_open(&path).unwrap_err(), newer);
        assert_eq!(DataFolder::read(&path).unwrap_err(), newer);
        assert!(!path.join("lock").exists());
    }

    #[test]
    fn a_format_that_is_no_number_is_damage() {
        let (_above, path) = somewhere();
        drop(DataFolder::create_or_open(&path).unwrap());
        for text in ["", "0\n", "one\n", "-1\n"] {
            fs::write(path.join("format"), text).unwrap();
            assert_eq!(DataFolder::open(&path).unwrap_err().code(), "corrupt", "{text:?}");
        }
    }

    #[test]
    fn a_folder_with_other_things_in_it_is_left_alone() {
        let (_above, path) = somewhere();
        fs::create_dir_all(&path).unwrap();
        fs::write(path.join("letter.txt"), "Hej!").unwrap();
        assert_eq!(DataFolder::create_or_open(&path).unwrap_err().code(), "rejected");
        assert!(!path.join("format").exists());
    }

    #[test]
    fn a_folder_that_was_begun_and_never_finished_can_be_finished() {
        let (_above, path) = somewhere();
        fs::create_dir_all(&path).unwrap();
        fs::write(path.join("lock"), "").unwrap();
        fs::write(path.join("format.new"), "").unwrap();
        DataFolder::create_or_open(&path).unwrap();
        assert_eq!(fs::read_to_string(path.join("format")).unwrap(), "1\n");
    }

    #[test]
    fn a_restore_is_begun_anew_until_it_is_finished_and_never_over_a_whole_folder() {
        let (_above, path) = somewhere();
        let begun = DataFolder::begin_restored(&path).unwrap();
        begun.create_or_open_journal("kalmar").unwrap();
        drop(begun);
        assert_eq!(DataFolder::open(&path).unwrap_err(), Failure::Missing);
        assert_eq!(DataFolder::create_or_open(&path).unwrap_err().code(), "rejected");

        let begun = DataFolder::begin_restored(&path).unwrap();
        assert_eq!(begun.counties().unwrap(), [] as [&str; 0], "what was half done is gone");
        begun.create_or_open_journal("kalmar").unwrap();
        drop(begun.finish().unwrap());
        for mark in [false, true] {
            if mark {
                fs::write(path.join(RESTORING), "").unwrap();
            }
            assert_eq!(DataFolder::begin_restored(&path).unwrap_err().code(), "rejected");
            assert_eq!(DataFolder::open(&path).unwrap().counties().unwrap(), ["kalmar"]);
        }
    }

    #[test]
    fn counties_are_those_with_a_journal_in_order() {
        let (_above, path) = somewhere();
        let folder = DataFolder::create_or_open(&path).unwrap();
        assert_eq!(folder.counties().unwrap(), [] as [&str; 0]);

        let handles = ["uppsala", "orebro", "kalmar", "vastra-gotaland", "dalarna", "halland", "skane"];
        for county in handles {
            folder.create_or_open_journal(county).unwrap();
        }
        fs::create_dir(path.join("counties/empty")).unwrap();
        let in_order = ["dalarna", "halland", "kalmar", "orebro", "skane", "uppsala", "vastra-gotaland"];
        assert_eq!(folder.counties().unwrap(), in_order);
        assert_eq!(DataFolder::read(&path).unwrap().counties().unwrap(), in_order);
    }

    #[test]
    fn a_journal_is_made_only_when_asked_for() {
        let (_above, path) = somewhere();
        let folder = DataFolder::create_or_open(&path).unwrap();
        assert_eq!(folder.journal("kalmar").unwrap_err(), Failure::Missing);
        assert_eq!(folder.counties().unwrap().len(), 0);

        folder.create_or_open_journal("kalmar").unwrap();
        assert_eq!(folder.journal("kalmar").unwrap().county(), "kalmar");
        folder.create_or_open_journal("kalmar").unwrap();
    }

    #[test]
    fn a_folder_opened_for_reading_makes_and_writes_nothing() {
        let (_above, path) = somewhere();
        let folder = DataFolder::create_or_open(&path).unwrap();
        drop(folder.create_or_open_journal("kalmar").unwrap());
        drop(folder);
        fs::remove_file(path.join("lock")).unwrap();

        let folder = DataFolder::read(&path).unwrap();
        assert_eq!(folder.create_or_open_journal("orebro").unwrap_err(), Failure::PermissionDenied);
        let mut journal = folder.journal("kalmar").unwrap();
        assert_eq!(journal.head().unwrap(), Head::EMPTY);
        let row = RequestRow {
            request: [1; 16],
            actor: "seat-1".into(),
            salt: [0; 32],
            digest: None,
            first: 1,
            n_records: 0,
            at: 0,
            seal: None,
        };
        let batch = Batch { records: Vec::new(), requests: vec![row] };
        let refused = journal.append(Head::EMPTY, &batch).unwrap_err();
        assert_eq!(refused, Failure::PermissionDenied.into());

        assert!(!path.join("lock").exists());
        let files: Vec<_> = fs::read_dir(path.join("counties/kalmar")).unwrap().collect();
        assert_eq!(files.len(), 1);
    }

    #[test]
    fn a_handle_leads_nowhere_else() {
        let (_above, path) = somewhere();
        let folder = DataFolder::create_or_open(&path).unwrap();
        for county in ["", ".", "..", "../kalmar", "a/b", "Kalmar", "örebro", "a b", "a\\b"] {
            assert_eq!(folder.create_or_open_journal(county).unwrap_err().code(), "rejected", "{county:?}");
            assert_eq!(folder.journal(county).unwrap_err().code(), "rejected", "{county:?}");
        }
        assert!(!path.join("counties").exists());
    }
}
