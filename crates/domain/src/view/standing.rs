//! How a recommendation stands (*läget*): what has become of it with each one asked, and what those add up to.
//!
//! *Not yet decided* is a state of its own and never counts as a no. A principal asked through several boards has
//! answered when all of them have. Nobody decides for another principal: what a foreign body is said to have decided is
//! shown, and counts for nothing.

use crate::{
    acts::Step,
    certainty::Certainty,
    id::{ArenaId, BodyId, DecisionId, MatterId, Node, PrincipalId, RecommendationId, UnitId},
    register::body::{self, BoardMeeting},
    state::State,
    text::Text,
    time::PartialDate,
    work::{
        due::{self, Due},
        recommendation::{Act, Condition, Kind, PartNo, RecommendationRoad, Taken},
    },
};
use jiff::civil::Date;

mod fold;
pub mod made;
pub mod matrix;
pub mod open;
pub mod owed;

pub use fold::standing;

#[cfg(test)]
mod tests;

/// A recommendation as of a day.
#[derive(Debug)]
pub struct Standing<'a> {
    /// Its road.
    pub road: &'a RecommendationRoad,
    /// Whether it surely had been made.
    pub certainty: Certainty,
    /// What it is.
    pub kind: Kind,
    /// When it was made.
    pub made_on: PartialDate,
    /// By which arenas.
    pub by: &'a [ArenaId],
    /// The decision it comes from.
    pub decision: Option<&'a DecisionId>,
    /// The matter it belongs to.
    pub matter: Option<&'a MatterId>,
    /// The arena that follows it up.
    pub follow_up: Option<&'a ArenaId>,
    /// Its parts, by number.
    pub parts: Vec<(PartNo, &'a Text)>,
    /// When what is agreed to begins to hold, where that has been said.
    pub condition: Option<Condition>,
    /// By when it is to be answered.
    pub answer_by: Option<&'a Due>,
    /// By when it is to be carried out.
    pub carry_out_by: Option<&'a Due>,
    /// How it ended, if it has.
    pub end: Option<(End<'a>, PartialDate)>,
    /// Everyone asked, in the order they were.
    pub asked: Vec<Asked<'a>>,
}

/// How a recommendation ended before all had answered, or after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End<'a> {
    /// Another took its place.
    Superseded(&'a RecommendationId),
    /// It was taken back.
    Withdrawn(&'a Text),
}

/// One of those asked, and how far it has come.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// Who: a board, a principal where no board is named, a party or an arena.
    pub of: Node,
    /// Whom it counts for: the principal, or the party or arena itself.
    pub whom: Node,
    /// Whether it was in fact asked. Some answer all the same.
    pub is_asked: bool,
    /// When it was asked.
    pub on: PartialDate,
    /// The parts that concern it; empty where the recommendation has no parts.
    pub parts: Vec<PartNo>,
    /// Who carries it there.
    pub through: Option<&'a Node>,
    /// How far it has come.
    pub stage: Stage,
    /// When it came so far.
    pub since: PartialDate,
    /// Whether it surely has.
    pub certainty: Certainty,
    /// Of what has been decided in part: the parts that have not.
    pub left: Vec<PartNo>,
    /// What it has decided, in the order of the days.
    pub rulings: Vec<Ruling<'a>>,
    /// What it wants it to say instead.
    pub amendments: Vec<&'a Step<Act>>,
    /// The operations that are to carry it out.
    pub operations: Vec<&'a UnitId>,
    /// What shows that it has been carried out.
    pub carried: Vec<&'a Step<Act>>,
    /// Letters and reminders.
    pub letters: Vec<&'a Step<Act>>,
}

/// How far one of those asked has come, or all of a principal's boards together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// It does not concern it.
    NotConcerned,
    /// It has been asked; whether it has received that is not known.
    Asked,
    /// It has received it and not decided.
    Received,
    /// It is to take it up, then.
    Scheduled(PartialDate),
    /// It has decided some of it, or some of its boards have.
    Partly,
    /// It has decided.
    Decided(Outcome),
}

/// What a decision of all that concerns somebody comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Yes, as it was asked.
    Adopted,
    /// Yes, with a change.
    Changed,
    /// Yes to some of it and not to all.
    InPart,
    /// It took note.
    Noted,
    /// No.
    Declined,
}

/// A decision of one of those asked.
#[derive(Clone, Copy, Debug)]
pub struct Ruling<'a> {
    /// The step that tells of it.
    pub step: &'a Step<Act>,
    /// What was decided.
    pub taken: &'a Taken,
    /// Whether the registrar of the one asked has said so.
    pub is_confirmed: bool,
    /// Whether a body of another principal is said to have decided, so that it counts for nothing.
    pub is_foreign: bool,
    /// Whether the recommendation had been withdrawn or superseded by then.
    pub is_late: bool,
}

