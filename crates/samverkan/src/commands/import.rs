//! `samverkan import`: brings a county file into the register, as one act, after showing what it would change.

use crate::{
    arguments::Import,
    county::{self, context},
    head, problems,
    terminal::{complain, say},
    trouble::Trouble,
};
use county_file::{
    difference::{Change, Difference},
    file::CountyFile,
    problem::Problem,
    proposal::{Proposal, propose},
    read::read_on,
};
use domain::{Command, State, context::Actor, edge::Misread, personal_number, text::Text};
use engine::{Engine, Order, chance::new_request, load};
use std::{path::Path, process::ExitCode};
use storage::{failure::Failure, folder::DataFolder};
use words::{Language, Words, aspect, words};

/// Imports the file, or shows what it would change.
pub fn import(arguments: &Import, language: Language) -> Result<ExitCode, Trouble> {
    let path = &arguments.file;
    let text = std::fs::read_to_string(path).map_err(Trouble::file(path))?;
    let show = |problems: &[Problem]| problems::show(problems, &text, path, language);
    let reason = reason(arguments, language)?;
    let folder = folder(arguments)?;
    let reading = read_on(&text);
    let states = states(folder.as_ref(), reading.file(), &arguments.data, language);
    if states.is_err() && !reading.problems.is_empty() {
        show(&reading.problems);
    }
    let (base, current) = states?;

    // Whether a reason is given yet does not matter for what would be refused.
    let reason = reason.or_else(|| Text::parse("dry run").ok().filter(|_| arguments.dry_run));
    let proposal = propose(reading, &base, &current, &context(), reason.as_ref());
    let Proposal { file, difference, commands } = proposal.map_err(|problems| show(&problems))?;
    let words = words(language);
    if difference.changes.is_empty() {
        say!("{}", words.import_nothing());
        return Ok(ExitCode::SUCCESS);
    }
    print_difference(&difference, words);
    ask_about_digits(&difference, words);
    if arguments.dry_run {
        say!("{}", words.import_dry_run());
        return Ok(ExitCode::SUCCESS);
    }
    let made = || DataFolder::create_or_open(&arguments.data).map_err(Trouble::storage(&arguments.data));
    record(&folder.map_or_else(made, Ok)?, &file, commands, language)?;
    say!("{}", words.import_done(difference.changes.len(), file.name.as_str()));
    Ok(ExitCode::SUCCESS)
}

/// The folder to write in, if there is one yet: it is not made before something is recorded.
fn folder(arguments: &Import) -> Result<Option<DataFolder>, Trouble> {
    let data = &arguments.data;
    let opened = if arguments.dry_run { DataFolder::read(data) } else { DataFolder::open(data) };
    match opened {
        Err(Failure::Missing) => Ok(None),
        opened => opened.map(Some).map_err(Trouble::storage(data)),
    }
}

/// The state the file is based on, and the state now.
fn states(
    folder: Option<&DataFolder>,
    file: Option<&CountyFile>,
    data: &Path,
    language: Language,
) -> Result<(State, State), Trouble> {
    let (Some(folder), Some(file)) = (folder, file) else { return Ok(Default::default()) };
    let handle = file.handle.as_str();
    let counties = folder.counties().map_err(Trouble::storage(data))?;
    if counties.iter().all(|county| county != handle) {
        return Ok(Default::default());
    }
    let mut journal = folder.journal(handle).map_err(Trouble::storage(data))?;
    let current = load::load(&mut journal).map_err(Trouble::load(handle, data))?;
    let Some(written) = &file.head else {
        // A file made by hand is compared with what is there now: what it leaves out is taken back.
        return Ok((current.state.clone(), current.state));
    };
    let base = head::state_at(&mut journal, written).map_err(Trouble::load(handle, data))?;
    let unknown = || Trouble::Refused(words(language).import_head_unknown(written.as_str()));
    Ok((base.ok_or_else(unknown)?, current.state))
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
fn print_difference(difference: &Difference, words: &Words) {
    for change in &difference.changes {
        say!("{}", heading(change, words));
        change.before.iter().for_each(|line| say!("  - {line}"));
        change.after.iter().for_each(|line| say!("  + {line}"));
    }
}

/// Ten digits that may be a personal number are pointed out, and never stand in the way.
fn ask_about_digits(difference: &Difference, words: &Words) {
    for line in difference.changes.iter().flat_map(|change| &change.after) {
        for suspicion in personal_number::scan(line) {
            complain(&words::misread::say(words, &Misread::PersonalNumber(suspicion)));
        }
    }
}

fn heading(change: &Change, words: &Words) -> String {
    let act = words::problem::act(words, change.act);
    match (&change.subject, change.aspect) {
        (Some(subject), Some(name)) => format!("{subject}, {}: {act}", aspect::label(words, name)),
        (Some(subject), None) => format!("{subject}: {act}"),
        (None, _) => act,
    }
}
