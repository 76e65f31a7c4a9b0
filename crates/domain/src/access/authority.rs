//! Authorities: whoever owns its own records (*myndighet*). What one has not shared lies in its own space, and nobody
//! outside can tell that it is there.
//!
//! A board is an authority of its own inside its principal, and a federation is one too. An arena never is.

use crate::{
    certainty::Certainty,
    id::{Node, PrincipalId},
    register::body::BodyKind,
    state::State,
};
use jiff::civil::Date;
use std::fmt;

/// Whoever owns its own records.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Authority {
    /// Whoever sits at this machine.
    Machine,
    /// A principal, a body of one, or a federation.
    Of(Node),
}

impl fmt::Display for Authority {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Authority::Machine => out.write_str("machine"),
            Authority::Of(node) => node.fmt(out),
        }
    }
}

/// No chain of what lies inside what is longer; a circle in the register ends here.
const DEEPEST: usize = 16;

/// What the node lies directly inside that day, where that is certain.
fn outside(state: &State, node: &Node, day: Date) -> Option<Node> {
    macro_rules! sure {
        ($table:ident, $id:expr, $concept:ident :: $fact:ident) => {{
            use crate::register::$concept::{Aspect, Fact};
            let found = state.$table.get($id)?.on(Aspect::$fact, day)?;
            match found.fact()? {
                Fact::$fact(node) if found.certainty == Certainty::Yes => Some(node.clone()),
                _ => None,
            }
        }};
    }
    match node {
        Node::Body(id) => sure!(bodies, id, body::Within),
        Node::Unit(id) => sure!(units, id, unit::Within),
        Node::Office(id) => sure!(offices, id, office::At),
        Node::Principal(_) | Node::Party(_) | Node::Arena(_) => None,
    }
}

/// The node itself and everything it lies inside, innermost first.
pub(super) fn outwards(state: &State, node: &Node, day: Date) -> Vec<Node> {
    let next = |node: &Node| outside(state, node, day);
    std::iter::successors(Some(node.clone()), next).take(DEEPEST).collect()
}

impl Authority {
    /// The authority that a node belongs to that day: the nearest board, else the principal or party.
    pub fn of(state: &State, node: &Node, day: Date) -> Option<Authority> {
        let owns = |node: &Node| match node {
            Node::Principal(_) | Node::Party(_) => true,
            // A committee writes in the records of its board.
            Node::Body(id) => {
                let kind = state.bodies.get(id).and_then(|body| body.kind(day));
                kind != Some(&BodyKind::Committee)
            }
            Node::Unit(_) | Node::Office(_) | Node::Arena(_) => false,
        };
        outwards(state, node, day).into_iter().find(owns).map(Authority::Of)
    }

    /// The principal it is, or is inside.
    pub fn principal(&self, state: &State, day: Date) -> Option<PrincipalId> {
        let Authority::Of(node) = self else { return None };
        outwards(state, node, day).into_iter().find_map(|node| match node {
            Node::Principal(id) => Some(id),
            _ => None,
        })
    }
}
