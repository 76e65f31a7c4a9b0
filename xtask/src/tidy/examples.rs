//! For every rule an example that breaks it and one that keeps it.

use super::*;

/// Files as (path, text). A path that begins with `HEAD:` is the file as last committed.
type Files = &'static [(&'static str, &'static str)];

/// Each row is one example: the rule, files that break it, files that keep it.
const EXAMPLES: &[(&str, Files, Files)] = &[
    (
        "module-doc",
        &[("crates/web/src/a.rs", "fn a() {}")],
        &[("crates/web/src/a.rs", "//! A page.\nfn a() {}")],
    ),
    (
        "swedish-letters",
        &[("crates/web/src/a.rs", "const A: &str = \"åtgärd\";")],
        &[("docs/a.md", "en åtgärd")],
    ),
    (
        "swedish-letters",
        &[("crates/web/templates/a.html", "<h1>Läget</h1>")],
        &[("crates/words/locales/sv/a.ftl", "standing = Läget")],
    ),
    (
        "swedish-letters",
        &[("crates/domain/src/a.rs", "let ö = 1;")],
        &[
            ("crates/domain/src/a.rs", "/// Rätt: a comment.\nlet a = '\\'';"),
            ("counties/a.toml", "is = \"Åre\""),
        ],
    ),
    (
        "pure-domain",
        &[("crates/domain/src/a.rs", "use std::fs;")],
        &[
            ("crates/storage/src/a.rs", "use std::fs;"),
            ("crates/domain/src/b.rs", "// like std::fs\nlet a = \"tokio\";"),
        ],
    ),
    (
        "pure-domain",
        &[(
            "crates/domain/src/a.rs",
            "use std::{\n    collections::{BTreeMap, BTreeSet},\n    net::IpAddr,\n};",
        )],
        &[("crates/domain/src/a.rs", "use std::{collections::{BTreeMap, fs}, fmt};\nfn offset() {}")],
    ),
    (
        "pure-domain",
        &[("crates/domain/src/a.rs", "let a: HashMap<u8, u8>;")],
        &[("crates/domain/src/a.rs", "let a: MyHashMap<u8, u8>;")],
    ),
    (
        "pure-domain",
        &[("crates/domain/src/a.rs", "pub async fn a() {}")],
        &[("crates/web/src/a.rs", "async fn a() {}")],
    ),
    (
        "append-only",
        &[("crates/storage/src/a.rs", "c.execute(\"update\n  record SET body = ?\")")],
        &[(
            "crates/storage/src/a.rs",
            "c.execute(\"INSERT INTO record VALUES (?)\"); // update records_seen",
        )],
    ),
    (
        "append-only",
        &[("crates/storage/src/schema/0001.sql", "DELETE FROM record WHERE seq = 1;")],
        &[
            (
                "crates/storage/src/schema/0001.sql",
                "CREATE TRIGGER a BEFORE UPDATE ON record;\nDELETE FROM slot;",
            ),
            ("crates/storage/src/a.rs", "#[cfg(test)]\nmod tests { \"UPDATE record SET body = 1\" }"),
            ("crates/storage/tests/a.rs", "\"UPDATE record SET body = 1\""),
        ],
    ),
    ("unfinished", &[("crates/web/src/a.rs", "// FIXME later")], &[("docs/style.md", "no FIXME on main")]),
    ("unfinished", &[("crates/web/src/a.rs", "todo!()")], &[("crates/web/src/a.rs", "\"todo!\" // dbg!(a)")]),
    (
        "glossary",
        &[("crates/domain/src/register/rule_book.rs", ""), ("docs/glossary.md", "| `Seat` |")],
        &[("crates/domain/src/register/rule_book.rs", ""), ("docs/glossary.md", "| `RuleBook` |")],
    ),
    (
        "both-languages",
        &[
            ("crates/words/locales/sv/a.ftl", "one = En\ntwo = Två"),
            ("crates/words/locales/en/a.ftl", "one = One"),
        ],
        &[
            ("crates/words/locales/sv/a.ftl", "# two = förklaring\none = En\n    .title = T\n"),
            (
                "crates/words/locales/en/b.ftl",
                "one =\n    { $n ->\n        [one] One = 1\n    }\n    .title = T",
            ),
        ],
    ),
    (
        "both-languages",
        &[
            ("crates/words/locales/sv/a.ftl", "one = En\n    .title = T"),
            ("crates/words/locales/en/a.ftl", "one = One"),
        ],
        &[("crates/words/locales/sv/a.ftl", "one = En"), ("crates/words/locales/en/a.ftl", "one = One")],
    ),
    (
        "both-languages",
        &[
            ("crates/words/locales/sv/a.ftl", "one = En\none = Ett"),
            ("crates/words/locales/en/a.ftl", "one = One"),
        ],
        &[],
    ),
    (
        "inline-in-templates",
        &[("crates/web/templates/a.html", "<p>\n<script>a()</script>")],
        &[("crates/web/templates/a.html", "<script src=\"/static/a.js\" defer></script>")],
    ),
    (
        "inline-in-templates",
        &[("crates/web/templates/a.html", "<p\n style=\"color: red\">")],
        &[("crates/web/templates/a.html", "<p class=\"style\">style= is a word here</p>")],
    ),
    (
        "inline-in-templates",
        &[("crates/web/templates/a.html", "<button onclick=\"a()\">")],
        &[("crates/web/templates/a.html", "<input name=\"on\"><a href=\"/on=1\">")],
    ),
    (
        "registry-address",
        &[(".npmrc", "registry=https://registry.somewhere.se/")],
        &[("Cargo.lock", "source = \"registry+https://github.com/rust-lang/crates.io-index\"")],
    ),
    (
        "registry-address",
        &[("Cargo.lock", "source = \"sparse+https://mirror/\"")],
        &[("README.md", "the register at https://www.regionjh.se")],
    ),
    (
        "lock-resolved",
        &[("crates/web/package-lock.json", "  \"resolved\": \"a\",")],
        &[("crates/web/package-lock.json", "  \"integrity\": \"sha512-a\",")],
    ),
    (
        "e-mail",
        &[("docs/a.md", "write to somebody.else@region.se.")],
        &[("docs/a.md", "somebody@example.com, axe-core@4.10.3, @scope/name, it@work")],
    ),
    (
        "machine-path",
        &[("docs/a.md", "see `/home/me/samverkan`")],
        &[("docs/a.md", "see https://x.se/home/a and pages/work/matter.rs and /tmp")],
    ),
    (
        "machine-path",
        &[("crates/engine/src/a.rs", "let a = \"/tmp/a\";")],
        &[("crates/engine/src/a.rs", "fn a() {}\n#[cfg(test)]\nmod tests { \"/tmp/a\" }")],
    ),
    (
        "personal-number",
        &[("docs/a.md", "a number 19121212-1212 here")],
        &[("docs/a.md", "232100-0214, 2021-10-05, 063-14 75 00, RS/625/2021, 202110051234567")],
    ),
    ("personal-number", &[("docs/a.md", "191212121212")], &[("docs/a.md", "191212121213")]),
    ("personal-number", &[("docs/a.md", "121272-1219")], &[("crates/domain/tests/a.rs", "121272-1219")]),
    (
        "golden-grows",
        &[("HEAD:testdata/events.golden", "a\nb\n"), ("testdata/events.golden", "a\nc\n")],
        &[("HEAD:testdata/events.golden", "a\nb\n"), ("testdata/events.golden", "a\nc\nb\n")],
    ),
];

