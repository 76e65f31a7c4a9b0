//! What waits for whoever reads the page, or for those that an arena asked, with the day it is due.

use super::matter::state::overdue;
use crate::{
    page::At,
    part::{Line, Mark},
};
use askama::{Template, filters::HtmlSafe};
use domain::{
    view::{
        standing::Standing,
        waiting::{self, Waiting},
    },
    work::due::Due,
};

/// Something that waits.
#[derive(Template)]
#[template(path = "part/waits.html")]
pub struct Waits {
    what: Line,
    also: Option<String>,
    due: Option<Line>,
    overdue: Option<Mark>,
}

impl HtmlSafe for Waits {}

impl Waits {
    fn new(at: &At<'_>, what: Line, due: Option<&Due>) -> Waits {
        let told = due.map(|due| at.line(&at.speaker.due(due)));
        Waits { what, also: None, due: told, overdue: overdue(at, due) }
    }

    /// A recommendation that somebody has still to decide on, with how many have agreed.
    pub fn open(at: &At<'_>, standing: &Standing<'_>) -> Waits {
        let what = at.line(&at.speaker.thing(standing.road.id.clone()));
        let also = words::recommendation::said_yes(at.words(), &standing.tally());
        Waits { also: Some(also), ..Waits::new(at, what, standing.answer_by) }
    }
}

/// Everything that waits for whoever asks today, what is due first at the top; seats to be filled only when asked for.
pub fn for_reader(at: &At<'_>, with_seats: bool) -> Vec<Waits> {
    let Some(person) = at.actor().person() else { return Vec::new() };
    let all = waiting::of(at.state(), person, at.rights().held(), at.today());
    let told =
        |waiting: &Waiting<'_>| Waits::new(at, at.line(&at.speaker.waiting(waiting)), waiting.answer_by());
    let wanted = |waiting: &&Waiting<'_>| with_seats || !matches!(waiting, Waiting::Follow(_));
    all.iter().filter(wanted).map(told).collect()
}
