//! All that is known of one county at one moment in its journal.
//!
//! Persistent maps make a copy nearly free, so a "what if" is the same functions on another state.

use crate::{
    access::commission::Commissions,
    acts::{self, Act, Road},
    checks::silence::Silences,
    facts::{Fact, FactNo, Table},
    id::{ArenaId, Handle, HolderId, LineageId, Node, PersonId, RelationId, Subject},
    person::People,
    refusal::Refusal,
    register::{
        arena, body, concepts, holder, lineage, office, paper, party, principal, relation, rulebook, seat,
        source, unit,
    },
    text::Title,
    work::{decision, document, matter, recommendation, roads},
};
use imbl::{OrdMap, OrdSet};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeSet;

/// The county itself.
#[derive(Clone, Debug, PartialEq)]
pub struct County {
    /// Its handle, which also names its folder and stands in the chain.
    pub handle: Handle,
    /// What it is called.
    pub name: Title,
    /// When it was opened.
    pub opened_at: Timestamp,
}

/// Where to look for what rights rest on, so that no page goes through the whole register for them.
///
/// It only grows: what has been corrected since is passed over by who reads it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Index {
    held_by: OrdMap<PersonId, OrdSet<HolderId>>,
    proposed_by: OrdMap<PersonId, OrdSet<HolderId>>,
    links_of: OrdMap<Node, OrdSet<RelationId>>,
}

/// Beyond so many, comparing costs as much as looking.
const N_REMEMBERED: usize = 8;

/// A kind of thing that the state has a table of.
pub trait Held: Fact {
    /// The table.
    fn table(state: &State) -> &Table<Self>;

    /// The table, to write in.
    fn table_mut(state: &mut State) -> &mut Table<Self>;
}

/// A kind of thing whose road the state has a table of.
pub trait Travels: Act {
    /// The table.
    fn table(state: &State) -> &acts::Table<Self>;

    /// The table, to write in.
    fn table_mut(state: &mut State) -> &mut acts::Table<Self>;
}

