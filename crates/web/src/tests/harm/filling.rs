//! Fills in a form as somebody who means harm and still wants it recorded: harm in every field that is written in, and
//! something plain instead only where the form says that it cannot be read.

use super::{HARM, page};
use crate::tests::{
    html,
    office::{Answer, Office, filled},
};
use axum::http::StatusCode;
use std::collections::{BTreeMap, BTreeSet};

/// What a field that cannot hold harm can, one after the other.
const PLAIN: [&str; 12] = [
    "2026-02-01",
    "2026-07-02",
    "2026-12-01",
    "1",
    "2",
    "https://example.org/?a=\"><script>alert(1)</script>",
    "https://example.org/",
    "HSN 1/2026",
    "person-q",
    "#1f5f5b",
    "a-handle",
    "board@example.org",
];

/// What became of a form.
#[derive(Default)]
pub struct Outcome {
    /// Where it led when it was recorded.
    pub location: Option<String>,
    /// The fields that are written in.
    pub written: BTreeSet<String>,
    /// Those that were recorded with harm in them.
    pub taken: BTreeSet<String>,
    /// Those where the form said that this cannot be.
    pub told: BTreeSet<String>,
}

impl Outcome {
    /// Of this way to answer too.
    pub fn and(&mut self, other: Outcome) {
        self.location = self.location.take().or(other.location);
        self.written.extend(other.written);
        self.taken.extend(other.taken);
        self.told.extend(other.told);
    }

    /// Whether it was recorded, and every field either took harm or said no to it.
    pub fn is_through(&self) -> bool {
        self.location.is_some() && self.untouched().is_empty()
    }

    /// The fields that neither took harm nor said no to it.
    pub fn untouched(&self) -> BTreeSet<String> {
        self.written
            .iter()
            .filter(|name| !self.taken.contains(*name) && !self.told.contains(*name))
            .cloned()
            .collect()
    }
}

/// A form that is being filled in.
pub struct Filling<'a> {
    pub office: &'a Office,
    pub address: &'a str,
}

impl Filling<'_> {
    /// Fills it in with this chosen first, until it is recorded or nothing more can be tried.
    pub async fn send(&self, chosen: Option<&(String, String)>) -> Outcome {
        let mut outcome = Outcome::default();
        let first = self.office.get(self.address).await;
        assert_eq!(first.status, StatusCode::OK, "{}: {}", self.address, first.text);
        let mut page = first.text;
        let mut tries: BTreeMap<String, usize> = BTreeMap::new();
        let mut fields = html::form(&page);
        if let Some((name, value)) = chosen {
            fields = filled(fields, &[(name, value), ("gor", "visa")]);
            page = self.post(&fields).await.text;
            fields = filled(html::form(&page), &[(name, value)]);
        }
        for _ in 0..20 {
            // In a list the first row is as good as the others.
            let is_first = |name: &String| {
                name.split('.')
                    .all(|part| part.parse().is_ok_and(|n: u8| n == 0) || part.parse::<u8>().is_err())
            };
            for name in written(&page).into_iter().filter(is_first) {
                if outcome.written.insert(name.clone()) {
                    fields = filled(fields, &[(&name, HARM)]);
                }
            }
            if tries.is_empty() {
                self.post(&filled(fields.clone(), &[("gor", "visa")])).await;
            }
            let answer = self.post(&fields).await;
            if answer.status == StatusCode::SEE_OTHER {
                let is_taken = |(_, value): &&(String, String)| value.contains("<script>");
                outcome.taken = fields.iter().filter(is_taken).map(|(name, _)| name.clone()).collect();
                outcome.location = Some(answer.location);
                return outcome;
            }
            page = answer.text;
            let wrong = wrong(&page);
            fields = html::form(&page);
            for name in wrong {
                if fields.iter().any(|(own, value)| *own == name && value == HARM) {
                    outcome.told.insert(name.clone());
                }
                let n = tries.entry(name.clone()).or_default();
                if let Some((name, value)) = instead(&page, &name, *n) {
                    fields = filled(fields, &[(&name, &value)]);
                }
                *n += 1;
            }
            tries.entry(String::new()).or_default();
        }
        outcome
    }

    async fn post(&self, fields: &[(String, String)]) -> Answer {
        let answer = self.office.post(self.address, fields).await;
        let harm = page::harm(&answer.text);
        assert_eq!(harm, None, "{} answers {}", self.address, answer.status);
        assert!(answer.status != StatusCode::INTERNAL_SERVER_ERROR, "{}", self.address);
        answer
    }
}

