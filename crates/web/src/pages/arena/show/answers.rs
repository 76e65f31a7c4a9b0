//! What the arena may do: the questions every member asks, each answered with the words of the paper it was read from.

use crate::{
    page::At,
    pages::relations,
    part::{Line, Sources},
};
use domain::{
    id::Node,
    register::arena::Arena,
    view::questions::{Grounds, Question, Standing, answer, rules, works},
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

/// One of the questions.
pub struct Four {
    /// What is asked.
    pub question: String,
    /// What is answered.
    pub answers: Vec<Answer>,
    /// What is said where nothing answers.
    pub unknown: Line,
}

/// An answer with what it rests on.
pub struct Answer {
    /// What is answered.
    pub says: Line,
    /// How far it goes.
    pub extent: Option<String>,
    /// Whether it only perhaps holds that day.
    pub is_perhaps: bool,
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
    /// Who prepares for it, where that is known: many come to ask just that.
    pub fn prepared_by(&self) -> Option<&Four> {
        self.four.last().filter(|four| !four.answers.is_empty())
    }

    /// What the arena may do that day.
    pub fn of(at: &At<'_>, arena: &Arena) -> Answers {
        let rules = rules(at.state(), &arena.id, at.day());
        let from = rules.as_ref().map(|rules| at.speaker.name(&rules.paper.id.clone().into()));
        Answers {
            four: Question::ALL.map(|question| four(at, arena, question)).into(),
            from: from.map(|paper| at.words().quote_paper(paper)),
            works: rules.iter().flat_map(works).map(|standing| read(at, standing)).collect(),
        }
    }
}

fn four(at: &At<'_>, arena: &Arena, question: Question) -> Four {
    let words = at.words();
    let unknown = || Line::plain(words.arena_answer_unknown());
    let (answers, unknown) = match answer(at.state(), &arena.id, question, at.day()) {
        Grounds::Paper(said) => (said.iter().map(|standing| read(at, standing)).collect(), unknown()),
        Grounds::Relations => (told(at, arena, question), unknown()),
        Grounds::KnownMissing => (Vec::new(), Line::plain(words.arena_answer_missing())),
        Grounds::NotInForce(paper) => (Vec::new(), at.line(&at.speaker.not_in_force(paper))),
        Grounds::Unknown => (Vec::new(), unknown()),
    };
    let question = match question {
        Question::Decides => words.arena_decides(),
        Question::Recommends => words.arena_recommends(),
        Question::Prepares => words.arena_prepares(),
        Question::Lifts => words.arena_lifts(),
        Question::PreparedBy => words.arena_prepared_by(),
    };
    Four { question, answers, unknown }
}

/// What relations say, where no paper does.
fn told(at: &At<'_>, arena: &Arena, question: Question) -> Vec<Answer> {
    let arena = Node::Arena(arena.id.clone());
    let ends = question.kinds().iter().flat_map(|kind| match question {
        Question::PreparedBy => relations::done_to(at, &arena, *kind),
        _ => relations::does(at, &arena, *kind),
    });
    let answer = |end: relations::End| Answer {
        says: end.names,
        extent: end.extent,
        is_perhaps: end.is_perhaps,
        quote: None,
        sources: end.sources,
    };
    ends.map(answer).collect()
}

/// What a rule says, with its line.
fn read(at: &At<'_>, standing: &Standing<'_>) -> Answer {
    Answer {
        says: at.line(&at.speaker.rule(standing.rule)),
        extent: None,
        is_perhaps: standing.certainty.is_perhaps(),
        quote: Some(Quote {
            text: at.speaker.text(standing.quote.text),
            place: at.words().quote_line(standing.quote.line.to_string()),
        }),
        sources: Sources::of(at, standing.entry),
    }
}
