//! What is this group, what may it do, who sits here? One arena, the answers first and all facts last.

mod answers;
mod history;
mod papers;
mod seats;

use super::list::other_names;
use crate::{
    App,
    page::{Asked, At, Frame},
    pages::{
        check::{findings::Findings, found::Group},
        relations::{self, Tie},
        thing::All,
    },
    part::{Fact, Line, Mark, Named, Sources},
    routes::Route,
};
use answers::Answers;
use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    certainty::Certainty,
    id::{ArenaId, Handle, Id, Node},
    register::arena::{self, Arena, Aspect},
    view::mandate,
};
use papers::Paper;
use seats::Seat;
use words::Words;

/// The page.
#[derive(Template)]
#[template(path = "arena/show.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    also: Option<String>,
    /// Whether it existed that day, when that needs to be said.
    presence: Option<String>,
    guest: Option<String>,
    /// Who sits there, between whom, where, for whom, which legal form.
    brief: Vec<Named>,
    purposes: Vec<Fact>,
    goals: Vec<Fact>,
    tasks: Vec<Fact>,
    principles: Vec<Fact>,
    answers: Answers,
    mandate: Mandate,
    seats: Vec<Seat>,
    has_holders: bool,
    places: Vec<Named>,
    ties_out: Vec<Tie>,
    ties_in: Vec<Tie>,
    papers: Vec<Paper>,
    history: Vec<Named>,
    all: All,
    findings: Vec<Group>,
}

/// What its mandate rests on.
struct Mandate {
    mark: Mark,
    sentence: Line,
    sources: Option<Sources>,
    changers: Vec<Fact>,
}

impl View {
    /// The arena as of the day.
    pub fn new(at: &At<'_>, arena: &Arena) -> View {
        let words = at.words();
        let all = |aspect| all(at, arena, aspect);
        let named =
            |aspects: &[Aspect]| Named::gather(aspects.iter().filter_map(|aspect| one(at, arena, *aspect)));
        let findings = Findings::new(at);
        let seats = seats::of(at, arena);
        let node = Node::Arena(arena.id.clone());
        View {
            frame: at.frame(&at.speaker.name(&arena.id.clone().into())),
            words,
            also: other_names(at, arena).map(|names| words.arena_other_names(names)),
            presence: presence(at, arena),
            guest: guest(at, arena),
            brief: named(&[Aspect::Kind, Aspect::Between, Aspect::Level, Aspect::TargetGroup, Aspect::Form]),
            purposes: all(Aspect::Purpose),
            goals: all(Aspect::Goal),
            tasks: all(Aspect::Task),
            principles: all(Aspect::Principle),
            answers: Answers::of(at, arena),
            mandate: mandate(at, arena),
            has_holders: seats.iter().any(Seat::has_holders),
            seats,
            places: named(&[Aspect::Places, Aspect::Rhythm]),
            ties_out: relations::out(at, &node),
            ties_in: relations::towards(at, &node),
            papers: papers::of(at, arena),
            history: history::of(at, arena),
            all: All::of(at, arena),
            findings: Group::all(at, findings.about(at, &arena.id)),
        }
    }
}

/// Everything of an aspect that is or may be true that day.
fn all(at: &At<'_>, arena: &Arena, aspect: Aspect) -> Vec<Fact> {
    arena.all_on(aspect, at.day()).map(|found| Fact::of(at, found.entry, found.certainty)).collect()
}

/// What is true of an aspect that day.
fn one(at: &At<'_>, arena: &Arena, aspect: Aspect) -> Option<Fact> {
    arena.on(aspect, at.day()).map(|found| Fact::of(at, found.entry, found.certainty))
}

fn presence(at: &At<'_>, arena: &Arena) -> Option<String> {
    let words = at.words();
    let stretch = arena.existence(at.day()).map(|entry| entry.reading().when);
    let has_ended = stretch.is_some_and(|when| when.has_ended(at.day()).is_yes());
    match arena.exists_on(at.day()) {
        Certainty::Yes => None,
        Certainty::Perhaps => Some(words.arena_perhaps()),
        Certainty::No if has_ended => Some(words.arena_ended()),
        Certainty::No => Some(words.arena_not_yet()),
    }
}

fn guest(at: &At<'_>, arena: &Arena) -> Option<String> {
    match arena.on(Aspect::GuestOf, at.day())?.fact()? {
        arena::Fact::GuestOf(county) => Some(at.words().arena_guest(at.speaker.title(county))),
        _ => None,
    }
}

fn mandate(at: &At<'_>, arena: &Arena) -> Mandate {
    let verdict = mandate::verdict(at.state(), arena, at.day());
    Mandate {
        mark: Mark::of_verdict(at, &verdict),
        sentence: at.line(&at.speaker.verdict(&verdict)),
        sources: verdict.entry.map(|entry| Sources::of(at, entry)),
        changers: all(at, arena, Aspect::ChangesPaper),
    }
}

/// `GET /arenor/{handle}`.
pub async fn get(State(app): State<App>, Path(handle): Path<String>, asked: Asked) -> Response {
    let id = Handle::parse(&handle).ok().map(ArenaId::new);
    let route =
        |state: &domain::State| id.clone().filter(|id| state.arenas.contains_key(id)).map(Route::Arena);
    asked.show(&app, route, |at| {
        let arena = id.as_ref().and_then(|id| at.state().arena(id));
        View::new(at, arena.expect("the route holds an arena of the register"))
    })
}
