//! (e) The clock jumps back and forth between 1970 and 2090 at every order, and the process starts anew now and then.

use super::{Bench, Row, child::Jumping, next};
use crate::{
    orders::{any_order, new_arena, opening},
    shared::SharedJournal,
};
use domain::context::{Actor, RequestId};
use engine::{Engine, Order, Outcome, chance::SeededChance, load::load, verify::verify};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use storage::journal::memory::MemoryJournal;

/// Carries out random orders; what was answered is answered again, and replay says the same as what was served.
pub fn jumps(bench: &mut Bench) -> Row {
    let journal = SharedJournal::new(MemoryJournal::new("alby"));
    let mut seed = bench.seed;
    let mut open = || {
        let (clock, chance) = (Jumping::new(next(&mut seed)), SeededChance::new(next(&mut seed)));
        Engine::open(Box::new(journal.clone()), Box::new(clock), Box::new(chance)).expect("the county opens")
    };
    let mut engine = open();
    let (mut runner, orders) = (TestRunner::deterministic(), any_order());
    let mut answered: Vec<(Order, Outcome)> = Vec::new();
    let mut lost = 0;
    let mut wrong = |bench: &mut Bench, what: String| {
        lost += 1;
        bench.complain(what);
    };
    for n in 0..bench.amount.jumps {
        let command = match n {
            0 => opening(),
            n if n % 2 == 0 => new_arena(&format!("j{n}"), "En arena"),
            _ => orders.new_tree(&mut runner).expect("orders can be drawn").current(),
        };
        let order =
            Order { actor: Actor::Operator, request: RequestId(u128::from(n).to_be_bytes()), command };
        let outcome = engine.execute(order.clone());
        match &outcome {
            Ok(Ok(_)) => answered.push((order, outcome)),
            Ok(Err(_)) => {}
            Err(failure) => wrong(bench, format!("order {n}: {failure}")),
        }
        if n % 50 == 49 {
            let served = engine.snapshot().state.clone();
            drop(engine);
            let loaded = load(&mut journal.clone()).expect("the journal is whole");
            if loaded.state != *served {
                wrong(bench, format!("after order {n} replay says something else"));
            }
            engine = open();
            if let Some((order, outcome)) = answered.last()
                && engine.execute(order.clone()) != *outcome
            {
                wrong(bench, format!("order {n} is answered otherwise the second time"));
            }
        }
    }
    let proof = verify(&mut journal.clone());
    if !proof.is_ok_and(|proof| proof.broken_rules.is_empty()) {
        wrong(bench, "verify is not content".to_owned());
    }
    Row {
        what: "the clock jumps between 1970 and 2090".to_owned(),
        n: bench.amount.jumps as usize,
        seen: format!("{} receipts", answered.len()),
        lost,
        must_lose: false,
    }
}
