//! One county's writer, on a thread of its own, and the snapshots it publishes.
//!
//! Orders are decided one after the other on a tentative state and written together: one commit for all that have
//! queued up meanwhile ([decision 32](../../../docs/decisions/0032-one-thread-decides-and-writes-down.md)). Nobody is
//! answered before the commit, not even with a refusal, since a refusal may rest on an order before it in the same batch.

mod by_hand;
mod inbox;
mod request;
mod writer;

pub use by_hand::ByHand;
pub(crate) use request::request_row;

use crate::{
    chance::Chance,
    clock::Clock,
    load::{LoadError, Newer},
    tally::{Counts, Standing, Tally},
};
use arc_swap::ArcSwap;
use domain::{
    Command, Refusal, State,
    context::{Actor, RequestId},
};
use inbox::{Inbox, Letterbox};
use std::{
    sync::{Arc, mpsc},
    thread::JoinHandle,
};
use storage::{
    journal::Journal,
    record::{Head, Seq},
};
use writer::Writer;

/// Something somebody asks for.
#[derive(Clone, Debug)]
pub struct Order {
    /// Who asks.
    pub actor: Actor,
    /// The number of the request: a retry carries the same.
    pub request: RequestId,
    /// What is asked for.
    pub command: Command,
}

/// What an order led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The first event it led to.
    pub first: Seq,
    /// How many events; none when it was already so.
    pub n_events: u32,
}

/// Why the world, not a rule, stood in the way.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The request number has been used for something else.
    #[error("this request number has been used for something else")]
    RequestReused,
    /// The county can be read, not written: its journal holds a record from a newer program.
    #[error("the county can only be read: record {} is from a newer program ({})", .0.seq, .0.what)]
    ReadOnly(Newer),
    /// Storage failed; nothing of the order was kept.
    #[error(transparent)]
    Storage(#[from] storage::failure::Failure),
    /// Somebody else writes in the same journal.
    #[error("somebody else has written in the journal")]
    Conflict,
    /// The program has a bug; nothing of the order was kept.
    #[error("the program has a fault: {0}")]
    Bug(String),
    /// The writer has stopped.
    #[error("the writer has stopped")]
    Stopped,
}

/// The answer to an order: a receipt, a rule that says no, or a failure of the world.
pub type Outcome = Result<Result<Receipt, Refusal>, Failure>;

/// A county at one moment.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// All that is known.
    pub state: Arc<State>,
    /// Where its journal ends.
    pub head: Head,
}

type Reply = Box<dyn FnOnce(Outcome) + Send>;

/// The one writer of a county, and the door to its snapshots.
pub struct Engine {
    published: Arc<ArcSwap<Snapshot>>,
    letters: Letterbox,
    writer: Option<JoinHandle<()>>,
    newer: Option<Newer>,
    tally: Tally,
}

impl Engine {
    /// Reads the county from its journal and starts its writer.
    pub fn open(
        journal: Box<dyn Journal>,
        clock: Box<dyn Clock>,
        chance: Box<dyn Chance>,
    ) -> Result<Engine, LoadError> {
        let writer = Writer::open(journal, clock, chance)?;
        let (published, newer, tally) =
            (writer.published.clone(), writer.newer.clone(), writer.tally.clone());
        let (letters, inbox) = Inbox::open();
        let no_thread = |error: std::io::Error| storage::failure::Failure::Io(error.to_string());
        let writer = std::thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || writer.run(inbox))
            .map_err(no_thread)?;
        Ok(Engine { published, letters, writer: Some(writer), newer, tally })
    }

    /// The county as it is now. A page takes one and keeps it, so that all it shows is of the same moment.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.published.load_full()
    }

    /// The record from a newer program that makes the county readable only, if there is one.
    pub fn newer(&self) -> Option<&Newer> {
        self.newer.as_ref()
    }

    /// What its writer has done since it started.
    pub fn counts(&self) -> Counts {
        self.tally.read()
    }

    /// Whether the county can be written in.
    pub fn standing(&self) -> Standing {
        match &self.writer {
            None => Standing::Stopped,
            Some(writer) if writer.is_finished() => Standing::Stopped,
            _ if self.newer.is_some() => Standing::ReadOnly,
            _ if self.tally.read().is_writing => Standing::Writing,
            _ => Standing::Failing,
        }
    }

    /// Hands an order to the writer; `reply` is called when its batch has been committed.
    pub fn submit(&self, order: Order, reply: impl FnOnce(Outcome) + Send + 'static) {
        if let Err(reply) = self.letters.post(order, Box::new(reply)) {
            reply(Err(Failure::Stopped));
        }
    }

    /// Carries out an order and waits for the answer.
    pub fn execute(&self, order: Order) -> Outcome {
        let (answer, answered) = mpsc::sync_channel(1);
        self.submit(order, move |outcome| drop(answer.send(outcome)));
        answered.recv().unwrap_or(Err(Failure::Stopped))
    }
}

impl Drop for Engine {
    /// Finishes what has been handed in before.
    fn drop(&mut self) {
        self.letters.stop();
        if let Some(writer) = self.writer.take() {
            drop(writer.join());
        }
    }
}
