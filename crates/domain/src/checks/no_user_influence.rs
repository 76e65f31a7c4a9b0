//! A proposal that does not say how those it concerns have had a say, nor why not; the same for the rights of the child
//! where children are concerned or nobody has said whom it concerns.

use super::{Case, Check, Findings, Run, Severity, work::Work};
use crate::register::arena::Group;

pub(super) const CHECK: Check = Check {
    name: "no-user-influence",
    cases: &[
        Case { name: "not-stated", severity: Severity::Warning },
        Case { name: "child-rights-not-stated", severity: Severity::Warning },
    ],
    rests_on: &["B3", "s2"],
    run: Run::Work(run),
};

fn run(work: &Work<'_>, findings: &mut Findings<'_>) {
    for matter in work.matters.iter().filter(|matter| matter.is_open()) {
        let Some(step) = matter.proposal.and_then(|(_, no)| matter.road.step(no)) else { continue };
        if matter.influence.is_none() {
            findings.find("not-stated", matter.certainty, matter.road.id.clone()).after(step);
        }
        let concerns_children = matter.target_group.is_some_and(|target| {
            target.groups.iter().any(|group| matches!(group, Group::Children | Group::Young))
        });
        if matter.child_rights.is_none() && concerns_children {
            findings.find("child-rights-not-stated", matter.certainty, matter.road.id.clone()).after(step);
        }
    }
}
