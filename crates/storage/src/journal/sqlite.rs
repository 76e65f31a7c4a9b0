//! A journal in SQLite: one file for each county, and nothing to install.
//!
//! The head is not remembered between calls. Asking for it costs microseconds beside the milliseconds of
//! a durable commit, and a remembered head could be wrong.

mod opening;

pub(crate) use opening::connect_read_only;

use crate::{
    beside,
    erasures::{Erasure, ErasureLedger},
    failure::Failure,
    journal::{AppendError, Batch, Journal, RequestRow},
    record::{Draft, Hash, Head, Record, Seq, Slot, SlotContent},
};
use rusqlite::{
    CachedStatement, Connection, OptionalExtension, Row, Rows, Transaction, TransactionBehavior, params,
};
use std::{ops::ControlFlow, path::Path};

/// The journal of a county in an SQLite file.
#[derive(Debug)]
pub struct SqliteJournal {
    connection: Connection,
    county: String,
    /// Where an erasure is noted before it is carried out.
    ledger: Option<ErasureLedger>,
}

impl SqliteJournal {
    /// Opens a journal for reading and writing.
    pub fn open(file: &Path, county: &str) -> Result<SqliteJournal, Failure> {
        Ok(SqliteJournal::over(opening::open(file, county)?, county))
    }

    /// Opens a journal for reading and writing, and makes an empty one where there is none.
    pub fn create_or_open(file: &Path, county: &str) -> Result<SqliteJournal, Failure> {
        Ok(SqliteJournal::over(opening::create_or_open(file, county)?, county))
    }

    /// Opens a journal for reading alone. No file is created, and nothing that is stored is changed.
    pub fn read_only(file: &Path, county: &str) -> Result<SqliteJournal, Failure> {
        Ok(SqliteJournal::over(opening::read_only(file, county)?, county))
    }

    fn over(connection: Connection, county: &str) -> SqliteJournal {
        SqliteJournal { connection, county: county.to_owned(), ledger: None }
    }

    /// Notes every erasure here before the text is gone, so that no restore brings it back.
    pub fn with_ledger(self, ledger: ErasureLedger) -> SqliteJournal {
        SqliteJournal { ledger: Some(ledger), ..self }
    }

    /// Writes the journal as it is at this moment to a file of its own, while others go on writing in it.
    pub fn copy_to(&self, file: &Path) -> Result<(), Failure> {
        beside::copy(&self.connection, file)
    }

    /// Sets when a commit counts as durable; a journal is opened with [`Synchronous::Full`].
    #[cfg(feature = "torture")]
    pub fn set_synchronous(&self, synchronous: Synchronous) -> Result<(), Failure> {
        Ok(self.connection.pragma_update(None, "synchronous", synchronous.as_str())?)
    }

    /// Makes the disk seem full at this many pages.
    #[cfg(test)]
    pub(crate) fn limit_pages(&self, n_pages: u32) {
        let set = format!("PRAGMA max_page_count = {n_pages}");
        self.connection.query_row(&set, (), |_| Ok(())).unwrap();
    }
}

/// When a commit counts as durable.
#[cfg(feature = "torture")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Synchronous {
    /// When the disk has it.
    Full,
    /// When a checkpoint has put it there.
    Normal,
    /// At once, whatever the disk has.
    Off,
}

#[cfg(feature = "torture")]
impl Synchronous {
    /// As SQLite spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Synchronous::Full => "FULL",
            Synchronous::Normal => "NORMAL",
            Synchronous::Off => "OFF",
        }
    }

    /// Reads what [`as_str`] has written.
    ///
    /// [`as_str`]: Synchronous::as_str
    pub fn parse(text: &str) -> Option<Synchronous> {
        [Synchronous::Full, Synchronous::Normal, Synchronous::Off]
            .into_iter()
            .find(|one| one.as_str() == text)
    }
}

impl Journal for SqliteJournal {
    fn county(&self) -> &str {
        &self.county
    }

    fn head(&mut self) -> Result<Head, Failure> {
        Ok(head_of(&self.connection)?)
    }

