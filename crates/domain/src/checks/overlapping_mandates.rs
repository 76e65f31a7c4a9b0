//! Two papers over one arena, or one task for two arenas: nobody can tell which of them holds (S2, S3).

use super::{Case, Check, Findings, Run, Severity, survey::ArenaOn, survey::PaperOn, survey::Survey};
use crate::{
    certainty::Certainty,
    facts::Found,
    register::{
        arena::Fact,
        paper::{self, PaperKind},
    },
    view::mandate::Ground,
};

pub(super) const CHECK: Check = Check {
    name: "overlapping-mandates",
    cases: &[
        Case { name: "two-papers", severity: Severity::Warning },
        Case { name: "same-task", severity: Severity::Warning },
    ],
    rests_on: &["A5", "s2"],
    run: Run::Register(run),
};

/// A longer chain of papers that replace each other, or of mandates that are each the next one's, is a circle.
const MOST_STEPS: usize = 16;

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    survey.arenas.iter().for_each(|on| two_papers(survey, on, findings));
    same_task(survey, findings);
}

fn two_papers(survey: &Survey<'_>, on: &ArenaOn<'_>, findings: &mut Findings<'_>) {
    if on.papers.len() < 2 || !on.certainty.is_yes() {
        return;
    }
    let is_mandate = |on: &&PaperOn<'_>| {
        !matches!(on.paper.kind(survey.day), Some(PaperKind::Agreement | PaperKind::Other))
    };
    let papers: Vec<&PaperOn<'_>> =
        survey.in_force(on).filter(|paper| paper.in_force.is_yes()).filter(is_mandate).collect();
    let is_replaced = |old: &PaperOn<'_>| papers.iter().any(|new| replaces(survey, new, old));
    let standing: Vec<&PaperOn<'_>> = papers.iter().copied().filter(|paper| !is_replaced(paper)).collect();
    if standing.len() < 2 {
        return;
    }
    let finding = findings.find("two-papers", Certainty::Yes, on.arena.id.clone());
    for paper in &standing {
        finding.with(paper.paper.id.clone());
        finding.on(paper.existence);
    }
    // They have overlapped since the last of them came.
    let begun = |paper: &&PaperOn<'_>| paper.existence.reading().when.from;
    finding.since = standing.iter().filter_map(begun).max_by_key(|date| date.sort_day());
    finding.about.number = Some(standing.len() as u32);
}

/// Whether the new paper takes the place of the old one, directly or through papers between them.
fn replaces(survey: &Survey<'_>, new: &PaperOn<'_>, old: &PaperOn<'_>) -> bool {
    let mut current = new.paper;
    for _ in 0..MOST_STEPS {
        let replaced =
            current.of(paper::Aspect::Replaces).find_map(|entry| match entry.reading().content.fact() {
                Some(paper::Fact::Replaces(id)) => survey.state.papers.get(id),
                _ => None,
            });
        match replaced {
            Some(replaced) if replaced.id == old.paper.id => return true,
            Some(replaced) => current = replaced,
            None => return false,
        }
    }
    false
}

/// What a mandate rests on in the end, by its place in the survey.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Root {
    Arena(usize),
    Paper(usize),
}

/// Arenas whose mandates rest on the same ground, and that work for the same people. Each is set against the first one
/// before it that shares a group with it.
fn same_task(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let mut rooted: Vec<(Root, usize, Certainty)> = (0..survey.arenas.len())
        .filter_map(|place| root(survey, place).map(|(root, certainty)| (root, place, certainty)))
        .collect();
    rooted.sort_unstable_by_key(|(root, place, _)| (*root, *place));
    for alike in rooted.chunk_by(|one, other| one.0 == other.0).filter(|alike| alike.len() > 1) {
        let mut first: [Option<(usize, Certainty)>; 4] = [None; 4];
        for (_, place, certainty) in alike {
            let on = &survey.arenas[*place];
            let Some(target) = surely_known_target(on) else { continue };
            let Some(Fact::TargetGroup(group)) = target.fact() else { continue };
            let groups = || group.groups.iter().map(|group| *group as usize);
            if let Some((other, others)) = groups().find_map(|group| first[group]) {
                let other = &survey.arenas[other];
                let both = on.certainty & other.certainty & *certainty & others & target.certainty;
                same_task_for(both, [other, on], findings);
            }
            groups().for_each(|group| {
                first[group].get_or_insert((*place, *certainty));
            });
        }
    }
}

fn same_task_for(certainty: Certainty, both: [&ArenaOn<'_>; 2], findings: &mut Findings<'_>) {
    let finding = findings.find("same-task", certainty, both[0].arena.id.clone());
    finding.with(both[1].arena.id.clone());
    let facts =
        both.iter().flat_map(|on| [on.verdict.entry, surely_known_target(on).map(|found| found.entry)]);
    finding.sources.extend(facts.flatten().flat_map(|entry| entry.sources()).cloned());
    // They have had the same task since the mandate of the last of them was the same.
    let begun = |on: &&ArenaOn<'_>| on.since(on.verdict.entry?);
    finding.since = both.iter().filter_map(begun).max_by_key(|date| date.sort_day());
}

/// What the arena's mandate rests on when one arena's mandate is that of another. Two that point at each other rest on
/// the first of them.
fn root(survey: &Survey<'_>, place: usize) -> Option<(Root, Certainty)> {
    let mut certainty = survey.arenas[place].verdict.certainty;
    let (mut at, mut lowest) = (place, place);
    for step in 0..MOST_STEPS {
        let verdict = &survey.arenas[at].verdict;
        certainty = certainty & verdict.certainty;
        match verdict.ground {
            Ground::InForce(paper) | Ground::Undated(paper) | Ground::AnchoredOnly(paper) => {
                let found = survey.papers.binary_search_by(|on| on.paper.id.cmp(&paper.id)).ok()?;
                return Some((Root::Paper(found), certainty));
            }
            Ground::SameAs(other) => at = survey.place_of(other)?,
            // An arena that nobody points at is alone with its root.
            _ => return Some((Root::Arena(at), certainty)),
        }
        lowest = lowest.min(at);
        if at == place && step > 0 {
            break;
        }
    }
    Some((Root::Arena(lowest), certainty))
}

/// The target group, where sources agree on it or the county has chosen.
fn surely_known_target<'s, 'a>(on: &'s ArenaOn<'a>) -> Option<&'s Found<'a, Fact>> {
    on.target.as_ref().filter(|target| !target.entry.is_disputed() || target.entry.chosen.is_some())
}
