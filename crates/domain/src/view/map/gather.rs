//! Who stands on the map, and who does what to whom.
//!
//! What all principals do, or all municipalities, is drawn once, from a box they share; offices and units with the same
//! ties to the same others share a box too. So the picture stays readable, and still holds every relation exactly once.

use super::{Area, Card, Company, Level, Thread, Tie};
use crate::{
    facts::{Entity, Fact},
    id::Node,
    register::{
        arena::{self, Arena, ArenaKind},
        party::PartyKind,
        principal::PrincipalKind,
        relation::RelationKind,
    },
    state::State,
};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Whom a box stands for, before it is known who shares it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Owner {
    Company(Company),
    Node(Node),
}

/// Who does what to whom.
type Edge = (RelationKind, Owner, Owner);

/// The boxes and the threads between them, neither of them in its place.
pub fn gather(state: &State) -> (Vec<Card>, Vec<Thread<'_>>) {
    let companies = Companies::of(state);
    let told = state.relations.values().filter_map(|relation| {
        let link = relation.link()?;
        Some(Tie { relation, link })
    });
    let ties: Vec<Tie<'_>> = told.collect();
    let edges = alike(companies.shared(&ties));
    let mut owners: BTreeMap<Owner, Vec<Node>> = BTreeMap::new();
    let mut threads: BTreeMap<Edge, Vec<Tie<'_>>> = BTreeMap::new();
    for (tie, edge) in ties.iter().zip(edges) {
        for (owner, node) in [(&edge.1, &tie.link.who), (&edge.2, &tie.link.whom)] {
            owners.entry(owner.clone()).or_default().push(node.clone());
        }
        threads.entry(edge).or_default().push(*tie);
    }
    companies.those_left(state, &mut owners);
    let cards: Vec<Card> = owners.iter().map(|(owner, members)| card(state, owner, members)).collect();
    let place = |owner: &Owner| owners.keys().position(|known| known == owner).expect("both ends have a box");
    let drawn = threads.into_iter().map(|((kind, who, whom), ties)| {
        let (who, whom) = (place(&who), place(&whom));
        Thread { kind, who, whom, ties, road: Vec::new(), stem: 0 }
    });
    (cards, drawn.collect())
}

fn card(state: &State, owner: &Owner, members: &[Node]) -> Card {
    let members: Vec<Node> = members.iter().cloned().collect::<BTreeSet<_>>().into_iter().collect();
    let company = match owner {
        Owner::Company(company) => *company,
        Owner::Node(_) if members.len() > 1 => Company::Alike,
        Owner::Node(_) => Company::Alone,
    };
    Card { level: level(state, &members[0]), members, company, area: Area::default() }
}

/// The level of somebody, by what was last told of it: it must not change with the day.
fn level(state: &State, node: &Node) -> Level {
    let arena = match node {
        Node::Arena(id) => state.arenas.get(id),
        Node::Office(_) => return Level::Officials,
        _ => return Level::Boards,
    };
    match arena.and_then(|arena| last_kind(arena)) {
        Some(ArenaKind::Political | ArenaKind::Mixed) => Level::Political,
        Some(ArenaKind::Officials | ArenaKind::SteeringGroup) => Level::Officials,
        Some(ArenaKind::Network | ArenaKind::KnowledgeSteering) | None => Level::Networks,
    }
}

fn last_kind(arena: &Arena) -> Option<ArenaKind> {
    let told = arena.of(arena::Aspect::Kind).filter_map(|entry| match entry.reading().content.fact() {
        Some(arena::Fact::Kind(kind)) => Some((entry.reading().when.sort_day(), *kind)),
        _ => None,
    });
    told.max_by_key(|(day, _)| *day).map(|(_, kind)| kind)
}

/// Those who may share a box for what all of them have in common.
struct Companies {
    principals: BTreeSet<Node>,
    municipalities: BTreeSet<Node>,
}

impl Companies {
    fn of(state: &State) -> Companies {
        let standing = || state.principals.values().filter(|principal| is_told(principal));
        let municipal = |kind| kind == Some(&PrincipalKind::Municipality);
        Companies {
            principals: standing().map(|principal| Node::Principal(principal.id.clone())).collect(),
            municipalities: standing()
                .filter(|principal| municipal(principal.kind(Date::MAX)))
                .map(|principal| Node::Principal(principal.id.clone()))
                .collect(),
        }
    }

