//! How a matter stands on a day: folded from what had happened by then.

use super::{Act, Ending, How, MatterRoad, Perspective, Raiser, Standpoint, Trigger};
use crate::{
    acts::{ActNo, Step},
    certainty::Certainty,
    id::{ArenaId, DecisionId, MatterId, Node},
    register::{arena::TargetGroup, rulebook::Rulebook},
    text::{Text, Title},
    time::PartialDate,
    work::{due::Due, link::Link, number::RegisterNumber},
};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A matter as of a day.
#[derive(Debug)]
pub struct Matter<'a> {
    /// Its road.
    pub road: &'a MatterRoad,
    /// Whether it surely had begun, and everything told here had surely happened.
    pub certainty: Certainty,
    /// What it is called.
    pub title: Option<&'a Title>,
    /// What it is about.
    pub text: Option<&'a Text>,
    /// Who raised it.
    pub raised_by: Option<&'a Raiser>,
    /// The arenas that have it, and since when.
    pub arenas: Vec<(&'a ArenaId, PartialDate)>,
    /// Who prepares it.
    pub preparers: Vec<&'a Node>,
    /// The latest proposal for a decision, and its step.
    pub proposal: Option<(&'a Text, ActNo)>,
    /// Its papers, in the order they were added.
    pub papers: Vec<Paper<'a>>,
    /// How those it concerns have had a say.
    pub influence: Option<&'a Perspective>,
    /// How it has been seen from the rights of the child.
    pub child_rights: Option<&'a Perspective>,
    /// What it touches that the rulebook asks about.
    pub touches: BTreeSet<Trigger>,
    /// How it was classed last.
    pub class: Option<Class<'a>>,
    /// The arenas that have called it up.
    pub called_up: Vec<&'a ArenaId>,
    /// What is to be done next.
    pub next: Option<Next<'a>>,
    /// Where it is on its way.
    pub phase: Phase<'a>,
    /// The decisions taken in it.
    pub decisions: Vec<&'a DecisionId>,
    /// Its numbers at authorities.
    pub numbers: Vec<(&'a Node, &'a RegisterNumber)>,
    /// The matters it has to do with.
    pub related: Vec<(&'a MatterId, How)>,
    /// Its questions by number.
    pub questions: BTreeMap<u16, Question<'a>>,
    /// Whom it is about.
    pub target_group: Option<&'a TargetGroup>,
    /// When something last happened to it.
    pub moved: PartialDate,
}

/// A paper in a matter.
#[derive(Clone, Copy, Debug)]
pub struct Paper<'a> {
    /// The step that added it.
    pub no: ActNo,
    /// When.
    pub on: PartialDate,
    /// What it is called.
    pub title: &'a Title,
    /// Where it stands.
    pub link: Option<&'a Link>,
    /// What it says.
    pub text: Option<&'a Text>,
    /// Whether it adds to another.
    pub supplementary: bool,
}

/// How a matter is classed.
#[derive(Clone, Copy, Debug)]
pub struct Class<'a> {
    /// Whether it needs a political standpoint.
    pub standpoint: Standpoint,
    /// Why.
    pub reason: &'a Text,
    /// The step.
    pub no: ActNo,
    /// Whether it needed one before: somebody has lowered it.
    pub lowered: bool,
}

/// What is to be done next with a matter.
#[derive(Clone, Copy, Debug)]
pub struct Next<'a> {
    /// What, where somebody has said.
    pub what: Option<&'a Text>,
    /// By when.
    pub due: Option<&'a Due>,
    /// The step that says so.
    pub no: ActNo,
}

/// A question in a matter.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// What is asked.
    pub asked: &'a Text,
    /// The answer.
    pub answer: Option<&'a Text>,
}

/// Where a matter is on its way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Phase<'a> {
    /// It is being worked on.
    Open,
    /// It was sent back to somebody.
    SentBack(&'a Node),
    /// It was put off.
    Adjourned(&'a Due),
    /// It waits for something outside, named or not.
    Parked(Option<&'a Due>),
    /// Something has been decided, and the matter is not concluded.
    Decided(&'a DecisionId),
    /// Nothing more is done about it.
    Concluded(Ending),
}

impl Phase<'_> {
    /// Every name.
    pub const CODES: [&'static str; 6] = ["open", "sent_back", "adjourned", "parked", "decided", "concluded"];

    /// A stable name, the key to the words.
    pub fn code(&self) -> &'static str {
        match self {
            Phase::Open => "open",
            Phase::SentBack(_) => "sent_back",
            Phase::Adjourned(_) => "adjourned",
            Phase::Parked(_) => "parked",
            Phase::Decided(_) => "decided",
            Phase::Concluded(_) => "concluded",
        }
    }
}

impl Matter<'_> {
    /// Whether something is still to be done about it.
    pub fn is_open(&self) -> bool {
        !matches!(self.phase, Phase::Concluded(_))
    }

    /// Whether it needs a political standpoint: as it was classed last, and surely when the elected have called it up.
    pub fn standpoint(&self) -> Option<Standpoint> {
        if self.called_up.is_empty() {
            self.class.map(|class| class.standpoint)
        } else {
            Some(Standpoint::NeedsStandpoint)
        }
    }

    /// What the county's rules propose: a political standpoint, when it touches something they name. Which, in order.
    pub fn proposed(&self, rulebook: Option<&Rulebook>, day: Date) -> Vec<Trigger> {
        let named = rulebook.into_iter().flat_map(|rulebook| rulebook.standpoint_when(day));
        let mut touched: Vec<_> = named.filter(|trigger| self.touches.contains(trigger)).collect();
        touched.sort_unstable();
        touched
    }

    fn new(road: &MatterRoad) -> Matter<'_> {
        Matter {
            road,
            certainty: Certainty::Yes,
            title: None,
            text: None,
            raised_by: None,
            arenas: Vec::new(),
            preparers: Vec::new(),
            proposal: None,
            papers: Vec::new(),
            influence: None,
            child_rights: None,
            touches: BTreeSet::new(),
            class: None,
            called_up: Vec::new(),
            next: None,
            phase: Phase::Open,
            decisions: Vec::new(),
            numbers: Vec::new(),
            related: Vec::new(),
            questions: BTreeMap::new(),
            target_group: None,
            moved: road.beginning().on,
        }
    }
}

