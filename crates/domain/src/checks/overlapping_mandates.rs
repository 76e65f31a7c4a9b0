//! Placeholder.

use super::{Case, Check, Findings, Severity, survey::Survey};

pub(super) const CHECK: Check = Check {
    name: "overlapping-mandates",
    cases: &[Case { name: "so", severity: Severity::Note }],
    rests_on: &[],
    run,
};

fn run(_survey: &Survey<'_>, _findings: &mut Findings<'_>) {}
