//! Another address of somebody who signs in by one: a link is sent there, and letters go on to the one before until it has
//! been opened. The one before is told both when it is asked for and when it is done.

use super::{Own, ServedPeople, at};
use crate::{
    accounts::{Told, e_mail, letter},
    served::now,
};
use account::{address, secret::Secret};
use domain::id::PersonId;
use engine::chance::{Chance, SystemChance};
use storage::{
    accounts::{Accounts as _, Purpose},
    failure::Failure,
    outbox::{Outbox as _, Text},
    personal::{Person, Personal as _},
};
use web::people::{Confirmed, Contact, Taken, Waiting};
use words::Language;

/// What waits, as the pages are told it.
pub(super) fn waits(waiting: address::Waiting) -> Waiting {
    let is_open = waiting.until > now();
    Waiting { address: waiting.address, sent: at(waiting.sent_at), until: at(waiting.until), is_open }
}

/// The link with this secret, whose it is and which address it confirms; none when it is good for nothing.
pub(super) fn open(own: &mut Own, secret: &str) -> Result<Option<(Secret, String, String)>, Failure> {
    let Some(secret) = Secret::parse(secret) else { return Ok(None) };
    let opened = address::open(&mut own.accounts, &secret, now())?;
    Ok(opened.map(|(person, address)| (secret, person, address)))
}

impl ServedPeople {
    /// Keeps the name and sends a link to the address, where that is another than before and has to be confirmed. No, where
    /// it has not: who sends no letters at all has nothing to confirm by.
    pub(super) fn wait(
        &self,
        person: &str,
        contact: &Contact,
        by: Option<&PersonId>,
        language: Language,
    ) -> Result<Result<bool, Taken>, Failure> {
        let Some(typed) = &contact.e_mail else { return Ok(Ok(false)) };
        let Some(address) = e_mail(typed) else { return Ok(Err(Taken::NoAddress)) };
        let mut own = self.hold();
        let before = own.personal.find(person)?.and_then(|known| known.e_mail);
        let is_other = before.as_ref() != Some(&address);
        if !(is_other && self.post.sends() && address::has_to_wait(&mut own.accounts, person)?) {
            return Ok(Ok(false));
        }
        if own.personal.with_e_mail(&address)?.is_some() {
            return Ok(Err(Taken::Address));
        }
        let waiting = address::waiting(&mut own.accounts, person)?;
        let is_news = waiting.is_none_or(|waiting| waiting.address != address);
        let mut draw = || SystemChance.draw();
        let Ok(secret) = address::ask(&mut own.accounts, person, &address, now(), &mut draw)? else {
            return Ok(Err(Taken::Often));
        };
        self.forget_names();
        let (person, name) = (person.to_owned(), contact.name.clone());
        let kept = Person { person: person.clone(), name, e_mail: before.clone(), at: now() };
        own.personal.keep(&kept)?;
        if let Some(before) = before.filter(|_| is_news) {
            self.tell(&mut own, &person, before, Told::AddressAsked)?;
        }
        let (subject, body) = letter(&self.service, &self.site, &secret, Purpose::Address, language);
        let sender = by.map(ToString::to_string);
        own.outbox.put(&Text { person, sender, address, subject, body }, now())?;
        self.post.wake();
        Ok(Ok(true))
    }

    /// Has letters go to the address that a link confirms. Whoever has the one before is told first: cut off here, the link
    /// is still good.
    pub(super) fn confirm_address(&self, secret: &str) -> Result<Confirmed, Failure> {
        let mut own = self.hold();
        let Some((secret, person, address)) = open(&mut own, secret)? else { return Ok(Confirmed::Refused) };
        let Some(known) = own.personal.find(&person)? else { return Ok(Confirmed::Refused) };
        if own.personal.with_e_mail(&address)?.is_some_and(|other| other.person != person) {
            return Ok(Confirmed::Taken);
        }
        if let Some(before) = known.e_mail.clone().filter(|before| *before != address) {
            self.tell(&mut own, &person, before, Told::Address)?;
        }
        own.personal.keep(&Person { e_mail: Some(address.clone()), at: now(), ..known })?;
        // It takes with it every link that was sent to the address of before.
        own.accounts.take_link(secret.hash(), now())?;
        Ok(Confirmed::Done(address))
    }
}
