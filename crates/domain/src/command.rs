//! Everything one may ask for, how it is decided, and how what happened is written down.

use crate::{
    access::{Action, On, Rights, commission, is_own},
    acts,
    checks::silence,
    context::{Actor, Context, Seq, Stamped},
    event::{CountyOpened, Event, JournalRestored, TextRedacted},
    facts::{self, FactNo},
    id::{Handle, PersonId, Subject},
    person,
    refusal::Refusal,
    register::{
        arena, body, concepts, holder, lineage, office, paper, party, principal, relation, rulebook, seat,
        source, unit,
    },
    state::{County, Held, State, Travels},
    text::{Text, Title},
    work::{decision, document, matter, recommendation, roads},
};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeSet;

macro_rules! commands {
    (
        {$($variant:ident $concept:ident $table:ident $name:literal,)*}
        {$($road:ident $roads:ident $travelled:ident $called:literal,)*}
    ) => {
        /// Everything one may ask for.
        #[derive(Clone, Debug, PartialEq)]
        #[expect(missing_docs, reason = "the variants are named as their concepts are")]
        pub enum Command {
            OpenCounty { handle: Handle, name: Title },
            $($variant(facts::Command<$concept::Fact>),)*
            $($road(acts::Command<$roads::Act>),)*
            /// Has the program issue a decision, which it asks the paper in force about.
            Issue(Box<decision::Issue>),
            /// Has the program send a letter to somebody who has been asked.
            Send(recommendation::Send),
            Silence(silence::Command),
            Commission(commission::Command),
            Person(person::Command),
            RedactText { seq: Seq, n: u16, ground: Text },
            RestoreJournal { taken_at: Timestamp },
            /// Goes on only if nobody has written to the fact since somebody saw it; stands before what she asks for.
            Unchanged { subject: Subject, no: FactNo, since: Timestamp },
            /// Several at once: all or nothing, and references may point forward within them.
            All(Vec<Command>),
        }

        impl Command {
            /// The fact it does something with, where it is about one that stands already.
            pub fn fact(&self) -> Option<(Subject, FactNo)> {
                match self {
                    $(Command::$variant(command) => Some((command.id().clone().into(), command.no()?)),)*
                    _ => None,
                }
            }

            /// The thing in the register it is about.
            fn subject(&self) -> Option<Subject> {
                match self {
                    $(Command::$variant(command) => Some(command.id().clone().into()),)*
                    Command::Silence(
                        silence::Command::Silence { subject, .. } | silence::Command::Hear { subject, .. },
                    ) => Some(subject.clone()),
                    Command::Person(command) => Some(command.person().clone().into()),
                    _ => None,
                }
            }

            /// Everything one has to be allowed to do with a road, each to any of what.
            fn needs(&self, state: &State, day: Date) -> Vec<(Action, Vec<On>)> {
                match self {
                    $(Command::$road(command) => command.needs(state, <$roads::Act as Travels>::table(state), day),)*
                    Command::Issue(issue) => {
                        let arenas = issue.by.iter().cloned().map(On::Arena);
                        vec![(Action::IssueDecision, arenas.collect())]
                    }
                    Command::Send(send) => {
                        let road = state.recommendations.get(&send.id);
                        vec![recommendation::needs_to_send(road.map(AsRef::as_ref))]
                    }
                    _ => Vec::new(),
                }
            }
        }

        fn decide_one(state: &State, cx: &Context, command: Command) -> Result<Option<Event>, Refusal> {
            match command {
                Command::OpenCounty { handle, name } => open(state, handle, name).map(Some),
                $(Command::$variant(command) => {
                    facts::decide($concept::Fact::table(state), command).map(|event| event.map(Event::$variant))
                })*
                $(Command::$road(command) => {
                    acts::decide(<$roads::Act as Travels>::table(state), cx, command).map(|event| event.map(Event::$road))
                })*
                Command::Issue(issue) => decision::issue::decide(state, cx, *issue).map(|event| Some(Event::Decision(event))),
                Command::Send(send) => recommendation::send::decide(state, cx, send).map(|event| Some(Event::Recommendation(event))),
                Command::Silence(command) => silence::decide(state, cx, command).map(|event| event.map(Event::Silence)),
                Command::Commission(command) => {
                    commission::decide(state, cx, command).map(|event| event.map(Event::Commission))
                }
                Command::Person(command) => person::decide(state, cx, command).map(|event| event.map(Event::Person)),
                Command::RedactText { seq, n, ground } => {
                    Ok(Some(Event::TextRedacted(TextRedacted { seq, n, ground })))
                }
                Command::RestoreJournal { taken_at } => {
                    Ok(Some(Event::JournalRestored(JournalRestored { taken_at })))
                }
                Command::Unchanged { subject, no, since } => unchanged(state, subject, no, since).map(|()| None),
                Command::All(_) => unreachable!("taken apart before"),
            }
        }

        /// Writes down what has happened. An event that cannot be applied is a bug, and a panic.
        pub fn apply(state: &mut State, stamped: &Stamped<&Event>) {
            match stamped.event {
                Event::CountyOpened(CountyOpened { handle, name }) => {
                    assert!(state.county.is_none(), "a county is opened once");
                    let county = County { handle: handle.clone(), name: name.clone(), opened_at: stamped.at };
                    state.county = Some(county);
                }
                $(Event::$variant(event) => {
                    facts::apply($concept::Fact::table_mut(state), event, stamped.at);
                    state.note(&event.id().clone().into());
                })*
                $(Event::$road(event) => acts::apply(<$roads::Act as Travels>::table_mut(state), event, stamped),)*
                Event::Commission(event) => commission::apply(&mut state.commissions, event),
                Event::Person(event) => person::apply(&mut state.people, event),
                Event::Silence(event) => silence::apply(&mut state.silences, event, stamped),
                // The text is gone from its slot; who reads the journal again meets the mark instead.
                Event::TextRedacted(_) => {}
                Event::JournalRestored(_) => state.restored_at = Some(stamped.at),
            }
        }
    };
}

