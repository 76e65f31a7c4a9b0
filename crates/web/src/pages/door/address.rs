//! Does a letter reach me here? The link that was sent to another address of somebody's: to open it shows what it would
//! confirm, and the form acts. Whoever has it need not be signed in: it is often opened on a phone.

use super::{Door, Form, View, opened, received};
use crate::{
    App, error,
    form::sent::Sent,
    page::{Asked, At, Link},
    people::{Confirmed, People},
    routes::Route,
};
use axum::{
    extract::{Path, State as Served},
    http::StatusCode,
    response::Response,
};
use domain::State;
use std::sync::Arc;

/// What is kept of people, or the page that answers instead.
fn people(app: &App, asked: &Asked, state: &State) -> Result<Arc<dyn People>, Box<Response>> {
    app.people().ok_or_else(|| Box::new(error::missing(app, asked, state)))
}

/// `GET /adress/{secret}`.
pub async fn get(Served(app): Served<App>, Path(secret): Path<String>, asked: Asked) -> Response {
    let found = opened(&app, &asked)
        .and_then(|(state, _)| people(&app, &asked, &state).map(|people| (state, people)));
    let (state, people) = match found {
        Ok(found) => found,
        Err(answer) => return *answer,
    };
    match people.confirms(&secret) {
        Ok(Some(address)) => ask(&app, &asked, &state, &secret, address),
        Ok(None) => tell(&app, &asked, &state, &Confirmed::Refused),
        Err(why) => error::failed_because(&app, &asked, &why.0),
    }
}

fn ask(app: &App, asked: &Asked, state: &State, secret: &str, address: String) -> Response {
    let here = Route::Door(Door::Address(secret.to_owned()));
    let at = At::new(app, asked, state, Some(here.clone()));
    let words = at.words();
    let mut view = View::new(&at, &words.door_address_title(), vec![words.door_address_lead(address)]);
    view.form =
        Some(Form { action: at.link(&here), button: words.door_address_confirm(), ..Form::default() });
    view.respond(StatusCode::OK)
}

/// `POST /adress/{secret}`.
pub async fn post(
    Served(app): Served<App>,
    Path(secret): Path<String>,
    asked: Asked,
    sent: Sent,
) -> Response {
    let found = received(&app, &asked, sent)
        .and_then(|(_, (state, _))| people(&app, &asked, &state).map(|people| (state, people)));
    let (state, people) = match found {
        Ok(found) => found,
        Err(answer) => return *answer,
    };
    match people.confirm(&secret) {
        Ok(confirmed) => tell(&app, &asked, &state, &confirmed),
        Err(why) => error::failed_because(&app, &asked, &why.0),
    }
}

fn tell(app: &App, asked: &Asked, state: &State, confirmed: &Confirmed) -> Response {
    let at = At::new(app, asked, state, Some(Route::Door(Door::SignIn)));
    let words = at.words();
    let (title, says, status) = match confirmed {
        Confirmed::Done(address) => {
            (words.door_address_done_title(), words.door_address_done(address.as_str()), StatusCode::OK)
        }
        Confirmed::Taken => (words.door_link_title(), words.door_address_taken(), StatusCode::CONFLICT),
        Confirmed::Refused => (words.door_link_title(), words.door_address_refused(), StatusCode::GONE),
    };
    let mut view = View::new(&at, &title, vec![says]);
    view.ways = vec![Link { href: at.link(&Route::Door(Door::Own)), label: words.door_own_title() }];
    view.respond(status)
}
