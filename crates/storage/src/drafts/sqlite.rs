//! Drafts in SQLite: one file for each county, beside its journal and with nothing of it.

use super::{Draft, Drafts, blotted};
use crate::{
    beside::{Kind, make_anew},
    failure::Failure,
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::path::Path;

/// "SAMD".
const KIND: Kind = Kind {
    what: "drafts",
    application_id: 0x5341_4d44,
    schema: &[include_str!("../schema/sqlite/0001_drafts.sql")],
};

// What is asked on somebody's behalf names their authority first, and so walks through nothing of any other.
const FIND: &str = "SELECT id, at, bytes FROM draft WHERE authority = ? AND id = ?";
const LIST: &str = "SELECT id, at, bytes FROM draft WHERE authority = ? ORDER BY at DESC, id";
const REMOVE: &str = "DELETE FROM draft WHERE authority = ? AND id = ?";

/// The drafts of a county in an SQLite file.
#[derive(Debug)]
pub struct SqliteDrafts {
    connection: Connection,
}

impl SqliteDrafts {
    /// Opens the drafts, and makes an empty file where there is none.
    pub fn create_or_open(file: &Path) -> Result<SqliteDrafts, Failure> {
        Ok(SqliteDrafts { connection: KIND.create_or_open(file)? })
    }
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
        let mut find = self.connection.prepare_cached(FIND)?;
        Ok(find.query_row(params![authority, id], draft_from).optional()?)
    }

    fn list(&mut self, authority: &str) -> Result<Vec<Draft>, Failure> {
        let mut list = self.connection.prepare_cached(LIST)?;
        let drafts = list.query_map([authority], draft_from)?;
        Ok(drafts.collect::<Result<_, _>>()?)
    }

    fn blot(&mut self, words: &[&str]) -> Result<(), Failure> {
        let mut list = self.connection.prepare("SELECT authority, id, bytes FROM draft")?;
        let row = |row: &Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        let all: Vec<(String, Vec<u8>, Vec<u8>)> = list.query_map((), row)?.collect::<Result<_, _>>()?;
        drop(list);
        for (authority, id, bytes) in all {
            if let Some(bytes) = blotted(&bytes, words) {
                let sql = "UPDATE draft SET bytes = ? WHERE authority = ? AND id = ?";
                self.connection.execute(sql, (bytes, authority, id))?;
            }
        }
        make_anew(&self.connection)
    }

    fn remove(&mut self, authority: &str, id: [u8; 16]) -> Result<(), Failure> {
        let n_erased = self.connection.prepare_cached(REMOVE)?.execute(params![authority, id])?;
        if n_erased > 0 { make_anew(&self.connection) } else { Ok(()) }
    }
}

fn draft_from(row: &Row) -> rusqlite::Result<Draft> {
    Ok(Draft { id: row.get(0)?, at: row.get(1)?, bytes: row.get(2)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::StatementStatus::{FullscanStep, VmStep};

    /// How many steps SQLite's machine takes for a question, and how many of them go through a table.
    fn steps(drafts: &mut SqliteDrafts, question: &str, id: [u8; 16]) -> (i32, i32) {
        let mut asked = drafts.connection.prepare(question).unwrap();
        let both: &[&dyn rusqlite::ToSql] = &[&"theirs", &id];
        let mut rows = asked.query(&both[..asked.parameter_count()]).unwrap();
        while rows.next().unwrap().is_some() {}
        drop(rows);
        (asked.get_status(VmStep), asked.get_status(FullscanStep))
    }

    #[test]
    fn to_miss_what_another_authority_has_takes_no_more_steps_than_to_miss_what_never_was() {
        let folder = tempfile::tempdir().unwrap();
        let mut drafts = SqliteDrafts::create_or_open(&folder.path().join("drafts.sqlite")).unwrap();
        let draft = |n: u8| Draft { id: [n; 16], at: i64::from(n), bytes: vec![n; 500] };
        drafts.keep("theirs", &draft(250)).unwrap();
        let before = [LIST, FIND, REMOVE].map(|question| steps(&mut drafts, question, [0; 16]));
        (1..200).for_each(|n| drafts.keep("ours", &draft(n)).unwrap());
        for id in [[0; 16], [7; 16], [199; 16]] {
            let after = [LIST, FIND, REMOVE].map(|question| steps(&mut drafts, question, id));
            assert_eq!(after, before, "{}", id[0]);
        }
        assert!(before.iter().all(|(all, through)| *all > 0 && *through == 0), "{before:?}");
        assert_eq!(drafts.list("ours").unwrap().len(), 199, "nothing was thrown away");
    }
}
