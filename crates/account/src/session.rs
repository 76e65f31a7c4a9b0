//! Sessions: begun at sign-in with a secret that nobody has seen before, ended by time or by their owner.

use crate::{DAY, Draw, HOUR, MINUTE, holds, secret::Secret};
use std::sync::Arc;
use storage::{
    accounts::{Accounts, SecretHash, SignedIn},
    failure::Failure,
    sessions::{Session, Sessions},
};

/// How long a session lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Without being used.
    pub idle: i64,
    /// In all.
    pub absolute: i64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { idle: 2 * HOUR, absolute: 12 * HOUR }
    }
}

/// How long one has for the code, after the password.
pub const HALF: i64 = 10 * MINUTE;

/// Use is written down no more often than this: a page that is read must not be a write.
const NOTED: i64 = MINUTE;

/// The browser at the other end.
#[derive(Clone, Copy, Debug)]
pub struct Browser<'a> {
    /// The secret it came with, whoever may have put it there.
    pub before: Option<&'a Secret>,
    /// What it calls itself.
    pub name: &'a str,
}

/// Begins a session with a new secret, and ends the one the browser came with: what was put there beforehand by somebody
/// else opens nothing.
pub fn begin(
    sessions: &mut dyn Sessions,
    person: &str,
    half: bool,
    browser: Browser,
    now: i64,
    draw: Draw,
) -> Result<Secret, Failure> {
    if let Some(before) = browser.before
        && let Some(session) = sessions.find_session(before.hash())?
    {
        sessions.end(&session.person, session.hash)?;
    }
    let secret = Secret::draw(draw);
    let shown = browser.name.chars().filter(|letter| !letter.is_control()).take(200).collect();
    let (person, hash) = (person.to_owned(), secret.hash());
    sessions.begin(&Session { hash, person, half, begun_at: now, seen_at: now, browser: shown })?;
    Ok(secret)
}

/// Who is signed in with this secret now, and notes that it was used.
pub fn current(
    sessions: &mut dyn Sessions,
    secret: &Secret,
    limits: Limits,
    now: i64,
) -> Result<Option<Session>, Failure> {
    let Some(session) = sessions.find_session(secret.hash())? else { return Ok(None) };
    Ok(is_used(sessions, &session, limits, now)?.then_some(session))
}

/// The same with their account: it is asked by every request of somebody signed in.
pub fn who<S: Accounts + Sessions>(
    stores: &mut S,
    secret: &Secret,
    limits: Limits,
    now: i64,
) -> Result<Option<Arc<SignedIn>>, Failure> {
    let Some(found) = stores.find_by_session(secret.hash())? else { return Ok(None) };
    Ok(is_used(stores, &found.session, limits, now)?.then_some(found))
}

/// Whether somebody is signed in with it now; then it is noted that it was used, else it is ended.
fn is_used(
    sessions: &mut dyn Sessions,
    session: &Session,
    limits: Limits,
    now: i64,
) -> Result<bool, Failure> {
    if session.half {
        return Ok(false);
    }
    if !is_live(session, limits, now) {
        sessions.end(&session.person, session.hash)?;
        return Ok(false);
    }
    if (now - session.seen_at).abs() >= NOTED {
        sessions.seen(session.hash, now)?;
    }
    Ok(true)
}

/// The half session with this secret, if the code may still come.
pub(crate) fn half(
    sessions: &mut dyn Sessions,
    secret: &Secret,
    now: i64,
) -> Result<Option<Session>, Failure> {
    let found = sessions.find_session(secret.hash())?;
    Ok(found.filter(|session| session.half && holds(session.begun_at, session.begun_at + HALF, now)))
}

/// Where a person is signed in now, for the person to see.
pub fn list(
    sessions: &mut dyn Sessions,
    person: &str,
    limits: Limits,
    now: i64,
) -> Result<Vec<Session>, Failure> {
    let mut own = sessions.sessions_of(person)?;
    own.retain(|session| !session.half && is_live(session, limits, now));
    Ok(own)
}

/// Signs a person out somewhere. The hash is the handle the list gives; it opens nothing.
pub fn end(sessions: &mut dyn Sessions, person: &str, handle: SecretHash) -> Result<bool, Failure> {
    sessions.end(person, handle)
}

/// Signs a person out everywhere but here.
pub fn end_others(sessions: &mut dyn Sessions, person: &str, here: &Secret) -> Result<u64, Failure> {
    sessions.end_others(person, Some(here.hash()))
}

/// Forgets those that have ended by themselves; to be called now and then.
pub fn prune(sessions: &mut dyn Sessions, limits: Limits, now: i64) -> Result<u64, Failure> {
    sessions.prune_sessions(now - limits.absolute.max(DAY), now - limits.idle.max(HOUR))
}

fn is_live(session: &Session, limits: Limits, now: i64) -> bool {
    holds(session.begun_at, session.begun_at + limits.absolute, now)
        && holds(session.seen_at, session.seen_at + limits.idle, now)
}
