//! Recommendations in words: what happened to one, what somebody decided about it, and how it stands.

use crate::{Happened, Say, Speaker, Words, date, speaker::Telling};
use domain::{
    id::Node,
    text::Text,
    view::standing::{Outcome, Stage, Tally},
    work::recommendation::{Act, Awaited, Condition, Kind, Letter, PartNo, Stance, Taken},
};

impl Happened for Act {
    fn told(&self, telling: &mut Telling<'_>) -> String {
        use Act::*;
        let words = telling.words();
        match self {
            Made { kind, by, .. } => words.act_recommendation_made(kind.say(words), telling.arenas(by)),
            Titled { title } => words.act_matter_titled(telling.title(title)),
            PartAdded { part, .. } => words.act_recommendation_part_added(part.to_string()),
            ConditionSet { is } => words.act_recommendation_condition_set(is.say(words)),
            DueSet { what: Awaited::Answer, due } => words.act_recommendation_answer_by(telling.due(due)),
            DueSet { what: Awaited::CarryingOut, due } => {
                words.act_recommendation_carry_out_by(telling.due(due))
            }
            Superseded { by } => words.act_recommendation_superseded(telling.thing(by.clone())),
            Withdrawn { .. } => words.act_recommendation_withdrawn(),
            Addressed { to, boards, parts: named, through } => {
                let boards: Vec<Node> = boards.iter().cloned().map(Node::Body).collect();
                let whom = if boards.is_empty() {
                    telling.node(to)
                } else if boards.iter().all(|board| telling.says(board, to)) {
                    telling.nodes(&boards)
                } else {
                    let boards = telling.nodes(&boards);
                    words.act_recommendation_boards(boards, telling.node(to))
                };
                let numbers = parts(words, named);
                let told = match through {
                    None => words.act_recommendation_addressed(whom),
                    Some(through) => words.act_recommendation_addressed_through(telling.node(through), whom),
                };
                if numbers.is_empty() { told } else { format!("{told}, {numbers}") }
            }
            _ => answered(self, telling),
        }
    }

    fn text(&self) -> Option<&Text> {
        match self {
            Act::PartAdded { text, .. } | Act::AmendmentProposed { text, .. } => Some(text),
            Act::Withdrawn { reason } => Some(reason),
            Act::NotConcerned { reason, .. } => reason.as_ref(),
            Act::CarriedOut { evidence, .. } => evidence.as_ref(),
            Act::LetterSent { note, .. } => note.as_ref(),
            _ => match &self.taken()?.stance {
                Stance::AdoptsWithChange { text } => text.as_ref(),
                Stance::Declines { reason } => reason.as_ref(),
                Stance::Adopts {} | Stance::TakesNote {} => None,
            },
        }
    }
}

/// What one of those asked has done.
fn answered(act: &Act, telling: &mut Telling<'_>) -> String {
    use Act::*;
    let words = telling.words();
    let who = act.of().map(|of| telling.node(of)).unwrap_or_default();
    match act {
        Received { number: None, .. } => words.act_recommendation_received(who),
        Received { number: Some(number), .. } => {
            words.act_recommendation_received_number(number.as_str(), who)
        }
        Scheduled { meets, .. } => words.act_recommendation_scheduled(date::date(words, meets), who),
        DecisionRecorded { is, .. } => words.act_recommendation_decided(telling.taken(is), who),
        DecisionNoted { is, .. } => words.act_recommendation_noted(telling.taken(is), who),
        DecisionConfirmed { .. } => words.act_recommendation_confirmed(who),
        NotConcerned { .. } => words.act_recommendation_not_concerned(who),
        AmendmentProposed { .. } => words.act_recommendation_amendment(who),
        OperationsNamed { units, .. } => {
            let units: Vec<domain::id::Node> = units.iter().cloned().map(domain::id::Node::Unit).collect();
            words.act_recommendation_operations(telling.nodes(&units), who)
        }
        CarriedOut { unit: None, .. } => words.act_recommendation_carried_out(who),
        CarriedOut { unit: Some(unit), .. } => {
            let unit = telling.thing(unit.clone());
            words.act_recommendation_carried_out_in(unit, who)
        }
        LetterSent { letter: Letter::First, .. } => words.act_recommendation_letter(who),
        LetterSent { letter: Letter::Reminder, .. } => words.act_recommendation_reminder_letter(who),
        Reminded { .. } => words.act_recommendation_reminded(who),
        _ => unreachable!("told among the others"),
    }
}

