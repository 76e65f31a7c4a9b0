//! What is new since whoever reads was here before: what the checks have found from that day on.

use crate::{
    App,
    page::{Asked, At},
    pages::check::{findings::Findings, found::Group},
    people::Visit,
};
use domain::{checks::Finding, view::news::Stood};
use std::sync::Arc;

/// As many findings as are told as new; the rest are among all of them.
const NEWEST: usize = 5;

/// What had been found when the day began on which whoever asks was last here.
pub async fn stood(app: &App, asked: &Asked) -> Option<Arc<Stood>> {
    match asked.who().visit {
        Visit::After(day) => app.stood_on(day).await,
        Visit::Unknown | Visit::First => None,
    }
}

/// What is new to one reader.
pub struct News {
    /// Since when.
    pub heading: String,
    /// What it means that something is new, or that nothing is.
    pub says: String,
    /// The findings.
    pub groups: Vec<Group>,
    /// That there are more of them.
    pub rest: Option<String>,
}

impl News {
    /// What is new, with the findings that are told; nothing to those of whom nobody knows when they were here, or as of
    /// another day than today.
    pub fn new<'f>(
        at: &At<'_>,
        findings: &'f Findings,
        stood: Option<&Stood>,
    ) -> Option<(News, Vec<&'f Finding>)> {
        let words = at.words();
        let day = match at.visit() {
            _ if at.day() != at.today() => return None,
            Visit::Unknown => return None,
            Visit::First => {
                let (heading, says) = (words.overview_new_first(), words.overview_new_first_means());
                return Some((News { heading, says, groups: Vec::new(), rest: None }, Vec::new()));
            }
            Visit::After(day) => day,
        };
        let Some(stood) = stood else {
            // It could not be read this time.
            at.looks_outside();
            return None;
        };
        let mut newest: Vec<&Finding> = findings.heard().filter(|finding| stood.lacks(finding)).collect();
        let n_left = newest.len().saturating_sub(NEWEST);
        newest.truncate(NEWEST);
        let is_any = !newest.is_empty();
        let news = News {
            heading: words.overview_new(day.to_string()),
            says: if is_any { words.overview_new_means() } else { words.overview_new_none() },
            groups: Group::all(at, newest.iter().copied()),
            rest: (n_left > 0).then(|| words.overview_new_rest(n_left)),
        };
        Some((news, newest))
    }
}
