//! Browsers that somebody has signed in with before, and what the browser keeps to be known by.

use super::{ServedAccounts, hold};
use crate::served::now;
use account::{known, secret::Secret};
use storage::failure::Failure;
use tracing::error;
use web::accounts::{Browser, Entered};

/// What the browser keeps, where it can be one of ours.
pub(super) fn kept(browser: &Browser) -> Option<Secret> {
    Secret::parse(&browser.kept)
}

impl ServedAccounts {
    /// Remembers the browser of whoever has come in all the way at the door. If it is one they have not signed in with
    /// before they are told by letter, and no letter stands in anybody's way.
    pub(super) fn meet(&self, entered: Entered, browser: &Browser) -> Result<Entered, Failure> {
        if let Entered::SignedIn(session) = &entered
            && let Some((_, person)) = self.current(session)?
            && !self.knows(&person, browser)?
            && let Err(why) = self.send_met(&person, browser)
        {
            error!(why = why.to_string(), "a letter of a new browser could not be put in the outbox");
        }
        self.remember(entered, browser)
    }

    fn knows(&self, person: &str, browser: &Browser) -> Result<bool, Failure> {
        let Some(kept) = kept(browser) else { return Ok(false) };
        known::is_known(&mut *hold(&self.accounts), person, &kept, now())
    }

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
