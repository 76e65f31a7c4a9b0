//! The writer itself: while one batch is being written down the next is decided, on the state that the first leads to.
//!
//! Nobody sees that state and nobody in the second batch is answered before the first is kept. If it is not, everything
//! that was decided after it is decided again, on what the journal holds.

use super::{
    Failure, Snapshot,
    deciding::{AtHand, Decider, Tentative},
    inbox::{Asked, Expected, Inbox, News},
    keeper::{Keeper, Kept, Written},
    press::{Landed, Press, give},
};
use crate::{
    chance::Chance,
    clock::{Clock, Stopwatch},
    load::{self, LoadError, Newer},
    tally::Tally,
};
use arc_swap::ArcSwap;
use domain::Command;
use std::{sync::Arc, time::Duration};
use storage::journal::Journal;

/// The most orders in one commit: enough to fill the time of a disk's flush, few enough to answer soon.
const BATCH_MOST: usize = 256;

pub(super) struct Writer {
    decider: Decider,
    /// At hand, but while a batch is on its way.
    keeper: Option<Box<Keeper>>,
    pub published: Arc<ArcSwap<Snapshot>>,
    pub tally: Tally,
}

/// What the county is once the batch that is being written down has been kept.
struct OnItsWay {
    snapshot: Snapshot,
    written: Arc<Written>,
}

impl Writer {
    /// Reads the county, finishes what the machine stopped in, and is ready to write.
    pub fn open(
        mut journal: Box<dyn Journal>,
        clock: Box<dyn Clock>,
        chance: Box<dyn Chance>,
    ) -> Result<Writer, LoadError> {
        let loaded = load::load(journal.as_mut())?;
        for (seq, n) in &loaded.unfinished {
            journal.redact(*seq, *n)?;
        }
        let loaded = if loaded.unfinished.is_empty() { loaded } else { load::load(journal.as_mut())? };
        let known = Snapshot { state: Arc::new(loaded.state), head: loaded.head };
        let (published, tally) = (Arc::new(ArcSwap::from_pointee(known.clone())), Tally::new());
        let decider = Decider { county: journal.county().to_owned(), clock, chance, newer: loaded.newer };
        let keeper = Keeper::new(journal, known, published.clone(), tally.clone());
        Ok(Writer { decider, keeper: Some(Box::new(keeper)), published, tally })
    }

    /// The record from a newer program that keeps the county from being written in.
    pub fn newer(&self) -> Option<&Newer> {
        self.decider.newer.as_ref()
    }

    /// Decides orders as they come, and writes down together what has come.
    pub fn run(mut self, mut inbox: Inbox, press: &Press) {
        let mut on_its_way: Option<OnItsWay> = None;
        let mut growing: Option<Tentative> = None;
        let (mut begun, mut expected) = (Stopwatch::start(), Expected::default());
        loop {
            let n = growing.as_ref().map_or(0, Tentative::len);
            let news = match (&on_its_way, &growing) {
                (None, Some(_)) if n >= BATCH_MOST => News::Nothing,
                (None, Some(_)) => inbox.more(n, begun, expected),
                _ => inbox.next(n < BATCH_MOST),
            };
            match news {
                News::Asked(asked) if is_for_the_journal(&asked) => {
                    if !self.finish(&mut inbox, on_its_way.take(), growing.take()) {
                        return;
                    }
                    self.write(vec![asked]);
                }
                News::Asked(asked) => {
                    if growing.is_none() {
                        begun = Stopwatch::start();
                    }
                    let tentative = growing.get_or_insert_with(|| self.begin(on_its_way.as_ref()));
                    self.decider.decide(tentative, asked, None);
                    if tentative.redacts() && !self.finish(&mut inbox, on_its_way.take(), growing.take()) {
                        return;
                    }
                }
                News::Nothing => {
                    let Some(tentative) = growing.take() else { continue };
                    let per_order = tentative.took / n as u32;
                    let is_alone = n == 1 && inbox.n_waiting() == 0 && !expected.more_than_one();
                    // Who asks alone is not kept waiting for another thread. And what is left to erase is tried again
                    // before the next batch is begun.
                    if is_alone || self.keeper().stuck.is_some() {
                        let took = self.keep(tentative);
                        expected = Expected::after(n, inbox.n_waiting(), took, per_order);
                    } else {
                        expected = Expected::after(n, 0, Duration::ZERO, per_order);
                        on_its_way = self.send(press, tentative);
                    }
                }
                News::Landed(landed) => {
                    on_its_way = None;
                    let (n_answered, took) = (landed.n_answered, landed.took);
                    self.take_back(landed, &mut growing);
                    let n = growing.as_ref().map_or(0, Tentative::len) + inbox.n_waiting();
                    expected = expected.once_answered(n_answered, n, took);
                    begun = Stopwatch::start();
                }
                News::Closed => break,
                News::Gone => return,
            }
        }
        self.finish(&mut inbox, on_its_way, growing);
    }

