//! How a county begins: its principals with their bodies, and its arenas with seats, holders and papers.

use crate::{
    dice::Dice,
    say::{id, since, title},
    thing,
};
use domain::{
    Command, State,
    facts::Command::State as Say,
    id::{ArenaId, BodyId, Handle},
    register::{arena, body::BodyKind, party::PartyKind},
};
use jiff::{ToSpan, civil::Date};

const BODIES: [BodyKind; 4] = [BodyKind::Council, BodyKind::Executive, BodyKind::Board, BodyKind::Auditors];
const PARTIES: [PartyKind; 4] =
    [PartyKind::Federation, PartyKind::Police, PartyKind::UserOrganisation, PartyKind::University];
const N_SOURCES: usize = 8;
const SEATS_PER_ARENA: usize = 6;

/// The executive of the principal with this number, which is the body that answers for it.
pub(crate) fn board_of(principal: usize) -> BodyId {
    id((principal - 1) * BODIES.len() + 2)
}

/// The next thing to enter until a county of this many arenas is founded; then nothing. What is founded stands in the
/// state, so that whoever asks needs to remember nothing.
pub fn founding(
    state: &State,
    handle: &Handle,
    n_arenas: usize,
    day: Date,
    dice: &mut Dice,
) -> Option<Command> {
    // A county of a hundred arenas has more municipalities than one of ten, and none has more than there are in the largest.
    let n_principals = 1 + (6 + n_arenas / 40).min(48);
    let next = |n_so_far: usize, n_all: usize| (n_so_far < n_all).then_some(n_so_far + 1);
    // What there was before the register began is older than it.
    let before = day.saturating_sub((dice.upto(3000) as i64).days());
    if state.county.is_none() {
        return Some(Command::OpenCounty { handle: *handle, name: title("Exempel", 1) });
    }
    if state.rulebooks.is_empty() {
        return Some(thing::rulebook(before));
    }
    if let Some(n) = next(state.sources.len(), N_SOURCES) {
        return Some(thing::source(n, before));
    }
    if let Some(n) = next(state.principals.len(), n_principals) {
        return Some(thing::principal(n, before));
    }
    if let Some(n) = next(state.bodies.len(), n_principals * BODIES.len()) {
        let principal = (n - 1) / BODIES.len() + 1;
        return Some(thing::body(n, principal, BODIES[(n - 1) % BODIES.len()], before));
    }
    if let Some(n) = next(state.units.len(), state.bodies.len()) {
        return Some(thing::unit(n, n, before));
    }
    if let Some(n) = next(state.offices.len(), state.units.len()) {
        return Some(thing::office(n, n, before, dice));
    }
    if let Some(n) = next(state.parties.len(), PARTIES.len()) {
        return Some(thing::party(n, PARTIES[n - 1], before));
    }
    arena(state, n_arenas, before, dice)
}

/// Each arena in turn: itself, its paper, its seats, who holds them, and where it stands among the others.
fn arena(state: &State, n_arenas: usize, day: Date, dice: &mut Dice) -> Option<Command> {
    let n = state.arenas.len();
    let id: ArenaId = id(n);
    let Some(arena) = state.arenas.get(&id) else {
        return (n_arenas > 0).then(|| thing::arena(state, 1, day, dice));
    };
    // One arena in eight has no paper, as in life.
    let n_papers = n - n / 8;
    if state.papers.len() < n_papers {
        return Some(thing::paper(state, state.papers.len() + 1, &id, day, dice));
    }
    if !n.is_multiple_of(8) && arena.of(arena::Aspect::Mandate).next().is_none() {
        let mandate = arena::Mandate::Paper(self::id(state.papers.len()));
        let statement = since(day, arena::Fact::Mandate(mandate));
        return Some(Command::Arena(Say { id, statement }));
    }
    if state.seats.len() < n * SEATS_PER_ARENA {
        return Some(thing::seat(state, state.seats.len() + 1, &id, day, dice));
    }
    if state.holders.len() < n * SEATS_PER_ARENA {
        let holder = state.holders.len() + 1;
        return Some(thing::holder(state, holder, &self::id(holder), day, dice));
    }
    if state.relations.len() < n - 1 {
        let relation = thing::relation(state, state.relations.len() + 1, &id, day, dice);
        // Thrown again, the dice find somebody else than the arena itself.
        return relation.or_else(|| Some(thing::source(state.sources.len() + 1, day)));
    }
    (n < n_arenas).then(|| thing::arena(state, n + 1, day, dice))
}
