//! `/health`: whether the program lives, and whether it is ready for what people ask of it.
//!
//! Live is whoever answers. Ready is false while the counties are being read, when a county cannot be written in, and
//! while the program is on its way out. A county is told of by its handle and a word, so that anyone may look.

use super::House;
use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use engine::{Engine, Standing};
use std::{collections::BTreeMap, sync::Arc};

/// How far the program has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The counties are being read.
    Loading,
    /// Everything is open.
    Serving,
    /// Nothing new is let in.
    Stopping,
}

/// What there is to say of the program's health.
#[derive(Debug, serde::Serialize)]
pub struct Health {
    live: bool,
    pub ready: bool,
    phase: &'static str,
    counties: BTreeMap<String, &'static str>,
}

impl Health {
    pub fn of(house: &House) -> Health {
        let standing = |engine: &Engine| match engine.standing() {
            Standing::Writing => WRITING,
            Standing::ReadOnly => "read_only",
            Standing::Failing => "failing",
            Standing::Stopped => "stopped",
        };
        let engines = house.served.engines().map(|(handle, engine)| (handle.to_owned(), standing(engine)));
        let broken = house.served.broken().map(|handle| (handle.to_owned(), "not_served"));
        let counties: BTreeMap<String, &'static str> = engines.chain(broken).collect();
        let phase = match house.phase() {
            Phase::Loading => "loading",
            Phase::Serving => "serving",
            Phase::Stopping => "stopping",
        };
        let is_well = counties.values().all(|standing| *standing == WRITING);
        Health { live: true, ready: house.phase() == Phase::Serving && is_well, phase, counties }
    }

    fn respond(&self, status: StatusCode) -> Response {
        let text = serde_json::to_string(self).expect("words and truth values are JSON");
        let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
        (status, headers, format!("{text}\n")).into_response()
    }
}

/// The county can be written in.
const WRITING: &str = "writing";

/// `/health/live` answers 200 always; `/health/ready`, and `/health` itself, 503 when the program is not ready.
pub fn router(house: Arc<House>) -> Router {
    Router::new()
        .route("/health", get(ready))
        .route("/health/ready", get(ready))
        .route("/health/live", get(live))
        .with_state(house)
}

async fn live(State(house): State<Arc<House>>) -> Response {
    Health::of(&house).respond(StatusCode::OK)
}

async fn ready(State(house): State<Arc<House>>) -> Response {
    let health = Health::of(&house);
    health.respond(if health.ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE })
}
