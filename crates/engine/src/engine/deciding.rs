//! A batch as it grows: orders are decided one after the other on a tentative state that nobody else sees.
//!
//! Whether a request has been answered before is looked up when the batch is written down, since the journal may be at
//! work with the batch before it. Only a batch that turns out to hold such a request is decided again, with the journal
//! at hand; so the answer is the same as if it had been asked at once.

use super::{
    Failure, Order, Outcome, Receipt, Snapshot,
    inbox::Asked,
    keeper::{Considered, Decided, Written},
    request::{repeat, request_row},
};
use crate::{
    chance::Chance,
    clock::{Clock, Stopwatch},
    codec,
    load::Newer,
};
use domain::{Command, Context, Refusal, State, command};
use std::{ops::ControlFlow, panic::AssertUnwindSafe, sync::Arc, time::Duration};
use storage::{
    journal::{Journal, RequestRow},
    record::{Draft, Head, Seq},
};

/// All a decision needs besides the state and the order.
pub(super) struct Decider {
    pub county: String,
    pub clock: Box<dyn Clock>,
    pub chance: Box<dyn Chance>,
    pub newer: Option<Newer>,
}

/// A batch that is being decided.
pub(super) struct Tentative {
    /// Why nothing can be written now, when it is not even known where the journal ends.
    lost: Option<Failure>,
    state: State,
    head: Head,
    written: Written,
    /// What the batch before this writes, while it is not known to be kept.
    earlier: Option<Arc<Written>>,
    considered: Vec<Considered>,
    redactions: Vec<(Seq, u16)>,
    /// How long it has taken to decide.
    pub took: Duration,
}

/// The journal, where it is at hand, and why a text cannot be redacted.
pub(super) struct AtHand<'a> {
    pub journal: &'a mut dyn Journal,
    pub stuck: Option<Failure>,
    /// Whether each request is looked up before it is decided.
    pub is_asked: bool,
}

impl Tentative {
    /// Nothing yet, on this state.
    pub fn on(snapshot: &Snapshot, earlier: Option<Arc<Written>>, lost: Option<Failure>) -> Tentative {
        Tentative {
            lost,
            state: State::clone(&snapshot.state),
            head: snapshot.head,
            written: Written::default(),
            earlier,
            considered: Vec::new(),
            redactions: Vec::new(),
            took: Duration::ZERO,
        }
    }

    /// How many orders are in it.
    pub fn len(&self) -> usize {
        self.considered.len()
    }

    /// Whether it erases something, which is finished before anything else is decided.
    pub fn redacts(&self) -> bool {
        !self.redactions.is_empty()
    }

    /// What was asked, to be decided again.
    pub fn asked(self) -> impl Iterator<Item = Asked> {
        self.considered.into_iter().map(|Considered { order, reply, .. }| (order, reply))
    }

    /// As it is to be written down.
    pub fn decided(self) -> Decided {
        Decided {
            snapshot: Snapshot { state: Arc::new(self.state), head: self.head },
            written: Arc::new(self.written),
            considered: self.considered,
            redactions: self.redactions,
        }
    }

    /// What was answered to this request in a batch that is on its way.
    fn seen(&self, request: [u8; 16]) -> Option<&RequestRow> {
        let batches = std::iter::once(&self.written).chain(self.earlier.as_deref());
        batches.flat_map(|written| Some(&written.batch.requests[*written.places.get(&request)?])).next()
    }
}

/// An outcome, and whether it holds whatever the journal knows of the request.
type Answer = (Outcome, bool);

impl Decider {
    /// Decides one order. `at_hand` is the journal, where no batch is being written.
    pub fn decide(&mut self, tentative: &mut Tentative, (order, reply): Asked, at_hand: Option<AtHand<'_>>) {
        let watch = Stopwatch::start();
        let (outcome, is_sure) = match &tentative.lost {
            Some(failure) => (Err(failure.clone()), true),
            None => self.consider(tentative, &order, at_hand).unwrap_or_else(|failure| (Err(failure), true)),
        };
        tentative.considered.push(Considered { order, reply, outcome, is_sure });
        tentative.took += watch.elapsed();
    }

    fn consider(
        &mut self,
        tentative: &mut Tentative,
        order: &Order,
        at_hand: Option<AtHand<'_>>,
    ) -> Result<Answer, Failure> {
        if let Some(newer) = &self.newer {
            return Err(Failure::ReadOnly(newer.clone()));
        }
        let stuck = at_hand.as_ref().and_then(|at_hand| at_hand.stuck.clone());
        if let (Some(failure), Command::RedactText { .. }) = (stuck, &order.command) {
            return Err(failure);
        }
        if let Some(row) = tentative.seen(order.request.0) {
            return Ok((repeat(row, order), true));
        }
        let mut is_sure = false;
        if let Some(AtHand { journal, is_asked, .. }) = at_hand {
            is_sure = is_asked;
            if let Some(row) = is_asked.then(|| journal.request(order.request.0)).transpose()?.flatten() {
                return Ok((repeat(&row, order), true));
            }
            if let Command::RedactText { seq, n, .. } = order.command
                && !has_text(journal, seq, n)?
            {
                return Ok((Ok(Err(Refusal::NoSuchText)), is_sure));
            }
        }
        let outcome = self.carry_out(tentative, order);
        is_sure |= matches!(outcome, Ok(Ok(_)));
        Ok((outcome, is_sure))
    }

    /// A panic is a bug in one rule and must not take the county down.
    fn carry_out(&mut self, tentative: &mut Tentative, order: &Order) -> Outcome {
        let cx = self.context(order);
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
                Ok(Ok(self.enter(tentative, order, &cx, drafts, fork)))
            }
        }
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
        tentative.head = drafts.iter().fold(tentative.head, |head, draft| head.after(&self.county, draft));
        let Written { batch, places } = &mut tentative.written;
        batch.records.extend(drafts);
        places.insert(order.request.0, batch.requests.len());
        batch.requests.push(request_row(cx, salt, &order.command, receipt.first, receipt.n_events));
        tentative.state = fork;
        receipt
    }
}

/// Whether such a slot stands beside such a record; only the journal knows.
fn has_text(journal: &mut dyn Journal, seq: Seq, n: u16) -> Result<bool, Failure> {
    let mut found = false;
    journal.read(seq.saturating_sub(1), &mut |record| {
        found = record.seq == seq && record.slots.iter().any(|slot| slot.n == n);
        ControlFlow::Break(())
    })?;
    Ok(found)
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
