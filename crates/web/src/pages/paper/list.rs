//! Which governing papers are there, whom do they govern, are they in force?

use crate::{
    App,
    page::{Asked, At, Frame},
    paging::{self, Cut, Paging},
    part::{Line, Mark, sort_key},
    routes::Route,
};
use askama::Template;
use axum::{extract::State, response::Response};
use domain::register::paper::Paper;
use words::{Say, Words, date};

/// The page.
#[derive(Template)]
#[template(path = "paper/list.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    state: String,
    rows: Vec<Row>,
    paging: Paging,
}

/// A paper in the list.
struct Row {
    title: Line,
    kind: String,
    governs: Line,
    dated: String,
    mark: Mark,
}

impl View {
    /// Every paper, also those that are not in force on the day.
    pub fn new(at: &At<'_>) -> View {
        let words = at.words();
        let mut papers: Vec<&Paper> = at.state().papers.values().map(AsRef::as_ref).collect();
        papers.sort_by_cached_key(|paper| sort_key(&at.speaker.name(&paper.id.clone().into())));
        let n_in_force = papers.iter().filter(|paper| paper.is_in_force(at.day()).is_yes()).count();
        let mut cut = Cut::new(at, papers.len());
        View {
            frame: at.frame(&words.papers_title()),
            words,
            state: words.papers_state(papers.len(), n_in_force),
            rows: cut.next(papers).into_iter().map(|paper| row(at, paper)).collect(),
            paging: cut.paging(at),
        }
    }
}

fn row(at: &At<'_>, paper: &Paper) -> Row {
    let words = at.words();
    let governs: Vec<_> = paper.governs(at.day()).map(|arena| arena.clone().into()).collect();
    let is_told = !governs.is_empty();
    let dated = paper.dated().map(|dated| date::date(words, &dated));
    Row {
        title: at.line(&at.speaker.thing(paper.id.clone())),
        kind: paper.kind(at.day()).map_or_else(|| words.unknown(), |kind| kind.say(words)),
        governs: if is_told { at.line(&at.speaker.things(governs)) } else { Line::plain(words.unknown()) },
        dated: dated
            .unwrap_or_else(|| if paper.is_undated() { words.papers_undated() } else { words.unknown() }),
        mark: Mark::of_force(words, paper.is_in_force(at.day())),
    }
}

/// `GET /papper`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    let part = paging::part(&asked);
    asked.show(&app, |_| Some(Route::Papers.part(part)), View::new)
}
