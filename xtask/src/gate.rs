//! The gate: what must be green before anything is merged, in the order from fast to slow.
//!
//! It stops at the first red step, and its last line is the number of tests passed and failed.

use {
    crate::{browser, direction, process, tidy},
    std::time::{Duration, Instant},
};

/// How a step ended, when it did not fail.
enum Outcome {
    Done,
    /// Not run, and why; said aloud, so that nobody takes it for green.
    Skipped(&'static str),
}

/// One step of the gate.
struct Step {
    name: &'static str,
    run: fn(&mut Count) -> Result<Outcome, String>,
}

const STEPS: &[Step] = &[
    Step { name: "what the gate needs", run: |_| done(prepare()) },
    Step { name: "format", run: |_| done(cargo("fmt --all -- --check")) },
    Step { name: "clippy", run: |_| done(cargo("clippy --workspace --all-targets -- -D warnings")) },
    Step { name: "tidy", run: |_| done(tidy::run(&[])) },
    Step { name: "direction", run: |_| done(direction::run(&[])) },
    Step { name: "tests", run: |count| done(tests(count)) },
    Step { name: "browser", run: in_a_browser },
    Step { name: "docs", run: |_| done(docs()) },
    Step { name: "licences and sources", run: |_| licences() },
];

/// Something the gate stands on.
struct Need {
    name: &'static str,
    /// It is there when one of these answers.
    probes: &'static [&'static str],
    /// What we may run to get it, without asking.
    install: Option<&'static str>,
    /// What to tell a person who has to get it.
    hint: &'static str,
}

const NEEDS: &[Need] = &[
    Need {
        name: "rustfmt",
        probes: &["cargo fmt --version"],
        install: Some("rustup component add rustfmt"),
        hint: "rustup component add rustfmt",
    },
    Need {
        name: "clippy",
        probes: &["cargo clippy --version"],
        install: Some("rustup component add clippy"),
        hint: "rustup component add clippy",
    },
    Need {
        name: "a C compiler (SQLite is built from its source)",
        probes: &["cc --version", "gcc --version", "clang --version"],
        install: None,
        hint: "apt-get install gcc, dnf install gcc, or xcode-select --install",
    },
    Need {
        name: "npm (the build fetches the style sheets with it)",
        probes: &["npm --version"],
        install: None,
        hint: "apt-get install nodejs npm, or nodejs.org",
    },
    Need {
        name: "git (tidy asks it for the list of files)",
        probes: &["git --version"],
        install: None,
        hint: "apt-get install git",
    },
];

/// `cargo xtask test`.
pub fn test(_arguments: &[String]) -> Result<(), String> {
    let mut count = Count::default();
    for (n, step) in STEPS.iter().enumerate() {
        println!("── {}/{} {}", n + 1, STEPS.len(), step.name);
        let (taken, outcome) = timed(|| (step.run)(&mut count));
        match outcome {
            Ok(Outcome::Done) => println!("   {} ok, {:.1} s", step.name, taken.as_secs_f64()),
            Ok(Outcome::Skipped(why)) => println!("   {} skipped: {why}", step.name),
            Err(error) => {
                println!("   {} FAILED, {:.1} s", step.name, taken.as_secs_f64());
                count.say();
                return Err(format!("{}: {error}", step.name));
            }
        }
    }
    count.say();
    Ok(())
}

/// `cargo xtask bless`.
pub fn bless(_arguments: &[String]) -> Result<(), String> {
    let mut command = process::command("cargo test --workspace --no-fail-fast");
    command.env("INSTA_UPDATE", "always").env("INSTA_FORCE_PASS", "1").env("SAMVERKAN_BLESS", "1");
    process::run(command)?;
    println!("Golden files are rewritten where they differed. Read `git diff`: that is the review.");
    Ok(())
}

