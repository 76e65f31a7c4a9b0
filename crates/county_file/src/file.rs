//! A county file as read: every thing with its facts in the order of the file, each with its place.

use crate::problem::Span;
use domain::{
    Command,
    facts::{self, Aspect, Claim, Fact, Statement},
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

    /// The fact as one that cannot be entered as it stands.
    pub(crate) fn into_unread(self) -> Unread<F> {
        let (span, aspect) = (self.span, Some(self.aspect()));
        Unread { span, aspect, claims: self.statement.claims.into_iter().zip(self.claims).collect() }
    }
}

/// A fact of which something could not be read, with what could. A sound file has none.
#[derive(Clone, Debug, PartialEq)]
pub struct Unread<F: Fact> {
    /// The whole fact.
    pub span: Span,
    /// What it is about; `None` when that cannot be told, so that it may be anything.
    pub aspect: Option<F::Aspect>,
    /// Its claims, each with its place. A value that could not be read is left open; dates and sources can be asked about.
    pub claims: Vec<(Claim<F>, Span)>,
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
    /// The facts that could not be read.
    pub unread: Vec<Unread<F>>,
    /// Every id that is written in the table, and where; a source is written as its handle.
    pub mentions: Vec<(Subject, Span)>,
}

impl<F: Fact> Thing<F> {
    /// Whether something that is, or may be, about this could not be read. What the file does not say of it then counts as
    /// not known rather than left out.
    pub(crate) fn is_unread(&self, aspect: F::Aspect) -> bool {
        self.unread.iter().any(|fact| fact.aspect.is_none_or(|about| about == aspect))
    }
}

/// Tables that could not be told what they are about.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Unplaced {
    /// The kind of thing; `None` when it has a name that nothing has.
    pub concept: Option<&'static str>,
    /// The thing; `None` when it may be any.
    pub handle: Option<String>,
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
            pub(crate) unplaced: Vec<Unplaced>,
        }

        impl CountyFile {
            pub(crate) fn new(handle: Handle, name: Title, head: Option<String>, span: Span) -> CountyFile {
                CountyFile { handle, name, head, span, $($table: Vec::new(),)* unplaced: Vec::new() }
            }

            /// Where the thing with this id begins in the file.
            pub fn span_of(&self, subject: &Subject) -> Option<Span> {
                match subject {
                    $(Subject::$variant(id) => {
                        self.$table.iter().find(|thing| thing.id == *id).map(|thing| thing.span)
                    })*
                    _ => None,
                }
            }

            /// Whether something that is, or may be, about this aspect of the thing could not be read.
            pub(crate) fn is_unread(&self, subject: &Subject, name: &str) -> bool {
                match subject {
                    $(Subject::$variant(id) => self.$table.iter().filter(|thing| thing.id == *id).any(|thing| {
                        $concept::Aspect::ALL.iter().any(|aspect| aspect.name() == name && thing.is_unread(*aspect))
                    }),)*
                    _ => false,
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

impl CountyFile {
    /// Whether a table that could not be told what it is about may be about this.
    pub(crate) fn may_hold(&self, subject: &Subject) -> bool {
        self.unplaced.iter().any(|table| {
            table.concept.is_none_or(|concept| concept == subject.concept())
                && table.handle.as_deref().is_none_or(|handle| handle == subject.handle().as_str())
        })
    }
}
