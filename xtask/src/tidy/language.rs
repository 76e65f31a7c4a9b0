//! Swedish and English: where each stands, and that neither lacks what the other has.

use {
    super::{Exception, File, Finding, SPELLS_THE_RULES, Tree, is_excepted, is_test, rust},
    std::collections::{BTreeMap, BTreeSet},
};

/// Where Swedish may stand, besides files that are tests throughout.
const SWEDISH: &[Exception] = &[
    ("*.ftl", "what the pages say"),
    ("*.md", "prose; it names Swedish things by their names"),
    ("*.typ", "documents"),
    ("*.snap", "what a page or a command said, kept by a test"),
    ("*.story", "scripts in the words of the work"),
    ("counties/*", "the facts themselves"),
    ("stories/*", "scripts in the words of the work"),
    ("testdata/*", "what was said or stored"),
    ("crates/storage/src/folder.rs", "the test that a handle holds no such letter"),
    ("crates/storage/src/record.rs", "a golden hash over letters of more than one byte"),
    SPELLS_THE_RULES,
];

/// In Rust a comment may give the Swedish name of a thing; an identifier or a string may not.
pub fn swedish_letters(file: &File) -> Vec<Finding> {
    if is_test(&file.path) || is_excepted(&file.path, SWEDISH) {
        return Vec::new();
    }
    let text = if file.is("rs") { rust::without_comments(&file.text) } else { file.text.clone() };
    let lines = text.lines().enumerate().filter_map(|(n, line)| {
        let letter = line.chars().find(|c| "\u{e5}\u{e4}\u{f6}\u{c5}\u{c4}\u{d6}".contains(*c))?;
        let what =
            format!("the letter {letter}; move the words to crates/words/locales, or say it in English");
        Some(file.wrong(n + 1, what))
    });
    lines.collect()
}

const GLOSSARY: &str = "docs/glossary.md";

/// Every file of the register is a concept, and the glossary gives its Swedish name.
pub fn glossary(tree: &Tree) -> Vec<Finding> {
    let glossary = tree.file(GLOSSARY).map_or("", |file| &file.text);
    let concepts = tree.matching("crates/domain/src/register/*.rs").filter_map(|file| {
        let stem = file.path.rsplit('/').next()?.strip_suffix(".rs")?;
        let name = camel_case(stem);
        let covered = glossary.contains(&format!("`{name}`"));
        (!covered).then(|| file.wrong(1, format!("{GLOSSARY} has no row for `{name}`")))
    });
    concepts.collect()
}

fn camel_case(stem: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    stem.split('_').filter(|word| !word.is_empty()).map(capital).collect()
}

const LANGUAGES: [&str; 2] = ["sv", "en"];

/// Every message and attribute stands once in each language.
pub fn both_languages(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut messages: BTreeMap<&str, BTreeMap<String, (&File, usize)>> = BTreeMap::new();
    for language in LANGUAGES {
        let known = messages.entry(language).or_default();
        for file in tree.matching(&format!("crates/words/locales/{language}/*.ftl")) {
            for (id, line) in ids(file) {
                if let Some((first, _)) = known.insert(id.clone(), (file, line)) {
                    findings.push(file.wrong(line, format!("{id} stands in {} already", first.path)));
                }
            }
        }
    }
    for (language, other) in [("sv", "en"), ("en", "sv")] {
        let others: BTreeSet<&String> = messages[other].keys().collect();
        for (id, (file, line)) in messages[language].iter().filter(|(id, _)| !others.contains(id)) {
            findings.push(file.wrong(*line, format!("{id} has no words in {other}")));
        }
    }
    findings
}

/// Ids of messages, of terms (`-name`) and of attributes (`message.name`), with their lines.
fn ids(file: &File) -> Vec<(String, usize)> {
    let mut ids = Vec::new();
    let mut message = String::new();
    for (n, line) in file.lines() {
        let Some((left, _)) = line.split_once('=') else { continue };
        let name = left.trim();
        let is_id =
            |id: &str| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
        match name.strip_prefix('.') {
            Some(attribute) if left.starts_with(' ') && is_id(attribute) => {
                ids.push((format!("{message}.{attribute}"), n))
            }
            None if !left.starts_with(' ') && is_id(name) => {
                message = name.to_string();
                ids.push((message.clone(), n));
            }
            _ => {}
        }
    }
    ids
}
