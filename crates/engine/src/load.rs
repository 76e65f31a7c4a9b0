//! Reads a county from its journal, and proves on the way that nothing in it has been changed.

use crate::codec::{self, Unreadable};
use domain::{Event, Stamped, State, command};
use std::{collections::BTreeSet, ops::ControlFlow, panic::AssertUnwindSafe};
use storage::{
    chain::Chain,
    failure::Failure,
    journal::Journal,
    record::{Head, Record, Seq},
};

/// A county as its journal tells it.
#[derive(Debug)]
pub struct Loaded {
    /// All that is known.
    pub state: State,
    /// Where the journal ends.
    pub head: Head,
    /// How many texts stand in slots.
    pub n_texts: u64,
    /// Redactions that are decided and not yet carried out: the machine stopped in between.
    pub unfinished: Vec<(Seq, u16)>,
    /// Slots that have been emptied by a decision.
    pub n_redacted: u64,
    /// A record from a newer program, at which reading stopped: the county can be read, not written.
    pub newer: Option<Newer>,
}

/// A record of a kind or version that this program does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newer {
    /// The record.
    pub seq: Seq,
    /// What it is.
    pub what: String,
}

/// Why a county cannot be served.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// A record is not as it was written.
    #[error("record {seq} is not as it was written: {why}")]
    Broken {
        /// The first bad record.
        seq: Seq,
        /// What is wrong with it.
        why: String,
    },
    /// The journal could not be read.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// Reads everything in the journal.
pub fn load(journal: &mut dyn Journal) -> Result<Loaded, LoadError> {
    let mut reader = Reader::new(journal.county());
    let mut stopped = None;
    journal.read(0, &mut |record| match reader.take(record) {
        Ok(()) => ControlFlow::Continue(()),
        Err(stop) => {
            stopped = Some(stop);
            ControlFlow::Break(())
        }
    })?;
    match stopped {
        Some(Stop::Broken(error)) => Err(error),
        Some(Stop::Newer(newer)) => reader.finish(Some(newer)),
        None => reader.finish(None),
    }
}

enum Stop {
    Broken(LoadError),
    Newer(Newer),
}

fn broken(seq: Seq, why: impl ToString) -> Stop {
    Stop::Broken(LoadError::Broken { seq, why: why.to_string() })
}

struct Reader {
    chain: Chain,
    state: State,
    n_texts: u64,
    /// Slots that are empty, and slots that a redaction names: the first have to be among the second.
    empty: BTreeSet<(Seq, u16)>,
    redacted: BTreeSet<(Seq, u16)>,
}

impl Reader {
    fn new(county: &str) -> Reader {
        Reader {
            chain: Chain::new(county),
            state: State::default(),
            n_texts: 0,
            empty: BTreeSet::new(),
            redacted: BTreeSet::new(),
        }
    }

    fn take(&mut self, record: Record) -> Result<(), Stop> {
        self.chain.check(&record).map_err(|error| broken(error.seq, error.why))?;
        let stamped = codec::decode(&record).map_err(|error| match error {
            Unreadable::Unknown { .. } => Stop::Newer(Newer { seq: record.seq, what: error.to_string() }),
            Unreadable::Changed(why) => broken(record.seq, why),
        })?;
        for slot in &record.slots {
            match slot.content {
                Some(_) => self.n_texts += 1,
                None => drop(self.empty.insert((record.seq, slot.n))),
            }
        }
        if let Event::TextRedacted(redaction) = &stamped.event {
            self.redacted.insert((redaction.seq, redaction.n));
        }
        self.apply(&stamped)
    }

    /// An event that cannot be applied is a bug or a forgery. Either way the county is not served, and the others are.
    fn apply(&mut self, stamped: &Stamped<Event>) -> Result<(), Stop> {
        let state = &mut self.state;
        let Stamped { seq, at, actor, event } = stamped;
        let borrowed = Stamped { seq: *seq, at: *at, actor: actor.clone(), event };
        std::panic::catch_unwind(AssertUnwindSafe(|| command::apply(state, &borrowed)))
            .map_err(|_| broken(*seq, "it does not follow from the records before it"))
    }

    fn finish(self, newer: Option<Newer>) -> Result<Loaded, LoadError> {
        // A redaction may stand after the point where reading stopped, so nothing is known of empty slots then.
        let unexplained = self.empty.difference(&self.redacted).next().filter(|_| newer.is_none());
        if let Some((seq, n)) = unexplained {
            return Err(LoadError::Broken {
                seq: *seq,
                why: format!("text slot {n} is empty, and no decision says why"),
            });
        }
        Ok(Loaded {
            unfinished: self.redacted.difference(&self.empty).copied().collect(),
            n_redacted: self.redacted.len() as u64,
            n_texts: self.n_texts,
            head: self.chain.head(),
            state: self.state,
            newer,
        })
    }
}
