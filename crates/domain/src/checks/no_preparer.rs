//! An arena of elected people that nobody prepares matters for: they are asked to take a stand without papers (S2, S4).

use super::{Case, Check, Findings, Severity, survey::Survey};
use crate::register::{
    arena::{ArenaKind, Aspect, Between},
    relation::RelationKind,
};

pub(super) const CHECK: Check = Check {
    name: "no-preparer",
    cases: &[
        Case { name: "between-principals", severity: Severity::Warning },
        Case { name: "other", severity: Severity::Note },
    ],
    rests_on: &["A4", "B3", "s2"],
    run,
};

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let prepared = survey.touched_by(&[RelationKind::PreparesFor], |relation| relation.whom);
    for (on, prepared) in survey.arenas.iter().zip(prepared) {
        let is_political = matches!(on.kind, Some(ArenaKind::Political | ArenaKind::Mixed));
        if !is_political || prepared.is_yes() {
            continue;
        }
        let between = on.arena.on(Aspect::Between, survey.day);
        let is_between_principals = on.arena.between(survey.day) == Some(&Between::RegionAndMunicipalities);
        let case = if is_between_principals { "between-principals" } else { "other" };
        let finding = findings.find(case, on.certainty & !prepared, on.arena.id.clone());
        finding.on(survey.existence(on.arena));
        finding.sources.extend(
            on.arena.on(Aspect::Kind, survey.day).iter().flat_map(|kind| kind.entry.sources()).cloned(),
        );
        finding.sources.extend(between.iter().flat_map(|between| between.entry.sources()).cloned());
    }
}
