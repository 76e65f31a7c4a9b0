//! What did we read here? One source, and every fact that cites it, thing by thing, with the place in it.

use crate::{
    App,
    page::{Asked, At, Frame},
    pages::thing::{Thing, Visit, thing, visit},
    part::{Line, value_and_time},
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    facts::{Entity, Entry},
    id::{Handle, Id, SourceId, Subject},
    source::Citation,
};
use words::{Say, Spoken, Words};

/// The page.
#[derive(Template)]
#[template(path = "source/show.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    thing: Thing,
    code: String,
    state: String,
    cited: Vec<Cited>,
}

/// A thing that something is said of here.
struct Cited {
    name: Line,
    kind: String,
    facts: Vec<CitedFact>,
}

/// What is said here of it.
struct CitedFact {
    label: String,
    value: Line,
    places: String,
    /// Whether other sources say otherwise.
    is_disputed: bool,
}

/// Gathers what cites the source.
struct Gathering<'a, 'b> {
    at: &'a At<'b>,
    source: &'a SourceId,
    found: Vec<(Subject, CitedFact)>,
}

impl Visit for Gathering<'_, '_> {
    fn entry<F: Spoken>(&mut self, entity: &Entity<F>, entry: &Entry<F>) {
        for claim in &entry.claims {
            let own: Vec<&Citation> =
                claim.sources.iter().filter(|citation| citation.source == *self.source).collect();
            if own.is_empty() {
                continue;
            }
            let fact = CitedFact {
                label: crate::pages::thing::label(self.at, entry),
                value: value_and_time(self.at, claim),
                places: places(self.at.words(), &own),
                is_disputed: entry.is_disputed(),
            };
            self.found.push((entity.id.clone().into(), fact));
        }
    }
}

/// "sentences 4 and 10", or that the whole source is meant.
fn places(words: &Words, citations: &[&Citation]) -> String {
    let places = citations.iter().filter_map(|citation| citation.place.as_ref());
    let mut places: Vec<&str> = places.map(|place| place.as_str()).collect();
    places.sort_by_key(|place| place.split('.').map(|part| part.parse().unwrap_or(0)).collect::<Vec<u32>>());
    places.dedup();
    let places: Vec<String> = places.into_iter().map(str::to_owned).collect();
    match places.len() {
        0 => words.source_whole(),
        count => words.source_places(count, words::speaker::list(words, &places)),
    }
}

impl View {
    /// The source and what cites it.
    pub fn new(at: &At<'_>, source: &SourceId) -> View {
        let words = at.words();
        let subject = Subject::Source(source.clone());
        let mut gathering = Gathering { at, source, found: Vec::new() };
        visit(at.state(), &mut gathering);
        let n_facts = gathering.found.len();
        let mut cited: Vec<(Subject, Cited)> = Vec::new();
        for (subject, fact) in gathering.found {
            match cited.last_mut().filter(|(last, _)| *last == subject) {
                Some((_, cited)) => cited.facts.push(fact),
                None => {
                    let (name, kind) = (at.line(&at.speaker.thing(subject.clone())), subject.say(words));
                    cited.push((subject, Cited { name, kind, facts: vec![fact] }));
                }
            }
        }
        View {
            frame: at.frame(&at.speaker.name(&subject)),
            words,
            thing: thing(at, &subject).expect("the route holds a source of the register"),
            code: words.source_cited_as(source.handle().to_string()),
            state: words.source_state(n_facts, cited.len()),
            cited: cited.into_iter().map(|(_, cited)| cited).collect(),
        }
    }
}

/// `GET /kallor/{handle}`.
pub async fn get(State(app): State<App>, Path(handle): Path<String>, asked: Asked) -> Response {
    let id = Handle::parse(&handle).ok().map(SourceId::new);
    let route = |state: &domain::State| {
        id.clone().filter(|id| state.sources.contains_key(id)).map(|id| Route::Thing(id.into()))
    };
    asked.show(&app, route, |at| View::new(at, id.as_ref().expect("the route holds a source")))
}
