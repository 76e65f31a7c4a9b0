//! The matrix: recommendations down, principals across, and in each cell how far it has come.

use super::{
    Answer, Standing, Tally,
    made::{Made, made_by},
    open::Open,
    standing,
};
use crate::{
    id::{ArenaId, Node, RecommendationId},
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

/// The matrix of that day of those that had been made, with some of the rows: which, is asked when it is known how many
/// there are. Those that are open are found where they are not known.
pub fn matrix<'a>(
    state: &'a State,
    day: Date,
    wanted: &Wanted,
    made: &Made,
    open: Option<&Open>,
    which: impl FnOnce(usize) -> Range<usize>,
) -> Matrix<'a> {
    let road = |id: &RecommendationId| state.recommendations.get(id).map(AsRef::as_ref);
    let is_open = |id: &RecommendationId| match open {
        Some(open) => open.contains(id),
        None => road(id).and_then(|road| standing(state, road, day)).is_some_and(|of| of.is_open()),
    };
    // What need not be looked up to be told apart is not: few of very many are shown.
    let is_any = wanted.arena.is_none() && wanted.year.is_none();
    let is_so = |id: &&RecommendationId| is_any || road(id).is_some_and(|road| is_wanted(road, wanted));
    let ids = made.latest().filter(is_so).filter(|id| !wanted.only_open || is_open(id));
    let ids: Vec<&RecommendationId> = ids.collect();
    let n_wanted = ids.len();
    let shown = ids.get(which(n_wanted)).unwrap_or_default();
    let columns: Vec<Node> = state
        .principals
        .values()
        .filter(|principal| principal.exists_on(day).is_possible())
        .map(|principal| Node::Principal(principal.id.clone()))
        .collect();
    let standings = shown.iter().filter_map(|id| standing(state, road(id)?, day));
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
    let year = wanted.year.is_none_or(|year| road.may_have_begun_in(year));
    year && wanted.arena.as_ref().is_none_or(|arena| made_by(road).contains(arena))
}
