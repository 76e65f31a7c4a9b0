//! What rights cost: made once for a page, and asked of everything in a long list.

use super::{Row, grown, median};
use domain::{
    State,
    access::{Action, Authority, On, Rights},
    context::Actor,
    id::{ArenaId, Node},
};
use jiff::civil::date;
use std::hint::black_box;
use testkit::{county::of_file, samples::id};

const N_THINGS: usize = 20_000;

/// A county of every kind of person, eight hundred times over: some 20,000 things.
pub fn rows() -> [Row; 2] {
    let one = of_file(include_str!("../../../../../testdata/rights.toml")).expect("the county of the matrix");
    let many = grown(&one, 800);
    [page(&many), list(&many)]
}

fn page(county: &State) -> Row {
    let (actor, day) = (Actor::Person(id("stand-in-799")), date(2026, 6, 15));
    let own = On::Arena(id("own-799"));
    assert!(
        Rights::of(county, &actor, day).may(Action::KeepRegister, &own),
        "she has rights to be asked for"
    );
    let seconds = median(501, || {
        let rights = Rights::of(black_box(county), black_box(&actor), day);
        for action in Action::ALL {
            black_box(rights.may(action, &own));
        }
    });
    Row {
        what: "rights for a page",
        figure: format!("{:.1} µs", seconds * 1e6),
        asked: "under 50 µs",
        how: "made, and every action asked, in a county of 20,000 things; median of 501",
    }
}

fn list(county: &State) -> Row {
    let (actor, day) = (Actor::Person(id("stand-in-799")), date(2026, 6, 15));
    let arena = |n: usize| -> ArenaId { id(&format!("own-{n}")) };
    let space = |n: usize| On::Space(Authority::Of(Node::Principal(id(&format!("town-{n}")))));
    let things: Vec<On> = (0..N_THINGS)
        .map(|n| if n % 2 == 0 { On::Arena(arena(1 + n % 799)) } else { space(1 + n % 799) })
        .collect();
    let seconds = median(51, || {
        let rights = Rights::of(county, &actor, day);
        let seen = black_box(&things).iter().filter(|on| rights.may_know(on)).count();
        assert!(N_THINGS / 2 < seen && seen < N_THINGS, "some are hidden, and some are not");
    });
    Row {
        what: "20,000 things filtered by rights",
        figure: format!("{:.2} ms", seconds * 1e3),
        asked: "under 2 ms",
        how: "half of them in authorities' spaces; median of 51",
    }
}
