//! What does the letter to this board say? Ready to be printed or copied, also where the board has no mailbox.

use crate::{
    App, error,
    form::Address,
    page::{Asked as Request, At, Frame},
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use domain::{
    id::{Handle, Id, Node, RecommendationId, Subject},
    text::Text,
    view::standing::{Asked, Standing, standing},
    work::recommendation::{Letter, send},
};
use words::{
    Words,
    letter::{Block, Ready, ready},
};

/// A page about the letters of a recommendation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Letters {
    /// Who will have one, and what became of those sent.
    All,
    /// One letter.
    To(Node, Letter),
    /// The same as plain text.
    Text(Node, Letter),
}

/// The name in an address of which letter it is.
pub const WHICH: (&str, &str) = ("brev", "paminnelse");

impl Letters {
    /// The last part of its path.
    pub fn path(&self) -> String {
        match self {
            Letters::All => "brev".to_owned(),
            Letters::To(of, _) => format!("brev/{of}"),
            Letters::Text(of, _) => format!("brev/{of}/hamta"),
        }
    }

    /// What its address asks for.
    pub fn query(&self) -> Vec<(&'static str, String)> {
        match self {
            Letters::To(_, Letter::Reminder) | Letters::Text(_, Letter::Reminder) => {
                vec![(WHICH.0, WHICH.1.to_owned())]
            }
            _ => Vec::new(),
        }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "recommendation/letter.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    letter: Ready,
    mailbox: Option<String>,
    other: (String, String),
    text: String,
    back: String,
}

impl View {
    fn new(at: &At<'_>, app: &App, standing: &Standing<'_>, asked: &Asked<'_>, which: Letter) -> View {
        let words = at.words();
        let id = &standing.road.id;
        let link = |letters| at.link(&Route::Letters(id.clone(), letters));
        let (other, label) = match which {
            Letter::First => (Letter::Reminder, words.letter_see_reminder()),
            Letter::Reminder => (Letter::First, words.letter_see_first()),
        };
        let mailbox = send::mailbox(at.state(), &asked.of, at.day());
        View {
            frame: at.frame(&words.letter_title(words::letter::whom(&at.speaker, &asked.of))),
            words,
            letter: written(at, app, standing, asked, which, None),
            mailbox: mailbox.and_then(|mailbox| mailbox.said()).map(str::to_owned),
            other: (link(Letters::To(asked.of.clone(), other)), label),
            text: link(Letters::Text(asked.of.clone(), which)),
            back: at.link(&Route::Thing(id.clone().into())),
        }
    }
}

/// The letter as it would leave now, with what whoever sends it writes in it.
pub fn written(
    at: &At<'_>,
    app: &App,
    standing: &Standing<'_>,
    asked: &Asked<'_>,
    which: Letter,
    note: Option<&Text>,
) -> Ready {
    let subject = Subject::from(standing.road.id.clone());
    // Nobody here answers for a party: it reads the recommendation, and writes back.
    let route = match &asked.of {
        Node::Party(_) => Route::Thing(subject),
        of => Route::Form(Address::Step(subject, "decision_recorded", Some(of.clone()))),
    };
    let site = app.letters().map(|letters| letters.site().to_owned()).unwrap_or_default();
    ready(&at.speaker, standing, asked, which, &format!("{site}{}", route.path()), note)
}

/// The recommendation with this handle.
pub fn named(handle: &str) -> Option<RecommendationId> {
    Handle::parse(handle).ok().map(RecommendationId::new)
}

/// `GET /rekommendationer/{handle}/brev/{of}`.
pub async fn get(
    State(app): State<App>,
    Path((handle, of)): Path<(String, String)>,
    asked: Request,
) -> Response {
    let which = if asked.says(WHICH) { Letter::Reminder } else { Letter::First };
    let found = |state: &domain::State| find(state, &asked, &app, &handle, &of);
    let route = |state: &domain::State| {
        let (id, of) = found(state)?;
        Some(Route::Letters(id, Letters::To(of, which)))
    };
    asked.show(&app, route, |at| {
        with(at, &handle, &of, |standing, one| View::new(at, &app, standing, one, which))
            .expect("the route holds one of those asked")
    })
}

/// `GET /rekommendationer/{handle}/brev/{of}/text`.
pub async fn text(
    State(app): State<App>,
    Path((handle, of)): Path<(String, String)>,
    asked: Request,
) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    if !domain::access::may_see(&state, asked.actor(), app.today()) {
        return error::missing(&app, &asked, &state);
    }
    let which = if asked.says(WHICH) { Letter::Reminder } else { Letter::First };
    let at = At::new(&app, &asked, &state, None);
    let Some(ready) = with(&at, &handle, &of, |standing, one| written(&at, &app, standing, one, which, None))
    else {
        return error::missing(&app, &asked, &state);
    };
    let plain = format!("{}\n\n{}", ready.subject, ready.text());
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store")], plain)
        .into_response()
}

fn find(
    state: &domain::State,
    asked: &Request,
    app: &App,
    handle: &str,
    of: &str,
) -> Option<(RecommendationId, Node)> {
    let id = named(handle)?;
    let of: Node = of.parse().ok()?;
    let day = asked.choices(app.today()).0.day.unwrap_or(app.today());
    let standing = standing(state, state.recommendations.get(&id)?, day)?;
    standing.asked.iter().any(|one| one.is_asked && one.of == of).then_some((id, of))
}

/// Does something with one of those asked.
fn with<T>(
    at: &At<'_>,
    handle: &str,
    of: &str,
    make: impl FnOnce(&Standing<'_>, &Asked<'_>) -> T,
) -> Option<T> {
    let of: Node = of.parse().ok()?;
    let standing = standing(at.state(), at.state().recommendations.get(&named(handle)?)?, at.day())?;
    let one = standing.asked.iter().find(|one| one.is_asked && one.of == of)?;
    Some(make(&standing, one))
}
