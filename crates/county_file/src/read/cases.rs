//! The case file: what has happened to matters, decisions and recommendations, as a TOML text that can be read.
//!
//! `[[matter.HANDLE]]` is one act: the act under its own name, the day under `on`, and where it was read under `source`. It
//! is a file of its own and not a part of the county file (decision 28): a register is compared and merged, what has
//! happened is only ever added to. Reading the same file again records what is new in it.

use super::{in_order, nearest, parsed, table, value::Value};
use crate::{
    problem::{Kind, Problem, Span, Type},
    tree::{self, Node, Pair, Tree},
};
use domain::{
    Command, Context, Refusal, Stamped, State,
    acts::{self, Act},
    command,
    edge::Misread,
    id::{Handle, Id, Subject},
    source::Citation,
    time::PartialDate,
    work::{decision, matter, recommendation},
};
use std::collections::BTreeSet;

/// The tables of a case file.
const TABLES: [&str; 3] = ["matter", "decision", "recommendation"];
/// The keys that every act has besides its own.
const COMMON: [&str; 2] = ["on", "source"];

/// One act of the file.
#[derive(Clone, Debug)]
struct Told {
    command: Command,
    subject: Subject,
    /// Whether its thing begins with it.
    begins: bool,
    /// Whether this very act has been recorded as the beginning of its thing.
    is_known: bool,
    references: BTreeSet<Subject>,
    span: Span,
}

/// The commands that record what is new in a case file, to be carried out as one; or everything that is wrong with it, in
/// the order of the file.
pub fn cases(text: &str, state: &State, cx: &Context) -> Result<Vec<Command>, Vec<Problem>> {
    let (pairs, mut problems) = tree::parse(text);
    let mut told = Vec::new();
    for pair in &pairs {
        match pair.key.as_str() {
            "matter" => {
                things::<matter::Act>(pair, &state.matters, Command::Matter, &mut told, &mut problems)
            }
            "decision" => {
                things::<decision::Act>(pair, &state.decisions, Command::Decision, &mut told, &mut problems)
            }
            "recommendation" => things::<recommendation::Act>(
                pair,
                &state.recommendations,
                Command::Recommendation,
                &mut told,
                &mut problems,
            ),
            _ => {
                let (found, expected) = (pair.key.clone(), TABLES.to_vec());
                problems.push(Problem::new(pair.at, Kind::UnknownConcept { found, expected }));
            }
        }
    }
    // What is unknown only because it could not be read is not told as well.
    if problems.is_empty() {
        problems = tried(&told, state, cx);
    }
    if problems.is_empty() {
        Ok(told.into_iter().filter(|told| !told.is_known).map(|told| told.command).collect())
    } else {
        Err(in_order(problems))
    }
}

fn things<A: Act>(
    pair: &Pair,
    recorded: &acts::Table<A>,
    command: fn(acts::Command<A>) -> Command,
    told: &mut Vec<Told>,
    problems: &mut Vec<Problem>,
) {
    for thing in table(&pair.tree, problems).unwrap_or_default() {
        let Node::List(list) = &thing.tree.node else {
            problems.push(Problem::new(thing.at, thing.tree.wrong_type(Type::List)));
            continue;
        };
        match Handle::parse(&thing.key) {
            Ok(handle) => {
                let id = A::Id::new(handle);
                told.extend(list.iter().filter_map(|tree| act(&id, tree, recorded, command, problems)));
            }
            Err(misread) => problems.push(Problem::new(thing.at, Kind::Misread(misread))),
        }
    }
}

