//! What every keeping of drafts promises: each authority has its own, and what is thrown away is gone.

use super::lies_in_some_file;
use crate::{
    drafts::{Draft, Drafts, memory::MemoryDrafts, sqlite::SqliteDrafts},
    failure::Failure,
    folder::DataFolder,
    journal::sqlite::SqliteJournal,
};
use std::path::Path;

/// Runs a test against each kind of keeping, empty.
fn each_keeping(test: fn(&mut dyn Drafts)) {
    eprintln!("in memory:");
    test(&mut MemoryDrafts::default());
    eprintln!("in SQLite:");
    let folder = tempfile::tempdir().unwrap();
    test(&mut SqliteDrafts::create_or_open(&folder.path().join("drafts.sqlite")).unwrap());
}

fn draft(n: u8, at: i64, text: &str) -> Draft {
    Draft { id: [n; 16], at, bytes: text.as_bytes().to_vec() }
}

#[test]
fn a_draft_is_found_listed_written_over_and_thrown_away() {
    each_keeping(|drafts| {
        assert_eq!(drafts.list("region").unwrap(), []);
        assert_eq!(drafts.find("region", [1; 16]).unwrap(), None);
        drafts.keep("region", &draft(1, 10, "begun")).unwrap();
        drafts.keep("region", &draft(2, 20, "another")).unwrap();
        assert_eq!(drafts.list("region").unwrap(), [draft(2, 20, "another"), draft(1, 10, "begun")]);
        drafts.keep("region", &draft(1, 30, "")).unwrap();
        assert_eq!(drafts.list("region").unwrap(), [draft(1, 30, ""), draft(2, 20, "another")]);
        assert_eq!(drafts.find("region", [1; 16]).unwrap(), Some(draft(1, 30, "")));
        drafts.remove("region", [1; 16]).unwrap();
        drafts.remove("region", [1; 16]).unwrap();
        assert_eq!(drafts.list("region").unwrap(), [draft(2, 20, "another")]);
        assert_eq!(drafts.find("region", [1; 16]).unwrap(), None);
    });
}

#[test]
fn a_word_is_blotted_out_in_every_authority_s_drafts() {
    each_keeping(|drafts| {
        drafts.keep("region", &draft(1, 10, "by Nomina, n@example.com")).unwrap();
        drafts.keep("alby", &draft(1, 20, "Nomina and Nomina")).unwrap();
        drafts.keep("alby", &draft(2, 30, "nobody")).unwrap();
        drafts.blot(&["Nomina", "n@example.com", ""]).unwrap();
        let blot = "\u{2588}\u{2588}\u{2588}";
        assert_eq!(drafts.list("region").unwrap(), [draft(1, 10, &format!("by {blot}, {blot}"))]);
        let theirs = [draft(2, 30, "nobody"), draft(1, 20, &format!("{blot} and {blot}"))];
        assert_eq!(drafts.list("alby").unwrap(), theirs);
    });
}

#[test]
fn nobody_sees_or_throws_away_what_another_authority_has() {
    each_keeping(|drafts| {
        drafts.keep("region", &draft(1, 10, "ours")).unwrap();
        drafts.keep("alby", &draft(1, 20, "theirs")).unwrap();
        drafts.keep("region-x", &draft(2, 30, "a like name")).unwrap();
        assert_eq!(drafts.list("region").unwrap(), [draft(1, 10, "ours")]);
        assert_eq!(drafts.find("region", [2; 16]).unwrap(), None);
        drafts.remove("region", [2; 16]).unwrap();
        drafts.remove("region", [1; 16]).unwrap();
        assert_eq!(drafts.list("alby").unwrap(), [draft(1, 20, "theirs")]);
        assert_eq!(drafts.list("region-x").unwrap(), [draft(2, 30, "a like name")]);
    });
}

#[test]
fn drafts_survive_and_a_file_of_something_else_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("drafts.sqlite");
    SqliteDrafts::create_or_open(&file).unwrap().keep("region", &draft(1, 10, "begun")).unwrap();
    let mut again = SqliteDrafts::create_or_open(&file).unwrap();
    assert_eq!(again.list("region").unwrap(), [draft(1, 10, "begun")]);
    drop(again);

    by_hand(&file, "PRAGMA user_version = 2");
    assert_eq!(SqliteDrafts::create_or_open(&file).unwrap_err(), Failure::Newer { found: 2, known: 1 });
    let journal = folder.path().join("journal.sqlite");
    drop(SqliteJournal::create_or_open(&journal, "kalmar").unwrap());
    assert_eq!(SqliteDrafts::create_or_open(&journal).unwrap_err().code(), "corrupt");
}

fn by_hand(file: &Path, sql: &str) {
    rusqlite::Connection::open(file).unwrap().execute_batch(sql).unwrap();
}

#[test]
fn what_is_thrown_away_lies_in_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut drafts = SqliteDrafts::create_or_open(&folder.path().join("drafts.sqlite")).unwrap();
    let text = |n: u8| format!("<secret {n}>").repeat(1 + usize::from(n) * 40);
    let lies_somewhere = |text: &str| lies_in_some_file(folder.path(), text);
    for n in 0..40 {
        drafts.keep("region", &draft(n, 0, "<secret that was written over>")).unwrap();
        drafts.keep("region", &draft(n, 1, &text(n))).unwrap();
    }
    assert!(lies_somewhere("<secret 7>"), "a test that cannot find it before proves nothing after");
    for n in (0..40).filter(|n| n % 3 != 0) {
        drafts.remove("region", [n; 16]).unwrap();
        assert!(!lies_somewhere(&format!("<secret {n}>")), "{n}");
    }
    assert!(!lies_somewhere("<secret that was written over>"));
    assert!(lies_somewhere("<secret 9>"));
}

#[test]
fn drafts_lie_beside_the_journal_of_their_county() {
    let above = tempfile::tempdir().unwrap();
    let path = above.path().join("data");
    let folder = DataFolder::create_or_open(&path).unwrap();
    assert_eq!(folder.drafts("kalmar").unwrap_err(), Failure::Missing, "there is no such county");
    drop(folder.create_or_open_journal("kalmar").unwrap());
    folder.drafts("kalmar").unwrap().keep("region", &draft(1, 10, "begun")).unwrap();
    assert!(path.join("counties/kalmar/drafts.sqlite").exists());
    assert_eq!(folder.counties().unwrap(), ["kalmar"]);
    assert_eq!(folder.drafts("../kalmar").unwrap_err().code(), "rejected");
    drop(folder);
    let reading = DataFolder::read(&path).unwrap();
    assert_eq!(reading.drafts("kalmar").unwrap_err(), Failure::PermissionDenied);
}
