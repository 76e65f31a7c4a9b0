//! What has been told of the register, kept for the next page that tells the same.
//!
//! What a fact says, where it was read and what the checks find follows from the county, the day and the language alone.
//! It is told once after something has been written, and every page until the next time copies it. What differs between
//! readers, such as the way to a form or what somebody is called, is never kept here.

mod index;
mod memory;
mod piece;

pub use index::Index;
pub use memory::{Memory, Owners, address};
pub use piece::{Part, Piece};

use crate::{
    page::At,
    part::{Line, folded, grounds},
};
use domain::{
    checks::Finding,
    facts::{Aspect, Entry, Fact},
    id::Subject,
};
use memory::place;
use std::sync::Arc;
use words::{Spoken, date, finding};

/// What is said of a fact: by the language alone, whoever reads.
pub struct Told {
    /// What it is about.
    pub label: String,
    /// What it says, as rules read it.
    pub value: Line,
    /// When it is true, where that is told.
    pub when: Option<String>,
    /// Its sources, to unfold.
    pub folded: String,
    /// What they are the sources of, for those who hear the page.
    pub what: String,
}

impl Told {
    /// An entry as it is told where the reader stands.
    pub fn of<F: Spoken>(at: &At<'_>, entry: &Entry<F>) -> Arc<Told> {
        let told = || {
            let claim = entry.reading();
            let when = at.speaker.when(claim);
            let value = at.speaker.content(&claim.content);
            let is_empty = value.is_empty();
            let (what, folded) = folded(at, entry);
            Arc::new(Told {
                label: words::aspect::label(at.words(), Aspect::name(entry.aspect())),
                value: if is_empty { Line::plain(when.clone().unwrap_or_default()) } else { at.line(&value) },
                when: when.filter(|_| !is_empty),
                folded,
                what,
            })
        };
        let kept = at.memory().filter(|memory| memory.owners().of(address(entry)).is_some());
        match kept.filter(|_| !(at.tells_names() && mentions_somebody(entry))) {
            Some(memory) => memory.register.told[place(at)].find_or(address(entry), told),
            None => told(),
        }
    }
}

/// What is said of a finding: by the language alone, whoever reads.
pub struct FoundTold {
    /// What was found.
    pub message: Line,
    /// The same without links, for those who hear the page.
    pub message_text: String,
    /// Since when.
    pub since: Option<String>,
    /// Where it was read, to unfold; nothing where it rests on no source.
    pub sources: String,
}

impl FoundTold {
    /// A finding of the check with this title, as it is told where the reader stands.
    pub fn of(at: &At<'_>, finding: &Finding, title: &str) -> Arc<FoundTold> {
        let told = || {
            let message = finding::message_of(&at.speaker, finding);
            let has_sources = !finding.sources.is_empty();
            Arc::new(FoundTold {
                message_text: message.to_string(),
                message: at.line(&message),
                since: finding.since.map(|since| date::since(at.words(), &since)),
                sources: if has_sources { grounds(at, title, &finding.sources) } else { String::new() },
            })
        };
        match at.memory() {
            Some(memory) if memory.holds(finding) && !(at.tells_names() && names_somebody(finding)) => {
                memory.found[place(at)].find_or(address(finding), told)
            }
            _ => told(),
        }
    }
}

/// Whether anything that has been said of the fact is about a person, who may have a name.
fn mentions_somebody<F: Fact>(entry: &Entry<F>) -> bool {
    let mut found = false;
    let wrong = entry.corrected.iter().map(|(claim, _)| claim);
    let facts = entry.claims.iter().chain(wrong).filter_map(|claim| claim.content.fact());
    facts.for_each(|fact| fact.references(&mut |subject| found |= matches!(subject, Subject::Person(_))));
    found
}

/// Whether the sentence is about a person, who may have a name.
fn names_somebody(finding: &Finding) -> bool {
    let all = finding.about.others.iter().chain([&finding.subject]);
    all.into_iter().any(|subject| matches!(subject, Subject::Person(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn every_entry_is_known_by_whose_it_is_and_nothing_else_is() {
        let state = samples::county();
        let owners = Owners::new(&state);
        let mut n_entries = 0;
        for arena in state.arenas.values() {
            for entry in arena.entries() {
                assert_eq!(owners.of(address(entry)), Some(&Subject::Arena(arena.id.clone())));
                n_entries += 1;
            }
        }
        assert!(n_entries > 100);
        let stranger = state.arenas.values().next().expect("an arena").entries()[0].clone();
        assert_eq!(owners.of(address(&stranger)), None);
        assert_eq!(owners.of(0), None);
        assert_eq!(owners.of(usize::MAX), None);
    }
}