/// The numbers of parts, with a word before; nothing where none is named.
pub fn parts(words: &Words, named: &[PartNo]) -> String {
    match named {
        [] => String::new(),
        [part] => words.recommendation_part(part.to_string()),
        several => {
            let numbers: Vec<String> = several.iter().map(ToString::to_string).collect();
            words.recommendation_parts(crate::speaker::list(words, &numbers))
        }
    }
}

impl Telling<'_> {
    /// What was decided, by whom where that was another, and where it stands.
    pub(crate) fn taken(&mut self, taken: &Taken) -> String {
        let words = self.words();
        let mut told = taken.stance.say(words);
        let numbers = parts(words, &taken.parts);
        if !numbers.is_empty() {
            told = format!("{told}, {numbers}");
        }
        if let Some(by) = &taken.by {
            let by = self.thing(by.clone());
            told = format!("{told}, {}", words.recommendation_taken_by(by));
        }
        if let Some(paragraph) = taken.paragraph {
            told = format!("{told}, {paragraph}");
        }
        if let Some(number) = &taken.number {
            told = format!("{told}, {}", words.recommendation_number(number.as_str()));
        }
        told
    }
}

impl Speaker<'_> {
    /// What was decided, as a clause.
    pub fn taken(&self, taken: &Taken) -> crate::Sentence {
        self.sentence(|telling| telling.taken(taken))
    }

    /// How far somebody has come, in a few words.
    pub fn stage(&self, stage: Stage) -> String {
        match stage {
            Stage::Scheduled(meets) => self.words.stage_scheduled_on(date::date(self.words, &meets)),
            stage => stage.say(self.words),
        }
    }
}

/// What the answers add up to: "7 av 9"; a sentence where there is nobody to count.
pub fn sum(words: &Words, tally: &Tally) -> String {
    nobody(words, tally).unwrap_or_else(|| {
        words.recommendation_sum(tally.n_agreed.to_string(), tally.n_concerned.to_string())
    })
}

/// The same where nothing else says that it is about who has said yes.
pub fn said_yes(words: &Words, tally: &Tally) -> String {
    nobody(words, tally).unwrap_or_else(|| {
        words.recommendation_said_yes(tally.n_agreed.to_string(), tally.n_concerned.to_string())
    })
}

/// That there is nobody to count, as a sentence of its own.
pub fn nobody_to_count(words: &Words, tally: &Tally) -> Option<String> {
    match (tally.n_concerned, tally.n_not_concerned) {
        (0, 0) => Some(words.recommendation_nobody_asked_long()),
        (0, _) => Some(words.recommendation_nobody_concerned_long()),
        _ => None,
    }
}

/// That nobody has been asked, or that it concerns none of those who have.
fn nobody(words: &Words, tally: &Tally) -> Option<String> {
    match (tally.n_concerned, tally.n_not_concerned) {
        (0, 0) => Some(words.recommendation_nobody_asked()),
        (0, _) => Some(words.recommendation_nobody_concerned()),
        _ => None,
    }
}

crate::label::labels! {
    Kind {
        Kind::Recommendation => recommendation_kind_recommendation,
        Kind::Plan => recommendation_kind_plan,
        Kind::Agreement => recommendation_kind_agreement,
        Kind::Report => recommendation_kind_report,
        Kind::Proposal => recommendation_kind_proposal,
    }
    Condition {
        Condition::AtOnce => condition_at_once,
        Condition::WhenAllHaveAgreed => condition_when_all_have_agreed,
    }
    Awaited {
        Awaited::Answer => awaited_answer,
        Awaited::CarryingOut => awaited_carrying_out,
    }
    Letter {
        Letter::First => letter_first,
        Letter::Reminder => letter_reminder,
    }
    Stance {
        Stance::Adopts {} => stance_adopts,
        Stance::AdoptsWithChange { .. } => stance_adopts_with_change,
        Stance::Declines { .. } => stance_declines,
        Stance::TakesNote {} => stance_takes_note,
    }
    Stage {
        Stage::NotConcerned => stage_not_concerned,
        Stage::Asked => stage_asked,
        Stage::Received => stage_received,
        Stage::Scheduled(_) => stage_scheduled,
        Stage::Partly => stage_partly,
        Stage::Decided(Outcome::Adopted) => stage_adopted,
        Stage::Decided(Outcome::Changed) => stage_changed,
        Stage::Decided(Outcome::InPart) => stage_in_part,
        Stage::Decided(Outcome::Noted) => stage_noted,
        Stage::Decided(Outcome::Declined) => stage_declined,
    }
}
