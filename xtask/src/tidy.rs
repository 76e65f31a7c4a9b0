//! The rules no compiler knows. A rule is a name, a sentence and a small function; adding one costs five lines
//! and an example that breaks it.

mod language;
mod never;
mod pages;
mod private;
mod rust;
mod shape;

#[cfg(test)]
mod examples;

use {
    crate::process,
    std::{
        collections::{BTreeMap, BTreeSet},
        fmt,
    },
};

/// One rule.
struct Rule {
    name: &'static str,
    /// What must be so, as one sentence.
    sentence: &'static str,
    check: Check,
}

/// What a rule looks at.
enum Check {
    /// Each file for itself.
    File(fn(&File) -> Vec<Finding>),
    /// Several files together, or what git had before.
    Tree(fn(&Tree) -> Vec<Finding>),
}

/// All rules, in the order they are reported.
const RULES: &[Rule] = &[
    Rule {
        name: "module-doc",
        sentence: "Every Rust file begins by saying what it is (`//!`).",
        check: Check::File(shape::module_doc),
    },
    Rule {
        name: "swedish-letters",
        sentence: "Swedish stands in Fluent files, counties, stories, test data, documents and prose, never in code.",
        check: Check::File(language::swedish_letters),
    },
    Rule {
        name: "pure-domain",
        sentence: "The domain knows no clock, file, network, output, hash order or waiting.",
        check: Check::File(never::pure_domain),
    },
    Rule {
        name: "append-only",
        sentence: "No statement changes or removes a row of the journal's table `record`.",
        check: Check::File(never::append_only),
    },
    Rule {
        name: "unfinished",
        sentence: "Nothing half done is left in the code.",
        check: Check::File(never::unfinished),
    },
    Rule {
        name: "file-length",
        sentence: "A file over 500 lines is asked about; over 1,000 it needs a line of reason.",
        check: Check::File(shape::file_length),
    },
    Rule {
        name: "function-length",
        sentence: "A function over 70 lines is asked about, and there are never more of them than there were.",
        check: Check::Tree(shape::function_length),
    },
    Rule {
        name: "large-file",
        sentence: "No file in git is over 400 kB.",
        check: Check::File(shape::large_file),
    },
    Rule {
        name: "inline-in-templates",
        sentence: "Templates hold no script, style or event handler of their own; the content policy refuses them.",
        check: Check::File(pages::inline_in_templates),
    },
    Rule {
        name: "both-languages",
        sentence: "Every message exists in Swedish and in English.",
        check: Check::Tree(language::both_languages),
    },
    Rule {
        name: "glossary",
        sentence: "The glossary covers every concept of the register.",
        check: Check::Tree(language::glossary),
    },
    Rule {
        name: "registry-address",
        sentence: "No file says where packages are fetched from.",
        check: Check::File(private::registry_address),
    },
    Rule {
        name: "lock-resolved",
        sentence: "A package-lock.json holds versions and checksums, and no addresses.",
        check: Check::File(private::lock_resolved),
    },
    Rule {
        name: "e-mail",
        sentence: "No file holds an e-mail address.",
        check: Check::File(private::e_mail),
    },
    Rule {
        name: "machine-path",
        sentence: "No file knows a path of the machine it was written on.",
        check: Check::File(private::machine_path),
    },
    Rule {
        name: "personal-number",
        sentence: "No file holds a personal identity number.",
        check: Check::File(private::personal_number),
    },
    Rule {
        name: "golden-grows",
        sentence: "Lines of testdata/events.golden are added, never changed or removed: an old journal must be read.",
        check: Check::Tree(never::golden_grows),
    },
];

/// A file of the repository. What is not UTF-8 has an empty text.
struct File {
    /// From the root, with `/`.
    path: String,
    text: String,
    n_bytes: usize,
}

impl File {
    fn new(path: &str, bytes: Vec<u8>) -> Self {
        let n_bytes = bytes.len();
        File { path: path.to_string(), text: String::from_utf8(bytes).unwrap_or_default(), n_bytes }
    }

    fn is(&self, extension: &str) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, last)| last == extension)
    }

    /// Numbered from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(n, line)| (n + 1, line))
    }

    /// The file without its tests, which stand last by convention; nothing of a file that is tests throughout.
    fn before_tests(&self) -> &str {
        if is_test(&self.path) {
            return "";
        }
        self.text.split_once("#[cfg(test)]").map_or(&self.text, |(before, _)| before)
    }

    fn wrong(&self, line: usize, what: impl Into<String>) -> Finding {
        Finding { path: self.path.clone(), line, what: what.into(), fails: true }
    }

    fn question(&self, line: usize, what: impl Into<String>) -> Finding {
        Finding { fails: false, ..self.wrong(line, what) }
    }
}

