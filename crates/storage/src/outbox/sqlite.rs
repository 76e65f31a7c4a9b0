//! An outbox in SQLite: one file for each county, beside its journal and with nothing of it.

use super::{Letter, Outbox, Promise, Text};
use crate::{
    beside::{Kind, make_anew},
    failure::Failure,
};
use rusqlite::{Connection, Params, Row, TransactionBehavior, params};
use std::{collections::BTreeSet, path::Path};

/// "SAMO".
pub(crate) const KIND: Kind = Kind {
    what: "letters",
    application_id: 0x5341_4d4f,
    schema: &[
        include_str!("../schema/sqlite/0001_outbox.sql"),
        include_str!("../schema/sqlite/0002_outbox.sql"),
    ],
};

/// The outbox of a county in an SQLite file.
#[derive(Debug)]
pub struct SqliteOutbox {
    connection: Connection,
}

impl SqliteOutbox {
    /// Opens the file, and makes an empty one where there is none.
    pub fn create_or_open(file: &Path) -> Result<SqliteOutbox, Failure> {
        Ok(SqliteOutbox { connection: KIND.create_or_open(file)? })
    }

    fn letters(&self, rest: &str, with: impl Params) -> Result<Vec<Letter>, Failure> {
        let sql =
            "SELECT n, person, sender, address, subject, body, at, due_at, n_tried, reason, about, is_held,
                   taken_at FROM letter";
        let mut list = self.connection.prepare_cached(&format!("{sql} {rest}"))?;
        Ok(list.query_map(with, letter_from)?.collect::<Result<_, _>>()?)
    }
}

impl Outbox for SqliteOutbox {
    fn put(&mut self, text: &Text, at: i64) -> Result<u64, Failure> {
        let Text { person, sender, address, subject, body } = text;
        let sql = "INSERT INTO letter (person, sender, address, subject, body, at, due_at, n_tried)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 0)";
        let put = params![person, sender, address, subject, body, at];
        self.connection.prepare_cached(sql)?.execute(put)?;
        Ok(self.connection.last_insert_rowid().unsigned_abs())
    }

    fn due(&mut self, now: i64, n_at_most: u32) -> Result<Vec<Letter>, Failure> {
        self.letters("WHERE due_at <= ? ORDER BY due_at, n LIMIT ?", params![now, n_at_most])
    }

    fn next_due(&mut self) -> Result<Option<i64>, Failure> {
        Ok(self.connection.query_row("SELECT min(due_at) FROM letter", (), |row| row.get(0))?)
    }

    fn taken(&mut self, n: u64, at: i64) -> Result<(), Failure> {
        let sql =
            "UPDATE letter SET due_at = NULL, body = '', n_tried = n_tried + 1, reason = NULL, taken_at = ?
                   WHERE n = ? AND about IS NOT NULL";
        self.connection.execute(sql, params![at, n])?;
        self.connection.execute("DELETE FROM letter WHERE n = ? AND about IS NULL", [n])?;
        make_anew(&self.connection)
    }

    fn remove(&mut self, n: u64) -> Result<(), Failure> {
        self.connection.execute("UPDATE letter SET sender = NULL WHERE n = ? AND about IS NOT NULL", [n])?;
        self.connection.execute("DELETE FROM letter WHERE n = ? AND about IS NULL", [n])?;
        make_anew(&self.connection)
    }

    fn postpone(&mut self, n: u64, due_at: i64, reason: &str) -> Result<(), Failure> {
        let sql = "UPDATE letter SET due_at = ?, n_tried = n_tried + 1, reason = ? WHERE n = ?";
        self.connection.prepare_cached(sql)?.execute(params![due_at, reason, n])?;
        Ok(())
    }

    fn give_up(&mut self, n: u64, reason: &str) -> Result<(), Failure> {
        let sql = "UPDATE letter SET due_at = NULL, body = '', n_tried = n_tried + 1, reason = ? WHERE n = ?";
        self.connection.execute(sql, params![reason, n])?;
        make_anew(&self.connection)
    }

    fn given_up(&mut self, sender: Option<&str>) -> Result<Vec<Letter>, Failure> {
        let is_given_up = "due_at IS NULL AND is_held = 0 AND taken_at IS NULL";
        self.letters(&format!("WHERE {is_given_up} AND sender IS ? ORDER BY n"), [sender])
    }

    fn hold(&mut self, promise: &Promise, at: i64) -> Result<bool, Failure> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let wanted: BTreeSet<&str> = promise.texts.iter().map(|text| text.person.as_str()).collect();
        let mut list = transaction.prepare_cached("SELECT person FROM letter WHERE request = ?")?;
        let before = list.query_map([promise.request], |row| row.get(0))?;
        let before: BTreeSet<String> = before.collect::<Result<_, _>>()?;
        drop(list);
        if !before.is_empty() {
            return Ok(before.iter().map(String::as_str).eq(wanted));
        }
        for Text { person, sender, address, subject, body } in &promise.texts {
            let sql = "INSERT INTO letter (person, sender, address, subject, body, at, n_tried, about, request, is_held)
                       VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7, ?8, 1)";
            let put = params![person, sender, address, subject, body, at, promise.about, promise.request];
            transaction.execute(sql, put)?;
        }
        transaction.commit()?;
        Ok(true)
    }

    fn held(&mut self) -> Result<Vec<[u8; 16]>, Failure> {
        let sql = "SELECT DISTINCT request FROM letter WHERE is_held = 1 ORDER BY request";
        let mut list = self.connection.prepare_cached(sql)?;
        Ok(list.query_map((), |row| row.get(0))?.collect::<Result<_, _>>()?)
    }

    fn release(&mut self, request: [u8; 16], now: i64) -> Result<(), Failure> {
        let sql = "UPDATE letter SET is_held = 0, due_at = ? WHERE request = ? AND is_held = 1";
        self.connection.execute(sql, params![now, request])?;
        Ok(())
    }

    fn let_go(&mut self, request: [u8; 16]) -> Result<(), Failure> {
        self.connection.execute("DELETE FROM letter WHERE request = ? AND is_held = 1", [request])?;
        make_anew(&self.connection)
    }

    fn about(&mut self, about: &str) -> Result<Vec<Letter>, Failure> {
        self.letters("WHERE about = ? ORDER BY n", [about])
    }

    fn letters_for(&mut self, person: &str) -> Result<Vec<Letter>, Failure> {
        self.letters("WHERE person = ? ORDER BY n", [person])
    }

    fn erase(&mut self, person: &str) -> Result<(), Failure> {
        self.connection.execute("DELETE FROM letter WHERE person = ?", [person])?;
        make_anew(&self.connection)
    }
}

fn letter_from(row: &Row) -> rusqlite::Result<Letter> {
    Ok(Letter {
        n: row.get(0)?,
        text: Text {
            person: row.get(1)?,
            sender: row.get(2)?,
            address: row.get(3)?,
            subject: row.get(4)?,
            body: row.get(5)?,
        },
        at: row.get(6)?,
        due_at: row.get(7)?,
        n_tried: row.get(8)?,
        reason: row.get(9)?,
        about: row.get(10)?,
        is_held: row.get(11)?,
        taken_at: row.get(12)?,
    })
}
