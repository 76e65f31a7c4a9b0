//! Proves that a county's journal is whole: chain, slots, references, replay, requests and invariants.

use crate::load::{self, LoadError, Loaded};
use domain::Refusal;
use std::ops::ControlFlow;
use storage::{
    journal::{Journal, RequestRow},
    record::{Record, Seq},
};

/// What was proved.
#[derive(Debug)]
pub struct Proof {
    /// The county as read.
    pub loaded: Loaded,
    /// Rules that the county as a whole does not keep. Empty unless the program has a bug or an event was forged.
    pub broken_rules: Vec<Refusal>,
}

/// Verifies the whole journal; the error names the first bad record.
pub fn verify(journal: &mut dyn Journal) -> Result<Proof, LoadError> {
    let loaded = load::load(journal)?;
    check_requests(journal, loaded.head.seq)?;
    let broken_rules = loaded.state.check_invariants();
    Ok(Proof { loaded, broken_rules })
}

/// A request is no part of the chain, but the records it led to say the same of it as it says itself, and its checksum
/// tells whether its salted digest, which nobody else knows, is what it was.
fn check_requests(journal: &mut dyn Journal, last: Seq) -> Result<(), LoadError> {
    let mut rows = Vec::new();
    journal.requests(&mut |row| {
        rows.push(row);
        ControlFlow::Continue(())
    })?;
    // Requests stand in the order in which they were carried out, and so do their records, without a gap. Only what was put
    // into the journal before its first request belongs to none.
    let mut next = rows.first().map_or(last + 1, |row| row.first.clamp(1, last + 1));
    for row in &rows {
        if !row.is_whole() {
            return Err(LoadError::Broken {
                seq: row.first,
                why: "the request that led to it is not as it was written".to_owned(),
            });
        }
        if row.first != next {
            return Err(misplaced(row));
        }
        next = row.first.saturating_add(row.n_records.into());
    }
    if let Some(row) = rows.last().filter(|_| next != last + 1) {
        return Err(misplaced(row));
    }
    let mut rows = rows.iter().filter(|row| row.n_records > 0).peekable();
    let mut misfit = None;
    journal.read(0, &mut |record| {
        while rows.next_if(|row| row.first + u64::from(row.n_records) <= record.seq).is_some() {}
        misfit = rows
            .peek()
            .filter(|row| row.first <= record.seq && !led_to(row, &record))
            .map(|row| misplaced(row));
        if misfit.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    misfit.map_or(Ok(()), Err)
}

fn led_to(row: &RequestRow, record: &Record) -> bool {
    (row.request, &row.actor, row.at) == (record.request, &record.actor, record.at)
}

fn misplaced(row: &RequestRow) -> LoadError {
    let why = "the request that led to it does not say the same as it".to_owned();
    LoadError::Broken { seq: row.first, why }
}
