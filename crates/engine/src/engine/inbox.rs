//! Where orders wait for the writer, and how long the writer waits for them.
//!
//! Those who are answered together tend to ask again together, and they need a moment to do so. A writer that went off
//! with the first of them would commit twice for the same orders, and most would wait for both commits. So it waits for
//! as many as it has seen at once, and never longer than a part of what a commit takes. What it decides meanwhile is no
//! waiting.

use super::{Order, Reply};
use crate::clock::Stopwatch;
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc::{self, RecvTimeoutError, TryRecvError},
    },
    time::Duration,
};

enum Letter {
    Order(Box<Order>, Reply),
    Stop,
}

/// What is asked, and who is to have the answer.
pub(super) type Asked = (Box<Order>, Reply);

/// The side that orders are handed in on.
pub(super) struct Letterbox {
    letters: mpsc::Sender<Letter>,
    n_waiting: Arc<AtomicUsize>,
}

/// The side that the writer reads from.
pub(super) struct Inbox {
    letters: mpsc::Receiver<Letter>,
    /// Orders that lie here.
    n_waiting: Arc<AtomicUsize>,
    is_closed: bool,
}

/// How much longer a batch may be waited for.
#[derive(Debug)]
pub(super) struct Patience {
    n: usize,
    left: Duration,
}

/// How long the writer waits for one who may not ask again, at most.
const PATIENCE_MOST: Duration = Duration::from_millis(2);

/// How many orders a batch is waited for, and how long.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Expected {
    n: usize,
    patience: Duration,
}

impl Expected {
    /// As many as are in hand now: those about to be answered and those that wait already. One who asks alone is never
    /// kept waiting for others.
    pub fn after(n_answered: usize, n_waiting: usize, commit: Duration) -> Expected {
        Expected { n: n_answered + n_waiting, patience: (commit / 2).min(PATIENCE_MOST) }
    }

    /// For a batch that begins now.
    pub fn patience(self) -> Patience {
        Patience { n: self.n, left: self.patience }
    }
}

impl Letterbox {
    /// Hands an order in, or gives the reply back where nobody reads any more.
    pub fn post(&self, order: Order, reply: Reply) -> Result<(), Reply> {
        self.n_waiting.fetch_add(1, Ordering::Relaxed);
        match self.letters.send(Letter::Order(Box::new(order), reply)) {
            Err(mpsc::SendError(Letter::Order(_, reply))) => Err(reply),
            _ => Ok(()),
        }
    }

    /// The last letter: what has been handed in before is finished.
    pub fn stop(&self) {
        drop(self.letters.send(Letter::Stop));
    }
}

impl Inbox {
    /// Both sides.
    pub fn open() -> (Letterbox, Inbox) {
        let (to, from) = mpsc::channel();
        let n_waiting = Arc::new(AtomicUsize::new(0));
        let letterbox = Letterbox { letters: to, n_waiting: n_waiting.clone() };
        (letterbox, Inbox { letters: from, n_waiting, is_closed: false })
    }

    /// How many orders lie here.
    pub fn n_waiting(&self) -> usize {
        self.n_waiting.load(Ordering::Relaxed)
    }

    /// The order that begins a batch, whenever it comes; nothing when no more will come.
    pub fn first(&mut self) -> Option<Asked> {
        if self.is_closed {
            return None;
        }
        let letter = self.letters.recv().unwrap_or(Letter::Stop);
        self.open_letter(letter)
    }

    /// One more for a batch that has so many, or nothing when it should be written.
    pub fn more(&mut self, n: usize, patience: &mut Patience) -> Option<Asked> {
        if self.is_closed {
            return None;
        }
        let letter = match self.letters.try_recv() {
            Ok(letter) => letter,
            Err(TryRecvError::Disconnected) => Letter::Stop,
            Err(TryRecvError::Empty) if n >= patience.n => return None,
            Err(TryRecvError::Empty) => {
                let waiting = Stopwatch::start();
                let letter = match self.letters.recv_timeout(patience.left) {
                    Ok(letter) => letter,
                    Err(RecvTimeoutError::Timeout) => return None,
                    Err(RecvTimeoutError::Disconnected) => Letter::Stop,
                };
                patience.left = patience.left.saturating_sub(waiting.elapsed());
                letter
            }
        };
        self.open_letter(letter)
    }

