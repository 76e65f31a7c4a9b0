//! Opening an SQLite journal: is it one, can this release read it, and is it this county's?

use crate::failure::Failure;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};

/// The schema, one step for each version. `user_version` tells how many of them a file has taken.
const STEPS: &[&str] = &[
    include_str!("../../schema/sqlite/0001_journal.sql"),
    include_str!("../../schema/sqlite/0002_journal.sql"),
];

const KNOWN: u32 = STEPS.len() as u32;

/// "SAMV", so that `file` and a newcomer with a hex dump can tell what it is.
const APPLICATION_ID: u32 = 0x5341_4d56;

/// Nobody else writes to a folder that is held, so there is nothing long to wait for.
const PATIENCE: Duration = Duration::from_secs(1);

/// Why the settings are what they are:
/// - `secure_delete` overwrites what is erased, instead of leaving it in free space.
/// - `synchronous = FULL` makes a commit durable before it is answered.
/// - `wal_autocheckpoint`: a commit that also empties the log takes ten times as long as others, and everybody in it
///   waits. Requests are numbered at random, so a full batch touches some forty pages, and at SQLite's own 1,000 pages
///   every twenty-fifth commit would be one of those. At 8,192 (32 MB) it is one in two hundred.
/// - `temp_store = MEMORY` keeps texts out of the folder for temporary files.
/// - `trusted_schema = OFF` lets nothing in a tampered file call out.
const SETTINGS: &str = "
    PRAGMA secure_delete = ON;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 8192;
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
";

/// Opens for reading and writing.
pub(super) fn open(file: &Path, county: &str) -> Result<Connection, Failure> {
    must_exist(file)?;
    let mut connection = connect(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let Found::Version(version) = look_at(&connection)? else { return Err(Failure::Missing) };

    prepare_for_writing(&connection)?;
    take_steps(&mut connection, version, county)?;
    check_county(&connection, county)?;
    Ok(connection)
}

/// Opens for reading and writing, and makes an empty journal where there is none.
pub(super) fn create_or_open(file: &Path, county: &str) -> Result<Connection, Failure> {
    let mut connection = connect(file, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    if let Found::Version(_) = look_at(&connection)? {
        return open(file, county);
    }
    prepare_for_writing(&connection)?;
    take_steps(&mut connection, 0, county)?;
    check_county(&connection, county)?;
    Ok(connection)
}

/// Opens for reading, and leaves no file behind that was not there before.
pub(super) fn read_only(file: &Path, county: &str) -> Result<Connection, Failure> {
    let connection = connect_read_only(file)?;
    match look_at(&connection)? {
        Found::Blank => return Err(Failure::Missing),
        Found::Version(version) if version < KNOWN => return Err(must_be_written_once()),
        Found::Version(_) => {}
    }
    check_county(&connection, county)?;
    Ok(connection)
}

/// Opens any file of ours for reading alone.
pub(crate) fn connect_read_only(file: &Path) -> Result<Connection, Failure> {
    must_exist(file)?;
    let access = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    connect(&read_only_address(file)?, access)
}

/// SQLite calls a missing file one it cannot open, which would read as a lack of permission.
fn must_exist(file: &Path) -> Result<(), Failure> {
    file.metadata()?;
    Ok(())
}

fn connect(file: &Path, access: OpenFlags) -> Result<Connection, Failure> {
    let connection = Connection::open_with_flags(file, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

/// Where somebody has the journal open, or had it when the power went, its newest pages are in a log that
/// is read through an index beside it. Otherwise the file alone is the journal, and SQLite must be told
/// so, for it would make a log of its own.
fn read_only_address(file: &Path) -> Result<PathBuf, Failure> {
    let n_bytes_in_log = beside(file, "-wal").metadata().map_or(0, |log| log.len());
    let also = match (n_bytes_in_log, beside(file, "-shm").exists()) {
        (_, true) => "",
        (0, false) => "&immutable=1",
        (_, false) => return Err(must_be_written_once()),
    };
    let file = file.to_str().ok_or_else(|| Failure::Rejected("the path is not valid Unicode".into()))?;
    let file = file.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    Ok(format!("file:{file}?mode=ro{also}").into())
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn must_be_written_once() -> Failure {
    Failure::Rejected("the journal must be opened for writing once before it can be read alone".into())
}

enum Found {
    /// SQLite has made a file, and nothing is in it yet.
    Blank,
    Version(u32),
}

/// Finds out what the file is before anything in it is touched.
fn look_at(connection: &Connection) -> Result<Found, Failure> {
    let application_id: u32 = pragma(connection, "application_id")?;
    let version: u32 = pragma(connection, "user_version")?;

    if application_id == 0 && version == 0 && has_no_tables(connection)? {
        return Ok(Found::Blank);
    }
    if application_id != APPLICATION_ID {
        return Err(Failure::Corrupt("it is not a journal".into()));
    }
    if version > KNOWN {
        return Err(Failure::Newer { found: version, known: KNOWN });
    }

    Ok(Found::Version(version))
}

fn has_no_tables(connection: &Connection) -> rusqlite::Result<bool> {
    connection.query_row("SELECT count(*) = 0 FROM sqlite_schema", (), |row| row.get(0))
}

fn prepare_for_writing(connection: &Connection) -> Result<(), Failure> {
    connection.execute_batch(SETTINGS)?;
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", (), |row| row.get(0))?;
    if mode == "wal" {
        return Ok(());
    }
    Err(Failure::Io("a write-ahead log cannot be kept on this file system".into()))
}

/// Takes a journal to the format of this release in one transaction: a whole journal or none.
fn take_steps(connection: &mut Connection, version: u32, county: &str) -> Result<(), Failure> {
    if version == KNOWN {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in &STEPS[version as usize..] {
        transaction.execute_batch(step)?;
    }
    if version == 0 {
        transaction.execute("INSERT INTO journal (county) VALUES (?)", [county])?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", KNOWN)?;
    Ok(transaction.commit()?)
}

/// A file moved to another county's folder would otherwise be found broken at its first record.
fn check_county(connection: &Connection, county: &str) -> Result<(), Failure> {
    let stored: String = connection.query_row("SELECT county FROM journal", (), |row| row.get(0))?;
    if stored == county {
        return Ok(());
    }
    Err(Failure::Corrupt(format!("it is the journal of {stored}, not of {county}")))
}

fn pragma<T: rusqlite::types::FromSql>(connection: &Connection, name: &str) -> rusqlite::Result<T> {
    connection.pragma_query_value(None, name, |row| row.get(0))
}
