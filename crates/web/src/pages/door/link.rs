//! Links in letters: to choose the first password, or another. To open one shows a form, and the form acts, for there are
//! programs that open links in letters.

use super::{
    Door, E_MAIL, Field, Form, PASSWORD, View, aside, browser, entered_by, lead_on, opened, received,
    says_no, says_weak,
};
use crate::{
    App,
    accounts::{self, Chosen, Entered, Weak},
    error,
    form::sent::Sent,
    page::{Asked, At, Link},
    routes::Route,
};
use axum::{
    extract::{Path, State as Served},
    http::StatusCode,
    response::Response,
};
use domain::State;

/// `GET /losenord/{secret}`.
pub async fn get(Served(app): Served<App>, Path(secret): Path<String>, asked: Asked) -> Response {
    let (state, accounts) = match opened(&app, &asked) {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    match accounts.link(&secret) {
        Ok(accounts::Link::Open) => ask(&app, &asked, &state, &secret, None),
        Ok(refused) => refuse(&app, &asked, &state, refused),
        Err(why) => error::failed_because(&app, &asked, &why.0),
    }
}

fn ask(app: &App, asked: &Asked, state: &State, secret: &str, weak: Option<Weak>) -> Response {
    let here = Route::Door(Door::Letter(secret.to_owned()));
    let at = At::new(app, asked, state, Some(here.clone()));
    let words = at.words();
    let lead = vec![words.door_choose_lead(), words.door_choose_how()];
    let mut view = View::new(&at, &words.door_choose_title(), lead);
    view.wrong = weak.map(|weak| says_weak(words, weak));
    view.form = Some(Form {
        action: at.link(&here),
        hidden: Vec::new(),
        fields: vec![Field::password(PASSWORD, words.door_new_password(), "new-password")],
        button: words.door_choose(),
    });
    view.respond(if weak.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
}

fn refuse(app: &App, asked: &Asked, state: &State, link: accounts::Link) -> Response {
    let at = At::new(app, asked, state, Some(Route::Door(Door::Forgot)));
    let words = at.words();
    let (says, status) = match link {
        accounts::Link::Used => (words.door_link_used(), StatusCode::GONE),
        accounts::Link::Expired => (words.door_link_expired(), StatusCode::GONE),
        accounts::Link::Unknown | accounts::Link::Open => (words.door_link_unknown(), StatusCode::NOT_FOUND),
    };
    let mut view = View::new(&at, &words.door_link_title(), vec![says]);
    view.ways = vec![
        Link { href: at.link(&Route::Door(Door::Forgot)), label: words.door_forgot() },
        Link { href: at.link(&Route::Door(Door::SignIn)), label: words.door_sign_in() },
    ];
    view.respond(status)
}

/// `POST /losenord/{secret}`.
pub async fn post(
    Served(app): Served<App>,
    Path(secret): Path<String>,
    asked: Asked,
    sent: Sent,
) -> Response {
    let (typed, (state, accounts)) = match received(&app, &asked, sent) {
        Ok(received) => received,
        Err(answer) => return *answer,
    };
    let (own, password, here) = (secret.clone(), typed.raw(PASSWORD).to_owned(), browser(&app, &asked));
    let from = here.clone();
    let chosen = aside(&app, &asked, move || accounts.choose(&own, &password, &from)).await;
    let at = At::new(&app, &asked, &state, Some(Route::Door(Door::SignIn)));
    match chosen {
        Ok(Chosen::Weak(weak)) => ask(&app, &asked, &state, &secret, Some(weak)),
        Ok(Chosen::Refused(link)) => refuse(&app, &asked, &state, link),
        Ok(Chosen::Entered(Entered::SignedIn(secret))) => {
            entered_by(&app, &at, &secret, &at.link(&Route::Door(Door::Own)), &here)
        }
        Ok(Chosen::Entered(Entered::CodeNeeded(secret))) => {
            lead_on(&app, &at.link(&Route::Door(Door::Code)), Some(&secret))
        }
        Ok(Chosen::Entered(other)) => error::failed_because(&app, &asked, &says_no(at.words(), &other)),
        Err(answer) => *answer,
    }
}

/// `GET /glomt`.
pub async fn get_forgot(Served(app): Served<App>, asked: Asked) -> Response {
    let (state, _) = match opened(&app, &asked) {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    let here = Route::Door(Door::Forgot);
    let at = At::new(&app, &asked, &state, Some(here.clone()));
    let words = at.words();
    let mut view = View::new(&at, &words.door_forgot_title(), vec![words.door_forgot_lead()]);
    view.form = Some(Form {
        action: at.link(&here),
        hidden: Vec::new(),
        fields: vec![Field::e_mail(words.door_e_mail(), "")],
        button: words.door_forgot_send(),
    });
    view.respond(StatusCode::OK)
}

/// `POST /glomt`: says the same whoever it is.
pub async fn post_forgot(Served(app): Served<App>, asked: Asked, sent: Sent) -> Response {
    let (typed, (state, accounts)) = match received(&app, &asked, sent) {
        Ok(received) => received,
        Err(answer) => return *answer,
    };
    let at = At::new(&app, &asked, &state, Some(Route::Door(Door::Forgot)));
    let (e_mail, language) = (typed.get(E_MAIL).to_owned(), at.words().language());
    // Aside and not waited for: how long it takes would tell whether there is an account.
    tokio::task::spawn_blocking(move || {
        if let Err(why) = accounts.ask_reset(&e_mail, language) {
            tracing::error!(why = why.0, "a letter with a link could not be put in the outbox");
        }
    });
    let words = at.words();
    let mut view = View::new(&at, &words.door_forgot_title(), vec![words.door_forgot_sent()]);
    view.ways = vec![Link { href: at.link(&Route::Door(Door::SignIn)), label: words.door_sign_in() }];
    view.respond(StatusCode::OK)
}
