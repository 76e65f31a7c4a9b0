//! What stands around a principal, body, unit, office or party: what is inside it, which seats it has to do with, and
//! which papers it has to adopt or has adopted.

use crate::{
    facts::Entry,
    id::Node,
    register::{
        paper::{self, Paper},
        principal::PrincipalKind,
        seat::{Appointer, Basis, Each, Places, Represents, Seat},
    },
    state::State,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What stands directly inside a node that day: bodies, units and offices, in the order of ids.
pub fn inside(state: &State, node: &Node, day: Date) -> Vec<Node> {
    let bodies = state.bodies.values().filter(|body| body.exists_on(day).is_possible());
    let units = state.units.values().filter(|unit| unit.exists_on(day).is_possible());
    let offices = state.offices.values().filter(|office| office.exists_on(day).is_possible());
    let bodies = bodies.filter(|body| body.within(day) == Some(node)).map(|body| Node::Body(body.id.clone()));
    let units = units.filter(|unit| unit.within(day) == Some(node)).map(|unit| Node::Unit(unit.id.clone()));
    let offices =
        offices.filter(|office| office.at(day) == Some(node)).map(|office| Node::Office(office.id.clone()));
    bodies.chain(units).chain(offices).collect()
}

/// The node and everything inside it, however deep.
pub fn with_all_inside(state: &State, node: &Node, day: Date) -> BTreeSet<Node> {
    let mut reached = BTreeSet::from([node.clone()]);
    let mut frontier = vec![node.clone()];
    while let Some(next) = frontier.pop() {
        frontier.extend(inside(state, &next, day).into_iter().filter(|node| reached.insert(node.clone())));
    }
    reached
}

/// How somebody has to do with a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The seat is held by virtue of it.
    Basis,
    /// It appoints.
    Appoints,
    /// The seat speaks for it.
    SpokenFor,
    /// There is one place for each of its kind.
    OneEach,
}

/// A seat that somebody has to do with.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatOf<'a> {
    /// The seat.
    pub seat: &'a Seat,
    /// In what way, and which of those inside it is meant.
    pub parts: Vec<(Part, Node)>,
}

/// The seats that exist that day and that the node, or anybody inside it, has to do with.
pub fn seats<'a>(state: &'a State, node: &Node, day: Date) -> Vec<SeatOf<'a>> {
    let all = with_all_inside(state, node, day);
    let is_municipality = is_municipality(state, node, day);
    let seats = state.seats.values().map(AsRef::as_ref);
    let own = seats.filter(|seat: &&Seat| seat.exists_on(day).is_possible()).map(|seat| {
        let parts = parts(seat, day).into_iter().filter(|(_, node)| all.contains(node));
        let each = has_one_each(seat, is_municipality, day).then(|| (Part::OneEach, node.clone()));
        SeatOf { seat, parts: parts.chain(each).collect() }
    });
    own.filter(|of| !of.parts.is_empty()).collect()
}

/// Whether the node is a municipality; `None` when it is no principal, or of a kind nobody has told.
fn is_municipality(state: &State, node: &Node, day: Date) -> Option<bool> {
    let Node::Principal(id) = node else { return None };
    state.principals.get(id)?.kind(day).map(|kind| *kind == PrincipalKind::Municipality)
}

fn has_one_each(seat: &Seat, is_municipality: Option<bool>, day: Date) -> bool {
    match seat.places(day) {
        Some(Places::OneEach(Each::Principal)) => is_municipality.is_some(),
        Some(Places::OneEach(Each::Municipality)) => is_municipality == Some(true),
        _ => false,
    }
}

fn parts(seat: &Seat, day: Date) -> Vec<(Part, Node)> {
    let basis = match seat.basis(day) {
        Some(Basis::Office(office)) => Some(Node::Office(office.clone())),
        Some(Basis::Body { body, .. }) => Some(Node::Body(body.clone())),
        _ => None,
    };
    let appointer = match seat.appointer(day) {
        Some(Appointer::Node(node)) => Some(node.clone()),
        _ => None,
    };
    let spoken_for = match seat.represents(day) {
        Some(Represents::Node(node)) => Some(node.clone()),
        _ => None,
    };
    [(Part::Basis, basis), (Part::Appoints, appointer), (Part::SpokenFor, spoken_for)]
        .into_iter()
        .filter_map(|(part, node)| Some((part, node?)))
        .collect()
}

/// A paper that somebody has to adopt, or has adopted or anchored.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperOf<'a> {
    /// The paper.
    pub paper: &'a Paper,
    /// The facts that say so: has to adopt, anchored, adopted.
    pub said: Vec<&'a Entry<paper::Fact>>,
}

/// The papers that the node, or anybody inside it, has to adopt, or has adopted or anchored, at any time.
pub fn papers<'a>(state: &'a State, node: &Node, day: Date) -> Vec<PaperOf<'a>> {
    let all = with_all_inside(state, node, day);
    let is_own = |entry: &&Entry<paper::Fact>| match entry.reading().content.fact() {
        Some(paper::Fact::Adopter(by)) => all.contains(by),
        Some(paper::Fact::Adopted(act) | paper::Fact::Anchored(act)) => all.contains(&act.by),
        _ => false,
    };
    let papers = state.papers.values().map(AsRef::as_ref);
    let own = papers.map(|paper: &Paper| PaperOf { paper, said: paper.standing().filter(is_own).collect() });
    own.filter(|of| !of.said.is_empty()).collect()
}