macro_rules! tables {
    (
        {$($variant:ident $concept:ident $table:ident $name:literal,)*}
        {$($road:ident $roads:ident $travelled:ident $called:literal,)*}
    ) => {
        /// All that is known of one county. One table a concept, in the order of ids.
        #[derive(Clone, Debug, Default, PartialEq)]
        #[expect(missing_docs, reason = "the tables are named as their concepts are")]
        pub struct State {
            pub county: Option<County>,
            $(pub $table: Table<$concept::Fact>,)*
            $(pub $travelled: acts::Table<$roads::Act>,)*
            pub silences: Silences,
            pub commissions: Commissions,
            pub people: People,
            pub(crate) index: Index,
            /// When the journal was last brought back from a backup. A session from before it no longer holds, and what
            /// is sent from the county (mail, digests) rests from then on until somebody lets it go on.
            pub restored_at: Option<Timestamp>,
        }

        $(impl Held for $concept::Fact {
            fn table(state: &State) -> &Table<Self> {
                &state.$table
            }

            fn table_mut(state: &mut State) -> &mut Table<Self> {
                &mut state.$table
            }
        })*

        $(impl Travels for $roads::Act {
            fn table(state: &State) -> &acts::Table<Self> {
                &state.$travelled
            }

            fn table_mut(state: &mut State) -> &mut acts::Table<Self> {
                &mut state.$travelled
            }
        })*

        impl State {
            /// Whether the county holds a thing with this id. A person is known by id alone.
            pub fn holds(&self, subject: &Subject) -> bool {
                match subject {
                    $(Subject::$variant(id) => self.$table.get(id).is_some_and(|entity| entity.is_there()),)*
                    $(Subject::$road(id) => self.$travelled.get(id).is_some_and(|road| road.is_there()),)*
                    Subject::Person(_) => true,
                }
            }

            /// Whether its register is that of the other, table by table the very same, and what is silenced. It may say no
            /// of two that say the same, but not yes of two that differ.
            pub fn has_register_of(&self, other: &State) -> bool {
                self.silences.is_of(&other.silences)$(&& self.$table.ptr_eq(&other.$table))*
            }

            /// Every id in the register, concept by concept.
            pub fn subjects(&self) -> impl Iterator<Item = Subject> {
                std::iter::empty()$(.chain(self.$table.keys().map(|id| Subject::$variant(id.clone()))))*
            }

            /// Every id of what the arenas have on their hands.
            pub fn work(&self) -> impl Iterator<Item = Subject> {
                std::iter::empty()$(.chain(self.$travelled.keys().map(|id| Subject::$road(id.clone()))))*
            }

            /// When a fact about a thing, or a step on its road, was last written to, taken back or not. Number 0 of a
            /// road is all of it.
            pub fn recorded_at(&self, subject: &Subject, no: FactNo) -> Option<Timestamp> {
                match subject {
                    $(Subject::$variant(id) => Some(self.$table.get(id)?.entry(no)?.recorded_at),)*
                    $(Subject::$road(id) => match no {
                        0 => Some(self.$travelled.get(id)?.written_at()),
                        no => Some(self.$travelled.get(id)?.step(no)?.recorded_at),
                    },)*
                    Subject::Person(_) => None,
                }
            }

            /// How many facts stand in the register.
            pub fn n_facts(&self) -> usize {
                0 $(+ self.$table.values().map(|entity| entity.standing().count()).sum::<usize>())*
            }

            /// The rules that hold for a thing as it now stands: what it mentions exists, and its own facts agree.
            ///
            /// Only what was written `at` an instant is asked what it mentions, where one is given. The rest has been asked
            /// before, and whatever something still mentions stays.
            pub(crate) fn refuse(&self, subject: &Subject, at: Option<Timestamp>) -> Result<(), Refusal> {
                match subject {
                    $(Subject::$variant(id) => {
                        let Some(entity) = self.$table.get(id) else { return Ok(()) };
                        let mut unknown = None;
                        // A thing cites the same few sources over and over, and each need only be looked for once.
                        let mut found = Vec::with_capacity(N_REMEMBERED);
                        let written = entity.standing().filter(|entry| at.is_none_or(|at| entry.recorded_at == at));
                        written.for_each(|entry| entry.references(&mut |to| {
                            if found.contains(&to) {
                                return;
                            }
                            if !self.holds(&to) {
                                unknown.get_or_insert(to);
                            } else if found.len() < N_REMEMBERED {
                                found.push(to);
                            }
                        }));
                        if let Some(to) = unknown {
                            return Err(Refusal::UnknownReference { from: subject.clone(), to });
                        }
                        let mut standing = entity.standing();
                        let has_existence = $concept::Fact::existence().is_none_or(|aspect| entity.of(aspect).next().is_some());
                        if standing.next().is_some() && !has_existence {
                            return Err(Refusal::ExistenceNotStated(subject.clone()));
                        }
                        if entity.entries().iter().any(|entry| entry.retracted.is_some())
                            && entity.standing().next().is_none()
                            && let Some(by) = self.mentioned_by(subject)
                        {
                            return Err(Refusal::StillMentioned { subject: subject.clone(), by });
                        }
                        $concept::Fact::refuse(entity)?;
                    })*
                    $(Subject::$road(id) => {
                        let Some(road) = self.$travelled.get(id) else { return Ok(()) };
                        self.refuse_road(subject, road)?;
                    })*
                    Subject::Person(_) => {}
                }
                match subject {
                    Subject::Lineage(id) => self.lineage_has_no_cycle(id),
                    _ => Ok(()),
                }
            }

            /// Something whose facts mention this.
            fn mentioned_by(&self, subject: &Subject) -> Option<Subject> {
                $(for entity in self.$table.values() {
                    let mut mentions = false;
                    entity.references(&mut |to| mentions |= to == *subject);
                    if mentions {
                        return Some(Subject::$variant(entity.id.clone()));
                    }
                })*
                $(for road in self.$travelled.values().filter(|road| road.is_there()) {
                    let mut mentions = false;
                    road.references(&mut |to| mentions |= to == *subject);
                    if mentions {
                        return Some(Subject::$road(road.id.clone()));
                    }
                })*
                None
            }

            /// What must hold across the county after any sequence of commands. Answers every rule that is broken.
            pub fn check_invariants(&self) -> Vec<Refusal> {
                self.subjects().chain(self.work()).filter_map(|subject| self.refuse(&subject, None).err()).collect()
            }
        }
    };
}

