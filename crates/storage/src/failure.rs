//! Failures: the disk, the file or another process stood in the way.
//!
//! A failure is never a rule. It says one plain thing that somebody who runs the program can act on, and
//! carries a code that logs and documentation can rely on.

use rusqlite::ErrorCode;
use std::io;

/// Why storage could not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// There is no room left. Nothing of what was to be written was kept.
    #[error("the disk is full")]
    DiskFull,
    /// Another process holds the folder or the journal.
    #[error("another process is using it")]
    InUse,
    /// A later release wrote it.
    #[error("it has format {found}, and this release knows formats up to {known}")]
    Newer {
        /// The format it has.
        found: u32,
        /// The newest format this release can read.
        known: u32,
    },
    /// It is not there.
    #[error("it does not exist")]
    Missing,
    /// It does not hold what it must hold.
    #[error("it is damaged: {0}")]
    Corrupt(String),
    /// The user that runs the program may not read or write it.
    #[error("permission to read or write it was denied")]
    PermissionDenied,
    /// The caller asked for something that can never be stored.
    #[error("it cannot be stored: {0}")]
    Rejected(String),
    /// The operating system failed in some other way.
    #[error("input or output failed: {0}")]
    Io(String),
    /// The commit was not confirmed: the batch may be in the journal or not.
    #[error("it is not known whether the last write was kept")]
    Unknown,
}

impl Failure {
    /// The stable name of this failure, for logs and documentation.
    pub fn code(&self) -> &'static str {
        match self {
            Failure::DiskFull => "disk_full",
            Failure::InUse => "in_use",
            Failure::Newer { .. } => "newer",
            Failure::Missing => "missing",
            Failure::Corrupt(_) => "corrupt",
            Failure::PermissionDenied => "permission_denied",
            Failure::Rejected(_) => "rejected",
            Failure::Io(_) => "io",
            Failure::Unknown => "unknown",
        }
    }

    /// The failure of a commit, where an error half way leaves the outcome open.
    pub(crate) fn of_commit(error: rusqlite::Error) -> Failure {
        match Failure::from(error) {
            // SQLite gives these before the batch can have become durable.
            failure @ (Failure::DiskFull | Failure::InUse | Failure::PermissionDenied) => failure,
            _ => Failure::Unknown,
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        match error.kind() {
            io::ErrorKind::NotFound => Failure::Missing,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Failure::PermissionDenied,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Failure::DiskFull,
            io::ErrorKind::ResourceBusy => Failure::InUse,
            io::ErrorKind::InvalidData => Failure::Corrupt(error.to_string()),
            _ => Failure::Io(error.to_string()),
        }
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Failure {
        use rusqlite::Error::{
            FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType, QueryReturnedNoRows,
            ToSqlConversionFailure, Utf8Error,
        };
        match error {
            FromSqlConversionFailure(..)
            | IntegralValueOutOfRange(..)
            | InvalidColumnType(..)
            | QueryReturnedNoRows
            | Utf8Error(..) => Failure::Corrupt(error.to_string()),
            ToSqlConversionFailure(..) => Failure::Rejected(error.to_string()),
            _ => Failure::of_sqlite(&error),
        }
    }
}

impl Failure {
    fn of_sqlite(error: &rusqlite::Error) -> Failure {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Failure::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Failure::InUse,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Failure::Corrupt(error.to_string()),
            // Whether the file exists is asked before SQLite is, so what it cannot open is closed to us.
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Failure::PermissionDenied
            }
            Some(ErrorCode::ConstraintViolation | ErrorCode::TooBig) => Failure::Rejected(error.to_string()),
            _ => Failure::Io(error.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;

    fn sqlite(code: i32) -> rusqlite::Error {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), None)
    }

    #[test]
    fn what_sqlite_says_becomes_something_to_act_on() {
        for (code, expected) in [
            (ffi::SQLITE_FULL, "disk_full"),
            (ffi::SQLITE_BUSY, "in_use"),
            (ffi::SQLITE_BUSY_SNAPSHOT, "in_use"),
            (ffi::SQLITE_LOCKED, "in_use"),
            (ffi::SQLITE_NOTADB, "corrupt"),
            (ffi::SQLITE_CORRUPT, "corrupt"),
            (ffi::SQLITE_READONLY, "permission_denied"),
            (ffi::SQLITE_CANTOPEN, "permission_denied"),
            (ffi::SQLITE_PERM, "permission_denied"),
            (ffi::SQLITE_CONSTRAINT_UNIQUE, "rejected"),
            (ffi::SQLITE_IOERR_FSYNC, "io"),
            (ffi::SQLITE_ERROR, "io"),
        ] {
            assert_eq!(Failure::from(sqlite(code)).code(), expected, "SQLite code {code}");
        }
    }

    #[test]
    fn a_commit_that_is_not_confirmed_is_unknown() {
        assert_eq!(Failure::of_commit(sqlite(ffi::SQLITE_IOERR_FSYNC)), Failure::Unknown);
        assert_eq!(Failure::of_commit(sqlite(ffi::SQLITE_CORRUPT)), Failure::Unknown);
        assert_eq!(Failure::of_commit(sqlite(ffi::SQLITE_FULL)), Failure::DiskFull);
        assert_eq!(Failure::of_commit(sqlite(ffi::SQLITE_BUSY)), Failure::InUse);
    }

    #[test]
    fn what_the_operating_system_says_becomes_something_to_act_on() {
        for (kind, expected) in [
            (io::ErrorKind::NotFound, "missing"),
            (io::ErrorKind::PermissionDenied, "permission_denied"),
            (io::ErrorKind::ReadOnlyFilesystem, "permission_denied"),
            (io::ErrorKind::StorageFull, "disk_full"),
            (io::ErrorKind::QuotaExceeded, "disk_full"),
            (io::ErrorKind::BrokenPipe, "io"),
        ] {
            assert_eq!(Failure::from(io::Error::from(kind)).code(), expected, "{kind:?}");
        }
    }
}
