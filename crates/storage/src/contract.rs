//! What every journal promises, tried against each of them.

mod accounts;
mod disk;
mod drafts;
mod erasure;
mod outbox;
mod personal;
mod processes;
mod speed;
mod tampering;

use crate::{
    chain::Chain,
    failure::Failure,
    journal::{AppendError, Batch, Journal, RequestRow, memory::MemoryJournal, sqlite::SqliteJournal},
    record::{Draft, Head, Record, Seq, Slot, SlotContent},
};
use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

const COUNTY: &str = "kalmar";

/// Runs a test against an empty journal of each kind.
fn each_journal(test: fn(&mut dyn Journal)) {
    eprintln!("in memory:");
    test(&mut MemoryJournal::new(COUNTY));
    eprintln!("in SQLite:");
    test(&mut Shelf::new().journal());
}

/// A folder with one SQLite journal, gone after the test.
struct Shelf {
    folder: TempDir,
}

impl Shelf {
    fn new() -> Shelf {
        Shelf { folder: tempfile::tempdir().unwrap() }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("journal.sqlite")
    }

    fn journal(&self) -> SqliteJournal {
        SqliteJournal::create_or_open(&self.file(), COUNTY).unwrap()
    }

    fn read_only(&self) -> Result<SqliteJournal, Failure> {
        SqliteJournal::read_only(&self.file(), COUNTY)
    }

    /// The hand that reaches past the program.
    fn by_hand(&self, sql: &str) -> rusqlite::Result<()> {
        rusqlite::Connection::open(self.file())?.execute_batch(sql)
    }

    fn files(&self) -> Vec<PathBuf> {
        let mut files: Vec<_> =
            self.folder.path().read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files
    }
}

fn draft(n: u8) -> Draft {
    Draft {
        at: 1_700_000_000_000_000 + i64::from(n),
        actor: format!("seat-{n}"),
        kind: "matter.registered".into(),
        version: 1,
        request: [n; 16],
        body: format!("body {n}").into_bytes(),
        slots: Vec::new(),
    }
}

fn slot(n: u16, text: &str) -> Slot {
    Slot { n, content: Some(SlotContent { salt: [n as u8 + 100; 32], bytes: text.as_bytes().to_vec() }) }
}

fn row(n: u8) -> RequestRow {
    RequestRow {
        request: [n; 16],
        actor: format!("seat-{n}"),
        salt: [n + 50; 32],
        digest: Some([n + 80; 32]),
        first: n.into(),
        n_records: 1,
        at: -1,
        seal: None,
    }
    .sealed()
}

fn records(drafts: impl IntoIterator<Item = Draft>) -> Batch {
    Batch { records: drafts.into_iter().collect(), requests: Vec::new() }
}

fn append(journal: &mut dyn Journal, batch: &Batch) -> Head {
    let head = journal.head().unwrap();
    journal.append(head, batch).unwrap()
}

fn read(journal: &mut dyn Journal, after: Seq) -> Vec<Record> {
    let mut records = Vec::new();
    journal
        .read(after, &mut |record| {
            records.push(record);
            ControlFlow::Continue(())
        })
        .unwrap();
    records
}

fn requests(journal: &mut dyn Journal) -> Vec<RequestRow> {
    let mut rows = Vec::new();
    journal
        .requests(&mut |row| {
            rows.push(row);
            ControlFlow::Continue(())
        })
        .unwrap();
    rows
}

/// Follows the whole chain and answers where it ends.
fn follow(journal: &mut dyn Journal) -> Head {
    let mut chain = Chain::new(COUNTY);
    read(journal, 0).iter().for_each(|record| chain.check(record).unwrap());
    assert_eq!(chain.head(), journal.head().unwrap());
    chain.head()
}

/// What a record was before it got its place.
fn draft_of(record: Record) -> Draft {
    let Record { at, actor, kind, version, request, body, slots, .. } = record;
    Draft { at, actor, kind, version, request, body, slots }
}

#[test]
fn an_empty_journal_ends_before_its_first_record() {
    each_journal(|journal| {
        assert_eq!(journal.county(), COUNTY);
        assert_eq!(journal.head().unwrap(), Head::EMPTY);
        assert_eq!(read(journal, 0), []);
        assert_eq!(requests(journal), []);
        assert_eq!(journal.request([1; 16]).unwrap(), None);
    });
}

