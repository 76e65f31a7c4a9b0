//! A county as of a day, laid out once for all checks: what exists, what it is tied to, and who sits there.
//!
//! Checks run over the whole county all the time, so what several of them ask is looked up here, once, and things are
//! tied together by their places in a list rather than by searching for their ids again.

pub mod roster;

use crate::{
    certainty::Certainty,
    facts::{Entity, Entry, Fact},
    id::{ArenaId, Node},
    register::{
        arena::{self, Arena, ArenaKind},
        paper::Paper,
        principal::PrincipalKind,
        relation::{Link, Relation, RelationKind},
        rulebook::Rulebook,
    },
    state::State,
    view::mandate::{self, Ground, Verdict},
};
use jiff::civil::Date;
use roster::{Count, SeatOn};

/// A county as of a day.
pub struct Survey<'a> {
    /// The county.
    pub state: &'a State,
    /// The day.
    pub day: Date,
    /// Every arena of the county that exists or may exist that day, in the order of ids.
    pub arenas: Vec<ArenaOn<'a>>,
    /// Every paper that exists or may exist that day, in the order of ids.
    pub papers: Vec<PaperOn<'a>>,
    /// Every relation that holds or may hold that day.
    pub relations: Vec<RelationOn<'a>>,
    /// What the county has set for itself.
    pub rulebook: Option<&'a Rulebook>,
    /// How many municipalities there are.
    pub municipalities: Count,
    /// How many principals there are.
    pub principals: Count,
}

/// An arena as of a day.
pub struct ArenaOn<'a> {
    /// The arena.
    pub arena: &'a Arena,
    /// Whether it surely exists.
    pub certainty: Certainty,
    /// Who sits in it, where that is known.
    pub kind: Option<ArenaKind>,
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

impl<'a> Survey<'a> {
    /// Surveys the county as of that day.
    pub fn new(state: &'a State, day: Date) -> Survey<'a> {
        let mut arenas: Vec<ArenaOn<'a>> = state
            .arenas_on(day)
            // A neighbouring county's arena is only named here; its own county looks after it.
            .filter(|arena| arena.on(arena::Aspect::GuestOf, day).is_none())
            .map(|arena| ArenaOn {
                arena,
                certainty: arena.exists_on(day),
                kind: arena.kind(day).copied(),
                verdict: mandate::verdict(state, arena, day),
                papers: Vec::new(),
                seats: Vec::new(),
            })
            .collect();
        let papers = papers(state, day, &mut arenas);
        roster::seats(state, day, &mut arenas);
        let relations = relations(state, day, &arenas);
        let (municipalities, principals) = principals(state, day);
        Survey {
            state,
            day,
            arenas,
            papers,
            relations,
            rulebook: state.rulebook(),
            municipalities,
            principals,
        }
    }

    /// The place in [`Survey::arenas`] of the arena with this id, if it exists or may exist that day.
    pub fn place_of(&self, id: &ArenaId) -> Option<usize> {
        find(&self.arenas, id)
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

    /// When a thing that exists or may exist that day was said to.
    pub fn existence<F: Fact>(&self, entity: &'a Entity<F>) -> &'a Entry<F> {
        entity.existence(self.day).expect("what exists, or may, has been said to")
    }

    /// The papers in force, or perhaps in force, that govern the arena.
    pub fn in_force(&self, on: &ArenaOn<'a>) -> impl Iterator<Item = &PaperOn<'a>> {
        on.papers.iter().map(|place| &self.papers[*place]).filter(|on| on.in_force.is_possible())
    }
}

fn find(arenas: &[ArenaOn<'_>], id: &ArenaId) -> Option<usize> {
    arenas.binary_search_by(|on| on.arena.id.cmp(id)).ok()
}

/// Lists the papers, and ties each to the arenas that it governs or that say that their mandate rests on it.
fn papers<'a>(state: &'a State, day: Date, arenas: &mut [ArenaOn<'a>]) -> Vec<PaperOn<'a>> {
    let mut papers: Vec<PaperOn<'a>> = Vec::with_capacity(state.papers.len());
    for paper in state.papers.values() {
        let certainty = paper.exists_on(day);
        if !certainty.is_possible() {
            continue;
        }
        let governed = paper.governs(day).filter_map(|arena| find(arenas, arena)).collect();
        papers.push(PaperOn { paper, certainty, in_force: paper.is_in_force(day), arenas: governed });
    }
    for (place, arena) in arenas.iter().enumerate() {
        let (Ground::InForce(paper) | Ground::AnchoredOnly(paper) | Ground::Undated(paper)) =
            arena.verdict.ground
        else {
            continue;
        };
        if let Ok(found) = papers.binary_search_by(|on| on.paper.id.cmp(&paper.id))
            && !papers[found].arenas.contains(&place)
        {
            papers[found].arenas.push(place);
        }
    }
    for (place, paper) in papers.iter().enumerate() {
        for arena in &paper.arenas {
            arenas[*arena].papers.push(place);
        }
    }
    papers
}

fn relations<'a>(state: &'a State, day: Date, arenas: &[ArenaOn<'a>]) -> Vec<RelationOn<'a>> {
    let place = |node: &Node| node.arena().and_then(|arena| find(arenas, arena));
    let holding = state.relations.values().filter_map(|relation| {
        let certainty = relation.exists_on(day);
        let link = relation.link().filter(|_| certainty.is_possible())?;
        let (who, whom) = (place(&link.who), place(&link.whom));
        Some(RelationOn { relation, link, certainty, who, whom })
    });
    holding.collect()
}

fn principals(state: &State, day: Date) -> (Count, Count) {
    let (mut municipalities, mut principals) = (Count::default(), Count::default());
    for principal in state.principals.values() {
        let certainty = principal.exists_on(day);
        principals.add(certainty);
        if principal.kind(day) == Some(&PrincipalKind::Municipality) {
            municipalities.add(certainty);
        }
    }
    (municipalities, principals)
}
