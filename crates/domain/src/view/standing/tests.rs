//! One recommendation in three parts from one arena to three principals: what happens, and how it then stands.

use super::*;
use crate::{
    Command, Context, Refusal, Stamped, acts,
    context::{Actor, RequestId},
    facts::{self, Claim, Content, Fact, Statement},
    id::{Handle, Id},
    register::{arena, body, principal},
    text::Title,
    work::{
        Nonsense,
        recommendation::{Act, Condition, Kind, Stance, Taken},
    },
};
use jiff::civil::date;

const MADE: &str = "2021-02-26";
const TODAY: Date = date(2022, 6, 1);

fn cx() -> Context {
    let now = "2022-06-01T09:00:00Z".parse().unwrap();
    Context { now, today: TODAY, actor: Actor::Operator, request: RequestId([0; 16]) }
}

fn id<I: Id>(handle: &str) -> I {
    I::new(Handle::parse(handle).unwrap())
}

fn text(text: &str) -> Text {
    Text::parse(text).unwrap()
}

fn run(state: &mut State, command: Command) -> Result<(), Refusal> {
    for event in crate::decide(state, &cx(), command)? {
        crate::apply(state, &Stamped { seq: 1, at: cx().now, actor: Actor::Operator, event: &event });
    }
    Ok(())
}

fn enter<F: Fact>(handle: &str, all: Vec<F>) -> facts::Command<F> {
    let claim = |fact| Claim { content: Content::Fact(fact), when: Default::default(), sources: vec![] };
    let statements = all.into_iter().map(|fact| Statement::from(claim(fact))).collect();
    facts::Command::Register { id: id(handle), statements }
}

/// A region with two boards, a town and a village with one each, two arenas; and a board of the town that has ended.
fn county() -> State {
    let mut state = State::default();
    let name = Title::parse("Alby").unwrap();
    run(&mut state, Command::OpenCounty { handle: Handle::parse("alby").unwrap(), name }).unwrap();
    for arena in ["svom", "barn"] {
        run(&mut state, Command::Arena(enter(arena, vec![arena::Fact::Exists(())]))).unwrap();
    }
    for whom in ["region", "town", "village"] {
        run(&mut state, Command::Principal(enter(whom, vec![principal::Fact::Exists(())]))).unwrap();
    }
    for (board, whom) in [("hsn", "region"), ("rs", "region"), ("ks", "town"), ("vs", "village")] {
        let within = body::Fact::Within(Node::Principal(id(whom)));
        run(&mut state, Command::Body(enter(board, vec![body::Fact::Exists(()), within]))).unwrap();
    }
    let mut old = enter("old", vec![body::Fact::Exists(()), body::Fact::Within(Node::Principal(id("town")))]);
    if let facts::Command::Register { statements, .. } = &mut old {
        for statement in statements {
            statement.claims[0].when.to = Some("2020".parse().unwrap());
        }
    }
    run(&mut state, Command::Body(old)).unwrap();
    state
}

fn record(state: &mut State, on: &str, act: Act) -> Result<(), Refusal> {
    let command = acts::Command::Record { id: id("mal"), act, on: on.parse().unwrap(), source: None };
    run(state, Command::Recommendation(command))
}

/// Made with three parts, to the region through two boards, to the town through one, and to the village, which board
/// not said.
fn made() -> State {
    let mut state = county();
    let made = Act::Made {
        kind: Kind::Recommendation,
        title: Title::parse("Goals").unwrap(),
        by: vec![id("svom")],
        decision: None,
        matter: None,
        follow_up: None,
    };
    record(&mut state, MADE, made).unwrap();
    for part in [1, 2, 3] {
        record(&mut state, MADE, Act::PartAdded { part, text: text("Punkt") }).unwrap();
    }
    for (to, boards) in [("region", vec![id("hsn"), id("rs")]), ("town", vec![id("ks")]), ("village", vec![])]
    {
        let to = Node::Principal(id(to));
        record(&mut state, MADE, Act::Addressed { to, boards, parts: vec![], through: None }).unwrap();
    }
    state
}

