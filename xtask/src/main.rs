//! The project's chores, run as `cargo xtask NAME`.
//!
//! Plain Rust and next to no dependencies, so that it builds in seconds on a fresh machine
//! and so that what CI does is what anybody can do at home.
#![expect(clippy::print_stdout, reason = "a task talks to the person or the CI that runs it")]

mod browser;
mod direction;
mod gate;
mod ledger;
mod long;
mod process;
mod tidy;

use std::process::ExitCode;

/// One chore: what it is called, what it does, and the function that does it.
struct Task {
    name: &'static str,
    arguments: &'static str,
    help: &'static str,
    run: fn(&[String]) -> Result<(), String>,
}

/// Everything `cargo xtask` can do, in the order a newcomer needs it; the help text is made from this list.
const TASKS: &[Task] = &[
    Task {
        name: "test",
        arguments: "",
        help: "everything that must be green: format, clippy, tidy, direction, tests, browser, docs, licences",
        run: gate::test,
    },
    Task {
        name: "tidy",
        arguments: "[--rules]",
        help: "the rules no compiler knows; --rules says what they are",
        run: tidy::run,
    },
    Task { name: "direction", arguments: "", help: "which of our crates may use which", run: direction::run },
    Task {
        name: "bless",
        arguments: "",
        help: "runs the tests and lets them rewrite their golden files; the diff is the review",
        run: gate::bless,
    },
    Task {
        name: "bench",
        arguments: "[ARGUMENTS]",
        help: "every figure that is asked for, as one table; PART for some of them, --counties 21 [FOLDER] for the long one",
        run: gate::bench,
    },
    Task {
        name: "torture",
        arguments: "[--short] [--seed N]",
        help: "kills, power cuts, failing disks, flipped bits and jumping clocks, as one table; takes minutes",
        run: gate::torture,
    },
    Task {
        name: "simulate",
        arguments: "[--minutes M] [--seed S]",
        help: "years of invented counties while everything fails; a failing seed is told, and made short",
        run: long::simulate,
    },
    Task {
        name: "fuzz",
        arguments: "TARGET [--minutes M] [--seed S]",
        help: "records, county-file, forms or queries: changed inputs until one makes the program panic",
        run: long::fuzz,
    },
    Task {
        name: "gallery",
        arguments: "[--out DIR] [--lang sv|en|both]",
        help: "a picture of every page, wide and narrow, in target/gallery",
        run: browser::gallery,
    },
    Task {
        name: "ledger",
        arguments: "DIR [--print]",
        help: "whether the ledger still fits the source documents in DIR, which are not kept here",
        run: ledger::run,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = arguments.split_first() else {
        print!("{}", help());
        return ExitCode::SUCCESS;
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        print!("{}", help());
        return ExitCode::SUCCESS;
    }
    let Some(task) = TASKS.iter().find(|task| task.name == name) else {
        eprintln!("error: there is no task called {name}\n\n{}", help());
        return ExitCode::from(2);
    };
    match (task.run)(rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn help() -> String {
    let calls: Vec<String> =
        TASKS.iter().map(|task| format!("{} {}", task.name, task.arguments).trim().to_string()).collect();
    let width = calls.iter().map(String::len).max().unwrap_or_default();
    let mut text = String::from("cargo xtask NAME, where NAME is one of\n\n");
    for (task, call) in TASKS.iter().zip(&calls) {
        text.push_str(&format!("  {call:width$}   {}\n", task.help));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_names_every_task_once() {
        let help = help();
        for task in TASKS {
            assert_eq!(help.matches(task.help).count(), 1, "{}", task.name);
            assert_eq!(TASKS.iter().filter(|other| other.name == task.name).count(), 1, "{}", task.name);
        }
    }
}