/// How many of those asked stand where. Principals are counted, and parties and arenas; never their boards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Whom it concerns.
    pub n_concerned: u32,
    /// Have said yes, with or without a change; to a report also those who took note.
    pub n_agreed: u32,
    /// Of them, with a change.
    pub n_changed: u32,
    /// Have said yes to some of it.
    pub n_in_part: u32,
    /// Took note, where more was asked.
    pub n_noted: u32,
    /// Have said no.
    pub n_declined: u32,
    /// Have not decided yet.
    pub n_undecided: u32,
    /// Whom it turned out not to concern.
    pub n_not_concerned: u32,
    /// Have carried it out.
    pub n_carried_out: u32,
}

/// A principal, party or arena asked, with its boards together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Who.
    pub whom: Node,
    /// How far its boards have come together.
    pub stage: Stage,
    /// When they came so far.
    pub since: PartialDate,
    /// Whether they surely have.
    pub certainty: Certainty,
    /// Whether every decision has been confirmed by a registrar.
    pub is_confirmed: bool,
    /// Whether all of it has been carried out.
    pub is_carried_out: bool,
    /// How many of its boards that it concerns have decided, and of how many.
    pub n_decided: (usize, usize),
    /// Where it is one board, or the principal itself, that has decided in part: on how many parts, and of how many.
    pub n_parts: Option<(usize, usize)>,
}

/// The principal that a body lies inside, whenever: a body that has ended belongs where it did.
pub fn principal_of(state: &State, body: &BodyId, day: Date) -> Option<PrincipalId> {
    let mut at = body.clone();
    // No committee lies deeper; a circle in the register ends here.
    for _ in 0..8 {
        let body = state.bodies.get(&at)?;
        let latest = || {
            let facts = body.of(body::Aspect::Within).last()?.reading().content.fact()?;
            match facts {
                body::Fact::Within(node) => Some(node),
                _ => None,
            }
        };
        match body.within(day).or_else(latest)? {
            Node::Principal(id) => return Some(id.clone()),
            Node::Body(outer) => at = outer.clone(),
            _ => return None,
        }
    }
    None
}

impl Stage {
    /// Whether it is yet to decide, wholly or in part. That is no no.
    pub fn is_undecided(self) -> bool {
        matches!(self, Stage::Asked | Stage::Received | Stage::Scheduled(_) | Stage::Partly)
    }
}

impl Outcome {
    /// Whether it is a yes, with or without a change.
    pub fn is_yes(self) -> bool {
        matches!(self, Outcome::Adopted | Outcome::Changed)
    }

    /// What several come to together.
    pub fn together(all: impl IntoIterator<Item = Outcome>) -> Option<Outcome> {
        all.into_iter().reduce(|one, other| match (one, other) {
            _ if one == other => one,
            _ if one.is_yes() && other.is_yes() => Outcome::Changed,
            (Outcome::Noted | Outcome::Declined, Outcome::Noted | Outcome::Declined) => Outcome::Declined,
            _ => Outcome::InPart,
        })
    }
}

impl Asked<'_> {
    /// Whether it has been carried out wherever it was to be.
    pub fn is_carried_out(&self) -> bool {
        let done = |unit: &UnitId| {
            self.carried
                .iter()
                .any(|step| matches!(&step.act, Act::CarriedOut { unit: Some(in_), .. } if in_ == unit))
        };
        let everywhere =
            self.carried.iter().any(|step| matches!(step.act, Act::CarriedOut { unit: None, .. }));
        everywhere || (!self.operations.is_empty() && self.operations.iter().all(|unit| done(unit)))
    }

    /// Whether every decision that counts has been confirmed by its registrar.
    pub fn is_confirmed(&self) -> bool {
        self.rulings.iter().filter(|ruling| !ruling.is_foreign).all(|ruling| ruling.is_confirmed)
    }

    /// Whether it is a principal that nobody has named a board of.
    pub fn is_as_a_whole(&self) -> bool {
        self.of == self.whom && matches!(self.of, Node::Principal(_))
    }

    /// Whether something is still waited for from it.
    pub fn is_silent(&self) -> bool {
        self.is_asked && self.stage.is_undecided()
    }

    /// The first meeting in its calendar that can decide on papers that are ready that day.
    pub fn earliest_decision(&self, state: &State, ready: Date) -> Option<BoardMeeting> {
        match &self.of {
            Node::Body(board) => state.bodies.get(board)?.earliest_decision(ready),
            _ => None,
        }
    }
}

