//! The demo lets in by a link that it has printed: by what somebody is in the county, and never by a name.

use super::{Door, Form, View, browser, entered, opened, received};
use crate::{
    App, error,
    form::sent::Sent,
    page::{Asked, At},
    routes::Route,
};
use axum::{
    extract::{Path, State as Served},
    http::StatusCode,
    response::Response,
};

/// `GET /demo/{secret}`: a form, for to look is not to sign in.
pub async fn get(Served(app): Served<App>, Path(secret): Path<String>, asked: Asked) -> Response {
    let (state, accounts) = match opened(&app, &asked) {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    if !accounts.has_demo() {
        return error::missing(&app, &asked, &state);
    }
    let here = Route::Door(Door::Demo(secret));
    let at = At::new(&app, &asked, &state, Some(here.clone()));
    let words = at.words();
    let mut view = View::new(&at, &words.door_demo_title(), vec![words.door_demo_lead()]);
    view.form = Some(Form { action: at.link(&here), button: words.door_sign_in(), ..Form::default() });
    view.respond(StatusCode::OK)
}

/// `POST /demo/{secret}`.
pub async fn post(
    Served(app): Served<App>,
    Path(secret): Path<String>,
    asked: Asked,
    sent: Sent,
) -> Response {
    let (_, (state, accounts)) = match received(&app, &asked, sent) {
        Ok(received) => received,
        Err(answer) => return *answer,
    };
    let at = At::new(&app, &asked, &state, None);
    match accounts.by_demo_link(&secret, &browser(&app, &asked)) {
        Ok(Some(secret)) => entered(&app, &at, &secret, ""),
        Ok(None) => error::missing(&app, &asked, &state),
        Err(why) => error::failed_because(&app, &asked, &why.0),
    }
}
