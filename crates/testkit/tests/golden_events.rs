//! Every event kind and every variant of every value, as they stand in the journal. The file only grows: what has once
//! been written must be read for ever.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{
    Context, Event,
    access::commission::{self, Role},
    acts,
    checks::silence,
    context::{Actor, RequestId},
    event::{CountyOpened, JournalRestored, TextRedacted},
    facts::{self, Aspect, Claim, Content, Statement},
    id::{Handle, Id},
    person,
    register::{
        arena, body, holder, lineage, office, paper, party, principal, relation, rulebook, seat, source, unit,
    },
    time::Period,
    work::{decision, document, due, matter, recommendation},
};
use engine::{chance::SeededChance, codec, upcast};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{collections::BTreeSet, path::PathBuf};
use storage::record::{Record, Slot, SlotContent};
use testkit::{
    samples::{Sampled, claim, date, disputed, id, text, title},
    steps::Stepped,
    variants,
};

fn context() -> Context {
    let now = "2021-10-08T07:00:00Z".parse().unwrap();
    let today = domain::time::day_in_sweden(now);
    Context { now, today, actor: Actor::Operator, request: RequestId([7; 16]) }
}

/// One event per verb and per sample of a fact.
fn about<F: Sampled>(wrap: fn(facts::Event<F>) -> Event) -> Vec<Event> {
    let it = || F::Id::new(Handle::parse("x").unwrap());
    let samples = F::samples();
    let first = || samples[0].clone();
    let (no, sources) = (1, vec!["s4:12".parse().unwrap()]);
    let of = |content| Claim { content, when: Period::default(), sources: Vec::new() };
    let aspect = first().aspect();
    let mut all = vec![
        facts::Event::Registered {
            id: it(),
            statements: samples.iter().cloned().map(|fact| claim(fact).into()).collect(),
        },
        facts::Event::Registered { id: it(), statements: vec![disputed(first())] },
        facts::Event::Stated { id: it(), statement: of(Content::Missing(aspect)).into() },
        facts::Event::Stated { id: it(), statement: of(Content::NotFound(aspect)).into() },
        facts::Event::Changed {
            id: it(),
            no,
            content: Content::Fact(first()),
            from: date("2021-10-08"),
            sources: sources.clone(),
        },
        facts::Event::Ended { id: it(), no, to: date("2021-10"), sources: sources.clone() },
        facts::Event::Corrected { id: it(), no, claim: 0, by: claim(first()), reason: text("Fel år.") },
        facts::Event::Retracted { id: it(), no, reason: text("Dubblett.") },
        facts::Event::Disputed { id: it(), no, claim: claim(first()) },
        facts::Event::Cited { id: it(), no, claim: 0, sources },
        facts::Event::Chosen { id: it(), no, claim: Some(1) },
        facts::Event::Chosen { id: it(), no, claim: None },
    ];
    let stated =
        |fact| facts::Event::Stated { id: it(), statement: Statement::from(of(Content::Fact(fact))) };
    all.extend(samples.iter().cloned().map(stated));
    all.into_iter().map(wrap).collect()
}

/// One event per sample of an act, and one each for writing over it.
fn along<A: Stepped>(wrap: fn(acts::Event<A>) -> Event) -> Vec<Event> {
    let it = || A::Id::new(Handle::parse("x").unwrap());
    let (no, on, source) = (2, date("2021-10"), || Some("s4:12".parse().unwrap()));
    let first = || A::samples()[0].clone();
    let mut all = vec![
        acts::Event::Recorded { id: it(), act: first(), on, source: source() },
        acts::Event::Corrected { id: it(), no, act: first(), on, source: None, reason: text("Fel dag.") },
        acts::Event::Corrected { id: it(), no, act: first(), on, source: source(), reason: text("Fel dag.") },
        acts::Event::Retracted { id: it(), no, reason: text("Dubblett.") },
    ];
    let recorded = |act| acts::Event::Recorded { id: it(), act, on: date("2021-10-08"), source: None };
    all.extend(A::samples().into_iter().map(recorded));
    all.into_iter().map(wrap).collect()
}

