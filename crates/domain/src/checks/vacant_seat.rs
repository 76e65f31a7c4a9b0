//! The rule against the roster: places that stand empty, more people than places, somebody who sits twice (A6).
//!
//! A holder whose term has ended is counted as sitting for as long as the county allows a place to stand empty. Where
//! nobody has told who sat in an arena by that day there is nothing to compare, and that is said once.

use super::{
    Case, Check, Findings, Run, Severity,
    survey::{
        ArenaOn, Survey,
        roster::{Count, HolderOn, SeatOn},
    },
};
use crate::{id::PersonId, time::PartialDate};
use jiff::{ToSpan, civil::Date};

pub(super) const CHECK: Check = Check {
    name: "vacant-seat",
    cases: &[
        Case { name: "vacant", severity: Severity::Warning },
        Case { name: "too-many", severity: Severity::Warning },
        Case { name: "double", severity: Severity::Note },
        Case { name: "unknown", severity: Severity::Note },
    ],
    rests_on: &["A6", "s4"],
    run: Run::Register(run),
};

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let grace = survey.rulebook.and_then(|rulebook| rulebook.vacancy_grace_days(survey.day));
    let cutoff = grace.map(|days| survey.day.saturating_sub(i32::from(*days).days()));
    for on in survey.arenas.iter().filter(|on| !on.seats.is_empty()) {
        let mut told = on.seats.iter().flat_map(|seat| seat.ordinary());
        if !told.any(|holder| holder.begun.is_possible()) {
            unknown(on, findings);
            continue;
        }
        for seat in &on.seats {
            compare(survey, on, seat, cutoff, findings);
        }
        double(on, findings);
    }
}

fn unknown(on: &ArenaOn<'_>, findings: &mut Findings<'_>) {
    let finding = findings.find("unknown", on.certainty, on.arena.id.clone());
    for seat in &on.seats {
        finding.sources.extend(seat.existence.sources().cloned());
    }
    finding.sources.sort_unstable();
    finding.sources.dedup();
}

fn compare(
    survey: &Survey<'_>,
    on: &ArenaOn<'_>,
    seat: &SeatOn<'_>,
    cutoff: Option<Date>,
    findings: &mut Findings<'_>,
) {
    let (Some(places), Some(rule)) = (seat.n_places(survey), &seat.places) else { return };
    let exists = on.certainty & seat.certainty & rule.certainty;
    let sitting = seat.sitting();
    if let Some((certainty, number)) = sitting.less(places).some() {
        let finding = findings.find("too-many", exists & certainty, seat.seat.id.clone()).on(rule.entry);
        finding.with(on.arena.id.clone()).about.number = Some(number);
        finding.since = seat.sitting_by().filter_map(HolderOn::from).max_by_key(PartialDate::sort_day);
        for holder in seat.sitting_by() {
            finding.sources.extend(holder.existence.sources().cloned());
        }
    }
    let Some(cutoff) = cutoff else { return };
    let empty = places.less(sitting).less(lately_filled(survey, seat, places, cutoff));
    if let Some((certainty, number)) = empty.some() {
        let last = seat.last_left(survey.day);
        let finding = findings.find("vacant", exists & certainty, seat.seat.id.clone()).on(rule.entry);
        finding.with(on.arena.id.clone()).about.number = Some(number);
        finding.about.date = last.and_then(|holder| holder.leaves);
        finding.since = finding.about.date.or(seat.existence.reading().when.from);
        if let Some(last) = last {
            finding.sources.extend(last.existence.sources().cloned());
        }
    }
}

/// How many places somebody has left so lately that they need not be filled yet. All of them are, in a seat that is
/// itself that new.
fn lately_filled(survey: &Survey<'_>, seat: &SeatOn<'_>, places: Count, cutoff: Date) -> Count {
    let since = seat.existence.reading().when;
    let is_new = !since.has_begun(cutoff);
    let lately = seat.ordinary().filter_map(|holder| {
        let leaves = holder.leaves?;
        Some(holder.begun & leaves.has_come(survey.day) & !leaves.has_come(cutoff))
    });
    let lately = Count::of(lately);
    Count {
        least: if is_new.is_yes() { places.most } else { lately.least },
        most: if since.from.is_some() && is_new.is_possible() { places.most } else { lately.most },
    }
}

/// Everybody who holds two seats in the arena, or the same one twice, as ordinary or substitute.
fn double(on: &ArenaOn<'_>, findings: &mut Findings<'_>) {
    let holders = on.seats.iter().flat_map(|seat| &seat.holders).filter(|holder| holder.sits.is_possible());
    let mut sits: Vec<(&PersonId, &HolderOn<'_>)> =
        holders.filter_map(|holder| Some((holder.holder.person()?, holder))).collect();
    sits.sort_by_key(|(person, _)| *person);
    for seats in sits.chunk_by(|one, other| one.0 == other.0).filter(|seats| seats.len() > 1) {
        let certainty = seats.iter().map(|(_, holder)| holder.sits).fold(on.certainty, |all, one| all & one);
        let finding = findings.find("double", certainty, on.arena.id.clone());
        finding.with(seats[0].0.clone()).about.number = Some(seats.len() as u32);
        for (_, holder) in seats {
            finding.sources.extend(holder.existence.sources().cloned());
        }
        finding.since =
            seats.iter().filter_map(|(_, holder)| holder.from()).max_by_key(PartialDate::sort_day);
    }
}
