//! One fact in a county file: a table with a value, its time, its sources, and what others say instead.

use super::{parsed, table, value::Value};
use crate::{
    file::{Concept, Stated},
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

/// Reads a fact, or a list of facts, about one aspect.
pub(super) fn facts<F: Concept>(
    aspect: F::Aspect,
    pair: &Pair,
    into: &mut Vec<Stated<F>>,
    problems: &mut Vec<Problem>,
) {
    match &pair.tree.node {
        Node::List(list) => {
            into.extend(list.iter().filter_map(|tree| fact(aspect, tree, tree.span, problems)))
        }
        _ => {
            let span = Span { start: pair.at.start, end: pair.tree.span.end.max(pair.at.end) };
            into.extend(fact(aspect, &pair.tree, span, problems));
        }
    }
}

fn fact<F: Concept>(
    aspect: F::Aspect,
    tree: &Tree,
    span: Span,
    problems: &mut Vec<Problem>,
) -> Option<Stated<F>> {
    let pairs = table(tree, problems)?;
    let mut read = vec![claim::<F>(aspect, pairs, tree.span, problems)];
    let mut spans = vec![span];
    if let Some(or) = pairs.iter().find(|pair| pair.key == "or") {
        let Node::List(others) = &or.tree.node else {
            problems.push(Problem::new(or.tree.span, or.tree.wrong_type(Type::List)));
            return None;
        };
        for other in others {
            let Some(pairs) = table(other, problems) else { continue };
            let nested = pairs.iter().filter(|pair| pair.key == "or");
            problems.extend(nested.map(|pair| unknown_key(pair, &["is"])));
            read.push(claim(aspect, pairs, other.span, problems));
            spans.push(other.span);
        }
    }
    let mut chosen = read.iter().zip(&spans).enumerate().filter(|(_, (claim, _))| claim.chosen);
    let first_chosen = chosen.next().map(|(index, _)| index as u16);
    problems.extend(chosen.map(|(_, (_, span))| Problem::new(*span, Kind::SeveralChosen)));
    let claims = read.into_iter().map(|read| read.claim).collect::<Option<Vec<_>>>()?;
    Some(Stated { span, statement: Statement { claims, chosen: first_chosen }, claims: spans })
}

struct Read<F: Fact> {
    /// `None` when something in it is wrong; the problem has been noted.
    claim: Option<Claim<F>>,
    chosen: bool,
}

fn claim<F: Concept>(aspect: F::Aspect, pairs: &[Pair], span: Span, problems: &mut Vec<Problem>) -> Read<F> {
    let n_before = problems.len();
    let find = |key: &str| pairs.iter().find(|pair| pair.key == key);
    let date = |text: &str| text.parse::<PartialDate>().map_err(|error| Misread::Date(error.0));
    let mut day = |key| find(key).and_then(|pair| parsed(&pair.tree, problems, date));
    let when = Period { from: day("from"), to: day("to") };
    let sources = find("source").map(|pair| citations(&pair.tree, problems)).unwrap_or_default();
    let mut truth = |key| find(key).is_some_and(|pair| is_true(&pair.tree, problems));
    let (chosen, missing, not_found) = (truth("chosen"), truth("missing"), truth("not_found"));
    let value: Vec<&Pair> = pairs.iter().filter(|pair| !COMMON.contains(&pair.key.as_str())).collect();
    let content = match (missing, not_found) {
        (false, false) => content(aspect, value, span, problems),
        _ => {
            let told = [("missing", missing), ("not_found", not_found)];
            let mut keys: Vec<_> =
                told.iter().filter(|(_, told)| *told).map(|(key, _)| key.to_string()).collect();
            keys.extend(value.iter().map(|pair| pair.key.clone()));
            if keys.len() > 1 {
                problems.push(Problem::new(span, Kind::Excluding { keys }));
            }
            Some(if missing { Content::Missing(aspect) } else { Content::NotFound(aspect) })
        }
    };
    let is_sound = problems.len() == n_before;
    let claim = content.map(|content| Claim { content, when, sources }).filter(|_| is_sound);
    Read { claim, chosen }
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

/// Writing the same fact twice, or the same claim twice in one, is a slip that would be recorded twice.
pub(super) fn report_repeated<F: Concept>(id: &F::Id, stated: &[Stated<F>], problems: &mut Vec<Problem>) {
    for (index, later) in stated.iter().enumerate() {
        let claims = &later.statement.claims;
        let doubled = (1..claims.len()).filter(|at| claims[..*at].contains(&claims[*at]));
        let mut spans: Vec<Span> = doubled.map(|at| later.claims[at]).collect();
        if stated[..index].iter().any(|earlier| earlier.statement.claims == *claims) {
            spans.push(later.span);
        }
        problems.extend(spans.into_iter().map(|span| {
            let (subject, aspect) = (id.clone().into(), later.aspect().name());
            Problem::new(span, Kind::RepeatedFact { subject, aspect })
        }));
    }
}
