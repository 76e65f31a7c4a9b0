//! A program that serves a small county and writes in it, and somebody at a browser who sends its forms.

use super::{TODAY, html};
use crate::{
    App, Counties, Listed,
    app::{Drafts, Kept, NotKept, Reply},
    people::People,
    router, samples,
};
use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use domain::{
    State,
    access::Authority,
    context::{Actor, RequestId},
    id::ArenaId,
    register::arena,
};
use engine::{Engine, Order, history::History};
use jiff::Timestamp;
use std::sync::{Arc, Mutex};
use testkit::{desk::Desk, drafts::DraftBox};
use tower::ServiceExt;

const COUNTY: &str = r#"
[county]
handle = "alby"
name = "Alby"
[source.s1]
title = { is = "The letter", source = "s1" }
[source.s2]
title = { is = "The minutes", source = "s2" }
[principal.region]
exists = { from = "2005", source = "s1" }
name = { is = "Regionen", source = "s1" }
kind = { is = "region", source = "s1" }
[arena.svom]
exists = { from = "2005", source = "s1" }
name = { is = "SVOM", source = "s1" }
kind = { is = "political", source = "s1", or = [{ is = "mixed", source = "s2" }] }
purpose = [{ is = "To meet.", source = "s1" }]
"#;

struct Written {
    engine: Engine,
    history: Arc<History>,
    writes: bool,
    desk: Desk,
    actor: Mutex<Actor>,
    people: Option<Arc<dyn People>>,
}

impl Counties for Written {
    fn snapshot(&self, _county: &str) -> Option<Arc<State>> {
        Some(self.engine.snapshot().state.clone())
    }

    fn list(&self) -> Vec<Listed> {
        vec![Listed { handle: "alby".into(), name: "Alby".into() }]
    }

    fn problem(&self) -> Option<String> {
        None
    }

    fn actor(&self, _county: &str, _session: Option<&str>) -> Result<Actor, NotKept> {
        Ok(self.actor.lock().unwrap().clone())
    }

    fn people(&self, _county: &str) -> Option<Arc<dyn People>> {
        self.people.clone()
    }

    fn writes(&self) -> bool {
        self.writes
    }

    fn written(&self, _county: &str) -> Option<(Arc<State>, String)> {
        let snapshot = self.engine.snapshot();
        Some((snapshot.state.clone(), snapshot.head.seq.to_string()))
    }

    fn at_head(&self, _county: &str, head: &str) -> Option<State> {
        self.desk.at(head.parse().ok()?)
    }

    fn drafts(&self, _county: &str) -> Option<Arc<dyn Drafts>> {
        Some(Arc::new(Shelf(self.desk.drafts.clone())))
    }

    fn history(&self, _county: &str) -> Option<Arc<History>> {
        Some(self.history.clone())
    }

    fn submit(&self, _county: &str, order: Order, reply: Reply) {
        self.engine.submit(order, reply);
    }
}

pub struct Shelf(pub DraftBox);

impl Drafts for Shelf {
    fn keep(&self, authority: &Authority, id: RequestId, bytes: Vec<u8>) -> Result<(), NotKept> {
        self.0.keep(authority, id, bytes).map_err(NotKept)
    }

    fn list(&self, authority: &Authority) -> Result<Vec<Kept>, NotKept> {
        let kept = |(id, at, bytes)| Kept { id, at: Timestamp::from_microsecond(at).unwrap(), bytes };
        Ok(self.0.list(authority).into_iter().map(kept).collect())
    }

    fn remove(&self, authority: &Authority, id: RequestId) -> Result<(), NotKept> {
        self.0.remove(authority, id);
        Ok(())
    }
}

/// A program that serves the county.
pub struct Office {
    app: App,
    counties: Arc<Written>,
}

impl Office {
    pub fn open(desk: &Desk) -> Office {
        Office::with(desk, true)
    }

    pub fn with(desk: &Desk, writes: bool) -> Office {
        Office::serving(desk, writes, None)
    }

    /// A program that also keeps something of people.
    pub fn serving(desk: &Desk, writes: bool, people: Option<Arc<dyn People>>) -> Office {
        let (history, actor) = (Arc::new(desk.history()), Mutex::new(Actor::Operator));
        let counties = Written { engine: desk.open(), history, writes, desk: desk.clone(), actor, people };
        let counties = Arc::new(counties);
        Office { app: App::new(counties.clone(), || TODAY), counties }
    }

