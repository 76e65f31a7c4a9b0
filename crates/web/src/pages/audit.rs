//! What lies in the spaces that I may read, and who has read what is protected?
//!
//! An auditor reads the spaces of the principal that appointed them, what is begun and not shared too; each time is written
//! down before anything is shown, so what cannot be written down is not read.

pub mod readings;
pub mod spaces;

use crate::{App, page::At};
use axum::{Router, routing::get};
use domain::{
    access::Authority,
    id::{Node, Subject},
};

/// The pages.
pub fn router() -> Router<App> {
    Router::new()
        .route("/granskning", get(spaces::list))
        .route("/granskning/{authority}", get(spaces::show))
        .route("/laslogg", get(readings::get))
}

/// Every authority of the county today, in the order of ids.
fn authorities(at: &At<'_>) -> Vec<Authority> {
    let nodes = at.state().subjects().filter_map(|subject| match subject {
        Subject::Principal(id) => Some(Node::Principal(id)),
        Subject::Body(id) => Some(Node::Body(id)),
        Subject::Party(id) => Some(Node::Party(id)),
        _ => None,
    });
    let owns = |node: &Node| Authority::of(at.state(), node, at.today()) == Some(Authority::Of(node.clone()));
    nodes.filter(owns).map(Authority::Of).collect()
}

/// What an authority is called.
pub(crate) fn name(at: &At<'_>, authority: &Authority) -> String {
    match authority {
        Authority::Of(node) => at.speaker.name(&node.into()),
        Authority::Machine => at.words().actor_operator(),
    }
}
