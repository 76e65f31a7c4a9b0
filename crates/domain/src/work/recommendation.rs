//! Recommendations (*rekommendationer*): what arenas ask others to decide, and the road of each one asked. Plans,
//! agreements and yearly reports travel the same road, and so does a proposal from one arena to another.
//!
//! People get three things wrong. An arena never decides for a principal: whoever was asked has decided, or a *body* has
//! in its place; no act says anything else. *Not yet decided* is no *no*. And what a board did is recorded also when it
//! should not have been able to: somebody may adopt what has been withdrawn, and the standing
//! ([`view::standing`](crate::view::standing)) says so.
//!
//! Each one asked is a [`Node`] on a road of its own: a board; a principal, where nobody has said which of its boards; a
//! party; an arena. What is *noted* by whoever follows up is not confirmed until the board's registrar says so.

use super::{
    Nonsense,
    due::Due,
    link::Link,
    number::{Paragraph, RegisterNumber},
};
use crate::{
    access::{Action, On},
    acts::{Act as _, ActNo, Road, Step, acts},
    facts::{Refers, mentions_nothing},
    id::{ArenaId, BodyId, DecisionId, MatterId, Node, RecommendationId, Subject, UnitId},
    refusal::Refusal,
    state::State,
    text::{Text, Title},
    time::PartialDate,
    view::standing::principal_of,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

pub mod send;

pub use send::{NotSent, Send};

acts! {
    RecommendationId, begins: Made, title: titled, needs: needs, refuse: refuse,
    /// It was made.
    "made" Made {
        /// What it is.
        kind: Kind,
        /// What it is called.
        title: Title,
        /// By which arenas, jointly where they are several.
        by: Vec<ArenaId>,
        /// The decision it comes from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decision: Option<DecisionId>,
        /// The matter it belongs to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        matter: Option<MatterId>,
        /// The arena that follows it up.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        follow_up: Option<ArenaId>,
    }
    /// It is called something else.
    "titled" Titled {
        /// What.
        title: Title,
    }
    /// This is a part of it.
    "part_added" PartAdded {
        /// Its number.
        part: PartNo,
        /// What is recommended.
        text: Text,
    }
    /// It is for somebody.
    "addressed" Addressed {
        /// A principal, a party or an arena.
        to: Node,
        /// The boards in it that are to decide, each on a road of its own.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        boards: Vec<BodyId>,
        /// The parts that concern them; all when none is named.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        parts: Vec<PartNo>,
        /// Who carries it there, where it passes through somebody.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        through: Option<Node>,
    }
    /// When what is agreed to begins to hold.
    "condition_set" ConditionSet {
        /// At once, or when all have agreed.
        is: Condition,
    }
    /// By when it is to be answered or carried out.
    "due_set" DueSet {
        /// Which of the two.
        what: Awaited,
        /// When.
        due: Due,
    }
    /// Another takes its place.
    "superseded" Superseded {
        /// Which.
        by: RecommendationId,
    }
    /// Those who made it took it back.
    "withdrawn" Withdrawn {
        /// Why.
        reason: Text,
    }
    /// One of those asked has received it.
    "received" Received {
        /// Who.
        of: Node,
        /// Its number in their register.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<RegisterNumber>,
    }
    /// One of those asked has said when it is to be taken up.
    "scheduled" Scheduled {
        /// Who.
        of: Node,
        /// When they meet.
        meets: PartialDate,
    }
    /// One of those asked decided; its registrar says so.
    "decision_recorded" DecisionRecorded {
        /// Who was asked.
        of: Node,
        /// What was decided.
        is: Taken,
        /// The note by somebody else that this takes the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<ActNo>,
    }
    /// One of those asked decided; whoever follows up says so.
    "decision_noted" DecisionNoted {
        /// Who was asked.
        of: Node,
        /// What was decided.
        is: Taken,
    }
    /// The registrar of the one asked says that a note is right.
    "decision_confirmed" DecisionConfirmed {
        /// Who was asked.
        of: Node,
        /// The note.
        note: ActNo,
    }
    /// It does not concern one of those asked.
    "not_concerned" NotConcerned {
        /// Who.
        of: Node,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Text>,
    }
    /// Somebody asked wants it to say something else.
    "amendment_proposed" AmendmentProposed {
        /// Who.
        of: Node,
        /// What.
        text: Text,
    }
    /// One of those asked has said which operations are to carry it out.
    "operations_named" OperationsNamed {
        /// Who.
        of: Node,
        /// Which.
        units: Vec<UnitId>,
    }
    /// It has been carried out.
    "carried_out" CarriedOut {
        /// By whom of those asked.
        of: Node,
        /// In which of its operations; in all where none is named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<UnitId>,
        /// What shows it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        evidence: Option<Text>,
        /// Where that stands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        link: Option<Link>,
    }
    /// The program sent a letter about it.
    "letter_sent" LetterSent {
        /// To whom of those asked.
        of: Node,
        /// Which letter.
        letter: Letter,
        /// What whoever sent it wrote in it besides.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<Text>,
    }
    /// One of those asked was reminded in some other way.
    "reminded" Reminded {
        /// Who.
        of: Node,
    }
}

/// A recommendation and all that has happened to it.
pub type RecommendationRoad = Road<Act>;

/// The number of a part of a recommendation.
pub type PartNo = u16;

/// What is sent on the road.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A recommendation to decide.
    Recommendation,
    /// An action plan to adopt.
    Plan,
    /// An agreement to enter into.
    Agreement,
    /// A yearly report to take note of.
    Report,
    /// A proposal to another arena.
    Proposal,
}

