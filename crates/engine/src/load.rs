//! Reads a county from its journal, and proves on the way that nothing in it has been changed.

use crate::codec::{self, Unreadable};
use domain::{Event, Stamped, State, command};
use std::{collections::BTreeSet, ops::ControlFlow, panic::AssertUnwindSafe, sync::mpsc, thread};
use storage::{
    chain::Chain,
    failure::Failure,
    journal::Journal,
    record::{Head, Record, Seq, Slot},
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
    /// Slots that have been emptied by a decision, or are about to be.
    pub redacted: BTreeSet<(Seq, u16)>,
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
    load_until(journal, Seq::MAX)
}

/// Reads the journal as it was when this record was its last.
///
/// Three threads share the work: one reads and checks the chain, the next decodes what has been checked, and this one
/// applies it.
pub fn load_until(journal: &mut dyn Journal, last: Seq) -> Result<Loaded, LoadError> {
    let mut reader = Reader { last, ..Reader::default() };
    let (checked, to_decode) = mpsc::sync_channel(BATCHES_AHEAD);
    let (decoded, to_apply) = mpsc::sync_channel(BATCHES_AHEAD);
    let (head, stop) = thread::scope(|scope| {
        let checking = scope.spawn(move || read_checked(journal, last, &checked));
        scope.spawn(move || decode_all(&to_decode, &decoded));
        let stop = to_apply.iter().flatten().find_map(|decoded| reader.take(decoded).err());
        // What follows a record from a newer program is not understood, and its chain is followed all the same. For
        // anything else hanging up tells the other threads that nothing more is wanted.
        if let Some(Stop::Newer(_)) = stop {
            to_apply.iter().for_each(drop);
        }
        drop(to_apply);
        let (head, broken) = checking.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        let stop = match (stop, broken) {
            (Some(Stop::Newer(_)) | None, Some(broken)) => Some(broken),
            (stop, _) => stop,
        };
        Ok::<_, Failure>((head, stop))
    })?;
    match stop {
        Some(Stop::Broken(error)) => Err(error),
        Some(Stop::Newer(newer)) => reader.finish(head, Some(newer)),
        None => reader.finish(head, None),
    }
}

/// Records go from thread to thread this many at a time, and this many batches may lie waiting.
const BATCH: usize = 512;
const BATCHES_AHEAD: usize = 16;

/// Reads records in order, checks the chain and hands them on; answers where it came to, and what was wrong there.
fn read_checked(
    journal: &mut dyn Journal,
    last: Seq,
    checked: &mpsc::SyncSender<Vec<Record>>,
) -> Result<(Head, Option<Stop>), Failure> {
    let mut chain = Chain::new(journal.county());
    let mut batch = Vec::with_capacity(BATCH);
    let mut stop = None;
    journal.read(0, &mut |record| {
        if record.seq > last {
            return ControlFlow::Break(());
        }
        if let Err(error) = chain.check(&record) {
            stop = Some(broken(error.seq, error.why));
            return ControlFlow::Break(());
        }
        batch.push(record);
        let is_full = batch.len() == BATCH;
        match is_full && checked.send(std::mem::replace(&mut batch, Vec::with_capacity(BATCH))).is_err() {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    })?;
    // Whoever hung up has found something worse already.
    drop(checked.send(batch));
    Ok((chain.head(), stop))
}

/// What a record says, and how its texts stand.
struct Decoded {
    stamped: Stamped<Event>,
    n_texts: u64,
    /// Slots that are empty.
    empty: Vec<u16>,
}

/// Decodes batch after batch, until there are no more or nobody wants them.
fn decode_all(
    to_decode: &mpsc::Receiver<Vec<Record>>,
    decoded: &mpsc::SyncSender<Vec<Result<Decoded, Stop>>>,
) {
    for batch in to_decode {
        if decoded.send(batch.iter().map(decode).collect()).is_err() {
            return;
        }
    }
}

fn decode(record: &Record) -> Result<Decoded, Stop> {
    let stamped = codec::decode(record).map_err(|error| match error {
        Unreadable::Unknown { .. } => Stop::Newer(Newer { seq: record.seq, what: error.to_string() }),
        Unreadable::Changed(why) => broken(record.seq, why),
    })?;
    let is_empty = |slot: &&Slot| slot.content.is_none();
    let empty: Vec<u16> = record.slots.iter().filter(is_empty).map(|slot| slot.n).collect();
    Ok(Decoded { stamped, n_texts: (record.slots.len() - empty.len()) as u64, empty })
}

enum Stop {
    Broken(LoadError),
    Newer(Newer),
}

fn broken(seq: Seq, why: impl ToString) -> Stop {
    Stop::Broken(LoadError::Broken { seq, why: why.to_string() })
}

#[derive(Default)]
struct Reader {
    last: Seq,
    state: State,
    n_texts: u64,
    /// Slots that are empty, and slots that a redaction names: the first have to be among the second.
    empty: BTreeSet<(Seq, u16)>,
    redacted: BTreeSet<(Seq, u16)>,
}

impl Reader {
    fn take(&mut self, decoded: Result<Decoded, Stop>) -> Result<(), Stop> {
        let Decoded { stamped, n_texts, empty } = decoded?;
        self.n_texts += n_texts;
        self.empty.extend(empty.into_iter().map(|n| (stamped.seq, n)));
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

    fn finish(self, head: Head, newer: Option<Newer>) -> Result<Loaded, LoadError> {
        // A redaction may stand after the point where reading stopped, so nothing is known of empty slots then.
        let is_all = newer.is_none() && self.last == Seq::MAX;
        let unexplained = self.empty.difference(&self.redacted).next().filter(|_| is_all);
        if let Some((seq, n)) = unexplained {
            return Err(LoadError::Broken {
                seq: *seq,
                why: format!("text slot {n} is empty, and no decision says why"),
            });
        }
        Ok(Loaded {
            unfinished: self.redacted.difference(&self.empty).copied().collect(),
            redacted: self.redacted,
            n_texts: self.n_texts,
            head,
            state: self.state,
            newer,
        })
    }
}
