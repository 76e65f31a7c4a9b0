//! Where a county is read from: a data folder with journals, or a county file.

use crate::{arguments, problems, trouble::Trouble};
use county_file::{proposal::propose, read::read_on};
use domain::{Command, Context, Stamped, State, command, context::Actor};
use engine::{
    Engine,
    chance::{SystemChance, new_request},
    clock::{Clock, SystemClock},
    load,
};
use std::path::Path;
use storage::folder::DataFolder;
use words::Language;

/// The county as the command line names it, read and not held.
pub fn read_only(county: &arguments::County, language: Language) -> Result<State, Trouble> {
    if county.data.is_file() {
        return from_file(&county.data, language);
    }
    let folder = DataFolder::read(&county.data).map_err(Trouble::storage(&county.data))?;
    let handle = which(&folder, county.county.as_deref())?;
    let mut journal = folder.journal(&handle).map_err(Trouble::storage(&county.data))?;
    let loaded = load::load(&mut journal).map_err(Trouble::load(&handle, &county.data))?;
    Ok(loaded.state)
}

/// The only county in the folder, or the one that is named.
pub fn which(folder: &DataFolder, named: Option<&str>) -> Result<String, Trouble> {
    let counties = folder.counties().map_err(Trouble::storage(folder.path()))?;
    match named {
        Some(name) if counties.iter().any(|county| county == name) => Ok(name.to_owned()),
        None if counties.len() == 1 => Ok(counties[0].clone()),
        _ => Err(Trouble::WhichCounty(counties)),
    }
}

/// The county a file describes, as if it had just been imported into an empty register.
fn from_file(path: &Path, language: Language) -> Result<State, Trouble> {
    let text = std::fs::read_to_string(path).map_err(Trouble::file(path))?;
    let commands = commands_of(&text, path, language)?;
    let cx = context();
    let mut state = State::default();
    let events = command::decide(&state, &cx, Command::All(commands))
        .map_err(|refusal| Trouble::refused(&refusal, language))?;
    for (event, seq) in events.iter().zip(1..) {
        command::apply(&mut state, &Stamped { seq, at: cx.now, actor: cx.actor.clone(), event });
    }
    Ok(state)
}

/// The commands that make a county out of a file; every problem in the file is printed at its line.
pub fn commands_of(text: &str, path: &Path, language: Language) -> Result<Vec<Command>, Trouble> {
    let nothing = State::default();
    let proposal = propose(read_on(text), &nothing, &nothing, &context(), None);
    proposal
        .map(|proposal| proposal.commands)
        .map_err(|problems| problems::show(&problems, text, path, language))
}

/// Who acts from the command line, and when.
pub fn context() -> Context {
    let clock = SystemClock;
    Context { now: clock.now(), today: clock.today(), actor: Actor::Operator, request: new_request() }
}

/// Opens a county for writing.
pub fn open(folder: &DataFolder, handle: &str) -> Result<Engine, Trouble> {
    let journal = folder.create_or_open_journal(handle).map_err(Trouble::storage(folder.path()))?;
    Engine::open(Box::new(journal), Box::new(SystemClock), Box::new(SystemChance))
        .map_err(Trouble::load(handle, folder.path()))
}
