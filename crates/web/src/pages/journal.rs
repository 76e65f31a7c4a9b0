//! Who did what, and is it untouched? The journal in plain sentences, the newest first, and one act of it whole.

pub mod act;
pub mod latest;
pub mod list;

use crate::{page::At, part::Line};
use domain::Event;
use engine::history::Act;
use words::{Say, journal::instant};

/// An event in words.
pub struct Happening {
    said: Line,
    reason: Option<String>,
    sources: Vec<Line>,
}

/// Events in words.
fn happenings(at: &At<'_>, events: &[Option<Event>]) -> Vec<Happening> {
    let words = at.words();
    let told = |event: &Option<Event>| {
        let Some(event) = event else {
            return Happening { said: Line::plain(words.journal_newer()), reason: None, sources: Vec::new() };
        };
        let told = at.speaker.happening(event);
        let mut sources = told.sources;
        sources.sort();
        sources.dedup();
        Happening {
            said: at.line(&told.said),
            reason: told.reason.map(|reason| words.journal_reason(reason)),
            sources: sources.iter().map(|citation| at.line(&at.speaker.citation(citation))).collect(),
        }
    };
    events.iter().map(told).collect()
}

/// "2026-11-22 09:14, by whoever runs the program".
fn when(at: &At<'_>, act: &Act) -> String {
    let words = at.words();
    let actor = act.actor.as_ref().map_or_else(|| words.journal_actor_newer(), |actor| actor.say(words));
    words.journal_when(actor, instant(act.at))
}
