//! What somebody is, by the register and the roles beside it, and when: what rights rest on.
//!
//! An office is held by whoever sits in a seat by virtue of it. A substitute steps in at meetings; a *stand-in* is a
//! personal substitute for a stated time, and is until then all that the other is. Everything ends with the shortest of
//! what it rests on: the term, the seat, the arena, the time as secretary, the relation.

use super::{
    Rule,
    authority::{self, Authority},
};
use crate::{
    certainty::Certainty,
    facts::{Entity, Fact},
    id::{ArenaId, BodyId, Node, OfficeId, PersonId, PrincipalId},
    register::{
        arena::Level,
        holder::{self, ActsAs, Holder},
        paper::MeetingRole,
        relation::{Relation, RelationKind},
        seat::{self, Basis, Seat},
    },
    state::State,
    time::{PartialDate, Period},
};
use jiff::civil::Date;

/// Something that somebody is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// Sits in the arena.
    Member(ArenaId),
    /// Presides there.
    Chair(ArenaId),
    /// Is its secretary.
    Secretary(ArenaId),
    /// Steps in there for somebody who cannot come.
    Substitute(ArenaId),
    /// Holds an office, or one in a unit, that supports the arena.
    Supports(ArenaId),
    /// Holds an office that coordinates the arena.
    Runs(ArenaId),
    /// Holds this office, that coordinates an arena of the whole county.
    Coordinator(OfficeId),
    /// Acts for the authority, in its own space.
    ActsFor(Authority),
    /// Has been made administrator.
    Administrator,
    /// Has been made auditor by the principal.
    Auditor(PrincipalId),
    /// Has been made registrar of the board.
    Registrar(BodyId),
}

impl Ground {
    /// Every name.
    pub const CODES: [&'static str; 11] = [
        "member",
        "chair",
        "secretary",
        "substitute",
        "supports",
        "runs",
        "coordinator",
        "acts_for",
        "administrator",
        "auditor",
        "registrar",
    ];

    /// The arena it is something in.
    pub(super) fn arena(&self) -> Option<&ArenaId> {
        match self {
            Ground::Member(arena) | Ground::Chair(arena) | Ground::Secretary(arena) => Some(arena),
            Ground::Substitute(arena) | Ground::Supports(arena) | Ground::Runs(arena) => Some(arena),
            _ => None,
        }
    }

    /// A stable name, the key to the words.
    pub fn code(&self) -> &'static str {
        match self {
            Ground::Member(_) => "member",
            Ground::Chair(_) => "chair",
            Ground::Secretary(_) => "secretary",
            Ground::Substitute(_) => "substitute",
            Ground::Supports(_) => "supports",
            Ground::Runs(_) => "runs",
            Ground::Coordinator(_) => "coordinator",
            Ground::ActsFor(_) => "acts_for",
            Ground::Administrator => "administrator",
            Ground::Auditor(_) => "auditor",
            Ground::Registrar(_) => "registrar",
        }
    }
}

/// A time that several things have to last for, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    begun: Certainty,
    ended: Certainty,
    from: Option<PartialDate>,
    to: Option<PartialDate>,
}

impl Span {
    fn new(when: &Period, day: Date) -> Span {
        Span { begun: when.has_begun(day), ended: when.has_ended(day), from: when.from, to: when.to }
    }

    /// The time of a thing that was there before anybody wrote when it began.
    fn of<F: Fact>(entity: &Entity<F>, day: Date) -> Option<Span> {
        let Some(_) = F::existence() else { return Some(Span::new(&Period::default(), day)) };
        let when = entity.existence(day)?.reading().when;
        let span = Span::new(&when, day);
        Some(if when.from.is_none() { Span { begun: Certainty::Yes, ..span } } else { span })
    }

    /// As long as both last.
    fn and(self, other: Span) -> Span {
        let later = |one: &PartialDate| one.sort_day();
        let sooner = |one: &PartialDate| one.latest().unwrap_or(Date::MAX);
        Span {
            begun: self.begun & other.begun,
            ended: self.ended | other.ended,
            from: self.from.into_iter().chain(other.from).max_by_key(later),
            to: self.to.into_iter().chain(other.to).min_by_key(sooner),
        }
    }
}