fn tree(files: &[(&str, &str)]) -> Tree {
    let mut tree = Tree { files: Vec::new(), earlier: Vec::new() };
    for (path, text) in files {
        match path.strip_prefix("HEAD:") {
            Some(path) => tree.earlier.push(File::new(path, text.as_bytes().to_vec())),
            None => tree.files.push(File::new(path, text.as_bytes().to_vec())),
        }
    }
    tree
}

fn found(rule: &str, tree: &Tree) -> Vec<Finding> {
    let rule = RULES.iter().find(|known| known.name == rule).expect("the example names a rule");
    findings(rule, tree)
}

#[test]
fn every_rule_finds_what_breaks_it_and_leaves_what_keeps_it() {
    for (rule, breaks, keeps) in EXAMPLES {
        assert_eq!(found(rule, &tree(breaks)).len(), 1, "{rule} in {breaks:?}");
        assert_eq!(found(rule, &tree(keeps)), [], "{rule} in {keeps:?}");
    }
}

/// Three rules count, and their examples are too long for a row.
#[test]
fn every_rule_has_an_example() {
    let counting = ["file-length", "function-length", "large-file"];
    for rule in RULES {
        let rows = EXAMPLES.iter().filter(|(name, ..)| *name == rule.name).count();
        assert!(rows > 0 || counting.contains(&rule.name), "{} has no example", rule.name);
    }
}

#[test]
fn a_long_file_is_asked_about_and_a_very_long_one_is_wrong() {
    let verdict =
        |n| found("file-length", &tree(&[("crates/web/src/a.rs", &"\n".repeat(n))])).pop().map(|f| f.fails);
    assert_eq!([500, 501, 1_000, 1_001].map(verdict), [None, Some(false), Some(false), Some(true)]);
}

#[test]
fn a_function_over_seventy_lines_is_found_where_it_begins() {
    let text = |n| format!("//! A.\nfn a() {{{}}}\n", "\n".repeat(n));
    assert_eq!(found("function-length", &tree(&[("crates/web/src/a.rs", &text(69))])), []);
    let long = found("function-length", &tree(&[("crates/web/src/a.rs", &text(70))]));
    assert_eq!(
        long.iter().map(|finding| (finding.line, &*finding.what)).collect::<Vec<_>>(),
        [(2, "a has 71 lines")]
    );
}

#[test]
fn a_large_file_is_found_whatever_it_holds() {
    let large = Tree { files: vec![File::new("a.png", vec![0xff; 400_001])], earlier: Vec::new() };
    assert_eq!(found("large-file", &large).len(), 1);
    assert_eq!(found("large-file", &tree(&[("a.txt", "small")])), []);
}

#[test]
fn a_star_stands_for_anything() {
    for (pattern, path, expected) in [
        ("a/b.rs", "a/b.rs", true),
        ("a/b.rs", "a/b.rs.md", false),
        ("*.md", "docs/a.md", true),
        ("crates/*/tests/*", "crates/web/tests/a.rs", true),
        ("crates/*/tests/*", "crates/web/src/tests.rs", false),
    ] {
        assert_eq!(matches(pattern, path), expected, "{pattern} {path}");
    }
}
