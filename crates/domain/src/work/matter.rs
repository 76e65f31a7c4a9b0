//! Matters (*ärenden*): a question that somebody has raised, and all that happens to it until it is concluded.
//!
//! A matter may be in several arenas at once, or in none yet; its road is one. To *lift* is to take it from an arena that
//! may not decide it to those that may; papers belong to the matter and come along. *Adjourned* is put off to a time,
//! *parked* waits for something outside. Decided is not concluded: what was decided may wait for others.

use super::{
    Nonsense,
    due::Due,
    link::Link,
    number::{Paragraph, RegisterNumber},
};
use crate::{
    access::{Action, On},
    acts::{Road, acts},
    facts::{Refers, mentions_nothing},
    id::{ArenaId, DecisionId, MatterId, Node, Subject},
    refusal::Refusal,
    register::arena::TargetGroup,
    state::State,
    text::{Text, Title},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

pub mod stand;

pub use crate::register::rulebook::Trigger;
pub use stand::{Matter, Phase, stand};

#[cfg(test)]
pub(crate) mod tests;

acts! {
    MatterId, begins: Registered, title: titled, needs: needs, refuse: refuse,
    /// Somebody raised it.
    "registered" Registered {
        /// What it is called.
        title: Title,
        /// What it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<Text>,
        /// Who raised it, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        raised_by: Option<Raiser>,
    }
    /// It is called something else.
    "titled" Titled {
        /// What.
        title: Title,
    }
    /// An arena has it on its hands.
    "placed_in" PlacedIn {
        /// Which.
        arena: ArenaId,
    }
    /// An arena no longer has it.
    "left_arena" LeftArena {
        /// Which.
        arena: ArenaId,
    }
    /// Somebody is to prepare it.
    "prepared_by" PreparedBy {
        /// An arena, office, body or unit.
        by: Node,
    }
    /// A decision is proposed.
    "proposal_made" ProposalMade {
        /// The proposed decision.
        text: Text,
    }
    /// A paper was added to it.
    "paper_added" PaperAdded {
        /// What it is called.
        title: Title,
        /// Where it stands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        link: Option<Link>,
        /// What it says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<Text>,
        /// Whether it adds to a paper that was there before.
        #[serde(default, skip_serializing_if = "is_false")]
        supplementary: bool,
    }
    /// How those it concerns have had a say.
    "influence_stated" InfluenceStated {
        /// How, or why not.
        is: Perspective,
    }
    /// How it has been seen from the rights of the child.
    "child_rights_stated" ChildRightsStated {
        /// How, or why not.
        is: Perspective,
    }
    /// It touches something that the county's rules ask about.
    "touches" Touches {
        /// What.
        what: Vec<Trigger>,
    }
    /// The preparing roles judged whether it needs a political standpoint.
    "classed" Classed {
        /// Whether it does.
        standpoint: Standpoint,
        /// Why.
        reason: Text,
    }
    /// A political arena called it up.
    "called_up" CalledUp {
        /// Which.
        by: ArenaId,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Text>,
    }
    /// Somebody took it up, without deciding it.
    "taken_up" TakenUp {
        /// Who.
        by: Node,
        /// How.
        how: Treatment,
        /// What was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<Text>,
        /// The paragraph in their minutes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paragraph: Option<Paragraph>,
    }
    /// What is to be done next.
    "planned" Planned {
        /// What.
        what: Text,
        /// By when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Due>,
    }
    /// It was sent back to be prepared further.
    "sent_back" SentBack {
        /// To whom.
        to: Node,
        /// Why.
        reason: Text,
    }
    /// It was put off.
    "adjourned" Adjourned {
        /// Until when.
        to: Due,
    }
    /// It waits for something outside.
    "parked" Parked {
        /// For what; nothing named is a finding.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Due>,
    }
    /// What it waited for has come, or it is taken up all the same.
    "woken" Woken {
        /// By what.
        by: Text,
    }
    /// It was taken to other arenas, with all its papers.
    "lifted" Lifted {
        /// From where; none where it was nowhere yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<ArenaId>,
        /// To where.
        to: Vec<ArenaId>,
    }
    /// A decision was taken in it.
    "decided" Decided {
        /// The decision.
        decision: DecisionId,
    }
    /// An authority has it in its register.
    "numbered" Numbered {
        /// Whose number it is: a body, or a principal or party.
        authority: Node,
        /// The number.
        number: RegisterNumber,
    }
    /// It has to do with another matter.
    "related" Related {
        /// Which.
        to: MatterId,
        /// How.
        how: How,
    }
    /// A question in it is open.
    "question_opened" QuestionOpened {
        /// Its number in the matter.
        question: u16,
        /// What is asked.
        text: Text,
    }
    /// A question in it has been answered.
    "question_answered" QuestionAnswered {
        /// Its number in the matter.
        question: u16,
        /// The answer.
        text: Text,
    }
    /// Whoever raised it, or somebody else, got an answer.
    "answered" Answered {
        /// Who.
        to: Node,
        /// The answer.
        text: Text,
    }
    /// Whom it is about.
    "target_group" TargetGroup {
        /// Whom.
        is: TargetGroup,
    }
    /// Nothing more is done about it.
    "concluded" Concluded {
        /// How it ended.
        how: Ending,
        /// More about that.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<Text>,
    }
    /// It is taken up again after it was concluded.
    "reopened" Reopened {
        /// Why.
        reason: Text,
    }
}

fn is_false(is: &bool) -> bool {
    !is
}

/// A matter and all that has happened to it.
pub type MatterRoad = Road<Act>;

/// Who raised a matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Raiser {
    /// A board, an arena, a party, a principal, a unit or an official by office.
    Node(Node),
    /// A member.
    Member {
        /// Of which arena or body.
        of: Node,
    },
    /// A party group.
    Group {
        /// In which body or arena.
        of: Node,
        /// What it is called.
        name: Title,
    },
}

