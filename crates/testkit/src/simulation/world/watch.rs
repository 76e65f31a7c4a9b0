//! The one who watches: reads the journal as it grows, keeps a state of its own from it, and compares.

use super::Guard;
use crate::simulation::invariants::{self as must, Violation, holds};
use domain::{Event, Stamped, State, checks, command, context::RequestId};
use engine::{Receipt, Snapshot, codec, load::load};
use jiff::civil::Date;
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
};
use storage::{
    chain::Chain,
    journal::Journal,
    record::{Hash, Record},
};

/// What is known from reading the journal.
pub struct Watch {
    state: State,
    founded: State,
    /// Of every record: its request, its hash, and how many texts stand beside it.
    log: Vec<(RequestId, Hash, usize)>,
    n_before: usize,
    /// Where the records of each request begin, and how many there are.
    requests: BTreeMap<RequestId, (u64, u32)>,
    redacted: BTreeSet<RequestId>,
}

impl Watch {
    /// Before the first record.
    pub fn new() -> Watch {
        Watch {
            state: State::default(),
            founded: State::default(),
            log: Vec::new(),
            n_before: 0,
            requests: BTreeMap::new(),
            redacted: BTreeSet::new(),
        }
    }

    /// The county as it was founded.
    pub fn founded(&self) -> &State {
        &self.founded
    }

    /// How many records there are.
    pub fn n_records(&self) -> u64 {
        self.log.len() as u64
    }

    /// Reads what has been written since. `guards` tells what some of the requests wanted unchanged.
    pub fn read_on(
        &mut self,
        journal: &mut dyn Journal,
        guards: &BTreeMap<[u8; 16], Guard>,
    ) -> Result<(), Violation> {
        self.n_before = self.log.len();
        let mut new = Vec::new();
        read(journal, self.n_records(), &mut new)?;
        let mut is_redacted = false;
        for record in new {
            is_redacted |= self.take(record, guards)?;
        }
        if is_redacted {
            // What we keep still has the text, and the county no longer does.
            self.state = self.loaded(journal)?;
        }
        if self.n_before == 0 {
            self.founded = self.state.clone();
        }
        Ok(())
    }

