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
    paging::{self, Cut, Paging},
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
    paging: Paging,
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
    n_all: usize,
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
        let (groups, paging) = groups(at);
        View {
            frame: at.frame(&words.documents_title()),
            words,
            begin: begins.then(|| Link {
                href: at.link(&Route::Form(Address::Share)),
                label: words.do_document_shared(),
            }),
            begun,
            groups,
            paging,
        }
    }
}

/// Whoever is somebody sees their own and what was given to them first, and then all else that has been shared.
fn groups(at: &At<'_>) -> (Vec<Group>, Paging) {
    let words = at.words();
    let roads = at.state().documents.values().map(AsRef::as_ref);
    let mut all: Vec<(&DocumentRoad, Stamps)> =
        roads.filter_map(|road| Some((road, stamps(road, at.day())?))).collect();
    all.sort_by_key(|(road, stamps)| (std::cmp::Reverse(stamps.shared.sort_day()), road.id.clone()));
    // Whoever runs the program may do what everybody may, and is nobody in particular.
    let is_somebody = at.actor().person().is_some();
    let (own, others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(_, stamps)| is_somebody && is_own(at, &stamps.owner));
    let (given, rest): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|(_, stamps)| is_somebody && at.rights().has_been_given(&stamps.with));
    let mut cut = Cut::new(at, own.len() + given.len() + rest.len());
    let mut group = |anchor, heading, all, none| group(at, &mut cut, anchor, heading, all, none);
    let mut groups = Vec::new();
    if is_somebody {
        groups.push(group("own", words.documents_own(), own, words.documents_own_none()));
        groups.push(group("given", words.documents_given(), given, words.documents_given_none()));
    }
    if !rest.is_empty() || !is_somebody {
        let heading = if is_somebody { words.documents_others() } else { words.documents_shared() };
        groups.push(group("others", heading, rest, words.documents_none()));
    }
    // What is empty is said once, and what stands on other parts there.
    groups.retain(|group: &Group| !group.rows.is_empty() || (group.n_all == 0 && cut.rows().start == 0));
    (groups, cut.paging(at))
}

fn group(
    at: &At<'_>,
    cut: &mut Cut,
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
    let n_all = all.len();
    Group { anchor, heading, rows: cut.next(&all).into_iter().map(row).collect(), n_all, none }
}

/// `GET /handlingar`.
pub async fn get(Served(app): Served<App>, asked: Asked) -> Response {
    let route = Route::Documents.part(paging::part(&asked));
    if *asked.actor() == Actor::Visitor {
        return asked.show(&app, |_| Some(route), |at| View::new(at, None));
    }
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let at = At::new(&app, &asked, &state, Some(route));
    let has_space = at.writes() && may_begin(&at) && asked.is_to_this_machine();
    let drafts = match draft::all(&app, asked.actor()) {
        Ok(drafts) => drafts,
        Err(why) => return error::failed_because(&app, &asked, &why.0),
    };
    let mut response = html(View::new(&at, has_space.then_some(&drafts[..])).render());
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
