//! A text that has been redacted is gone, and nobody writes it again by mistake.

use domain::{
    Command, Refusal,
    context::{Actor, RequestId},
    facts::{self, Claim, Content},
    id::ArenaId,
    register::arena::{Aspect, Fact},
    time::Period,
};
use engine::{Engine, Order, Outcome};
use testkit::{
    desk::Desk,
    orders::opening,
    samples::{date, id, text},
};

fn ask(engine: &Engine, n: u128, command: Command) -> Outcome {
    engine.execute(Order { actor: Actor::Operator, request: RequestId(n.to_be_bytes()), command })
}

#[test]
fn a_redacted_text_is_not_written_again_and_the_writer_goes_on() {
    let desk = Desk::new("alby", "2021-10-08T07:00:00Z".parse().unwrap(), vec![opening()]);
    let engine = desk.open();
    let task = Claim {
        content: Content::Fact(Fact::Task(text("Hemligheten."))),
        when: Period::since(date("2005")),
        sources: Vec::new(),
    };
    let arena: ArenaId = id("a");
    let state = facts::Command::State { id: arena.clone(), statement: task.into() };
    let receipt = ask(&engine, 1, Command::Arena(state)).unwrap().unwrap();
    let redact = Command::RedactText { seq: receipt.first, n: 0, ground: text("Beslut om gallring.") };
    ask(&engine, 2, redact).unwrap().unwrap();

    // Somebody moves the date of the task as they see it, with its text masked.
    let seen = engine.snapshot();
    let entry = seen.state.arenas[&arena].of(Aspect::Task).next().unwrap();
    let by = Claim { when: Period::since(date("2006")), ..entry.claims[0].clone() };
    let (no, reason) = (entry.no, text("Fel datum."));
    let correct =
        |by| facts::Command::Correct { id: arena.clone(), no, claim: 0, by, reason: reason.clone() };
    assert_eq!(ask(&engine, 3, Command::Arena(correct(by.clone()))), Ok(Err(Refusal::TextIsRedacted)));

    let anew = Claim { content: Content::Fact(Fact::Task(text("Det som ska st\u{e5} d\u{e4}r."))), ..by };
    assert!(ask(&engine, 4, Command::Arena(correct(anew))).unwrap().is_ok());
}
