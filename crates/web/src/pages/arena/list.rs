//! Which groups are there, and are they in order? One row an arena; those that have ended on demand.

use crate::{
    App,
    page::{Asked, At, Frame},
    pages::check::{findings::Findings, found::Count},
    paging::{self, Cut, Paging},
    part::{Line, Mark, sort_key},
    routes::{ENDED, Route},
};
use askama::Template;
use axum::{extract::State, response::Response};
use domain::{
    certainty::Certainty,
    register::{
        arena::{Arena, Aspect, Fact},
        principal::PrincipalKind,
        seat::{Each, Places},
    },
    view::mandate,
};
use words::{Say, Words};

/// The page.
#[derive(Template)]
#[template(path = "arena/list.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    state: String,
    perhaps: Option<String>,
    rows: Vec<Row>,
    /// What the link to the ended ones, or away from them, says, and where it leads.
    toggle: Option<(String, String)>,
    ended: Option<Ended>,
    paging: Paging,
}

/// An arena in the list.
struct Row {
    href: String,
    name: String,
    also: Option<String>,
    is_perhaps: bool,
    kind: String,
    between: String,
    mandate: Mark,
    seats: String,
    findings: Vec<Mark>,
}

/// The arenas that have ended.
struct Ended {
    state: String,
    rows: Vec<EndedRow>,
}

/// An arena that has ended.
struct EndedRow {
    href: String,
    name: String,
    existed: String,
    after: Vec<Line>,
}

impl View {
    /// The arenas as of the day.
    pub fn new(at: &At<'_>, with_ended: bool) -> View {
        let words = at.words();
        let findings = Findings::new(at);
        let by_name = |arena: &&Arena| sort_key(&at.speaker.name(&arena.id.clone().into()));
        let mut there: Vec<&Arena> = at.state().arenas_on(at.day()).collect();
        there.sort_by_cached_key(by_name);
        let n_perhaps = there.iter().filter(|arena| arena.exists_on(at.day()).is_perhaps()).count();
        let mut ended: Vec<&Arena> =
            at.state().arenas.values().map(AsRef::as_ref).filter(|a| has_ended(at, a)).collect();
        ended.sort_by_cached_key(by_name);
        let (n_there, n_ended) = (there.len(), ended.len());
        let mut cut = Cut::new(at, n_there + if with_ended { n_ended } else { 0 });
        let there = cut.next(there);
        View {
            frame: at.frame(&words.arenas_title()),
            words,
            state: words.arenas_state(n_there - n_perhaps),
            perhaps: (n_perhaps > 0).then(|| words.arenas_perhaps(n_perhaps)),
            rows: there.into_iter().map(|arena| row(at, arena, &findings)).collect(),
            toggle: toggle(at, with_ended, n_ended),
            ended: with_ended.then(|| Ended {
                state: words.arenas_ended_state(n_ended),
                rows: cut.next(ended).into_iter().map(|arena| ended_row(at, arena)).collect(),
            }),
            paging: cut.paging(at),
        }
    }
}

fn toggle(at: &At<'_>, with_ended: bool, n_ended: usize) -> Option<(String, String)> {
    let words = at.words();
    let label = if with_ended { words.arenas_hide_ended() } else { words.arenas_show_ended(n_ended) };
    (with_ended || n_ended > 0).then(|| (label, at.link(&Route::Arenas { ended: !with_ended })))
}

fn row(at: &At<'_>, arena: &Arena, findings: &Findings) -> Row {
    let (words, day) = (at.words(), at.day());
    let unknown = || words.unknown();
    let verdict = mandate::verdict(at.state(), arena, day);
    Row {
        href: at.link(&Route::Arena(arena.id.clone())),
        name: at.speaker.name(&arena.id.clone().into()),
        also: other_names(at, arena).map(|names| words.arenas_also(names)),
        is_perhaps: arena.exists_on(day).is_perhaps(),
        kind: arena.kind(day).map_or_else(unknown, |kind| kind.say(words)),
        between: arena.between(day).map_or_else(unknown, |between| between.say(words)),
        mandate: Mark::of_verdict(at, &verdict),
        seats: seats(at, arena),
        findings: findings.about(at, &arena.id).collect::<Count>().marks(words),
    }
}

/// What else it is called that day, as a list.
pub fn other_names(at: &At<'_>, arena: &Arena) -> Option<String> {
    let name = at.speaker.name(&arena.id.clone().into());
    let names: Vec<String> = arena
        .all_on(Aspect::Alias, at.day())
        .filter_map(|found| match found.fact() {
            Some(Fact::Alias(title)) => Some(at.speaker.title(title)),
            _ => None,
        })
        .filter(|alias| *alias != name)
        .collect();
    (!names.is_empty()).then(|| words::speaker::list(at.words(), &names))
}

/// How many places are known: of how many in all, or at least how many.
fn seats(at: &At<'_>, arena: &Arena) -> String {
    let (words, day) = (at.words(), at.day());
    let own = at.index().seats(at.state(), &arena.id);
    let places: Vec<Option<usize>> = own
        .filter(|seat| seat.exists_on(day).is_possible())
        .map(|seat| seat.places(day).map(|places| n_places(at, *places)))
        .collect();
    let described: usize = places.iter().flatten().sum();
    let in_all = arena.on(Aspect::Places, day).and_then(|found| match found.fact() {
        Some(Fact::Places(number)) => Some(usize::from(*number)),
        _ => None,
    });
    match (in_all, described) {
        (Some(in_all), described) if in_all == described => in_all.to_string(),
        (Some(in_all), described) => words.seats_of(in_all.to_string(), described.to_string()),
        (None, 0) => words.unknown(),
        (None, described) if places.contains(&None) => words.seats_at_least(described.to_string()),
        (None, described) => described.to_string(),
    }
}

fn n_places(at: &At<'_>, places: Places) -> usize {
    let principals = at.state().principals.values().filter(|one| one.exists_on(at.day()).is_possible());
    match places {
        Places::Count(count) => usize::from(count),
        Places::OneEach(Each::Principal) => principals.count(),
        Places::OneEach(Each::Municipality) => {
            principals.filter(|one| one.kind(at.day()) == Some(&PrincipalKind::Municipality)).count()
        }
    }
}

/// Whether it had been and was no more; what has not begun has not ended.
fn has_ended(at: &At<'_>, arena: &Arena) -> bool {
    let stretch = arena.existence(at.day()).map(|entry| entry.reading().when);
    stretch.is_some_and(|when| when.has_ended(at.day()).is_yes())
        && arena.exists_on(at.day()) == Certainty::No
}

fn ended_row(at: &At<'_>, arena: &Arena) -> EndedRow {
    let existed = arena.existence(at.day()).and_then(|entry| at.speaker.when(entry.reading()));
    let node = domain::id::Node::Arena(arena.id.clone());
    let after = at.state().successors(&node).into_iter().map(|node| at.line(&at.speaker.thing(&node)));
    EndedRow {
        href: at.link(&Route::Arena(arena.id.clone())),
        name: at.speaker.name(&arena.id.clone().into()),
        existed: existed.unwrap_or_else(|| at.words().unknown()),
        after: after.collect(),
    }
}

/// `GET /arenor`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    let (ended, part) = (asked.says(ENDED), paging::part(&asked));
    asked.show(&app, |_| Some(Route::Arenas { ended }.part(part)), |at| View::new(at, ended))
}
