//! What an auditor would say about the structure, asked every day instead of every tenth year (S3).
//!
//! A check is one file and one row in [`CATALOGUE`], from which help, documentation and tests come. It reads a
//! [`Survey`] of the county as of a day, or the [`Work`] that the arenas have on their hands, and answers findings: where,
//! what, since when, and on which sources. The words are in the Fluent files, one message a case.
//!
//! A severity tells what a finding is. *Error*: a rule or promise is broken. *Warning*: an auditor would ask. *Note*:
//! worth knowing — unknown, not found, perhaps. What is only perhaps so is never more than a note.

pub mod reviewed;
pub mod silence;
pub mod survey;
pub mod work;

mod anchored_not_adopted;
mod decision_without_mandate;
mod incomplete_mandate;
mod leaver_without_successor;
mod mandate_names_ended_body;
mod matter_asleep;
mod matter_without_arena;
mod missing_mandate;
mod no_path_to_boards;
mod no_preparer;
mod no_substitute;
mod no_user_influence;
mod outside_target_group;
mod overlapping_mandates;
mod parked_without_trigger;
mod prepares_for_nobody;
mod recommendation_not_carried_out;
mod recommendation_unanswered;
mod same_name_different_body;
mod sources_disagree;
mod stale_mandate;
mod too_many_seats_on_one_person;
mod vacant_seat;

use crate::{
    acts::Step,
    certainty::Certainty,
    facts::{Entry, Fact},
    id::Subject,
    source::Citation,
    state::State,
    time::PartialDate,
};
use jiff::civil::Date;
use serde::Serialize;
use silence::Silence;
use std::{
    iter,
    sync::atomic::{AtomicUsize, Ordering},
};
use survey::Survey;
use work::Work;

/// How serious a finding is, the most serious first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// A rule or promise is broken.
    Error,
    /// An auditor would ask.
    Warning,
    /// Worth knowing: unknown, not found, perhaps.
    Note,
}

impl Severity {
    /// A stable name, the key to the words.
    pub fn code(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// One way in which a check can find something, and how serious that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its name within the check, the key to the words.
    pub name: &'static str,
    /// How serious it is when it is surely so.
    pub severity: Severity,
}

/// A check: a question an auditor would put to the structure.
pub struct Check {
    /// Its stable name.
    pub name: &'static str,
    /// The ways in which it can find something.
    pub cases: &'static [Case],
    /// The requirement and the sources behind the question.
    pub rests_on: &'static [&'static str],
    run: Run,
}

/// What a check reads. Of work it reads its own road and the register, and of a decision the road of its matter; what one
/// reads besides has to be named where what a write has touched is told ([`work::Touched`]).
enum Run {
    /// The register.
    Register(fn(&Survey<'_>, &mut Findings<'_>)),
    /// What the arenas have on their hands.
    Work(fn(&Work<'_>, &mut Findings<'_>)),
}

impl Check {
    /// What it finds, each source once.
    fn find(&'static self, state: &State, day: Date, run: impl FnOnce(&mut Findings<'_>)) -> Vec<Finding> {
        let mut findings = Findings { check: self, state, day, made: Vec::new() };
        run(&mut findings);
        findings.made.iter_mut().for_each(|finding| each_once(&mut finding.sources));
        findings.made
    }
}

/// Every check, in the order of the requirements.
pub const CATALOGUE: &[Check] = &[
    missing_mandate::CHECK,
    stale_mandate::CHECK,
    anchored_not_adopted::CHECK,
    mandate_names_ended_body::CHECK,
    incomplete_mandate::CHECK,
    overlapping_mandates::CHECK,
    no_preparer::CHECK,
    prepares_for_nobody::CHECK,
    no_path_to_boards::CHECK,
    vacant_seat::CHECK,
    no_substitute::CHECK,
    leaver_without_successor::CHECK,
    too_many_seats_on_one_person::CHECK,
    recommendation_unanswered::CHECK,
    recommendation_not_carried_out::CHECK,
    sources_disagree::CHECK,
    same_name_different_body::CHECK,
    outside_target_group::CHECK,
    decision_without_mandate::CHECK,
    matter_without_arena::CHECK,
    matter_asleep::CHECK,
    parked_without_trigger::CHECK,
    no_user_influence::CHECK,
];

/// The check with this name.
pub fn named(name: &str) -> Option<&'static Check> {
    CATALOGUE.iter().find(|check| check.name == name)
}

/// Something a check has found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The check.
    pub check: &'static str,
    /// Which of its cases.
    pub case: &'static str,
    /// How serious it is.
    pub severity: Severity,
    /// Whether it is surely so.
    pub certainty: Certainty,
    /// The thing it concerns.
    pub subject: Subject,
    /// What the sentence about it needs besides the subject.
    pub about: About,
    /// Where it was read.
    pub sources: Vec<Citation>,
    /// Since when it has been so, as far as is known.
    pub since: Option<PartialDate>,
    /// Who silenced it, when somebody has.
    pub silenced: Option<Silence>,
}

