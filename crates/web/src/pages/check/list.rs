//! Where does our structure fall short? Findings by severity, silenced ones apart, and every question that was asked.

use super::{
    findings::Findings,
    found::{Count, Group, SEVERITIES},
};
use crate::{
    App,
    page::{Asked, At, Frame},
    paging::{self, Cut, Paging, ROWS},
    routes::{Choices, Route},
};
use askama::Template;
use axum::{extract::State, response::Response};
use domain::{
    checks::{CATALOGUE, Finding, Severity},
    view::trend::{Point, Trend},
};
use words::{Words, finding};

/// The page.
#[derive(Template)]
#[template(path = "check/list.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    state: String,
    levels: Vec<Level>,
    n_silenced: usize,
    silenced: Vec<Group>,
    checks: Vec<Row>,
    trend: Vec<Stand>,
    paging: Paging,
}

/// How it stood on a day: how many of each severity, and where each bar begins and how long it is, in hundredths.
struct Stand {
    day: String,
    href: String,
    bars: Vec<Bar>,
}

/// How many findings of a severity there were.
struct Bar {
    class: &'static str,
    count: usize,
    start: usize,
    length: usize,
}

/// The findings of one severity.
struct Level {
    anchor: &'static str,
    /// Where the first of them stands.
    href: String,
    heading: String,
    means: String,
    count: usize,
    groups: Vec<Group>,
}

/// A check, and how much it has found.
struct Row {
    href: String,
    title: String,
    found: String,
}

impl View {
    /// The checks as of the day.
    pub fn new(at: &At<'_>) -> View {
        let words = at.words();
        let findings = Findings::new(at);
        let silenced: Vec<&Finding> = findings.silenced().collect();
        let n_silenced = silenced.len();
        let mut cut = Cut::new(at, findings.heard().count() + n_silenced);
        let mut n_before = 0;
        let level = |severity: Severity| {
            let of_it: Vec<&Finding> =
                findings.heard().filter(|finding| finding.severity == severity).collect();
            let (heading, means) = heading(words, severity);
            let (count, anchor) = (of_it.len(), severity.code());
            let href = format!("{}#{anchor}", at.link(&Route::Checks.part(n_before / ROWS + 1)));
            n_before += count;
            Level { anchor, href, heading, means, count, groups: Group::all(at, cut.next(of_it)) }
        };
        let levels: Vec<Level> = SEVERITIES.map(level).into_iter().filter(|level| level.count > 0).collect();
        let row = |check: &domain::checks::Check| {
            let n_found = findings.heard().filter(|finding| finding.check == check.name).count();
            let (title, href) =
                (finding::explain(words, check.name).title, at.link(&Route::Check(check.name)));
            Row { href, title, found: words.checks_found(n_found) }
        };
        View {
            frame: at.frame(&words.checks_title()),
            words,
            state: findings.heard().collect::<Count>().sentence(words),
            levels,
            n_silenced,
            silenced: Group::all(at, cut.next(silenced)),
            checks: CATALOGUE.iter().map(row).collect(),
            trend: trend(at),
            paging: cut.paging(at),
        }
    }
}

fn trend(at: &At<'_>) -> Vec<Stand> {
    let anew;
    let points = match at.memory() {
        Some(memory) => memory.trend(),
        None => {
            anew = Trend::new(at.state(), at.day());
            anew.points()
        }
    };
    let most = points.iter().map(Point::sum).max().unwrap_or_default().max(1);
    points.iter().map(|point| stand(at, point, most)).collect()
}

/// The bars of a day stand one after the other; the day with the most findings fills the whole width.
fn stand(at: &At<'_>, point: &Point, most: usize) -> Stand {
    let mut before = 0;
    let bar = |severity: Severity| {
        let (count, start) = (point.count(severity), 100 * before / most);
        before += count;
        Bar { class: severity.code(), count, start, length: 100 * before / most - start }
    };
    Stand {
        day: point.day.to_string(),
        href: Choices { day: Some(point.day), ..at.choices }.link(&Route::Checks),
        bars: SEVERITIES.map(bar).into(),
    }
}

fn heading(words: &Words, severity: Severity) -> (String, String) {
    match severity {
        Severity::Error => (words.checks_errors(), words.severity_error_means()),
        Severity::Warning => (words.checks_warnings(), words.severity_warning_means()),
        Severity::Note => (words.checks_notes(), words.severity_note_means()),
    }
}

/// `GET /kontroller`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    let part = paging::part(&asked);
    asked.show(&app, |_| Some(Route::Checks.part(part)), View::new)
}
