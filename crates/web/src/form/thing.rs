//! A thing of any kind, as the forms see it: its facts, what can be asked about them, and the commands that come of it.

use super::{
    Field, Reading, Typed, Wrong,
    act::{Act, Verb},
    claim,
    concept::Asked,
    control::{Choice, Control, Kind, Way},
    field::Asking,
};
use crate::{page::At, part::Fact, told::address};
use domain::{
    Command, State,
    facts::{Aspect, Command as Do, Entity, Entry, FactNo},
    id::Subject,
    register::{
        arena, body, holder, lineage, office, paper, party, principal, relation, rulebook, seat, source, unit,
    },
    source::Citation,
    text::Text,
    time::PartialDate,
};
use jiff::Timestamp;
use std::ops::Range;

/// A thing in the register, whatever its kind.
pub trait Thing {
    /// The facts that stand.
    fn facts(&self, at: &At<'_>) -> Vec<Fact>;

    /// A fact, also one that has been taken back.
    fn fact(&self, at: &At<'_>, no: FactNo) -> Option<Stands>;

    /// The number of the entry that lies at this place, if it is one of the thing's.
    fn owns(&self, entry: usize) -> Option<FactNo>;

    /// What can be said of it.
    fn aspects(&self) -> Vec<&'static str>;

    /// The fields of something one can do.
    fn ask(&self, asking: &Asking<'_>, act: &Act) -> Vec<Control>;

    /// What stands in the fields to begin with.
    fn begin(&self, act: &Act) -> Typed;

    /// What is asked for.
    fn read(&self, act: &Act, reading: &mut Reading<'_>) -> Option<Command>;
}

/// A fact as it stands now.
pub struct Stands {
    /// What it is about.
    pub label: String,
    /// Its name on the wire.
    pub about: &'static str,
    /// The fact, with every source.
    pub fact: Fact,
    /// What each claim says, in words.
    pub claims: Vec<String>,
    /// The same with their sources, so that whoever comes second sees it when only those have changed.
    pub in_full: Vec<String>,
    /// When it was last written to.
    pub recorded_at: Timestamp,
    /// Why it was taken back, if it was.
    pub retracted: Option<String>,
    /// What was wrong before and the reason given.
    pub corrected: Vec<(String, String)>,
    /// Whether it may become something else: it has a value, and has not ended.
    pub may_change: bool,
    /// Whether it may end.
    pub may_end: bool,
}

macro_rules! things {
    ($($variant:ident $concept:ident $table:ident $name:literal,)*) => {
        /// The thing with this id.
        pub fn thing<'a>(state: &'a State, subject: &Subject) -> Option<&'a dyn Thing> {
            match subject {
                $(Subject::$variant(id) => state.$table.get(id).map(|entity| entity.as_ref() as &dyn Thing),)*
                _ => None,
            }
        }

        /// Where the entries of every thing lie, and whose they are.
        pub fn owners(state: &State) -> Vec<(Range<usize>, Subject)> {
            let mut all = Vec::new();
            $(all.extend(state.$table.values().map(|entity| {
                let entries = entity.entries().as_ptr_range();
                (entries.start.addr()..entries.end.addr(), Subject::$variant(entity.id.clone()))
            }));)*
            all
        }

        /// The name of what can be said of such a thing.
        pub fn aspect_of(subject: &Subject, name: &str) -> Option<&'static str> {
            match subject {
                $(Subject::$variant(_) => $concept::Fact::named(name).map(Aspect::name),)*
                _ => None,
            }
        }
    };
}

domain::concepts!(things);

impl<F: Asked> Thing for Entity<F> {
    fn facts(&self, at: &At<'_>) -> Vec<Fact> {
        let mut standing: Vec<&Entry<F>> = self.standing().collect();
        standing.sort_by_key(|entry| entry.aspect());
        standing.into_iter().map(|entry| Fact::on_day(at, entry)).collect()
    }

