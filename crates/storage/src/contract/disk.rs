//! What is promised of a journal on disk: it survives, it is refused when it must be, and a full disk or a
//! power cut loses nothing that was answered.

use super::*;
use std::fs;

#[test]
fn a_journal_that_is_opened_again_says_the_same() {
    let shelf = Shelf::new();
    let slots = vec![slot(1, "text"), Slot { n: 2, content: None }];
    let batch = Batch { records: vec![draft(1), Draft { slots, ..draft(2) }], requests: vec![row(1)] };
    let head = append(&mut shelf.journal(), &batch);

    let mut again = SqliteJournal::open(&shelf.file(), COUNTY).unwrap();
    assert_eq!(follow(&mut again), head);
    assert_eq!(read(&mut again, 0).into_iter().map(draft_of).collect::<Vec<_>>(), batch.records);
    assert_eq!(requests(&mut again), batch.requests);
    assert_eq!(append(&mut again, &records([draft(3)])).seq, 3);
}

#[test]
fn two_handles_on_one_file_see_each_other() {
    let shelf = Shelf::new();
    let mut one = shelf.journal();
    let mut other = shelf.journal();
    let first = append(&mut one, &records([draft(1)]));
    assert_eq!(other.head().unwrap(), first);

    let second = append(&mut other, &records([draft(2)]));
    let conflict = AppendError::Conflict { expected: first, found: second };
    assert_eq!(one.append(first, &records([draft(3)])), Err(conflict));
    assert_eq!(follow(&mut one), second);
}

#[test]
fn a_file_that_somebody_else_is_writing_is_in_use() {
    let shelf = Shelf::new();
    let mut journal = shelf.journal();
    let writer = rusqlite::Connection::open(shelf.file()).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(journal.append(Head::EMPTY, &records([draft(1)])), Err(AppendError::Failure(Failure::InUse)));

    writer.execute_batch("ROLLBACK").unwrap();
    journal.append(Head::EMPTY, &records([draft(1)])).unwrap();
}

#[test]
fn a_full_disk_keeps_what_was_there_and_takes_more_once_there_is_room() {
    let shelf = Shelf::new();
    let mut journal = shelf.journal();
    append(&mut journal, &records([draft(1)]));
    let before = follow(&mut journal);

    journal.limit_pages(1); // SQLite takes this as the pages there are.
    let large = Draft { slots: vec![slot(1, &"text ".repeat(10_000))], ..draft(3) };
    let batch = Batch { records: vec![draft(2), large], requests: vec![row(2)] };
    assert_eq!(journal.append(before, &batch), Err(AppendError::Failure(Failure::DiskFull)));
    assert_eq!(follow(&mut journal), before);
    assert_eq!(requests(&mut journal), []);

    journal.limit_pages(1_000_000);
    let after = journal.append(before, &batch).unwrap();
    drop(journal);
    assert_eq!(follow(&mut shelf.journal()), after);
}

/// A power cut leaves the log cut off anywhere. Whatever is left of it, the journal is one of those that
/// were answered, and never half a batch.
#[test]
fn a_power_cut_leaves_whole_batches() {
    let shelf = Shelf::new();
    let mut journal = shelf.journal();
    let batches = [1, 4, 7].map(|n| records([draft(n), draft(n + 1), draft(n + 2)]));
    let mut heads = vec![Head::EMPTY];
    heads.extend(batches.iter().map(|batch| append(&mut journal, batch)));

    let file = fs::read(shelf.file()).unwrap();
    let log = fs::read(shelf.folder.path().join("journal.sqlite-wal")).unwrap();
    let mut seen = Vec::new();
    for n_bytes in (0..=log.len()).step_by(509).chain([log.len()]) {
        let cut = Shelf::new();
        fs::write(cut.file(), &file).unwrap();
        fs::write(cut.folder.path().join("journal.sqlite-wal"), &log[..n_bytes]).unwrap();
        // Cut off before the journal was made, there is nothing to open yet.
        let Ok(mut journal) = SqliteJournal::open(&cut.file(), COUNTY) else {
            assert!(seen.is_empty());
            continue;
        };
        let head = follow(&mut journal);
        assert!(heads.contains(&head), "half a batch with {n_bytes} bytes of the log");
        if !seen.contains(&head) {
            seen.push(head);
        }
    }
    assert_eq!(seen, heads, "every batch must have been the last at some cut");
}

#[test]
fn what_is_not_there_is_missing() {
    let shelf = Shelf::new();
    assert_eq!(SqliteJournal::open(&shelf.file(), COUNTY).unwrap_err(), Failure::Missing);
    assert_eq!(shelf.read_only().unwrap_err(), Failure::Missing);
    assert_eq!(shelf.files(), [] as [PathBuf; 0]);
}

#[test]
fn a_file_that_was_begun_and_never_finished_can_be_finished() {
    let shelf = Shelf::new();
    fs::write(shelf.file(), "").unwrap();
    assert_eq!(SqliteJournal::open(&shelf.file(), COUNTY).unwrap_err(), Failure::Missing);
    assert_eq!(append(&mut shelf.journal(), &records([draft(1)])).seq, 1);
}

