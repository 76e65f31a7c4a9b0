//! What the checks find on a day, brought along from one state of the county to the next: what is found about work is looked
//! at again where something has been written about it, as long as the register is the same.
//!
//! The test of it is that nobody can tell: it is always what would be found by looking at everything
//! (`testkit/tests/brought.rs`).

use super::{
    CATALOGUE, Finding, Run, Severity, find_all,
    work::{Touched, Work},
};
use crate::state::State;
use jiff::civil::Date;
use std::sync::Arc;

/// What the checks find in a county on a day.
pub struct Reviewed {
    state: State,
    day: Date,
    groups: Vec<Group>,
}

/// What one check finds of one severity, in the order of ids.
#[derive(Clone)]
pub struct Group {
    severity: Severity,
    /// The place of the check in the catalogue.
    check: usize,
    /// What it finds; never nothing.
    pub findings: Arc<[Finding]>,
}

impl Reviewed {
    /// Runs every check.
    pub fn new(state: &State, day: Date) -> Reviewed {
        Reviewed { state: state.clone(), day, groups: groups(find_all(state, day)) }
    }

    /// What they find in another state of the county.
    pub fn brought_to(&self, state: &State, day: Date) -> Reviewed {
        let touched = Touched::between(&self.state, state).filter(|_| day == self.day);
        let Some(touched) = touched else { return Reviewed::new(state, day) };
        let mut found = groups(find_again(state, day, &touched));
        let mut kept = Vec::new();
        for group in &self.groups {
            let new = found.iter().position(|new| new.place() == group.place());
            let new = new.map(|at| found.swap_remove(at).findings);
            kept.extend(group.with(&touched, new.as_deref().unwrap_or_default()));
        }
        kept.extend(found);
        kept.sort_by_key(Group::place);
        Reviewed { state: state.clone(), day, groups: kept }
    }

    /// By severity, the most serious first, and then in the order of the catalogue.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }
}

impl Group {
    fn place(&self) -> (Severity, usize) {
        (self.severity, self.check)
    }

    /// The same without what was found about what has been touched, and with what is found about it now.
    fn with(&self, touched: &Touched, new: &[Finding]) -> Option<Group> {
        let is_kept = |finding: &&Finding| !touched.contains(&finding.subject);
        let is_of_work = matches!(CATALOGUE[self.check].run, Run::Work(_));
        if !is_of_work || (new.is_empty() && self.findings.iter().all(|finding| is_kept(&finding))) {
            return Some(self.clone());
        }
        let mut findings: Vec<Finding> = self.findings.iter().filter(is_kept).chain(new).cloned().collect();
        // Stable: what is found about one thing is together, and stays in its order.
        findings.sort_by(|one, other| one.subject.cmp(&other.subject));
        (!findings.is_empty()).then(|| Group { findings: findings.into(), ..*self })
    }
}

/// What is found about what has been touched, by the places of the checks.
pub(crate) fn find_again(state: &State, day: Date, touched: &Touched) -> Vec<(usize, Vec<Finding>)> {
    let work = Work::only(state, day, touched);
    let checks = CATALOGUE.iter().enumerate();
    let of_work = checks.filter_map(|(at, check)| match check.run {
        Run::Work(run) => Some((at, check.find(state, day, |findings| run(&work, findings)))),
        Run::Register(_) => None,
    });
    of_work.collect()
}

/// The findings by severity, and then in the order of the catalogue.
fn groups(found: Vec<(usize, Vec<Finding>)>) -> Vec<Group> {
    let mut groups = Vec::new();
    for (check, findings) in found {
        let mut by_severity = [const { Vec::new() }; 3];
        for finding in findings {
            by_severity[finding.severity as usize].push(finding);
        }
        let all = [Severity::Error, Severity::Warning, Severity::Note].into_iter().zip(by_severity);
        let some = all.filter(|(_, findings)| !findings.is_empty());
        groups.extend(some.map(|(severity, findings)| Group { severity, check, findings: findings.into() }));
    }
    groups.sort_by_key(Group::place);
    groups
}