    /// Carries these orders out as one batch.
    pub fn write(&mut self, orders: Vec<Asked>) {
        let tentative = self.decide_all(orders, false);
        self.keep(tentative);
    }

    fn begin(&mut self, on_its_way: Option<&OnItsWay>) -> Tentative {
        match on_its_way {
            Some(OnItsWay { snapshot, written }) => Tentative::on(snapshot, Some(written.clone()), None),
            None => {
                let keeper = self.keeper();
                let lost = keeper.ready().err();
                Tentative::on(&keeper.known, None, lost)
            }
        }
    }

    /// Decides all of these with the journal at hand, looking each request up first or not.
    fn decide_all(&mut self, orders: Vec<Asked>, is_asked: bool) -> Tentative {
        let mut tentative = self.begin(None);
        let Writer { decider, keeper, .. } = self;
        let keeper = keeper.as_mut().expect("nothing is on its way");
        for asked in orders {
            let at_hand = AtHand { journal: keeper.journal.as_mut(), stuck: keeper.stuck.clone(), is_asked };
            decider.decide(&mut tentative, asked, Some(at_hand));
        }
        tentative
    }

    fn keeper(&mut self) -> &mut Keeper {
        self.keeper.as_mut().expect("nothing is on its way")
    }

    /// Writes the batch down and answers, here and now; tells how long it took.
    fn keep(&mut self, tentative: Tentative) -> Duration {
        let Kept { answers, again, took, .. } = self.keeper().keep(tentative.decided());
        give(&self.tally, answers);
        self.decide_again(again);
        took
    }

    /// Has the batch written down while the next is decided.
    fn send(&mut self, press: &Press, tentative: Tentative) -> Option<OnItsWay> {
        let decided = tentative.decided();
        let on_its_way = OnItsWay { snapshot: decided.snapshot.clone(), written: decided.written.clone() };
        press.print(self.keeper.take().expect("nothing is on its way"), decided);
        Some(on_its_way)
    }

    /// What had been on its way has been kept, or else all that was decided since is decided again.
    fn take_back(&mut self, landed: Landed, growing: &mut Option<Tentative>) {
        let Landed { keeper, mut again, is_kept, .. } = landed;
        self.keeper = Some(keeper);
        if !is_kept {
            again.extend(growing.take().into_iter().flat_map(Tentative::asked));
            self.decide_again(again);
        }
    }

    /// Decides these once more, asking the journal about each request first.
    fn decide_again(&mut self, orders: Vec<Asked>) {
        if orders.is_empty() {
            return;
        }
        let tentative = self.decide_all(orders, true);
        let Kept { mut answers, again, .. } = self.keeper().keep(tentative.decided());
        // Who is in the journal now and was not a moment ago has been written there by somebody else.
        answers.extend(again.into_iter().map(|(_, reply)| (reply, Err(Failure::Conflict))));
        give(&self.tally, answers);
    }

    /// Waits for what is on its way, and then writes down what has been decided since. False when it will never come.
    fn finish(
        &mut self,
        inbox: &mut Inbox,
        on_its_way: Option<OnItsWay>,
        mut growing: Option<Tentative>,
    ) -> bool {
        if on_its_way.is_some() {
            let News::Landed(landed) = inbox.next(false) else { return false };
            self.take_back(landed, &mut growing);
        }
        if let Some(tentative) = growing {
            self.keep(tentative);
        }
        true
    }
}

/// Only the journal knows whether there is such a text, and it must have been written down before it is erased.
fn is_for_the_journal((order, _): &Asked) -> bool {
    matches!(order.command, Command::RedactText { .. })
}
