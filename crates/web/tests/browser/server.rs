//! The pages of a sample county, served on a port of their own.

use crate::samples;
use domain::State;
use jiff::civil::date;
use std::sync::Arc;
use tokio::net::TcpListener;
use web::App;

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

    async fn new(name: &'static str, state: State) -> Served {
        let app = App::new(Arc::new(samples::One(Arc::new(state))), || date(2026, 7, 28));
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
