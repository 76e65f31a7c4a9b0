//! What is kept of me, and where am I signed in? One's own account: one's sessions, to end; the ways to change a password
//! and to set up a code app; and letters of one's own that could not be delivered.

use super::{Door, no_store, opened, received, session_of};
use crate::{
    App,
    accounts::{Own, Session, Which},
    browser::called,
    error,
    form::{Typed, sent::Sent, sheet::see_other},
    page::{Asked, At, Frame, html},
    pages::person::{Personal, waiting::Waiting},
    people,
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State as Served},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{State, access::Rule, time::clock_in_sweden};
use std::sync::Arc;
use words::Words;

const HERE: Route = Route::Door(Door::Own);
const HANDLE: &str = "session";

/// The page.
#[derive(Template)]
#[template(path = "door/own.html")]
struct View {
    frame: Frame,
    words: &'static Words,
    /// What has to be done before anything else.
    first: Option<String>,
    who: Vec<(String, String)>,
    /// The address that waits to be confirmed.
    waiting: Option<Waiting>,
    /// Where a name and an address are corrected.
    correct: Option<String>,
    code: String,
    sessions: Vec<Row>,
    has_others: bool,
    undelivered: Vec<(String, String)>,
    end: String,
    password: String,
    code_app: String,
    sign_out: &'static str,
}

/// Somewhere one is signed in.
struct Row {
    browser: String,
    when: String,
    handle: Option<String>,
}

impl Row {
    fn new(words: &Words, session: Session) -> Row {
        let at = |at| clock_in_sweden(at).strftime("%Y-%m-%d %H:%M").to_string();
        Row {
            browser: called(words, &session.browser),
            when: words.door_session_when(at(session.begun_at), at(session.seen_at)),
            handle: (!session.is_here).then_some(session.handle),
        }
    }
}

impl View {
    fn new(at: &At<'_>, asked: &Asked, own: Own, waiting: Option<&people::Waiting>) -> View {
        let words = at.words();
        let mut frame = at.frame(&words.door_own_title());
        frame.is_dated = false;
        // Who is as yet a visitor sets up a code app first.
        let person = asked.who().person.clone();
        let own_id = person.clone().filter(|_| !asked.who().lacks_code());
        let person = person.as_ref().map(ToString::to_string).unwrap_or_default();
        let who = [
            (words.door_own_name(), own.name.unwrap_or_else(|| words.door_own_unknown())),
            (words.door_e_mail(), own.e_mail.unwrap_or_else(|| words.door_own_unknown())),
            (words.door_own_id(), person),
        ];
        let letter = |letter: crate::accounts::Undelivered| {
            (
                words.door_letter_not_delivered(letter.address, letter.subject),
                format!("/konto/brev/{}", letter.n),
            )
        };
        View {
            frame,
            words,
            first: asked.who().lacks_code().then(|| words.door_code_app_first()),
            who: who.into(),
            waiting: own_id.clone().zip(waiting).map(|(own, waiting)| Waiting::new(words, own, waiting)),
            correct: own_id.map(|own| at.link(&Route::Person(own, Personal::Details))),
            code: if own.has_code {
                words.door_has_code(own.n_recovery as usize)
            } else {
                words.door_has_no_code()
            },
            has_others: own.sessions.len() > 1,
            sessions: own.sessions.into_iter().map(|session| Row::new(words, session)).collect(),
            undelivered: own.undelivered.into_iter().map(letter).collect(),
            end: "/konto/sessioner".to_owned(),
            password: at.link(&Route::Door(Door::Password)),
            code_app: at.link(&Route::Door(Door::CodeApp)),
            sign_out: "/logga-ut",
        }
    }
}

/// `GET /konto`.
pub async fn get(Served(app): Served<App>, asked: Asked) -> Response {
    let (state, accounts) = match opened(&app, &asked) {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    let Some(session) = session_of(&asked) else {
        return to_sign_in(&app, &asked, &state);
    };
    let at = At::new(&app, &asked, &state, Some(HERE));
    let waiting = match (app.people(), &asked.who().person) {
        (Some(people), Some(person)) => people.waiting(person),
        _ => Ok(None),
    };
    match accounts.own(session).and_then(|own| Ok((own, waiting?))) {
        Ok((Some(own), waiting)) => no_store(html(View::new(&at, &asked, own, waiting.as_ref()).render())),
        Ok((None, _)) => to_sign_in(&app, &asked, &state),
        Err(why) => error::failed_because(&app, &asked, &why.0),
    }
}

/// Who is not signed in is asked to be, and comes back here.
pub fn to_sign_in(app: &App, asked: &Asked, state: &State) -> Response {
    let at = At::new(app, asked, state, None);
    let address = super::sign_in::with_onward(at.link(&Route::Door(Door::SignIn)), asked.path());
    no_store(Redirect::to(&address).into_response())
}

/// The form, the accounts and the session of whoever is signed in; or the page that answers instead.
#[expect(clippy::type_complexity, reason = "what a handler begins with")]
pub fn signed_in(
    app: &App,
    asked: &Asked,
    sent: Sent,
) -> Result<(Typed, Arc<State>, Arc<dyn crate::accounts::Accounts>, String), Box<Response>> {
    let (typed, (state, accounts)) = received(app, asked, sent)?;
    match session_of(asked) {
        Some(session) => Ok((typed, state, accounts, session.to_owned())),
        None => Err(Box::new(to_sign_in(app, asked, &state))),
    }
}

/// `POST /konto/sessioner`: signs out somewhere else, or everywhere else.
pub async fn end(Served(app): Served<App>, asked: Asked, sent: Sent) -> Response {
    let (typed, state, accounts, session) = match signed_in(&app, &asked, sent) {
        Ok(signed_in) => signed_in,
        Err(answer) => return *answer,
    };
    let which = match typed.get(HANDLE) {
        "" => Which::Others,
        handle => Which::One(handle),
    };
    match accounts.end(&session, which) {
        Ok(()) => see_other(&At::new(&app, &asked, &state, None), &HERE, &[crate::page::SIGNED_OUT]),
        Err(why) => error::failed_because(&app, &asked, &why.0),
    }
}

/// `POST /konto/brev/{n}`: one has read that a letter could not be delivered.
pub async fn forget_letter(
    Served(app): Served<App>,
    Path(n): Path<u64>,
    asked: Asked,
    sent: Sent,
) -> Response {
    let (_, state, accounts, session) = match signed_in(&app, &asked, sent) {
        Ok(signed_in) => signed_in,
        Err(answer) => return *answer,
    };
    match accounts.forget_letter(&session, n) {
        Ok(()) => see_other(&At::new(&app, &asked, &state, None), &HERE, &[]),
        Err(why) => error::failed_because(&app, &asked, &why.0),
    }
}

/// Whether a no says that one should sign in.
pub fn is_sign_in(refusal: &domain::Refusal) -> bool {
    matches!(refusal, domain::Refusal::NotAllowed(denied) if denied.rule == Rule::SignIn)
}

/// What stands in the way of a change of one's own account.
pub fn status(wrong: bool) -> StatusCode {
    if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }
}