fn node(name: &str) -> Node {
    match name {
        "region" | "town" | "village" => Node::Principal(id(name)),
        "svom" | "barn" => Node::Arena(id(name)),
        board => Node::Body(id(board)),
    }
}

/// An act in a few words: `hsn adopts 1 2 by rs`, `ks notes declines`, `hsn confirms 8`, `all or none`.
fn act(told: &str) -> Act {
    let words: Vec<&str> = told.split(' ').collect();
    let of = || node(words[0]);
    let taken = |told: &[&str]| {
        let stance = match told[0] {
            "adopts" => Stance::Adopts {},
            "changes" => Stance::AdoptsWithChange { text: None },
            "declines" => Stance::Declines { reason: None },
            "takes-note" => Stance::TakesNote {},
            other => panic!("{other}"),
        };
        let by = told.iter().position(|word| *word == "by");
        let parts = told[1..by.unwrap_or(told.len())].iter().map(|part| part.parse().unwrap()).collect();
        Taken { by: by.map(|at| id(told[at + 1])), parts, ..Taken::new(stance) }
    };
    match words[1] {
        "received" => Act::Received { of: of(), number: None },
        "meets" => Act::Scheduled { of: of(), meets: words[2].parse().unwrap() },
        "notes" => Act::DecisionNoted { of: of(), is: taken(&words[2..]) },
        "confirms" => Act::DecisionConfirmed { of: of(), note: words[2].parse().unwrap() },
        "instead" => {
            let instead_of = Some(words[2].parse().unwrap());
            Act::DecisionRecorded { of: of(), is: taken(&words[3..]), instead_of }
        }
        "unconcerned" => Act::NotConcerned { of: of(), reason: None },
        "done" => Act::CarriedOut { of: of(), unit: None, evidence: None, link: None },
        "withdrawn" => Act::Withdrawn { reason: text("New goals.") },
        "or" => Act::ConditionSet { is: Condition::WhenAllHaveAgreed },
        _ => Act::DecisionRecorded { of: of(), is: taken(&words[1..]), instead_of: None },
    }
}

/// How it stands, principal by principal: the stage, `?` where no registrar has confirmed it; and the sum.
fn told(state: &State, day: Date) -> String {
    let standing = standing(state, &state.recommendations[&id::<RecommendationId>("mal")], day).unwrap();
    let stage = |stage: Stage| match stage {
        Stage::Decided(outcome) => format!("{outcome:?}").to_lowercase(),
        Stage::Scheduled(meets) => format!("meets {meets}"),
        other => format!("{other:?}").to_lowercase(),
    };
    let answer = |answer: &Answer| {
        let doubt = if answer.is_confirmed { "" } else { "?" };
        let perhaps = if answer.certainty.is_yes() { "" } else { " perhaps" };
        let done = if answer.is_carried_out { " done" } else { "" };
        format!("{} {}{doubt}{perhaps}{done}", answer.whom.handle(), stage(answer.stage))
    };
    let tally = standing.tally();
    let answers: Vec<String> = standing.answers().iter().map(answer).collect();
    let force = match standing.in_force() {
        None => String::new(),
        Some(certainty) => format!("; in force {certainty:?}").to_lowercase(),
    };
    format!("{}; {} of {}{force}", answers.join(", "), tally.n_agreed, tally.n_concerned)
}

const ASKED: &str = "region asked, town asked, village asked; 0 of 3";

/// What happens, and how it then stands.
type Row = (&'static [(&'static str, &'static str)], &'static str);

fn each_stands(rows: &[Row]) {
    for (happens, expected) in rows {
        let mut state = made();
        for (on, happened) in *happens {
            record(&mut state, on, act(happened)).unwrap_or_else(|refusal| panic!("{happened}: {refusal:?}"));
        }
        assert_eq!(told(&state, TODAY), *expected, "{happens:?}");
    }
}

