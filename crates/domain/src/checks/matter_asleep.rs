//! A matter that nothing happens to, or whose promised day has passed: what was to be done has been forgotten.
//!
//! How long it may rest is the county's to say. What waits for something outside, or was put off to a day that has not come,
//! is not asleep.

use super::{Case, Check, Findings, Run, Severity, work::Work};
use crate::{
    acts::Step,
    work::{
        due::{Due, Standing},
        matter::{Act, Matter, Phase},
    },
};
use jiff::{ToSpan, civil::Date};

pub(super) const CHECK: Check = Check {
    name: "matter-asleep",
    cases: &[
        Case { name: "overdue", severity: Severity::Error },
        Case { name: "asleep", severity: Severity::Warning },
    ],
    rests_on: &["B8", "domain:4"],
    run: Run::Work(run),
};

fn run(work: &Work<'_>, findings: &mut Findings<'_>) {
    let months = work.rulebook.and_then(|rulebook| rulebook.matter_asleep_months(work.day));
    for matter in work.matters.iter().filter(|matter| matter.is_open()) {
        if let Some((due, step)) = promised(matter, work.day) {
            if due.standing(work.day) == Standing::Overdue {
                let finding = findings.find("overdue", matter.certainty, matter.road.id.clone());
                (finding.since, finding.about.date) = (due.date(), due.date());
                finding.after(step);
            }
            continue; // Somebody has said when it goes on.
        }
        let Some(months) = months.filter(|_| !matches!(matter.phase, Phase::Parked(_))) else { continue };
        let latest = work.day.saturating_sub(i32::from(*months).months());
        let rests = matter.moved.is_before(&latest.into());
        if rests.is_possible() {
            let certainty = matter.certainty & rests;
            let finding = findings.find("asleep", certainty, matter.road.id.clone());
            finding.since = Some(matter.moved);
            finding.about.date = Some(matter.moved);
            finding.about.number = Some(u32::from(*months));
        }
    }
}

/// When it goes on, by whoever said so last.
fn promised<'a>(matter: &Matter<'a>, day: Date) -> Option<(&'a Due, &'a Step<Act>)> {
    let due = match matter.phase {
        Phase::Adjourned(to) => to,
        Phase::Parked(_) | Phase::Concluded(_) => return None,
        _ => matter.next?.due?,
    };
    let said = |act: &Act| match act {
        Act::Adjourned { to } => std::ptr::eq(to, due),
        Act::Planned { due: Some(planned), .. } => std::ptr::eq(planned, due),
        _ => false,
    };
    let taken = matter.road.on(day).into_iter().rev().map(|taken| taken.step);
    taken.into_iter().find(|step| said(&step.act)).map(|step| (due, step))
}
