//! The parts of the page, each as it is written.

use super::{
    Shown,
    drawing::{Drawing, Style},
    table::Table,
    timeline::Timeline,
    told::{Level, levels},
};
use crate::{page::written, pages::check::found::SEVERITIES, part::Mark};
use askama::Template;
use words::Words;

#[derive(Template)]
#[template(path = "map/steps.html")]
struct Steps {
    words: &'static Words,
    timeline: Timeline,
    is_empty: bool,
}

/// The ways to the change before and after, and further down.
pub fn steps(shown: &Shown<'_, '_>) -> String {
    let is_empty = shown.picture.cards.is_empty();
    written(Steps { words: shown.at.words(), timeline: Timeline::new(shown), is_empty }.render())
}

#[derive(Template)]
#[template(path = "map/drawing.html")]
struct Drawn {
    drawing: Drawing,
}

/// The drawing; nothing where there is nothing to draw.
pub fn drawing(shown: &Shown<'_, '_>) -> String {
    if shown.picture.cards.is_empty() {
        return String::new();
    }
    written(Drawn { drawing: Drawing::new(shown) }.render())
}

#[derive(Template)]
#[template(path = "map/told.html")]
struct Told {
    words: &'static Words,
    levels: Vec<Level>,
}

/// The boxes in words.
pub fn told(shown: &Shown<'_, '_>) -> String {
    written(Told { words: shown.at.words(), levels: levels(shown) }.render())
}

#[derive(Template)]
#[template(path = "map/timeline.html")]
struct Days {
    words: &'static Words,
    timeline: Timeline,
}

/// Every day that something changed.
pub fn days(shown: &Shown<'_, '_>) -> String {
    written(Days { words: shown.at.words(), timeline: Timeline::new(shown) }.render())
}

#[derive(Template)]
#[template(path = "map/legend.html")]
struct Legend {
    words: &'static Words,
    legend: Vec<Style>,
    signs: [Mark; 3],
}

/// What the signs mean.
pub fn legend(shown: &Shown<'_, '_>) -> String {
    let words = shown.at.words();
    let signs = SEVERITIES.map(|severity| Mark::of_severity(words, severity));
    written(Legend { words, legend: Style::all(words), signs }.render())
}

#[derive(Template)]
#[template(path = "map/table.html")]
struct Rows {
    words: &'static Words,
    table: Table,
}

/// The same as a table.
pub fn table(shown: &Shown<'_, '_>) -> String {
    written(Rows { words: shown.at.words(), table: Table::new(shown) }.render())
}
