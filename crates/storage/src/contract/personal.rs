//! What every keeping of names promises: they can be corrected and erased, and who read what is written down apart.

use super::lies_in_some_file;
use crate::{
    failure::Failure,
    folder::DataFolder,
    personal::{Person, Personal, Visits, memory::MemoryPersonal, sqlite::SqlitePersonal},
    read_log::{ReadLog, Reading},
};
use rusqlite::Connection;

/// Runs a test against each kind of keeping, empty.
fn each_keeping(test: fn(&mut dyn Personal)) {
    eprintln!("in memory:");
    test(&mut MemoryPersonal::default());
    eprintln!("in SQLite:");
    let folder = tempfile::tempdir().unwrap();
    test(&mut SqlitePersonal::create_or_open(&folder.path().join("personal.sqlite")).unwrap());
}

fn person(person: &str, name: &str, e_mail: Option<&str>, at: i64) -> Person {
    Person { person: person.into(), name: name.into(), e_mail: e_mail.map(Into::into), at }
}

#[test]
fn a_person_is_kept_corrected_found_and_erased() {
    each_keeping(|personal| {
        assert_eq!(personal.find("p1").unwrap(), None);
        let first = person("p1", "The First", Some("first at alby"), 1);
        let second = person("p2", "The Second", None, 2);
        personal.keep(&second).unwrap();
        personal.keep(&first).unwrap();
        assert_eq!(personal.list().unwrap(), [first.clone(), second.clone()]);
        assert_eq!(personal.with_e_mail("first at alby").unwrap(), Some(first));
        assert_eq!(personal.with_e_mail("nobody").unwrap(), None);
        let corrected = person("p1", "The Very First", Some("other at alby"), 3);
        personal.keep(&corrected).unwrap();
        assert_eq!(personal.find("p1").unwrap(), Some(corrected));
        assert_eq!(personal.with_e_mail("first at alby").unwrap(), None);
        personal.erase("p1").unwrap();
        personal.erase("p1").unwrap();
        assert_eq!(personal.list().unwrap(), [second]);
    });
}

#[test]
fn an_address_finds_at_most_one_person() {
    each_keeping(|personal| {
        personal.keep(&person("p1", "One", Some("box"), 1)).unwrap();
        assert_eq!(personal.keep(&person("p2", "Two", Some("box"), 2)).unwrap_err().code(), "rejected");
        personal.keep(&person("p2", "Two", None, 2)).unwrap();
        personal.keep(&person("p3", "Three", None, 2)).unwrap();
        assert_eq!(personal.keep(&person("p2", "Two", Some("box"), 3)).unwrap_err().code(), "rejected");
        assert_eq!(personal.find("p2").unwrap(), Some(person("p2", "Two", None, 2)));
        personal.keep(&person("p1", "One", Some("box"), 4)).unwrap();
        personal.erase("p1").unwrap();
        personal.keep(&person("p2", "Two", Some("box"), 5)).unwrap();
    });
}

#[test]
fn the_last_two_days_somebody_was_here_are_kept_with_what_is_known_of_them() {
    each_keeping(|personal| {
        let one = person("p1", "One", None, 1);
        personal.keep(&one).unwrap();
        assert_eq!(personal.visits("p1").unwrap(), None);
        for (day, last, before) in [
            ("2026-11-03", "2026-11-03", None),
            ("2026-11-03", "2026-11-03", None),
            ("2026-11-20", "2026-11-20", Some("2026-11-03")),
            ("2026-11-20", "2026-11-20", Some("2026-11-03")),
            ("2026-11-04", "2026-11-20", Some("2026-11-03")),
            ("2027-01-07", "2027-01-07", Some("2026-11-20")),
        ] {
            personal.visit("p1", day).unwrap();
            let expected = Visits { last: last.into(), before: before.map(Into::into) };
            assert_eq!(personal.visits("p1").unwrap(), Some(expected), "{day}");
        }
        personal.keep(&person("p1", "Another", Some("box"), 2)).unwrap();
        assert!(
            personal.visits("p1").unwrap().is_some(),
            "whoever is called something else was here all the same"
        );
        personal.visit("p2", "2026-11-03").unwrap();
        assert_eq!(personal.visits("p2").unwrap(), None, "nothing is kept of somebody nobody knows");
        personal.erase("p1").unwrap();
        assert_eq!(personal.visits("p1").unwrap(), None);
        personal.keep(&one).unwrap();
        assert_eq!(personal.visits("p1").unwrap(), None, "it does not come back with the name");
    });
}

