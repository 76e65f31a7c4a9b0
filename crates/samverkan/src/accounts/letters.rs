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
use web::{accounts::Browser, browser::called_in_letters};
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
        let words = words(language);
        let what = match change {
            Change::Password => words.mail_changed_password(),
            Change::CodeApp => words.mail_changed_code_app(),
        };
        let (service, forgot) = (self.service.as_str(), format!("{}/glomt", self.site));
        let body = words.mail_changed_body(forgot, service, what.as_str(), clock(now()));
        self.tell(person, words.mail_changed_subject(service, what), body)
    }

    /// Tells somebody that they signed in with a browser they have not used before, so that it is known when it was not they.
    pub(super) fn send_met(&self, person: &str, browser: &Browser) -> Result<(), Failure> {
        let (words, service) = (words(browser.language), self.service.as_str());
        let (called, forgot) = (called_in_letters(words, &browser.name), format!("{}/glomt", self.site));
        let body = words.mail_met_body(called, forgot, service, clock(now()));
        self.tell(person, words.mail_met_subject(service), body)
    }

    /// Tells the owner what somebody else did with their account.
    pub(super) fn send_told(&self, person: &str, what: Told) -> Result<(), Failure> {
        let (subject, body) = told(&self.service, &self.site, what);
        self.tell(person, subject, body)
    }

    /// A letter to somebody of whom nobody asked for it; none to whoever has no address.
    fn tell(&self, person: &str, subject: String, body: String) -> Result<(), Failure> {
        let known = hold(&self.personal).find(person)?;
        let Some(address) = known.and_then(|known| known.e_mail) else { return Ok(()) };
        self.put(Text { person: person.to_owned(), sender: None, address, subject, body })
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
    /// Letters are to go to another address, once it is confirmed; said to the one they go to.
    AddressAsked,
    /// Letters go to another address; said to the one before.
    Address,
    /// It was closed.
    Closed,
}

/// The letter that tells it. Whoever did it is another, so it is not known what language the owner reads: both are there.
pub fn told(service: &str, site: &str, told: Told) -> (String, String) {
    let [swedish, english] = [Language::Swedish, Language::English].map(|language| {
        let words = words(language);
        let what = match told {
            Told::AddressAsked => words.mail_told_address_asked(),
            Told::Address => words.mail_told_address(),
            Told::Closed => words.mail_told_closed(),
        };
        let body = match told {
            Told::AddressAsked => {
                words.mail_told_address_asked_body(format!("{site}/glomt"), service, clock(now()))
            }
            Told::Address | Told::Closed => words.mail_told_body(service, what.as_str(), clock(now())),
        };
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
    let page = if purpose == Purpose::Address { "adress" } else { "losenord" };
    let link = format!("{site}/{page}/{}", secret.reveal());
    let until = clock(now() + link::lifetime(purpose));
    match purpose {
        Purpose::Invitation => {
            (words.mail_invitation_subject(service), words.mail_invitation_body(link, service, until))
        }
        Purpose::Reset => (words.mail_reset_subject(service), words.mail_reset_body(link, service, until)),
        Purpose::Address => {
            (words.mail_address_subject(service), words.mail_address_body(link, service, until))
        }
    }
}
