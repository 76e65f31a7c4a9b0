//! Where the boxes stand: each level takes as many rows as it needs, and those who are tied stand near each other.

use super::{Card, Level, Thread};
use std::mem;

/// How many boxes stand beside each other.
pub const COLUMNS: usize = 7;

/// As many rounds as it takes for a large county to come to rest; the order is good long before.
const ROUNDS: usize = 24;

/// The row and column of every box, and the level of every row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// Row and column of each box.
    pub of: Vec<(usize, usize)>,
    /// The level of each row, from above.
    pub levels: Vec<Level>,
}

/// Finds a place for every box, and puts the boxes in the order they are read.
pub fn lay(cards: &mut Vec<Card>, threads: &mut [Thread<'_>]) -> Rows {
    let mut grid = Grid::new(cards, threads);
    grid.order_by_neighbours();
    grid.swap_while_it_helps();
    let in_order: Vec<usize> = grid.cells.iter().flatten().flatten().copied().collect();
    let mut place = vec![0; cards.len()];
    in_order.iter().enumerate().for_each(|(new, old)| place[*old] = new);
    for thread in threads.iter_mut() {
        (thread.who, thread.whom) = (place[thread.who], place[thread.whom]);
    }
    let mut unplaced: Vec<Option<Card>> = mem::take(cards).into_iter().map(Some).collect();
    cards.extend(in_order.iter().map(|old| unplaced[*old].take().expect("a box has one place")));
    threads.sort_by_key(|thread| (thread.kind, thread.whom, thread.who));
    Rows { of: in_order.iter().map(|old| grid.at[*old]).collect(), levels: grid.levels }
}

/// Boxes in their cells, while they are moved about.
struct Grid {
    cells: Vec<[Option<usize>; COLUMNS]>,
    levels: Vec<Level>,
    at: Vec<(usize, usize)>,
    neighbours: Vec<Vec<usize>>,
}

impl Grid {
    fn new(cards: &[Card], threads: &[Thread<'_>]) -> Grid {
        let mut neighbours = vec![Vec::new(); cards.len()];
        for thread in threads {
            neighbours[thread.who].push(thread.whom);
            neighbours[thread.whom].push(thread.who);
        }
        let mut grid =
            Grid { cells: Vec::new(), levels: Vec::new(), at: vec![(0, 0); cards.len()], neighbours };
        for level in Level::ALL {
            let mut own: Vec<usize> = (0..cards.len()).filter(|card| cards[*card].level == level).collect();
            own.sort_by_key(|card| std::cmp::Reverse(grid.neighbours[*card].len()));
            let mut rows: Vec<&[usize]> = own.chunks(COLUMNS).collect();
            // Those with most ties stand where most of the others are: below on the top level, else above.
            if level == Level::Political {
                rows.reverse();
            }
            for row in rows {
                grid.add(level, row);
            }
        }
        grid
    }

    fn add(&mut self, level: Level, row: &[usize]) {
        let mut cells = [None; COLUMNS];
        let first = (COLUMNS - row.len()) / 2;
        row.iter().enumerate().for_each(|(n, card)| cells[first + n] = Some(*card));
        self.cells.push(cells);
        self.levels.push(level);
        self.settle(self.cells.len() - 1);
    }

    /// Writes down where the boxes of a row stand.
    fn settle(&mut self, row: usize) {
        for (column, card) in self.cells[row].iter().enumerate() {
            if let Some(card) = card {
                self.at[*card] = (row, column);
            }
        }
    }

    /// Sweeps down and up: each box goes to the middle of those it is tied to.
    fn order_by_neighbours(&mut self) {
        for round in 0..8 {
            let rows: Vec<usize> = match round % 2 {
                0 => (0..self.cells.len()).collect(),
                _ => (0..self.cells.len()).rev().collect(),
            };
            for row in rows {
                let mut cells = self.cells[row];
                cells.sort_by_key(|cell| cell.map_or((1, 0), |card| (0, self.middle(card))));
                let n_cards = cells.iter().flatten().count();
                cells.rotate_right((COLUMNS - n_cards) / 2);
                self.cells[row] = cells;
                self.settle(row);
            }
        }
    }

    /// The middle of those a box is tied to, in sixteenths of a column; where it stands, when it is tied to nobody.
    fn middle(&self, card: usize) -> usize {
        let others = &self.neighbours[card];
        match others.len() {
            0 => self.at[card].1 * 16,
            n => others.iter().map(|other| self.at[*other].1 * 16).sum::<usize>() / n,
        }
    }

    /// Swaps any two cells of a row as long as the roads get shorter.
    fn swap_while_it_helps(&mut self) {
        for _ in 0..ROUNDS {
            let mut has_helped = false;
            for row in 0..self.cells.len() {
                for (one, other) in
                    (0..COLUMNS).flat_map(|one| (one + 1..COLUMNS).map(move |other| (one, other)))
                {
                    has_helped |= self.swap_if_it_helps(row, one, other);
                }
            }
            if !has_helped {
                return;
            }
        }
    }

    fn swap_if_it_helps(&mut self, row: usize, one: usize, other: usize) -> bool {
        let before = self.length(row, one, other);
        self.cells[row].swap(one, other);
        self.settle(row);
        if self.length(row, one, other) < before {
            return true;
        }
        self.cells[row].swap(one, other);
        self.settle(row);
        false
    }

    /// How far it is across from what stands in two cells to all they are tied to.
    fn length(&self, row: usize, one: usize, other: usize) -> usize {
        let cards = [self.cells[row][one], self.cells[row][other]].into_iter().flatten();
        let across = |card: usize| {
            let others = self.neighbours[card].iter();
            others.map(move |other| self.at[card].1.abs_diff(self.at[*other].1)).sum::<usize>()
        };
        cards.map(across).sum()
    }
}
