//! A matter that no arena has on its hands: everybody has heard of it and nobody is to decide it.

use super::{Case, Check, Findings, Run, Severity, work::Work};
use crate::work::matter::Act;

pub(super) const CHECK: Check = Check {
    name: "matter-without-arena",
    cases: &[Case { name: "nowhere", severity: Severity::Warning }],
    rests_on: &["B1", "domain:4"],
    run: Run::Work(run),
};

fn run(work: &Work<'_>, findings: &mut Findings<'_>) {
    let homeless = work.matters.iter().filter(|matter| matter.is_open() && matter.arenas.is_empty());
    for matter in homeless {
        let finding = findings.find("nowhere", matter.certainty, matter.road.id.clone());
        // Since it left the last arena, else since it was raised.
        let left = matter.road.on(work.day);
        let left = left.iter().rev().find(|taken| matches!(taken.step.act, Act::LeftArena { .. }));
        finding.after(left.map_or(matter.road.beginning(), |taken| taken.step));
    }
}
