//! What every outbox promises: a letter stays until it is delivered or its sender has been told.

use super::lies_in_some_file;
use crate::outbox::{Letter, Outbox, Text, memory::MemoryOutbox, sqlite::SqliteOutbox};

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
        outbox.remove(second).unwrap();
        outbox.remove(first).unwrap();
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
    outbox.remove(sent).unwrap();
    outbox.give_up(given_up, "no").unwrap();
    outbox.erase("erased").unwrap();
    assert!(!lies("<link of sent>") && !lies("<link of given up>") && !lies("<box of erased>"), "{erased}");
    assert!(lies("<box of given up>"), "its sender is to be told where to");
}
