//! Silenced findings: somebody has looked at a finding, gives a reason why it may rest, and until when.
//!
//! Silence always ends. A silenced finding is still counted and can be shown; it only no longer calls for attention.

use crate::{
    context::{Actor, Context, Stamped},
    event,
    id::Subject,
    refusal::Refusal,
    state::State,
    text::Text,
};
use imbl::OrdMap;
use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What one may do with a finding.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Silences it until a day, with a reason.
    Silence {
        /// The check that finds it.
        check: String,
        /// The thing it concerns.
        subject: Subject,
        /// Why it may rest.
        reason: Text,
        /// The first day it is heard again.
        until: Date,
    },
    /// Lets it be heard again.
    Hear {
        /// The check that finds it.
        check: String,
        /// The thing it concerns.
        subject: Subject,
    },
}

/// What has happened to a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each is the past tense of the command of the same name")]
pub enum Event {
    Silenced { check: String, subject: Subject, reason: Text, until: Date },
    Heard { check: String, subject: Subject },
}

/// Every last part of a wire name.
pub const VERBS: [&str; 2] = ["silenced", "heard"];

impl Event {
    /// The last part of the wire name.
    pub fn verb(&self) -> &'static str {
        match self {
            Event::Silenced { .. } => VERBS[0],
            Event::Heard { .. } => VERBS[1],
        }
    }
}

impl From<Event> for event::Event {
    fn from(event: Event) -> Self {
        event::Event::Silence(event)
    }
}

/// Why and until when a finding rests.
#[derive(Clone, Debug, PartialEq)]
pub struct Silence {
    /// Why it may rest.
    pub reason: Text,
    /// The first day it was silent.
    pub from: Date,
    /// The first day it is heard again.
    pub until: Date,
    /// Who silenced it.
    pub by: Actor,
}

/// The silences of a county, by check and thing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Silences(OrdMap<(Arc<str>, Subject), Arc<[Silence]>>);

impl Silences {
    /// Whether these are the very same.
    pub(crate) fn is_of(&self, other: &Silences) -> bool {
        self.0.ptr_eq(&other.0)
    }

    /// The silence over a finding that day.
    pub fn of(&self, check: &str, subject: &Subject, day: Date) -> Option<&Silence> {
        // Most counties have none, and the key costs two copies.
        if self.0.is_empty() {
            return None;
        }
        let silences = self.0.get(&(check.into(), subject.clone()))?;
        silences.iter().rev().find(|silence| silence.from <= day && day < silence.until)
    }
}

/// Decides whether a finding may be silenced or heard.
pub fn decide(state: &State, cx: &Context, command: Command) -> Result<Option<Event>, Refusal> {
    match command {
        Command::Silence { check, subject, reason, until } => {
            if !state.holds(&subject) {
                return Err(Refusal::NotRegistered(subject));
            }
            if super::named(&check).is_none() {
                return Err(Refusal::NoSuchCheck(check));
            }
            if until <= cx.today || cx.today.saturating_add(1.year()) < until {
                return Err(Refusal::SilenceMustEnd { until });
            }
            Ok(Some(Event::Silenced { check, subject, reason, until }))
        }
        Command::Hear { check, subject } => match state.silences.of(&check, &subject, cx.today) {
            Some(_) => Ok(Some(Event::Heard { check, subject })),
            None => Err(Refusal::NotSilenced),
        },
    }
}

/// Writes down what has happened.
pub fn apply(silences: &mut Silences, event: &Event, stamped: &Stamped<&event::Event>) {
    let today = crate::time::day_in_sweden(stamped.at);
    match event {
        Event::Silenced { check, subject, reason, until } => {
            let key = (Arc::from(check.as_str()), subject.clone());
            let silence =
                Silence { reason: reason.clone(), from: today, until: *until, by: stamped.actor.clone() };
            let earlier = silences.0.get(&key).map(|earlier| earlier.to_vec()).unwrap_or_default();
            silences.0.insert(key, earlier.into_iter().chain([silence]).collect());
        }
        Event::Heard { check, subject } => {
            let key = (Arc::from(check.as_str()), subject.clone());
            let earlier = silences.0.get(&key).expect("a finding is heard again after it was silenced");
            let cut = |silence: &Silence| Silence { until: silence.until.min(today), ..silence.clone() };
            let shortened = earlier.iter().map(cut).collect();
            silences.0.insert(key, shortened);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        command::{self, Command as Any},
        context::RequestId,
        id::Handle,
        text::Title,
    };
    use jiff::civil::date;

    fn at(day: Date) -> Context {
        let now = day.at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
        Context { now, today: day, actor: Actor::Operator, request: RequestId([0; 16]) }
    }

    fn run(state: &mut State, day: Date, command: Any) -> Result<(), Refusal> {
        for event in command::decide(state, &at(day), command)? {
            let stamped = Stamped { seq: 1, at: at(day).now, actor: Actor::Operator, event: &event };
            command::apply(state, &stamped);
        }
        Ok(())
    }

    #[test]
    fn silence_has_a_reason_and_an_end() {
        let mut state = State::default();
        let open = Any::OpenCounty { handle: Handle::parse("c").unwrap(), name: Title::parse("C").unwrap() };
        run(&mut state, date(2024, 1, 1), open).unwrap();
        let subject: Subject = "source-s1".parse().unwrap();
        let id = "source-s1".parse().unwrap();
        let register = crate::facts::Command::Register { id, statements: Vec::new() };
        run(&mut state, date(2024, 1, 1), Any::Source(register)).unwrap();

        let silence = |check: &str, until| {
            let (check, subject) = (check.to_owned(), subject.clone());
            Any::Silence(Command::Silence { check, subject, reason: Text::parse("Known.").unwrap(), until })
        };
        let today = date(2024, 3, 1);
        for (check, until, expected) in [
            ("no-such-check", date(2024, 6, 1), "no_such_check"),
            ("missing-mandate", today, "silence_must_end"),
            ("missing-mandate", date(2025, 3, 2), "silence_must_end"),
        ] {
            assert_eq!(run(&mut state, today, silence(check, until)).unwrap_err().code(), expected);
        }
        run(&mut state, today, silence("missing-mandate", date(2024, 6, 1))).unwrap();
        let is_silent = |state: &State, day| state.silences.of("missing-mandate", &subject, day).is_some();
        let heard: Vec<bool> = [date(2024, 2, 29), today, date(2024, 5, 31), date(2024, 6, 1)]
            .map(|day| is_silent(&state, day))
            .to_vec();
        assert_eq!(heard, [false, true, true, false]);

        let hear = Any::Silence(Command::Hear { check: "missing-mandate".into(), subject: subject.clone() });
        run(&mut state, date(2024, 4, 1), hear.clone()).unwrap();
        assert!(is_silent(&state, date(2024, 3, 31)) && !is_silent(&state, date(2024, 4, 1)));
        assert_eq!(run(&mut state, date(2024, 4, 1), hear), Err(Refusal::NotSilenced));
    }
}
