//! Who has done what? The matrix: recommendations down, principals across.
//!
//! A cell is one element, so that two hundred recommendations to nine principals are still a light page.

use super::{
    columns::{Choosing, Columns, choose},
    made, ordered, sign, told,
};
use crate::{
    App,
    form::{Address, recommend},
    page::{Asked, At, Frame, Link},
    paging::{self, Cut, Paging},
    part::{Choice, offered, sort_key, unbroken},
    routes::{Route, YEAR},
};
use askama::Template;
use axum::{extract::State, response::Response};
use domain::{
    id::{ArenaId, Handle, Id, RecommendationId, Subject},
    view::{
        decided::Wanted as Decisions,
        standing::{
            Answer,
            made::Made,
            matrix::{Matrix, Row as Line, Wanted},
        },
    },
};
use words::Words;

/// The names in an address of what is wanted.
const ARENA: &str = "arena";
const OPEN: (&str, &str) = ("visa", "oppna");
const UNFOLD: &str = "rad";

/// Which recommendations an address asks for, and which row is unfolded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Which.
    pub wanted: Wanted,
    /// The principals that have a column.
    pub columns: Columns,
    /// The row that shows its boards.
    pub unfolded: Option<RecommendationId>,
}

impl Shown {
    /// What the address asks for; what it does not understand asks for nothing.
    pub fn asked(asked: &Asked) -> Shown {
        let handle = |name| asked.value(name).and_then(|text| Handle::parse(text).ok());
        let year = asked.value(YEAR).and_then(|year| year.parse().ok());
        Shown {
            wanted: Wanted { arena: handle(ARENA).map(ArenaId::new), year, only_open: asked.says(OPEN) },
            columns: Columns::asked(asked),
            unfolded: handle(UNFOLD).map(RecommendationId::new),
        }
    }

    /// As an address says it.
    pub fn query(&self) -> Vec<(&'static str, String)> {
        let Wanted { arena, year, only_open } = &self.wanted;
        let arena = arena.as_ref().map(|arena| (ARENA, arena.handle().to_string()));
        let year = year.map(|year| (YEAR, year.to_string()));
        let open = only_open.then(|| (OPEN.0, OPEN.1.to_owned()));
        let unfolded = self.unfolded.as_ref().map(|id| (UNFOLD, id.handle().to_string()));
        arena.into_iter().chain(year).chain(open).chain(self.columns.query()).chain(unfolded).collect()
    }
}

/// The page.
#[derive(Template)]
#[template(path = "recommendation/list.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    state: String,
    /// Said where there is no row.
    none: String,
    filters: [Vec<Choice>; 3],
    choosing: Choosing,
    columns: Vec<String>,
    rows: Vec<Row>,
    paging: Paging,
    csv: String,
    decisions: String,
    make: Option<Link>,
}

/// One recommendation.
struct Row {
    id: String,
    href: String,
    title: String,
    sum: String,
    unfold: String,
    is_unfolded: bool,
    cells: Vec<Cell>,
    boards: Vec<String>,
}

/// How it stands with one principal.
struct Cell {
    class: &'static str,
    told: String,
}

impl View {
    /// The matrix as of the day.
    pub fn new(at: &At<'_>, shown: &Shown) -> View {
        let words = at.words();
        let mut cut = Cut::new(at, 0);
        let made = made(at);
        let mut matrix = ordered(at, &shown.wanted, &made, |n_wanted| {
            cut = Cut::new(at, n_wanted);
            cut.rows()
        });
        let choosing = choose(at, &mut matrix, shown);
        let columns: Vec<String> =
            matrix.columns.iter().map(|column| at.speaker.name(&Subject::from(column))).collect();
        let n_open = matrix.rows.iter().filter(|row| row.standing.is_open()).count();
        // The table has every column.
        let table = Shown { wanted: shown.wanted.clone(), ..Shown::default() };
        View {
            frame: at.frame(&words.recommendations_title()),
            words,
            // How many of the others are open is told by choosing those.
            state: match matrix.rows.len() == matrix.n_wanted {
                true => words.recommendations_state(matrix.n_wanted, n_open),
                false => words.recommendations_state_of_many(matrix.n_wanted.to_string()),
            },
            none: match at.state().recommendations.is_empty() {
                true => words.recommendations_none_yet(),
                false => words.recommendations_none(),
            },
            filters: [open(at, shown), arenas(at, &made, &matrix, shown), years(at, &made, shown)],
            paging: cut.paging(at),
            csv: at.link(&Route::RecommendationTable(table)),
            decisions: at.link(&Route::Decisions(Decisions::default())),
            rows: rows(at, &matrix, shown),
            choosing,
            columns,
            make: (at.is_open() && recommend::needs(at, None).may(at)).then(|| Link {
                href: at.link(&Route::Form(Address::Recommend(None))),
                label: words.do_recommendation_make(),
            }),
        }
    }
}

fn rows(at: &At<'_>, matrix: &Matrix<'_>, shown: &Shown) -> Vec<Row> {
    let part = at.route().map_or(1, |route| route.whole().1);
    let folded = at.link(&Route::Recommendations(Shown { unfolded: None, ..shown.clone() }).part(part));
    matrix.rows.iter().map(|line| row(at, line, shown, &folded)).collect()
}

