//! What have we read? Every source with how many facts rest on it.

use crate::{
    App,
    page::{Asked, At, Frame},
    pages::thing::{Visit, visit},
    paging::{self, Cut, Paging},
    part::{Line, sort_key},
    routes::{Disputes, Route},
};
use askama::Template;
use axum::{extract::State, response::Response};
use domain::{
    facts::{Entity, Entry},
    id::SourceId,
    register::source::Source,
};
use jiff::civil::Date;
use std::collections::BTreeMap;
use words::{Spoken, Words, date};

/// The page.
#[derive(Template)]
#[template(path = "source/list.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    state: String,
    disputes: Option<(String, String)>,
    rows: Vec<Row>,
    paging: Paging,
}

/// A source in the list.
struct Row {
    title: Line,
    code: String,
    dated: String,
    issuer: String,
    number: String,
    n_facts: usize,
}

/// Counts the facts that rest on each source, and those that sources disagree about.
#[derive(Default)]
struct Counting {
    by_source: BTreeMap<SourceId, usize>,
    n_facts: usize,
    n_without: usize,
    n_disputed: usize,
    /// What sources disagree about is shown for the day, so it is counted for the day.
    day: Date,
}

impl Visit for Counting {
    fn entry<F: Spoken>(&mut self, entity: &Entity<F>, entry: &Entry<F>) {
        let mut sources: Vec<&SourceId> = entry.sources().map(|citation| &citation.source).collect();
        sources.sort();
        sources.dedup();
        self.n_facts += 1;
        self.n_without += usize::from(sources.is_empty());
        let is_shown = entry.is_disputed() && entity.exists_on(self.day).is_possible();
        self.n_disputed += usize::from(is_shown);
        for source in sources {
            *self.by_source.entry(source.clone()).or_default() += 1;
        }
    }
}

impl View {
    /// Every source.
    pub fn new(at: &At<'_>) -> View {
        let words = at.words();
        let mut counting = Counting { day: at.day(), ..Counting::default() };
        visit(at.state(), &mut counting);
        let mut sources: Vec<&Source> = at.state().sources.values().map(AsRef::as_ref).collect();
        sources.sort_by_cached_key(|source| sort_key(&at.speaker.name(&source.id.clone().into())));
        let mut cut = Cut::new(at, sources.len());
        let disputes = at.link(&Route::Disputes(Disputes::All));
        View {
            frame: at.frame(&words.sources_title()),
            words,
            state: words.sources_state(counting.n_facts, sources.len(), counting.n_without),
            disputes: (counting.n_disputed > 0)
                .then(|| (words.sources_disputed(counting.n_disputed), disputes)),
            rows: cut.next(sources).into_iter().map(|source| row(at, source, &counting)).collect(),
            paging: cut.paging(at),
        }
    }
}

fn row(at: &At<'_>, source: &Source, counting: &Counting) -> Row {
    let words = at.words();
    let day = at.day();
    let dated = source.dated(day).map(|dated| date::date(words, dated));
    let title = |title: Option<&domain::text::Title>| title.map(|title| at.speaker.title(title));
    let number = source.register_number(day).map(|number| number.as_str().to_owned());
    Row {
        title: at.line(&at.speaker.thing(source.id.clone())),
        code: domain::id::Id::handle(&source.id).to_string(),
        dated: dated.unwrap_or_else(|| words.unknown()),
        issuer: title(source.issuer(day)).unwrap_or_else(|| words.unknown()),
        number: number.unwrap_or_else(|| "\u{2013}".to_owned()),
        n_facts: counting.by_source.get(&source.id).copied().unwrap_or_default(),
    }
}

/// `GET /kallor`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    let part = paging::part(&asked);
    asked.show(&app, |_| Some(Route::Sources.part(part)), View::new)
}
