//! The SQLite files beside a journal: what may be changed and erased, each kind in a file of its own.
//!
//! A journal only grows; these do not, and what is erased from them must lie in no file afterwards.

use crate::failure::Failure;
use rusqlite::Connection;
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
    /// Its tables.
    pub schema: &'static str,
    /// The version of the schema.
    pub known: u32,
}

impl Kind {
    /// Opens a file of this kind, and makes an empty one where there is none.
    pub fn create_or_open(&self, file: &Path) -> Result<Connection, Failure> {
        let connection = Connection::open(file)?;
        connection.busy_timeout(Duration::from_secs(1))?;
        let found: u32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
        let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if (found, version) == (0, 0) {
            self.begin(&connection)?;
        } else if found != self.application_id {
            return Err(Failure::Corrupt(format!("it holds no {}", self.what)));
        } else if version != self.known {
            return Err(Failure::Newer { found: version, known: self.known });
        } else {
            connection.execute_batch(SETTINGS)?;
        }
        Ok(connection)
    }

    /// Makes the file one of this kind, in one transaction: wholly or not at all.
    fn begin(&self, connection: &Connection) -> Result<(), Failure> {
        let Kind { schema, application_id, known, .. } = self;
        connection.execute_batch(SETTINGS)?;
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