impl Kind {
    /// Every kind, in the order they are offered.
    pub const ALL: [Kind; 5] =
        [Kind::Recommendation, Kind::Plan, Kind::Agreement, Kind::Report, Kind::Proposal];
}

/// When what is agreed to begins to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// For each when it has decided.
    AtOnce,
    /// For all when all have agreed, and not before.
    WhenAllHaveAgreed,
}

/// What is waited for from those asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Awaited {
    /// Their decision.
    Answer,
    /// That they carry it out.
    CarryingOut,
}

/// A decision that one of those asked took, as far as is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taken {
    /// The body that decided, where it was another than the one asked. Never an arena.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<BodyId>,
    /// The parts it decided on; all that concern it when none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PartNo>,
    /// What it decided.
    pub stance: Stance,
    /// The paragraph in its minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<Paragraph>,
    /// The number in its register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<RegisterNumber>,
    /// Where the decision stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Link>,
}

/// What one of those asked decided.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Stance {
    /// As it was asked to.
    Adopts {},
    /// With a change.
    AdoptsWithChange {
        /// Which, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<Text>,
    },
    /// No.
    Declines {
        /// Why, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Text>,
    },
    /// It took note: neither yes nor no.
    TakesNote {},
}

/// A letter that the program sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letter {
    /// The recommendation itself.
    First,
    /// That no answer has come.
    Reminder,
}

mentions_nothing!(Kind, Condition, Awaited, Letter);

impl Refers for Taken {
    fn refers(&self, each: &mut dyn FnMut(Subject)) {
        self.by.refers(each);
    }
}

impl Taken {
    /// That they decided this, and nothing more is known.
    pub fn new(stance: Stance) -> Taken {
        Taken { by: None, parts: Vec::new(), stance, paragraph: None, number: None, document: None }
    }
}

impl Act {
    /// Whose road it is about, of those asked.
    pub fn of(&self) -> Option<&Node> {
        match self {
            Act::Received { of, .. }
            | Act::Scheduled { of, .. }
            | Act::DecisionRecorded { of, .. }
            | Act::DecisionNoted { of, .. }
            | Act::DecisionConfirmed { of, .. }
            | Act::NotConcerned { of, .. }
            | Act::AmendmentProposed { of, .. }
            | Act::OperationsNamed { of, .. }
            | Act::CarriedOut { of, .. }
            | Act::LetterSent { of, .. }
            | Act::Reminded { of } => Some(of),
            _ => None,
        }
    }

