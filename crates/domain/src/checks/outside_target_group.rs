//! A matter about other people than the arena is there for: it may be handled where nobody knows them, and be missed
//! where they are known.
//!
//! An arena that is *only* for some handles others against its mandate; one that is *primarily* for some may, and that is
//! worth knowing.

use super::{Case, Check, Findings, Run, Severity, work::Work};
use crate::{
    facts::Found,
    register::arena::{self, TargetGroup, Weight},
};

pub(super) const CHECK: Check = Check {
    name: "outside-target-group",
    cases: &[
        Case { name: "outside", severity: Severity::Warning },
        Case { name: "beside", severity: Severity::Note },
    ],
    rests_on: &["A2", "domain:9"],
    run: Run::Work(run),
};

fn run(work: &Work<'_>, findings: &mut Findings<'_>) {
    for matter in work.matters.iter().filter(|matter| matter.is_open()) {
        let Some(concerned) = matter.target_group else { continue };
        for (arena, since) in &matter.arenas {
            let Some(on) = work.state.arena(arena) else { continue };
            let found = on.on(arena::Aspect::TargetGroup, work.day);
            let Some((target, found)) = found.as_ref().and_then(|found| Some((target(found)?, found))) else {
                continue;
            };
            if concerned.groups.iter().any(|group| target.groups.contains(group)) {
                continue;
            }
            let case = if target.weight == Some(Weight::Only) { "outside" } else { "beside" };
            let certainty = matter.certainty & found.certainty;
            let finding = findings.find(case, certainty, matter.road.id.clone());
            finding.since = Some(*since);
            finding.with((*arena).clone()).on(found.entry);
        }
    }
}

fn target<'a>(found: &Found<'a, arena::Fact>) -> Option<&'a TargetGroup> {
    match found.fact() {
        Some(arena::Fact::TargetGroup(target)) => Some(target),
        _ => None,
    }
}
