//! Threads of one kind that share an end are drawn with a common stem: a star, with its hub and its leaves.

use super::{
    Map,
    rows::{COLUMNS, Rows},
};
use std::collections::BTreeMap;

/// Threads of one kind with a common stem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Star {
    /// The box they share.
    pub hub: usize,
    /// The channel the stem leads to. Channel `n` lies above row `n`, and the last one below the last row.
    pub channel: usize,
    /// Whether the stem leaves the hub from below.
    pub is_below: bool,
    /// The threads, each with the box at its other end and the channel that one is reached from.
    pub leaves: Vec<Leaf>,
    /// The gutter it goes through to other channels. Gutter `n` lies to the left of column `n`.
    pub gutter: Option<usize>,
}

/// A thread of a star.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// The thread: a place in [`Map::threads`].
    pub thread: usize,
    /// The box at its other end.
    pub card: usize,
    /// The channel the box is reached from.
    pub channel: usize,
    /// Whether it is reached from below.
    pub is_below: bool,
}

impl Star {
    /// The first and the last channel it is drawn in.
    pub fn span(&self) -> (usize, usize) {
        let channels = || self.leaves.iter().map(|leaf| leaf.channel).chain([self.channel]);
        (channels().min().unwrap_or(self.channel), channels().max().unwrap_or(self.channel))
    }

    /// The leaves that are reached from another channel than the stem's.
    pub fn far(&self) -> impl Iterator<Item = &Leaf> {
        self.leaves.iter().filter(|leaf| leaf.channel != self.channel)
    }
}

/// Gathers all threads into stars, the largest first, and finds the way of each.
pub fn of(map: &Map<'_>, rows: &Rows) -> Vec<Star> {
    let mut left: Vec<usize> = (0..map.threads.len()).collect();
    let mut stars = Vec::new();
    while !left.is_empty() {
        let mut sizes: BTreeMap<_, usize> = BTreeMap::new();
        for thread in left.iter().map(|thread| &map.threads[*thread]) {
            *sizes.entry((thread.kind, false, thread.whom)).or_default() += 1;
            *sizes.entry((thread.kind, true, thread.who)).or_default() += 1;
        }
        // Of equals the first is taken, and those that lead to a box before those that lead from one.
        let largest = sizes.into_iter().rev().max_by_key(|(_, size)| *size).expect("something is left").0;
        let (kind, leads_from, hub) = largest;
        let is_own = |thread: &usize| {
            let thread = &map.threads[*thread];
            thread.kind == kind && hub == if leads_from { thread.who } else { thread.whom }
        };
        let own: Vec<usize> = left.iter().copied().filter(is_own).collect();
        left.retain(|thread| !is_own(thread));
        stars.push(star(map, rows, hub, leads_from, &own));
    }
    let mut loads = vec![[0; COLUMNS + 1]; rows.levels.len()];
    for star in &mut stars {
        star.gutter = gutter(rows, star, &mut loads);
    }
    stars
}

fn star(map: &Map<'_>, rows: &Rows, hub: usize, leads_from: bool, threads: &[usize]) -> Star {
    let row = |card: usize| rows.of[card].0;
    let other = |thread: usize| if leads_from { map.threads[thread].whom } else { map.threads[thread].who };
    let count = |is_meant: fn(&usize, &usize) -> bool| {
        threads.iter().filter(|thread| is_meant(&row(other(**thread)), &row(hub))).count()
    };
    let (n_above, n_below) = (count(usize::lt), count(usize::gt));
    // Where all stand in one row the road goes outside of the level, on the side that leads to no other.
    let is_first_level = rows.levels[row(hub)] == rows.levels[0];
    let is_below = n_below > n_above || (n_below == n_above && !is_first_level);
    let channel = row(hub) + usize::from(is_below);
    let leaf = |thread: usize| {
        let card = other(thread);
        let is_below = row(card) < channel;
        Leaf { thread, card, is_below, channel: row(card) + usize::from(is_below) }
    };
    Star {
        hub,
        channel,
        is_below,
        leaves: threads.iter().map(|thread| leaf(*thread)).collect(),
        gutter: None,
    }
}

/// The gutter with the shortest way, of those that are not too full already.
fn gutter(rows: &Rows, star: &Star, loads: &mut [[usize; COLUMNS + 1]]) -> Option<usize> {
    star.far().next()?;
    let (first, last) = star.span();
    let hub = rows.of[star.hub].1;
    let load = |gutter: usize| (first..last).map(|row| loads[row][gutter]).max().unwrap_or_default();
    // A column's middle lies at odd numbers, a gutter at even ones.
    let across = |gutter: usize| {
        let ways = star.far().map(|leaf| rows.of[leaf.card].1).chain([hub]);
        ways.map(|column| (2 * gutter).abs_diff(2 * column + 1)).sum::<usize>()
    };
    let best = (0..=COLUMNS).min_by_key(|gutter| (2 * across(*gutter) + 3 * load(*gutter), *gutter));
    let best = best.expect("there are gutters");
    (first..last).for_each(|row| loads[row][best] += 1);
    Some(best)
}
