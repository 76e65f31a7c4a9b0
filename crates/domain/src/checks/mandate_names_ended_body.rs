//! A paper in force that counts on somebody who is no more, or uses a name that an arena has given up: it was not looked
//! over when the world changed (S4 still asks for a contact person in L-IFO).
//!
//! The line that says which paper this one replaces rightly names the old, and so does a line that gives the present
//! name beside the old one, to explain.

mod names;

use super::{Case, Check, Findings, Severity, survey::PaperOn, survey::Survey};
use crate::{
    facts::{Entity, Entry, Refers},
    id::Subject,
    register::{
        arena,
        paper::{Aspect, Fact, Line, Rule},
    },
    source::Citation,
    state::{Held, State},
    time::PartialDate,
};
use jiff::civil::Date;
use names::{FormerName, FormerNames};
use std::collections::BTreeSet;

pub(super) const CHECK: Check = Check {
    name: "mandate-names-ended-body",
    cases: &[
        Case { name: "ended", severity: Severity::Warning },
        Case { name: "old-name", severity: Severity::Note },
    ],
    rests_on: &["A3", "A5", "s4"],
    run,
};

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let former = FormerNames::new(survey);
    for on in survey.papers.iter().filter(|on| on.in_force.is_possible()) {
        ended(survey, on, findings);
        if !former.is_empty() {
            old_names(survey, on, &former, findings);
        }
    }
}

/// Whoever the paper's rules mention, and whoever has to adopt it.
fn ended(survey: &Survey<'_>, on: &PaperOn<'_>, findings: &mut Findings<'_>) {
    let mut seen: BTreeSet<Subject> = BTreeSet::new();
    for entry in on.paper.standing() {
        let mut look = |subject: Subject| {
            let Some((to, existence)) = end(survey.state, &subject, survey.day) else { return };
            if seen.insert(subject.clone()) {
                let finding = findings.find("ended", on.in_force, on.paper.id.clone()).on(entry);
                finding.with(subject).since = Some(to);
                finding.sources.extend(existence);
                finding.about.date = Some(to);
            }
        };
        match entry.reading().content.fact() {
            Some(Fact::Adopter(node)) => node.refers(&mut look),
            Some(Fact::Rule(reading)) => reading.refers(&mut look),
            _ => {}
        }
    }
}

/// When a node surely ended before or on that day, and the sources that say so.
fn end(state: &State, subject: &Subject, day: Date) -> Option<(PartialDate, Vec<Citation>)> {
    match subject {
        Subject::Principal(id) => end_of(state.principals.get(id)?, day),
        Subject::Body(id) => end_of(state.bodies.get(id)?, day),
        Subject::Unit(id) => end_of(state.units.get(id)?, day),
        Subject::Party(id) => end_of(state.parties.get(id)?, day),
        Subject::Office(id) => end_of(state.offices.get(id)?, day),
        Subject::Arena(id) => end_of(state.arenas.get(id)?, day),
        _ => None,
    }
}

fn end_of<F: Held>(entity: &Entity<F>, day: Date) -> Option<(PartialDate, Vec<Citation>)> {
    if entity.exists_on(day).is_possible() {
        return None;
    }
    let last: &Entry<F> = entity.existence(day)?;
    let when = last.reading().when;
    let to = when.to.filter(|_| when.has_ended(day).is_yes())?;
    Some((to, last.sources().cloned().collect()))
}

/// One finding for each arena whose former name stands in the paper, at the first line that has it.
fn old_names(survey: &Survey<'_>, on: &PaperOn<'_>, former: &FormerNames<'_>, findings: &mut Findings<'_>) {
    let replacing: Vec<u16> = on
        .paper
        .rules()
        .filter(|reading| matches!(reading.says, Rule::Replaces { .. }))
        .map(|reading| reading.line)
        .collect();
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
            finding.with(survey.arenas[place].arena.id.clone()).on(name.entry).since =
                name.entry.reading().when.to;
            finding.about.number = Some(u32::from(no));
        }
    };
    for entry in on.paper.of(Aspect::Line) {
        if let Some(Fact::Line(Line { no, heading, text })) = entry.reading().content.fact()
            && !replacing.contains(no)
        {
            look(heading.as_str(), *no, entry);
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
    let current = survey.arenas[place].arena;
    let aliases = current.all_on(arena::Aspect::Alias, survey.day);
    let names = current.all_on(arena::Aspect::Name, survey.day).chain(aliases);
    names
        .filter_map(|found| match found.fact() {
            Some(arena::Fact::Name(name) | arena::Fact::Alias(name)) => name.said(),
            _ => None,
        })
        .any(|name| name != former.name && text.contains(name))
}
