//! Accounts in memory: for tests, and for trying something that must leave no trace.

use super::{Account, Accounts, Link, Purpose, SecretHash, SignedIn};
use crate::{
    failure::Failure,
    sessions::{Session, Sessions},
    throttle::{Failed, Throttle},
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Accounts, sessions and failed tries that are gone when the value is.
#[derive(Clone, Debug, Default)]
pub struct MemoryAccounts {
    accounts: BTreeMap<String, Account>,
    recovery: BTreeSet<(String, SecretHash)>,
    links: BTreeMap<SecretHash, Link>,
    sessions: BTreeMap<SecretHash, Session>,
    failed: BTreeMap<String, Failed>,
    known: BTreeMap<(String, SecretHash), i64>,
}

impl MemoryAccounts {
    fn account(&mut self, person: &str) -> Result<&mut Account, Failure> {
        self.accounts.get_mut(person).ok_or_else(|| Failure::Rejected("there is no such account".into()))
    }

    fn end_where(&mut self, ends: impl Fn(&Session) -> bool) -> u64 {
        let n_before = self.sessions.len();
        self.sessions.retain(|_, session| !ends(session));
        (n_before - self.sessions.len()) as u64
    }
}

impl Accounts for MemoryAccounts {
    fn create(&mut self, person: &str, at: i64) -> Result<bool, Failure> {
        if self.accounts.contains_key(person) {
            return Ok(false);
        }
        let person = person.to_owned();
        let account =
            Account { person: person.clone(), created_at: at, password: None, totp: None, totp_step: None };
        self.accounts.insert(person, account);
        Ok(true)
    }

    fn find(&mut self, person: &str) -> Result<Option<Account>, Failure> {
        Ok(self.accounts.get(person).cloned())
    }

    fn find_by_session(&mut self, hash: SecretHash) -> Result<Option<Arc<SignedIn>>, Failure> {
        let found = self.sessions.get(&hash).and_then(|session| {
            let account = self.accounts.get(&session.person)?.clone();
            Some(Arc::new(SignedIn { session: session.clone(), account }))
        });
        Ok(found)
    }

    fn list(&mut self) -> Result<Vec<Account>, Failure> {
        Ok(self.accounts.values().cloned().collect())
    }

    fn set_password(&mut self, person: &str, phc: &str) -> Result<(), Failure> {
        self.account(person)?.password = Some(phc.to_owned());
        Ok(())
    }

    fn set_totp(&mut self, person: &str, secret: Option<&[u8]>) -> Result<(), Failure> {
        let account = self.account(person)?;
        account.totp = secret.map(<[u8]>::to_vec);
        account.totp_step = None;
        Ok(())
    }

    fn take_totp_step(&mut self, person: &str, step: u64) -> Result<bool, Failure> {
        let account = self.account(person)?;
        let is_later = account.totp_step.is_none_or(|taken| taken < step);
        if is_later {
            account.totp_step = Some(step);
        }
        Ok(is_later)
    }

    fn set_recovery(&mut self, person: &str, hashes: &[SecretHash]) -> Result<(), Failure> {
        self.account(person)?;
        self.recovery.retain(|(of, _)| of != person);
        self.recovery.extend(hashes.iter().map(|hash| (person.to_owned(), *hash)));
        Ok(())
    }

    fn take_recovery(&mut self, person: &str, hash: SecretHash) -> Result<bool, Failure> {
        Ok(self.recovery.remove(&(person.to_owned(), hash)))
    }

    fn n_recovery(&mut self, person: &str) -> Result<u32, Failure> {
        Ok(self.recovery.iter().filter(|(of, _)| of == person).count() as u32)
    }

    fn add_link(&mut self, link: &Link) -> Result<(), Failure> {
        self.account(&link.person)?;
        self.links.insert(link.hash, link.clone());
        Ok(())
    }

    fn find_link(&mut self, hash: SecretHash) -> Result<Option<Link>, Failure> {
        Ok(self.links.get(&hash).cloned())
    }

    fn links_of(&mut self, person: &str) -> Result<Vec<Link>, Failure> {
        let own = self.links.values().filter(|link| link.person == person);
        let mut own: Vec<Link> = own.cloned().collect();
        own.sort_by_key(|link| (Reverse(link.expires_at), link.hash));
        Ok(own)
    }

    fn take_link(&mut self, hash: SecretHash, at: i64) -> Result<bool, Failure> {
        let Some(link) = self.links.get(&hash).filter(|link| link.used_at.is_none()).cloned() else {
            return Ok(false);
        };
        let unused = |other: &&mut Link| other.person == link.person && other.used_at.is_none();
        for other in self.links.values_mut().filter(unused) {
            (other.used_at, other.address) = (Some(at), None);
        }
        Ok(true)
    }

    fn drop_links(&mut self, person: &str, purpose: Purpose) -> Result<(), Failure> {
        let drops = |link: &Link| link.person == person && link.purpose == purpose && link.used_at.is_none();
        self.links.retain(|_, link| !drops(link));
        Ok(())
    }

    fn prune_links(&mut self, before: i64) -> Result<(), Failure> {
        self.links.retain(|_, link| link.expires_at >= before);
        Ok(())
    }

    fn void_passwords(&mut self) -> Result<u64, Failure> {
        let passwords = self.accounts.values_mut().map(|account| account.password.take());
        Ok(passwords.flatten().count() as u64)
    }

    fn remove(&mut self, person: &str) -> Result<(), Failure> {
        self.accounts.remove(person);
        self.recovery.retain(|(of, _)| of != person);
        self.links.retain(|_, link| link.person != person);
        self.known.retain(|(of, _), _| of != person);
        self.end_where(|session| session.person == person);
        Ok(())
    }
}

impl Sessions for MemoryAccounts {
    fn begin(&mut self, session: &Session) -> Result<(), Failure> {
        self.account(&session.person)?;
        self.sessions.insert(session.hash, session.clone());
        Ok(())
    }

    fn find_session(&mut self, hash: SecretHash) -> Result<Option<Session>, Failure> {
        Ok(self.sessions.get(&hash).cloned())
    }

    fn seen(&mut self, hash: SecretHash, at: i64) -> Result<(), Failure> {
        if let Some(session) = self.sessions.get_mut(&hash) {
            session.seen_at = at;
        }
        Ok(())
    }

    fn sessions_of(&mut self, person: &str) -> Result<Vec<Session>, Failure> {
        let own = self.sessions.values().filter(|session| session.person == person);
        let mut own: Vec<Session> = own.cloned().collect();
        own.sort_by_key(|session| (Reverse(session.seen_at), session.hash));
        Ok(own)
    }

    fn end(&mut self, person: &str, hash: SecretHash) -> Result<bool, Failure> {
        Ok(self.end_where(|session| session.person == person && session.hash == hash) > 0)
    }

    fn end_others(&mut self, person: &str, except: Option<SecretHash>) -> Result<u64, Failure> {
        Ok(self.end_where(|session| session.person == person && Some(session.hash) != except))
    }

    fn end_all(&mut self) -> Result<u64, Failure> {
        Ok(self.end_where(|_| true))
    }

    fn prune_sessions(&mut self, begun_before: i64, seen_before: i64) -> Result<u64, Failure> {
        Ok(self.end_where(|session| session.begun_at < begun_before || session.seen_at < seen_before))
    }

    fn know(&mut self, person: &str, hash: SecretHash, at: i64) -> Result<(), Failure> {
        self.account(person)?;
        self.known.insert((person.to_owned(), hash), at);
        Ok(())
    }

    fn known(&mut self, person: &str, hash: SecretHash) -> Result<Option<i64>, Failure> {
        Ok(self.known.get(&(person.to_owned(), hash)).copied())
    }

    fn known_of(&mut self, person: &str) -> Result<Vec<i64>, Failure> {
        let own = self.known.iter().filter(|((of, _), _)| of == person);
        let mut own: Vec<i64> = own.map(|(_, seen_at)| *seen_at).collect();
        own.sort_by_key(|seen_at| Reverse(*seen_at));
        Ok(own)
    }

    fn prune_known(&mut self, before: i64) -> Result<u64, Failure> {
        let n_before = self.known.len();
        self.known.retain(|_, seen_at| *seen_at >= before);
        Ok((n_before - self.known.len()) as u64)
    }
}

impl Throttle for MemoryAccounts {
    fn failed(&mut self, key: &str) -> Result<Option<Failed>, Failure> {
        Ok(self.failed.get(key).copied())
    }

    fn set_failed(&mut self, key: &str, failed: Option<Failed>) -> Result<(), Failure> {
        match failed {
            Some(failed) => self.failed.insert(key.to_owned(), failed),
            None => self.failed.remove(key),
        };
        Ok(())
    }

    fn prune_failed(&mut self, before: i64) -> Result<u64, Failure> {
        let n_before = self.failed.len();
        self.failed.retain(|_, failed| failed.last_at >= before);
        Ok((n_before - self.failed.len()) as u64)
    }
}
