//! What every outbox promises: a letter stays until it is delivered or its sender has been told.

use super::lies_in_some_file;
use crate::outbox::{Letter, Outbox, Promise, Text, memory::MemoryOutbox, sqlite::SqliteOutbox};

/// Runs a test against each kind of outbox, empty.
fn each_outbox(test: fn(&mut dyn Outbox)) {
    eprintln!("in memory:");
    test(&mut MemoryOutbox::default());
    eprintln!("in SQLite:");
    let folder = tempfile::tempdir().unwrap();
    test(&mut SqliteOutbox::create_or_open(&folder.path().join("outbox.sqlite")).unwrap());
}

fn text(person: &str, sender: Option<&str>) -> Text {
    Text {
        person: person.into(),
        sender: sender.map(Into::into),
        address: format!("<box of {person}>"),
        subject: "A subject".into(),
        body: format!("<link of {person}>"),
    }
}

fn numbers(letters: &[Letter]) -> Vec<u64> {
    letters.iter().map(|letter| letter.n).collect()
}

#[test]
fn letters_come_when_they_are_due_and_leave_when_they_are_sent() {
    each_outbox(|outbox| {
        assert_eq!(outbox.next_due().unwrap(), None);
        let first = outbox.put(&text("p1", None), 10).unwrap();
        let second = outbox.put(&text("p2", Some("p9")), 20).unwrap();
        assert_eq!(outbox.next_due().unwrap(), Some(10));
        assert_eq!(outbox.due(9, 10).unwrap(), []);
        assert_eq!(numbers(&outbox.due(20, 10).unwrap()), [first, second]);
        assert_eq!(numbers(&outbox.due(20, 1).unwrap()), [first]);
        outbox.postpone(first, 50, "the server was away").unwrap();
        assert_eq!(numbers(&outbox.due(49, 10).unwrap()), [second]);
        let postponed = &outbox.due(50, 10).unwrap()[1];
        assert_eq!((postponed.n, postponed.n_tried, postponed.at), (first, 1, 10));
        assert_eq!(postponed.reason.as_deref(), Some("the server was away"));
        assert_eq!(postponed.text, text("p1", None));
        outbox.taken(second, 90).unwrap();
        outbox.taken(first, 90).unwrap();
        assert_eq!(outbox.due(99, 10).unwrap(), []);
        assert!(outbox.put(&text("p1", None), 60).unwrap() > second, "no number comes again");
    });
}

#[test]
fn what_is_given_up_has_lost_its_text_and_waits_for_its_sender() {
    each_outbox(|outbox| {
        let ours = outbox.put(&text("p1", Some("p9")), 10).unwrap();
        let nobodys = outbox.put(&text("p2", None), 10).unwrap();
        outbox.give_up(ours, "no such box").unwrap();
        outbox.give_up(nobodys, "no such box").unwrap();
        assert_eq!(outbox.due(99, 10).unwrap(), []);
        assert_eq!(outbox.next_due().unwrap(), None);
        let told = outbox.given_up(Some("p9")).unwrap();
        assert_eq!(numbers(&told), [ours]);
        assert_eq!((told[0].text.body.as_str(), told[0].n_tried), ("", 1));
        assert_eq!(told[0].reason.as_deref(), Some("no such box"));
        assert_eq!(numbers(&outbox.given_up(None).unwrap()), [nobodys]);
        assert_eq!(outbox.given_up(Some("p8")).unwrap(), []);
        outbox.remove(ours).unwrap();
        assert_eq!(outbox.given_up(Some("p9")).unwrap(), []);
    });
}

#[test]
fn everything_for_a_person_is_listed_and_erased() {
    each_outbox(|outbox| {
        let first = outbox.put(&text("p1", None), 10).unwrap();
        let other = outbox.put(&text("p2", None), 10).unwrap();
        let second = outbox.put(&text("p1", None), 10).unwrap();
        outbox.give_up(second, "no such box").unwrap();
        assert_eq!(numbers(&outbox.letters_for("p1").unwrap()), [first, second]);
        outbox.erase("p1").unwrap();
        assert_eq!(outbox.letters_for("p1").unwrap(), []);
        assert_eq!(numbers(&outbox.due(10, 10).unwrap()), [other]);
    });
}

