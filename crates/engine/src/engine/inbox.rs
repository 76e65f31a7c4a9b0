//! Where orders wait for the writer, and how long the writer waits for them.
//!
//! Those who are answered together tend to ask again together, and they need a moment to do so. A writer that went off
//! with the first of them would commit twice for the same orders, and most would wait for both commits. So it waits for
//! as many as it has seen at once, and never longer than a part of what a commit takes. Where deciding them all takes
//! longer than a commit, it does not wait: then half of them are decided while the other half are written down.

use super::{Order, Reply, press::Landed};
use crate::clock::Stopwatch;
use std::{
    collections::VecDeque,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc::{self, RecvTimeoutError, TryRecvError},
    },
    time::Duration,
};

enum Letter {
    Order(Box<Order>, Reply),
    Landed(Landed),
    Stop,
    Gone,
}

/// What is asked, and who is to have the answer.
pub(super) type Asked = (Box<Order>, Reply);

/// The side that orders are handed in on.
pub(super) struct Letterbox {
    letters: mpsc::Sender<Letter>,
    n_waiting: Arc<AtomicUsize>,
}

/// The side that the journal comes back on.
pub(super) struct Postman(mpsc::Sender<Letter>);

/// The side that the writer reads from.
pub(super) struct Inbox {
    letters: mpsc::Receiver<Letter>,
    /// Orders that lie here.
    n_waiting: Arc<AtomicUsize>,
    /// Those of them that came when there was no room.
    aside: VecDeque<Asked>,
    is_closed: bool,
}

/// What the writer hears.
pub(super) enum News {
    /// Somebody asks.
    Asked(Asked),
    /// A batch has been written down.
    Landed(Landed),
    /// It is time to write down what there is.
    Nothing,
    /// No more orders will come.
    Closed,
    /// Nobody writes batches down any more.
    Gone,
}

/// How long the writer waits for one who may not ask again, at most.
const PATIENCE_MOST: Duration = Duration::from_millis(2);

/// How many orders a batch is waited for, and how long.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Expected {
    n: usize,
    patience: Duration,
    /// How long it takes to decide one.
    per_order: Duration,
}

impl Expected {
    /// As many as are in hand now: those about to be answered and those that wait already. One who asks alone is never
    /// kept waiting for others.
    pub fn after(n_answered: usize, n_waiting: usize, commit: Duration, per_order: Duration) -> Expected {
        // Written down together they wait for their deciding and one commit; half at a time, one half decided while the
        // other is written down, they wait for two commits.
        let n = n_answered + n_waiting;
        let is_worth_it = per_order * n as u32 <= commit;
        let patience = if is_worth_it { (commit / 2).min(PATIENCE_MOST) } else { Duration::ZERO };
        Expected { n, patience, per_order }
    }

    /// The same, when a batch that was on its way has been answered.
    pub fn once_answered(self, n_answered: usize, n_waiting: usize, commit: Duration) -> Expected {
        Expected::after(n_answered, n_waiting, commit, self.per_order)
    }

    /// Whether somebody else asks as well.
    pub fn more_than_one(self) -> bool {
        self.n > 1
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

    /// For whoever takes batches away to be written down.
    pub fn postman(&self) -> Postman {
        Postman(self.letters.clone())
    }
}

impl Postman {
    /// A batch has been written down, or has not.
    pub fn hand_back(&self, landed: Landed) {
        drop(self.0.send(Letter::Landed(landed)));
    }

    /// A batch will never come back.
    pub fn is_gone(&self) {
        drop(self.0.send(Letter::Gone));
    }
}

impl Inbox {
    /// Both sides.
    pub fn open() -> (Letterbox, Inbox) {
        let (to, from) = mpsc::channel();
        let n_waiting = Arc::new(AtomicUsize::new(0));
        let letterbox = Letterbox { letters: to, n_waiting: n_waiting.clone() };
        (letterbox, Inbox { letters: from, n_waiting, aside: VecDeque::new(), is_closed: false })
    }

    /// How many orders lie here.
    pub fn n_waiting(&self) -> usize {
        self.n_waiting.load(Ordering::Relaxed)
    }

    /// Whatever comes next, whenever it comes. Where there is no room for orders they are put aside.
    pub fn next(&mut self, has_room: bool) -> News {
        loop {
            if has_room {
                match self.aside.pop_front() {
                    Some(asked) => return self.taken(asked),
                    None if self.is_closed => return News::Closed,
                    None => {}
                }
            }
            match self.letters.recv() {
                Ok(Letter::Landed(landed)) => return News::Landed(landed),
                Ok(Letter::Gone) | Err(_) => return News::Gone,
                Ok(letter) => self.put_aside(letter),
            }
        }
    }

