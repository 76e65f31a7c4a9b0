//! What a county file would change: a three-way merge of the file, the state it is based on, and the state now.
//!
//! What only the file changed is taken, what only the state changed is kept, what both changed alike is nothing, and what
//! both changed differently is a conflict. The unit is one fact with all its claims. Entries are matched between the two
//! states by their numbers, which never change, and with the file by what they say (`pair`).

mod pair;
mod step;

use crate::{
    file::{Concept, CountyFile, ForEachConcept, Stated, Thing, for_each_concept},
    problem::{Kind, Problem, Span, in_order},
    write::{written, written_thing},
};
use domain::{
    Command, State,
    facts::{Aspect, Entity, Entry, Fact, FactNo},
    id::Subject,
    text::Text,
};
use pair::{Pairs, is_same, is_same_entry};
use std::{collections::BTreeSet, fmt, sync::Arc};
use step::Step;

/// What a file would change, in the order it is recorded.
#[derive(Clone, Debug)]
pub struct Difference {
    /// The changes; none when the file says what is recorded already.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Clone, Debug)]
pub struct Change {
    /// Where in the file it stands; for what the file leaves out, where the thing begins, else the county.
    pub span: Span,
    /// What is done.
    pub act: Act,
    /// The thing; `None` for the county itself.
    pub subject: Option<Subject>,
    /// What the fact is about; `None` for a whole thing.
    pub aspect: Option<&'static str>,
    /// The fact as recorded now, written as in the file.
    pub before: Vec<String>,
    /// The fact, or all facts of a new thing, as written in the file.
    pub after: Vec<String>,
    making: Making,
}

/// What is done to a fact or a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    /// The county is opened.
    Open,
    /// A new thing with its facts.
    Register,
    /// A fact is taken back; needs a reason.
    Retract,
    /// The world changed: only an end is added.
    End,
    /// The world changed: an end, and another fact from that day.
    Change,
    /// A value or a date was wrong; needs a reason.
    Correct,
    /// Another source says otherwise.
    Dispute,
    /// More sources say the same.
    Cite,
    /// Which source the rules read.
    Choose,
    /// A new fact.
    State,
}

impl Act {
    /// A stable name, the key to the words.
    pub fn code(self) -> &'static str {
        match self {
            Act::Open => "open",
            Act::Register => "register",
            Act::Retract => "retract",
            Act::End => "end",
            Act::Change => "change",
            Act::Correct => "correct",
            Act::Dispute => "dispute",
            Act::Cite => "cite",
            Act::Choose => "choose",
            Act::State => "state",
        }
    }

    /// Whether it says that we were wrong, and so has to say why.
    pub fn needs_reason(self) -> bool {
        matches!(self, Act::Retract | Act::Correct)
    }
}

/// How the command is made: at once, or when the reason is known.
#[derive(Clone)]
enum Making {
    Ready(Box<Command>),
    WithReason { subject: Subject, aspect: &'static str, make: Arc<dyn Fn(Text) -> Command + Send + Sync> },
}

impl fmt::Debug for Making {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Making::Ready(command) => command.fmt(out),
            Making::WithReason { .. } => out.write_str("with reason"),
        }
    }
}

impl Difference {
    /// Whether any change says that we were wrong, so that a reason has to be given.
    pub fn needs_reason(&self) -> bool {
        self.changes.iter().any(|change| change.act.needs_reason())
    }

    /// The commands, each with its place in the file, in the order they have to be carried out. Without a reason, answers
    /// every change that needs one.
    pub fn commands(&self, reason: Option<&Text>) -> Result<Vec<(Command, Span)>, Vec<Problem>> {
        let (commands, problems) = self.tried_commands(reason);
        if problems.is_empty() { Ok(commands) } else { Err(problems) }
    }

    /// The commands as they would be with a reason, so that the rules can be asked, and every change that lacks one.
    pub(crate) fn tried_commands(&self, reason: Option<&Text>) -> (Vec<(Command, Span)>, Vec<Problem>) {
        let (mut commands, mut problems) = (Vec::new(), Vec::new());
        for Change { span, making, .. } in &self.changes {
            match making {
                Making::Ready(command) => commands.push((command.as_ref().clone(), *span)),
                Making::WithReason { subject, aspect, make } => {
                    if reason.is_none() {
                        let kind = Kind::ReasonNeeded { subject: subject.clone(), aspect };
                        problems.push(Problem::new(*span, kind));
                    }
                    let stand_in = || Text::parse("-").expect("it is a text");
                    commands.push((make(reason.cloned().unwrap_or_else(stand_in)), *span));
                }
            }
        }
        (commands, problems)
    }
}

