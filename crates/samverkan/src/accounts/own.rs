//! One's own account, for whoever is signed in: what is kept of it, another password, a code app, and signing out elsewhere.

use super::{ServedAccounts, draw, hold, known, letters::Change, seconds};
use crate::served::now;
use account::{
    recovery,
    session::{self, Limits},
    sign_in::{self, Asked, Asking},
    totp::{self, TotpSecret},
};
use jiff::Timestamp;
use storage::{accounts::Accounts as _, failure::Failure, hex, outbox::Outbox as _, personal::Personal as _};
use web::accounts::{Browser, Changed, CodeSecret, Enrolled, Own, Session, Undelivered, Which};

impl ServedAccounts {
    /// Tries the password of somebody who is signed in, as at the door.
    pub(super) fn try_own(
        &self,
        person: &str,
        password: &str,
        browser: &Browser,
    ) -> Result<Result<sign_in::Tried, u64>, Failure> {
        let known = known::kept(browser);
        let asking =
            Asking { name: person, person: Some(person), address: browser.address, known: known.as_ref() };
        let asked = sign_in::ask(&mut *hold(&self.accounts), asking, now())?;
        Ok(match asked {
            Asked::Wait { until } => Err(seconds(until, now())),
            Asked::Try(attempt) => Ok(attempt.verify(password)),
        })
    }

    pub(super) fn change_own(
        &self,
        session: &str,
        old: &str,
        new: &str,
        browser: &Browser,
    ) -> Result<Changed, Failure> {
        let Some((here, person)) = self.current(session)? else { return Ok(Changed::Wrong) };
        let phc = match self.hash(&person, new)? {
            Ok(phc) => phc,
            Err(weak) => return Ok(Changed::Weak(weak)),
        };
        let tried = match self.try_own(&person, old, browser)? {
            Ok(tried) => tried,
            Err(seconds) => return Ok(Changed::Wait(seconds)),
        };
        let is_changed = sign_in::change(&mut *hold(&self.accounts), tried, &phc, &here, now())?;
        if !is_changed {
            return Ok(Changed::Wrong);
        }
        self.send_notice(&person, Change::Password, browser.language)?;
        Ok(Changed::Done)
    }

    pub(super) fn tell_own(&self, session: &str) -> Result<Option<Own>, Failure> {
        let Some((here, person)) = self.current(session)? else { return Ok(None) };
        let known = hold(&self.personal).find(&person)?;
        let letters = hold(&self.outbox).given_up(Some(&person))?;
        let mut accounts = hold(&self.accounts);
        let account = accounts.find(&person)?;
        let sessions = session::list(&mut *accounts, &person, Limits::default(), now())?;
        let n_recovery = accounts.n_recovery(&person)?;
        drop(accounts);
        let time = |at| Timestamp::from_microsecond(at).unwrap_or_default();
        let session = |session: storage::sessions::Session| Session {
            handle: hex::write(&session.hash),
            browser: session.browser,
            begun_at: time(session.begun_at),
            seen_at: time(session.seen_at),
            is_here: session.hash == here.hash(),
        };
        let letter = |letter: storage::outbox::Letter| Undelivered {
            n: letter.n,
            address: letter.text.address,
            subject: letter.text.subject,
        };
        let (name, e_mail) = known.map_or((None, None), |known| (Some(known.name), known.e_mail));
        Ok(Some(Own {
            name,
            e_mail,
            has_code: account.is_some_and(|account| account.totp.is_some()),
            n_recovery,
            sessions: sessions.into_iter().map(session).collect(),
            undelivered: letters.into_iter().map(letter).collect(),
        }))
    }

    pub(super) fn end_own(&self, session: &str, which: Which<'_>) -> Result<(), Failure> {
        let Some((here, person)) = self.current(session)? else { return Ok(()) };
        let accounts = &mut *hold(&self.accounts);
        match which {
            Which::Others => session::end_others(accounts, &person, &here).map(drop),
            Which::One(handle) => match hex::read(handle) {
                Some(hash) => session::end(accounts, &person, hash).map(drop),
                None => Ok(()),
            },
        }
    }

    pub(super) fn draw_secret(&self, session: &str) -> Result<Option<CodeSecret>, Failure> {
        let Some((_, person)) = self.current(session)? else { return Ok(None) };
        let label = hold(&self.personal).find(&person)?.and_then(|known| known.e_mail).unwrap_or(person);
        let secret = TotpSecret::draw(&mut draw);
        Ok(Some(CodeSecret { text: secret.to_type(), address: secret.address(&self.service, &label) }))
    }

    pub(super) fn enrol_own(
        &self,
        session: &str,
        secret: &str,
        password: &str,
        code: &str,
        browser: &Browser,
    ) -> Result<Enrolled, Failure> {
        let Some((here, person)) = self.current(session)? else { return Ok(Enrolled::WrongPassword) };
        let tried = match self.try_own(&person, password, browser)? {
            Ok(tried) => tried,
            Err(seconds) => return Ok(Enrolled::Wait(seconds)),
        };
        let mut held = hold(&self.accounts);
        let accounts = &mut *held;
        if !sign_in::confirm(accounts, tried, now())? {
            return Ok(Enrolled::WrongPassword);
        }
        let Some(secret) = TotpSecret::parse(secret) else { return Ok(Enrolled::WrongCode) };
        if !totp::enrol(accounts, &person, &secret, code, now())? {
            return Ok(Enrolled::WrongCode);
        }
        let codes = recovery::renew(accounts, &person, &mut draw)?;
        session::end_others(accounts, &person, &here)?;
        drop(held);
        self.send_notice(&person, Change::CodeApp, browser.language)?;
        Ok(Enrolled::Done(codes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_handle_of_a_session_is_read_as_written() {
        assert_eq!(hex::read(&hex::write(&[0xa7; 32])), Some([0xa7; 32]));
        for wrong in ["", "a7", &"g7".repeat(32), &"a7".repeat(33), &"\u{e5}".repeat(32)] {
            assert_eq!(hex::read::<32>(wrong), None, "{wrong:?}");
        }
    }
}