/// How a perspective is accounted for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Perspective {
    /// So.
    Stated(Text),
    /// It has not been needed, and why.
    NotNeeded {
        /// Why.
        because: Text,
    },
}

/// Whether a matter needs a political standpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standpoint {
    /// Officials may decide it.
    NeedsNone,
    /// It is for the elected.
    NeedsStandpoint,
}

/// How a matter was taken up without being decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// They were told.
    Information,
    /// They talked about it.
    Discussion,
    /// They worked with it in groups.
    Workshop,
    /// They got a report.
    Report,
    /// They asked others what they think.
    Consultation,
    /// They followed up what had been decided.
    FollowUp,
}

/// How a matter has to do with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// They touch the same thing.
    Touches,
    /// It came out of the other.
    CameOf,
    /// It takes the place of the other.
    Replaces,
    /// It is a part of the other.
    PartOf,
}

/// How a matter ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// What was asked for has been done.
    Done,
    /// It led to no measure.
    NoMeasure,
    /// It goes on in another matter or elsewhere.
    GoesOnElsewhere,
    /// Whoever raised it took it back.
    Withdrawn,
}

mentions_nothing!(Perspective, Standpoint, Treatment, How, Ending);

impl Refers for Raiser {
    fn refers(&self, each: &mut dyn FnMut(Subject)) {
        match self {
            Raiser::Node(node) | Raiser::Member { of: node } | Raiser::Group { of: node, .. } => {
                node.refers(each);
            }
        }
    }
}

fn titled(act: &Act) -> Option<&Title> {
    match act {
        Act::Registered { title, .. } | Act::Titled { title } => Some(title),
        _ => None,
    }
}

/// Whoever prepares or keeps the arenas it is in, and the arena it comes to.
fn needs(state: &State, road: Option<&MatterRoad>, act: &Act, day: Date) -> (Action, Vec<On>) {
    let _ = state;
    let own = road.map(|road| concerns(road, day)).unwrap_or_else(|| vec![On::County]);
    match act {
        Act::Registered { .. } => (Action::RegisterMatter, vec![On::County]),
        // Who raised it may say at once where it belongs; where it is already, its preparers move it.
        Act::PlacedIn { .. } if own == [On::County] => (Action::RegisterMatter, own),
        Act::PlacedIn { arena } => (Action::PrepareMatter, with(own, arena)),
        Act::CalledUp { by, .. } => (Action::CallUpMatter, vec![On::Arena(by.clone())]),
        _ => (Action::PrepareMatter, own),
    }
}

fn with(mut own: Vec<On>, arena: &ArenaId) -> Vec<On> {
    own.push(On::Arena(arena.clone()));
    own
}

/// The arenas that have it or prepare it; the county where there are none.
pub fn concerns(road: &MatterRoad, day: Date) -> Vec<On> {
    let stand = stand(road, day);
    let preparing = stand.preparers.iter().filter_map(|node| node.arena());
    let arenas: BTreeSet<&ArenaId> = stand.arenas.iter().map(|(arena, _)| *arena).chain(preparing).collect();
    if arenas.is_empty() {
        return vec![On::County];
    }
    arenas.into_iter().map(|arena| On::Arena(arena.clone())).collect()
}

fn refuse(_: &State, road: &MatterRoad) -> Result<(), Refusal> {
    let mut asked = BTreeSet::new();
    for step in road.standing() {
        let why = match &step.act {
            Act::QuestionOpened { question, .. } if !asked.insert(*question) => Nonsense::QuestionIsAsked,
            Act::Lifted { from, to }
                if to.is_empty() || from.as_ref().is_some_and(|from| to.contains(from)) =>
            {
                Nonsense::GoesNowhere
            }
            Act::Related { to, .. } if *to == road.id => Nonsense::RelatedToItself,
            _ => continue,
        };
        return Err(Refusal::Nonsense { subject: road.id.clone().into(), no: step.no, why });
    }
    let unasked = road.standing().find(
        |step| matches!(&step.act, Act::QuestionAnswered { question, .. } if !asked.contains(question)),
    );
    unasked.map_or(Ok(()), |step| {
        let (subject, why) = (road.id.clone().into(), Nonsense::NoSuchQuestion);
        Err(Refusal::Nonsense { subject, no: step.no, why })
    })
}
