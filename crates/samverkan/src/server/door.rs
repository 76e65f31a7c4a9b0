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
    people::People,
};

/// The pages of every county, and health. Without names there is one door, to the first county.
pub fn router(house: &Arc<House>, hosts: &BTreeMap<String, String>, site: &Site) -> Router {
    let first = county(house, house.served.clone(), site);
    if hosts.is_empty() {
        return first;
    }
    let named = |(host, handle): (&String, &String)| {
        let only = Only { served: house.served.clone(), handle: handle.clone() };
        (host.clone(), county(house, Arc::new(only), site))
    };
    let doors: Arc<BTreeMap<String, Router>> = Arc::new(hosts.iter().map(named).collect());
    Router::new().fallback(move |request: Request| {
        let door = doors.get(&host(&request)).unwrap_or(&first).clone();
        lead(door, request)
    })
}

async fn lead(door: Router, request: Request) -> Response {
    door.oneshot(request).await.into_response()
}

fn county(house: &Arc<House>, counties: Arc<dyn Counties>, site: &Site) -> Router {
    let app = App::new(counties, || SystemClock.today()).at(site.clone());
    let router = web::router(app).merge(health::router(house.clone()));
    router.layer(from_fn_with_state(house.clone(), requests::watch))
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
        self.served.writes()
    }

    fn submit(&self, county: &str, order: Order, reply: Reply) {
        self.served.submit(county, order, reply);
    }
}