fn act<A: Act>(
    id: &A::Id,
    tree: &Tree,
    recorded: &acts::Table<A>,
    command: fn(acts::Command<A>) -> Command,
    problems: &mut Vec<Problem>,
) -> Option<Told> {
    let pairs = table(tree, problems)?;
    let common = |key: &str| pairs.iter().find(|pair| pair.key == key);
    let own: Vec<&Pair> = pairs.iter().filter(|pair| !COMMON.contains(&pair.key.as_str())).collect();
    let span = own.first().map_or(tree.span, |pair| pair.at);
    let read = A::deserialize(Value::Parts(own, tree.span)).map_err(|error| problems.push(error.at(span)));
    let on = match common("on") {
        Some(pair) => parsed(&pair.tree, problems, |text| {
            text.parse::<PartialDate>().map_err(|_| Misread::Date(text.to_owned()))
        }),
        None => {
            problems.push(Problem::new(span, Kind::MissingKey { key: "on" }));
            None
        }
    };
    let n_before = problems.len();
    let source = common("source").and_then(|pair| parsed(&pair.tree, problems, str::parse::<Citation>));
    let (act, on) = read.ok().zip(on).filter(|_| problems.len() == n_before)?;
    let mut references = BTreeSet::new();
    act.references(&mut |to| {
        references.insert(to);
    });
    references.extend(source.iter().map(|source| Subject::from(source.source.clone())));
    let is_same = |road: &acts::Road<A>| {
        let beginning = road.beginning();
        beginning.act == act && beginning.on == on && beginning.source == source
    };
    let is_known = act.begins() && recorded.get(id).is_some_and(|road| is_same(road));
    let (subject, begins) = (id.clone().into(), act.begins());
    let command = command(acts::Command::Record { id: id.clone(), act, on, source });
    Some(Told { command, subject, begins, is_known, references, span })
}

/// What the rules say of each act, tried in turn where everything begins first: so that all of it is told at once.
fn tried(told: &[Told], state: &State, cx: &Context) -> Vec<Problem> {
    let begun: BTreeSet<&Subject> =
        told.iter().filter(|told| told.begins).map(|told| &told.subject).collect();
    let mut problems: Vec<Problem> = told.iter().flat_map(|told| unknown(told, state, &begun)).collect();
    if !problems.is_empty() {
        return problems;
    }
    let refused = |told: &Told, refusal| Problem::new(told.span, Kind::Refused(refusal));
    let (beginnings, others): (Vec<&Told>, Vec<&Told>) =
        told.iter().filter(|told| !told.is_known).partition(|told| told.begins);
    let mut fork = state.clone();
    let all = Command::All(beginnings.iter().map(|told| told.command.clone()).collect());
    if let Err(refusal) = carry_out(&mut fork, cx, all) {
        let alone = |told: &&Told| match command::decide(state, cx, told.command.clone()) {
            Err(Refusal::UnknownReference { .. }) | Ok(_) => None,
            Err(refusal) => Some(refused(told, refusal)),
        };
        problems.extend(beginnings.iter().filter_map(alone));
        if problems.is_empty() {
            problems.extend(beginnings.first().map(|told| refused(told, refusal)));
        }
        return problems;
    }
    for told in others {
        if let Err(refusal) = carry_out(&mut fork, cx, told.command.clone()) {
            problems.push(refused(told, refusal));
        }
    }
    problems
}

fn carry_out(state: &mut State, cx: &Context, command: Command) -> Result<(), Refusal> {
    for event in command::decide(state, cx, command)? {
        command::apply(state, &Stamped { seq: 0, at: cx.now, actor: cx.actor.clone(), event: &event });
    }
    Ok(())
}

