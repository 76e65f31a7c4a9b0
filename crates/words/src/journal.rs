//! What has happened, as plain sentences: one for each event of the journal.

use crate::{Say, Sentence, Speaker, Spoken, Words, aspect, date, finding, speaker::Telling};
use domain::{
    Event,
    access::commission,
    checks::silence,
    facts::{self, Aspect, Claim, Content, Entry, FactNo, Table},
    id::Subject,
    person,
    source::Citation,
    text::Text,
    time::{PartialDate, Period, clock_in_sweden},
};
use jiff::Timestamp;

/// An event in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Happening {
    /// What happened.
    pub said: Sentence,
    /// The reason that was given.
    pub reason: Option<String>,
    /// Where it was read.
    pub sources: Vec<Citation>,
}

impl From<Sentence> for Happening {
    fn from(said: Sentence) -> Happening {
        Happening { said, reason: None, sources: Vec::new() }
    }
}

/// An instant as people say it, in Swedish time: "2026-11-22 09:14".
pub fn instant(at: Timestamp) -> String {
    clock_in_sweden(at).strftime("%Y-%m-%d %H:%M").to_string()
}

macro_rules! every_concept {
    ($($variant:ident $concept:ident $table:ident $name:literal,)*) => {
        impl Speaker<'_> {
            /// An event in words, with the names of the day and what is known now about the fact it touched.
            pub fn happening(&self, event: &Event) -> Happening {
                match event {
                    $(Event::$variant(event) => self.of_fact(&self.state.$table, event),)*
                    Event::CountyOpened(opened) => {
                        Sentence::from(self.words.journal_opened(self.title(&opened.name))).into()
                    }
                    Event::Matter(event) => self.of_act(&self.state.matters, event),
                    Event::Decision(event) => self.of_act(&self.state.decisions, event),
                    Event::Document(event) => self.of_act(&self.state.documents, event),
                    Event::Recommendation(event) => self.of_act(&self.state.recommendations, event),
                    Event::Silence(event) => self.of_finding(event),
                    Event::Commission(event) => self.of_role(event),
                    Event::Person(event) => self.of_person(event),
                    Event::JournalRestored(restored) => {
                        Sentence::from(self.words.journal_restored(instant(restored.taken_at))).into()
                    }
                    Event::TextRedacted(redacted) => Happening {
                        reason: Some(self.text(&redacted.ground)),
                        ..Sentence::from(self.words.journal_redacted()).into()
                    },
                }
            }
        }
    };
}

domain::concepts!(every_concept);

impl Speaker<'_> {
    fn of_fact<F: Spoken>(&self, table: &Table<F>, event: &facts::Event<F>) -> Happening {
        let words = self.words;
        let entry = |no: FactNo| table.get(event.id()).and_then(|entity| entity.entry(no));
        let subject: Subject = event.id().clone().into();
        let said = self.sentence(|telling| {
            let is_named = !matches!(subject, Subject::Rulebook(_));
            let (kind, thing) = (subject.say(words), telling.thing(subject));
            match event {
                facts::Event::Registered { statements, .. } => {
                    let facts = words.journal_facts(statements.len());
                    if is_named {
                        words.journal_registered(facts, kind, thing)
                    } else {
                        words.journal_registered_bare(facts, thing)
                    }
                }
                facts::Event::Stated { statement, .. } => {
                    let claims =
                        statement.claims.iter().map(|claim| told(telling, claim)).collect::<Vec<_>>();
                    words.journal_stated(claims.join(" / "), thing)
                }
                facts::Event::Changed { content, from, .. } => {
                    let claim = Claim::<F> {
                        content: content.clone(),
                        when: Period::since(*from),
                        sources: Vec::new(),
                    };
                    words.journal_changed(told(telling, &claim), thing)
                }
                facts::Event::Ended { no, to, .. } => {
                    words.journal_ended(entry_told(telling, entry(*no), Some(to)), thing)
                }
                facts::Event::Corrected { no, by, reason, .. } => {
                    let fact = told(telling, by);
                    let wrong = entry(*no).and_then(|entry| corrected_from(entry, by, reason));
                    match wrong.and_then(|wrong| before_told(telling, wrong, by)) {
                        Some(before) => words.journal_corrected_from(before, fact, thing),
                        None => words.journal_corrected(fact, thing),
                    }
                }
                facts::Event::Retracted { no, .. } => {
                    words.journal_retracted(entry_told(telling, entry(*no), None), thing)
                }
                facts::Event::Disputed { claim, .. } => words.journal_disputed(told(telling, claim), thing),
                facts::Event::Cited { no, .. } => {
                    words.journal_cited(entry_told(telling, entry(*no), None), thing)
                }
                facts::Event::Chosen { no, claim, .. } => {
                    let fact = entry_told(telling, entry(*no), None);
                    match claim {
                        Some(_) => words.journal_chosen(fact, thing),
                        None => words.journal_unchosen(fact, thing),
                    }
                }
            }
        });
        Happening { said, reason: self.reason_of(event), sources: sources_of(event) }
    }

    fn reason_of<F: Spoken>(&self, event: &facts::Event<F>) -> Option<String> {
        match event {
            facts::Event::Corrected { reason, .. } | facts::Event::Retracted { reason, .. } => {
                Some(self.text(reason))
            }
            _ => None,
        }
    }

    fn of_role(&self, event: &commission::Event) -> Happening {
        let words = self.words;
        let (person, role, reason) = match event {
            commission::Event::Given { person, role, reason, .. }
            | commission::Event::Ended { person, role, reason, .. } => (person, role, reason),
        };
        let said = self.sentence(|telling| {
            let person = telling.thing(person.clone());
            let role = match role.of() {
                Some(of) => words.journal_role_of(telling.node(&of), role.say(words)),
                None => role.say(words),
            };
            match event {
                commission::Event::Given { from, to: None, .. } => {
                    words.journal_role_given(from.to_string(), person, role)
                }
                commission::Event::Given { from, to: Some(to), .. } => {
                    words.journal_role_lent(from.to_string(), person, role, to.to_string())
                }
                commission::Event::Ended { to, .. } => words.journal_role_ended(person, role, to.to_string()),
            }
        });
        Happening { reason: Some(self.text(reason)), ..said.into() }
    }

    fn of_person(&self, event: &person::Event) -> Happening {
        let words = self.words;
        let said = self.sentence(|telling| {
            let person = telling.thing(event.person().clone());
            match event {
                person::Event::Entered { .. } => words.journal_person_entered(person),
                person::Event::Erased { .. } => words.journal_person_erased(person),
            }
        });
        let reason = match event {
            person::Event::Entered { .. } => None,
            person::Event::Erased { ground, .. } => Some(self.text(ground)),
        };
        Happening { reason, ..said.into() }
    }

    fn of_finding(&self, event: &silence::Event) -> Happening {
        let words = self.words;
        let title = |check: &str| finding::explain(words, check).title;
        match event {
            silence::Event::Silenced { check, subject, reason, until } => {
                let said = self.sentence(|telling| {
                    let thing = telling.thing(subject.clone());
                    words.journal_silenced(title(check), thing, until.to_string())
                });
                Happening { reason: Some(self.text(reason)), ..said.into() }
            }
            silence::Event::Heard { check, subject } => {
                let said = self.sentence(|telling| {
                    let thing = telling.thing(subject.clone());
                    words.journal_heard(title(check), thing)
                });
                said.into()
            }
        }
    }
}

