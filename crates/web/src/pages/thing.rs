//! What every page about a thing shows alike, whatever kind of thing it is: when it exists, what it is called, all facts
//! with their sources; and a walk through every fact of the register.

use crate::{
    page::At,
    part::{Fact, Line, Named, Sources},
};
use domain::{
    State,
    certainty::Certainty,
    facts::{Aspect, Entity, Entry},
    id::Subject,
};
use words::{Spoken, aspect};

/// A thing as of the day.
pub struct Thing {
    /// What else it is called, as a list.
    pub also: Option<String>,
    /// Whether it existed that day, when that needs to be said.
    pub presence: Option<String>,
    /// What is so that day, besides its names and that it exists.
    pub brief: Vec<Named>,
    /// When it exists and what it has been called, the first one first.
    pub history: Vec<Fact>,
    /// Everything.
    pub all: All,
}

/// Everything that is said of a thing.
pub struct All {
    /// How many facts there are.
    pub count: String,
    /// The facts.
    pub facts: Vec<Named>,
    /// The facts that were taken back.
    pub retracted: Vec<Retracted>,
}

/// A fact that was taken back.
pub struct Retracted {
    /// What it was about.
    pub label: String,
    /// What it said.
    pub value: Line,
    /// Why it was taken back.
    pub reason: String,
    /// Where it was read.
    pub sources: Sources,
}

impl All {
    /// Everything that is said of a thing.
    pub fn of<F: Spoken>(at: &At<'_>, entity: &Entity<F>) -> All {
        let retracted = entity.entries().iter().filter_map(|entry| {
            let reason = entry.retracted.as_ref()?;
            let fact = Fact::of(at, entry, Certainty::Yes);
            let reason = at.words().thing_retracted_because(at.speaker.text(reason));
            let (label, value) = (fact.label.clone(), fact.value.clone());
            Some(Retracted { label, value, reason, sources: fact.sources })
        });
        All {
            count: at.words().arena_facts_show(entity.standing().count()),
            facts: Named::gather(entity.standing().map(|entry| Fact::on_day(at, entry))),
            retracted: retracted.collect(),
        }
    }
}

impl Thing {
    fn of<F: Spoken>(at: &At<'_>, entity: &Entity<F>) -> Thing {
        let is_named = |entry: &&Entry<F>, names: &[&str]| names.contains(&Aspect::name(entry.aspect()));
        let on_day = entity.standing().filter(|entry| entry.reading().holds_on(at.day()).is_possible());
        let brief = on_day.filter(|entry| !is_named(entry, &["exists", "name", "alias", "title"]));
        let mut history: Vec<&Entry<F>> =
            entity.standing().filter(|entry| is_named(entry, &["exists", "name"])).collect();
        history.sort_by_key(|entry| (entry.aspect(), entry.reading().when.sort_day()));
        Thing {
            also: also(at, entity),
            presence: presence(at, entity),
            brief: Named::gather(brief.map(|entry| Fact::on_day(at, entry))),
            history: history.into_iter().map(|entry| Fact::of(at, entry, Certainty::Yes)).collect(),
            all: All::of(at, entity),
        }
    }
}

fn also<F: Spoken>(at: &At<'_>, entity: &Entity<F>) -> Option<String> {
    let own = at.speaker.name(&entity.id.clone().into());
    let aliases = F::Aspect::ALL.iter().filter(|aspect| aspect.name() == "alias");
    let found = aliases.flat_map(|aspect| entity.all_on(*aspect, at.day()));
    let names = found.map(|found| at.speaker.content(&found.claim.content).to_string());
    let names: Vec<String> = names.filter(|name| *name != own).collect();
    let list = words::speaker::list(at.words(), &names);
    (!names.is_empty()).then(|| at.words().arena_other_names(list))
}

fn presence<F: Spoken>(at: &At<'_>, entity: &Entity<F>) -> Option<String> {
    let words = at.words();
    let stretch = entity.existence(at.day()).map(|entry| entry.reading().when);
    let has_ended = stretch.is_some_and(|when| when.has_ended(at.day()).is_yes());
    match entity.exists_on(at.day()) {
        Certainty::Yes => None,
        Certainty::Perhaps => Some(words.thing_perhaps()),
        Certainty::No if has_ended => Some(words.thing_ended()),
        Certainty::No => Some(words.thing_not_yet()),
    }
}

/// Something that looks at every fact of the register.
pub trait Visit {
    /// Looks at a fact that stands.
    fn entry<F: Spoken>(&mut self, entity: &Entity<F>, entry: &Entry<F>);
}

macro_rules! every_table {
    ($($variant:ident $concept:ident $table:ident $name:literal,)*) => {
        /// The thing as of the day, if the register holds it.
        pub fn thing(at: &At<'_>, subject: &Subject) -> Option<Thing> {
            match subject {
                $(Subject::$variant(id) => at.state().$table.get(id).map(|entity| Thing::of(at, entity)),)*
                _ => None,
            }
        }

        /// Shows every fact that stands to the visitor, concept by concept, in the order of ids.
        pub fn visit(state: &State, visitor: &mut impl Visit) {
            $(for entity in state.$table.values() {
                entity.standing().for_each(|entry| visitor.entry(entity, entry));
            })*
        }
    };
}

domain::concepts!(every_table);

/// What a fact is about.
pub fn label<F: Spoken>(at: &At<'_>, entry: &Entry<F>) -> String {
    aspect::label(at.words(), entry.aspect().name())
}
