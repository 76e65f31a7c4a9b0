//! `samverkan demo` and `samverkan serve`: the pages, on this machine only until people can sign in.

use super::import::execute;
use crate::{arguments::Serve, county, served::Served, terminal::say, trouble::Trouble};
use domain::Command;
use engine::clock::{Clock, SystemClock};
use std::{
    io,
    net::{SocketAddr, TcpListener},
    path::Path,
    process::ExitCode,
    sync::Arc,
};
use storage::folder::DataFolder;
use words::{Language, words};

/// The county of the demo, as it stands in the repository.
const DEMO: &str = include_str!("../../../../counties/jamtland-harjedalen.toml");
const DEMO_HANDLE: &str = "jamtland-harjedalen";

/// Opens the demo county, made the first time, and shows it. Whoever sits at this machine may write in it.
pub fn demo(arguments: &Serve, language: Language) -> Result<ExitCode, Trouble> {
    let listener = listen(arguments.listen)?;
    let folder = DataFolder::create_or_open(&arguments.data).map_err(Trouble::storage(&arguments.data))?;
    let counties = folder.counties().map_err(Trouble::storage(&arguments.data))?;
    let is_new = !counties.iter().any(|county| county == DEMO_HANDLE);
    if is_new {
        let commands = county::commands_of(DEMO, Path::new("counties/jamtland-harjedalen.toml"), language)?;
        let engine = county::open(&folder, DEMO_HANDLE)?;
        execute(&engine, Command::All(commands), language)?;
    }
    let served = Served::open(&folder, language)?.for_writing(&folder)?;
    if let Some(engine) = served.engine(DEMO_HANDLE) {
        let state = engine.snapshot().state.clone();
        let name = state.county.as_ref().map_or(DEMO_HANDLE, |county| county.name.as_str());
        let (facts, data) = (state.n_facts(), arguments.data.display().to_string());
        let words = words(language);
        say!(
            "{}",
            match is_new {
                true => words.demo_opened(name, data, facts),
                false => words.demo_opened_again(name, data, facts),
            }
        );
    }
    show(served, listener, language)
}

/// Shows the counties of a folder, for reading.
pub fn serve(arguments: &Serve, language: Language) -> Result<ExitCode, Trouble> {
    let listener = listen(arguments.listen)?;
    let folder = DataFolder::open(&arguments.data).map_err(Trouble::storage(&arguments.data))?;
    let served = Served::open(&folder, language)?;
    let words = words(language);
    let counties = web::app::Counties::list(&served);
    if counties.is_empty() {
        say!("{}", words.serve_none());
    }
    counties.iter().for_each(|county| say!("{}", words.serve_county_open(county.name.as_str())));
    say!("{}", words.serve_reads());
    show(served, listener, language)
}

/// Takes the address before anything is opened, so that a taken port costs nothing.
fn listen(address: SocketAddr) -> Result<TcpListener, Trouble> {
    if !address.ip().is_loopback() {
        return Err(Trouble::NotLoopback(address));
    }
    TcpListener::bind(address).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => Trouble::PortInUse(address),
        _ => Trouble::File { error, place: address.to_string() },
    })
}

fn show(served: Served, listener: TcpListener, language: Language) -> Result<ExitCode, Trouble> {
    served.lines().for_each(|line| say!("{line}"));
    let address = listener.local_addr().map_err(|error| Trouble::File { error, place: String::new() })?;
    say!("{}", words(language).demo_click(address.to_string()));
    let app = web::app::App::new(Arc::new(served), || SystemClock.today());
    run(listener, app).map_err(|error| Trouble::File { error, place: address.to_string() })?;
    say!("{}", words(language).serve_stopped());
    Ok(ExitCode::SUCCESS)
}

#[tokio::main]
async fn run(listener: TcpListener, app: web::app::App) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    axum::serve(listener, web::router(app)).with_graceful_shutdown(stopped()).await
}

/// Ctrl+C, or a polite request from whoever runs the machine.
async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    let mut terminated = match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(terminated) => terminated,
        Err(_) => return drop(interrupted.await),
    };
    tokio::select! {
        _ = interrupted => {}
        _ = terminated.recv() => {}
    }
}
