//! A county as of a day, laid out once for all checks: what exists, what it is tied to, and who sits there.
//!
//! Checks run over the whole county all the time, so what several of them ask is looked up here, once, while the thing
//! is at hand, and things are tied together by their places in a list rather than by searching for their ids again.

pub mod nodes;
pub mod places;
pub mod roster;

use crate::{
    certainty::Certainty,
    facts::{Entity, Entry, Fact, Found},
    id::{ArenaId, Node},
    register::{
        arena::{self, Arena, ArenaKind, Between, LegalForm},
        body, office,
        paper::{self, Paper},
        party,
        principal::{self, PrincipalKind},
        relation::{Link, Relation, RelationKind},
        rulebook::Rulebook,
        unit,
    },
    state::State,
    time::PartialDate,
    view::mandate::{self, Ground, Verdict},
};
use jiff::civil::Date;
use nodes::{Nodes, Stands};
use places::Places;
use roster::{Count, SeatOn};

/// A county as of a day.
pub struct Survey<'a> {
    /// The county.
    pub state: &'a State,
    /// The day.
    pub day: Date,
    /// What the county has set for itself.
    pub rulebook: Option<&'a Rulebook>,
    /// Everybody that can be named, also those that had ended.
    pub nodes: Nodes<'a>,
    /// How many municipalities there are.
    pub municipalities: Count,
    /// How many principals there are.
    pub principals: Count,
    /// Every arena of the county that exists or may exist that day, in the order of ids.
    pub arenas: Vec<ArenaOn<'a>>,
    /// Where each of them stands in the list.
    places: Places<ArenaId>,
    /// Every paper that exists or may exist that day, in the order of ids.
    pub papers: Vec<PaperOn<'a>>,
    /// Every relation that holds or may hold that day.
    pub relations: Vec<RelationOn<'a>>,
}

/// An arena as of a day.
pub struct ArenaOn<'a> {
    /// The arena.
    pub arena: &'a Arena,
    /// Whether it surely exists.
    pub certainty: Certainty,
    /// Where its existence stands.
    pub existence: &'a Entry<arena::Fact>,
    /// Who sits in it, where that is known, and where it stands.
    pub kind: Option<(ArenaKind, &'a Entry<arena::Fact>)>,
    /// Between whom it works, where that is known, and where it stands.
    pub between: Option<(Between, &'a Entry<arena::Fact>)>,
    /// Its legal form, where that is known.
    pub form: Option<LegalForm>,
    /// For whom it works, where that is told.
    pub target: Option<Found<'a, arena::Fact>>,
    /// What its mandate rests on.
    pub verdict: Verdict<'a>,
    /// The papers that govern it, or may, by their places in [`Survey::papers`].
    pub papers: Vec<usize>,
    /// The seats in it, in the order of ids.
    pub seats: Vec<SeatOn<'a>>,
}

/// A paper as of a day.
pub struct PaperOn<'a> {
    /// The paper.
    pub paper: &'a Paper,
    /// Whether it surely exists.
    pub certainty: Certainty,
    /// Where its existence stands.
    pub existence: &'a Entry<paper::Fact>,
    /// Whether it is in force.
    pub in_force: Certainty,
    /// The arenas it governs, or may, by their places in [`Survey::arenas`].
    pub arenas: Vec<usize>,
}

/// A relation as of a day.
pub struct RelationOn<'a> {
    /// The relation.
    pub relation: &'a Relation,
    /// Its edge.
    pub link: &'a Link,
    /// Whether it surely holds.
    pub certainty: Certainty,
    /// The arena it begins in, by its place in [`Survey::arenas`].
    pub who: Option<usize>,
    /// The arena it ends in, by its place in [`Survey::arenas`].
    pub whom: Option<usize>,
}

/// Where the names of a kind of thing stand among its facts.
macro_rules! named {
    ($concept:ident) => {
        [
            ($concept::Aspect::Name, |fact| match fact {
                $concept::Fact::Name(name) => Some(name),
                _ => None,
            }),
            ($concept::Aspect::Alias, |fact| match fact {
                $concept::Fact::Alias(name) => Some(name),
                _ => None,
            }),
        ]
    };
}

