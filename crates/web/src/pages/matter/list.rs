//! What is there to be done, where is it, and what does it wait for? One row a matter.

use super::state::{Next, mark};
use crate::{
    App,
    form::Address,
    page::{Asked, At, Frame, Link},
    pages::check::findings::Findings,
    paging::{self, Cut, Paging},
    part::{Choice, Line, Mark, offered, sort_key},
    routes::{ARENA, Route, SHOWN, Shown},
};
use askama::Template;
use axum::{extract::State, response::Response};
use domain::{
    access::{Action, On},
    id::{ArenaId, Handle, Id, Subject},
    view::{
        decided::Wanted,
        matters::{Brief, Matters},
    },
    work::matter::Matter,
};
use std::collections::BTreeSet;
use words::Words;

/// The page.
#[derive(Template)]
#[template(path = "matter/list.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    state: String,
    raise: Option<Link>,
    decisions: String,
    shown: Vec<Choice>,
    arenas: Vec<Choice>,
    rows: Vec<Row>,
    paging: Paging,
    empty: String,
}

/// A matter in the list.
struct Row {
    href: String,
    title: String,
    is_perhaps: bool,
    arenas: Vec<Line>,
    mark: Mark,
    next: Next,
    moved: String,
    numbers: Vec<String>,
}

impl View {
    /// The matters as of the day.
    pub fn new(at: &At<'_>, shown: Shown, arena: Option<&ArenaId>) -> View {
        let words = at.words();
        let asleep = if shown == Shown::Asleep { asleep(at) } else { BTreeSet::new() };
        let anew;
        let matters = match at.memory() {
            Some(memory) => memory.matters(),
            None => {
                anew = Matters::new(at.state(), at.day());
                &anew
            }
        };
        let is_in = |brief: &Brief| arena.is_none_or(|arena| brief.arenas.contains(arena));
        let found = matters
            .all
            .iter()
            .map(AsRef::as_ref)
            .filter(|brief| is_shown(brief, shown, &asleep) && is_in(brief));
        let found: Vec<&Brief> = found.collect();
        let n_found = found.len();
        let mut cut = Cut::new(at, n_found);
        let on_page = cut.next(found);
        View {
            frame: at.frame(&words.matters_title()),
            words,
            state: words.matters_state(n_found),
            raise: at.may(Action::RegisterMatter, &On::County).then(|| Link {
                href: at.link(&Route::Form(Address::Raise)),
                label: words.do_matter_registered(),
            }),
            decisions: at.link(&Route::Decisions(Wanted::default())),
            shown: Shown::ALL
                .map(|one| choice(at, label(words, one), one, arena.cloned(), one == shown))
                .into(),
            arenas: arenas(
                at,
                offered(matters.arenas(), on_page.iter().flat_map(|brief| &brief.arenas)),
                shown,
                arena,
            ),
            rows: on_page
                .iter()
                .filter_map(|brief| matters.whole(at.state(), brief))
                .map(|matter| row(at, &matter))
                .collect(),
            paging: cut.paging(at),
            empty: if matters.all.is_empty() { words.matters_none() } else { words.matters_none_such() },
        }
    }
}

fn choice(at: &At<'_>, label: String, shown: Shown, arena: Option<ArenaId>, is_chosen: bool) -> Choice {
    Choice { label, href: at.link(&Route::Matters { shown, arena }), is_chosen }
}

fn label(words: &Words, shown: Shown) -> String {
    match shown {
        Shown::Open => words.matters_shown_open(),
        Shown::Parked => words.matters_shown_parked(),
        Shown::Asleep => words.matters_shown_asleep(),
        Shown::Concluded => words.matters_shown_concluded(),
        Shown::All => words.matters_shown_all(),
    }
}

/// The arenas to choose among, and all of them.
fn arenas(at: &At<'_>, offered: BTreeSet<&ArenaId>, shown: Shown, chosen: Option<&ArenaId>) -> Vec<Choice> {
    let with: BTreeSet<&ArenaId> = offered.into_iter().chain(chosen).collect();
    if with.is_empty() {
        return Vec::new();
    }
    let named = |arena: &&ArenaId| {
        let label = at.speaker.name(&Subject::from((*arena).clone()));
        choice(at, label, shown, Some((*arena).clone()), chosen == Some(*arena))
    };
    let mut arenas: Vec<Choice> = with.iter().map(named).collect();
    arenas.sort_by_cached_key(|choice| sort_key(&choice.label));
    let every = choice(at, at.words().matters_every_arena(), shown, None, chosen.is_none());
    std::iter::once(every).chain(arenas).collect()
}

/// The matters that the check finds asleep.
fn asleep(at: &At<'_>) -> BTreeSet<Subject> {
    let findings = Findings::new(at);
    let found = findings.heard().chain(findings.silenced());
    found.filter(|finding| finding.check == "matter-asleep").map(|finding| finding.subject.clone()).collect()
}

fn is_shown(brief: &Brief, shown: Shown, asleep: &BTreeSet<Subject>) -> bool {
    match shown {
        Shown::Open => brief.is_open,
        Shown::Parked => brief.is_parked,
        Shown::Asleep => asleep.contains(&brief.id.clone().into()),
        Shown::Concluded => !brief.is_open,
        Shown::All => true,
    }
}

fn row(at: &At<'_>, matter: &Matter<'_>) -> Row {
    let subject = Subject::from(matter.road.id.clone());
    let number = |(authority, number): &(&domain::id::Node, &domain::work::number::RegisterNumber)| {
        let _ = authority;
        number.as_str().to_owned()
    };
    Row {
        href: at.link(&Route::Thing(subject.clone())),
        title: at.speaker.name(&subject),
        is_perhaps: matter.certainty.is_perhaps(),
        arenas: matter.arenas.iter().map(|(arena, _)| at.line(&at.speaker.thing((*arena).clone()))).collect(),
        mark: mark(at, matter),
        next: Next::of(at, matter),
        moved: words::date::date(at.words(), &matter.moved),
        numbers: matter.numbers.iter().map(number).collect(),
    }
}

/// `GET /arenden`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    let (shown, part) = (Shown::asked(asked.value(SHOWN)), paging::part(&asked));
    let arena = asked.value(ARENA).and_then(|handle| Handle::parse(handle).ok()).map(ArenaId::new);
    let known = |state: &domain::State| arena.clone().filter(|arena| state.arenas.contains_key(arena));
    asked.show(
        &app,
        |state| Some(Route::Matters { shown, arena: known(state) }.part(part)),
        |at| View::new(at, shown, known(at.state()).as_ref()),
    )
}
