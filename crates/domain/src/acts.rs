//! Roads of things that happened: what was done with a matter, a decision or a recommendation, in what order, and where
//! that was read.
//!
//! [`facts`](crate::facts) are what is *true* of a thing; an act is what *happened* to it. A [`Road`] is one thing's acts in
//! the order they were recorded, each with the day it happened. How the thing stands is never kept: it is folded from the
//! steps that stand, up to a day, by whoever asks ([`Road::on`]). People get two things wrong: the order of recording is not
//! the order of happening, and what was in fact done can always be recorded, also against a rule. A refusal is only for
//! nonsense (a day that has not come, an id nobody has), or for what the program itself would issue.
//!
//! **To add a road:** an id in [`id`](mod@crate::id); one line in `roads!` in [`work`](crate::work); a file in `work/` that
//! declares its acts with `acts!` and says who may do what ([`Act::needs`]) and what would be nonsense ([`Act::refuse`]);
//! its sentences in `words` (the compiler names the places); its samples in `testkit` and the golden lines they give.

use crate::{
    access::{Action, On},
    certainty::Certainty,
    context::Actor,
    id::{Id, Subject},
    refusal::Refusal,
    source::Citation,
    state::State,
    text::{Text, Title},
    time::PartialDate,
};
use imbl::{OrdMap, ordmap::DiffItem};
use jiff::{Timestamp, civil::Date};
use serde::{Serialize, de::DeserializeOwned};
use std::{collections::BTreeSet, fmt, sync::Arc};

mod declare;
mod keeping;

pub(crate) use declare::acts;
pub use keeping::{Command, Event, VERBS, apply, decide};

/// What can happen to one kind of thing: one variant an act.
pub trait Act: Clone + fmt::Debug + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The id of the thing.
    type Id: Id + Serialize + DeserializeOwned + Send + Sync;

    /// Every verb, the last part of a wire name, in the order the acts are declared.
    const VERBS: &'static [&'static str];

    /// The verb of this act.
    fn verb(&self) -> &'static str;

    /// Whether the thing begins with this act. Every road begins with one such act, and has no other.
    fn begins(&self) -> bool;

    /// Every id this act mentions.
    fn references(&self, each: &mut dyn FnMut(Subject));

    /// The title that the thing has from this act on, where it gives one.
    fn title(&self) -> Option<&Title>;

    /// What one has to be allowed to do in order to record, correct or retract this act, and to what: to any of these.
    fn needs(state: &State, road: Option<&Road<Self>>, act: &Self, day: Date) -> (Action, Vec<On>);

    /// What would be nonsense of one thing's acts together. Not what is forbidden: that is recorded, and found by a check.
    fn refuse(state: &State, road: &Road<Self>) -> Result<(), Refusal>;
}

/// The number of a step on its road, from 1. As a number that is asked for, 0 is the whole road.
pub type ActNo = u32;

/// Something that happened, as it was recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<A> {
    /// Its number on the road.
    pub no: ActNo,
    /// What happened.
    pub act: A,
    /// When, as far as is known.
    pub on: PartialDate,
    /// Where it was read; none when somebody said so here.
    pub source: Option<Citation>,
    /// Who recorded it.
    pub by: Actor,
    /// When it was last written to.
    pub recorded_at: Timestamp,
    /// What stood here before and was wrong, each with the reason.
    pub corrected: Vec<Wrong<A>>,
    /// How it was taken back, if it was.
    pub retracted: Option<Box<TakenBack>>,
}

/// That a step was taken back, and so did not happen.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenBack {
    /// Why.
    pub reason: Text,
    /// By whom.
    pub by: Actor,
    /// When that was written.
    pub at: Timestamp,
}

/// What stood in a step and was wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong<A> {
    /// What was said to have happened.
    pub act: A,
    /// And when.
    pub on: PartialDate,
    /// Why it was wrong.
    pub reason: Text,
    /// Who said so.
    pub by: Actor,
    /// When that was written.
    pub at: Timestamp,
}