fn every_event() -> Vec<Event> {
    let (handle, name) = (Handle::parse("alby").unwrap(), title("Alby län"));
    let (check, subject) = ("missing-mandate".to_owned(), "arena-a".parse().unwrap());
    let silenced = silence::Event::Silenced {
        check: check.clone(),
        subject,
        reason: text("Arbetet pågår."),
        until: "2022-01-01".parse().unwrap(),
    };
    let person = || id("p1");
    let mut all = vec![
        Event::CountyOpened(CountyOpened { handle, name }),
        Event::Silence(silenced),
        Event::Silence(silence::Event::Heard { check, subject: "arena-a".parse().unwrap() }),
        Event::Commission(commission::Event::Ended {
            person: person(),
            role: Role::Administrator {},
            to: "2022-01-01".parse().unwrap(),
            reason: text("Slutar."),
        }),
        Event::Person(person::Event::Entered { person: person() }),
        Event::Person(person::Event::Erased { person: person(), ground: text("Beslut.") }),
        Event::TextRedacted(TextRedacted { seq: 4, n: 0, ground: text("Beslut.") }),
        Event::JournalRestored(JournalRestored { taken_at: context().now }),
    ];
    let roles = [Role::Administrator {}, Role::Auditor { of: id("p") }, Role::Registrar { of: id("b") }];
    for (role, to) in roles.into_iter().zip([None, Some("2023-01-01".parse().unwrap()), None]) {
        let (from, reason) = ("2022-01-01".parse().unwrap(), text("Beslut."));
        all.push(Event::Commission(commission::Event::Given { person: person(), role, from, to, reason }));
    }
    all.extend(about::<rulebook::Fact>(Event::Rulebook));
    all.extend(about::<source::Fact>(Event::Source));
    all.extend(about::<principal::Fact>(Event::Principal));
    all.extend(about::<body::Fact>(Event::Body));
    all.extend(about::<unit::Fact>(Event::Unit));
    all.extend(about::<party::Fact>(Event::Party));
    all.extend(about::<office::Fact>(Event::Office));
    all.extend(about::<arena::Fact>(Event::Arena));
    all.extend(about::<relation::Fact>(Event::Relation));
    all.extend(about::<lineage::Fact>(Event::Lineage));
    all.extend(about::<paper::Fact>(Event::Paper));
    all.extend(about::<seat::Fact>(Event::Seat));
    all.extend(about::<holder::Fact>(Event::Holder));
    all.extend(along::<matter::Act>(Event::Matter));
    all.extend(along::<decision::Act>(Event::Decision));
    all.extend(along::<recommendation::Act>(Event::Recommendation));
    all.extend(along::<document::Act>(Event::Document));
    all
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> [u8; 32] {
    std::array::from_fn(|index| u8::from_str_radix(&text[2 * index..2 * index + 2], 16).unwrap())
}

/// One line: what the journal keeps of the event, and beside it the texts in its slots.
fn line(event: &Event) -> String {
    let draft = codec::encode(event, &context(), &mut SeededChance::new(1));
    let slots: Vec<Value> = draft
        .slots
        .iter()
        .map(|slot| {
            let content = slot.content.as_ref().unwrap();
            json!({ "salt": hex(&content.salt), "text": String::from_utf8(content.bytes.clone()).unwrap() })
        })
        .collect();
    let body = String::from_utf8(draft.body).unwrap();
    json!({ "kind": draft.kind, "version": draft.version, "body": body, "slots": slots }).to_string()
}

fn record(line: &str) -> Record {
    let line: Value = serde_json::from_str(line).unwrap();
    let slots = line["slots"].as_array().unwrap().iter().zip(0..).map(|(slot, n)| Slot {
        n,
        content: Some(SlotContent {
            salt: unhex(slot["salt"].as_str().unwrap()),
            bytes: slot["text"].as_str().unwrap().as_bytes().to_vec(),
        }),
    });
    Record {
        seq: 1,
        at: context().now.as_microsecond(),
        actor: "operator".to_owned(),
        kind: line["kind"].as_str().unwrap().to_owned(),
        version: line["version"].as_u64().unwrap() as u16,
        request: [7; 16],
        body: line["body"].as_str().unwrap().as_bytes().to_vec(),
        slots: slots.collect(),
        previous: [0; 32],
        hash: [0; 32],
    }
}

fn golden() -> (PathBuf, String) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../testdata/events.golden");
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    (path, text)
}

