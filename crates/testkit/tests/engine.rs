//! What the engine promises when the world fails: nothing acknowledged is lost, nothing half done, nothing changed unseen.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{
    Command, Refusal, checks,
    context::{Actor, RequestId},
    facts::{self, Content},
    register::arena,
};
use engine::{
    Engine, Failure, Order, Outcome, Standing,
    chance::SeededChance,
    clock::StoppedClock,
    load::{LoadError, load},
    verify::verify,
};
use std::path::Path;
use storage::journal::{Journal, memory::MemoryJournal, sqlite::SqliteJournal};
use testkit::{
    desk::Ticking,
    orders::{new_arena as arena, opening},
    samples::{date, id, text, title},
    shared::{Fault, SharedJournal},
};

fn start(journal: impl Journal + 'static) -> Engine {
    let clock = StoppedClock("2021-10-08T07:00:00Z".parse().unwrap());
    Engine::open(Box::new(journal), Box::new(clock), Box::new(SeededChance::new(1))).unwrap()
}

fn order(n: u128, command: Command) -> Order {
    Order { actor: Actor::Operator, request: RequestId(n.to_be_bytes()), command }
}

fn arena_id(handle: &str) -> domain::id::ArenaId {
    id(handle)
}

fn opened(journal: &SharedJournal<MemoryJournal>) -> Engine {
    let engine = start(journal.clone());
    engine.execute(order(1, opening())).unwrap().unwrap();
    engine
}

fn memory() -> SharedJournal<MemoryJournal> {
    SharedJournal::new(MemoryJournal::new("alby"))
}

#[test]
fn a_full_disk_loses_nothing_and_is_over_when_there_is_room() {
    let journal = memory();
    let engine = opened(&journal);
    let before = engine.snapshot();
    journal.fail_next(Fault::Refuse(storage::failure::Failure::DiskFull));
    let outcome = engine.execute(order(2, arena("svom", "SVOM")));
    assert_eq!(outcome, Err(Failure::Storage(storage::failure::Failure::DiskFull)));
    assert_eq!(engine.snapshot().head, before.head);
    assert_eq!(engine.snapshot().state, before.state);
    assert_eq!(engine.standing(), Standing::Failing);

    engine.execute(order(2, arena("svom", "SVOM"))).unwrap().unwrap();
    assert_eq!(engine.standing(), Standing::Writing);
    let counts = engine.counts();
    assert_eq!((counts.n_recorded, counts.n_refused, counts.n_failed), (2, 0, 1));
    assert_eq!((counts.batches.count(), counts.batches.sum(), counts.commits.count()), (3, 3.0, 3));
    assert!(engine.snapshot().state.arenas.contains_key(&arena_id("svom")));
    assert_eq!(load(&mut journal.clone()).unwrap().state, *engine.snapshot().state);
}

#[test]
fn a_commit_that_was_kept_is_acknowledged_even_when_storage_could_not_tell() {
    let journal = memory();
    let engine = opened(&journal);
    journal.fail_next(Fault::KeepAndForget);
    let receipt = engine.execute(order(2, arena("svom", "SVOM"))).unwrap().unwrap();
    assert_eq!(engine.execute(order(2, arena("svom", "SVOM"))), Ok(Ok(receipt)));
    assert_eq!(load(&mut journal.clone()).unwrap().state, *engine.snapshot().state);
}

#[test]
fn somebody_elses_writing_is_read_before_the_next_order() {
    let journal = memory();
    let (one, other) = (opened(&journal), start(journal.clone()));
    one.execute(order(2, arena("svom", "SVOM"))).unwrap().unwrap();
    assert_eq!(other.execute(order(3, arena("rsr", "RSR"))), Err(Failure::Conflict));
    other.execute(order(3, arena("rsr", "RSR"))).unwrap().unwrap();
    assert_eq!(other.execute(order(4, arena("svom", "SVOM"))), refused("arena-svom"));
}

fn refused(subject: &str) -> Outcome {
    Ok(Err(Refusal::AlreadyRegistered(subject.parse().unwrap())))
}

#[test]
fn a_retry_after_a_restart_gets_the_same_receipt() {
    let journal = memory();
    let receipt = opened(&journal).execute(order(2, arena("svom", "SVOM"))).unwrap().unwrap();
    let engine = start(journal.clone());
    assert_eq!(engine.execute(order(2, arena("svom", "SVOM"))), Ok(Ok(receipt)));
    assert_eq!(engine.execute(order(2, arena("svom", "Annat"))), Err(Failure::RequestReused));
    assert_eq!(engine.execute(order(5, arena("svom", "SVOM"))), refused("arena-svom"));
}