    /// The decision that was recorded or noted.
    pub fn taken(&self) -> Option<&Taken> {
        match self {
            Act::DecisionRecorded { is, .. } | Act::DecisionNoted { is, .. } => Some(is),
            _ => None,
        }
    }

    fn parts(&self) -> &[PartNo] {
        match self {
            Act::Addressed { parts, .. } => parts,
            _ => self.taken().map_or(&[], |taken| &taken.parts),
        }
    }
}

fn titled(act: &Act) -> Option<&Title> {
    match act {
        Act::Made { title, .. } | Act::Titled { title } => Some(title),
        _ => None,
    }
}

fn needs(state: &State, road: Option<&RecommendationRoad>, act: &Act, day: Date) -> (Action, Vec<On>) {
    let made = road.map_or(act, |road| &road.beginning().act);
    let of = act.of().or_else(|| passed_on(state, road?, act, day));
    takes(state, made, act.verb(), of, day)
}

/// The principal that was asked as a whole, where this only names boards in it and asks nothing more.
fn passed_on<'a>(state: &State, road: &RecommendationRoad, act: &'a Act, day: Date) -> Option<&'a Node> {
    let Act::Addressed { to, boards, parts, .. } = act else { return None };
    let asks_no_more = |step: &Step<Act>| match &step.act {
        Act::Addressed { to: whole, boards, parts: asked, .. } => {
            let is_within =
                asked.is_empty() || !parts.is_empty() && parts.iter().all(|part| asked.contains(part));
            whole == to && boards.is_empty() && is_within
        }
        _ => false,
    };
    let own = |board: &BodyId| principal_of(state, board, day).is_some_and(|own| Node::Principal(own) == *to);
    let is_passed_on = !boards.is_empty() && boards.iter().all(own) && road.standing().any(asks_no_more);
    is_passed_on.then_some(to)
}

/// Whether somebody was asked as a whole, by a step that stands.
pub fn asks_as_a_whole(road: &RecommendationRoad, whom: &Node) -> bool {
    let asks =
        |act: &Act| matches!(act, Act::Addressed { to, boards, .. } if to == whom && boards.is_empty());
    road.standing().any(|step| asks(&step.act))
}

/// What an act with this verb takes, about this one of those asked. The arenas that made it, or follow it up, keep it and
/// note what they hear; each board answers for itself. Which board takes what a principal was asked as a whole, any board
/// of the principal may say.
pub fn takes(state: &State, made: &Act, verb: &str, of: Option<&Node>, day: Date) -> (Action, Vec<On>) {
    let keepers = keepers(made);
    let Some(of) = of else { return (Action::Recommend, keepers) };
    match verb {
        "decision_recorded" | "decision_confirmed" => {
            (Action::AnswerRecommendation, answerers(state, of, day))
        }
        "letter_sent" | "reminded" => (Action::FollowUpRecommendation, keepers),
        _ => {
            let both = keepers.into_iter().chain(answerers(state, of, day)).collect();
            (Action::FollowUpRecommendation, both)
        }
    }
}

/// What one has to be allowed to do to have a letter about it sent, and to any of what.
pub fn needs_to_send(road: Option<&RecommendationRoad>) -> (Action, Vec<On>) {
    let keepers = road.map_or_else(|| vec![On::County], |road| keepers(&road.beginning().act));
    (Action::FollowUpRecommendation, keepers)
}

