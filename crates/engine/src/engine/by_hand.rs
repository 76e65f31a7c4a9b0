//! The writer of a county without its thread: who calls chooses what stands together in a batch. For simulation, where the
//! same orders have to meet in the same batches every time.

use super::{Order, Outcome, Snapshot, writer::Writer};
use crate::{chance::Chance, clock::Clock, load::LoadError};
use std::sync::{Arc, Mutex};
use storage::journal::Journal;

/// A county's writer, turned by hand.
pub struct ByHand(Writer);

impl ByHand {
    /// Reads the county from its journal, as [`Engine::open`](super::Engine::open) does.
    pub fn open(
        journal: Box<dyn Journal>,
        clock: Box<dyn Clock>,
        chance: Box<dyn Chance>,
    ) -> Result<ByHand, LoadError> {
        Writer::open(journal, clock, chance).map(ByHand)
    }

    /// The county as it is now.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.0.published.load_full()
    }

    /// Carries out these orders as one batch, and answers them in their order.
    pub fn write(&mut self, orders: Vec<Order>) -> Vec<Outcome> {
        let outcomes = Arc::new(Mutex::new(vec![None; orders.len()]));
        let letters = orders.into_iter().enumerate().map(|(n, order)| {
            let outcomes = outcomes.clone();
            let reply = move |outcome| {
                outcomes.lock().expect("nobody panics while writing it down")[n] = Some(outcome)
            };
            (Box::new(order), Box::new(reply) as super::Reply)
        });
        self.0.write(letters.collect());
        let outcomes = std::mem::take(&mut *outcomes.lock().expect("nobody panics while writing it down"));
        outcomes.into_iter().map(|outcome| outcome.expect("every order is answered")).collect()
    }
}
