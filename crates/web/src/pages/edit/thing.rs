//! What is said of this, and what do I want to change? Every fact of one thing, and what more can be said.

use crate::{
    App,
    form::{Address, act::Act, field::capital, thing::thing},
    page::{Asked, At, Frame},
    part::Fact,
    routes::Route,
};
use askama::Template;
use axum::{extract::State, response::Response};
use domain::{Refusal, access::Action, id::Subject};
use words::{Words, aspect};

/// The page.
#[derive(Template)]
#[template(path = "edit/thing.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    /// What may not be done here, and why.
    closed: Option<String>,
    facts: Vec<Fact>,
    more: Vec<(String, String)>,
    back: Option<String>,
}

impl View {
    /// The thing as of the day.
    pub fn new(at: &At<'_>, subject: &Subject) -> View {
        let words = at.words();
        let found = thing(at.state(), subject);
        let may_keep = at.may_keep(subject);
        let more = |about: &'static str| {
            let address = Route::Form(Address::Act(subject.clone(), Act::State { about }));
            (capital(&aspect::label(words, about)), at.link(&address))
        };
        View {
            frame: at.frame(&words.edit_thing_title(at.speaker.name(subject))),
            words,
            closed: closed(at, || at.rights().may_act(Action::KeepRegister, Some(subject))),
            facts: found.map_or_else(Vec::new, |thing| thing.facts(at)),
            more: found
                .filter(|_| may_keep)
                .map_or_else(Vec::new, |thing| thing.aspects().into_iter().map(more).collect()),
            back: Route::of(subject).map(|route| at.link(&route)),
        }
    }
}

/// Why nothing can be written here, if that is so: by nobody, or by whoever asks.
pub fn closed(at: &At<'_>, may: impl FnOnce() -> Result<(), Refusal>) -> Option<String> {
    match (at.is_open(), at.writes()) {
        (true, _) => may().err().map(|refusal| at.says_no(&refusal)),
        (false, true) => Some(at.words().reading_other_day()),
        (false, false) => Some(at.words().reading_only()),
    }
}

/// `GET /andra/{subject}`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    let subject = match Address::parse(asked.path()) {
        Some(Address::Thing(subject)) => Some(subject),
        _ => None,
    };
    let route = |state: &domain::State| {
        subject
            .clone()
            .filter(|subject| state.holds(subject))
            .map(|subject| Route::Form(Address::Thing(subject)))
    };
    asked.show(&app, route, |at| View::new(at, subject.as_ref().expect("the route holds it")))
}
