//! `/metrics`, in the text format of Prometheus, on an address of its own that the public does not reach.
//!
//! Every name is listed in `docs/operations/running.md`. Labels are counties, patterns of addresses and words of ours:
//! nothing a reader can make up, so that there are never more of them than there are routes.

use super::{
    House,
    health::{Health, Phase},
    requests::Done,
};
use axum::{Router, extract::State, http::header, response::IntoResponse, routing::get};
use engine::{Engine, Standing, tally::Histogram};
use std::{
    collections::BTreeMap,
    fmt::{Display, Write},
    sync::Arc,
};

/// What Prometheus calls the format.
const FORMAT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// `/metrics`.
pub fn router(house: Arc<House>) -> Router {
    let show = async |State(house): State<Arc<House>>| {
        ([(header::CONTENT_TYPE, FORMAT)], text(&house, resident_bytes())).into_response()
    };
    Router::new().route("/metrics", get(show)).with_state(house)
}

/// Everything there is to measure.
fn text(house: &House, resident: Option<u64>) -> String {
    let mut page = Page::default();
    page.family("samverkan_build_info", "gauge", "Which version this is.");
    page.sample("samverkan_build_info", &[("version", env!("CARGO_PKG_VERSION"))], 1);
    page.family("samverkan_ready", "gauge", "Whether the program is ready, as /health/ready says.");
    page.sample("samverkan_ready", &[], u8::from(Health::of(house).ready));
    page.family("samverkan_stopping", "gauge", "Whether the program is on its way out.");
    page.sample("samverkan_stopping", &[], u8::from(house.phase() == Phase::Stopping));
    page.family("process_start_time_seconds", "gauge", "When the program started, in seconds since 1970.");
    page.sample("process_start_time_seconds", &[], house.began.as_millisecond() as f64 / 1000.0);
    if let Some(resident) = resident {
        page.family("process_resident_memory_bytes", "gauge", "Memory the program holds.");
        page.sample("process_resident_memory_bytes", &[], resident);
    }
    of_requests(&mut page, house);
    of_counties(&mut page, house, resident);
    page.0
}

fn of_requests(page: &mut Page, house: &House) {
    page.family("samverkan_requests_in_flight", "gauge", "Requests let in and not yet answered.");
    page.sample("samverkan_requests_in_flight", &[], house.requests.n_in_flight());
    let done = house.requests.done();
    page.family("samverkan_requests_total", "counter", "Answered requests.");
    for (Done { route, method, status }, took) in &done {
        let status = status.to_string();
        let labels = [("route", route.as_str()), ("method", method), ("status", &status)];
        page.sample("samverkan_requests_total", &labels, took.count());
    }
    page.family("samverkan_request_seconds", "histogram", "Time from a request to the start of its answer.");
    for (Done { route, method, status }, took) in &done {
        let status = status.to_string();
        let labels = [("route", route.as_str()), ("method", method), ("status", &status)];
        page.histogram("samverkan_request_seconds", &labels, took);
    }
}

fn of_counties(page: &mut Page, house: &House, resident: Option<u64>) {
    let engines: BTreeMap<&str, &Engine> = house.served.engines().collect();
    let heads: BTreeMap<&str, u64> =
        engines.iter().map(|(county, engine)| (*county, engine.snapshot().head.seq)).collect();
    page.family("samverkan_county_writing", "gauge", "Whether a county can be written in.");
    for (county, engine) in &engines {
        let is_writing = engine.standing() == Standing::Writing;
        page.sample("samverkan_county_writing", &[("county", county)], u8::from(is_writing));
    }
    for county in house.served.broken() {
        page.sample("samverkan_county_writing", &[("county", county)], 0);
    }
    page.family("samverkan_journal_head", "gauge", "The number of the last record in a county's journal.");
    for (county, head) in &heads {
        page.sample("samverkan_journal_head", &[("county", county)], head);
    }
    if let Some(resident) = resident {
        let help = "Estimate: the program's memory, shared out by how many records each journal has.";
        page.family("samverkan_county_memory_bytes", "gauge", help);
        let all: u64 = heads.values().sum();
        for (county, head) in &heads {
            let share = resident as f64 * *head as f64 / all.max(1) as f64;
            page.sample("samverkan_county_memory_bytes", &[("county", county)], share.round());
        }
    }
    let counts: BTreeMap<&str, _> =
        engines.iter().map(|(county, engine)| (*county, engine.counts())).collect();
    page.family("samverkan_orders_total", "counter", "Orders to write, by what became of them.");
    for (county, counts) in &counts {
        for (outcome, n) in [
            ("recorded", counts.n_recorded),
            ("unchanged", counts.n_unchanged),
            ("refused", counts.n_refused),
            ("failed", counts.n_failed),
        ] {
            page.sample("samverkan_orders_total", &[("county", county), ("outcome", outcome)], n);
        }
    }
    page.family("samverkan_batch_orders", "histogram", "Orders answered together.");
    for (county, counts) in &counts {
        page.histogram("samverkan_batch_orders", &[("county", county)], &counts.batches);
    }
    page.family("samverkan_commit_seconds", "histogram", "Time to write a batch so that it survives.");
    for (county, counts) in &counts {
        page.histogram("samverkan_commit_seconds", &[("county", county)], &counts.commits);
    }
}

/// The text as it grows.
#[derive(Default)]
struct Page(String);

impl Page {
    fn family(&mut self, name: &str, kind: &str, help: &str) {
        self.line(format_args!("# HELP {name} {help}"));
        self.line(format_args!("# TYPE {name} {kind}"));
    }

    fn sample(&mut self, name: &str, labels: &[(&str, &str)], value: impl Display) {
        let labels: Vec<String> =
            labels.iter().map(|(name, value)| format!("{name}=\"{}\"", escaped(value))).collect();
        match labels.is_empty() {
            true => self.line(format_args!("{name} {value}")),
            false => self.line(format_args!("{name}{{{}}} {value}", labels.join(","))),
        }
    }

    fn histogram(&mut self, name: &str, labels: &[(&str, &str)], histogram: &Histogram) {
        let bucket = format!("{name}_bucket");
        for (bound, count) in histogram.up_to() {
            self.sample(&bucket, &[labels, &[("le", &bound.to_string())]].concat(), count);
        }
        self.sample(&bucket, &[labels, &[("le", "+Inf")]].concat(), histogram.count());
        self.sample(&format!("{name}_sum"), labels, histogram.sum());
        self.sample(&format!("{name}_count"), labels, histogram.count());
    }

    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        writeln!(self.0, "{line}").expect("a text has room");
    }
}

fn escaped(label: &str) -> String {
    label.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

/// What the kernel says the program holds; nothing where it does not say.
fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}