/// What the sentence about a finding needs besides the subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// Other things it concerns, in the order of the sentence.
    pub others: Vec<Subject>,
    /// A date in the sentence.
    pub date: Option<PartialDate>,
    /// A number in the sentence.
    pub number: Option<u32>,
    /// The aspects of the subject it concerns, by their names on the wire; or the parts of a paper that are lacking.
    pub aspects: Vec<&'static str>,
}

/// Findings as they are made, for one check.
pub struct Findings<'a> {
    check: &'static Check,
    state: &'a State,
    day: Date,
    made: Vec<Finding>,
}

impl Findings<'_> {
    /// Begins a finding of this case. What is only perhaps so is a note.
    fn find(
        &mut self,
        case: &'static str,
        certainty: Certainty,
        subject: impl Into<Subject>,
    ) -> &mut Finding {
        let known = self.check.cases.iter().find(|known| known.name == case);
        let severity = known.expect("a check finds only its own cases").severity;
        let severity = if certainty.is_yes() { severity } else { Severity::Note };
        let subject = subject.into();
        let silenced = self.state.silences.of(self.check.name, &subject, self.day).cloned();
        self.made.push(Finding {
            check: self.check.name,
            case,
            severity,
            certainty,
            subject,
            about: About::default(),
            sources: Vec::new(),
            since: None,
            silenced,
        });
        self.made.last_mut().expect("just pushed")
    }
}

impl Finding {
    /// Rests the finding on a fact: its sources, and since when it has been so.
    fn on<F: Fact>(&mut self, entry: &Entry<F>) -> &mut Self {
        self.sources.extend(entry.sources().cloned());
        self.since = self.since.or(entry.reading().when.from);
        self
    }

    /// Rests the finding on something that happened: where that was read, and since when it has been so.
    fn after<A>(&mut self, step: &Step<A>) -> &mut Self {
        self.sources.extend(step.source.clone());
        self.since = self.since.or(Some(step.on));
        self
    }

    /// Names another thing in the sentence.
    fn with(&mut self, other: impl Into<Subject>) -> &mut Self {
        self.about.others.push(other.into());
        self
    }
}

/// Everything the checks find in the county as of that day, the most serious first, silenced ones too.
pub fn review(state: &State, day: Date) -> Vec<Finding> {
    let mut by_severity = [const { Vec::new() }; 3];
    // The order of the catalogue, and within a check that of ids, is kept within a severity.
    for finding in find_all(state, day).into_iter().flat_map(|(_, findings)| findings) {
        by_severity[finding.severity as usize].push(finding);
    }
    let [mut all, mut warnings, mut notes] = by_severity;
    all.append(&mut warnings);
    all.append(&mut notes);
    all
}

/// What each check finds, in the order of the catalogue.
fn find_all(state: &State, day: Date) -> Vec<(usize, Vec<Finding>)> {
    let (survey, work) =
        survey::two_at_once(state.arenas.len(), || Survey::new(state, day), || Work::new(state, day));
    // The checks share nothing but these two. In a large county they wait for memory most of the time, and two threads
    // wait at once. Each takes the next check when it is done with one, since some take long and others nothing.
    let next = AtomicUsize::new(0);
    let take = || {
        let checks = iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        let checks = checks.map_while(|at| Some((at, CATALOGUE.get(at)?)));
        let find = |(at, check): (usize, &'static Check)| {
            let found = check.find(state, day, |findings| match check.run {
                Run::Register(run) => run(&survey, findings),
                Run::Work(run) => run(&work, findings),
            });
            (at, found)
        };
        checks.map(find).collect::<Vec<_>>()
    };
    let (mut made, others) = survey::two_at_once(survey.arenas.len(), take, take);
    made.extend(others);
    made.sort_by_key(|(at, _)| *at);
    made
}

/// Several facts may have been read in one place. There are few sources, so looking back is quickest.
fn each_once(sources: &mut Vec<Citation>) {
    let mut kept = 0;
    for at in 0..sources.len() {
        if !sources[..kept].contains(&sources[at]) {
            sources.swap(kept, at);
            kept += 1;
        }
    }
    sources.truncate(kept);
}

/// What one check finds in the county as of that day, in the order of ids.
pub(crate) fn run_one(state: &State, day: Date, name: &str) -> Vec<Finding> {
    let Some(check) = named(name) else { return Vec::new() };
    check.find(state, day, |findings| match check.run {
        Run::Register(run) => run(&Survey::new(state, day), findings),
        Run::Work(run) => run(&Work::new(state, day), findings),
    })
}
