//! How a matter stands, in a sentence and in a sign.

use crate::{
    page::At,
    part::{Line, Mark},
};
use domain::work::{
    due::{Due, Standing},
    matter::{Matter, Phase},
};
use words::Say;

/// Where it is and what it waits for, in a sentence.
pub fn sentence(at: &At<'_>, matter: &Matter<'_>) -> Line {
    at.line(&at.speaker.matter_stands(matter))
}

/// A sign and a word for where it is on its way.
pub fn mark(at: &At<'_>, matter: &Matter<'_>) -> Mark {
    let (class, sign) = match matter.phase {
        Phase::Concluded(_) | Phase::Decided(_) => ("good", "\u{2713}"),
        Phase::Parked(None) => ("warning", "!"),
        Phase::Open if matter.arenas.is_empty() => ("warning", "!"),
        _ => ("note", "\u{2192}"),
    };
    Mark { class, sign, word: matter.phase.say(at.words()) }
}

/// What is to be done next, and by when.
pub struct Next {
    /// What, where somebody has said.
    pub what: Option<String>,
    /// By when.
    pub due: Option<Line>,
    /// That it is overdue.
    pub overdue: Option<Mark>,
}

impl Next {
    /// What is to be done next with a matter.
    pub fn of(at: &At<'_>, matter: &Matter<'_>) -> Next {
        let due = match matter.phase {
            Phase::Adjourned(due) | Phase::Parked(Some(due)) => Some(due),
            _ => matter.next.and_then(|next| next.due),
        };
        let what = matter.next.and_then(|next| next.what).map(|what| at.speaker.text(what));
        Next { what, due: due.map(|due| at.line(&at.speaker.due(due)).capital()), overdue: overdue(at, due) }
    }
}

/// That it is overdue on the day that is shown, where it is.
pub fn overdue(at: &At<'_>, due: Option<&Due>) -> Option<Mark> {
    let standing = due?.standing(at.day());
    let overdue = Mark { class: "error", sign: "\u{2715}", word: standing.say(at.words()) };
    (standing == Standing::Overdue).then_some(overdue)
}
