//! What a hand with another tool can do, and that it is found.

use super::*;
use crate::chain::{Broken, Why};

const WITHOUT_TRIGGERS: &str = "
    PRAGMA foreign_keys = OFF;
    DROP TRIGGER record_is_only_added_last;
    DROP TRIGGER record_is_never_changed;
    DROP TRIGGER record_is_never_deleted;
";

/// Three records, after which the hand does its work.
fn tampered(sql: &str) -> Result<(), Broken> {
    let shelf = Shelf::new();
    append(&mut shelf.journal(), &records([draft(1), draft(2), draft(3)]));
    shelf.by_hand(&format!("{WITHOUT_TRIGGERS}{sql}")).unwrap();

    let mut chain = Chain::new(COUNTY);
    read(&mut shelf.journal(), 0).iter().try_for_each(|record| chain.check(record))
}

#[test]
fn an_untouched_chain_is_whole() {
    assert_eq!(tampered(""), Ok(()));
}

#[test]
fn a_change_to_any_field_breaks_the_chain_at_that_record() {
    for (change, seq, why) in [
        ("at = at + 1", 2, Why::HashDoesNotMatch),
        ("actor = 'seat-9'", 2, Why::HashDoesNotMatch),
        ("kind = 'matter.closed'", 2, Why::HashDoesNotMatch),
        ("version = 2", 2, Why::HashDoesNotMatch),
        ("request = zeroblob(16)", 2, Why::HashDoesNotMatch),
        ("body = CAST('another' AS BLOB)", 2, Why::HashDoesNotMatch),
        ("previous = zeroblob(32)", 2, Why::PreviousDoesNotMatch),
        ("hash = zeroblob(32)", 2, Why::HashDoesNotMatch),
        ("seq = 4", 3, Why::SequenceGap { after: 1 }),
        ("seq = 0", 3, Why::SequenceGap { after: 1 }),
    ] {
        let broken = tampered(&format!("UPDATE record SET {change} WHERE seq = 2"));
        assert_eq!(broken, Err(Broken { seq, why }), "{change}");
    }
}

#[test]
fn a_record_that_is_taken_out_or_put_in_breaks_the_chain() {
    let taken_out = tampered("DELETE FROM record WHERE seq = 2");
    assert_eq!(taken_out, Err(Broken { seq: 3, why: Why::SequenceGap { after: 1 } }));

    let first_taken_out = tampered("DELETE FROM record WHERE seq = 1");
    assert_eq!(first_taken_out, Err(Broken { seq: 2, why: Why::SequenceGap { after: 0 } }));

    let closed_up = tampered("DELETE FROM record WHERE seq = 2; UPDATE record SET seq = 2 WHERE seq = 3");
    assert_eq!(closed_up, Err(Broken { seq: 2, why: Why::PreviousDoesNotMatch }));

    let swapped = tampered(
        "UPDATE record SET seq = 9 WHERE seq = 2;
         UPDATE record SET seq = 2 WHERE seq = 3;
         UPDATE record SET seq = 3 WHERE seq = 9",
    );
    assert_eq!(swapped, Err(Broken { seq: 2, why: Why::PreviousDoesNotMatch }));

    let put_in = tampered(
        "INSERT INTO record SELECT 4, at, actor, kind, version, request, body, hash, hash
         FROM record WHERE seq = 3",
    );
    assert_eq!(put_in, Err(Broken { seq: 4, why: Why::HashDoesNotMatch }));
}

#[test]
fn a_chain_moved_to_another_county_is_broken_at_its_first_record() {
    let mut journal = MemoryJournal::new(COUNTY);
    append(&mut journal, &records([draft(1)]));
    let broken = Chain::new("orebro").check(&read(&mut journal, 0)[0]);
    assert_eq!(broken, Err(Broken { seq: 1, why: Why::HashDoesNotMatch }));
}

#[test]
fn the_same_record_twice_is_out_of_order() {
    let mut journal = MemoryJournal::new(COUNTY);
    append(&mut journal, &records([draft(1)]));
    let record = &read(&mut journal, 0)[0];

    let mut chain = Chain::new(COUNTY);
    chain.check(record).unwrap();
    assert_eq!(chain.check(record), Err(Broken { seq: 1, why: Why::SequenceGap { after: 1 } }));
}

/// Without the triggers being dropped first, the hand is stopped.
#[test]
fn the_file_itself_refuses_every_change_but_erasure() {
    let shelf = Shelf::new();
    let slots = vec![slot(1, "text")];
    append(
        &mut shelf.journal(),
        &Batch { records: vec![Draft { slots, ..draft(1) }, draft(2)], requests: vec![row(1)] },
    );
    for sql in [
        "UPDATE record SET body = body",
        "DELETE FROM record WHERE seq = 2",
        "INSERT OR REPLACE INTO record SELECT * FROM record WHERE seq = 2",
        "INSERT INTO record SELECT 9, at, actor, kind, version, request, body, previous, hash FROM record",
        "UPDATE slot SET bytes = CAST('TEXT' AS BLOB)",
        "UPDATE slot SET salt = NULL",
        "UPDATE slot SET salt = NULL, bytes = NULL, place = place + 1",
        "INSERT INTO slot (place, salt) VALUES (2 * 65536, zeroblob(32))",
        "DELETE FROM slot",
        "UPDATE request SET actor = 'seat-9'",
        "UPDATE request SET salt = zeroblob(32)",
        "UPDATE request SET digest = NULL",
        "UPDATE request SET salt = zeroblob(32), digest = NULL",
        "UPDATE request SET salt = zeroblob(32), digest = NULL, first = 9",
        "DELETE FROM request",
        "UPDATE journal SET county = 'orebro'",
        "DELETE FROM journal",
    ] {
        let refused = shelf.by_hand(sql).expect_err(sql);
        let why = refused.sqlite_error_code();
        assert_eq!(why, Some(rusqlite::ErrorCode::ConstraintViolation), "{sql}: {refused}");
    }
    assert_eq!(follow(&mut shelf.journal()).seq, 2);
}

#[test]
fn bytes_of_the_wrong_kind_are_damage_and_not_a_panic() {
    for (table, sql) in [
        ("record", "UPDATE record SET hash = x'00' WHERE seq = 2"),
        ("record", "UPDATE record SET actor = CAST(x'ff' AS TEXT) WHERE seq = 2"),
        ("record", "UPDATE record SET version = 65536 WHERE seq = 2"),
        ("slot", "UPDATE slot SET salt = x'00'"),
    ] {
        let shelf = Shelf::new();
        let slots = vec![slot(1, "text")];
        append(&mut shelf.journal(), &records([draft(1), Draft { slots, ..draft(2) }, draft(3)]));
        let by_hand = format!(
            "PRAGMA ignore_check_constraints = ON; DROP TRIGGER slot_is_only_erased; {WITHOUT_TRIGGERS}{sql}"
        );
        shelf.by_hand(&by_hand).unwrap();

        let damage = shelf.journal().read(0, &mut |_| ControlFlow::Continue(()));
        assert!(matches!(damage, Err(Failure::Corrupt(_))), "{table}: {sql}: {damage:?}");
    }
}
