//! What exactly is decided, when, by whom, and is it still good? One governing paper: how it stands, its text, what the
//! rules read out of it, and what differs from the version before.

mod changes;
mod text;

use crate::{
    App,
    page::{Asked, At, Frame},
    pages::{
        check::{findings::Findings, found::Group},
        thing::All,
    },
    part::{Fact, Line, Mark, Named},
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use changes::Changes;
use domain::{
    id::{Handle, Id, PaperId},
    register::paper::{Aspect, Paper},
    view::force::{self, Force},
};
use text::Heading;
use words::{Words, date};

/// The page.
#[derive(Template)]
#[template(path = "paper/show.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    mark: Mark,
    since: Option<String>,
    why_not: Vec<Line>,
    /// Kind, whom it governs, its date, when it exists, when it is to be looked over.
    brief: Vec<Named>,
    /// Who has to adopt it, has anchored and adopted it.
    acts: Vec<Named>,
    replaces: Option<Line>,
    replaced_by: Vec<Line>,
    headings: Vec<Heading>,
    changes: Option<Changes>,
    findings: Vec<Group>,
    all: All,
}

impl View {
    /// The paper as of the day.
    pub fn new(at: &At<'_>, paper: &Paper) -> View {
        let words = at.words();
        let Force { certainty, since, why_not } = force::force(paper, at.day());
        let findings = Findings::new(at);
        let subject = paper.id.clone().into();
        let facts = |aspects: &[Aspect]| {
            let entries = aspects.iter().flat_map(|aspect| paper.of(*aspect));
            Named::gather(entries.map(|entry| Fact::on_day(at, entry)))
        };
        let thing = |paper: &Paper| at.line(&at.speaker.thing(paper.id.clone()));
        let before = force::replaced_by_it(at.state(), paper);
        View {
            frame: at.frame(&at.speaker.name(&subject)),
            words,
            mark: Mark::of_force(words, certainty),
            since: since.map(|since| date::since(words, &since)),
            why_not: why_not.iter().map(|why| at.line(&at.speaker.why_not(why))).collect(),
            brief: facts(&[Aspect::Kind, Aspect::Governs, Aspect::Dated, Aspect::Exists, Aspect::ReviewBy]),
            acts: facts(&[Aspect::Adopter, Aspect::Anchored, Aspect::Adopted]),
            replaces: before.map(thing),
            replaced_by: force::that_replace_it(at.state(), paper).map(thing).collect(),
            headings: text::headings(at, paper),
            changes: before.map(|before| Changes::new(at, before, paper)),
            findings: Group::all(at, findings.naming(&subject)),
            all: All::of(at, paper),
        }
    }
}

/// `GET /papper/{handle}`.
pub async fn get(State(app): State<App>, Path(handle): Path<String>, asked: Asked) -> Response {
    let id = Handle::parse(&handle).ok().map(PaperId::new);
    let route = |state: &domain::State| {
        id.clone().filter(|id| state.papers.contains_key(id)).map(|id| Route::Thing(id.into()))
    };
    asked.show(&app, route, |at| {
        let paper = id.as_ref().and_then(|id| at.state().papers.get(id));
        View::new(at, paper.expect("the route holds a paper of the register"))
    })
}
