//! How an arena, or anybody else, is tied to others: what it does, and what others do to it, gathered by what is done.

use crate::{
    page::At,
    part::{Line, Sources, sort_key},
};
use domain::{
    facts::Entry,
    id::Node,
    register::relation::{Aspect, Fact, Link, Relation, RelationKind},
};
use words::Say;

/// One kind of tie with everybody at its other end.
pub struct Tie {
    /// What is done.
    pub does: String,
    /// By whom or to whom.
    pub ends: Vec<End>,
}

/// Who is at the other end: all of whom the same is said on the same grounds.
pub struct End {
    /// By name.
    pub names: Line,
    /// How far it goes.
    pub extent: Option<String>,
    /// Whether it only perhaps holds that day.
    pub is_perhaps: bool,
    /// Where it was read.
    pub sources: Sources,
}

/// What it does.
pub fn out(at: &At<'_>, node: &Node) -> Vec<Tie> {
    let words = at.words();
    ties(|kind| does(at, node, kind), |kind| kind.say(words))
}

/// What others do to it.
pub fn towards(at: &At<'_>, node: &Node) -> Vec<Tie> {
    let words = at.words();
    let label = |kind: RelationKind| match node {
        Node::Arena(_) => words.arena_relation_in(kind.say(words)),
        _ => words.node_relation_in(kind.say(words)),
    };
    ties(|kind| done_to(at, node, kind), label)
}

/// To whom it does this.
pub fn does(at: &At<'_>, node: &Node, kind: RelationKind) -> Vec<End> {
    gather(at, node, kind, |link| (link.who == *node).then_some(&link.whom))
}

/// Who does this to it.
pub fn done_to(at: &At<'_>, node: &Node, kind: RelationKind) -> Vec<End> {
    gather(at, node, kind, |link| (link.whom == *node).then_some(&link.who))
}

fn ties(ends: impl Fn(RelationKind) -> Vec<End>, does: impl Fn(RelationKind) -> String) -> Vec<Tie> {
    let tie = |kind: RelationKind| Tie { does: does(kind), ends: ends(kind) };
    RelationKind::ALL.into_iter().map(tie).filter(|tie| !tie.ends.is_empty()).collect()
}

/// Those at the other end of the relations of this kind that hold or may hold that day.
fn gather<'a>(
    at: &At<'a>,
    node: &Node,
    kind: RelationKind,
    other_end: impl Fn(&'a Link) -> Option<&'a Node>,
) -> Vec<End> {
    let of_kind = at.index().relations(at.state(), node).filter_map(|relation| {
        let link = relation.link().filter(|link| link.does == kind)?;
        Some((relation, other_end(link)?))
    });
    let mut own: Vec<(&Relation, &Node)> =
        of_kind.filter(|(relation, _)| relation.exists_on(at.day()).is_possible()).collect();
    own.sort_by_cached_key(|(_, node)| sort_key(&at.speaker.name(&(*node).into())));
    let mut groups: Vec<Vec<(&Relation, &Node)>> = Vec::new();
    for (relation, node) in own {
        match groups.iter_mut().find(|group| is_alike(at, group[0].0, relation)) {
            Some(group) => group.push((relation, node)),
            None => groups.push(vec![(relation, node)]),
        }
    }
    groups.iter().map(|group| end(at, group)).collect()
}

/// Whether the same is said of both on the same grounds, so that saying it once is enough.
fn is_alike(at: &At<'_>, one: &Relation, other: &Relation) -> bool {
    let day = at.day();
    let (own, others) = (edge(one), edge(other));
    own.sources().eq(others.sources())
        && own.is_disputed() == others.is_disputed()
        && one.extent(day) == other.extent(day)
        && one.exists_on(day) == other.exists_on(day)
}

fn edge(relation: &Relation) -> &Entry<Fact> {
    relation.of(Aspect::Link).next().expect("the relation has an edge")
}

fn end(at: &At<'_>, group: &[(&Relation, &Node)]) -> End {
    let relation = group[0].0;
    End {
        names: at.line(&at.speaker.things(group.iter().map(|(_, node)| (*node).into()))),
        extent: relation.extent(at.day()).map(|extent| at.speaker.text(extent)),
        is_perhaps: relation.exists_on(at.day()).is_perhaps(),
        sources: Sources::of(at, edge(relation)),
    }
}
