//! Who may do what with matters, decisions and recommendations.
//!
//! Anybody who sits somewhere, supports or acts for somebody may raise a matter; it then belongs to those who prepare it:
//! the presidium, the secretary and the support of any arena that has it. The program issues decisions for fewer: those who
//! answer for the arena's words. A board answers for itself.

use super::{Action, Ground, On};

/// The part of the table that is about work.
pub(super) fn opens(is: &Ground, action: Action, on: &On) -> bool {
    match (action, on) {
        (Action::RegisterMatter, On::County) => !matches!(is, Ground::Administrator | Ground::Auditor(_)),
        (Action::PrepareMatter | Action::RecordDecision, On::Arena(arena)) => match is {
            Ground::Chair(own) | Ground::Secretary(own) | Ground::Supports(own) | Ground::Runs(own) => {
                own == arena
            }
            Ground::Coordinator(_) => true,
            _ => false,
        },
        (Action::PrepareMatter, On::County) => matches!(is, Ground::Coordinator(_)),
        // A board's own decision is also its registrar's to record.
        (Action::RecordDecision, On::County) => matches!(is, Ground::Coordinator(_) | Ground::Registrar(_)),
        (Action::CallUpMatter, On::Arena(arena)) => match is {
            Ground::Member(own) | Ground::Chair(own) | Ground::Secretary(own) | Ground::Runs(own) => {
                own == arena
            }
            Ground::Coordinator(_) => true,
            _ => false,
        },
        (Action::IssueDecision, On::Arena(arena)) => match is {
            Ground::Chair(own) | Ground::Secretary(own) | Ground::Runs(own) => own == arena,
            Ground::Coordinator(_) => true,
            _ => false,
        },
        _ => opens_recommendation(is, action, on),
    }
}

/// The part of the table that is about recommendations.
fn opens_recommendation(is: &Ground, action: Action, on: &On) -> bool {
    match (action, on) {
        // Whoever made one keeps it and notes what they hear.
        (Action::Recommend | Action::FollowUpRecommendation, On::Arena(arena)) => match is {
            Ground::Chair(own) | Ground::Secretary(own) | Ground::Supports(own) | Ground::Runs(own) => {
                own == arena
            }
            Ground::Coordinator(_) => true,
            _ => false,
        },
        (Action::Recommend | Action::FollowUpRecommendation, On::County) => {
            matches!(is, Ground::Coordinator(_))
        }
        // A board answers for itself, and so does an arena that was asked; nobody does it for them.
        (Action::FollowUpRecommendation | Action::AnswerRecommendation, On::Board(board)) => {
            *is == Ground::Registrar(board.clone())
        }
        (Action::AnswerRecommendation, On::Arena(arena)) => match is {
            Ground::Chair(own) | Ground::Secretary(own) | Ground::Runs(own) => own == arena,
            _ => false,
        },
        // The rest is done at the machine itself.
        _ => false,
    }
}
