//! How does it hang together? The county as a drawing in levels, as boxes with their ties in words, and as a table; all
//! from the same view. On a narrow screen the boxes in words take the place of the drawing.

mod chosen;
mod drawing;
mod name;
mod part;
mod table;
mod timeline;
mod told;
mod wrap;

use crate::{
    App,
    page::{Asked, At, Frame},
    pages::check::findings::Findings,
    routes::{ARENA, Route},
    told::{Part, Piece},
};
use askama::Template;
use axum::{extract::State, response::Response};
use chosen::Chosen;
use domain::{
    id::{ArenaId, Handle, Id},
    view::map::{Map, Picture},
};
use std::cell::LazyCell;
use words::Words;

/// The page.
#[derive(Template)]
#[template(path = "map.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    /// Why there is nothing to see, when there is not.
    nothing: Option<String>,
    chosen: Option<Chosen>,
    printed: String,
    steps: Piece,
    drawing: Piece,
    told: Piece,
    days: Piece,
    legend: Piece,
    table: Piece,
}

/// What of the map is shown, and how things on it are called.
pub struct Shown<'m, 'a> {
    /// Where the reader stands.
    pub at: &'m At<'a>,
    /// The map of all days.
    pub map: &'m Map<'a>,
    /// What is there on the day.
    pub picture: &'m Picture<'a>,
    /// What the checks find.
    pub findings: &'m Findings,
    /// The arena that was chosen.
    pub arena: Option<&'m ArenaId>,
}

/// The map, and what of it is there on the day.
struct Laid<'a> {
    map: Map<'a>,
    picture: Picture<'a>,
    findings: Findings,
    /// Whether the arena that was chosen is there.
    is_here: bool,
}

impl<'a> Laid<'a> {
    fn new(at: &At<'a>, arena: Option<&ArenaId>) -> Laid<'a> {
        let map = match at.memory() {
            Some(memory) => Map::laid_out(at.state(), memory.layout()),
            None => Map::new(at.state()),
        };
        let whole = map.at(at.day());
        let card = arena.and_then(|arena| map.card_of(arena));
        let is_here = card.is_none_or(|card| whole.cards.iter().any(|on| on.card == card));
        let picture = card.map_or_else(|| whole.clone(), |card| whole.clone().around(&map, card));
        Laid { map, picture, findings: Findings::new(at), is_here }
    }

    fn shown<'m>(&'m self, at: &'m At<'a>, arena: Option<&'m ArenaId>) -> Shown<'m, 'a> {
        let Laid { map, picture, findings, .. } = self;
        Shown { at, map, picture, findings, arena }
    }
}

impl View {
    /// The map as of the day, around one arena if one was chosen. It is only laid out where a part of it is not kept.
    pub fn new(at: &At<'_>, arena: Option<&ArenaId>) -> View {
        let words = at.words();
        let laid = LazyCell::new(|| Laid::new(at, arena));
        let shown = || laid.shown(at, arena);
        // Whoever may write is shown the way to it in the table.
        let own = |part| arena.is_some() || (part == Part::Table && at.keeps_something());
        let piece = |part, make: fn(&Shown<'_, '_>) -> String| match own(part) {
            true => Piece::own(make(&shown())),
            false => Piece::kept(at, part, || make(&shown())),
        };
        let drawing = piece(Part::Drawing, part::drawing);
        let title = arena.map(|arena| words.map_title_around(at.speaker.name(&arena.clone().into())));
        View {
            frame: at.frame(&title.unwrap_or_else(|| words.map_title())),
            words,
            nothing: drawing.is_empty().then(|| match (arena, laid.map.cards.is_empty()) {
                (Some(arena), _) => words.map_not_here(at.speaker.name(&arena.clone().into())),
                (None, true) => words.map_empty(),
                (None, false) => words.map_nothing(),
            }),
            chosen: arena.map(|arena| Chosen::new(&shown(), arena, laid.is_here)),
            printed: drawing::title(at),
            drawing,
            steps: piece(Part::Steps, part::steps),
            told: piece(Part::Boxes, part::told),
            days: piece(Part::Days, part::days),
            legend: piece(Part::Legend, part::legend),
            table: piece(Part::Table, part::table),
        }
    }
}

/// `GET /karta`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    let wanted = asked.value(ARENA).map(str::to_owned);
    let arena = wanted.as_ref().map(|handle| Handle::parse(handle).ok().map(ArenaId::new));
    let route = |state: &domain::State| match arena.clone() {
        None => Some(Route::Map { arena: None }),
        // What no arena is called is not found, rather than shown as a map with nothing on it.
        Some(arena) => {
            let known = arena.filter(|arena| state.arena(arena).is_some());
            known.map(|arena| Route::Map { arena: Some(arena) })
        }
    };
    let arena = arena.clone().flatten();
    asked.show(&app, route, |at| View::new(at, arena.as_ref()))
}
