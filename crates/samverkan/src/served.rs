//! The counties a process serves, each with its engine, and why one of them is not served.

use crate::{
    drafts::ServedDrafts,
    head,
    trouble::{self, Trouble},
};
use domain::State;
use engine::{Engine, Failure, Order, load::LoadError};
use std::{collections::BTreeMap, path::PathBuf, sync::Arc};
use storage::folder::DataFolder;
use web::app::{Counties, Drafts, Listed, Reply};
use words::{Language, message};

/// The counties of a data folder, opened.
pub struct Served {
    engines: BTreeMap<String, Engine>,
    not_served: BTreeMap<String, String>,
    /// Whether pages may write, which they may not until people can sign in, but in the demo.
    writes: bool,
    /// Where the journals are.
    data: PathBuf,
    /// What has been begun and not sent, where pages may write.
    drafts: BTreeMap<String, Arc<ServedDrafts>>,
}

impl Served {
    /// Opens every county in the folder. One that is broken is told of, and the others are served.
    pub fn open(folder: &DataFolder, language: Language) -> Result<Served, Trouble> {
        let mut served = Served {
            engines: BTreeMap::new(),
            not_served: BTreeMap::new(),
            writes: false,
            data: folder.path().to_owned(),
            drafts: BTreeMap::new(),
        };
        for handle in folder.counties().map_err(Trouble::storage(folder.path()))? {
            match crate::county::open(folder, &handle) {
                Ok(engine) => served.take(handle, engine, language),
                Err(Trouble::Broken { error, .. }) => served.leave_out(handle, &error, language),
                Err(trouble) => return Err(trouble),
            }
        }
        Ok(served)
    }

    /// Lets whoever reaches the pages write, as the one who runs the program.
    pub fn for_writing(mut self, folder: &DataFolder) -> Result<Served, Trouble> {
        for handle in self.engines.keys() {
            let drafts = folder.drafts(handle).map_err(Trouble::storage(folder.path()))?;
            self.drafts.insert(handle.clone(), Arc::new(ServedDrafts::new(drafts)));
        }
        Ok(Served { writes: true, ..self })
    }

    fn take(&mut self, handle: String, engine: Engine, language: Language) {
        if let Some(newer) = engine.newer() {
            let record = newer.seq.to_string();
            let arguments = [("record", record.as_str()), ("what", newer.what.as_str())];
            let line = message(language, "failure-record-newer", &arguments).unwrap_or_default();
            self.not_served.insert(handle.clone(), line);
        }
        self.engines.insert(handle, engine);
    }

    fn leave_out(&mut self, handle: String, error: &LoadError, language: Language) {
        let reason = trouble::broken(error, language);
        let arguments = [("county", handle.as_str()), ("reason", reason.as_str())];
        let line = message(language, "failure-county-not-served", &arguments).unwrap_or_default();
        self.not_served.insert(handle, line);
    }

    /// The engine of a county.
    pub fn engine(&self, handle: &str) -> Option<&Engine> {
        self.engines.get(handle)
    }

    /// One line for each county that is not served, or only for reading.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.not_served.values().map(String::as_str)
    }
}

impl Counties for Served {
    fn snapshot(&self, county: &str) -> Option<Arc<State>> {
        self.engines.get(county).map(|engine| engine.snapshot().state.clone())
    }

    fn list(&self) -> Vec<Listed> {
        let named = |handle: &String| {
            let state = self.snapshot(handle);
            let name = state.and_then(|state| Some(state.county.as_ref()?.name.as_str().to_owned()));
            Listed { handle: handle.clone(), name: name.unwrap_or_else(|| handle.clone()) }
        };
        let all = self.engines.keys().chain(self.not_served.keys());
        let mut listed: Vec<Listed> = all.map(named).collect();
        listed.dedup();
        listed
    }

    fn problem(&self) -> Option<String> {
        let lines: Vec<&str> = self.lines().collect();
        (!lines.is_empty()).then(|| lines.join(" "))
    }

    fn written(&self, county: &str) -> Option<(Arc<State>, String)> {
        let snapshot = self.engines.get(county)?.snapshot();
        Some((snapshot.state.clone(), head::write(snapshot.head)))
    }

    fn at_head(&self, county: &str, written: &str) -> Option<State> {
        let folder = DataFolder::read(&self.data).ok()?;
        let mut journal = folder.journal(county).ok()?;
        head::state_at(&mut journal, written).ok()?
    }

    fn drafts(&self, county: &str) -> Option<Arc<dyn Drafts>> {
        Some(self.drafts.get(county)?.clone())
    }

    fn writes(&self) -> bool {
        self.writes
    }

    fn submit(&self, county: &str, order: Order, reply: Reply) {
        match self.engines.get(county) {
            Some(engine) if self.writes => engine.submit(order, reply),
            _ => reply(Err(Failure::Stopped)),
        }
    }
}
