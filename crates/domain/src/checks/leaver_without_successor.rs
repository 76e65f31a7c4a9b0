//! Somebody has left a seat, or has said that they will, and nobody has taken over: until somebody does, the seat asks
//! for one (S4).
//!
//! Where the rule gives the number of places, as many leavers lack a successor as there are places empty, the latest
//! first. Where it does not, whoever began after a leaver did is taken to have followed them.

use super::{
    Case, Check, Finding, Findings, Run, Severity,
    survey::{
        ArenaOn, Survey,
        roster::{Count, HolderOn, SeatOn},
    },
};
use crate::{certainty::Certainty, register::holder::Aspect};

pub(super) const CHECK: Check = Check {
    name: "leaver-without-successor",
    cases: &[
        Case { name: "left", severity: Severity::Error },
        Case { name: "leaving", severity: Severity::Warning },
    ],
    rests_on: &["A6", "A8", "s4"],
    run: Run::Register(run),
};

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for on in &survey.arenas {
        for seat in on.seats.iter().filter(|seat| !seat.holders.is_empty()) {
            left(survey, on, seat, findings);
            leaving(survey, on, seat, findings);
        }
    }
}

fn left(survey: &Survey<'_>, on: &ArenaOn<'_>, seat: &SeatOn<'_>, findings: &mut Findings<'_>) {
    let has_left =
        |holder: &&HolderOn<'_>| holder.begun.is_possible() && holder.has_left(survey.day).is_possible();
    let mut leavers: Vec<&HolderOn<'_>> = seat.ordinary().filter(has_left).collect();
    leavers.sort_by_key(|holder| std::cmp::Reverse(holder.leaves.map(|leaves| leaves.sort_day())));
    let empty = seat.n_places(survey).map(|places| places.less(seat.sitting()));
    for (rank, leaver) in leavers.into_iter().enumerate() {
        let lacks = match empty {
            Some(empty) => nth_is_within(rank, empty),
            None => !followed(seat, leaver),
        };
        if lacks.is_possible() {
            let certainty = lacks & leaver.has_left(survey.day);
            find("left", certainty, on, seat, leaver, findings).since = leaver.leaves;
        }
    }
}

/// Whether the place with this rank, from 0, is one of the empty ones.
fn nth_is_within(rank: usize, empty: Count) -> Certainty {
    let rank = rank as u32;
    match () {
        () if rank < empty.least => Certainty::Yes,
        () if rank < empty.most => Certainty::Perhaps,
        () => Certainty::No,
    }
}

fn followed(seat: &SeatOn<'_>, leaver: &HolderOn<'_>) -> Certainty {
    let Some(from) = leaver.from() else { return Certainty::Perhaps };
    let began_later = |other: &HolderOn<'_>| {
        let later = other.from().map_or(Certainty::Perhaps, |other| from.is_before(&other));
        if other.holder.id == leaver.holder.id { Certainty::No } else { other.begun & later }
    };
    seat.ordinary().map(began_later).max().unwrap_or(Certainty::No)
}

/// Those who have said that they leave on a day to come, beyond those who are to begin and those who are too many.
fn leaving(survey: &Survey<'_>, on: &ArenaOn<'_>, seat: &SeatOn<'_>, findings: &mut Findings<'_>) {
    let going = |holder: &&HolderOn<'_>| holder.has_said_so && holder.sits.is_possible();
    let mut leavers: Vec<&HolderOn<'_>> =
        seat.ordinary().filter(going).filter(|holder| !holder.has_left(survey.day).is_possible()).collect();
    if leavers.is_empty() {
        return;
    }
    leavers.sort_by_key(|holder| holder.leaves.map(|leaves| leaves.sort_day()));
    let to_come = seat.ordinary().filter(|holder| holder.from().is_some() && !holder.begun.is_yes()).count();
    let surplus = seat.n_places(survey).map_or(0, |places| seat.sitting().less(places).least) as usize;
    for leaver in leavers.into_iter().skip(to_come + surplus) {
        find("leaving", leaver.sits, on, seat, leaver, findings);
    }
}

fn find<'f>(
    case: &'static str,
    certainty: Certainty,
    on: &ArenaOn<'_>,
    seat: &SeatOn<'_>,
    leaver: &HolderOn<'_>,
    findings: &'f mut Findings<'_>,
) -> &'f mut Finding {
    let certainty = on.certainty & seat.certainty & certainty;
    let finding = findings.find(case, certainty, seat.seat.id.clone());
    finding.with(on.arena.id.clone()).with(leaver.holder.id.clone()).about.date = leaver.leaves;
    finding.sources.extend(leaver.existence.sources().cloned());
    let said = leaver.holder.of(Aspect::Leaving).flat_map(|entry| entry.sources());
    finding.sources.extend(said.cloned());
    finding
}