#[test]
fn every_event_is_written_as_it_always_was() {
    let (path, golden) = golden();
    let lines: Vec<String> = every_event().iter().map(line).collect();
    if std::env::var_os("SAMVERKAN_BLESS").is_some() {
        let old: BTreeSet<&str> = golden.lines().collect();
        let new = lines.iter().filter(|line| !old.contains(line.as_str()));
        let all: Vec<&str> = golden.lines().chain(new.map(String::as_str)).collect();
        std::fs::write(path, all.join("\n") + "\n").unwrap();
        return;
    }
    for line in lines {
        assert!(
            golden.lines().any(|known| known == line),
            "not in testdata/events.golden; bless it if it is new:\n{line}"
        );
    }
}

#[test]
fn every_line_ever_written_is_read_and_means_the_same() {
    let (_, golden) = golden();
    assert!(golden.lines().count() > 300);
    for known in golden.lines() {
        let event = codec::decode(&record(known)).unwrap_or_else(|error| panic!("{error}: {known}")).event;
        // What an older version wrote is read, and would be written otherwise today.
        let record = record(known);
        if record.version == upcast::current(&record.kind) {
            assert_eq!(line(&event), known);
        }
    }
}

#[test]
fn no_text_stands_in_a_body() {
    for event in every_event() {
        let draft = codec::encode(&event, &context(), &mut SeededChance::new(1));
        let body = String::from_utf8(draft.body).unwrap();
        for slot in draft.slots {
            let text = String::from_utf8(slot.content.unwrap().bytes).unwrap();
            assert!(!body.contains(&format!("\"{text}\"")), "{text:?} stands in {body}");
        }
    }
}

