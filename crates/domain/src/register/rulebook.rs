//! The rulebook: what a county may set for itself, with dates. No threshold is a constant in a check.

use crate::{
    edge::Misread,
    facts::{Entity, facts, mentions_nothing, reads},
    id::RulebookId,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

facts! {
    RulebookId, existence: None, refuse: |_| Ok(()),
    /// A mandate paper older than this, in months, is stale unless it says itself when it is looked over.
    one "stale_mandate_months" StaleMandateMonths(u16),
    /// A paper anchored but not adopted for this long, in months, waits too long.
    one "anchored_waits_months" AnchoredWaitsMonths(u16),
    /// More seats than this on one person is too many.
    one "seats_per_person_most" SeatsPerPersonMost(u16),
    /// A place may stand empty this many days before it is a finding.
    one "vacancy_grace_days" VacancyGraceDays(u16),
    /// A recommendation without a day for the answer may wait this many months for one.
    one "answer_waits_months" AnswerWaitsMonths(u16),
    /// What a board has said yes to may go this many months without anything that shows it is done.
    one "carry_out_waits_months" CarryOutWaitsMonths(u16),
    /// What a mandate paper has to state to be complete.
    many "mandate_states" MandateStates(Part),
    /// A matter that touches this is proposed to need a political standpoint.
    many "standpoint_when" StandpointWhen(Trigger),
    /// A matter that nothing has happened to for this long, in months, is asleep.
    one "matter_asleep_months" MatterAsleepMonths(u16),
    /// The county's own colour on pages and documents.
    one "colour" Colour(Colour),
}

/// The rulebook with all that is said in it.
pub type Rulebook = Entity<Fact>;

reads! {
    Rulebook:
    /// Months after which a mandate paper is stale.
    stale_mandate_months StaleMandateMonths -> u16,
    /// Months a paper may be anchored without being adopted.
    anchored_waits_months AnchoredWaitsMonths -> u16,
    /// The most seats one person should hold.
    seats_per_person_most SeatsPerPersonMost -> u16,
    /// Days a place may stand empty.
    vacancy_grace_days VacancyGraceDays -> u16,
    /// Months after which a matter that nothing happens to is asleep.
    matter_asleep_months MatterAsleepMonths -> u16,
    /// Months a recommendation may wait for an answer.
    answer_waits_months AnswerWaitsMonths -> u16,
    /// Months that carrying it out may take.
    carry_out_waits_months CarryOutWaitsMonths -> u16,
    /// The county's colour.
    colour Colour -> Colour,
}

impl Rulebook {
    /// What a matter may touch so that it is proposed to need a political standpoint.
    pub fn standpoint_when(&self, day: Date) -> impl Iterator<Item = Trigger> {
        self.all_on(Aspect::StandpointWhen, day).filter_map(|found| match found.fact() {
            Some(Fact::StandpointWhen(trigger)) => Some(*trigger),
            _ => None,
        })
    }
}

/// A part that a mandate paper has to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// What the arena is for.
    Purpose,
    /// What it may decide.
    Decides,
    /// Where it lifts the rest.
    Lifts,
    /// Who sits there.
    Seats,
    /// Who presides.
    Chair,
    /// How often it meets.
    Meetings,
    /// Who gets the minutes.
    Minutes,
    /// How information is carried and reported.
    Reporting,
}

/// What a matter may touch, for which the rulebook may propose that it needs a political standpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// It costs money that nobody has set aside.
    Cost,
    /// It makes or changes an agreement.
    Agreement,
    /// It makes or changes goals.
    Goals,
    /// It concerns several boards.
    SeveralBoards,
}

impl Trigger {
    /// Every one, in the order they are asked about.
    pub const ALL: [Trigger; 4] = [Trigger::Cost, Trigger::Agreement, Trigger::Goals, Trigger::SeveralBoards];
}

/// A colour as `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour(String);

mentions_nothing!(Part, Trigger, Colour);

impl Colour {
    /// The colour as `#rrggbb`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Colour {
    type Error = Misread;

    fn try_from(text: String) -> Result<Self, Misread> {
        let is_colour = text.strip_prefix('#').is_some_and(|hex| {
            hex.len() == 6 && hex.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        });
        if is_colour || crate::text::is_reading() { Ok(Colour(text)) } else { Err(Misread::Colour(text)) }
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> String {
        colour.0
    }
}
