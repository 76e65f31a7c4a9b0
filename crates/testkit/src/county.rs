//! The county of Jämtland Härjedalen as its file describes it, for tests and measurements.

use county_file::{
    problem::{Problem, position},
    proposal::propose,
    read::read_on,
};
use domain::{
    Command, Context, Stamped, State, command,
    context::{Actor, RequestId},
};

/// The county file of the demo.
pub const DEMO: &str = include_str!("../../../counties/jamtland-harjedalen.toml");

/// The county of the demo.
pub fn demo() -> State {
    of_file(DEMO).unwrap_or_else(|problems| panic!("the demo's county file is in order: {problems:#?}"))
}

/// The county a file describes, or what is wrong with it, one line each.
pub fn of_file(text: &str) -> Result<State, Vec<String>> {
    let cx = Context {
        now: "2024-06-03T07:00:00Z".parse().expect("well-formed"),
        today: jiff::civil::date(2024, 6, 3),
        actor: Actor::Operator,
        request: RequestId([0; 16]),
    };
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
    Ok(state)
}
