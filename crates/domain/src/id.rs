//! Ids of everything the register holds, one type per kind.
//!
//! An id is a concept and a handle and prints as both: `arena-barnarenan`. A person chooses the handle once; it never
//! changes, whatever the thing is renamed to, and it stands in addresses, county files and the journal alike.

use crate::{edge::Misread, personal_number};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, marker::PhantomData, str::FromStr};

/// The chosen part of an id: lower-case a–z, digits and hyphens, first a letter, at most 48 characters.
///
/// It lies inline and not behind a pointer: ids are looked up more than anything else, and a county of a hundred times
/// the size must not take more than a hundred times as long.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Handle {
    /// The characters, and zeros after the last: so the order of handles is that of their bytes.
    signs: [u8; Handle::MOST],
    length: u8,
}

impl Handle {
    /// Longest handle, in characters.
    pub const MOST: usize = 48;

    /// Reads a handle from outside.
    pub fn parse(text: &str) -> Result<Handle, Misread> {
        let well_formed = text.starts_with(|sign: char| sign.is_ascii_lowercase())
            && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            && !text.ends_with('-');
        let handle =
            Handle::fitting(text).filter(|_| well_formed).ok_or_else(|| Misread::Handle(text.to_owned()))?;
        // A handle stands in addresses and in the chain for ever: nothing could take the number out of it again.
        match personal_number::certain(text) {
            Some(suspicion) => Err(Misread::PersonalNumber(suspicion)),
            None => Ok(handle),
        }
    }

    /// A handle of any signs, as long as there is room for them.
    fn fitting(text: &str) -> Option<Handle> {
        let mut signs = [0; Handle::MOST];
        signs.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(Handle { signs, length: text.len() as u8 })
    }

    /// The handle as text.
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.signs[..usize::from(self.length)]).expect("a handle is made from text")
    }

    /// A number that is almost always another for another handle, the same on every machine.
    pub fn fingerprint(&self) -> u64 {
        // FNV's constants over words of eight bytes: handles are short and this is not for defence.
        self.signs.chunks_exact(8).fold(0xcbf2_9ce4_8422_2325, |hash, word| {
            let word = u64::from_le_bytes(word.try_into().expect("eight bytes"));
            (hash ^ word).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(29)
        })
    }
}

impl fmt::Display for Handle {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl fmt::Debug for Handle {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl Serialize for Handle {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl FromStr for Handle {
    type Err = Misread;

    // What the journal says is trusted: a rule for handles made later must not make it unreadable.
    fn from_str(text: &str) -> Result<Self, Misread> {
        if crate::text::is_reading() {
            Handle::fitting(text).ok_or_else(|| Misread::Handle(text.to_owned()))
        } else {
            Handle::parse(text)
        }
    }
}

impl<'de> Deserialize<'de> for Handle {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Reader(PhantomData))
    }
}

/// An id of one kind of thing.
pub trait Id: Clone + Ord + fmt::Display + fmt::Debug + Into<Subject> + 'static {
    /// The word before the handle, such as `arena`.
    const CONCEPT: &'static str;

    /// The id with this handle.
    fn new(handle: Handle) -> Self;

    /// The chosen part.
    fn handle(&self) -> &Handle;
}

fn parse<I: Id>(text: &str) -> Result<I, Misread> {
    let misread = || Misread::Id(format!("{text} ({})", I::CONCEPT));
    let handle = text.strip_prefix(I::CONCEPT).and_then(|rest| rest.strip_prefix('-')).ok_or_else(misread)?;
    handle.parse().map(I::new).map_err(|wrong| match wrong {
        Misread::PersonalNumber(_) => wrong,
        _ => misread(),
    })
}

/// Reads any id from text, for serde.
struct Reader<T>(PhantomData<T>);

impl<T: FromStr<Err = Misread>> de::Visitor<'_> for Reader<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an id")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $variant:ident $concept:literal,)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(Handle);

            impl $name {
                fn concept(&self) -> &'static str {
                    $concept
                }
            }

            impl Id for $name {
                const CONCEPT: &'static str = $concept;

                fn new(handle: Handle) -> Self {
                    $name(handle)
                }

                fn handle(&self) -> &Handle {
                    &self.0
                }
            }

            impl From<$name> for Subject {
                fn from(id: $name) -> Subject {
                    Subject::$variant(id)
                }
            }

            text_form!($name, parse);
        )*

        /// The id of anything the register holds.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Subject {
            $($(#[$doc])* $variant($name),)*
        }

        impl Subject {
            /// The word before the handle, such as `arena`.
            pub fn concept(&self) -> &'static str {
                match self { $(Subject::$variant(_) => $concept,)* }
            }

            /// Where its kind stands among the others when ids are sorted.
            pub(crate) fn place_of_kind(&self) -> usize {
                const KINDS: &[&str] = &[$($concept),*];
                KINDS.iter().position(|kind| *kind == self.concept()).unwrap_or(KINDS.len())
            }

            /// The chosen part.
            pub fn handle(&self) -> &Handle {
                match self { $(Subject::$variant(id) => &id.0,)* }
            }
        }

        fn parse_subject(text: &str) -> Result<Subject, Misread> {
            let concept = text.split_once('-').map_or(text, |(concept, _)| concept);
            match concept {
                $($concept => parse::<$name>(text).map(Subject::$variant),)*
                _ => Err(Misread::Id(text.to_owned())),
            }
        }
    };
}

