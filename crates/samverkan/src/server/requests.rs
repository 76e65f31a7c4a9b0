//! Every request on its way through: given a number, counted, measured and logged, by the pattern of its address.

use super::House;
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderValue, Method},
    middleware::Next,
    response::Response,
};
use engine::{
    chance::{Chance, SystemChance},
    clock::Stopwatch,
    tally::Histogram,
};
use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};
use storage::hex;
use tracing::{Instrument, Level, Span, debug, enabled, error, error_span, info, warn};

/// The pattern of an address that leads nowhere.
const NOWHERE: &str = "none";
/// Where the bounds of the histogram of answers lie, in seconds: a page is made in less than a millisecond.
const SECONDS: &[f64] =
    &[0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];

/// What has been asked for since the program started.
pub struct Requests {
    /// Tells the requests of one start from those of another.
    start: String,
    n: AtomicU64,
    n_in_flight: AtomicI64,
    done: Mutex<BTreeMap<Done, Histogram>>,
}

/// What requests are counted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Done {
    pub route: String,
    pub method: &'static str,
    pub status: u16,
}

impl Default for Requests {
    fn default() -> Requests {
        let start = hex::write(&SystemChance.draw()[..4]);
        let (n, n_in_flight) = (AtomicU64::new(0), AtomicI64::new(0));
        Requests { start, n, n_in_flight, done: Mutex::default() }
    }
}

impl Requests {
    /// How many have been let in and not been answered.
    pub fn n_in_flight(&self) -> i64 {
        self.n_in_flight.load(Ordering::Relaxed)
    }

    /// How long those that have been answered took.
    pub fn done(&self) -> BTreeMap<Done, Histogram> {
        self.done.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Lets a request in.
    pub fn see(&self, method: &Method) -> Seen<'_> {
        Seen {
            requests: self,
            _in_flight: InFlight::new(&self.n_in_flight),
            id: format!("{}-{}", self.start, self.n.fetch_add(1, Ordering::Relaxed) + 1),
            method: name(method),
            watch: Stopwatch::start(),
        }
    }

    fn add(&self, done: Done, took: Duration) {
        let mut all = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        all.entry(done).or_insert_with(|| Histogram::new(SECONDS)).add(took.as_secs_f64());
    }
}

/// A request that has been let in. Whoever asked may go away, so that leaving is a matter of being dropped.
struct InFlight<'a>(&'a AtomicI64);

impl<'a> InFlight<'a> {
    fn new(n: &'a AtomicI64) -> InFlight<'a> {
        n.fetch_add(1, Ordering::Relaxed);
        InFlight(n)
    }
}

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A request that has been let in: its number, and since when.
pub struct Seen<'a> {
    requests: &'a Requests,
    _in_flight: InFlight<'a>,
    id: String,
    method: &'static str,
    watch: Stopwatch,
}

impl Seen<'_> {
    /// What is logged until it has been answered belongs here.
    fn span(&self) -> Span {
        error_span!("request", id = self.id)
    }

    /// It has been answered.
    fn done(self, span: &Span, route: String, response: &mut Response) {
        let (took, status) = (self.watch.elapsed(), response.status().as_u16());
        if let Ok(value) = HeaderValue::from_str(&self.id) {
            response.headers_mut().insert("x-request-id", value);
        }
        span.in_scope(|| tell(self.method, &route, status, took));
        self.requests.add(Done { route, method: self.method, status }, took);
    }

    /// It has been answered at once, and well. There is nothing to log on the way, and the line about it is only made up
    /// where somebody reads it.
    pub fn done_at_once(self, route: &str, response: &mut Response) {
        let span = if enabled!(Level::INFO) { self.span() } else { Span::none() };
        self.done(&span, route.to_owned(), response);
    }
}

/// Sees a request through.
pub async fn watch(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    let seen = house.requests.see(request.method());
    let route = request.extensions().get::<MatchedPath>().map_or(NOWHERE, MatchedPath::as_str).to_owned();
    let span = seen.span();
    let mut response = next.run(request).instrument(span.clone()).await;
    seen.done(&span, route, &mut response);
    response
}

fn tell(method: &str, route: &str, status: u16, took: Duration) {
    let ms = took.as_micros() as f64 / 1000.0;
    let is_probe = route.starts_with("/health") || route == "/metrics";
    match status {
        // Whoever asks about health is told there; it is asked every few seconds.
        _ if is_probe => debug!(method, route, status, ms, "request"),
        503 => warn!(method, route, status, ms, "request"),
        500.. => error!(method, route, status, ms, "request"),
        _ => info!(method, route, status, ms, "request"),
    }
}

/// A method's name. Anybody may make up a method, and none may make the program keep count of it.
fn name(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "OTHER",
    }
}