/// `cargo xtask bench`.
pub fn bench(arguments: &[String]) -> Result<(), String> {
    // Pages are asked for from the program itself, and compared with a server that hands out their bytes.
    cargo("build --release -p samverkan")?;
    cargo("build --release -p web --example memory")?;
    let mut command = process::command("cargo run --release -p testkit --bin bench --");
    command.args(arguments);
    process::run(command)
}

/// `cargo xtask torture`.
pub fn torture(arguments: &[String]) -> Result<(), String> {
    let mut command = process::command("cargo run --release -p testkit --bin torture --");
    command.args(arguments);
    process::run(command)
}

fn done(result: Result<(), String>) -> Result<Outcome, String> {
    result.map(|()| Outcome::Done)
}

fn cargo(arguments: &str) -> Result<(), String> {
    process::run(process::command(&format!("cargo {arguments}")))
}

/// Looks for everything before the first slow step, installs what we may, and names all that is missing.
fn prepare() -> Result<(), String> {
    let mut missing = Vec::new();
    for need in NEEDS {
        let there = || need.probes.iter().any(|probe| process::answers(probe));
        if there() {
            continue;
        }
        if let Some(install) = need.install {
            println!("   {} is missing, trying: {install}", need.name);
            if process::answers(install) && there() {
                continue;
            }
        }
        println!("   missing: {}; get it with: {}", need.name, need.hint);
        missing.push(need.name);
    }
    if missing.is_empty() { Ok(()) } else { Err(format!("missing {}", missing.join(" and "))) }
}

/// All tests of all crates. One red test does not hide the next, so that the count is whole.
fn tests(count: &mut Count) -> Result<(), String> {
    let command = process::command("cargo test --workspace --no-fail-fast");
    if process::watched(command, |line| count.read(line))? { Ok(()) } else { Err("a test is red".into()) }
}

/// The tests that need a browser.
fn in_a_browser(count: &mut Count) -> Result<Outcome, String> {
    if !browser::is_there() {
        return Ok(Outcome::Skipped(browser::MISSING));
    }
    match browser::test(|line| count.read(line))? {
        true => Ok(Outcome::Done),
        false => Err("a test in the browser is red".into()),
    }
}

fn docs() -> Result<(), String> {
    let mut command = process::command("cargo doc --workspace --no-deps --quiet");
    command.env("RUSTDOCFLAGS", "-D warnings");
    process::run(command)
}

fn licences() -> Result<Outcome, String> {
    if !process::answers("cargo deny --version") {
        return Ok(Outcome::Skipped(
            "cargo-deny is not installed; get it with: cargo install cargo-deny --locked",
        ));
    }
    done(cargo("deny check bans licenses sources"))
}

#[expect(clippy::disallowed_methods, reason = "how long a step took is what we measure")]
fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let result = work();
    (start.elapsed(), result)
}

/// Tests passed and failed, added up over the test binaries; nothing until the first has spoken.
#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    binaries: usize,
    passed: usize,
    failed: usize,
}

impl Count {
    /// Reads `test result: ok. 3 passed; 0 failed; 0 ignored; …`, and passes over every other line.
    fn read(&mut self, line: &str) {
        let Some(result) = line.trim_start().strip_prefix("test result: ") else { return };
        let words: Vec<&str> = result.split([' ', ';']).filter(|word| !word.is_empty()).collect();
        let before = |what| {
            words.windows(2).find(|pair| pair[1] == what).and_then(|pair| pair[0].parse::<usize>().ok())
        };
        let (Some(passed), Some(failed)) = (before("passed"), before("failed")) else { return };
        *self =
            Count { binaries: self.binaries + 1, passed: self.passed + passed, failed: self.failed + failed };
    }

    fn say(&self) {
        if self.binaries > 0 {
            println!("{} passed, {} failed", self.passed, self.failed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_is_the_sum_over_test_binaries() {
        let mut count = Count::default();
        for line in [
            "running 3 tests",
            "test a ... ok",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 1 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "the word test result: is not enough",
        ] {
            count.read(line);
        }
        assert_eq!(count, Count { binaries: 2, passed: 4, failed: 2 });
    }
}
