//! A bare SQLite loop: the same rows as a journal holds, in plain tables, and nothing looked after.

use rusqlite::{Connection, TransactionBehavior, params};
use std::path::Path;
use storage::{journal::RequestRow, record::Record};

/// Plain tables with the columns and keys of a journal, and none of its rules.
pub struct Bare(Connection);

impl Bare {
    pub fn new(file: &Path) -> Bare {
        let connection = Connection::open(file).expect("a fresh file");
        connection
            .execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8192;
                 CREATE TABLE record (seq INTEGER PRIMARY KEY, at, actor, kind, version, request, body, previous, hash);
                 CREATE TABLE slot (place INTEGER PRIMARY KEY, salt, bytes);
                 CREATE TABLE request (place INTEGER PRIMARY KEY, request UNIQUE, actor, salt, digest, first, n_records,
                                       at, seal);",
            )
            .expect("plain tables");
        Bare(connection)
    }

    /// All of them in one durable commit.
    pub fn insert(&mut self, records: &[Record], requests: &[RequestRow]) {
        let transaction =
            self.0.transaction_with_behavior(TransactionBehavior::Immediate).expect("nobody else");
        {
            let mut record = transaction
                .prepare_cached("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .expect("the table is there");
            let mut slot =
                transaction.prepare_cached("INSERT INTO slot VALUES (?, ?, ?)").expect("the table is there");
            for Record { seq, at, actor, kind, version, request, body, slots, previous, hash } in records {
                let row = params![seq, at, actor, kind, version, request, body, previous, hash];
                record.execute(row).expect("room on the disk");
                for text in slots {
                    let content = text.content.as_ref().expect("nothing has been erased");
                    let place = (seq << 16) + u64::from(text.n);
                    slot.execute(params![place, content.salt, content.bytes]).expect("room on the disk");
                }
            }
            let mut request = transaction
                .prepare_cached("INSERT INTO request VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)")
                .expect("the table is there");
            for row in requests {
                let RequestRow { request: id, actor, salt, digest, first, n_records, at, seal } = row;
                let row = params![id, actor, salt, digest, first, n_records, at, seal];
                request.execute(row).expect("room on the disk");
            }
        }
        transaction.commit().expect("room on the disk");
    }
}
