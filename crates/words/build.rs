//! Turns the Fluent files into typed functions, and stops the build when a language lacks words that another has.

#[path = "src/completeness.rs"]
mod completeness;
#[path = "build/plain.rs"]
mod plain;

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};
use std::{fs, process::ExitCode};

#[expect(clippy::disallowed_methods, reason = "cargo tells a build script where to write in its environment")]
fn main() -> ExitCode {
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    let missing = completeness::of("locales/sv", "locales/en");
    if !missing.is_empty() {
        missing.iter().for_each(|line| eprintln!("{line}"));
        return ExitCode::FAILURE;
    }
    // Arguments are set off by bidirectional marks unless told otherwise. Both languages are written from left to
    // right, and the same text goes to HTML, to the terminal, into CSV and mail, where the marks show as rubbish.
    let options = BuildOptions::default()
        .with_default_language("sv")
        .with_lint_level(LintLevel::Deny)
        .with_prefix("")
        .without_bidi_isolation()
        .without_format()
        .with_output_file_path(&format!("{out}/generated.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/translations.ftl")));
    if let Err(error) = try_build_from_locales_folder(options) {
        eprintln!("{error}");
        return ExitCode::FAILURE;
    }
    let generated = fs::read_to_string(format!("{out}/generated.rs")).expect("just written");
    let plain = plain::Plain::of(&["locales/sv", "locales/en"]);
    let functions = plain.instead_of_fluent(&in_order_of_name(&generated));
    fs::write(format!("{out}/l10n.rs"), functions + "\n" + &plain.table())
        .expect("cargo's folder can be written");
    ExitCode::SUCCESS
}

/// The generator takes the arguments of a function in the order in which the Swedish sentence happens to use them. A
/// reworded sentence would then swap two arguments without a word, so they are put in the order of their names.
fn in_order_of_name(generated: &str) -> String {
    let sorted = generated.lines().map(|line| {
        let function = line.split_once("(&self, ").and_then(|(head, rest)| {
            let (arguments, tail) = rest.split_once(") -> String {")?;
            Some((head, arguments, tail))
        });
        let Some((head, arguments, tail)) = function else { return line.to_owned() };
        let mut arguments: Vec<&str> = arguments.split(", ").collect();
        arguments.sort_unstable();
        format!("{head}(&self, {}) -> String {{{tail}", arguments.join(", "))
    });
    sorted.collect::<Vec<_>>().join("\n")
}
