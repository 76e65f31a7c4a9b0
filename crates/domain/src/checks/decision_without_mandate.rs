//! A decision that the paper in force that day does not carry: taken without any paper, or against what one says.
//!
//! It was taken, and stands recorded. A paper that is silent, or only perhaps in force, is worth knowing and no more.

use super::{Case, Check, Findings, Run, Severity, work::Work};
use crate::view::{answers::May, backing::backing};

pub(super) const CHECK: Check = Check {
    name: "decision-without-mandate",
    cases: &[
        Case { name: "against", severity: Severity::Error },
        Case { name: "without", severity: Severity::Warning },
        Case { name: "silent", severity: Severity::Note },
    ],
    rests_on: &["B2", "s4"],
    run: Run::Work(run),
};

fn run(work: &Work<'_>, findings: &mut Findings<'_>) {
    for (road, certainty) in &work.decisions {
        for backing in backing(work.state, road) {
            let case = match backing.answer.verdict {
                May::Yes => continue,
                May::No => "against",
                May::NoPaper => "without",
                May::Perhaps => "silent",
            };
            let finding = findings.find(case, *certainty, road.id.clone());
            finding.with(backing.arena.clone()).after(road.beginning());
            if let Some(quote) = backing.answer.quotes.first() {
                finding.with(quote.paper.clone());
                finding.about.number = Some(u32::from(quote.line));
            }
        }
    }
}