#[test]
fn a_principal_has_answered_when_all_its_boards_have() {
    each_stands(&[
        (&[], ASKED),
        (&[("2021-03-01", "ks received")], "region asked, town received, village asked; 0 of 3"),
        (
            &[("2021-03-01", "ks meets 2021-04-06")],
            "region asked, town meets 2021-04-06, village asked; 0 of 3",
        ),
        // A principal has answered when all its boards have; one that has is only a part.
        (&[("2021-03-20", "hsn adopts")], "region partly, town asked, village asked; 0 of 3"),
        (
            &[("2021-03-20", "hsn adopts"), ("2021-03-24", "rs adopts")],
            "region adopted, town asked, village asked; 1 of 3",
        ),
        (
            &[("2021-03-20", "hsn adopts"), ("2021-03-24", "rs declines")],
            "region inpart, town asked, village asked; 0 of 3",
        ),
        // Not concerned is neither yes nor no, and is not counted.
        (
            &[
                ("2021-03-20", "hsn adopts"),
                ("2021-03-24", "rs unconcerned"),
                ("2021-04-01", "town unconcerned"),
            ],
            "region adopted, town asked, village asked; 1 of 3",
        ),
        (
            &[
                ("2021-03-20", "hsn adopts"),
                ("2021-03-24", "rs unconcerned"),
                ("2021-04-01", "ks unconcerned"),
            ],
            "region adopted, town notconcerned, village asked; 1 of 2",
        ),
        // Parts are decided one by one, and the latest decision of each counts.
        (&[("2021-04-06", "ks adopts 1 2")], "region asked, town partly, village asked; 0 of 3"),
        (
            &[("2021-04-06", "ks adopts 1 2"), ("2021-06-01", "ks declines 3")],
            "region asked, town inpart, village asked; 0 of 3",
        ),
        (
            &[("2021-04-06", "ks declines"), ("2021-06-01", "ks changes")],
            "region asked, town changed, village asked; 1 of 3",
        ),
        // What is written down later did not happen later.
        (
            &[("2021-06-01", "ks adopts"), ("2021-04-06", "ks declines")],
            "region asked, town adopted, village asked; 1 of 3",
        ),
    ]);
}

#[test]
fn only_who_was_asked_or_a_body_of_the_same_principal_decides_and_a_note_waits_for_the_registrar() {
    each_stands(&[
        // What somebody else has noted waits for the registrar: to be confirmed, or to be replaced.
        (&[("2021-04-06", "ks notes adopts")], "region asked, town adopted?, village asked; 1 of 3"),
        (
            &[("2021-04-06", "ks notes adopts"), ("2021-05-01", "ks confirms 8")],
            "region asked, town adopted, village asked; 1 of 3",
        ),
        (
            &[("2021-04-06", "ks notes adopts"), ("2021-04-05", "ks instead 8 declines")],
            "region asked, town declined, village asked; 0 of 3",
        ),
        // Another body of the same principal may have decided, also one that no longer exists; no other principal's.
        (&[("2021-04-06", "ks declines by old")], "region asked, town declined, village asked; 0 of 3"),
        (&[("2021-04-06", "village adopts by vs")], "region asked, town asked, village adopted; 1 of 3"),
        (&[("2021-04-06", "vs adopts")], "region asked, town asked, village adopted; 1 of 3"),
        (&[("2021-04-06", "ks adopts by hsn")], ASKED),
        // Whoever was not asked may have decided all the same, and counts for nothing.
        (&[("2021-04-06", "barn adopts")], ASKED),
        // Withdrawn while somebody decides: that is what happened.
        (
            &[("2021-04-01", "it withdrawn"), ("2021-04-06", "ks adopts")],
            "region asked, town adopted, village asked; 1 of 3",
        ),
        (
            &[("2021-04-06", "ks adopts"), ("2022-01-10", "ks done")],
            "region asked, town adopted done, village asked; 1 of 3",
        ),
        // A source that only says the year leaves it at perhaps.
        (&[("2022", "ks adopts")], "region asked, town adopted perhaps, village asked; 1 of 3"),
        // All or none: not before the last has said yes to the same thing.
        (
            &[("2021-02-26", "all or none"), ("2021-04-06", "ks adopts"), ("2021-04-07", "village adopts")],
            "region asked, town adopted, village adopted; 2 of 3; in force no",
        ),
        (
            &[
                ("2021-02-26", "all or none"),
                ("2021-04-06", "ks adopts"),
                ("2021-04-07", "village changes"),
                ("2021-04-08", "hsn adopts"),
                ("2021-04-08", "rs adopts"),
            ],
            "region adopted, town adopted, village changed; 3 of 3; in force perhaps",
        ),
    ]);
}

