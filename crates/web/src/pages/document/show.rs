//! Whose record is it, who has it, and has it been finished and sent?

use super::{is_own, mark};
use crate::{
    App,
    form::{Address, document as forms},
    page::{Asked, At, Frame, Link},
    pages::matter::road::{Stone, mendable},
    part::{Line, Mark},
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{DocumentId, Handle, Id, Node, Subject},
    work::document::{Act, DocumentRoad, Stamps, stamps},
};
use words::{Words, date};

/// The page.
#[derive(Template)]
#[template(path = "document/show.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    mark: Mark,
    lead: String,
    link: Option<String>,
    brief: Vec<(String, Line)>,
    doing: Vec<Link>,
    stones: Vec<Stone>,
}

impl View {
    /// The document as of the day.
    pub fn new(at: &At<'_>, road: &DocumentRoad, stamps: &Stamps) -> View {
        let words = at.words();
        let subject = Subject::from(road.id.clone());
        let owner = at.speaker.name(&Subject::from(&stamps.owner));
        let link = match &road.beginning().act {
            Act::Shared { link, .. } => link.as_ref().and_then(|link| link.said()).map(str::to_owned),
            _ => None,
        };
        View {
            frame: at.frame(&at.speaker.name(&subject)),
            words,
            mark: mark(at, stamps),
            lead: match is_own(at, &stamps.owner) {
                true => words.document_own(owner),
                false => words.document_of(owner),
            },
            link,
            brief: brief(at, road, stamps),
            doing: doing(at, road, stamps),
            stones: mendable(at, road),
        }
    }
}

/// The three stamps, each with its day, whether or not it has been set; then its matter and its numbers.
fn brief(at: &At<'_>, road: &DocumentRoad, stamps: &Stamps) -> Vec<(String, Line)> {
    let words = at.words();
    let nodes = |nodes: &[Node]| at.speaker.things(nodes.iter().map(Subject::from));
    let none = || Line::plain(words.document_not_yet());
    let dispatched = stamps.dispatched.iter().map(|(on, to)| {
        let line = words.document_dispatched_to(date::date(words, on), nodes(to).to_string());
        (words.document_dispatched(), Line::plain(line))
    });
    let mut brief = vec![
        (words.document_owner(), at.line(&at.speaker.thing(&stamps.owner))),
        (words.document_shared_on(), Line::plain(date::date(words, &stamps.shared))),
        (words.document_with(), at.line(&nodes(&stamps.with))),
        (
            words.document_finalised(),
            stamps.finalised.as_ref().map_or_else(none, |on| Line::plain(date::date(words, on))),
        ),
    ];
    if stamps.dispatched.is_empty() {
        brief.push((words.document_dispatched(), none()));
    }
    brief.extend(dispatched);
    for taken in road.on(at.day()) {
        match &taken.step.act {
            Act::Shared { matter: Some(matter), .. } => {
                brief.push((words.document_matter(), at.line(&at.speaker.thing(matter.clone()))));
            }
            Act::Numbered { authority, number } => {
                let label = words.matter_number_at(at.speaker.name(&Subject::from(authority)));
                brief.push((label, Line::plain(number.as_str())));
            }
            _ => {}
        }
    }
    brief
}

/// What whoever reads may do with it today.
fn doing(at: &At<'_>, road: &DocumentRoad, stamps: &Stamps) -> Vec<Link> {
    if !at.is_open() {
        return Vec::new();
    }
    let is_meant = |verb: &str| verb != "finalised" || stamps.finalised.is_none();
    let verbs = forms::STEPS.iter().map(|(_, verb)| *verb);
    let may = verbs.filter(|verb| is_meant(verb) && forms::needs(at, road, verb).may(at));
    may.map(|verb| Link {
        href: at.link(&Route::Form(Address::Stamp(road.id.clone(), verb))),
        label: forms::title(at.words(), verb),
    })
    .collect()
}

/// `GET /handlingar/{handle}`.
pub async fn get(State(app): State<App>, Path(handle): Path<String>, asked: Asked) -> Response {
    let id = Handle::parse(&handle).ok().map(DocumentId::new);
    let known = |state: &domain::State| {
        id.clone().filter(|id| state.documents.get(id).is_some_and(|road| road.is_there()))
    };
    let route = |state: &domain::State| known(state).map(|id| Route::Thing(id.into()));
    asked.show(&app, route, |at| {
        let road = id.as_ref().and_then(|id| at.state().documents.get(id));
        let road = road.expect("the route holds a document that is there");
        // On a day before it was shared it is shown as it was when it began.
        let begun = road.beginning().on.sort_day();
        let found = stamps(road, at.day()).or_else(|| stamps(road, begun));
        View::new(at, road, &found.expect("it begins by being shared"))
    })
}