/// Compares the file with the state it is based on and the state now. Answers every conflict, if there is one.
pub fn difference(base: &State, current: &State, file: &CountyFile) -> Result<Difference, Vec<Problem>> {
    let (difference, problems) = merge(base, current, file);
    if problems.is_empty() { Ok(difference) } else { Err(in_order(problems)) }
}

/// What a file that is perhaps not whole would change, and every conflict. What could not be read counts as not known: it
/// changes nothing, takes nothing back, and is in nobody's way.
pub(crate) fn merge(base: &State, current: &State, file: &CountyFile) -> (Difference, Vec<Problem>) {
    let mut merge = Merge { base, current, file, changes: Vec::new(), problems: Vec::new() };
    merge.county();
    for_each_concept(&mut merge);
    (Difference { changes: merge.changes }, merge.problems)
}

struct Merge<'a> {
    base: &'a State,
    current: &'a State,
    file: &'a CountyFile,
    changes: Vec<Change>,
    problems: Vec<Problem>,
}

impl ForEachConcept for Merge<'_> {
    fn visit<F: Concept>(&mut self) {
        let (file, base, current) = (self.file, self.base, self.current);
        let things = F::things(file);
        for thing in things {
            match F::table(current).get(&thing.id) {
                None => self.register(thing),
                Some(entity) => {
                    let before = F::table(base).get(&thing.id).map(AsRef::as_ref);
                    self.facts(before, entity, Some(thing), thing.span);
                }
            }
        }
        let written: BTreeSet<&F::Id> = things.iter().map(|thing| &thing.id).collect();
        for (id, before) in F::table(base).iter().filter(|(id, _)| !written.contains(id)) {
            if let Some(entity) = F::table(current).get(id)
                && before.standing().next().is_some()
                && !file.may_hold(&id.clone().into())
            {
                self.removed(before, entity);
            }
        }
    }
}

