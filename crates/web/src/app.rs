//! What the pages are served from: the counties, and what day it is.

use domain::State;
use jiff::civil::Date;
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

/// The counties a process serves. The program that opens their journals says which.
pub trait Counties: Send + Sync {
    /// Everything known of a county just now; `None` when it is not served.
    fn snapshot(&self, county: &str) -> Option<Arc<State>>;

    /// Every county, also those that are not served. The first is shown at `/`.
    fn list(&self) -> Vec<Listed>;

    /// Why a county is not served, in one clear line.
    fn problem(&self) -> Option<String>;
}

/// A county in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its handle.
    pub handle: String,
    /// What it is called.
    pub name: String,
}

/// What every request is answered from.
#[derive(Clone)]
pub struct App {
    counties: Arc<dyn Counties>,
    today: Arc<dyn Fn() -> Date + Send + Sync>,
    n_failures: Arc<AtomicU64>,
}

impl App {
    /// Serves these counties; `today` tells the day in Sweden.
    pub fn new(counties: Arc<dyn Counties>, today: impl Fn() -> Date + Send + Sync + 'static) -> App {
        App { counties, today: Arc::new(today), n_failures: Arc::default() }
    }

    /// The state of the county shown at `/`.
    pub(crate) fn snapshot(&self) -> Option<Arc<State>> {
        let first = self.counties.list().into_iter().next()?;
        self.counties.snapshot(&first.handle)
    }

    /// What the county shown at `/` is called, also when it is not served.
    pub(crate) fn county_name(&self) -> Option<String> {
        self.counties.list().into_iter().next().map(|county| county.name)
    }

    pub(crate) fn problem(&self) -> Option<String> {
        self.counties.problem()
    }

    pub(crate) fn today(&self) -> Date {
        (self.today)()
    }

    /// A number for somebody to quote about a page that failed.
    pub(crate) fn next_failure(&self) -> String {
        let number = self.n_failures.fetch_add(1, Ordering::Relaxed) + 1;
        format!("{}-{number}", self.today().strftime("%Y%m%d"))
    }
}
