//! The map as a table: who does what to whom, since when, how sure, and where that was read.

use super::{Shown, name};
use crate::part::{Line, Mark, Sources, sort_key};
use domain::{
    certainty::Certainty,
    facts::Entry,
    id::{Node, Subject},
    register::relation::{Aspect, Fact},
    view::map::Tie,
};
use words::Say;

/// The table.
pub struct Table {
    /// How many relations there are.
    pub count: String,
    /// The rows, by what is done.
    pub rows: Vec<Row>,
    /// Those who stand on the map and have to do with nobody.
    pub untied: Option<String>,
}

/// Relations that say the same of several on the same grounds.
pub struct Row {
    /// By whom.
    pub who: Line,
    /// What is done, and how far.
    pub does: String,
    /// To whom.
    pub whom: Line,
    /// When it holds.
    pub when: String,
    /// How sure it is.
    pub sure: Mark,
    /// Where it was read.
    pub sources: Sources,
}

impl Table {
    /// What the picture shows, in words.
    pub fn new(shown: &Shown<'_, '_>) -> Table {
        let words = shown.at.words();
        let threads = &shown.picture.threads;
        let is_tied = |card: usize| {
            threads.iter().any(|on| {
                let thread = &shown.map.threads[on.thread];
                thread.who == card || thread.whom == card
            })
        };
        let untied = shown.picture.cards.iter().filter(|on| !is_tied(on.card));
        let mut untied: Vec<String> = untied.map(|on| name::of(shown, on)).collect();
        untied.sort_by_cached_key(|name| sort_key(name));
        Table {
            count: words.map_table_count(threads.iter().map(|on| on.ties.len()).sum::<usize>()),
            rows: threads.iter().flat_map(|on| rows(shown, &on.ties)).collect(),
            untied: (!untied.is_empty()).then(|| words.map_untied(words::speaker::list(words, &untied))),
        }
    }
}

/// The rows of one thread: as many as there are different grounds.
fn rows(shown: &Shown<'_, '_>, ties: &[(Tie<'_>, Certainty)]) -> Vec<Row> {
    let mut groups: Vec<Vec<(Tie<'_>, Certainty)>> = Vec::new();
    for (tie, certainty) in ties {
        match groups.iter_mut().find(|group| is_alike(shown, &group[0], &(*tie, *certainty))) {
            Some(group) => group.push((*tie, *certainty)),
            None => groups.push(vec![(*tie, *certainty)]),
        }
    }
    groups.iter().map(|group| row(shown, group)).collect()
}

fn is_alike(shown: &Shown<'_, '_>, one: &(Tie<'_>, Certainty), other: &(Tie<'_>, Certainty)) -> bool {
    let day = shown.at.day();
    let grounds = |(tie, certainty): &(Tie<'_>, Certainty)| {
        let entry = edge(tie);
        let sources: Vec<_> = entry.sources().cloned().collect();
        let when = tie.relation.existence(day).map(|existence| existence.reading().when);
        (sources, entry.is_disputed(), when, *certainty)
    };
    grounds(one) == grounds(other) && one.0.relation.extent(day) == other.0.relation.extent(day)
}

fn edge<'a>(tie: &Tie<'a>) -> &'a Entry<Fact> {
    tie.relation.of(Aspect::Link).next().expect("a relation on the map has an edge")
}

fn row(shown: &Shown<'_, '_>, group: &[(Tie<'_>, Certainty)]) -> Row {
    let (at, words) = (shown.at, shown.at.words());
    let (tie, certainty) = &group[0];
    let names = |end: fn(&Tie<'_>) -> Node| {
        let mut nodes: Vec<Subject> = Vec::new();
        for subject in group.iter().map(|(tie, _)| Subject::from(&end(tie))) {
            if !nodes.contains(&subject) {
                nodes.push(subject);
            }
        }
        nodes.sort_by_cached_key(|subject| sort_key(&at.speaker.name(subject)));
        at.line(&at.speaker.things(nodes))
    };
    let does = tie.link.does.say(words);
    let when = tie.relation.existence(at.day()).and_then(|entry| at.speaker.when(entry.reading()));
    Row {
        who: names(|tie| tie.link.who.clone()),
        does: match tie.relation.extent(at.day()) {
            Some(extent) => words.map_extent(does, at.speaker.text(extent)),
            None => does,
        },
        whom: names(|tie| tie.link.whom.clone()),
        when: when.unwrap_or_else(|| words.unknown()),
        sure: Mark::of_certainty(*certainty, words.map_surely(), words.map_perhaps(), String::new()),
        sources: Sources::of(at, edge(tie)),
    }
}