/// Below this many arenas a second thread costs more than it saves.
const WORTH_TWO_THREADS: usize = 500;

/// Does two things, at once where the county is large.
pub(super) fn two_at_once<A: Send, B: Send>(
    n_arenas: usize,
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B + Send,
) -> (A, B) {
    if n_arenas < WORTH_TWO_THREADS {
        return (one(), other());
    }
    std::thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (one.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), other)
    })
}

impl<'a> Survey<'a> {
    /// Surveys the county as of that day.
    pub fn new(state: &'a State, day: Date) -> Survey<'a> {
        let (named, tied) =
            two_at_once(state.arenas.len(), || Named::new(state, day), || Survey::tied(state, day));
        let Named { nodes, municipalities, principals } = named;
        Survey { nodes, municipalities, principals, ..tied }
    }

    /// The arenas and what is tied to them; who can be named is not looked at.
    fn tied(state: &'a State, day: Date) -> Survey<'a> {
        let mut survey = Survey {
            state,
            day,
            rulebook: state.rulebook(),
            nodes: Nodes::default(),
            municipalities: Count::default(),
            principals: Count::default(),
            arenas: Vec::with_capacity(state.arenas.len()),
            places: Places::new([].iter()),
            papers: Vec::with_capacity(state.papers.len()),
            relations: Vec::with_capacity(state.relations.len()),
        };
        survey.look_at_arenas();
        survey.places = Places::new(survey.arenas.iter().map(|on| &on.arena.id));
        survey.look_at_relations();
        survey.look_at_papers();
        roster::seats(state, day, &mut survey.arenas, &survey.places);
        survey
    }

    /// The place in [`Survey::arenas`] of the arena with this id, if it exists or may exist that day.
    pub fn place_of(&self, id: &ArenaId) -> Option<usize> {
        self.places.of(id)
    }

    /// How sure it is that some relation of one of these kinds begins in each arena, or ends in it.
    pub fn touched_by(
        &self,
        kinds: &[RelationKind],
        end: fn(&RelationOn<'a>) -> Option<usize>,
    ) -> Vec<Certainty> {
        let mut touched = vec![Certainty::No; self.arenas.len()];
        for relation in self.relations.iter().filter(|relation| kinds.contains(&relation.link.does)) {
            if let Some(place) = end(relation) {
                touched[place] = touched[place] | relation.certainty;
            }
        }
        touched
    }

    /// The papers in force, or perhaps in force, that govern the arena.
    pub fn in_force(&self, on: &ArenaOn<'a>) -> impl Iterator<Item = &PaperOn<'a>> {
        on.papers.iter().map(|place| &self.papers[*place]).filter(|on| on.in_force.is_possible())
    }

    fn look_at_arenas(&mut self) {
        let day = self.day;
        for arena in self.state.arenas.values() {
            if let Some(certainty) = here(arena, day) {
                self.arenas.push(arena_on(self.state, arena, certainty, day));
            }
        }
    }

    fn look_at_relations(&mut self) {
        let place = |node: &Node| node.arena().and_then(|arena| self.place_of(arena));
        let holding = self.state.relations.values().filter_map(|relation| {
            let certainty = relation.exists_on(self.day);
            let link = relation.link().filter(|_| certainty.is_possible())?;
            let (who, whom) = (place(&link.who), place(&link.whom));
            Some(RelationOn { relation, link, certainty, who, whom })
        });
        let holding: Vec<RelationOn<'a>> = holding.collect();
        self.relations = holding;
    }

    /// Lists the papers, and ties each to the arenas that it governs or that say that their mandate rests on it.
    fn look_at_papers(&mut self) {
        let day = self.day;
        for paper in self.state.papers.values() {
            let certainty = paper.exists_on(day);
            if certainty.is_possible() {
                let arenas = paper.governs(day).filter_map(|arena| self.place_of(arena)).collect();
                let (existence, in_force) = (existence(paper, day), paper.is_in_force(day));
                self.papers.push(PaperOn { paper, certainty, existence, in_force, arenas });
            }
        }
        for (place, arena) in self.arenas.iter().enumerate() {
            if let Ground::InForce(paper) | Ground::AnchoredOnly(paper) | Ground::Undated(paper) =
                arena.verdict.ground
                && let Ok(found) = self.papers.binary_search_by(|on| on.paper.id.cmp(&paper.id))
                && !self.papers[found].arenas.contains(&place)
            {
                self.papers[found].arenas.push(place);
            }
        }
        for (place, paper) in self.papers.iter().enumerate() {
            paper.arenas.iter().for_each(|arena| self.arenas[*arena].papers.push(place));
        }
    }
}

/// How sure it is that the arena exists, where it may and is the county's own. A neighbouring county's arena is only named
/// here; its own county looks after it.
fn here(arena: &Arena, day: Date) -> Option<Certainty> {
    let certainty = arena.exists_on(day);
    (certainty.is_possible() && arena.on(arena::Aspect::GuestOf, day).is_none()).then_some(certainty)
}

/// Everybody that can be named.
struct Named<'a> {
    nodes: Nodes<'a>,
    municipalities: Count,
    principals: Count,
}

impl<'a> Named<'a> {
    fn new(state: &'a State, day: Date) -> Named<'a> {
        let (mut nodes, mut municipalities, mut principals) =
            (Nodes::default(), Count::default(), Count::default());
        for principal in state.principals.values() {
            let certainty = principal.exists_on(day);
            principals.add(certainty);
            if principal.kind(day) == Some(&PrincipalKind::Municipality) {
                municipalities.add(certainty);
            }
            nodes.add(principal, day, named!(principal), Stands::Alone, None);
        }
        for body in state.bodies.values() {
            nodes.add(body, day, named!(body), Stands::within(body.within(day)), None);
        }
        for unit in state.units.values() {
            nodes.add(unit, day, named!(unit), Stands::within(unit.within(day)), None);
        }
        for party in state.parties.values() {
            nodes.add(party, day, named!(party), Stands::Alone, None);
        }
        for office in state.offices.values() {
            nodes.add(office, day, named!(office), Stands::within(office.at(day)), None);
        }
        let mut places = 0..;
        for arena in state.arenas.values() {
            let place = here(arena, day).and_then(|_| places.next());
            nodes.add(arena, day, named!(arena), Stands::Alone, place);
        }
        Named { nodes: nodes.in_order(), municipalities, principals }
    }
}

impl ArenaOn<'_> {
    /// Since when a fact has been true of it: a fact without a day of its own is as old as the arena.
    pub fn since(&self, entry: &Entry<arena::Fact>) -> Option<PartialDate> {
        entry.reading().when.from.or(self.existence.reading().when.from)
    }
}

/// Where the existence of a thing stands that exists or may exist that day.
fn existence<F: Fact>(entity: &Entity<F>, day: Date) -> &Entry<F> {
    entity.existence(day).expect("what exists, or may, has been said to")
}

fn arena_on<'a>(state: &'a State, arena: &'a Arena, certainty: Certainty, day: Date) -> ArenaOn<'a> {
    let kind = |found: Found<'a, arena::Fact>| match found.fact() {
        Some(arena::Fact::Kind(kind)) => Some((*kind, found.entry)),
        _ => None,
    };
    let between = |found: Found<'a, arena::Fact>| match found.fact() {
        Some(arena::Fact::Between(between)) => Some((*between, found.entry)),
        _ => None,
    };
    ArenaOn {
        arena,
        certainty,
        existence: existence(arena, day),
        kind: arena.on(arena::Aspect::Kind, day).and_then(kind),
        between: arena.on(arena::Aspect::Between, day).and_then(between),
        form: arena.form(day).copied(),
        target: arena.on(arena::Aspect::TargetGroup, day),
        verdict: mandate::verdict(state, arena, day),
        papers: Vec::new(),
        seats: Vec::new(),
    }
}
