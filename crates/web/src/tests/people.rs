//! Names are shown to those who have a part in the work, and to nobody else; what more is kept of somebody is read by few, and
//! each time is written down.

use super::{
    html,
    office::{Office, filled},
};
use crate::{
    app::NotKept,
    people::{
        Confirmed, Contact, Corrected, Did, Everything, Names, Noted, People, Readings, Taken, Visit, Waiting,
    },
    samples,
};
use axum::http::StatusCode;
use domain::{
    Command,
    access::commission::{self, Role},
    context::Actor,
    id::{PersonId, Subject},
    text::Text,
};
use jiff::{Timestamp, civil::Date};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};
use testkit::desk::Desk;
use words::Language;

/// A register of people in memory.
#[derive(Default)]
pub(super) struct Box(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    known: BTreeMap<PersonId, Contact>,
    notes: Vec<(Actor, Subject)>,
    did: Vec<Noted>,
    is_full: bool,
    names: Option<Arc<Names>>,
    /// The last days on which each was here, the last first.
    visits: BTreeMap<PersonId, Vec<Date>>,
    /// The one whose next address has to wait, and what does.
    waits: Option<PersonId>,
    waiting: Option<Waiting>,
}

impl Box {
    /// What somebody is called.
    pub(super) fn name(&self, person: &PersonId) -> Option<String> {
        self.0.lock().unwrap().known.get(person).map(|contact| contact.name.clone())
    }

    /// Has the next address of somebody wait to be confirmed, by the link "good".
    pub(super) fn has_wait(&self, person: &str) {
        self.0.lock().unwrap().waits = Some(person.parse().unwrap());
    }

    /// How many have a name.
    pub(super) fn n_named(&self) -> usize {
        self.0.lock().unwrap().known.len()
    }
}

impl People for Box {
    fn names(&self) -> Result<Arc<Names>, NotKept> {
        let kept = &mut *self.0.lock().unwrap();
        let called = || kept.known.iter().map(|(id, contact)| (id.clone(), contact.name.clone())).collect();
        Ok(kept.names.get_or_insert_with(|| Arc::new(called())).clone())
    }

    fn keep(&self, person: &PersonId, contact: &Contact) -> Result<(), Taken> {
        let mut kept = self.0.lock().unwrap();
        let has_it = |(id, other): (&PersonId, &Contact)| id != person && other.e_mail == contact.e_mail;
        if contact.e_mail.is_some() && kept.known.iter().any(has_it) {
            return Err(Taken::Address);
        }
        kept.known.insert(person.clone(), contact.clone());
        kept.names = None;
        Ok(())
    }

    fn correct(
        &self,
        person: &PersonId,
        contact: &Contact,
        _: Option<&PersonId>,
        _: Language,
    ) -> Result<Corrected, Taken> {
        let mut kept = self.0.lock().unwrap();
        let before = kept.known.get(person).and_then(|known| known.e_mail.clone());
        let address = contact.e_mail.clone().filter(|_| before != contact.e_mail);
        let Some(address) = address.filter(|_| kept.waits.as_ref() == Some(person)) else {
            drop(kept);
            return self.keep(person, contact).map(|()| Corrected::Kept);
        };
        if kept.is_full {
            return Err(Taken::Often);
        }
        kept.known.insert(person.clone(), Contact { name: contact.name.clone(), e_mail: before });
        let at = |time: &str| time.parse().unwrap();
        let (sent, until) = (at("2026-07-28T08:00:00Z"), at("2026-07-31T08:00:00Z"));
        kept.waiting = Some(Waiting { address, sent, until, is_open: true });
        Ok(Corrected::Waits)
    }

    fn waiting(&self, person: &PersonId) -> Result<Option<Waiting>, NotKept> {
        let kept = self.0.lock().unwrap();
        Ok(kept.waiting.clone().filter(|_| kept.waits.as_ref() == Some(person)))
    }

    fn withdraw(&self, _: &PersonId) -> Result<(), NotKept> {
        self.0.lock().unwrap().waiting = None;
        Ok(())
    }

    fn confirms(&self, secret: &str) -> Result<Option<String>, NotKept> {
        let waiting = self.0.lock().unwrap().waiting.clone();
        Ok(waiting.filter(|_| secret == "good").map(|waiting| waiting.address))
    }

    fn confirm(&self, secret: &str) -> Result<Confirmed, NotKept> {
        let confirmed = self.confirms(secret)?;
        self.0.lock().unwrap().waiting.take_if(|_| confirmed.is_some());
        Ok(confirmed.map_or(Confirmed::Refused, Confirmed::Done))
    }

