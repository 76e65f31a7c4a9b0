//! What is kept of people as the pages ask for it, read from the stores beside the journal.

mod address;

use crate::{
    accounts::{Told, e_mail, told},
    post::PostRoom,
    served::{not_kept, now},
};
use account::person::Stores;
use domain::{
    context::Actor,
    id::{PersonId, Subject},
};
use jiff::{Timestamp, civil::Date};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};
use storage::{
    accounts::{Accounts as _, sqlite::SqliteAccounts},
    drafts::{Drafts, sqlite::SqliteDrafts},
    erasures::ErasedPerson,
    failure::Failure,
    folder::DataFolder,
    outbox::{Outbox as _, Text, sqlite::SqliteOutbox},
    personal::{Person, Personal, Visits, sqlite::SqlitePersonal},
    read_log::{ReadLog, Reading},
};
use web::{
    app::NotKept,
    people::{
        Confirmed, Contact, Corrected, Did, Everything, Names, Noted, People, Readings, Taken, Visit, Waiting,
    },
};
use words::Language;

/// So long it is kept who has read what.
const READINGS_KEPT: i64 = 366 * account::DAY;
/// More than this no page shows.
const MOST_READINGS: u32 = 5_000;

/// What is kept of the people of a county that is served.
pub struct ServedPeople {
    county: String,
    /// What letters call the service, where it is reached, and who takes them.
    service: String,
    site: String,
    post: Arc<PostRoom>,
    ledger: storage::erasures::PersonLedger,
    stores: Mutex<Own>,
    /// What everybody is called, once it has been read. While the program serves nobody else writes it: whoever would has
    /// to hold the folder. Written with the stores held, so that what was read before a change is not kept after it.
    names: RwLock<Option<Arc<Names>>>,
    /// Who has been here on which day, as it was answered. Forgotten together with the names.
    visits: Mutex<BTreeMap<PersonId, (Date, Visit)>>,
}

struct Own {
    personal: SqlitePersonal,
    accounts: SqliteAccounts,
    outbox: SqliteOutbox,
    drafts: SqliteDrafts,
}

impl ServedPeople {
    /// Serves those of a county. Notes of readings whose time is over are removed.
    pub fn open(
        folder: &DataFolder,
        county: &str,
        (service, site): (String, String),
        post: Arc<PostRoom>,
    ) -> Result<ServedPeople, Failure> {
        let mut personal = folder.personal(county)?;
        personal.prune_readings(now() - READINGS_KEPT)?;
        let own = Own {
            personal,
            accounts: folder.accounts(county)?,
            outbox: folder.outbox(county)?,
            drafts: folder.drafts(county)?,
        };
        let ledger = folder.erased_persons();
        Ok(ServedPeople {
            county: county.to_owned(),
            service,
            site,
            post,
            ledger,
            stores: Mutex::new(own),
            names: RwLock::default(),
            visits: Mutex::default(),
        })
    }

    /// One at a time. Whoever failed in here has left nothing half done that is not begun anew.
    fn hold(&self) -> MutexGuard<'_, Own> {
        self.stores.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn visits(&self) -> MutexGuard<'_, BTreeMap<PersonId, (Date, Visit)>> {
        self.visits.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ServedPeople {
    /// Letters of an account go to another address: the one before is told, and links that were sent there open nothing.
    fn moved(&self, own: &mut Own, person: &str, address: String) -> Result<(), Failure> {
        if own.accounts.find(person)?.is_none() {
            return Ok(());
        }
        let open = own.accounts.links_of(person)?.into_iter().find(|link| link.used_at.is_none());
        if let Some(link) = open {
            // To take one takes every other with it.
            own.accounts.take_link(link.hash, now())?;
        }
        self.tell(own, person, address, Told::Address)
    }

    /// Tells somebody at an address of theirs what was done with their account.
    fn tell(&self, own: &mut Own, person: &str, address: String, what: Told) -> Result<(), Failure> {
        let (subject, body) = told(&self.service, &self.site, what);
        own.outbox.put(&Text { person: person.to_owned(), sender: None, address, subject, body }, now())?;
        self.post.wake();
        Ok(())
    }
}

impl ServedPeople {
    /// They are about to be others. The stores are held: whoever reads them anew waits until it is done.
    fn forget_names(&self) {
        *self.names.write().unwrap_or_else(PoisonError::into_inner) = None;
        self.visits().clear();
    }
}

/// When they were here before today.
fn before(visits: Option<Visits>, today: Date) -> Visit {
    let Some(Visits { last, before }) = visits else { return Visit::Unknown };
    let days = [Some(last), before].into_iter().flatten().filter_map(|day| day.parse::<Date>().ok());
    days.filter(|day| *day < today).max().map_or(Visit::First, Visit::After)
}

impl Own {
    fn stores(&mut self) -> Stores<'_, SqlitePersonal, SqliteAccounts, SqliteOutbox> {
        let Own { personal, accounts, outbox, .. } = self;
        Stores { personal, accounts, outbox }
    }
}

