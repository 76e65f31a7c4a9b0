//! Signing in: a password, then a code where there is one, and at last a session.

use crate::{
    Draw, address, known,
    link::{self, Opened},
    password, recovery,
    secret::Secret,
    session::{self, Browser},
    throttle::{self, Keys},
    totp,
};
use std::net::IpAddr;
use storage::{accounts::Accounts, failure::Failure, sessions::Sessions, throttle::Throttle};

/// Somebody wants to sign in.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    /// What was typed to say who it is.
    pub name: &'a str,
    /// Whom it means, if anybody.
    pub person: Option<&'a str>,
    /// Where from.
    pub address: IpAddr,
    /// What the browser keeps to be known by, where it keeps anything.
    pub known: Option<&'a Secret>,
}

/// What comes of asking.
#[derive(Debug)]
pub enum Asked {
    /// There have been too many tries; the next may come then.
    Wait {
        /// In microseconds since 1970 UTC.
        until: i64,
    },
    /// The password can be tried.
    Try(Attempt),
}

/// A password is about to be tried. It has been counted as if it would fail.
#[derive(Debug)]
pub struct Attempt {
    person: Option<String>,
    phc: Option<String>,
    keys: Keys,
}

/// A password has been tried.
#[derive(Debug)]
pub struct Tried {
    person: Option<String>,
    keys: Keys,
}

/// What comes of a password.
#[derive(Debug, PartialEq, Eq)]
pub enum Answered {
    /// There is no such account, or it has another password; which of them is not told.
    Wrong,
    /// The code is still to come. The secret opens the form for it, and nothing else.
    CodeNeeded(Secret),
    /// Signed in.
    SignedIn(Secret),
}

/// What comes of a code.
#[derive(Debug, PartialEq, Eq)]
pub enum Coded {
    /// There have been too many codes from an app; the next may come then, a recovery code at once.
    Wait {
        /// In microseconds since 1970 UTC.
        until: i64,
    },
    /// It is another, or was taken.
    Wrong,
    /// It took too long; begin again with the password.
    Ended,
    /// Signed in.
    SignedIn(Secret),
}

/// What comes of a link with a new password.
#[derive(Debug, PartialEq, Eq)]
pub enum Chosen {
    /// The link is good for nothing, and the password is what it was.
    Refused(Opened),
    /// The password is chosen. It is never `Wrong`.
    Done(Answered),
}

/// Asks whether a password can be tried, and counts the try.
pub fn ask<S: Accounts + Sessions + Throttle>(
    stores: &mut S,
    asking: Asking,
    now: i64,
) -> Result<Asked, Failure> {
    let known = match asking.person.zip(asking.known) {
        Some((person, browser)) => known::by(stores, person, browser, now)?,
        None => None,
    };
    let keys = known.unwrap_or_else(|| Keys::new(asking.person.unwrap_or(asking.name), asking.address));
    if let Err(until) = keys.try_once(stores, now)? {
        return Ok(Asked::Wait { until });
    }
    let account = match asking.person {
        Some(person) => stores.find(person)?,
        None => None,
    };
    let (person, phc) = account.map(|account| (account.person, account.password)).unzip();
    Ok(Asked::Try(Attempt { person, phc: phc.flatten(), keys }))
}

impl Attempt {
    /// Tries a password. It takes tens of milliseconds and 19 MiB, whether there is an account or not; let only so many do
    /// it at once.
    pub fn verify(self, password: &str) -> Tried {
        let is_right = password::verify(password, self.phc.as_deref());
        Tried { person: self.person.filter(|_| is_right), keys: self.keys }
    }
}

/// Answers somebody whose password has been tried.
pub fn answer<S: Accounts + Sessions + Throttle>(
    stores: &mut S,
    tried: Tried,
    browser: Browser,
    now: i64,
    draw: Draw,
) -> Result<Answered, Failure> {
    let Some(person) = tried.person else { return Ok(Answered::Wrong) };
    tried.keys.was_right(stores, now)?;
    after_password(stores, &person, browser, now, draw)
}

fn after_password<S: Accounts + Sessions>(
    stores: &mut S,
    person: &str,
    browser: Browser,
    now: i64,
    draw: Draw,
) -> Result<Answered, Failure> {
    // It may have been removed while the password was tried.
    let Some(account) = stores.find(person)? else { return Ok(Answered::Wrong) };
    let half = account.totp.is_some();
    let secret = session::begin(stores, person, half, browser, now, draw)?;
    Ok(if half { Answered::CodeNeeded(secret) } else { Answered::SignedIn(secret) })
}

/// Takes a code from an app, or a recovery code, after the password. `browser.before` is the secret of the half session.
pub fn code<S: Accounts + Sessions + Throttle>(
    stores: &mut S,
    code: &str,
    browser: Browser,
    now: i64,
    draw: Draw,
) -> Result<Coded, Failure> {
    let Some(before) = browser.before else { return Ok(Coded::Ended) };
    let Some(half) = session::half(stores, before, now)? else { return Ok(Coded::Ended) };
    let person = half.person;
    if !recovery::take(stores, &person, code)? {
        let key = throttle::code_key(&person);
        if let Err(until) = throttle::try_once(stores, &key, throttle::CODE, now)? {
            return Ok(Coded::Wait { until });
        }
        if !totp::take(stores, &person, code, now)? {
            return Ok(Coded::Wrong);
        }
        stores.set_failed(&key, None)?;
    }
    Ok(Coded::SignedIn(session::begin(stores, &person, false, browser, now, draw)?))
}

/// Uses a link: keeps the hash of a new password, signs the person out everywhere, and in here. A code is asked for as
/// ever, for whoever reads somebody's letters does not have their app.
pub fn by_link<S: Accounts + Sessions + Throttle>(
    stores: &mut S,
    secret: &Secret,
    phc: &str,
    browser: Browser,
    now: i64,
    draw: Draw,
) -> Result<Chosen, Failure> {
    let person = match link::open(stores, secret, now)? {
        Opened::Open(link) => link.person,
        refused => return Ok(Chosen::Refused(refused)),
    };
    // Taken before anything follows from it; of two who come at once, one is too late.
    if !stores.take_link(secret.hash(), now)? {
        return Ok(Chosen::Refused(Opened::Used));
    }
    stores.set_password(&person, phc)?;
    stores.end_others(&person, None)?;
    throttle::forget(stores, &person)?;
    Ok(Chosen::Done(after_password(stores, &person, browser, now, draw)?))
}

/// Whether the password of somebody who is signed in was right, asked before something that takes more than a session.
pub fn confirm<S: Throttle>(stores: &mut S, tried: Tried, now: i64) -> Result<bool, Failure> {
    if tried.person.is_none() {
        return Ok(false);
    }
    tried.keys.was_right(stores, now)?;
    Ok(true)
}

/// Keeps another password of somebody who is signed in and has given the old one, and signs them out everywhere else.
pub fn change<S: Accounts + Sessions + Throttle>(
    stores: &mut S,
    tried: Tried,
    phc: &str,
    here: &Secret,
    now: i64,
) -> Result<bool, Failure> {
    let Some(person) = tried.person else { return Ok(false) };
    tried.keys.was_right(stores, now)?;
    stores.set_password(&person, phc)?;
    stores.end_others(&person, Some(here.hash()))?;
    // Somebody else may have asked for it, while they had the password of before.
    address::withdraw(stores, &person)?;
    Ok(true)
}
