//! What must not leave the machine it was written on, and what must not be written at all.

use super::{Exception, File, Finding, SPELLS_THE_RULES, is_excepted, is_test};

/// Where packages come from is the business of whoever builds. The public index in Cargo.lock is Cargo's own word.
const REGISTRIES: &[&str] = &[
    "registry+http",
    "sparse+http",
    "://registry.",
    "://index.crates",
    "://static.crates",
    "crates.io-index",
    "artifactory",
    "/nexus/repository",
    "pypi.org/simple",
    "://proxy.golang",
];

const CARGO_S_OWN: &str = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";

pub fn registry_address(file: &File) -> Vec<Finding> {
    if is_excepted(&file.path, &[SPELLS_THE_RULES]) {
        return Vec::new();
    }
    let is_cargo_s_own = |line: &str| file.path == "Cargo.lock" && line == CARGO_S_OWN;
    let lines = file.lines().filter(|(_, line)| !is_cargo_s_own(line)).filter_map(|(n, line)| {
        let lower = line.to_lowercase();
        let address = REGISTRIES.iter().find(|address| lower.contains(**address))?;
        Some(file.wrong(n, format!("`{address}` is the address of a registry; take it out")))
    });
    lines.collect()
}

pub fn lock_resolved(file: &File) -> Vec<Finding> {
    if !file.path.ends_with("package-lock.json") {
        return Vec::new();
    }
    let lines = file.lines().filter(|(_, line)| line.contains("\"resolved\""));
    lines
        .map(|(n, _)| file.wrong(n, "\"resolved\" says where it was fetched; write the lock without it"))
        .collect()
}

/// Domains that are nobody's, for examples (RFC 2606).
const NOBODY_S: &[&str] =
    &["example.com", "example.org", "example.net", "example.se", "example", "invalid", "test"];

pub fn e_mail(file: &File) -> Vec<Finding> {
    if is_excepted(&file.path, &[SPELLS_THE_RULES]) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (n, line) in file.lines() {
        for (at, _) in line.match_indices('@') {
            if is_address(&line[..at], &line[at + 1..]) {
                findings.push(file.wrong(n, "an e-mail address; take it out, or use example.com"));
            }
        }
    }
    findings
}

/// Whether what stands before and after an at sign makes an address of somebody.
fn is_address(before: &str, after: &str) -> bool {
    let domain: String =
        after.chars().take_while(|c| c.is_ascii_alphanumeric() || ".-".contains(*c)).collect();
    let domain = domain.trim_end_matches(['.', '-']);
    let Some((host, top)) = domain.rsplit_once('.') else { return false };
    let looks_so = before.ends_with(|c: char| c.is_ascii_alphanumeric() || "._+-".contains(c))
        && !host.is_empty()
        && top.len() >= 2
        && top.chars().all(|c| c.is_ascii_alphabetic());
    let is_nobody_s = |name: &str| domain == name || domain.ends_with(&format!(".{name}"));
    looks_so && !NOBODY_S.iter().any(|name| is_nobody_s(name))
}

/// Folders that stand at the root of somebody's machine.
const MACHINE_FOLDERS: &[&str] = &["/work/", "/home/", "/root/", "/Users/", "/tmp/", ":\\Users\\"];

pub fn machine_path(file: &File) -> Vec<Finding> {
    if is_excepted(&file.path, &[SPELLS_THE_RULES]) {
        return Vec::new();
    }
    let n_before_tests = file.before_tests().lines().count();
    let mut findings = Vec::new();
    for (n, line) in file.lines() {
        let in_tests = is_test(&file.path) || n > n_before_tests;
        for folder in MACHINE_FOLDERS.iter().filter(|folder| !(in_tests && **folder == "/tmp/")) {
            if line.match_indices(folder).any(|(at, _)| begins_a_path(&line[..at]) || folder.starts_with(':'))
            {
                findings.push(
                    file.wrong(n, format!("`{folder}` is a folder of one machine; make it an argument")),
                );
            }
        }
    }
    findings
}

/// Whether a slash after this begins a path, and does not go on with one.
fn begins_a_path(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || "._-~})]>*".contains(c))
}

/// Files that need the form of a personal number in order to refuse it. The numbers are invented.
const NUMBERS: &[Exception] = &[
    SPELLS_THE_RULES,
    ("crates/county_file/src/problem.rs", "the test that a number is masked where the file is shown"),
    ("crates/domain/src/personal_number.rs", "the scanner's own table"),
    ("crates/domain/src/register/source.rs", "the test that a number is no register number"),
    ("crates/domain/src/text.rs", "the test that a text with a number is refused"),
    ("crates/*/tests/*", "tests that a number is refused where it stands"),
    ("testdata/*", "county files that are refused for a number"),
];

pub fn personal_number(file: &File) -> Vec<Finding> {
    if is_excepted(&file.path, NUMBERS) {
        return Vec::new();
    }
    let lines = file.lines().filter(|(_, line)| holds_personal_number(line));
    lines
        .map(|(n, _)| file.wrong(n, "this has the form of a personal identity number; take it out"))
        .collect()
}

/// Six or eight digits, a dash or plus, four digits; or twelve digits whose checksum is right. The date must be one.
fn holds_personal_number(line: &str) -> bool {
    let parts = line.split(|c: char| !(c.is_ascii_digit() || "-+".contains(c)));
    parts.into_iter().any(|part| match part.split_once(['-', '+']) {
        Some((date, last)) => {
            matches!(date.len(), 6 | 8)
                && last.len() == 4
                && is_digits(date)
                && is_digits(last)
                && is_birth_date(date)
        }
        None => part.len() == 12 && is_birth_date(&part[..8]) && checksum_is_right(&part[2..]),
    })
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// Month and day; a coordination number has sixty added to the day.
fn is_birth_date(date: &str) -> bool {
    let of = |from: usize| date[date.len() - from..][..2].parse::<u32>().unwrap_or_default();
    let century = date.len() == 6 || matches!(&date[..2], "18" | "19" | "20");
    century && (1..=12).contains(&of(4)) && matches!(of(2), 1..=31 | 61..=91)
}

/// Luhn's checksum over ten digits.
fn checksum_is_right(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .enumerate()
        .map(|(n, digit)| u32::from(digit - b'0') * if n % 2 == 0 { 2 } else { 1 })
        .map(|product| product / 10 + product % 10)
        .sum();
    sum.is_multiple_of(10)
}
