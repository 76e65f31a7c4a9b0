//! Every case of every check on its smallest county: one file with the finding, one without.
//!
//! `testdata/checks/<check>/<case>.toml` begins with what is to be found, what its sentence is about (other things, a
//! date, a number, parts), since when it has been so and where that was read:
//!
//! ```toml
//! # as of 2021-09-30: warning vacant-seat vacant seat-x
//! # about arena-a, 2021-03-31, 1; since 2021-03-31, read in s:3, s:6
//! ```
//!
//! A fact whose line ends in `# rests on this` is one that the finding rests on: without the line the check answers
//! something else. `<case>.without.toml` is a county so like the other that somebody might have expected a finding.

use domain::{
    State,
    checks::{self, CATALOGUE, Finding},
};
use jiff::civil::Date;
use std::{collections::BTreeSet, fs, path::PathBuf};
use testkit::county::of_file;

const MARK: &str = "# rests on this";

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../testdata/checks")
}

/// The smallest county of a case, or of its absence.
struct Smallest {
    file: String,
    text: String,
}

impl Smallest {
    fn read(check: &str, case: &str, ending: &str) -> Smallest {
        let file = format!("{check}/{case}{ending}");
        let text = fs::read_to_string(folder().join(&file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        Smallest { file, text }
    }

    fn day(&self) -> Date {
        let day = self.text.strip_prefix("# as of ").and_then(|rest| rest.split(':').next());
        let day = day.unwrap_or_else(|| panic!("{}: begin with `# as of` a day", self.file));
        day.parse().unwrap_or_else(|error| panic!("{}: {error}", self.file))
    }

    /// What its first lines say is to be found.
    fn expected(&self) -> String {
        let mut lines = self.text.lines();
        let first = lines.next().and_then(|line| line.split_once(": ")).map(|(_, found)| found);
        let second = lines.next().and_then(|line| line.strip_prefix("# "));
        format!("{}\n{}", first.unwrap_or_default(), second.unwrap_or_default())
    }

    fn state(&self) -> State {
        county(&self.file, &self.text)
    }

    /// The county without each of the marked lines in turn.
    fn lessened(&self) -> Vec<Smallest> {
        let lines: Vec<&str> = self.text.lines().collect();
        let marked = (0..lines.len()).filter(|n| lines[*n].ends_with(MARK));
        marked
            .map(|n| Smallest {
                file: format!("{} without line {}", self.file, n + 1),
                text: [&lines[..n], &lines[n + 1..]].concat().join("\n"),
            })
            .collect()
    }
}

fn county(file: &str, text: &str) -> State {
    of_file(text).unwrap_or_else(|problems| panic!("{file} is no county:\n{}", problems.join("\n")))
}

/// What one check finds, a finding in two lines.
fn found(state: &State, check: &str, day: Date) -> Vec<String> {
    let findings = checks::review(state, day);
    findings.iter().filter(|finding| finding.check == check).map(told).collect()
}

fn told(finding: &Finding) -> String {
    let Finding { check, case, severity, subject, about, since, sources, .. } = finding;
    let others = about.others.iter().map(ToString::to_string);
    let date = about.date.map(|date| date.to_string());
    let number = about.number.map(|number| number.to_string());
    let aspects = about.aspects.iter().map(ToString::to_string);
    let about: Vec<String> = others.chain(date).chain(number).chain(aspects).collect();
    let about = if about.is_empty() { String::new() } else { format!("about {}; ", about.join(", ")) };
    let since = since.map_or("since nobody knows when".to_owned(), |since| format!("since {since}"));
    let sources: Vec<String> = sources.iter().map(ToString::to_string).collect();
    let read = if sources.is_empty() {
        "read nowhere".to_owned()
    } else {
        format!("read in {}", sources.join(", "))
    };
    format!("{} {check} {case} {subject}\n{about}{since}, {read}", severity.code())
}

/// Every case of the catalogue.
fn cases() -> impl Iterator<Item = (&'static str, &'static str)> {
    CATALOGUE.iter().flat_map(|check| check.cases.iter().map(|case| (check.name, case.name)))
}

#[test]
fn each_case_is_found_in_its_smallest_county() {
    let mut wrong = Vec::new();
    for (check, case) in cases() {
        let smallest = Smallest::read(check, case, ".toml");
        let found = found(&smallest.state(), check, smallest.day());
        if found != [smallest.expected()] {
            wrong.push(format!(
                "{}:\n{}\nbut found\n{}",
                smallest.file,
                smallest.expected(),
                found.join("\n")
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn each_finding_rests_on_the_facts_that_are_marked() {
    for (check, case) in cases() {
        let smallest = Smallest::read(check, case, ".toml");
        let lessened = smallest.lessened();
        assert!(!lessened.is_empty(), "{}: mark what the finding rests on", smallest.file);
        for without in lessened {
            let found = found(&without.state(), check, smallest.day());
            assert_ne!(found, [smallest.expected()], "{} finds the same", without.file);
        }
    }
}

#[test]
fn nothing_is_found_in_the_county_that_has_it_right() {
    for (check, case) in cases() {
        let smallest = Smallest::read(check, case, ".without.toml");
        let found = found(&smallest.state(), check, smallest.day());
        assert!(found.is_empty(), "{}:\n{}", smallest.file, found.join("\n"));
    }
}

#[test]
fn there_is_no_file_for_a_case_that_no_check_has() {
    let known: BTreeSet<String> = cases()
        .flat_map(|(check, case)| ["", ".without"].map(|ending| format!("{check}/{case}{ending}.toml")))
        .collect();
    let mut present = BTreeSet::new();
    for check in fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()) {
        for file in fs::read_dir(&check).unwrap().map(|entry| entry.unwrap().path()) {
            let name = |path: &std::path::Path| path.file_name().unwrap().to_string_lossy().into_owned();
            present.insert(format!("{}/{}", name(&check), name(&file)));
        }
    }
    assert_eq!(present, known);
}
