//! What these tests share: a state from a text, and problems as lines.
#![expect(clippy::unwrap_used, reason = "what these tests make up is sound, or the test should fail")]

use county_file::{
    difference::{Difference, difference},
    file::CountyFile,
    problem::{Kind, Problem, position},
    proposal::propose,
    read::{read, read_on},
};
use domain::{
    Command, Context, Refusal, State,
    command::{apply, decide},
    context::{Actor, RequestId, Stamped},
    text::Text,
};
use jiff::{Timestamp, civil::date};

/// What a file needs besides its things, written last so that lines are counted from the first thing.
pub const COUNTY: &str = "\n[county]\nhandle = \"x\"\nname = \"X\"\n";

pub fn context() -> Context {
    let (now, today, request) = (Timestamp::UNIX_EPOCH, date(2026, 1, 1), RequestId([0; 16]));
    Context { now, today, actor: Actor::Operator, request }
}

/// Each problem as `line:column code (what was probably meant?)`.
pub fn lines(text: &str, problems: &[Problem]) -> Vec<String> {
    let line = |problem: &Problem| {
        let meant = problem.nearest.as_ref().map(|nearest| format!(" ({nearest}?)")).unwrap_or_default();
        format!("{} {}{meant}", position(text, problem.span), problem.code())
    };
    problems.iter().map(line).collect()
}

/// Each problem with all that is known of it.
pub fn at_length(text: &str, problems: &[Problem]) -> String {
    let line = |problem: &Problem| {
        let refusal = match &problem.kind {
            Kind::Refused(refusal) => format!(" {refusal:?}"),
            _ => String::new(),
        };
        format!("{} {problem}{refusal}\n", position(text, problem.span))
    };
    problems.iter().map(line).collect()
}

pub fn sound(text: &str) -> CountyFile {
    match read(text) {
        Ok(file) => file,
        Err(problems) => panic!("{}\n{text}", at_length(text, &problems)),
    }
}

/// Everything that is wrong with a text for whoever is at `current` and wrote it when the county was at `base`.
pub fn wrong(text: &str, base: &State, current: &State) -> Vec<Problem> {
    let reason = Text::parse("Read again").unwrap();
    propose(read_on(text), base, current, &context(), Some(&reason)).err().unwrap_or_default()
}

pub fn execute(state: &State, command: Command) -> Result<State, Refusal> {
    let cx = context();
    let mut after = state.clone();
    for event in decide(state, &cx, command)? {
        apply(&mut after, &Stamped { seq: 1, at: cx.now, actor: cx.actor.clone(), event: &event });
    }
    Ok(after)
}

pub fn carry_out(state: &State, difference: &Difference) -> State {
    let commands = difference.commands(Some(&Text::parse("Read again").unwrap())).unwrap();
    let all = Command::All(commands.into_iter().map(|(command, _)| command).collect());
    execute(state, all).unwrap()
}

/// The state after importing a text into an empty journal.
pub fn import(text: &str) -> State {
    let nothing = State::default();
    carry_out(&nothing, &difference(&nothing, &nothing, &sound(text)).unwrap())
}
