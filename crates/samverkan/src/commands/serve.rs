//! `samverkan demo` and `samverkan serve`: the pages, on this machine only until people can sign in.

use super::import::execute;
use crate::{
    config::Config,
    county, problems,
    served::Served,
    server::{self, Listeners},
    terminal::say,
    trouble::Trouble,
};
use county_file::read::cases::cases;
use domain::Command;
use std::{net::SocketAddr, path::Path, process::ExitCode};
use storage::folder::DataFolder;
use web::app::Counties;
use words::{Language, words};

/// The county of the demo, as it stands in the repository.
const DEMO: &str = include_str!("../../../../counties/jamtland-harjedalen.toml");
/// What has happened in it.
const DEMO_CASES: &str = include_str!("../../../../counties/jamtland-harjedalen.cases.toml");
const DEMO_HANDLE: &str = "jamtland-harjedalen";

/// Opens the demo county, made the first time, and shows it. Whoever sits at this machine may write in it.
pub fn demo(config: &Config) -> Result<ExitCode, Trouble> {
    let listeners = Listeners::take(config)?;
    let address = listeners.pages()?;
    let folder = DataFolder::create_or_open(&config.data).map_err(Trouble::storage(&config.data))?;
    let is_new = make_demo(&folder, config.language)?;
    let (language, data) = (config.language, config.data.display().to_string());
    server::run(config, listeners, Served::new(language, true), move |served| {
        served.open(&folder)?;
        if let Some(engine) = served.engine(DEMO_HANDLE) {
            let state = engine.snapshot().state.clone();
            let name = state.county.as_ref().map_or(DEMO_HANDLE, |county| county.name.as_str());
            let (facts, words) = (state.n_facts(), words(language));
            say!(
                "{}",
                match is_new {
                    true => words.demo_opened(name, data, facts),
                    false => words.demo_opened_again(name, data, facts),
                }
            );
        }
        tell(served, address, language);
        Ok(folder)
    })?;
    say!("{}", words(config.language).serve_stopped());
    Ok(ExitCode::SUCCESS)
}

/// Makes the demo county where there is none, and tells whether it did.
fn make_demo(folder: &DataFolder, language: Language) -> Result<bool, Trouble> {
    let counties = folder.counties().map_err(Trouble::storage(folder.path()))?;
    if counties.iter().any(|county| county == DEMO_HANDLE) {
        return Ok(false);
    }
    let commands = county::commands_of(DEMO, Path::new("counties/jamtland-harjedalen.toml"), language)?;
    let engine = county::open(folder, DEMO_HANDLE)?;
    execute(&engine, Command::All(commands), language)?;
    let path = Path::new("counties/jamtland-harjedalen.cases.toml");
    let state = engine.snapshot().state.clone();
    let commands = cases(DEMO_CASES, &state, &county::context())
        .map_err(|problems| problems::show(&problems, DEMO_CASES, path, language))?;
    execute(&engine, Command::All(commands), language)?;
    Ok(true)
}

/// Shows the counties of a folder, for reading.
pub fn serve(config: &Config) -> Result<ExitCode, Trouble> {
    let listeners = Listeners::take(config)?;
    let address = listeners.pages()?;
    let folder = DataFolder::open(&config.data).map_err(Trouble::storage(&config.data))?;
    let (language, hosts) = (config.language, config.hosts.clone());
    server::run(config, listeners, Served::new(language, false), move |served| {
        served.open(&folder)?;
        let (words, counties) = (words(language), served.list());
        if counties.is_empty() {
            say!("{}", words.serve_none());
        }
        counties.iter().for_each(|county| say!("{}", words.serve_county_open(county.name.as_str())));
        for (host, handle) in &hosts {
            if !counties.iter().any(|county| county.handle == *handle) {
                tracing::warn!(host, county = handle, "a name leads to a county that is not here");
            }
        }
        say!("{}", words.serve_reads());
        tell(served, address, language);
        Ok(folder)
    })?;
    say!("{}", words(config.language).serve_stopped());
    Ok(ExitCode::SUCCESS)
}

/// What is not as it should be, and where to look.
fn tell(served: &Served, address: SocketAddr, language: Language) {
    served.lines().for_each(|line| say!("{line}"));
    say!("{}", words(language).demo_click(address.to_string()));
}
