//! The nevers of ARCHITECTURE.md that can be seen in the text of a file.

use super::{File, Finding, SPELLS_THE_RULES, Tree, is_excepted, rust};

/// What the domain may not reach for, and what to do instead.
const IMPURE: &[(&str, &str)] = &[
    ("std::env", "what is configured reaches the domain as an argument"),
    ("std::fs", "the domain opens no file; take the text as an argument"),
    ("std::io", "the domain reads and writes nothing; take and give values"),
    ("std::net", "the domain knows no network"),
    ("std::process", "the domain starts nothing"),
    ("std::thread", "the domain is called by one thread at a time; the engine shares snapshots"),
    ("Instant::now", "time is an argument: Context::now"),
    ("SystemTime", "time is an argument: Context::now"),
    ("Timestamp::now", "time is an argument: Context::now"),
    ("Zoned::now", "time is an argument: Context::now"),
    ("tokio", "the domain never waits; the engine and the web do"),
    ("async fn", "the domain never waits; the engine and the web do"),
    (".await", "the domain never waits; the engine and the web do"),
    ("println!", "the domain says nothing; answer with a value"),
    ("eprintln!", "the domain says nothing; answer with a value"),
    ("HashMap", "hash order is behaviour nobody chose; use BTreeMap"),
    ("HashSet", "hash order is behaviour nobody chose; use BTreeSet"),
];

/// The survey reads a large county on two threads: same input, same output, nothing shared that can be changed.
const PURE_ALL_THE_SAME: &[(&str, &str)] = &[("crates/domain/src/checks/survey.rs", "std::thread")];

pub fn pure_domain(file: &File) -> Vec<Finding> {
    if !file.path.starts_with("crates/domain/src/") || !file.is("rs") {
        return Vec::new();
    }
    let code = with_whole_paths(&rust::code(&file.text));
    let mut findings = Vec::new();
    for (n, line) in code.lines().enumerate() {
        let is_excepted = |word: &str| PURE_ALL_THE_SAME.contains(&(file.path.as_str(), word));
        for (word, instead) in IMPURE.iter().filter(|(word, _)| says(line, word) && !is_excepted(word)) {
            findings.push(file.wrong(n + 1, format!("{word}: {instead}")));
        }
    }
    findings
}

/// Whether the line says the word, and not a longer one.
fn says(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let begins = !word.starts_with(rust::is_word) || !line[..at].ends_with(rust::is_word);
        let ends = !word.ends_with(rust::is_word) || !line[at + word.len()..].starts_with(rust::is_word);
        begins && ends
    })
}

/// Writes `use std::{a, b::C};` so that each name inside the braces has `std::` before it, lines kept.
fn with_whole_paths(code: &str) -> String {
    let mut whole = String::new();
    let mut rest = code;
    while let Some((before, after)) = rest.split_once("std::{") {
        whole.push_str(before);
        let (list, after) = split_at_closing_brace(after);
        let mut depth = 0;
        let mut at_start = true;
        for c in list.chars() {
            if at_start && depth == 0 && rust::is_word(c) {
                whole.push_str("std::");
                at_start = false;
            }
            depth += i32::from(c == '{') - i32::from(c == '}');
            at_start |= c == ',';
            whole.push(c);
        }
        rest = after;
    }
    whole.push_str(rest);
    whole
}

fn split_at_closing_brace(text: &str) -> (&str, &str) {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        if depth == 0 {
            return text.split_at(at);
        }
    }
    (text, "")
}

/// Statements that would change the journal after the fact.
const CHANGES_THE_JOURNAL: &[&str] = &[
    "update record",
    "delete from record",
    "replace into record",
    "drop table record",
    "alter table record",
];

pub fn append_only(file: &File) -> Vec<Finding> {
    let is_sql = file.is("sql") || (file.is("rs") && file.path.starts_with("crates/"));
    if !is_sql || is_excepted(&file.path, &[SPELLS_THE_RULES]) {
        return Vec::new();
    }
    // A statement may go over several lines, so any white space is one space. Tests do change records, to prove that
    // it is found out.
    let text = file.before_tests();
    let words: Vec<(usize, &str)> = words(text).collect();
    let statements = (0..words.len()).filter_map(|n| {
        let spoken: Vec<String> = words[n..].iter().map(|(_, word)| word.to_lowercase()).take(3).collect();
        let spoken = format!("{} ", spoken.join(" "));
        let statement = CHANGES_THE_JOURNAL.iter().find(|known| spoken.starts_with(&format!("{known} ")))?;
        let line = text[..words[n].0].matches('\n').count() + 1;
        Some(file.wrong(line, format!("`{statement}`: the journal is only appended to")))
    });
    statements.collect()
}

/// Words with where they begin.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr() as usize;
    text.split(|c: char| !rust::is_word(c))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - start, word))
}

pub fn unfinished(file: &File) -> Vec<Finding> {
    let is_source =
        ["rs", "html", "ftl", "sql", "js", "css", "toml"].iter().any(|extension| file.is(extension));
    if !is_source || is_excepted(&file.path, &[SPELLS_THE_RULES]) {
        return Vec::new();
    }
    let code = if file.is("rs") { rust::code(&file.text) } else { String::new() };
    let calls = code.lines().enumerate().flat_map(|(n, line)| {
        let calls = ["todo!", "unimplemented!", "dbg!"].into_iter().filter(|call| says(line, call));
        calls.map(move |call| (n + 1, call))
    });
    let marks = file.lines().filter(|(_, line)| says(line, "FIXME")).map(|(n, _)| (n, "FIXME"));
    calls
        .chain(marks)
        .map(|(n, word)| file.wrong(n, format!("{word}: finish it, or file an issue")))
        .collect()
}

/// One line for every event kind and version that a journal may hold.
pub const GOLDEN: &str = "testdata/events.golden";

pub fn golden_grows(tree: &Tree) -> Vec<Finding> {
    let now = tree.file(GOLDEN).map_or("", |file| &file.text);
    let mut findings: Vec<Finding> = Vec::new();
    for file in &tree.earlier {
        for (n, line) in file.lines().filter(|(_, line)| !line.trim().is_empty()) {
            let finding = file.wrong(n, format!("this line is gone: {line}"));
            if !now.lines().any(|kept| kept == line)
                && findings.iter().all(|known| known.what != finding.what)
            {
                findings.push(finding);
            }
        }
    }
    findings
}
