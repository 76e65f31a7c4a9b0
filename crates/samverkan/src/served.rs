//! The counties a process serves, each with its engine, and why one of them is not served.

use crate::{
    drafts::ServedDrafts,
    head,
    people::ServedPeople,
    trouble::{self, Trouble},
};
use domain::{State, context::Actor};
use engine::{
    Engine, Failure, Order,
    clock::{Stopwatch, SystemClock},
    history::History,
    people,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::{Arc, OnceLock},
};
use storage::{folder::DataFolder, journal::Journal};
use tracing::{error, info};
use web::{
    app::{Counties, Drafts, Listed, NotKept, Reply},
    people::People,
};
use words::{Language, message};

/// The counties of a data folder. Pages are answered from the start, and say so until the counties have been read.
pub struct Served {
    opened: OnceLock<Opened>,
    language: Language,
    /// Whether pages may write, which they may not until people can sign in, but in the demo.
    writes: bool,
}

/// The counties, once they have been read.
struct Opened {
    engines: BTreeMap<String, Engine>,
    histories: BTreeMap<String, Arc<History>>,
    not_served: BTreeMap<String, String>,
    /// Where the journals are.
    data: PathBuf,
    /// What has been begun and not sent, where pages may write.
    drafts: BTreeMap<String, Arc<ServedDrafts>>,
    /// What is kept of people outside the journal.
    people: BTreeMap<String, Arc<ServedPeople>>,
}

impl Served {
    /// Nothing is open yet. With `writes`, whoever reaches the pages may write, as the one who runs the program.
    pub fn new(language: Language, writes: bool) -> Served {
        Served { opened: OnceLock::new(), language, writes }
    }

    /// Opens every county in the folder. One that cannot be opened is told of, and the others are served.
    pub fn open(&self, folder: &DataFolder) -> Result<(), Trouble> {
        let (engines, not_served, data) = (BTreeMap::new(), BTreeMap::new(), folder.path().to_owned());
        let (histories, drafts) = (BTreeMap::new(), BTreeMap::new());
        let people = BTreeMap::new();
        let mut opened = Opened { engines, histories, not_served, data, drafts, people };
        for handle in folder.counties().map_err(Trouble::storage(folder.path()))? {
            let watch = Stopwatch::start();
            match crate::county::open(folder, &handle) {
                Ok(engine) => {
                    let (records, ms) = (engine.snapshot().head.seq, watch.elapsed().as_millis() as u64);
                    info!(county = handle, records, ms, "county opened");
                    // An erasure that was decided when the machine stopped is carried out before anybody reads.
                    people::finish(folder, &handle, &engine.snapshot().state)
                        .map_err(Trouble::storage(folder.path()))?;
                    let reading = DataFolder::read(folder.path()).map_err(Trouble::storage(folder.path()))?;
                    opened.histories.insert(handle.clone(), Arc::new(history(reading, handle.clone())));
                    let people =
                        ServedPeople::open(folder, &handle).map_err(Trouble::storage(folder.path()))?;
                    opened.people.insert(handle.clone(), Arc::new(people));
                    opened.take(handle, engine, self.language);
                }
                Err(trouble) => {
                    // The log is in English, whatever language the terminal is.
                    error!(county = handle, why = trouble.sentence(Language::English), "county not served");
                    opened.leave_out(handle, &trouble, self.language);
                }
            }
        }
        if self.writes {
            opened.open_drafts(folder)?;
        }
        // Only whoever starts the program opens it, once.
        drop(self.opened.set(opened));
        Ok(())
    }

    /// Whether the counties have been read.
    pub fn is_open(&self) -> bool {
        self.opened.get().is_some()
    }

    /// The engine of a county.
    pub fn engine(&self, handle: &str) -> Option<&Engine> {
        self.opened.get()?.engines.get(handle)
    }

    /// Every county that is served, if only for reading.
    pub fn engines(&self) -> impl Iterator<Item = (&str, &Engine)> {
        let opened = self.opened.get().into_iter();
        opened.flat_map(|opened| opened.engines.iter().map(|(handle, engine)| (handle.as_str(), engine)))
    }

    /// The counties that are not served at all.
    pub fn broken(&self) -> impl Iterator<Item = &str> {
        let opened = self.opened.get().into_iter();
        opened.flat_map(|opened| {
            let all = opened.not_served.keys();
            all.filter(|handle| !opened.engines.contains_key(*handle)).map(String::as_str)
        })
    }

