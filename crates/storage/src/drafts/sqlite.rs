//! Drafts in SQLite: one file for each county, beside its journal and with nothing of it.

use super::{Draft, Drafts};
use crate::failure::Failure;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::{path::Path, time::Duration};

const SCHEMA: &str = include_str!("../schema/sqlite/0001_drafts.sql");

/// The version of the schema.
const KNOWN: u32 = 1;

/// "SAMD", so that no journal is taken for drafts.
const APPLICATION_ID: u32 = 0x5341_4d44;

/// Why the settings are what they are:
/// - `secure_delete` overwrites what is erased, instead of leaving it in free space.
/// - `synchronous = FULL` makes a draft durable before it is said to be kept.
/// - `temp_store = MEMORY` keeps texts out of the folder for temporary files, also while the file is made anew.
const SETTINGS: &str = "
    PRAGMA secure_delete = ON;
    PRAGMA synchronous = FULL;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA journal_mode = WAL;
";

/// The drafts of a county in an SQLite file.
#[derive(Debug)]
pub struct SqliteDrafts {
    connection: Connection,
}

impl SqliteDrafts {
    /// Opens the drafts, and makes an empty file where there is none.
    pub fn create_or_open(file: &Path) -> Result<SqliteDrafts, Failure> {
        let connection = Connection::open(file)?;
        connection.busy_timeout(Duration::from_secs(1))?;
        let found: u32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
        let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        match (found, version) {
            (0, 0) => begin(&connection)?,
            (APPLICATION_ID, KNOWN) => connection.execute_batch(SETTINGS)?,
            (APPLICATION_ID, found) => return Err(Failure::Newer { found, known: KNOWN }),
            _ => return Err(Failure::Corrupt("it holds no drafts".into())),
        }
        Ok(SqliteDrafts { connection })
    }
}

/// Makes the file one of drafts, in one transaction: wholly or not at all.
fn begin(connection: &Connection) -> Result<(), Failure> {
    connection.execute_batch(SETTINGS)?;
    connection.execute_batch(&format!(
        "BEGIN IMMEDIATE; {SCHEMA} PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {KNOWN}; COMMIT;"
    ))?;
    Ok(())
}

impl Drafts for SqliteDrafts {
    fn keep(&mut self, authority: &str, Draft { id, at, bytes }: &Draft) -> Result<(), Failure> {
        let mut keep = self.connection.prepare_cached(
            "INSERT INTO draft (authority, id, at, bytes) VALUES (?, ?, ?, ?)
             ON CONFLICT (authority, id) DO UPDATE SET at = excluded.at, bytes = excluded.bytes",
        )?;
        keep.execute(params![authority, id, at, bytes])?;
        Ok(())
    }

    fn find(&mut self, authority: &str, id: [u8; 16]) -> Result<Option<Draft>, Failure> {
        let mut find = self
            .connection
            .prepare_cached("SELECT id, at, bytes FROM draft WHERE authority = ? AND id = ?")?;
        Ok(find.query_row(params![authority, id], draft_from).optional()?)
    }

    fn list(&mut self, authority: &str) -> Result<Vec<Draft>, Failure> {
        let mut list = self
            .connection
            .prepare_cached("SELECT id, at, bytes FROM draft WHERE authority = ? ORDER BY at DESC, id")?;
        let drafts = list.query_map([authority], draft_from)?;
        Ok(drafts.collect::<Result<_, _>>()?)
    }

    fn remove(&mut self, authority: &str, id: [u8; 16]) -> Result<(), Failure> {
        let n_erased = self
            .connection
            .prepare_cached("DELETE FROM draft WHERE authority = ? AND id = ?")?
            .execute(params![authority, id])?;
        if n_erased > 0 { make_anew(&self.connection) } else { Ok(()) }
    }
}

/// Rows that are written over and moved between pages may leave a copy behind. So the file is made anew from what is
/// left, and the log emptied. Drafts are few, and nobody waits for it but who threw one away.
fn make_anew(connection: &Connection) -> Result<(), Failure> {
    connection.execute_batch("VACUUM")?;
    let blocked: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |row| row.get(0))?;
    if blocked { Err(Failure::InUse) } else { Ok(()) }
}

fn draft_from(row: &Row) -> rusqlite::Result<Draft> {
    Ok(Draft { id: row.get(0)?, at: row.get(1)?, bytes: row.get(2)? })
}
