//! Who has read what is protected, and who has let whom in? For administrators, for authorities of their own spaces, and for
//! everybody of themself.

use super::spaces::no_store;
use crate::{
    App, error,
    page::{Asked, At, Frame, html},
    paging::{self, Cut, Paging},
    people::{Did, Noted, Readings},
    routes::Route,
};
use askama::Template;
use axum::{extract::State as Served, response::Response};
use domain::{
    access::{Action, Authority, On},
    context::Actor,
    id::{Node, Subject},
    time::clock_in_sweden,
};
use words::{Say, Words};

/// The page.
#[derive(Template)]
#[template(path = "audit/readings.html")]
struct View {
    frame: Frame,
    words: &'static Words,
    kept: String,
    rows: Vec<Row>,
    paging: Paging,
}

/// Something that was noted.
struct Row {
    when: String,
    who: String,
    did: String,
    what: String,
}

/// Whom a note is about, as far as rights go.
fn on(what: &Subject) -> On {
    let space = |node| On::Space(Authority::Of(node));
    match what {
        Subject::Person(person) => On::Person(person.clone()),
        Subject::Principal(id) => space(Node::Principal(id.clone())),
        Subject::Body(id) => space(Node::Body(id.clone())),
        Subject::Party(id) => space(Node::Party(id.clone())),
        _ => On::County,
    }
}

impl View {
    fn new(at: &At<'_>, readings: &Readings) -> View {
        let words = at.words();
        let is_seen = |noted: &&Noted| at.rights().may(Action::ReadReadings, &on(&noted.what));
        let seen: Vec<&Noted> = readings.noted.iter().filter(is_seen).collect();
        let mut cut = Cut::new(at, seen.len());
        let mut frame = at.frame(&words.readings_title());
        frame.is_dated = false;
        View {
            frame,
            words,
            kept: words.readings_kept(readings.days as usize),
            rows: cut.next(seen).into_iter().map(|noted| Row::new(at, noted)).collect(),
            paging: cut.paging(at),
        }
    }
}

impl Row {
    fn new(at: &At<'_>, noted: &Noted) -> Row {
        let words = at.words();
        Row {
            when: clock_in_sweden(noted.at).strftime("%Y-%m-%d %H:%M").to_string(),
            who: match &noted.who {
                Actor::Person(person) => at.speaker.name(&person.clone().into()),
                other => other.say(words),
            },
            did: match noted.did {
                Did::Read => words.readings_read(),
                Did::Invited => words.readings_invited(),
                Did::Closed => words.readings_closed(),
                Did::LetIn => words.readings_let_in(),
            },
            what: at.speaker.name(&noted.what),
        }
    }
}

/// `GET /laslogg`.
pub async fn get(Served(app): Served<App>, asked: Asked) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let at = At::new(&app, &asked, &state, Some(Route::Readings.part(paging::part(&asked))));
    if *at.actor() == Actor::Visitor
        && let Err(refusal) = at.rights().may_do(Action::ReadReadings, &On::County)
    {
        return error::refused(&app, &asked, &state, &refusal);
    }
    let Some(people) = app.people() else { return error::missing(&app, &asked, &state) };
    match people.readings() {
        Ok(readings) => no_store(html(View::new(&at, &readings).render())),
        Err(why) => error::failed_because(&app, &asked, &why.0),
    }
}
