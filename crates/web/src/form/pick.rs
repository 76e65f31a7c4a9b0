//! Choosing something that stands in the register, by its name.

use super::{
    Field, Reading, Typed,
    control::{Choice, Control, Kind, Options},
    field::{Asking, capital},
};
use crate::part::sort_key;
use domain::{
    edge::Misread,
    id::{
        ArenaId, BodyId, DecisionId, HolderId, Id, MatterId, Node, OfficeId, PaperId, PartyId, PrincipalId,
        RecommendationId, SeatId, SourceId, Subject, UnitId,
    },
};
use std::str::FromStr;
use words::Say;

/// What can stand at an end of a relation, in the order it is offered.
const NODES: [&str; 6] = [
    ArenaId::CONCEPT,
    PrincipalId::CONCEPT,
    BodyId::CONCEPT,
    UnitId::CONCEPT,
    OfficeId::CONCEPT,
    PartyId::CONCEPT,
];

/// A list of everything of these kinds, each kind under its name.
pub(super) fn pick(asking: &Asking<'_>, name: &str, label: String, concepts: &[&str]) -> Control {
    let typed = asking.typed.get(name);
    let lists = concepts.iter().map(|concept| of_concept(asking, concept, typed, concepts.len() > 1));
    let mut lists: Vec<Options> = lists.filter(|list| !list.options.is_empty()).collect();
    let is_listed = lists.iter().flat_map(|list| &list.options).any(|choice| choice.is_chosen);
    if !typed.is_empty() && !is_listed {
        // Something that is no longer there, or was never: kept, so that it can be seen and answered.
        let gone = Choice { value: typed.to_owned(), label: typed.to_owned(), is_chosen: true };
        lists.push(Options { heading: None, options: vec![gone] });
    }
    asking.control(name, label, Kind::Pick(lists))
}

fn of_concept(asking: &Asking<'_>, concept: &str, typed: &str, has_heading: bool) -> Options {
    let state = asking.at.state();
    let of_it = state.subjects().chain(state.work()).filter(|subject| subject.concept() == concept);
    let mut options: Vec<Choice> = of_it
        .map(|subject| {
            let (value, label) = (subject.to_string(), called(asking, &subject));
            let is_chosen = value == typed;
            Choice { value, label, is_chosen }
        })
        .collect();
    options.sort_by_cached_key(|choice| sort_key(&choice.label));
    let kind = format!("{concept}-x").parse::<Subject>().ok();
    let heading = kind.filter(|_| has_heading).map(|kind| capital(&kind.say(asking.words())));
    Options { heading, options }
}

/// What it is called; a seat also says in which arena it is, and what no longer exists says so.
pub(super) fn called(asking: &Asking<'_>, subject: &Subject) -> String {
    let (state, speaker, day) = (asking.at.state(), &asking.at.speaker, asking.at.day());
    let mut name = speaker.name(subject);
    if let Subject::Seat(id) = subject
        && let Some(arena) = state.seats.get(id).and_then(|seat| seat.arena())
    {
        name = format!("{} \u{2013} {name}", speaker.name(&arena.clone().into()));
    }
    if let Subject::Source(id) = subject {
        name = format!("{name} ({})", id.handle());
    }
    let exists = match subject {
        Subject::Arena(id) => state.arenas.get(id).map(|arena| arena.exists_on(day)),
        Subject::Body(id) => state.bodies.get(id).map(|body| body.exists_on(day)),
        Subject::Unit(id) => state.units.get(id).map(|unit| unit.exists_on(day)),
        Subject::Party(id) => state.parties.get(id).map(|party| party.exists_on(day)),
        Subject::Office(id) => state.offices.get(id).map(|office| office.exists_on(day)),
        Subject::Paper(id) => state.papers.get(id).map(|paper| paper.exists_on(day)),
        Subject::Seat(id) => state.seats.get(id).map(|seat| seat.exists_on(day)),
        _ => None,
    };
    match exists {
        Some(certainty) if !certainty.is_possible() => asking.words().form_not_now(name),
        _ => name,
    }
}

fn read<T: FromStr<Err = Misread>>(reading: &mut Reading<'_>, name: &str) -> Option<T> {
    match reading.typed.get(name) {
        "" => reading.wrong(name, super::Wrong::NotChosen),
        _ => reading.parsed(name, str::parse),
    }
}

macro_rules! picks {
    ($($id:ty),*) => {
        $(impl Field for $id {
            fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
                pick(asking, name, label, &[<$id>::CONCEPT])
            }

            fn fill(&self, typed: &mut Typed, name: &str) {
                typed.put(name, self.to_string());
            }

            fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
                read(reading, name)
            }
        })*
    };
}

picks!(
    SourceId,
    PrincipalId,
    BodyId,
    UnitId,
    OfficeId,
    ArenaId,
    PaperId,
    SeatId,
    HolderId,
    MatterId,
    DecisionId,
    RecommendationId
);

impl Field for Node {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        pick(asking, name, label, &NODES)
    }

    fn fill(&self, typed: &mut Typed, name: &str) {
        typed.put(name, self.to_string());
    }

    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
        read(reading, name)
    }
}
