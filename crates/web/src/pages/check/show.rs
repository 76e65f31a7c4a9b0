//! One check, explained: what it asks, why it matters, what to do, what it has found here.

use super::{findings::Findings, found::Group};
use crate::{
    App,
    page::{Asked, At, Frame},
    paging::{self, Cut, Paging},
    part::{Cited, Line, Mark},
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    checks::{self, Check},
    source::Citation,
};
use words::{Words, finding};

/// The page.
#[derive(Template)]
#[template(path = "check/show.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    name: String,
    explained: finding::Explained,
    cases: Vec<Case>,
    rests_on: Vec<Line>,
    n_found: usize,
    found: Vec<Group>,
    silenced: Vec<Group>,
    all: String,
    paging: Paging,
}

/// A way in which it can find something.
struct Case {
    mark: Mark,
    text: String,
}

impl View {
    /// The check as of the day.
    pub fn new(at: &At<'_>, check: &Check) -> View {
        let words = at.words();
        let explained = finding::explain(words, check.name);
        let findings = Findings::new(at);
        let case = |case: &checks::Case| Case {
            mark: Mark::of_severity(words, case.severity),
            text: finding::case(words, check, case.name),
        };
        let own = |finding: &&checks::Finding| finding.check == check.name;
        let heard: Vec<&checks::Finding> = findings.heard().filter(own).collect();
        let silenced: Vec<&checks::Finding> = findings.silenced().filter(own).collect();
        let n_found = heard.len();
        let mut cut = Cut::new(at, n_found + silenced.len());
        View {
            frame: at.frame(&explained.title),
            words,
            name: words.check_name(check.name),
            cases: check.cases.iter().map(case).collect(),
            rests_on: check.rests_on.iter().filter_map(|ground| rests_on(at, ground)).collect(),
            n_found,
            found: alone(at, cut.next(heard)),
            silenced: alone(at, cut.next(silenced)),
            paging: cut.paging(at),
            all: at.link(&Route::Checks),
            explained,
        }
    }
}

fn alone(at: &At<'_>, findings: Vec<&checks::Finding>) -> Vec<Group> {
    Group::all(at, findings).into_iter().map(Group::alone).collect()
}

/// What it rests on, where the county has that among its sources; what else it is called says nothing to who reads.
fn rests_on(at: &At<'_>, ground: &str) -> Option<Line> {
    let citation: Citation = ground.parse().ok()?;
    let is_known = at.state().sources.contains_key(&citation.source);
    is_known.then(|| Cited::new(at, &citation).line)
}

/// `GET /kontroller/{check}`.
pub async fn get(State(app): State<App>, Path(name): Path<String>, asked: Asked) -> Response {
    let check = checks::named(&name);
    let part = paging::part(&asked);
    let route = check.map(|check| Route::Check(check.name).part(part));
    asked.show(&app, |_| route, |at| View::new(at, check.expect("the route holds a check")))
}