#[test]
fn names_that_were_kept_before_visits_were_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("personal.sqlite");
    let first = include_str!("../schema/sqlite/0001_personal.sql");
    let old = Connection::open(&file).unwrap();
    let row = "INSERT INTO person VALUES ('p1', 'One', NULL, 1)";
    let marks = "PRAGMA application_id = 0x53414d50; PRAGMA user_version = 1";
    old.execute_batch(&format!("{first}; {row}; {marks}")).unwrap();
    drop(old);
    let mut personal = SqlitePersonal::create_or_open(&file).unwrap();
    assert_eq!(personal.find("p1").unwrap(), Some(person("p1", "One", None, 1)));
    personal.visit("p1", "2026-11-03").unwrap();
    assert_eq!(personal.visits("p1").unwrap(), Some(Visits { last: "2026-11-03".into(), before: None }));
}

fn log_is_kept(log: &mut dyn ReadLog) {
    let reading = |at, reader: &str, what: &str| Reading { at, reader: reader.into(), what: what.into() };
    for (at, reader, what) in [(1, "p1", "p9"), (3, "p2", "p9"), (2, "p1", "p8")] {
        log.note(&reading(at, reader, what)).unwrap();
    }
    assert_eq!(log.readings_of("p9").unwrap(), [reading(1, "p1", "p9"), reading(3, "p2", "p9")]);
    assert_eq!(log.readings_by("p1").unwrap(), [reading(1, "p1", "p9"), reading(2, "p1", "p8")]);
    assert_eq!(log.readings_of("p1").unwrap(), []);
    assert_eq!(log.prune_readings(2).unwrap(), 1);
    assert_eq!(log.prune_readings(2).unwrap(), 0);
    assert_eq!(log.readings_of("p9").unwrap(), [reading(3, "p2", "p9")]);
    assert_eq!(log.readings_by("p1").unwrap(), [reading(2, "p1", "p8")]);
}

#[test]
fn readings_are_logged_and_thinned() {
    log_is_kept(&mut MemoryPersonal::default());
    let folder = tempfile::tempdir().unwrap();
    log_is_kept(&mut SqlitePersonal::create_or_open(&folder.path().join("personal.sqlite")).unwrap());
}

#[test]
fn an_erased_name_lies_in_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut personal = SqlitePersonal::create_or_open(&folder.path().join("personal.sqlite")).unwrap();
    let lies = |text: &str| lies_in_some_file(folder.path(), text);
    for n in 0..60 {
        let id = format!("p{n}");
        let long = "long ".repeat(n * 9);
        personal.keep(&person(&id, "<once called so>", Some(&format!("<old box {n}>")), 0)).unwrap();
        personal.keep(&person(&id, &format!("<name {n}> {long}"), Some(&format!("<box {n}>")), 1)).unwrap();
    }
    assert!(lies("<name 7>") && lies("<box 7>"), "a test that cannot find it before proves nothing after");
    for n in (0..60).filter(|n| n % 4 != 0) {
        personal.erase(&format!("p{n}")).unwrap();
        assert!(!lies(&format!("<name {n}>")) && !lies(&format!("<box {n}>")), "{n}");
    }
    assert!(!lies("<once called so>") && !lies("<old box"), "what was corrected is gone too");
    assert!(lies("<name 8>"));
}

#[test]
fn names_lie_beside_the_journal_of_their_county() {
    let above = tempfile::tempdir().unwrap();
    let path = above.path().join("data");
    let folder = DataFolder::create_or_open(&path).unwrap();
    assert_eq!(folder.personal("kalmar").unwrap_err(), Failure::Missing, "there is no such county");
    drop(folder.create_or_open_journal("kalmar").unwrap());
    folder.personal("kalmar").unwrap().keep(&person("p1", "One", None, 1)).unwrap();
    assert_eq!(folder.personal("kalmar").unwrap().list().unwrap(), [person("p1", "One", None, 1)]);
    drop(folder.accounts("kalmar").unwrap());
    drop(folder.outbox("kalmar").unwrap());
    for file in ["personal", "accounts", "outbox"] {
        assert!(path.join(format!("counties/kalmar/{file}.sqlite")).exists(), "{file}");
    }
    let one_as_another = SqlitePersonal::create_or_open(&path.join("counties/kalmar/accounts.sqlite"));
    assert_eq!(one_as_another.unwrap_err().code(), "corrupt");
    drop(folder);
    let reading = DataFolder::read(&path).unwrap();
    assert_eq!(reading.personal("kalmar").unwrap_err(), Failure::PermissionDenied);
    assert_eq!(reading.accounts("kalmar").unwrap_err(), Failure::PermissionDenied);
    assert_eq!(reading.outbox("kalmar").unwrap_err(), Failure::PermissionDenied);
}