/// One thing and all that has happened to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Road<A: Act> {
    /// Its id.
    pub id: A::Id,
    steps: Vec<Step<A>>,
    /// When anything of it was last written.
    written_at: Timestamp,
}

/// A step that has, or may have, been taken by a day.
#[derive(Debug)]
pub struct Taken<'a, A> {
    /// Yes or perhaps.
    pub certainty: Certainty,
    /// The step.
    pub step: &'a Step<A>,
}

impl<A: Act> Road<A> {
    /// Every step, also those taken back, in the order they were recorded.
    pub fn steps(&self) -> &[Step<A>] {
        &self.steps
    }

    /// The steps that have not been taken back, in the order they were recorded.
    pub fn standing(&self) -> impl Iterator<Item = &Step<A>> {
        self.steps.iter().filter(|step| step.retracted.is_none())
    }

    /// Whether it is still there: that it began has not been taken back.
    pub fn is_there(&self) -> bool {
        self.steps.first().is_some_and(|step| step.retracted.is_none())
    }

    /// How it began.
    pub fn beginning(&self) -> &Step<A> {
        self.steps.first().expect("every road has a beginning")
    }

    /// The step with this number.
    pub fn step(&self, no: ActNo) -> Option<&Step<A>> {
        self.steps.get(no.checked_sub(1)? as usize)
    }

    /// When anything of it was last written.
    pub fn written_at(&self) -> Timestamp {
        self.written_at
    }

    /// What has, or may have, happened by that day: in the order it happened, and of one day in the order of recording.
    pub fn on(&self, day: Date) -> Vec<Taken<'_, A>> {
        let taken = self.standing().map(|step| Taken { certainty: step.on.has_come(day), step });
        let mut taken: Vec<_> = taken.filter(|taken| taken.certainty.is_possible()).collect();
        taken.sort_by_key(|taken| (!taken.step.act.begins(), taken.step.on.sort_day(), taken.step.no));
        taken
    }

    /// The steps that were taken back and would have happened by that day, in the order they were recorded.
    pub fn taken_back(&self, day: Date) -> impl Iterator<Item = &Step<A>> {
        let back = self.steps.iter().filter(|step| step.retracted.is_some());
        back.filter(move |step| step.on.has_come(day).is_possible())
    }

    /// Whether it had begun that day.
    pub fn has_begun(&self, day: Date) -> Certainty {
        if self.is_there() { self.beginning().on.has_come(day) } else { Certainty::No }
    }

    /// Whether it began in this year, as far as is known.
    pub fn may_have_begun_in(&self, year: i16) -> bool {
        let on = &self.beginning().on;
        let (first, last) = (on.earliest().map(Date::year), on.latest().map(Date::year));
        first.is_none_or(|first| first <= year) && last.is_none_or(|last| year <= last)
    }

    /// What it is called that day; before it began, by what it began as.
    pub fn title(&self, day: Date) -> Option<&Title> {
        let latest = |step: &&Step<A>| (!step.act.begins(), step.on.sort_day(), step.no);
        let titled = self.standing().filter(|step| step.act.title().is_some());
        let titled = titled.filter(|step| step.act.begins() || step.on.has_come(day).is_possible());
        titled.max_by_key(latest).and_then(|step| step.act.title())
    }

    /// Every id mentioned in steps that stand.
    pub fn references(&self, each: &mut dyn FnMut(Subject)) {
        for step in self.standing() {
            step.act.references(each);
            if let Some(citation) = &step.source {
                each(citation.source.clone().into());
            }
        }
    }
}

/// All things of one kind, in the order of their ids.
pub type Table<A> = OrdMap<<A as Act>::Id, Arc<Road<A>>>;

/// The roads that differ between two tables.
pub fn changed<A: Act>(before: &Table<A>, now: &Table<A>) -> BTreeSet<A::Id> {
    let id = |difference| match difference {
        DiffItem::Add(id, _) | DiffItem::Remove(id, _) | DiffItem::Update { new: (id, _), .. } => id,
    };
    before.diff(now).map(|difference| A::Id::clone(id(difference))).collect()
}
