//! Messages that choose nothing: words and arguments in an order. They are written out as data, so that saying one is to
//! copy its words; Fluent itself is asked only for those that choose between wordings.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
    unicode::unescape_unicode_to_string,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    fs,
};

/// A part of a message.
#[derive(Debug, PartialEq)]
enum Piece {
    Text(String),
    Argument(String),
}

/// Every message that chooses nothing, in any of the languages, by its id: the words of each language.
pub struct Plain(BTreeMap<String, Vec<Vec<Piece>>>);

impl Plain {
    /// The messages of these folders, one a language.
    pub fn of(folders: &[&str]) -> Plain {
        let mut found: BTreeMap<String, Vec<Vec<Piece>>> = BTreeMap::new();
        for folder in folders {
            let files = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}"));
            for file in files.map(|file| file.expect("a folder can be listed").path()) {
                let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{folder}: {error}"));
                add(&text, &mut found);
            }
        }
        found.retain(|_, says| says.len() == folders.len());
        Plain(found)
    }

    /// They as a table of Rust, in order of their ids.
    pub fn table(&self) -> String {
        let mut out = "static PATTERNS: &[Pattern] = &[\n".to_owned();
        for (id, says) in &self.0 {
            let arguments = arguments(says);
            let pieces = |pieces: &Vec<Piece>| {
                let pieces = pieces.iter().map(|piece| match piece {
                    Piece::Text(text) => format!("Piece::Text({text:?})"),
                    Piece::Argument(name) => {
                        format!(
                            "Piece::Argument({})",
                            arguments.iter().position(|own| own == name).expect("one of them")
                        )
                    }
                });
                format!("&[{}]", pieces.collect::<Vec<_>>().join(", "))
            };
            let says: Vec<String> = says.iter().map(pieces).collect();
            let says = says.join(", ");
            writeln!(out, "    Pattern {{ id: {id:?}, arguments: &{arguments:?}, says: [{says}] }},")
                .expect("a string can be written to");
        }
        out + "];\n"
    }

    /// The generated functions, where those of plain messages fill in their pattern instead of asking Fluent.
    pub fn instead_of_fluent(&self, generated: &str) -> String {
        let mut out = Vec::new();
        let mut set: Vec<&str> = Vec::new();
        for line in generated.lines() {
            let code = line.trim_start();
            if code == "let mut args = FluentArgs::new();" || code.starts_with("args.set(\"") {
                set.push(line);
                continue;
            }
            let asks = code.strip_prefix("self.0.msg(\"").and_then(|rest| rest.split_once('"'));
            let plain =
                asks.and_then(|(id, _)| Some((self.0.keys().position(|own| own == id)?, self.0.get(id)?)));
            match plain {
                Some((number, says)) => {
                    let given = arguments(says).into_iter().map(|name| given(&set, name)).collect::<Vec<_>>();
                    out.push(format!("        self.plain({number}, &[{}])", given.join(", ")));
                }
                None => out.extend(set.iter().map(|line| (*line).to_owned()).chain([line.to_owned()])),
            }
            set.clear();
        }
        out.join("\n")
    }
}

/// What a generated function gives as this argument.
fn given(set: &[&str], name: &str) -> String {
    let start = format!("args.set(\"{name}\", ");
    let value = set.iter().find_map(|line| line.trim_start().strip_prefix(&start)?.strip_suffix(");"));
    format!("given({})", value.unwrap_or_else(|| panic!("the function sets no {name}")))
}

/// The arguments of a message in order of their names.
fn arguments(says: &[Vec<Piece>]) -> Vec<&str> {
    let all = says.iter().flatten().filter_map(|piece| match piece {
        Piece::Argument(name) => Some(name.as_str()),
        Piece::Text(_) => None,
    });
    all.collect::<BTreeSet<&str>>().into_iter().collect()
}

fn add(text: &str, found: &mut BTreeMap<String, Vec<Vec<Piece>>>) {
    let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let value = message.value.iter().map(|value| (id.to_owned(), value));
        let attributes = message.attributes.iter();
        let attributes = attributes.map(|own| (format!("{id}.{}", own.id.name), &own.value));
        for (id, pattern) in value.chain(attributes) {
            if let Some(pieces) = pieces(pattern) {
                found.entry(id).or_default().push(pieces);
            }
        }
    }
}

/// The pieces of a pattern; none when it chooses.
fn pieces(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    for element in &pattern.elements {
        let piece = match element {
            PatternElement::TextElement { value } => Piece::Text((*value).to_owned()),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::VariableReference { id } => Piece::Argument(id.name.to_owned()),
                InlineExpression::StringLiteral { value } => {
                    Piece::Text(unescape_unicode_to_string(value).into_owned())
                }
                _ => return None,
            },
            PatternElement::Placeable { .. } => return None,
        };
        match (pieces.last_mut(), piece) {
            (Some(Piece::Text(before)), Piece::Text(after)) => before.push_str(&after),
            (_, piece) => pieces.push(piece),
        }
    }
    Some(pieces)
}
