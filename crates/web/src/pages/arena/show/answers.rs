//! What the arena may do: four plain lines and how it works, each with the words of the paper it was read from.
//!
//! A line rests on the paper the mandate rests on, or on a relation somebody has told of. Unknown is not no.

use super::relations;
use crate::{
    page::At,
    part::{Line, Sources},
};
use domain::{
    facts::Entry,
    register::{
        arena::Arena,
        paper::{Aspect, Fact, Paper, Rule},
        relation::RelationKind,
    },
    view::mandate::{Ground, verdict},
};

/// What the arena may do, and how it works.
pub struct Answers {
    /// May decide, recommends, prepares for, lifts to; and who prepares for it.
    pub four: Vec<Four>,
    /// The paper they are read from.
    pub from: Option<String>,
    /// The other rules of its paper.
    pub works: Vec<Answer>,
}

/// One of the four lines.
pub struct Four {
    /// What is asked.
    pub question: String,
    /// What is answered.
    pub answers: Vec<Answer>,
    /// What is said where nothing answers.
    pub unknown: String,
}

/// An answer with what it rests on.
pub struct Answer {
    /// What is answered.
    pub says: Line,
    /// How far it goes.
    pub extent: Option<String>,
    /// The paper's own words.
    pub quote: Option<Quote>,
    /// Where it was read.
    pub sources: Sources,
}

/// A line of a paper.
pub struct Quote {
    /// What it says.
    pub text: String,
    /// The line.
    pub place: String,
}

impl Answers {
    /// What the arena may do that day.
    pub fn of(at: &At<'_>, arena: &Arena) -> Answers {
        let paper = paper_of(at, arena);
        let four = |question: String, is_meant: fn(&Rule) -> bool, kinds: &[RelationKind]| {
            let mut answers = read(at, paper, is_meant);
            // Where the paper says it with its line, the relation says the same once more.
            if answers.is_empty() {
                let ends = kinds.iter().flat_map(|kind| relations::does(at, &arena.id, *kind));
                answers = ends.map(told).collect();
            }
            Four { question, answers, unknown: unknown(at, arena) }
        };
        let words = at.words();
        use RelationKind::{LiftsTo, PreparesFor, ProposesTo, RecommendsTo};
        let prepared_by = relations::done_to(at, &arena.id, PreparesFor).into_iter().map(told).collect();
        Answers {
            four: vec![
                four(words.arena_decides(), |rule| matches!(rule, Rule::Decides { .. }), &[]),
                four(
                    words.arena_recommends(),
                    |rule| matches!(rule, Rule::Recommends { .. }),
                    &[RecommendsTo, ProposesTo],
                ),
                four(words.arena_prepares(), |rule| matches!(rule, Rule::Prepares { .. }), &[PreparesFor]),
                four(words.arena_lifts(), |rule| matches!(rule, Rule::Lifts { .. }), &[LiftsTo]),
                Four {
                    question: words.arena_prepared_by(),
                    answers: prepared_by,
                    unknown: words.arena_answer_unknown(),
                },
            ],
            from: paper.map(|paper| words.quote_paper(at.speaker.name(&paper.id.clone().into()))),
            works: read(at, paper, is_about_work),
        }
    }
}

/// What a relation says, where no paper does.
fn told(end: relations::End) -> Answer {
    Answer { says: end.names, extent: end.extent, quote: None, sources: end.sources }
}

/// The paper its rules are read from, its own or that of the arena whose mandate it shares.
fn paper_of<'a>(at: &At<'a>, arena: &'a Arena) -> Option<&'a Paper> {
    let ground = |arena| verdict(at.state(), arena, at.day()).ground;
    let on_paper = |ground: Ground<'a>| match ground {
        Ground::InForce(paper) | Ground::Undated(paper) | Ground::AnchoredOnly(paper) => Some(paper),
        _ => None,
    };
    match ground(arena) {
        Ground::SameAs(other) => at.state().arena(other).and_then(|other| on_paper(ground(other))),
        own => on_paper(own),
    }
}

fn unknown(at: &At<'_>, arena: &Arena) -> String {
    match verdict(at.state(), arena, at.day()).ground {
        Ground::KnownMissing => at.words().arena_answer_missing(),
        _ => at.words().arena_answer_unknown(),
    }
}

/// What is neither one of the four lines nor told elsewhere on the page.
fn is_about_work(rule: &Rule) -> bool {
    !matches!(
        rule,
        Rule::Decides { .. }
            | Rule::Recommends { .. }
            | Rule::Prepares { .. }
            | Rule::Lifts { .. }
            | Rule::SeatBasis { .. }
            | Rule::Substitutes { .. }
            | Rule::Represents { .. }
            | Rule::Purpose {}
            | Rule::Goal {}
            | Rule::Replaces { .. }
            | Rule::Adopted { .. }
    )
}

/// What the rules of a paper say, each with its line.
fn read(at: &At<'_>, paper: Option<&Paper>, is_meant: fn(&Rule) -> bool) -> Vec<Answer> {
    let Some(paper) = paper else { return Vec::new() };
    let answer = |entry: &Entry<Fact>| match entry.reading().content.fact() {
        Some(Fact::Rule(reading)) if is_meant(&reading.says) => Some(Answer {
            says: at.line(&at.speaker.rule(&reading.says)),
            extent: None,
            quote: paper.line(reading.line).map(|line| Quote {
                text: at.speaker.text(&line.text),
                place: at.words().quote_line(line.no.to_string()),
            }),
            sources: Sources::of(at, entry),
        }),
        _ => None,
    };
    paper.of(Aspect::Rule).filter_map(answer).collect()
}
