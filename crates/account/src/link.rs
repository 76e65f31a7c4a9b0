//! Links in letters: an invitation to choose the first password, or another after the first was lost. Each is used
//! once, and not for long. To open one shows a form; the form acts, for there are programs that open links in letters.

use crate::{DAY, Draw, HOUR, address, holds, secret::Secret, throttle};
use storage::{
    accounts::{Accounts, Link, Purpose},
    failure::Failure,
    throttle::Throttle,
};

/// How long a link can be used.
pub fn lifetime(purpose: Purpose) -> i64 {
    match purpose {
        Purpose::Invitation => 7 * DAY,
        Purpose::Reset => HOUR,
        // It opens nothing, and a weekend may lie between.
        Purpose::Address => 3 * DAY,
    }
}

/// For how long it is remembered what became of a link, so that it can be said.
const REMEMBERED: i64 = 30 * DAY;

/// What a link is good for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// It can be used.
    Open(Link),
    /// It was used, or another to the same person was.
    Used,
    /// It is too old.
    Expired,
    /// There is none such, or no longer.
    Unknown,
}

/// Makes a link for a person who has an account. Links sent earlier go on until one of them is used.
pub fn issue(
    accounts: &mut dyn Accounts,
    person: &str,
    purpose: Purpose,
    now: i64,
    draw: Draw,
) -> Result<Secret, Failure> {
    // Whoever is invited confirms by coming where the letter went.
    if purpose == Purpose::Invitation {
        address::withdraw(accounts, person)?;
    }
    make(accounts, person, (purpose, None), now, draw)
}

/// The same, of any kind; the address is the one to be confirmed, where it is for that.
pub(crate) fn make(
    accounts: &mut dyn Accounts,
    person: &str,
    (purpose, address): (Purpose, Option<&str>),
    now: i64,
    draw: Draw,
) -> Result<Secret, Failure> {
    prune(accounts, now)?;
    let secret = Secret::draw(draw);
    accounts.add_link(&Link {
        hash: secret.hash(),
        person: person.to_owned(),
        purpose,
        address: address.map(str::to_owned),
        issued_at: now,
        expires_at: now + lifetime(purpose),
        used_at: None,
    })?;
    Ok(secret)
}

/// Makes a link for somebody who says that they have lost their password. None, when so many have been asked for that
/// those already sent have to do. The page says the same in either case, and when there is no account.
pub fn ask_reset<S: Accounts + Throttle>(
    stores: &mut S,
    person: &str,
    now: i64,
    draw: Draw,
) -> Result<Option<Secret>, Failure> {
    if stores.find(person)?.is_none() {
        return Ok(None);
    }
    let asked = throttle::try_once(stores, &throttle::reset_key(person), throttle::RESET, now)?;
    if asked.is_err() {
        return Ok(None);
    }
    issue(stores, person, Purpose::Reset, now, draw).map(Some)
}

/// Forgets links of long ago; to be called now and then.
pub fn prune(accounts: &mut dyn Accounts, now: i64) -> Result<(), Failure> {
    accounts.prune_links(now - REMEMBERED)
}

/// What a link is good for now, to choose a password by. Nothing changes by asking.
pub fn open(accounts: &mut dyn Accounts, secret: &Secret, now: i64) -> Result<Opened, Failure> {
    Ok(match find(accounts, secret, now)? {
        Opened::Open(link) if link.purpose == Purpose::Address => Opened::Unknown,
        opened => opened,
    })
}

pub(crate) fn find(accounts: &mut dyn Accounts, secret: &Secret, now: i64) -> Result<Opened, Failure> {
    Ok(match accounts.find_link(secret.hash())? {
        None => Opened::Unknown,
        Some(link) if link.used_at.is_some() => Opened::Used,
        Some(link) if !holds(link.issued_at, link.expires_at, now) => Opened::Expired,
        Some(link) => Opened::Open(link),
    })
}