    fn take(&mut self, record: Record, guards: &BTreeMap<[u8; 16], Guard>) -> Result<bool, Violation> {
        let request = RequestId(record.request);
        let grows = record.seq == self.n_records() + 1 && record.hash == record.seal("simulated");
        holds(must::THE_JOURNAL_ONLY_GROWS, grows, || format!("record {}", record.seq))?;
        let (first, n_records) = self.requests.entry(request).or_insert((record.seq, 0));
        let is_together = *first + u64::from(*n_records) == record.seq;
        holds(must::NOTHING_HALF_DONE, is_together, || format!("{request:?} at {first} and {}", record.seq))?;
        if let (0, Some((subject, no, since))) = (*n_records, guards.get(&record.request)) {
            let found = self.state.recorded_at(subject, *no);
            holds(must::NOBODY_WRITES_OVER_THE_UNSEEN, found == Some(*since), || {
                format!("{subject} {no} was seen as of {since}, and was {found:?}")
            })?;
        }
        *n_records += 1;
        let Stamped { seq, at, actor, event } = codec::decode(&record)
            .map_err(|error| Violation::new(must::REPLAY_EQUALS_LIVE, error.to_string()))?;
        command::apply(&mut self.state, &Stamped { seq, at, actor, event: &event });
        self.log.push((request, record.hash, record.slots.len()));
        match event {
            Event::TextRedacted(text) => {
                self.redacted.insert(self.log[text.seq as usize - 1].0);
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// Reads the whole journal anew and compares with what was read before.
    pub fn read_all(&mut self, journal: &mut dyn Journal) -> Result<(), Violation> {
        let (mut all, mut chain) = (Vec::new(), Chain::new(journal.county()));
        read(journal, 0, &mut all)?;
        for record in &all {
            chain
                .check(record)
                .map_err(|broken| Violation::new(must::THE_JOURNAL_ONLY_GROWS, broken.to_string()))?;
        }
        let is_same = all.len() == self.log.len()
            && all.iter().zip(&self.log).all(|(record, (_, hash, _))| record.hash == *hash);
        holds(must::THE_JOURNAL_ONLY_GROWS, is_same, || {
            format!("{} records were read, and now there are {}", self.log.len(), all.len())
        })?;
        let loaded = self.loaded(journal)?;
        holds(must::REPLAY_EQUALS_LIVE, loaded == self.state, || "the county was read otherwise".to_owned())
    }

    fn loaded(&self, journal: &mut dyn Journal) -> Result<State, Violation> {
        let loaded = load(journal);
        loaded
            .map(|loaded| loaded.state)
            .map_err(|error| Violation::new(must::REPLAY_EQUALS_LIVE, error.to_string()))
    }

    /// Whether what is published is what the journal holds, and keeps the rules.
    pub fn equals(&self, snapshot: &Snapshot, journal: &mut dyn Journal) -> Result<(), Violation> {
        let head = journal.head().map_err(unread)?;
        holds(must::REPLAY_EQUALS_LIVE, head == snapshot.head, || {
            format!("the journal ends at {} and the county at {}", head.seq, snapshot.head.seq)
        })?;
        holds(must::REPLAY_EQUALS_LIVE, self.state == *snapshot.state, || {
            "the county published is another than the journal's".to_owned()
        })?;
        let broken = snapshot.state.check_invariants();
        holds(must::THE_COUNTY_KEEPS_ITS_RULES, broken.is_empty(), || format!("{broken:?}"))
    }

    /// Whether the events of a receipt stand where it says, and no others of the request anywhere.
    pub fn is_kept(&self, request: RequestId, receipt: Receipt) -> Result<(), Violation> {
        let found = self.requests.get(&request).copied();
        let is_so = match receipt.n_events {
            0 => found.is_none(),
            n_events => found == Some((receipt.first, n_events)),
        };
        let broken = if found.is_none() { must::ACKNOWLEDGED_IS_KEPT } else { must::NOTHING_HALF_DONE };
        holds(broken, is_so, || format!("{receipt:?} and found (first, how many): {found:?}"))
    }

    /// Whether nothing of this request stands in the journal.
    pub fn has_nothing_of(&self, request: RequestId, told: impl FnOnce() -> String) -> Result<(), Violation> {
        holds(must::A_NO_LEAVES_NO_TRACE, !self.requests.contains_key(&request), told)
    }

    /// Whether something of this request stood in the journal before the last batch.
    pub fn was_there_before(&self, request: RequestId) -> bool {
        self.requests.get(&request).is_some_and(|(first, _)| *first <= self.n_before as u64)
    }

    /// Whether a text of this request has been redacted: then nobody can tell any more what was asked for.
    pub fn is_redacted(&self, request: RequestId) -> bool {
        self.redacted.contains(&request)
    }

    /// One of the texts in the journal, not of the founding.
    pub fn a_text(&self, which: u64) -> Option<(u64, u16)> {
        let texts: Vec<u64> =
            (1..).zip(&self.log).filter(|(_, (_, _, n))| *n > 0).map(|(seq, _)| seq).collect();
        let seq = *texts.get(which as usize % texts.len().max(1))?;
        Some((seq, 0))
    }

    /// Runs the checks on the day, long before, and long after.
    pub fn check(&self, today: Date) -> Result<(), Violation> {
        for day in [today, jiff::civil::date(1, 1, 1), jiff::civil::date(9999, 12, 31)] {
            let answered =
                std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| checks::review(&self.state, day)));
            let findings = answered.map_err(|_| {
                Violation::new(must::CHECKS_ALWAYS_ANSWER, format!("a check panicked as of {day}"))
            })?;
            let unsure = findings
                .iter()
                .find(|finding| !finding.certainty.is_yes() && finding.severity != checks::Severity::Note);
            holds(must::CHECKS_ALWAYS_ANSWER, unsure.is_none(), || format!("{unsure:?}"))?;
        }
        Ok(())
    }
}

fn read(journal: &mut dyn Journal, after: u64, into: &mut Vec<Record>) -> Result<(), Violation> {
    let keep = &mut |record| {
        into.push(record);
        ControlFlow::Continue(())
    };
    journal.read(after, keep).map_err(unread)
}

fn unread(failure: storage::failure::Failure) -> Violation {
    Violation::new(must::REPLAY_EQUALS_LIVE, failure.to_string())
}
