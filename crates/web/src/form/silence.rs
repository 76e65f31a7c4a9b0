//! Silencing a finding for a time, with a reason, and letting it be heard again.

use super::{Address, Field, Reading, Typed, claim, control::Control, field::Asking, sheet::Form};
use crate::{page::At, routes::Route};
use domain::{
    Command, Refusal, State,
    checks::{self, Check, silence},
    id::Subject,
    text::Text,
};
use jiff::{ToSpan, civil::Date};
use words::finding;

/// The first day it is heard again.
const UNTIL: &str = "until";

/// Silences a finding, or lets it be heard again.
pub struct SilenceForm {
    check: &'static Check,
    subject: Subject,
    is_to_hear: bool,
}

impl SilenceForm {
    /// The form, if there is such a check and such a thing.
    pub fn find(state: &State, check: String, subject: Subject, is_to_hear: bool) -> Option<SilenceForm> {
        let check = checks::named(&check)?;
        state.holds(&subject).then_some(SilenceForm { check, subject, is_to_hear })
    }
}

impl Form for SilenceForm {
    fn address(&self) -> Address {
        let (check, subject) = (self.check.name.to_owned(), self.subject.clone());
        if self.is_to_hear { Address::Hear(check, subject) } else { Address::Silence(check, subject) }
    }

    fn title(&self, at: &At<'_>) -> String {
        let words = at.words();
        let (check, name) = (finding::explain(words, self.check.name).title, at.speaker.name(&self.subject));
        if self.is_to_hear {
            words.form_hear_title(check, name)
        } else {
            words.form_silence_title(check, name)
        }
    }

    fn lead(&self, at: &At<'_>) -> String {
        let means =
            if self.is_to_hear { at.words().form_hear_lead() } else { at.words().form_silence_lead() };
        // Whoever came by another way than the finding has not read what it says.
        let found = checks::review(at.state(), at.day())
            .into_iter()
            .find(|finding| finding.check == self.check.name && finding.subject == self.subject);
        match found {
            Some(found) => format!("{} {means}", finding::say(&at.speaker, &found).message),
            None => means,
        }
    }

    fn begin(&self, at: &At<'_>) -> Typed {
        let mut typed = Typed::default();
        if !self.is_to_hear {
            at.day().saturating_add(3.months()).fill(&mut typed, UNTIL);
        }
        typed
    }

    fn ask(&self, asking: &Asking<'_>) -> Vec<Control> {
        if self.is_to_hear {
            return Vec::new();
        }
        let words = asking.words();
        let reason = Text::ask(asking, claim::REASON, words.form_silence_reason());
        let until =
            Date::ask(asking, UNTIL, words.form_silence_until()).hinted(words.form_silence_until_hint());
        vec![reason, until]
    }

    fn read(&self, _state: &State, reading: &mut Reading<'_>) -> Option<Command> {
        let (check, subject) = (self.check.name.to_owned(), self.subject.clone());
        if self.is_to_hear {
            return Some(Command::Silence(silence::Command::Hear { check, subject }));
        }
        let reason = claim::read_reason(reading);
        let until = Date::read(reading, UNTIL);
        let (reason, until) = (reason?, until?);
        Some(Command::Silence(silence::Command::Silence { check, subject, reason, until }))
    }

    fn place(&self, refusal: &Refusal) -> Option<&'static str> {
        matches!(refusal, Refusal::SilenceMustEnd { .. }).then_some(UNTIL)
    }

    fn then(&self, _command: &Command) -> Route {
        self.back()
    }

    fn back(&self) -> Route {
        Route::Check(self.check.name)
    }
}
