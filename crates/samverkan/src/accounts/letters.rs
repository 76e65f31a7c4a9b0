//! The letters an account sends: links to come in by, and notices that something of it was changed. Each is in the outbox
//! before anybody is told that it will come.

use super::{ServedAccounts, hold};
use crate::served::now;
use account::{link, secret::Secret};
use jiff::Timestamp;
use storage::{
    accounts::Purpose,
    failure::Failure,
    outbox::{Outbox as _, Text},
    personal::{Person, Personal as _},
};
use words::{Language, words};

/// What of an account was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The password.
    Password,
    /// The code app.
    CodeApp,
}

impl ServedAccounts {
    /// Puts a letter with a link in the outbox: it is promised now, and sent when the server takes it. `sender` is told if
    /// it cannot be delivered.
    pub(super) fn send_link(
        &self,
        to: &Person,
        sender: Option<String>,
        secret: &Secret,
        purpose: Purpose,
        language: Language,
    ) -> Result<(), Failure> {
        let Some(address) = to.e_mail.clone() else { return Ok(()) };
        let (subject, body) = letter(&self.service, &self.site, secret, purpose, language);
        self.put(Text { person: to.person.clone(), sender, address, subject, body })
    }

    /// Tells somebody that something of their account was changed, so that it is known when it was not they.
    pub(super) fn send_notice(
        &self,
        person: &str,
        change: Change,
        language: Language,
    ) -> Result<(), Failure> {
        let Some(known) = hold(&self.personal).find(person)? else { return Ok(()) };
        let Some(address) = known.e_mail else { return Ok(()) };
        let words = words(language);
        let what = match change {
            Change::Password => words.mail_changed_password(),
            Change::CodeApp => words.mail_changed_code_app(),
        };
        let (service, forgot) = (self.service.as_str(), format!("{}/glomt", self.site));
        let body = words.mail_changed_body(clock(now()), forgot, service, what.as_str());
        let subject = words.mail_changed_subject(service, what);
        self.put(Text { person: known.person, sender: None, address, subject, body })
    }

    /// Tells the owner what somebody else did with their account.
    pub(super) fn send_told(&self, person: &str, what: Told) -> Result<(), Failure> {
        let Some(known) = hold(&self.personal).find(person)? else { return Ok(()) };
        let Some(address) = known.e_mail else { return Ok(()) };
        let (subject, body) = told(&self.service, what);
        self.put(Text { person: known.person, sender: None, address, subject, body })
    }

    fn put(&self, text: Text) -> Result<(), Failure> {
        hold(&self.outbox).put(&text, now())?;
        self.post.wake();
        Ok(())
    }
}

/// What somebody else did with an account, that its owner has to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Letters go to another address; said to the one before.
    Address,
    /// It was closed.
    Closed,
}

/// The letter that tells it. Whoever did it is another, so it is not known what language the owner reads: both are there.
pub fn told(service: &str, told: Told) -> (String, String) {
    let [swedish, english] = [Language::Swedish, Language::English].map(|language| {
        let words = words(language);
        let what = match told {
            Told::Address => words.mail_told_address(),
            Told::Closed => words.mail_told_closed(),
        };
        let body = words.mail_told_body(clock(now()), service, what.as_str());
        (words.mail_changed_subject(service, what), body)
    });
    (swedish.0, format!("{}\n\n{}", swedish.1, english.1))
}

/// A time as a letter says it.
fn clock(at: i64) -> String {
    let at = Timestamp::from_microsecond(at).unwrap_or_default();
    domain::time::clock_in_sweden(at).strftime("%Y-%m-%d %H:%M").to_string()
}

/// The words of a letter with a link.
pub fn letter(
    service: &str,
    site: &str,
    secret: &Secret,
    purpose: Purpose,
    language: Language,
) -> (String, String) {
    let words = words(language);
    let link = format!("{site}/losenord/{}", secret.reveal());
    let until = clock(now() + link::lifetime(purpose));
    match purpose {
        Purpose::Invitation => {
            (words.mail_invitation_subject(service), words.mail_invitation_body(link, service, until))
        }
        Purpose::Reset => (words.mail_reset_subject(service), words.mail_reset_body(link, service, until)),
    }
}
