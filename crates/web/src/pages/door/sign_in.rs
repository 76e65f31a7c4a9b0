//! Signing in: an address and a password, then a code where there is one; and out again.

use super::{
    Door, E_MAIL, Field, Form, PASSWORD, View, aside, browser, entered_by, lead_on, no_store, opened,
    own_path, received, says_no,
};
use crate::{
    App,
    accounts::Entered,
    error,
    form::sent::Sent,
    page::{Asked, At, Link},
    routes::Route,
};
use axum::{extract::State as Served, http::StatusCode, response::Response};
use domain::State;

/// Where one was going, in an address and in a form.
pub const ONWARD: &str = "vidare";
const CODE: &str = "kod";

const HERE: Route = Route::Door(Door::SignIn);

/// `GET /logga-in`.
pub async fn get(Served(app): Served<App>, asked: Asked) -> Response {
    let (state, _) = match opened(&app, &asked) {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    let onward = asked.value(ONWARD).unwrap_or_default().to_owned();
    ask(&app, &asked, &state, "", &onward, None)
}

fn ask(
    app: &App,
    asked: &Asked,
    state: &State,
    e_mail: &str,
    onward: &str,
    wrong: Option<&Entered>,
) -> Response {
    let at = At::new(app, asked, state, Some(HERE));
    let words = at.words();
    let mut view = View::new(&at, &words.door_sign_in(), vec![words.door_sign_in_lead()]);
    view.wrong = wrong.map(|wrong| says_no(words, wrong));
    view.form = Some(Form {
        action: at.link(&HERE),
        hidden: own_path(onward).map(|onward| (ONWARD, onward.to_owned())).into_iter().collect(),
        fields: vec![
            Field::e_mail(words.door_e_mail(), e_mail),
            Field::password(PASSWORD, words.door_password(), "current-password"),
        ],
        button: words.door_sign_in(),
    });
    view.ways = vec![Link { href: at.link(&Route::Door(Door::Forgot)), label: words.door_forgot() }];
    view.respond(status(wrong))
}

fn status(wrong: Option<&Entered>) -> StatusCode {
    match wrong {
        None => StatusCode::OK,
        Some(Entered::Wait(_)) => StatusCode::TOO_MANY_REQUESTS,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// `POST /logga-in`.
pub async fn post(Served(app): Served<App>, asked: Asked, sent: Sent) -> Response {
    let (typed, (state, accounts)) = match received(&app, &asked, sent) {
        Ok(received) => received,
        Err(answer) => return *answer,
    };
    let (e_mail, password) = (typed.get(E_MAIL).to_owned(), typed.raw(PASSWORD).to_owned());
    let here = browser(&app, &asked);
    let from = here.clone();
    let tried = aside(&app, &asked, move || accounts.sign_in(&e_mail, &password, &from)).await;
    let at = At::new(&app, &asked, &state, Some(HERE));
    let onward = typed.get(ONWARD);
    match tried {
        Ok(Entered::SignedIn(secret)) => entered_by(&app, &at, &secret, onward, &here),
        Ok(Entered::CodeNeeded(secret)) => {
            let address = at.link(&Route::Door(Door::Code));
            lead_on(&app, &with_onward(address, onward), Some(&secret))
        }
        Ok(wrong) => ask(&app, &asked, &state, typed.get(E_MAIL), onward, Some(&wrong)),
        Err(answer) => *answer,
    }
}

/// An address that remembers where one was going.
pub fn with_onward(address: String, onward: &str) -> String {
    match own_path(onward) {
        // What stands after a question mark of its own would be taken for ours.
        Some(onward) if !onward.contains(['?', '&', '%']) => {
            format!("{address}{}{ONWARD}={onward}", if address.contains('?') { '&' } else { '?' })
        }
        _ => address,
    }
}

/// `GET /logga-in/kod`.
pub async fn get_code(Served(app): Served<App>, asked: Asked) -> Response {
    let (state, _) = match opened(&app, &asked) {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    let onward = asked.value(ONWARD).unwrap_or_default().to_owned();
    ask_code(&app, &asked, &state, &onward, None)
}

fn ask_code(app: &App, asked: &Asked, state: &State, onward: &str, wrong: Option<&Entered>) -> Response {
    let here = Route::Door(Door::Code);
    let at = At::new(app, asked, state, Some(here.clone()));
    let words = at.words();
    let mut view = View::new(&at, &words.door_code_title(), vec![words.door_code_lead()]);
    view.wrong = wrong.map(|wrong| match wrong {
        Entered::Wrong => words.door_code_wrong(),
        other => says_no(words, other),
    });
    let code = Field {
        name: CODE,
        label: words.door_code(),
        hint: Some(words.door_code_hint()),
        kind: "text",
        fills: "one-time-code",
        value: String::new(),
    };
    view.form = Some(Form {
        action: at.link(&here),
        hidden: own_path(onward).map(|onward| (ONWARD, onward.to_owned())).into_iter().collect(),
        fields: vec![code],
        button: words.door_sign_in(),
    });
    view.ways = vec![Link { href: at.link(&HERE), label: words.door_begin_again() }];
    view.respond(status(wrong))
}

/// `POST /logga-in/kod`.
pub async fn post_code(Served(app): Served<App>, asked: Asked, sent: Sent) -> Response {
    let (typed, (state, accounts)) = match received(&app, &asked, sent) {
        Ok(received) => received,
        Err(answer) => return *answer,
    };
    let at = At::new(&app, &asked, &state, Some(HERE));
    let onward = typed.get(ONWARD);
    let here = browser(&app, &asked);
    match accounts.code(typed.get(CODE), &here) {
        Ok(Entered::SignedIn(secret)) => entered_by(&app, &at, &secret, onward, &here),
        Ok(Entered::Ended) => ask(&app, &asked, &state, "", onward, Some(&Entered::Ended)),
        Ok(wrong) => ask_code(&app, &asked, &state, onward, Some(&wrong)),
        Err(why) => error::failed_because(&app, &asked, &why.0),
    }
}

/// `POST /logga-ut`.
pub async fn out(Served(app): Served<App>, asked: Asked, sent: Sent) -> Response {
    let (_, (state, accounts)) = match received(&app, &asked, sent) {
        Ok(received) => received,
        Err(answer) => return *answer,
    };
    if let Some(Err(why)) = asked.who().session().map(|session| accounts.sign_out(session)) {
        return no_store(error::failed_because(&app, &asked, &why.0));
    }
    let at = At::new(&app, &asked, &state, None);
    lead_on(&app, &at.link(&Route::Overview), None)
}