/// The arenas whose it is.
fn keepers(made: &Act) -> Vec<On> {
    let Act::Made { by, follow_up, .. } = made else { return vec![On::County] };
    let arenas: BTreeSet<&ArenaId> = by.iter().chain(follow_up).collect();
    if arenas.is_empty() {
        return vec![On::County];
    }
    arenas.into_iter().map(|arena| On::Arena(arena.clone())).collect()
}

/// Whoever answers for one of those asked: the board, any board of the principal, the arena. Nobody here answers for a
/// party.
pub fn answerers(state: &State, of: &Node, day: Date) -> Vec<On> {
    match of {
        Node::Body(board) => vec![On::Board(board.clone())],
        Node::Arena(arena) => vec![On::Arena(arena.clone())],
        Node::Principal(_) => {
            let own = |board: &&BodyId| whole_of(state, board, day) == Some(of);
            state.bodies.keys().filter(own).map(|board| On::Board(board.clone())).collect()
        }
        Node::Unit(_) | Node::Party(_) | Node::Office(_) => vec![On::County],
    }
}

/// The principal that a board may answer for where that was asked as a whole: the one it lies directly inside.
pub fn whole_of<'a>(state: &'a State, board: &BodyId, day: Date) -> Option<&'a Node> {
    let body = state.bodies.get(board)?;
    body.within(day).filter(|within| matches!(within, Node::Principal(_)))
}

fn refuse(_: &State, road: &RecommendationRoad) -> Result<(), Refusal> {
    let why =
        |step: &Step<Act>, why| Err(Refusal::Nonsense { subject: road.id.clone().into(), no: step.no, why });
    let made = road.beginning();
    let mut parts = BTreeSet::new();
    for step in road.standing() {
        match &step.act {
            Act::Made { by, .. } if by.is_empty() => return why(step, Nonsense::DecidedByNobody),
            Act::PartAdded { part, .. } if !parts.insert(*part) => return why(step, Nonsense::PartIsAdded),
            Act::Superseded { by } if *by == road.id => return why(step, Nonsense::RelatedToItself),
            Act::Addressed { to, .. } if !can_be_asked(to) => return why(step, Nonsense::AsksNobody),
            Act::Addressed { to, boards, .. } if !boards.is_empty() && !matches!(to, Node::Principal(_)) => {
                return why(step, Nonsense::AsksNobody);
            }
            _ => {}
        }
    }
    for step in road.standing() {
        if step.act.parts().iter().any(|part| !parts.contains(part)) {
            return why(step, Nonsense::NoSuchPart);
        }
        // Asked before it was made, as when the minutes are dated later than the letter, is no nonsense; answered is.
        let answers = step.act.of().is_some() && !matches!(step.act, Act::AmendmentProposed { .. });
        if answers && step.on.is_before(&made.on).is_yes() {
            return why(step, Nonsense::DecidedBefore);
        }
        match (&step.act, step.act.of(), step.act.taken()) {
            (_, Some(of), Some(taken)) if taken.by.is_some() && !has_bodies(of) => {
                return why(step, Nonsense::DecidesForAnother);
            }
            (Act::DecisionConfirmed { of, note }, ..)
            | (Act::DecisionRecorded { of, instead_of: Some(note), .. }, ..)
                if !is_note(road, *note, of) =>
            {
                return why(step, Nonsense::NoSuchNote);
            }
            _ => {}
        }
    }
    Ok(())
}

fn can_be_asked(node: &Node) -> bool {
    matches!(node, Node::Principal(_) | Node::Party(_) | Node::Arena(_))
}

/// Whether somebody else inside the same principal may have decided in its place.
fn has_bodies(of: &Node) -> bool {
    matches!(of, Node::Principal(_) | Node::Body(_))
}

/// Whether the step is, or was, a note of what this one decided. A note taken back since leaves what was said of it.
fn is_note(road: &RecommendationRoad, no: ActNo, of: &Node) -> bool {
    let note = road.step(no).map(|step| &step.act);
    matches!(note, Some(Act::DecisionNoted { of: noted, .. }) if noted == of)
}
