//! Which county is shown: the one whose name the reader came under, or the first.

use super::{House, health, requests};
use axum::{
    Router,
    extract::Request,
    http::header,
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
};
use domain::{State, context::Actor};
use engine::{
    Order,
    clock::{Clock, SystemClock},
    history::History,
};
use std::{collections::BTreeMap, sync::Arc};
use tower::ServiceExt;
use web::{
    Site,
    accounts::Accounts,
    app::{App, Counties, Drafts, Listed, NotKept, Reply},
    letters::Letters,
    people::People,
};

/// A way in for every county.
pub struct Doors {
    by_name: BTreeMap<String, Door>,
    /// Where a name leads that no county has; without names, the only one.
    first: Door,
}

/// The way in to one county: its pages, and health.
pub struct Door {
    /// What the pages are made from.
    pub app: App,
    /// Everything that is answered there.
    pub router: Router,
}

impl Doors {
    /// The doors to these names.
    pub fn new(house: &Arc<House>, hosts: &BTreeMap<String, String>, site: &Site) -> Doors {
        let named = |(host, handle): (&String, &String)| {
            let only = Only { served: house.served.clone(), handle: handle.clone() };
            (host.clone(), Door::new(house, Arc::new(only), site))
        };
        let first = Door::new(house, house.served.clone(), site);
        Doors { by_name: hosts.iter().map(named).collect(), first }
    }

    /// Reads what is to be found, so that the first who looks does not wait for it.
    pub fn warm(&self) {
        self.by_name.values().chain([&self.first]).for_each(|door| door.app.warm());
    }

    /// The one that a request has come to.
    pub fn of(&self, request: &Request) -> &Door {
        if self.by_name.is_empty() {
            return &self.first;
        }
        self.by_name.get(&host(request)).unwrap_or(&self.first)
    }
}

impl Door {
    fn new(house: &Arc<House>, counties: Arc<dyn Counties>, site: &Site) -> Door {
        let app = App::new(counties, || SystemClock.today()).at(site.clone());
        let router = web::router(app.clone()).merge(health::router(house.clone()));
        Door { app, router: router.layer(from_fn_with_state(house.clone(), requests::watch)) }
    }
}

/// The pages of every county, and health.
pub fn router(doors: &Arc<Doors>) -> Router {
    if doors.by_name.is_empty() {
        return doors.first.router.clone();
    }
    let doors = doors.clone();
    Router::new().fallback(move |request: Request| lead(doors.of(&request).router.clone(), request))
}

async fn lead(door: Router, request: Request) -> Response {
    door.oneshot(request).await.into_response()
}

/// The name the reader came under, without its port.
fn host(request: &Request) -> String {
    let host = request.headers().get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|digit| digit.is_ascii_digit()));
    name.map_or(host, |(name, _)| name).to_ascii_lowercase()
}

/// One county of several, as if there were no other.
struct Only {
    served: Arc<crate::served::Served>,
    handle: String,
}

impl Counties for Only {
    fn snapshot(&self, county: &str) -> Option<Arc<State>> {
        self.served.snapshot(county).filter(|_| county == self.handle)
    }

    fn list(&self) -> Vec<Listed> {
        self.served.list().into_iter().filter(|county| county.handle == self.handle).collect()
    }

    fn first(&self) -> Option<String> {
        self.served.knows(&self.handle).then(|| self.handle.clone())
    }

    fn problem(&self) -> Option<String> {
        self.served.problem_of(&self.handle)
    }

    fn written(&self, county: &str) -> Option<(Arc<State>, String)> {
        self.served.written(county).filter(|_| county == self.handle)
    }

    fn at_head(&self, county: &str, head: &str) -> Option<State> {
        self.served.at_head(county, head).filter(|_| county == self.handle)
    }

    fn drafts(&self, county: &str) -> Option<Arc<dyn Drafts>> {
        self.served.drafts(county).filter(|_| county == self.handle)
    }

    fn history(&self, county: &str) -> Option<Arc<History>> {
        self.served.history(county).filter(|_| county == self.handle)
    }

    fn letters(&self, county: &str) -> Option<Arc<dyn Letters>> {
        self.served.letters(county).filter(|_| county == self.handle)
    }

    fn people(&self, county: &str) -> Option<Arc<dyn People>> {
        self.served.people(county).filter(|_| county == self.handle)
    }

    fn accounts(&self, county: &str) -> Option<Arc<dyn Accounts>> {
        self.served.accounts(county).filter(|_| county == self.handle)
    }

    fn actor(&self, county: &str, session: Option<&str>) -> Result<Actor, NotKept> {
        if county == self.handle { self.served.actor(county, session) } else { Ok(Actor::Visitor) }
    }

    fn writes(&self) -> bool {
        self.served.engine(&self.handle).is_none_or(|engine| engine.newer().is_none())
    }

    fn submit(&self, county: &str, order: Order, reply: Reply) {
        self.served.submit(county, order, reply);
    }
}
