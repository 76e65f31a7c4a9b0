//! What was written last, a line for each act: for those who were here before and want to know what is new.

use super::{happenings, when};
use crate::{
    App,
    page::{At, written},
    part::Line,
    routes::Route,
    told::{Part, Piece},
};
use askama::Template;
use engine::history::{Act, Ask};
use words::Words;

/// As many acts as are told.
const ACTS: usize = 3;
/// As many records as are looked through for them: an import is one act with thousands.
const RECORDS: usize = 5_000;

/// What was written last.
#[derive(Template)]
#[template(path = "journal/latest.html")]
struct Latest {
    words: &'static Words,
    acts: Vec<Short>,
    all: String,
}

/// An act in a line: the first that happened, and the way to the rest.
struct Short {
    when: String,
    says: Option<Line>,
    rest: Option<(String, String)>,
}

impl Short {
    fn new(at: &At<'_>, act: &Act) -> Short {
        let (whole, n_left) = (Route::Act { request: act.request, skip: 0 }, act.n_events - act.events.len());
        let says = happenings(at, &act.events).into_iter().next().map(|happening| happening.said);
        let rest = (n_left > 0).then(|| (at.words().journal_rest(n_left), at.link(&whole)));
        Short { when: when(at, act), says, rest }
    }
}

/// What was written last; nothing where the journal cannot be read, or another day than today is shown. Only what tells
/// no names is kept.
pub fn latest(at: &At<'_>, app: &App) -> Piece {
    let make = || written(read(at, app).map_or_else(|| Ok(String::new()), |latest| latest.render()));
    match () {
        () if at.day() != at.today() => Piece::own(String::new()),
        () if at.tells_names() => Piece::own(make()),
        () => Piece::kept(at, Part::Latest, make),
    }
}

fn read(at: &At<'_>, app: &App) -> Option<Latest> {
    let ask = Ask { n_acts: ACTS, n_events: 1, n_records: Some(RECORDS), ..Ask::default() };
    let read = app.history(at.state())?.read(&ask);
    let page = read.inspect_err(|why| tracing::error!(%why, "the journal could not be read")).ok()?;
    let acts: Vec<Short> = page.acts.iter().map(|act| Short::new(at, act)).collect();
    let all = at.link(&Route::Journal { about: None, before: None, until: None });
    (!acts.is_empty()).then(|| Latest { words: at.words(), acts, all })
}
