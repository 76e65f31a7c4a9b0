//! The writer itself: decides orders on a tentative state, writes them down together, and answers.

use super::{
    Failure, Order, Outcome, Receipt, Reply, Snapshot,
    inbox::{Asked, Expected, Inbox},
    request::{repeat, request_row},
};
use crate::{
    chance::Chance,
    clock::{Clock, Stopwatch},
    codec,
    load::{self, LoadError, Newer},
    tally::Tally,
};
use arc_swap::ArcSwap;
use domain::{Command, Context, Refusal, State, command};
use std::{collections::BTreeMap, ops::ControlFlow, panic::AssertUnwindSafe, sync::Arc, time::Duration};
use storage::{
    journal::{AppendError, Batch, Journal, RequestRow},
    record::{Draft, Head, Seq},
};

/// The most orders in one commit: enough to fill the time of a disk's flush, few enough to answer soon.
const BATCH_MOST: usize = 256;

pub(super) struct Writer {
    journal: Box<dyn Journal>,
    clock: Box<dyn Clock>,
    chance: Box<dyn Chance>,
    known: Arc<Snapshot>,
    pub published: Arc<ArcSwap<Snapshot>>,
    /// What was known before. To take it down takes a while, so nobody is kept waiting for that.
    outlived: Option<Arc<Snapshot>>,
    /// Whether `known` is what the journal holds. After a failed commit it has to be asked.
    is_sure: bool,
    pub newer: Option<Newer>,
    /// Slots whose redaction has been recorded and that still hold their text, and what stood in the way.
    to_erase: Vec<(Seq, u16)>,
    stuck: Option<Failure>,
    pub tally: Tally,
}

/// A batch as it grows: decided on a tentative state that nobody else sees.
struct Tentative {
    /// Why nothing can be written now, when it is not even known where the journal ends.
    lost: Option<Failure>,
    state: State,
    head: Head,
    batch: Batch,
    answers: Vec<(Reply, Outcome)>,
    requests: BTreeMap<[u8; 16], usize>,
    redactions: Vec<(Seq, u16)>,
}

impl Writer {
    /// Reads the county, finishes what the machine stopped in, and is ready to write.
    pub fn open(
        mut journal: Box<dyn Journal>,
        clock: Box<dyn Clock>,
        chance: Box<dyn Chance>,
    ) -> Result<Writer, LoadError> {
        let loaded = load::load(journal.as_mut())?;
        for (seq, n) in &loaded.unfinished {
            journal.redact(*seq, *n)?;
        }
        let loaded = if loaded.unfinished.is_empty() { loaded } else { load::load(journal.as_mut())? };
        let known = Arc::new(Snapshot { state: Arc::new(loaded.state), head: loaded.head });
        Ok(Writer {
            journal,
            clock,
            chance,
            published: Arc::new(ArcSwap::new(known.clone())),
            known,
            outlived: None,
            is_sure: true,
            newer: loaded.newer,
            to_erase: Vec::new(),
            stuck: None,
            tally: Tally::new(),
        })
    }

    /// Decides orders as they come, and writes down together what has come.
    pub fn run(mut self, mut inbox: Inbox) {
        let mut expected = Expected::default();
        while let Some(first) = inbox.first() {
            let mut patience = expected.patience();
            let mut tentative = self.begin();
            self.decide(&mut tentative, first);
            while tentative.answers.len() < BATCH_MOST
                && let Some(next) = inbox.more(tentative.answers.len(), &mut patience)
            {
                self.decide(&mut tentative, next);
            }
            let n = tentative.answers.len();
            let (answers, commit) = self.commit(tentative);
            expected = Expected::after(n, inbox.n_waiting(), commit);
            self.answer(answers);
        }
    }

    /// Carries these orders out as one batch.
    pub fn write(&mut self, orders: Vec<Asked>) {
        let mut tentative = self.begin();
        orders.into_iter().for_each(|asked| self.decide(&mut tentative, asked));
        let (answers, _) = self.commit(tentative);
        self.answer(answers);
    }

    fn begin(&mut self) -> Tentative {
        let lost = self.make_sure().err();
        match lost {
            Some(_) => self.tally.lost(),
            // What was recorded has to be carried out as soon as it can be; until then others are not kept waiting.
            None => self.stuck = self.erase().err(),
        }
        Tentative {
            lost,
            state: State::clone(&self.known.state),
            head: self.known.head,
            batch: Batch::default(),
            answers: Vec::new(),
            requests: BTreeMap::new(),
            redactions: Vec::new(),
        }
    }

    fn decide(&mut self, tentative: &mut Tentative, (order, reply): Asked) {
        let outcome = match &tentative.lost {
            Some(failure) => Err(failure.clone()),
            None => self.consider(tentative, *order),
        };
        tentative.answers.push((reply, outcome));
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
        let first = tentative.head.seq + 1;
        let decided = std::panic::catch_unwind(AssertUnwindSafe(|| {
            command::carry_out(&tentative.state, &cx, first, order.command.clone())
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

    /// Writes the batch down and publishes what it led to. Answers what is to be answered, and how long it took.
    fn commit(&mut self, tentative: Tentative) -> (Vec<(Reply, Outcome)>, Duration) {
        let Tentative { state, head, batch, mut answers, redactions, .. } = tentative;
        let watch = Stopwatch::start();
        if batch.requests.is_empty() {
            return (answers, watch.elapsed());
        }
        let written = self.append(&batch, head);
        let took = watch.elapsed();
        self.tally.appended(took, written.is_ok());
        let done = written.and_then(|_| {
            self.publish(Snapshot { state: Arc::new(state), head });
            if redactions.is_empty() {
                return Ok(());
            }
            self.to_erase.extend(redactions);
            self.erase()
        });
        if let Err(failure) = done {
            answers.iter_mut().for_each(|(_, outcome)| *outcome = Err(failure.clone()));
        }
        (answers, took)
    }

    /// Counts the answers before they are given, so that whoever has one also finds it counted.
    fn answer(&mut self, answers: Vec<(Reply, Outcome)>) {
        self.tally.answered(answers.iter().map(|(_, outcome)| outcome));
        answers.into_iter().for_each(|(reply, outcome)| reply(outcome));
        self.outlived = None;
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
        self.known = Arc::new(snapshot);
        self.outlived = Some(self.published.swap(self.known.clone()));
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

fn what_was_said(panic: &(dyn std::any::Any + Send)) -> String {
    let said = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
    said.unwrap_or("no reason given").to_owned()
}