#[test]
fn every_kind_of_event_has_a_line() {
    let kinds: BTreeSet<String> =
        every_event().iter().map(|event| format!("{}.{}", event.kind().0, event.kind().1)).collect();
    let of_facts = domain::event::CONCEPTS
        .iter()
        .flat_map(|concept| facts::VERBS.iter().map(move |verb| format!("{concept}.{verb}")));
    let of_roles = commission::VERBS.iter().map(|verb| format!("commission.{verb}"));
    let of_people = person::VERBS.iter().map(|verb| format!("person.{verb}"));
    let of_findings = silence::VERBS.iter().map(|verb| format!("finding.{verb}"));
    let others = ["county.opened", "text.redacted", "journal.restored"].map(str::to_owned);
    let of_acts = domain::event::ROADS
        .iter()
        .flat_map(|(road, verbs)| verbs.iter().chain(&acts::VERBS).map(move |verb| format!("{road}.{verb}")));
    let missing: Vec<String> = of_facts
        .chain(of_acts)
        .chain(of_roles)
        .chain(of_people)
        .chain(of_findings)
        .chain(others)
        .filter(|kind| !kinds.contains(kind))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

/// The words that stand in the bodies of these samples, as keys or values.
fn words_in<T: serde::Serialize>(samples: &[T]) -> BTreeSet<String> {
    fn collect(value: &Value, words: &mut BTreeSet<String>) {
        match value {
            Value::String(word) => drop(words.insert(word.clone())),
            Value::Array(values) => values.iter().for_each(|value| collect(value, words)),
            Value::Object(fields) => fields.iter().for_each(|(key, value)| {
                words.insert(key.clone());
                collect(value, words);
            }),
            _ => {}
        }
    }
    let mut words = BTreeSet::new();
    samples.iter().for_each(|sample| collect(&serde_json::to_value(sample).unwrap(), &mut words));
    words
}

fn covers<F: Sampled, V: for<'de> Deserialize<'de>>() {
    has_variants::<V>(&words_in(&F::samples()), std::any::type_name::<F>());
}

/// The same for acts.
fn steps_cover<A: Stepped, V: for<'de> Deserialize<'de>>() {
    has_variants::<V>(&words_in(&A::samples()), std::any::type_name::<A>());
}

fn has_variants<V: for<'de> Deserialize<'de>>(words: &BTreeSet<String>, of: &str) {
    let missing: Vec<_> = variants::of::<V>().iter().filter(|name| !words.contains(**name)).collect();
    assert!(missing.is_empty(), "no sample of {of} has {missing:?} of {}", std::any::type_name::<V>());
}

fn covers_aspects<F: Sampled>() {
    let sampled: BTreeSet<_> = F::samples().iter().map(|fact| fact.aspect()).collect();
    let missing: Vec<_> = F::Aspect::ALL.iter().filter(|aspect| !sampled.contains(aspect)).collect();
    assert!(missing.is_empty(), "no sample of {missing:?}");
}

#[test]
fn every_variant_of_every_value_has_a_line() {
    covers_aspects::<rulebook::Fact>();
    covers_aspects::<source::Fact>();
    covers_aspects::<principal::Fact>();
    covers_aspects::<body::Fact>();
    covers_aspects::<unit::Fact>();
    covers_aspects::<party::Fact>();
    covers_aspects::<office::Fact>();
    covers_aspects::<arena::Fact>();
    covers_aspects::<relation::Fact>();
    covers_aspects::<lineage::Fact>();
    covers_aspects::<paper::Fact>();
    covers_aspects::<seat::Fact>();
    covers_aspects::<holder::Fact>();
    covers::<principal::Fact, principal::PrincipalKind>();
    covers::<body::Fact, body::BodyKind>();
    covers::<unit::Fact, unit::UnitKind>();
    covers::<party::Fact, party::PartyKind>();
    covers::<arena::Fact, arena::ArenaKind>();
    covers::<arena::Fact, arena::LegalForm>();
    covers::<arena::Fact, arena::Level>();
    covers::<arena::Fact, arena::Between>();
    covers::<arena::Fact, arena::Group>();
    covers::<arena::Fact, arena::Weight>();
    covers::<arena::Fact, arena::Mandate>();
    covers::<relation::Fact, relation::RelationKind>();
    covers::<lineage::Fact, lineage::How>();
    covers::<paper::Fact, paper::PaperKind>();
    covers::<paper::Fact, paper::Rule>();
    covers::<paper::Fact, paper::Scope>();
    covers::<paper::Fact, paper::Recipients>();
    covers::<paper::Fact, paper::Receiver>();
    covers::<paper::Fact, paper::Turn>();
    covers::<paper::Fact, paper::Focus>();
    covers::<paper::Fact, paper::MeetingRole>();
    covers::<seat::Fact, seat::Side>();
    covers::<seat::Fact, seat::Basis>();
    covers::<seat::Fact, seat::Post>();
    covers::<seat::Fact, seat::Places>();
    covers::<seat::Fact, seat::Each>();
    covers::<seat::Fact, seat::Spread>();
    covers::<seat::Fact, seat::Appointer>();
    covers::<seat::Fact, seat::Substitutes>();
    covers::<seat::Fact, seat::Represents>();
    covers::<holder::Fact, holder::ActsAs>();
    covers::<holder::Fact, paper::MeetingRole>();
    covers::<rulebook::Fact, rulebook::Part>();
    covers::<rulebook::Fact, rulebook::Trigger>();
}

#[test]
fn every_variant_of_every_value_of_an_act_has_a_line() {
    steps_cover::<matter::Act, matter::Act>();
    steps_cover::<matter::Act, matter::Raiser>();
    steps_cover::<matter::Act, matter::Perspective>();
    steps_cover::<matter::Act, matter::Standpoint>();
    steps_cover::<matter::Act, matter::Trigger>();
    steps_cover::<matter::Act, matter::Treatment>();
    steps_cover::<matter::Act, matter::How>();
    steps_cover::<matter::Act, matter::Ending>();
    steps_cover::<matter::Act, due::Due>();
    steps_cover::<matter::Act, due::Which>();
    steps_cover::<decision::Act, decision::Act>();
    steps_cover::<decision::Act, decision::Kind>();
    steps_cover::<decision::Act, decision::How>();
    steps_cover::<document::Act, document::Act>();
    steps_cover::<recommendation::Act, recommendation::Act>();
    steps_cover::<recommendation::Act, recommendation::Kind>();
    steps_cover::<recommendation::Act, recommendation::Condition>();
    steps_cover::<recommendation::Act, recommendation::Awaited>();
    steps_cover::<recommendation::Act, recommendation::Stance>();
    steps_cover::<recommendation::Act, recommendation::Letter>();
}

#[test]
fn a_field_nobody_knows_is_not_passed_over() {
    let (_, golden) = golden();
    for known in golden.lines().step_by(17) {
        let mut changed = record(known);
        let body = String::from_utf8(changed.body).unwrap();
        // The innermost object of every body gets one field more.
        changed.body = body.replacen("{\"id\"", "{\"extra\":1,\"id\"", 1).into_bytes();
        if changed.body != body.as_bytes() {
            assert!(codec::decode(&changed).is_err(), "{body}");
        }
    }
}
