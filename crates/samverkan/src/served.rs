//! The counties a process serves, each with its engine, and why one of them is not served.

use crate::{
    accounts::{ServedAccounts, Stores},
    drafts::ServedDrafts,
    head,
    letters::{self, ServedLetters},
    people::ServedPeople,
    post::PostRoom,
    trouble::{self, Trouble},
};
use domain::State;
use engine::{
    Engine, Failure, Order,
    clock::{Clock, Stopwatch, SystemClock},
    history::History,
    people,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::{Arc, OnceLock},
};
use storage::{failure, folder::DataFolder, journal::Journal};
use tracing::{error, info};
use web::{
    accounts::Accounts,
    app::{Counties, Drafts, Listed, NotKept, Reply},
    letters::Letters,
    people::People,
};
use words::{Language, message};

/// What letters call the service: the county, by its name.
pub fn called(engine: &Engine, handle: &str) -> String {
    let state = engine.snapshot().state.clone();
    state.county.as_ref().map_or_else(|| handle.to_owned(), |county| county.name.as_str().to_owned())
}

/// Now, in microseconds, as the stores beside the journal count time.
pub fn now() -> i64 {
    SystemClock.now().as_microsecond()
}

/// What a store has failed in, as the pages take it.
pub fn not_kept(failure: failure::Failure) -> NotKept {
    NotKept(failure.to_string())
}

/// The counties of a data folder. Pages are answered from the start, and say so until the counties have been read.
pub struct Served {
    opened: OnceLock<Opened>,
    language: Language,
    /// The address that letters say the pages are at.
    site: String,
    /// Who takes letters to the mail server.
    post: Arc<PostRoom>,
}

/// The counties, once they have been read.
struct Opened {
    engines: BTreeMap<String, Engine>,
    histories: BTreeMap<String, Arc<History>>,
    not_served: BTreeMap<String, String>,
    /// Where the journals are.
    data: PathBuf,
    /// What has been begun and not sent.
    drafts: BTreeMap<String, Arc<ServedDrafts>>,
    /// What is kept of people outside the journal.
    people: BTreeMap<String, Arc<ServedPeople>>,
    /// Those who may sign in.
    accounts: BTreeMap<String, Arc<ServedAccounts>>,
    /// Letters to boards and others.
    letters: BTreeMap<String, Arc<ServedLetters>>,
}

impl Served {
    /// Nothing is open yet.
    pub fn new(language: Language, site: String, post: Arc<PostRoom>) -> Served {
        Served { opened: OnceLock::new(), language, site, post }
    }

    /// Opens every county in the folder. One that cannot be opened is told of, and the others are served.
    pub fn open(&self, folder: &DataFolder) -> Result<(), Trouble> {
        let (engines, not_served, data) = (BTreeMap::new(), BTreeMap::new(), folder.path().to_owned());
        let (histories, drafts) = (BTreeMap::new(), BTreeMap::new());
        let (people, accounts, letters) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let mut opened = Opened { engines, histories, not_served, data, drafts, people, accounts, letters };
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
                    let names = (called(&engine, &handle), self.site.clone());
                    let people = ServedPeople::open(folder, &handle, names, self.post.clone())
                        .map_err(Trouble::storage(folder.path()))?;
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
        opened.open_drafts(folder)?;
        self.open_accounts(&mut opened, folder)?;
        // Only whoever starts the program opens it, once.
        drop(self.opened.set(opened));
        Ok(())
    }

    fn open_accounts(&self, opened: &mut Opened, folder: &DataFolder) -> Result<(), Trouble> {
        let at = Trouble::storage(folder.path());
        for (handle, engine) in &opened.engines {
            let state = engine.snapshot().state.clone();
            let mut journal =
                DataFolder::read(folder.path()).and_then(|folder| folder.journal(handle)).map_err(&at)?;
            let mut outbox = folder.outbox(handle).map_err(&at)?;
            letters::settle(&mut outbox, &mut journal, &state).map_err(&at)?;
            let stores = Stores {
                accounts: folder.accounts(handle).map_err(&at)?,
                personal: folder.personal(handle).map_err(&at)?,
                outbox,
            };
            let service = called(engine, handle);
            let accounts = ServedAccounts::new(stores, self.post.clone(), service, self.site.clone());
            let accounts = accounts.map_err(&at)?;
            let letters = ServedLetters::new(accounts.outbox(), self.post.clone(), self.site.clone());
            opened.letters.insert(handle.clone(), Arc::new(letters));
            opened.accounts.insert(handle.clone(), Arc::new(accounts));
        }
        Ok(())
    }

    /// Those who may sign in to a county.
    pub fn accounts_of(&self, handle: &str) -> Option<&Arc<ServedAccounts>> {
        self.opened.get()?.accounts.get(handle)
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

    /// Whether there is such a county, served or not.
    pub fn knows(&self, handle: &str) -> bool {
        let knows =
            |opened: &Opened| opened.engines.contains_key(handle) || opened.not_served.contains_key(handle);
        self.opened.get().is_some_and(knows)
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

    fn first(&self) -> Option<String> {
        let opened = self.opened.get()?;
        let firsts = [opened.engines.keys().next(), opened.not_served.keys().next()];
        firsts.into_iter().flatten().min().cloned()
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

    fn accounts(&self, county: &str) -> Option<Arc<dyn Accounts>> {
        Some(self.accounts_of(county)?.clone())
    }

    fn letters(&self, county: &str) -> Option<Arc<dyn Letters>> {
        Some(self.opened.get()?.letters.get(county)?.clone())
    }

    /// The county shown is the first; where it can only be read, its pages have no forms.
    fn writes(&self) -> bool {
        let first = self.engines().next();
        first.is_none_or(|(_, engine)| engine.newer().is_none())
    }

    fn submit(&self, county: &str, order: Order, reply: Reply) {
        match self.engine(county) {
            Some(engine) => engine.submit(order, reply),
            None => reply(Err(Failure::Stopped)),
        }
    }
}
