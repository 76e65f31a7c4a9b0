//! What holds whatever people ask for: the county keeps its rules, nothing panics, and tomorrow's reading equals today's.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{
    Context, Stamped, State, checks, command,
    context::{Actor, RequestId},
};
use engine::{Engine, Failure, Order, chance::SeededChance, clock::StoppedClock, load::load};
use jiff::{Timestamp, civil::date};
use proptest::prelude::*;
use storage::journal::{Journal, memory::MemoryJournal};
use testkit::orders::{any_order, opening};

fn now() -> Timestamp {
    "2021-10-08T07:00:00Z".parse().unwrap()
}

fn context(n: usize) -> Context {
    let request = RequestId((n as u128).to_be_bytes());
    Context { now: now(), today: date(2021, 10, 8), actor: Actor::Operator, request }
}

/// Carries out what may be carried out; answers how many orders changed something.
fn carry_out(state: &mut State, n: usize, order: domain::Command) -> bool {
    let cx = context(n);
    let Ok(events) = command::decide(state, &cx, order) else { return false };
    for event in &events {
        command::apply(state, &Stamped { seq: 1, at: cx.now, actor: cx.actor.clone(), event });
    }
    !events.is_empty()
}

fn opened() -> State {
    let mut state = State::default();
    assert!(carry_out(&mut state, 0, opening()));
    state
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn the_county_keeps_its_rules(orders in proptest::collection::vec(any_order(), 1..60)) {
        let mut state = opened();
        for (n, order) in orders.into_iter().enumerate() {
            carry_out(&mut state, n, order);
            prop_assert_eq!(state.check_invariants(), vec![]);
        }
    }

    #[test]
    fn checks_never_fail_whatever_the_county_looks_like(orders in proptest::collection::vec(any_order(), 1..60)) {
        let mut state = opened();
        orders.into_iter().enumerate().for_each(|(n, order)| {
            carry_out(&mut state, n, order);
        });
        for day in [date(1, 1, 1), date(2001, 6, 1), date(2021, 10, 8), date(9999, 12, 31)] {
            let findings = checks::review(&state, day);
            prop_assert!(findings.iter().all(|finding| finding.certainty.is_yes() || finding.severity == checks::Severity::Note));
        }
    }

    #[test]
    fn what_is_read_tomorrow_equals_what_was_published_today(
        orders in proptest::collection::vec(any_order(), 1..40),
        repeated in 0_usize..40,
    ) {
        let journal = testkit::shared::SharedJournal::new(MemoryJournal::new("alby"));
        let engine = open(&journal);
        let ask = |n: usize, command: domain::Command| {
            engine.execute(Order { actor: Actor::Operator, request: context(n).request, command })
        };
        ask(0, opening()).unwrap().unwrap();
        let outcomes: Vec<_> =
            orders.iter().enumerate().map(|(n, order)| ask(n + 1, order.clone())).collect();

        // A request sent again gets the same answer and changes nothing.
        let again = repeated % orders.len();
        let head = engine.snapshot().head;
        let outcome = ask(again + 1, orders[again].clone());
        if matches!(outcomes[again], Ok(Ok(_))) {
            prop_assert_eq!(&outcome, &outcomes[again]);
            prop_assert_eq!(engine.snapshot().head, head);
            let other = ask(again + 1, opening());
            prop_assert_eq!(other, Err(Failure::RequestReused));
        }

        let loaded = load(&mut journal.clone()).unwrap();
        let snapshot = engine.snapshot();
        prop_assert_eq!(loaded.head, snapshot.head);
        prop_assert_eq!(&loaded.state, snapshot.state.as_ref());
    }
}

fn open(journal: &testkit::shared::SharedJournal<MemoryJournal>) -> Engine {
    let journal: Box<dyn Journal> = Box::new(journal.clone());
    Engine::open(journal, Box::new(StoppedClock(now())), Box::new(SeededChance::new(3))).unwrap()
}

#[test]
fn the_random_orders_are_not_all_refused() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let mut state = opened();
    let n_done = (0..2_000)
        .filter(|n| {
            let order = any_order().new_tree(&mut runner).unwrap().current();
            carry_out(&mut state, *n, order)
        })
        .count();
    assert!(n_done > 100, "only {n_done} of 2,000 orders changed anything");
}
