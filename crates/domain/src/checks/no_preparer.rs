//! An arena of elected people that nobody prepares matters for: they are asked to take a stand without papers (S2, S4).

use super::{Case, Check, Findings, Run, Severity, survey::Survey};
use crate::register::{
    arena::{ArenaKind, Between},
    relation::RelationKind,
};

pub(super) const CHECK: Check = Check {
    name: "no-preparer",
    cases: &[
        Case { name: "between-principals", severity: Severity::Warning },
        Case { name: "other", severity: Severity::Note },
    ],
    rests_on: &["A4", "B3", "s2"],
    run: Run::Register(run),
};

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let prepared = survey.touched_by(&[RelationKind::PreparesFor], |relation| relation.whom);
    for (on, prepared) in survey.arenas.iter().zip(prepared) {
        let Some((ArenaKind::Political | ArenaKind::Mixed, kind)) = on.kind else { continue };
        if prepared.is_yes() {
            continue;
        }
        let case = match on.between {
            Some((Between::RegionAndMunicipalities, _)) => "between-principals",
            _ => "other",
        };
        let finding = findings.find(case, on.certainty & !prepared, on.arena.id.clone());
        finding.on(on.existence).on(kind);
        if let Some((_, between)) = on.between {
            finding.on(between);
        }
    }
}
