//! Browsers that somebody has signed in with before, and what the browser keeps to be known by.

use super::{ServedAccounts, hold};
use crate::served::now;
use account::{known, secret::Secret};
use storage::failure::Failure;
use web::accounts::{Browser, Entered};

/// What the browser keeps, where it can be one of ours.
pub(super) fn kept(browser: &Browser) -> Option<Secret> {
    Secret::parse(&browser.kept)
}

impl ServedAccounts {
    /// Remembers the browser of whoever has come in all the way.
    pub(super) fn remember(&self, entered: Entered, browser: &Browser) -> Result<Entered, Failure> {
        if let (Entered::SignedIn(session), Some(kept)) = (&entered, kept(browser))
            && let Some((_, person)) = self.current(session)?
        {
            known::remember(&mut *hold(&self.accounts), &person, &kept, now())?;
        }
        Ok(entered)
    }
}
