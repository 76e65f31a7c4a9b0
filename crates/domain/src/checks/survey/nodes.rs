//! Everybody that can be named — principals, bodies, units, parties, offices and arenas — with all names they have had.

use crate::{
    certainty::Certainty,
    facts::{Entity, Entry, Fact},
    id::{Node, Subject},
    source::Citation,
    text::Title,
    time::Period,
};
use jiff::civil::Date;

/// Somebody that can be named, as of a day.
pub struct NodeOn<'a> {
    /// Its id.
    pub subject: Subject,
    /// When it exists.
    pub when: Period,
    /// Whether it exists that day.
    pub certainty: Certainty,
    /// Where its existence was read.
    pub sources: &'a [Citation],
    /// Where it stands.
    pub stands: Stands<'a>,
    /// Its place in [`Survey::arenas`](super::Survey::arenas), when it is one of them.
    pub arena: Option<usize>,
}

/// Where a node stands among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stands<'a> {
    /// On its own.
    Alone,
    /// Within this one, or at it.
    Within(&'a Node),
    /// Within something, and nobody knows what.
    Unknown,
}

impl<'a> Stands<'a> {
    /// Within this one, if it is known.
    pub fn within(parent: Option<&'a Node>) -> Stands<'a> {
        parent.map_or(Stands::Unknown, Stands::Within)
    }
}

/// A name that a node has, has had or will have.
#[derive(Clone, Copy)]
pub struct NameOn<'a> {
    /// The name.
    pub name: &'a str,
    /// The name without regard to case and blanks, as a number: quick to sort and to compare.
    pub folded: u64,
    /// Whether it is something else it is called.
    pub is_alias: bool,
    /// Whose it is, by its place in [`Nodes::nodes`].
    pub node: usize,
    /// When it has been its name.
    pub when: Period,
    /// Where it was read.
    pub sources: &'a [Citation],
}

/// Where a kind of name stands among the facts of a thing, and how it is read out of one.
pub type Naming<F> = (<F as Fact>::Aspect, fn(&F) -> Option<&Title>);

/// Everybody that can be named and had begun by the day, or may have.
#[derive(Default)]
pub struct Nodes<'a> {
    /// They themselves, in the order of concepts and ids.
    pub nodes: Vec<NodeOn<'a>>,
    /// Their names, in the same order.
    pub names: Vec<NameOn<'a>>,
    /// Those that surely had ended by the day, in the order of their ids, by their places in the list.
    ended: Vec<usize>,
}

impl<'a> Nodes<'a> {
    /// Enters a thing with its names: where they stand among its facts, first the name and then what else it is called.
    pub fn add<F: Fact>(
        &mut self,
        entity: &'a Entity<F>,
        day: Date,
        named: [Naming<F>; 2],
        stands: Stands<'a>,
        arena: Option<usize>,
    ) {
        let Some(existence) = entity.existence(day).map(Entry::reading) else { return };
        let when = existence.when;
        if !when.has_begun(day).is_possible() {
            return;
        }
        let node = self.nodes.len();
        for ((aspect, naming), is_alias) in named.into_iter().zip([false, true]) {
            for claim in entity.of(aspect).map(Entry::reading) {
                if let Some(name) = claim.content.fact().and_then(naming).and_then(Title::said) {
                    let (when, sources) = (claim.when, claim.sources.as_slice());
                    self.names.push(NameOn { name, folded: number(name), is_alias, node, when, sources });
                }
            }
        }
        let certainty = when.holds_on(day);
        if when.has_ended(day).is_yes() {
            self.ended.push(node);
        }
        let subject = entity.id.clone().into();
        self.nodes.push(NodeOn { subject, when, certainty, sources: &existence.sources, stands, arena });
    }

    /// These, all entered: those that have ended are put in order, to be found.
    pub fn in_order(mut self) -> Nodes<'a> {
        let nodes = &self.nodes;
        self.ended.sort_unstable_by(|one, other| nodes[*one].subject.cmp(&nodes[*other].subject));
        self
    }

    /// Whether anybody surely had ended.
    pub fn has_ended_ones(&self) -> bool {
        !self.ended.is_empty()
    }

    /// The node with this id, if it surely had ended.
    pub fn ended(&self, subject: &Subject) -> Option<&NodeOn<'a>> {
        let found = self.ended.binary_search_by(|node| self.nodes[*node].subject.cmp(subject)).ok()?;
        Some(&self.nodes[self.ended[found]])
    }
}

/// The name without regard to case and blanks.
pub fn fold(name: &str) -> impl Iterator<Item = char> {
    name.split_whitespace().flat_map(|word| word.chars().flat_map(char::to_lowercase).chain([' ']))
}

/// The folded name as a number (FNV-1a).
fn number(name: &str) -> u64 {
    fold(name).fold(0xcbf2_9ce4_8422_2325, |number, sign| {
        (number ^ u64::from(u32::from(sign))).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_blanks_make_no_other_name() {
        assert_eq!(number("The  Federation "), number("the federation"));
        assert_ne!(number("The Federation"), number("TheFederation"));
    }
}