/// How the matter stands that day.
pub fn stand(road: &MatterRoad, day: Date) -> Matter<'_> {
    let mut matter = Matter::new(road);
    for taken in road.on(day) {
        matter.certainty = matter.certainty & taken.certainty;
        if matter.moved.sort_day() < taken.step.on.sort_day() {
            matter.moved = taken.step.on;
        }
        matter.travels(taken.step);
        matter.is_told(taken.step);
    }
    matter
}

impl<'a> Matter<'a> {
    /// Where it goes, and how far it has come.
    fn travels(&mut self, step: &'a Step<Act>) {
        match &step.act {
            Act::PlacedIn { arena } => self.comes_to(arena, step.on),
            Act::LeftArena { arena } => self.arenas.retain(|(other, _)| *other != arena),
            Act::Lifted { from, to } => {
                if let Some(from) = from {
                    self.arenas.retain(|(other, _)| *other != from);
                }
                to.iter().for_each(|arena| self.comes_to(arena, step.on));
                self.phase = Phase::Open;
            }
            Act::CalledUp { by, .. } => {
                self.comes_to(by, step.on);
                if !self.called_up.contains(&by) {
                    self.called_up.push(by);
                }
            }
            Act::PreparedBy { by } if !self.preparers.contains(&by) => self.preparers.push(by),
            Act::SentBack { to, .. } => self.phase = Phase::SentBack(to),
            Act::Adjourned { to } => self.phase = Phase::Adjourned(to),
            Act::Parked { until } => self.phase = Phase::Parked(until.as_ref()),
            Act::Woken { .. } | Act::Reopened { .. } => self.phase = Phase::Open,
            Act::Decided { decision } => {
                self.decisions.push(decision);
                (self.phase, self.next) = (Phase::Decided(decision), None);
            }
            Act::Concluded { how, .. } => (self.phase, self.next) = (Phase::Concluded(*how), None),
            // Whoever takes it up has gone on with what was put off, sent back or promised; not with what waits for others.
            Act::TakenUp { .. } => {
                self.next = None;
                if matches!(self.phase, Phase::Adjourned(_) | Phase::SentBack(_)) {
                    self.phase = Phase::Open;
                }
            }
            Act::Planned { what, due } => {
                self.next = Some(Next { what: Some(what), due: due.as_ref(), no: step.no });
            }
            _ => {}
        }
    }

    fn comes_to(&mut self, arena: &'a ArenaId, on: PartialDate) {
        if !self.arenas.iter().any(|(other, _)| *other == arena) {
            self.arenas.push((arena, on));
        }
    }

    /// What is told of it.
    fn is_told(&mut self, step: &'a Step<Act>) {
        match &step.act {
            Act::Registered { title, text, raised_by } => {
                (self.title, self.text, self.raised_by) = (Some(title), text.as_ref(), raised_by.as_ref());
            }
            Act::Titled { title } => self.title = Some(title),
            Act::ProposalMade { text } => self.proposal = Some((text, step.no)),
            Act::PaperAdded { title, link, text, supplementary } => self.papers.push(Paper {
                no: step.no,
                on: step.on,
                title,
                link: link.as_ref(),
                text: text.as_ref(),
                supplementary: *supplementary,
            }),
            Act::InfluenceStated { is } => self.influence = Some(is),
            Act::ChildRightsStated { is } => self.child_rights = Some(is),
            Act::Touches { what } => self.touches.extend(what),
            Act::Classed { standpoint, reason } => {
                let before = self.standpoint();
                let lowered = before.is_some_and(|before| before > *standpoint);
                self.class = Some(Class { standpoint: *standpoint, reason, no: step.no, lowered });
            }
            Act::Numbered { authority, number } => self.numbers.push((authority, number)),
            Act::Related { to, how } => self.related.push((to, *how)),
            Act::QuestionOpened { question, text } => {
                self.questions.insert(*question, Question { asked: text, answer: None });
            }
            Act::QuestionAnswered { question, text } => {
                if let Some(question) = self.questions.get_mut(question) {
                    question.answer = Some(text);
                }
            }
            Act::TargetGroup { is } => self.target_group = Some(is),
            _ => {}
        }
    }
}
