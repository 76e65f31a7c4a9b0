//! Folds the road of a recommendation into how it stands.

use super::{Asked, End, Outcome, Ruling, Stage, Standing, principal_of};
use crate::{
    acts::{ActNo, Step, Taken as Reached},
    certainty::Certainty,
    id::{BodyId, Node},
    state::State,
    time::PartialDate,
    work::recommendation::{Act, Awaited, PartNo, RecommendationRoad, Stance, Taken},
};
use jiff::civil::Date;

/// The recommendation as of that day; nothing when it surely had not been made, or that has been taken back.
pub fn standing<'a>(state: &State, road: &'a RecommendationRoad, day: Date) -> Option<Standing<'a>> {
    let certainty = road.has_begun(day);
    let beginning = road.beginning();
    let Act::Made { kind, by, decision, matter, follow_up, .. } = &beginning.act else { return None };
    if !certainty.is_possible() {
        return None;
    }
    let mut standing = Standing {
        road,
        certainty,
        kind: *kind,
        made_on: beginning.on,
        by,
        decision: decision.as_ref(),
        matter: matter.as_ref(),
        follow_up: follow_up.as_ref(),
        parts: Vec::new(),
        condition: None,
        answer_by: None,
        carry_out_by: None,
        end: None,
        asked: Vec::new(),
    };
    let reached = road.on(day);
    let addressed = reached.iter().filter(|reached| matches!(reached.step.act, Act::Addressed { .. }));
    standing.asked.reserve(addressed.count());
    for reached in &reached {
        standing.is_told(reached.step);
    }
    standing.parts.sort_by_key(|(part, _)| *part);
    for reached in &reached {
        standing.asks(reached.step, reached.certainty);
    }
    let mut decided = Vec::new();
    for reached in &reached {
        standing.hears(state, reached, day, &mut decided);
    }
    standing.rules(&reached, decided);
    standing.pass_on_to_named();
    Some(standing)
}

/// A decision as it was read, before it is known what counts: whose of those asked, and how sure it is.
type Read<'a> = (usize, Ruling<'a>, Certainty);

impl<'a> Standing<'a> {
    /// What holds for all of it.
    fn is_told(&mut self, step: &'a Step<Act>) {
        match &step.act {
            Act::PartAdded { part, text } => self.parts.push((*part, text)),
            Act::ConditionSet { is } => self.condition = Some(*is),
            Act::DueSet { what: Awaited::Answer, due } => self.answer_by = Some(due),
            Act::DueSet { what: Awaited::CarryingOut, due } => self.carry_out_by = Some(due),
            Act::Superseded { by } => self.end = Some((End::Superseded(by), step.on)),
            Act::Withdrawn { reason } => self.end = Some((End::Withdrawn(reason), step.on)),
            _ => {}
        }
    }

    /// Who was asked.
    fn asks(&mut self, step: &'a Step<Act>, certainty: Certainty) {
        let Act::Addressed { to, boards, parts, through } = &step.act else { return };
        let all: Vec<PartNo> = self.parts.iter().map(|(part, _)| *part).collect();
        let parts = if parts.is_empty() { &all } else { parts };
        let boards: Vec<Node> = boards.iter().cloned().map(Node::Body).collect();
        let each = if boards.is_empty() { std::slice::from_ref(to) } else { &boards };
        for of in each {
            let at = self.at(of).unwrap_or_else(|| {
                self.asked.push(Asked::new(of.clone(), to.clone(), step.on, certainty));
                self.asked.len() - 1
            });
            let asked = &mut self.asked[at];
            asked.through = asked.through.or(through.as_ref());
            asked.parts.extend(parts);
            asked.parts.sort_unstable();
            asked.parts.dedup();
        }
    }

    fn at(&self, of: &Node) -> Option<usize> {
        self.asked.iter().position(|asked| asked.of == *of)
    }

