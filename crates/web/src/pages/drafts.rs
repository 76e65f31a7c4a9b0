//! What have I begun and not sent? One's own drafts, to go on with or throw away. No other page tells that there are any,
//! and the page is not kept anywhere on its way to the reader.

use super::edit::thing::closed;
use crate::{
    App, error,
    form::{
        Address,
        draft::{self, Draft},
        sent::Sent,
        sheet::{lies_with, see_other},
    },
    page::{Asked, At, Frame, THROWN, html},
    paging::{self, Cut, Paging},
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State as Served},
    http::{HeaderValue, header},
    response::Response,
};
use domain::{
    access::{Action, On},
    context::Actor,
    time::clock_in_sweden,
};
use words::Words;

/// The page.
#[derive(Template)]
#[template(path = "drafts.html")]
struct View {
    frame: Frame,
    words: &'static Words,
    closed: Option<String>,
    drafts: Vec<Row>,
    paging: Paging,
}

/// A draft in the list.
struct Row {
    title: String,
    /// The form with what stands in it; none where there is no such form any more.
    open: Option<String>,
    /// How it begins.
    begins: Option<String>,
    kept: String,
    /// Whose space it lies in, for whoever has several.
    lies_with: Option<String>,
    /// What was written, shown where it cannot be opened.
    written: Vec<String>,
    throw: String,
}

const HERE: Route = Route::Form(Address::Drafts);

impl Row {
    fn new(at: &At<'_>, draft: &Draft) -> Row {
        let words = at.words();
        let form = Address::parse(&draft.form).and_then(|address| address.form(at.state()));
        let kept = clock_in_sweden(draft.at).strftime("%Y-%m-%d %H:%M").to_string();
        let open = form.as_ref().map(|form| opened(at, Route::Form(form.address()), draft));
        Row {
            title: form.map_or_else(|| words.draft_homeless(), |form| form.title(at)),
            written: if open.is_none() { draft.written() } else { Vec::new() },
            begins: draft.begins().filter(|_| open.is_some()),
            open,
            kept: words.draft_kept(kept),
            lies_with: lies_with(at, &draft.space),
            throw: format!("{}/{:?}", HERE.path(), draft.id),
        }
    }
}

pub(crate) fn opened(at: &At<'_>, form: Route, draft: &Draft) -> String {
    let address = at.link(&form);
    format!("{address}{}utkast={:?}", if address.contains('?') { '&' } else { '?' }, draft.id)
}

/// Where whoever asks would begin something: in the space of their authority, where they have one.
pub(crate) fn space(at: &At<'_>) -> On {
    at.rights().spaces().into_iter().next().map_or(On::County, On::Space)
}

/// Whether whoever asks has a space of an authority to begin something in.
pub(crate) fn may_begin(at: &At<'_>) -> bool {
    *at.actor() != Actor::Visitor && at.rights().may(Action::WriteDraft, &space(at))
}

/// `GET /utkast`.
pub async fn get(Served(app): Served<App>, asked: Asked) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let at = At::new(&app, &asked, &state, Some(HERE.part(paging::part(&asked))));
    if !at.writes() {
        return error::only_reading(&app, &asked, &state, HERE);
    }
    if let Err(refusal) = at.rights().may_do(Action::WriteDraft, &space(&at)) {
        return error::refused(&app, &asked, &state, &refusal);
    }
    if !asked.is_to_this_machine() {
        return error::missing(&app, &asked, &state);
    }
    let drafts = match draft::all(&app, asked.actor()) {
        Ok(drafts) => drafts,
        Err(why) => return error::failed_because(&app, &asked, &why.0),
    };
    let mut cut = Cut::new(&at, drafts.len());
    let drafts = cut.next(&drafts).into_iter().map(|draft| Row::new(&at, draft)).collect();
    let view = View {
        frame: at.frame(&at.words().drafts_title()),
        words: at.words(),
        closed: closed(&at, || Ok(())),
        drafts,
        paging: cut.paging(&at),
    };
    let mut response = html(view.render());
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// `POST /utkast/{id}`: throws it away.
pub async fn throw(Served(app): Served<App>, Path(id): Path<String>, asked: Asked, sent: Sent) -> Response {
    if let Err(blocked) = sent.0 {
        return error::blocked(&app, &asked, blocked);
    }
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let at = At::new(&app, &asked, &state, Some(HERE));
    if !at.writes() {
        return error::only_reading(&app, &asked, &state, HERE);
    }
    if let Err(refusal) = at.rights().may_do(Action::WriteDraft, &space(&at)) {
        return error::refused(&app, &asked, &state, &refusal);
    }
    match draft::remove(&app, asked.actor(), &id) {
        Ok(()) => see_other(&at, &HERE, &[THROWN]),
        Err(why) => error::failed_because(&app, &asked, &why.0),
    }
}
