//! Drafts as the pages ask for them, kept by storage, with the time each was kept.

use crate::served::{not_kept, now};
use domain::{access::Authority, context::RequestId};
use jiff::Timestamp;
use std::sync::{Mutex, MutexGuard, PoisonError};
use storage::drafts::{Draft, Drafts, sqlite::SqliteDrafts};
use web::app::{Kept, NotKept};

/// The drafts of a county that is served.
pub struct ServedDrafts(Mutex<SqliteDrafts>);

impl ServedDrafts {
    /// Serves these.
    pub fn new(drafts: SqliteDrafts) -> ServedDrafts {
        ServedDrafts(Mutex::new(drafts))
    }

    /// One at a time. A draft is kept or not, so whoever failed in here has left nothing half done.
    fn hold(&self) -> MutexGuard<'_, SqliteDrafts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl web::app::Drafts for ServedDrafts {
    fn keep(&self, authority: &Authority, RequestId(id): RequestId, bytes: Vec<u8>) -> Result<(), NotKept> {
        let at = now();
        self.hold().keep(&authority.to_string(), &Draft { id, at, bytes }).map_err(not_kept)
    }

    fn list(&self, authority: &Authority) -> Result<Vec<Kept>, NotKept> {
        let kept = |Draft { id, at, bytes }| Kept {
            id: RequestId(id),
            at: Timestamp::from_microsecond(at).unwrap_or_default(),
            bytes,
        };
        let drafts = self.hold().list(&authority.to_string()).map_err(not_kept)?;
        Ok(drafts.into_iter().map(kept).collect())
    }

    fn remove(&self, authority: &Authority, RequestId(id): RequestId) -> Result<(), NotKept> {
        self.hold().remove(&authority.to_string(), id).map_err(not_kept)
    }
}
