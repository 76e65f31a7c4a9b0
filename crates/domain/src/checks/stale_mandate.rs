//! A mandate on an old paper, on one past its own date for review, or on one without a date: nobody can tell whether it
//! still says what is meant (S3).

use super::{Case, Check, Findings, Run, Severity, survey::ArenaOn, survey::Survey};
use crate::{
    certainty::Certainty,
    facts::{Content, Found},
    register::paper::{Aspect, Fact, Paper},
    time::PartialDate,
    view::mandate::Ground,
};
use jiff::{ToSpan, civil::Date};

pub(super) const CHECK: Check = Check {
    name: "stale-mandate",
    cases: &[
        Case { name: "review-passed", severity: Severity::Error },
        Case { name: "old", severity: Severity::Warning },
        Case { name: "undated", severity: Severity::Warning },
        Case { name: "date-not-found", severity: Severity::Note },
    ],
    rests_on: &["A5", "s3"],
    run: Run::Register(run),
};

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let months = survey.rulebook.and_then(|rulebook| rulebook.stale_mandate_months(survey.day));
    for on in &survey.arenas {
        match on.verdict.ground {
            Ground::Undated(paper) => undated(survey, on, paper, findings),
            Ground::InForce(paper) => aged(survey, on, paper, months.copied(), findings),
            _ => {}
        }
    }
}

/// That a paper carries no date, and that nobody has found which, are two things.
fn undated(survey: &Survey<'_>, on: &ArenaOn<'_>, paper: &Paper, findings: &mut Findings<'_>) {
    let dated = paper.on(Aspect::Dated, survey.day);
    let is_known = dated.as_ref().is_some_and(|dated| matches!(dated.claim.content, Content::Missing(_)));
    let case = if is_known { "undated" } else { "date-not-found" };
    let finding = findings.find(case, on.certainty & on.verdict.certainty, on.arena.id.clone());
    finding.with(paper.id.clone());
    if let Some(entry) = on.verdict.entry {
        finding.on(entry).since = on.since(entry);
    }
    if let Some(dated) = dated {
        finding.on(dated.entry);
    }
}

fn aged(
    survey: &Survey<'_>,
    on: &ArenaOn<'_>,
    paper: &Paper,
    months: Option<u16>,
    findings: &mut Findings<'_>,
) {
    let certainty = on.certainty & on.verdict.certainty;
    let review = paper.on(Aspect::ReviewBy, survey.day);
    if let Some((review, by)) = review.as_ref().and_then(|found| Some((found, review_by(found)?))) {
        let passed = by.has_come(survey.day);
        if passed.is_possible() {
            let finding = findings.find("review-passed", certainty & passed, on.arena.id.clone());
            finding.with(paper.id.clone()).on(review.entry).since = Some(by);
            finding.about.date = Some(by);
        }
        return; // The paper says itself until when it is good.
    }
    let dated = paper.on(Aspect::Dated, survey.day);
    let Some((dated, date)) = dated.as_ref().and_then(|found| Some((found, date_of(found)?))) else {
        return undated(survey, on, paper, findings);
    };
    let Some(months) = months else { return };
    let too_old = date.is_before(&survey.day.saturating_sub(i32::from(months).months()).into());
    if too_old.is_possible() {
        let finding = findings.find("old", certainty & too_old, on.arena.id.clone());
        finding.with(paper.id.clone()).on(dated.entry).since = stale_since(date, months, too_old);
        finding.about.date = Some(date);
        finding.about.number = Some(u32::from(months));
    }
}

fn review_by(found: &Found<'_, Fact>) -> Option<PartialDate> {
    match found.fact() {
        Some(Fact::ReviewBy(date)) => Some(*date),
        _ => None,
    }
}

fn date_of(found: &Found<'_, Fact>) -> Option<PartialDate> {
    match found.fact() {
        Some(Fact::Dated(date)) => Some(*date),
        _ => None,
    }
}

/// The first day on which it surely was too old, where that day has come.
fn stale_since(date: PartialDate, months: u16, too_old: Certainty) -> Option<PartialDate> {
    let latest = date.latest().filter(|_| too_old.is_yes())?;
    let day: Date = latest.saturating_add(i32::from(months).months()).saturating_add(1.day());
    Some(day.into())
}