concepts!(roads @after tables;);

impl State {
    /// The rules that hold for a road: what it mentions is there, and its acts go together.
    fn refuse_road<A: Act>(&self, subject: &Subject, road: &Road<A>) -> Result<(), Refusal> {
        if !road.is_there() {
            let by = self.mentioned_by(subject).filter(|by| by != subject);
            return by.map_or(Ok(()), |by| Err(Refusal::StillMentioned { subject: subject.clone(), by }));
        }
        let mut unknown = None;
        road.references(&mut |to| {
            if !self.holds(&to) {
                unknown.get_or_insert(to);
            }
        });
        match unknown {
            Some(to) => Err(Refusal::UnknownReference { from: subject.clone(), to }),
            None => A::refuse(self, road),
        }
    }

    /// Nothing comes before itself in its own history. Being renamed is no step: it is the same thing.
    fn lineage_has_no_cycle(&self, id: &LineageId) -> Result<(), Refusal> {
        let Some(step) = self.lineages.get(id).and_then(|lineage| lineage.step()) else { return Ok(()) };
        let starts: Vec<&Node> = step.before.iter().filter(|node| !step.after.contains(node)).collect();
        let cyclic = starts.into_iter().find(|start| self.successors(start).contains(*start));
        cyclic.map_or(Ok(()), |node| Err(Refusal::LineageIsACycle(node.into())))
    }

    /// Everything that came of this, directly or later.
    pub fn successors(&self, node: &Node) -> BTreeSet<Node> {
        let mut reached = BTreeSet::new();
        let mut frontier = vec![node.clone()];
        while let Some(node) = frontier.pop() {
            for step in self.lineages.values().filter_map(|lineage| lineage.step()) {
                if step.before.contains(&node) {
                    let later =
                        step.after.iter().filter(|after| **after != node && reached.insert((*after).clone()));
                    frontier.extend(later.cloned().collect::<Vec<_>>());
                }
            }
        }
        reached
    }

    /// Notes where to look for what a fact has just said.
    pub(crate) fn note(&mut self, subject: &Subject) {
        match subject {
            Subject::Holder(id) => {
                let holder = self.holders.get(id);
                if let Some(person) = holder.and_then(|holder| holder.person()) {
                    self.index.held_by.entry(person.clone()).or_default().insert(id.clone());
                }
                if let Some(person) = holder.and_then(|holder| holder.proposes()) {
                    self.index.proposed_by.entry(person.clone()).or_default().insert(id.clone());
                }
            }
            Subject::Relation(id) => {
                if let Some(link) = self.relations.get(id).and_then(|relation| relation.link()) {
                    self.index.links_of.entry(link.who.clone()).or_default().insert(id.clone());
                }
            }
            _ => {}
        }
    }

    /// Everything that somebody is entered as holding, whenever.
    pub fn held_by(&self, person: &PersonId) -> impl Iterator<Item = &holder::Holder> {
        let ids = self.index.held_by.get(person).into_iter().flatten();
        let holders = ids.filter_map(|id| self.holders.get(id)).map(AsRef::as_ref);
        holders.filter(move |holder| holder.person() == Some(person))
    }

    /// Those who propose somebody to follow them.
    pub fn proposed_by(&self, person: &PersonId) -> impl Iterator<Item = &holder::Holder> {
        let ids = self.index.proposed_by.get(person).into_iter().flatten();
        let holders = ids.filter_map(|id| self.holders.get(id)).map(AsRef::as_ref);
        holders.filter(move |holder| holder.proposes() == Some(person))
    }

