//! Two different things with one name: whoever reads an old paper, or writes to one of them, takes the wrong one. There
//! have been two called Kommunförbundet (domain brief, section 9).
//!
//! Arenas, parties and principals are set against everything. Bodies, units and offices are set against those and their
//! own siblings only: every municipality may have its board of the same name.

use super::{
    Case, Check, Findings, Run, Severity,
    survey::{
        Survey,
        nodes::{NameOn, NodeOn, Stands, fold},
    },
};
use crate::certainty::Certainty;

pub(super) const CHECK: Check = Check {
    name: "same-name-different-body",
    cases: &[
        Case { name: "both-exist", severity: Severity::Warning },
        Case { name: "over-time", severity: Severity::Note },
    ],
    rests_on: &["A3", "s2"],
    run: Run::Register(run),
};

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let names = &survey.nodes.names;
    let mut order: Vec<(u64, usize)> = (names.iter().map(|name| name.folded)).zip(0..).collect();
    order.sort_unstable();
    for alike in order.chunk_by(|one, other| one.0 == other.0).filter(|alike| alike.len() > 1) {
        let alike = alike.iter().map(|(_, at)| &names[*at]);
        let alike =
            alike.filter(|name| name.when.from.is_none_or(|from| from.has_come(survey.day).is_possible()));
        let mut alike: Vec<&NameOn<'_>> = alike.collect();
        // A thing may be written twice with the same name, and two names may by chance have the same number.
        alike.dedup_by_key(|name| name.node);
        alike.dedup_by(|name, first| !fold(name.name).eq(fold(first.name)));
        if alike.len() > 1 {
            compare(survey, alike, findings);
        }
    }
}

fn compare(survey: &Survey<'_>, mut alike: Vec<&NameOn<'_>>, findings: &mut Findings<'_>) {
    let stands = |name: &NameOn<'_>| survey.nodes.nodes[name.node].stands;
    if alike.iter().any(|name| stands(name) == Stands::Alone) {
        return set_side_by_side(survey, &alike, findings);
    }
    alike.sort_by(|one, other| stands(one).cmp(&stands(other)));
    for siblings in alike.chunk_by(|one, other| stands(one) == stands(other)) {
        if siblings.len() > 1 && stands(siblings[0]) != Stands::Unknown {
            set_side_by_side(survey, siblings, findings);
        }
    }
}

/// One finding for all that have the name: of those there are today, if they are several, else of all there were.
fn set_side_by_side(survey: &Survey<'_>, alike: &[&NameOn<'_>], findings: &mut Findings<'_>) {
    let node = |name: &NameOn<'_>| -> &NodeOn<'_> { &survey.nodes.nodes[name.node] };
    let exists = |name: &&NameOn<'_>| node(name).certainty.is_possible();
    let today: Vec<&NameOn<'_>> = alike.iter().copied().filter(exists).collect();
    let (case, named) = if today.len() > 1 { ("both-exist", today.as_slice()) } else { ("over-time", alike) };
    let n_sure = today.iter().filter(|name| node(name).certainty.is_yes()).count();
    let is_sure = case == "over-time" || n_sure > 1;
    let certainty = if is_sure { Certainty::Yes } else { Certainty::Perhaps };
    let [first, others @ ..] = named else { return };
    let finding = findings.find(case, certainty, node(first).subject.clone());
    others.iter().for_each(|other| {
        finding.with(node(other).subject.clone());
    });
    finding.sources.extend(named.iter().flat_map(|name| name.sources).cloned());
    // They have shared it since the last of them came.
    finding.since = named.iter().filter_map(|name| node(name).when.from).max_by_key(|from| from.sort_day());
}
