//! What a county works with: matters are raised, travel, are decided and concluded. Some two hundred lie open in a county of
//! a hundred arenas, since each is passed over once newer ones have taken its place.

use crate::{
    dice::Dice,
    say::{cite, id, text, title},
};
use domain::{
    Command, State, acts,
    id::{ArenaId, MatterId, Node},
    register::{rulebook::Trigger, source::RegisterNumber},
    work::{
        decision,
        due::{Due, Which},
        matter::{
            Act, Ending, How, Matter, MatterRoad, Perspective, Phase, Raiser, Standpoint, Treatment, stand,
        },
        number::Paragraph,
    },
};
use jiff::{ToSpan, civil::Date};

/// A matter is raised, and most are placed in an arena at once.
pub fn raised(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    let n = state.matters.len() + 1;
    let node = Node::Body(id(dice.upto(state.bodies.len())));
    let raised_by = match dice.below(4) {
        0 => None,
        1 => Some(Raiser::Member { of: node }),
        _ => Some(Raiser::Node(node)),
    };
    let said = dice.once_in(2).then(|| text(dice));
    let begins = record(n, Act::Registered { title: title("Motion", n), text: said, raised_by }, today);
    if dice.once_in(12) {
        return Some(begins);
    }
    let arena = arena(state, dice);
    Some(Command::All(vec![begins, record(n, Act::PlacedIn { arena }, today)]))
}

/// Something happens to one of the matters that are open.
pub fn goes_on(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    let (n, road) = open(state, dice)?;
    let matter = stand(road, today);
    // What waits is woken, and what is concluded is seldom taken up again.
    let act = match matter.phase {
        Phase::Parked { .. } => Act::Woken { by: text(dice) },
        Phase::Concluded { .. } if dice.once_in(20) => Act::Reopened { reason: text(dice) },
        Phase::Concluded { .. } => return None,
        _ => next(state, &matter, dice, today),
    };
    let on = today.saturating_sub((dice.below(10) as i64).days());
    let source = dice.once_in(2).then(|| cite(dice.upto(state.sources.len()), dice));
    Some(Command::Matter(acts::Command::Record { id: id(n), act, on: on.into(), source }))
}

fn next(state: &State, matter: &Matter<'_>, dice: &mut Dice, today: Date) -> Act {
    let asked = matter.questions.len() as u16;
    match dice.below(16) {
        0 => Act::PreparedBy { by: Node::Arena(arena(state, dice)) },
        1 => Act::ProposalMade { text: text(dice) },
        2 | 3 => {
            let supplementary = !matter.papers.is_empty();
            Act::PaperAdded {
                title: title("Bilaga", matter.papers.len() + 1),
                link: None,
                text: None,
                supplementary,
            }
        }
        4 => Act::InfluenceStated { is: Perspective::Stated(text(dice)) },
        5 => Act::ChildRightsStated { is: Perspective::NotNeeded { because: text(dice) } },
        6 => Act::Touches { what: vec![dice.pick(&Trigger::ALL)] },
        7 => {
            let standpoint = dice.pick(&[Standpoint::NeedsStandpoint, Standpoint::NeedsNone]);
            Act::Classed { standpoint, reason: text(dice) }
        }
        8 => Act::CalledUp { by: arena(state, dice), reason: None },
        9 | 10 => Act::TakenUp {
            by: Node::Arena(arena(state, dice)),
            how: dice.pick(&[Treatment::Information, Treatment::Discussion, Treatment::FollowUp]),
            text: None,
            paragraph: Some(Paragraph(dice.upto(120) as u16)),
        },
        11 => Act::Planned { what: text(dice), due: Some(due(state, dice, today)) },
        12 => match dice.below(3) {
            0 => Act::Adjourned { to: due(state, dice, today) },
            1 => Act::Parked { until: Some(Due::Event(text(dice))) },
            _ => Act::SentBack { to: Node::Arena(arena(state, dice)), reason: text(dice) },
        },
        13 if asked > 0 => {
            Act::QuestionAnswered { question: dice.upto(asked.into()) as u16, text: text(dice) }
        }
        13 => Act::QuestionOpened { question: 1, text: text(dice) },
        14 => lifted_or_numbered(state, matter, dice),
        _ => Act::Concluded { how: dice.pick(&[Ending::Done, Ending::Done, Ending::NoMeasure]), text: None },
    }
}