impl People for ServedPeople {
    fn names(&self) -> Result<Arc<Names>, NotKept> {
        if let Some(names) = &*self.names.read().unwrap_or_else(PoisonError::into_inner) {
            return Ok(names.clone());
        }
        let mut own = self.hold();
        let all = own.personal.list().map_err(not_kept)?;
        let named = all.into_iter().filter_map(|known| Some((known.person.parse().ok()?, known.name)));
        let names: Arc<Names> = Arc::new(named.collect());
        *self.names.write().unwrap_or_else(PoisonError::into_inner) = Some(names.clone());
        Ok(names)
    }

    fn keep(&self, person: &PersonId, contact: &Contact) -> Result<(), Taken> {
        let e_mail = match &contact.e_mail {
            Some(typed) => Some(e_mail(typed).ok_or(Taken::NoAddress)?),
            None => None,
        };
        let (person, name) = (person.to_string(), contact.name.clone());
        let mut own = self.hold();
        self.forget_names();
        let before = own.personal.find(&person).map_err(|why| Taken::NotKept(not_kept(why)))?;
        let before = before.and_then(|known| known.e_mail).filter(|address| Some(address) != e_mail.as_ref());
        let kept = Person { person: person.clone(), name, e_mail, at: now() };
        own.personal.keep(&kept).map_err(|failure| match failure {
            Failure::Rejected(_) => Taken::Address,
            failure => Taken::NotKept(not_kept(failure)),
        })?;
        match before {
            Some(address) => self.moved(&mut own, &person, address),
            None => Ok(()),
        }
        .map_err(|why| Taken::NotKept(not_kept(why)))
    }

    fn correct(
        &self,
        person: &PersonId,
        contact: &Contact,
        by: Option<&PersonId>,
        language: Language,
    ) -> Result<Corrected, Taken> {
        let waits = self.wait(&person.to_string(), contact, by, language);
        match waits.map_err(|why| Taken::NotKept(not_kept(why)))?? {
            true => Ok(Corrected::Waits),
            false => self.keep(person, contact).map(|()| Corrected::Kept),
        }
    }

    fn waiting(&self, person: &PersonId) -> Result<Option<Waiting>, NotKept> {
        let waiting = account::address::waiting(&mut self.hold().accounts, &person.to_string());
        Ok(waiting.map_err(not_kept)?.map(address::waits))
    }

    fn withdraw(&self, person: &PersonId) -> Result<(), NotKept> {
        account::address::withdraw(&mut self.hold().accounts, &person.to_string()).map_err(not_kept)
    }

    fn confirms(&self, secret: &str) -> Result<Option<String>, NotKept> {
        let opened = address::open(&mut self.hold(), secret).map_err(not_kept)?;
        Ok(opened.map(|(_, _, address)| address))
    }

    fn confirm(&self, secret: &str) -> Result<Confirmed, NotKept> {
        self.confirm_address(secret).map_err(not_kept)
    }

    fn forget(&self, person: &PersonId) -> Result<(), NotKept> {
        let mut own = self.hold();
        self.forget_names();
        own.personal.erase(&person.to_string()).map_err(not_kept)
    }

    fn visit(&self, person: &PersonId, today: Date) -> Result<Visit, NotKept> {
        let answered = self.visits().get(person).copied();
        if let Some((_, visit)) = answered.filter(|(day, _)| *day == today) {
            return Ok(visit);
        }
        let (mut own, id) = (self.hold(), person.to_string());
        own.personal.visit(&id, &today.to_string()).map_err(not_kept)?;
        let visit = before(own.personal.visits(&id).map_err(not_kept)?, today);
        self.visits().insert(person.clone(), (today, visit));
        Ok(visit)
    }

    fn everything(&self, person: &PersonId) -> Result<Everything, NotKept> {
        let kept = self.hold().stores().everything(&person.to_string()).map_err(not_kept)?;
        let readings = |all: Vec<Reading>| all.into_iter();
        Ok(Everything {
            contact: kept.person.map(|known| Contact { name: known.name, e_mail: known.e_mail }),
            visits: kept.visits.map_or_else(Vec::new, |Visits { last, before }| {
                [Some(last), before].into_iter().flatten().filter_map(|day| day.parse().ok()).collect()
            }),
            account: kept.account.map(|account| {
                (at(account.created_at), account.has_password, account.has_totp, account.n_recovery)
            }),
            sessions: kept
                .sessions
                .into_iter()
                .map(|session| (at(session.begun_at), at(session.seen_at), session.browser))
                .collect(),
            known: kept.known.into_iter().map(at).collect(),
            waiting: kept.waiting.map(address::waits),
            links: kept.links.iter().map(|link| (at(link.issued_at), link.used_at.map(at))).collect(),
            letters: kept.letters.into_iter().map(|letter| (at(letter.at), letter.text.subject)).collect(),
            read_by: readings(kept.readings_of)
                .filter_map(|reading| Some((at(reading.at), Actor::parse(&reading.reader)?)))
                .collect(),
            has_read: readings(kept.readings_by).map(|reading| (at(reading.at), reading.what)).collect(),
        })
    }

