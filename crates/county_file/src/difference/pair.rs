//! Which fact in the file is meant to be which fact in the state: the one that says the same, else the one most like it.

use crate::{file::Stated, write::bare};
use domain::facts::{Aspect, Claim, Entry, Fact, Statement};
use std::cmp::Reverse;

/// The facts of one aspect in the state and in the file, matched.
pub(super) struct Pairs<'a, F: Fact> {
    /// In both, perhaps changed.
    pub both: Vec<(&'a Entry<F>, &'a Stated<F>)>,
    /// Only in the state.
    pub only_base: Vec<&'a Entry<F>>,
    /// Only in the file.
    pub only_file: Vec<&'a Stated<F>>,
}

impl<F: Fact> Pairs<'_, F> {
    /// Where something could not be read, it may be what an entry of the state has become. Only what has kept its value is
    /// sure to belong together; other facts of the file are new, and other entries are left alone.
    pub fn keep_sure(&mut self) {
        self.only_base.clear();
        let is_sure = |(entry, stated): &(&Entry<F>, &Stated<F>)| keeps_value(entry, &stated.statement);
        let (sure, unsure) = std::mem::take(&mut self.both).into_iter().partition(is_sure);
        self.both = sure;
        self.only_file.extend(unsure.into_iter().map(|(_, stated): (&Entry<F>, _)| stated));
    }
}

fn keeps_value<F: Fact>(entry: &Entry<F>, statement: &Statement<F>) -> bool {
    entry.claims.iter().any(|one| statement.claims.iter().any(|other| one.content == other.content))
}

/// Matches the facts of one aspect.
pub(super) fn pair<'a, F: Fact>(
    aspect: F::Aspect,
    base: &[&'a Entry<F>],
    file: &[&'a Stated<F>],
) -> Pairs<'a, F> {
    let mut pairs = Pairs { both: Vec::new(), only_base: Vec::new(), only_file: file.to_vec() };
    for entry in base {
        let same = pairs.only_file.iter().position(|stated| is_same(entry, &stated.statement));
        match same {
            Some(index) => pairs.both.push((entry, pairs.only_file.remove(index))),
            None => pairs.only_base.push(entry),
        }
    }
    let (left_base, left_file) = (pairs.only_base.clone(), pairs.only_file.clone());
    let mut candidates = Vec::new();
    for (index, entry) in left_base.iter().enumerate() {
        let text = bare(&entry.claims[0].content);
        for (other, stated) in left_file.iter().enumerate() {
            let likeness = likeness(&text, &bare(&stated.statement.claims[0].content));
            let kinship = kinship(entry, &stated.statement, likeness, aspect.is_many());
            candidates.extend(kinship.map(|kinship| (Reverse((kinship, likeness)), index, other)));
        }
    }
    candidates.sort();
    let (mut free_base, mut free_file) = (vec![true; left_base.len()], vec![true; left_file.len()]);
    for (_, index, other) in candidates {
        if free_base[index] && free_file[other] {
            (free_base[index], free_file[other]) = (false, false);
            pairs.both.push((left_base[index], left_file[other]));
        }
    }
    pairs.only_base = left(left_base, &free_base);
    pairs.only_file = left(left_file, &free_file);
    pairs.both.sort_by_key(|(entry, _)| entry.no);
    pairs
}

fn left<T>(all: Vec<T>, free: &[bool]) -> Vec<T> {
    all.into_iter().zip(free).filter(|(_, free)| **free).map(|(one, _)| one).collect()
}

/// How two facts that are not the same belong together, the closest highest; `None` when they do not.
fn kinship<F: Fact>(entry: &Entry<F>, statement: &Statement<F>, likeness: u8, many: bool) -> Option<u8> {
    let any = |test: fn(&Claim<F>, &Claim<F>) -> bool| {
        entry.claims.iter().any(|one| statement.claims.iter().any(|other| test(one, other)))
    };
    if any(|one, other| one.content == other.content && one.when == other.when) {
        Some(5)
    } else if any(|one, other| one.content == other.content && one.when.from == other.when.from) {
        Some(4)
    } else if any(|one, other| one.content == other.content) {
        Some(3)
    } else if many {
        // Several may be true at once, so that a new one and a removed one have nothing to do with each other unless they
        // look alike.
        (likeness >= 50).then_some(2)
    } else if any(|one, other| one.when.from == other.when.from) {
        Some(2)
    } else {
        Some(1)
    }
}

/// How much of two texts is the same from the front and from the back, in percent of the longer.
fn likeness(one: &str, other: &str) -> u8 {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let (short, long) = (one.len().min(other.len()), one.len().max(other.len()));
    let front = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let back = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    ((front + back).min(short) * 100).checked_div(long).unwrap_or(100) as u8
}

/// Whether an entry says what a statement says, in whatever order.
pub(super) fn is_same<F: Fact>(entry: &Entry<F>, statement: &Statement<F>) -> bool {
    same(&entry.claims, entry.chosen, &statement.claims, statement.chosen)
}

/// Whether an entry says what it said before.
pub(super) fn is_same_entry<F: Fact>(entry: &Entry<F>, before: &Entry<F>) -> bool {
    same(&entry.claims, entry.chosen, &before.claims, before.chosen)
}

/// A claim that stands twice is as good as once.
fn same<F: Fact>(
    one: &[Claim<F>],
    chosen: Option<u16>,
    other: &[Claim<F>],
    other_chosen: Option<u16>,
) -> bool {
    let has = |claims: &[Claim<F>], claim: &Claim<F>| claims.iter().any(|other| same_claim(claim, other));
    let same_choice =
        match (chosen.map(|at| &one[usize::from(at)]), other_chosen.map(|at| &other[usize::from(at)])) {
            (None, None) => true,
            (Some(one), Some(other)) => same_claim(one, other),
            _ => false,
        };
    same_choice && one.iter().all(|claim| has(other, claim)) && other.iter().all(|claim| has(one, claim))
}

/// Whether two claims say the same, whatever the order of their sources.
pub(super) fn same_claim<F: Fact>(one: &Claim<F>, other: &Claim<F>) -> bool {
    says_the_same(one, other) && cites(one, other) && cites(other, one)
}

/// Whether two claims say the same of the same time, whoever says it.
pub(super) fn says_the_same<F: Fact>(one: &Claim<F>, other: &Claim<F>) -> bool {
    one.when == other.when && one.content == other.content
}

/// Whether one claim has every source the other has.
pub(super) fn cites<F: Fact>(one: &Claim<F>, other: &Claim<F>) -> bool {
    other.sources.iter().all(|source| one.sources.contains(source))
}

/// Whether what has been recorded leaves no room for what the file says.
pub(super) fn excludes<F: Fact>(entry: &Entry<F>, statement: &Statement<F>) -> bool {
    let collides = |one: &Claim<F>, other: &Claim<F>| {
        one.when.overlaps(&other.when).is_yes()
            && (!one.content.aspect().is_many() || one.content == other.content)
    };
    entry.claims.iter().any(|one| statement.claims.iter().any(|other| collides(one, other)))
}