/// Something that somebody is, has been or will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What.
    pub ground: Ground,
    span: Span,
}

impl Held {
    /// Whether they surely are it that day.
    pub fn is_now(&self) -> bool {
        self.span.begun.is_yes() && self.span.ended == Certainty::No
    }

    /// Why it gives no right that day.
    pub(super) fn rule(&self) -> Rule {
        match (self.span.begun, self.span.ended) {
            (_, Certainty::Yes) => Rule::Over(self.span.to),
            (Certainty::No, _) => Rule::NotBegun(self.span.from),
            _ => Rule::Perhaps,
        }
    }
}

/// Everything that somebody is, has been or will be, as that day sees it.
pub(super) fn held(state: &State, person: &PersonId, day: Date) -> Vec<Held> {
    let mut held = Vec::new();
    if state.people.is_erased(person) {
        return held;
    }
    for holder in state.held_by(person) {
        held.extend(of_holder(state, holder, day));
    }
    for commission in state.commissions.of(person) {
        let when = Period { from: Some(commission.from.into()), to: commission.to.map(Into::into) };
        let span = Span::new(&when, day);
        held.push(Held { ground: commission.role.ground(), span });
        if let Ground::Registrar(board) = commission.role.ground() {
            held.push(Held { ground: Ground::ActsFor(Authority::Of(Node::Body(board))), span });
        }
    }
    held
}

/// Whether somebody is, has been or will be something that opens more than this arena.
pub(super) fn reaches_beyond(state: &State, person: &PersonId, arena: &ArenaId, day: Date) -> bool {
    held(state, person, day).iter().any(|held| match &held.ground {
        Ground::Member(of) | Ground::Chair(of) | Ground::Secretary(of) => of != arena,
        Ground::Substitute(of) | Ground::Supports(of) | Ground::Runs(of) => of != arena,
        Ground::ActsFor(_) => false,
        _ => true,
    })
}

/// The seat somebody has, the arena it is in, and how long they sit there.
fn place<'a>(state: &'a State, holder: &Holder, day: Date) -> Option<(&'a Seat, &'a ArenaId, Span)> {
    let seat = state.seats.get(holder.seat()?)?;
    let arena = state.arena(seat.arena()?)?;
    let term = term(holder, day)?;
    Some((seat, &arena.id, term.and(Span::of(seat, day)?).and(Span::of(arena, day)?)))
}

/// The term: to its end, or the day they have said that they leave.
fn term(holder: &Holder, day: Date) -> Option<Span> {
    let term = Span::new(&holder.existence(day)?.reading().when, day);
    let leaving = holder.of(holder::Aspect::Leaving).last().and_then(|entry| entry.reading().when.from);
    let until = |to| Period { from: None, to: Some(to) };
    let ends = leaving.map(|to| Span { begun: Certainty::Yes, ..Span::new(&until(to), day) });
    Some(ends.map_or(term, |ends| term.and(ends)))
}

/// What somebody is by being this holder.
pub(crate) fn of_holder(state: &State, holder: &Holder, day: Date) -> Vec<Held> {
    match holder.acts_as() {
        ActsAs::Ordinary => by_seat(state, holder, day),
        ActsAs::Substitute => by_stepping_in(state, holder, day),
    }
}

