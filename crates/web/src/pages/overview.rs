//! How does it stand? What is new to whoever reads first, then what waits for them and what is wrong, then which arenas have no mandate, then the county in numbers.

mod news;

use super::{
    check::{
        findings::Findings,
        found::{Count, Group},
    },
    journal::latest::latest,
    recommendation::list::Shown as Recommended,
    waiting::{self, Waits},
};
use crate::{
    App,
    page::{Asked, At, Frame, written},
    part::{Line, sort_key},
    routes::Route,
    told::{Part, Piece},
};
use askama::Template;
use axum::{extract::State, response::Response};
use domain::{
    checks::{Finding, Severity},
    facts::{Entity, Fact, Table},
    register::principal::PrincipalKind,
    view::{
        mandate::{Ground, verdict},
        news::Stood,
        waiting::open,
    },
};
use news::News;
use std::ptr;
use words::Words;

/// As many findings as a reader takes in on a Monday morning; the rest are one click away.
const WORST: usize = 7;
/// As many things as wait for one reader at the top.
const FIRST: usize = 3;
/// As many recommendations without all their answers.
const OPEN: usize = 5;

/// The page.
#[derive(Template)]
#[template(path = "overview.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    /// The county, and how many arenas there are.
    lead: Piece,
    /// What is new to whoever asks.
    news: Option<News>,
    /// What waits for whoever asks.
    waits: Vec<Waits>,
    mine: String,
    findings: String,
    /// What the findings below are: those that have been told as new are not told again.
    worst_heading: String,
    /// The most serious that has not been told as new.
    worst: Vec<Group>,
    has_serious: bool,
    checks: String,
    /// The latest that somebody has still to decide on; none where no recommendation was ever made.
    open: Option<Vec<Waits>>,
    recommendations: String,
    /// What was written last.
    latest: Piece,
    below: Piece,
    /// Why there is nothing to see, when there is not.
    nothing: Option<String>,
}

/// The arenas without a mandate, and the county in numbers.
#[derive(Template)]
#[template(path = "overview/below.html")]
struct Below {
    words: &'static Words,
    without: Vec<Without>,
    numbers: Vec<Number>,
}

/// Arenas whose mandates fall short in the same way.
struct Without {
    class: &'static str,
    sign: &'static str,
    heading: String,
    means: String,
    arenas: Vec<Line>,
}

/// How many there are of something.
struct Number {
    count: usize,
    label: String,
    href: Option<String>,
}

impl View {
    /// The county as of the day.
    pub fn new(at: &At<'_>, app: &App, stood: Option<&Stood>) -> View {
        let words = at.words();
        let findings = Findings::new(at);
        let (news, newest) = News::new(at, &findings, stood).unzip();
        let newest = newest.unwrap_or_default();
        let is_told = |finding: &Finding| newest.iter().any(|told| ptr::eq(*told, finding));
        let mut serious = findings.heard().filter(|finding| finding.severity < Severity::Note).peekable();
        View {
            frame: at.frame(&words.overview_title()),
            words,
            lead: Piece::kept(at, Part::Lead, || {
                written(Line::plain(format!("{} {}", county(at), state(at))).render())
            }),
            news,
            waits: waiting::for_reader(at, true).into_iter().take(FIRST).collect(),
            mine: at.link(&Route::Mine),
            findings: findings.heard().collect::<Count>().sentence(words),
            worst_heading: match newest.is_empty() {
                true => words.overview_worst(),
                false => words.overview_worst_besides(),
            },
            has_serious: serious.peek().is_some(),
            worst: Group::all(at, serious.filter(|finding| !is_told(finding)).take(WORST)),
            checks: at.link(&Route::Checks),
            open: (!at.state().recommendations.is_empty()).then(|| {
                open(at.state(), at.day()).take(OPEN).map(|standing| Waits::open(at, &standing)).collect()
            }),
            recommendations: at.link(&Route::Recommendations(Recommended::default())),
            latest: latest(at, app),
            below: Piece::kept(at, Part::Numbers, || {
                written(Below { words, without: without(at), numbers: numbers(at) }.render())
            }),
            nothing: nothing(at),
        }
    }
}

/// How many of a kind of thing there are or may be that day.
fn count<F: Fact>(at: &At<'_>, table: &Table<F>) -> usize {
    table.values().filter(|entity| entity.exists_on(at.day()).is_possible()).count()
}

/// Whether there is or may be any of a kind that day.
fn is_any<F: Fact>(at: &At<'_>, table: &Table<F>) -> bool {
    table.values().any(|entity| entity.exists_on(at.day()).is_possible())
}

