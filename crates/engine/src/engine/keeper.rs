//! What is written down stays so: a batch that has been decided is committed, published and answered here.
//!
//! It asks nobody's leave to begin and decides nothing. While it waits for the disk, the next batch is decided on the
//! state that this one leads to; only when it has been kept is that state anybody else's.

use super::{Failure, Order, Outcome, Reply, Snapshot, inbox::Asked};
use crate::{
    clock::Stopwatch,
    load::{self, LoadError},
    tally::Tally,
};
use arc_swap::ArcSwap;
use std::{collections::BTreeMap, sync::Arc, time::Duration};
use storage::{
    journal::{AppendError, Batch, Journal},
    record::{Head, Seq},
};

/// An order that has been decided.
pub(super) struct Considered {
    pub order: Box<Order>,
    pub reply: Reply,
    pub outcome: Outcome,
    /// Whether the outcome holds, whatever the journal knows of the request.
    pub is_sure: bool,
}

/// What a batch writes, and where in it each request stands. Shared with whoever decides the next.
#[derive(Default)]
pub(super) struct Written {
    pub batch: Batch,
    pub places: BTreeMap<[u8; 16], usize>,
}

/// A batch that has been decided.
pub(super) struct Decided {
    /// What the county is once it has been kept.
    pub snapshot: Snapshot,
    pub written: Arc<Written>,
    pub considered: Vec<Considered>,
    /// Slots whose redaction it records.
    pub redactions: Vec<(Seq, u16)>,
}

/// What has become of a batch.
pub(super) struct Kept {
    /// Those who are to be answered now.
    pub answers: Vec<(Reply, Outcome)>,
    /// Those who have to be decided again, with the journal at hand: one of them had asked before.
    pub again: Vec<Asked>,
    /// Whether the county is as the batch said it would be.
    pub is_kept: bool,
    /// How long the disk took.
    pub took: Duration,
}

/// The journal of a county, and what is known of it.
pub(super) struct Keeper {
    pub journal: Box<dyn Journal>,
    pub known: Snapshot,
    published: Arc<ArcSwap<Snapshot>>,
    /// Whether `known` is what the journal holds. After a failed commit it has to be asked.
    is_sure: bool,
    /// Slots whose redaction has been recorded and that still hold their text, and what stood in the way.
    to_erase: Vec<(Seq, u16)>,
    pub stuck: Option<Failure>,
    tally: Tally,
}

impl Keeper {
    pub fn new(
        journal: Box<dyn Journal>,
        known: Snapshot,
        published: Arc<ArcSwap<Snapshot>>,
        tally: Tally,
    ) -> Keeper {
        Keeper { journal, known, published, is_sure: true, to_erase: Vec::new(), stuck: None, tally }
    }

    /// Makes sure that what is known is so, before anything is decided on it; or says why nothing can be written.
    pub fn ready(&mut self) -> Result<(), Failure> {
        let sure = self.make_sure();
        match sure {
            Err(_) => self.tally.lost(),
            // What was recorded has to be carried out as soon as it can be; until then others are not kept waiting.
            Ok(()) => self.stuck = self.erase().err(),
        }
        sure
    }

    /// Writes the batch down and publishes what it led to.
    pub fn keep(&mut self, decided: Decided) -> Kept {
        let Decided { snapshot, written, considered, redactions } = decided;
        let watch = Stopwatch::start();
        let done = match self.has_asked_before(&considered) {
            Ok(true) => Err(NotKept::Repeated),
            Ok(false) if written.batch.requests.is_empty() => Ok(()),
            Ok(false) => self.append(&written.batch, snapshot.head).and_then(|()| {
                self.publish(snapshot);
                if redactions.is_empty() {
                    return Ok(());
                }
                self.to_erase.extend(redactions);
                self.erase().map_err(NotKept::Failed)
            }),
            Err(failure) => Err(NotKept::Failed(failure)),
        };
        let took = watch.elapsed();
        let (mut answers, mut again) = (Vec::with_capacity(considered.len()), Vec::new());
        let is_kept = done.is_ok();
        for Considered { order, reply, outcome, .. } in considered {
            match &done {
                Ok(()) => answers.push((reply, outcome)),
                Err(NotKept::Failed(failure)) => answers.push((reply, Err(failure.clone()))),
                Err(NotKept::Repeated) => again.push((order, reply)),
            }
        }
        Kept { answers, again, is_kept, took }
    }

    /// Whether one of those who are about to hear no has asked before: then the answer is what it was.
    fn has_asked_before(&mut self, considered: &[Considered]) -> Result<bool, Failure> {
        for Considered { order, .. } in considered.iter().filter(|considered| !considered.is_sure) {
            if self.journal.request(order.request.0)?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Appends the batch. Where storage cannot tell whether it was kept, the journal itself is asked.
    fn append(&mut self, batch: &Batch, head: Head) -> Result<(), NotKept> {
        let watch = Stopwatch::start();
        let appended = self.journal.append(self.known.head, batch);
        let took = watch.elapsed();
        let done = match appended {
            Ok(written) => {
                assert_eq!(written, head, "storage and engine seal alike");
                Ok(())
            }
            Err(error) => {
                self.is_sure = false;
                if self.is_repeated(&error, batch) {
                    return Err(NotKept::Repeated);
                }
                match self.journal.head() {
                    Ok(found) if found == head => {
                        self.is_sure = true;
                        Ok(())
                    }
                    _ => Err(NotKept::Failed(match error {
                        AppendError::Conflict { .. } => Failure::Conflict,
                        AppendError::Failure(failure) => Failure::Storage(failure),
                    })),
                }
            }
        };
        self.tally.appended(took, done.is_ok());
        done
    }

    /// A journal takes no request twice; who asks anew has been answered before, and is to have that answer.
    fn is_repeated(&mut self, error: &AppendError, batch: &Batch) -> bool {
        let is_known =
            |row: &storage::journal::RequestRow| matches!(self.journal.request(row.request), Ok(Some(_)));
        matches!(error, AppendError::Failure(storage::failure::Failure::Rejected(_)))
            && batch.requests.iter().any(is_known)
    }

    /// After a failed commit: is the journal still where we think it is?
    fn make_sure(&mut self) -> Result<(), Failure> {
        if self.is_sure {
            return Ok(());
        }
        if self.journal.head()? != self.known.head {
            self.reload()?;
        }
        self.is_sure = true;
        Ok(())
    }

    fn reload(&mut self) -> Result<(), Failure> {
        let loaded = load::load(self.journal.as_mut()).map_err(|error| match error {
            LoadError::Failure(failure) => Failure::Storage(failure),
            LoadError::Broken { .. } => {
                Failure::Storage(storage::failure::Failure::Corrupt(error.to_string()))
            }
        })?;
        self.publish(Snapshot { state: Arc::new(loaded.state), head: loaded.head });
        Ok(())
    }

    fn publish(&mut self, snapshot: Snapshot) {
        self.known = snapshot.clone();
        self.published.store(Arc::new(snapshot));
    }

    /// Empties the slots whose redaction has been recorded, and reads the county anew so that no state keeps the text.
    /// If the machine stops in between, opening the county finishes it.
    fn erase(&mut self) -> Result<(), Failure> {
        if self.to_erase.is_empty() {
            return Ok(());
        }
        for (seq, n) in &self.to_erase {
            self.journal.redact(*seq, *n)?;
        }
        self.reload()?;
        self.to_erase.clear();
        Ok(())
    }
}

enum NotKept {
    /// Nothing was written: a request in it stands in the journal already.
    Repeated,
    Failed(Failure),
}