    fn open_letter(&mut self, letter: Letter) -> Option<Asked> {
        match letter {
            Letter::Order(order, reply) => {
                self.n_waiting.fetch_sub(1, Ordering::Relaxed);
                Some((order, reply))
            }
            Letter::Stop => {
                self.is_closed = true;
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        Command,
        context::{Actor, RequestId},
    };

    const FOR_EVER: Duration = Duration::from_secs(3_600);

    fn post(letterbox: &Letterbox, n: u8) {
        let (actor, request, command) = (Actor::Operator, RequestId([n; 16]), Command::All(Vec::new()));
        letterbox.post(Order { actor, request, command }, Box::new(|_| ())).ok().unwrap();
    }

    fn number(asked: Option<Asked>) -> Option<u8> {
        asked.map(|(order, _)| order.request.0[0])
    }

    #[test]
    fn a_batch_takes_what_lies_there_and_waits_only_for_as_many_as_were_in_hand() {
        let (letterbox, mut inbox) = Inbox::open();
        (1..=4).for_each(|n| post(&letterbox, n));
        assert_eq!((number(inbox.first()), inbox.n_waiting()), (Some(1), 3));
        let mut patience = Expected { n: 2, patience: FOR_EVER }.patience();
        let batch: Vec<_> = (1..5).map(|n| number(inbox.more(n, &mut patience))).collect();
        assert_eq!(batch, [Some(2), Some(3), Some(4), None]);

        // The fifth has not come yet, and comes.
        let expected = Expected { n: 5, patience: FOR_EVER };
        std::thread::scope(|scope| {
            scope.spawn(|| post(&letterbox, 5));
            assert_eq!(number(inbox.more(4, &mut expected.patience())), Some(5));
        });
        let impatient = Expected { patience: Duration::ZERO, ..expected };
        assert_eq!(number(inbox.more(4, &mut impatient.patience())), None);
    }

    #[test]
    fn who_asks_alone_is_not_kept_waiting_and_nobody_longer_than_a_part_of_a_commit() {
        let long = Duration::from_secs(9);
        assert_eq!(Expected::after(1, 0, long).n, 1);
        assert_eq!(Expected::after(20, 12, long).n, 32);
        assert_eq!(Expected::after(20, 12, long).patience, PATIENCE_MOST);
        assert_eq!(Expected::after(1, 1, Duration::from_micros(600)).patience, Duration::from_micros(300));
    }

    #[test]
    fn what_was_waited_for_one_is_not_there_for_the_next() {
        let (letterbox, mut inbox) = Inbox::open();
        let mut patience = Expected { n: 9, patience: FOR_EVER }.patience();
        std::thread::scope(|scope| {
            scope.spawn(|| post(&letterbox, 1));
            assert_eq!(number(inbox.more(0, &mut patience)), Some(1));
        });
        assert!(patience.left < FOR_EVER);
        let left = patience.left;
        post(&letterbox, 2);
        assert_eq!((number(inbox.more(1, &mut patience)), patience.left), (Some(2), left));
    }

    #[test]
    fn what_was_handed_in_before_the_stop_is_taken_and_nothing_after_it() {
        let (letterbox, mut inbox) = Inbox::open();
        post(&letterbox, 1);
        post(&letterbox, 2);
        letterbox.stop();
        post(&letterbox, 3);
        let expected = Expected { n: 9, patience: FOR_EVER };
        assert_eq!(number(inbox.first()), Some(1));
        let mut patience = expected.patience();
        let more: Vec<_> = (1..4).map(|n| number(inbox.more(n, &mut patience))).collect();
        assert_eq!(more, [Some(2), None, None]);
        assert_eq!(number(inbox.first()), None);
    }
}
