//! `samverkan user`: accounts from the machine itself: the first administrator, and anybody else before there is one.

use super::import::execute;
use crate::{
    accounts::{self, e_mail},
    arguments::{NewUser, User},
    config::Config,
    county,
    served::{self, called},
    terminal::say,
    trouble::Trouble,
};
use account::link;
use domain::{
    Command,
    access::commission::{self, Role},
    context::Actor,
    id::PersonId,
    text::Text,
};
use engine::{
    chance::{Chance, SystemChance},
    clock::{Clock, SystemClock},
};
use std::{path::Path, process::ExitCode};
use storage::{
    accounts::{Accounts as _, Purpose},
    failure::Failure,
    folder::DataFolder,
    hex,
    outbox::{Outbox as _, Text as Letter},
    personal::{Person, Personal as _},
    read_log::{ReadLog as _, Reading},
};
use web::people::Did;
use words::{misread, words};

/// Makes an account and invites whoever it is for.
pub fn user(user: &User, config: &Config) -> Result<ExitCode, Trouble> {
    match user {
        User::CreateAdmin(new) => invite(new, None, true, config),
        User::Invite { person, new } => invite(new, Some(person), false, config),
        User::Reset { who, data, county } => reset(who, data, county.as_deref(), config),
    }
}

fn invite(
    new: &NewUser,
    person: Option<&PersonId>,
    is_admin: bool,
    config: &Config,
) -> Result<ExitCode, Trouble> {
    let (language, words) = (config.language, words(config.language));
    let address =
        e_mail(&new.e_mail).ok_or_else(|| Trouble::Refused(words.user_no_address(new.e_mail.as_str())))?;
    let folder = DataFolder::open(&new.data).map_err(Trouble::storage(&new.data))?;
    let handle = county::which(&folder, new.county.as_deref())?;
    let at = Trouble::storage(&new.data);
    let now = served::now();
    let mut personal = folder.personal(&handle).map_err(&at)?;
    let person = match (personal.with_e_mail(&address).map_err(&at)?, person) {
        (Some(known), None) => known.person,
        (_, Some(person)) => person.to_string(),
        (None, None) => new_person(),
    };
    let known = Person {
        person: person.clone(),
        name: new.name.trim().to_owned(),
        e_mail: Some(address.clone()),
        at: now,
    };
    personal.keep(&known).map_err(|failure| match failure {
        Failure::Rejected(_) => Trouble::Refused(words.user_address_taken(address.as_str())),
        failure => at(failure),
    })?;
    let engine = county::open(&folder, &handle)?;
    let service = called(&engine, &handle);
    if is_admin {
        let reason = Text::parse(&words.user_admin_reason())
            .map_err(|wrong| Trouble::Refused(misread::say(words, &wrong)))?;
        let id = person.parse().map_err(|_| Trouble::Refused(words.user_no_address(person.as_str())))?;
        let from = SystemClock.today();
        let give =
            commission::Command::Give { person: id, role: Role::Administrator {}, from, to: None, reason };
        match execute(&engine, Command::Commission(give), language) {
            // Who is an administrator already is only invited again.
            Err(Trouble::Refused(_)) | Ok(()) => {}
            Err(trouble) => return Err(trouble),
        }
    }
    drop(engine);
    let mut store = folder.accounts(&handle).map_err(&at)?;
    store.create(&person, now).map_err(&at)?;
    let secret = link::issue(&mut store, &person, Purpose::Invitation, now, &mut || SystemChance.draw())
        .map_err(&at)?;
    let site = config.site_address();
    if config.mail.is_some() {
        let (subject, body) = accounts::letter(&service, &site, &secret, Purpose::Invitation, language);
        let letter = Letter { person: person.clone(), sender: None, address: address.clone(), subject, body };
        folder.outbox(&handle).map_err(&at)?.put(&letter, now).map_err(&at)?;
        say!("{}", words.user_letter(address));
    }
    say!("{}", words.user_invited(person));
    say!("  {site}/losenord/{}", secret.reveal());
    if is_admin {
        say!("{}", words.user_admin_code());
    }
    Ok(ExitCode::SUCCESS)
}

/// Lets in again somebody who has lost both code app and recovery codes: the last administrator has nobody else to ask.
/// While the program serves it holds the folder, and it is said that it has to be stopped first.
fn reset(who: &str, data: &Path, county: Option<&str>, config: &Config) -> Result<ExitCode, Trouble> {
    let (language, words) = (config.language, words(config.language));
    let at = Trouble::storage(data);
    let folder = DataFolder::open(data).map_err(&at)?;
    let handle = county::which(&folder, county)?;
    let now = served::now();
    let mut personal = folder.personal(&handle).map_err(&at)?;
    let known = match e_mail(who) {
        Some(address) => personal.with_e_mail(&address),
        None => personal.find(who),
    };
    let mut store = folder.accounts(&handle).map_err(&at)?;
    let Some(known) = known.map_err(&at)? else { return Err(Trouble::Refused(words.user_unknown(who))) };
    if store.find(&known.person).map_err(&at)?.is_none() {
        return Err(Trouble::Refused(words.user_unknown(who)));
    }
    let (operator, what) = (Actor::Operator.to_string(), format!("{} {}", Did::LetIn.code(), known.person));
    personal.note(&Reading { at: now, reader: operator, what }).map_err(&at)?;
    accounts::close(&mut store, &known.person).map_err(&at)?;
    store.create(&known.person, now).map_err(&at)?;
    let secret =
        link::issue(&mut store, &known.person, Purpose::Invitation, now, &mut || SystemChance.draw());
    let (secret, site) = (secret.map_err(&at)?, config.site_address());
    if let Some(address) = known.e_mail.filter(|_| config.mail.is_some()) {
        let service = called(&county::open(&folder, &handle)?, &handle);
        let (subject, body) = accounts::letter(&service, &site, &secret, Purpose::Invitation, language);
        let letter =
            Letter { person: known.person.clone(), sender: None, address: address.clone(), subject, body };
        folder.outbox(&handle).map_err(&at)?.put(&letter, now).map_err(&at)?;
        say!("{}", words.user_letter(address));
    }
    say!("{}", words.user_reset(known.person));
    say!("  {site}/losenord/{}", secret.reveal());
    Ok(ExitCode::SUCCESS)
}

/// An id that says nothing of whose it is.
fn new_person() -> String {
    let drawn = SystemChance.draw();
    format!("person-p{}", hex::write(&drawn[..5]))
}
