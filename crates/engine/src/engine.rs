//! One county's writer, on a thread of its own, and the snapshots it publishes.
//!
//! Orders are decided one after the other on a tentative state and written together: one commit for all that have
//! queued up meanwhile. Nobody is answered before the commit, not even with a refusal, since a refusal may rest on an
//! order before it in the same batch.

mod by_hand;

pub use by_hand::ByHand;

use crate::{
    chance::Chance,
    clock::{Clock, Stopwatch},
    codec,
    load::{self, LoadError, Newer},
    tally::{Counts, Standing, Tally},
};
use arc_swap::ArcSwap;
use domain::{
    Command, Context, Refusal, Stamped, State, command,
    context::{Actor, RequestId},
};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    panic::AssertUnwindSafe,
    sync::{Arc, mpsc},
    thread::JoinHandle,
};
use storage::{
    journal::{AppendError, Batch, Journal, RequestRow},
    record::{Draft, Hash, Head, Seq},
};

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

enum Letter {
    Order(Box<Order>, Reply),
    Stop,
}

/// The one writer of a county, and the door to its snapshots.
pub struct Engine {
    published: Arc<ArcSwap<Snapshot>>,
    letters: mpsc::Sender<Letter>,
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
        let mut writer = Writer::open(journal, clock, chance)?;
        let (published, newer, tally) =
            (writer.published.clone(), writer.newer.clone(), writer.tally.clone());
        let (letters, inbox) = mpsc::channel();
        let writer = std::thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || writer.run(&inbox))
            .map_err(|error| LoadError::Failure(storage::failure::Failure::Io(error.to_string())))?;
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
        if let Err(mpsc::SendError(Letter::Order(_, reply))) =
            self.letters.send(Letter::Order(Box::new(order), Box::new(reply)))
        {
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
        drop(self.letters.send(Letter::Stop));
        if let Some(writer) = self.writer.take() {
            drop(writer.join());
        }
    }
}

/// The most orders in one commit: enough to fill the time of a disk's flush, few enough to answer soon.
const BATCH_MOST: usize = 256;

struct Writer {
    journal: Box<dyn Journal>,
    clock: Box<dyn Clock>,
    chance: Box<dyn Chance>,
    known: Snapshot,
    published: Arc<ArcSwap<Snapshot>>,
    /// Whether `known` is what the journal holds. After a failed commit it has to be asked.
    is_sure: bool,
    newer: Option<Newer>,
    /// Slots whose redaction has been recorded and that still hold their text, and what stood in the way.
    to_erase: Vec<(Seq, u16)>,
    stuck: Option<Failure>,
    tally: Tally,
}

/// A batch as it grows: decided on a tentative state that nobody else sees.
struct Tentative {
    state: State,
    head: Head,
    batch: Batch,
    answers: Vec<(Reply, Outcome)>,
    requests: BTreeMap<[u8; 16], usize>,
    redactions: Vec<(Seq, u16)>,
}

impl Writer {
    /// Reads the county, finishes what the machine stopped in, and is ready to write.
    fn open(
        mut journal: Box<dyn Journal>,
        clock: Box<dyn Clock>,
        chance: Box<dyn Chance>,
    ) -> Result<Writer, LoadError> {
        let loaded = load::load(journal.as_mut())?;
        for (seq, n) in &loaded.unfinished {
            journal.redact(*seq, *n)?;
        }
        let loaded = if loaded.unfinished.is_empty() { loaded } else { load::load(journal.as_mut())? };
        let known = Snapshot { state: Arc::new(loaded.state), head: loaded.head };
        Ok(Writer {
            journal,
            clock,
            chance,
            published: Arc::new(ArcSwap::from_pointee(known.clone())),
            known,
            is_sure: true,
            newer: loaded.newer,
            to_erase: Vec::new(),
            stuck: None,
            tally: Tally::new(),
        })
    }

    fn run(&mut self, inbox: &mpsc::Receiver<Letter>) {
        while let Ok(Letter::Order(order, reply)) = inbox.recv() {
            let mut orders = vec![(order, reply)];
            let mut is_last = false;
            while orders.len() < BATCH_MOST {
                match inbox.try_recv() {
                    Ok(Letter::Order(order, reply)) => orders.push((order, reply)),
                    Ok(Letter::Stop) => {
                        is_last = true;
                        break;
                    }
                    Err(_) => break,
                }
            }
            self.write(orders);
            if is_last {
                break;
            }
        }
    }

