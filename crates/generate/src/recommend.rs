//! What arenas ask principals to decide, and what becomes of it with each of them. Most answer, some with a change; a few
//! never do.

use crate::{
    dice::Dice,
    founding::board_of,
    say::{cite, id, text, title},
};
use domain::{
    Command, State, acts,
    id::{Node, PrincipalId, RecommendationId},
    time::PartialDate,
    work::{
        due::Due,
        number::Paragraph,
        recommendation::{Act, Awaited, Condition, Kind, RecommendationRoad, Stance, Taken},
    },
};
use jiff::{ToSpan, civil::Date};

/// So many are asked, where there are as many: a region and eight municipalities.
const N_ASKED: usize = 9;
const N_PARTS: usize = 2;

/// An arena recommends something. Half as often as it is drawn, since it is much at once.
pub fn made(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    if dice.once_in(2) {
        return None;
    }
    let n = state.recommendations.len() + 1;
    let (arena, follow_up) = (dice.upto(state.arenas.len()), dice.upto(state.arenas.len()));
    let decision = (!state.decisions.is_empty()).then(|| id(state.decisions.len()));
    let begins = Act::Made {
        kind: dice.pick(&[Kind::Recommendation, Kind::Recommendation, Kind::Plan, Kind::Agreement]),
        title: title("Rekommendation", n),
        by: vec![id(arena)],
        decision,
        matter: None,
        follow_up: Some(id(follow_up)),
    };
    let mut acts = vec![begins];
    acts.extend((1..=N_PARTS as u16).map(|part| Act::PartAdded { part, text: text(dice) }));
    // The region, which is the first, and as many municipalities in a row.
    let n_others = state.principals.len().saturating_sub(1);
    let from = dice.below(n_others);
    let others = (0..n_others.min(N_ASKED - 1)).map(|at| 2 + (from + at) % n_others);
    acts.extend(std::iter::once(1).chain(others).map(|principal| Act::Addressed {
        to: Node::Principal(id::<PrincipalId>(principal)),
        boards: vec![board_of(principal)],
        parts: Vec::new(),
        through: None,
    }));
    let due = Due::Date(today.saturating_add(180.days()).into());
    acts.push(Act::DueSet { what: Awaited::Answer, due });
    if dice.once_in(3) {
        acts.push(Act::ConditionSet { is: Condition::WhenAllHaveAgreed });
    }
    let record = |act| acts::Command::Record { id: id(n), act, on: today.into(), source: None };
    Some(Command::All(acts.into_iter().map(|act| Command::Recommendation(record(act))).collect()))
}

/// Something happens with it at one of those asked.
pub fn answered(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    let (id, road) = latest(state, dice)?;
    let asked = road.standing().filter_map(|step| match &step.act {
        Act::Addressed { boards, .. } => boards.first(),
        _ => None,
    });
    let board = dice.pick_from(asked.cloned().collect())?;
    let of = Node::Body(board);
    let heard: Vec<&Act> =
        road.standing().map(|step| &step.act).filter(|act| act.of() == Some(&of)).collect();
    let has_decided = heard.iter().any(|act| act.taken().is_some());
    let act = match dice.below(6) {
        0 if heard.is_empty() => Act::Received { of, number: None },
        1 if heard.is_empty() => Act::Scheduled { of, meets: today.saturating_add(30.days()).into() },
        _ if has_decided => Act::CarriedOut { of, unit: None, evidence: Some(text(dice)), link: None },
        2 if dice.once_in(4) => Act::Reminded { of },
        2 if dice.once_in(4) => Act::NotConcerned { of, reason: Some(text(dice)) },
        3 => Act::DecisionNoted { of, is: taken(dice) },
        _ => Act::DecisionRecorded { of, is: taken(dice), instead_of: None },
    };
    let source = dice.once_in(3).then(|| cite(dice.upto(state.sources.len()), dice));
    let on: PartialDate = today.into();
    Some(Command::Recommendation(acts::Command::Record { id, act, on, source }))
}

fn taken(dice: &mut Dice) -> Taken {
    let stance = match dice.below(10) {
        0 => Stance::Declines { reason: Some(text(dice)) },
        1 => Stance::AdoptsWithChange { text: Some(text(dice)) },
        2 => Stance::TakesNote {},
        _ => Stance::Adopts {},
    };
    let paragraph = Some(Paragraph(dice.upto(120) as u16));
    Taken { paragraph, ..Taken::new(stance) }
}

/// One of those that were made last.
fn latest<'a>(state: &'a State, dice: &mut Dice) -> Option<(RecommendationId, &'a RecommendationRoad)> {
    let n_all = state.recommendations.len();
    let n_open = n_all.min(state.arenas.len() / 4 + 3);
    let id = id::<RecommendationId>(n_all - n_open + dice.upto(n_open));
    let road = state.recommendations.get(&id)?;
    Some((id, road))
}
