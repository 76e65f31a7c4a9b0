//! Writing a county file: the same state always gives the same bytes, so that a diff shows what changed and nothing else.
//!
//! Concepts stand in the order of the register, things in the order of their ids, facts in the order of their aspects, and
//! facts of one aspect in the order they began. Facts that were corrected or retracted are left out.

mod value;

use crate::file::{Concept, ForEachConcept, for_each_concept};
use domain::{
    State,
    facts::{Aspect, Claim, Content, Entity, Entry, Fact, Statement},
    id::{Id, Subject},
};
use jiff::civil::Date;
use std::{collections::BTreeSet, fmt::Write};
use value::Value;

/// The county file of a state, with the head it is based on where there is one. `None` before the county is opened.
pub fn write(state: &State, head: Option<&str>) -> Option<String> {
    let keys = head.map(|head| ("head", Value::Text(head.to_owned())));
    write_county(state, keys, None)
}

/// A reading of the county as of a day: only what holds then, or may hold. It cannot be imported.
pub fn write_as_of(state: &State, day: Date) -> Option<String> {
    write_county(state, Some(("as_of", Value::Text(day.to_string()))), Some(day))
}

fn write_county(state: &State, mark: Option<(&str, Value)>, day: Option<Date>) -> Option<String> {
    let county = state.county.as_ref()?;
    let mut keys =
        vec![("handle", Value::Text(county.handle.to_string())), ("name", Value::of(&county.name))];
    keys.extend(mark);
    let mut text = String::from("[county]\n");
    for (key, value) in keys {
        push(&mut text, format_args!("{key} = {value}\n"));
    }
    let mut mentions = Mentions { state, mentioned: BTreeSet::new() };
    for_each_concept(&mut mentions);
    let mut writer = Writer { state, mentioned: mentions.mentioned, day, text };
    for_each_concept(&mut writer);
    Some(writer.text)
}

/// Collects every id that any fact mentions.
struct Mentions<'a> {
    state: &'a State,
    mentioned: BTreeSet<Subject>,
}

impl ForEachConcept for Mentions<'_> {
    fn visit<F: Concept>(&mut self) {
        for entity in F::table(self.state).values() {
            entity.references(&mut |to| {
                self.mentioned.insert(to);
            });
        }
    }
}

struct Writer<'a> {
    state: &'a State,
    mentioned: BTreeSet<Subject>,
    day: Option<Date>,
    text: String,
}

impl ForEachConcept for Writer<'_> {
    fn visit<F: Concept>(&mut self) {
        for entity in F::table(self.state).values() {
            if self.day.is_none_or(|day| entity.exists_on(day).is_possible()) {
                let facts = facts(entity, self.day);
                if !facts.is_empty() || self.stands_without_facts(entity) {
                    push(&mut self.text, format_args!("\n[{}.{}]\n{facts}", F::name(), entity.id.handle()));
                }
            }
        }
    }
}

impl Writer<'_> {
    /// A thing whose facts were all taken back is gone from the file. Not so one that never had any, such as a source
    /// without a title, nor one that is still mentioned; but what comes and goes cannot stand without saying when.
    fn stands_without_facts<F: Concept>(&self, entity: &Entity<F>) -> bool {
        let is_wanted = entity.entries().is_empty() || self.mentioned.contains(&entity.id.clone().into());
        F::existence().is_none() && is_wanted && self.day.is_none()
    }
}

/// The facts of one thing, a line each, or a list where there are several about one aspect.
fn facts<F: Fact>(entity: &Entity<F>, day: Option<Date>) -> String {
    let mut text = String::new();
    for aspect in F::Aspect::ALL {
        let entries = entity.of(*aspect).filter(|entry| day.is_none_or(|day| may_hold(entry, day)));
        let mut values: Vec<_> = entries
            .map(|entry| (entry.claims[0].when.sort_day(), statement(&entry.claims, entry.chosen)))
            .collect();
        values.sort();
        values.dedup();
        let name = aspect.name();
        match values.as_slice() {
            [] => {}
            [(_, value)] => push(&mut text, format_args!("{name} = {value}\n")),
            several => {
                push(&mut text, format_args!("{name} = [\n"));
                several.iter().for_each(|(_, value)| push(&mut text, format_args!("  {value},\n")));
                text.push_str("]\n");
            }
        }
    }
    text
}

fn may_hold<F: Fact>(entry: &Entry<F>, day: Date) -> bool {
    entry.claims.iter().any(|claim| claim.holds_on(day).is_possible())
}

/// A fact as it is written in the file, without its name.
pub(crate) fn written<F: Fact>(claims: &[Claim<F>], chosen: Option<u16>) -> String {
    statement(claims, chosen).to_string()
}

/// The value alone, as text, to see how much two values look alike.
pub(crate) fn bare<F: Fact>(content: &Content<F>) -> String {
    match content.fact().map(|fact| Value::of(fact).held()) {
        Some(Value::Text(text)) => text,
        Some(value) => value.to_string(),
        None => String::new(),
    }
}

/// All that is stated of a thing, as it is written in the file.
pub(crate) fn written_thing<F: Fact>(statements: &[Statement<F>]) -> Vec<String> {
    let line = |stated: &Statement<F>| {
        let name = stated.claims.first().map_or("", |claim| claim.content.aspect().name());
        format!("{name} = {}", written(&stated.claims, stated.chosen))
    };
    statements.iter().map(line).collect()
}

fn statement<F: Fact>(claims: &[Claim<F>], chosen: Option<u16>) -> Value {
    let chosen = chosen.and_then(|chosen| claims.get(usize::from(chosen)));
    let told_once = claims.iter().enumerate().filter(|(index, claim)| !claims[..*index].contains(claim));
    let mut values = told_once.map(|(_, claim)| {
        let is_chosen = chosen == Some(claim);
        claim_keys(claim, is_chosen)
    });
    let mut first = values.next().unwrap_or_default();
    let others: Vec<Value> = values.map(Value::Table).collect();
    if !others.is_empty() {
        first.push(("or", Value::List(others)));
    }
    Value::Table(first)
}

fn claim_keys<F: Fact>(claim: &Claim<F>, is_chosen: bool) -> Vec<(&'static str, Value)> {
    let mut keys = match &claim.content {
        Content::Missing(_) => vec![("missing", Value::Truth(true))],
        Content::NotFound(_) => vec![("not_found", Value::Truth(true))],
        Content::Fact(fact) => match Value::of(fact).held() {
            Value::Nothing => Vec::new(),
            Value::Table(parts) => parts,
            single => vec![("is", single)],
        },
    };
    keys.extend(claim.when.from.map(|from| ("from", Value::Text(from.to_string()))));
    keys.extend(claim.when.to.map(|to| ("to", Value::Text(to.to_string()))));
    let mut sources: Vec<Value> =
        claim.sources.iter().map(|source| Value::Text(source.to_string())).collect();
    match sources.len() {
        0 => {}
        1 => keys.extend(sources.pop().map(|source| ("source", source))),
        _ => keys.push(("source", Value::List(sources))),
    }
    if is_chosen {
        keys.push(("chosen", Value::Truth(true)));
    }
    keys
}

fn push(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    text.write_fmt(arguments).expect("a string takes whatever is written");
}
