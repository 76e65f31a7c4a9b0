//! The SQLite files beside a journal: what may be changed and erased, each kind in a file of its own.
//!
//! A journal only grows; these do not, and what is erased from them must lie in no file afterwards.

use crate::{failure::Failure, journal::sqlite::connect_read_only};
use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
};
use std::{path::Path, time::Duration};

/// Why the settings are what they are:
/// - `secure_delete` overwrites what is erased, instead of leaving it in free space.
/// - `synchronous = FULL` makes a row durable before it is said to be kept.
/// - `temp_store = MEMORY` keeps texts out of the folder for temporary files, also while the file is made anew.
const SETTINGS: &str = "
    PRAGMA secure_delete = ON;
    PRAGMA synchronous = FULL;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA foreign_keys = ON;
    PRAGMA journal_mode = WAL;
";

/// A kind of file.
pub(crate) struct Kind {
    /// What it holds, in the words of a failure.
    pub what: &'static str,
    /// Four letters, so that one kind is not taken for another.
    pub application_id: u32,
    /// Its tables, as they were first made and then added to: the version is how many of these it has.
    pub schema: &'static [&'static str],
}

impl Kind {
    /// Opens a file of this kind, and makes an empty one where there is none.
    pub fn create_or_open(&self, file: &Path) -> Result<Connection, Failure> {
        let connection = Connection::open(file)?;
        connection.busy_timeout(Duration::from_secs(1))?;
        let found: u32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
        let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if (found, version) != (0, 0) && found != self.application_id {
            return Err(Failure::Corrupt(format!("it holds no {}", self.what)));
        }
        if version > self.known() {
            return Err(Failure::Newer { found: version, known: self.known() });
        }
        connection.execute_batch(SETTINGS)?;
        if version < self.known() {
            self.bring_on(&connection, version)?;
        }
        Ok(connection)
    }

    /// Opens a file of this kind for reading alone, as another process does while somebody writes in it.
    pub fn read_only(&self, file: &Path) -> Result<Connection, Failure> {
        let connection = connect_read_only(file)?;
        let found: u32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
        let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        match (found == self.application_id, version <= self.known()) {
            (false, _) => Err(Failure::Corrupt(format!("it holds no {}", self.what))),
            (true, false) => Err(Failure::Newer { found: version, known: self.known() }),
            (true, true) => Ok(connection),
        }
    }

    /// The version that is known here.
    fn known(&self) -> u32 {
        u32::try_from(self.schema.len()).expect("versions are counted on fingers")
    }

    /// Makes the file one of this kind as it is today, in one transaction: wholly or not at all.
    fn bring_on(&self, connection: &Connection, version: u32) -> Result<(), Failure> {
        let Kind { application_id, .. } = self;
        let known = self.known();
        let schema = self.schema[version as usize..].concat();
        connection.execute_batch(&format!(
            "BEGIN IMMEDIATE; {schema} PRAGMA application_id = {application_id}; PRAGMA user_version = {known}; COMMIT;"
        ))?;
        Ok(())
    }
}

/// Rows that are written over and moved between pages may leave a copy behind. So the file is made anew from what is
/// left, and the log emptied. These files are small, and nobody waits for it but who erased something.
pub(crate) fn make_anew(connection: &Connection) -> Result<(), Failure> {
    connection.execute_batch("VACUUM")?;
    let blocked: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |row| row.get(0))?;
    if blocked { Err(Failure::InUse) } else { Ok(()) }
}

/// Writes a whole file as it is at this moment to another, while others go on writing in it.
///
/// It is one pass under one read lock: a writer is never kept waiting, and a copy in steps would begin anew at each of its
/// commits.
pub(crate) fn copy(connection: &Connection, file: &Path) -> Result<(), Failure> {
    let mut copy = Connection::open(file)?;
    // A copy that did not come to its end is thrown away, so it needs no log of its own.
    copy.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")?;
    match Backup::new(connection, &mut copy)?.step(-1)? {
        StepResult::Done => {}
        _ => return Err(Failure::InUse),
    }
    copy.close().map_err(|(_, error)| error)?;
    std::fs::File::open(file)?.sync_all()?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    Ok(crate::folder::make_durable(folder.unwrap_or(Path::new(".")))?)
}
