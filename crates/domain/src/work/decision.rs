//! Decisions (*beslut*): what an arena or body has in fact decided, at a meeting or outside one.
//!
//! What was decided can always be recorded. What the paper in force says of it is not kept with it: it is asked for the
//! day of the decision by whoever reads it, since papers are corrected too. Only what the *program itself* is to issue is
//! asked about beforehand.

use super::{
    Nonsense,
    link::Link,
    number::{Paragraph, RegisterNumber},
};
use crate::{
    access::{Action, On},
    acts::{Road, acts},
    facts::mentions_nothing,
    id::{DecisionId, MatterId, Node},
    refusal::Refusal,
    state::State,
    text::{Text, Title},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub mod issue;

pub use issue::{Issue, Overstepped, asked, kind_in};

acts! {
    DecisionId, begins: Made, title: titled, needs: needs, refuse: refuse,
    /// It was decided.
    "made" Made {
        /// By whom: arenas, jointly where they are several, or a body.
        by: Vec<Node>,
        /// In which matter.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        matter: Option<MatterId>,
        /// What it is called.
        title: Title,
        /// What was decided.
        text: Text,
        /// What kind of decision it is.
        kind: Kind,
        /// How it was taken, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        how: Option<How>,
        /// Whether the program issued it. Else it is recorded as it was taken.
        #[serde(default, skip_serializing_if = "is_false")]
        issued: bool,
    }
    /// An authority has it in its register.
    "numbered" Numbered {
        /// Whose number it is.
        authority: Node,
        /// The number.
        number: RegisterNumber,
    }
    /// A document shows it.
    "documented" Documented {
        /// What the document is called.
        title: Title,
        /// Where it stands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        link: Option<Link>,
    }
}

fn is_false(is: &bool) -> bool {
    !is
}

/// A decision and all that has happened to it.
pub type DecisionRoad = Road<Act>;

/// What kind of decision it is: what the paper in force is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The arena's own work, papers and assignments.
    OwnWork,
    /// A matter that needs no political standpoint.
    NoStandpoint,
    /// A matter that needs a political standpoint.
    Standpoint,
    /// Towards principals: a recommendation, which binds nobody.
    TowardsPrincipals,
}

impl Kind {
    /// Every kind, in the order they are offered.
    pub const ALL: [Kind; 4] = [Kind::OwnWork, Kind::NoStandpoint, Kind::Standpoint, Kind::TowardsPrincipals];
}

/// How a decision was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum How {
    /// At a meeting.
    Meeting {
        /// The paragraph in the minutes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paragraph: Option<Paragraph>,
    },
    /// Officials agreed.
    Agreement {},
    /// By an e-mail round.
    EmailRound {},
}

mentions_nothing!(Kind, How);

fn titled(act: &Act) -> Option<&Title> {
    match act {
        Act::Made { title, .. } => Some(title),
        _ => None,
    }
}

/// Whoever keeps what one of the deciding arenas has decided.
fn needs(_: &State, road: Option<&DecisionRoad>, act: &Act, _: Date) -> (Action, Vec<On>) {
    let made = road.map_or(act, |road| &road.beginning().act);
    let (by, issued) = match made {
        Act::Made { by, issued, .. } => (by.as_slice(), *issued),
        _ => (&[][..], false),
    };
    let arenas: Vec<On> = by.iter().filter_map(|node| node.arena()).cloned().map(On::Arena).collect();
    let action = if issued { Action::IssueDecision } else { Action::RecordDecision };
    (action, if arenas.is_empty() { vec![On::County] } else { arenas })
}

fn refuse(_: &State, road: &DecisionRoad) -> Result<(), Refusal> {
    let step = road.beginning();
    match &step.act {
        Act::Made { by, .. } if by.is_empty() => {
            let (subject, why) = (road.id.clone().into(), Nonsense::DecidedByNobody);
            Err(Refusal::Nonsense { subject, no: step.no, why })
        }
        _ => Ok(()),
    }
}
