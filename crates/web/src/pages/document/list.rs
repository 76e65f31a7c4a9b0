//! What have we begun and not shared, what have we shared, and what has been shared with me?

use super::{is_own, mark};
use crate::{
    App, error,
    form::{
        Address,
        draft::{self, Draft},
    },
    page::{Asked, At, Frame, Link, html},
    pages::drafts::{may_begin, opened},
    part::{Line, Mark},
    routes::Route,
};
use askama::Template;
use axum::{
    extract::State as Served,
    http::{HeaderValue, header},
    response::Response,
};
use domain::{
    context::Actor,
    id::Subject,
    time::clock_in_sweden,
    work::document::{DocumentRoad, Stamps, stamps},
};
use words::{Words, date};

/// More than this nobody reads: the rest is found by searching.
const MOST: usize = 200;

/// The page.
#[derive(Template)]
#[template(path = "document/list.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    begin: Option<Link>,
    /// What has been begun; none where whoever asks has no space to begin anything in.
    begun: Option<Vec<Begun>>,
    groups: Vec<Group>,
}

/// Something begun and not shared.
struct Begun {
    title: String,
    href: String,
    kept: String,
}

/// Documents under a heading.
struct Group {
    anchor: &'static str,
    heading: String,
    rows: Vec<Row>,
    rest: Option<String>,
    none: String,
}

/// A document in the list.
struct Row {
    href: String,
    title: String,
    owner: Line,
    mark: Mark,
    shared: String,
}

impl View {
    /// The documents as of the day.
    pub fn new(at: &At<'_>, drafts: Option<&[Draft]>) -> View {
        let words = at.words();
        let path = Address::Share.path();
        let begun = |draft: &Draft| Begun {
            title: draft.begins().unwrap_or_else(|| words.document_untitled()),
            href: opened(at, Route::Form(Address::Share), draft),
            kept: words.draft_kept(clock_in_sweden(draft.at).strftime("%Y-%m-%d %H:%M").to_string()),
        };
        let begun = drafts.map(|all| all.iter().filter(|draft| draft.form == path).map(begun).collect());
        let begins = at.is_open() && may_begin(at);
        View {
            frame: at.frame(&words.documents_title()),
            words,
            begin: begins.then(|| Link {
                href: at.link(&Route::Form(Address::Share)),
                label: words.do_document_shared(),
            }),
            begun,
            groups: groups(at),
        }
    }
}

/// Whoever is somebody sees their own and what was given to them first, and then all else that has been shared.
fn groups(at: &At<'_>) -> Vec<Group> {
    let words = at.words();
    let roads = at.state().documents.values().map(AsRef::as_ref);
    let mut all: Vec<(&DocumentRoad, Stamps)> =
        roads.filter_map(|road| Some((road, stamps(road, at.day())?))).collect();
    all.sort_by_key(|(road, stamps)| (std::cmp::Reverse(stamps.shared.sort_day()), road.id.clone()));
    let (own, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, stamps)| is_own(at, &stamps.owner));
    let (given, rest): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|(_, stamps)| at.rights().has_been_given(&stamps.with));
    let is_somebody = at.actor().person().is_some();
    let mut groups = Vec::new();
    if is_somebody {
        groups.push(group(at, "own", words.documents_own(), own, words.documents_own_none()));
        groups.push(group(at, "given", words.documents_given(), given, words.documents_given_none()));
    }
    if !rest.is_empty() || !is_somebody {
        let heading = if is_somebody { words.documents_others() } else { words.documents_shared() };
        groups.push(group(at, "others", heading, rest, words.documents_none()));
    }
    groups
}

fn group(
    at: &At<'_>,
    anchor: &'static str,
    heading: String,
    all: Vec<(&DocumentRoad, Stamps)>,
    none: String,
) -> Group {
    let row = |(road, stamps): &(&DocumentRoad, Stamps)| {
        let subject = Subject::from(road.id.clone());
        Row {
            href: at.link(&Route::Thing(subject.clone())),
            title: at.speaker.name(&subject),
            owner: at.line(&at.speaker.thing(&stamps.owner)),
            mark: mark(at, stamps),
            shared: date::date(at.words(), &stamps.shared),
        }
    };
    let rest = all.len().saturating_sub(MOST);
    Group {
        anchor,
        heading,
        rows: all.iter().take(MOST).map(row).collect(),
        rest: (rest > 0).then(|| at.words().documents_rest(rest)),
        none,
    }
}

/// `GET /handlingar`.
pub async fn get(Served(app): Served<App>, asked: Asked) -> Response {
    if *asked.actor() == Actor::Visitor {
        return asked.show(&app, |_| Some(Route::Documents), |at| View::new(at, None));
    }
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let at = At::new(&app, &asked, &state, Some(Route::Documents));
    let has_space = at.writes() && may_begin(&at) && asked.is_to_this_machine();
    let drafts = match draft::all(&app, asked.actor()) {
        Ok(drafts) => drafts,
        Err(why) => return error::failed_because(&app, &asked, &why.0),
    };
    let mut response = html(View::new(&at, has_space.then_some(&drafts[..])).render());
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
