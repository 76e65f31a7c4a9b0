//! Whether two languages have the same messages with the same arguments. The build asks, and fails when they have not.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

/// The arguments of every message and attribute of a language.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// What one folder has and the other lacks, and what differs in its arguments. A line each.
pub fn of(folder: &str, other: &str) -> Vec<String> {
    compare((folder, &read(folder)), (other, &read(other)))
}

fn read(folder: &str) -> Messages {
    let files = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let paths: BTreeSet<_> = files.map(|file| file.expect("a folder can be listed").path()).collect();
    let fluent = paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    let read = |path| fs::read_to_string(path).unwrap_or_else(|error| panic!("{folder}: {error}"));
    fluent.flat_map(|path| messages(&read(path))).collect()
}

/// The messages of one file. What cannot be parsed is left to the generator, which says where it stands.
fn messages(text: &str) -> Messages {
    let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let mut found = Messages::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        if let Some(value) = &message.value {
            found.insert(id.to_owned(), arguments(value));
        }
        for attribute in &message.attributes {
            found.insert(format!("{id}.{}", attribute.id.name), arguments(&attribute.value));
        }
    }
    found
}

fn arguments(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants.iter().for_each(|variant| in_pattern(&variant.value, found));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, found));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}

fn compare(one: (&str, &Messages), other: (&str, &Messages)) -> Vec<String> {
    let mut problems = Vec::new();
    for ((folder, messages), (against, others)) in [(one, other), (other, one)] {
        let lacking = messages.keys().filter(|id| !others.contains_key(*id));
        problems.extend(lacking.map(|id| format!("{against} has no words for {id}, which {folder} has")));
    }
    for (id, arguments) in one.1 {
        if let Some(others) = other.1.get(id).filter(|others| *others != arguments) {
            problems.push(format!("{id} uses {arguments:?} in {} and {others:?} in {}", one.0, other.0));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(one: &str, other: &str) -> Vec<String> {
        compare(("sv", &messages(one)), ("en", &messages(other)))
    }

    #[test]
    fn our_languages_have_the_same_messages_with_the_same_arguments() {
        assert_eq!(of("locales/sv", "locales/en"), Vec::<String>::new());
    }

    #[test]
    fn what_one_language_lacks_is_said() {
        assert_eq!(problems("a = A", "a = A"), Vec::<String>::new());
        assert_eq!(problems("a = A\nb = B", "a = A"), ["en has no words for b, which sv has"]);
        assert_eq!(problems("a = A", "a = A\n  .why = B"), ["sv has no words for a.why, which en has"]);
        assert_eq!(problems("a = { $x }", "a = { $y }").len(), 1);
        assert_eq!(problems("a = { $x -> *[one] { $y } }", "a = { $x }").len(), 1);
        assert_eq!(problems("a = { NUMBER($x) }", "a = { $x }"), Vec::<String>::new());
    }
}
