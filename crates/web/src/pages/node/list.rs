//! Who are the principals, and who else takes part? One row each, with what stands inside it.

use crate::{
    App,
    page::{Asked, At, Frame},
    paging::{self, Cut, Paging},
    part::{Line, sort_key},
    routes::Route,
};
use askama::Template;
use axum::{extract::State, response::Response};
use domain::{
    certainty::Certainty,
    facts::{Entity, Fact},
    id::{Node, Subject},
    register::{party, principal},
    view::around,
};
use words::{Say, Words};

/// The page.
#[derive(Template)]
#[template(path = "node/list.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    state: String,
    principals: Vec<Row>,
    parties: Vec<Row>,
    paging: Paging,
}

/// A principal or party in the list.
struct Row {
    name: Line,
    kind: String,
    is_perhaps: bool,
    /// When it existed, for one that does not exist that day or only perhaps does.
    existed: Option<String>,
    inside: Vec<Line>,
    n_seats: usize,
}

impl View {
    /// The principals and parties as of the day; of the parties also those that have ended, for their names live on.
    pub fn new(at: &At<'_>) -> View {
        let words = at.words();
        let is_there = |certainty: Certainty| certainty.is_possible();
        let principals = at.state().principals.values().filter(|one| is_there(one.exists_on(at.day())));
        let mut principals: Vec<&principal::Principal> = principals.map(AsRef::as_ref).collect();
        let mut parties: Vec<&party::Party> = at.state().parties.values().map(AsRef::as_ref).collect();
        // The region stands first, and the municipalities in the order of their names.
        principals.sort_by_key(|one| {
            (one.kind(at.day()).copied(), sort_key(&at.speaker.name(&one.id.clone().into())))
        });
        parties.sort_by_cached_key(|one| sort_key(&at.speaker.name(&one.id.clone().into())));
        let n_principals = principals.len();
        let mut cut = Cut::new(at, n_principals + parties.len());
        View {
            frame: at.frame(&words.principals_title()),
            words,
            state: words.principals_state(n_principals),
            principals: cut.next(principals).into_iter().map(|one| principal_row(at, one)).collect(),
            parties: cut.next(parties).into_iter().map(|one| party_row(at, one)).collect(),
            paging: cut.paging(at),
        }
    }
}

fn principal_row(at: &At<'_>, principal: &principal::Principal) -> Row {
    let kind = principal.kind(at.day()).map_or_else(|| at.words().unknown(), |kind| kind.say(at.words()));
    Row { kind, ..row(at, principal, Node::Principal(principal.id.clone())) }
}

fn party_row(at: &At<'_>, party: &party::Party) -> Row {
    let kind = party.kind(at.day()).map_or_else(|| at.words().unknown(), |kind| kind.say(at.words()));
    Row { kind, ..row(at, party, Node::Party(party.id.clone())) }
}

fn row<F: Fact + words::Spoken>(at: &At<'_>, entity: &Entity<F>, node: Node) -> Row {
    let subject = Subject::from(&node);
    let exists = entity.exists_on(at.day());
    let inside = around::inside(at.state(), &node, at.day()).into_iter();
    let bodies = inside.filter(|node| matches!(node, Node::Body(_)));
    let existed = entity.existence(at.day()).and_then(|entry| at.speaker.when(entry.reading()));
    Row {
        name: at.line(&at.speaker.thing(subject.clone())),
        kind: String::new(),
        is_perhaps: exists.is_perhaps(),
        existed: existed.filter(|_| !exists.is_yes()),
        inside: bodies.map(|body| at.line(&at.speaker.thing(&body))).collect(),
        n_seats: around::seats(at.state(), &node, at.day()).len(),
    }
}

/// `GET /huvudman`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    let part = paging::part(&asked);
    asked.show(&app, |_| Some(Route::Principals.part(part)), View::new)
}
