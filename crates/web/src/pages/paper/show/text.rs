//! The text of a paper by heading, and beside each line what the rules read out of it.

use crate::{page::At, part::Line};
use domain::register::paper::{self, Paper};

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

/// The lines in order, gathered under the heading they stand under.
pub fn headings(at: &At<'_>, paper: &Paper) -> Vec<Heading> {
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
