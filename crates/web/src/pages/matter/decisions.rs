//! What has been decided, by whom, on what mandate, and what came of it? One row a decision.

use super::decision::verdict;
use crate::{
    App,
    page::{Asked, At, Frame},
    paging::{self, Cut, Paging},
    part::{Choice, Line, Mark, offered, sort_key},
    routes::{ARENA, Route, YEAR},
};
use askama::Template;
use axum::{extract::State, response::Response};
use domain::{
    id::{ArenaId, Handle, Id, Subject},
    view::decided::{Decided, Row as Decision, Wanted, decided, taken_by},
    work::decision::Act,
};
use std::collections::BTreeSet;
use words::{Words, date};

/// The page.
#[derive(Template)]
#[template(path = "matter/decisions.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    state: String,
    years: Vec<Choice>,
    arenas: Vec<Choice>,
    rows: Vec<Row>,
    paging: Paging,
    empty: String,
}

/// A decision in the list.
struct Row {
    href: String,
    title: String,
    is_perhaps: bool,
    by: Vec<Line>,
    on: String,
    /// What stands behind it; none where a body decides by law.
    mandate: Option<Mark>,
    matter: Option<Line>,
    led_to: Vec<Line>,
}

impl View {
    /// The decisions as of the day.
    pub fn new(at: &At<'_>, wanted: &Wanted) -> View {
        let words = at.words();
        let mut cut = Cut::new(at, 0);
        let list = decided(at.state(), at.day(), wanted, |n_wanted| {
            cut = Cut::new(at, n_wanted);
            cut.rows()
        });
        let is_all = *wanted == Wanted::default();
        View {
            frame: at.frame(&words.decisions_title()),
            words,
            state: words.decisions_state(list.n_wanted),
            years: years(at, wanted),
            arenas: arenas(at, &list, wanted),
            rows: list.rows.iter().map(|decision| row(at, decision)).collect(),
            paging: cut.paging(at),
            empty: if is_all { words.decisions_none() } else { words.decisions_none_such() },
        }
    }
}

fn row(at: &At<'_>, decision: &Decision<'_>) -> Row {
    let made = decision.road.beginning();
    let subject = Subject::from(decision.road.id.clone());
    let line = |subject: Subject| at.line(&at.speaker.thing(subject));
    let matter = match &made.act {
        Act::Made { matter, .. } => matter.as_ref(),
        _ => None,
    };
    Row {
        href: at.link(&Route::Thing(subject.clone())),
        title: at.speaker.name(&subject),
        is_perhaps: decision.certainty.is_perhaps(),
        by: taken_by(decision.road).iter().map(|node| line(node.into())).collect(),
        on: date::date(at.words(), &made.on),
        mandate: decision.backing.as_ref().map(|backing| verdict(at.words(), backing.answer.verdict)),
        matter: matter.map(|matter| line(matter.clone().into())),
        led_to: decision.led_to.iter().map(|id| line((*id).clone().into())).collect(),
    }
}

fn choice(at: &At<'_>, label: String, wanted: Wanted, shown: &Wanted) -> Choice {
    let is_chosen = wanted == *shown;
    Choice { href: at.link(&Route::Decisions(wanted)), label, is_chosen }
}

/// The years in which any were taken, the latest first, and all.
fn years(at: &At<'_>, shown: &Wanted) -> Vec<Choice> {
    let taken = at.state().decisions.values().filter(|road| road.is_there());
    let taken = taken.filter_map(|road| road.beginning().on.earliest());
    let years: BTreeSet<i16> = taken.map(|day| day.year()).chain(shown.year).collect();
    let of = |year: Option<i16>, label| choice(at, label, Wanted { year, ..shown.clone() }, shown);
    let every = of(None, at.words().recommendations_every_year());
    std::iter::once(every).chain(years.iter().rev().map(|year| of(Some(*year), year.to_string()))).collect()
}

/// The arenas that have taken any, and all.
fn arenas(at: &At<'_>, list: &Decided<'_>, shown: &Wanted) -> Vec<Choice> {
    let roads = at.state().decisions.values().filter(|road| road.is_there());
    let all = roads.flat_map(|road| taken_by(road)).filter_map(|node| node.arena());
    let on_page = list.rows.iter().flat_map(|row| taken_by(row.road)).filter_map(|node| node.arena());
    let mut by = offered(all, on_page);
    by.extend(&shown.arena);
    let of = |arena: Option<ArenaId>, label| choice(at, label, Wanted { arena, ..shown.clone() }, shown);
    let named = |arena: &&ArenaId| of(Some((*arena).clone()), at.speaker.name(&(*arena).clone().into()));
    let mut choices: Vec<Choice> = by.iter().map(named).collect();
    choices.sort_by_cached_key(|choice| sort_key(&choice.label));
    std::iter::once(of(None, at.words().matters_every_arena())).chain(choices).collect()
}

/// `GET /beslut`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    let part = paging::part(&asked);
    let arena = asked.value(ARENA).and_then(|handle| Handle::parse(handle).ok()).map(ArenaId::new);
    let year = asked.value(YEAR).and_then(|year| year.parse().ok());
    // What the county does not have is not asked for.
    let wanted = |state: &domain::State| Wanted {
        arena: arena.clone().filter(|arena| state.arenas.contains_key(arena)),
        year,
    };
    asked.show(
        &app,
        |state| Some(Route::Decisions(wanted(state)).part(part)),
        |at| View::new(at, &wanted(at.state())),
    )
}
