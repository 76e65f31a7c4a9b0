//! What a source says of a fact, in a form: the value or that there is none, when it is so, and where that was read.

use super::{
    Field, Reading, Typed, Wrong,
    concept::Asked,
    control::{Choice, Control, Kind, Way},
    field::{Asking, capital},
};
use domain::{
    facts::{Aspect, Claim, Content},
    source::Citation,
    text::Text,
    time::{PartialDate, Period},
};
use words::aspect;

/// Whether the value is told, known to be missing, or not found.
const SAID: &str = "said";
const VALUE: &str = "value";
/// The fields of when it is so.
pub const FROM: &str = "from";
/// The first day it is no longer so.
pub const TO: &str = "to";
/// Where it was read.
pub const SOURCES: &str = "sources";
/// Why we were wrong.
pub const REASON: &str = "reason";

/// The value, or that there is none. Nothing for facts that only say that something is so.
pub fn ask_content<F: Asked>(asking: &Asking<'_>, about: F::Aspect) -> Vec<Control> {
    let words = asking.words();
    let value = F::ask(about, asking, VALUE, capital(&aspect::label(words, about.name())));
    if value.is_nothing() {
        return Vec::new();
    }
    let way = |code: &str, label: String, parts| {
        let choice = Choice { value: code.to_owned(), label, is_chosen: asking.typed.has(SAID, code) };
        Way { choice, parts }
    };
    let ways = vec![
        way("fact", words.form_said_fact(), vec![value]),
        way("missing", words.form_said_missing(), Vec::new()),
        way("not_found", words.form_said_not_found(), Vec::new()),
    ];
    vec![asking.control(SAID, words.form_said(), Kind::Ways(ways))]
}

/// Puts the value into the form.
pub fn fill_content<F: Asked>(content: &Content<F>, typed: &mut Typed) {
    match content {
        Content::Fact(fact) => {
            typed.put(SAID, "fact");
            fact.fill(typed, VALUE);
        }
        Content::Missing(_) => typed.put(SAID, "missing"),
        Content::NotFound(_) => typed.put(SAID, "not_found"),
    }
}

/// Before anything has been said, the value is what is asked for.
pub fn begin_content(typed: &mut Typed) {
    typed.put(SAID, "fact");
}

/// Reads the value.
pub fn read_content<F: Asked>(reading: &mut Reading<'_>, about: F::Aspect) -> Option<Content<F>> {
    match reading.typed.get(SAID) {
        "missing" => Some(Content::Missing(about)),
        "not_found" => Some(Content::NotFound(about)),
        // A fact that only says that something is so has no such choice.
        "fact" | "" => F::read(about, reading, VALUE).map(Content::Fact),
        _ => reading.wrong(SAID, Wrong::NotChosen),
    }
}

/// A whole claim.
pub fn ask<F: Asked>(asking: &Asking<'_>, about: F::Aspect) -> Vec<Control> {
    let words = asking.words();
    let mut controls = ask_content::<F>(asking, about);
    let is_existence = F::existence() == Some(about);
    let from = if is_existence { words.form_from_existence() } else { words.form_from() };
    let from_hint = if is_existence { words.form_from_existence_hint() } else { words.form_from_hint() };
    controls.push(Option::<PartialDate>::ask(asking, FROM, from).hinted(from_hint));
    controls.push(Option::<PartialDate>::ask(asking, TO, words.form_to()).hinted(words.form_to_hint()));
    controls.push(ask_sources(asking));
    controls
}

/// Puts a claim into the form.
pub fn fill<F: Asked>(claim: &Claim<F>, typed: &mut Typed) {
    fill_content(&claim.content, typed);
    claim.when.from.fill(typed, FROM);
    claim.when.to.fill(typed, TO);
    Citation::fill_several(&claim.sources, typed, SOURCES);
}

/// Reads a claim.
pub fn read<F: Asked>(reading: &mut Reading<'_>, about: F::Aspect) -> Option<Claim<F>> {
    let content = read_content(reading, about);
    let when = read_when(reading);
    let sources = read_sources(reading);
    Some(Claim { content: content?, when: when?, sources: sources? })
}

/// Reads when it is so.
pub fn read_when(reading: &mut Reading<'_>) -> Option<Period> {
    let from = Option::<PartialDate>::read(reading, FROM);
    let to = Option::<PartialDate>::read(reading, TO);
    Some(Period { from: from?, to: to? })
}

/// The day something happened, which has to be told.
pub fn ask_day(asking: &Asking<'_>, name: &str, label: String) -> Control {
    PartialDate::ask(asking, name, label)
}

/// Where it was read; what somebody with a seat says here has no source.
pub fn ask_sources(asking: &Asking<'_>) -> Control {
    let words = asking.words();
    Citation::ask_several(asking, SOURCES, words.form_sources()).hinted(words.form_sources_hint())
}

/// Reads where it was read.
pub fn read_sources(reading: &mut Reading<'_>) -> Option<Vec<Citation>> {
    Citation::read_several(reading, SOURCES)
}

/// Why we were wrong.
pub fn ask_reason(asking: &Asking<'_>) -> Control {
    let words = asking.words();
    Text::ask(asking, REASON, words.form_reason()).hinted(words.form_reason_hint())
}

/// Reads why we were wrong.
pub fn read_reason(reading: &mut Reading<'_>) -> Option<Text> {
    Text::read(reading, REASON)
}