/// "Jamtland: one region and eight municipalities."
fn county(at: &At<'_>) -> String {
    let words = at.words();
    let of_kind = |kind: PrincipalKind| {
        let principals = at.state().principals.values();
        let on_day = principals.filter(|principal| principal.exists_on(at.day()).is_possible());
        on_day.filter(|principal| principal.kind(at.day()) == Some(&kind)).count()
    };
    let name = at.state().county.as_ref().map(|county| at.speaker.title(&county.name)).unwrap_or_default();
    let municipalities = words.overview_municipalities(of_kind(PrincipalKind::Municipality));
    words.overview_county(name, municipalities, words.overview_regions(of_kind(PrincipalKind::Region)))
}

/// How many arenas there are, and how many of them stand on firm ground.
fn state(at: &At<'_>) -> String {
    let (mut n_arenas, mut n_perhaps, mut n_in_force) = (0, 0, 0);
    for arena in at.state().arenas_on(at.day()) {
        let (exists, verdict) = (arena.exists_on(at.day()), verdict(at.state(), arena, at.day()));
        n_arenas += usize::from(exists.is_yes());
        n_perhaps += usize::from(exists.is_perhaps());
        let stands = matches!(verdict.ground, Ground::InForce(_)) && (exists & verdict.certainty).is_yes();
        n_in_force += usize::from(stands);
    }
    let nothing = n_arenas + n_perhaps == 0;
    if nothing { String::new() } else { at.words().overview_state(n_arenas, n_in_force, n_perhaps) }
}

/// The arenas that no mandate in force stands behind, those that are known to lack one first.
fn without(at: &At<'_>) -> Vec<Without> {
    let words = at.words();
    let kinds = [
        (
            "known_missing",
            "error",
            "\u{2715}",
            words.overview_known_missing(),
            words.overview_known_missing_means(),
        ),
        ("not_in_force", "warning", "!", words.overview_not_in_force(), words.overview_not_in_force_means()),
        ("practice", "warning", "!", words.overview_practice(), words.overview_practice_means()),
        ("not_found", "note", "?", words.overview_not_found(), words.overview_not_found_means()),
    ];
    let arenas = at.state().arenas_on(at.day());
    let all: Vec<_> =
        arenas.map(|arena| (arena, verdict(at.state(), arena, at.day()).ground.code())).collect();
    let kind = kinds.map(|(code, class, sign, heading, means)| {
        let of_it = all.iter().filter(|(_, ground)| *ground == code);
        let mut arenas: Vec<&Entity<_>> = of_it.map(|(arena, _)| *arena).collect();
        arenas.sort_by_cached_key(|arena| sort_key(&at.speaker.name(&arena.id.clone().into())));
        let lines = arenas.iter().map(|arena| at.line(&at.speaker.thing(arena.id.clone())));
        Without { class, sign, heading, means, arenas: lines.collect() }
    });
    kind.into_iter().filter(|kind| !kind.arenas.is_empty()).collect()
}

fn numbers(at: &At<'_>) -> Vec<Number> {
    let (words, state) = (at.words(), at.state());
    let plain = |count, label| Number { count, label, href: None };
    let linked = |count, label, route: Route| Number { count, label, href: Some(at.link(&route)) };
    let numbers = vec![
        linked(count(at, &state.principals), words.overview_principals(), Route::Principals),
        plain(count(at, &state.bodies), words.overview_bodies()),
        linked(count(at, &state.arenas), words.overview_arenas(), Route::Arenas { ended: false }),
        linked(count(at, &state.seats), words.overview_seats(), Route::Seats),
        plain(count(at, &state.relations), words.overview_relations()),
        linked(count(at, &state.papers), words.overview_papers(), Route::Papers),
        linked(state.sources.len(), words.overview_sources(), Route::Sources),
        plain(state.n_facts(), words.overview_facts()),
    ];
    numbers
}

fn nothing(at: &At<'_>) -> Option<String> {
    if at.state().subjects().next().is_none() {
        let words = at.words();
        return Some(if at.keeps_something() {
            words.overview_empty_begin()
        } else {
            words.overview_empty()
        });
    }
    let nobody = !is_any(at, &at.state().arenas) && !is_any(at, &at.state().principals);
    nobody.then(|| at.words().overview_nothing_yet())
}

/// `GET /`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    let stood = news::stood(&app, &asked).await;
    asked.show(&app, |_| Some(Route::Overview), |at| View::new(at, &app, stood.as_deref()))
}
