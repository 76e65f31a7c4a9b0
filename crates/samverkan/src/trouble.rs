//! What stopped a command before it could answer: one clear line each, and exit code 2.

use crate::config::wrong::Wrong;
use domain::Refusal;
use engine::load::LoadError;
use std::{io, net::SocketAddr, path::Path};
use storage::failure::Failure;
use words::{Language, message};

/// Why a command could not run.
#[derive(Debug)]
pub enum Trouble {
    /// Storage stood in the way, and where.
    Storage { failure: Failure, place: String },
    /// A county cannot be served; its journal names the record.
    Broken { county: String, error: LoadError },
    /// A file could not be read or written.
    File { error: io::Error, place: String },
    /// The address is taken.
    PortInUse(SocketAddr),
    /// The address can be reached from other machines.
    NotLoopback(SocketAddr),
    /// The certificate or its key cannot be used.
    Tls { place: String, why: String },
    /// Letters cannot be sent with this configuration.
    Mail { why: String },
    /// The demo was told to read a configuration file.
    DemoReadsNoFile,
    /// The folder holds several counties, or none by that name.
    WhichCounty(Vec<String>),
    /// There is no such check.
    NoSuchCheck(String),
    /// A rule says no; in words already.
    Refused(String),
    /// Everything has been said already, line by line.
    Said,
    /// Anything else, as the engine puts it.
    Engine(engine::Failure),
}

impl Trouble {
    /// Storage stood in the way here.
    pub fn storage(place: &Path) -> impl Fn(Failure) -> Trouble {
        let place = place.display().to_string();
        move |failure| Trouble::Storage { failure, place: place.clone() }
    }

    /// Reading a county stopped here.
    pub fn load(county: &str, place: &Path) -> impl Fn(LoadError) -> Trouble {
        let (county, at) = (county.to_owned(), Trouble::storage(place));
        move |error| match error {
            LoadError::Failure(failure) => at(failure),
            error => Trouble::Broken { county: county.clone(), error },
        }
    }

    /// A file could not be read or written.
    pub fn file(place: &Path) -> impl Fn(io::Error) -> Trouble {
        let place = place.display().to_string();
        move |error| Trouble::File { error, place: place.clone() }
    }

    /// Something is wrong with how the program is configured; a sentence each.
    pub fn configured(wrong: &[Wrong], language: Language) -> Trouble {
        let sentences: Vec<String> = wrong.iter().map(|wrong| wrong.sentence(language)).collect();
        Trouble::Refused(sentences.join("\n"))
    }

    /// A rule said no.
    pub fn refused(refusal: &Refusal, language: Language) -> Trouble {
        Trouble::Refused(crate::terminal::refusal(refusal, language))
    }

    /// One sentence about what happened and what can be done.
    pub fn sentence(&self, language: Language) -> String {
        let say = |id: &str, arguments: &[(&str, &str)]| {
            message(language, id, arguments).unwrap_or_else(|| format!("{id} {arguments:?}"))
        };
        match self {
            Trouble::Storage { failure, place } => failure_sentence(failure, place, language),
            Trouble::Broken { county, error } => {
                say("failure-county-not-served", &[("county", county), ("reason", &broken(error, language))])
            }
            Trouble::File { error, place } => {
                let failure = Failure::from(io::Error::new(error.kind(), error.to_string()));
                failure_sentence(&failure, place, language)
            }
            Trouble::PortInUse(address) => {
                say("failure-port-in-use", &[("port", &address.port().to_string())])
            }
            Trouble::NotLoopback(address) => {
                say("failure-not-loopback", &[("address", &address.to_string())])
            }
            Trouble::Tls { place, why } => say("failure-tls", &[("place", place), ("why", why)]),
            Trouble::Mail { why } => say("failure-mail", &[("why", why)]),
            Trouble::DemoReadsNoFile => say("config-demo-reads-no-file", &[]),
            Trouble::WhichCounty(counties) => {
                say("failure-which-county", &[("counties", &counties.join(", "))])
            }
            Trouble::NoSuchCheck(name) => say("failure-no-such-check", &[("name", name)]),
            Trouble::Refused(sentence) => sentence.clone(),
            Trouble::Said => String::new(),
            Trouble::Engine(engine::Failure::Storage(failure)) => failure_sentence(failure, "", language),
            Trouble::Engine(failure) => failure.to_string(),
        }
    }
}

/// What is wrong with a county's journal, in words.
pub fn broken(error: &LoadError, language: Language) -> String {
    match error {
        LoadError::Broken { seq, why } => {
            let seq = seq.to_string();
            let arguments = [("record", seq.as_str()), ("why", why.as_str())];
            message(language, "failure-record-changed", &arguments).unwrap_or_else(|| error.to_string())
        }
        LoadError::Failure(failure) => failure_sentence(failure, "", language),
    }
}

fn failure_sentence(failure: &Failure, place: &str, language: Language) -> String {
    let (mut found, mut known, mut detail) = (String::new(), String::new(), String::new());
    match failure {
        Failure::Newer { found: format, known: newest } => {
            found = format.to_string();
            known = newest.to_string();
        }
        Failure::Corrupt(what) | Failure::Rejected(what) | Failure::Io(what) => detail.clone_from(what),
        _ => {}
    }
    let arguments = [("place", place), ("found", &found), ("known", &known), ("detail", &detail)];
    let id = format!("failure-{}", failure.code().replace('_', "-"));
    message(language, &id, &arguments).unwrap_or_else(|| format!("{place}: {failure}"))
}
