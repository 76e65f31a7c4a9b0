//! Everything that was written at one time: an import whole, a page at a time.

use super::{Happening, happenings, when};
use crate::{
    App, error,
    page::{Asked, At, Frame, html},
    routes::{Route, SKIP},
};
use askama::Template;
use axum::{
    extract::{Path, State as Served},
    response::Response,
};
use domain::context::RequestId;
use engine::history::Act;
use words::{Words, journal::instant};

/// As many events as a page shows.
const EVENTS: usize = 100;

/// The page.
#[derive(Template)]
#[template(path = "journal/act.html")]
struct View {
    frame: Frame,
    words: &'static Words,
    when: String,
    span: String,
    events: Vec<Happening>,
    first: usize,
    back: String,
    more: Option<String>,
}

impl View {
    fn new(at: &At<'_>, act: &Act, skip: usize) -> View {
        let words = at.words();
        let (first, last) = (skip + 1, skip + act.events.len());
        let more = Route::Act { request: act.request, skip: last };
        View {
            frame: at.frame(&words.journal_act_title(instant(act.at))),
            words,
            when: when(at, act),
            span: words.journal_act_span(act.n_events, first, last),
            events: happenings(at, &act.events),
            first,
            back: at.link(&Route::Journal { about: None, before: None, until: None }),
            more: (last < act.n_events).then(|| at.link(&more)),
        }
    }
}

/// `GET /journal/{request}`.
pub async fn get(Served(app): Served<App>, Path(request): Path<String>, asked: Asked) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let (history, request) = (app.history(&state), RequestId::parse(&request));
    let Some((history, request)) = history.zip(request) else { return error::missing(&app, &asked, &state) };
    let skip = asked.value(SKIP).and_then(|skip| skip.parse().ok()).unwrap_or(0);
    let at = At::new(&app, &asked, &state, Some(Route::Act { request, skip }));
    match tokio::task::spawn_blocking(move || history.act(request, skip, EVENTS)).await {
        Ok(Ok(Some(act))) if !act.events.is_empty() => html(View::new(&at, &act, skip).render()),
        Ok(Ok(_)) => error::missing(&app, &asked, &state),
        Ok(Err(failure)) => error::unreadable(&app, &asked, &state, &failure),
        Err(fault) => error::fault(fault),
    }
}
