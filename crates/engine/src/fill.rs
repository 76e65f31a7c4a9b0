//! Fills a journal with what has been decided elsewhere, many acts to a commit: for invented counties.
//!
//! Nothing is decided here again. Who fills has asked `decide` for every act, on the state that those before it led to.

use crate::{chance::Chance, codec, engine::request_row};
use domain::{Command, Context, Event};
use storage::{
    journal::{AppendError, Batch, Journal},
    record::Head,
};

/// So many records in one commit that the disk's flush costs nothing beside them.
const BATCH: usize = 4_096;

/// A journal being filled.
pub struct Filler<'a> {
    journal: &'a mut dyn Journal,
    chance: Box<dyn Chance>,
    /// Where the journal ends.
    head: Head,
    /// Where it will end when the batch is written.
    ahead: u64,
    batch: Batch,
}

impl<'a> Filler<'a> {
    /// Goes on where the journal ends.
    pub fn new(
        journal: &'a mut dyn Journal,
        chance: Box<dyn Chance>,
    ) -> Result<Self, storage::failure::Failure> {
        let head = journal.head()?;
        Ok(Filler { journal, chance, head, ahead: head.seq, batch: Batch::default() })
    }

    /// Writes one act after the others. It is in the journal for certain when [`finish`](Filler::finish) has answered.
    pub fn write(&mut self, cx: &Context, command: &Command, events: &[Event]) -> Result<(), AppendError> {
        let chance = self.chance.as_mut();
        self.batch.records.extend(events.iter().map(|event| codec::encode(event, cx, chance)));
        let row = request_row(cx, chance.draw(), command, self.ahead + 1, events.len() as u32);
        self.batch.requests.push(row);
        self.ahead += events.len() as u64;
        if self.batch.records.len() >= BATCH { self.flush() } else { Ok(()) }
    }

    /// Writes what is left, and answers where the journal ends.
    pub fn finish(mut self) -> Result<Head, AppendError> {
        self.flush()?;
        Ok(self.head)
    }

    fn flush(&mut self) -> Result<(), AppendError> {
        let batch = std::mem::take(&mut self.batch);
        self.head = self.journal.append(self.head, &batch)?;
        Ok(())
    }
}
