//! What happens in a county from day to day: one thing at a time, drawn by how often it happens.
//!
//! What is drawn is asked for, and the domain decides: a command may be refused, and then something else happens.

use crate::{
    dice::Dice,
    recommend,
    say::{cite, id, read_in, since, text, title},
    thing, work,
};
use domain::{
    Command, State,
    checks::silence,
    facts::{self, Aspect as _, Claim, Content, Entity, Entry, Fact, FactNo, Statement, Table},
    id::{ArenaId, HolderId, Node, SeatId},
    register::{
        arena::{self, Mandate},
        lineage::{self, How, Step},
        office, paper,
        paper::Act,
        seat::{self, Substitutes},
        unit,
    },
    state::Held,
    time::Period,
};
use jiff::{ToSpan, civil::Date};

type Draw = fn(&State, &mut Dice, Date) -> Option<Command>;

/// Everything that can happen, and how often in relation to the others.
const DRAWS: &[(usize, Draw)] = &[
    (12, minutes),
    (10, task),
    (9, task_done),
    (9, cited),
    (8, holder_leaves),
    (9, holder_comes),
    (3, renamed),
    (3, mandate_anew),
    (3, seat_changed),
    (3, relation_begins),
    (2, relation_ends),
    (4, corrected),
    (2, disputed),
    (2, chosen),
    (1, taken_back),
    (3, duty),
    (2, unit_renamed),
    (3, adopted),
    (2, silenced),
    (1, heard),
    (5, work::raised),
    (20, work::goes_on),
    (3, work::decided),
    (1, work::mended),
    (1, recommend::made),
    (6, recommend::answered),
];

/// What somebody wants to write down on a day in a county that looks like this.
pub fn wish(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    let mut at = dice.below(DRAWS.iter().map(|(weight, _)| weight).sum());
    for (weight, draw) in DRAWS {
        match at.checked_sub(*weight) {
            Some(rest) => at = rest,
            None => return draw(state, dice, today),
        }
    }
    None
}

/// One of the things of this kind.
fn any<'a, F: Held>(state: &'a State, dice: &mut Dice) -> Option<&'a Entity<F>> {
    let table: &Table<F> = F::table(state);
    table.get(&id::<F::Id>(dice.upto(table.len()))).map(AsRef::as_ref)
}

/// A fact of this kind that goes on.
fn open<F: Fact>(thing: &Entity<F>, aspect: F::Aspect, dice: &mut Dice) -> Option<FactNo> {
    let goes_on = |entry: &&Entry<F>| entry.reading().when.to.is_none();
    dice.pick_from(thing.of(aspect).filter(goes_on).map(|entry| entry.no).collect())
}

/// Any fact that stands, but its existence.
fn any_fact<'a, F: Fact>(thing: &'a Entity<F>, dice: &mut Dice) -> Option<&'a Entry<F>> {
    let aspects: Vec<_> = F::Aspect::ALL.iter().filter(|aspect| Some(**aspect) != F::existence()).collect();
    let told: Vec<_> = aspects.into_iter().flat_map(|aspect| thing.of(*aspect)).collect();
    dice.pick_from(told)
}

fn minutes(state: &State, _: &mut Dice, today: Date) -> Option<Command> {
    Some(thing::source(state.sources.len() + 1, today))
}

fn task(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    let arena = any::<arena::Fact>(state, dice)?.id.clone();
    let say = dice.pick(&[arena::Fact::Task, arena::Fact::Task, arena::Fact::Goal, arena::Fact::Principle]);
    let said = say(text(dice));
    let source = cite(dice.upto(state.sources.len()), dice);
    Some(Command::Arena(facts::Command::State { id: arena, statement: read_in(source, today, said) }))
}

fn task_done(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    let arena = any::<arena::Fact>(state, dice)?;
    let no = open(arena, arena::Aspect::Task, dice)?;
    let sources = vec![cite(dice.upto(state.sources.len()), dice)];
    Some(Command::Arena(facts::Command::End { id: arena.id.clone(), no, to: today.into(), sources }))
}

fn cited(state: &State, dice: &mut Dice, _: Date) -> Option<Command> {
    let sources = vec![cite(dice.upto(state.sources.len()), dice)];
    if dice.once_in(2) {
        let seat = any::<seat::Fact>(state, dice)?;
        let no = any_fact(seat, dice)?.no;
        return Some(Command::Seat(facts::Command::Cite { id: seat.id.clone(), no, claim: 0, sources }));
    }
    let arena = any::<arena::Fact>(state, dice)?;
    let no = any_fact(arena, dice)?.no;
    Some(Command::Arena(facts::Command::Cite { id: arena.id.clone(), no, claim: 0, sources }))
}

