//! How long to wait after failed tries to sign in. The wait grows with each and is never long, so that whoever tries
//! ten thousand times gets nowhere, and the right person is not locked out.
//!
//! Three things are counted: a name from one address, a name from everywhere, and an address whatever the name. What is
//! counted for a name from everywhere is held only against addresses that have themselves failed with it: a swarm cannot
//! keep the right person out from an address of their own. The link of a reset passes by all of this.
//!
//! A browser that somebody has signed in with before is counted by itself alone ([`Keys::known`]): what others do, from
//! the same address or any other, never makes its owner wait there.

use crate::{HOUR, MINUTE, SECOND};
use sha2::{Digest, Sha256};
use std::net::IpAddr;
use storage::{
    accounts::SecretHash,
    failure::Failure,
    hex,
    throttle::{Failed, Throttle},
};

/// How a count becomes a wait.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// How many failures are free.
    free: u32,
    /// The wait after the first that is not; it doubles with each.
    first: i64,
    /// The longest wait there is.
    longest: i64,
}

/// One name from one address.
pub const PAIR: Rule = Rule { free: 5, first: SECOND, longest: MINUTE };
/// One name from everywhere.
pub const NAME: Rule = Rule { free: 10, first: SECOND, longest: 30 * SECOND };
/// One address, behind which a whole authority may sit.
pub const ADDRESS: Rule = Rule { free: 30, first: SECOND, longest: 10 * SECOND };
/// Codes from an app. There are but a million of them; a recovery code is taken meanwhile.
pub const CODE: Rule = Rule { free: 5, first: 2 * SECOND, longest: 5 * MINUTE };
/// Asking for a link, to choose a new password or to confirm an address: each is a letter to somebody.
pub const RESET: Rule = Rule { free: 3, first: MINUTE, longest: HOUR };

/// After this long without failures, they are forgotten.
pub const FORGOTTEN: i64 = 2 * HOUR;

impl Rule {
    /// Until when to wait; none when there is nothing to wait for.
    fn wait(self, failed: Option<Failed>, now: i64) -> Option<i64> {
        let Failed { n, last_at } = failed?;
        let doublings = n.checked_sub(self.free)?.min(30);
        let until = last_at + self.longest.min(self.first << doublings);
        (until > now).then_some(until)
    }
}

/// The failures that still count. After a clock was set back they count from now, so that no wait is longer than said.
fn current(throttle: &mut dyn Throttle, key: &str, now: i64) -> Result<Option<Failed>, Failure> {
    let Some(failed) = throttle.failed(key)? else { return Ok(None) };
    if failed.last_at > now {
        let from_now = Some(Failed { last_at: now, ..failed });
        throttle.set_failed(key, from_now)?;
        return Ok(from_now);
    }
    Ok((now - failed.last_at < FORGOTTEN).then_some(failed))
}

fn count(throttle: &mut dyn Throttle, key: &str, now: i64) -> Result<(), Failure> {
    let n = current(throttle, key, now)?.map_or(0, |failed| failed.n);
    throttle.set_failed(key, Some(Failed { n: n.saturating_add(1), last_at: now }))
}

/// Counts a try under one key, unless one has to wait first.
pub fn try_once(
    throttle: &mut dyn Throttle,
    key: &str,
    rule: Rule,
    now: i64,
) -> Result<Result<(), i64>, Failure> {
    let failed = current(throttle, key, now)?;
    if let Some(until) = rule.wait(failed, now) {
        return Ok(Err(until));
    }
    count(throttle, key, now)?;
    Ok(Ok(()))
}

/// Under what a try to sign in is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    /// One name from one address, or from one known browser.
    own: String,
    /// Where others are counted too: the name from everywhere, and the address.
    shared: Option<[String; 2]>,
}

impl Keys {
    /// `name` is whose account it is, or else what was typed. It is not kept as it is: people type passwords there.
    pub fn new(name: &str, address: IpAddr) -> Keys {
        let (name, address) = (digest(name), network(address));
        Keys { own: format!("pair {name} {address}"), shared: Some([format!("name {name}"), address]) }
    }

    /// Of a browser that this person has signed in with before.
    pub fn known(person: &str, browser: SecretHash) -> Keys {
        Keys { own: format!("known {} {}", digest(person), hex::write(&browser[..16])), shared: None }
    }

