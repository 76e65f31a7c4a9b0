//! The decisions of a county as of a day: which are listed, in what order, what stands behind each and what came of it.

use domain::{
    State,
    id::Id,
    view::decided::{Wanted, decided},
};
use jiff::civil::date;
use testkit::county::of_file;

/// One arena with a paper that lets it decide what needs no standpoint, one without any, and a board.
const COUNTY: &str = r#"
[county]
handle = "alby"
name = "Alby"
[source.s]
title = { is = "The minutes", source = "s" }
[principal.town]
exists = { from = "2005", source = "s" }
[body.board]
exists = { from = "2005", source = "s" }
within = { is = "principal-town", source = "s" }
[arena.with]
mandate = { paper = "paper-p", source = "s" }
exists = { from = "2005", source = "s" }
[arena.without]
exists = { from = "2005", source = "s" }
[paper.p]
exists = { from = "2015", source = "s" }
kind = { is = "mandate", source = "s" }
governs = { is = "arena-with", source = "s" }
adopter = { is = "body-board", source = "s" }
adopted = { by = "body-board", from = "2015-05-04", source = "s" }
line = [{ no = 1, heading = "Mandate", text = "Decides what needs no standpoint.", source = "s:1" }]
rule = [{ line = 1, says = { decides = { what = "no_political_standpoint" } }, source = "s:1" }]
#! 2014-03-01 decision-early {"made":{"by":["arena-with"],"title":"Early","text":"Yes.","kind":"no_standpoint"}}
#! 2016-03-01 decision-own {"made":{"by":["arena-with"],"title":"Own","text":"Yes.","kind":"no_standpoint"}}
#! 2016 decision-joint {"made":{"by":["arena-with","arena-without"],"title":"Joint","text":"Yes.","kind":"no_standpoint"}}
#! 2017-05 decision-board {"made":{"by":["body-board"],"title":"Board","text":"Yes.","kind":"standpoint"}}
#! 2018-01-01 decision-undone {"made":{"by":["arena-with"],"title":"Undone","text":"Yes.","kind":"no_standpoint"}}
#! 2016-04-01 recommendation-first {"made":{"kind":"recommendation","title":"First","by":["arena-with"],"decision":"decision-own"}}
#! 2016-04-01 recommendation-first {"addressed":{"to":"principal-town"}}
#! 2019-04-01 recommendation-later {"made":{"kind":"recommendation","title":"Later","by":["arena-with"],"decision":"decision-own"}}
#! 2019-04-01 recommendation-later {"addressed":{"to":"principal-town"}}
"#;

fn told(state: &State, year: i16, wanted: &Wanted) -> String {
    let list = decided(state, date(year, 12, 31), wanted, |n| 0..n);
    let row = |row: &domain::view::decided::Row<'_>| {
        let backing = row.backing.as_ref().map(|backing| format!(" {:?}", backing.answer.verdict));
        let led_to = row.led_to.iter().map(|id| format!(" -> {}", id.handle()));
        format!("{}{}{}", row.road.id.handle(), backing.unwrap_or_default(), led_to.collect::<String>())
    };
    list.rows.iter().map(row).collect::<Vec<_>>().join(", ")
}

#[test]
fn what_had_been_decided_that_day_is_listed_with_what_it_rests_on() {
    let state = of_file(COUNTY).unwrap();
    let (all, by) =
        (Wanted::default(), |arena: &str| Wanted { arena: Some(arena.parse().unwrap()), year: None });
    let of = |year| Wanted { year: Some(year), arena: None };
    for (year, wanted, expected) in [
        (2013, &all, ""),
        // Before there was a paper nothing stood behind it.
        (2014, &all, "early NoPaper"),
        // Of two arenas the one that nothing stands behind counts; what came later is not told.
        (2016, &all, "own Yes -> first, joint NoPaper, early NoPaper"),
        // What a board decides is asked of no paper here.
        (2020, &all, "undone Yes, board, own Yes -> first -> later, joint NoPaper, early NoPaper"),
        (2020, &by("arena-without"), "joint NoPaper"),
        (2020, &by("arena-with"), "undone Yes, own Yes -> first -> later, joint NoPaper, early NoPaper"),
        (2020, &of(2016), "own Yes -> first -> later, joint NoPaper"),
        (2020, &of(2017), "board"),
        (2020, &of(2019), ""),
    ] {
        assert_eq!(told(&state, year, wanted), expected, "{year} {wanted:?}");
    }
}

#[test]
fn only_the_rows_asked_for_are_made_and_all_are_counted() {
    let state = of_file(COUNTY).unwrap();
    let list = decided(&state, date(2020, 1, 1), &Wanted::default(), |n| n - 1..n);
    let shown: Vec<&str> = list.rows.iter().map(|row| row.road.id.handle().as_str()).collect();
    assert_eq!((shown, list.n_wanted), (vec!["early"], 5));
}
