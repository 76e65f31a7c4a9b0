//! `samverkan import`: brings a county file into the register, as one act, after showing what it would change.

use crate::{
    arguments::Import,
    county::{self, context, new_request, read_file},
    head, problems,
    terminal::say,
    trouble::Trouble,
};
use county_file::{
    check::check,
    difference::{Change, Difference, difference},
    file::CountyFile,
};
use domain::{Command, State, context::Actor, text::Text};
use engine::{Engine, Order, load};
use std::{path::Path, process::ExitCode};
use storage::folder::DataFolder;
use words::{Language, Words, aspect, message, words};

/// Imports the file, or shows what it would change.
pub fn import(arguments: &Import, language: Language) -> Result<ExitCode, Trouble> {
    let path = &arguments.file;
    let text = std::fs::read_to_string(path).map_err(Trouble::file(path))?;
    let file = read_file(&text, path, language)?;
    let show = |problems: Vec<_>| problems::show(&problems, &text, path, language);

    let folder = match arguments.dry_run {
        true => DataFolder::read(&arguments.data).ok(),
        false => {
            Some(DataFolder::create_or_open(&arguments.data).map_err(Trouble::storage(&arguments.data))?)
        }
    };
    let (base, current) = states(folder.as_ref(), &file, &arguments.data, language)?;
    let difference = difference(&base, &current, &file).map_err(show)?;
    let words = words(language);
    if difference.changes.is_empty() {
        say!("{}", words.import_nothing());
        return Ok(ExitCode::SUCCESS);
    }
    let reason = reason(arguments, language)?;
    let commands = if arguments.dry_run {
        // Whether a reason is given yet does not matter for what would be refused.
        let placeholder = reason.or_else(|| Text::parse("dry run").ok());
        difference.commands(placeholder.as_ref()).map_err(show)?
    } else {
        difference.commands(reason.as_ref()).map_err(show)?
    };
    let refused = check(&current, &context(), &file, &commands);
    if !refused.is_empty() {
        return Err(problems::show(&refused, &text, path, language));
    }
    print_difference(&difference, words, language);
    match folder {
        Some(folder) if !arguments.dry_run => {
            let commands = commands.into_iter().map(|(command, _)| command).collect();
            record(&folder, &file, commands, language)?;
            say!("{}", words.import_done(difference.changes.len(), file.name.as_str()));
        }
        _ => say!("{}", words.import_dry_run()),
    }
    Ok(ExitCode::SUCCESS)
}

/// The state the file is based on, and the state now.
fn states(
    folder: Option<&DataFolder>,
    file: &CountyFile,
    data: &Path,
    language: Language,
) -> Result<(State, State), Trouble> {
    let handle = file.handle.as_str();
    let counties = folder.map(DataFolder::counties).transpose().map_err(Trouble::storage(data))?;
    let Some(folder) = folder.filter(|_| counties.is_some_and(|all| all.iter().any(|one| one == handle)))
    else {
        return Ok((State::default(), State::default()));
    };
    let mut journal = folder.journal(handle).map_err(Trouble::storage(data))?;
    let current = load::load(&mut journal).map_err(Trouble::load(handle, data))?;
    let Some(written) = &file.head else {
        // A file made by hand is compared with what is there now: what it leaves out is taken back.
        return Ok((current.state.clone(), current.state));
    };
    let unknown = || {
        let arguments = [("head", written.as_str())];
        Trouble::Refused(message(language, "import-head-unknown", &arguments).unwrap_or_default())
    };
    let seq = head::seq(written).filter(|seq| *seq <= current.head.seq).ok_or_else(unknown)?;
    let base = load::load_until(&mut journal, seq).map_err(Trouble::load(handle, data))?;
    if head::write(base.head) == *written { Ok((base.state, current.state)) } else { Err(unknown()) }
}

fn reason(arguments: &Import, language: Language) -> Result<Option<Text>, Trouble> {
    let parse = |reason: &String| {
        Text::parse(reason)
            .map_err(|misread| Trouble::Refused(words::misread::say(words(language), &misread)))
    };
    arguments.reason.as_ref().map(parse).transpose()
}

/// Records the commands as one act.
fn record(
    folder: &DataFolder,
    file: &CountyFile,
    commands: Vec<Command>,
    language: Language,
) -> Result<(), Trouble> {
    let engine = county::open(folder, file.handle.as_str())?;
    execute(&engine, Command::All(commands), language)
}

/// Carries out one order of who runs the program.
pub fn execute(engine: &Engine, command: Command, language: Language) -> Result<(), Trouble> {
    let order = Order { actor: Actor::Operator, request: new_request(), command };
    match engine.execute(order) {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(refusal)) => Err(Trouble::refused(&refusal, language)),
        Err(failure) => Err(Trouble::Engine(failure)),
    }
}

/// Every change on lines of its own: what was recorded with a minus, what the file says with a plus.
fn print_difference(difference: &Difference, words: &Words, language: Language) {
    for change in &difference.changes {
        say!("{}", heading(change, words, language));
        change.before.iter().for_each(|line| say!("  - {line}"));
        change.after.iter().for_each(|line| say!("  + {line}"));
    }
}

fn heading(change: &Change, words: &Words, language: Language) -> String {
    let act = message(language, &format!("change-{}", change.act.code()), &[]).unwrap_or_default();
    let subject = change.subject.as_ref().map(ToString::to_string).unwrap_or_default();
    match change.aspect {
        Some(name) => format!("{subject}, {}: {act}", aspect::label(words, name)),
        None => format!("{subject}: {act}"),
    }
}