concepts!(roads @after commands;);

impl Command {
    fn action(&self, state: &State, actor: &Actor) -> Action {
        match self {
            Command::Silence(_) => Action::SilenceFinding,
            Command::Commission(_) => Action::GiveRole,
            Command::Person(command) => command.action(),
            Command::RedactText { .. } => Action::RedactText,
            Command::RestoreJournal { .. } => Action::RestoreJournal,
            Command::Unchanged { .. } => Action::ReadRegister,
            Command::Holder(facts::Command::State { id, statement })
                if is_leaving(statement) && is_own(state, &Subject::Holder(id.clone()), actor) =>
            {
                Action::ReportLeaving
            }
            _ => Action::KeepRegister,
        }
    }

    fn flatten(self, into: &mut Vec<Command>) {
        match self {
            Command::All(commands) => commands.into_iter().for_each(|command| command.flatten(into)),
            single => into.push(single),
        }
    }
}

/// Decides what happens, or why nothing may. Several commands are decided one after the other on a fork; what they
/// mention is looked for when all have been decided, so that things may point at each other.
pub fn decide(state: &State, cx: &Context, command: Command) -> Result<Vec<Event>, Refusal> {
    carry_out(state, cx, 1, command).map(|(events, _)| events)
}

/// As [`decide`], and what the county is once the events have been applied, the first of them as this record. For who
/// goes on from there: to decide is to try the events, so that it is known already.
pub fn carry_out(
    state: &State,
    cx: &Context,
    first: Seq,
    command: Command,
) -> Result<(Vec<Event>, State), Refusal> {
    let mut commands = Vec::new();
    command.flatten(&mut commands);
    let mut fork = state.clone();
    let mut events = Vec::new();
    let mut touched: BTreeSet<Subject> = BTreeSet::new();
    for command in commands {
        let action = command.action(&fork, &cx.actor);
        let needs = command.needs(&fork, cx.today);
        // What happened to something is no fact of the register, and has rights of its own.
        let keeps = needs.is_empty() && action == Action::KeepRegister;
        if needs.is_empty() {
            may_do(&fork, cx, action, command.subject().as_ref())?;
        }
        for (action, any) in needs {
            Rights::of(&fork, &cx.actor, cx.today).may_do_to_any(action, &any)?;
        }
        if fork.county.is_none() && !matches!(command, Command::OpenCounty { .. }) {
            return Err(Refusal::CountyIsNotOpened);
        }
        let before = named(&fork, command.subject().as_ref());
        let Some(event) = decide_one(&fork, cx, command)? else { continue };
        let seq = first + events.len() as u64;
        apply(&mut fork, &Stamped { seq, at: cx.now, actor: cx.actor.clone(), event: &event });
        // And of what it has become: nobody moves a seat into an arena that is not theirs.
        if keeps {
            may_do(&fork, cx, action, event.subject().as_ref())?;
        }
        let after = named(&fork, event.subject().as_ref()).into_iter().zip(before);
        let mut newly = after.filter(|(now, before)| now != before).filter_map(|(now, _)| now);
        if let Some(person) = newly.find(|person| fork.people.is_erased(person)) {
            return Err(Refusal::PersonIsErased { person });
        }
        touched.extend(event.subject());
        events.push(event);
    }
    touched.iter().try_for_each(|subject| fork.refuse(subject, Some(cx.now)))?;
    Ok((events, fork))
}

