//! The program as people meet it: what it prints, what it answers, and that every obstacle is one clear line.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use common::Running;
use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};
use tempfile::TempDir;

const SMALL: &str = r#"
[county]
handle = "alby"
name = "Alby"

[source.s1]
title = { is = "Svar" }

[arena.svom]
exists = { from = "2005", source = "s1" }
name = { is = "SVOM", source = "s1:2" }
kind = { is = "mixed", source = "s1:3" }
mandate = { missing = true, source = "s1:4" }
"#;

fn samverkan(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samverkan")).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// A folder with a county file in it, and room for a data folder.
struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        Desk(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.0.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn data(&self) -> String {
        self.0.path().join("data").display().to_string()
    }

    fn import(&self, text: &str, more: &[&str]) -> Output {
        let (file, data) = (self.file("county.toml", text), self.data());
        samverkan(&[&["import", &file, "--data", &data], more].concat())
    }

    fn export(&self) -> String {
        let output = samverkan(&["export", "--data", &self.data()]);
        assert_eq!(code(&output), 0, "{}", complained(&output));
        said(&output)
    }

    fn journal(&self) -> PathBuf {
        self.0.path().join("data/counties/alby/journal.sqlite")
    }
}

#[test]
fn a_county_file_becomes_a_register_and_comes_out_the_same() {
    let desk = Desk::new();
    let imported = desk.import(SMALL, &[]);
    assert_eq!(code(&imported), 0, "{}", complained(&imported));
    let exported = desk.export();
    assert_eq!(code(&desk.import(&exported, &[])), 0);
    assert_eq!(desk.export(), exported);

    let other = Desk::new();
    assert_eq!(code(&other.import(&exported.replace("head = ", "# head = "), &[])), 0);
    let without_head = |text: &str| -> String {
        text.lines().filter(|line| !line.starts_with("head")).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(without_head(&other.export()), without_head(&exported));
}

#[test]
fn a_dry_run_shows_the_difference_and_records_nothing() {
    let desk = Desk::new();
    let shown = desk.import(SMALL, &["--dry-run"]);
    assert_eq!(code(&shown), 0, "{}", complained(&shown));
    assert!(said(&shown).contains("arena-svom"));
    assert!(!Path::new(&desk.data()).exists());

    desk.import(SMALL, &[]);
    let before = desk.export();
    let changed = before.replace("\"SVOM\"", "\"Sociala gruppen\"");
    let shown = desk.import(&changed, &["--dry-run"]);
    assert_eq!(code(&shown), 0, "{}", complained(&shown));
    assert!(said(&shown).contains("- ") && said(&shown).contains("Sociala gruppen"), "{}", said(&shown));
    assert_eq!(desk.export(), before);
}

#[test]
fn every_problem_is_shown_at_its_line_and_nothing_is_recorded() {
    let desk = Desk::new();
    let wrong = SMALL
        .replace("from = \"2005\"", "from = \"2005\", to = \"2004\"")
        .replace("\"mixed\"", "\"mixt\"")
        .replace("is = \"SVOM\"", "is = \"Ring 19850101-2382\"")
        .replace("source = \"s1:4\"", "source = \"s9:4\"");
    for language in ["sv", "en"] {
        let output = desk.import(&wrong, &["--lang", language]);
        assert_eq!(code(&output), 2);
        let text = complained(&output);
        assert_eq!(places(&text), ["10:1", "11:21", "12:15", "13:38"], "{text}");
        assert!(text.contains("mixed"), "{text}");
        assert!(!text.contains("2382"), "the number is repeated in\n{text}");
    }
    assert!(!desk.journal().exists());
    let checked = samverkan(&["check", "--data", &desk.file("county.toml", &wrong)]);
    assert_eq!(code(&checked), 2);
    assert_eq!(places(&complained(&checked)), ["10:1", "11:21", "12:15", "13:38"]);
}

#[test]
fn one_import_shows_errors_of_every_kind() {
    let desk = Desk::new();
    desk.import(SMALL, &[]);
    let first = desk.export();
    assert_eq!(code(&desk.import(&first.replace("\"SVOM\"", "\"Gruppen\""), &["--reason", "Fel namn."])), 0);
    let recorded = desk.export();
    let more = r#"
[arena.b]
exists = { from = "2009", to = "2005", source = "s1" }
purpose = { is = "Ring 19850101-2382", source = "s1" }
mandate = { same_as = "arena-swom" }
kind = { is = "mixt" }

[lineage.there]
step = { how = "replaced", before = ["arena-svom"], after = ["arena-b"] }

[lineage.back]
step = { how = "replaced", before = ["arena-b"], after = ["arena-svom"] }
"#;
    let conflict = first.replace("\"SVOM\"", "\"Socialgruppen\"");
    let begins = conflict.lines().count();
    let conflicting = conflict.lines().position(|line| line.contains("Socialgruppen")).unwrap() + 1;
    let place = |line: usize, column: usize| format!("{}:{column}", begins + line);
    let expected = [
        format!("{conflicting}:1"),
        place(3, 1),
        place(4, 24),
        place(5, 23),
        place(6, 15),
        place(9, 1),
        place(12, 1),
    ];
    for more_arguments in [&["--reason", "Fel namn."][..], &["--dry-run"]] {
        let output = desk.import(&format!("{conflict}{more}"), more_arguments);
        let text = complained(&output);
        assert_eq!((code(&output), places(&text)), (2, expected.to_vec()), "{text}");
        assert!(text.contains("Gruppen") && text.contains("arena-svom") && !text.contains("2382"), "{text}");
        assert_eq!(desk.export(), recorded);
    }
}

/// The line and column of every problem that has been shown, in that order.
fn places(text: &str) -> Vec<String> {
    let after = text.split("county.toml:").skip(1);
    let place = |rest: &str| Some(rest.split(']').next()?.to_owned());
    after.filter_map(place).filter(|place| place.contains(':') && place.len() < 8).collect()
}

#[test]
fn what_is_corrected_needs_a_reason_and_a_conflict_is_shown() {
    let desk = Desk::new();
    desk.import(SMALL, &[]);
    let first = desk.export();
    let corrected = first.replace("\"SVOM\"", "\"Gruppen\"");
    let refused = desk.import(&corrected, &[]);
    assert_eq!(code(&refused), 2);
    assert!(complained(&refused).contains("--reason"), "{}", complained(&refused));
    assert_eq!(code(&desk.import(&corrected, &["--reason", "Fel namn."])), 0);

    // Somebody else has meanwhile changed the same fact in the file as it was.
    let other = first.replace("\"SVOM\"", "\"Socialgruppen\"");
    let conflict = desk.import(&other, &["--reason", "Fel namn."]);
    assert_eq!(code(&conflict), 2);
    let text = complained(&conflict);
    assert!(text.contains("Gruppen") && text.contains("Socialgruppen"), "{text}");
    assert!(desk.export().contains("\"Gruppen\""));
}

#[test]
fn check_answers_with_its_exit_code_and_as_json() {
    let desk = Desk::new();
    let file = desk.file("county.toml", SMALL);
    for (fail_on, expected) in [("error", 1), ("warning", 1), ("note", 1), ("never", 0)] {
        let output = samverkan(&["check", "--data", &file, "--as-of", "2021-09-30", "--fail-on", fail_on]);
        assert_eq!(code(&output), expected, "{fail_on}");
    }
    let sound = desk.file("sound.toml", &SMALL.replace("mandate = { missing", "# mandate = { missing"));
    assert_eq!(code(&samverkan(&["check", "--data", &sound])), 0);
    assert_eq!(code(&samverkan(&["check", "--data", &sound, "--fail-on", "note"])), 1);
    assert_eq!(code(&samverkan(&["check", "--data", "no-such-folder"])), 2);
    assert_eq!(code(&samverkan(&["check", "--as-of", "june"])), 2);

    let output = samverkan(&["check", "--data", &file, "--format", "json", "--lang", "en"]);
    let rows: Vec<serde_json::Map<String, serde_json::Value>> =
        serde_json::from_slice(&output.stdout).unwrap();
    let row = rows.iter().find(|row| row["check"] == "missing-mandate").unwrap();
    let mut keys: Vec<&str> = row.keys().map(String::as_str).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["check", "do", "message", "severity", "since", "sources", "subject", "why"]);
    assert_eq!((&row["severity"], &row["subject"]), (&"error".into(), &"arena-svom".into()));
    assert_eq!(row["sources"], serde_json::json!(["s1:4"]));
}

#[test]
fn a_finding_rests_while_it_is_silenced() {
    let desk = Desk::new();
    desk.import(SMALL, &[]);
    let data = desk.data();
    assert_eq!(code(&samverkan(&["check", "--data", &data])), 1);
    let until = tomorrow_and_more();
    let silence = |until: &str| {
        samverkan(&[
            "silence",
            "missing-mandate",
            "arena-svom",
            "--data",
            &data,
            "--reason",
            "Arbetet har börjat.",
            "--until",
            until,
        ])
    };
    assert_eq!(code(&silence("2001-01-01")), 2);
    let done = silence(&until);
    assert_eq!(code(&done), 0, "{}", complained(&done));
    let checked = samverkan(&["check", "--data", &data]);
    assert_eq!(code(&checked), 0);
    assert!(said(&checked).contains("vilar"), "{}", said(&checked));
    assert_eq!(code(&samverkan(&["hear", "missing-mandate", "arena-svom", "--data", &data])), 0);
    assert_eq!(code(&samverkan(&["check", "--data", &data])), 1);
}

#[expect(clippy::disallowed_methods, reason = "the program asks the machine's clock, so the test has to")]
fn tomorrow_and_more() -> String {
    domain::time::day_in_sweden(jiff::Timestamp::now()).saturating_add(jiff::Span::new().days(30)).to_string()
}

#[test]
fn explain_tells_of_every_check_and_of_no_other() {
    for check in domain::checks::CATALOGUE {
        let output = samverkan(&["explain", check.name]);
        assert_eq!(code(&output), 0);
        assert!(said(&output).starts_with(check.name));
        assert!(said(&samverkan(&["explain"])).contains(check.name));
    }
    let output = samverkan(&["explain", "no-such-check"]);
    assert_eq!((code(&output), complained(&output).lines().count()), (2, 1));
}

#[test]
fn a_changed_journal_is_found_and_the_county_is_not_served() {
    let desk = Desk::new();
    desk.import(SMALL, &[]);
    let whole = samverkan(&["verify", "--data", &desk.data()]);
    assert_eq!(code(&whole), 0, "{}", complained(&whole));
    assert_eq!(code(&samverkan(&["journal", "verify", "--data", &desk.data()])), 0);
    let words = said(&whole);
    let seal = words
        .split_whitespace()
        .map(|word| word.trim_end_matches('.'))
        .find(|word| word.len() == 64)
        .unwrap();
    let held = samverkan(&["verify", "--data", &desk.data(), "--seal", seal]);
    assert_eq!(code(&held), 0);
    assert!(said(&held).contains("sigillet finns."), "{}", said(&held));
    let unknown = samverkan(&["verify", "--data", &desk.data(), "--seal", &"ab".repeat(32)]);
    assert_eq!(code(&unknown), 1);
    assert_eq!(code(&samverkan(&["verify", "--data", &desk.data(), "--seal", "ab"])), 2);

    let db = rusqlite::Connection::open(desk.journal()).unwrap();
    // The schema stops this hand too; whoever means harm takes its guards away first.
    let guards: Vec<String> = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    guards.iter().for_each(|guard| db.execute_batch(&format!("DROP TRIGGER {guard}")).unwrap());
    db.execute_batch("UPDATE slot SET bytes = CAST('SVOMM' AS BLOB) WHERE bytes = CAST('SVOM' AS BLOB)")
        .unwrap();
    drop(db);
    let broken = samverkan(&["verify", "--data", &desk.data()]);
    assert_eq!(code(&broken), 1);
    assert!(said(&broken).contains("post 3"), "{}", said(&broken));
    let checked = samverkan(&["check", "--data", &desk.data()]);
    assert_eq!((code(&checked), complained(&checked).lines().count()), (2, 1));
    assert!(complained(&checked).contains("post 3"));

    let served = Running::start(&["serve", "--data", &desk.data()]);
    let page = served.get("/arenor");
    assert!(!page.contains("SVOM"), "{page}");
    assert!(page.contains("post 3"), "{page}");
}

#[test]
fn every_obstacle_is_one_clear_line() {
    let desk = Desk::new();
    desk.import(SMALL, &[]);
    let data = desk.data();
    let clear = |output: Output, word: &str| {
        let text = complained(&output);
        assert_eq!((code(&output), text.lines().count()), (2, 1), "{text}");
        assert!(text.contains(word) && !text.contains("panicked"), "{word} is not in {text}");
    };
    clear(samverkan(&["serve", "--data", &data, "--listen", "0.0.0.0:0"]), "0.0.0.0");
    clear(samverkan(&["demo", "--data", &data, "--listen", "[::]:0"]), "[::]");
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().to_string();
    clear(samverkan(&["demo", "--data", &data, "--listen", &port]), "används redan");

    let running = Running::start(&["serve", "--data", &data]);
    clear(samverkan(&["serve", "--data", &data, "--listen", "127.0.0.1:0"]), "används redan");
    // Reading needs no lock.
    assert_eq!(code(&samverkan(&["check", "--data", &data])), 1);
    drop(running);

    std::fs::write(Path::new(&data).join("format"), "999\n").unwrap();
    clear(samverkan(&["check", "--data", &data]), "999");
    clear(samverkan(&["demo", "--data", &data, "--listen", "127.0.0.1:0"]), "999");
    clear(samverkan(&["check", "--data", "no-such-folder"]), "no-such-folder");
}

#[test]
fn a_county_of_a_newer_program_is_only_read_and_the_other_goes_on() {
    let desk = Desk::new();
    desk.import(SMALL, &[]);
    desk.import(&SMALL.replace("alby", "byle").replace("Alby", "Byle").replace("SVOM", "Kind of Byle"), &[]);
    add_a_record_of_an_unknown_kind(&desk.journal());
    let data = desk.data();
    for (language, kind) in [("sv", "kan läsas men inte ändras"), ("en", "can be read and not changed")] {
        let served = Running::start(&["demo", "--data", &data, "--lang", language]);
        let page = served.get("/arenor/svom");
        assert!(page.contains("SVOM") && !page.contains("/andra/"), "it is shown, without forms: {page}");
        let form = served.get("/nytt/arena");
        assert!(form.contains("meeting.held"), "who asks for a form is told why there is none: {form}");
        let lines = served.stop();
        let line: Vec<&str> = lines.lines().filter(|line| line.contains(kind)).collect();
        assert!(
            matches!(line[..], [line] if line.contains("meeting.held") && line.contains("alby")),
            "{lines}"
        );
    }
    let verified = samverkan(&["verify", "--data", &data]);
    assert_eq!(code(&verified), 1);
    assert!(
        said(&verified).contains("meeting.held") && said(&verified).contains("byle: hel"),
        "{}",
        said(&verified)
    );

    let export = |county: &str| said(&samverkan(&["export", "--data", &data, "--county", county]));
    let refused = desk.import(&export("alby").replace("\"SVOM\"", "\"Gruppen\""), &["--reason", "Fel namn."]);
    assert_eq!((code(&refused), complained(&refused).lines().count()), (2, 1), "{}", complained(&refused));
    let taken =
        desk.import(&export("byle").replace("\"Kind of Byle\"", "\"Gruppen\""), &["--reason", "Fel namn."]);
    assert_eq!(code(&taken), 0, "{}", complained(&taken));

    std::fs::write(desk.journal(), vec![7; 9000]).unwrap();
    let served = Running::start(&["serve", "--data", &data]);
    assert!(served.stop().contains("Byle visas"), "a damaged file closes its own county alone");
}

/// As a later release would write it, sealed into the chain.
fn add_a_record_of_an_unknown_kind(journal: &Path) {
    let db = rusqlite::Connection::open(journal).unwrap();
    let (seq, previous): (u64, [u8; 32]) = db
        .query_row("SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    let draft = storage::record::Draft {
        at: 0,
        actor: "operator".into(),
        kind: "meeting.held".into(),
        version: 1,
        request: [9; 16],
        body: b"{}".to_vec(),
        slots: Vec::new(),
    };
    let hash = storage::record::seal("alby", seq + 1, &draft, previous);
    let row = (
        seq + 1,
        draft.at,
        draft.actor,
        draft.kind,
        draft.version,
        draft.request,
        draft.body,
        previous,
        hash,
    );
    db.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row).unwrap();
    db.execute(
        "INSERT INTO request VALUES (NULL, ?, 'operator', zeroblob(32), NULL, ?, 1, 0, NULL)",
        (draft.request, seq + 1),
    )
    .unwrap();
}

