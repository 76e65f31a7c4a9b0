//! A matter parked for nothing that is named, or for a day that has passed: nobody will ever wake it.

use super::{Case, Check, Findings, Run, Severity, work::Work};
use crate::work::{
    due::Standing,
    matter::{Act, Phase},
};

pub(super) const CHECK: Check = Check {
    name: "parked-without-trigger",
    cases: &[
        Case { name: "nothing-named", severity: Severity::Warning },
        Case { name: "day-passed", severity: Severity::Warning },
    ],
    rests_on: &["B3", "domain:4"],
    run: Run::Work(run),
};

fn run(work: &Work<'_>, findings: &mut Findings<'_>) {
    for matter in &work.matters {
        let Phase::Parked(until) = matter.phase else { continue };
        let case = match until {
            None => "nothing-named",
            Some(due) if due.standing(work.day) == Standing::Overdue => "day-passed",
            Some(_) => continue,
        };
        let finding = findings.find(case, matter.certainty, matter.road.id.clone());
        finding.about.date = until.and_then(|due| due.date());
        let parked = matter.road.on(work.day);
        let parked = parked.iter().rev().find(|taken| matches!(taken.step.act, Act::Parked { .. }));
        if let Some(taken) = parked {
            finding.after(taken.step);
        }
    }
}
