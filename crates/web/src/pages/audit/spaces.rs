//! What has this authority begun, and what has it shared?

use super::{authorities, name};
use crate::{
    App, error,
    form::{Address, draft, told},
    page::{Asked, At, Frame, Link, html},
    paging::{self, Cut, Paging},
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State as Served},
    http::{HeaderValue, header},
    response::Response,
};
use domain::{
    access::{Action, Authority, Ground, On},
    id::{Node, Subject},
    time::clock_in_sweden,
    work::document::{Act, stamps},
};
use words::{Words, date};

/// The page with all of them.
#[derive(Template)]
#[template(path = "audit/spaces.html")]
struct List {
    frame: Frame,
    words: &'static Words,
    spaces: Vec<Link>,
    readings: String,
}

/// The page of one.
#[derive(Template)]
#[template(path = "audit/space.html")]
struct Show {
    frame: Frame,
    words: &'static Words,
    lead: String,
    drafts: Vec<Draft>,
    documents: Vec<(Link, String)>,
    /// Whether there is anything of each, on this part of the page or another.
    has_drafts: bool,
    has_documents: bool,
    paging: Paging,
    back: String,
}

/// Something begun.
struct Draft {
    title: String,
    kept: String,
    /// What stands in it: each field by what it asks, as it was answered.
    says: Vec<(String, Vec<String>)>,
    /// What was written where there is no such form any more.
    written: Vec<String>,
}

/// The spaces that whoever asks may read and does not write in.
fn readable(at: &At<'_>) -> Vec<Authority> {
    let all = authorities(at).into_iter();
    all.filter(|authority| at.rights().may(Action::ReadSpace, &On::Space(authority.clone()))).collect()
}

/// Whether whoever asks is somebody who audits.
pub fn audits(at: &At<'_>) -> bool {
    at.rights().held().iter().any(|held| held.is_now() && matches!(held.ground, Ground::Auditor(_)))
}

/// `GET /granskning`.
pub async fn list(Served(app): Served<App>, asked: Asked) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let at = At::new(&app, &asked, &state, Some(Route::Spaces));
    let spaces = readable(&at);
    // To others there is no such page, as there is no such space.
    if spaces.is_empty() || !asked.is_to_this_machine() {
        return error::missing(&app, &asked, &state);
    }
    let link = |authority: &Authority| {
        Some(Link { href: at.link(&Route::Space(node(authority)?)), label: name(&at, authority) })
    };
    let view = List {
        frame: at.frame(&at.words().audit_title()),
        words: at.words(),
        spaces: spaces.iter().filter_map(link).collect(),
        readings: at.link(&Route::Readings),
    };
    no_store(html(view.render()))
}

fn node(authority: &Authority) -> Option<Node> {
    match authority {
        Authority::Of(node) => Some(node.clone()),
        Authority::Machine => None,
    }
}

/// `GET /granskning/{authority}`.
pub async fn show(Served(app): Served<App>, Path(authority): Path<String>, asked: Asked) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let at = At::new(&app, &asked, &state, None);
    let found = readable(&at).into_iter().find(|known| known.to_string() == authority);
    let Some((authority, node)) = found.and_then(|found| Some((found.clone(), node(&found)?))) else {
        return error::missing(&app, &asked, &state);
    };
    if !asked.is_to_this_machine() {
        return error::missing(&app, &asked, &state);
    }
    let read = || {
        // What cannot be written down is not read; nobody writes down that they read their own.
        if !at.rights().acts_for().contains(&authority)
            && let Some(people) = app.people()
        {
            people.note(asked.actor(), &Subject::from(&node))?;
        }
        draft::of(&app, &authority)
    };
    let drafts = match read() {
        Ok(drafts) => drafts,
        Err(why) => return error::failed_because(&app, &asked, &why.0),
    };
    let at = At::new(&app, &asked, &state, Some(Route::Space(node.clone()).part(paging::part(&asked))));
    no_store(html(Show::new(&at, &authority, &node, &drafts).render()))
}

impl Show {
    fn new(at: &At<'_>, authority: &Authority, node: &Node, drafts: &[draft::Draft]) -> Show {
        let words = at.words();
        let draft = |draft: &draft::Draft| {
            let form = Address::parse(&draft.form).and_then(|address| address.form(at.state()));
            let says = form.as_ref().map(|form| told::in_words(at, form.as_ref(), &draft.typed));
            Draft {
                written: if says.is_some() { Vec::new() } else { draft.written() },
                says: says.unwrap_or_default(),
                title: form.map_or_else(|| words.draft_homeless(), |form| form.title(at)),
                kept: words.draft_kept(clock_in_sweden(draft.at).strftime("%Y-%m-%d %H:%M").to_string()),
            }
        };
        let own = at.state().documents.values().filter(|road| {
            matches!(&road.beginning().act, Act::Shared { owner, .. } if owner == node) && road.is_there()
        });
        let document = |road: &std::sync::Arc<domain::work::document::DocumentRoad>| {
            let subject = Subject::from(road.id.clone());
            let shared = stamps(road, at.day())?.shared;
            let link =
                Link { href: at.link(&Route::Thing(subject.clone())), label: at.speaker.name(&subject) };
            Some((link, date::date(words, &shared)))
        };
        let own: Vec<_> = own.collect();
        let mut cut = Cut::new(at, drafts.len() + own.len());
        let (begun, shared) = (cut.next(drafts), cut.next(own.iter()));
        Show {
            frame: at.frame(&words.audit_space(name(at, authority))),
            words,
            lead: match at.rights().acts_for().contains(authority) {
                true => words.documents_begun_means(),
                false => words.audit_space_lead(),
            },
            drafts: begun.into_iter().map(draft).collect(),
            documents: shared.into_iter().filter_map(|road| document(road)).collect(),
            has_drafts: !drafts.is_empty(),
            has_documents: !own.is_empty(),
            paging: cut.paging(at),
            back: at.link(&Route::Spaces),
        }
    }
}

/// Kept nowhere on its way to the reader.
pub(super) fn no_store(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