macro_rules! text_form {
    ($name:ident, $parse:expr) => {
        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(out, "{}-{}", self.concept(), self.handle())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(out, "{self}")
            }
        }

        impl FromStr for $name {
            type Err = Misread;

            fn from_str(text: &str) -> Result<Self, Misread> {
                $parse(text)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Reader(PhantomData))
            }
        }
    };
}

ids! {
    /// A source: where facts were read.
    SourceId Source "source",
    /// A principal: the region or a municipality.
    PrincipalId Principal "principal",
    /// A body inside a principal or a federation: council, board, auditors.
    BodyId Body "body",
    /// What stands under a body: an administration, area or operation.
    UnitId Unit "unit",
    /// A party that is not a principal.
    PartyId Party "party",
    /// An office: a post that somebody holds.
    OfficeId Office "office",
    /// An arena: a standing forum across principals.
    ArenaId Arena "arena",
    /// A relation between two nodes.
    RelationId Relation "relation",
    /// A step in the history of arenas and parties.
    LineageId Lineage "lineage",
    /// A governing paper.
    PaperId Paper "paper",
    /// A seat in an arena.
    SeatId Seat "seat",
    /// Somebody who holds a seat for a time.
    HolderId Holder "holder",
    /// The county's rulebook.
    RulebookId Rulebook "rulebook",
    /// A matter: a question somebody has raised.
    MatterId Matter "matter",
    /// A decision.
    DecisionId Decision "decision",
    /// A recommendation.
    RecommendationId Recommendation "recommendation",
    /// A document that has been shared.
    DocumentId Document "document",
    /// A person; names are kept outside the journal.
    PersonId Person "person",
}

/// Somebody or something that can stand at an end of a relation, adopt a paper or appoint to a seat.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// A principal.
    Principal(PrincipalId),
    /// A body.
    Body(BodyId),
    /// A unit.
    Unit(UnitId),
    /// A party.
    Party(PartyId),
    /// An office.
    Office(OfficeId),
    /// An arena.
    Arena(ArenaId),
}

impl From<&Node> for Subject {
    fn from(node: &Node) -> Subject {
        match node.clone() {
            Node::Principal(id) => Subject::Principal(id),
            Node::Body(id) => Subject::Body(id),
            Node::Unit(id) => Subject::Unit(id),
            Node::Party(id) => Subject::Party(id),
            Node::Office(id) => Subject::Office(id),
            Node::Arena(id) => Subject::Arena(id),
        }
    }
}

impl Node {
    /// The word before the handle, such as `arena`.
    pub fn concept(&self) -> &'static str {
        match self {
            Node::Principal(_) => PrincipalId::CONCEPT,
            Node::Body(_) => BodyId::CONCEPT,
            Node::Unit(_) => UnitId::CONCEPT,
            Node::Party(_) => PartyId::CONCEPT,
            Node::Office(_) => OfficeId::CONCEPT,
            Node::Arena(_) => ArenaId::CONCEPT,
        }
    }

    /// The chosen part.
    pub fn handle(&self) -> &Handle {
        match self {
            Node::Principal(id) => id.handle(),
            Node::Body(id) => id.handle(),
            Node::Unit(id) => id.handle(),
            Node::Party(id) => id.handle(),
            Node::Office(id) => id.handle(),
            Node::Arena(id) => id.handle(),
        }
    }

    /// The arena, if it is one.
    pub fn arena(&self) -> Option<&ArenaId> {
        match self {
            Node::Arena(id) => Some(id),
            _ => None,
        }
    }
}

fn parse_node(text: &str) -> Result<Node, Misread> {
    match parse_subject(text)? {
        Subject::Principal(id) => Ok(Node::Principal(id)),
        Subject::Body(id) => Ok(Node::Body(id)),
        Subject::Unit(id) => Ok(Node::Unit(id)),
        Subject::Party(id) => Ok(Node::Party(id)),
        Subject::Office(id) => Ok(Node::Office(id)),
        Subject::Arena(id) => Ok(Node::Arena(id)),
        _ => Err(Misread::Id(text.to_owned())),
    }
}

text_form!(Subject, parse_subject);
text_form!(Node, parse_node);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_prints_with_its_kind_and_reads_back() {
        let id: ArenaId = "arena-barn-arenan2".parse().unwrap();
        assert_eq!(id.to_string(), "arena-barn-arenan2");
        assert_eq!("arena-x".parse::<Node>(), Ok(Node::Arena("arena-x".parse().unwrap())));
        assert_eq!("seat-x".parse::<Subject>().unwrap().concept(), "seat");
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in
            ["svom", "arena", "arena-", "arena-Svom", "arena-1", "arena-a_b", "body-hsn", "arena-a-", ""]
        {
            assert!(text.parse::<ArenaId>().is_err(), "{text:?} was read as an arena's id");
        }
        assert!("seat-x".parse::<Node>().is_err());
        assert!(Handle::parse(&"a".repeat(49)).is_err());
    }
}
