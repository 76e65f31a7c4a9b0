//! The register: who exists, who sits where, and on what paper. One file a concept.
//!
//! Each concept lists what can be said of it as a `Fact` enum; how facts are stated, changed, corrected and disputed is
//! the same for all and stands in [`facts`](crate::facts).

pub mod arena;
pub mod body;
pub mod holder;
pub mod lineage;
pub mod mailbox;
pub mod office;
pub mod paper;
pub mod party;
pub mod principal;
pub mod relation;
pub mod rulebook;
pub mod seat;
pub mod source;
pub mod unit;

/// Calls a macro with every concept of the register, in the order they are read and written: the name of its variant, its
/// module, its table in the state, and the word in ids and wire names. Before them stands whatever else it is called with.
#[macro_export]
macro_rules! concepts {
    ($callback:ident $($before:tt)*) => {
        $callback! {
            $($before)*
            Rulebook rulebook rulebooks "rulebook",
            Source source sources "source",
            Principal principal principals "principal",
            Body body bodies "body",
            Unit unit units "unit",
            Party party parties "party",
            Office office offices "office",
            Arena arena arenas "arena",
            Relation relation relations "relation",
            Lineage lineage lineages "lineage",
            Paper paper papers "paper",
            Seat seat seats "seat",
            Holder holder holders "holder",
        }
    };
}
pub(crate) use concepts;
