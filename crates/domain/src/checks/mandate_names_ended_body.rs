//! A paper in force that counts on somebody who is no more, or uses a name that an arena has given up: it was not looked
//! over when the world changed (S4 still asks for a contact person in L-IFO).
//!
//! The line that says which paper this one replaces rightly names the old, and so does a line that gives the present
//! name beside the old one, to explain.

mod names;

use super::{
    Case, Check, Findings, Run, Severity,
    survey::{PaperOn, Survey},
};
use crate::{
    facts::{Entry, Refers},
    id::Subject,
    register::{
        arena,
        paper::{Aspect, Fact, Line, Rule},
    },
};
use names::{FormerName, FormerNames};

pub(super) const CHECK: Check = Check {
    name: "mandate-names-ended-body",
    cases: &[
        Case { name: "ended", severity: Severity::Warning },
        Case { name: "old-name", severity: Severity::Note },
    ],
    rests_on: &["A3", "A5", "s4"],
    run: Run::Register(run),
};

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let former = FormerNames::new(survey);
    for on in survey.papers.iter().filter(|on| on.in_force.is_possible()) {
        if survey.nodes.has_ended_ones() {
            ended(survey, on, findings);
        }
        if !former.is_empty() {
            old_names(survey, on, &former, findings);
        }
    }
}

/// Whoever the paper's rules mention, and whoever has to adopt it.
fn ended(survey: &Survey<'_>, on: &PaperOn<'_>, findings: &mut Findings<'_>) {
    let mut seen: Vec<Subject> = Vec::new();
    let mut look = |subject: Subject, entry: &Entry<Fact>| {
        let Some(node) = survey.nodes.ended(&subject).filter(|_| !seen.contains(&subject)) else { return };
        let finding = findings.find("ended", on.in_force, on.paper.id.clone()).on(entry);
        finding.with(subject.clone()).since = node.when.to;
        finding.sources.extend_from_slice(node.sources);
        finding.about.date = node.when.to;
        seen.push(subject);
    };
    for aspect in [Aspect::Adopter, Aspect::Rule] {
        for entry in on.paper.of(aspect) {
            match entry.reading().content.fact() {
                Some(Fact::Adopter(node)) => node.refers(&mut |subject| look(subject, entry)),
                Some(Fact::Rule(reading)) => reading.refers(&mut |subject| look(subject, entry)),
                _ => {}
            }
        }
    }
}

/// One finding for each arena whose former name stands in the paper, at the first line that has it.
fn old_names(survey: &Survey<'_>, on: &PaperOn<'_>, former: &FormerNames<'_>, findings: &mut Findings<'_>) {
    let replacing = on.paper.rules().filter(|reading| matches!(reading.says, Rule::Replaces { .. }));
    let replacing: Vec<u16> = replacing.map(|reading| reading.line).collect();
    let mut seen: Vec<usize> = Vec::new();
    let mut look = |text: &str, no: u16, entry: &Entry<Fact>| {
        for name in former.in_text(text) {
            let place = name.arena_for(&on.arenas);
            if seen.contains(&place) || explains(survey, place, name, text) {
                continue;
            }
            seen.push(place);
            let certainty = on.in_force & survey.arenas[place].certainty;
            let finding = findings.find("old-name", certainty, on.paper.id.clone()).on(entry);
            finding.with(survey.arenas[place].arena.id.clone()).since = name.ended;
            finding.sources.extend_from_slice(name.sources);
            finding.about.number = Some(u32::from(no));
        }
    };
    let mut heading_above = "";
    for entry in on.paper.of(Aspect::Line) {
        if let Some(Fact::Line(Line { no, heading, text })) = entry.reading().content.fact()
            && !replacing.contains(no)
        {
            if heading.as_str() != heading_above {
                heading_above = heading.as_str();
                look(heading_above, *no, entry);
            }
            look(text.as_str(), *no, entry);
        }
    }
    for entry in on.paper.of(Aspect::Rule) {
        if let Some(Fact::Rule(reading)) = entry.reading().content.fact()
            && let Rule::Template { headings } = &reading.says
        {
            headings.iter().for_each(|heading| look(heading.as_str(), reading.line, entry));
        }
    }
}

/// Whether the text gives the present name too.
fn explains(survey: &Survey<'_>, place: usize, former: &FormerName<'_>, text: &str) -> bool {
    let arena = survey.arenas[place].arena;
    let aliases = arena.all_on(arena::Aspect::Alias, survey.day);
    let names = arena.all_on(arena::Aspect::Name, survey.day).chain(aliases);
    names
        .filter_map(|found| match found.fact() {
            Some(arena::Fact::Name(name) | arena::Fact::Alias(name)) => name.said(),
            _ => None,
        })
        .any(|name| name != former.name && text.contains(name))
}
