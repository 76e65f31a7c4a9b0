//! Reading a county file: from text to things and their facts, or to every problem on the way.
//!
//! Values are read into the domain's own types with serde, so that the domain alone decides what may be said; the small
//! deserializer in `value` keeps the place and the kind of every mistake.

pub mod cases;
mod fact;
mod number;
mod value;

use crate::{
    file::{CONCEPTS, Concept, CountyFile, ForEachConcept, Thing, Unplaced, Unread, for_each_concept},
    problem::{Kind, Problem, Span, Type, in_order, nearest},
    tree::{self, Node, Pair, Tree},
};
use domain::{
    edge::Misread,
    facts::Aspect,
    id::{Handle, Id, Subject},
    source::Citation,
    text::Title,
};
use fact::Facts;
use serde::Deserialize;
use std::collections::BTreeSet;
use value::Value;

/// A text as far as it could be read, and everything that is wrong with the rest.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What could not be read and why, in the order of the file.
    pub problems: Vec<Problem>,
    things: Option<CountyFile>,
    tells_its_county: bool,
}

impl Reading {
    /// What could be read, if the file tells which county it is about. Not whole unless there are no problems.
    pub fn file(&self) -> Option<&CountyFile> {
        self.things().filter(|_| self.tells_its_county)
    }

    /// What could be read of the things; `None` when nothing more can be asked about them.
    pub(crate) fn things(&self) -> Option<&CountyFile> {
        self.things.as_ref()
    }

    /// The whole file, or every problem.
    pub fn whole(self) -> Result<CountyFile, Vec<Problem>> {
        match self.things {
            Some(file) if self.problems.is_empty() => Ok(file),
            _ => Err(self.problems),
        }
    }
}

/// Reads a county file; if anything is wrong, answers every problem in the order of the file.
pub fn read(text: &str) -> Result<CountyFile, Vec<Problem>> {
    read_on(text).whole()
}

/// Reads a county file past what is wrong with it, so that the rest can be asked about all the same.
pub fn read_on(text: &str) -> Reading {
    let (pairs, problems) = tree::parse(text);
    let is_broken = |problem: &Problem| matches!(problem.kind, Kind::Syntax { .. });
    if problems.iter().any(is_broken) {
        return Reading { problems, things: None, tells_its_county: false };
    }
    let county = pairs.iter().find(|pair| pair.key == COUNTY);
    let doubled = doubled(&pairs, &problems);
    let mut reader = Reader { pairs: &pairs, doubled, problems, file: nowhere() };
    let is_doubled = county.is_some_and(|county| reader.doubled_in(county).next().is_some());
    let n_before = reader.problems.len();
    if let Some(file) = reader.county(county) {
        reader.file = file;
    }
    let tells_its_county = reader.problems.len() == n_before && !is_doubled;
    // A file that shows one day leaves things out that others mention, so nothing more can be said of it.
    let shows_one_day = |problem: &Problem| matches!(problem.kind, Kind::AsOfIsAReading { .. });
    let is_whole = !reader.problems.iter().any(shows_one_day);
    reader.unknown_concepts();
    for_each_concept(&mut reader);
    let Reader { problems, file, .. } = reader;
    let mut problems = number::point_out(text, problems);
    problems.extend(number::in_unread(text, &pairs, &unread(&file, &pairs)));
    Reading { problems: in_order(problems), things: Some(file).filter(|_| is_whole), tells_its_county }
}

/// Every key that is written twice: where the table begins that it stands in, the key, and where it stands again.
fn doubled(pairs: &[Pair], problems: &[Problem]) -> Vec<(usize, String, Span)> {
    let tables = pairs.iter().flat_map(|pair| match &pair.tree.node {
        Node::Table(things) if pair.key != COUNTY => things.as_slice(),
        _ => std::slice::from_ref(pair),
    });
    let begins: Vec<usize> = tables.map(|table| table.at.start).collect();
    let place = |problem: &Problem| {
        let Kind::DuplicateKey { key } = &problem.kind else { return None };
        let begin = begins.iter().filter(|begin| **begin <= problem.span.start).max()?;
        Some((*begin, key.clone(), problem.span))
    };
    problems.iter().filter_map(place).collect()
}

struct Reader<'a> {
    pairs: &'a [Pair],
    doubled: Vec<(usize, String, Span)>,
    problems: Vec<Problem>,
    file: CountyFile,
}

