//! The county of Jämtland Härjedalen as its file describes it, for tests and measurements.

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
    let lines = |problems: Vec<county_file::problem::Problem>| -> Vec<String> {
        let line = |problem: &county_file::problem::Problem| {
            format!("{}: {problem}", county_file::problem::position(text, problem.span))
        };
        problems.iter().map(line).collect()
    };
    let file = county_file::read::read(text).map_err(lines)?;
    let empty = State::default();
    let difference = county_file::difference::difference(&empty, &empty, &file).map_err(lines)?;
    let commands = difference.commands(None).map_err(lines)?;
    let cx = Context {
        now: "2024-06-03T07:00:00Z".parse().expect("well-formed"),
        today: jiff::civil::date(2024, 6, 3),
        actor: Actor::Operator,
        request: RequestId([0; 16]),
    };
    let problems = county_file::check::check(&empty, &cx, &file, &commands);
    if !problems.is_empty() {
        return Err(lines(problems));
    }
    let commands = commands.into_iter().map(|(command, _)| command).collect();
    let mut state = State::default();
    let events = command::decide(&state, &cx, Command::All(commands))
        .map_err(|refusal| vec![format!("{refusal:?}")])?;
    for (event, seq) in events.iter().zip(1..) {
        command::apply(&mut state, &Stamped { seq, at: cx.now, actor: cx.actor.clone(), event });
    }
    Ok(state)
}
