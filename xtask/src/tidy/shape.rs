//! The shape of files: that they say what they are, and that they stay small enough to read.

use {
    super::{Exception, File, Finding, SPELLS_THE_RULES, Tree, is_excepted, rust},
    std::cmp::Ordering,
};

const QUESTION_AT_LINES: usize = 500;
const MOST_LINES: usize = 1_000;
const MOST_BYTES: usize = 400_000;
const LONG_FUNCTION_LINES: usize = 70;

/// Files that may pass 1,000 lines.
const LONG_FILES: &[Exception] = &[SPELLS_THE_RULES];

/// How many functions over 70 lines there are. It is only ever lowered.
const N_LONG_FUNCTIONS: usize = 0;

pub fn module_doc(file: &File) -> Vec<Finding> {
    if !file.is("rs") || file.text.trim_start().starts_with("//!") {
        return Vec::new();
    }
    vec![file.wrong(1, "begin with `//!` and a sentence that says what this file is")]
}

pub fn file_length(file: &File) -> Vec<Finding> {
    let is_code = ["rs", "html", "css", "js", "sql"].iter().any(|extension| file.is(extension));
    let n_lines = file.text.lines().count();
    if !is_code || n_lines <= QUESTION_AT_LINES || is_excepted(&file.path, LONG_FILES) {
        return Vec::new();
    }
    if n_lines <= MOST_LINES {
        return vec![
            file.question(n_lines, format!("{n_lines} lines; is there a concept that wants its own file?")),
        ];
    }
    vec![file.wrong(n_lines, format!("{n_lines} lines; divide it, or give a reason in LONG_FILES"))]
}

pub fn function_length(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.files.iter().filter(|file| file.is("rs")) {
        for function in rust::functions(&file.text).iter().filter(|f| f.n_lines > LONG_FUNCTION_LINES) {
            findings.push(
                file.question(function.line, format!("{} has {} lines", function.name, function.n_lines)),
            );
        }
    }
    let n_long = findings.len();
    match n_long.cmp(&N_LONG_FUNCTIONS) {
        Ordering::Greater => findings.iter_mut().for_each(|finding| finding.fails = true),
        Ordering::Less => {
            let here = tree.file("xtask/src/tidy/shape.rs");
            findings
                .extend(here.map(|f| f.question(1, format!("N_LONG_FUNCTIONS can be lowered to {n_long}"))));
        }
        Ordering::Equal => {}
    }
    findings
}

pub fn large_file(file: &File) -> Vec<Finding> {
    if file.n_bytes <= MOST_BYTES {
        return Vec::new();
    }
    vec![file.wrong(1, format!("{} kB; fetch it at build time, or make it smaller", file.n_bytes / 1000))]
}
