//! What the pages are served from: the counties, and what day it is.

use crate::{
    accounts::{Accounts, SignedIn},
    cache::Cache,
    hashing::Hashing,
    letters::Letters,
    mornings::Mornings,
    people::{People, Visit},
    site::Site,
    told::Memory,
};
use domain::{
    State,
    access::{Action, Authority, On, may_do},
    context::{Actor, RequestId},
    find::{Answer, Index},
    id::{PersonId, Subject},
    view::news::Stood,
};
use engine::{Failure, Order, Outcome, history::History};
use jiff::{Timestamp, civil::Date};
use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicU64, Ordering},
};

/// The counties a process serves. The program that opens their journals says which.
pub trait Counties: Send + Sync {
    /// Everything known of a county just now; `None` when it is not served.
    fn snapshot(&self, county: &str) -> Option<Arc<State>>;

    /// Every county, also those that are not served. The first is shown at `/`.
    fn list(&self) -> Vec<Listed>;

    /// The one that is shown at `/`. Every request asks.
    fn first(&self) -> Option<String> {
        self.list().into_iter().next().map(|county| county.handle)
    }

    /// Why a county is not served, in one clear line.
    fn problem(&self) -> Option<String>;

    /// A county with the head it stands at, as a county file names it.
    fn written(&self, _county: &str) -> Option<(Arc<State>, String)> {
        None
    }

    /// A county as it stood at a head that a county file names; `None` where it never stood there.
    fn at_head(&self, _county: &str, _head: &str) -> Option<State> {
        None
    }

    /// What has been begun and not sent in a county; `None` where nothing is kept.
    fn drafts(&self, _county: &str) -> Option<Arc<dyn Drafts>> {
        None
    }

    /// What has been written in a county, where its journal can be read.
    fn history(&self, _county: &str) -> Option<Arc<History>> {
        None
    }

    /// Those who have an account in a county; `None` where nobody can sign in.
    fn accounts(&self, _county: &str) -> Option<Arc<dyn Accounts>> {
        None
    }

    /// Who acts where nobody has signed in.
    fn actor(&self, _county: &str, _session: Option<&str>) -> Result<Actor, NotKept> {
        Ok(Actor::Visitor)
    }

    /// The letters of a county to boards and others; `None` where none can be sent.
    fn letters(&self, _county: &str) -> Option<Arc<dyn Letters>> {
        None
    }

    /// What is kept of people in a county; `None` where nothing is.
    fn people(&self, _county: &str) -> Option<Arc<dyn People>> {
        None
    }

    /// Whether pages may write. Where they may not, they show no forms.
    fn writes(&self) -> bool {
        false
    }

    /// Hands an order to the county's writer; `reply` is called once it has been answered.
    fn submit(&self, _county: &str, _order: Order, reply: Reply) {
        reply(Err(Failure::Stopped));
    }
}

/// What people have begun and not sent, each draft in the space of one authority. Nothing else may tell that there are any.
pub trait Drafts: Send + Sync {
    /// Keeps a draft, in the place of the one with the same number.
    fn keep(&self, authority: &Authority, id: RequestId, bytes: Vec<u8>) -> Result<(), NotKept>;

    /// Every draft of the authority, the one kept last first.
    fn list(&self, authority: &Authority) -> Result<Vec<Kept>, NotKept>;

    /// Erases a draft; one that is not there is as good as erased.
    fn remove(&self, authority: &Authority, id: RequestId) -> Result<(), NotKept>;
}

/// A draft as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its number.
    pub id: RequestId,
    /// When it was last kept.
    pub at: Timestamp,
    /// What was written.
    pub bytes: Vec<u8>,
}

/// Why a draft could not be kept, read or erased, in a line for the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotKept(pub String);

/// What is called with the answer to an order.
pub type Reply = Box<dyn FnOnce(Outcome) + Send>;

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
    cache: Arc<Cache>,
    found: Arc<Mutex<Index>>,
    memory: Arc<Mutex<Option<Arc<Memory>>>>,
    mornings: Arc<Mornings>,
    site: Arc<Site>,
    hashing: Hashing,
}

impl App {
    /// Serves these counties; `today` tells the day in Sweden.
    pub fn new(counties: Arc<dyn Counties>, today: impl Fn() -> Date + Send + Sync + 'static) -> App {
        let (n_failures, cache, site) = (Arc::default(), Arc::default(), Arc::default());
        App {
            counties,
            today: Arc::new(today),
            n_failures,
            cache,
            found: Arc::default(),
            memory: Arc::default(),
            mornings: Arc::default(),
            site,
            hashing: Hashing::default(),
        }
    }

    /// The same, reached so.
    pub fn at(self, site: Site) -> App {
        App { site: Arc::new(site), ..self }
    }

    /// How the pages are reached.
    pub(crate) fn site(&self) -> &Site {
        &self.site
    }

    /// Turns to try a password.
    pub(crate) fn hashing(&self) -> &Hashing {
        &self.hashing
    }

    /// The state of the county shown at `/`.
    pub(crate) fn snapshot(&self) -> Option<Arc<State>> {
        self.counties.snapshot(&self.first()?)
    }

    /// What the county shown at `/` is called, also when it is not served.
    pub(crate) fn county_name(&self) -> Option<String> {
        self.counties.list().into_iter().next().map(|county| county.name)
    }

    pub(crate) fn problem(&self) -> Option<String> {
        self.counties.problem()
    }

    /// Pages that have been made.
    pub(crate) fn cache(&self) -> &Cache {
        &self.cache
    }