/// What an ordinary holder is.
fn by_seat(state: &State, holder: &Holder, day: Date) -> Vec<Held> {
    let Some((seat, arena, sits)) = place(state, holder, day) else { return Vec::new() };
    let mut held = vec![Held { ground: Ground::Member(arena.clone()), span: sits }];
    for claim in holder.of(holder::Aspect::ServesAs).map(|entry| entry.reading()) {
        let ground = match claim.content.fact() {
            Some(holder::Fact::ServesAs(MeetingRole::Chair)) => Ground::Chair(arena.clone()),
            Some(holder::Fact::ServesAs(MeetingRole::Secretary)) => Ground::Secretary(arena.clone()),
            _ => continue,
        };
        held.push(Held { ground, span: sits.and(Span::new(&claim.when, day)) });
    }
    let basis = seat.on(seat::Aspect::Basis, day).filter(|found| found.certainty.is_yes());
    let basis = match basis.and_then(|found| found.fact()) {
        Some(seat::Fact::Basis(basis)) => Some(basis),
        _ => None,
    };
    let office = match basis {
        Some(Basis::Office(office)) => Some(office),
        _ => None,
    };
    let acts_for = match basis {
        Some(Basis::Office(office)) => Authority::of(state, &Node::Office(office.clone()), day),
        Some(Basis::Body { body, .. }) => Authority::of(state, &Node::Body(body.clone()), day),
        _ => holder.principal(day).map(|principal| Authority::Of(Node::Principal(principal.clone()))),
    };
    held.extend(acts_for.map(|authority| Held { ground: Ground::ActsFor(authority), span: sits }));
    if let Some(office) = office {
        let opened = by_office(state, office, day);
        held.extend(opened.into_iter().map(|opened| Held { span: sits.and(opened.span), ..opened }));
    }
    held
}

/// What whoever holds an office is by virtue of it.
fn by_office(state: &State, office: &OfficeId, day: Date) -> Vec<Held> {
    let Some(there) = state.offices.get(office).and_then(|office| Span::of(office, day)) else {
        return Vec::new();
    };
    let mut held = Vec::new();
    let own = Node::Office(office.clone());
    // The office itself, and the units it lies in; a whole board or principal that supports is nobody in particular.
    let units = authority::outwards(state, &own, day).into_iter().skip(1);
    let supporting = units.take_while(|node| matches!(node, Node::Unit(_)));
    for who in std::iter::once(own.clone()).chain(supporting) {
        for relation in state.links_of(&who) {
            let Some((does, arena)) = does(relation) else { continue };
            let Some(holds) = Span::of(relation, day) else { continue };
            let span = there.and(holds);
            match does {
                RelationKind::Supports => held.push(Held { ground: Ground::Supports(arena.clone()), span }),
                RelationKind::Coordinates if who == own => {
                    held.push(Held { ground: Ground::Runs(arena.clone()), span });
                    let level = state.arena(arena).and_then(|arena| arena.level(day));
                    if level == Some(&Level::County) {
                        held.push(Held { ground: Ground::Coordinator(office.clone()), span });
                    }
                }
                _ => {}
            }
        }
    }
    held
}

/// What a relation does to which arena.
fn does(relation: &Relation) -> Option<(RelationKind, &ArenaId)> {
    let link = relation.link()?;
    Some((link.does, link.whom.arena()?))
}

/// What a substitute is; and for a stated time, all that the one they stand in for is.
fn by_stepping_in(state: &State, holder: &Holder, day: Date) -> Vec<Held> {
    let Some((_, arena, sits)) = place(state, holder, day) else { return Vec::new() };
    let mut held = vec![Held { ground: Ground::Substitute(arena.clone()), span: sits }];
    let other = holder.stands_in_for().and_then(|other| state.holders.get(other));
    let is_timed =
        sits.from.is_some() && holder.existence(day).is_some_and(|term| term.reading().when.to.is_some());
    if let Some(other) = other.filter(|other| is_timed && other.acts_as() == ActsAs::Ordinary) {
        let theirs = by_seat(state, other, day);
        held.extend(theirs.into_iter().map(|held| Held { span: sits.and(held.span), ..held }));
    }
    held
}

/// The arena a seat is in, where sitting there opens nothing else.
pub(super) fn only_arena(state: &State, seat: &Seat, day: Date) -> Option<ArenaId> {
    let arena = seat.arena()?;
    let opens_more = |basis: &Basis| match basis {
        Basis::Office(office) => by_office(state, office, day).iter().any(|held| match &held.ground {
            Ground::Supports(other) | Ground::Runs(other) => other != arena,
            _ => true,
        }),
        _ => false,
    };
    (!seat.basis(day).is_some_and(opens_more)).then(|| arena.clone())
}
