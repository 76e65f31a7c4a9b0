//! One person on more seats than the county thinks one person can fill: the arenas lean on somebody's calendar (A11).

use super::{
    Case, Check, Findings, Run, Severity,
    survey::{
        Survey,
        roster::{Count, HolderOn, SeatOn},
    },
};
use crate::id::PersonId;

pub(super) const CHECK: Check = Check {
    name: "too-many-seats-on-one-person",
    cases: &[Case { name: "too-many", severity: Severity::Warning }],
    rests_on: &["A6", "A11"],
    run: Run::Register(run),
};

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let most = survey.rulebook.and_then(|rulebook| rulebook.seats_per_person_most(survey.day));
    let Some(most) = most.map(|most| u32::from(*most)) else { return };
    let mut held: Vec<(&PersonId, &SeatOn<'_>, &HolderOn<'_>)> = Vec::new();
    for seat in survey.arenas.iter().flat_map(|on| &on.seats) {
        held.extend(seat.sitting_by().filter_map(|holder| Some((holder.holder.person()?, seat, holder))));
    }
    // Stable: for each person the order of arenas and seats is kept.
    held.sort_by_key(|(person, ..)| *person);
    held.dedup_by_key(|(person, seat, _)| (*person, &seat.seat.id));
    for seats in held.chunk_by(|one, other| one.0 == other.0) {
        let count = Count::of(seats.iter().map(|(_, seat, holder)| seat.certainty & holder.sits));
        let Some((certainty, _)) = count.less(most.into()).some() else { continue };
        let finding = findings.find("too-many", certainty, seats[0].0.clone());
        finding.about.number = Some(if certainty.is_yes() { count.least } else { count.most });
        for (_, seat, holder) in seats {
            finding.with(seat.seat.id.clone());
            finding.sources.extend(holder.existence.sources().cloned());
        }
        // It has been too many since the last of them was added.
        let begun = seats.iter().filter_map(|(.., holder)| holder.from());
        finding.since = begun.max_by_key(|from| from.sort_day());
    }
}