    /// From now on this is who sends the requests.
    pub fn is_now(&self, who: &str) {
        let person = || Actor::Person(format!("person-{who}").parse().unwrap());
        *self.counties.actor.lock().unwrap() = Actor::parse(who).unwrap_or_else(person);
    }

    pub async fn get(&self, address: &str) -> Answer {
        self.get_under("127.0.0.1:7171", address).await
    }

    /// What the page of their own work says to somebody, who asks from now on.
    pub async fn mine(&self, who: &str) -> String {
        self.is_now(who);
        let page = self.get("/mitt").await;
        assert_eq!(page.status, StatusCode::OK, "{who}: {}", page.text);
        html::is_sound(&page.text, "en").unwrap();
        page.text
    }

    /// Asks as if the program had been reached under this name.
    pub async fn get_under(&self, host: &str, address: &str) -> Answer {
        let request = Request::get(address).header(header::ACCEPT_LANGUAGE, "en").header(header::HOST, host);
        answer(&self.app, request.body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, address: &str, fields: &[(String, String)]) -> Answer {
        self.post_from("http://127.0.0.1:7171", address, fields).await
    }

    pub async fn post_from(&self, origin: &str, address: &str, fields: &[(String, String)]) -> Answer {
        let pairs = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let request = Request::post(address)
            .header(header::ACCEPT_LANGUAGE, "en")
            .header(header::HOST, "127.0.0.1:7171")
            .header(header::ORIGIN, origin)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body));
        answer(&self.app, request.unwrap()).await
    }

    /// Answers any request.
    pub async fn answer(&self, request: Request<Body>) -> Answer {
        answer(&self.app, request).await
    }

    /// Opens a form and answers what stands in it.
    pub async fn form(&self, address: &str) -> Vec<(String, String)> {
        let page = self.get(address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}: {}", page.text);
        html::is_sound(&page.text, "en").unwrap_or_else(|why| panic!("{address}: {why}"));
        html::form(&page.text)
    }

    /// Opens a form, fills it in and sends it.
    pub async fn send(&self, address: &str, fill: &[(&str, &str)]) -> Answer {
        let fields = filled(self.form(address).await, fill);
        self.post(address, &fields).await
    }

    /// Sends a form that may hold files.
    pub async fn post_parts(&self, address: &str, fields: &[(String, String)]) -> Answer {
        let part = |(name, value): &(String, String)| {
            let file = if name == "fil" { "; filename=\"county.toml\"" } else { "" };
            format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{value}\r\n")
        };
        let body = fields.iter().map(part).collect::<String>() + "--edge--\r\n";
        let request = Request::post(address)
            .header(header::ACCEPT_LANGUAGE, "en")
            .header(header::HOST, "127.0.0.1:7171")
            .header(header::ORIGIN, "http://127.0.0.1:7171")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
            .body(Body::from(body));
        answer(&self.app, request.unwrap()).await
    }

    pub fn state(&self) -> Arc<State> {
        self.counties.engine.snapshot().state.clone()
    }

    pub fn arena(&self) -> Arc<arena::Arena> {
        self.state().arenas[&"arena-svom".parse::<ArenaId>().unwrap()].clone()
    }

    pub fn n_records(&self) -> u64 {
        self.counties.engine.snapshot().head.seq
    }
}

pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    /// What kind of thing it says that it is.
    pub kind: String,
    pub text: String,
}

async fn answer(app: &App, request: Request<Body>) -> Answer {
    let response = router(app.clone()).oneshot(request).await.unwrap();
    let status = response.status();
    let header = |name| response.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
    let (location, kind) = (header(header::LOCATION), header(header::CONTENT_TYPE));
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    Answer { status, location, kind, text: String::from_utf8(body.to_vec()).unwrap() }
}

pub fn encoded(text: &str) -> String {
    let sign = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(sign).collect()
}

pub fn filled(mut fields: Vec<(String, String)>, fill: &[(&str, &str)]) -> Vec<(String, String)> {
    for (name, value) in fill {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

pub fn desk() -> Desk {
    let now = "2026-07-28T08:00:00Z".parse().unwrap();
    Desk::new("alby", now, samples::commands(COUNTY))
}
