//! A county file as read: every thing with its facts in the order of the file, each with its place.

use crate::problem::Span;
use domain::{
    Command,
    facts::{self, Fact, Statement},
    id::{Handle, Id, Subject},
    register::{
        arena, body, holder, lineage, office, paper, party, principal, relation, rulebook, seat, source, unit,
    },
    state::Held,
    text::Title,
};

/// One fact as written in the file, with what others say instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated<F: Fact> {
    /// The whole fact.
    pub span: Span,
    /// What is stated.
    pub statement: Statement<F>,
    /// Where each of its claims stands.
    pub claims: Vec<Span>,
}

impl<F: Fact> Stated<F> {
    /// What it is about.
    pub fn aspect(&self) -> F::Aspect {
        self.statement.claims[0].content.aspect()
    }
}

/// One thing and what the file says of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Thing<F: Fact> {
    /// Its id.
    pub id: F::Id,
    /// Its handle, where the table begins.
    pub span: Span,
    /// The facts.
    pub statements: Vec<Stated<F>>,
    /// Every id that is written in the table, and where; a source is written as its handle.
    pub mentions: Vec<(Subject, Span)>,
}

/// A kind of thing that a county file can hold: every concept of the register.
pub trait Concept: Held {
    /// The command of the whole domain.
    fn command(command: facts::Command<Self>) -> Command;

    /// The command about such a thing, if it is one.
    fn command_of(command: &Command) -> Option<&facts::Command<Self>>;

    /// The things of this kind in the file.
    fn things(file: &CountyFile) -> &[Thing<Self>];

    /// The things of this kind in the file, to write in.
    fn things_mut(file: &mut CountyFile) -> &mut Vec<Thing<Self>>;

    /// The word before the handle, such as `arena`.
    fn name() -> &'static str {
        <Self::Id as Id>::CONCEPT
    }
}

/// Something that is done alike for every concept.
pub(crate) trait ForEachConcept {
    fn visit<F: Concept>(&mut self);
}

macro_rules! files {
    ($($variant:ident $concept:ident $table:ident $name:literal,)*) => {
        /// A county file as read: the county, and its things concept by concept in the order of the file.
        #[derive(Clone, Debug, PartialEq)]
        #[expect(missing_docs, reason = "the lists are named as their concepts are")]
        pub struct CountyFile {
            /// The county's handle.
            pub handle: Handle,
            /// What the county is called.
            pub name: Title,
            /// The state of the register the file is based on; absent in a file made by hand.
            pub head: Option<String>,
            /// Where the county is named.
            pub span: Span,
            $(pub $table: Vec<Thing<$concept::Fact>>,)*
        }

        impl CountyFile {
            pub(crate) fn new(handle: Handle, name: Title, head: Option<String>, span: Span) -> CountyFile {
                CountyFile { handle, name, head, span, $($table: Vec::new(),)* }
            }

            /// Where the thing with this id begins in the file.
            pub fn span_of(&self, subject: &Subject) -> Option<Span> {
                match subject {
                    $(Subject::$variant(id) => {
                        self.$table.iter().find(|thing| thing.id == *id).map(|thing| thing.span)
                    })*
                    Subject::Person(_) => None,
                }
            }
        }

        $(impl Concept for $concept::Fact {
            fn command(command: facts::Command<Self>) -> Command {
                Command::$variant(command)
            }

            fn command_of(command: &Command) -> Option<&facts::Command<Self>> {
                match command {
                    Command::$variant(command) => Some(command),
                    _ => None,
                }
            }

            fn things(file: &CountyFile) -> &[Thing<Self>] {
                &file.$table
            }

            fn things_mut(file: &mut CountyFile) -> &mut Vec<Thing<Self>> {
                &mut file.$table
            }
        })*

        /// The word of every concept, in the order they are written.
        pub const CONCEPTS: &[&str] = &[$($name),*];

        /// Does it for every concept, in the order they are written.
        pub(crate) fn for_each_concept(work: &mut impl ForEachConcept) {
            $(work.visit::<$concept::Fact>();)*
        }
    };
}

domain::concepts!(files);
