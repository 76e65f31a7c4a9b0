//! Work: what the arenas have on their hands. Matters, decisions and recommendations, each a road of acts.
//!
//! How acts are recorded, corrected and folded is the same for all and stands in [`acts`](crate::acts); which acts there
//! are, and what they lead to, in one file each.

pub mod decision;
pub mod document;
pub mod due;
pub mod link;
pub mod matter;
pub mod number;
pub mod recommendation;

/// Calls a macro with every kind of road, in the order they are told: the name of its variant, its module, its table in the
/// state, and the word in ids and wire names.
///
/// After the concepts of the register, where both are needed: `concepts!(roads @after callback;)` calls `callback!` with the
/// concepts in one pair of braces and the roads in the next.
macro_rules! roads {
    (@after $callback:ident; $($concepts:tt)*) => {
        $callback! {
            { $($concepts)* }
            {
                Matter matter matters "matter",
                Decision decision decisions "decision",
                Recommendation recommendation recommendations "recommendation",
                Document document documents "document",
            }
        }
    };
}
pub(crate) use roads;

/// What would be nonsense of one thing's acts together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nonsense {
    /// A question is answered that has not been asked.
    NoSuchQuestion,
    /// A question is asked under a number that another has.
    QuestionIsAsked,
    /// Something is lifted or sent to nobody, or to where it is.
    GoesNowhere,
    /// Something is related to itself.
    RelatedToItself,
    /// Something is decided by nobody.
    DecidedByNobody,
    /// Something is decided before there was anything to decide about.
    DecidedBefore,
    /// A part is added under a number that another has.
    PartIsAdded,
    /// A part is named that there is not.
    NoSuchPart,
    /// It is for somebody who cannot be asked.
    AsksNobody,
    /// A body is said to have decided for somebody that has no bodies.
    DecidesForAnother,
    /// A note of a decision is named that there is not.
    NoSuchNote,
    /// A document is said to be the record of something that is no authority.
    OwnedByNoAuthority,
}

impl Nonsense {
    /// Every kind.
    pub const ALL: [Nonsense; 12] = [
        Nonsense::NoSuchQuestion,
        Nonsense::QuestionIsAsked,
        Nonsense::GoesNowhere,
        Nonsense::RelatedToItself,
        Nonsense::DecidedByNobody,
        Nonsense::DecidedBefore,
        Nonsense::PartIsAdded,
        Nonsense::NoSuchPart,
        Nonsense::AsksNobody,
        Nonsense::DecidesForAnother,
        Nonsense::NoSuchNote,
        Nonsense::OwnedByNoAuthority,
    ];
}
