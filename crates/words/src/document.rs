//! What has happened to a document, in words.

use crate::{speaker::Telling, work::Happened};
use domain::{text::Text, work::document};

impl Happened for document::Act {
    fn told(&self, telling: &mut Telling<'_>) -> String {
        use document::Act::*;
        let words = telling.words();
        match self {
            Shared { owner, with, .. } => words.act_document_shared(telling.node(owner), telling.nodes(with)),
            Widened { with } => words.act_document_widened(telling.nodes(with)),
            Finalised {} => words.act_document_finalised(),
            Dispatched { to } => words.act_document_dispatched(telling.nodes(to)),
            Numbered { authority, number } => {
                words.act_decision_numbered(number.as_str(), telling.node(authority))
            }
        }
    }

    fn text(&self) -> Option<&Text> {
        None
    }
}
