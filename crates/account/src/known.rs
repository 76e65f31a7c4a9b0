//! Browsers that somebody has signed in with before. Such a browser keeps a secret of its own, for long, that opens nothing:
//! it only says under what tries from there are counted, and whether its owner is told that somebody signed in there. Storage has its hash, beside whose it is.

use crate::{DAY, secret::Secret, throttle::Keys};
use storage::{failure::Failure, sessions::Sessions};

/// So long after the last sign-in a browser is known.
pub const REMEMBERED: i64 = 366 * DAY;

/// Remembers the browser of somebody who has just signed in all the way.
pub fn remember(
    sessions: &mut dyn Sessions,
    person: &str,
    browser: &Secret,
    now: i64,
) -> Result<(), Failure> {
    sessions.prune_known(now - REMEMBERED)?;
    sessions.know(person, browser.hash(), now)
}

/// Whether the person has signed in with this browser, and not too long ago.
pub fn is_known(
    sessions: &mut dyn Sessions,
    person: &str,
    browser: &Secret,
    now: i64,
) -> Result<bool, Failure> {
    let seen_at = sessions.known(person, browser.hash())?;
    Ok(seen_at.is_some_and(|seen_at| now - seen_at < REMEMBERED))
}

/// Under what tries from this browser are counted, where the person has signed in with it.
pub fn by(
    sessions: &mut dyn Sessions,
    person: &str,
    browser: &Secret,
    now: i64,
) -> Result<Option<Keys>, Failure> {
    let is_known = is_known(sessions, person, browser, now)?;
    Ok(is_known.then(|| Keys::known(person, browser.hash())))
}
