//! Which seats does this person hold? Names are kept outside the register: a person is an id and what they hold.

use super::holder::HolderLine;
use crate::{
    App,
    page::{Asked, At, Frame},
    pages::{
        check::{findings::Findings, found::Group},
        person::{Personal, is_known},
    },
    part::Line,
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    access::{Action, On},
    checks::survey::{
        ArenaOn, Survey,
        roster::{HolderOn, SeatOn},
    },
    id::{Handle, Id, PersonId, Subject},
};
use words::Words;

/// The page.
#[derive(Template)]
#[template(path = "seat/person.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    /// That what was kept of them has been erased.
    erased: Option<String>,
    /// The way to what is kept of them.
    personal: Option<String>,
    held: Vec<Held>,
    earlier: Vec<Held>,
    findings: Vec<Group>,
}

/// A seat the person holds, or has held.
struct Held {
    seat: Line,
    arena: Line,
    /// By virtue of what the seat is held.
    basis: Line,
    holder: HolderLine,
}

impl View {
    /// The person as of the day.
    pub fn new(at: &At<'_>, person: &PersonId) -> View {
        let words = at.words();
        let survey = Survey::new(at.state(), at.day());
        let seats = survey.arenas.iter().flat_map(|arena| arena.seats.iter().map(move |seat| (arena, seat)));
        let all =
            seats.flat_map(|(arena, seat)| seat.holders.iter().map(move |holder| (arena, seat, holder)));
        let own: Vec<_> = all.filter(|(.., holder)| holder.holder.person() == Some(person)).collect();
        let held = |sits: bool| {
            let some = own.iter().filter(|(.., holder)| holder.sits.is_possible() == sits);
            some.map(|(arena, seat, holder)| held(at, arena, seat, holder)).collect()
        };
        let findings = Findings::new(at);
        let subject = Subject::Person(person.clone());
        View {
            frame: at.frame(&at.speaker.name(&subject)),
            words,
            erased: at.state().people.is_erased(person).then(|| words.personal_is_erased()),
            personal: at
                .rights()
                .may(Action::ReadPersonal, &On::Person(person.clone()))
                .then(|| at.link(&Route::Person(person.clone(), Personal::Details)))
                .filter(|_| !at.state().people.is_erased(person)),
            held: held(true),
            earlier: held(false),
            findings: Group::all(at, findings.naming(&subject)),
        }
    }
}

fn held(at: &At<'_>, arena: &ArenaOn<'_>, seat: &SeatOn<'_>, holder: &HolderOn<'_>) -> Held {
    let basis = seat.seat.on(domain::register::seat::Aspect::Basis, at.day());
    let basis = basis.map(|found| at.line(&at.speaker.content(&found.claim.content)));
    Held {
        seat: at.line(&at.speaker.thing(seat.seat.id.clone())),
        arena: at.line(&at.speaker.thing(arena.arena.id.clone())),
        basis: basis.unwrap_or_else(|| Line::plain(at.words().unknown())),
        holder: HolderLine::new(at, holder),
    }
}

/// `GET /personer/{handle}`. A person nobody has entered as holding a seat is not known here.
pub async fn get(State(app): State<App>, Path(handle): Path<String>, asked: Asked) -> Response {
    let id = Handle::parse(&handle).ok().map(PersonId::new);
    let route =
        |state: &domain::State| id.clone().filter(|id| is_known(state, id)).map(|id| Route::Thing(id.into()));
    asked.show(&app, route, |at| View::new(at, id.as_ref().expect("the route holds a person")))
}
