//! A TOML text as a tree in the order of the file, every part with its place.

use crate::problem::{Kind, Problem, Span, Type, position};
use toml::{
    Spanned,
    de::{DeInteger, DeTable, DeValue},
};

/// A value and where it stands.
#[derive(Debug)]
pub(crate) struct Tree {
    pub span: Span,
    pub node: Node,
}

/// A value.
#[derive(Debug)]
pub(crate) enum Node {
    Text(String),
    Number(i64),
    Truth(bool),
    List(Vec<Tree>),
    Table(Vec<Pair>),
    /// A type of value that has no place in a county file.
    Other(Type),
}

/// A key and its value.
#[derive(Debug)]
pub(crate) struct Pair {
    pub key: String,
    pub at: Span,
    pub tree: Tree,
}

impl Tree {
    pub fn r#type(&self) -> Type {
        match &self.node {
            Node::Text(_) => Type::Text,
            Node::Number(_) => Type::Number,
            Node::Truth(_) => Type::Truth,
            Node::List(_) => Type::List,
            Node::Table(_) => Type::Table,
            Node::Other(found) => *found,
        }
    }

    /// That something else was expected here.
    pub fn wrong_type(&self, expected: Type) -> Kind {
        Kind::WrongType { expected, found: self.r#type() }
    }

    /// Calls `each` with every text, and the key it stands under.
    pub fn texts(&self, under: &str, each: &mut dyn FnMut(&str, &str, Span)) {
        match &self.node {
            Node::Text(text) => each(under, text, self.span),
            Node::List(list) => list.iter().for_each(|tree| tree.texts(under, each)),
            Node::Table(pairs) => pairs.iter().for_each(|pair| pair.tree.texts(&pair.key, each)),
            Node::Number(_) | Node::Truth(_) | Node::Other(_) => {}
        }
    }
}

/// Parses the text. What is written twice does not hinder reading the rest; other mistakes do, and are told alone.
pub(crate) fn parse(text: &str) -> (Vec<Pair>, Vec<Problem>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let problems: Vec<Problem> = errors.iter().map(|error| problem(text, error)).collect();
    let (mut broken, doubled): (Vec<_>, Vec<_>) =
        problems.into_iter().partition(|problem| matches!(problem.kind, Kind::Syntax { .. }));
    if broken.is_empty() {
        return (pairs(table.get_ref()), doubled);
    }
    broken.sort_by_key(|problem| problem.span);
    (Vec::new(), without_followers(text, broken))
}

/// A quotation mark left out makes the following lines look wrong too: of mistakes line upon line the first is told.
fn without_followers(text: &str, problems: Vec<Problem>) -> Vec<Problem> {
    let mut last_line = None;
    let mut told = Vec::new();
    for problem in problems {
        let line = position(text, problem.span).line;
        if last_line.is_none_or(|last| line > last + 1) {
            told.push(problem);
        }
        last_line = Some(line);
    }
    told
}

fn problem(text: &str, error: &toml::de::Error) -> Problem {
    let span = error.span().unwrap_or_default();
    let kind = match error.message() {
        "duplicate key" => {
            Kind::DuplicateKey { key: text.get(span.clone()).unwrap_or_default().trim().to_owned() }
        }
        message => Kind::Syntax { message: message.to_owned() },
    };
    Problem::new(span.into(), kind)
}

fn pairs(table: &DeTable<'_>) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = table
        .iter()
        .map(|(key, value)| Pair { key: key.get_ref().to_string(), at: key.span().into(), tree: tree(value) })
        .collect();
    pairs.sort_by_key(|pair| pair.at);
    pairs
}

fn tree(value: &Spanned<DeValue<'_>>) -> Tree {
    let node = match value.get_ref() {
        DeValue::String(text) => Node::Text(text.to_string()),
        DeValue::Integer(number) => Node::Number(integer(number)),
        DeValue::Float(_) => Node::Other(Type::Decimal),
        DeValue::Boolean(truth) => Node::Truth(*truth),
        DeValue::Datetime(_) => Node::Other(Type::Date),
        DeValue::Array(list) => Node::List(list.iter().map(tree).collect()),
        DeValue::Table(table) => Node::Table(pairs(table)),
    };
    Tree { span: value.span().into(), node }
}

/// A number too large for 64 bits is too large for anything here; it is read as the largest.
fn integer(number: &DeInteger<'_>) -> i64 {
    i64::from_str_radix(number.as_str(), number.radix()).unwrap_or(i64::MAX)
}
