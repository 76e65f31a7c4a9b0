//! `samverkan generate`: an invented county of any size and length, the same for the same seed.

use crate::{arguments::Generate, terminal::say, trouble::Trouble};
use domain::id::Handle;
use engine::{Failure, chance::SeededChance, fill::Filler};
use generate::{County, Plan};
use std::process::ExitCode;
use storage::{
    folder::DataFolder,
    journal::{AppendError, Journal},
};
use words::{Language, message, words};

/// Makes the county, unless the folder has one by that handle.
pub fn generate(arguments: &Generate, language: Language) -> Result<ExitCode, Trouble> {
    let handle = Handle::parse(&arguments.county)
        .map_err(|misread| Trouble::Refused(words::misread::say(words(language), &misread)))?;
    let data = &arguments.data;
    let folder = DataFolder::create_or_open(data).map_err(Trouble::storage(data))?;
    let counties = folder.counties().map_err(Trouble::storage(data))?;
    if counties.contains(&arguments.county) {
        let place = data.display().to_string();
        let arguments = [("county", arguments.county.as_str()), ("data", &place)];
        return Err(Trouble::Refused(
            message(language, "generate-there-already", &arguments).unwrap_or_default(),
        ));
    }
    let mut journal = folder.create_or_open_journal(&arguments.county).map_err(Trouble::storage(data))?;
    let plan = Plan {
        handle,
        n_arenas: arguments.arenas as usize,
        years: arguments.years as usize,
        seed: arguments.seed,
    };
    let n_events = fill(&mut journal, plan).map_err(|error| trouble(error, arguments))?;
    let place = data.display().to_string();
    say!("{}", words(language).generate_done(&arguments.county, place, n_events.to_string()));
    Ok(ExitCode::SUCCESS)
}

/// Writes the whole county; answers how many events it came to.
fn fill(journal: &mut dyn Journal, plan: Plan) -> Result<u64, AppendError> {
    let mut filler = Filler::new(journal, Box::new(SeededChance::new(plan.seed)))?;
    for act in County::new(plan) {
        filler.write(&act.cx, &act.command, &act.events)?;
    }
    Ok(filler.finish()?.seq)
}

fn trouble(error: AppendError, arguments: &Generate) -> Trouble {
    match error {
        AppendError::Failure(failure) => Trouble::storage(&arguments.data)(failure),
        AppendError::Conflict { .. } => Trouble::Engine(Failure::Conflict),
    }
}