impl Reader<'_> {
    fn unknown_concepts(&mut self) {
        for pair in self.pairs.iter().filter(|pair| pair.key != COUNTY && concept(pair) != Some(&pair.key)) {
            let expected = [&[COUNTY], CONCEPTS].concat();
            let found = pair.key.clone();
            self.problems.push(Problem::new(pair.at, Kind::UnknownConcept { found, expected }));
            if let (None, Node::Table(tables)) = (concept(pair), &pair.tree.node) {
                let handles = tables.iter().map(|table| Some(table.key.clone()));
                let unplaced = handles.map(|handle| Unplaced { concept: None, handle });
                self.file.unplaced.extend(unplaced);
            }
        }
    }

    fn county(&mut self, county: Option<&Pair>) -> Option<CountyFile> {
        let Some(county) = county else {
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

    /// The keys that are written twice in this table, each with the place of the second.
    fn doubled_in<'a>(&'a self, table: &Pair) -> impl Iterator<Item = (&'a str, Span)> + use<'a> {
        let begin = table.at.start;
        let here = self.doubled.iter().filter(move |(table, ..)| *table == begin);
        here.map(|(_, key, span)| (key.as_str(), *span))
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

/// The concept of a table, or the one that was probably meant.
fn concept(pair: &Pair) -> Option<&'static str> {
    let known = CONCEPTS.iter().copied().find(|concept| *concept == pair.key);
    known.or_else(|| nearest(&pair.key, CONCEPTS.iter().copied()).filter(|_| pair.key != COUNTY))
}

impl ForEachConcept for Reader<'_> {
    fn visit<F: Concept>(&mut self) {
        let pairs = self.pairs;
        let (mut things, mut ids) = (Vec::new(), BTreeSet::new());
        for pair in pairs.iter().filter(|pair| concept(pair) == Some(F::name())) {
            let Some(tables) = table(&pair.tree, &mut self.problems) else {
                self.file.unplaced.push(Unplaced { concept: Some(F::name()), handle: None });
                continue;
            };
            for table in tables {
                match self.thing::<F>(table) {
                    // One handle may be meant as another that there is; the first stands.
                    Some(thing) if ids.insert(thing.id.clone()) => things.push(thing),
                    Some(_) => {}
                    None => self.file.unplaced.push(Unplaced { concept: Some(F::name()), handle: None }),
                }
            }
        }
        *F::things_mut(&mut self.file) = things;
    }
}

impl Reader<'_> {
    /// Reads a thing; `None` when its handle is none, and it cannot be told which was meant.
    fn thing<F: Concept>(&mut self, table_of: &Pair) -> Option<Thing<F>> {
        let handle = self.handle(table_of);
        let mut facts = Facts::<F> { statements: Vec::new(), unread: Vec::new() };
        let named = |name: &str| F::Aspect::ALL.iter().copied().find(|aspect| aspect.name() == name);
        match table(&table_of.tree, &mut self.problems) {
            None => facts.unread.push(Unread { span: table_of.tree.span, aspect: None, claims: Vec::new() }),
            Some(pairs) => {
                for pair in pairs {
                    match named(&pair.key) {
                        Some(aspect) => facts.read(aspect, pair, &mut self.problems),
                        None => {
                            let problem = unknown_fact::<F>(pair);
                            facts.guess(problem.nearest.as_deref().and_then(named), pair);
                            self.problems.push(problem);
                        }
                    }
                }
            }
        }
        for (name, span) in self.doubled_in(table_of) {
            named(name).into_iter().for_each(|aspect| facts.doubt(aspect, span));
        }
        let id = F::Id::new(handle?);
        facts.take_out_repeated(&id, &mut self.problems);
        let Facts { statements, unread } = facts;
        Some(Thing { id, span: table_of.at, statements, unread, mentions: mentions(&table_of.tree) })
    }

    /// The handle of a table, or the one that was probably meant.
    fn handle(&mut self, table: &Pair) -> Option<Handle> {
        let read = Handle::parse(&table.key);
        let misread = |misread| self.problems.push(Problem::new(table.at, Kind::Misread(misread)));
        let meant = || {
            let letter = |sign: char| match sign.to_ascii_lowercase() {
                // The Swedish letters, small and capital.
                '\u{e5}' | '\u{e4}' | '\u{c5}' | '\u{c4}' => 'a',
                '\u{f6}' | '\u{d6}' => 'o',
                sign if sign.is_ascii_alphanumeric() => sign,
                _ => '-',
            };
            Handle::parse(&table.key.chars().map(letter).collect::<String>()).ok()
        };
        read.map_err(misread).ok().or_else(meant)
    }
}

fn unknown_fact<F: Concept>(pair: &Pair) -> Problem {
    let expected = F::Aspect::ALL.iter().map(|aspect| aspect.name()).collect();
    Problem::new(pair.at, Kind::UnknownFact { concept: F::name(), found: pair.key.clone(), expected })
}

/// Where the facts stand that could not be read, and the tables of concepts that there are not.
fn unread(file: &CountyFile, pairs: &[Pair]) -> Vec<Span> {
    struct Places<'a>(&'a CountyFile, Vec<Span>);
    impl ForEachConcept for Places<'_> {
        fn visit<F: Concept>(&mut self) {
            self.1.extend(F::things(self.0).iter().flat_map(|thing| &thing.unread).map(|fact| fact.span));
        }
    }
    let mut places = Places(file, Vec::new());
    for_each_concept(&mut places);
    for pair in pairs.iter().filter(|pair| pair.key != COUNTY && concept(pair).is_none()) {
        pair.tree.texts("", &mut |_, _, span| places.1.push(span));
    }
    places.1
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