fn lifted_or_numbered(state: &State, matter: &Matter<'_>, dice: &mut Dice) -> Act {
    let to = arena(state, dice);
    let from = matter.arenas.first().map(|(arena, _)| (*arena).clone());
    if dice.once_in(2) && from.as_ref() != Some(&to) {
        return Act::Lifted { from, to: vec![to] };
    }
    if dice.once_in(4) && state.matters.len() > 1 && matter.road.id != id(1) {
        return Act::Related { to: id(1), how: How::Touches };
    }
    let number = format!("R/{}", dice.upto(9_999));
    let number = RegisterNumber::parse(&number).expect("letters, digits and a stroke");
    Act::Numbered { authority: Node::Body(id(dice.upto(state.bodies.len()))), number }
}

/// An arena that has a matter decides in it, and the decision is recorded as it was taken.
pub fn decided(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    let (matter, road) = open(state, dice)?;
    let arena = stand(road, today).arenas.first().map(|(arena, _)| (*arena).clone())?;
    let n = state.decisions.len() + 1;
    let act = decision::Act::Made {
        by: vec![Node::Arena(arena)],
        matter: Some(id(matter)),
        title: title("Beslut", n),
        text: text(dice),
        kind: dice.pick(&decision::Kind::ALL),
        how: Some(decision::How::Meeting { paragraph: Some(Paragraph(dice.upto(120) as u16)) }),
        issued: false,
    };
    let made = acts::Command::Record { id: id(n), act, on: today.into(), source: None };
    let noted = record(matter, Act::Decided { decision: id(n) }, today);
    Some(Command::All(vec![Command::Decision(made), noted]))
}

/// Somebody was wrong about what happened to a matter, or when.
pub fn mended(state: &State, dice: &mut Dice, _: Date) -> Option<Command> {
    let (n, road) = open(state, dice)?;
    let after: Vec<_> = road.standing().filter(|step| step.no > 1).collect();
    let step = dice.pick_from(after)?;
    let (id, no, reason) = (id(n), step.no, text(dice));
    // A question that has been answered has been asked, and what is not there cannot be wrong twice.
    let asked = matches!(step.act, Act::QuestionOpened { .. } | Act::QuestionAnswered { .. });
    if dice.once_in(3) && !asked {
        return Some(Command::Matter(acts::Command::Retract { id, no, reason }));
    }
    let on = step.on.sort_day().saturating_sub((dice.upto(9) as i64).days()).into();
    let (act, source) = (step.act.clone(), step.source.clone());
    Some(Command::Matter(acts::Command::Correct { id, no, act, on, source, reason }))
}

fn record(n: usize, act: Act, today: Date) -> Command {
    Command::Matter(acts::Command::Record { id: id(n), act, on: today.into(), source: None })
}

/// One of the matters that came last, two for each arena.
fn open<'a>(state: &'a State, dice: &mut Dice) -> Option<(usize, &'a MatterRoad)> {
    let n_matters = state.matters.len();
    let n_open = n_matters.min(state.arenas.len() * 2);
    let n = n_matters - n_open + dice.upto(n_open);
    Some((n, state.matters.get(&id::<MatterId>(n))?))
}

fn arena(state: &State, dice: &mut Dice) -> ArenaId {
    id(dice.upto(state.arenas.len()))
}

fn due(state: &State, dice: &mut Dice, today: Date) -> Due {
    let day = today.saturating_add((dice.upto(300) as i64).days());
    match dice.below(3) {
        0 => Due::Date(day.into()),
        1 => Due::Meeting { arena: arena(state, dice), which: Which::Next },
        _ => Due::Event(text(dice)),
    }
}
