//! Changing one's password: the old one, and the new.

use super::{
    Door, Field, Form, View, aside, browser, opened,
    own::{signed_in, status, to_sign_in},
    says_no, says_weak,
};
use crate::{
    App,
    accounts::{Changed, Entered},
    form::{sent::Sent, sheet::see_other},
    page::{Asked, At, Link, PASSWORD_CHANGED},
    routes::Route,
};
use axum::{extract::State as Served, response::Response};
use domain::State;

const OLD: &str = "gammalt";
const NEW: &str = "losenord";
const HERE: Route = Route::Door(Door::Password);

/// `GET /konto/losenord`.
pub async fn get(Served(app): Served<App>, asked: Asked) -> Response {
    match opened(&app, &asked) {
        Ok((state, _)) if asked.who().person.is_none() => to_sign_in(&app, &asked, &state),
        Ok((state, _)) => ask(&app, &asked, &state, None),
        Err(answer) => *answer,
    }
}

fn ask(app: &App, asked: &Asked, state: &State, wrong: Option<String>) -> Response {
    let at = At::new(app, asked, state, Some(HERE));
    let words = at.words();
    let lead = vec![words.door_change_lead(), words.door_choose_how()];
    let mut view = View::new(&at, &words.door_change_title(), lead);
    let status = status(wrong.is_some());
    view.wrong = wrong;
    view.form = Some(Form {
        action: at.link(&HERE),
        hidden: Vec::new(),
        fields: vec![
            Field::password(OLD, words.door_old_password(), "current-password"),
            Field::password(NEW, words.door_new_password(), "new-password"),
        ],
        button: words.door_change(),
    });
    view.ways = vec![Link { href: at.link(&Route::Door(Door::Own)), label: words.door_own_title() }];
    view.respond(status)
}

/// `POST /konto/losenord`.
pub async fn post(Served(app): Served<App>, asked: Asked, sent: Sent) -> Response {
    let (typed, state, accounts, session) = match signed_in(&app, &asked, sent) {
        Ok(signed_in) => signed_in,
        Err(answer) => return *answer,
    };
    let (old, new, from) = (typed.raw(OLD).to_owned(), typed.raw(NEW).to_owned(), browser(&app, &asked));
    let changed = aside(&app, &asked, move || accounts.change(&session, &old, &new, &from)).await;
    let at = At::new(&app, &asked, &state, Some(HERE));
    let words = at.words();
    let wrong = match changed {
        Ok(Changed::Done) => return see_other(&at, &Route::Door(Door::Own), &[PASSWORD_CHANGED]),
        Ok(Changed::Weak(weak)) => says_weak(words, weak),
        Ok(Changed::Wrong) => words.door_old_wrong(),
        Ok(Changed::Wait(seconds)) => says_no(words, &Entered::Wait(seconds)),
        Err(answer) => return *answer,
    };
    ask(&app, &asked, &state, Some(wrong))
}
