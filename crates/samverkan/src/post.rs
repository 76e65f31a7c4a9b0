//! The post room: a thread of its own that takes letters from the outboxes to the mail server, tries again when that is
//! away, and says in the log what it had to give up. Nobody waits for it, and it may be cut off anywhere: what has not
//! been taken by the server is still in the outbox.

use crate::served;
use mail::Post;
use std::{
    sync::{
        Arc, Condvar, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};
use storage::outbox::{Outbox as _, sqlite::SqliteOutbox};
use tracing::{error, info, warn};

/// The longest rest between two looks.
const REST: Duration = Duration::from_secs(60);

/// The outboxes of every county, and a bell.
#[derive(Default)]
pub struct PostRoom {
    outboxes: Mutex<Vec<Arc<Mutex<SqliteOutbox>>>>,
    has_rung: Mutex<bool>,
    bell: Condvar,
    sends: AtomicBool,
}

impl PostRoom {
    /// Takes letters from this outbox too.
    pub fn take(&self, outbox: Arc<Mutex<SqliteOutbox>>) {
        self.outboxes.lock().unwrap_or_else(PoisonError::into_inner).push(outbox);
        self.wake();
    }

    /// There is a letter.
    pub fn wake(&self) {
        *self.has_rung.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.bell.notify_one();
    }

    /// Whether letters are sent at all: where there is no mail server they wait in the outbox.
    pub fn sends(&self) -> bool {
        self.sends.load(Ordering::Relaxed)
    }

    /// Begins to work. It ends with the program.
    pub fn open(self: &Arc<PostRoom>, post: Post) {
        self.sends.store(true, Ordering::Relaxed);
        let room = self.clone();
        let work = move || {
            loop {
                let rest = room.round(&post);
                room.rest(rest);
            }
        };
        if let Err(why) = thread::Builder::new().name("post".to_owned()).spawn(work) {
            error!(why = why.to_string(), "letters are not sent: no thread can be started");
        }
    }

    /// Tries what is due, and answers how long there is nothing to do.
    fn round(&self, post: &Post) -> Duration {
        let outboxes = self.outboxes.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut rest = REST;
        for outbox in outboxes {
            let now = served::now();
            match mail::deliver(&outbox, post, now) {
                Ok(round) => {
                    if round.n_taken > 0 {
                        info!(letters = round.n_taken, "letters were sent");
                    }
                    if round.n_later > 0 {
                        warn!(letters = round.n_later, "letters could not be sent and are tried again");
                    }
                    if round.n_given_up > 0 {
                        error!(letters = round.n_given_up, "letters were given up");
                    }
                }
                Err(why) => error!(why = why.to_string(), "an outbox could not be read"),
            }
            let next = outbox.lock().unwrap_or_else(PoisonError::into_inner).next_due();
            if let Ok(Some(due)) = next {
                let wait = u64::try_from(due - served::now()).unwrap_or(0);
                rest = rest.min(Duration::from_micros(wait.max(1_000_000)));
            }
        }
        rest
    }

    fn rest(&self, rest: Duration) {
        let has_rung = self.has_rung.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.bell.wait_timeout_while(has_rung, rest, |has_rung| !*has_rung);
        let (mut has_rung, _) = waited.unwrap_or_else(PoisonError::into_inner);
        *has_rung = false;
    }
}