    fn erase(&self, person: &PersonId) -> Result<(), NotKept> {
        let person = person.to_string();
        let line = ErasedPerson { county: self.county.clone(), person: person.clone() };
        let mut own = self.hold();
        self.forget_names();
        let mut erase = || {
            self.ledger.add([line.clone()])?;
            // The name is what drafts are searched for, so it goes last.
            if let Some(known) = own.personal.find(&person)? {
                own.drafts.blot(&[&known.name, known.e_mail.as_deref().unwrap_or_default()])?;
            }
            own.stores().erase(&person)
        };
        erase().map_err(not_kept)
    }

    fn note(&self, reader: &Actor, what: &Subject) -> Result<(), NotKept> {
        let reading = Reading { at: now(), reader: reader.to_string(), what: what.to_string() };
        self.hold().personal.note(&reading).map_err(not_kept)
    }

    fn did(&self, who: &Actor, did: Did, person: &PersonId) -> Result<(), NotKept> {
        let what = format!("{} {person}", did.code());
        let reading = Reading { at: now(), reader: who.to_string(), what };
        self.hold().personal.note(&reading).map_err(not_kept)
    }

    fn readings(&self) -> Result<Readings, NotKept> {
        let latest = self.hold().personal.latest_readings(MOST_READINGS).map_err(not_kept)?;
        let days = u32::try_from(READINGS_KEPT / account::DAY).unwrap_or_default();
        Ok(Readings { noted: latest.iter().filter_map(noted).collect(), days })
    }
}

/// What stands in the log, as the pages are told it.
fn noted(reading: &Reading) -> Option<Noted> {
    let (did, what) = reading.what.split_once(' ').unwrap_or((Did::Read.code(), &reading.what));
    Some(Noted {
        at: at(reading.at),
        who: Actor::parse(&reading.reader)?,
        did: Did::ALL.into_iter().find(|known| known.code() == did)?,
        what: what.parse().ok()?,
    })
}

fn at(microseconds: i64) -> Timestamp {
    Timestamp::from_microsecond(microseconds).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person() -> PersonId {
        "person-member".parse().unwrap()
    }

    fn open(folder: &DataFolder) -> ServedPeople {
        ServedPeople::open(folder, "alby", Default::default(), Arc::default()).unwrap()
    }

    #[test]
    fn a_visit_today_hides_none_before_it_and_is_erased_with_whoever_was_here() {
        let above = tempfile::tempdir().unwrap();
        let folder = DataFolder::create_or_open(&above.path().join("data")).unwrap();
        drop(folder.create_or_open_journal("alby").unwrap());
        let day = |day: &str| day.parse::<Date>().unwrap();
        let mut people = open(&folder);
        assert_eq!(people.visit(&person(), day("2026-11-02")), Ok(Visit::Unknown), "nobody knows them yet");
        people.keep(&person(), &Contact { name: "Somebody".into(), e_mail: None }).unwrap();
        for (today, expected) in [
            ("2026-11-03", Visit::First),
            ("2026-11-03", Visit::First),
            ("2026-11-10", Visit::After(day("2026-11-03"))),
            ("2026-11-10", Visit::After(day("2026-11-03"))),
            ("2026-11-20", Visit::After(day("2026-11-10"))),
            // A clock that was set back, and right again.
            ("2026-11-15", Visit::After(day("2026-11-10"))),
            ("2026-11-20", Visit::After(day("2026-11-10"))),
        ] {
            assert_eq!(people.visit(&person(), day(today)), Ok(expected), "{today}");
            people = open(&folder);
            assert_eq!(people.visit(&person(), day(today)), Ok(expected), "{today}, after a restart");
        }
        let days = ["2026-11-20", "2026-11-10"].map(day).to_vec();
        assert_eq!(people.everything(&person()).unwrap().visits, days);
        people.erase(&person()).unwrap();
        assert_eq!(people.everything(&person()).unwrap().visits, []);
        assert_eq!(people.visit(&person(), day("2026-11-20")), Ok(Visit::Unknown));
    }
}
