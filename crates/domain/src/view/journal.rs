//! What happened, by what sort of act it was and which thing it concerned, for those who look through the journal.

use crate::{checks::silence, event::Event, id::Subject};

/// A sort of act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// Something was entered.
    Entered,
    /// The world had changed.
    Changed,
    /// We had been wrong.
    Corrected,
    /// Sources were compared: another said otherwise or the same, or one was chosen.
    Sourced,
    /// A finding was silenced or heard again.
    Finding,
    /// A text was emptied by a lawful decision.
    Redacted,
    /// The journal was brought back from a backup.
    Restored,
}

impl Sort {
    /// Every sort, in the order they are listed to people.
    pub const ALL: [Sort; 7] = [
        Sort::Entered,
        Sort::Changed,
        Sort::Corrected,
        Sort::Sourced,
        Sort::Finding,
        Sort::Redacted,
        Sort::Restored,
    ];

    /// What sort of act an event tells of.
    pub fn of(event: &Event) -> Sort {
        match event.kind() {
            ("finding", _) => Sort::Finding,
            ("text", _) => Sort::Redacted,
            ("journal", _) => Sort::Restored,
            (_, "changed" | "ended") => Sort::Changed,
            (_, "corrected" | "retracted") => Sort::Corrected,
            (_, "disputed" | "cited" | "chosen") => Sort::Sourced,
            _ => Sort::Entered,
        }
    }
}

/// The thing an event concerns; for a finding the thing it is about.
pub fn concerns(event: &Event) -> Option<Subject> {
    match event {
        Event::Silence(silence::Event::Silenced { subject, .. } | silence::Event::Heard { subject, .. }) => {
            Some(subject.clone())
        }
        other => other.subject(),
    }
}
