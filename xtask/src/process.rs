//! Other programs, run from the root of the repository.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The root of the repository.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// A program about to be run at the root. The first word is the program; no word contains a space.
pub fn command(line: &str) -> Command {
    let mut words = line.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).current_dir(root());
    command
}

/// Whether the program can be started and answers with success. It is silent.
pub fn answers(line: &str) -> bool {
    command(line).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Runs with our own stdin, stdout and stderr.
pub fn run(mut command: Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("{}: {error}", spoken(&command)))?;
    if status.success() { Ok(()) } else { Err(format!("{} failed ({status})", spoken(&command))) }
}

/// What the program writes to stdout; fails where the program does.
pub fn output(mut command: Command) -> Result<Vec<u8>, String> {
    let output = command.output().map_err(|error| format!("{}: {error}", spoken(&command)))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(format!("{} failed: {}", spoken(&command), String::from_utf8_lossy(&output.stderr).trim()))
}

/// Runs and shows every line of stdout as it comes, to `see` as well. Answers whether it succeeded.
pub fn watched(mut command: Command, mut see: impl FnMut(&str)) -> Result<bool, String> {
    let spoken = spoken(&command);
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| format!("{spoken}: {error}"))?;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.map_err(|error| format!("{spoken}: {error}"))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            see(&line);
        }
    }
    let status = child.wait().map_err(|error| format!("{spoken}: {error}"))?;
    Ok(status.success())
}

/// The command as somebody would type it.
fn spoken(command: &Command) -> String {
    let mut text = command.get_program().to_string_lossy().to_string();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}
