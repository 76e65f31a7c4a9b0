//! A mandate that leaves out what the county has said that every mandate shall state (S3, rulebook).
//!
//! A paper is read by its rules, so a part is there when some rule reads it out of a line. Of a paper whose words nobody
//! has entered nothing can be said, and that is what is said.

use super::{Case, Check, Findings, Run, Severity, survey::PaperOn, survey::Survey};
use crate::register::{
    paper::{Aspect, PaperKind, Rule, Scope},
    rulebook::{self, Part},
};

pub(super) const CHECK: Check = Check {
    name: "incomplete-mandate",
    cases: &[
        Case { name: "lacks", severity: Severity::Warning },
        Case { name: "text-not-found", severity: Severity::Note },
    ],
    rests_on: &["A5", "s3"],
    run: Run::Register(run),
};

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let asked = asked(survey);
    for on in survey.papers.iter().filter(|on| on.in_force.is_possible() && is_mandate(survey, on)) {
        let Some(line) = on.paper.of(Aspect::Line).next() else {
            let finding = findings.find("text-not-found", on.in_force, on.paper.id.clone());
            finding.on(on.existence);
            name_arenas(survey, on, finding);
            continue;
        };
        let lacks: Vec<&'static str> =
            asked.iter().filter(|part| !states(on, **part)).map(|part| name(*part)).collect();
        if !lacks.is_empty() {
            let finding = findings.find("lacks", on.in_force, on.paper.id.clone());
            finding.on(on.existence);
            finding.on(line);
            finding.about.aspects = lacks;
            name_arenas(survey, on, finding);
        }
    }
}

fn name_arenas(survey: &Survey<'_>, on: &PaperOn<'_>, finding: &mut super::Finding) {
    for place in &on.arenas {
        finding.with(survey.arenas[*place].arena.id.clone());
    }
}

fn asked(survey: &Survey<'_>) -> Vec<Part> {
    let Some(rulebook) = survey.rulebook else { return Vec::new() };
    let parts = rulebook.all_on(rulebook::Aspect::MandateStates, survey.day);
    parts
        .filter_map(|found| match found.fact() {
            Some(rulebook::Fact::MandateStates(part)) => Some(*part),
            _ => None,
        })
        .collect()
}

/// An agreement may govern an arena too, and nobody expects it to say when the arena meets.
fn is_mandate(survey: &Survey<'_>, on: &PaperOn<'_>) -> bool {
    let kind = on.paper.kind(survey.day);
    !on.arenas.is_empty() && !matches!(kind, Some(PaperKind::Agreement | PaperKind::Other))
}

fn states(on: &PaperOn<'_>, part: Part) -> bool {
    on.paper.rules().any(|reading| satisfies(&reading.says, part))
}

fn satisfies(rule: &Rule, part: Part) -> bool {
    match part {
        Part::Purpose => matches!(rule, Rule::Purpose {}),
        // To recommend is all that an arena decides towards principals, and leaves the rest to them.
        Part::Decides => matches!(rule, Rule::Decides { .. } | Rule::Recommends { .. }),
        Part::Lifts => matches!(
            rule,
            Rule::Lifts { .. } | Rule::Recommends { .. } | Rule::Decides { what: Scope::Everything }
        ),
        Part::Seats => matches!(rule, Rule::SeatBasis { .. }),
        Part::Chair => matches!(rule, Rule::Chair { .. }),
        Part::Meetings => matches!(rule, Rule::Meets { .. }),
        Part::Minutes => matches!(rule, Rule::Minutes { .. }),
        Part::Reporting => matches!(rule, Rule::Carries { .. }),
    }
}

/// The name of a part on the wire.
fn name(part: Part) -> &'static str {
    match part {
        Part::Purpose => "purpose",
        Part::Decides => "decides",
        Part::Lifts => "lifts",
        Part::Seats => "seats",
        Part::Chair => "chair",
        Part::Meetings => "meetings",
        Part::Minutes => "minutes",
        Part::Reporting => "reporting",
    }
}
