//! What runs for as long as one likes: simulation and fuzzing. Short runs of both stand in the tests.

use crate::process;

/// `cargo xtask simulate`.
pub fn simulate(arguments: &[String]) -> Result<(), String> {
    let mut command = process::command("cargo run --release -p testkit --bin simulate --");
    command.args(arguments);
    process::run(command)
}

/// A target, and the test that holds it.
struct Target {
    name: &'static str,
    test: &'static str,
}

const TARGETS: &[Target] = &[
    Target { name: "records", test: "-p testkit --test fuzz records_are_read_or_refused" },
    Target {
        name: "county-file",
        test: "-p testkit --test fuzz county_files_are_read_or_refused_at_a_place_in_them",
    },
    Target { name: "forms", test: "-p web --lib tests::fuzz::every_form_has_an_answer" },
    Target { name: "queries", test: "-p web --lib tests::fuzz::every_address_has_an_answer" },
];

/// `cargo xtask fuzz TARGET --minutes M`, and `--seed S` for another order of things.
pub fn fuzz(arguments: &[String]) -> Result<(), String> {
    let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
    let usage = || format!("fuzz TARGET --minutes M --seed S, where TARGET is one of {}", names.join(", "));
    let (name, settings) = arguments.split_first().ok_or_else(usage)?;
    let target = TARGETS.iter().find(|target| target.name == name).ok_or_else(usage)?;
    let mut command =
        process::command(&format!("cargo test --release {} -- --exact --nocapture", target.test));
    command.env("SAMVERKAN_FUZZ_MINUTES", "1");
    for pair in settings.chunks(2) {
        match (pair[0].as_str(), pair.get(1)) {
            ("--minutes", Some(minutes)) => command.env("SAMVERKAN_FUZZ_MINUTES", minutes),
            ("--seed", Some(seed)) => command.env("SAMVERKAN_FUZZ_SEED", seed),
            _ => return Err(usage()),
        };
    }
    process::run(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_a_test_that_exists() {
        for target in TARGETS {
            let (file, name) = match target.test.split_once("--test fuzz ") {
                Some((_, name)) => ("crates/testkit/tests/fuzz.rs", name),
                None => ("crates/web/src/tests/fuzz.rs", target.test.rsplit("::").next().unwrap()),
            };
            let text = std::fs::read_to_string(process::root().join(file)).unwrap();
            assert!(text.contains(&format!("fn {name}()")), "{}", target.name);
        }
        assert!(fuzz(&["nothing".to_string()]).is_err() && fuzz(&[]).is_err());
    }
}