    /// Whose road it is: the one asked; for a board of a principal that was asked without naming one, that; else one more,
    /// that answers without having been asked.
    fn road_of(&mut self, state: &State, of: &Node, on: PartialDate, day: Date) -> usize {
        if let Some(at) = self.at(of) {
            return at;
        }
        let whom = match of {
            Node::Body(board) => principal_of(state, board, day).map_or(of.clone(), Node::Principal),
            _ => of.clone(),
        };
        if let Some(at) = self.at(&whom) {
            return at;
        }
        self.asked.push(Asked { is_asked: false, ..Asked::new(of.clone(), whom, on, Certainty::Yes) });
        self.asked.len() - 1
    }

    /// What one of those asked has let hear. Decisions are put aside until all is read.
    fn hears(&mut self, state: &State, reached: &Reached<'a, Act>, day: Date, decided: &mut Vec<Read<'a>>) {
        let step = reached.step;
        let Some(of) = step.act.of() else { return };
        let at = self.road_of(state, of, step.on, day);
        if let Some(taken) = step.act.taken() {
            let is_foreign = is_foreign(state, &self.asked[at].whom, taken, day);
            let is_late = self.end.is_some_and(|(_, end)| end.is_before(&step.on).is_yes());
            let is_confirmed = matches!(step.act, Act::DecisionRecorded { .. });
            decided.push((at, Ruling { step, taken, is_confirmed, is_foreign, is_late }, reached.certainty));
            return;
        }
        let asked = &mut self.asked[at];
        match &step.act {
            Act::Received { .. } if asked.stage == Stage::Asked => {
                asked.comes(Stage::Received, step.on, reached.certainty);
            }
            Act::Scheduled { meets, .. } => asked.comes(Stage::Scheduled(*meets), step.on, reached.certainty),
            Act::NotConcerned { .. } => asked.comes(Stage::NotConcerned, step.on, reached.certainty),
            Act::AmendmentProposed { .. } => asked.amendments.push(step),
            Act::OperationsNamed { units, .. } => asked.operations.extend(units),
            Act::CarriedOut { .. } => asked.carried.push(step),
            Act::LetterSent { .. } | Act::Reminded { .. } => asked.letters.push(step),
            _ => {}
        }
    }

    /// What the decisions come to: of each part the latest counts, and of one day the confirmed.
    fn rules(&mut self, reached: &[Reached<'a, Act>], decided: Vec<Read<'a>>) {
        let mut replaced: Vec<ActNo> = Vec::new();
        let mut confirmed: Vec<ActNo> = Vec::new();
        for reached in reached {
            match &reached.step.act {
                Act::DecisionRecorded { instead_of: Some(note), .. } => replaced.push(*note),
                Act::DecisionConfirmed { note, .. } => confirmed.push(*note),
                _ => {}
            }
        }
        let mut sure = vec![Vec::new(); self.asked.len()];
        for (at, ruling, certainty) in decided {
            if replaced.contains(&ruling.step.no) {
                continue;
            }
            let is_confirmed = ruling.is_confirmed || confirmed.contains(&ruling.step.no);
            self.asked[at].rulings.push(Ruling { is_confirmed, ..ruling });
            sure[at].push(certainty);
        }
        for (asked, sure) in self.asked.iter_mut().zip(sure) {
            asked.rule(&sure);
        }
    }

    /// What a principal was asked as a whole waits for the boards named since, and only for them; but not the parts that
    /// none of those was given, nor what it has itself decided.
    fn pass_on_to_named(&mut self) {
        let boards = |whole: &Asked<'_>| {
            let (of, asked) = (whole.of.clone(), &self.asked);
            asked.iter().filter(move |asked| asked.is_asked && asked.of != of && asked.whom == of)
        };
        let left = |whole: &Asked<'a>| {
            let mut named = boards(whole).peekable();
            let has_said = !whole.rulings.is_empty() || whole.stage == Stage::NotConcerned;
            if !whole.is_asked || !whole.is_as_a_whole() || has_said || named.peek().is_none() {
                return Some(whole.parts.clone());
            }
            let given: Vec<PartNo> = named.flat_map(|board| &board.parts).copied().collect();
            let left: Vec<PartNo> =
                whole.parts.iter().filter(|part| !given.contains(part)).copied().collect();
            (!left.is_empty()).then_some(left)
        };
        let left: Vec<Option<Vec<PartNo>>> = self.asked.iter().map(left).collect();
        let all = std::mem::take(&mut self.asked).into_iter().zip(left);
        self.asked = all.filter_map(|(asked, parts)| Some(Asked { parts: parts?, ..asked })).collect();
    }
}

