//! The papers that govern the arena: whether they are in force that day, who has adopted them, and every line of them.

use crate::{
    page::At,
    part::{Fact, Line, Mark, Named},
};
use domain::register::{
    arena::Arena,
    paper::{self, Aspect},
};

/// A governing paper as of the day.
pub struct Paper {
    /// Its title.
    pub title: String,
    /// Whether it is in force.
    pub mark: Mark,
    /// Kind, date, when it exists, who adopted it.
    pub facts: Vec<Named>,
    /// How many lines we have of it.
    pub n_lines: Option<String>,
    /// Its text under its headings.
    pub headings: Vec<Heading>,
}

/// A heading of a paper with the lines under it.
pub struct Heading {
    /// The heading.
    pub title: String,
    /// The lines.
    pub lines: Vec<PaperLine>,
}

/// A line of a paper.
pub struct PaperLine {
    /// Its number.
    pub no: u16,
    /// What it says.
    pub text: String,
    /// What rules read out of it.
    pub rules: Vec<Line>,
}

/// The papers that govern the arena at any time, the latest first.
pub fn of(at: &At<'_>, arena: &Arena) -> Vec<Paper> {
    let papers = at.state().papers.values().map(AsRef::as_ref);
    let mut own: Vec<&paper::Paper> = papers.filter(|paper| governs(paper, arena)).collect();
    own.sort_by_key(|paper| {
        std::cmp::Reverse(paper.existence(at.day()).map(|entry| entry.reading().when.sort_day()))
    });
    own.into_iter().map(|paper| new(at, paper)).collect()
}

fn governs(paper: &paper::Paper, arena: &Arena) -> bool {
    paper.of(Aspect::Governs).any(
        |entry| matches!(entry.reading().content.fact(), Some(paper::Fact::Governs(id)) if *id == arena.id),
    )
}

fn new(at: &At<'_>, paper: &paper::Paper) -> Paper {
    let words = at.words();
    let shown = [
        Aspect::Kind,
        Aspect::Dated,
        Aspect::Exists,
        Aspect::Adopter,
        Aspect::Anchored,
        Aspect::Adopted,
        Aspect::Replaces,
        Aspect::ReviewBy,
    ];
    let facts = shown.into_iter().flat_map(|aspect| paper.of(aspect).map(|entry| Fact::on_day(at, entry)));
    let n_lines = paper.lines().count();
    Paper {
        title: at.speaker.name(&paper.id.clone().into()),
        mark: Mark::of_certainty(
            paper.is_in_force(at.day()),
            words.paper_in_force(),
            words.paper_perhaps(),
            words.paper_not_in_force(),
        ),
        facts: Named::gather(facts),
        n_lines: (n_lines > 0).then(|| words.paper_lines(n_lines)),
        headings: headings(at, paper),
    }
}

/// The lines in order, gathered under the heading they stand under.
fn headings(at: &At<'_>, paper: &paper::Paper) -> Vec<Heading> {
    let mut lines: Vec<&paper::Line> = paper.lines().collect();
    lines.sort_by_key(|line| line.no);
    let mut headings: Vec<Heading> = Vec::new();
    for line in lines {
        let title = at.speaker.title(&line.heading);
        if headings.last().is_none_or(|heading| heading.title != title) {
            headings.push(Heading { title, lines: Vec::new() });
        }
        let rules = paper.rules().filter(|reading| reading.line == line.no);
        let heading = headings.last_mut().expect("just pushed");
        heading.lines.push(PaperLine {
            no: line.no,
            text: at.speaker.text(&line.text),
            rules: rules.map(|reading| at.line(&at.speaker.rule(&reading.says))).collect(),
        });
    }
    headings
}