    fn write(&mut self, orders: Vec<(Box<Order>, Reply)>) {
        if let Err(failure) = self.make_sure() {
            self.tally.lost();
            let answers = orders.into_iter().map(|(_, reply)| (reply, Err(failure.clone()))).collect();
            self.answer(answers);
            return;
        }
        // What was recorded has to be carried out as soon as it can be; until then others are not kept waiting.
        self.stuck = self.erase().err();
        let mut tentative = Tentative {
            state: State::clone(&self.known.state),
            head: self.known.head,
            batch: Batch::default(),
            answers: Vec::with_capacity(orders.len()),
            requests: BTreeMap::new(),
            redactions: Vec::new(),
        };
        for (order, reply) in orders {
            let outcome = self.consider(&mut tentative, *order);
            tentative.answers.push((reply, outcome));
        }
        self.commit(tentative);
    }

    /// Decides one order on the tentative state. A panic is a bug in one rule and must not take the county down.
    fn consider(&mut self, tentative: &mut Tentative, order: Order) -> Outcome {
        if let Some(newer) = &self.newer {
            return Err(Failure::ReadOnly(newer.clone()));
        }
        if let (Some(failure), Command::RedactText { .. }) = (&self.stuck, &order.command) {
            return Err(failure.clone());
        }
        if let Some(row) = self.seen(tentative, &order)? {
            return repeat(&row, &order);
        }
        if let Command::RedactText { seq, n, .. } = order.command
            && !self.has_text(seq, n)?
        {
            return Ok(Err(Refusal::NoSuchText));
        }
        let cx = self.context(&order);
        let decided = std::panic::catch_unwind(AssertUnwindSafe(|| {
            let events = command::decide(&tentative.state, &cx, order.command.clone())?;
            let mut fork = tentative.state.clone();
            for (event, seq) in events.iter().zip(tentative.head.seq + 1..) {
                command::apply(&mut fork, &Stamped { seq, at: cx.now, actor: cx.actor.clone(), event });
            }
            Ok((events, fork))
        }));
        match decided {
            Err(panic) => Err(Failure::Bug(what_was_said(panic.as_ref()))),
            Ok(Err(refusal)) => Ok(Err(refusal)),
            Ok(Ok((events, fork))) => {
                let drafts = events.iter().map(|event| codec::try_encode(event, &cx, self.chance.as_mut()));
                let Some(drafts) = drafts.collect() else { return Ok(Err(Refusal::TextIsRedacted)) };
                tentative.redactions.extend(events.iter().filter_map(redaction));
                Ok(Ok(self.enter(tentative, &order, &cx, drafts, fork)))
            }
        }
    }

    /// Whether such a slot stands beside such a record; only the journal knows.
    fn has_text(&mut self, seq: Seq, n: u16) -> Result<bool, Failure> {
        let mut found = false;
        self.journal.read(seq.saturating_sub(1), &mut |record| {
            found = record.seq == seq && record.slots.iter().any(|slot| slot.n == n);
            ControlFlow::Break(())
        })?;
        Ok(found)
    }