/// Whether a body of another principal is said to have decided.
fn is_foreign(state: &State, whom: &Node, taken: &Taken, day: Date) -> bool {
    let by: Option<&BodyId> = taken.by.as_ref();
    let (Some(by), Node::Principal(whom)) = (by, whom) else { return false };
    principal_of(state, by, day).is_some_and(|principal| principal != *whom)
}

impl<'a> Asked<'a> {
    fn new(of: Node, whom: Node, on: PartialDate, certainty: Certainty) -> Self {
        Asked {
            of,
            whom,
            is_asked: true,
            on,
            parts: Vec::new(),
            through: None,
            stage: Stage::Asked,
            since: on,
            certainty,
            left: Vec::new(),
            rulings: Vec::new(),
            amendments: Vec::new(),
            operations: Vec::new(),
            carried: Vec::new(),
            letters: Vec::new(),
        }
    }

    fn comes(&mut self, stage: Stage, on: PartialDate, certainty: Certainty) {
        (self.stage, self.since, self.certainty) = (stage, on, certainty);
    }

    /// What its decisions come to, part by part.
    fn rule(&mut self, sure: &[Certainty]) {
        let counts = |ruling: &Ruling<'_>| !ruling.is_foreign;
        let Some(last) =
            self.rulings.iter().filter(|ruling| counts(ruling)).map(|ruling| ruling.step.on.sort_day()).max()
        else {
            return;
        };
        // Found not to concern it after it had decided: then it does not.
        if self.stage == Stage::NotConcerned && self.since.sort_day() > last {
            return;
        }
        let parts: Vec<Option<PartNo>> =
            if self.parts.is_empty() { vec![None] } else { self.parts.iter().copied().map(Some).collect() };
        let (mut counted, mut left): (Vec<usize>, Vec<PartNo>) = Default::default();
        for part in &parts {
            let covers = |ruling: &Ruling<'_>| {
                ruling.taken.parts.is_empty() || part.is_some_and(|part| ruling.taken.parts.contains(&part))
            };
            let latest = (0..self.rulings.len())
                .filter(|at| counts(&self.rulings[*at]) && covers(&self.rulings[*at]))
                .max_by_key(|at| {
                    let ruling = &self.rulings[*at];
                    (ruling.step.on.sort_day(), ruling.is_confirmed, ruling.step.no)
                });
            match latest {
                Some(latest) => counted.push(latest),
                None => left.extend(part),
            }
        }
        self.left = left;
        let outcomes = counted.iter().map(|at| outcome(&self.rulings[*at].taken.stance));
        let stage = match Outcome::together(outcomes) {
            Some(outcome) if counted.len() == parts.len() => Stage::Decided(outcome),
            _ => Stage::Partly,
        };
        let certainty = counted.iter().fold(Certainty::Yes, |all, at| all & sure[*at]);
        let on = counted.iter().map(|at| self.rulings[*at].step.on).max_by_key(PartialDate::sort_day);
        self.comes(stage, on.unwrap_or(self.since), certainty);
    }
}

fn outcome(stance: &Stance) -> Outcome {
    match stance {
        Stance::Adopts {} => Outcome::Adopted,
        Stance::AdoptsWithChange { .. } => Outcome::Changed,
        Stance::Declines { .. } => Outcome::Declined,
        Stance::TakesNote {} => Outcome::Noted,
    }
}