    fn all(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.own).chain(self.shared.iter().flatten())
    }

    /// Counts a try before it is known how it ends, so that many at once are counted too; or says until when to wait.
    pub fn try_once(&self, throttle: &mut dyn Throttle, now: i64) -> Result<Result<(), i64>, Failure> {
        let own = current(throttle, &self.own, now)?;
        let mut waits = vec![PAIR.wait(own, now)];
        if let Some([name, address]) = &self.shared {
            if own.is_some() {
                waits.push(NAME.wait(current(throttle, name, now)?, now));
            }
            waits.push(ADDRESS.wait(current(throttle, address, now)?, now));
        }
        if let Some(until) = waits.into_iter().flatten().max() {
            return Ok(Err(until));
        }
        self.all().try_for_each(|key| count(throttle, key, now))?;
        Ok(Ok(()))
    }

    /// It was right. Only this try is taken back where others are counted too: whoever has an account of their own must
    /// not be able to clear what they did to another's.
    pub fn was_right(&self, throttle: &mut dyn Throttle, now: i64) -> Result<(), Failure> {
        throttle.set_failed(&self.own, None)?;
        for key in self.shared.iter().flatten() {
            let failed = current(throttle, key, now)?.filter(|failed| failed.n > 1);
            throttle.set_failed(key, failed.map(|failed| Failed { n: failed.n - 1, ..failed }))?;
        }
        Ok(())
    }
}

/// Forgets what is counted for a name from everywhere: its owner has come in by a letter.
pub fn forget(throttle: &mut dyn Throttle, person: &str) -> Result<(), Failure> {
    for key in [format!("name {}", digest(person)), code_key(person), reset_key(person), address_key(person)]
    {
        throttle.set_failed(&key, None)?;
    }
    Ok(())
}

pub(crate) fn code_key(person: &str) -> String {
    format!("code {}", digest(person))
}

pub(crate) fn address_key(person: &str) -> String {
    format!("address of {}", digest(person))
}

pub(crate) fn reset_key(person: &str) -> String {
    format!("reset {}", digest(person))
}

fn digest(name: &str) -> String {
    hex::write(&Sha256::digest(name.trim().to_lowercase())[..16])
}

/// An address; of those of version 6 the half that one subscriber has all of.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => format!("address {address}"),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("address {a:x}:{b:x}:{c:x}:{d:x}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use storage::accounts::memory::MemoryAccounts;

    #[test]
    fn a_wait_doubles_and_has_an_end() {
        let after = |n| PAIR.wait(Some(Failed { n, last_at: 0 }), 0).map(|until| until / SECOND);
        let waits = [0, 4, 5, 6, 7, 10, 11, 12, 1_000, u32::MAX].map(after);
        let seconds = [1, 2, 4, 32, 60, 60, 60, 60];
        assert_eq!(waits[..2], [None, None]);
        assert_eq!(waits[2..], seconds.map(Some));
        assert_eq!(PAIR.wait(None, 0), None);
        assert_eq!(PAIR.wait(Some(Failed { n: 5, last_at: 0 }), SECOND), None, "it has been waited for");
    }

    #[test]
    fn a_clock_that_is_set_back_makes_no_wait_longer() {
        let mut store = MemoryAccounts::default();
        let keys = Keys::new("p1", IpAddr::from([192, 0, 2, 1]));
        let late = 100 * HOUR;
        (0..5).for_each(|_| assert_eq!(keys.try_once(&mut store, late).unwrap(), Ok(())));
        assert_eq!(keys.try_once(&mut store, late).unwrap(), Err(late + SECOND));
        let early = HOUR;
        assert_eq!(keys.try_once(&mut store, early).unwrap(), Err(early + SECOND));
        assert_eq!(keys.try_once(&mut store, early + SECOND).unwrap(), Ok(()));
        let much_later = late + FORGOTTEN;
        (0..5).for_each(|_| assert_eq!(keys.try_once(&mut store, much_later).unwrap(), Ok(())));
    }

    #[test]
    fn addresses_of_one_subscriber_are_one() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
    }

    #[test]
    fn who_signs_in_right_does_not_clear_what_was_done_to_others() {
        let mut store = MemoryAccounts::default();
        let address = IpAddr::from([192, 0, 2, 1]);
        for n in 0..30 {
            let victim = Keys::new(&format!("victim {n}"), address);
            assert_eq!(victim.try_once(&mut store, 0).unwrap(), Ok(()));
        }
        let own = Keys::new("own", address);
        assert_eq!(own.try_once(&mut store, 0).unwrap(), Err(SECOND));
        assert_eq!(own.try_once(&mut store, SECOND).unwrap(), Ok(()));
        own.was_right(&mut store, SECOND).unwrap();
        let next = Keys::new("victim 99", address);
        assert_eq!(next.try_once(&mut store, SECOND).unwrap(), Err(2 * SECOND));
    }
}
