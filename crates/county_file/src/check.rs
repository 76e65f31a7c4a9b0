//! Asks the rules of the domain about what a file would change, and finds the place of every refusal in it.
//!
//! The rules stop at the first obstacle. So that one mistake does not hide the next, each fact is asked about by itself,
//! and whatever is missing — a thing that is mentioned, the existence of another — is stood in for once that is told.

mod ask;
mod place;

use crate::{
    file::CountyFile,
    problem::{Problem, Span},
};
use domain::{Command, Context, State, command::refusals};
use place::Places;

/// Every rule that stands in the way of the commands, each where the file breaks it.
pub(crate) fn check(
    state: &State,
    cx: &Context,
    file: &CountyFile,
    commands: &[(Command, Span)],
) -> Vec<Problem> {
    let places = Places::new(state, file);
    let asked = ask::one_by_one(file, commands, places.unknown());
    let (commands, spans): (Vec<Command>, Vec<Span>) = asked.into_iter().unzip();
    let refused = refusals(state, cx, &commands).into_iter();
    let refused = refused.flat_map(|(number, refusal)| places.problems(&refusal, spans[number]));
    places.known_beforehand().chain(refused).collect()
}
