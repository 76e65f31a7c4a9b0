//! An arena without a mandate: it cannot be told whether it does what it is meant to do (S3).

use super::{Case, Check, Findings, Run, Severity, survey::Survey};
use crate::view::mandate::Ground;

pub(super) const CHECK: Check = Check {
    name: "missing-mandate",
    cases: &[
        Case { name: "known-missing", severity: Severity::Error },
        Case { name: "not-in-force", severity: Severity::Warning },
        Case { name: "practice", severity: Severity::Warning },
        Case { name: "not-found", severity: Severity::Note },
    ],
    rests_on: &["A5", "s3"],
    run: Run::Register(run),
};

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for on in &survey.arenas {
        let case = match on.verdict.ground {
            Ground::KnownMissing => "known-missing",
            Ground::NotInForce(_) => "not-in-force",
            Ground::Practice => "practice",
            Ground::NotFound => "not-found",
            Ground::InForce(_) | Ground::AnchoredOnly(_) | Ground::Undated(_) | Ground::SameAs(_) => continue,
        };
        let finding = findings.find(case, on.certainty & on.verdict.certainty, on.arena.id.clone());
        if let Ground::NotInForce(paper) = on.verdict.ground {
            finding.with(paper.id.clone());
        }
        if let Some(entry) = on.verdict.entry {
            finding.on(entry).since = on.since(entry);
        }
    }
}