impl Merge<'_> {
    fn county(&mut self) {
        let (file, span) = (self.file, self.file.span);
        let Some(county) = &self.current.county else {
            let command = Command::OpenCounty { handle: file.handle, name: file.name.clone() };
            self.changes.push(Change {
                span,
                act: Act::Open,
                subject: None,
                aspect: None,
                before: Vec::new(),
                after: vec![file.name.as_str().to_owned()],
                making: Making::Ready(Box::new(command)),
            });
            return;
        };
        if county.handle != file.handle {
            let (recorded, found) = (county.handle.to_string(), file.handle.to_string());
            self.problems.push(Problem::new(span, Kind::OtherCounty { recorded, found }));
        } else if county.name != file.name {
            let (recorded, found) = (county.name.as_str().to_owned(), file.name.as_str().to_owned());
            self.problems.push(Problem::new(span, Kind::OtherName { recorded, found }));
        }
    }

    fn register<F: Concept>(&mut self, thing: &Thing<F>) {
        let statements: Vec<_> = thing.statements.iter().map(|stated| stated.statement.clone()).collect();
        let after = written_thing(&statements);
        let command = domain::facts::Command::Register { id: thing.id.clone(), statements };
        self.changes.push(Change {
            span: thing.span,
            act: Act::Register,
            subject: Some(thing.id.clone().into()),
            aspect: None,
            before: Vec::new(),
            after,
            making: Making::Ready(Box::new(F::command(command))),
        });
    }

    /// The file leaves a whole thing out: every fact is taken back, unless somebody has added to it since.
    fn removed<F: Concept>(&mut self, before: &Entity<F>, now: &Entity<F>) {
        let span = self.file.span;
        for entry in now.standing().filter(|entry| before.entry(entry.no).is_none()) {
            self.conflict(span, now, entry.aspect(), vec![written_entry(entry)], Vec::new());
        }
        self.facts(Some(before), now, None, span);
    }

    fn facts<F: Concept>(
        &mut self,
        before: Option<&Entity<F>>,
        now: &Entity<F>,
        thing: Option<&Thing<F>>,
        span: Span,
    ) {
        let stated = thing.map(|thing| thing.statements.as_slice()).unwrap_or_default();
        for aspect in F::Aspect::ALL {
            let base: Vec<_> = before.into_iter().flat_map(|entity| entity.of(*aspect)).collect();
            let file: Vec<_> = stated.iter().filter(|stated| stated.aspect() == *aspect).collect();
            let mut pairs = pair::pair(*aspect, &base, &file);
            if thing.is_some_and(|thing| thing.is_unread(*aspect)) {
                pairs.keep_sure();
            }
            let changes = self.aspect(*aspect, pairs, &base, now, span);
            self.changes.extend(changes);
        }
    }

    /// Merges the facts of one aspect. What takes something away comes first, so that what is added finds room.
    fn aspect<F: Concept>(
        &mut self,
        aspect: F::Aspect,
        mut pairs: Pairs<'_, F>,
        base: &[&Entry<F>],
        now: &Entity<F>,
        span: Span,
    ) -> Vec<Change> {
        let mut steps: Vec<(Step<F>, Span)> = Vec::new();
        for (before, stated) in std::mem::take(&mut pairs.both) {
            steps.extend(self.in_both(before, now, stated, &mut pairs.only_file));
        }
        for before in pairs.only_base {
            steps.extend(self.left_out(before, now, span).map(|step| (step, span)));
        }
        let known: BTreeSet<FactNo> = base.iter().map(|entry| entry.no).collect();
        let added: Vec<_> = now.of(aspect).filter(|entry| !known.contains(&entry.no)).collect();
        for stated in pairs.only_file {
            steps.extend(self.only_in_file(&added, now, stated).map(|step| (step, stated.span)));
        }
        steps.sort_by_key(|(step, _)| step.order);
        steps.into_iter().map(|(step, span)| change(&now.id, aspect, step, span)).collect()
    }

    /// A fact of the base that the file has, perhaps changed.
    fn in_both<'b, F: Concept>(
        &mut self,
        before: &Entry<F>,
        now: &Entity<F>,
        stated: &'b Stated<F>,
        successors: &mut Vec<&'b Stated<F>>,
    ) -> Vec<(Step<F>, Span)> {
        if is_same(before, &stated.statement) {
            return Vec::new();
        }
        match standing(now, before.no) {
            Some(entry) if is_same_entry(entry, before) => step::steps(entry, stated, successors),
            Some(entry) if is_same(entry, &stated.statement) => Vec::new(),
            entry => {
                let recorded = entry.into_iter().map(written_entry).collect();
                self.conflict(stated.span, now, before.aspect(), recorded, vec![written_fact(stated)]);
                Vec::new()
            }
        }
    }

    /// A fact of the base that the file does not have.
    fn left_out<F: Concept>(&mut self, before: &Entry<F>, now: &Entity<F>, span: Span) -> Option<Step<F>> {
        let entry = standing(now, before.no)?;
        if is_same_entry(entry, before) {
            return Some(step::retract(entry));
        }
        self.conflict(span, now, before.aspect(), vec![written_entry(entry)], Vec::new());
        None
    }

    /// A fact of the file that the base does not have; something like it may have been added since.
    fn only_in_file<F: Concept>(
        &mut self,
        added: &[&Entry<F>],
        now: &Entity<F>,
        stated: &Stated<F>,
    ) -> Option<Step<F>> {
        if added.iter().any(|entry| is_same(entry, &stated.statement)) {
            return None;
        }
        let rivals: Vec<_> =
            added.iter().copied().filter(|entry| pair::excludes(entry, &stated.statement)).collect();
        if rivals.is_empty() {
            return Some(step::state(stated));
        }
        let recorded = rivals.into_iter().map(written_entry).collect();
        self.conflict(stated.span, now, stated.aspect(), recorded, vec![written_fact(stated)]);
        None
    }

    fn conflict<F: Concept>(
        &mut self,
        span: Span,
        now: &Entity<F>,
        aspect: F::Aspect,
        recorded: Vec<String>,
        found: Vec<String>,
    ) {
        let (subject, aspect) = (now.id.clone().into(), aspect.name());
        self.problems.push(Problem::new(span, Kind::Conflict { subject, aspect, recorded, found }));
    }
}

fn standing<F: Fact>(now: &Entity<F>, no: FactNo) -> Option<&Entry<F>> {
    now.entry(no).filter(|entry| entry.retracted.is_none())
}

fn written_entry<F: Fact>(entry: &Entry<F>) -> String {
    written(&entry.claims, entry.chosen)
}

fn written_fact<F: Fact>(stated: &Stated<F>) -> String {
    written(&stated.statement.claims, stated.statement.chosen)
}

fn change<F: Concept>(id: &F::Id, aspect: F::Aspect, step: Step<F>, span: Span) -> Change {
    let subject: Subject = id.clone().into();
    let Step { act, before, after, doing, .. } = step;
    let (id, aspect) = (id.clone(), aspect.name());
    let making = if act.needs_reason() {
        let make = Arc::new(move |reason| F::command(doing.command(id.clone(), reason)));
        Making::WithReason { subject: subject.clone(), aspect, make }
    } else {
        Making::Ready(Box::new(F::command(doing.plain_command(id))))
    };
    Change { span, act, subject: Some(subject), aspect: Some(aspect), before, after, making }
}