#[test]
fn a_newer_format_is_refused_and_left_as_it_was() {
    let shelf = Shelf::new();
    append(&mut shelf.journal(), &records([draft(1)]));
    shelf.by_hand("PRAGMA user_version = 3; PRAGMA journal_mode = DELETE").unwrap();
    let before = fs::read(shelf.file()).unwrap();

    let newer = Failure::Newer { found: 3, known: 2 };
    assert_eq!(SqliteJournal::open(&shelf.file(), COUNTY).unwrap_err(), newer);
    assert_eq!(SqliteJournal::create_or_open(&shelf.file(), COUNTY).unwrap_err(), newer);
    assert_eq!(shelf.read_only().unwrap_err(), newer);
    assert!(fs::read(shelf.file()).unwrap() == before);
}

#[test]
fn a_file_that_is_not_a_journal_is_refused() {
    let text = Shelf::new();
    fs::write(text.file(), "This is a letter and no journal at all. ".repeat(200)).unwrap();
    let other_program = Shelf::new();
    other_program.by_hand("CREATE TABLE bookmark (address TEXT)").unwrap();

    for shelf in [text, other_program] {
        let before = fs::read(shelf.file()).unwrap();
        for opened in [
            SqliteJournal::open(&shelf.file(), COUNTY),
            SqliteJournal::create_or_open(&shelf.file(), COUNTY),
            shelf.read_only(),
        ] {
            assert!(matches!(opened, Err(Failure::Corrupt(_))), "{opened:?}");
        }
        assert!(fs::read(shelf.file()).unwrap() == before);
    }
}

#[test]
fn the_journal_of_another_county_is_refused() {
    let shelf = Shelf::new();
    append(&mut shelf.journal(), &records([draft(1)]));
    let opened = SqliteJournal::open(&shelf.file(), "orebro");
    assert_eq!(opened.unwrap_err(), Failure::Corrupt("it is the journal of kalmar, not of orebro".into()));
}

#[test]
fn a_file_that_is_cut_off_is_damaged() {
    let shelf = Shelf::new();
    append(&mut shelf.journal(), &records((0..=200).map(draft)));
    let file = fs::File::options().write(true).open(shelf.file()).unwrap();
    file.set_len(file.metadata().unwrap().len() / 2).unwrap();

    let found = SqliteJournal::open(&shelf.file(), COUNTY)
        .and_then(|mut journal| journal.read(0, &mut |_| ControlFlow::Continue(())));
    assert!(matches!(found, Err(Failure::Corrupt(_))), "{found:?}");
}

#[test]
fn reading_alone_creates_nothing_and_can_write_nothing() {
    let shelf = Shelf::new();
    let head = append(&mut shelf.journal(), &records([draft(1)]));
    let before = shelf.files();
    assert_eq!(before, [shelf.file()]);

    let mut reader = shelf.read_only().unwrap();
    assert_eq!(follow(&mut reader), head);
    assert_eq!(reader.append(head, &records([draft(2)])), Err(Failure::PermissionDenied.into()));
    assert_eq!(shelf.files(), before);
    drop(reader);
    assert_eq!(shelf.files(), before);
}

#[test]
fn reading_alone_sees_what_a_writer_has_committed() {
    let shelf = Shelf::new();
    let mut journal = shelf.journal();
    append(&mut journal, &records([draft(1)]));

    let mut reader = shelf.read_only().unwrap();
    assert_eq!(follow(&mut reader).seq, 1);
    append(&mut journal, &records([draft(2)]));
    assert_eq!(follow(&mut reader).seq, 2);
}

/// A copy of a journal in use has pages in its log alone. To read only the file would be to read the past.
#[test]
fn reading_alone_never_overlooks_a_log() {
    let shelf = Shelf::new();
    let mut journal = shelf.journal();
    append(&mut journal, &records([draft(1)]));
    let copy = Shelf::new();
    fs::copy(shelf.file(), copy.file()).unwrap();
    fs::copy(shelf.folder.path().join("journal.sqlite-wal"), copy.folder.path().join("journal.sqlite-wal"))
        .unwrap();

    let refused = copy.read_only();
    assert!(matches!(refused, Err(Failure::Rejected(_))), "{refused:?}");
    assert_eq!(follow(&mut copy.journal()).seq, 1);
    assert_eq!(follow(&mut copy.read_only().unwrap()).seq, 1);
}

#[test]
fn reading_alone_manages_a_path_with_signs_that_mean_something_in_an_address() {
    let shelf = Shelf::new();
    let folder = shelf.folder.path().join("50%25 #1 who? å");
    fs::create_dir(&folder).unwrap();
    let file = folder.join("journal.sqlite");
    append(&mut SqliteJournal::create_or_open(&file, COUNTY).unwrap(), &records([draft(1)]));
    assert_eq!(follow(&mut SqliteJournal::read_only(&file, COUNTY).unwrap()).seq, 1);
}