    /// The company of somebody in a relation, if all others in it have the same kind of relation to the same one.
    fn of_all(&self, node: &Node, with: &BTreeSet<Node>) -> Owner {
        let whole =
            [(Company::Principals, &self.principals), (Company::Municipalities, &self.municipalities)];
        let own =
            whole.into_iter().find(|(_, all)| all.len() > 1 && all.contains(node) && all.is_subset(with));
        own.map_or_else(|| Owner::Node(node.clone()), |(company, _)| Owner::Company(company))
    }

    /// Every relation, from and to the boxes it is drawn between.
    fn shared(&self, ties: &[Tie<'_>]) -> Vec<Edge> {
        let mut doers: BTreeMap<(RelationKind, Node), BTreeSet<Node>> = BTreeMap::new();
        let mut done_to: BTreeMap<(RelationKind, Node), BTreeSet<Node>> = BTreeMap::new();
        for Tie { link, .. } in ties {
            doers.entry((link.does, link.whom.clone())).or_default().insert(link.who.clone());
            done_to.entry((link.does, link.who.clone())).or_default().insert(link.whom.clone());
        }
        let edge = |Tie { link, .. }: &Tie<'_>| {
            let who = self.of_all(&link.who, &doers[&(link.does, link.whom.clone())]);
            // Where both sides could be gathered the one is: else all would lose sight of who does it to whom.
            let whom = match who {
                Owner::Company(_) => Owner::Node(link.whom.clone()),
                Owner::Node(_) => self.of_all(&link.whom, &done_to[&(link.does, link.who.clone())]),
            };
            (link.does, who, whom)
        };
        ties.iter().map(edge).collect()
    }

    /// Those who belong on the map although nobody has told what ties them to anybody.
    fn those_left(&self, state: &State, owners: &mut BTreeMap<Owner, Vec<Node>>) {
        let mut shown: BTreeSet<Node> = owners.values().flatten().cloned().collect();
        let mut add = |owner: Owner, node: Node| {
            if shown.insert(node.clone()) {
                owners.entry(owner).or_default().push(node);
            }
        };
        for node in &self.principals {
            let is_one_of_many = self.municipalities.len() > 1 && self.municipalities.contains(node);
            let municipalities = is_one_of_many.then_some(Owner::Company(Company::Municipalities));
            add(municipalities.unwrap_or_else(|| Owner::Node(node.clone())), node.clone());
        }
        let is_guest = |arena: &Arena| arena.of(arena::Aspect::GuestOf).next().is_some();
        for arena in state.arenas.values().filter(|arena| is_told(arena) && !is_guest(arena)) {
            let node = Node::Arena(arena.id.clone());
            add(Owner::Node(node.clone()), node);
        }
        for party in state.parties.values().filter(|party| is_told(party)) {
            if party.kind(Date::MAX) == Some(&PartyKind::Federation) {
                let node = Node::Party(party.id.clone());
                add(Owner::Node(node.clone()), node);
            }
        }
    }
}

/// Whether anything that is said of it stands.
fn is_told<F: Fact>(entity: &Entity<F>) -> bool {
    entity.standing().next().is_some()
}

/// Lets offices with the same ties to the same others share a box, and units.
fn alike(mut edges: Vec<Edge>) -> Vec<Edge> {
    let may_share = |owner: &Owner| matches!(owner, Owner::Node(Node::Office(_) | Node::Unit(_)));
    let mut ties: BTreeMap<Owner, BTreeSet<(RelationKind, bool, Owner)>> = BTreeMap::new();
    for (kind, who, whom) in &edges {
        ties.entry(who.clone()).or_default().insert((*kind, true, whom.clone()));
        ties.entry(whom.clone()).or_default().insert((*kind, false, who.clone()));
    }
    let mut first_with = BTreeMap::new();
    let mut shares: BTreeMap<Owner, Owner> = BTreeMap::new();
    for (owner, ties) in ties.into_iter().filter(|(owner, _)| may_share(owner)) {
        // An office and a unit are different things, whatever they do.
        let is_office = matches!(owner, Owner::Node(Node::Office(_)));
        let first = first_with.entry((is_office, ties)).or_insert_with(|| owner.clone());
        shares.insert(owner, first.clone());
    }
    for (_, who, whom) in &mut edges {
        for owner in [who, whom] {
            if let Some(first) = shares.get(owner) {
                *owner = first.clone();
            }
        }
    }
    edges
}
