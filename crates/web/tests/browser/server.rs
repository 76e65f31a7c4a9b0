//! The pages of a sample county, served on a port of their own.

use crate::samples;
use domain::{State, context::Actor};
use engine::{Engine, Order, history::History};
use jiff::civil::date;
use std::sync::Arc;
use testkit::desk::Desk;
use tokio::net::TcpListener;
use web::{
    App, Counties, Listed,
    app::{NotKept, Reply},
};

/// A county that is served.
pub struct Served {
    /// What it is called in a file name.
    pub name: &'static str,
    /// Where.
    pub address: String,
}

impl Served {
    /// The county we know.
    pub async fn county() -> Served {
        Served::new("demo", samples::county()).await
    }

    /// A county with nothing in it.
    pub async fn empty() -> Served {
        Served::new("empty", samples::empty()).await
    }

    /// A county where everything is many and long.
    pub async fn crowded() -> Served {
        Served::new("crowded", samples::crowded()).await
    }

    /// The county we know, with somebody who writes down what is sent.
    pub async fn office() -> Served {
        let now = "2026-07-28T08:00:00Z".parse().expect("an instant");
        let desk = Desk::new("demo", now, samples::commands(samples::COUNTY));
        Served::of("demo", Office(desk.open())).await
    }

    async fn new(name: &'static str, state: State) -> Served {
        Served::of(name, Open(samples::One(Arc::new(state)))).await
    }

    async fn of(name: &'static str, counties: impl Counties + 'static) -> Served {
        let app = App::new(Arc::new(counties), || date(2026, 7, 28));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port on this machine");
        let address = format!("http://{}", listener.local_addr().expect("it is bound"));
        tokio::spawn(async move { axum::serve(listener, web::router(app)).await });
        Served { name, address }
    }

    /// Where a page stands, in a language.
    pub fn page(&self, path: &str, language: &str) -> String {
        let and = if path.contains('?') { '&' } else { '?' };
        format!("{}{path}{and}sprak={language}", self.address)
    }
}

/// A county in which pages may write, so that they show their forms.
struct Open(samples::One);

impl Counties for Open {
    fn snapshot(&self, county: &str) -> Option<Arc<State>> {
        self.0.snapshot(county)
    }

    fn list(&self) -> Vec<Listed> {
        self.0.list()
    }

    fn problem(&self) -> Option<String> {
        self.0.problem()
    }

    fn history(&self, county: &str) -> Option<Arc<History>> {
        self.0.history(county)
    }

    fn actor(&self, _county: &str, _session: Option<&str>) -> Result<Actor, NotKept> {
        Ok(Actor::Operator)
    }

    fn writes(&self) -> bool {
        true
    }
}

/// A county in which what is sent is written down.
struct Office(Engine);

impl Counties for Office {
    fn snapshot(&self, _county: &str) -> Option<Arc<State>> {
        Some(self.0.snapshot().state.clone())
    }

    fn list(&self) -> Vec<Listed> {
        vec![Listed { handle: "demo".into(), name: "Demo".into() }]
    }

    fn problem(&self) -> Option<String> {
        None
    }

    fn actor(&self, _county: &str, _session: Option<&str>) -> Result<Actor, NotKept> {
        Ok(Actor::Operator)
    }

    fn writes(&self) -> bool {
        true
    }

    fn submit(&self, _county: &str, order: Order, reply: Reply) {
        self.0.submit(order, reply);
    }
}
