//! Who will have something once the form is sent: seen before it is, by office and by whoever holds it today.

use super::Form;
use crate::{
    form::{Reading, Typed},
    page::At,
    part::Line,
};
use askama::{Template, filters::HtmlSafe};
use domain::{
    access::{
        Authority,
        receiver::{Receiver, receivers},
    },
    id::{Node, Subject},
};
use sha2::{Digest, Sha256};
use words::{Words, refusal, speaker::list};

/// Everybody who will have it.
#[derive(Template)]
#[template(path = "form/reach.html")]
pub struct Reach {
    words: &'static Words,
    digest: String,
    receivers: Vec<Told>,
}

impl HtmlSafe for Reach {}

/// Somebody it is shared with, and who that is.
struct Told {
    node: Line,
    authorities: String,
    seats: Vec<(String, String)>,
    others: Vec<String>,
}

impl Reach {
    /// What is shared with these.
    pub fn of_sharing(at: &At<'_>, with: &[Node]) -> Reach {
        let all = receivers(at.state(), with, at.today());
        // What was seen is what is done: should somebody take a seat meanwhile, it is shown again.
        let digest = Sha256::digest(format!("{all:?}"));
        let digest = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        let receivers = all.iter().map(|receiver| told(at, receiver)).collect();
        Reach { words: at.words(), digest, receivers }
    }

    /// What tells these from others.
    pub fn digest(&self) -> String {
        self.digest.clone()
    }
}

fn told(at: &At<'_>, receiver: &Receiver) -> Told {
    let words = at.words();
    let name = |subject: &Subject| at.speaker.name(subject);
    let authority = |authority: &Authority| match authority {
        Authority::Of(node) => name(&node.into()),
        Authority::Machine => words.actor_operator(),
    };
    let authorities: Vec<String> = receiver.authorities.iter().map(authority).collect();
    let seat = |(seat, persons): (&domain::id::SeatId, &std::collections::BTreeSet<domain::id::PersonId>)| {
        let persons: Vec<String> = persons.iter().map(|person| name(&person.clone().into())).collect();
        let who = if persons.is_empty() { words.reach_nobody() } else { list(words, &persons) };
        let arena = at.state().seats.get(seat).and_then(|seat| seat.arena());
        let elsewhere = arena.filter(|arena| receiver.node.arena() != Some(*arena));
        let seat = name(&seat.clone().into());
        // By a seat somewhere else, as whoever supports the arena has it.
        let seat = elsewhere
            .map_or_else(|| seat.clone(), |arena| format!("{} \u{2013} {seat}", name(&arena.clone().into())));
        (seat, who)
    };
    Told {
        node: at.line(&at.speaker.thing(&receiver.node)),
        authorities: list(words, &authorities),
        seats: receiver.seats.iter().map(seat).collect(),
        others: receiver.others.iter().map(|other| refusal::who(words, other, &name)).collect(),
    }
}

/// Who will have what stands in the form.
pub fn of(at: &At<'_>, form: &dyn Form, typed: &Typed) -> Option<Reach> {
    let mut reading = Reading::new(typed);
    let read = form.read(at.state(), &mut reading);
    form.reach(at, &reading.finish(read).ok()?)
}
