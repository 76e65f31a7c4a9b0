//! How acts are kept: recorded, corrected, taken back.

use super::{Act, ActNo, Road, Step, Table, TakenBack, Wrong};
use crate::{
    access::{Action, On},
    context::{Context, Stamped},
    id::Subject,
    refusal::Refusal,
    source::Citation,
    state::State,
    text::Text,
    time::PartialDate,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What one may do with a road.
#[derive(Clone, Debug, PartialEq)]
pub enum Command<A: Act> {
    /// Says that something happened.
    Record {
        /// To what.
        id: A::Id,
        /// What.
        act: A,
        /// When.
        on: PartialDate,
        /// Where it was read; none when somebody says so here.
        source: Option<Citation>,
    },
    /// We were wrong: this is what happened, or when.
    Correct {
        /// The thing.
        id: A::Id,
        /// The step.
        no: ActNo,
        /// What happened: the same kind of act.
        act: A,
        /// When.
        on: PartialDate,
        /// Where it was read.
        source: Option<Citation>,
        /// Why it was wrong.
        reason: Text,
    },
    /// We were wrong: it did not happen.
    Retract {
        /// The thing.
        id: A::Id,
        /// The step.
        no: ActNo,
        /// Why it was wrong.
        reason: Text,
    },
}

/// What has been written of a road.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields, bound = "")]
#[expect(missing_docs, reason = "each is the past tense of the command of the same name")]
pub enum Event<A: Act> {
    Recorded {
        id: A::Id,
        act: A,
        on: PartialDate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Citation>,
    },
    Corrected {
        id: A::Id,
        no: ActNo,
        act: A,
        on: PartialDate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Citation>,
        reason: Text,
    },
    Retracted {
        id: A::Id,
        no: ActNo,
        reason: Text,
    },
}

/// The last parts of wire names that every road has besides the verbs of its acts.
pub const VERBS: [&str; 2] = ["corrected", "retracted"];

impl<A: Act> Command<A> {
    /// The thing it concerns.
    pub fn id(&self) -> &A::Id {
        match self {
            Command::Record { id, .. } | Command::Correct { id, .. } | Command::Retract { id, .. } => id,
        }
    }

    /// Everything one has to be allowed to do, each to any of what; nothing where there is no such step.
    pub(crate) fn needs(&self, state: &State, table: &Table<A>, day: Date) -> Vec<(Action, Vec<On>)> {
        let road = table.get(self.id()).map(AsRef::as_ref);
        let was = |no: &ActNo| road.and_then(|road| road.step(*no)).map(|step| &step.act);
        // Also of what it was, lest somebody writes over what is not theirs to write.
        let acts = match self {
            Command::Record { act, .. } => [Some(act), None],
            Command::Correct { no, act, .. } => was(no).map_or([None, None], |was| [Some(was), Some(act)]),
            Command::Retract { no, .. } => [was(no), None],
        };
        acts.into_iter().flatten().map(|act| A::needs(state, road, act, day)).collect()
    }
}

impl<A: Act> Event<A> {
    /// The thing it happened to.
    pub fn id(&self) -> &A::Id {
        match self {
            Event::Recorded { id, .. } | Event::Corrected { id, .. } | Event::Retracted { id, .. } => id,
        }
    }

    /// The last part of the wire name.
    pub fn verb(&self) -> &'static str {
        match self {
            Event::Recorded { act, .. } => act.verb(),
            Event::Corrected { .. } => VERBS[0],
            Event::Retracted { .. } => VERBS[1],
        }
    }
}

