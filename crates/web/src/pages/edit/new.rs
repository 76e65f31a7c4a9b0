//! What can be entered in the register? Every kind of thing, each with its form.

use super::thing::closed;
use crate::{
    App,
    form::{Address, field::capital, register},
    page::{Asked, At, Frame},
    routes::Route,
};
use askama::Template;
use axum::{extract::State, response::Response};
use words::Words;

/// The page.
#[derive(Template)]
#[template(path = "edit/new.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    closed: Option<String>,
    kinds: Vec<Kind>,
}

/// A kind of thing.
struct Kind {
    label: String,
    means: String,
    href: String,
}

/// The kinds, the most common first.
const KINDS: [&str; 12] = [
    "arena",
    "paper",
    "seat",
    "holder",
    "relation",
    "lineage",
    "body",
    "unit",
    "office",
    "party",
    "principal",
    "source",
];

impl View {
    /// The kinds of things.
    pub fn new(at: &At<'_>) -> View {
        let words = at.words();
        let has_form = |concept: &&&'static str| {
            at.is_open()
                && at.rights().may_enter(concept).is_ok()
                && register::form(at.state(), concept).is_some()
        };
        let kind = |concept: &&'static str| {
            let href = at.link(&Route::Form(Address::Register(concept)));
            Kind {
                label: capital(&register::label(words, concept)),
                means: register::means(words, concept),
                href,
            }
        };
        View {
            frame: at.frame(&words.edit_new_title()),
            words,
            closed: closed(at, || at.rights().may_keep_something()),
            kinds: KINDS.iter().chain(&["rulebook"]).filter(has_form).map(kind).collect(),
        }
    }
}

/// `GET /nytt`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    asked.show(&app, |_| Some(Route::Form(Address::New)), View::new)
}
