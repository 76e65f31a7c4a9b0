//! Who may do what: the one place that answers.
//!
//! Until people sign in, the program itself and who runs it may write, and everybody may read. Every page and command
//! asks here already, so that rights from seats replace this table and nothing else.

use crate::{context::Actor, id::Node, refusal::Refusal, state::State};
use std::fmt;

/// Something one may want to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Read the register and its findings.
    ReadRegister,
    /// Read who wrote what and when.
    ReadJournal,
    /// Write facts into the register.
    KeepRegister,
    /// Silence a finding, with a reason.
    SilenceFinding,
    /// Redact a text by a lawful decision.
    RedactText,
    /// Bring the journal back from a backup.
    RestoreJournal,
}

impl Action {
    /// Every action there is.
    pub const ALL: [Action; 6] = [
        Action::ReadRegister,
        Action::ReadJournal,
        Action::KeepRegister,
        Action::SilenceFinding,
        Action::RedactText,
        Action::RestoreJournal,
    ];

    /// A stable name, the key to the words.
    pub fn code(self) -> &'static str {
        match self {
            Action::ReadRegister => "read_register",
            Action::ReadJournal => "read_journal",
            Action::KeepRegister => "keep_register",
            Action::SilenceFinding => "silence_finding",
            Action::RedactText => "redact_text",
            Action::RestoreJournal => "restore_journal",
        }
    }
}

/// Whether the actor may do it now.
pub fn may_do(_state: &State, actor: &Actor, action: Action) -> Result<(), Refusal> {
    match (actor, action) {
        (_, Action::ReadRegister | Action::ReadJournal) => Ok(()),
        (Actor::System | Actor::Operator, _) => Ok(()),
        (Actor::Visitor, _) => Err(Refusal::NotAllowed(action)),
    }
}

/// Whether the actor may know the register at all.
pub fn may_see(state: &State, actor: &Actor) -> bool {
    may_do(state, actor, Action::ReadRegister).is_ok()
}

/// An authority: whoever owns its own records. What it has not shared lies in its own space, and nobody outside can tell
/// that it is there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Authority {
    /// Whoever sits at this machine, until people sign in.
    Machine,
    /// A principal, or a body of one.
    Of(Node),
}

impl fmt::Display for Authority {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Authority::Machine => out.write_str("machine"),
            Authority::Of(node) => node.fmt(out),
        }
    }
}

/// In whose space the actor writes what is not yet sent; nowhere for those who only read.
pub fn space_of(actor: &Actor) -> Option<Authority> {
    match actor {
        Actor::Operator => Some(Authority::Machine),
        Actor::System | Actor::Visitor => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drafts_lie_in_the_space_of_whoever_writes() {
        assert_eq!(space_of(&Actor::Operator), Some(Authority::Machine));
        assert_eq!(space_of(&Actor::Visitor), None);
        let region = Authority::Of("principal-region".parse().expect("an id"));
        assert_eq!(
            (Authority::Machine.to_string(), region.to_string()),
            ("machine".into(), "principal-region".into())
        );
    }

    #[test]
    fn visitors_read_and_nothing_more() {
        let state = State::default();
        for action in Action::ALL {
            assert!(may_do(&state, &Actor::Operator, action).is_ok());
            let is_reading = matches!(action, Action::ReadRegister | Action::ReadJournal);
            assert_eq!(may_do(&state, &Actor::Visitor, action).is_ok(), is_reading);
        }
    }
}