#[test]
fn what_somebody_saw_is_not_written_over_by_who_came_later_and_a_retry_changes_nothing() {
    let clock = Box::new(Ticking::new("2021-10-08T07:00:00Z".parse().unwrap()));
    let engine = Engine::open(Box::new(memory()), clock, Box::new(SeededChance::new(1))).unwrap();
    engine.execute(order(1, opening())).unwrap().unwrap();
    engine.execute(order(2, arena("svom", "SVOM"))).unwrap().unwrap();
    let subject = || "arena-svom".parse().unwrap();
    let seen = engine.snapshot().state.recorded_at(&subject(), 2).unwrap();
    let rename = |name: &str| {
        let content = Content::Fact(arena::Fact::Name(title(name)));
        let (id, from, sources) = (arena_id("svom"), date("2021"), Vec::new());
        let change = Command::Arena(facts::Command::Change { id, no: 2, content, from, sources });
        Command::All(vec![Command::Unchanged { subject: subject(), no: 2, since: seen }, change])
    };
    let receipt = engine.execute(order(7, rename("RSR"))).unwrap().unwrap();
    assert_eq!(engine.execute(order(7, rename("RSR"))), Ok(Ok(receipt)));
    let later = engine.execute(order(8, rename("SamReKo")));
    assert_eq!(later, Ok(Err(Refusal::ChangedMeanwhile { subject: subject(), no: 2 })));
}

#[test]
fn orders_that_queue_up_are_committed_together_and_in_order() {
    let journal = memory();
    let engine = opened(&journal);
    let n_before = journal.n_appends();
    let (answer, answers) = std::sync::mpsc::channel();
    for n in 0..500_u128 {
        let answer = answer.clone();
        let command = arena(&format!("a{}", n / 2), "En arena");
        engine.submit(order(10 + n, command), move |outcome| answer.send((n, outcome)).unwrap());
    }
    for expected in 0..500 {
        let (n, outcome) = answers.recv().unwrap();
        assert_eq!(n, expected);
        // Every second order asks for what the one before it has done, and is refused on that ground.
        assert_eq!(outcome.unwrap().is_ok(), n % 2 == 0);
    }
    let n_commits = journal.n_appends() - n_before;
    assert!(n_commits < 250, "{n_commits} commits for 500 orders");
}

#[test]
fn a_redacted_text_is_gone_from_state_journal_and_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("journal.sqlite");
    let engine = start(SqliteJournal::create_or_open(&file, "alby").unwrap());
    engine.execute(order(1, opening())).unwrap().unwrap();
    let receipt = engine.execute(order(2, arena("svom", "Hemligheten"))).unwrap().unwrap();
    assert!(stands_in_files(folder.path(), "Hemligheten"));

    let redact = |n| Command::RedactText { seq: receipt.first, n, ground: text("Beslut om gallring.") };
    assert_eq!(engine.execute(order(3, redact(9))), Ok(Err(Refusal::NoSuchText)));
    engine.execute(order(4, redact(0))).unwrap().unwrap();
    let state = engine.snapshot().state.clone();
    let day = "2021-10-08".parse().unwrap();
    assert_eq!(state.arenas[&arena_id("svom")].name(day).unwrap().said(), None);
    assert_eq!(state.name(&"arena-svom".parse().unwrap(), day), "svom");
    assert!(!stands_in_files(folder.path(), "Hemligheten"));
    drop(engine);

    let proof = verify(&mut SqliteJournal::open(&file, "alby").unwrap()).unwrap();
    assert_eq!((proof.loaded.redacted.len(), proof.broken_rules.len()), (1, 0));
    assert_eq!(proof.loaded.state, *state);
}

#[test]
fn a_redaction_that_could_not_be_carried_out_is_so_at_the_next_attempt() {
    let journal = memory();
    let engine = opened(&journal);
    let first = engine.execute(order(2, arena("svom", "Hemligheten"))).unwrap().unwrap().first;
    let redact = || order(3, Command::RedactText { seq: first, n: 0, ground: text("Beslut.") });
    let says = || {
        let state = engine.snapshot().state.clone();
        let name = state.arenas[&arena_id("svom")].name("2021-10-08".parse().unwrap()).unwrap();
        name.said().map(str::to_owned)
    };
    let in_use = storage::failure::Failure::InUse;
    journal.fail_erasing(Some(in_use.clone()));
    assert_eq!(engine.execute(redact()), Err(Failure::Storage(in_use.clone())));
    assert_eq!(
        engine.execute(redact()),
        Err(Failure::Storage(in_use)),
        "it is not said to be done before it is"
    );
    engine.execute(order(4, arena("rsr", "RSR"))).unwrap().unwrap();
    assert_eq!(says().as_deref(), Some("Hemligheten"));

    journal.fail_erasing(None);
    engine.execute(redact()).unwrap().unwrap();
    assert_eq!(says(), None);
    assert_eq!(load(&mut journal.clone()).unwrap().unfinished, []);
}

fn stands_in_files(folder: &Path, text: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|file| {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        bytes.windows(text.len()).any(|window| window == text.as_bytes())
    })
}

/// A county in a file, with a few records and texts.
fn a_county(folder: &Path) -> std::path::PathBuf {
    let file = folder.join("journal.sqlite");
    let engine = start(SqliteJournal::create_or_open(&file, "alby").unwrap());
    engine.execute(order(1, opening())).unwrap().unwrap();
    engine.execute(order(2, arena("svom", "SVOM"))).unwrap().unwrap();
    engine.execute(order(3, arena("rsr", "RSR"))).unwrap().unwrap();
    file
}