    fn fact(&self, at: &At<'_>, no: FactNo) -> Option<Stands> {
        let entry = self.entry(no)?;
        let said = |claim: &domain::facts::Claim<F>| {
            let (value, when) = (at.speaker.content(&claim.content).to_string(), at.speaker.when(claim));
            match when {
                Some(when) if value.is_empty() => when,
                Some(when) => format!("{value}, {when}"),
                None => value,
            }
        };
        let corrected = entry.corrected.iter();
        Some(Stands {
            label: words::aspect::label(at.words(), entry.aspect().name()),
            about: entry.aspect().name(),
            fact: Fact::on_day(at, entry),
            claims: entry.claims.iter().map(said).collect(),
            in_full: entry.claims.iter().map(|claim| format!("{}{}", said(claim), sources(claim))).collect(),
            recorded_at: entry.recorded_at,
            retracted: entry.retracted.as_ref().map(|reason| at.speaker.text(reason)),
            corrected: corrected.map(|(claim, reason)| (said(claim), at.speaker.text(reason))).collect(),
            may_change: entry.claims.iter().all(|claim| claim.when.to.is_none()) && has_value(entry),
            may_end: entry.claims.iter().all(|claim| claim.when.to.is_none()),
        })
    }

    fn owns(&self, entry: usize) -> Option<FactNo> {
        self.entries().iter().find(|own| address(*own) == entry).map(|own| own.no)
    }

    fn aspects(&self) -> Vec<&'static str> {
        F::Aspect::ALL.iter().map(|aspect| aspect.name()).collect()
    }

    fn ask(&self, asking: &Asking<'_>, act: &Act) -> Vec<Control> {
        match act {
            Act::State { about } => {
                F::named(about).map_or_else(Vec::new, |about| claim::ask::<F>(asking, about))
            }
            Act::To { no, verb, .. } => match self.entry(*no) {
                Some(entry) => ask(asking, entry, *verb),
                None => Vec::new(),
            },
        }
    }

    fn begin(&self, act: &Act) -> Typed {
        let mut typed = Typed::default();
        let Act::To { no, verb, claim } = act else {
            claim::begin_content(&mut typed);
            return typed;
        };
        let Some(entry) = self.entry(*no) else { return typed };
        match verb {
            Verb::Change => claim::fill_content(&entry.reading().content, &mut typed),
            Verb::Correct => {
                if let Some(wrong) = entry.claims.get(usize::from(*claim)) {
                    claim::fill(wrong, &mut typed);
                }
            }
            Verb::Dispute => claim::begin_content(&mut typed),
            Verb::Choose => {
                typed.put(CHOSEN, entry.chosen.map_or_else(|| EARLIEST.to_owned(), |claim| claim.to_string()))
            }
            Verb::End | Verb::Retract | Verb::Cite => {}
        }
        typed
    }

    fn read(&self, act: &Act, reading: &mut Reading<'_>) -> Option<Command> {
        let command = match act {
            Act::State { about } => {
                let claim = claim::read::<F>(reading, F::named(about)?)?;
                Do::State { id: self.id.clone(), statement: claim.into() }
            }
            Act::To { no, verb, claim } => read(self, self.entry(*no)?, *verb, *claim, reading)?,
        };
        Some(F::command(command))
    }
}

/// The sources of a claim as a county file writes them, in brackets.
fn sources<F: domain::facts::Fact>(claim: &domain::facts::Claim<F>) -> String {
    let all: Vec<String> = claim.sources.iter().map(ToString::to_string).collect();
    if all.is_empty() { String::new() } else { format!(" ({})", all.join(", ")) }
}

/// Whether it says more than that something is so.
fn has_value<F: Asked>(entry: &Entry<F>) -> bool {
    let mut typed = Typed::default();
    entry
        .claims
        .iter()
        .filter_map(|claim| claim.content.fact())
        .for_each(|fact| fact.fill(&mut typed, "value"));
    typed != Typed::default() || entry.reading().content.fact().is_none()
}