#[test]
fn it_can_be_read_as_it_stood_any_day() {
    let mut state = made();
    record(&mut state, "2021-04-06", act("ks adopts")).unwrap();
    let before = standing(&state, &state.recommendations[&id::<RecommendationId>("mal")], date(2021, 2, 25));
    assert!(before.is_none(), "it had not been made");
    assert_eq!(told(&state, date(2021, 4, 5)), "region asked, town asked, village asked; 0 of 3");
    assert_eq!(told(&state, date(2021, 4, 6)), "region asked, town adopted, village asked; 1 of 3");
}

#[test]
fn only_nonsense_is_refused() {
    let to = |to: &str, boards| Act::Addressed { to: node(to), boards, parts: vec![], through: None };
    let nonsense = |no, why| Refusal::Nonsense { subject: "recommendation-mal".parse().unwrap(), no, why };
    let on = |on: &str| on.parse().unwrap();
    for (when, happened, expected) in [
        ("2021-01-20", act("ks adopts"), nonsense(8, Nonsense::DecidedBefore)),
        ("2021-04-06", act("ks adopts 4"), nonsense(8, Nonsense::NoSuchPart)),
        ("2021-04-06", act("ks confirms 3"), nonsense(8, Nonsense::NoSuchNote)),
        ("2021-04-06", act("barn adopts by ks"), nonsense(8, Nonsense::DecidesForAnother)),
        ("2021-04-06", to("barn", vec![id("ks")]), nonsense(8, Nonsense::AsksNobody)),
        ("2021-04-06", to("ks", vec![]), nonsense(8, Nonsense::AsksNobody)),
        ("2021-04-06", Act::PartAdded { part: 3, text: text("Igen") }, nonsense(8, Nonsense::PartIsAdded)),
        (
            "2022-06-02",
            act("ks adopts"),
            Refusal::HasNotHappened { subject: "recommendation-mal".parse().unwrap(), on: on("2022-06-02") },
        ),
    ] {
        assert_eq!(record(&mut made(), when, happened.clone()), Err(expected), "{happened:?}");
    }
}

#[test]
fn what_is_decided_in_part_says_how_much_of_it_and_when_and_counts_as_undecided() {
    for (happens, whom, since, n_parts, n_decided, left) in [
        // Of one board: the parts it has decided on, and the day of the last of them.
        (&[("2021-04-06", "ks adopts 1 2")][..], "town", "2021-04-06", Some((2, 3)), (0, 1), &[3][..]),
        (
            &[("2021-04-06", "ks adopts 1"), ("2021-05-04", "ks declines 2")],
            "town",
            "2021-05-04",
            Some((2, 3)),
            (0, 1),
            &[3],
        ),
        (&[("2021-04-06", "village adopts 2 by vs")], "village", "2021-04-06", Some((1, 3)), (0, 1), &[1, 3]),
        // Of two boards: those that have decided. What the other has received since changes no day.
        (
            &[("2021-03-20", "hsn adopts"), ("2021-06-01", "rs received")],
            "region",
            "2021-03-20",
            None,
            (1, 2),
            &[],
        ),
        // All is decided in the end: nothing is left.
        (
            &[("2021-04-06", "ks adopts 1 2"), ("2021-06-01", "ks adopts 3")],
            "town",
            "2021-06-01",
            None,
            (1, 1),
            &[],
        ),
    ] {
        let mut state = made();
        for (on, happened) in happens {
            record(&mut state, on, act(happened)).unwrap();
        }
        let standing =
            standing(&state, &state.recommendations[&id::<RecommendationId>("mal")], TODAY).unwrap();
        let answers = standing.answers();
        let answer = answers.iter().find(|answer| answer.whom == node(whom)).unwrap();
        let told = (answer.since.to_string(), answer.n_parts, answer.n_decided);
        assert_eq!(told, (since.to_owned(), n_parts, n_decided), "{happens:?}");
        let own = standing.asked.iter().filter(|asked| asked.whom == node(whom));
        assert_eq!(own.flat_map(|asked| asked.left.clone()).collect::<Vec<_>>(), left, "{happens:?}");
        let is_open = answer.stage == Stage::Partly;
        assert_eq!(is_open, answer.stage.is_undecided(), "{happens:?}");
        assert_eq!(standing.tally().n_undecided, 2 + u32::from(is_open), "{happens:?}");
    }
}

