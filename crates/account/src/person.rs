//! All that is kept of a person outside the journal: given out as one thing, and erased as one.

use crate::{
    address::{self, Waiting},
    throttle,
};
use storage::{
    accounts::{Accounts, Link},
    failure::Failure,
    outbox::{Letter, Outbox},
    personal::{Person, Personal, Visits},
    read_log::{ReadLog, Reading},
    sessions::{Session, Sessions},
    throttle::Throttle,
};

/// The stores that know people.
pub struct Stores<'a, P, A, O> {
    /// Names, addresses and readings.
    pub personal: &'a mut P,
    /// Accounts, sessions and failed tries.
    pub accounts: &'a mut A,
    /// Letters on their way.
    pub outbox: &'a mut O,
}

/// What is kept of a person: the right of access. No secret is in it, nor the hash of a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Everything {
    /// Name and address.
    pub person: Option<Person>,
    /// When they were last here.
    pub visits: Option<Visits>,
    /// Their account.
    pub account: Option<AccountFacts>,
    /// Where they are or have lately been signed in.
    pub sessions: Vec<Session>,
    /// When they last signed in with each browser that is known, the latest first.
    pub known: Vec<i64>,
    /// The address that waits to be confirmed.
    pub waiting: Option<Waiting>,
    /// Links that were sent to them.
    pub links: Vec<Link>,
    /// Letters to them that are not delivered.
    pub letters: Vec<Letter>,
    /// Who has read what is protected about them.
    pub readings_of: Vec<Reading>,
    /// What is protected that they have read.
    pub readings_by: Vec<Reading>,
}

/// What can be told of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountFacts {
    /// When it was made, in microseconds since 1970 UTC.
    pub created_at: i64,
    /// Whether a password is chosen.
    pub has_password: bool,
    /// Whether a code app is enrolled.
    pub has_totp: bool,
    /// How many recovery codes are left.
    pub n_recovery: u32,
}

impl<P: Personal + ReadLog, A: Accounts + Sessions + Throttle, O: Outbox> Stores<'_, P, A, O> {
    /// Everything about one person.
    pub fn everything(&mut self, person: &str) -> Result<Everything, Failure> {
        let n_recovery = self.accounts.n_recovery(person)?;
        let account = self.accounts.find(person)?.map(|account| AccountFacts {
            created_at: account.created_at,
            has_password: account.password.is_some(),
            has_totp: account.totp.is_some(),
            n_recovery,
        });
        Ok(Everything {
            person: self.personal.find(person)?,
            visits: self.personal.visits(person)?,
            account,
            sessions: self.accounts.sessions_of(person)?,
            known: self.accounts.known_of(person)?,
            waiting: address::waiting(self.accounts, person)?,
            links: self.accounts.links_of(person)?,
            letters: self.outbox.letters_for(person)?,
            readings_of: self.personal.readings_of(person)?,
            readings_by: self.personal.readings_by(person)?,
        })
    }

    /// Erases a person from every store, as `person.erased` in the journal says. What was cut off half way is finished by
    /// doing it again. The read log has ids alone and its own retention, and stays: it is what protects others.
    pub fn erase(&mut self, person: &str) -> Result<(), Failure> {
        self.outbox.erase(person)?;
        throttle::forget(self.accounts, person)?;
        self.accounts.remove(person)?;
        self.personal.erase(person)
    }
}
