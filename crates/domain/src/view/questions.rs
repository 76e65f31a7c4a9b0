//! The questions every member asks of an arena: what it may do, for whom it prepares, and how it works.
//!
//! Each is answered from the paper in force, with the line it was read from. Where the paper says nothing, a relation
//! somebody has told of answers instead. Where nothing answers, the reason why is told: unknown is not no.

use super::answers::{InForce, Quote};
use crate::{
    certainty::Certainty,
    facts::Entry,
    id::{ArenaId, Node},
    register::{
        paper::{Aspect, Fact, Paper, Rule},
        relation::RelationKind,
    },
    state::State,
    view::mandate::{self, Ground},
};
use jiff::civil::Date;

/// What a member asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// What it may decide.
    Decides,
    /// What it recommends, and to whom.
    Recommends,
    /// For whom it prepares.
    Prepares,
    /// Where it lifts what it may not decide.
    Lifts,
    /// Who prepares for it.
    PreparedBy,
}

impl Question {
    /// Every question, in the order they are asked.
    pub const ALL: [Question; 5] =
        [Question::Decides, Question::Recommends, Question::Prepares, Question::Lifts, Question::PreparedBy];

    fn is_answered_by(self, rule: &Rule) -> bool {
        match self {
            Question::Decides => matches!(rule, Rule::Decides { .. }),
            Question::Recommends => matches!(rule, Rule::Recommends { .. }),
            Question::Prepares => matches!(rule, Rule::Prepares { .. }),
            Question::Lifts => matches!(rule, Rule::Lifts { .. }),
            // The paper of one arena does not say what another does.
            Question::PreparedBy => false,
        }
    }

    /// The relations that answer it where no paper does.
    pub fn kinds(self) -> &'static [RelationKind] {
        match self {
            Question::Decides => &[],
            Question::Recommends => &[RelationKind::RecommendsTo, RelationKind::ProposesTo],
            Question::Prepares | Question::PreparedBy => &[RelationKind::PreparesFor],
            Question::Lifts => &[RelationKind::LiftsTo],
        }
    }
}

/// A rule of a paper in force, with the line it was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// Whether the paper surely is in force.
    pub certainty: Certainty,
    /// The words it was read from.
    pub quote: Quote<'a>,
    /// The fact that reads it.
    pub entry: &'a Entry<Fact>,
}

/// What answers a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Grounds<'a> {
    /// Rules of the paper in force.
    Paper(Vec<Standing<'a>>),
    /// Relations of the question's kinds.
    Relations,
    /// Nothing: the mandate is known to be missing.
    KnownMissing,
    /// Nothing: this paper may say something, and is not in force.
    NotInForce(&'a Paper),
    /// Nothing that any source has told.
    Unknown,
}

/// The paper an arena goes by, and its rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules<'a> {
    /// The paper.
    pub paper: &'a Paper,
    /// The rules, in the order of entry.
    pub all: Vec<Standing<'a>>,
}

/// What the paper in force says of an arena: its own paper, or that of the arena whose mandate it shares.
pub fn rules<'a>(state: &'a State, arena: &ArenaId, day: Date) -> Option<Rules<'a>> {
    let InForce { paper, certainty } = InForce::of(state, arena, day)?;
    let standing = |entry: &'a Entry<Fact>| match entry.reading().content.fact() {
        Some(Fact::Rule(reading)) => {
            let line = paper.line(reading.line)?;
            let quote = Quote { paper: &paper.id, line: line.no, heading: &line.heading, text: &line.text };
            Some(Standing { rule: &reading.says, certainty, quote, entry })
        }
        _ => None,
    };
    Some(Rules { paper, all: paper.of(Aspect::Rule).filter_map(standing).collect() })
}

/// What answers the question about the arena that day.
pub fn answer<'a>(state: &'a State, arena: &ArenaId, question: Question, day: Date) -> Grounds<'a> {
    let rules = rules(state, arena, day).map(|rules| rules.all).unwrap_or_default();
    let said: Vec<_> = rules.into_iter().filter(|standing| question.is_answered_by(standing.rule)).collect();
    if !said.is_empty() {
        return Grounds::Paper(said);
    }
    if is_told(state, arena, question, day) {
        return Grounds::Relations;
    }
    let ground = state.arena(arena).map(|arena| mandate::verdict(state, arena, day).ground);
    match ground {
        // Whether somebody else prepares for it has nothing to do with its own paper.
        _ if question == Question::PreparedBy => Grounds::Unknown,
        Some(Ground::KnownMissing) => Grounds::KnownMissing,
        Some(Ground::AnchoredOnly(paper) | Ground::NotInForce(paper)) => Grounds::NotInForce(paper),
        _ => Grounds::Unknown,
    }
}

fn is_told(state: &State, arena: &ArenaId, question: Question, day: Date) -> bool {
    let own = |node: &Node| node.arena() == Some(arena);
    state.relations.values().any(|relation| {
        let Some(link) = relation.link() else { return false };
        let end = if question == Question::PreparedBy { &link.whom } else { &link.who };
        question.kinds().contains(&link.does) && own(end) && relation.exists_on(day).is_possible()
    })
}

/// The rules about how an arena works: neither an answer to a question above nor told elsewhere, at a seat or a fact.
pub fn works<'a>(rules: &'a Rules<'a>) -> impl Iterator<Item = &'a Standing<'a>> {
    rules.all.iter().filter(|standing| is_about_work(standing.rule))
}

fn is_about_work(rule: &Rule) -> bool {
    let is_answer = Question::ALL.into_iter().any(|question| question.is_answered_by(rule));
    let is_elsewhere = matches!(
        rule,
        Rule::SeatBasis { .. }
            | Rule::Substitutes { .. }
            | Rule::Represents { .. }
            | Rule::Purpose {}
            | Rule::Goal {}
            | Rule::Replaces { .. }
            | Rule::Adopted { .. }
    );
    !is_answer && !is_elsewhere
}
