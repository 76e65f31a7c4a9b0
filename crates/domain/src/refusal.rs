//! Why a rule said no. The words people see are in the Fluent files, under [`Refusal::code`].

use crate::{
    access::Denied,
    acts::ActNo,
    facts::FactNo,
    id::{PersonId, Subject},
    time::{PartialDate, Period},
    work::{Nonsense, decision::Overstepped, recommendation::NotSent},
};
use jiff::civil::Date;

/// A rule that stands in the way, with what is needed to say it in a sentence. In order of precedence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Who acts may not do this; which rule it is, and who may.
    NotAllowed(Box<Denied>),
    /// The county has not been opened.
    CountyIsNotOpened,
    /// The county has been opened before.
    CountyIsOpened,
    /// A thing with this id is already in the register.
    AlreadyRegistered(Subject),
    /// No thing with this id is in the register.
    NotRegistered(Subject),
    /// A thing that comes and goes was registered without saying when it exists.
    ExistenceNotStated(Subject),
    /// A statement without a claim.
    NothingStated(Subject),
    /// There is no such fact about the thing, or it has been taken back.
    NoSuchFact {
        /// The thing.
        subject: Subject,
        /// The number that was asked for.
        no: FactNo,
    },
    /// Somebody has written to the fact since it was seen by who now wants to.
    ChangedMeanwhile {
        /// The thing.
        subject: Subject,
        /// The number of the fact.
        no: FactNo,
    },
    /// What is said is about something else than the fact it is to replace or dispute.
    OtherAspect {
        /// The thing.
        subject: Subject,
        /// What the fact is about.
        expected: &'static str,
        /// What was said.
        found: &'static str,
    },
    /// The end lies before the beginning.
    EndsBeforeItBegins {
        /// The thing.
        subject: Subject,
        /// What the fact is about.
        aspect: &'static str,
        /// The two dates.
        when: Period,
    },
    /// Something is already stated for that time; the new fact is a change, a correction or another source's word.
    AlreadyStated {
        /// The thing.
        subject: Subject,
        /// What the fact is about.
        aspect: &'static str,
        /// The entry that says it.
        no: FactNo,
    },
    /// The fact has already ended.
    AlreadyOver {
        /// The thing.
        subject: Subject,
        /// What the fact is about.
        aspect: &'static str,
        /// When it ended.
        to: PartialDate,
    },
    /// Something is mentioned that is not in the register.
    UnknownReference {
        /// Where it is mentioned.
        from: Subject,
        /// What is mentioned.
        to: Subject,
    },
    /// Everything said of the thing has been taken back, and something else still mentions it.
    StillMentioned {
        /// The thing.
        subject: Subject,
        /// What mentions it.
        by: Subject,
    },
    /// The thing would come before itself in its own history.
    LineageIsACycle(Subject),
    /// A rule reads a line that the paper does not have.
    NoSuchLine {
        /// The paper.
        paper: Subject,
        /// The line.
        line: u16,
    },
    /// There is no such step on the road of the thing, or it has been taken back.
    NoSuchAct {
        /// The thing.
        subject: Subject,
        /// The step that was asked for.
        no: ActNo,
    },
    /// What is said to have happened is another kind of act than the step it is to correct.
    OtherAct {
        /// The thing.
        subject: Subject,
        /// What the step tells.
        expected: &'static str,
        /// What was said.
        found: &'static str,
    },
    /// What is said to have happened lies in the future.
    HasNotHappened {
        /// The thing.
        subject: Subject,
        /// When it is said to have happened.
        on: PartialDate,
    },
    /// What is said to have happened is nonsense beside the rest.
    Nonsense {
        /// The thing.
        subject: Subject,
        /// The step.
        no: ActNo,
        /// In what way.
        why: Nonsense,
    },
    /// The paper in force gives the decision that the program was to issue to somebody else.
    Overstepped(Box<Overstepped>),
    /// The program sends no such letter to somebody.
    NotSent {
        /// The recommendation.
        subject: Subject,
        /// To whom it was to be sent.
        to: Subject,
        /// Why it is not.
        why: NotSent,
    },
    /// There is no text in that place of the journal.
    NoSuchText,
    /// What is to be written says again a text that has been redacted.
    TextIsRedacted,
    /// There is no check with this name.
    NoSuchCheck(String),
    /// A finding can only be silenced until a later day, at most a year ahead.
    SilenceMustEnd {
        /// The day asked for.
        until: Date,
    },
    /// The finding is not silenced.
    NotSilenced,
    /// A role begins on the day it is given or later, and ends after it begins.
    RoleDates {
        /// The day it is given or ended.
        today: Date,
    },
    /// The person has the role already.
    RoleIsHeld {
        /// Who.
        person: PersonId,
    },
    /// The person has no such role that can be ended.
    RoleIsNotHeld {
        /// Who.
        person: PersonId,
    },
    /// All that was kept of the person has been erased.
    PersonIsErased {
        /// Who.
        person: PersonId,
    },
}

impl Refusal {
    /// A stable name, the key to the words.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotAllowed(_) => "not_allowed",
            Refusal::CountyIsNotOpened => "county_is_not_opened",
            Refusal::CountyIsOpened => "county_is_opened",
            Refusal::AlreadyRegistered(_) => "already_registered",
            Refusal::NotRegistered(_) => "not_registered",
            Refusal::ExistenceNotStated(_) => "existence_not_stated",
            Refusal::NothingStated(_) => "nothing_stated",
            Refusal::NoSuchFact { .. } => "no_such_fact",
            Refusal::ChangedMeanwhile { .. } => "changed_meanwhile",
            Refusal::OtherAspect { .. } => "other_aspect",
            Refusal::EndsBeforeItBegins { .. } => "ends_before_it_begins",
            Refusal::AlreadyStated { .. } => "already_stated",
            Refusal::AlreadyOver { .. } => "already_over",
            Refusal::UnknownReference { .. } => "unknown_reference",
            Refusal::StillMentioned { .. } => "still_mentioned",
            Refusal::LineageIsACycle(_) => "lineage_is_a_cycle",
            Refusal::NoSuchLine { .. } => "no_such_line",
            Refusal::NoSuchAct { .. } => "no_such_act",
            Refusal::OtherAct { .. } => "other_act",
            Refusal::HasNotHappened { .. } => "has_not_happened",
            Refusal::Nonsense { .. } => "nonsense",
            Refusal::Overstepped(_) => "overstepped",
            Refusal::NotSent { .. } => "not_sent",
            Refusal::NoSuchText => "no_such_text",
            Refusal::TextIsRedacted => "text_is_redacted",
            Refusal::NoSuchCheck(_) => "no_such_check",
            Refusal::SilenceMustEnd { .. } => "silence_must_end",
            Refusal::NotSilenced => "not_silenced",
            Refusal::RoleDates { .. } => "role_dates",
            Refusal::RoleIsHeld { .. } => "role_is_held",
            Refusal::RoleIsNotHeld { .. } => "role_is_not_held",
            Refusal::PersonIsErased { .. } => "person_is_erased",
        }
    }
}
