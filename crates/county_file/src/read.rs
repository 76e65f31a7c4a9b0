//! Reading a county file: from text to things and their facts, or to every problem on the way.
//!
//! Values are read into the domain's own types with serde, so that the domain alone decides what may be said; the small
//! deserializer in `value` keeps the place and the kind of every mistake.

mod fact;
mod value;

use crate::{
    file::{CONCEPTS, Concept, CountyFile, ForEachConcept, Thing, for_each_concept},
    problem::{Kind, Problem, Span, Type},
    tree::{self, Node, Pair, Tree},
};
use domain::{
    edge::Misread,
    facts::Aspect,
    id::{Handle, Id, Subject},
    source::Citation,
    text::Title,
};
use serde::Deserialize;
use value::Value;

/// Reads a county file; if anything is wrong, answers every problem in the order of the file.
pub fn read(text: &str) -> Result<CountyFile, Vec<Problem>> {
    let (pairs, problems) = tree::parse(text);
    let mut reader = Reader { text, pairs: &pairs, problems, file: None };
    if !reader.problems.iter().any(|problem| matches!(problem.kind, Kind::Syntax { .. })) {
        reader.read();
    }
    match reader.file {
        Some(file) if reader.problems.is_empty() => Ok(file),
        _ => {
            reader.problems.sort_by_key(|problem| problem.span);
            Err(reader.problems)
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    pairs: &'a [Pair],
    problems: Vec<Problem>,
    file: Option<CountyFile>,
}

impl Reader<'_> {
    fn read(&mut self) {
        for pair in self.pairs {
            if pair.key != COUNTY && !CONCEPTS.contains(&pair.key.as_str()) {
                let expected = [&[COUNTY], CONCEPTS].concat();
                let found = pair.key.clone();
                self.problems.push(Problem::new(pair.at, Kind::UnknownConcept { found, expected }));
            }
        }
        // Without a county there is nowhere to put the things, but their problems are wanted all the same.
        let county = self.county();
        let is_known = county.is_some();
        self.file = Some(county.unwrap_or_else(nowhere));
        for_each_concept(self);
        self.file = self.file.take().filter(|_| is_known);
        value::point_at_personal_numbers(self.text, &mut self.problems);
    }

    fn county(&mut self) -> Option<CountyFile> {
        let Some(county) = self.pairs.iter().find(|pair| pair.key == COUNTY) else {
            self.problems.push(Problem::new(Span::default(), Kind::NoCounty));
            return None;
        };
        let pairs = table(&county.tree, &mut self.problems)?;
        for pair in pairs {
            match pair.key.as_str() {
                "handle" | "name" | "head" => {}
                "as_of" => {
                    let day = text(&pair.tree, &mut self.problems).unwrap_or_default();
                    self.problems.push(Problem::new(pair.at, Kind::AsOfIsAReading { day }));
                }
                _ => {
                    let expected = vec!["handle", "name", "head"];
                    let found = pair.key.clone();
                    self.problems.push(Problem::new(pair.at, Kind::UnknownKey { found, expected }));
                }
            }
        }
        let handle = self.part::<Handle>(county.at, pairs, "handle");
        let name = self.part::<Title>(county.at, pairs, "name");
        let head = pairs.iter().find(|pair| pair.key == "head");
        let head = head.and_then(|pair| text(&pair.tree, &mut self.problems));
        Some(CountyFile::new(handle?, name?, head, county.at))
    }

    fn part<T: for<'de> Deserialize<'de>>(
        &mut self,
        at: Span,
        pairs: &[Pair],
        key: &'static str,
    ) -> Option<T> {
        let Some(pair) = pairs.iter().find(|pair| pair.key == key) else {
            self.problems.push(Problem::new(at, Kind::MissingKey { key }));
            return None;
        };
        let read = T::deserialize(Value::Tree(&pair.tree));
        read.map_err(|error| self.problems.push(error.at(pair.tree.span))).ok()
    }
}

const COUNTY: &str = "county";

fn nowhere() -> CountyFile {
    let handle = Handle::parse(COUNTY).expect("the word is a handle");
    let name = Title::parse(COUNTY).expect("the word is a title");
    CountyFile::new(handle, name, None, Span::default())
}

impl ForEachConcept for Reader<'_> {
    fn visit<F: Concept>(&mut self) {
        let Some(concept) = self.pairs.iter().find(|pair| pair.key == F::name()) else { return };
        let Some(tables) = table(&concept.tree, &mut self.problems) else { return };
        let things: Vec<_> = tables.iter().filter_map(|pair| thing::<F>(pair, &mut self.problems)).collect();
        if let Some(file) = &mut self.file {
            *F::things_mut(file) = things;
        }
    }
}

fn thing<F: Concept>(table_of: &Pair, problems: &mut Vec<Problem>) -> Option<Thing<F>> {
    let handle = Handle::parse(&table_of.key);
    let handle =
        handle.map_err(|misread| problems.push(Problem::new(table_of.at, Kind::Misread(misread)))).ok();
    let pairs = table(&table_of.tree, problems)?;
    let mut statements = Vec::new();
    for pair in pairs {
        match F::Aspect::ALL.iter().find(|aspect| aspect.name() == pair.key) {
            Some(aspect) => fact::facts::<F>(*aspect, pair, &mut statements, problems),
            None => {
                let expected = F::Aspect::ALL.iter().map(|aspect| aspect.name()).collect();
                let kind = Kind::UnknownFact { concept: F::name(), found: pair.key.clone(), expected };
                problems.push(Problem::new(pair.at, kind));
            }
        }
    }
    let id = F::Id::new(handle?);
    fact::report_repeated(&id, &statements, problems);
    Some(Thing { id, span: table_of.at, statements, mentions: mentions(&table_of.tree) })
}

/// Every id written in the table. Some of these texts may be mere words that look like an id; nobody looks them up.
fn mentions(tree: &Tree) -> Vec<(Subject, Span)> {
    let mut mentions = Vec::new();
    tree.texts("", &mut |under, text, span| {
        let subject = match under {
            "source" => text.parse::<Citation>().ok().map(|citation| citation.source.into()),
            _ => text.parse::<Subject>().ok(),
        };
        mentions.extend(subject.map(|subject| (subject, span)));
    });
    mentions
}

fn table<'a>(tree: &'a Tree, problems: &mut Vec<Problem>) -> Option<&'a [Pair]> {
    match &tree.node {
        Node::Table(pairs) => Some(pairs),
        _ => {
            problems.push(Problem::new(tree.span, tree.wrong_type(Type::Table)));
            None
        }
    }
}

fn text(tree: &Tree, problems: &mut Vec<Problem>) -> Option<String> {
    match &tree.node {
        Node::Text(text) => Some(text.clone()),
        _ => {
            problems.push(Problem::new(tree.span, tree.wrong_type(Type::Text)));
            None
        }
    }
}

fn parsed<T>(
    tree: &Tree,
    problems: &mut Vec<Problem>,
    parse: impl Fn(&str) -> Result<T, Misread>,
) -> Option<T> {
    let text = text(tree, problems)?;
    parse(&text).map_err(|misread| problems.push(Problem::new(tree.span, Kind::Misread(misread)))).ok()
}