    /// Why a county is not served, or only for reading.
    pub fn problem_of(&self, handle: &str) -> Option<String> {
        match self.opened.get() {
            None => self.problem(),
            Some(opened) => opened.not_served.get(handle).cloned(),
        }
    }

    /// One line for each county that is not served, or only for reading.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.opened.get().into_iter().flat_map(|opened| opened.not_served.values().map(String::as_str))
    }
}

impl Opened {
    fn open_drafts(&mut self, folder: &DataFolder) -> Result<(), Trouble> {
        for handle in self.engines.keys() {
            let drafts = folder.drafts(handle).map_err(Trouble::storage(folder.path()))?;
            self.drafts.insert(handle.clone(), Arc::new(ServedDrafts::new(drafts)));
        }
        Ok(())
    }

    fn take(&mut self, handle: String, engine: Engine, language: Language) {
        if let Some(newer) = engine.newer() {
            let record = newer.seq.to_string();
            let arguments =
                [("county", handle.as_str()), ("record", record.as_str()), ("what", newer.what.as_str())];
            let line = message(language, "failure-county-only-read", &arguments).unwrap_or_default();
            self.not_served.insert(handle.clone(), line);
        }
        self.engines.insert(handle, engine);
    }

    fn leave_out(&mut self, handle: String, trouble: &Trouble, language: Language) {
        let reason = match trouble {
            Trouble::Broken { error, .. } => trouble::broken(error, language),
            other => other.sentence(language),
        };
        let arguments = [("county", handle.as_str()), ("reason", reason.as_str())];
        let line = message(language, "failure-county-not-served", &arguments).unwrap_or_default();
        self.not_served.insert(handle, line);
    }
}

/// What has been written in a county, whose journal an engine has just read through.
fn history(folder: DataFolder, handle: String) -> History {
    let open = move || Ok(Box::new(folder.journal(&handle)?) as Box<dyn Journal>);
    History::new(open, Box::new(SystemClock))
}

impl Counties for Served {
    fn snapshot(&self, county: &str) -> Option<Arc<State>> {
        self.engine(county).map(|engine| engine.snapshot().state.clone())
    }

    fn list(&self) -> Vec<Listed> {
        let named = |handle: &String| {
            let state = self.snapshot(handle);
            let name = state.and_then(|state| Some(state.county.as_ref()?.name.as_str().to_owned()));
            Listed { handle: handle.clone(), name: name.unwrap_or_else(|| handle.clone()) }
        };
        let Some(opened) = self.opened.get() else { return Vec::new() };
        let all: BTreeSet<&String> = opened.engines.keys().chain(opened.not_served.keys()).collect();
        all.into_iter().map(named).collect()
    }

    fn problem(&self) -> Option<String> {
        if !self.is_open() {
            return message(self.language, "serve-loading", &[]);
        }
        let lines: Vec<&str> = self.lines().collect();
        (!lines.is_empty()).then(|| lines.join(" "))
    }

    fn written(&self, county: &str) -> Option<(Arc<State>, String)> {
        let snapshot = self.engine(county)?.snapshot();
        Some((snapshot.state.clone(), head::write(snapshot.head)))
    }

    fn at_head(&self, county: &str, written: &str) -> Option<State> {
        let folder = DataFolder::read(&self.opened.get()?.data).ok()?;
        let mut journal = folder.journal(county).ok()?;
        head::state_at(&mut journal, written).ok()?
    }

    fn drafts(&self, county: &str) -> Option<Arc<dyn Drafts>> {
        Some(self.opened.get()?.drafts.get(county)?.clone())
    }

    fn people(&self, county: &str) -> Option<Arc<dyn People>> {
        Some(self.opened.get()?.people.get(county)?.clone())
    }

    fn history(&self, county: &str) -> Option<Arc<History>> {
        self.opened.get()?.histories.get(county).cloned()
    }

    /// Whoever reaches the pages where they write is the one who runs the program, for as long as nobody can sign in.
    fn actor(&self, _county: &str, _session: Option<&str>) -> Result<Actor, NotKept> {
        Ok(if self.writes { Actor::Operator } else { Actor::Visitor })
    }

    /// The county shown is the first; where it can only be read, its pages have no forms.
    fn writes(&self) -> bool {
        let first = self.engines().next();
        self.writes && first.is_none_or(|(_, engine)| engine.newer().is_none())
    }

    fn submit(&self, county: &str, order: Order, reply: Reply) {
        match self.engine(county) {
            Some(engine) if self.writes => engine.submit(order, reply),
            _ => reply(Err(Failure::Stopped)),
        }
    }
}