#[test]
fn letters_survive_and_leave_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("outbox.sqlite");
    let put = |person| SqliteOutbox::create_or_open(&file).unwrap().put(&text(person, None), 1).unwrap();
    let [sent, given_up, erased] = ["sent", "given up", "erased"].map(put);
    let mut outbox = SqliteOutbox::create_or_open(&file).unwrap();
    assert_eq!(outbox.due(1, 10).unwrap().len(), 3);
    let lies = |text: &str| lies_in_some_file(folder.path(), text);
    assert!(lies("<link of sent>") && lies("<link of given up>") && lies("<box of erased>"));
    outbox.taken(sent, 2).unwrap();
    outbox.give_up(given_up, "no").unwrap();
    outbox.erase("erased").unwrap();
    assert!(!lies("<link of sent>") && !lies("<link of given up>") && !lies("<box of erased>"), "{erased}");
    assert!(lies("<box of given up>"), "its sender is to be told where to");
}

fn promise(request: u8, to: &[&str]) -> Promise {
    let texts = to.iter().map(|person| text(person, Some("p9"))).collect();
    Promise { request: [request; 16], about: "r".into(), texts }
}

/// How each letter about something stands: whom for, and in which state.
fn told(outbox: &mut dyn Outbox) -> String {
    let state = |letter: &Letter| match letter {
        Letter { is_held: true, .. } => "held".to_owned(),
        Letter { taken_at: Some(at), .. } => format!("taken {at}"),
        Letter { due_at: Some(at), .. } => format!("due {at}"),
        _ => "given up".to_owned(),
    };
    let all = outbox.about("r").unwrap();
    let all = all.iter().map(|letter| format!("{} {}", letter.text.person, state(letter)));
    all.collect::<Vec<_>>().join(", ")
}

#[test]
fn what_is_held_leaves_when_the_journal_has_it_and_never_otherwise() {
    each_outbox(|outbox| {
        assert!(outbox.hold(&promise(1, &["b1", "b2"]), 10).unwrap());
        assert!(outbox.hold(&promise(2, &["b3"]), 10).unwrap());
        assert_eq!(outbox.due(99, 10).unwrap(), [], "nothing leaves that the journal has not");
        assert_eq!(outbox.given_up(Some("p9")).unwrap(), [], "and nobody is told that it will not");
        assert_eq!(outbox.held().unwrap(), [[1; 16], [2; 16]]);
        // Once more is once, and another set under the same request is none.
        assert!(outbox.hold(&promise(1, &["b2", "b1"]), 11).unwrap());
        assert!(!outbox.hold(&promise(1, &["b1", "b2", "b3"]), 11).unwrap());
        outbox.let_go([2; 16]).unwrap();
        outbox.release([1; 16], 20).unwrap();
        outbox.release([2; 16], 20).unwrap();
        assert_eq!(told(outbox), "b1 due 20, b2 due 20");
        let [first, second] = numbers(&outbox.due(20, 10).unwrap())[..] else { panic!("two letters") };
        outbox.taken(first, 21).unwrap();
        outbox.give_up(second, "no such box").unwrap();
        // What was released stays so, however often it is said.
        outbox.release([1; 16], 30).unwrap();
        outbox.let_go([1; 16]).unwrap();
        assert!(outbox.hold(&promise(1, &["b1", "b2"]), 30).unwrap());
        assert_eq!(told(outbox), "b1 taken 21, b2 given up");
        assert_eq!(outbox.next_due().unwrap(), None);
        assert!(outbox.about("r").unwrap().iter().all(|letter| letter.text.body.is_empty()));
        // Whoever sent it is told once; what it is about goes on telling.
        assert_eq!(numbers(&outbox.given_up(Some("p9")).unwrap()), [second]);
        outbox.remove(second).unwrap();
        assert_eq!(outbox.given_up(Some("p9")).unwrap(), []);
        assert_eq!(told(outbox), "b1 taken 21, b2 given up");
    });
}

#[test]
fn an_outbox_of_an_older_release_is_brought_on_with_its_letters() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("outbox.sqlite");
    let older = rusqlite::Connection::open(&file).unwrap();
    older.execute_batch(include_str!("../schema/sqlite/0001_outbox.sql")).unwrap();
    let row = "INSERT INTO letter (person, address, subject, body, at, due_at, n_tried) VALUES ('p1', '', '', '', 1, 1, 0);
               PRAGMA application_id = 0x53414d4f; PRAGMA user_version = 1;";
    older.execute_batch(row).unwrap();
    drop(older);
    for _ in 0..2 {
        let mut outbox = SqliteOutbox::create_or_open(&file).unwrap();
        assert_eq!(numbers(&outbox.due(1, 10).unwrap()), [1]);
    }
}
