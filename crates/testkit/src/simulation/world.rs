//! A simulated county: its journal, its writer, the people who write, and what is known of all that from outside.
//!
//! What is known from outside is never asked of the writer. The journal is read record by record, and a state of our own is
//! kept from it; every answer is held against both.

mod county;
mod watch;

use super::{
    Tally,
    invariants::{self as must, Violation, holds},
    script::{Asking, N_PEOPLE, Replies, Step, Storage},
};
use crate::shared::{Fault, SharedJournal};
use county::{Calendar, founded, guarded};
use domain::{
    Command,
    context::{Actor, RequestId},
    id::Subject,
    text::Text,
};
use engine::{
    Order, Outcome, Receipt, Snapshot,
    chance::SeededChance,
    engine::{ByHand, Failure},
};
use generate::{dice::Dice, wish};
use jiff::Timestamp;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use storage::journal::Journal;
use watch::Watch;

/// A county and everything around it.
pub struct World<J> {
    journal: SharedJournal<J>,
    calendar: Calendar,
    writer: ByHand,
    people: Vec<Person>,
    /// What has been sent and not written yet.
    sent: Vec<Sent>,
    watch: Watch,
    tally: Tally,
    n_asked: u64,
}

/// Somebody who writes: what they last saw, and what they have asked for.
struct Person {
    saw: Arc<Snapshot>,
    n_facts_seen: usize,
    asked: Vec<Asked>,
}

/// A command with its number, and what has been answered.
struct Asked {
    order: Order,
    receipt: Option<Receipt>,
}

/// An order on its way.
#[derive(Clone, Copy)]
struct Sent {
    who: usize,
    which: usize,
    /// Something else is sent under the number.
    instead: Option<u64>,
}

/// The fact somebody saw, and when it was written: their command goes on only if it is so.
pub type Guard = (Subject, u32, Timestamp);

