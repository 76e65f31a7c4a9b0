//! What the checks find in the county that day, and whom each finding concerns.

use crate::{page::At, told::Memory};
use domain::{
    State,
    checks::{
        Finding,
        reviewed::{self, Reviewed},
    },
    id::{ArenaId, Subject},
};
use jiff::civil::Date;
use std::{
    collections::BTreeMap,
    ptr,
    sync::{Arc, OnceLock},
};

/// What the checks find in the county that day.
pub struct Findings(Arc<Found>);

/// What has been found, one check and severity after the other.
pub struct Found {
    reviewed: Reviewed,
    groups: Vec<Arc<Group>>,
}

/// What one check finds of one severity, and whom that concerns, worked out when somebody asks.
struct Group {
    findings: Arc<[Finding]>,
    about: OnceLock<Index<ArenaId>>,
    naming: OnceLock<Index<Subject>>,
}

/// The places among the findings of those that concern somebody.
type Index<T> = BTreeMap<T, Vec<usize>>;

impl Found {
    /// Runs every check.
    pub fn new(state: &State, day: Date) -> Found {
        Found::of(Reviewed::new(state, day), &[])
    }

    /// The same of another state of the county.
    pub fn brought_to(&self, state: &State, day: Date) -> Found {
        let reviewed = self.reviewed.brought_to(state, day);
        // Whom a finding concerns follows from the register, and of another nothing is kept: then no group is the same.
        Found::of(reviewed, &self.groups)
    }

    fn of(reviewed: Reviewed, before: &[Arc<Group>]) -> Found {
        let group = |of: &reviewed::Group| {
            let known = before.iter().find(|before| Arc::ptr_eq(&before.findings, &of.findings));
            known.cloned().unwrap_or_else(|| Arc::new(Group::new(of.findings.clone())))
        };
        Found { groups: reviewed.groups().iter().map(group).collect(), reviewed }
    }

    fn all(&self) -> impl Iterator<Item = &Finding> {
        self.groups.iter().flat_map(|group| group.findings.iter())
    }

    /// Whether it is one of these very findings.
    pub fn holds(&self, finding: &Finding) -> bool {
        self.groups.iter().any(|group| group.findings.as_ptr_range().contains(&ptr::from_ref(finding)))
    }
}

impl Group {
    fn new(findings: Arc<[Finding]>) -> Group {
        Group { findings, about: OnceLock::new(), naming: OnceLock::new() }
    }

    /// The findings that this tells of each, by whom it tells of.
    fn index<T: Ord>(&self, tell: impl Fn(&Finding) -> Vec<T>) -> Index<T> {
        let mut index: Index<T> = BTreeMap::new();
        for (n, finding) in self.findings.iter().enumerate().filter(|(_, finding)| finding.silenced.is_none())
        {
            for one in tell(finding) {
                let own = index.entry(one).or_default();
                if own.last() != Some(&n) {
                    own.push(n);
                }
            }
        }
        index
    }

    fn of(&self, places: Option<&Vec<usize>>) -> impl Iterator<Item = &Finding> {
        places.into_iter().flatten().map(|place| &self.findings[*place])
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
        self.0.all().filter(|finding| finding.silenced.is_none())
    }

    /// Those that somebody has silenced.
    pub fn silenced(&self) -> impl Iterator<Item = &Finding> {
        self.0.all().filter(|finding| finding.silenced.is_some())
    }

    /// Those about an arena: the arena itself, a seat in it, or a paper that governs it.
    pub fn about<'a>(&'a self, at: &At<'_>, arena: &ArenaId) -> impl Iterator<Item = &'a Finding> + use<'a> {
        let of = |group: &'a Arc<Group>| {
            let index = group.about.get_or_init(|| group.index(|finding| arenas(at, finding)));
            group.of(index.get(arena))
        };
        self.0.groups.iter().flat_map(of).collect::<Vec<_>>().into_iter()
    }

    /// Those that name a thing.
    pub fn naming<'a>(&'a self, subject: &Subject) -> impl Iterator<Item = &'a Finding> + use<'a> {
        let tell =
            |finding: &Finding| finding.about.others.iter().chain([&finding.subject]).cloned().collect();
        let of =
            |group: &'a Arc<Group>| group.of(group.naming.get_or_init(|| group.index(tell)).get(subject));
        self.0.groups.iter().flat_map(of).collect::<Vec<_>>().into_iter()
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
