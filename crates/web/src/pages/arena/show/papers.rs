//! The papers that govern the arena: whether they are in force that day and who has adopted them. Each has its own page.

use crate::{
    page::At,
    part::{Fact, Mark, Named},
    routes::Route,
};
use domain::register::{
    arena::Arena,
    paper::{self, Aspect},
};

/// A governing paper as of the day.
pub struct Paper {
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// Whether it is in force.
    pub mark: Mark,
    /// Kind, date, when it exists, who adopted it.
    pub facts: Vec<Named>,
    /// How many lines we have of it.
    pub n_lines: Option<String>,
}

/// The papers that govern the arena at any time, the latest first.
pub fn of(at: &At<'_>, arena: &Arena) -> Vec<Paper> {
    let mut own: Vec<&paper::Paper> = at.index().papers(at.state(), &arena.id).collect();
    own.sort_by_key(|paper| {
        std::cmp::Reverse(paper.existence(at.day()).map(|entry| entry.reading().when.sort_day()))
    });
    own.into_iter().map(|paper| new(at, paper)).collect()
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
        href: at.link(&Route::Thing(paper.id.clone().into())),
        mark: Mark::of_force(words, paper.is_in_force(at.day())),
        facts: Named::gather(facts),
        n_lines: (n_lines > 0).then(|| words.paper_lines(n_lines)),
    }
}
