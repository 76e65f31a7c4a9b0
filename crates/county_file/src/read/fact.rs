//! One fact in a county file: a table with a value, its time, its sources, and what others say instead.

use super::{parsed, table, value::Value};
use crate::{
    file::{Concept, Stated, Unread},
    problem::{Kind, Problem, Span, Type},
    tree::{Node, Pair, Tree},
};
use domain::{
    edge::Misread,
    facts::{Aspect, Claim, Content, Fact, Statement},
    source::Citation,
    time::{PartialDate, Period},
};

/// The keys that every fact may have. What else stands in its table is the value.
const COMMON: [&str; 7] = ["from", "to", "source", "or", "chosen", "missing", "not_found"];

/// What has been read of one thing.
pub(super) struct Facts<F: Fact> {
    pub statements: Vec<Stated<F>>,
    pub unread: Vec<Unread<F>>,
}

impl<F: Concept> Facts<F> {
    /// Reads a fact, or a list of facts, about one aspect.
    pub fn read(&mut self, aspect: F::Aspect, pair: &Pair, problems: &mut Vec<Problem>) {
        match &pair.tree.node {
            Node::List(list) => {
                list.iter().for_each(|tree| self.add(fact(aspect, tree, tree.span, problems)));
            }
            _ => self.add(fact(aspect, &pair.tree, whole(pair), problems)),
        }
    }

    /// Reads a fact whose name nothing has, as far as it can be told what was meant. What may be wrong with it otherwise is
    /// not told: that depends on what it turns out to be.
    pub fn guess(&mut self, meant: Option<F::Aspect>, pair: &Pair) {
        let mut guessed = Facts { statements: Vec::new(), unread: Vec::new() };
        if let Some(aspect) = meant {
            guessed.read(aspect, pair, &mut Vec::new());
        }
        let read = guessed.statements.into_iter().map(Stated::into_unread).chain(guessed.unread);
        self.unread.extend(read);
        self.unread.push(Unread { span: whole(pair), aspect: meant, claims: Vec::new() });
    }

    /// What is written twice under one name: nobody can tell which of the two is meant.
    pub fn doubt(&mut self, aspect: F::Aspect, span: Span) {
        let (doubtful, kept) =
            std::mem::take(&mut self.statements).into_iter().partition(|stated| stated.aspect() == aspect);
        self.statements = kept;
        self.unread.extend(Vec::into_iter(doubtful).map(Stated::into_unread));
        self.unread.push(Unread { span, aspect: Some(aspect), claims: Vec::new() });
    }

    fn add(&mut self, fact: Result<Stated<F>, Unread<F>>) {
        match fact {
            Ok(stated) => self.statements.push(stated),
            Err(unread) => self.unread.push(unread),
        }
    }

    /// Writing the same fact twice, or the same claim twice in one, is a slip: something else may have been meant.
    pub fn take_out_repeated(&mut self, id: &F::Id, problems: &mut Vec<Problem>) {
        let mut kept: Vec<Stated<F>> = Vec::with_capacity(self.statements.len());
        for later in std::mem::take(&mut self.statements) {
            let claims = &later.statement.claims;
            let doubled = (1..claims.len()).filter(|at| claims[..*at].contains(&claims[*at]));
            let mut spans: Vec<Span> = doubled.map(|at| later.claims[at]).collect();
            let is_repeated = kept.iter().any(|earlier| earlier.statement.claims == *claims);
            if is_repeated {
                spans.push(later.span);
            }
            problems.extend(spans.into_iter().map(|span| {
                let (subject, aspect) = (id.clone().into(), later.aspect().name());
                Problem::new(span, Kind::RepeatedFact { subject, aspect })
            }));
            if is_repeated { self.unread.push(later.into_unread()) } else { kept.push(later) }
        }
        self.statements = kept;
    }
}

/// The fact with its key.
fn whole(pair: &Pair) -> Span {
    Span { start: pair.at.start, end: pair.tree.span.end.max(pair.at.end) }
}

fn fact<F: Concept>(
    aspect: F::Aspect,
    tree: &Tree,
    span: Span,
    problems: &mut Vec<Problem>,
) -> Result<Stated<F>, Unread<F>> {
    let n_before = problems.len();
    let doubled =
        |problem: &Problem| matches!(problem.kind, Kind::DuplicateKey { .. }) && span.contains(problem.span);
    let is_doubled = problems.iter().any(doubled);
    let Some(pairs) = table(tree, problems) else {
        return Err(Unread { span, aspect: Some(aspect), claims: Vec::new() });
    };
    let mut read = vec![(claim::<F>(aspect, pairs, tree.span, problems), span)];
    if let Some(or) = pairs.iter().find(|pair| pair.key == "or") {
        match &or.tree.node {
            Node::List(others) => {
                read.extend(others.iter().filter_map(|other| alternative(aspect, other, problems)));
            }
            _ => problems.push(Problem::new(or.tree.span, or.tree.wrong_type(Type::List))),
        }
    }
    let mut chosen = read.iter().enumerate().filter(|(_, (read, _))| read.chosen);
    let first_chosen = chosen.next().map(|(index, _)| index as u16);
    problems.extend(chosen.map(|(_, (_, span))| Problem::new(*span, Kind::SeveralChosen)));
    let is_sound = problems.len() == n_before && !is_doubled;
    let (claims, spans): (Vec<_>, Vec<_>) = read.into_iter().map(|(read, span)| (read.claim, span)).unzip();
    let stated = Stated { span, statement: Statement { claims, chosen: first_chosen }, claims: spans };
    if is_sound { Ok(stated) } else { Err(stated.into_unread()) }
}

