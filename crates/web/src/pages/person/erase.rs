//! Is all that is kept of this person to be erased, and what follows from it?

use super::{About, Personal, carry_out, done, unkept};
use crate::{
    App, error,
    form::{Field, Reading, Typed, control::Control, field::Asking, reading::Wrongs, sent::Sent, sheet},
    page::{Asked, At, Frame, SAVED},
    pages::door::confirm::Doing,
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State as Served},
    http::StatusCode,
    response::Response,
};
use domain::{access::Action, person, text::Text};
use words::Words;

const GROUND: &str = "ground";

/// The page.
#[derive(Template)]
#[template(path = "person/erase.html")]
struct View {
    frame: Frame,
    words: &'static Words,
    wrong: Vec<String>,
    control: Control,
    request: String,
    action: String,
    back: String,
}

impl View {
    fn new(at: &At<'_>, about: &About, typed: &Typed, wrong: &Wrongs) -> View {
        let words = at.words();
        let asking = Asking { at, typed, wrong, more: None };
        let name = at.speaker.name(&about.person.clone().into());
        View {
            frame: at.frame(&words.erase_title(name)),
            words,
            wrong: wrong.values().map(|wrong| wrong.say(words)).collect(),
            control: Text::ask(&asking, GROUND, words.erase_ground()).hinted(words.erase_ground_hint()),
            request: format!("{:?}", sheet::request(typed)),
            action: at.link(&about.route(Personal::Erase)),
            back: at.link(&about.route(Personal::Details)),
        }
    }
}

/// `GET /personer/{handle}/radera`.
pub async fn get(Served(app): Served<App>, Path(handle): Path<String>, asked: Asked) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let found = About::find(&app, &asked, &state, &handle, Action::ErasePerson);
    match found.and_then(|about| about.after_password(&app, &asked, &state, Doing::Opening, Personal::Erase))
    {
        Ok(about) => {
            let at = At::new(&app, &asked, &state, Some(about.route(Personal::Erase)));
            unkept(&View::new(&at, &about, &Typed::default(), &Wrongs::new()), StatusCode::OK)
        }
        Err(answer) => *answer,
    }
}

/// `POST /personer/{handle}/radera`: decides it in the journal, then carries it out.
pub async fn post(
    Served(app): Served<App>,
    Path(handle): Path<String>,
    asked: Asked,
    sent: Sent,
) -> Response {
    let typed = match sent.0 {
        Ok(typed) => typed,
        Err(blocked) => return error::blocked(&app, &asked, blocked),
    };
    let (about, ground) = match consider(&app, &asked, &handle, &typed) {
        Ok(considered) => considered,
        Err(answer) => return *answer,
    };
    let erase = person::Command::Erase { person: about.person.clone(), ground };
    if let Err(answer) = carry_out(&app, &asked, sheet::request(&typed), erase).await {
        return *answer;
    }
    // Cut off here it is carried out when the county is opened next.
    match about.people.erase(&about.person) {
        Ok(()) => done(&app, &asked, &Route::Thing(about.person.into()), SAVED),
        Err(why) => error::failed_because(&app, &asked, &why.0),
    }
}

fn consider(app: &App, asked: &Asked, handle: &str, typed: &Typed) -> Result<(About, Text), Box<Response>> {
    let Some(state) = app.snapshot() else { return Err(Box::new(error::closed(app, asked))) };
    let about = About::find(app, asked, &state, handle, Action::ErasePerson)?;
    let about = about.after_password(app, asked, &state, Doing::Sending, Personal::Erase)?;
    let at = At::new(app, asked, &state, Some(about.route(Personal::Erase)));
    if !at.writes() {
        let back = Route::Thing(about.person.clone().into());
        return Err(Box::new(error::only_reading(app, asked, &state, back)));
    }
    let mut reading = Reading::new(typed);
    let ground = Text::read(&mut reading, GROUND);
    match reading.finish(ground) {
        Ok(ground) => Ok((about, ground)),
        Err(wrong) => {
            let view = View::new(&at, &about, typed, &wrong);
            Err(Box::new(unkept(&view, StatusCode::UNPROCESSABLE_ENTITY)))
        }
    }
}
