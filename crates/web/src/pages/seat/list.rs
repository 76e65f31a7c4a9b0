//! Who sits where? Every seat by arena: the rule beside those who sit, with empty places, doubles and too many shown.

use super::holder::HolderLine;
use crate::{
    App,
    page::{Asked, At, Frame},
    paging::{self, Cut, PART, Paging},
    part::{Line, Mark, sort_key},
    routes::{Route, SEAT},
};
use askama::{Template, filters::HtmlSafe};
use axum::{extract::State, response::Response};
use domain::{
    checks::survey::{ArenaOn, Survey, roster::SeatOn},
    facts::Found,
    id::{Handle, Id, PersonId, SeatId},
    register::seat,
    view::roster::{doubles, filled, shown},
};
use words::Words;

/// The page.
#[derive(Template)]
#[template(path = "seat/list.html")]
pub struct View {
    frame: Frame,
    seats: Seats,
}

/// All that is on it.
#[derive(Template)]
#[template(path = "seat/seats.html")]
struct Seats {
    words: &'static Words,
    state: String,
    arenas: Vec<Arena>,
    /// Arenas that no seat has been described in.
    without: Vec<Line>,
    paging: Paging,
}

/// An arena with its seats.
struct Arena {
    anchor: String,
    name: String,
    line: Line,
    n_seats: usize,
    /// Why nothing can be compared, where nobody has told who sits.
    nobody_told: bool,
    seats: Vec<Seat>,
    doubles: Vec<Line>,
}

/// A seat: the rule beside those who sit there.
struct Seat {
    anchor: String,
    name: String,
    is_perhaps: bool,
    basis: Line,
    places: Line,
    substitutes: Line,
    mark: Mark,
    holders: Vec<HolderLine>,
}

impl HtmlSafe for Seats {}

impl View {
    /// The seats as of the day.
    pub fn new(at: &At<'_>, looked_for: Option<&SeatId>) -> View {
        let seats = Seats::new(at, looked_for);
        View { frame: at.frame(&at.words().seats_title()), seats }
    }
}

impl Seats {
    fn new(at: &At<'_>, looked_for: Option<&SeatId>) -> Seats {
        let words = at.words();
        let survey = Survey::new(at.state(), at.day());
        let mut all: Vec<&ArenaOn<'_>> = survey.arenas.iter().collect();
        all.sort_by_cached_key(|on| sort_key(&at.speaker.name(&on.arena.id.clone().into())));
        let (with, without): (Vec<&ArenaOn<'_>>, Vec<_>) =
            all.into_iter().partition(|on| !on.seats.is_empty());
        let n_seats: usize = with.iter().map(|on| on.seats.len()).sum();
        let n_with = with.len();
        let all: Vec<(&ArenaOn<'_>, Vec<&SeatOn<'_>>)> =
            with.into_iter().map(|on| (on, in_order(at, on))).collect();
        let n_rows = n_seats + without.len();
        let mut own = all.iter().flat_map(|(_, seats)| seats);
        let row = looked_for.and_then(|seat| own.position(|on| on.seat.id == *seat));
        let mut cut = row.map_or_else(|| Cut::new(at, n_rows), |row| Cut::with(n_rows, row));
        let on_page = all.into_iter().map(|(on, seats)| (on, cut.next(seats)));
        let on_page: Vec<_> = on_page.filter(|(_, seats)| !seats.is_empty()).collect();
        Seats {
            words,
            state: words.seats_state(n_with, n_seats),
            arenas: on_page.into_iter().map(|(on, seats)| arena(at, &survey, on, seats)).collect(),
            without: cut
                .next(&without)
                .into_iter()
                .map(|on| at.line(&at.speaker.thing(on.arena.id.clone())))
                .collect(),
            paging: cut.paging(at),
        }
    }
}

fn in_order<'s, 'a>(at: &At<'_>, on: &'s ArenaOn<'a>) -> Vec<&'s SeatOn<'a>> {
    let mut seats: Vec<&SeatOn<'_>> = on.seats.iter().collect();
    seats.sort_by_key(|on| on.seat.side(at.day()).copied());
    seats
}

fn arena(at: &At<'_>, survey: &Survey<'_>, on: &ArenaOn<'_>, seats: Vec<&SeatOn<'_>>) -> Arena {
    Arena {
        anchor: on.arena.id.to_string(),
        name: at.speaker.name(&on.arena.id.clone().into()),
        line: at.line(&at.speaker.thing(on.arena.id.clone())),
        n_seats: on.seats.len(),
        nobody_told: on.seats.iter().all(|on| on.holders.is_empty()),
        seats: seats.into_iter().map(|own| seat(at, survey, on, own)).collect(),
        doubles: doubles(on).into_iter().map(|(person, count)| double(at, person, count)).collect(),
    }
}

fn double(at: &At<'_>, person: &PersonId, count: usize) -> Line {
    at.line(&at.speaker.sits_in_several(person, count))
}

fn seat(at: &At<'_>, survey: &Survey<'_>, arena: &ArenaOn<'_>, on: &SeatOn<'_>) -> Seat {
    let value = |found: Option<&Found<'_, seat::Fact>>| match found {
        Some(found) => at.line(&at.speaker.content(&found.claim.content)),
        None => Line::plain(at.words().unknown()),
    };
    let filled = filled(survey, arena, on);
    Seat {
        anchor: on.seat.id.to_string(),
        name: at.speaker.name(&on.seat.id.clone().into()),
        is_perhaps: on.certainty.is_perhaps(),
        basis: value(on.seat.on(seat::Aspect::Basis, at.day()).as_ref()),
        places: value(on.places.as_ref()),
        substitutes: value(on.substitution.as_ref()),
        mark: Mark::of_filled(at.words(), filled),
        holders: shown(on, filled, at.day()).into_iter().map(|on| HolderLine::new(at, on)).collect(),
    }
}

/// `GET /platser`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    let part = paging::part(&asked);
    // A link to a seat leads to the part where it stands; whoever goes on from there says which part.
    let seat = asked.value(SEAT).filter(|_| asked.value(PART).is_none());
    let seat = seat.and_then(|handle| Handle::parse(handle).ok()).map(SeatId::new);
    let known = |state: &domain::State| seat.clone().filter(|seat| state.seats.contains_key(seat));
    let route = |state: &domain::State| {
        Some(known(state).map_or_else(|| Route::Seats.part(part), |seat| Route::Thing(seat.into())))
    };
    asked.show(&app, route, |at| View::new(at, known(at.state()).as_ref()))
}
