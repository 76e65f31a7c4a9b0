//! Stories: what people do with the program, and what it answers, as one text that can be read without running it.
//!
//! A story in `stories/` has lines of prose beginning with `#`, files given between `<<< name` and `>>>`, and commands
//! beginning with `$`, each followed by what it prints (`|`) and, when it is not 0, its exit code (`!`). In the data folder `demo` lies the
//! county of the demo, with all that has happened in it. The runner writes
//! the same story anew from what really happens and compares. `SAMVERKAN_BLESS=1` keeps what really happened.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::LazyLock,
};

/// The data folder of the demo's county with all that has happened in it, made once for all stories that are about it.
fn demo() -> &'static Path {
    static DEMO: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap();
        let counties =
            fs::canonicalize(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../counties")).unwrap();
        for (act, file) in
            [("import", "jamtland-harjedalen.toml"), ("record", "jamtland-harjedalen.cases.toml")]
        {
            let file = counties.join(file);
            let told = answer(&format!("samverkan {act} {} --data demo", file.display()), folder.path());
            assert!(!told.iter().any(|line| line.starts_with('!')), "{told:?}");
        }
        folder
    });
    DEMO.path()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for file in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(file.file_name());
        if file.file_type().unwrap().is_dir() {
            copy(&file.path(), &to);
        } else {
            fs::copy(file.path(), to).unwrap();
        }
    }
}

/// Runs a story in a folder of its own, and tells it again.
fn retold(story: &str, folder: &Path) -> String {
    if story.contains("--data demo") {
        copy(&demo().join("demo"), &folder.join("demo"));
    }
    let mut told = Vec::new();
    let mut lines = story.lines();
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_prefix("<<< ") {
            let text: Vec<&str> = lines.by_ref().take_while(|line| *line != ">>>").collect();
            fs::write(folder.join(name), text.join("\n") + "\n").unwrap();
            told.push(line.to_owned());
            told.extend(text.into_iter().map(str::to_owned));
            told.push(">>>".to_owned());
        } else if let Some(command) = line.strip_prefix("$ ") {
            told.push(line.to_owned());
            told.extend(answer(command, folder));
        } else if !line.starts_with('|') && !line.starts_with('!') {
            told.push(line.to_owned());
        }
    }
    told.join("\n") + "\n"
}

/// What the program prints, and its exit code.
fn answer(command: &str, folder: &Path) -> Vec<String> {
    let mut words = command.split(' ');
    assert_eq!(words.next(), Some("samverkan"), "a story only runs the program: {command}");
    let output =
        Command::new(env!("CARGO_BIN_EXE_samverkan")).args(words).current_dir(folder).output().unwrap();
    let both = [output.stdout, output.stderr].concat();
    let text = String::from_utf8(both).unwrap();
    // The head of a journal is another each time, since every text has a salt of its own.
    let steady = |line: &str| match line.split_once("head = ") {
        Some((before, _)) => format!("{before}head = …"),
        None => line.to_owned(),
    };
    let printed = text.lines().map(|line| format!("| {}", steady(line)).trim_end().to_owned());
    let code = output.status.code().unwrap();
    printed.chain((code != 0).then(|| format!("! {code}"))).collect()
}

#[test]
fn every_story_is_true() {
    let stories = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../stories");
    let mut paths: Vec<PathBuf> = fs::read_dir(stories).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "story"));
    paths.sort();
    assert!(paths.len() >= 3, "there are stories to tell");
    for path in paths {
        let story = fs::read_to_string(&path).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let retold = retold(&story, folder.path());
        if std::env::var_os("SAMVERKAN_BLESS").is_some() {
            fs::write(&path, retold).unwrap();
        } else {
            assert!(retold == story, "{} went otherwise:\n{retold}", path.display());
        }
    }
}

#[test]
fn a_story_that_is_not_true_is_told_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let story = "# A check that does not exist.\n$ samverkan explain nothing\n| All is well.\n";
    let retold = retold(story, folder.path());
    assert!(retold.contains("! 2") && !retold.contains("All is well"), "{retold}");
}
