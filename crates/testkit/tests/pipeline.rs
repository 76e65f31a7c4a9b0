//! While one batch is being written down the next is decided. What that must never be noticed by: nobody sees or is told
//! anything before it is kept, and what rested on something that was not kept is decided again.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{
    Command, Refusal,
    context::{Actor, RequestId},
    facts::{self, Claim, Content},
    register::arena,
    time::Period,
};
use engine::{
    Engine, Failure, Order, Outcome, chance::SeededChance, clock::Clock, load::load, verify::verify,
};
use jiff::Timestamp;
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
    mpsc,
};
use storage::{failure::Failure as Fails, journal::memory::MemoryJournal};
use testkit::{
    orders::{new_arena, opening},
    samples::{id, text},
    shared::{Fault, SharedJournal},
};

/// Each decision asks the clock once, so that a test can wait until so many have been made.
#[derive(Clone, Default)]
struct Decisions(Arc<AtomicU64>);

impl Clock for Decisions {
    fn now(&self) -> Timestamp {
        let n = self.0.fetch_add(1, Ordering::SeqCst);
        Timestamp::from_second(1_633_676_400 + n as i64).unwrap()
    }
}

struct Desk {
    journal: SharedJournal<MemoryJournal>,
    decisions: Decisions,
    engine: Engine,
}

type Answer = mpsc::Receiver<Outcome>;

impl Desk {
    fn new() -> Desk {
        let (journal, decisions) = (SharedJournal::new(MemoryJournal::new("alby")), Decisions::default());
        let clock = Box::new(decisions.clone());
        let engine = Engine::open(Box::new(journal.clone()), clock, Box::new(SeededChance::new(1))).unwrap();
        engine.execute(order(1, opening())).unwrap().unwrap();
        Desk { journal, decisions, engine }
    }

    fn ask(&self, n: u128, command: Command) -> Answer {
        let (answer, answered) = mpsc::channel();
        self.engine.submit(order(n, command), move |outcome| drop(answer.send(outcome)));
        answered
    }

    /// Asks, and waits until it has been decided.
    fn decided(&self, n: u128, command: Command) -> Answer {
        let before = self.decisions.0.load(Ordering::SeqCst);
        let answer = self.ask(n, command);
        while self.decisions.0.load(Ordering::SeqCst) == before {
            std::thread::yield_now();
        }
        answer
    }

    /// Two arenas are on their way to the journal, and stay there until it is let go.
    fn on_their_way(&self) -> [Answer; 2] {
        // Whoever asks alone is written down at once; those who come meanwhile are written down together.
        self.journal.hold();
        let alone = self.ask(2, new_arena("first", "Den f\u{f6}rsta"));
        self.journal.wait_until_held();
        let two = [self.ask(3, new_arena("svom", "SVOM")), self.ask(4, new_arena("rsr", "RSR"))];
        self.journal.let_one_go();
        alone.recv().unwrap().unwrap().unwrap();
        self.journal.wait_until_held();
        two
    }

    fn arenas(&self) -> usize {
        self.engine.snapshot().state.arenas.len()
    }

    /// What is served is what the journal says, and the journal is whole.
    fn is_whole(&self) {
        let mut journal = self.journal.clone();
        assert_eq!(load(&mut journal).unwrap().state, *self.engine.snapshot().state);
        assert_eq!(verify(&mut journal).unwrap().broken_rules, []);
    }
}

fn order(n: u128, command: Command) -> Order {
    Order { actor: Actor::Operator, request: RequestId(n.to_be_bytes()), command }
}

/// Says one more thing of an arena.
fn task(handle: &str) -> Command {
    let fact = arena::Fact::Task(text("En uppgift"));
    let claim = Claim { content: Content::Fact(fact), when: Period::default(), sources: Vec::new() };
    Command::Arena(facts::Command::State { id: id(handle), statement: claim.into() })
}

#[test]
fn what_is_decided_meanwhile_is_answered_and_seen_once_all_of_it_is_kept() {
    let desk = Desk::new();
    let n_before = desk.arenas();
    let two = desk.on_their_way();
    let later = desk.decided(5, task("svom"));
    let refused = desk.decided(6, new_arena("rsr", "RSR"));
    assert_eq!(desk.arenas(), n_before + 1, "only what has been kept is seen");
    assert!(two.iter().chain([&later, &refused]).all(|answer| answer.try_recv().is_err()), "nobody is told");
    desk.journal.let_all_go();
    for answer in two.iter().chain([&later]) {
        answer.recv().unwrap().unwrap().unwrap();
    }
    assert!(matches!(refused.recv().unwrap(), Ok(Err(Refusal::AlreadyRegistered(_)))));
    assert_eq!(desk.arenas(), n_before + 3);
    desk.is_whole();
}

