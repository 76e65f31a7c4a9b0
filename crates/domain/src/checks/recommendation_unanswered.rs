//! A recommendation that somebody asked has not answered in time. Not answered is no *no*: it is a question to the board,
//! and to whoever should have reminded it (B5).

use super::{Case, Check, Findings, Run, Severity, work::Work};
use crate::{
    certainty::Certainty,
    view::standing::{Asked, Standing},
    work::{
        due,
        recommendation::{Act, Awaited},
    },
};
use jiff::{ToSpan, civil::Date};

pub(super) const CHECK: Check = Check {
    name: "recommendation-unanswered",
    cases: &[
        Case { name: "overdue", severity: Severity::Warning },
        Case { name: "waits", severity: Severity::Warning },
    ],
    rests_on: &["B5", "B16", "s4"],
    run: Run::Work(run),
};

fn run(work: &Work<'_>, findings: &mut Findings<'_>) {
    for standing in &work.recommendations {
        if !standing.is_open() {
            continue;
        }
        match standing.answer_standing(work.day) {
            Some(due::Standing::Overdue) => {
                let late: Vec<&Asked<'_>> = standing.silent().collect();
                let due = standing.answer_by.and_then(due::Due::date);
                find(findings, "overdue", standing, Certainty::Yes, &late, due);
            }
            Some(due::Standing::Open) => {}
            Some(due::Standing::Unknown) | None => waits(work, standing, findings),
        }
    }
}

/// Without a day nobody is late; but the county may have said how long is too long.
fn waits(work: &Work<'_>, standing: &Standing<'_>, findings: &mut Findings<'_>) {
    let Some(months) = work.rulebook.and_then(|rulebook| rulebook.answer_waits_months(work.day)) else {
        return;
    };
    let since: Date = work.day.saturating_sub(i32::from(*months).months());
    let too_long = |asked: &&Asked<'_>| asked.on.is_before(&since.into()).is_possible();
    let late: Vec<&Asked<'_>> = standing.silent().filter(too_long).collect();
    let surely = late.iter().map(|asked| asked.on.is_before(&since.into())).max();
    if let (Some(surely), Some(first)) =
        (surely, late.iter().map(|asked| asked.on).min_by_key(|on| on.sort_day()))
    {
        find(findings, "waits", standing, surely, &late, Some(first));
    }
}

fn find(
    findings: &mut Findings<'_>,
    case: &'static str,
    standing: &Standing<'_>,
    surely: Certainty,
    late: &[&Asked<'_>],
    date: Option<crate::time::PartialDate>,
) {
    let told = late.iter().map(|asked| asked.certainty).max().unwrap_or(Certainty::Yes);
    let finding = findings.find(case, standing.certainty & surely & told, standing.road.id.clone());
    for asked in late {
        finding.with(crate::id::Subject::from(&asked.of));
    }
    (finding.about.date, finding.since) = (date, date);
    let rests_on = |act: &Act| match act {
        Act::Made { .. } => true,
        Act::DueSet { what, .. } => *what == Awaited::Answer && case == "overdue",
        _ => false,
    };
    let steps = standing.road.standing().filter(|step| rests_on(&step.act));
    finding.sources.extend(steps.filter_map(|step| step.source.clone()));
}