/// Whether the actor may do this to the thing, or to the county where it is about none.
fn may_do(state: &State, cx: &Context, action: Action, subject: Option<&Subject>) -> Result<(), Refusal> {
    Rights::of(state, &cx.actor, cx.today).may_act(action, subject)
}

/// Whom a holder names: who sits there, and whom they propose to follow.
fn named(state: &State, subject: Option<&Subject>) -> [Option<PersonId>; 2] {
    let Some(Subject::Holder(id)) = subject else { return [None, None] };
    let holder = state.holders.get(id);
    [holder.and_then(|holder| holder.person()), holder.and_then(|holder| holder.proposes())]
        .map(|person| person.cloned())
}

/// Whether it is what somebody says of their own going: that they leave, or who could follow.
fn is_leaving(statement: &facts::Statement<holder::Fact>) -> bool {
    let aspects = statement.claims.iter().map(|claim| claim.content.aspect());
    aspects.into_iter().all(|about| matches!(about, holder::Aspect::Leaving | holder::Aspect::Proposes))
}

/// Decides each command as far as it goes and answers every refusal with the number of the command, for a file whose
/// author wants to see all mistakes at once.
pub fn refusals(state: &State, cx: &Context, commands: &[Command]) -> Vec<(usize, Refusal)> {
    let mut fork = state.clone();
    let mut found = Vec::new();
    let mut touched = Vec::new();
    for (number, command) in commands.iter().enumerate() {
        match decide_one(&fork, cx, command.clone()) {
            Ok(Some(event)) => {
                apply(&mut fork, &Stamped { seq: 0, at: cx.now, actor: cx.actor.clone(), event: &event });
                touched.extend(event.subject().map(|subject| (number, subject)));
            }
            Ok(None) => {}
            Err(refusal) => found.push((number, refusal)),
        }
    }
    let later = touched
        .into_iter()
        .filter_map(|(number, subject)| Some((number, fork.refuse(&subject, Some(cx.now)).err()?)));
    found.extend(later);
    found.sort_by_key(|(number, _)| *number);
    found.dedup();
    found
}

fn unchanged(state: &State, subject: Subject, no: FactNo, since: Timestamp) -> Result<(), Refusal> {
    match state.recorded_at(&subject, no) {
        Some(at) if at == since => Ok(()),
        _ => Err(Refusal::ChangedMeanwhile { subject, no }),
    }
}

fn open(state: &State, handle: Handle, name: Title) -> Result<Event, Refusal> {
    match state.county {
        Some(_) => Err(Refusal::CountyIsOpened),
        None => Ok(Event::CountyOpened(CountyOpened { handle, name })),
    }
}
