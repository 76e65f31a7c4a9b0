//! Is it still I? Before something that cannot be undone, or that lets somebody in, the password is asked for again: a
//! browser that was left open opens no more than what anybody signed in may read and write.

use super::{
    Door, Field, Form, PASSWORD, View, aside, browser, entered, opened,
    own::{signed_in, to_sign_in},
    own_path, says_no,
    sign_in::{ONWARD, with_onward},
};
use crate::{
    App,
    accounts::Entered,
    form::sent::Sent,
    page::{Asked, At, Link},
    routes::Route,
};
use axum::{
    extract::State as Served,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::State;

const HERE: Route = Route::Door(Door::Confirm);

/// How long ago the password may have been given when a page is opened where such a thing is done, in seconds.
const FRESH: u64 = 10 * 60;
/// The same when its form is sent: what somebody has begun to write is not lost because they took their time.
const STILL_FRESH: u64 = 40 * 60;

/// What is done with the password that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// A page is opened.
    Opening,
    /// Its form is sent.
    Sending,
}

/// The page that asks for the password first, where it was given too long ago, and leads on to `page`. Who is at the
/// machine itself has none.
pub fn first(
    app: &App,
    asked: &Asked,
    state: &State,
    doing: Doing,
    page: &Route,
) -> Result<(), Box<Response>> {
    if is_fresh(asked, doing) {
        return Ok(());
    }
    let address = way(&At::new(app, asked, state, None), page);
    Err(Box::new(super::no_store(Redirect::to(&address).into_response())))
}

/// Whether the password was given lately enough.
pub fn is_fresh(asked: &Asked, doing: Doing) -> bool {
    let limit = match doing {
        Doing::Opening => FRESH,
        Doing::Sending => STILL_FRESH,
    };
    asked.who().seconds_since_password().is_none_or(|seconds| seconds <= limit)
}

/// Where the password is given, and from where one comes to this page.
pub fn way(at: &At<'_>, page: &Route) -> String {
    with_onward(at.link(&HERE), &page.path())
}

/// `GET /konto/bekrafta`.
pub async fn get(Served(app): Served<App>, asked: Asked) -> Response {
    let onward = asked.value(ONWARD).unwrap_or_default().to_owned();
    match opened(&app, &asked) {
        Ok((state, _)) if asked.who().person.is_none() => to_sign_in(&app, &asked, &state),
        Ok((state, _)) => ask(&app, &asked, &state, &onward, None),
        Err(answer) => *answer,
    }
}

fn ask(app: &App, asked: &Asked, state: &State, onward: &str, wrong: Option<&Entered>) -> Response {
    let at = At::new(app, asked, state, Some(HERE));
    let words = at.words();
    let mut view = View::new(&at, &words.door_confirm_title(), vec![words.door_confirm_lead()]);
    view.wrong = wrong.map(|wrong| match wrong {
        Entered::Wrong => words.door_old_wrong(),
        other => says_no(words, other),
    });
    view.form = Some(Form {
        action: at.link(&HERE),
        hidden: own_path(onward).map(|onward| (ONWARD, onward.to_owned())).into_iter().collect(),
        fields: vec![Field::password(PASSWORD, words.door_password(), "current-password")],
        button: words.door_confirm(),
    });
    view.ways = vec![Link { href: at.link(&Route::Overview), label: words.form_cancel() }];
    view.respond(match wrong {
        None => StatusCode::OK,
        Some(Entered::Wait(_)) => StatusCode::TOO_MANY_REQUESTS,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    })
}

/// `POST /konto/bekrafta`: the session goes on under a new secret.
pub async fn post(Served(app): Served<App>, asked: Asked, sent: Sent) -> Response {
    let (typed, state, accounts, session) = match signed_in(&app, &asked, sent) {
        Ok(signed_in) => signed_in,
        Err(answer) => return *answer,
    };
    let (password, from) = (typed.raw(PASSWORD).to_owned(), browser(&app, &asked));
    let confirmed = aside(&app, &asked, move || accounts.confirm(&session, &password, &from)).await;
    let at = At::new(&app, &asked, &state, Some(HERE));
    match confirmed {
        Ok(Entered::SignedIn(secret)) => entered(&app, &at, &secret, typed.get(ONWARD)),
        Ok(Entered::Ended) => to_sign_in(&app, &asked, &state),
        Ok(wrong) => ask(&app, &asked, &state, typed.get(ONWARD), Some(&wrong)),
        Err(answer) => *answer,
    }
}
