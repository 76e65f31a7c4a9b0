//! The server: takes its addresses, answers from the first moment, and stops when asked without losing anything.
//!
//! Stopping has an order. First it is told that the program is on its way out ([`health`]); then nothing new is let in
//! and answers that have begun are finished, within a time; then each county's writer finishes what was handed to it and
//! closes its journal. What somebody has been told is recorded is on disk before any of this, so even a program that is
//! killed loses none of it.

mod door;
mod front;
mod gate;
mod health;
pub mod log;
mod metrics;
mod notify;
mod requests;
mod serve;
mod tls;

use crate::{config::Config, served::Served, trouble::Trouble};
use axum::{Router, middleware::from_fn_with_state};
use door::Doors;
use engine::clock::{Clock, SystemClock};
use front::Front;
use gate::Gate;
use health::Phase;
use requests::Requests;
use std::{
    future::IntoFuture,
    io,
    net::{SocketAddr, TcpListener},
    sync::{Arc, Mutex, PoisonError},
};
use storage::folder::DataFolder;
use tls::TlsListener;
use tokio::{
    runtime::{Builder, Runtime},
    signal::unix::{Signal, SignalKind, signal},
    sync::oneshot,
    time::timeout,
};
use tokio_rustls::TlsAcceptor;
use tracing::{info, warn};

/// What everything that answers shares.
struct House {
    served: Arc<Served>,
    requests: Requests,
    phase: Mutex<Phase>,
    began: jiff::Timestamp,
}

impl House {
    fn new(served: Arc<Served>) -> House {
        let began = SystemClock.now();
        House { served, requests: Requests::default(), phase: Mutex::new(Phase::Loading), began }
    }

    fn phase(&self) -> Phase {
        *self.phase.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn enter(&self, phase: Phase) {
        *self.phase.lock().unwrap_or_else(PoisonError::into_inner) = phase;
    }
}

/// The addresses, taken before anything is opened so that one that is taken already costs nothing.
pub struct Listeners {
    pages: TcpListener,
    metrics: Option<TcpListener>,
}

impl Listeners {
    /// Takes those of the configuration.
    pub fn take(config: &Config) -> Result<Listeners, Trouble> {
        let metrics = config.metrics.map(|address| listen(address, false)).transpose()?;
        Ok(Listeners { pages: listen(config.listen, config.may_be_reached())?, metrics })
    }

    /// Where the pages are.
    pub fn pages(&self) -> Result<SocketAddr, Trouble> {
        self.pages.local_addr().map_err(|error| Trouble::File { error, place: String::new() })
    }
}

/// Only this machine's own addresses, for metrics always and for pages that are not encrypted on their way.
fn listen(address: SocketAddr, may_be_reached: bool) -> Result<TcpListener, Trouble> {
    if !address.ip().is_loopback() && !may_be_reached {
        return Err(Trouble::NotLoopback(address));
    }
    let listener = TcpListener::bind(address).and_then(|listener| {
        listener.set_nonblocking(true)?;
        Ok(listener)
    });
    listener.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => Trouble::PortInUse(address),
        _ => Trouble::File { error, place: address.to_string() },
    })
}

/// Serves until asked to stop. `open` opens the counties, while requests are answered with that they are being read, and
/// answers the folder they lie in, which is held until all of them are closed.
pub fn run(
    config: &Config,
    listeners: Listeners,
    served: Served,
    open: impl FnOnce(&Served) -> Result<DataFolder, Trouble> + Send + 'static,
) -> Result<(), Trouble> {
    log::start(config.log);
    let served = Arc::new(served);
    let failed = |error| Trouble::File { error, place: String::new() };
    let runtime = Builder::new_multi_thread().enable_all().build().map_err(failed)?;
    let house = Arc::new(House::new(served.clone()));
    let acceptor = config.tls.as_ref().map(tls::acceptor).transpose()?;
    let until = runtime.block_on(until_stopped(config, listeners, acceptor, house, open)).map_err(failed)?;
    close(runtime, served, until)
}

/// Why the program stops serving.
enum Until {
    /// It was asked to, when all had been opened.
    Asked(DataFolder),
    /// It was asked to before that. Nobody has been promised anything.
    AskedEarly,
    /// The counties could not be opened.
    Trouble(Trouble),
}

