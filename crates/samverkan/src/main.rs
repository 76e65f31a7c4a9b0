//! Samverkan: the collaboration between a region and its municipalities as one living register, and an audit that never
//! stops.
//!
//! This crate only wires: it reads the command line, opens what is named there, and hands it to the crates that know.

mod accounts;
mod arguments;
mod commands;
mod config;
mod county;
mod drafts;
mod head;
mod letters;
mod people;
mod post;
mod problems;
mod served;
mod server;
mod terminal;
mod trouble;

use arguments::{Arguments, Command, Journal};
use clap::Parser;
use config::{Config, Given};
use mimalloc::MiMalloc;
use std::process::ExitCode;
use trouble::Trouble;
use words::Language;

/// Keeps small things of a size together, so that reading a county touches less memory (docs/decisions/0010).
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let told = language_told(&arguments);
    let (language, done) = match configured(&arguments) {
        Ok(config) => {
            let arguments = config.data_said().map_or(arguments, Arguments::with_data);
            (config.language, run(arguments.command, &config))
        }
        Err(trouble) => (told, Err(trouble)),
    };
    done.unwrap_or_else(|trouble| {
        terminal::complain(&trouble.sentence(language));
        ExitCode::from(2)
    })
}

/// How the program is configured. The demo is told by its flags alone: whoever reaches its pages may write, and that must
/// not happen in a folder that somebody has set up for something else.
fn configured(arguments: &Arguments) -> Result<Config, Trouble> {
    let is_demo = matches!(arguments.command, Command::Demo(_));
    if is_demo && arguments.config.is_some() {
        return Err(Trouble::DemoReadsNoFile);
    }
    let mut flags = arguments.flags();
    let given = if is_demo {
        // Who tries the program out reads what it prints; the log is for when something is wrong.
        if !flags.iter().any(|(key, _)| **key == config::LOG_LEVEL) {
            flags.push((&config::LOG_LEVEL, "warn".to_owned()));
        }
        Given { flags, ..Given::default() }
    } else {
        let path = arguments.config.clone().or_else(|| std::env::var_os(config::FILE).map(Into::into));
        let read = |path: std::path::PathBuf| {
            let text = std::fs::read_to_string(&path).map_err(Trouble::file(&path))?;
            Ok((path, text))
        };
        Given { flags, environment: environment(), file: path.map(read).transpose()? }
    };
    let told = language_told(arguments);
    Config::read(given).map_err(|wrong| Trouble::configured(&wrong, told))
}

fn environment() -> Vec<(String, String)> {
    let text = |text: std::ffi::OsString| text.to_string_lossy().into_owned();
    std::env::vars_os().map(|(name, value)| (text(name), text(value))).collect()
}

/// The language of what is said before the configuration has been read.
fn language_told(arguments: &Arguments) -> Language {
    let flags = arguments.flags().into_iter();
    let flag = flags.filter(|(key, _)| **key == config::LANG).map(|(_, code)| code).next();
    let variable = || environment().into_iter().find(|(name, _)| *name == config::LANG.variable());
    let code = flag.or_else(|| variable().map(|(_, code)| code));
    code.and_then(|code| Language::from_code(&code)).unwrap_or_default()
}

fn run(command: Command, config: &Config) -> Result<ExitCode, Trouble> {
    let language = config.language;
    match command {
        Command::Demo(_) => commands::demo::demo(config),
        Command::Serve(_) => commands::serve::serve(config),
        Command::Config(_) => commands::config::config(config),
        Command::Check(check) => commands::check::check(&check, language),
        Command::Explain { name } => commands::explain::explain(name.as_deref(), language),
        Command::Silence(silence) => commands::silence::silence(&silence, language),
        Command::Hear(finding) => commands::silence::hear(&finding, language),
        Command::Import(import) => commands::import::import(&import, language),
        Command::Record(record) => commands::record::record(&record, language),
        Command::Matter(thing) => commands::told::matter(&thing, language),
        Command::Recommendation(thing) => commands::told::recommendation(&thing, language),
        Command::Matrix { as_of, county } => commands::told::all(&as_of, &county, language),
        Command::Export(export) => commands::export::export(&export, language),
        Command::Backup(backup) => commands::backup::backup(&backup, language),
        Command::Restore(restore) => commands::restore::restore(&restore, language),
        Command::Verify(verify) | Command::Journal(Journal::Verify(verify)) => {
            commands::verify::verify(&verify, language)
        }
        Command::User(user) => commands::user::user(&user, config),
        Command::Generate(generate) => commands::generate::generate(&generate, language),
    }
}