/// All files of the repository, and what some of them were before.
struct Tree {
    files: Vec<File>,
    /// Earlier versions of files that may only grow: as last committed, and as last released.
    earlier: Vec<File>,
}

impl Tree {
    fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Files whose path matches the pattern.
    fn matching(&self, pattern: &str) -> impl Iterator<Item = &File> {
        self.files.iter().filter(move |file| matches(pattern, &file.path))
    }
}

/// Something a rule found. A finding that does not fail is a question.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    path: String,
    line: usize,
    what: String,
    fails: bool,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

/// A path pattern that a rule passes over, and the reason.
type Exception = (&'static str, &'static str);

/// The files that spell what the rules forbid.
const SPELLS_THE_RULES: Exception =
    ("xtask/src/tidy/*", "the rules and their examples spell what they forbid");

fn is_excepted(path: &str, exceptions: &[Exception]) -> bool {
    exceptions.iter().any(|(pattern, _)| matches(pattern, path))
}

/// Whether everything in the file is test code.
fn is_test(path: &str) -> bool {
    ["crates/*/tests/*", "crates/testkit/*", "crates/storage/src/contract*"]
        .iter()
        .any(|tests| matches(tests, path))
}

/// Matches a path against a pattern where `*` stands for anything.
fn matches(pattern: &str, path: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = path.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let mut last = None;
    for part in parts {
        if let Some(middle) = last.replace(part) {
            let Some((_, after)) = rest.split_once::<&str>(middle) else { return false };
            rest = after;
        }
    }
    last.map_or(rest.is_empty(), |last| rest.ends_with(last))
}

/// `cargo xtask tidy`.
pub fn run(arguments: &[String]) -> Result<(), String> {
    if arguments.iter().any(|argument| argument == "--rules") {
        for rule in RULES {
            println!("{:20} {}", rule.name, rule.sentence);
        }
        return Ok(());
    }
    let tree = read()?;
    let mut broken = BTreeMap::new();
    let mut n_questions = 0;
    for rule in RULES {
        for finding in findings(rule, &tree) {
            let mark = if finding.fails { "" } else { " (a question)" };
            println!("tidy {}{mark}: {finding}", rule.name);
            if finding.fails {
                *broken.entry(rule.name).or_insert(0) += 1;
            } else {
                n_questions += 1;
            }
        }
    }
    if broken.is_empty() {
        println!("tidy: {} rules, {} files, questions: {n_questions}", RULES.len(), tree.files.len());
        return Ok(());
    }
    for rule in RULES.iter().filter(|rule| broken.contains_key(rule.name)) {
        println!("tidy {}: {}", rule.name, rule.sentence);
    }
    let n_broken: usize = broken.values().sum();
    Err(format!("rules broken: {}, places: {n_broken}", broken.len()))
}

fn findings(rule: &Rule, tree: &Tree) -> Vec<Finding> {
    match rule.check {
        Check::File(check) => tree.files.iter().flat_map(check).collect(),
        Check::Tree(check) => check(tree),
    }
}

/// Everything git tracks, and everything it would track if it were added.
fn read() -> Result<Tree, String> {
    let list = process::output(process::command("git ls-files -z --cached --others --exclude-standard"))?;
    let list = String::from_utf8(list).map_err(|error| format!("git ls-files: {error}"))?;
    let paths: BTreeSet<&str> = list.split('\0').filter(|path| !path.is_empty()).collect();
    let root = process::root();
    let mut files = Vec::new();
    for path in paths {
        // A file that is gone from the folder but not yet from the index has nothing to say.
        if let Ok(bytes) = std::fs::read(root.join(path)) {
            files.push(File::new(path, bytes));
        }
    }
    Ok(Tree { files, earlier: earlier() })
}

/// The golden events as last committed and as last released, as far as git knows them.
fn earlier() -> Vec<File> {
    let tag = process::output(process::command("git describe --tags --abbrev=0")).unwrap_or_default();
    let tag = String::from_utf8_lossy(&tag).trim().to_string();
    let commits = ["HEAD", &tag].into_iter().filter(|commit| !commit.is_empty());
    let shown = commits.filter_map(|commit| {
        let bytes =
            process::output(process::command(&format!("git show {commit}:{}", never::GOLDEN))).ok()?;
        Some(File::new(never::GOLDEN, bytes))
    });
    shown.collect()
}
