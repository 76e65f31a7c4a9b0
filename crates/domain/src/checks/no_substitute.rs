//! A seat for which nobody has said who steps in, or whose substitutes are fewer than its own rule has (S4).
//!
//! That nobody steps in is a rule like any other, and no finding.

use super::{
    Case, Check, Findings, Run, Severity,
    survey::{
        ArenaOn, Survey,
        roster::{Count, SeatOn},
    },
};
use crate::{
    certainty::Certainty,
    facts::Content,
    register::seat::{Fact, Substitutes},
};

pub(super) const CHECK: Check = Check {
    name: "no-substitute",
    cases: &[
        Case { name: "personal", severity: Severity::Warning },
        Case { name: "pooled", severity: Severity::Warning },
        Case { name: "missing", severity: Severity::Warning },
        Case { name: "not-found", severity: Severity::Note },
    ],
    rests_on: &["A6", "s4"],
    run: Run::Register(run),
};

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for on in &survey.arenas {
        let mut not_found = Vec::new();
        for seat in &on.seats {
            let Some(rule) = &seat.substitution else {
                not_found.push(seat);
                continue;
            };
            let certainty = on.certainty & seat.certainty & rule.certainty;
            let lacking = match &rule.claim.content {
                Content::NotFound(_) => {
                    not_found.push(seat);
                    continue;
                }
                Content::Missing(_) => Some(("missing", Certainty::Yes, None)),
                Content::Fact(Fact::Substitutes(Substitutes::Personal)) => lacks_personal(seat),
                Content::Fact(Fact::Substitutes(Substitutes::Pooled(asked))) => lacks_pooled(seat, *asked),
                Content::Fact(_) => None,
            };
            if let Some((case, so, number)) = lacking {
                let finding = findings.find(case, certainty & so, seat.seat.id.clone()).on(rule.entry);
                finding.with(on.arena.id.clone()).about.number = number;
                for holder in seat.sitting_by() {
                    finding.sources.extend(holder.existence.sources().cloned());
                }
                finding.since = finding.since.or(seat.existence.reading().when.from);
            }
        }
        if !not_found.is_empty() {
            nobody_has_said(on, &not_found, findings);
        }
    }
}

fn nobody_has_said(on: &ArenaOn<'_>, seats: &[&SeatOn<'_>], findings: &mut Findings<'_>) {
    let finding = findings.find("not-found", on.certainty, on.arena.id.clone());
    finding.about.number = Some(seats.len() as u32);
    for seat in seats {
        finding.with(seat.seat.id.clone());
        match &seat.substitution {
            Some(rule) => finding.sources.extend(rule.entry.sources().cloned()),
            None => finding.sources.extend(seat.existence.sources().cloned()),
        }
    }
    finding.sources.sort_unstable();
    finding.sources.dedup();
}

type Lacking = (&'static str, Certainty, Option<u32>);

/// How many of those who sit have nobody of their own to step in.
fn lacks_personal(seat: &SeatOn<'_>) -> Option<Lacking> {
    let alone = seat.ordinary().map(|ordinary| {
        let own = seat.substitutes().filter(|on| on.stands_in_for == Some(&ordinary.holder.id));
        let has_one = own.map(|on| on.sits).max().unwrap_or(Certainty::No);
        ordinary.sits & !has_one
    });
    let (certainty, number) = Count::of(alone).some()?;
    Some(("personal", certainty, Some(number)))
}

/// How many substitutes for all together there are too few. Of a seat whose holders nobody has told, nothing is asked.
fn lacks_pooled(seat: &SeatOn<'_>, asked: u16) -> Option<Lacking> {
    let (is_known, _) = seat.sitting().some()?;
    let pool = Count::of(seat.substitutes().filter(|on| on.stands_in_for.is_none()).map(|on| on.sits));
    let (certainty, number) = Count::from(u32::from(asked)).less(pool).some()?;
    Some(("pooled", certainty & is_known, Some(number)))
}
