//! What was decided, by whom, and what stands behind it?

use super::road::{Stone, mendable};
use crate::{
    App,
    form::{Address, recommend, step},
    markdown::Markup,
    page::{Asked, At, Frame, Link},
    pages::check::{findings::Findings, found::Group},
    part::{Line, Mark},
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{DecisionId, Handle, Id, Subject},
    view::{answers::May, backing::backing},
    work::decision::{Act, DecisionRoad},
};
use words::{Say, Words, date};

/// The page.
#[derive(Template)]
#[template(path = "matter/decision.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    state: Line,
    text: Option<Markup>,
    brief: Vec<(String, Line)>,
    backings: Vec<Backing>,
    make: Option<Link>,
    doing: Vec<Link>,
    stones: Vec<Stone>,
    findings: Vec<Group>,
}

/// What an arena's paper says of it.
struct Backing {
    mark: Mark,
    arena: Line,
    quotes: Vec<(Line, String)>,
}

impl View {
    /// The decision as of the day.
    pub fn new(at: &At<'_>, road: &DecisionRoad) -> View {
        let words = at.words();
        let subject = Subject::from(road.id.clone());
        let made = road.beginning();
        let findings = Findings::new(at);
        let (text, brief) = match &made.act {
            Act::Made { matter, text, kind, .. } => {
                let mut brief = vec![
                    (words.decision_on(), Line::plain(date::date(words, &made.on))),
                    (words.decision_kind(), Line::plain(kind.say(words)).capital()),
                ];
                if let Some(matter) = matter {
                    brief.push((words.decision_matter(), at.line(&at.speaker.thing(matter.clone()))));
                }
                (Some(Markup::new(&at.speaker.text(text))), brief)
            }
            _ => (None, Vec::new()),
        };
        View {
            frame: at.frame(&at.speaker.name(&subject)),
            words,
            state: at.line(&at.speaker.act(&made.act)).capital(),
            text,
            brief,
            backings: backing(at.state(), road).iter().map(|backing| told(at, backing)).collect(),
            make: make(at, &road.id),
            doing: doing(at, &subject),
            stones: mendable(at, road),
            findings: Group::all(at, findings.naming(&subject)),
        }
    }
}

/// The way to a recommendation of it.
fn make(at: &At<'_>, id: &DecisionId) -> Option<Link> {
    let may = at.is_open() && recommend::needs(at, Some(id)).may(at);
    may.then(|| Link {
        href: at.link(&Route::Form(Address::Recommend(Some(id.clone())))),
        label: at.words().do_recommendation_make_this(),
    })
}

/// What whoever reads may add to what is known of it.
fn doing(at: &At<'_>, subject: &Subject) -> Vec<Link> {
    let may = |verb: &&'static str| at.is_open() && step::may(at, subject, verb, None);
    let link = |verb: &'static str| Link {
        href: at.link(&Route::Form(Address::Step(subject.clone(), verb, None))),
        label: step::title::<Act>(at.words(), verb),
    };
    ["numbered", "documented"].into_iter().filter(may).map(link).collect()
}

/// What a paper says of it, as a sign with a word.
pub(super) fn verdict(words: &Words, verdict: May) -> Mark {
    let (class, sign, word) = match verdict {
        May::Yes => ("good", "\u{2713}", words.decision_backed()),
        May::No => ("error", "\u{2715}", words.decision_against()),
        May::Perhaps => ("note", "?", words.decision_perhaps_backed()),
        May::NoPaper => ("warning", "!", words.decision_without_mandate()),
    };
    Mark { class, sign, word }
}

fn told(at: &At<'_>, backing: &domain::view::backing::Backing<'_>) -> Backing {
    let words = at.words();
    let quote = |quote: &domain::view::answers::Quote<'_>| {
        let line = quote.line.to_string();
        let place = at.speaker.quoted(quote.paper, &line);
        (at.line(&place), at.speaker.text(quote.text))
    };
    Backing {
        mark: verdict(words, backing.answer.verdict),
        arena: at.line(&at.speaker.thing(backing.arena.clone())),
        quotes: backing.answer.quotes.iter().map(quote).collect(),
    }
}

/// `GET /beslut/{handle}`.
pub async fn get(State(app): State<App>, Path(handle): Path<String>, asked: Asked) -> Response {
    let id = Handle::parse(&handle).ok().map(DecisionId::new);
    let known = |state: &domain::State| {
        id.clone().filter(|id| state.decisions.get(id).is_some_and(|road| road.is_there()))
    };
    let route = |state: &domain::State| known(state).map(|id| Route::Thing(id.into()));
    asked.show(&app, route, |at| {
        let road = id.as_ref().and_then(|id| at.state().decisions.get(id));
        View::new(at, road.expect("the route holds a decision that is there"))
    })
}
