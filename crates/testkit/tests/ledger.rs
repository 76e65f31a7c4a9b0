//! Every sentence of the sources is held by a fact, waits for a requirement, or says nothing to be held; and no pointer
//! points at nothing.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use toml::{Table, Value};

const LEDGER: &str = include_str!("../../../counties/jamtland-harjedalen.ledger.md");
const COUNTY: &str = include_str!("../../../counties/jamtland-harjedalen.toml");

struct Row<'a> {
    source: &'a str,
    no: usize,
    fingerprint: &'a str,
    pointers: Vec<&'a str>,
}

/// The rows of the tables of sentences: their first cell is a source and a number.
fn rows(ledger: &str) -> Vec<Row<'_>> {
    ledger.lines().filter_map(row).collect()
}

fn row(line: &str) -> Option<Row<'_>> {
    let cells: Vec<&str> = line.strip_prefix('|')?.split('|').map(str::trim).collect();
    let (source, no) = cells.first()?.split_once(':')?;
    let is_source = source.len() == 2 && source.starts_with('s') && source.as_bytes()[1].is_ascii_digit();
    let pointers = cells.get(3).map_or("", |cell| cell);
    is_source.then(|| Row {
        source,
        no: no.parse().unwrap(),
        fingerprint: cells[1],
        // A reason may have commas of its own.
        pointers: match pointers.split_once("none:") {
            Some((before, _)) if before.trim().is_empty() => vec![pointers],
            _ => pointers.split(',').map(str::trim).collect(),
        },
    })
}

/// What a pointer should have been, when it points at nothing.
fn complaint(pointer: &str, county: &Table) -> Option<String> {
    let is_row = |text: &str| {
        let (letter, number) = text.split_at_checked(1).unwrap_or(("", ""));
        ("A"..="H").contains(&letter) && number.parse::<u8>().is_ok_and(|number| (1..=16).contains(&number))
    };
    if let Some(reason) = pointer.strip_prefix("none:") {
        return reason.trim().is_empty().then(|| "none, and no reason".to_owned());
    }
    if is_row(pointer) {
        return None;
    }
    let mut place = pointer.splitn(3, '.');
    let found = place
        .next()
        .and_then(|concept| county.get(concept)?.get(place.next()?))
        .and_then(|thing| thing.get(place.next()?));
    found.is_none().then(|| format!("{pointer:?} is no fact, no requirement and no reason"))
}

/// Every sentence without a place, and every pointer to nothing.
fn complaints(ledger: &str, county: &Table) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut last = BTreeMap::new();
    for row in rows(ledger) {
        let no = last.insert(row.source, row.no).unwrap_or(0) + 1;
        if row.no != no {
            complaints.push(format!("{}:{no} is missing", row.source));
        }
        if row.fingerprint.len() != 8 || !row.fingerprint.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            complaints.push(format!("{}:{} has no fingerprint", row.source, row.no));
        }
        let problems = row.pointers.iter().filter_map(|pointer| complaint(pointer, county));
        complaints.extend(problems.map(|problem| format!("{}:{}: {problem}", row.source, row.no)));
    }
    complaints
}

/// Every `source = "s2:9"` in the file, wherever it stands.
fn citations(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::Table(table) => table.iter().for_each(|(key, value)| match (key.as_str(), value) {
            ("source", Value::String(citation)) => drop(into.insert(citation.clone())),
            ("source", Value::Array(all)) => {
                into.extend(all.iter().map(|one| one.as_str().unwrap().to_owned()))
            }
            _ => citations(value, into),
        }),
        Value::Array(values) => values.iter().for_each(|value| citations(value, into)),
        _ => {}
    }
}

#[test]
fn every_sentence_has_a_place_and_every_pointer_points_at_something() {
    assert_eq!(complaints(LEDGER, &COUNTY.parse().unwrap()), Vec::<String>::new());
}

#[test]
fn the_sources_have_as_many_sentences_as_the_ledger_says() {
    let mut counted = BTreeMap::new();
    rows(LEDGER).iter().for_each(|row| *counted.entry(row.source).or_insert(0) += 1);
    assert_eq!(counted, BTreeMap::from([("s0", 31), ("s1", 47), ("s2", 46), ("s3", 33), ("s4", 77)]));
}

#[test]
fn every_sentence_a_fact_cites_stands_in_the_ledger() {
    let mut cited = BTreeSet::new();
    citations(&Value::Table(COUNTY.parse().unwrap()), &mut cited);
    let known: BTreeSet<String> =
        rows(LEDGER).iter().map(|row| format!("{}:{}", row.source, row.no)).collect();
    let sources: BTreeSet<&str> = rows(LEDGER).iter().map(|row| row.source).collect();
    let of_sentences = cited.iter().filter(|citation| sources.contains(citation.split(':').next().unwrap()));
    let unknown: Vec<_> =
        of_sentences.filter(|citation| citation.contains(':') && !known.contains(*citation)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    assert!(cited.len() > 150);
}

#[test]
fn a_sentence_left_out_or_a_pointer_to_nothing_is_found() {
    let county: Table = COUNTY.parse().unwrap();
    for (line, complaint) in [
        ("| s0:2 | 0a1b2c3d | x | A1 |", "s0:1 is missing"),
        ("| s0:1 | 0a1b2c3d | x | arena.svom.nothing |", "s0:1: \"arena.svom.nothing\" is no fact"),
        ("| s0:1 | 0a1b2c3d | x | A17 |", "s0:1: \"A17\" is no fact"),
        ("| s0:1 | 0a1b2c3d | x |  |", "s0:1: \"\" is no fact"),
        ("| s0:1 | 0a1b2c3d | x | none:  |", "s0:1: none, and no reason"),
        ("| s0:1 | words | x | A1 |", "s0:1 has no fingerprint"),
    ] {
        let found = complaints(line, &county);
        assert!(found.first().is_some_and(|first| first.starts_with(complaint)), "{line}: {found:?}");
    }
    assert!(complaints("| s0:1 | 0a1b2c3d | x | arena.svom.name, E7 |", &county).is_empty());
}
