//! Samverkan: the collaboration between a region and its municipalities as one living register, and an audit that never
//! stops.
//!
//! This crate only wires: it reads the command line, opens what is named there, and hands it to the crates that know.

mod arguments;
mod commands;
mod county;
mod drafts;
mod head;
mod problems;
mod served;
mod terminal;
mod trouble;

use arguments::{Arguments, Command, Journal, Lang};
use clap::Parser;
use mimalloc::MiMalloc;
use std::process::ExitCode;
use words::Language;

/// Keeps small things of a size together, so that reading a county touches less memory (docs/decisions/0010).
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let language = match arguments.lang {
        Lang::Sv => Language::Swedish,
        Lang::En => Language::English,
    };
    let done = match arguments.command {
        Command::Demo(serve) => commands::serve::demo(&serve, language),
        Command::Serve(serve) => commands::serve::serve(&serve, language),
        Command::Check(check) => commands::check::check(&check, language),
        Command::Explain { name } => commands::explain::explain(name.as_deref(), language),
        Command::Silence(silence) => commands::silence::silence(&silence, language),
        Command::Hear(finding) => commands::silence::hear(&finding, language),
        Command::Import(import) => commands::import::import(&import, language),
        Command::Export(export) => commands::export::export(&export, language),
        Command::Backup(backup) => commands::backup::backup(&backup, language),
        Command::Restore(restore) => commands::restore::restore(&restore, language),
        Command::Verify(county) | Command::Journal(Journal::Verify(county)) => {
            commands::verify::verify(&county, language)
        }
    };
    done.unwrap_or_else(|trouble| {
        terminal::complain(&trouble.sentence(language));
        ExitCode::from(2)
    })
}