#[test]
fn what_rests_on_something_that_was_not_kept_is_decided_again() {
    let desk = Desk::new();
    let two = desk.on_their_way();
    let rests = desk.decided(5, task("svom"));
    let refused = desk.decided(6, new_arena("rsr", "RSR"));
    let alone = desk.decided(7, new_arena("samreko", "SamReKo"));
    desk.journal.fail_next(Fault::Refuse(Fails::DiskFull));
    desk.journal.let_all_go();
    for answer in &two {
        assert_eq!(answer.recv().unwrap(), Err(Failure::Storage(Fails::DiskFull)));
    }
    assert!(
        matches!(rests.recv().unwrap(), Ok(Err(Refusal::NotRegistered(_)))),
        "there is no such arena after all"
    );
    refused.recv().unwrap().unwrap().unwrap();
    alone.recv().unwrap().unwrap().unwrap();
    assert!(!desk.engine.snapshot().state.arenas.contains_key(&id::<domain::id::ArenaId>("svom")));
    desk.is_whole();
}

#[test]
fn who_asks_again_while_the_first_is_on_its_way_has_the_same_answer_or_is_carried_out() {
    for is_kept in [true, false] {
        let desk = Desk::new();
        let [first, _other] = desk.on_their_way();
        let again = desk.ask(3, new_arena("svom", "SVOM"));
        let reused = desk.ask(3, new_arena("svom", "Annat"));
        desk.decided(9, task("first"));
        if !is_kept {
            desk.journal.fail_next(Fault::Refuse(Fails::DiskFull));
        }
        desk.journal.let_all_go();
        let (first, again) = (first.recv().unwrap(), again.recv().unwrap());
        again.clone().unwrap().unwrap();
        assert_eq!(first == again, is_kept, "{first:?} {again:?}");
        assert_eq!(reused.recv().unwrap(), Err(Failure::RequestReused));
        desk.is_whole();
    }
}

#[test]
fn who_asks_again_later_has_the_same_answer_whoever_asks_at_the_same_time() {
    let desk = Desk::new();
    let two = desk.on_their_way();
    desk.journal.let_all_go();
    let kept = two.map(|answer| answer.recv().unwrap());
    desk.journal.hold();
    let alone = desk.ask(8, task("first"));
    desk.journal.wait_until_held();
    // The one would be refused by now, the other could be carried out twice, and the third has never asked.
    let answers = [
        desk.ask(4, new_arena("rsr", "RSR")),
        desk.ask(8, task("first")),
        desk.ask(10, task("svom")),
        desk.ask(3, new_arena("svom", "SVOM")),
    ];
    desk.journal.let_all_go();
    let alone = alone.recv().unwrap();
    let [rsr, first, new, svom] = answers.map(|answer| answer.recv().unwrap());
    assert_eq!([svom, rsr, first.clone()], [kept[0].clone(), kept[1].clone(), alone]);
    new.unwrap().unwrap();

    // One that was carried out, and would be once more: the journal itself takes no request twice.
    desk.journal.hold();
    let alone = desk.ask(11, task("rsr"));
    desk.journal.wait_until_held();
    let (first_again, new) = (desk.ask(8, task("first")), desk.ask(12, task("rsr")));
    desk.journal.let_all_go();
    alone.recv().unwrap().unwrap().unwrap();
    assert_eq!(first_again.recv().unwrap(), first);
    new.recv().unwrap().unwrap().unwrap();
    desk.is_whole();
}

#[test]
fn a_text_is_erased_once_the_record_it_stands_in_has_been_kept() {
    let desk = Desk::new();
    let two = desk.on_their_way();
    let later = desk.decided(5, task("svom"));
    let seq = desk.engine.snapshot().head.seq + 1;
    let erase = Command::RedactText { seq, n: 0, ground: text("Beslut om gallring.") };
    let (gone, after) = (desk.ask(6, erase), desk.ask(7, task("svom")));
    desk.journal.let_all_go();
    for answer in two.iter().chain([&later, &gone, &after]) {
        answer.recv().unwrap().unwrap().unwrap();
    }
    desk.is_whole();
    assert_eq!(load(&mut desk.journal.clone()).unwrap().redacted.into_iter().collect::<Vec<_>>(), [(seq, 0)]);
}

#[test]
fn what_was_handed_in_before_the_end_is_finished() {
    let Desk { journal, decisions, engine } = Desk::new();
    let desk = Desk { journal, decisions, engine };
    let two = desk.on_their_way();
    let later = desk.decided(5, task("svom"));
    let journal = desk.journal.clone();
    std::thread::scope(|scope| {
        scope.spawn(move || drop(desk));
        journal.let_all_go();
    });
    for answer in two.iter().chain([&later]) {
        answer.recv().unwrap().unwrap().unwrap();
    }
}
