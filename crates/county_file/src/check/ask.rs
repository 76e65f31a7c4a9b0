//! The questions put to the rules: the commands fact by fact, with a stand-in for what is missing.

use crate::{
    file::{Concept, CountyFile, ForEachConcept, for_each_concept},
    problem::Span,
};
use domain::{
    Command,
    facts::{self, Claim, Content, Statement},
    id::{Id, Subject},
    time::Period,
};

/// The commands fact by fact, each with its place, after the registration of what is mentioned and nobody knows.
pub(super) fn one_by_one<'a>(
    file: &CountyFile,
    commands: &[(Command, Span)],
    unknown: impl Iterator<Item = &'a Subject>,
) -> Vec<(Command, Span)> {
    let mut asked = Vec::new();
    for subject in unknown {
        for_each_concept(&mut StandIn { subject, asked: &mut asked });
    }
    for (command, span) in commands {
        let mut expand = Expand { command, file, asked: &mut asked, is_expanded: false };
        for_each_concept(&mut expand);
        if !expand.is_expanded {
            asked.push((command.clone(), *span));
        }
    }
    asked
}

/// Registers a thing that there is not.
struct StandIn<'a> {
    subject: &'a Subject,
    asked: &'a mut Vec<(Command, Span)>,
}

impl ForEachConcept for StandIn<'_> {
    fn visit<F: Concept>(&mut self) {
        if self.subject.concept() == F::name() {
            let id = F::Id::new(*self.subject.handle());
            self.asked.push((F::command(stand_in(id)), Span::default()));
        }
    }
}

/// The registration of a thing of whose existence nothing is known.
fn stand_in<F: Concept>(id: F::Id) -> facts::Command<F> {
    let open =
        |aspect| Claim { content: Content::NotFound(aspect), when: Period::default(), sources: vec![] };
    let statements = F::existence().map(|aspect| Statement::from(open(aspect))).into_iter().collect();
    facts::Command::Register { id, statements }
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
        let first = thing.statements.iter().position(|stated| Some(stated.aspect()) == F::existence());
        let span = first.map_or(thing.span, |at| thing.statements[at].span);
        if first.is_some() || !F::existence().is_some_and(|aspect| thing.is_unread(aspect)) {
            let statements = first.map(|at| thing.statements[at].statement.clone()).into_iter().collect();
            let register = facts::Command::Register { id: id.clone(), statements };
            self.asked.push((F::command(register), span));
        }
        // Should that be refused, the other facts are asked about all the same.
        self.asked.push((F::command(stand_in(id.clone())), span));
        let others = thing.statements.iter().enumerate().filter(|(at, _)| Some(*at) != first);
        for (_, stated) in others {
            let state = facts::Command::State { id: id.clone(), statement: stated.statement.clone() };
            self.asked.push((F::command(state), stated.span));
        }
        self.is_expanded = true;
    }
}
