//! The C shim between the tortured process and its files, built when it is needed.

use super::{Bench, child::Task};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const SOURCE: &str = include_str!("../../shim/torture.c");

/// The shim, built.
pub struct Shim {
    folder: tempfile::TempDir,
}

impl Shim {
    /// Builds it with the C compiler that SQLite is built with, too.
    pub fn build() -> Shim {
        let folder = tempfile::tempdir().expect("a folder to build in");
        let source = folder.path().join("torture.c");
        fs::write(&source, SOURCE).expect("the folder can be written");
        let built = Command::new("cc")
            .args(["-O2", "-shared", "-fPIC", "-o"])
            .arg(folder.path().join("torture.so"))
            .arg(&source)
            .args(["-ldl", "-lpthread"])
            .output()
            .expect("there is a C compiler");
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        Shim { folder }
    }

    /// Runs the tortured process behind the shim; `log` is where the shim writes.
    pub fn run(&self, bench: &Bench, task: &Task, log: &Path, fault: Option<(&str, u64)>) -> Output {
        let mut command = Command::new(&bench.program);
        let root: PathBuf = task.data.parent().expect("the data lies in a folder").to_owned();
        command
            .args(task.arguments())
            .env("LD_PRELOAD", self.folder.path().join("torture.so"))
            .env("TORTURE_ROOT", root)
            .env("TORTURE_LOG", log);
        if let Some((how, n)) = fault {
            command.env("TORTURE_HOW", how).env("TORTURE_FAIL", n.to_string());
        }
        command.output().expect("the torture can start itself")
    }
}
