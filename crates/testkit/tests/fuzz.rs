//! Whatever stands in a journal or a county file, reading it ends with a value or with a reason why not.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use county_file::{proposal::propose, read::read_on};
use domain::{
    Command, Context, State, command,
    context::{Actor, RequestId},
};
use engine::{
    chance::SeededChance,
    codec::{self, Unreadable},
};
use generate::{County, Plan};
use storage::record::{Record, Slot, SlotContent};
use testkit::{
    county::DEMO,
    fuzz::{Fuzz, way},
};

/// A record as one input: kind, version, body, and each text, on a line of its own. The salts are all the same, so that the
/// marks in a body stay true while everything else is changed.
fn record(input: &[u8]) -> Record {
    let mut lines = input.split(|byte| *byte == b'\n');
    let mut text = || lines.next().map(|line| String::from_utf8_lossy(line).into_owned()).unwrap_or_default();
    let (kind, version) = (text(), text().parse().unwrap_or(1));
    let body = lines.next().unwrap_or_default().to_vec();
    let slots = (0..).zip(lines).map(|(n, line)| {
        let bytes = line.to_vec();
        Slot { n, content: (line != b"-").then_some(SlotContent { salt: [0; 32], bytes }) }
    });
    let (slots, actor) = (slots.collect(), "operator".to_owned());
    let (at, request, previous, hash) = (1_600_000_000_000_000, [0; 16], [0; 32], [0; 32]);
    Record { seq: 1, at, actor, kind, version, request, body, slots, previous, hash }
}

/// The same, the other way: as a corpus is made from events of an invented county.
fn written(kind: &str, version: u16, body: &[u8], texts: &[SlotContent]) -> Vec<u8> {
    let mut body = String::from_utf8(body.to_vec()).unwrap();
    for content in texts {
        let same = SlotContent { salt: [0; 32], bytes: content.bytes.clone() };
        body = body.replace(&hex(&content.commitment()), &hex(&same.commitment()));
    }
    let mut input = format!("{kind}\n{version}\n{body}").into_bytes();
    for content in texts {
        input.push(b'\n');
        input.extend(&content.bytes);
    }
    input
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn records() -> Vec<Vec<u8>> {
    let handle = domain::id::Handle::parse("fuzz").unwrap();
    let mut chance = SeededChance::new(1);
    let acts = County::new(Plan { handle, n_arenas: 3, years: 2, seed: 1 });
    let events = acts.flat_map(|act| act.events.into_iter().map(move |event| (event, act.cx.clone())));
    let mut kinds = std::collections::BTreeMap::new();
    for (event, cx) in events {
        let draft = codec::encode(&event, &cx, &mut chance);
        let texts: Vec<_> = draft.slots.iter().map(|slot| slot.content.clone().unwrap()).collect();
        kinds
            .entry(draft.kind.clone())
            .or_insert_with(|| written(&draft.kind, draft.version, &draft.body, &texts));
    }
    kinds.into_values().collect()
}

#[test]
fn records_are_read_or_refused() {
    let corpus = records();
    for input in &corpus {
        codec::decode(&record(input)).unwrap_or_else(|why| panic!("{why} on\n{}", input.escape_ascii()));
    }
    let words = [
        "missing",
        "not_found",
        "\"from\":\"..2005\"",
        "\"to\":\"2005\"",
        "arena-a1",
        "0:",
        "1:",
        "null",
        "{}",
        "[]",
    ];
    Fuzz::new("records", corpus, &words).run(|input| {
        let record = record(input);
        match codec::decode(&record) {
            Ok(stamped) => {
                let (concept, verb) = stamped.event.kind();
                // What is read can be told and compared, whatever it says.
                assert_eq!(stamped.event, stamped.event.clone());
                way(&format!("{concept}.{verb} {}", record.slots.len()))
            }
            Err(Unreadable::Unknown { .. }) => 1,
            // Where it says no is a way of its own; what was found there is not.
            Err(Unreadable::Changed(why)) => way(why.split(['`', '"', '\'']).next().unwrap_or_default()),
        }
    });
}

fn context() -> Context {
    let now = "2024-06-03T07:00:00Z".parse().unwrap();
    let today = domain::time::day_in_sweden(now);
    Context { now, today, actor: Actor::Operator, request: RequestId([0; 16]) }
}

/// The demo's county file in pieces, so that one piece is read fast.
fn pieces() -> Vec<Vec<u8>> {
    let tables: Vec<&str> = DEMO.split("\n\n").filter(|table| table.contains('[')).collect();
    let head = "[county]\nhandle = \"alby\"\nname = \"Alby\"\n\n";
    tables.chunks(4).map(|tables| format!("{head}{}", tables.join("\n\n")).into_bytes()).collect()
}

#[test]
fn county_files_are_read_or_refused_at_a_place_in_them() {
    let words = [
        "[arena.a]",
        "[[",
        "]]",
        "{ is = ",
        "missing = true",
        "not_found = true",
        "from = \"2005~\"",
        "to = \"..2009\"",
        "or = [",
        "source = \"s1:1\"",
        "chosen = 1",
        "\"\"\"",
        "head = \"",
        "# ",
        "\u{202e}",
        "850101-2382",
    ];
    let nothing = State::default();
    Fuzz::new("county-file", pieces(), &words).run(|input| {
        let text = String::from_utf8_lossy(input);
        let proposal = propose(read_on(&text), &nothing, &nothing, &context(), None);
        match proposal {
            Ok(proposal) => {
                let refused = command::decide(&nothing, &context(), Command::All(proposal.commands)).err();
                refused.map_or(2, |refusal| way(refusal.code()))
            }
            Err(problems) => {
                for problem in &problems {
                    let (line, place) = (problem.to_string(), problem.span);
                    assert!(text.get(place.start..place.end).is_some(), "{line} points outside the file");
                }
                // Which kinds of problems there are together, not how many or what they found.
                let mut kinds: Vec<String> = problems.iter().map(kind).collect();
                kinds.sort();
                kinds.dedup();
                way(&kinds.join(" "))
            }
        }
    });
}

fn kind(problem: &county_file::problem::Problem) -> String {
    let told = format!("{:?}", problem.kind);
    told.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default().to_owned()
}
