//! How does it hang together? The county as a drawing in levels, as boxes with their ties in words, and as a table; all
//! from the same view. On a narrow screen the boxes in words take the place of the drawing.

mod chosen;
mod drawing;
mod name;
mod table;
mod timeline;
mod told;
mod wrap;

use crate::{
    App,
    page::{Asked, At, Frame},
    pages::check::found::Findings,
    part::Mark,
    routes::{ARENA, Route},
};
use askama::Template;
use axum::{extract::State, response::Response};
use chosen::Chosen;
use domain::{
    id::{ArenaId, Handle, Id},
    view::map::{Map, Picture},
};
use drawing::Drawing;
use table::Table;
use timeline::Timeline;
use told::Level;
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
    timeline: Timeline,
    drawing: Drawing,
    legend: Vec<drawing::Style>,
    signs: [Mark; 3],
    levels: Vec<Level>,
    table: Table,
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

impl View {
    /// The map as of the day, around one arena if one was chosen.
    pub fn new(at: &At<'_>, arena: Option<&ArenaId>) -> View {
        let words = at.words();
        let map = Map::new(at.state());
        let whole = map.at(at.day());
        let card = arena.and_then(|arena| map.card_of(arena));
        let is_here = card.is_none_or(|card| whole.cards.iter().any(|on| on.card == card));
        let picture = card.map_or_else(|| whole.clone(), |card| whole.clone().around(&map, card));
        let findings = Findings::new(at);
        let title = arena.map(|arena| words.map_title_around(at.speaker.name(&arena.clone().into())));
        let shown = Shown { at, map: &map, picture: &picture, findings: &findings, arena };
        View {
            frame: at.frame(&title.unwrap_or_else(|| words.map_title())),
            words,
            nothing: picture.cards.is_empty().then(|| match (arena, map.cards.is_empty()) {
                (Some(arena), _) => words.map_not_here(at.speaker.name(&arena.clone().into())),
                (None, true) => words.map_empty(),
                (None, false) => words.map_nothing(),
            }),
            chosen: arena.map(|arena| Chosen::new(&shown, arena, is_here)),
            timeline: Timeline::new(at, &map, arena),
            drawing: Drawing::new(&shown),
            legend: drawing::Style::all(words),
            signs: crate::pages::check::found::SEVERITIES.map(|severity| Mark::of_severity(words, severity)),
            levels: told::levels(&shown),
            table: Table::new(&shown),
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
