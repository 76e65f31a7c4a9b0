//! What is worked out of roads: the matrix of recommendations, as its page asks for it.

use super::{Row, median};
use domain::view::standing::{
    made::Made,
    matrix::{Wanted, matrix},
};
use generate::{County, Plan};
use jiff::civil::date;
use std::hint::black_box;

const N_RECOMMENDATIONS: usize = 200;
const N_PRINCIPALS: usize = 9;

/// The matrix of a county with nine principals, where arenas have recommended things for twenty-five years.
pub fn rows() -> [Row; 1] {
    let handle = domain::id::Handle::parse("exempel").expect("well-formed");
    let mut county = County::new(Plan { handle, n_arenas: 80, years: 25, seed: 1 });
    county.by_ref().for_each(drop);
    let day = date(2041, 1, 1);
    let all = Made::new(county.state(), day);
    let made = || {
        let which = |n_all: usize| 0..n_all.min(N_RECOMMENDATIONS);
        matrix(black_box(county.state()), day, &Wanted::default(), &all, None, which)
    };
    let matrix = made();
    assert_eq!((matrix.rows.len(), matrix.columns.len()), (N_RECOMMENDATIONS, N_PRINCIPALS));
    let n_more = matrix.n_wanted - matrix.rows.len();
    let seconds = median(51, || drop(black_box(made())));
    [Row {
        what: "the matrix of 200 recommendations and nine principals, before it is a page",
        figure: format!("{:.2} ms ({n_more} more passed over)", seconds * 1e3),
        asked: "the page under 5 ms",
        how: "the latest of an invented county, each with nine asked and their answers; median of 51",
    }]
}
