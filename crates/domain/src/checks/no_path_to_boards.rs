//! An arena from which no chain leads to a body that may decide: what is agreed there never becomes anybody's decision
//! (S1, S3).

use super::{Case, Check, Findings, Run, Severity, survey::RelationOn, survey::Survey};
use crate::{
    certainty::Certainty,
    id::Node,
    register::{
        arena::{ArenaKind, LegalForm},
        relation::RelationKind,
    },
};

pub(super) const CHECK: Check = Check {
    name: "no-path-to-boards",
    cases: &[
        Case { name: "no-path", severity: Severity::Warning },
        Case { name: "network", severity: Severity::Note },
    ],
    rests_on: &["A4", "B13", "s1", "s3"],
    run: Run::Register(run),
};

const LEADS_ON: [RelationKind; 5] = [
    RelationKind::PreparesFor,
    RelationKind::ReportsTo,
    RelationKind::LiftsTo,
    RelationKind::RecommendsTo,
    RelationKind::ProposesTo,
];

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let reach = reach(survey);
    for (on, reached) in survey.arenas.iter().zip(reach) {
        // A joint board or a federation is itself a body that decides.
        let decides_itself =
            matches!(on.form, Some(LegalForm::JointBoard | LegalForm::Federation | LegalForm::Board));
        if reached.is_yes() || decides_itself {
            continue;
        }
        // A network need not lead anywhere, and of an arena whose kind nobody knows not much can be asked.
        let case = match on.kind {
            None | Some((ArenaKind::Network, _)) => "network",
            Some(_) => "no-path",
        };
        let finding = findings.find(case, on.certainty & !reached, on.arena.id.clone());
        finding.on(on.existence);
        if let Some((_, kind)) = on.kind {
            finding.on(kind);
        }
    }
}

/// How sure it is that each arena has a path, found by walking backwards from every body and principal: first along
/// what surely holds, then along what may.
fn reach(survey: &Survey<'_>) -> Vec<Certainty> {
    let backwards = Backwards::new(survey);
    let mut reached = vec![Certainty::No; survey.arenas.len()];
    for level in [Certainty::Yes, Certainty::Perhaps] {
        let at_goal = |relation: &&RelationOn<'_>| {
            leads_on(relation)
                && relation.certainty >= level
                && matches!(relation.link.whom, Node::Body(_) | Node::Principal(_))
        };
        let starts = survey.relations.iter().filter(at_goal).filter_map(|relation| relation.who);
        let mut frontier: Vec<usize> = starts.collect();
        // What was surely reached may open paths along what only may hold.
        frontier.extend((0..reached.len()).filter(|place| reached[*place].is_yes()));
        let mut is_walked = vec![false; reached.len()];
        while let Some(place) = frontier.pop() {
            if std::mem::replace(&mut is_walked[place], true) {
                continue;
            }
            reached[place] = reached[place] | level;
            let before = backwards.ending_in(place).filter(|(_, certainty)| *certainty >= level);
            frontier.extend(before.map(|(who, _)| who));
        }
    }
    reached
}

fn leads_on(relation: &RelationOn<'_>) -> bool {
    LEADS_ON.contains(&relation.link.does)
}

/// The relations between arenas that lead on, by the arena they end in.
struct Backwards {
    edges: Vec<(usize, usize, Certainty)>,
    starts: Vec<usize>,
}

impl Backwards {
    fn new(survey: &Survey<'_>) -> Backwards {
        let between_arenas =
            |relation: &RelationOn<'_>| Some((relation.whom?, relation.who?, relation.certainty));
        let leading = survey.relations.iter().filter(|relation| leads_on(relation));
        let mut edges: Vec<(usize, usize, Certainty)> = leading.filter_map(between_arenas).collect();
        edges.sort_unstable_by_key(|(whom, who, _)| (*whom, *who));
        let starts =
            (0..=survey.arenas.len()).map(|place| edges.partition_point(|edge| edge.0 < place)).collect();
        Backwards { edges, starts }
    }

    fn ending_in(&self, place: usize) -> impl Iterator<Item = (usize, Certainty)> {
        self.edges[self.starts[place]..self.starts[place + 1]]
            .iter()
            .map(|(_, who, certainty)| (*who, *certainty))
    }
}