fn holder_leaves(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    use domain::register::holder::{Aspect, Fact};
    // Those who came first leave first, more or less: a term is over.
    let n_holders = state.holders.len();
    let begun = n_holders.saturating_sub(state.seats.len() * 2);
    let holder = state.holders.get(&id::<HolderId>(begun + dice.upto(n_holders - begun)))?;
    let no = open(holder, Aspect::Exists, dice)?;
    let id = holder.id.clone();
    if dice.once_in(6) {
        let leaves = today.saturating_add(60.days());
        return Some(Command::Holder(facts::Command::State {
            id,
            statement: since(leaves, Fact::Leaving(())),
        }));
    }
    Some(Command::Holder(facts::Command::End { id, no, to: today.into(), sources: Vec::new() }))
}

fn holder_comes(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    let seat: SeatId = id(dice.upto(state.seats.len()));
    Some(thing::holder(state, state.holders.len() + 1, &seat, today, dice))
}

fn renamed(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    use arena::{Aspect, Fact};
    let arena = any::<Fact>(state, dice)?;
    let sources = vec![cite(dice.upto(state.sources.len()), dice)];
    let (aspect, fact) = match dice.below(3) {
        0 => (Aspect::Name, Fact::Name(title("Arena", dice.upto(100_000)))),
        _ => (Aspect::Rhythm, Fact::Rhythm(text(dice))),
    };
    let no = open(arena, aspect, dice)?;
    let change = facts::Command::Change {
        id: arena.id.clone(),
        no,
        content: Content::Fact(fact),
        from: today.into(),
        sources,
    };
    let change = Command::Arena(change);
    // A new name is now and then a step in history as well; few are, or history would be all there is.
    if aspect == Aspect::Name && state.lineages.len() < 40 {
        let node = Node::Arena(arena.id.clone());
        let step = Step { how: How::Renamed, before: vec![node.clone()], after: vec![node] };
        let statements = vec![since(today, lineage::Fact::Step(step))];
        let id = id(state.lineages.len() + 1);
        let step = Command::Lineage(facts::Command::Register { id, statements });
        return Some(Command::All(vec![change, step]));
    }
    Some(change)
}

/// A new paper takes the place of the one that governs the arena.
fn mandate_anew(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    let arena = any::<arena::Fact>(state, dice)?;
    let n = state.papers.len() + 1;
    let mut all = vec![thing::paper(state, n, &arena.id, today, dice)];
    let mandate = arena::Fact::Mandate(Mandate::Paper(id(n)));
    let sources = Vec::new();
    let rests_on = match open(arena, arena::Aspect::Mandate, dice) {
        None => facts::Command::State { id: arena.id.clone(), statement: since(today, mandate) },
        Some(no) => {
            all.extend(withdraw(state, arena, no, today));
            let content = Content::Fact(mandate);
            facts::Command::Change { id: arena.id.clone(), no, content, from: today.into(), sources }
        }
    };
    all.push(Command::Arena(rests_on));
    Some(Command::All(all))
}

fn withdraw(state: &State, arena: &arena::Arena, no: FactNo, today: Date) -> Option<Command> {
    let arena::Fact::Mandate(Mandate::Paper(old)) = arena.entry(no)?.reading().content.fact()? else {
        return None;
    };
    let exists =
        state.papers.get(old)?.of(paper::Aspect::Exists).find(|entry| entry.reading().when.to.is_none())?;
    let end = facts::Command::End { id: old.clone(), no: exists.no, to: today.into(), sources: Vec::new() };
    Some(Command::Paper(end))
}

fn seat_changed(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    use seat::{Aspect, Fact};
    if dice.once_in(8) {
        let arena: ArenaId = id(dice.upto(state.arenas.len()));
        return Some(thing::seat(state, state.seats.len() + 1, &arena, today, dice));
    }
    let seat = any::<Fact>(state, dice)?;
    let (aspect, fact) = match dice.below(2) {
        0 => (Aspect::Name, Fact::Name(title("Plats", dice.upto(100_000)))),
        _ => (Aspect::Substitutes, Fact::Substitutes(Substitutes::Pooled(dice.upto(3) as u16))),
    };
    let no = open(seat, aspect, dice)?;
    let (content, from) = (Content::Fact(fact), today.into());
    let change = facts::Command::Change { id: seat.id.clone(), no, content, from, sources: Vec::new() };
    Some(Command::Seat(change))
}

fn relation_begins(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    let arena: ArenaId = id(dice.upto(state.arenas.len()));
    thing::relation(state, state.relations.len() + 1, &arena, today, dice)
}

