//! Everything that can happen in a county, and its name on the wire.
//!
//! A stored kind is never removed or given a new meaning; a changed shape is a new version, lifted on reading.

use crate::{
    access::commission,
    acts,
    checks::silence,
    context::Seq,
    facts,
    id::{Handle, Subject},
    person,
    register::{
        arena, body, concepts, holder, lineage, office, paper, party, principal, relation, rulebook, seat,
        source, unit,
    },
    text::{Text, Title},
    work::{decision, document, matter, recommendation, roads},
};
use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The county was opened: the first event of every journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountyOpened {
    /// Its handle.
    pub handle: Handle,
    /// What it is called.
    pub name: Title,
}

/// A text was emptied by a lawful decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextRedacted {
    /// The event it stood in.
    pub seq: Seq,
    /// Its slot there.
    pub n: u16,
    /// Why, with the decision.
    pub ground: Text,
}

/// The journal was brought back from a backup. What had been written after the backup was taken is not in it.
///
/// Whoever signed in before this has to sign in again, and nothing is sent anywhere until somebody says so: what was
/// sent after the backup is not known here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JournalRestored {
    /// When the backup was taken.
    pub taken_at: Timestamp,
}

macro_rules! events {
    (
        {$($variant:ident $concept:ident $table:ident $name:literal,)*}
        {$($road:ident $roads:ident $travelled:ident $called:literal,)*}
    ) => {
        /// Everything that can happen.
        #[derive(Clone, Debug, PartialEq)]
        #[expect(missing_docs, reason = "the variants are named as their concepts are")]
        pub enum Event {
            CountyOpened(CountyOpened),
            $($variant(facts::Event<$concept::Fact>),)*
            $($road(acts::Event<$roads::Act>),)*
            Silence(silence::Event),
            Commission(commission::Event),
            Person(person::Event),
            TextRedacted(TextRedacted),
            JournalRestored(JournalRestored),
        }

        /// Every first part of a wire name that has verbs of its own behind it.
        pub const CONCEPTS: &[&str] = &[$($name),*];

        /// Every first part of a wire name that has acts behind it, each with its verbs.
        pub const ROADS: &[(&str, &[&str])] = &[$(($called, <$roads::Act as acts::Act>::VERBS)),*];

        impl Event {
            /// The name on the wire: concept and verb.
            pub fn kind(&self) -> (&'static str, &'static str) {
                match self {
                    Event::CountyOpened(_) => ("county", "opened"),
                    $(Event::$variant(event) => ($name, event.verb()),)*
                    $(Event::$road(event) => ($called, event.verb()),)*
                    Event::Silence(event) => ("finding", event.verb()),
                    Event::Commission(event) => ("commission", event.verb()),
                    Event::Person(event) => ("person", event.verb()),
                    Event::TextRedacted(_) => ("text", "redacted"),
                    Event::JournalRestored(_) => ("journal", "restored"),
                }
            }

            /// The thing that it happened to.
            pub fn subject(&self) -> Option<Subject> {
                match self {
                    $(Event::$variant(event) => Some(event.id().clone().into()),)*
                    $(Event::$road(event) => Some(event.id().clone().into()),)*
                    Event::Person(event) => Some(event.person().clone().into()),
                    Event::CountyOpened(_)
                    | Event::Silence(_)
                    | Event::Commission(_)
                    | Event::TextRedacted(_)
                    | Event::JournalRestored(_) => None,
                }
            }

            /// Reads the body of an event of this kind; `None` when no such kind is known.
            pub fn read<'de, D: Deserializer<'de>>(kind: &str, body: D) -> Option<Result<Event, D::Error>> {
                let (concept, verb) = kind.split_once('.')?;
                let event = match concept {
                    "county" if verb == "opened" => CountyOpened::deserialize(body).map(Event::CountyOpened),
                    $($name if facts::VERBS.contains(&verb) => facts::Event::deserialize(body).map(Event::$variant),)*
                    $($called if knows::<$roads::Act>(verb) => acts::Event::deserialize(body).map(Event::$road),)*
                    "finding" if silence::VERBS.contains(&verb) => silence::Event::deserialize(body).map(Event::Silence),
                    "commission" if commission::VERBS.contains(&verb) => {
                        commission::Event::deserialize(body).map(Event::Commission)
                    }
                    "person" if person::VERBS.contains(&verb) => person::Event::deserialize(body).map(Event::Person),
                    "text" if verb == "redacted" => TextRedacted::deserialize(body).map(Event::TextRedacted),
                    "journal" if verb == "restored" => JournalRestored::deserialize(body).map(Event::JournalRestored),
                    _ => return None,
                };
                Some(event)
            }
        }

        impl Serialize for Event {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    Event::CountyOpened(event) => event.serialize(serializer),
                    $(Event::$variant(event) => event.serialize(serializer),)*
                    $(Event::$road(event) => event.serialize(serializer),)*
                    Event::Silence(event) => event.serialize(serializer),
                    Event::Commission(event) => event.serialize(serializer),
                    Event::Person(event) => event.serialize(serializer),
                    Event::TextRedacted(event) => event.serialize(serializer),
                    Event::JournalRestored(event) => event.serialize(serializer),
                }
            }
        }
    };
}

/// Whether a road has this verb.
fn knows<A: acts::Act>(verb: &str) -> bool {
    A::VERBS.contains(&verb) || acts::VERBS.contains(&verb)
}

concepts!(roads @after events;);
