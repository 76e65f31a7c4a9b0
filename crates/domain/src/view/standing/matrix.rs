//! The matrix: recommendations down, principals across, and in each cell how far it has come.

use super::{Answer, Standing, Tally, open::Open, standing};
use crate::{
    id::{ArenaId, Node},
    state::State,
    work::recommendation::RecommendationRoad,
};
use jiff::civil::Date;
use std::ops::Range;

/// Which recommendations are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Made by this arena, alone or with others.
    pub arena: Option<ArenaId>,
    /// Made in this year.
    pub year: Option<i16>,
    /// Only those that somebody has still to decide.
    pub only_open: bool,
}

/// The recommendations of a county against its principals.
#[derive(Debug)]
pub struct Matrix<'a> {
    /// The principals that were asked by any of these, or are there that day; in the order of the register.
    pub columns: Vec<Node>,
    /// The latest first.
    pub rows: Vec<Row<'a>>,
    /// How many there are of those wanted, shown here or not.
    pub n_wanted: usize,
}

/// One recommendation.
#[derive(Debug)]
pub struct Row<'a> {
    /// How it stands.
    pub standing: Standing<'a>,
    /// The answer of each column's principal; none where it was not asked.
    pub cells: Vec<Option<Answer>>,
    /// Answers of those who have no column: parties and arenas.
    pub others: Vec<Answer>,
    /// What they add up to.
    pub tally: Tally,
}

impl Matrix<'_> {
    /// Leaves out the columns that are not wanted, by the principal and whether any of these rows asked it. What a row adds
    /// up to stays.
    pub fn keep_columns(&mut self, is_wanted: impl Fn(&Node, bool) -> bool) {
        let is_asked = |at: usize| self.rows.iter().any(|row| row.cells[at].is_some());
        let kept: Vec<bool> =
            self.columns.iter().enumerate().map(|(at, node)| is_wanted(node, is_asked(at))).collect();
        let mut keeps = kept.iter();
        self.columns.retain(|_| *keeps.next().expect("each column was asked about"));
        for row in &mut self.rows {
            let mut keeps = kept.iter();
            row.cells.retain(|_| *keeps.next().expect("each cell has its column"));
        }
    }

    /// Puts the columns in this order, and the cells of every row.
    pub fn order_columns_by<K: Ord>(&mut self, key: impl Fn(&Node) -> K) {
        let mut order: Vec<usize> = (0..self.columns.len()).collect();
        order.sort_by_cached_key(|at| key(&self.columns[*at]));
        self.columns = order.iter().map(|at| self.columns[*at].clone()).collect();
        for row in &mut self.rows {
            row.cells = order.iter().map(|at| row.cells[*at].take()).collect();
        }
    }
}

/// The matrix of that day, with some of the rows: which, is asked when it is known how many there are. Those that are open
/// are found where they are not known.
pub fn matrix<'a>(
    state: &'a State,
    day: Date,
    wanted: &Wanted,
    open: Option<&Open>,
    which: impl FnOnce(usize) -> Range<usize>,
) -> Matrix<'a> {
    let mut roads: Vec<&RecommendationRoad> = state
        .recommendations
        .values()
        .map(AsRef::as_ref)
        .filter(|road| road.has_begun(day).is_possible() && is_wanted(road, wanted))
        .collect();
    roads.sort_by(|one, other| {
        let on = |road: &RecommendationRoad| road.beginning().on.sort_day();
        on(other).cmp(&on(one)).then_with(|| one.id.cmp(&other.id))
    });
    // Whether one is open is known first when it has been folded; else only those shown are.
    if wanted.only_open {
        let is_open = |road: &&RecommendationRoad| match open {
            Some(open) => open.contains(&road.id),
            None => standing(state, road, day).is_some_and(|standing| standing.is_open()),
        };
        roads.retain(is_open);
    }
    let n_wanted = roads.len();
    let rows = which(n_wanted);
    let shown = roads.into_iter().skip(rows.start).take(rows.len());
    let columns: Vec<Node> = state
        .principals
        .values()
        .filter(|principal| principal.exists_on(day).is_possible())
        .map(|principal| Node::Principal(principal.id.clone()))
        .collect();
    let standings = shown.filter_map(|road| standing(state, road, day));
    let rows = standings.map(|standing| row(standing, &columns)).collect();
    Matrix { columns, rows, n_wanted }
}

fn row<'a>(standing: Standing<'a>, columns: &[Node]) -> Row<'a> {
    let (mut cells, mut others, mut tally) = (vec![None; columns.len()], Vec::new(), Tally::default());
    for answer in standing.answers() {
        standing.count(&answer, &mut tally);
        match columns.iter().position(|column| *column == answer.whom) {
            Some(at) => cells[at] = Some(answer),
            None => others.push(answer),
        }
    }
    Row { standing, cells, others, tally }
}

fn is_wanted(road: &RecommendationRoad, wanted: &Wanted) -> bool {
    let made = road.beginning();
    let year = wanted.year.is_none_or(|year| road.may_have_begun_in(year));
    let by = match &made.act {
        crate::work::recommendation::Act::Made { by, .. } => by.as_slice(),
        _ => &[],
    };
    year && wanted.arena.as_ref().is_none_or(|arena| by.contains(arena))
}
