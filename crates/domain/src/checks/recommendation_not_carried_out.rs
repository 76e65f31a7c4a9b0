//! A board has said yes, and nothing shows that it has been carried out: a promise that nobody has followed up (B5).

use super::{Case, Check, Findings, Run, Severity, work::Work};
use crate::{
    certainty::Certainty,
    view::standing::{Asked, Outcome, Stage, Standing},
    work::due,
};
use jiff::{ToSpan, civil::Date};

pub(super) const CHECK: Check = Check {
    name: "recommendation-not-carried-out",
    cases: &[
        Case { name: "overdue", severity: Severity::Error },
        Case { name: "waits", severity: Severity::Warning },
    ],
    rests_on: &["B5", "s3"],
    run: Run::Work(run),
};

fn run(work: &Work<'_>, findings: &mut Findings<'_>) {
    let months = work.rulebook.and_then(|rulebook| rulebook.carry_out_waits_months(work.day));
    for standing in &work.recommendations {
        if standing.end.is_some() || standing.in_force() == Some(Certainty::No) {
            continue; // Nobody has to carry out what is not in force.
        }
        let due = standing.carry_out_by;
        match due.map(|due| due.standing(work.day)) {
            Some(due::Standing::Overdue) => {
                let late: Vec<&Asked<'_>> = standing.asked.iter().filter(|asked| owes(asked)).collect();
                find(findings, "overdue", standing, &late, due.and_then(due::Due::date));
            }
            Some(due::Standing::Open) => {}
            Some(due::Standing::Unknown) | None => {
                let Some(months) = months else { continue };
                let since: Date = work.day.saturating_sub(i32::from(*months).months());
                let too_long =
                    |asked: &&Asked<'_>| owes(asked) && asked.since.is_before(&since.into()).is_yes();
                let late: Vec<&Asked<'_>> = standing.asked.iter().filter(too_long).collect();
                let first = late.iter().map(|asked| asked.since).min_by_key(|on| on.sort_day());
                find(findings, "waits", standing, &late, first);
            }
        }
    }
}

/// Whether it has said yes to something and has not shown that it is done.
fn owes(asked: &Asked<'_>) -> bool {
    let said_yes =
        matches!(asked.stage, Stage::Decided(Outcome::Adopted | Outcome::Changed | Outcome::InPart));
    said_yes && !asked.is_carried_out()
}

fn find(
    findings: &mut Findings<'_>,
    case: &'static str,
    standing: &Standing<'_>,
    late: &[&Asked<'_>],
    date: Option<crate::time::PartialDate>,
) {
    let Some(told) = late.iter().map(|asked| asked.certainty).max() else { return };
    let in_force = standing.in_force().unwrap_or(Certainty::Yes);
    let finding = findings.find(case, standing.certainty & told & in_force, standing.road.id.clone());
    for asked in late {
        finding.with(crate::id::Subject::from(&asked.of));
        let decided = asked.rulings.iter().filter_map(|ruling| ruling.step.source.clone());
        finding.sources.extend(decided);
    }
    (finding.about.date, finding.since) = (date, date);
}