/// Where an event that gives one or a few facts was read. Of a thing that was entered whole the page of the thing tells.
fn sources_of<F: Spoken>(event: &facts::Event<F>) -> Vec<Citation> {
    match event {
        facts::Event::Registered { .. } | facts::Event::Retracted { .. } | facts::Event::Chosen { .. } => {
            Vec::new()
        }
        facts::Event::Stated { statement, .. } => {
            statement.claims.iter().flat_map(|claim| claim.sources.clone()).collect()
        }
        facts::Event::Corrected { by: claim, .. } | facts::Event::Disputed { claim, .. } => {
            claim.sources.clone()
        }
        facts::Event::Changed { sources, .. }
        | facts::Event::Ended { sources, .. }
        | facts::Event::Cited { sources, .. } => sources.clone(),
    }
}

/// What was written before a correction; `None` when more than one thing could have been, for a guess is worse.
fn corrected_from<'a, F: Spoken>(entry: &'a Entry<F>, by: &Claim<F>, reason: &Text) -> Option<&'a Claim<F>> {
    let came = |place: usize| entry.corrected.get(place + 1).map_or(&entry.claims[0], |(next, _)| next);
    // Sources may have been added to the claim since, so they are not compared.
    let is_it = |place: usize| came(place).content == by.content && came(place).when == by.when;
    let mut wrongs = entry.corrected.iter().enumerate().filter_map(|(place, (wrong, why))| {
        (why == reason && (entry.is_disputed() || is_it(place))).then_some(wrong)
    });
    let first = wrongs.next()?;
    wrongs.all(|other| other == first).then_some(first)
}

/// What a wrong claim said, without the label; `None` when only its sources were wrong.
fn before_told<F: Spoken>(telling: &mut Telling<'_>, wrong: &Claim<F>, by: &Claim<F>) -> Option<String> {
    if wrong.content == by.content && wrong.when == by.when {
        return None;
    }
    let words = telling.words();
    match (value_told(telling, &wrong.content), period(words, &wrong.when)) {
        (value, None) => (!value.is_empty()).then_some(value),
        (value, Some(when)) if value.is_empty() => Some(when),
        (value, Some(when)) => Some(words.journal_fact_with(value, when)),
    }
}

/// "Name: SamReKo (from 2005)".
fn told<F: Spoken>(telling: &mut Telling<'_>, claim: &Claim<F>) -> String {
    fact_told(telling, &claim.content, &claim.when)
}

/// What an entry says as it is read now; when it has an end of its own, until then.
fn entry_told<F: Spoken>(
    telling: &mut Telling<'_>,
    entry: Option<&Entry<F>>,
    to: Option<&PartialDate>,
) -> String {
    let Some(entry) = entry else { return String::new() };
    let claim = entry.reading();
    let when = match to {
        Some(to) => Period { from: None, to: Some(*to) },
        None => Period::default(),
    };
    fact_told(telling, &claim.content, &when)
}

fn fact_told<F: Spoken>(telling: &mut Telling<'_>, content: &Content<F>, when: &Period) -> String {
    let words = telling.words();
    let label = capital(&aspect::label(words, content.aspect().name()));
    let value = value_told(telling, content);
    match (value.is_empty(), period(words, when)) {
        (true, None) => words.journal_fact_bare(label),
        (true, Some(when)) => words.journal_fact(label, when),
        (false, None) => words.journal_fact(label, value),
        (false, Some(when)) => words.journal_fact(label, words.journal_fact_with(value, when)),
    }
}

fn value_told<F: Spoken>(telling: &mut Telling<'_>, content: &Content<F>) -> String {
    match content {
        Content::Fact(fact) => fact.told(telling),
        Content::Missing(_) => telling.words().known_missing(),
        Content::NotFound(_) => telling.words().not_found(),
    }
}

fn period(words: &Words, when: &Period) -> Option<String> {
    (*when != Period::default()).then(|| date::period(words, when))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
