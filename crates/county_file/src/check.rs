//! Asks the rules of the domain about what a file would change, and finds the place of every refusal in it.

use crate::{
    file::{Concept, CountyFile, ForEachConcept, for_each_concept},
    problem::{Kind, Problem, Span, nearest},
};
use domain::{
    Command, Context, Refusal, State,
    command::refusals,
    facts::{self, Claim, Content, Fact},
    id::Subject,
    register::paper,
};
use std::collections::BTreeSet;

/// Every rule that stands in the way of the commands, each where the file breaks it. A new thing is asked about fact by
/// fact, so that one mistake does not hide the next.
pub fn check(state: &State, cx: &Context, file: &CountyFile, commands: &[(Command, Span)]) -> Vec<Problem> {
    let mut asked = Vec::new();
    for (command, span) in commands {
        let mut expand = Expand { command, file, asked: &mut asked, is_expanded: false };
        for_each_concept(&mut expand);
        if !expand.is_expanded {
            asked.push((command.clone(), *span));
        }
    }
    let (commands, spans): (Vec<Command>, Vec<Span>) = asked.into_iter().unzip();
    let mut ids = Ids { state, file, known: BTreeSet::new() };
    for_each_concept(&mut ids);
    let mut references = References { file, known: ids.known, problems: Vec::new() };
    for_each_concept(&mut references);
    let mut problems = references.problems;
    for (number, refusal) in refusals(state, cx, &commands) {
        if !is_told_already(&refusal, state, file) {
            let places = places(&refusal, file).unwrap_or_else(|| vec![spans[number]]);
            problems
                .extend(places.into_iter().map(|span| Problem::new(span, Kind::Refused(refusal.clone()))));
        }
    }
    problems.sort_by_key(|problem| problem.span);
    let mut seen: Vec<Problem> = Vec::with_capacity(problems.len());
    problems.into_iter().for_each(|problem| {
        if !seen.contains(&problem) {
            seen.push(problem);
        }
    });
    seen
}

/// Takes the registration of a thing apart into its existence and one command for each other fact.
struct Expand<'a> {
    command: &'a Command,
    file: &'a CountyFile,
    asked: &'a mut Vec<(Command, Span)>,
    is_expanded: bool,
}

impl ForEachConcept for Expand<'_> {
    fn visit<F: Concept>(&mut self) {
        let Some(facts::Command::Register { id, .. }) = F::command_of(self.command) else { return };
        let Some(thing) = F::things(self.file).iter().find(|thing| thing.id == *id) else { return };
        let (first, others): (Vec<_>, Vec<_>) =
            thing.statements.iter().partition(|stated| Some(stated.aspect()) == F::existence());
        let span = first.first().map_or(thing.span, |stated| stated.span);
        let statements = first.into_iter().map(|stated| stated.statement.clone()).collect();
        let register = facts::Command::Register { id: id.clone(), statements };
        self.asked.push((F::command(register), span));
        for stated in others {
            let state = facts::Command::State { id: id.clone(), statement: stated.statement.clone() };
            self.asked.push((F::command(state), stated.span));
        }
        self.is_expanded = true;
    }
}

/// Collects every id that the register or the file knows.
struct Ids<'a> {
    state: &'a State,
    file: &'a CountyFile,
    known: BTreeSet<Subject>,
}

impl ForEachConcept for Ids<'_> {
    fn visit<F: Concept>(&mut self) {
        let written = F::things(self.file).iter().map(|thing| &thing.id);
        self.known.extend(F::table(self.state).keys().chain(written).map(|id| id.clone().into()));
    }
}

/// Finds every id in the file that nobody knows. A person is known by id alone.
struct References<'a> {
    file: &'a CountyFile,
    known: BTreeSet<Subject>,
    problems: Vec<Problem>,
}

impl ForEachConcept for References<'_> {
    fn visit<F: Concept>(&mut self) {
        for thing in F::things(self.file) {
            let mut unknown = BTreeSet::new();
            for claim in thing.statements.iter().flat_map(|stated| &stated.statement.claims) {
                references(claim, &mut |to| {
                    if !matches!(to, Subject::Person(_)) && !self.known.contains(&to) {
                        unknown.insert(to);
                    }
                });
            }
            for to in unknown {
                let nearest = self.nearest(&to);
                let refusal = Refusal::UnknownReference { from: thing.id.clone().into(), to: to.clone() };
                let written = thing.mentions.iter().filter(|(subject, _)| *subject == to);
                self.problems.extend(written.map(|(_, span)| Problem {
                    nearest: nearest.clone(),
                    ..Problem::new(*span, Kind::Refused(refusal.clone()))
                }));
            }
        }
    }
}

fn references<F: Fact>(claim: &Claim<F>, each: &mut dyn FnMut(Subject)) {
    if let Content::Fact(fact) = &claim.content {
        fact.references(each);
    }
    claim.sources.iter().for_each(|citation| each(citation.source.clone().into()));
}

impl References<'_> {
    /// The known id of the same kind that was probably meant; a source as its handle, since that is how it is written.
    fn nearest(&self, to: &Subject) -> Option<String> {
        let alike = self.known.iter().filter(|known| known.concept() == to.concept());
        let handle = nearest(to.handle().as_str(), alike.map(|known| known.handle().as_str()))?;
        Some(if let Subject::Source(_) = to {
            handle.to_owned()
        } else {
            format!("{}-{handle}", to.concept())
        })
    }
}

/// Whether another problem tells the same, or would have to be solved first.
fn is_told_already(refusal: &Refusal, state: &State, file: &CountyFile) -> bool {
    match refusal {
        Refusal::UnknownReference { from, .. } => file.span_of(from).is_some(),
        // The thing could not be entered, for a reason of its own.
        Refusal::NotRegistered(subject) => file.span_of(subject).is_some() && !state.holds(subject),
        _ => false,
    }
}

/// Where the file breaks a rule that holds for a whole thing; `None` for a rule about the one command.
fn places(refusal: &Refusal, file: &CountyFile) -> Option<Vec<Span>> {
    let places: Vec<Span> = match refusal {
        Refusal::NoSuchLine { paper: Subject::Paper(id), line } => {
            let reads = |claim: &Claim<paper::Fact>| matches!(&claim.content, Content::Fact(paper::Fact::Rule(rule)) if rule.line == *line);
            let statements =
                file.papers.iter().filter(|paper| paper.id == *id).flat_map(|paper| &paper.statements);
            statements
                .filter(|stated| stated.statement.claims.iter().any(reads))
                .map(|stated| stated.span)
                .collect()
        }
        Refusal::LineageIsACycle(node) => {
            let steps = file.lineages.iter().filter(|step| step.mentions.iter().any(|(id, _)| id == node));
            steps.flat_map(|step| step.statements.first().map(|stated| stated.span)).collect()
        }
        _ => return None,
    };
    (!places.is_empty()).then_some(places)
}
