//! What may be wrong with a county file, and where in it.
//!
//! The words people see are in the Fluent files, under [`Kind::code`]; the English here is for logs. A problem never
//! repeats a personal number, and who shows the file's own lines beside it shows them [`masked`].

use domain::{Refusal, edge::Misread, id::Subject, personal_number};
use miette::{Diagnostic, LabeledSpan, SourceSpan};
use std::fmt;

/// A stretch of the file, in bytes, the end not included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// Whether the other lies within this.
    pub(crate) fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Span { start: range.start, end: range.end }
    }
}

impl From<Span> for SourceSpan {
    fn from(span: Span) -> Self {
        SourceSpan::from(span.start..span.end.max(span.start))
    }
}

/// A place in a text, as people count: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character within the line.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.line, self.column)
    }
}

/// Where in the text a span begins.
pub fn position(text: &str, span: Span) -> Position {
    let before = &text[..text.floor_char_boundary(span.start)];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Position { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
}

/// The text with the last four signs of every personal number hidden, byte for byte as long as before.
pub fn masked(text: &str) -> String {
    let mut signs: Vec<char> = text.chars().collect();
    for suspicion in personal_number::scan(text) {
        let end = suspicion.at + suspicion.masked.chars().count();
        signs[end - 4..end].fill('*');
    }
    signs.into_iter().collect()
}

/// A type of value in TOML.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Type {
    Text,
    Number,
    Decimal,
    Truth,
    /// A date without quotes. Dates in a county file stand within quotes, for they may be uncertain.
    Date,
    List,
    Table,
}