    /// Reads all that is to be found, and works out what the first pages tell. Whoever looks before that, or first after
    /// something has been written, only has what is new worked out.
    pub fn warm(&self) {
        let Some(state) = self.snapshot() else { return };
        self.index().bring_to(&state);
        let today = self.today();
        self.remember(&state, today);
        if let Some(memory) = self.memory(&state, today) {
            memory.warm();
        }
    }

    /// What is called as somebody typed, of what may be seen. The first who looks after a write reads what is new.
    pub(crate) fn find(
        &self,
        state: &State,
        typed: &str,
        day: Date,
        sees: impl Fn(&Subject) -> bool,
    ) -> Answer {
        let mut index = self.index();
        index.bring_to(state);
        index.ask(typed, day, sees)
    }

    fn index(&self) -> MutexGuard<'_, Index> {
        self.found.lock().unwrap_or_else(|broken| {
            // Whoever broke while bringing it along left it between two states.
            let mut index = PoisonError::into_inner(broken);
            *index = Index::default();
            self.found.clear_poison();
            index
        })
    }

    /// What has been told today of this county, if that is what was remembered last.
    pub(crate) fn memory(&self, state: &State, today: Date) -> Option<Arc<Memory>> {
        let kept = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|memory| memory.is_of(state, today)).cloned()
    }

    /// Keeps what is told of this county today, in the place of what was told of it before.
    pub(crate) fn remember(&self, state: &Arc<State>, today: Date) {
        let mut kept = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.as_ref().is_none_or(|memory| !memory.is_of(state, today)) {
            *kept = Some(Arc::new(Memory::after(kept.as_deref(), state.clone(), today)));
        }
    }

    /// The pages that are kept without their frames, and for how many kinds of readers each.
    #[cfg(test)]
    pub(crate) fn leaves(&self) -> Vec<(String, usize)> {
        let kept = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().map(|memory| memory.leaves.kinds()).unwrap_or_default()
    }

    pub(crate) fn today(&self) -> Date {
        (self.today)()
    }

    /// The county shown at `/`, with the head it stands at.
    pub(crate) fn written(&self) -> Option<(Arc<State>, String)> {
        self.counties.written(&self.first()?)
    }

    /// The county shown at `/` as it stood at a head.
    pub(crate) fn at_head(&self, head: &str) -> Option<State> {
        self.counties.at_head(&self.first()?, head)
    }

    fn first(&self) -> Option<String> {
        self.counties.first()
    }

    /// The drafts in the county shown at `/`.
    pub(crate) fn drafts(&self) -> Option<Arc<dyn Drafts>> {
        self.counties.drafts(&self.first()?)
    }

    /// What is kept of people in the county shown at `/`.
    pub(crate) fn people(&self) -> Option<Arc<dyn People>> {
        self.counties.people(&self.first()?)
    }

    /// Notes that somebody is here today, and answers when they were here before.
    pub(crate) fn visit(&self, person: &PersonId) -> Visit {
        let noted = self.people().map(|people| people.visit(person, self.today()));
        noted.unwrap_or(Ok(Visit::Unknown)).unwrap_or_else(|why| {
            tracing::error!(why = why.0, "it could not be noted who is here");
            Visit::Unknown
        })
    }

    /// What the checks had found in the county shown at `/` when this day began; `None` where that cannot be read.
    pub(crate) async fn stood_on(&self, day: Date) -> Option<Arc<Stood>> {
        self.mornings.of(self.counties.history(&self.first()?)?, day).await
    }

    /// Who sends a request with this secret of a session, in the county shown at `/`, whether they have a code app, and how
    /// many seconds ago they gave their password.
    pub(crate) fn actor(&self, session: Option<&str>) -> Result<(Actor, bool, Option<u64>), NotKept> {
        let Some(first) = self.first() else { return Ok((Actor::Visitor, false, None)) };
        if let (Some(accounts), Some(session)) = (self.counties.accounts(&first), session)
            && let Some(signed_in) = accounts.who(session)?
        {
            let SignedIn { person, has_code, since_password } = signed_in;
            return Ok((Actor::Person(person), has_code, since_password));
        }
        Ok((self.counties.actor(&first, session)?, true, None))
    }

    /// Those who have an account in the county shown at `/`.
    pub(crate) fn accounts(&self) -> Option<Arc<dyn Accounts>> {
        self.counties.accounts(&self.first()?)
    }

    /// The letters of the county shown at `/`.
    pub(crate) fn letters(&self) -> Option<Arc<dyn Letters>> {
        self.counties.letters(&self.first()?)
    }

    /// Whether pages may write.
    pub(crate) fn writes(&self) -> bool {
        self.counties.writes()
    }

    /// What has been written in the county shown at `/`, for those who may read it.
    pub(crate) fn history(&self, state: &State) -> Option<Arc<History>> {
        may_do(state, &Actor::Visitor, self.today(), Action::ReadJournal, &On::County).ok()?;
        self.counties.history(&self.first()?)
    }

    /// Carries out an order in the county shown at `/`.
    pub(crate) async fn execute(&self, order: Order) -> Outcome {
        let Some(first) = self.first() else { return Err(Failure::Stopped) };
        let (answer, answered) = tokio::sync::oneshot::channel();
        self.counties.submit(&first, order, Box::new(move |outcome| drop(answer.send(outcome))));
        answered.await.unwrap_or(Err(Failure::Stopped))
    }

    /// A number for somebody to quote about a page that failed.
    pub(crate) fn next_failure(&self) -> String {
        let number = self.n_failures.fetch_add(1, Ordering::Relaxed) + 1;
        format!("{}-{number}", self.today().strftime("%Y%m%d"))
    }
}
