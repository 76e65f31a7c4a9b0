//! A county in memory that can be written in, and whose journal outlives its writer: for tests of what people write.

use crate::{drafts::DraftBox, shared::SharedJournal};
use domain::{
    Command, State,
    context::{Actor, RequestId},
};
use engine::{Engine, Order, chance::SeededChance, clock::Clock, history::History, load::load_until};
use jiff::Timestamp;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use storage::journal::memory::MemoryJournal;

/// A clock that goes on by a second each time it is asked.
#[derive(Clone, Debug)]
pub struct Ticking(Arc<AtomicI64>);

impl Ticking {
    /// Begins at this instant.
    pub fn new(at: Timestamp) -> Ticking {
        Ticking(Arc::new(AtomicI64::new(at.as_second())))
    }

    /// Goes on from another instant.
    pub fn set(&self, at: Timestamp) {
        self.0.store(at.as_second(), Ordering::Relaxed);
    }
}

impl Clock for Ticking {
    fn now(&self) -> Timestamp {
        let second = self.0.fetch_add(1, Ordering::Relaxed) + 1;
        Timestamp::from_second(second).expect("a test is over before the calendar is")
    }
}

/// A county in memory.
#[derive(Clone)]
pub struct Desk {
    journal: SharedJournal<MemoryJournal>,
    clock: Ticking,
    /// What has been begun and not sent.
    pub drafts: DraftBox,
}

impl Desk {
    /// The county after these commands.
    pub fn new(handle: &str, now: Timestamp, commands: Vec<Command>) -> Desk {
        let journal = SharedJournal::new(MemoryJournal::new(handle));
        let desk = Desk { journal, clock: Ticking::new(now), drafts: DraftBox::default() };
        let order =
            Order { actor: Actor::Operator, request: RequestId([0xff; 16]), command: Command::All(commands) };
        let outcome = desk.open().execute(order);
        assert!(matches!(outcome, Ok(Ok(_))), "the county cannot be made: {outcome:?}");
        desk
    }

    /// The county as it stood after that record.
    pub fn at(&self, seq: u64) -> Option<State> {
        let loaded = load_until(&mut self.journal.clone(), seq).ok()?;
        (loaded.head.seq == seq).then_some(loaded.state)
    }

    /// What is written from now on is written from this instant.
    pub fn is_now(&self, at: Timestamp) {
        self.clock.set(at);
    }

    /// Lets its journal be read as if somebody had changed it.
    pub fn spoil(&self) {
        self.journal.spoil();
    }

    /// What has been written in it.
    pub fn history(&self) -> History {
        let journal = self.journal.clone();
        History::new(move || Ok(Box::new(journal.clone())), Box::new(self.clock.clone()))
    }

    /// Its writer, as after a restart of the program.
    pub fn open(&self) -> Engine {
        let chance = Box::new(SeededChance::new(1));
        Engine::open(Box::new(self.journal.clone()), Box::new(self.clock.clone()), chance)
            .expect("what was written can be read")
    }
}