#[test]
fn what_was_appended_is_read_back_byte_for_byte() {
    each_journal(|journal| {
        let every_byte: Vec<u8> = (0..=255).collect();
        let erased = Slot { n: 7, content: None };
        let last = Slot {
            n: u16::MAX,
            content: Some(SlotContent { salt: [255; 32], bytes: every_byte.repeat(100) }),
        };
        let drafts = [
            Draft {
                body: every_byte,
                slots: vec![slot(0, ""), slot(3, "Närvård"), erased, last],
                ..draft(1)
            },
            Draft { at: i64::MIN, version: u16::MAX, body: Vec::new(), ..draft(2) },
            Draft { at: i64::MAX, version: 0, actor: String::new(), kind: "å\0ä".into(), ..draft(3) },
        ];
        append(journal, &records(drafts.clone()));

        let found = read(journal, 0);
        assert_eq!(found.iter().map(|record| record.seq).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(found.into_iter().map(draft_of).collect::<Vec<_>>(), drafts);
    });
}

#[test]
fn every_record_is_sealed_after_the_one_before() {
    each_journal(|journal| {
        append(journal, &records([draft(1), draft(2)]));
        let head = append(journal, &records([draft(3)]));
        assert_eq!(head.seq, 3);
        assert_eq!(follow(journal), head);
    });
}

#[test]
fn the_chain_is_the_same_in_every_journal() {
    let batch = records([draft(1), Draft { slots: vec![slot(0, "text")], ..draft(2) }]);
    let in_memory = append(&mut MemoryJournal::new(COUNTY), &batch);
    let on_disk = append(&mut Shelf::new().journal(), &batch);
    assert_eq!(on_disk, in_memory);
}

#[test]
fn reading_starts_after_the_given_place_and_stops_when_told() {
    each_journal(|journal| {
        let with_slots =
            |n| Draft { slots: vec![slot(1, "one"), slot(2, &format!("two of {n}"))], ..draft(n) };
        let drafts = [with_slots(1), draft(2), with_slots(3), with_slots(4), draft(5)];
        append(journal, &records(drafts.clone()));

        for after in 0..=6 {
            let found: Vec<_> = read(journal, after).into_iter().map(draft_of).collect();
            assert_eq!(found, drafts[drafts.len().min(after as usize)..], "after {after}");
        }
        let mut seen = Vec::new();
        let stop_at_three = &mut |record: Record| {
            seen.push(record.seq);
            if record.seq == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        journal.read(1, stop_at_three).unwrap();
        assert_eq!(seen, [2, 3]);
        append(journal, &records([draft(6)]));
        assert_eq!(follow(journal).seq, 6);
    });
}

#[test]
fn a_batch_made_on_another_head_is_a_conflict_and_writes_nothing() {
    each_journal(|journal| {
        let first = append(journal, &records([draft(1)]));
        let batch = Batch { records: vec![draft(2)], requests: vec![row(2)] };
        let others = [
            Head::EMPTY,
            Head { hash: [9; 32], ..first },
            Head { seq: 0, ..first },
            Head { seq: 2, ..first },
        ];
        for expected in others {
            let conflict = AppendError::Conflict { expected, found: first };
            assert_eq!(journal.append(expected, &batch), Err(conflict));
        }
        assert_eq!(follow(journal), first);
        assert_eq!(requests(journal), []);
    });
}

#[test]
fn a_batch_is_written_whole_or_not_at_all() {
    each_journal(|journal| {
        let before = append(journal, &Batch { records: vec![draft(1)], requests: vec![row(1)] });
        let twice = Draft { slots: vec![slot(1, "a"), slot(1, "b")], ..draft(3) };
        let backwards = Draft { slots: vec![slot(2, "a"), slot(1, "b")], ..draft(3) };
        for batch in [
            Batch { records: vec![draft(2), draft(3)], requests: vec![row(2), row(1)] },
            Batch { records: vec![draft(2), draft(3)], requests: vec![row(2), row(2)] },
            Batch { records: vec![draft(2), twice], requests: vec![row(2)] },
            Batch { records: vec![draft(2), backwards], requests: vec![row(2)] },
        ] {
            let refused = journal.append(before, &batch);
            assert!(matches!(refused, Err(AppendError::Failure(Failure::Rejected(_)))), "{refused:?}");
            assert_eq!(follow(journal), before);
            assert_eq!(requests(journal), [row(1)]);
        }
        append(journal, &Batch { records: vec![draft(2)], requests: vec![row(2)] });
        assert_eq!(follow(journal).seq, 2);
    });
}

#[test]
fn requests_are_found_by_id_and_read_in_the_order_of_writing() {
    each_journal(|journal| {
        let without_records = RequestRow { n_records: 0, first: 2, ..row(3) }.sealed();
        let erased = RequestRow { digest: None, salt: [0; 32], seal: None, ..row(2) };
        append(journal, &Batch { records: vec![draft(9)], requests: vec![row(9), without_records.clone()] });
        append(journal, &Batch { records: vec![draft(2)], requests: vec![erased.clone()] });

        assert_eq!(journal.request([9; 16]).unwrap(), Some(row(9)));
        assert_eq!(journal.request([3; 16]).unwrap().as_ref(), Some(&without_records));
        assert_eq!(journal.request([2; 16]).unwrap().as_ref(), Some(&erased));
        assert_eq!(journal.request([1; 16]).unwrap(), None);
        assert_eq!(requests(journal), [row(9), without_records, erased]);

        let mut n_seen = 0;
        let stop_at_once = &mut |_| {
            n_seen += 1;
            ControlFlow::Break(())
        };
        journal.requests(stop_at_once).unwrap();
        assert_eq!(n_seen, 1);
    });
}

#[test]
fn a_batch_of_requests_alone_leaves_the_head_where_it_was() {
    each_journal(|journal| {
        let head = append(journal, &records([draft(1)]));
        let requests_alone = Batch { records: Vec::new(), requests: vec![row(2)] };
        assert_eq!(append(journal, &requests_alone), head);
        assert_eq!(append(journal, &Batch::default()), head);
        assert_eq!(requests(journal), [row(2)]);
    });
}

#[test]
fn redaction_erases_one_slot_and_the_digest_of_its_request() {
    each_journal(|journal| {
        let with_slots = |n| Draft { slots: vec![slot(1, "keep"), slot(2, "erase")], ..draft(n) };
        let batch = Batch { records: vec![with_slots(1), with_slots(2)], requests: vec![row(1), row(2)] };
        let head = append(journal, &batch);

        journal.redact(2, 2).unwrap();

        let redacted = Draft { slots: vec![slot(1, "keep"), Slot { n: 2, content: None }], ..draft(2) };
        let found: Vec<_> = read(journal, 0).into_iter().map(draft_of).collect();
        assert_eq!(found, [with_slots(1), redacted]);
        assert_eq!(
            requests(journal),
            [row(1), RequestRow { digest: None, salt: [0; 32], seal: None, ..row(2) }]
        );
        assert_eq!(follow(journal), head, "no hash may change");

        journal.redact(2, 2).unwrap();
        assert_eq!(journal.redact(2, 3), Err(Failure::Missing));
        assert_eq!(journal.redact(3, 1), Err(Failure::Missing));
        assert_eq!(read(journal, 0).len(), 2);
    });
}

#[test]
fn a_chain_can_be_followed_from_a_trusted_head() {
    each_journal(|journal| {
        let trusted = append(journal, &records([draft(1), draft(2)]));
        append(journal, &records([draft(3)]));

        let mut chain = Chain::after(COUNTY, trusted);
        read(journal, 2).iter().for_each(|record| chain.check(record).unwrap());
        assert_eq!(chain.head(), journal.head().unwrap());
    });
}

/// Whether these bytes lie anywhere in the file.
fn holds(file: &Path, bytes: &[u8]) -> bool {
    std::fs::read(file).unwrap().windows(bytes.len()).any(|window| window == bytes)
}

/// Whether a text stands in any file of a folder.
fn lies_in_some_file(folder: &Path, text: &str) -> bool {
    let files = folder.read_dir().unwrap();
    files.map(|entry| entry.unwrap().path()).any(|file| holds(&file, text.as_bytes()))
}
