//! Documents (*handlingar*): what an authority has shared on purpose, and the stamps the law asks about.
//!
//! A draft is no document and is nowhere here: it lies in its authority's own space until it is shared. What is put where
//! several authorities reach it has come in to each of them. So *shared*, *finalised* and *dispatched* are three acts on
//! three days, and people mix them up. Each document is one authority's own record, whoever else has been given it; an
//! arena owns none. What it says stands where the authority keeps it: here are its title, its stamps and its address.

use super::{Nonsense, link::Link, number::RegisterNumber};
use crate::{
    access::{Action, Authority, On},
    acts::{Road, acts},
    id::{DocumentId, MatterId, Node},
    refusal::Refusal,
    state::State,
    text::Title,
    time::PartialDate,
};
use jiff::civil::Date;

acts! {
    DocumentId, begins: Shared, title: titled, needs: needs, refuse: refuse,
    /// It was shared, on purpose.
    "shared" Shared {
        /// The authority whose record it is.
        owner: Node,
        /// What it is called.
        title: Title,
        /// Who has it from then on: arenas, and authorities beside them.
        with: Vec<Node>,
        /// In which matter.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        matter: Option<MatterId>,
        /// Where it stands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        link: Option<Link>,
    }
    /// It was shared with more.
    "widened" Widened {
        /// With whom.
        with: Vec<Node>,
    }
    /// It was finished: adjusted, approved, or left as it is for good.
    "finalised" Finalised {}
    /// It was sent out.
    "dispatched" Dispatched {
        /// To whom.
        to: Vec<Node>,
    }
    /// An authority has it in its register.
    "numbered" Numbered {
        /// Whose number it is.
        authority: Node,
        /// The number.
        number: RegisterNumber,
    }
}

/// A document and all that has happened to it.
pub type DocumentRoad = Road<Act>;

fn titled(act: &Act) -> Option<&Title> {
    match act {
        Act::Shared { title, .. } => Some(title),
        _ => None,
    }
}

/// Whoever acts for the authority whose record it is; for a number in another's register, whoever acts for that.
fn needs(_: &State, road: Option<&DocumentRoad>, act: &Act, _: Date) -> (Action, Vec<On>) {
    let space = |node: &Node| On::Space(Authority::Of(node.clone()));
    let owner = match road.map_or(act, |road| &road.beginning().act) {
        Act::Shared { owner, .. } => Some(space(owner)),
        _ => None,
    };
    let other = match act {
        Act::Numbered { authority, .. } => Some(space(authority)),
        _ => None,
    };
    (Action::WriteDraft, owner.into_iter().chain(other).collect())
}

fn refuse(state: &State, road: &DocumentRoad) -> Result<(), Refusal> {
    for step in road.standing() {
        let why = match &step.act {
            Act::Shared { owner, .. } if !owns(state, owner, &step.on) => Nonsense::OwnedByNoAuthority,
            Act::Shared { with, .. } | Act::Widened { with } if with.is_empty() => Nonsense::GoesNowhere,
            Act::Dispatched { to } if to.is_empty() => Nonsense::GoesNowhere,
            _ => continue,
        };
        return Err(Refusal::Nonsense { subject: road.id.clone().into(), no: step.no, why });
    }
    Ok(())
}

/// Whether the node owns its own records.
fn owns(state: &State, node: &Node, on: &PartialDate) -> bool {
    Authority::of(state, node, on.sort_day()) == Some(Authority::Of(node.clone()))
}

/// How a document stands a day: its three stamps, and who has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamps {
    /// The authority whose record it is.
    pub owner: Node,
    /// When it was first shared.
    pub shared: PartialDate,
    /// Everybody it has been shared with, the first first.
    pub with: Vec<Node>,
    /// When it was finished.
    pub finalised: Option<PartialDate>,
    /// To whom it was sent, and when.
    pub dispatched: Vec<(PartialDate, Vec<Node>)>,
}

/// How a document stands that day; nothing before it was shared.
pub fn stamps(road: &DocumentRoad, day: Date) -> Option<Stamps> {
    let taken = road.on(day);
    let Act::Shared { owner, with, .. } = &taken.first()?.step.act else { return None };
    let shared = taken.first()?.step.on;
    let mut stamps =
        Stamps { owner: owner.clone(), shared, with: with.clone(), finalised: None, dispatched: Vec::new() };
    for taken in &taken[1..] {
        match &taken.step.act {
            Act::Widened { with } => {
                let more: Vec<Node> =
                    with.iter().filter(|node| !stamps.with.contains(node)).cloned().collect();
                stamps.with.extend(more);
            }
            Act::Finalised {} => stamps.finalised = stamps.finalised.or(Some(taken.step.on)),
            Act::Dispatched { to } => stamps.dispatched.push((taken.step.on, to.clone())),
            Act::Shared { .. } | Act::Numbered { .. } => {}
        }
    }
    Some(stamps)
}