/// The tags of the fields in the page's form.
fn tags(page: &str) -> impl Iterator<Item = &str> {
    let form = page.split_once("<form class=\"sheet").map_or("", |(_, rest)| rest);
    let form = form.split_once("</form>").map_or(form, |(form, _)| form);
    form.split('<').filter_map(|rest| Some(rest.split_once('>')?.0))
}

/// The fields of the sheet that one writes in.
pub fn written(page: &str) -> Vec<String> {
    written_in(tags(page))
}

/// Those of every form on the page.
pub fn written_anywhere(page: &str) -> Vec<String> {
    written_in(page.split('<').filter_map(|rest| Some(rest.split_once('>')?.0)))
}

fn written_in<'a>(tags: impl Iterator<Item = &'a str>) -> Vec<String> {
    let is_written = |tag: &&str| match tag.split([' ', '\n']).next() {
        Some("textarea") => true,
        Some("input") => {
            let kind = html::attribute(tag, "type").unwrap_or_default();
            !["hidden", "checkbox", "radio", "file"].contains(&kind.as_str())
        }
        _ => false,
    };
    tags.filter(is_written).filter_map(|tag| html::attribute(tag, "name")).collect()
}

/// The fields that something is wrong with, as the page says beside them.
fn wrong(page: &str) -> Vec<String> {
    let beside = page.split("id=\"falt-").skip(1).filter_map(|rest| rest.split('"').next());
    beside.filter_map(|id| id.strip_suffix("-wrong")).map(str::to_owned).collect()
}

/// Something else to answer: what is offered there, what is offered in the first part of it, or something plain.
fn instead(page: &str, name: &str, n: usize) -> Option<(String, String)> {
    if written(page).iter().any(|own| own == name) {
        return Some((name.to_owned(), (*PLAIN.get(n)?).to_owned()));
    }
    let within = format!("{name}.");
    let mut offered = offers(page);
    let own = offered.iter().position(|(own, _)| own == name);
    let place = own.or_else(|| offered.iter().position(|(own, _)| own.starts_with(&within)))?;
    let (name, values) = offered.swap_remove(place);
    Some((name, values.into_iter().nth(n)?))
}

/// The fields where something is chosen, with what is offered, in the order they stand.
pub fn offers(page: &str) -> Vec<(String, Vec<String>)> {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for tag in tags(page) {
        let name = html::attribute(tag, "name");
        let value = html::attribute(tag, "value").unwrap_or_default();
        match (tag.split([' ', '\n']).next(), html::attribute(tag, "type").as_deref(), name) {
            (Some("select"), _, Some(name)) => found.push((name, Vec::new())),
            // What is only proposed for a line stands in no list of its own.
            (Some("datalist"), ..) => found.push((String::new(), Vec::new())),
            (Some("option"), ..) if !value.is_empty() => {
                if let Some((_, values)) = found.last_mut() {
                    values.push(value);
                }
            }
            (Some("input"), Some("radio" | "checkbox"), Some(name)) => {
                match found.iter_mut().find(|(own, _)| *own == name) {
                    Some((_, values)) => values.push(value),
                    None => found.push((name, vec![value])),
                }
            }
            _ => {}
        }
    }
    found
}

/// The answers that open for more fields: ways, and what is chosen from a list with a button beside it.
pub fn ways(page: &str) -> Vec<(String, String)> {
    let lists: Vec<String> = page
        .split("<div class=\"with-button\">")
        .skip(1)
        .filter_map(|rest| html::attribute(rest.split_once('>')?.0.trim_start_matches('<'), "name"))
        .collect();
    let all = written(page);
    let opens = |name: &str, value: &str| {
        let part = format!("{name}.{value}.");
        lists.iter().any(|list| list == name) || all.iter().any(|written| written.starts_with(&part))
    };
    let pairs = offers(page).into_iter().flat_map(|(name, values)| {
        values.into_iter().map(move |value| (name.clone(), value)).collect::<Vec<_>>()
    });
    pairs.filter(|(name, value)| opens(name, value)).collect()
}
