//! What becomes of a matter, in rows: what happened, and how it then stands.

use super::{Act::*, *};
use crate::{
    Command, Context, Refusal, Stamped, acts,
    command::{apply, decide},
    context::{Actor, RequestId},
    id::Id,
};
use jiff::civil::date;

/// What the program said of an act: nothing, or why not.
pub(crate) fn run(state: &mut State, command: Command) -> Result<(), Refusal> {
    let today = date(2026, 11, 22);
    let now = today.at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
    let cx = Context { now, today, actor: Actor::Operator, request: RequestId([0; 16]) };
    for event in decide(state, &cx, command)? {
        apply(state, &Stamped { seq: 1, at: now, actor: Actor::Operator, event: &event });
    }
    Ok(())
}

pub(crate) fn id<I: Id>(handle: &str) -> I {
    I::new(crate::id::Handle::parse(handle).unwrap())
}

pub(crate) fn text(text: &str) -> Text {
    Text::parse(text).unwrap()
}

fn title(title: &str) -> Title {
    Title::parse(title).unwrap()
}

/// A county with three arenas.
pub(crate) fn county() -> State {
    use crate::{
        facts::{self, Claim, Content},
        register::arena,
        time::Period,
    };
    let mut state = State::default();
    let handle = crate::id::Handle::parse("alby").unwrap();
    run(&mut state, Command::OpenCounty { handle, name: title("Alby") }).unwrap();
    for arena in ["svom", "samreko", "barn"] {
        let exists = Claim {
            content: Content::Fact(arena::Fact::Exists(())),
            when: Period::since(date(2000, 1, 1)),
            sources: Vec::new(),
        };
        let register = facts::Command::Register { id: id(arena), statements: vec![exists.into()] };
        run(&mut state, Command::Arena(register)).unwrap();
    }
    state
}

pub(crate) fn record(matter: &str, act: Act, on: &str) -> Command {
    Command::Matter(acts::Command::Record { id: id(matter), act, on: on.parse().unwrap(), source: None })
}

pub(crate) fn raised() -> Act {
    Registered { title: title("Goals"), text: None, raised_by: None }
}

/// A county where this has happened to a matter, in the order of the rows.
pub(crate) fn with_matter(acts: Vec<(&str, Act)>) -> State {
    let mut state = county();
    run(&mut state, record("m", raised(), "2020-01-01")).unwrap();
    for (on, act) in acts {
        run(&mut state, record("m", act, on)).unwrap();
    }
    state
}

fn arenas(state: &State, day: Date) -> Vec<String> {
    let stand = stand(&state.matters[&id::<MatterId>("m")], day);
    stand.arenas.iter().map(|(arena, _)| arena.handle().to_string()).collect()
}

#[test]
fn a_matter_is_where_it_was_taken_by_that_day() {
    let lifted = Lifted { from: Some(id("samreko")), to: vec![id("svom"), id("barn")] };
    let state = with_matter(vec![
        ("2020-02-01", PlacedIn { arena: id("samreko") }),
        ("2020-05-01", LeftArena { arena: id("barn") }),
        // Recorded last and happened before.
        ("2020-03-01", lifted),
    ]);
    for (day, expected) in [
        (date(2020, 1, 15), vec![]),
        (date(2020, 2, 1), vec!["samreko"]),
        (date(2020, 3, 1), vec!["svom", "barn"]),
        (date(2020, 6, 1), vec!["svom"]),
    ] {
        assert_eq!(arenas(&state, day), expected, "{day}");
    }
}

#[test]
fn where_a_matter_is_on_its_way() {
    let inquiry = || Due::Event(text("the inquiry is delivered"));
    let next = || Due::Meeting { arena: id("svom"), which: crate::work::due::Which::Next };
    let taken_up =
        || TakenUp { by: Node::Arena(id("svom")), how: Treatment::Discussion, text: None, paragraph: None };
    let sent_back = || SentBack { to: Node::Arena(id("samreko")), reason: text("Unclear") };
    for (acts, expected) in [
        (vec![], "open"),
        (vec![sent_back()], "sent_back"),
        (vec![sent_back(), taken_up()], "open"),
        (vec![Adjourned { to: next() }], "adjourned"),
        (vec![Adjourned { to: next() }, taken_up()], "open"),
        (vec![Parked { until: Some(inquiry()) }], "parked"),
        // Whoever only talks of it has not woken it.
        (vec![Parked { until: Some(inquiry()) }, taken_up()], "parked"),
        (vec![Parked { until: None }, Woken { by: text("It came") }], "open"),
        (vec![Concluded { how: Ending::Done, text: None }], "concluded"),
        (vec![Concluded { how: Ending::Done, text: None }, Reopened { reason: text("New") }], "open"),
    ] {
        let state = with_matter(acts.into_iter().map(|act| ("2021-01-01", act)).collect());
        let stand = stand(&state.matters[&id::<MatterId>("m")], date(2022, 1, 1));
        assert_eq!(stand.phase.code(), expected, "{:?}", state.matters[&id::<MatterId>("m")].steps());
    }
}