impl<J: Journal + 'static> World<J> {
    /// A county that has just been founded.
    pub fn new(journal: J) -> Result<World<J>, Violation> {
        let journal = SharedJournal::new(journal);
        let calendar = Calendar::new();
        let mut writer = open(&journal, &calendar)?;
        let order = Order { actor: Actor::Operator, request: RequestId([0xff; 16]), command: founded() };
        let outcome = writer.write(vec![order]).remove(0);
        holds(must::ONLY_THE_WORLD_FAILS, matches!(outcome, Ok(Ok(_))), || format!("founding: {outcome:?}"))?;
        let mut watch = Watch::new();
        watch.read_on(&mut journal.clone(), &BTreeMap::new())?;
        let saw = writer.snapshot();
        let person = || Person { n_facts_seen: saw.state.n_facts(), saw: saw.clone(), asked: Vec::new() };
        let people = (0..N_PEOPLE).map(|_| person()).collect();
        let (sent, tally) = (Vec::new(), Tally::default());
        Ok(World { journal, calendar, writer, people, sent, watch, tally, n_asked: 0 })
    }

    /// Takes one step.
    pub fn take(&mut self, step: &Step) -> Result<(), Violation> {
        match *step {
            Step::Ask { who, dice, how } => {
                self.ask(who, dice, how);
                Ok(())
            }
            Step::Look { who } => self.look(who),
            Step::Write { storage, replies } => self.write(storage, replies),
            Step::Retry { who, which } => {
                self.send_again(who, which, None);
                Ok(())
            }
            Step::Reuse { who, which, dice } => {
                self.send_again(who, which, Some(dice));
                Ok(())
            }
            Step::Redact { who, which } => {
                self.redact(who, which);
                Ok(())
            }
            Step::Restart => self.restart(),
            Step::Days(n) => {
                self.calendar.go_on(n);
                self.tally.days += n;
                Ok(())
            }
            Step::Check => self.watch.check(self.calendar.today()),
        }
    }

    /// Writes what is left, and looks at everything once more.
    pub fn finish(mut self) -> Result<Tally, Violation> {
        self.write(Storage::Keeps, Replies::Arrive)?;
        (0..N_PEOPLE).try_for_each(|who| self.look(who))?;
        self.restart()?;
        self.watch.check(self.calendar.today())?;
        for asked in self.people.iter().flat_map(|person| &person.asked) {
            asked.receipt.map_or(Ok(()), |receipt| self.watch.is_kept(asked.order.request, receipt))?;
        }
        self.tally.events = self.watch.n_records();
        Ok(self.tally)
    }

    fn ask(&mut self, who: usize, dice: u64, how: Asking) {
        let state = match how {
            Asking::Outdated => self.watch.founded(),
            Asking::Usually | Asking::IfUnchanged => &self.people[who].saw.state,
        };
        let mut dice = Dice::new(dice);
        let Some(command) = (0..20).find_map(|_| wish(state, &mut dice, self.calendar.today())) else {
            return;
        };
        let command = match how {
            Asking::IfUnchanged => guarded(state, command),
            Asking::Usually | Asking::Outdated => command,
        };
        self.post(who, command);
    }

    fn post(&mut self, who: usize, command: Command) {
        self.n_asked += 1;
        let request = RequestId(u128::from(self.n_asked).to_be_bytes());
        let order = Order { actor: Actor::Operator, request, command };
        self.people[who].asked.push(Asked { order, receipt: None });
        self.sent.push(Sent { who, which: self.people[who].asked.len() - 1, instead: None });
    }

    fn send_again(&mut self, who: usize, which: u64, instead: Option<u64>) {
        let n_asked = self.people[who].asked.len();
        if n_asked == 0 {
            return;
        }
        // Most retries are of what has just been asked.
        let back =
            if which.is_multiple_of(4) { which as usize % n_asked } else { which as usize % n_asked.min(5) };
        self.sent.push(Sent { who, which: n_asked - 1 - back, instead });
        self.tally.retried += 1;
    }

    fn redact(&mut self, who: usize, which: u64) {
        if let Some((seq, n)) = self.watch.a_text(which) {
            let ground = Text::parse("Beslut om gallring.").expect("a plain text");
            self.post(who, Command::RedactText { seq, n, ground });
        }
    }

    fn look(&mut self, who: usize) -> Result<(), Violation> {
        let person = &mut self.people[who];
        let n_facts = person.saw.state.n_facts();
        holds(must::A_SNAPSHOT_NEVER_CHANGES, n_facts == person.n_facts_seen, || {
            format!("{} facts became {n_facts}", person.n_facts_seen)
        })?;
        person.saw = self.writer.snapshot();
        person.n_facts_seen = person.saw.state.n_facts();
        Ok(())
    }

    fn write(&mut self, storage: Storage, replies: Replies) -> Result<(), Violation> {
        match storage {
            Storage::Keeps => {}
            Storage::Refuses => self.journal.fail_next(Fault::Refuse(storage::failure::Failure::DiskFull)),
            Storage::KeepsAndForgets => self.journal.fail_next(Fault::KeepAndForget),
        }
        let sent = std::mem::take(&mut self.sent);
        let orders: Vec<Order> = sent.iter().map(|sent| self.order(sent)).collect();
        let guards = guards(&orders);
        self.tally.commands += orders.len() as u64;
        let outcomes = self.writer.write(orders.clone());
        self.journal.mend();
        self.watch.read_on(&mut self.journal.clone(), &guards)?;
        let acknowledged = orders.iter().zip(&outcomes).filter(|(_, outcome)| matches!(outcome, Ok(Ok(_))));
        let acknowledged: BTreeSet<RequestId> = acknowledged.map(|(order, _)| order.request).collect();
        for ((sent, order), outcome) in sent.into_iter().zip(orders).zip(outcomes) {
            self.judge(sent, &order, &outcome, storage, &acknowledged)?;
            let is_lost = replies == Replies::Lost || replies == Replies::LostTo(sent.who);
            self.tally.lost_replies += u64::from(is_lost);
            if let (false, Ok(Ok(receipt)), None) = (is_lost, &outcome, sent.instead) {
                self.people[sent.who].asked[sent.which].receipt = Some(*receipt);
            }
        }
        let snapshot = self.writer.snapshot();
        self.watch.equals(&snapshot, &mut self.journal.clone())?;
        if replies == Replies::Lost { self.restart() } else { Ok(()) }
    }

    fn order(&self, sent: &Sent) -> Order {
        let Person { saw, asked, .. } = &self.people[sent.who];
        let order = asked[sent.which].order.clone();
        let Some(dice) = sent.instead else { return order };
        let other = (0..20).find_map(|n| wish(&saw.state, &mut Dice::new(dice + n), self.calendar.today()));
        Order { command: other.unwrap_or_else(|| order.command.clone()), ..order }
    }

    /// Holds an answer against the journal.
    fn judge(
        &mut self,
        sent: Sent,
        order: &Order,
        outcome: &Outcome,
        storage: Storage,
        acknowledged: &BTreeSet<RequestId>,
    ) -> Result<(), Violation> {
        let asked = &self.people[sent.who].asked[sent.which];
        let is_same = order.command == asked.order.command;
        let told = || format!("{:?} was answered {outcome:?}", order.command);
        let is_redacted = self.watch.is_redacted(order.request);
        match outcome {
            Ok(Ok(receipt)) => {
                self.tally.acknowledged += 1;
                self.watch.is_kept(order.request, *receipt)?;
                let is_again = asked.receipt.is_none_or(|earlier| earlier == *receipt);
                holds(must::A_RETRY_CHANGES_NOTHING, is_again || !is_same, told)?;
                holds(must::A_NUMBER_IS_USED_ONCE, is_same || asked.receipt.is_none(), told)
            }
            Ok(Err(_)) => {
                self.tally.refused += 1;
                holds(must::A_RETRY_CHANGES_NOTHING, asked.receipt.is_none(), told)?;
                // Sent twice in a batch, it may have been refused at first and carried out then.
                if acknowledged.contains(&order.request) {
                    return Ok(());
                }
                self.watch.has_nothing_of(order.request, told)
            }
            Err(Failure::RequestReused) => {
                self.tally.refused += 1;
                // Two may have been sent under the number at once, and then the other may have come first.
                let is_used = matches!(self.journal.clone().request(order.request.0), Ok(Some(_)));
                let is_right = is_redacted || is_used && (!is_same || asked.receipt.is_none());
                holds(must::A_RETRY_CHANGES_NOTHING, is_right, told)
            }
            Err(failure) => {
                self.tally.failed += 1;
                let is_worlds = storage == Storage::Refuses && matches!(failure, Failure::Storage(_));
                holds(must::ONLY_THE_WORLD_FAILS, is_worlds, told)?;
                match asked.receipt {
                    Some(receipt) => self.watch.is_kept(order.request, receipt),
                    None if self.watch.was_there_before(order.request) => Ok(()),
                    None => self.watch.has_nothing_of(order.request, told),
                }
            }
        }
    }

    fn restart(&mut self) -> Result<(), Violation> {
        self.tally.restarts += 1;
        self.sent.clear();
        self.writer = open(&self.journal, &self.calendar)?;
        self.watch.read_all(&mut self.journal.clone())?;
        let snapshot = self.writer.snapshot();
        self.watch.equals(&snapshot, &mut self.journal.clone())
    }
}

/// What the orders of a batch want unchanged, by their numbers. Where something else was sent under the same number nobody
/// can tell from the journal which of them it was.
fn guards(orders: &[Order]) -> BTreeMap<[u8; 16], Guard> {
    let is_alone = |order: &Order| {
        orders.iter().all(|other| other.request != order.request || other.command == order.command)
    };
    let guarded = orders.iter().filter(|order| is_alone(order));
    guarded.filter_map(|order| Some((order.request.0, county::guard(&order.command)?))).collect()
}

fn open<J: Journal + 'static>(journal: &SharedJournal<J>, calendar: &Calendar) -> Result<ByHand, Violation> {
    let chance = Box::new(SeededChance::new(1));
    ByHand::open(Box::new(journal.clone()), Box::new(calendar.clone()), chance)
        .map_err(|error| Violation::new(must::REPLAY_EQUALS_LIVE, error.to_string()))
}
