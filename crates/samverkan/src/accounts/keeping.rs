//! Looking after accounts: who has one, inviting, closing, and letting in again. Whoever asks has been found to be allowed to.

use super::{ServedAccounts, Told, before, draw, entered, hold};
use crate::served::now;
use account::{link, session, sign_in};
use domain::id::PersonId;
use jiff::Timestamp;
use storage::{
    accounts::{Accounts as _, Link, Purpose, sqlite::SqliteAccounts},
    failure::Failure,
    personal::Personal as _,
};
use web::accounts::{Browser, Entered, Held, Invited, Sent};
use words::Language;

fn time(at: i64) -> Timestamp {
    Timestamp::from_microsecond(at).unwrap_or_default()
}

/// What became of a link.
fn sent(link: &Link) -> Sent {
    Sent {
        sent: time(link.issued_at),
        until: time(link.expires_at),
        used: link.used_at.map(time),
        is_open: link.used_at.is_none() && link.expires_at > now(),
    }
}

/// Closes an account: nothing of what let them in is left.
pub fn close(accounts: &mut SqliteAccounts, person: &str) -> Result<(), Failure> {
    accounts.remove(person)
}

impl ServedAccounts {
    pub(super) fn everybody(&self) -> Result<Vec<Held>, Failure> {
        let mut accounts = hold(&self.accounts);
        let mut all = Vec::new();
        for account in accounts.list()? {
            let Ok(person) = account.person.parse() else { continue };
            let links = accounts.links_of(&account.person)?;
            let to_come_in = links.iter().filter(|link| link.purpose != Purpose::Address);
            let last = to_come_in.map(sent).max_by_key(|link| link.sent);
            all.push(Held {
                person,
                has_password: account.password.is_some(),
                has_code: account.totp.is_some(),
                link: last,
            });
        }
        Ok(all)
    }

    pub(super) fn invite_person(
        &self,
        person: &PersonId,
        by: Option<&PersonId>,
        language: Language,
    ) -> Result<Invited, Failure> {
        let person = person.to_string();
        let known = hold(&self.personal).find(&person)?.filter(|known| known.e_mail.is_some());
        let Some(known) = known else { return Ok(Invited::NoAddress) };
        let mut accounts = hold(&self.accounts);
        accounts.create(&person, now())?;
        let secret = link::issue(&mut *accounts, &person, Purpose::Invitation, now(), &mut draw)?;
        drop(accounts);
        let sender = by.map(ToString::to_string);
        self.send_link(&known, sender, &secret, Purpose::Invitation, language)?;
        Ok(Invited::Sent)
    }

    /// Closed first, and only where there is somewhere to send the way in again.
    pub(super) fn let_in_anew(
        &self,
        person: &PersonId,
        by: Option<&PersonId>,
        language: Language,
    ) -> Result<Invited, Failure> {
        let known = hold(&self.personal).find(&person.to_string())?;
        if known.is_none_or(|known| known.e_mail.is_none()) {
            return Ok(Invited::NoAddress);
        }
        close(&mut hold(&self.accounts), &person.to_string())?;
        self.invite_person(person, by, language)
    }

    /// The owner is told, whoever closed it.
    pub(super) fn close_account(&self, person: &PersonId) -> Result<(), Failure> {
        close(&mut hold(&self.accounts), &person.to_string())?;
        self.send_told(&person.to_string(), Told::Closed)
    }

    /// Tries the password of somebody who is signed in; if it is right the session goes on under a new secret.
    pub(super) fn confirm_own(
        &self,
        session: &str,
        password: &str,
        browser: &Browser,
    ) -> Result<Entered, Failure> {
        let Some((_, person)) = self.current(session)? else { return Ok(Entered::Ended) };
        let tried = match self.try_own(&person, password, browser)? {
            Ok(tried) => tried,
            Err(seconds) => return Ok(Entered::Wait(seconds)),
        };
        let before = before(browser);
        let here = session::Browser { before: before.as_ref(), name: &browser.name };
        let accounts = &mut *hold(&self.accounts);
        if !sign_in::confirm(accounts, tried, now())? {
            return Ok(Entered::Wrong);
        }
        let secret = session::begin(accounts, &person, false, here, now(), &mut draw)?;
        Ok(entered(sign_in::Answered::SignedIn(secret)))
    }
}
