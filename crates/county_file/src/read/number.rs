//! Personal numbers in what could not be read: pointed out where they stand, and never repeated.

use crate::{
    problem::{Kind, Problem, Span},
    tree::Pair,
};
use domain::{edge::Misread, personal_number};

/// Lets a problem with a text that holds personal numbers point at the numbers themselves.
pub(super) fn point_out(text: &str, problems: Vec<Problem>) -> Vec<Problem> {
    let point = |problem: Problem| {
        let repeats = matches!(
            problem.kind,
            Kind::UnknownWord { .. } | Kind::UnknownKey { .. } | Kind::UnknownFact { .. } | Kind::Misread(_)
        );
        let found = if repeats { numbers(text, problem.span) } else { Vec::new() };
        if found.is_empty() { vec![problem] } else { found }
    };
    problems.into_iter().flat_map(point).collect()
}

/// The numbers in texts that nobody has read, since something beside them or around them could not be.
pub(super) fn in_unread(text: &str, pairs: &[Pair], unread: &[Span]) -> Vec<Problem> {
    let mut found = Vec::new();
    for pair in pairs {
        pair.tree.texts("", &mut |_, _, span| {
            if unread.iter().any(|place| place.contains(span)) {
                found.extend(numbers(text, span));
            }
        });
    }
    found
}

fn numbers(text: &str, span: Span) -> Vec<Problem> {
    let Some(written) = text.get(span.start..span.end) else { return Vec::new() };
    // Characters are counted in the text itself, not in its quotation marks.
    let marks = written.chars().take_while(|sign| matches!(sign, '"' | '\'')).count();
    let certain = personal_number::scan(written).into_iter().filter(|suspicion| !suspicion.ask);
    let problem = |mut suspicion: personal_number::Suspicion| {
        let mut starts = written.char_indices().map(|(byte, _)| span.start + byte);
        let start = starts.nth(suspicion.at).unwrap_or(span.start);
        let length: usize = suspicion.masked.chars().map(char::len_utf8).sum();
        let place = Span { start, end: start + length };
        suspicion.at -= marks;
        Problem::new(place, Kind::Misread(Misread::PersonalNumber(suspicion)))
    };
    certain.map(problem).collect()
}
