//! What a page has asked about whoever reads it. What it says follows from that, besides from the county, the day, the
//! language and the address: so it may be given to anybody of whom all the answers are the same.

use super::At;
use crate::people::Names;
use domain::{
    access::{Action, On},
    context::Actor,
    id::Subject,
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Weak},
};

/// Something that a page may ask about whoever reads it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Whether they may do this to a thing here.
    Acts(Action, Subject),
    /// Whether they may do this here.
    May(Action, On),
    /// Whether they may do this to the county or to any arena at all.
    Somewhere(Action),
    /// Whether there is anything in the register that they may write about here.
    KeepsSomething,
}

/// All that a page has asked about its reader, with the answers.
#[derive(Clone, Debug, Default)]
pub struct Asks {
    answers: BTreeMap<Question, bool>,
    /// Who it was, where the page asked that: then it is for nobody else, and for them in this session alone.
    who: Option<(Actor, Option<String>)>,
    /// What people are called, as it was told to them.
    names: Option<Weak<Names>>,
    /// Whether it tells of something that changes without anything being written in the journal.
    looks_outside: bool,
}

impl Asks {
    /// Nothing has been asked yet of somebody who is told these names.
    pub(super) fn of(names: Option<&Arc<Names>>) -> Asks {
        Asks { names: names.map(Arc::downgrade), ..Asks::default() }
    }

    /// The answer to a question, worked out where it has not been asked before.
    pub(super) fn answer(&mut self, question: Question, answer: impl FnOnce(&Question) -> bool) -> bool {
        if let Some(answer) = self.answers.get(&question) {
            return *answer;
        }
        let answer = answer(&question);
        self.answers.insert(question, answer);
        answer
    }

    /// The page asked who it is.
    pub(super) fn ask_who(&mut self, at: &At<'_>) {
        self.who.get_or_insert_with(|| at.who_exactly().clone());
    }

    /// The page tells of what lies outside the county's state.
    pub(super) fn look_outside(&mut self) {
        self.looks_outside = true;
    }

    /// Whether what was made may be given to anybody later on.
    pub fn may_be_kept(&self) -> bool {
        !self.looks_outside
    }

    /// What people are called, where it tells that.
    pub fn names(&self) -> Option<&Weak<Names>> {
        self.names.as_ref()
    }

    /// Whether it tells what people are called to whoever stands here, and in the same words.
    pub fn name_the_same(&self, at: &At<'_>) -> bool {
        match (&self.names, at.names()) {
            (None, None) => true,
            (Some(told), Some(now)) => is_same(told, now),
            _ => false,
        }
    }

    /// Who it was, where the page asked that.
    pub(super) fn who(&self) -> Option<&(Actor, Option<String>)> {
        self.who.as_ref()
    }

    /// Whether everything would be answered the same of whoever stands here. In one state, on one day, it stays so.
    pub(super) fn are_answered_the_same(&self, at: &At<'_>) -> bool {
        self.answers.iter().all(|(question, answer)| at.answer(question) == *answer)
    }
}

/// Whether it is the very same list of names: as long as it is held, nothing else can lie where it lies.
pub fn is_same(told: &Weak<Names>, now: &Arc<Names>) -> bool {
    Weak::as_ptr(told) == Arc::as_ptr(now)
}