    fn append(&mut self, expected: Head, batch: &Batch) -> Result<Head, AppendError> {
        batch.check()?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;

        let found = head_of(&transaction)?;
        if found != expected {
            return Err(AppendError::Conflict { expected, found });
        }
        let head = insert_records(&transaction, &self.county, found, &batch.records)?;
        insert_requests(&transaction, &batch.requests)?;

        transaction.commit().map_err(Failure::of_commit)?;
        Ok(head)
    }

    fn read(&mut self, after: Seq, each: &mut dyn FnMut(Record) -> ControlFlow<()>) -> Result<(), Failure> {
        // One transaction gives both cursors the same moment to read from.
        let moment = self.connection.transaction()?;
        let mut records = moment.prepare_cached(RECORDS)?;
        let mut slots = moment.prepare_cached(SLOTS)?;
        let mut records = records.query([after])?;
        let mut slots = SlotCursor::new(&mut slots, after)?;

        while let Some(row) = records.next()? {
            let mut record = record_from(row)?;
            record.slots = slots.of_record(record.seq)?;
            if each(record).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn request(&mut self, request: [u8; 16]) -> Result<Option<RequestRow>, Failure> {
        let mut statement = self.connection.prepare_cached(REQUEST)?;
        Ok(statement.query_row([request], request_from).optional()?)
    }

    fn requests(&mut self, each: &mut dyn FnMut(RequestRow) -> ControlFlow<()>) -> Result<(), Failure> {
        let mut statement = self.connection.prepare_cached(REQUESTS)?;
        let mut rows = statement.query(())?;
        while let Some(row) = rows.next()? {
            if each(request_from(row)?).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn redact(&mut self, seq: Seq, n: u16) -> Result<(), Failure> {
        let stands = [seq, place(seq, n)];
        let record: Option<Hash> = self
            .connection
            .prepare_cached(HASH_BESIDE_SLOT)?
            .query_row(stands, |row| row.get(0))
            .optional()?;
        let record = record.ok_or(Failure::Missing)?;
        if let Some(ledger) = &self.ledger {
            ledger.add([Erasure { county: self.county.clone(), seq, n, record }])?;
        }
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.prepare_cached(ERASE_SLOT)?.execute([place(seq, n)])?;
        transaction.prepare_cached(ERASE_REQUEST)?.execute([seq])?;
        transaction.commit().map_err(Failure::of_commit)?;

        truncate_log(&self.connection)
    }
}

const HEAD: &str = "SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1";

const HASH_BESIDE_SLOT: &str = "
    SELECT hash FROM record
    WHERE seq = ?1 AND EXISTS (SELECT 1 FROM slot WHERE place = ?2)";

const RECORDS: &str = "
    SELECT seq, at, actor, kind, version, request, body, previous, hash
    FROM record WHERE seq > ? ORDER BY seq";

const SLOTS: &str = "SELECT place, salt, bytes FROM slot WHERE place >= ? ORDER BY place";

const REQUEST: &str = "
    SELECT request, actor, salt, digest, first, n_records, at, seal
    FROM request WHERE request = ?";

const REQUESTS: &str = "
    SELECT request, actor, salt, digest, first, n_records, at, seal
    FROM request ORDER BY place";

const INSERT_RECORD: &str = "
    INSERT INTO record (seq, at, actor, kind, version, request, body, previous, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

const INSERT_SLOT: &str = "INSERT INTO slot (place, salt, bytes) VALUES (?, ?, ?)";

const INSERT_REQUEST: &str = "
    INSERT INTO request (request, actor, salt, digest, first, n_records, at, seal)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

const ERASE_SLOT: &str = "UPDATE slot SET salt = NULL, bytes = NULL WHERE place = ?";

const ERASE_REQUEST: &str = "
    UPDATE request SET salt = zeroblob(32), digest = NULL, seal = NULL
    WHERE request = (SELECT request FROM record WHERE seq = ?)";

fn head_of(connection: &Connection) -> rusqlite::Result<Head> {
    let mut statement = connection.prepare_cached(HEAD)?;
    let head = statement.query_row((), |row| Ok(Head { seq: row.get(0)?, hash: row.get(1)? }));
    Ok(head.optional()?.unwrap_or(Head::EMPTY))
}

fn insert_records(
    transaction: &Transaction,
    county: &str,
    mut head: Head,
    drafts: &[Draft],
) -> Result<Head, Failure> {
    let mut insert = transaction.prepare_cached(INSERT_RECORD)?;
    for draft in drafts {
        let Draft { at, actor, kind, version, request, body, slots } = draft;
        let previous = head.hash;
        head = head.after(county, draft);
        insert.execute(params![head.seq, at, actor, kind, version, request, body, previous, head.hash])?;
        insert_slots(transaction, head.seq, slots)?;
    }
    Ok(head)
}

fn insert_slots(transaction: &Transaction, seq: Seq, slots: &[Slot]) -> Result<(), Failure> {
    let mut insert = transaction.prepare_cached(INSERT_SLOT)?;
    for Slot { n, content } in slots {
        let (salt, bytes) = content.as_ref().map(|content| (&content.salt, &content.bytes)).unzip();
        insert.execute(params![place(seq, *n), salt, bytes])?;
    }
    Ok(())
}

fn insert_requests(transaction: &Transaction, requests: &[RequestRow]) -> Result<(), Failure> {
    let mut insert = transaction.prepare_cached(INSERT_REQUEST)?;
    for RequestRow { request, actor, salt, digest, first, n_records, at, seal } in requests {
        insert.execute(params![request, actor, salt, digest, first, n_records, at, seal])?;
    }
    Ok(())
}

fn record_from(row: &Row) -> rusqlite::Result<Record> {
    Ok(Record {
        seq: row.get(0)?,
        at: row.get(1)?,
        actor: row.get(2)?,
        kind: row.get(3)?,
        version: row.get(4)?,
        request: row.get(5)?,
        body: row.get(6)?,
        slots: Vec::new(),
        previous: row.get(7)?,
        hash: row.get(8)?,
    })
}

fn request_from(row: &Row) -> rusqlite::Result<RequestRow> {
    Ok(RequestRow {
        request: row.get(0)?,
        actor: row.get(1)?,
        salt: row.get(2)?,
        digest: row.get(3)?,
        first: row.get(4)?,
        n_records: row.get(5)?,
        at: row.get(6)?,
        seal: row.get(7)?,
    })
}

/// The slots in order, one step ahead of the records they are joined to.
struct SlotCursor<'a> {
    rows: Rows<'a>,
    next: Option<(Seq, Slot)>,
}

impl<'a> SlotCursor<'a> {
    fn new(statement: &'a mut CachedStatement, after: Seq) -> Result<SlotCursor<'a>, Failure> {
        let first = place(after.saturating_add(1), 0);
        let mut cursor = SlotCursor { rows: statement.query([first])?, next: None };
        cursor.advance()?;
        Ok(cursor)
    }

    fn of_record(&mut self, seq: Seq) -> Result<Vec<Slot>, Failure> {
        let mut slots = Vec::new();
        while let Some((_, slot)) = self.next.take_if(|(of, _)| *of <= seq) {
            slots.push(slot);
            self.advance()?;
        }
        Ok(slots)
    }

    fn advance(&mut self) -> Result<(), Failure> {
        self.next = match self.rows.next()? {
            Some(row) => Some(slot_from(row)?),
            None => None,
        };
        Ok(())
    }
}

fn slot_from(row: &Row) -> rusqlite::Result<(Seq, Slot)> {
    let place: u64 = row.get(0)?;
    let salt: Option<[u8; 32]> = row.get(1)?;
    let content = match salt {
        Some(salt) => Some(SlotContent { salt, bytes: row.get(2)? }),
        None => None,
    };
    Ok((place >> 16, Slot { n: (place & 0xffff) as u16, content }))
}

/// Empties the write-ahead log, where the pages from before an erasure still lie.
fn truncate_log(connection: &Connection) -> Result<(), Failure> {
    let blocked: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |row| row.get(0))?;
    if blocked { Err(Failure::InUse) } else { Ok(()) }
}

/// The key of a slot: the order of reading in one number.
fn place(seq: Seq, n: u16) -> u64 {
    seq.saturating_mul(1 << 16).saturating_add(n.into())
}
