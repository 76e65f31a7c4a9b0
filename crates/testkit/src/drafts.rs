//! Drafts in memory that outlive a restart of the program, and that can be told to fail.

use domain::{access::Authority, context::RequestId};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, Ordering},
};
use storage::{
    drafts::{Draft, Drafts, memory::MemoryDrafts},
    failure::Failure,
};

/// The drafts of a county in memory.
#[derive(Clone, Debug, Default)]
pub struct DraftBox {
    drafts: Arc<Mutex<MemoryDrafts>>,
    is_full: Arc<AtomicBool>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl DraftBox {
    /// From now on the disk is full, or no longer is.
    pub fn fill(&self, is_full: bool) {
        self.is_full.store(is_full, Ordering::Relaxed);
    }

    /// Keeps a draft, each at a later instant than the one before.
    pub fn keep(&self, authority: &Authority, id: RequestId, bytes: Vec<u8>) -> Result<(), String> {
        if self.is_full.load(Ordering::Relaxed) {
            return Err(Failure::DiskFull.to_string());
        }
        let mut drafts = self.drafts.lock().expect("no test panics in here");
        let own = drafts.list(&authority.to_string()).map_err(|failure| failure.to_string())?;
        let at = own.first().map_or(1_700_000_000_000_000, |last| last.at + 60_000_000);
        let draft = Draft { id: id.0, at, bytes };
        drafts.keep(&authority.to_string(), &draft).map_err(|failure| failure.to_string())
    }

    /// Whose drafts have been asked for, in order.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no test panics in here").clone()
    }

    /// Begins to note anew whose drafts are asked for.
    pub fn forget_asked(&self) {
        self.asked.lock().expect("no test panics in here").clear();
    }

    fn note(&self, authority: &Authority) {
        self.asked.lock().expect("no test panics in here").push(authority.to_string());
    }

    /// Every draft: its number, when it was kept in microseconds, and what was written.
    pub fn list(&self, authority: &Authority) -> Vec<(RequestId, i64, Vec<u8>)> {
        self.note(authority);
        let mut drafts = self.drafts.lock().expect("no test panics in here");
        let own = drafts.list(&authority.to_string()).expect("memory does not fail");
        own.into_iter().map(|Draft { id, at, bytes }| (RequestId(id), at, bytes)).collect()
    }

    /// Erases a draft.
    pub fn remove(&self, authority: &Authority, id: RequestId) {
        self.note(authority);
        let mut drafts = self.drafts.lock().expect("no test panics in here");
        drafts.remove(&authority.to_string(), id.0).expect("memory does not fail");
    }
}
