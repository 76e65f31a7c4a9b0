//! An arena of officials from which nothing leads on: what they find out stays with them (S2).

use super::{Case, Check, Findings, Run, Severity, survey::Survey};
use crate::register::{
    arena::ArenaKind,
    relation::RelationKind::{LiftsTo, PreparesFor, ReportsTo},
};

pub(super) const CHECK: Check = Check {
    name: "prepares-for-nobody",
    cases: &[
        Case { name: "officials", severity: Severity::Warning },
        Case { name: "network", severity: Severity::Note },
    ],
    rests_on: &["A4", "s2"],
    run: Run::Register(run),
};

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let leads_on = survey.touched_by(&[PreparesFor, ReportsTo, LiftsTo], |relation| relation.who);
    for (on, leads_on) in survey.arenas.iter().zip(leads_on) {
        let (case, kind) = match on.kind {
            Some((ArenaKind::Officials, kind)) => ("officials", kind),
            Some((ArenaKind::Network, kind)) => ("network", kind),
            _ => continue,
        };
        if leads_on.is_yes() {
            continue;
        }
        let finding = findings.find(case, on.certainty & !leads_on, on.arena.id.clone());
        finding.on(on.existence).on(kind);
    }
}
