//! Recommendations: all of them against the principals, and one with everyone it was sent to.

pub mod columns;
pub mod csv;
pub mod doing;
pub mod letter;
pub mod letters;
pub mod list;
pub mod show;

use crate::{
    page::At,
    part::{Mark, sort_key},
    told::Memory,
};
use domain::{
    id::{Node, Subject},
    register::principal::PrincipalKind,
    view::standing::{
        Answer, Outcome, Stage,
        made::Made,
        matrix::{self, Matrix, Wanted},
    },
};
use std::{ops::Range, sync::Arc};
use words::{Say, Speaker};

/// The recommendations that had been made by the day of the page.
fn made(at: &At<'_>) -> Arc<Made> {
    at.memory().map_or_else(|| Arc::new(Made::new(at.state(), at.day())), Memory::made)
}

/// The matrix of those, the region first and the others by name.
fn ordered<'a>(
    at: &'a At<'_>,
    wanted: &Wanted,
    made: &Made,
    which: impl FnOnce(usize) -> Range<usize>,
) -> Matrix<'a> {
    let open = at.memory().filter(|_| wanted.only_open).map(Memory::open);
    let mut matrix = matrix::matrix(at.state(), at.day(), wanted, made, open, which);
    matrix.order_columns_by(|node| place(at, node));
    matrix
}

/// Where a principal stands among the others: the region first, the others by name.
pub fn place(at: &At<'_>, node: &Node) -> (bool, String) {
    let is_region = match node {
        Node::Principal(id) => at.state().principals[id].kind(at.day()) == Some(&PrincipalKind::Region),
        _ => false,
    };
    (!is_region, sort_key(&at.speaker.name(&Subject::from(node))))
}

/// The class and the sign of a stage: never the colour alone, and never the same as a no for what is not decided.
fn sign(stage: Stage) -> (&'static str, &'static str) {
    match stage {
        Stage::NotConcerned => ("", "\u{2013}"),
        Stage::Asked | Stage::Received => ("", "\u{25cb}"),
        Stage::Scheduled(_) => ("note", "\u{25b7}"),
        Stage::Partly => ("note", "\u{25d4}"),
        Stage::Decided(Outcome::Adopted) => ("good", "\u{2713}"),
        Stage::Decided(Outcome::Changed) => ("good", "\u{00b1}"),
        Stage::Decided(Outcome::InPart) => ("warning", "\u{25d1}"),
        Stage::Decided(Outcome::Noted) => ("note", "i"),
        Stage::Decided(Outcome::Declined) => ("error", "\u{2715}"),
    }
}

/// How far somebody has come, as a sign with a word.
pub(super) fn mark(speaker: &Speaker<'_>, stage: Stage) -> Mark {
    let (class, sign) = sign(stage);
    let class = if class.is_empty() { "note" } else { class };
    Mark { class, sign, word: speaker.stage(stage) }
}

/// A cell: the word, the day, what is doubtful about it.
fn told(speaker: &Speaker<'_>, answer: &Answer) -> String {
    let words = speaker.words;
    let mut told = match answer.stage {
        Stage::Scheduled(meets) => format!("{} {meets}", answer.stage.say(words)),
        Stage::Decided(_) | Stage::Partly => {
            format!("{} {}", answer.stage.say(words), words::date::date(words, &answer.since))
        }
        stage => stage.say(words),
    };
    told = match (answer.stage, answer.n_parts, answer.n_decided) {
        (Stage::Partly, Some((n, of)), _) => {
            format!("{told}, {}", words.recommendation_n_parts(n.to_string(), of.to_string()))
        }
        (Stage::Partly, None, (n, of)) if of > 1 => {
            format!("{told}, {}", words.recommendation_n_boards(n.to_string(), of.to_string()))
        }
        _ => told,
    };
    if answer.certainty.is_perhaps() {
        told = format!("{told} ({})", words.uncertain_mark());
    }
    if !answer.is_confirmed {
        told = format!("{told}, {}", words.recommendation_unconfirmed());
    }
    if answer.is_carried_out {
        told = format!("{told}, {}", words.recommendation_done());
    }
    told
}