impl Type {
    /// A stable name, the key to the words.
    pub fn code(self) -> &'static str {
        match self {
            Type::Text => "text",
            Type::Number => "number",
            Type::Decimal => "decimal",
            Type::Truth => "truth",
            Type::Date => "date",
            Type::List => "list",
            Type::Table => "table",
        }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

/// What is wrong, with what is needed to say it in a sentence.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[expect(missing_docs, reason = "the parts of each kind say what they are")]
pub enum Kind {
    /// Not TOML; in the words of the parser, which are English.
    #[error("{message}")]
    Syntax { message: String },
    /// A table or key that has been written before.
    #[error("`{key}` is written twice")]
    DuplicateKey { key: String },
    /// The file does not say which county it describes.
    #[error("the table [county] is missing")]
    NoCounty,
    /// The file shows how it was on one day, and can only be read.
    #[error("the file is a reading as of {day} and cannot be imported")]
    AsOfIsAReading { day: String },
    /// There is no such concept in the register.
    #[error("unknown concept `{found}`")]
    UnknownConcept { found: String, expected: Vec<&'static str> },
    /// Nothing of the sort can be said of such a thing.
    #[error("unknown fact `{found}` about {concept}")]
    UnknownFact { concept: &'static str, found: String, expected: Vec<&'static str> },
    /// There is no such part of the value.
    #[error("unknown key `{found}`")]
    UnknownKey { found: String, expected: Vec<&'static str> },
    /// Not one of the words that may stand there.
    #[error("unknown word `{found}`")]
    UnknownWord { found: String, expected: Vec<&'static str> },
    /// Another type of value stands there.
    #[error("expected {expected}, found {found}")]
    WrongType { expected: Type, found: Type },
    /// A number below 0 or above the greatest.
    #[error("{found} is not a number from 0 to {most}")]
    NumberOutOfRange { found: i64, most: u16 },
    /// A part of the value is missing.
    #[error("the key `{key}` is missing")]
    MissingKey { key: &'static str },
    /// The fact has no value; it is written with one of these keys.
    #[error("`{fact}` has no value")]
    MissingValue { fact: String, expected: Vec<&'static str> },
    /// Of these keys only one may stand at a time.
    #[error("{} exclude each other", keys.join(" and "))]
    Excluding { keys: Vec<String> },
    /// More than one of the claims is chosen.
    #[error("more than one claim is chosen")]
    SeveralChosen,
    /// The same fact has been written before.
    #[error("this fact about {subject} is written twice")]
    RepeatedFact { subject: Subject, aspect: &'static str },
    /// A date, an id, a text or another value cannot be read.
    #[error("{0}")]
    Misread(Misread),
    /// A value cannot be read, for a reason that has no words of its own.
    #[error("{message}")]
    Unreadable { message: String },
    /// The file describes another county.
    #[error("the file describes {found}, not {recorded}")]
    OtherCounty { recorded: String, found: String },
    /// The county is called something else, and a county's name is not changed by its file.
    #[error("the county is called {recorded:?}, not {found:?}")]
    OtherName { recorded: String, found: String },
    /// Since the file's head something else has been recorded than what the file says. All as written in the file;
    /// `recorded` is empty when the fact has been taken back, `found` when the file does not have it.
    #[error("{subject}: {aspect} has been changed since the file was written")]
    Conflict { subject: Subject, aspect: &'static str, recorded: Vec<String>, found: Vec<String> },
    /// A changed or removed fact is a correction or a retraction, and needs a reason.
    #[error("{subject}: a changed or removed fact needs a reason")]
    ReasonNeeded { subject: Subject, aspect: &'static str },
    /// A rule says no.
    #[error("refused: {}", .0.code())]
    Refused(Refusal),
}

impl Kind {
    /// A stable name, the key to the words. What the domain has words for has the domain's name.
    pub fn code(&self) -> &'static str {
        match self {
            Kind::Syntax { .. } => "syntax",
            Kind::DuplicateKey { .. } => "duplicate_key",
            Kind::NoCounty => "no_county",
            Kind::AsOfIsAReading { .. } => "as_of_is_a_reading",
            Kind::UnknownConcept { .. } => "unknown_concept",
            Kind::UnknownFact { .. } => "unknown_fact",
            Kind::UnknownKey { .. } => "unknown_key",
            Kind::UnknownWord { .. } => "unknown_word",
            Kind::WrongType { .. } => "wrong_type",
            Kind::NumberOutOfRange { .. } => "number_out_of_range",
            Kind::MissingKey { .. } => "missing_key",
            Kind::MissingValue { .. } => "missing_value",
            Kind::Excluding { .. } => "excluding",
            Kind::SeveralChosen => "several_chosen",
            Kind::RepeatedFact { .. } => "repeated_fact",
            Kind::Misread(misread) => misread.code(),
            Kind::Unreadable { .. } => "unreadable",
            Kind::OtherCounty { .. } => "other_county",
            Kind::OtherName { .. } => "other_name",
            Kind::Conflict { .. } => "conflict",
            Kind::ReasonNeeded { .. } => "reason_needed",
            Kind::Refused(refusal) => refusal.code(),
        }
    }

    /// What was written and what might have been, where one of several names was expected.
    fn expected(&self) -> Option<(&str, &[&'static str])> {
        match self {
            Kind::UnknownConcept { found, expected }
            | Kind::UnknownFact { found, expected, .. }
            | Kind::UnknownKey { found, expected }
            | Kind::UnknownWord { found, expected } => Some((found, expected)),
            _ => None,
        }
    }
}

/// Something that is wrong, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: Kind,
    /// What was probably meant.
    pub nearest: Option<String>,
}

impl Problem {
    /// A problem at a place, with what was probably meant where that can be told.
    pub fn new(span: Span, kind: Kind) -> Problem {
        let meant = kind.expected().and_then(|(found, expected)| nearest(found, expected.iter().copied()));
        let nearest = meant.map(str::to_owned);
        Problem { span, kind, nearest }
    }

    /// A stable name, the key to the words.
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.kind)?;
        match &self.nearest {
            Some(nearest) => write!(out, "; did you mean `{nearest}`?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Problem {}

/// The problems by place, each told once.
pub(crate) fn in_order(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by_key(|problem| problem.span);
    let mut told: Vec<Problem> = Vec::with_capacity(problems.len());
    for problem in problems {
        let is_same = |other: &Problem| other.kind == problem.kind;
        if !told.iter().rev().take_while(|other| other.span == problem.span).any(is_same) {
            told.push(problem);
        }
    }
    told
}

impl Diagnostic for Problem {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.kind.code()))
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(std::iter::once(LabeledSpan::new_primary_with_span(None, self.span))))
    }
}

/// The candidate that differs least from what was written, when the difference may be a slip of the finger: one sign in
/// three, at least one.
pub fn nearest<'a>(found: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let most = (found.chars().count() / 3).max(1);
    let near = candidates.map(|candidate| (distance(found, candidate), candidate));
    near.filter(|(distance, _)| *distance <= most).min_by_key(|(distance, _)| *distance).map(|(_, near)| near)
}

/// How many signs have to be put in, taken away or changed (Levenshtein).
fn distance(one: &str, two: &str) -> usize {
    let two: Vec<char> = two.chars().collect();
    let mut row: Vec<usize> = (0..=two.len()).collect();
    for (i, sign) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, other) in two.iter().enumerate() {
            let changed = diagonal + usize::from(sign != *other);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[two.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_recognised() {
        let words = ["political", "officials", "mixed", "network"];
        for (found, meant) in [
            ("mixd", Some("mixed")),
            ("oficials", Some("officials")),
            ("netwrok", Some("network")),
            ("board", None),
            ("", None),
        ] {
            assert_eq!(nearest(found, words.into_iter()), meant, "{found}");
        }
    }

    #[test]
    fn a_position_is_counted_as_people_count() {
        let text = "a\n\u{e5}\u{e4}x\n";
        assert_eq!(position(text, (0..1).into()).to_string(), "1:1");
        assert_eq!(position(text, (6..7).into()).to_string(), "2:3");
        assert_eq!(position(text, (8..8).into()).to_string(), "3:1");
    }

    #[test]
    fn a_masked_text_is_as_long_as_before() {
        let text = "\u{e5} 19850101\u{2013}2382 \u{e4}, 850101-2382";
        assert_eq!(masked(text), "\u{e5} 19850101\u{2013}**** \u{e4}, 850101-****");
        assert_eq!(masked(text).len(), text.len());
    }
}