    fn context(&self, order: &Order) -> Context {
        // Microseconds are what the journal keeps; a state made now must equal the one replayed tomorrow.
        let now = self.clock.now();
        let now = jiff::Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now);
        let today = domain::time::day_in_sweden(now);
        Context { now, today, actor: order.actor.clone(), request: order.request }
    }

    fn enter(
        &mut self,
        tentative: &mut Tentative,
        order: &Order,
        cx: &Context,
        drafts: Vec<Draft>,
        fork: State,
    ) -> Receipt {
        let salt = self.chance.draw();
        let receipt = Receipt { first: tentative.head.seq + 1, n_events: drafts.len() as u32 };
        let county = self.journal.county();
        tentative.head = drafts.iter().fold(tentative.head, |head, draft| head.after(county, draft));
        tentative.batch.records.extend(drafts);
        tentative.requests.insert(order.request.0, tentative.batch.requests.len());
        let row = request_row(cx, salt, &order.command, receipt.first, receipt.n_events);
        tentative.batch.requests.push(row);
        tentative.state = fork;
        receipt
    }

    /// What was answered to this request before, in the journal or earlier in the batch.
    fn seen(&mut self, tentative: &Tentative, order: &Order) -> Result<Option<RequestRow>, Failure> {
        match tentative.requests.get(&order.request.0) {
            Some(index) => Ok(Some(tentative.batch.requests[*index].clone())),
            None => Ok(self.journal.request(order.request.0)?),
        }
    }

    fn commit(&mut self, tentative: Tentative) {
        let Tentative { state, head, batch, answers, redactions, .. } = tentative;
        let written = match batch.requests.is_empty() {
            true => Ok(self.known.head),
            false => {
                let watch = Stopwatch::start();
                let written = self.append(&batch, head);
                self.tally.appended(watch.elapsed(), written.is_ok());
                written
            }
        };
        match written {
            Err(failure) => {
                self.answer(answers.into_iter().map(|(reply, _)| (reply, Err(failure.clone()))).collect())
            }
            Ok(_) => {
                self.publish(Snapshot { state: Arc::new(state), head });
                let redacted = if redactions.is_empty() {
                    Ok(())
                } else {
                    self.to_erase.extend(redactions);
                    self.erase()
                };
                self.answer(
                    answers
                        .into_iter()
                        .map(|(reply, outcome)| (reply, redacted.clone().and(outcome)))
                        .collect(),
                );
            }
        }
    }

    /// Counts the answers before they are given, so that whoever has one also finds it counted.
    fn answer(&self, answers: Vec<(Reply, Outcome)>) {
        self.tally.answered(answers.iter().map(|(_, outcome)| outcome));
        answers.into_iter().for_each(|(reply, outcome)| reply(outcome));
    }

    /// Appends the batch. Where storage cannot tell whether it was kept, the journal itself is asked.
    fn append(&mut self, batch: &Batch, head: Head) -> Result<Head, Failure> {
        match self.journal.append(self.known.head, batch) {
            Ok(written) => {
                assert_eq!(written, head, "storage and engine seal alike");
                Ok(written)
            }
            Err(error) => {
                self.is_sure = false;
                match self.journal.head() {
                    Ok(found) if found == head => {
                        self.is_sure = true;
                        Ok(head)
                    }
                    _ => Err(match error {
                        AppendError::Conflict { .. } => Failure::Conflict,
                        AppendError::Failure(failure) => Failure::Storage(failure),
                    }),
                }
            }
        }
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

fn redaction(event: &domain::Event) -> Option<(Seq, u16)> {
    match event {
        domain::Event::TextRedacted(redaction) => Some((redaction.seq, redaction.n)),
        _ => None,
    }
}

/// The same request again gets the same receipt; another order under its number is refused.
fn repeat(row: &RequestRow, order: &Order) -> Outcome {
    let is_same =
        row.actor == order.actor.to_string() && row.digest == Some(digest(&row.salt, &order.command));
    if is_same {
        Ok(Ok(Receipt { first: row.first, n_events: row.n_records }))
    } else {
        Err(Failure::RequestReused)
    }
}

/// What is kept of a request, so that its repetition gets the same answer.
pub(crate) fn request_row(
    cx: &Context,
    salt: [u8; 32],
    command: &Command,
    first: Seq,
    n_records: u32,
) -> RequestRow {
    RequestRow {
        request: cx.request.0,
        actor: cx.actor.to_string(),
        salt,
        digest: Some(digest(&salt, command)),
        first,
        n_records,
        at: cx.now.as_microsecond(),
    }
}

/// A salted digest of what was asked for. It cannot be read back, and its salt goes with a redacted text.
fn digest(salt: &[u8; 32], command: &Command) -> Hash {
    let mut hash = Sha256::new();
    hash.update(salt);
    hash.update(format!("{command:?}"));
    hash.finalize().into()
}

fn what_was_said(panic: &(dyn std::any::Any + Send)) -> String {
    let said = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
    said.unwrap_or("no reason given").to_owned()
}