    fn forget(&self, person: &PersonId) -> Result<(), NotKept> {
        self.erase(person)
    }

    fn visit(&self, person: &PersonId, today: Date) -> Result<Visit, NotKept> {
        let kept = &mut *self.0.lock().unwrap();
        let days = kept.visits.entry(person.clone()).or_default();
        if days.first() != Some(&today) {
            days.insert(0, today);
        }
        Ok(days.get(1).map_or(Visit::First, |day| Visit::After(*day)))
    }

    fn everything(&self, person: &PersonId) -> Result<Everything, NotKept> {
        let kept = self.0.lock().unwrap();
        let about = |(_, what): &&(Actor, Subject)| *what == Subject::Person(person.clone());
        let at = Timestamp::from_second(1_780_000_000).unwrap();
        let read_by = kept.notes.iter().filter(about).map(|(reader, _)| (at, reader.clone())).collect();
        let contact = kept.known.get(person).cloned();
        let visits = kept.visits.get(person).cloned().unwrap_or_default();
        let waiting = kept.waiting.clone().filter(|_| kept.waits.as_ref() == Some(person));
        Ok(Everything { contact, visits, waiting, read_by, ..Everything::default() })
    }

    fn erase(&self, person: &PersonId) -> Result<(), NotKept> {
        let mut kept = self.0.lock().unwrap();
        kept.known.remove(person);
        kept.names = None;
        Ok(())
    }

    fn did(&self, who: &Actor, did: Did, person: &PersonId) -> Result<(), NotKept> {
        let at = Timestamp::from_second(1_780_000_000).unwrap();
        let noted = Noted { at, who: who.clone(), did, what: person.clone().into() };
        self.0.lock().unwrap().did.push(noted);
        Ok(())
    }

    fn readings(&self) -> Result<Readings, NotKept> {
        let kept = self.0.lock().unwrap();
        let at = Timestamp::from_second(1_780_000_000).unwrap();
        let read = |(who, what): &(Actor, Subject)| Noted {
            at,
            who: who.clone(),
            did: Did::Read,
            what: what.clone(),
        };
        let noted = kept.notes.iter().map(read).chain(kept.did.iter().cloned()).collect();
        Ok(Readings { noted, days: 366 })
    }

    fn note(&self, reader: &Actor, what: &Subject) -> Result<(), NotKept> {
        let mut kept = self.0.lock().unwrap();
        if kept.is_full {
            return Err(NotKept("the disk is full".into()));
        }
        kept.notes.push((reader.clone(), what.clone()));
        Ok(())
    }
}

const NAME: &str = "Nomina Ejusdem";

/// The county of everybody there can be, with a name for one of them.
pub(super) fn office() -> (Office, Arc<Box>) {
    let mut commands = samples::commands(include_str!("../../../../testdata/rights.toml"));
    let reason = Text::parse("Beslut.").unwrap();
    for (name, role) in [
        ("administrator", Role::Administrator {}),
        ("auditor", Role::Auditor { of: "principal-region".parse().unwrap() }),
    ] {
        let person = format!("person-{name}").parse().unwrap();
        let (from, to, reason) = (super::TODAY, None, reason.clone());
        commands.push(Command::Commission(commission::Command::Give { person, role, from, to, reason }));
    }
    let desk = Desk::new("c", "2026-07-28T08:00:00Z".parse().unwrap(), commands);
    let people = Arc::new(Box::default());
    let contact = Contact { name: NAME.into(), e_mail: Some("nomina@example.com".into()) };
    people.keep(&"person-member".parse().unwrap(), &contact).unwrap();
    (Office::serving(&desk, true, Some(people.clone())), people)
}

const DETAILS: &str = "/personer/member/uppgifter";

#[tokio::test]
async fn names_are_for_those_who_have_a_part_in_the_work() {
    let (office, people) = office();
    for (who, sees) in
        [("visitor", false), ("nobody", false), ("member", true), ("supporter", true), ("auditor", true)]
    {
        office.is_now(who);
        for page in ["/platser", "/personer/member", "/arenor/own"] {
            let answer = office.get(page).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}");
            assert_eq!(answer.text.contains(NAME), sees, "{who} {page}");
            assert!(!answer.text.contains("nomina@example.com"), "{who} {page}");
        }
    }
    assert_eq!(people.0.lock().unwrap().notes, []);
}