fn alternative<F: Concept>(
    aspect: F::Aspect,
    tree: &Tree,
    problems: &mut Vec<Problem>,
) -> Option<(Read<F>, Span)> {
    let pairs = table(tree, problems)?;
    let nested = pairs.iter().filter(|pair| pair.key == "or");
    problems.extend(nested.map(|pair| unknown_key(pair, &["is"])));
    Some((claim(aspect, pairs, tree.span, problems), tree.span))
}

struct Read<F: Fact> {
    /// A value that could not be read is left open; the problem has been noted.
    claim: Claim<F>,
    chosen: bool,
}

fn claim<F: Concept>(aspect: F::Aspect, pairs: &[Pair], span: Span, problems: &mut Vec<Problem>) -> Read<F> {
    let find = |key: &str| pairs.iter().find(|pair| pair.key == key);
    let date = |text: &str| text.parse::<PartialDate>().map_err(|error| Misread::Date(error.0));
    let mut day = |key| find(key).and_then(|pair| parsed(&pair.tree, problems, date));
    let when = Period { from: day("from"), to: day("to") };
    let sources = find("source").map(|pair| citations(&pair.tree, problems)).unwrap_or_default();
    let mut truth = |key| find(key).is_some_and(|pair| is_true(&pair.tree, problems));
    let (chosen, missing, not_found) = (truth("chosen"), truth("missing"), truth("not_found"));
    let value: Vec<&Pair> = pairs.iter().filter(|pair| !COMMON.contains(&pair.key.as_str())).collect();
    let content = match (missing, not_found) {
        (false, false) => content(aspect, value, span, problems).unwrap_or(Content::NotFound(aspect)),
        _ => {
            let told = [("missing", missing), ("not_found", not_found)];
            let mut keys: Vec<_> =
                told.iter().filter(|(_, told)| *told).map(|(key, _)| key.to_string()).collect();
            keys.extend(value.iter().map(|pair| pair.key.clone()));
            if keys.len() > 1 {
                problems.push(Problem::new(span, Kind::Excluding { keys }));
            }
            if missing { Content::Missing(aspect) } else { Content::NotFound(aspect) }
        }
    };
    Read { claim: Claim { content, when, sources }, chosen }
}

/// The value: what stands under `is`, or else what remains of the table.
fn content<F: Concept>(
    aspect: F::Aspect,
    value: Vec<&Pair>,
    span: Span,
    problems: &mut Vec<Problem>,
) -> Option<Content<F>> {
    let parts = value.clone();
    let is = value.iter().find(|pair| pair.key == "is").copied();
    let read = match is {
        Some(is) => {
            let others = value.iter().filter(|pair| pair.key != "is");
            problems.extend(others.map(|pair| unknown_key(pair, &COMMON)));
            super::value::read(aspect.name(), Value::Is(&is.tree, is.at))
        }
        None => super::value::read(aspect.name(), Value::Parts(value, span)),
    };
    let mut problem = match read {
        Ok(fact) => return Some(Content::Fact(fact)),
        Err(error) => error.at(span),
    };
    // A key that is not part of the value may be meant as one of those that every fact has.
    let of_table = parts.into_iter().find(|pair| pair.at == problem.span);
    if let (Some(pair), Kind::UnknownKey { expected, .. }) = (of_table, &problem.kind) {
        problem = unknown_key(pair, &[expected, &COMMON[..]].concat());
    }
    problems.push(problem);
    None
}

fn unknown_key(pair: &Pair, expected: &[&'static str]) -> Problem {
    Problem::new(pair.at, Kind::UnknownKey { found: pair.key.clone(), expected: expected.to_vec() })
}

fn citations(tree: &Tree, problems: &mut Vec<Problem>) -> Vec<Citation> {
    let each = match &tree.node {
        Node::List(list) => list.as_slice(),
        _ => std::slice::from_ref(tree),
    };
    each.iter().filter_map(|tree| parsed(tree, problems, str::parse)).collect()
}

fn is_true(tree: &Tree, problems: &mut Vec<Problem>) -> bool {
    match tree.node {
        Node::Truth(truth) => truth,
        _ => {
            problems.push(Problem::new(tree.span, tree.wrong_type(Type::Truth)));
            false
        }
    }
}
