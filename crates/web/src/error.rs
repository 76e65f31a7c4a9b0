//! When a page cannot be shown: it does not exist, the county is closed, or we failed. Each with a way on.

use crate::{
    App,
    form::{Blocked, MOST},
    page::{Asked, At, Frame, Link, html},
    pages::door::{Door, sign_in::with_onward},
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Request, State as Served},
    http::StatusCode,
    middleware::Next,
    response::Response,
};
use domain::{Refusal, State, access::Rule};
use std::{
    future::poll_fn,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::pin,
    task::Poll,
};

/// A page that says why another cannot be shown.
#[derive(Template)]
#[template(path = "message.html")]
struct View {
    frame: Frame,
    text: String,
    /// What stands in the way, in one line.
    reason: Option<String>,
    /// Whether there is somewhere to go.
    has_way_on: bool,
    /// The way to somebody who may.
    way_in: Option<Link>,
}

/// `GET` of any address that no page has.
pub async fn not_found(Served(app): Served<App>, asked: Asked) -> Response {
    match app.snapshot() {
        Some(state) => missing(&app, &asked, &state),
        None => closed(&app, &asked),
    }
}

/// There is no such page.
pub fn missing(app: &App, asked: &Asked, state: &State) -> Response {
    let at = At::new(app, asked, state, None);
    let frame = at.frame(&at.words().missing_title());
    let text = at.words().missing_text();
    respond(StatusCode::NOT_FOUND, &View { frame, text, reason: None, has_way_on: true, way_in: None })
}

/// The county is not served.
pub fn closed(app: &App, asked: &Asked) -> Response {
    let state = State::default();
    let at = At::new(app, asked, &state, None);
    let words = at.words();
    let mut frame = at.frame(&words.closed_title());
    frame.county = app.county_name().unwrap_or(frame.county);
    let reason = app.problem();
    let text = if reason.is_some() { words.closed_text() } else { words.closed_unknown() };
    respond(StatusCode::SERVICE_UNAVAILABLE, &View { frame, text, reason, has_way_on: false, way_in: None })
}

/// We failed. The number is in the log, within the request that failed; the address may tell too much to stand there.
pub fn failed(app: &App, asked: &Asked) -> Response {
    let number = app.next_failure();
    tracing::error!(failure = number, "page failed");
    let state = State::default();
    let at = At::new(app, asked, &state, None);
    let mut frame = at.frame(&at.words().failed_title());
    frame.county = app.county_name().unwrap_or(frame.county);
    let text = at.words().failed_text(&number);
    respond(
        StatusCode::INTERNAL_SERVER_ERROR,
        &View { frame, text, reason: None, has_way_on: true, way_in: None },
    )
}

/// What was asked for only shows where one may write: here, or on this day, one may only read.
pub fn only_reading(app: &App, asked: &Asked, state: &State, route: Route) -> Response {
    let at = At::new(app, asked, state, Some(route));
    let words = at.words();
    let frame = at.frame(&words.reading_title());
    let (text, reason) = match at.writes() {
        true => (words.reading_other_day(), None),
        false => (words.reading_only(), app.problem()),
    };
    respond(StatusCode::FORBIDDEN, &View { frame, text, reason, has_way_on: true, way_in: None })
}

/// A right is lacking. What somebody may not know of is not there.
pub fn refused(app: &App, asked: &Asked, state: &State, refusal: &Refusal) -> Response {
    if matches!(refusal, Refusal::NotAllowed(denied) if denied.rule == Rule::NotThere) {
        return missing(app, asked, state);
    }
    let at = At::new(app, asked, state, None);
    let (frame, text) = (at.frame(&at.words().refused_title()), at.says_no(refusal));
    let way_in = at.way_in_after(refusal).map(|way| onward(&at, asked, way));
    respond(StatusCode::FORBIDDEN, &View { frame, text, reason: None, has_way_on: true, way_in })
}

