//! Which of our crates may use which. Arrows point inwards: the domain uses nobody, the program everybody.

use {crate::process, serde_json::Value};

/// One line of the direction table.
struct Line {
    name: &'static str,
    /// Crates of ours it may use.
    may_use: &'static [&'static str],
    /// Crates of others that would break what it promises.
    never: &'static [&'static str],
}

/// The crate that only tests may use.
const TESTS_ONLY: &str = "testkit";

const TABLE: &[Line] = &[
    Line {
        name: "domain",
        may_use: &[],
        never: &["axum", "askama", "getrandom", "rand", "rusqlite", "tokio", "toml", "tracing"],
    },
    Line { name: "storage", may_use: &[], never: &["axum", "askama"] },
    Line { name: "engine", may_use: &["domain", "storage"], never: &["axum", "askama", "rusqlite"] },
    Line {
        name: "generate",
        may_use: &["domain"],
        never: &["axum", "getrandom", "rand", "rusqlite", "tokio"],
    },
    Line { name: "words", may_use: &["domain", "county_file"], never: &["axum", "rusqlite", "tokio"] },
    Line { name: "county_file", may_use: &["domain"], never: &["axum", "rusqlite", "tokio"] },
    Line { name: "web", may_use: &["engine", "domain", "words", "county_file"], never: &["rusqlite"] },
    // It knows no person but by id, and no rule of the register: what one may do once signed in is the domain's.
    Line {
        name: "account",
        may_use: &["storage"],
        never: &["axum", "askama", "getrandom", "rand", "rusqlite", "tokio"],
    },
    Line {
        name: "mail",
        may_use: &["storage"],
        never: &["axum", "askama", "getrandom", "rusqlite", "tokio"],
    },
    Line {
        name: "samverkan",
        may_use: &[
            "domain",
            "storage",
            "account",
            "mail",
            "engine",
            "generate",
            "words",
            "county_file",
            "web",
        ],
        never: &["rusqlite"],
    },
    Line {
        name: TESTS_ONLY,
        may_use: &["domain", "engine", "storage", "county_file", "words", "generate"],
        // It may use SQLite itself: the bench compares a journal with bare tables.
        never: &["axum", "askama"],
    },
    Line { name: "xtask", may_use: &[], never: &["tokio"] },
];

/// One `[dependencies]`, `[dev-dependencies]` or `[build-dependencies]` line of one of our crates.
struct Use {
    by: String,
    of: String,
    in_tests: bool,
}

/// `cargo xtask direction`.
pub fn run(_arguments: &[String]) -> Result<(), String> {
    let metadata = process::output(process::command("cargo metadata --no-deps --format-version 1"))?;
    let metadata: Value =
        serde_json::from_slice(&metadata).map_err(|error| format!("cargo metadata: {error}"))?;
    let (crates, uses) = read(&metadata);
    let problems = problems(&crates, &uses);
    for problem in &problems {
        println!("direction: {problem}");
    }
    if problems.is_empty() {
        println!("direction: {} crates, {} arrows, all allowed", crates.len(), uses.len());
        return Ok(());
    }
    Err(format!("wrong arrows: {}; the table is in xtask/src/direction.rs", problems.len()))
}

/// The names of our crates, and every dependency they have.
fn read(metadata: &Value) -> (Vec<String>, Vec<Use>) {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut crates = Vec::new();
    let mut uses = Vec::new();
    for package in list(&metadata["packages"]) {
        let by = text(&package["name"]);
        for dependency in list(&package["dependencies"]) {
            let in_tests = dependency["kind"] == "dev";
            uses.push(Use { by: by.clone(), of: text(&dependency["name"]), in_tests });
        }
        crates.push(by);
    }
    (crates, uses)
}

fn problems(crates: &[String], uses: &[Use]) -> Vec<String> {
    let unknown = crates.iter().filter(|name| line(name).is_none());
    let unknown = unknown.map(|name| format!("{name} has no line in the table; say what it may use"));
    unknown.chain(uses.iter().filter_map(|arrow| problem(crates, arrow))).collect()
}

fn problem(crates: &[String], Use { by, of, in_tests }: &Use) -> Option<String> {
    let line = line(by)?;
    if line.never.contains(&of.as_str()) && !in_tests {
        return Some(format!("{by} may never use {of}"));
    }
    if !crates.contains(of) || line.may_use.contains(&of.as_str()) {
        return None;
    }
    match (of == TESTS_ONLY, in_tests) {
        (true, true) => None,
        (true, false) => Some(format!("{by} uses {of} outside tests; make it a dev-dependency")),
        (false, _) => Some(format!("{by} may not use {of}; it may use {}", spoken(line.may_use))),
    }
}

fn line(name: &str) -> Option<&'static Line> {
    TABLE.iter().find(|line| line.name == name)
}

fn spoken(names: &[&str]) -> String {
    if names.is_empty() { "none of ours".to_string() } else { names.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads `web -> engine` and, for a dev-dependency, `web ~> testkit`.
    fn check(arrows: &str) -> Vec<String> {
        let crates: Vec<String> = TABLE.iter().map(|line| line.name.to_string()).collect();
        let uses: Vec<Use> = arrows
            .split(", ")
            .filter_map(|arrow| {
                let in_tests = arrow.contains(" ~> ");
                let (by, of) = arrow.split_once(if in_tests { " ~> " } else { " -> " })?;
                Some(Use { by: by.into(), of: of.into(), in_tests })
            })
            .collect();
        problems(&crates, &uses)
    }

    #[test]
    fn arrows_point_inwards() {
        let allowed = "engine -> domain, web -> words, samverkan -> storage, testkit -> county_file";
        assert!(check(allowed).is_empty());
        for wrong in [
            "domain -> storage",
            "account -> domain",
            "web -> storage",
            "words -> engine",
            "web ~> storage",
            "xtask -> domain",
        ] {
            assert_eq!(check(wrong).len(), 1, "{wrong}");
        }
    }

    #[test]
    fn testkit_is_for_tests() {
        assert!(check("engine ~> testkit").is_empty());
        assert_eq!(
            check("samverkan -> testkit"),
            ["samverkan uses testkit outside tests; make it a dev-dependency"]
        );
    }

    #[test]
    fn some_crates_of_others_break_a_promise() {
        assert!(check("domain -> serde, domain ~> tokio, storage -> rusqlite").is_empty());
        assert_eq!(check("domain -> tokio"), ["domain may never use tokio"]);
    }

    #[test]
    fn a_crate_nobody_has_placed_is_said() {
        let problems = problems(&["documents".to_string()], &[]);
        assert_eq!(problems, ["documents has no line in the table; say what it may use"]);
    }

    #[test]
    fn metadata_is_read() {
        let metadata = serde_json::json!({ "packages": [{ "name": "web", "dependencies": [
            { "name": "engine", "kind": null }, { "name": "testkit", "kind": "dev" },
        ] }] });
        let (crates, uses) = read(&metadata);
        assert_eq!(crates, ["web"]);
        assert_eq!(uses.iter().map(|arrow| arrow.in_tests).collect::<Vec<_>>(), [false, true]);
    }
}