    /// Everything that a node does to others, whenever.
    pub fn links_of(&self, who: &Node) -> impl Iterator<Item = &relation::Relation> {
        let ids = self.index.links_of.get(who).into_iter().flatten();
        let relations = ids.filter_map(|id| self.relations.get(id)).map(AsRef::as_ref);
        relations.filter(move |relation| relation.link().is_some_and(|link| link.who == *who))
    }

    /// Everybody who has held something or had a role, in the order of ids.
    pub fn persons(&self) -> BTreeSet<PersonId> {
        self.index.held_by.keys().chain(self.commissions.persons()).cloned().collect()
    }

    /// The arenas that somebody is entered as sitting in, whenever.
    pub fn arenas_of(&self, person: &PersonId) -> BTreeSet<&ArenaId> {
        self.arenas_among(self.held_by(person))
    }

    /// The arenas that somebody new is proposed to: who has never held anything, nor had a role.
    pub fn arenas_waiting_for(&self, person: &PersonId) -> BTreeSet<&ArenaId> {
        let is_new = !self.index.held_by.contains_key(person) && self.commissions.of(person).is_empty();
        self.arenas_among(self.proposed_by(person).filter(|_| is_new))
    }

    fn arenas_among<'a>(
        &'a self,
        holders: impl Iterator<Item = &'a holder::Holder>,
    ) -> BTreeSet<&'a ArenaId> {
        let seats = holders.filter_map(|holder| self.seats.get(holder.seat()?));
        seats.filter_map(|seat| seat.arena()).collect()
    }

    /// The county's rulebook.
    pub fn rulebook(&self) -> Option<&rulebook::Rulebook> {
        self.rulebooks.values().next().map(AsRef::as_ref)
    }

    /// What a thing is called that day: its name or title, else its handle. A redacted name shows as its handle.
    pub fn name<'a>(&'a self, subject: &'a Subject, day: Date) -> &'a str {
        let name = match subject {
            Subject::Source(id) => self.sources.get(id).and_then(|source| source.title(day)),
            Subject::Principal(id) => self.principals.get(id).and_then(|principal| principal.name(day)),
            Subject::Body(id) => self.bodies.get(id).and_then(|body| body.name(day)),
            Subject::Unit(id) => self.units.get(id).and_then(|unit| unit.name(day)),
            Subject::Party(id) => self.parties.get(id).and_then(|party| party.name(day)),
            Subject::Office(id) => self.offices.get(id).and_then(|office| office.name(day)),
            Subject::Arena(id) => self.arenas.get(id).and_then(|arena| arena.name(day)),
            Subject::Paper(id) => self.papers.get(id).and_then(|paper| paper.title(day)),
            Subject::Seat(id) => self.seats.get(id).and_then(|seat| seat.name(day)),
            Subject::Matter(id) => self.matters.get(id).and_then(|matter| matter.title(day)),
            Subject::Decision(id) => self.decisions.get(id).and_then(|decision| decision.title(day)),
            Subject::Document(id) => self.documents.get(id).and_then(|road| road.title(day)),
            Subject::Recommendation(id) => self.recommendations.get(id).and_then(|road| road.title(day)),
            _ => None,
        };
        name.and_then(|title| title.said()).unwrap_or(subject.handle().as_str())
    }

    /// The arenas that exist, or may exist, that day.
    pub fn arenas_on(&self, day: Date) -> impl Iterator<Item = &arena::Arena> {
        self.arenas.values().map(AsRef::as_ref).filter(move |arena| arena.exists_on(day).is_possible())
    }

    /// The matters that had begun that day, or may have, as they then stood.
    pub fn matters_on(&self, day: Date) -> impl Iterator<Item = matter::Matter<'_>> {
        let begun = self.matters.values().filter(move |road| road.has_begun(day).is_possible());
        begun.map(move |road| matter::stand(road, day))
    }

    /// The arena with this id, if the register holds it.
    pub fn arena(&self, id: &ArenaId) -> Option<&arena::Arena> {
        self.arenas.get(id).map(AsRef::as_ref)
    }
}