fn relation_ends(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    use domain::register::relation::{Aspect, Fact};
    let relation = any::<Fact>(state, dice)?;
    let no = open(relation, Aspect::Exists, dice)?;
    let (id, to) = (relation.id.clone(), today.into());
    Some(Command::Relation(facts::Command::End { id, no, to, sources: Vec::new() }))
}

/// Somebody had written the wrong day.
fn corrected(state: &State, dice: &mut Dice, _: Date) -> Option<Command> {
    let arena = any::<arena::Fact>(state, dice)?;
    let entry = any_fact(arena, dice)?;
    let by = a_day_later(&entry.claims[0])?;
    let (id, no, reason) = (arena.id.clone(), entry.no, text(dice));
    Some(Command::Arena(facts::Command::Correct { id, no, claim: 0, by, reason }))
}

fn a_day_later<F: Fact>(claim: &Claim<F>) -> Option<Claim<F>> {
    let from = claim.when.from?.day()?.saturating_add(1.day());
    Some(Claim { when: Period { from: Some(from.into()), to: claim.when.to }, ..claim.clone() })
}

/// Another source gives only the year.
fn disputed(state: &State, dice: &mut Dice, _: Date) -> Option<Command> {
    let arena = any::<arena::Fact>(state, dice)?;
    let entry = any_fact(arena, dice).filter(|entry| !entry.is_disputed())?;
    let year = entry.reading().when.from?.day()?.year().to_string();
    let claim = Claim {
        content: entry.reading().content.clone(),
        when: Period { from: Some(year.parse().ok()?), to: entry.reading().when.to },
        sources: vec![cite(dice.upto(state.sources.len()), dice)],
    };
    Some(Command::Arena(facts::Command::Dispute { id: arena.id.clone(), no: entry.no, claim }))
}

fn chosen(state: &State, dice: &mut Dice, _: Date) -> Option<Command> {
    let arena = any::<arena::Fact>(state, dice)?;
    let no = dice.pick_from(arena.disputed().map(|entry| entry.no).collect())?;
    let claim = dice.pick(&[None, Some(0), Some(1)]);
    Some(Command::Arena(facts::Command::Choose { id: arena.id.clone(), no, claim }))
}

fn taken_back(state: &State, dice: &mut Dice, _: Date) -> Option<Command> {
    let arena = any::<arena::Fact>(state, dice)?;
    let no = open(arena, arena::Aspect::Task, dice)?;
    Some(Command::Arena(facts::Command::Retract { id: arena.id.clone(), no, reason: text(dice) }))
}

fn duty(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    let office = any::<office::Fact>(state, dice)?;
    let id = office.id.clone();
    let command = match open(office, office::Aspect::Duty, dice).filter(|_| dice.once_in(2)) {
        Some(no) => facts::Command::End { id, no, to: today.into(), sources: Vec::new() },
        None => facts::Command::State { id, statement: since(today, office::Fact::Duty(text(dice))) },
    };
    Some(Command::Office(command))
}

fn unit_renamed(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    let unit = any::<unit::Fact>(state, dice)?;
    let no = open(unit, unit::Aspect::Name, dice)?;
    let content = Content::Fact(unit::Fact::Name(title("Enhet", dice.upto(100_000))));
    let (id, from) = (unit.id.clone(), today.into());
    Some(Command::Unit(facts::Command::Change { id, no, content, from, sources: Vec::new() }))
}

/// One more body adopts a paper.
fn adopted(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    let paper = any::<paper::Fact>(state, dice)?;
    let by = Node::Body(id(dice.upto(state.bodies.len())));
    let act = Act { by, paragraph: Some(dice.upto(120) as u16), register_number: None };
    let source = cite(dice.upto(state.sources.len()), dice);
    let statement: Statement<paper::Fact> = read_in(source, today, paper::Fact::Adopted(act));
    Some(Command::Paper(facts::Command::State { id: paper.id.clone(), statement }))
}

const SILENCED: [&str; 3] = ["missing-mandate", "no-preparer", "no-path-to-boards"];

fn silenced(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    let subject = id::<ArenaId>(dice.upto(state.arenas.len())).into();
    let check = dice.pick(&SILENCED).to_owned();
    let until = today.saturating_add((dice.upto(300) as i64).days());
    Some(Command::Silence(silence::Command::Silence { check, subject, reason: text(dice), until }))
}

fn heard(state: &State, dice: &mut Dice, today: Date) -> Option<Command> {
    let check = dice.pick(&SILENCED).to_owned();
    let subject = id::<ArenaId>(dice.upto(state.arenas.len())).into();
    state.silences.of(&check, &subject, today)?;
    Some(Command::Silence(silence::Command::Hear { check, subject }))
}