/// Which claim rules read.
const CHOSEN: &str = "chosen";
/// The earliest, as long as nobody has chosen.
const EARLIEST: &str = "earliest";

fn ask<F: Asked>(asking: &Asking<'_>, entry: &Entry<F>, verb: Verb) -> Vec<Control> {
    let words = asking.words();
    match verb {
        Verb::Change => {
            let mut controls = claim::ask_content::<F>(asking, entry.aspect());
            controls.push(claim::ask_day(asking, claim::FROM, words.form_changed_from()));
            controls.push(claim::ask_sources(asking));
            controls
        }
        Verb::End => {
            let to = claim::ask_day(asking, claim::TO, words.form_ended());
            vec![to, claim::ask_sources(asking)]
        }
        Verb::Correct => {
            let mut controls = claim::ask::<F>(asking, entry.aspect());
            controls.push(claim::ask_reason(asking));
            controls
        }
        Verb::Retract => vec![claim::ask_reason(asking)],
        Verb::Dispute => claim::ask::<F>(asking, entry.aspect()),
        Verb::Cite => vec![Citation::ask_several(asking, claim::SOURCES, words.form_sources())],
        Verb::Choose => vec![ask_choice(asking, entry)],
    }
}

fn ask_choice<F: Asked>(asking: &Asking<'_>, entry: &Entry<F>) -> Control {
    let words = asking.words();
    let way = |value: String, label: String| {
        let is_chosen = asking.typed.has(CHOSEN, &value);
        Way { choice: Choice { value, label, is_chosen }, parts: Vec::new() }
    };
    let claims = entry.claims.iter().enumerate().map(|(number, claim)| {
        let (value, when) =
            (asking.at.speaker.content(&claim.content).to_string(), asking.at.speaker.when(claim));
        let said: Vec<String> =
            [value, when.unwrap_or_default()].into_iter().filter(|text| !text.is_empty()).collect();
        let sources: Vec<String> = claim.sources.iter().map(ToString::to_string).collect();
        way(number.to_string(), words.form_choice_claim(said.join(", "), sources.join(", ")))
    });
    let earliest = way(EARLIEST.to_owned(), words.form_choice_earliest());
    asking.control(CHOSEN, words.form_choice(), Kind::Ways(claims.chain([earliest]).collect()))
}

fn read<F: Asked>(
    thing: &Entity<F>,
    entry: &Entry<F>,
    verb: Verb,
    claim: u16,
    reading: &mut Reading<'_>,
) -> Option<Do<F>> {
    let (id, no, about) = (thing.id.clone(), entry.no, entry.aspect());
    Some(match verb {
        Verb::Change => {
            let content = claim::read_content(reading, about);
            let from = PartialDate::read(reading, claim::FROM);
            let sources = claim::read_sources(reading);
            Do::Change { id, no, content: content?, from: from?, sources: sources? }
        }
        Verb::End => {
            let to = PartialDate::read(reading, claim::TO);
            let sources = claim::read_sources(reading);
            Do::End { id, no, to: to?, sources: sources? }
        }
        Verb::Correct => {
            let by = claim::read(reading, about);
            let reason = claim::read_reason(reading);
            Do::Correct { id, no, claim, by: by?, reason: reason? }
        }
        Verb::Retract => Do::Retract { id, no, reason: Text::read(reading, claim::REASON)? },
        Verb::Dispute => Do::Dispute { id, no, claim: claim::read(reading, about)? },
        Verb::Cite => Do::Cite { id, no, claim, sources: Vec::<Citation>::read(reading, claim::SOURCES)? },
        Verb::Choose => match reading.typed.get(CHOSEN) {
            EARLIEST => Do::Choose { id, no, claim: None },
            number => match number.parse() {
                Ok(number) => Do::Choose { id, no, claim: Some(number) },
                Err(_) => return reading.wrong(CHOSEN, Wrong::NotChosen),
            },
        },
    })
}