impl<'a> Standing<'a> {
    /// Each principal, party and arena that was asked, with its boards together, in the order they were asked.
    pub fn answers(&self) -> Vec<Answer> {
        let mut answers: Vec<(Answer, Vec<&Asked<'a>>)> = Vec::new();
        for asked in self.asked.iter().filter(|asked| asked.is_asked) {
            match answers.iter_mut().find(|(answer, _)| answer.whom == asked.whom) {
                Some((_, boards)) => boards.push(asked),
                None => answers.push((Answer::of(asked.whom.clone()), vec![asked])),
            }
        }
        answers.into_iter().map(|(answer, boards)| answer.with(&boards)).collect()
    }

    /// What the answers add up to.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for answer in self.answers() {
            self.count(&answer, &mut tally);
        }
        tally
    }

    /// Adds one answer.
    pub fn count(&self, answer: &Answer, tally: &mut Tally) {
        if answer.stage == Stage::NotConcerned {
            tally.n_not_concerned += 1;
            return;
        }
        tally.n_concerned += 1;
        tally.n_carried_out += u32::from(answer.is_carried_out);
        match answer.stage {
            Stage::Decided(outcome) => match outcome {
                Outcome::Adopted => tally.n_agreed += 1,
                Outcome::Changed => {
                    tally.n_agreed += 1;
                    tally.n_changed += 1;
                }
                Outcome::Noted if self.kind == Kind::Report => tally.n_agreed += 1,
                Outcome::Noted => tally.n_noted += 1,
                Outcome::InPart => tally.n_in_part += 1,
                Outcome::Declined => tally.n_declined += 1,
            },
            _ => tally.n_undecided += 1,
        }
    }

    /// Whether what was agreed to holds for all, where it does only when all have agreed. Whoever adopted with a change
    /// has perhaps agreed to the same thing.
    pub fn in_force(&self) -> Option<Certainty> {
        if self.condition != Some(Condition::WhenAllHaveAgreed) {
            return None;
        }
        let agrees = |answer: &Answer| match answer.stage {
            Stage::Decided(Outcome::Adopted) => answer.certainty,
            Stage::Decided(Outcome::Changed) => Certainty::Perhaps,
            _ => Certainty::No,
        };
        let answers = self.answers();
        let mut concerned = answers.iter().filter(|answer| answer.stage != Stage::NotConcerned).peekable();
        if self.end.is_some() || concerned.peek().is_none() {
            return Some(Certainty::No);
        }
        Some(concerned.map(agrees).fold(Certainty::Yes, |all, one| all & one))
    }

    /// Those who have not decided yet.
    pub fn silent(&self) -> impl Iterator<Item = &Asked<'a>> {
        self.asked.iter().filter(|asked| asked.is_silent())
    }

    /// Whether answers are still waited for.
    pub fn is_open(&self) -> bool {
        self.end.is_none() && self.silent().next().is_some()
    }

    /// How the answers stand by the day they were to come; nothing where no day was set.
    pub fn answer_standing(&self, day: Date) -> Option<due::Standing> {
        self.answer_by.map(|due| due.standing(day))
    }
}

impl Answer {
    fn of(whom: Node) -> Answer {
        Answer {
            whom,
            stage: Stage::NotConcerned,
            since: PartialDate::from(Date::MIN),
            certainty: Certainty::Yes,
            is_confirmed: true,
            is_carried_out: false,
            n_decided: (0, 0),
            n_parts: None,
        }
    }

    fn with(self, boards: &[&Asked<'_>]) -> Answer {
        let concerned = |asked: &&&Asked<'_>| asked.stage != Stage::NotConcerned;
        let of: Vec<&Asked<'_>> = boards.iter().filter(concerned).copied().collect();
        let told = if of.is_empty() { boards } else { of.as_slice() };
        let outcome = |asked: &&Asked<'_>| match asked.stage {
            Stage::Decided(outcome) => Some(outcome),
            _ => None,
        };
        let decided: Vec<Outcome> = of.iter().filter_map(outcome).collect();
        let has_begun = of.iter().any(|asked| matches!(asked.stage, Stage::Decided(_) | Stage::Partly));
        let stage =
            match (of.iter().map(|asked| asked.stage).min(), Outcome::together(decided.iter().copied())) {
                (None, _) => Stage::NotConcerned,
                (Some(_), Some(outcome)) if decided.len() == of.len() => Stage::Decided(outcome),
                _ if has_begun => Stage::Partly,
                (Some(least), _) => least,
            };
        // The day of what is told: boards that have not come so far came where they are on some other.
        let came = |asked: &&&Asked<'_>| match stage {
            Stage::Partly => matches!(asked.stage, Stage::Decided(_) | Stage::Partly),
            Stage::Decided(_) | Stage::NotConcerned => true,
            stage => asked.stage == stage,
        };
        let n_parts = match of[..] {
            [one] if one.stage == Stage::Partly => {
                Some((one.parts.len().saturating_sub(one.left.len()), one.parts.len()))
            }
            _ => None,
        };
        Answer {
            stage,
            n_parts,
            since: told
                .iter()
                .filter(came)
                .map(|asked| asked.since)
                .max_by_key(PartialDate::sort_day)
                .unwrap_or(self.since),
            certainty: told.iter().fold(Certainty::Yes, |all, asked| all & asked.certainty),
            is_confirmed: told.iter().all(|asked| asked.is_confirmed()),
            is_carried_out: !of.is_empty() && of.iter().all(|asked| asked.is_carried_out()),
            n_decided: (decided.len(), of.len()),
            ..self
        }
    }
}