#[tokio::test]
async fn what_was_told_one_reader_by_name_is_told_to_nobody_else_and_not_after_it_is_erased() {
    let (office, people) = office();
    let pages = ["/platser", "/personer/member", "/arenor/own", "/kontroller"];
    let mut shown = Vec::new();
    for who in ["member", "visitor", "member", "operator", "visitor"] {
        office.is_now(who);
        for page in pages {
            let is_named = office.get(page).await.text.contains(NAME);
            assert!(!is_named || who != "visitor", "{page}");
            shown.push(is_named);
        }
    }
    assert!(shown.contains(&true));
    people.erase(&"person-member".parse().unwrap()).unwrap();
    for who in ["member", "operator"] {
        office.is_now(who);
        for page in pages {
            assert!(!office.get(page).await.text.contains(NAME), "{who} {page}");
        }
    }
}

#[tokio::test]
async fn what_is_kept_of_somebody_is_read_by_few_and_each_time_is_written_down() {
    let (office, people) = office();
    for (who, status, is_noted) in [
        ("visitor", StatusCode::FORBIDDEN, false),
        ("nobody", StatusCode::FORBIDDEN, false),
        ("chair", StatusCode::FORBIDDEN, false),
        ("auditor", StatusCode::FORBIDDEN, false),
        ("member", StatusCode::OK, false),
        ("secretary", StatusCode::OK, true),
        ("coordinator", StatusCode::OK, true),
        ("administrator", StatusCode::OK, true),
        ("operator", StatusCode::OK, true),
    ] {
        office.is_now(who);
        for address in [DETAILS, "/personer/member/uppgifter/fil"] {
            let n_notes = people.0.lock().unwrap().notes.len();
            let answer = office.get(address).await;
            assert_eq!(answer.status, status, "{who} {address}: {}", answer.text);
            assert_eq!(answer.text.contains("nomina@example.com"), status == StatusCode::OK, "{who}");
            assert_eq!(people.0.lock().unwrap().notes.len() > n_notes, is_noted, "{who}");
        }
    }
    // The one it is about sees who has read it; the secretary does not.
    office.is_now("member");
    let own = office.get(DETAILS).await;
    html::is_sound(&own.text, "en").unwrap();
    assert!(
        own.text.contains("Who has read it</h2>") && own.text.contains(": secretary</li>"),
        "{}",
        own.text
    );
    office.is_now("secretary");
    assert!(!office.get(DETAILS).await.text.contains("Who has read it</h2>"));
    assert_eq!(office.get("/personer/no-such/uppgifter").await.status, StatusCode::NOT_FOUND);
    // Where a reading cannot be written down, nothing is read.
    people.0.lock().unwrap().is_full = true;
    let answer = office.get(DETAILS).await;
    assert!(answer.status.is_server_error() && !answer.text.contains(NAME), "{}", answer.text);
}

