//! What the checks find in the county that day, and whom each finding concerns.

use crate::{page::At, told::Memory};
use domain::{
    State,
    checks::{Finding, review},
    id::{ArenaId, Subject},
};
use jiff::civil::Date;
use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

/// What the checks find in the county that day.
pub struct Findings(Arc<Found>);

/// What has been found, and whom it concerns, worked out when somebody asks.
pub struct Found {
    all: Vec<Finding>,
    about: OnceLock<Index<ArenaId>>,
    naming: OnceLock<Index<Subject>>,
}

/// The places among all findings of those that concern somebody.
type Index<T> = BTreeMap<T, Vec<usize>>;

impl Found {
    /// Runs every check.
    pub fn new(state: &State, day: Date) -> Found {
        Found { all: review(state, day), about: OnceLock::new(), naming: OnceLock::new() }
    }

    /// Everything that was found.
    pub fn all(&self) -> &[Finding] {
        &self.all
    }

    /// The findings that this tells of each, by whom it tells of.
    fn index<T: Ord>(&self, tell: impl Fn(&Finding) -> Vec<T>) -> Index<T> {
        let mut index: Index<T> = BTreeMap::new();
        for (n, finding) in self.all.iter().enumerate().filter(|(_, finding)| finding.silenced.is_none()) {
            for one in tell(finding) {
                let own = index.entry(one).or_default();
                if own.last() != Some(&n) {
                    own.push(n);
                }
            }
        }
        index
    }
}

impl Findings {
    /// Runs every check, unless that has been done since something was written.
    pub fn new(at: &At<'_>) -> Findings {
        let anew = || Arc::new(Found::new(at.state(), at.day()));
        Findings(at.memory().map_or_else(anew, Memory::findings))
    }

    /// Those that call for attention, the most serious first.
    pub fn heard(&self) -> impl Iterator<Item = &Finding> {
        self.0.all.iter().filter(|finding| finding.silenced.is_none())
    }

    /// Those that somebody has silenced.
    pub fn silenced(&self) -> impl Iterator<Item = &Finding> {
        self.0.all.iter().filter(|finding| finding.silenced.is_some())
    }

    /// Those about an arena: the arena itself, a seat in it, or a paper that governs it.
    pub fn about<'a>(&'a self, at: &At<'_>, arena: &ArenaId) -> impl Iterator<Item = &'a Finding> + use<'a> {
        let index = self.0.about.get_or_init(|| self.0.index(|finding| arenas(at, finding)));
        self.of(index.get(arena))
    }

    /// Those that name a thing.
    pub fn naming<'a>(&'a self, subject: &Subject) -> impl Iterator<Item = &'a Finding> + use<'a> {
        let index = self.0.naming.get_or_init(|| {
            self.0.index(|finding| finding.about.others.iter().chain([&finding.subject]).cloned().collect())
        });
        self.of(index.get(subject))
    }

    fn of<'a>(&'a self, places: Option<&'a Vec<usize>>) -> impl Iterator<Item = &'a Finding> + use<'a> {
        places.into_iter().flatten().map(|place| &self.0.all[*place])
    }
}

/// The arenas that a finding is about.
fn arenas(at: &At<'_>, finding: &Finding) -> Vec<ArenaId> {
    let state = at.state();
    let within = match &finding.subject {
        Subject::Seat(seat) => {
            state.seats.get(seat).and_then(|seat| seat.arena()).into_iter().cloned().collect()
        }
        Subject::Paper(paper) => {
            let paper = state.papers.get(paper);
            paper.map_or_else(Vec::new, |paper| paper.governs(at.day()).cloned().collect())
        }
        _ => Vec::new(),
    };
    let named = finding.about.others.iter().chain([&finding.subject]).filter_map(|subject| match subject {
        Subject::Arena(arena) => Some(arena.clone()),
        _ => None,
    });
    within.into_iter().chain(named).collect()
}