async fn until_stopped(
    config: &Config,
    listeners: Listeners,
    acceptor: Option<TlsAcceptor>,
    house: Arc<House>,
    open: impl FnOnce(&Served) -> Result<DataFolder, Trouble> + Send + 'static,
) -> io::Result<Until> {
    let mut signals = Signals::new()?;
    let pages = tokio::net::TcpListener::from_std(listeners.pages)?;
    if let Some(metrics) = listeners.metrics {
        let metrics = tokio::net::TcpListener::from_std(metrics)?;
        info!(address = %metrics.local_addr()?, "metrics");
        let router: Router = metrics::router(house.clone()).merge(health::router(house.clone()));
        tokio::spawn(axum::serve(metrics, router).into_future());
    }
    let (shut, shutting) = oneshot::channel::<()>();
    let site = config.reached();
    let gate = Arc::new(Gate { site: site.clone(), proxies: config.proxies.clone() });
    let doors = Arc::new(Doors::new(&house, &config.hosts, &site));
    let rest = door::router(&doors).layer(from_fn_with_state(gate.clone(), gate::pass));
    let front = Front::new(gate, doors.clone(), house.clone(), rest);
    let shut_down = async { drop(shutting.await) };
    let serving = match acceptor {
        None => tokio::spawn(serve::serve(pages, front, serve::HEAD, shut_down)),
        Some(acceptor) => {
            let pages = TlsListener::new(pages, acceptor)?;
            tokio::spawn(serve::serve(pages, front, serve::HEAD, shut_down))
        }
    };

    let served = house.served.clone();
    let opening = tokio::task::spawn_blocking(move || open(&served));
    let folder = tokio::select! {
        opened = opening => match opened? {
            Ok(folder) => folder,
            Err(trouble) => return Ok(Until::Trouble(trouble)),
        },
        name = signals.next() => {
            info!(signal = name, "stopped while the counties were being read");
            return Ok(Until::AskedEarly);
        }
    };
    drop(tokio::task::spawn_blocking(move || doors.warm()));
    house.enter(Phase::Serving);
    notify::tell("READY=1");
    info!(version = env!("CARGO_PKG_VERSION"), address = %config.listen, "ready");

    let name = signals.next().await;
    house.enter(Phase::Stopping);
    notify::tell("STOPPING=1");
    info!(signal = name, in_flight = house.requests.n_in_flight(), "stopping");
    drop(shut);
    tokio::select! {
        finished = timeout(config.stop_within, serving) => if finished.is_err() {
            warn!(in_flight = house.requests.n_in_flight(), "the time is up, and what has not been answered is cut off");
        },
        name = signals.next() => warn!(signal = name, "asked again, so what has not been answered is cut off"),
    }
    Ok(Until::Asked(folder))
}

/// Lets go of every request, then of the counties: each writer finishes what it has been handed.
fn close(runtime: Runtime, served: Arc<Served>, until: Until) -> Result<(), Trouble> {
    match until {
        // Whatever is being read is left as it is; waiting for it would only delay the answer.
        Until::AskedEarly => runtime.shutdown_background(),
        Until::Trouble(trouble) => {
            runtime.shutdown_background();
            return Err(trouble);
        }
        Until::Asked(folder) => {
            drop(runtime);
            assert_eq!(Arc::strong_count(&served), 1, "whoever answered requests is gone");
            drop(served);
            drop(folder);
            info!("stopped");
        }
    }
    Ok(())
}

/// Ctrl+C, or a polite request from whoever runs the machine.
struct Signals {
    interrupted: Signal,
    terminated: Signal,
}

impl Signals {
    fn new() -> io::Result<Signals> {
        Ok(Signals {
            interrupted: signal(SignalKind::interrupt())?,
            terminated: signal(SignalKind::terminate())?,
        })
    }

    async fn next(&mut self) -> &'static str {
        tokio::select! {
            _ = self.interrupted.recv() => "SIGINT",
            _ = self.terminated.recv() => "SIGTERM",
        }
    }
}

#[cfg(test)]
mod tests;
