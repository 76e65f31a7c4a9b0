//! Duties that are open, and who takes over from whom.
//!
//! Nothing here is kept: a duty is open as long as the register says so, and falls on whoever then is secretary. So it
//! passes with the post, and a stand-in has it for their time. A draft lies in the space of an authority; when the next
//! secretary belongs to another, to hand it over is to share it, and that is done on purpose.

use crate::{
    access::{Action, Authority, Ground, Held, On, denied::Everybody, ground},
    certainty::Certainty,
    checks,
    id::{ArenaId, HolderId, PersonId, SeatId, Subject},
    register::{holder::Aspect, holder::Fact, paper::MeetingRole},
    state::State,
    time::PartialDate,
};
use jiff::civil::Date;
use std::cell::OnceCell;

/// Somebody leaves a seat, or has left it, and nobody has been reported to follow.
#[derive(Clone, Debug, PartialEq)]
pub struct Duty {
    /// The seat.
    pub seat: SeatId,
    /// The arena it is in.
    pub arena: ArenaId,
    /// Who leaves.
    pub leaver: HolderId,
    /// When, as far as is known.
    pub leaves: Option<PartialDate>,
    /// Whom the leaver proposes to follow, where they have said so and nothing stands in the way.
    pub proposed: Option<PersonId>,
    /// Whether it is surely so.
    pub certainty: Certainty,
    /// Who has to see to it: the secretary; where there is none, whoever else keeps the arena.
    pub falls_on: Vec<PersonId>,
}

/// Every seat that asks for somebody that day.
pub fn open(state: &State, day: Date) -> Vec<Duty> {
    let found = checks::run_one(state, day, "leaver-without-successor");
    let everybody = OnceCell::new();
    let everybody = || everybody.get_or_init(|| Everybody::on(state, day));
    let duty = |finding: checks::Finding| {
        let Subject::Seat(seat) = finding.subject else { return None };
        let [Subject::Arena(arena), Subject::Holder(leaver)] = finding.about.others.as_slice() else {
            return None;
        };
        let falls_on = keepers(everybody(), arena);
        let proposed = state.holders.get(leaver).and_then(|holder| holder.proposes());
        let proposed = proposed.filter(|person| !state.people.is_erased(person)).cloned();
        let (arena, leaver, leaves) = (arena.clone(), leaver.clone(), finding.about.date);
        Some(Duty { seat, arena, leaver, leaves, proposed, certainty: finding.certainty, falls_on })
    };
    found.into_iter().filter_map(duty).collect()
}

/// The duties that fall on somebody that day.
pub fn of(state: &State, person: &PersonId, day: Date) -> Vec<Duty> {
    open(state, day).into_iter().filter(|duty| duty.falls_on.contains(person)).collect()
}

fn keepers(everybody: &Everybody<'_>, arena: &ArenaId) -> Vec<PersonId> {
    let keep = everybody.who_may(Action::KeepRegister, &On::Arena(arena.clone()));
    let is_secretary = |by: &Ground| matches!(by, Ground::Secretary(_));
    let has_secretary = keep.iter().any(|instead| is_secretary(&instead.by));
    let falls = keep.into_iter().filter(|instead| !has_secretary || is_secretary(&instead.by));
    let mut persons: Vec<PersonId> = falls.flat_map(|instead| instead.persons).collect();
    persons.sort();
    persons.dedup();
    persons
}

/// The post of secretary passes from one to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct HandOver {
    /// Who is secretary until then.
    pub from: HolderId,
    /// Who is from then on.
    pub to: HolderId,
    /// The first day of the next.
    pub on: PartialDate,
    /// The authorities the two act for, where that is known.
    pub spaces: [Option<Authority>; 2],
}

impl HandOver {
    /// Whether the drafts would go to another authority, and so be shared.
    pub fn crosses(&self) -> bool {
        self.spaces[0] != self.spaces[1]
    }
}

/// Who takes over next as secretary of an arena, where somebody is to.
pub fn hand_over(state: &State, arena: &ArenaId, day: Date) -> Option<HandOver> {
    let mut now = None;
    let mut next: Option<(PartialDate, &HolderId)> = None;
    for holder in state.holders.values() {
        let seat = holder.seat().and_then(|seat| state.seats.get(seat));
        if seat.and_then(|seat| seat.arena()) != Some(arena) {
            continue;
        }
        for claim in holder.of(Aspect::ServesAs).map(|entry| entry.reading()) {
            if claim.content.fact() != Some(&Fact::ServesAs(MeetingRole::Secretary)) {
                continue;
            }
            let begun = claim.when.has_begun(day);
            match claim.when.from {
                _ if claim.holds_on(day).is_yes() => now = Some(&holder.id),
                Some(from)
                    if begun == Certainty::No
                        && next.is_none_or(|(sooner, _)| from.sort_day() < sooner.sort_day()) =>
                {
                    next = Some((from, &holder.id));
                }
                _ => {}
            }
        }
    }
    let (from, (on, to)) = (now?, next?);
    (from != to).then(|| HandOver {
        from: from.clone(),
        to: to.clone(),
        on,
        spaces: [space(state, from, day), space(state, to, day)],
    })
}

fn space(state: &State, holder: &HolderId, day: Date) -> Option<Authority> {
    let held = ground::of_holder(state, state.holders.get(holder)?, day);
    held.into_iter().find_map(|Held { ground, .. }| match ground {
        Ground::ActsFor(authority) => Some(authority),
        _ => None,
    })
}