/// A page about whoever reads it: whoever may become somebody by signing in is told what it is for.
pub fn sign_in_first(
    app: &App,
    asked: &Asked,
    state: &State,
    refusal: &Refusal,
    what_for: String,
) -> Response {
    let at = At::new(app, asked, state, None);
    let Some(way) = at.way_in_after(refusal) else { return refused(app, asked, state, refusal) };
    let (frame, way_in) = (at.frame(&at.words().refused_sign_in_title()), Some(onward(&at, asked, way)));
    respond(StatusCode::FORBIDDEN, &View { frame, text: what_for, reason: None, has_way_on: true, way_in })
}

/// The way in, and back here.
fn onward(at: &At<'_>, asked: &Asked, way: Link) -> Link {
    let sign_in = at.link(&Route::Door(Door::SignIn));
    Link { href: with_onward(sign_in, asked.path()), ..way }
}

/// The journal cannot be read just now.
pub fn unreadable(app: &App, asked: &Asked, state: &State, failure: &engine::Failure) -> Response {
    tracing::error!(why = failure.to_string(), "the journal could not be read");
    let at = At::new(app, asked, state, None);
    let (frame, text) = (at.frame(&at.words().failed_title()), at.words().journal_failed());
    respond(
        StatusCode::SERVICE_UNAVAILABLE,
        &View { frame, text, reason: None, has_way_on: true, way_in: None },
    )
}

/// A form that is not read, because of where it came from or what it is.
pub fn blocked(app: &App, asked: &Asked, blocked: Blocked) -> Response {
    let state = app.snapshot().unwrap_or_default();
    let at = At::new(app, asked, &state, None);
    let words = at.words();
    let frame = at.frame(&words.blocked_title());
    let (status, text) = match blocked {
        Blocked::Elsewhere => (StatusCode::FORBIDDEN, words.blocked_elsewhere()),
        Blocked::Unreadable => (StatusCode::BAD_REQUEST, words.blocked_unreadable()),
        Blocked::TooLong => (StatusCode::PAYLOAD_TOO_LARGE, words.blocked_too_long(MOST.to_string())),
        Blocked::Stale => (StatusCode::FORBIDDEN, words.blocked_stale()),
    };
    respond(status, &View { frame, text, reason: None, has_way_on: true, way_in: None })
}

/// An order was not carried out.
pub fn not_carried_out(app: &App, asked: &Asked, failure: &engine::Failure) -> Response {
    match failure {
        // What a fault said may quote something typed; the place of it has been logged already.
        engine::Failure::Bug(_) => failed_because(app, asked, "a fault in the program"),
        failure => failed_because(app, asked, &failure.to_string()),
    }
}

/// Answers whatever happens: a fault in what answers a request is a page with a number too.
pub async fn caught(Served(app): Served<App>, request: Request, next: Next) -> Response {
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let mut answer = pin!(next.run(request));
    let answered = poll_fn(|context| {
        let polled = catch_unwind(AssertUnwindSafe(|| answer.as_mut().poll(context)));
        polled.map_or(Poll::Ready(None), |polled| polled.map(Some))
    });
    answered.await.unwrap_or_else(|| failed(&app, &Asked::new(&app, uri, headers)))
}

/// A fault in what worked aside is a fault in what answers.
pub fn fault(fault: tokio::task::JoinError) -> ! {
    std::panic::resume_unwind(fault.into_panic())
}

/// We failed, and know why: that is for the log, the number for whoever asks.
pub fn failed_because(app: &App, asked: &Asked, why: &str) -> Response {
    tracing::error!(why, "page failed");
    failed(app, asked)
}

fn respond(status: StatusCode, view: &View) -> Response {
    let mut response = html(view.render());
    *response.status_mut() = status;
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use axum::{
        Router,
        body::{Body, to_bytes},
        middleware::from_fn_with_state,
        routing::get,
    };
    use jiff::civil::date;
    use std::sync::Arc;
    use tower::ServiceExt;

    #[tokio::test]
    async fn a_fault_is_a_page_with_a_number() {
        let app = App::new(Arc::new(samples::One(Arc::new(samples::empty()))), || date(2026, 7, 28));
        let fault = async || -> Response { panic!("on purpose") };
        let router = Router::new().route("/", get(fault)).layer(from_fn_with_state(app, caught));
        let request = Request::get("/").header("accept-language", "en").body(Body::empty()).unwrap();
        let response = router.oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let page = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        assert!(String::from_utf8_lossy(&page).contains("20260728-1"));
    }
}