/// Decides whether it can be written. Nothing is written when the same has been recorded already.
pub fn decide<A: Act>(
    table: &Table<A>,
    cx: &Context,
    command: Command<A>,
) -> Result<Option<Event<A>>, Refusal> {
    match command {
        Command::Record { id, act, on, source } => {
            let subject = || id.clone().into();
            has_come(subject(), on, cx.today)?;
            match table.get(&id) {
                None if !act.begins() => Err(Refusal::NotRegistered(subject())),
                Some(_) if act.begins() => Err(Refusal::AlreadyRegistered(subject())),
                Some(road) if !road.is_there() => Err(Refusal::NotRegistered(subject())),
                Some(road) if says_already(road, &act, on, &source) => Ok(None),
                _ => Ok(Some(Event::Recorded { id, act, on, source })),
            }
        }
        Command::Correct { id, no, act, on, source, reason } => {
            let step = standing(table, &id, no)?;
            has_come(id.clone().into(), on, cx.today)?;
            if step.act.verb() != act.verb() {
                let (expected, found) = (step.act.verb(), act.verb());
                return Err(Refusal::OtherAct { subject: id.into(), expected, found });
            }
            let is_new = (&step.act, step.on, &step.source) != (&act, on, &source);
            Ok(is_new.then_some(Event::Corrected { id, no, act, on, source, reason }))
        }
        Command::Retract { id, no, reason } => {
            standing(table, &id, no)?;
            Ok(Some(Event::Retracted { id, no, reason }))
        }
    }
}

fn standing<'a, A: Act>(table: &'a Table<A>, id: &A::Id, no: ActNo) -> Result<&'a Step<A>, Refusal> {
    let subject = || id.clone().into();
    let road = table.get(id).ok_or_else(|| Refusal::NotRegistered(subject()))?;
    let step = road.step(no).filter(|step| step.retracted.is_none());
    step.ok_or_else(|| Refusal::NoSuchAct { subject: subject(), no })
}

/// What has not happened yet has not happened.
fn has_come(subject: Subject, on: PartialDate, today: Date) -> Result<(), Refusal> {
    if on.has_come(today).is_possible() { Ok(()) } else { Err(Refusal::HasNotHappened { subject, on }) }
}

/// The same said again, as when a file is read twice.
fn says_already<A: Act>(road: &Road<A>, act: &A, on: PartialDate, source: &Option<Citation>) -> bool {
    road.standing().any(|step| step.act == *act && step.on == on && step.source == *source)
}

/// Writes down what has happened.
pub fn apply<A: Act>(table: &mut Table<A>, event: &Event<A>, stamped: &Stamped<&crate::Event>) {
    let at = stamped.at;
    if let Event::Recorded { id, act, .. } = event
        && act.begins()
    {
        let before =
            table.insert(id.clone(), Arc::new(Road { id: id.clone(), steps: Vec::new(), written_at: at }));
        assert!(before.is_none(), "{id} begins once");
    }
    let road = table.get_mut(event.id()).expect("the event names a thing that has begun");
    let road = Arc::make_mut(road);
    road.written_at = at;
    match event {
        Event::Recorded { act, on, source, .. } => {
            // Most roads are short: room is made as it is needed.
            if road.steps.len() == road.steps.capacity() {
                road.steps.reserve_exact(2 + road.steps.len() / 4);
            }
            road.steps.push(Step {
                no: road.steps.len() as ActNo + 1,
                act: act.clone(),
                on: *on,
                source: source.clone(),
                by: stamped.actor.clone(),
                recorded_at: at,
                corrected: Vec::new(),
                retracted: None,
            });
        }
        Event::Corrected { no, act, on, source, reason, .. } => {
            let step = step_mut(road, *no);
            let wrong = std::mem::replace(&mut step.act, act.clone());
            let by = stamped.actor.clone();
            let wrong = Wrong { act: wrong, on: step.on, reason: reason.clone(), by, at };
            step.corrected.push(wrong);
            (step.on, step.source, step.recorded_at) = (*on, source.clone(), at);
        }
        Event::Retracted { no, reason, .. } => {
            let step = step_mut(road, *no);
            let back = TakenBack { reason: reason.clone(), by: stamped.actor.clone(), at };
            (step.retracted, step.recorded_at) = (Some(Box::new(back)), at);
        }
    }
}

fn step_mut<A: Act>(road: &mut Road<A>, no: ActNo) -> &mut Step<A> {
    let step = no.checked_sub(1).and_then(|index| road.steps.get_mut(index as usize));
    step.expect("the event names a step that was taken")
}