#[tokio::test]
async fn a_name_is_corrected_and_never_holds_a_personal_number() {
    let (office, people) = office();
    office.is_now("secretary");
    let fields = office.form(DETAILS).await;
    let n_records = office.n_records();
    for (typed, told) in [(("name", "Nomina 850101-2382"), "850101-****"), (("name", ""), "filled in")] {
        let answer = office.post(DETAILS, &filled(fields.clone(), &[typed])).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        html::is_sound(&answer.text, "en").unwrap();
        assert!(answer.text.contains(told), "{told}: {}", answer.text);
        assert!(html::form(&answer.text).contains(&(typed.0.into(), typed.1.into())));
    }
    assert_eq!(office.n_records(), n_records);
    let sent = filled(fields.clone(), &[("name", "Nova Nomina")]);
    let saved = office.post(DETAILS, &sent).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    assert_eq!(office.n_records(), n_records + 1, "that a name is entered is written down, and not which");
    office.post(DETAILS, &sent).await;
    assert_eq!(office.n_records(), n_records + 1);
    let names = people.names().unwrap();
    assert_eq!(names.values().collect::<Vec<_>>(), ["Nova Nomina"]);
    let taken = office.form("/personer/chair/uppgifter").await;
    let taken = filled(taken, &[("name", "Altera"), ("e_mail", "nomina@example.com")]);
    let answer = office.post("/personer/chair/uppgifter", &taken).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("Another person has that address"));
    office.is_now("auditor");
    assert_eq!(office.post(DETAILS, &sent).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn another_address_waits_and_says_so_until_it_is_confirmed_or_taken_back() {
    let (office, people) = office();
    people.has_wait("person-member");
    office.is_now("member");
    let (details, act) = (DETAILS, "/personer/member/adress");
    let ask = async || {
        let fields = filled(office.form(details).await, &[("e_mail", "nova@example.com")]);
        let sent = office.post(details, &fields).await;
        assert_eq!(sent.location, format!("{details}?sparat=adress-vantar"), "{}", sent.text);
    };
    let says = |text: &str| text.contains("A new e-mail address waits") && text.contains("nova@example.com");
    let gor = |what: &str| vec![("gor".to_owned(), what.to_owned())];
    assert!(!says(&office.get(details).await.text));
    ask().await;
    let page = office.get(details).await.text;
    html::is_sound(&page, "en").unwrap();
    assert!(says(&page) && page.contains("value=\"nomina@example.com\""), "it goes on as before: {page}");
    assert!(office.get("/personer/member/uppgifter/fil").await.text.contains("confirmed: nova@example.com"));
    // A name that is corrected meanwhile leaves it as it is.
    let fields = filled(office.form(details).await, &[("name", "Nova Nomina")]);
    assert_eq!(office.post(details, &fields).await.location, format!("{details}?sparat=ja"));
    assert!(says(&office.get(details).await.text));
    let again = office.post(act, &gor("skicka-igen")).await;
    assert_eq!(again.location, "/konto?sparat=adress-vantar");
    assert_eq!(office.post(act, &gor("annat")).await.status, StatusCode::NOT_FOUND);
    people.0.lock().unwrap().is_full = true;
    let often = office.post(act, &gor("skicka-igen")).await;
    assert_eq!(often.location, "/konto?sparat=adress-ofta");
    people.0.lock().unwrap().is_full = false;
    // Whoever keeps it sees it too; nobody else does, nor has a say in it.
    for (who, sees) in [("secretary", true), ("chair", false), ("visitor", false)] {
        office.is_now(who);
        assert_eq!(says(&office.get(details).await.text), sees, "{who}");
        let sent = office.post(act, &gor("skicka-igen")).await.status;
        assert_eq!(sent == StatusCode::SEE_OTHER, sees, "{who}");
    }
    office.is_now("member");
    let back = office.post(act, &gor("ta-tillbaka")).await;
    assert_eq!(back.location, "/konto?sparat=adress-tillbaka");
    assert!(!says(&office.get(details).await.text));
}

#[tokio::test]
async fn everything_is_taken_out_as_a_file() {
    let (office, _people) = office();
    office.is_now("member");
    let file = office.get("/personer/member/uppgifter/fil").await.text;
    for expected in [
        NAME,
        "nomina@example.com",
        "kept of person-member in C, taken out 2026-07-28",
        "Seats in the register",
        "2026-01-01",
    ] {
        assert!(file.contains(expected), "{expected}: {file}");
    }
}

#[tokio::test]
async fn whoever_is_erased_is_nowhere_and_can_do_nothing() {
    let (office, people) = office();
    let page = "/personer/member/radera";
    for who in ["visitor", "member", "secretary", "coordinator", "auditor"] {
        office.is_now(who);
        assert_eq!(office.get(page).await.status, StatusCode::FORBIDDEN, "{who}");
    }
    office.is_now("administrator");
    let fields = office.form(page).await;
    let without = office.post(page, &fields).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(people.names().unwrap().len() == 1);
    let sent = filled(fields, &[("ground", "Beslut om gallring, nr 7.")]);
    let erased = office.post(page, &sent).await;
    assert_eq!(erased.status, StatusCode::SEE_OTHER, "{}", erased.text);
    let n_records = office.n_records();
    assert_eq!(office.post(page, &sent).await.status, StatusCode::SEE_OTHER);
    assert_eq!(office.n_records(), n_records, "sent twice it is decided once");
    for page in ["/platser", "/personer/member", "/arenor/own", "/journal", DETAILS] {
        assert!(!office.get(page).await.text.contains(NAME), "{page}");
    }
    let page = office.get("/personer/member").await;
    assert!(page.text.contains("has been erased by a decision") && !page.text.contains("/uppgifter"));
    let journal = office.get("/journal").await;
    assert!(html::plain(&journal.text).contains("Beslut om gallring, nr 7."), "{}", journal.text);
    // A name does not come back under the same id, and the rights are gone.
    let fields = office.form(DETAILS).await;
    let back = office.post(DETAILS, &filled(fields, &[("name", NAME)])).await;
    assert_eq!(back.status, StatusCode::FORBIDDEN);
    assert!(people.names().unwrap().is_empty());
    office.is_now("member");
    assert_eq!(office.get(DETAILS).await.status, StatusCode::FORBIDDEN);
    // Nobody erases themselves.
    office.is_now("administrator");
    let own = "/personer/administrator/radera";
    let fields = filled(office.form(own).await, &[("ground", "x")]);
    assert_eq!(office.post(own, &fields).await.status, StatusCode::FORBIDDEN);
}