/// Changes the file behind the program's back, with the guards of the schema taken away first.
fn tamper(file: &Path, sql: &str) {
    let db = rusqlite::Connection::open(file).unwrap();
    let triggers: Vec<String> = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    triggers.iter().for_each(|name| db.execute_batch(&format!("DROP TRIGGER {name}")).unwrap());
    db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    let n_changed = db.execute(sql, []).unwrap();
    assert!(n_changed > 0, "{sql} changed nothing");
}

#[test]
fn a_changed_field_or_slot_is_found_by_verify_and_by_boot_with_its_record() {
    for (sql, record) in [
        ("UPDATE record SET at = at + 1 WHERE seq = 5", 5),
        ("UPDATE record SET actor = 'system' WHERE seq = 5", 5),
        ("UPDATE record SET kind = 'body.registered' WHERE seq = 5", 5),
        ("UPDATE record SET version = 2 WHERE seq = 5", 5),
        ("UPDATE record SET request = zeroblob(16) WHERE seq = 5", 5),
        (
            "UPDATE record SET body = CAST(replace(CAST(body AS TEXT), '2001', '2002') AS BLOB) WHERE seq = 5",
            5,
        ),
        ("UPDATE record SET previous = zeroblob(32) WHERE seq = 5", 5),
        ("UPDATE record SET hash = zeroblob(32) WHERE seq = 5", 5),
        ("DELETE FROM record WHERE seq = 5", 6),
        ("UPDATE slot SET bytes = CAST('SVOMM' AS BLOB) WHERE bytes = CAST('SVOM' AS BLOB)", 16),
        ("UPDATE slot SET salt = zeroblob(32) WHERE bytes = CAST('SVOM' AS BLOB)", 16),
        ("UPDATE slot SET salt = NULL, bytes = NULL WHERE bytes = CAST('SVOM' AS BLOB)", 16),
        ("UPDATE slot SET place = place + 1 WHERE bytes = CAST('SVOM' AS BLOB)", 16),
        ("DELETE FROM slot WHERE bytes = CAST('SVOM' AS BLOB)", 16),
        (
            "INSERT INTO slot (place, salt, bytes) VALUES (16 * 65536 + 1, zeroblob(32), CAST('x' AS BLOB))",
            16,
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let file = a_county(folder.path());
        let n = verify(&mut SqliteJournal::open(&file, "alby").unwrap()).unwrap().loaded.head.seq;
        assert_eq!(n, 17, "the county has as many records as the table counts on");
        tamper(&file, sql);
        let mut journal = SqliteJournal::open(&file, "alby").unwrap();
        match verify(&mut journal) {
            Err(LoadError::Broken { seq, .. }) => assert_eq!(seq, record, "{sql}"),
            other => panic!("{sql} was not found: {other:?}"),
        }
        let clock = Box::new(StoppedClock("2021-10-08T07:00:00Z".parse().unwrap()));
        let booted = Engine::open(Box::new(journal), clock, Box::new(SeededChance::new(1)));
        assert!(matches!(booted, Err(LoadError::Broken { seq, .. }) if seq == record), "{sql}");
    }
}

#[test]
fn a_record_from_a_newer_program_makes_the_county_readable_only() {
    let mut journal = MemoryJournal::new("alby");
    let shared = SharedJournal::new(MemoryJournal::new("alby"));
    drop(opened(&shared));
    // The same records, and one more of a kind that does not exist yet.
    let mut drafts = Vec::new();
    shared
        .clone()
        .read(0, &mut |record| {
            drafts.push(storage::record::Draft {
                at: record.at,
                actor: record.actor,
                kind: record.kind,
                version: record.version,
                request: record.request,
                body: record.body,
                slots: record.slots,
            });
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    let newer = storage::record::Draft { kind: "meeting.held".to_owned(), ..drafts[0].clone() };
    let after = drafts[1].clone();
    drafts.extend([newer, after]);
    let head = journal.head().unwrap();
    let batch = storage::journal::Batch { records: drafts, requests: Vec::new() };
    let end = journal.append(head, &batch).unwrap();

    let engine = start(journal);
    assert!(engine.newer().is_some_and(|newer| newer.what.contains("meeting.held")));
    assert_eq!(engine.snapshot().head, end, "the chain is followed to its end");
    assert!(engine.snapshot().state.arenas.contains_key(&arena_id("a")));
    let outcome = engine.execute(order(9, arena("svom", "SVOM")));
    assert!(matches!(outcome, Err(Failure::ReadOnly(_))));
}

#[test]
fn checks_read_the_snapshot_while_orders_are_written() {
    let engine = opened(&memory());
    let snapshot = engine.snapshot();
    engine.execute(order(2, arena("svom", "SVOM"))).unwrap().unwrap();
    let day = "2021-10-08".parse().unwrap();
    let names = |state: &domain::State| {
        checks::review(state, day).iter().any(|f| f.subject.to_string() == "arena-svom")
    };
    assert!(!names(&snapshot.state));
    assert!(names(&engine.snapshot().state));
}
