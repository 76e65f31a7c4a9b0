//! A thread of its own that writes batches down, so that the next can be decided while the disk is at work.

use super::{
    Outcome, Reply,
    inbox::{Asked, Postman},
    keeper::{Decided, Keeper, Kept},
};
use crate::tally::Tally;
use std::{
    io,
    panic::AssertUnwindSafe,
    sync::mpsc,
    thread::{self, JoinHandle},
    time::Duration,
};

/// Where batches are handed in, one at a time: whoever does gives the journal away until it has landed.
pub(super) struct Press {
    batches: Option<mpsc::Sender<(Box<Keeper>, Decided)>>,
    thread: Option<JoinHandle<()>>,
}

/// What has become of a batch, and the journal back.
pub(super) struct Landed {
    pub keeper: Box<Keeper>,
    /// Those who have to be decided again.
    pub again: Vec<Asked>,
    /// Whether the county is as the batch said it would be.
    pub is_kept: bool,
    pub n_answered: usize,
    /// How long the disk took.
    pub took: Duration,
}

impl Press {
    /// A thread that waits for batches and hands each back by post.
    pub fn start(postman: Postman, tally: Tally) -> io::Result<Press> {
        let (to, batches) = mpsc::channel::<(Box<Keeper>, Decided)>();
        let work = move || {
            for (mut keeper, decided) in batches {
                let kept = std::panic::catch_unwind(AssertUnwindSafe(|| keeper.keep(decided)));
                let Ok(Kept { answers, again, is_kept, took }) = kept else { return postman.is_gone() };
                let n_answered = answers.len();
                count(&tally, &answers);
                // First the journal, so that the next batch can go; then those who wait for this one.
                postman.hand_back(Landed { keeper, again, is_kept, n_answered, took });
                answers.into_iter().for_each(|(reply, outcome)| reply(outcome));
            }
        };
        let thread = thread::Builder::new().name("keeper".to_owned()).spawn(work)?;
        Ok(Press { batches: Some(to), thread: Some(thread) })
    }

    /// Has a batch written down.
    pub fn print(&self, keeper: Box<Keeper>, decided: Decided) {
        if let Some(batches) = &self.batches {
            drop(batches.send((keeper, decided)));
        }
    }
}

impl Drop for Press {
    /// Everybody who is to be answered has been when this is over.
    fn drop(&mut self) {
        self.batches = None;
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

/// Answers everybody.
pub(super) fn give(tally: &Tally, answers: Vec<(Reply, Outcome)>) {
    count(tally, &answers);
    answers.into_iter().for_each(|(reply, outcome)| reply(outcome));
}

/// Counts the answers before they are given, so that whoever has one also finds it counted.
fn count(tally: &Tally, answers: &[(Reply, Outcome)]) {
    if !answers.is_empty() {
        tally.answered(answers.iter().map(|(_, outcome)| outcome));
    }
}
