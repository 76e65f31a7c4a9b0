//! `samverkan demo`: the county of the repository, on this machine only, with links to sign in as somebody in it.
//!
//! Whom the links let in is told by an office, never by a name; they are invented, and stand in the register like others.

use super::import::execute;
use crate::{
    accounts::ServedAccounts,
    commands::serve,
    config::Config,
    county,
    post::PostRoom,
    problems,
    served::Served,
    server::{self, Listeners},
    terminal::say,
    trouble::Trouble,
};
use county_file::read::cases::cases;
use domain::{
    Command, State,
    access::{
        Ground, Rights,
        commission::{self, Role},
    },
    context::Actor,
    facts::{self, Claim, Content, Statement},
    id::{Handle, Id, PersonId, PrincipalId, Subject},
    register::{mailbox::Mailbox, principal},
    text::Text,
    time::Period,
};
use engine::clock::{Clock, SystemClock};
use std::{path::Path, process::ExitCode, sync::Arc};
use storage::folder::DataFolder;
use words::{Language, Speaker, words};

/// The county of the demo, as it stands in the repository.
const DEMO: &str = include_str!("../../../../counties/jamtland-harjedalen.toml");
/// What has happened in it.
const DEMO_CASES: &str = include_str!("../../../../counties/jamtland-harjedalen.cases.toml");
const PEOPLE: &str = include_str!("demo_people.toml");
const DEMO_HANDLE: &str = "jamtland-harjedalen";
/// Those whom it lets in.
const PERSONS: [&str; 4] =
    ["person-demo-samordnare", "person-demo-sekreterare", "person-demo-registrator", "person-demo-revisor"];

/// Opens the demo county, made the first time, and shows it.
pub fn demo(config: &Config) -> Result<ExitCode, Trouble> {
    let listeners = Listeners::take(config)?;
    let address = listeners.pages()?;
    let folder = DataFolder::create_or_open(&config.data).map_err(Trouble::storage(&config.data))?;
    let is_new = make_demo(&folder, config.language)?;
    let (language, data) = (config.language, config.data.display().to_string());
    let served = Served::new(language, format!("http://{address}"), Arc::new(PostRoom::default()));
    server::run(config, listeners, served, move |served| {
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
            if let Some(accounts) = served.accounts_of(DEMO_HANDLE) {
                tell_links(&state, accounts, language)?;
            }
        }
        serve::tell(served, address, language);
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
    let today = SystemClock.today();
    let file = format!("{DEMO}{}", PEOPLE.replace("DAY", &today.to_string()));
    let mut commands = county::commands_of(&file, Path::new("counties/jamtland-harjedalen.toml"), language)?;
    let role = |person: &str, role: Role| {
        let person = person.parse().expect("the people of the demo have ids");
        let reason = Text::parse("Demo").expect("it is a text");
        Command::Commission(commission::Command::Give { person, role, from: today, to: None, reason })
    };
    let of_region = "principal-region-jamtland-harjedalen".parse().expect("it is an id");
    commands.push(role(PERSONS[2], Role::Registrar { of: "body-hsn".parse().expect("it is an id") }));
    commands.push(role(PERSONS[3], Role::Auditor { of: of_region }));
    let engine = county::open(folder, DEMO_HANDLE)?;
    execute(&engine, Command::All(commands), language)?;
    let path = Path::new("counties/jamtland-harjedalen.cases.toml");
    let state = engine.snapshot().state.clone();
    let commands = cases(DEMO_CASES, &state, &county::context())
        .map_err(|problems| problems::show(&problems, DEMO_CASES, path, language))?;
    execute(&engine, Command::All(commands), language)?;
    execute(&engine, Command::All(mailboxes(&state)), language)?;
    Ok(true)
}

/// Mailboxes of those whom letters go to. They are invented, under a name that leads nowhere and never will; the boards
/// have none, so that it can be seen how it is then.
fn mailboxes(state: &State) -> Vec<Command> {
    let says = |handle: &Handle| {
        let mailbox = Mailbox::parse(&format!("registrator@{handle}.example")).expect("it is an address");
        let content = Content::Fact(principal::Fact::Mailbox(mailbox));
        let sources = vec!["demo".parse().expect("it is a citation")];
        Statement::from(Claim { content, when: Period::default(), sources })
    };
    let of = |id: &PrincipalId| {
        let command = facts::Command::State { id: id.clone(), statement: says(id.handle()) };
        Command::Principal(command)
    };
    state.principals.keys().map(of).collect()
}

/// One link for each office that somebody in the demo has.
fn tell_links(state: &State, accounts: &ServedAccounts, language: Language) -> Result<(), Trouble> {
    let (words, mut n_told) = (words(language), 0);
    for person in PERSONS {
        let person: PersonId = person.parse().expect("the people of the demo have ids");
        let Some(office) = office_of(state, &person, language) else { continue };
        let failed = |failure| Trouble::Storage { failure, place: DEMO_HANDLE.to_owned() };
        let link = accounts.demo_link(&person).map_err(failed)?;
        if n_told == 0 {
            say!("{}", words.demo_sign_in());
        }
        say!("  {office}: {link}");
        n_told += 1;
    }
    if n_told == 0 {
        say!("{}", words.demo_no_people());
    }
    Ok(())
}

/// What somebody is that says most.
fn office_of(state: &State, person: &PersonId, language: Language) -> Option<String> {
    let today = SystemClock.today();
    let actor = Actor::Person(person.clone());
    let rights = Rights::of(state, &actor, today);
    let speaker = Speaker::new(language, state, today);
    let mut grounds: Vec<&Ground> =
        rights.held().iter().filter(|held| held.is_now()).map(|held| &held.ground).collect();
    grounds.sort_by_key(|ground| match ground {
        Ground::Coordinator(_) => 0,
        Ground::Secretary(_) | Ground::Auditor(_) | Ground::Registrar(_) => 1,
        _ => 2,
    });
    let name = |subject: Subject| speaker.name(&subject);
    let words = speaker.words;
    match grounds.first()? {
        Ground::Coordinator(office) => Some(name(office.clone().into())),
        Ground::Secretary(arena) => Some(words.by_secretary(name(arena.clone().into()))),
        Ground::Auditor(of) => Some(words.by_auditor(name(of.clone().into()))),
        Ground::Registrar(of) => Some(words.by_registrar(name(of.clone().into()))),
        _ => None,
    }
}
