//! The letters of a county to boards and others: held in the outbox until the journal has what they promise, and then the
//! post room's. What was held when the machine stopped is settled by the journal when the county is opened.

use crate::{
    post::PostRoom,
    served::{not_kept, now},
};
use domain::{
    State,
    context::{Actor, RequestId},
    id::{Node, RecommendationId},
    work::recommendation::Act,
};
use jiff::Timestamp;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use storage::{
    failure::Failure,
    journal::Journal,
    outbox::{self, Letter, Outbox, Text, sqlite::SqliteOutbox},
};
use web::{
    app::NotKept,
    letters::{Carried, Far, Letters, Promise},
};

/// The letters of one county.
pub struct ServedLetters {
    outbox: Arc<Mutex<SqliteOutbox>>,
    post: Arc<PostRoom>,
    site: String,
}

impl ServedLetters {
    /// The letters in this outbox; letters say that the pages are at `site`.
    pub fn new(outbox: Arc<Mutex<SqliteOutbox>>, post: Arc<PostRoom>, site: String) -> ServedLetters {
        ServedLetters { outbox, post, site }
    }

    fn outbox(&self) -> MutexGuard<'_, SqliteOutbox> {
        self.outbox.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Letters for ServedLetters {
    fn site(&self) -> &str {
        &self.site
    }

    fn hold(&self, request: RequestId, promise: &Promise) -> Result<bool, NotKept> {
        let sender = match &promise.sender {
            Actor::Person(person) => Some(person.to_string()),
            _ => None,
        };
        let text = |letter: &web::letters::Sealed| Text {
            person: letter.to.to_string(),
            sender: sender.clone(),
            address: letter.mailbox.clone(),
            subject: letter.subject.clone(),
            body: letter.body.clone(),
        };
        let texts = promise.letters.iter().map(text).collect();
        let promise = outbox::Promise { request: request.0, about: promise.about.to_string(), texts };
        self.outbox().hold(&promise, now()).map_err(not_kept)
    }

    fn release(&self, request: RequestId) -> Result<(), NotKept> {
        self.outbox().release(request.0, now()).map_err(not_kept)?;
        self.post.wake();
        Ok(())
    }

    fn let_go(&self, request: RequestId) -> Result<(), NotKept> {
        self.outbox().let_go(request.0).map_err(not_kept)
    }

    fn about(&self, about: &RecommendationId) -> Result<Vec<Carried>, NotKept> {
        let letters = self.outbox().about(&about.to_string()).map_err(not_kept)?;
        Ok(letters.iter().filter_map(carried).collect())
    }
}

fn carried(letter: &Letter) -> Option<Carried> {
    let at = |at: i64| Timestamp::from_microsecond(at).unwrap_or_default();
    let why = || letter.reason.clone().unwrap_or_default();
    let far = match (letter.is_held, letter.taken_at, letter.due_at) {
        (true, ..) => Far::Held,
        (_, Some(taken_at), _) => Far::Taken { at: at(taken_at) },
        (.., Some(_)) if letter.n_tried == 0 => Far::Queued,
        (.., Some(due_at)) => Far::Later { why: why(), n_tried: letter.n_tried, next_at: at(due_at) },
        (.., None) => Far::GivenUp { why: why() },
    };
    let to: Node = letter.text.person.parse().ok()?;
    Some(Carried { to, mailbox: letter.text.address.clone(), at: at(letter.at), far })
}

/// Settles what was held when the machine stopped: what the journal has leaves, and nothing else ever will. Nobody writes
/// in the county yet.
pub fn settle(outbox: &mut impl Outbox, journal: &mut dyn Journal, state: &State) -> Result<(), Failure> {
    for request in outbox.held()? {
        let written = journal.request(request)?.map(|row| row.at);
        let is_there = |at: i64| Timestamp::from_microsecond(at).is_ok_and(|at| has_letter_of(state, at));
        match written.is_some_and(is_there) {
            true => outbox.release(request, now())?,
            false => outbox.let_go(request)?,
        }
    }
    Ok(())
}

/// Whether a letter was recorded at that moment, as the request was carried out.
fn has_letter_of(state: &State, at: Timestamp) -> bool {
    let is_letter = |act: &Act| matches!(act, Act::LetterSent { .. });
    let mut steps = state.recommendations.values().flat_map(|road| road.steps());
    steps.any(|step| step.recorded_at == at && is_letter(&step.act))
}

#[cfg(test)]
mod tests;