#[test]
fn what_a_principal_was_asked_as_a_whole_waits_for_the_boards_named_since_and_only_for_them() {
    // Asked as a whole, the village received it, and named its board, for all of it or for some; and that answered.
    for (given, happened, expected) in [
        (None, "village received", "village received; 0 of 3"),
        (Some(vec![]), "village received", "village asked; 0 of 3"),
        (Some(vec![]), "vs adopts", "village adopted; 1 of 3"),
        (Some(vec![]), "village adopts", "village partly; 0 of 3"),
        (Some(vec![]), "village unconcerned", "village asked; 0 of 3"),
        (Some(vec![1, 2]), "vs adopts", "village partly; 0 of 3"),
        (Some(vec![1, 2, 3]), "vs adopts", "village adopted; 1 of 3"),
    ] {
        let mut state = made();
        if let Some(parts) = given.clone() {
            let named = Act::Addressed { to: node("village"), boards: vec![id("vs")], parts, through: None };
            record(&mut state, "2021-03-05", named).unwrap();
        }
        record(&mut state, "2021-03-06", act(happened)).unwrap();
        let expected = format!("region asked, town asked, {expected}");
        assert_eq!(told(&state, TODAY), expected, "{given:?} {happened}");
    }
}

#[test]
fn what_a_principal_was_asked_as_a_whole_is_seen_by_its_boards_until_one_of_them_has_answered() {
    let as_a_whole = |state: &State, who: &str| {
        let owed = owed::owed(state, &node(who), TODAY);
        owed.first().map(|owed| (owed.is_waiting(), owed.is_as_a_whole()))
    };
    for (happened, vs, village) in [
        (None, Some((true, true)), Some((true, true))),
        (Some("village adopts by vs"), Some((false, false)), Some((false, false))),
        (Some("village adopts"), None, Some((false, false))),
    ] {
        let mut state = made();
        if let Some(happened) = happened {
            record(&mut state, "2021-04-06", act(happened)).unwrap();
        }
        assert_eq!(as_a_whole(&state, "vs"), vs, "{happened:?}");
        assert_eq!(as_a_whole(&state, "village"), village, "{happened:?}");
        // Another's board, and one that was named, have nothing to do with it.
        assert_eq!(as_a_whole(&state, "ks"), Some((true, false)), "{happened:?}");
    }
    let mut state = made();
    let named = Act::Addressed { to: node("village"), boards: vec![id("vs")], parts: vec![], through: None };
    record(&mut state, "2021-03-05", named).unwrap();
    assert_eq!(as_a_whole(&state, "vs"), Some((true, false)));
    // A board that has ended takes nothing.
    record(
        &mut state,
        "2021-03-05",
        Act::Addressed { to: node("town"), boards: vec![], parts: vec![], through: None },
    )
    .unwrap();
    assert_eq!(as_a_whole(&state, "old"), None);
}

#[test]
fn what_is_owed_is_what_waits_for_an_answer_first() {
    let mut state = made();
    record(&mut state, "2021-04-06", act("ks adopts")).unwrap();
    for (who, is_waiting, to_do) in
        [("ks", false, true), ("town", false, true), ("rs", true, false), ("region", true, false)]
    {
        let owed = owed::owed(&state, &node(who), TODAY);
        assert_eq!(owed.len(), 1, "{who}");
        assert_eq!((owed[0].is_waiting(), owed[0].is_to_carry_out()), (is_waiting, to_do), "{who}");
    }
    assert!(owed::owed(&state, &node("barn"), TODAY).is_empty());
}
