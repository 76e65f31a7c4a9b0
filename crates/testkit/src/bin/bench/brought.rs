//! What is kept of a large county from one write to the next: made from nothing, and brought along when something has been
//! written about one matter.

use super::{Row, context, median};
use domain::{
    Command, Stamped, State, acts,
    checks::reviewed::Reviewed,
    command,
    view::{matters::Matters, trend::Trend},
    work::matter::Act,
};
use jiff::civil::{Date, date};
use std::hint::black_box;
use testkit::samples::title;

const DAY: Date = date(2026, 6, 15);

/// Each of what is kept.
pub fn rows(county: &State) -> [Row; 3] {
    let now = renamed(county);
    let (found, trend, matters) =
        (Reviewed::new(county, DAY), Trend::new(county, DAY), Matters::new(county, DAY));
    [
        Row {
            what: "what the checks find in a large county, after a write",
            figure: figure(|| drop(Reviewed::new(county, DAY)), || drop(found.brought_to(&now, DAY))),
            asked: "\u{2013}",
            how: HOW,
        },
        Row {
            what: "the findings of eleven years of it, after a write",
            figure: figure(|| drop(Trend::new(county, DAY)), || drop(trend.brought_to(&now, DAY))),
            asked: "\u{2013}",
            how: HOW,
        },
        Row {
            what: "its matters in brief, after a write",
            figure: figure(|| drop(Matters::new(county, DAY)), || drop(matters.brought_to(&now, DAY))),
            asked: "\u{2013}",
            how: HOW,
        },
    ]
}

const HOW: &str =
    "1,000 arenas, 20,000 matters, ten years; a matter has got another title; median of 21, made anew of 3";

fn figure(mut anew: impl FnMut(), mut bring: impl FnMut()) -> String {
    let (anew, brought) = (median(3, &mut anew), median(21, &mut bring));
    format!("{:.2} ms; made anew {:.0} ms", brought * 1e3, anew * 1e3)
}

/// The county when a matter in the middle has got another title.
fn renamed(county: &State) -> State {
    let mut now = county.clone();
    let road = county.matters.values().nth(county.matters.len() / 2).expect("the county has matters");
    let act = Act::Titled { title: title("Bench") };
    let command = acts::Command::Record { id: road.id.clone(), act, on: road.beginning().on, source: None };
    let cx = context(1);
    let events = command::decide(county, &cx, Command::Matter(command)).expect("it is the operator's to do");
    for event in &events {
        command::apply(&mut now, &Stamped { seq: 1, at: cx.now, actor: cx.actor.clone(), event });
    }
    black_box(now)
}
