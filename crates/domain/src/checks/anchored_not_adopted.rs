//! A paper that has won support and that nobody has decided on: people work by it, and it binds nobody (S0, S1).

use super::{Case, Check, Findings, Run, Severity, survey::Survey};
use crate::{
    facts::Found,
    register::paper::{Aspect, Fact, Paper},
};
use jiff::ToSpan;

pub(super) const CHECK: Check = Check {
    name: "anchored-not-adopted",
    cases: &[
        Case { name: "waits", severity: Severity::Warning },
        Case { name: "fresh", severity: Severity::Note },
    ],
    rests_on: &["A5", "s0", "s1"],
    run: Run::Register(run),
};

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let months = survey.rulebook.and_then(|rulebook| rulebook.anchored_waits_months(survey.day));
    let Some(months) = months else { return };
    let long_ago = survey.day.saturating_sub(i32::from(*months).months()).into();
    for on in &survey.papers {
        let Some(anchored) = first_anchoring(on.paper, survey).filter(|_| !is_adopted(on.paper, survey))
        else {
            continue;
        };
        let Some(since) = anchored.claim.when.from else { continue };
        let waited = since.is_before(&long_ago);
        let case = if waited.is_possible() { "waits" } else { "fresh" };
        let so = if waited.is_possible() { waited } else { anchored.certainty };
        for arena in on.arenas.iter().map(|place| &survey.arenas[*place]) {
            let certainty = arena.certainty & on.certainty & so;
            let finding = findings.find(case, certainty, arena.arena.id.clone()).on(anchored.entry);
            finding.with(on.paper.id.clone());
            finding.about.date = Some(since);
            finding.about.number = Some(u32::from(*months));
        }
    }
}

/// Where sources disagree on the adoption itself, another check says so.
fn is_adopted(paper: &Paper, survey: &Survey<'_>) -> bool {
    paper.is_adopted(survey.day).is_possible() || paper.of(Aspect::Adopted).any(|entry| entry.is_disputed())
}

fn first_anchoring<'a>(paper: &'a Paper, survey: &Survey<'_>) -> Option<Found<'a, Fact>> {
    paper.anchorings(survey.day).map(|(_, found)| found).min_by_key(|found| found.claim.when.sort_day())
}
