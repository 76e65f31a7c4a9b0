//! Two sources say different things. Both are kept; somebody has to look, or choose which one the rules read.

use super::{Case, Check, Findings, Run, Severity, survey::Survey};
use crate::{
    facts::{Aspect, Entry, Fact, Table},
    id::Subject,
    register::concepts,
};

pub(super) const CHECK: Check = Check {
    name: "sources-disagree",
    cases: &[
        Case { name: "open", severity: Severity::Warning },
        Case { name: "chosen", severity: Severity::Note },
    ],
    rests_on: &["A9"],
    run: Run::Register(run),
};

macro_rules! every_table {
    ($($variant:ident $concept:ident $table:ident $name:literal,)*) => {
        fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
            $(look_through(&survey.state.$table, survey, findings);)*
        }
    };
}

concepts!(every_table);

fn look_through<F: Fact>(table: &Table<F>, survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for entity in table.values() {
        let mut certainty = None;
        for entry in entity.disputed() {
            let certainty = *certainty.get_or_insert_with(|| entity.exists_on(survey.day));
            if !certainty.is_possible() {
                break;
            }
            let case = if entry.chosen.is_some() { "chosen" } else { "open" };
            let finding = findings.find(case, certainty, entity.id.clone()).on(entry);
            finding.about.aspects.push(entry.aspect().name());
            finding.about.number = Some(entry.claims.len() as u32);
            finding.about.others = told_apart_by(entry);
        }
    }
}

/// Of facts there may be several of, which one it is: whom or what it names. "Adopted by" alone could be any adoption.
fn told_apart_by<F: Fact>(entry: &Entry<F>) -> Vec<Subject> {
    let mut named = Vec::new();
    let said = entry.claims.iter().find_map(|claim| claim.content.fact());
    if let Some(fact) = said.filter(|_| entry.aspect().is_many()) {
        fact.references(&mut |subject| named.push(subject));
    }
    named
}
