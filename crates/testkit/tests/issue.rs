//! What the program issues, and what it leaves to others: a small county where officials decide what is not political.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{
    Command, Context, Refusal, Stamped, State, command,
    context::{Actor, RequestId},
    view::{answers::May, backing::backing},
    work::decision::{Issue, Kind},
};
use jiff::civil::{Date, date};
use testkit::{
    county::of_file,
    samples::{id, text, title},
};

/// Officials, the elected they lift to, and a group without a paper; a routine matter, one classed as political, and one
/// that was routine until the elected called it up.
const COUNTY: &str = r##"[county]
handle = "c"
name = "C"

[arena.officials]
exists = { from = "2010" }
name = { is = "Officials" }
mandate = { paper = "paper-p" }

[arena.elected]
exists = { from = "2010" }
name = { is = "Elected" }
mandate = { paper = "paper-q" }

[arena.group]
exists = { from = "2010" }
name = { is = "Group" }

[paper.p]
exists = { from = "2015" }
governs = { is = "arena-officials" }
dated = { is = "2015-05-20" }
adopted = { by = "arena-elected", from = "2015-05-20" }
line = [
  { no = 1, heading = "Mandate", text = "Decides what needs no political standpoint." },
  { no = 2, heading = "Mandate", text = "The rest is lifted to the elected." },
]
rule = [
  { line = 1, says = { decides = { what = "no_political_standpoint" } } },
  { line = 2, says = { lifts = { what = "the_rest", to = ["arena-elected"] } } },
]

[paper.q]
exists = { from = "2015" }
governs = { is = "arena-elected" }
dated = { is = "2015-05-20" }
adopted = { by = "arena-elected", from = "2015-05-20" }
line = { no = 1, heading = "Mandate", text = "Recommends to the principals." }
rule = { line = 1, says = { recommends = { to = "principals" } } }

#! 2016-01-01 matter-routine {"registered":{"title":"Routine"}}
#! 2016-01-01 matter-political {"registered":{"title":"Political"}}
#! 2016-02-01 matter-political {"classed":{"standpoint":"needs_standpoint","reason":"It costs"}}
#! 2016-01-01 matter-called {"registered":{"title":"Called"}}
#! 2016-02-01 matter-called {"classed":{"standpoint":"needs_none","reason":"Routine"}}
#! 2016-03-01 matter-called {"called_up":{"by":"arena-elected"}}
"##;

fn county() -> State {
    of_file(COUNTY).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn issue(by: &str, matter: &str, kind: Kind, on: Date) -> Command {
    let matter = (!matter.is_empty()).then(|| id(matter));
    let (title, text) = (title("D"), text("It is so."));
    Command::Issue(Box::new(Issue {
        id: id("d"),
        by: vec![id(by)],
        matter,
        title,
        text,
        kind,
        how: None,
        on,
    }))
}

fn run(state: &mut State, command: Command) -> Result<(), Refusal> {
    let today = date(2024, 6, 3);
    let now = "2024-06-03T07:00:00Z".parse().unwrap();
    let cx = Context { now, today, actor: Actor::Operator, request: RequestId([0; 16]) };
    for event in command::decide(state, &cx, command)? {
        command::apply(state, &Stamped { seq: 1, at: now, actor: Actor::Operator, event: &event });
    }
    Ok(())
}

/// Nothing, the name of a refusal, or the line and where to lift.
fn told(answer: Result<(), Refusal>) -> String {
    match answer {
        Ok(()) => String::new(),
        Err(Refusal::Overstepped(over)) => {
            let to: Vec<String> = over.lift_to.iter().map(ToString::to_string).collect();
            format!("{} line {} > {}", over.paper, over.line, to.join(" "))
        }
        Err(other) => other.code().to_owned(),
    }
}

#[test]
fn the_paper_in_force_that_day_is_asked_before_a_decision_is_issued() {
    let lifted = "paper-p line 2 > arena-elected";
    let (now, before) = (date(2020, 1, 1), date(2014, 1, 1));
    for (by, matter, kind, on, expected) in [
        ("officials", "", Kind::NoStandpoint, now, ""),
        ("officials", "routine", Kind::NoStandpoint, now, ""),
        ("officials", "", Kind::Standpoint, now, lifted),
        // What the matter is does not change with what the decision is called.
        ("officials", "political", Kind::NoStandpoint, now, lifted),
        ("officials", "called", Kind::NoStandpoint, now, lifted),
        ("officials", "called", Kind::NoStandpoint, date(2016, 2, 15), ""),
        ("officials", "political", Kind::OwnWork, now, ""),
        ("officials", "", Kind::TowardsPrincipals, now, lifted),
        ("elected", "political", Kind::TowardsPrincipals, now, ""),
        // To recommend is not to decide.
        ("elected", "political", Kind::Standpoint, now, "paper-q line 1 > "),
        // Without a paper nothing is refused.
        ("group", "political", Kind::Standpoint, now, ""),
        ("officials", "", Kind::Standpoint, before, ""),
        ("officials", "", Kind::NoStandpoint, date(2025, 1, 1), "has_not_happened"),
    ] {
        let answer = told(run(&mut county(), issue(by, matter, kind, on)));
        assert_eq!(answer, expected, "{by} decides {kind:?} in {matter:?} on {on}");
    }
}

#[test]
fn what_was_in_fact_decided_is_recorded_and_marked() {
    for (by, kind, on, expected) in [
        ("officials", "standpoint", "2020-01-01", May::No),
        ("officials", "no_standpoint", "2020-01-01", May::Yes),
        ("officials", "standpoint", "2014", May::NoPaper),
        // Nobody can say whether the paper had come.
        ("officials", "standpoint", "2015", May::Perhaps),
        ("group", "standpoint", "2020-01-01", May::NoPaper),
        ("group", "own_work", "2020-01-01", May::Yes),
    ] {
        let made = format!(
            r##"#! {on} decision-d {{"made":{{"by":["arena-{by}"],"title":"D","text":"So.","kind":"{kind}"}}}}"##
        );
        let state = of_file(&format!("{COUNTY}{made}\n")).unwrap();
        let found = backing(&state, &state.decisions[&id::<domain::id::DecisionId>("d")]);
        assert_eq!(found[0].answer.verdict, expected, "{by} {kind} {on}");
    }
}
