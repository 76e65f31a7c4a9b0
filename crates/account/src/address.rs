//! Another address for somebody who signs in by one: it waits until a link that was sent there has been opened. Where
//! letters go is the way in, so a slip of the pen must not send it to a stranger, nor a browser that was left open to a thief.

use crate::{
    Draw,
    link::{self, Opened},
    secret::Secret,
    throttle,
};
use storage::{
    accounts::{Accounts, Link, Purpose},
    failure::Failure,
    throttle::Throttle,
};

/// An address that waits to be confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The address.
    pub address: String,
    /// When the link was sent there, in microseconds since 1970 UTC.
    pub sent_at: i64,
    /// When it can no longer be used.
    pub until: i64,
}

/// Whether another address of theirs has to wait: there is no way in to protect before a password has been chosen, and who
/// is invited confirms the address by coming.
pub fn has_to_wait(accounts: &mut dyn Accounts, person: &str) -> Result<bool, Failure> {
    Ok(accounts.find(person)?.is_some_and(|account| account.password.is_some()))
}

/// Makes a link that confirms an address, in the place of any before it. When so many have been asked for that there is to
/// be a pause, until when.
pub fn ask<S: Accounts + Throttle>(
    stores: &mut S,
    person: &str,
    address: &str,
    now: i64,
    draw: Draw,
) -> Result<Result<Secret, i64>, Failure> {
    let asked = throttle::try_once(stores, &throttle::address_key(person), throttle::RESET, now)?;
    if let Err(until) = asked {
        return Ok(Err(until));
    }
    withdraw(stores, person)?;
    link::make(stores, person, (Purpose::Address, Some(address)), now, draw).map(Ok)
}

/// What waits to be confirmed, also when the link has become too old.
pub fn waiting(accounts: &mut dyn Accounts, person: &str) -> Result<Option<Waiting>, Failure> {
    let waits = |link: Link| {
        let address = link.address.filter(|_| link.used_at.is_none())?;
        Some(Waiting { address, sent_at: link.issued_at, until: link.expires_at })
    };
    Ok(accounts.links_of(person)?.into_iter().find_map(waits))
}

/// Nothing waits any more, and the link that was sent is good for nothing.
pub fn withdraw(accounts: &mut dyn Accounts, person: &str) -> Result<(), Failure> {
    accounts.drop_links(person, Purpose::Address)
}

/// Who confirms which address by a link, if it can be used now. Nothing changes by asking.
pub fn open(
    accounts: &mut dyn Accounts,
    secret: &Secret,
    now: i64,
) -> Result<Option<(String, String)>, Failure> {
    Ok(match link::find(accounts, secret, now)? {
        Opened::Open(Link { person, address: Some(address), .. }) => Some((person, address)),
        _ => None,
    })
}