    /// One more for a batch that has so many and was begun then, or nothing when it should be written down.
    pub fn more(&mut self, n: usize, begun: Stopwatch, expected: Expected) -> News {
        loop {
            if let Some(asked) = self.aside.pop_front() {
                return self.taken(asked);
            }
            if self.is_closed {
                return News::Closed;
            }
            let letter = match self.letters.try_recv() {
                Ok(letter) => letter,
                Err(TryRecvError::Disconnected) => return News::Gone,
                Err(TryRecvError::Empty) if n >= expected.n => return News::Nothing,
                Err(TryRecvError::Empty) => {
                    let left = expected.patience.checked_sub(begun.elapsed());
                    match left.map(|left| self.letters.recv_timeout(left)) {
                        Some(Ok(letter)) => letter,
                        None | Some(Err(RecvTimeoutError::Timeout)) => return News::Nothing,
                        Some(Err(RecvTimeoutError::Disconnected)) => return News::Gone,
                    }
                }
            };
            match letter {
                Letter::Landed(landed) => return News::Landed(landed),
                Letter::Gone => return News::Gone,
                letter => self.put_aside(letter),
            }
        }
    }

    fn taken(&self, asked: Asked) -> News {
        self.n_waiting.fetch_sub(1, Ordering::Relaxed);
        News::Asked(asked)
    }

    /// What is handed in after the last letter is not read: whoever did is told that nobody does.
    fn put_aside(&mut self, letter: Letter) {
        match letter {
            Letter::Order(order, reply) if !self.is_closed => self.aside.push_back((order, reply)),
            Letter::Stop => self.is_closed = true,
            _ => {}
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

    fn number(news: News) -> Option<u8> {
        match news {
            News::Asked((order, _)) => Some(order.request.0[0]),
            _ => None,
        }
    }

    fn expected(n: usize) -> Expected {
        Expected { n, patience: FOR_EVER, per_order: Duration::ZERO }
    }

    #[test]
    fn a_batch_takes_what_lies_there_and_waits_only_for_as_many_as_were_in_hand() {
        let (letterbox, mut inbox) = Inbox::open();
        (1..=4).for_each(|n| post(&letterbox, n));
        assert_eq!((number(inbox.next(true)), inbox.n_waiting()), (Some(1), 3));
        let begun = Stopwatch::start();
        let batch: Vec<_> = (1..5).map(|n| number(inbox.more(n, begun, expected(2)))).collect();
        assert_eq!(batch, [Some(2), Some(3), Some(4), None]);

        // The fifth has not come yet, and comes.
        std::thread::scope(|scope| {
            scope.spawn(|| post(&letterbox, 5));
            assert_eq!(number(inbox.more(4, begun, expected(5))), Some(5));
        });
        let impatient = Expected { patience: Duration::ZERO, ..expected(5) };
        assert!(matches!(inbox.more(4, begun, impatient), News::Nothing));
    }

    #[test]
    fn orders_for_which_there_is_no_room_wait_in_their_order_for_the_batch_before_them() {
        let (letterbox, mut inbox) = Inbox::open();
        let postman = letterbox.postman();
        (1..=2).for_each(|n| post(&letterbox, n));
        letterbox.stop();
        post(&letterbox, 3);
        postman.is_gone();
        assert!(matches!(inbox.next(false), News::Gone), "neither order was taken");
        assert_eq!(inbox.n_waiting(), 3);
        assert_eq!([number(inbox.next(true)), number(inbox.next(true))], [Some(1), Some(2)]);
        assert!(matches!(inbox.next(true), News::Closed));
    }

    #[test]
    fn who_asks_alone_is_not_kept_waiting_and_nobody_longer_than_a_part_of_a_commit() {
        let (long, short, none) = (Duration::from_secs(9), Duration::from_micros(600), Duration::ZERO);
        assert_eq!(Expected::after(1, 0, long, none).n, 1);
        assert_eq!(Expected::after(20, 12, long, none).n, 32);
        assert_eq!(Expected::after(20, 12, long, none).patience, PATIENCE_MOST);
        assert_eq!(Expected::after(1, 1, short, none).patience, Duration::from_micros(300));
    }

    #[test]
    fn nobody_is_waited_for_where_deciding_is_what_takes_long() {
        let (commit, per_order) = (Duration::from_micros(600), Duration::from_micros(20));
        assert_eq!(Expected::after(20, 10, commit, per_order).patience, commit / 2);
        assert_eq!(Expected::after(20, 11, commit, per_order).patience, Duration::ZERO);
        assert_eq!(Expected::after(20, 10, commit / 2, per_order).patience, Duration::ZERO);
    }

    #[test]
    fn what_was_handed_in_before_the_stop_is_taken_and_nothing_after_it() {
        let (letterbox, mut inbox) = Inbox::open();
        post(&letterbox, 1);
        post(&letterbox, 2);
        letterbox.stop();
        post(&letterbox, 3);
        assert_eq!(number(inbox.next(true)), Some(1));
        assert_eq!(number(inbox.more(1, Stopwatch::start(), expected(9))), Some(2));
        assert!(matches!(inbox.more(2, Stopwatch::start(), expected(9)), News::Closed));
        assert!(matches!(inbox.next(true), News::Closed));
    }
}
