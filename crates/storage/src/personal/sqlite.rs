//! Names and addresses in SQLite: one file for each county, beside its journal and with nothing of it.

use super::{Person, Personal, Visits};
use crate::{
    beside::{Kind, make_anew},
    failure::Failure,
    read_log::{ReadLog, Reading},
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::path::Path;

/// "SAMP".
pub(crate) const KIND: Kind = Kind {
    what: "names",
    application_id: 0x5341_4d50,
    schema: &[
        include_str!("../schema/sqlite/0001_personal.sql"),
        include_str!("../schema/sqlite/0002_personal.sql"),
    ],
};

/// The names and addresses of a county in an SQLite file, and who has read what is protected.
#[derive(Debug)]
pub struct SqlitePersonal {
    connection: Connection,
}

impl SqlitePersonal {
    /// Opens the file, and makes an empty one where there is none.
    pub fn create_or_open(file: &Path) -> Result<SqlitePersonal, Failure> {
        Ok(SqlitePersonal { connection: KIND.create_or_open(file)? })
    }

    fn readings(&mut self, sql: &str, of: &str) -> Result<Vec<Reading>, Failure> {
        let mut list = self.connection.prepare_cached(sql)?;
        let reading = |row: &Row| Ok(Reading { at: row.get(0)?, reader: row.get(1)?, what: row.get(2)? });
        Ok(list.query_map([of], reading)?.collect::<Result<_, _>>()?)
    }
}

impl Personal for SqlitePersonal {
    fn keep(&mut self, Person { person, name, e_mail, at }: &Person) -> Result<(), Failure> {
        let mut keep = self.connection.prepare_cached(
            "INSERT INTO person (person, name, e_mail, at) VALUES (?, ?, ?, ?)
             ON CONFLICT (person) DO UPDATE SET name = excluded.name, e_mail = excluded.e_mail, at = excluded.at",
        )?;
        // SQLite's own words would name the table and not the trouble.
        keep.execute(params![person, name, e_mail, at]).map_err(|error| match Failure::from(error) {
            Failure::Rejected(_) => Failure::Rejected("another person has that address".into()),
            failure => failure,
        })?;
        Ok(())
    }

    fn find(&mut self, person: &str) -> Result<Option<Person>, Failure> {
        let sql = "SELECT person, name, e_mail, at FROM person WHERE person = ?";
        Ok(self.connection.prepare_cached(sql)?.query_row([person], person_from).optional()?)
    }

    fn with_e_mail(&mut self, e_mail: &str) -> Result<Option<Person>, Failure> {
        let sql = "SELECT person, name, e_mail, at FROM person WHERE e_mail = ?";
        Ok(self.connection.prepare_cached(sql)?.query_row([e_mail], person_from).optional()?)
    }

    fn list(&mut self) -> Result<Vec<Person>, Failure> {
        let sql = "SELECT person, name, e_mail, at FROM person ORDER BY person";
        let mut list = self.connection.prepare_cached(sql)?;
        Ok(list.query_map((), person_from)?.collect::<Result<_, _>>()?)
    }

    fn visit(&mut self, person: &str, day: &str) -> Result<(), Failure> {
        let sql = "UPDATE person SET visited_before = visited_on, visited_on = ?2
                   WHERE person = ?1 AND (visited_on IS NULL OR visited_on < ?2)";
        self.connection.prepare_cached(sql)?.execute([person, day])?;
        Ok(())
    }

    fn visits(&mut self, person: &str) -> Result<Option<Visits>, Failure> {
        let sql = "SELECT visited_on, visited_before FROM person WHERE person = ? AND visited_on IS NOT NULL";
        let visits = |row: &Row| Ok(Visits { last: row.get(0)?, before: row.get(1)? });
        Ok(self.connection.prepare_cached(sql)?.query_row([person], visits).optional()?)
    }

    fn erase(&mut self, person: &str) -> Result<(), Failure> {
        self.connection.execute("DELETE FROM person WHERE person = ?", [person])?;
        // Also when there was nobody: an earlier erasure may have been cut off before the file was made anew.
        make_anew(&self.connection)
    }
}

impl ReadLog for SqlitePersonal {
    fn note(&mut self, Reading { at, reader, what }: &Reading) -> Result<(), Failure> {
        let sql = "INSERT INTO reading (at, reader, what) VALUES (?, ?, ?)";
        self.connection.prepare_cached(sql)?.execute(params![at, reader, what])?;
        Ok(())
    }

    fn readings_of(&mut self, what: &str) -> Result<Vec<Reading>, Failure> {
        self.readings("SELECT at, reader, what FROM reading WHERE what = ? ORDER BY n", what)
    }

    fn readings_by(&mut self, reader: &str) -> Result<Vec<Reading>, Failure> {
        self.readings("SELECT at, reader, what FROM reading WHERE reader = ? ORDER BY n", reader)
    }

    fn latest_readings(&mut self, n_at_most: u32) -> Result<Vec<Reading>, Failure> {
        let sql = "SELECT at, reader, what FROM reading ORDER BY n DESC LIMIT ?";
        let mut list = self.connection.prepare_cached(sql)?;
        let readings = list.query_map([n_at_most], |row| {
            Ok(Reading { at: row.get(0)?, reader: row.get(1)?, what: row.get(2)? })
        })?;
        Ok(readings.collect::<Result<_, _>>()?)
    }

    fn prune_readings(&mut self, before: i64) -> Result<u64, Failure> {
        Ok(self.connection.execute("DELETE FROM reading WHERE at < ?", [before])? as u64)
    }
}

fn person_from(row: &Row) -> rusqlite::Result<Person> {
    Ok(Person { person: row.get(0)?, name: row.get(1)?, e_mail: row.get(2)?, at: row.get(3)? })
}
