//! A document is shared on purpose by the authority whose record it is; shared, finalised and dispatched are three stamps.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{
    Command, Context, Refusal, Stamped, State, acts, command,
    context::{Actor, RequestId},
    id::DocumentId,
    time::PartialDate,
    work::document::{Act, stamps},
};
use jiff::civil::{Date, date};
use testkit::{county::of_file, samples::id};

const TODAY: Date = date(2026, 6, 15);

/// Somebody records what was done with the document on a day.
fn record(state: &mut State, who: &str, on: &str, act: &str) -> Result<(), String> {
    let actor = Actor::Person(id(who));
    let now = TODAY.at(11, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
    let cx = Context { now, today: TODAY, actor: actor.clone(), request: RequestId([0; 16]) };
    let act: Act = serde_json::from_str(act).unwrap();
    let on: PartialDate = on.parse().unwrap();
    let command = Command::Document(acts::Command::Record { id: id("memo"), act, on, source: None });
    let events = command::decide(state, &cx, command).map_err(|refusal| match refusal {
        Refusal::NotAllowed(denied) => denied.rule.code().to_owned(),
        Refusal::Nonsense { why, .. } => format!("{why:?}"),
        other => other.code().to_owned(),
    })?;
    for event in events {
        command::apply(state, &Stamped { seq: 1, at: cx.now, actor: actor.clone(), event: &event });
    }
    Ok(())
}

fn county() -> State {
    of_file(include_str!("../../../testdata/rights.toml")).unwrap()
}

const SHARED: &str = r#"{"shared":{"owner":"principal-town","title":"Memo","with":["arena-own"]}}"#;

#[test]
fn only_those_who_act_for_an_authority_share_its_documents_and_to_others_there_are_none() {
    let of_board = SHARED.replace("principal-town", "body-board");
    for (who, act, expected) in [
        ("member", SHARED, Ok(())),
        ("coordinator", SHARED, Ok(())),
        ("chair", SHARED, Err("not_there")),
        ("substitute", SHARED, Err("not_there")),
        ("administrator", SHARED, Err("not_there")),
        ("supporter", of_board.as_str(), Ok(())),
        ("member", of_board.as_str(), Err("not_there")),
        ("member", &SHARED.replace("[\"arena-own\"]", "[]"), Err("GoesNowhere")),
        ("member", &SHARED.replace("arena-own", "arena-nowhere"), Err("unknown_reference")),
    ] {
        let mut state = county();
        let found = record(&mut state, who, "2026-06-10", act);
        assert_eq!(found, expected.map_err(str::to_owned), "{who} {act}");
        assert_eq!(state.documents.len(), usize::from(expected.is_ok()));
    }
}

#[test]
fn an_arena_owns_no_document() {
    let mut state = county();
    let cx = Context {
        now: "2026-06-15T11:00:00Z".parse().unwrap(),
        today: TODAY,
        actor: Actor::Operator,
        request: RequestId([0; 16]),
    };
    for (owner, is_one) in [("arena-own", false), ("unit-area", false), ("body-board", true)] {
        let act = serde_json::from_str(&SHARED.replace("principal-town", owner)).unwrap();
        let on = "2026-06-10".parse().unwrap();
        let command = acts::Command::Record { id: id("memo"), act, on, source: None };
        let found = command::decide(&state, &cx, Command::Document(command));
        assert_eq!(found.is_ok(), is_one, "{owner}: {found:?}");
    }
    state.documents.clear();
}

#[test]
fn each_stamp_has_its_own_day() {
    let mut state = county();
    for (on, act) in [
        ("2026-06-01", SHARED),
        ("2026-06-10", r#"{"dispatched":{"to":["principal-region"]}}"#),
        ("2026-06-05", r#"{"finalised":{}}"#),
        ("2026-06-08", r#"{"widened":{"with":["arena-own","body-board"]}}"#),
    ] {
        record(&mut state, "member", on, act).unwrap();
    }
    let road = &state.documents[&id::<DocumentId>("memo")];
    let told = |day: Date| {
        stamps(road, day).map(|stamps| {
            let with: Vec<String> = stamps.with.iter().map(ToString::to_string).collect();
            let finalised = stamps.finalised.map(|on| on.to_string()).unwrap_or_default();
            format!("{} {} [{finalised}] {}", stamps.shared, with.join("+"), stamps.dispatched.len())
        })
    };
    for (day, expected) in [
        (date(2026, 5, 31), None),
        (date(2026, 6, 1), Some("2026-06-01 arena-own [] 0")),
        (date(2026, 6, 6), Some("2026-06-01 arena-own [2026-06-05] 0")),
        (date(2026, 6, 10), Some("2026-06-01 arena-own+body-board [2026-06-05] 1")),
    ] {
        assert_eq!(told(day).as_deref(), expected, "{day}");
    }
}