#[test]
fn a_lowered_class_is_seen_and_what_is_called_up_is_political() {
    let class = |standpoint| Classed { standpoint, reason: text("Because") };
    let (needs, none) = (Standpoint::NeedsStandpoint, Standpoint::NeedsNone);
    let called_up = || CalledUp { by: id("svom"), reason: None };
    for (acts, standpoint, lowered) in [
        (vec![], None, false),
        (vec![class(none)], Some(none), false),
        (vec![class(none), class(needs)], Some(needs), false),
        (vec![class(needs), class(none)], Some(none), true),
        (vec![class(none), called_up()], Some(needs), false),
    ] {
        let state = with_matter(acts.into_iter().map(|act| ("2021-01-01", act)).collect());
        let stand = stand(&state.matters[&id::<MatterId>("m")], date(2022, 1, 1));
        let told = (stand.standpoint(), stand.class.is_some_and(|class| class.lowered));
        assert_eq!(told, (standpoint, lowered), "{:?}", state.matters[&id::<MatterId>("m")].steps());
    }
}

#[test]
fn only_nonsense_is_refused() {
    let question = |question| QuestionOpened { question, text: text("Who pays?") };
    let answer = |question| QuestionAnswered { question, text: text("We do") };
    for (act, on, expected) in [
        (raised(), "2021", "already_registered"),
        (PlacedIn { arena: id("svom") }, "2026-11-22", ""),
        (PlacedIn { arena: id("svom") }, "2026-11-23", "has_not_happened"),
        (PlacedIn { arena: id("nowhere") }, "2021", "unknown_reference"),
        // In fact done, though it was never there.
        (LeftArena { arena: id("svom") }, "2021", ""),
        (Woken { by: text("It came") }, "2021", ""),
        (Lifted { from: None, to: vec![] }, "2021", "nonsense"),
        (Lifted { from: Some(id("svom")), to: vec![id("svom")] }, "2021", "nonsense"),
        (Related { to: id("m"), how: How::Touches }, "2021", "nonsense"),
        (Related { to: id("other"), how: How::Touches }, "2021", "unknown_reference"),
        (answer(1), "2021", ""),
        (answer(2), "2021", "nonsense"),
        (question(1), "2021-02", "nonsense"),
    ] {
        let mut state = with_matter(vec![("2020-02-01", question(1))]);
        let shown = format!("{act:?} on {on}");
        let told = run(&mut state, record("m", act, on));
        assert_eq!(told.err().map_or("", |refusal| refusal.code()), expected, "{shown}");
        assert_eq!(state.check_invariants(), Vec::new());
    }
}

#[test]
fn what_was_wrong_stays_beside_what_is_right() {
    let mut state = with_matter(vec![("2020-02-01", PlacedIn { arena: id("samreko") })]);
    let correct = |act, reason| acts::Command::Correct {
        id: id("m"),
        no: 2,
        act,
        on: "2020-02-02".parse().unwrap(),
        source: None,
        reason: text(reason),
    };
    let right = PlacedIn { arena: id("svom") };
    run(&mut state, Command::Matter(correct(right, "It was SVOM"))).unwrap();
    assert_eq!(arenas(&state, date(2020, 2, 1)), Vec::<String>::new());
    assert_eq!(arenas(&state, date(2020, 2, 2)), ["svom"]);
    let step = state.matters[&id::<MatterId>("m")].step(2).unwrap();
    assert_eq!(step.corrected[0].act, PlacedIn { arena: id("samreko") });
    let other = run(&mut state, Command::Matter(correct(LeftArena { arena: id("svom") }, "No")));
    assert_eq!(other.unwrap_err().code(), "other_act");
    let retract = acts::Command::Retract { id: id("m"), no: 2, reason: text("It was not") };
    run(&mut state, Command::Matter(retract.clone())).unwrap();
    assert_eq!(arenas(&state, date(2021, 1, 1)), Vec::<String>::new());
    assert_eq!(run(&mut state, Command::Matter(retract)).unwrap_err().code(), "no_such_act");
}

#[test]
fn who_wrote_last_is_seen_by_who_writes_next() {
    let mut state = with_matter(Vec::new());
    let seen = state.recorded_at(&id::<MatterId>("m").into(), 0).unwrap();
    let unchanged = |since| Command::Unchanged { subject: id::<MatterId>("m").into(), no: 0, since };
    assert_eq!(run(&mut state, unchanged(seen)), Ok(()));
    let earlier = seen - jiff::SignedDuration::from_secs(1);
    assert_eq!(run(&mut state, unchanged(earlier)).unwrap_err().code(), "changed_meanwhile");
}