/// A row; `folded` is the address of the page with no row unfolded.
fn row(at: &At<'_>, line: &Line<'_>, shown: &Shown, folded: &str) -> Row {
    let id = &line.standing.road.id;
    let subject = Subject::from(id.clone());
    let is_unfolded = shown.unfolded.as_ref() == Some(id);
    let and = if folded.contains('?') { '&' } else { '?' };
    Row {
        id: id.to_string(),
        href: at.link(&Route::Thing(subject.clone())),
        title: at.speaker.name(&subject),
        sum: words::recommendation::sum(at.words(), &line.tally),
        unfold: match is_unfolded {
            true => format!("{folded}#{id}"),
            false => format!("{folded}{and}{UNFOLD}={}#{id}", id.handle()),
        },
        is_unfolded,
        cells: line.cells.iter().map(|answer| cell(at, answer.as_ref())).collect(),
        boards: if is_unfolded { boards(at, line) } else { others(at, line) },
    }
}

fn cell(at: &At<'_>, answer: Option<&Answer>) -> Cell {
    match answer {
        None => Cell { class: "none", told: String::new() },
        Some(answer) => {
            let (class, told) = signed(at, answer);
            Cell { class, told }
        }
    }
}

/// The class of an answer, and what is told of it with its sign; no date of it is broken.
fn signed(at: &At<'_>, answer: &Answer) -> (&'static str, String) {
    let (class, sign) = sign(answer.stage);
    (class, format!("{sign} {}", unbroken(&told(&at.speaker, answer))))
}

/// Everyone asked, on a line each, with the parts that concern them.
fn boards(at: &At<'_>, line: &Line<'_>) -> Vec<String> {
    let board = |asked: &domain::view::standing::Asked<'_>| {
        let name = at.speaker.name(&Subject::from(&asked.of));
        let (_, sign) = sign(asked.stage);
        let stage = at.speaker.stage(asked.stage);
        let parts = words::recommendation::parts(at.words(), &asked.parts);
        let parts = if parts.is_empty() { parts } else { format!(" ({parts})") };
        format!("{name}: {sign} {stage}{parts}")
    };
    line.standing.asked.iter().map(board).collect()
}

/// Those without a column: parties and arenas.
fn others(at: &At<'_>, line: &Line<'_>) -> Vec<String> {
    let other = |answer: &Answer| {
        let (_, told) = signed(at, answer);
        format!("{}: {told}", at.speaker.name(&Subject::from(&answer.whom)))
    };
    line.others.iter().map(other).collect()
}

fn choice(at: &At<'_>, label: String, wanted: Wanted, shown: &Shown) -> Choice {
    let is_chosen = wanted == shown.wanted;
    Choice {
        href: at.link(&Route::Recommendations(Shown { wanted, unfolded: None, ..shown.clone() })),
        label,
        is_chosen,
    }
}

/// Those that somebody has still to decide on, and all.
fn open(at: &At<'_>, shown: &Shown) -> Vec<Choice> {
    let words = at.words();
    let of = |(only_open, label)| choice(at, label, Wanted { only_open, ..shown.wanted.clone() }, shown);
    [(false, words.recommendations_all()), (true, words.recommendations_open())].map(of).into()
}

/// The arenas that have made any, and all.
fn arenas(at: &At<'_>, made: &Made, matrix: &Matrix<'_>, shown: &Shown) -> Vec<Choice> {
    let mut by = offered(made.arenas(), matrix.rows.iter().flat_map(|row| row.standing.by));
    by.extend(&shown.wanted.arena);
    let named = |arena: &&ArenaId| {
        let arena = ArenaId::clone(arena);
        let wanted = Wanted { arena: Some(arena.clone()), ..shown.wanted.clone() };
        choice(at, at.speaker.name(&Subject::from(arena)), wanted, shown)
    };
    let mut choices: Vec<Choice> = by.iter().map(named).collect();
    choices.sort_by_cached_key(|choice| sort_key(&choice.label));
    let all = Wanted { arena: None, ..shown.wanted.clone() };
    std::iter::once(choice(at, at.words().recommendations_every_arena(), all, shown)).chain(choices).collect()
}

/// The years in which any were made, the latest first, and all.
fn years(at: &At<'_>, made: &Made, shown: &Shown) -> Vec<Choice> {
    let of = |year: i16| {
        let wanted = Wanted { year: Some(year), ..shown.wanted.clone() };
        choice(at, year.to_string(), wanted, shown)
    };
    let all = Wanted { year: None, ..shown.wanted.clone() };
    std::iter::once(choice(at, at.words().recommendations_every_year(), all, shown))
        .chain(made.years().rev().map(of))
        .collect()
}

/// `GET /rekommendationer`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    let (shown, part) = (Shown::asked(&asked), paging::part(&asked));
    asked.show(&app, |_| Some(Route::Recommendations(shown.clone()).part(part)), |at| View::new(at, &shown))
}
