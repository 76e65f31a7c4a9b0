//! The county of Jämtland Härjedalen as its file describes it, for tests and measurements.

use county_file::{
    problem::{Problem, position},
    proposal::propose,
    read::{cases::cases, read_on},
};
use domain::{
    Command, Context, Stamped, State, acts, command,
    context::{Actor, RequestId},
    id::Subject,
};

/// The county file of the demo.
pub const DEMO: &str = include_str!("../../../counties/jamtland-harjedalen.toml");

/// The county of the demo.
pub fn demo() -> State {
    of_file(DEMO).unwrap_or_else(|problems| panic!("the demo's county file is in order: {problems:#?}"))
}

/// What has happened in the county of the demo.
pub const DEMO_CASES: &str = include_str!("../../../counties/jamtland-harjedalen.cases.toml");

/// The county of the demo with its matters, decisions and recommendations.
pub fn demo_at_work() -> State {
    let mut state = demo();
    let cx = context();
    let commands = cases(DEMO_CASES, &state, &cx)
        .unwrap_or_else(|problems| panic!("the demo's case file is in order: {problems:#?}"));
    let events =
        command::decide(&state, &cx, Command::All(commands)).expect("what has been tried is not refused");
    for (event, seq) in events.iter().zip(1..) {
        command::apply(&mut state, &Stamped { seq, at: cx.now, actor: cx.actor.clone(), event });
    }
    state
}

fn context() -> Context {
    Context {
        now: "2024-06-03T07:00:00Z".parse().expect("well-formed"),
        today: jiff::civil::date(2024, 6, 3),
        actor: Actor::Operator,
        request: RequestId([0; 16]),
    }
}

/// The county a file describes, or what is wrong with it, one line each.
pub fn of_file(text: &str) -> Result<State, Vec<String>> {
    let cx = context();
    let nothing = State::default();
    let line = |problem: &Problem| format!("{}: {problem}", position(text, problem.span));
    let proposal = propose(read_on(text), &nothing, &nothing, &cx, None)
        .map_err(|problems| problems.iter().map(line).collect::<Vec<_>>())?;
    let mut state = State::default();
    let events = command::decide(&state, &cx, Command::All(proposal.commands))
        .map_err(|refusal| vec![format!("{refusal:?}")])?;
    for (event, seq) in events.iter().zip(1..) {
        command::apply(&mut state, &Stamped { seq, at: cx.now, actor: cx.actor.clone(), event });
    }
    for (number, act) in acts_of(text).map_err(|problem| vec![problem])? {
        let events = command::decide(&state, &cx, act)
            .map_err(|refusal| vec![format!("line {number}: {refusal:?}")])?;
        for event in &events {
            command::apply(&mut state, &Stamped { seq: 1, at: cx.now, actor: cx.actor.clone(), event });
        }
    }
    Ok(state)
}

/// What begins a line, in a file made for tests, that tells something that happened: `#! 2021-03-01 matter-m s:2 {"…":…}`
/// with the day, the thing, where it was read (if it was) and the act as the journal writes it. For a county file it is a
/// comment.
pub const ACT: &str = "#! ";

/// What such lines tell, each with the number of its line.
pub fn acts_of(text: &str) -> Result<Vec<(usize, Command)>, String> {
    let lines = text.lines().zip(1..).filter(|(line, _)| line.starts_with(ACT));
    let act = |(line, number)| {
        act_of(line).map(|act| (number, act)).map_err(|error| format!("line {number}: {error}"))
    };
    lines.map(act).collect()
}

fn act_of(line: &str) -> Result<Command, String> {
    let line = line.trim_start_matches(ACT).split("  #").next().unwrap_or_default();
    let (said, act) = line.split_at(line.find('{').ok_or("no act")?);
    let words: Vec<&str> = said.split_whitespace().collect();
    let [on, subject, source @ ..] = words.as_slice() else { return Err("no day and thing".to_owned()) };
    let on = on.parse().map_err(|error| format!("{error}"))?;
    let source =
        source.first().map(|source| source.parse()).transpose().map_err(|error| format!("{error}"))?;
    macro_rules! record {
        ($($variant:ident)*) => {
            match subject.parse::<Subject>().map_err(|error| error.to_string())? {
                $(Subject::$variant(id) => {
                    let act = serde_json::from_str(act).map_err(|error| error.to_string())?;
                    Ok(Command::$variant(acts::Command::Record { id, act, on, source }))
                })*
                other => Err(format!("{other} has no road")),
            }
        };
    }
    record!(Matter Decision Recommendation Document)
}
