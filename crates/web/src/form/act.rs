//! What one can do with what is said of a thing: the world has changed, we were wrong, or sources say otherwise.

use super::{
    Address, Reading, Typed, claim,
    control::Control,
    field::{Asking, capital},
    sheet::{Form, Seen},
    thing::thing,
};
use crate::{page::At, routes::Route};
use domain::{Command, Refusal, State, facts::FactNo, id::Subject};
use words::{Words, aspect};

/// What one can do with a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// The world changed: something else is true from a day.
    Change,
    /// The world changed: it is no longer true.
    End,
    /// It was wrongly written.
    Correct,
    /// It should not have been written at all.
    Retract,
    /// Another source says otherwise.
    Dispute,
    /// One more source says the same.
    Cite,
    /// Which source the county's rules read.
    Choose,
}

impl Verb {
    /// Every verb, in the order they are offered.
    pub const ALL: [Verb; 7] =
        [Verb::Change, Verb::End, Verb::Correct, Verb::Retract, Verb::Dispute, Verb::Cite, Verb::Choose];

    /// Its part of an address.
    pub fn path(self) -> &'static str {
        match self {
            Verb::Change => "andrat",
            Verb::End => "upphort",
            Verb::Correct => "rattat",
            Verb::Retract => "tillbaka",
            Verb::Dispute => "annan-kalla",
            Verb::Cite => "fler-kallor",
            Verb::Choose => "valj-kalla",
        }
    }

    /// The verb with this part of an address.
    pub fn of_path(path: &str) -> Option<Verb> {
        Verb::ALL.into_iter().find(|verb| verb.path() == path)
    }

    /// What it is called, where one chooses.
    pub fn label(self, words: &Words) -> String {
        match self {
            Verb::Change => words.verb_change(),
            Verb::End => words.verb_end(),
            Verb::Correct => words.verb_correct(),
            Verb::Retract => words.verb_retract(),
            Verb::Dispute => words.verb_dispute(),
            Verb::Cite => words.verb_cite(),
            Verb::Choose => words.verb_choose(),
        }
    }

    /// When to take it, in a sentence.
    pub fn means(self, words: &Words) -> String {
        match self {
            Verb::Change => words.verb_change_means(),
            Verb::End => words.verb_end_means(),
            Verb::Correct => words.verb_correct_means(),
            Verb::Retract => words.verb_retract_means(),
            Verb::Dispute => words.verb_dispute_means(),
            Verb::Cite => words.verb_cite_means(),
            Verb::Choose => words.verb_choose_means(),
        }
    }
}

/// Something one does with what is said of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// States one more fact.
    State {
        /// What it is about.
        about: &'static str,
    },
    /// Does something with a fact.
    To {
        /// Its number.
        no: FactNo,
        /// What.
        verb: Verb,
        /// Which of its claims, where sources disagree.
        claim: u16,
    },
}

/// The form of an act.
pub struct ActForm {
    subject: Subject,
    act: Act,
}

impl ActForm {
    /// The form, if there is such a thing with such a fact.
    pub fn find(state: &State, subject: Subject, act: Act) -> Option<ActForm> {
        let found = thing(state, &subject)?;
        match act {
            Act::State { about } => found.aspects().contains(&about).then_some(())?,
            Act::To { no, .. } => state.recorded_at(&subject, no).map(drop)?,
        }
        Some(ActForm { subject, act })
    }

    fn about(&self, at: &At<'_>) -> String {
        let name = match self.act {
            Act::State { about } => Some(about),
            Act::To { no, .. } => {
                thing(at.state(), &self.subject).and_then(|thing| thing.fact(at, no)).map(|fact| fact.about)
            }
        };
        name.map_or_else(String::new, |name| capital(&aspect::label(at.words(), name)))
    }
}

impl Form for ActForm {
    fn address(&self) -> Address {
        Address::Act(self.subject.clone(), self.act.clone())
    }

    fn title(&self, at: &At<'_>) -> String {
        let (words, name) = (at.words(), at.speaker.name(&self.subject));
        match self.act {
            Act::State { .. } => words.form_state_title(self.about(at), name),
            Act::To { verb, .. } => words.form_act_title(self.about(at), name, verb.label(words)),
        }
    }

    fn lead(&self, at: &At<'_>) -> String {
        match self.act {
            Act::State { .. } => at.words().form_state_lead(),
            Act::To { verb, .. } => verb.means(at.words()),
        }
    }

    fn otherwise(&self, at: &At<'_>) -> Option<(String, String, Route)> {
        let Act::To { no, verb, .. } = self.act else { return None };
        let stands = thing(at.state(), &self.subject)?.fact(at, no)?;
        let words = at.words();
        let (question, other) = match verb {
            Verb::Change => (words.form_rather_wrong(), Verb::Correct),
            Verb::End => (words.form_rather_wrong(), Verb::Retract),
            Verb::Correct if stands.may_change => (words.form_rather_changed(), Verb::Change),
            Verb::Correct | Verb::Retract if stands.may_end => (words.form_rather_changed(), Verb::End),
            _ => return None,
        };
        let act = Act::To { no, verb: other, claim: 0 };
        Some((question, other.label(words), Route::Form(Address::Act(self.subject.clone(), act))))
    }

    fn seen(&self, at: &At<'_>) -> Option<Seen> {
        let Act::To { no, .. } = self.act else { return None };
        let stands = thing(at.state(), &self.subject)?.fact(at, no)?;
        Some(Seen { subject: self.subject.clone(), no, stands })
    }

    fn begin(&self, at: &At<'_>) -> Typed {
        thing(at.state(), &self.subject).map_or_else(Typed::default, |thing| thing.begin(&self.act))
    }

    fn ask(&self, asking: &Asking<'_>) -> Vec<Control> {
        thing(asking.at.state(), &self.subject).map_or_else(Vec::new, |thing| thing.ask(asking, &self.act))
    }

    fn read(&self, state: &State, reading: &mut Reading<'_>) -> Option<Command> {
        thing(state, &self.subject)?.read(&self.act, reading)
    }

    fn place(&self, refusal: &Refusal) -> Option<&'static str> {
        let verb = match self.act {
            Act::State { .. } => None,
            Act::To { verb, .. } => Some(verb),
        };
        match refusal {
            Refusal::EndsBeforeItBegins { .. } if verb == Some(Verb::Change) => Some(claim::FROM),
            Refusal::EndsBeforeItBegins { .. } => Some(claim::TO),
            Refusal::AlreadyStated { .. } => {
                Some(if verb == Some(Verb::Change) { claim::FROM } else { "said" })
            }
            Refusal::NoSuchLine { .. } => Some("value.line"),
            _ => None,
        }
    }

    fn then(&self, _command: &Command) -> Route {
        Route::of(&self.subject).unwrap_or(Route::Form(Address::Thing(self.subject.clone())))
    }

    fn back(&self) -> Route {
        Route::Form(match self.act {
            Act::State { .. } => Address::Thing(self.subject.clone()),
            Act::To { no, .. } => Address::Fact(self.subject.clone(), no),
        })
    }
}