#[test]
fn a_backup_taken_while_serving_is_restored_and_whole() {
    let desk = Desk::new();
    desk.import(SMALL, &[]);
    let (data, before) = (desk.data(), desk.export());
    let backups = desk.0.path().join("backups").display().to_string();
    let running = Running::start(&["serve", "--data", &data]);
    let taken = samverkan(&["backup", &backups, "--data", &data]);
    assert_eq!(code(&taken), 0, "{}", complained(&taken));
    assert!(said(&taken).contains("genomläst och hel"), "{}", said(&taken));
    drop(running);

    let over = samverkan(&["restore", &backups, "--data", &data]);
    assert_eq!((code(&over), complained(&over).lines().count()), (2, 1), "{}", complained(&over));
    std::fs::remove_dir_all(&data).unwrap();
    let restored = samverkan(&["restore", &backups, "--data", &data]);
    assert_eq!(code(&restored), 0, "{}", complained(&restored));
    assert_eq!(code(&samverkan(&["verify", "--data", &data])), 0);
    let without_head = |text: &str| -> String {
        text.lines().filter(|line| !line.starts_with("head")).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(without_head(&desk.export()), without_head(&before));

    std::fs::remove_file(desk.0.path().join("backups/erasures")).unwrap();
    std::fs::remove_dir_all(&data).unwrap();
    for (language, word) in [("sv", "--erasures FIL"), ("en", "--erasures FILE")] {
        let refused = samverkan(&["restore", &backups, "--data", &data, "--lang", language]);
        assert_eq!((code(&refused), complained(&refused).lines().count()), (2, 1));
        assert!(complained(&refused).contains(word), "{}", complained(&refused));
    }
    let missing = samverkan(&["restore", &data, "--data", &data]);
    assert_eq!((code(&missing), complained(&missing).lines().count()), (2, 1));
}

#[test]
fn the_demo_opens_the_same_data_again_and_stops_when_asked() {
    let desk = Desk::new();
    let data = desk.data();
    let first = Running::start(&["demo", "--data", &data]);
    let page = first.get("/arenor/barnarenan");
    assert!(page.contains("Barnarenan"), "{page}");
    let english = first.get("/arenor/barnarenan?sprak=en");
    assert!(english.contains("lang=\"en\""), "{english}");
    let who = first.signed_in();
    let own = format!("GET /konto HTTP/1.1\r\nHost: localhost\r\n{who}Connection: close\r\n\r\n");
    let own = common::ask(first.address, &own).unwrap();
    assert!(own.starts_with("HTTP/1.1 200 ") && own.contains("person-demo-samordnare"), "{own}");
    let said = first.stop();
    assert!(said.contains("Jämtland Härjedalen är inläst"), "{said}");
    let offices = ["sekreteraren i SamReKo - ", "registrator för ", "revisor för "];
    assert!(offices.iter().all(|office| said.contains(office)), "{said}");

    let again = Running::start(&["demo", "--data", &data]).stop();
    assert!(again.contains("öppnades som det var"), "{again}");
    assert_eq!(code(&samverkan(&["verify", "--data", &data])), 0);
    let export = samverkan(&["export", "--data", &data]);
    let file = desk.file("again.toml", &said_of(&export));
    let unchanged = samverkan(&["import", &file, "--data", &data]);
    assert!(said_of(&unchanged).contains("Ingenting att läsa in"), "{}", said_of(&unchanged));
}

fn said_of(output: &Output) -> String {
    said(output)
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../counties/jamtland-harjedalen.toml");
    let mut child = Command::new(env!("CARGO_BIN_EXE_samverkan"))
        .args(["check", "--fail-on", "never", "--data"])
        .arg(file)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((code(&output), complained(&output)), (0, String::new()));
}
