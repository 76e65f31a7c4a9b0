//! Documents: what my authority has begun and not shared, what it has shared, and what others have shared with me; and one
//! document with its stamps.
//!
//! What has been shared is a record and open to all, as the journal is. What has not lies with the drafts of its
//! authority: no page but that authority's own asks for it, so to everybody else it is as if it had never been.

pub mod list;
pub mod show;

use crate::{page::At, part::Mark};
use domain::{access::Authority, id::Node, work::document::Stamps};

/// How far it has come, as a sign with a word.
fn mark(at: &At<'_>, stamps: &Stamps) -> Mark {
    let words = at.words();
    match (stamps.dispatched.is_empty(), &stamps.finalised) {
        (false, _) => Mark { class: "good", sign: "\u{2713}", word: words.document_is_dispatched() },
        (true, Some(_)) => Mark { class: "good", sign: "\u{25cf}", word: words.document_is_finalised() },
        (true, None) => Mark { class: "note", sign: "\u{25d4}", word: words.document_is_shared() },
    }
}

/// Whether whoever asks acts for the authority whose record it is.
fn is_own(at: &At<'_>, owner: &Node) -> bool {
    at.rights().acts_for().contains(&Authority::Of(owner.clone()))
}