/// What an act mentions and nobody knows, with what was probably meant.
fn unknown(told: &Told, state: &State, begun: &BTreeSet<&Subject>) -> Vec<Problem> {
    let is_known = |to: &Subject| state.holds(to) || begun.contains(to);
    let missing = told.references.iter().filter(|to| !is_known(to)).map(|to| {
        let refusal = Refusal::UnknownReference { from: told.subject.clone(), to: to.clone() };
        let alike =
            state.subjects().filter(|known| known.concept() == to.concept()).map(|known| known.to_string());
        let alike: Vec<String> = alike.chain(begun.iter().map(ToString::to_string)).collect();
        let meant = nearest(&to.to_string(), alike.iter().map(String::as_str)).map(str::to_owned);
        Problem { nearest: meant, ..Problem::new(told.span, Kind::Refused(refusal)) }
    });
    let mut problems: Vec<Problem> = missing.collect();
    if !told.begins && !is_known(&told.subject) {
        let refusal = Refusal::NotRegistered(told.subject.clone());
        problems.push(Problem::new(told.span, Kind::Refused(refusal)));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::position;
    use domain::context::{Actor, RequestId};

    fn context() -> Context {
        Context {
            now: "2024-06-03T07:00:00Z".parse().unwrap(),
            today: jiff::civil::date(2024, 6, 3),
            actor: Actor::Operator,
            request: RequestId([0; 16]),
        }
    }

    fn county() -> State {
        let text = "[county]\nhandle = \"alby\"\nname = \"Alby\"\n[source.s]\ntitle = { is = \"S\" }\n\
            [arena.svom]\nexists = { from = \"2005\" }\nname = { is = \"SVOM\" }\n";
        let nothing = State::default();
        let proposal =
            crate::proposal::propose(super::super::read_on(text), &nothing, &nothing, &context(), None);
        let mut state = State::default();
        carry_out(&mut state, &context(), Command::All(proposal.unwrap().commands)).unwrap();
        state
    }

    fn told(text: &str) -> Vec<String> {
        let problems =
            cases(text, &county(), &context()).map(|commands| vec![format!("{} acts", commands.len())]);
        let line = |problem: &Problem| format!("{} {}", position(text, problem.span).line, problem.code());
        problems.unwrap_or_else(|problems| problems.iter().map(line).collect())
    }

    const CASE: &str = "[[matter.tne]]\nregistered = { title = \"TNE\" }\non = \"2020-03\"\nsource = \"s:1\"\n\
        [[matter.tne]]\nplaced_in = { arena = \"arena-svom\" }\non = \"2020\"\n";

    #[test]
    fn a_case_is_read_and_read_again() {
        assert_eq!(told(CASE), ["2 acts"]);
        let mut state = county();
        let commands = cases(CASE, &state, &context()).unwrap();
        carry_out(&mut state, &context(), Command::All(commands)).unwrap();
        let more =
            format!("{CASE}[[matter.tne]]\nleft_arena = {{ arena = \"arena-svom\" }}\non = \"2021\"\n");
        let commands = cases(&more, &state, &context()).unwrap();
        let events = command::decide(&state, &context(), Command::All(commands)).unwrap();
        assert_eq!(events.len(), 1, "only what is new is recorded");
    }

    #[test]
    fn every_mistake_is_told_at_its_line() {
        for (text, expected) in [
            ("[[mater.a]]\nx = 1\n", &["1 unknown_concept"][..]),
            ("[[matter.a]]\nregistred = { title = \"A\" }\non = \"2020\"\n", &["2 unknown_key"]),
            ("[[matter.a]]\nregistered = { titel = \"A\" }\non = \"2020\"\n", &["2 unknown_key"]),
            ("[[matter.a]]\nregistered = { title = \"A\" }\n", &["2 missing_key"]),
            ("[[matter.a]]\nregistered = { title = \"A\" }\non = \"last year\"\n", &["3 date"]),
            ("[[matter.a]]\nregistered = { title = \"A\" }\non = \"2030\"\n", &["2 has_not_happened"]),
            ("[[matter.a]]\nplaced_in = { arena = \"arena-svom\" }\non = \"2020\"\n", &["2 not_registered"]),
            (
                "[[matter.a]]\nregistered = { title = \"A\" }\non = \"2020\"\nsource = \"t\"\n\
                 [[matter.a]]\nplaced_in = { arena = \"arena-sovm\" }\non = \"2020\"\n",
                &["2 unknown_reference", "6 unknown_reference"],
            ),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }
}
