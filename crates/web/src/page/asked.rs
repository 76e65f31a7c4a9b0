//! What a request asks for, and how a page that shows it is answered.

use super::{At, leaf::Page};
use crate::{
    App, asset,
    cache::Key,
    error,
    people::Names,
    routes::{Choices, DAY, LANGUAGE, Route},
    site::Peer,
    who::{Who, kept},
};
use askama::Template;
use axum::{
    extract::{FromRequestParts, MatchedPath, Query},
    http::{HeaderMap, HeaderValue, Uri, header, request::Parts},
    response::{Html, IntoResponse, Response},
};
use domain::{
    State,
    access::{Action, On, Rights},
    context::Actor,
    time::PartialDate,
};
use jiff::civil::Date;
use std::{
    collections::BTreeMap,
    convert::Infallible,
    net::{IpAddr, Ipv4Addr},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, OnceLock},
};
use words::Language;

/// What a request asks for, besides the page.
#[derive(Default)]
pub struct Asked {
    query: BTreeMap<String, String>,
    headers: HeaderMap,
    uri: Uri,
    who: Who,
    names: OnceLock<Arc<Names>>,
    peer: Option<IpAddr>,
    /// The pattern of the address.
    pattern: Option<MatchedPath>,
    is_own_name: bool,
}

impl FromRequestParts<App> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<Peer>().map(|Peer(address)| *address);
        let pattern = parts.extensions.get::<MatchedPath>().cloned();
        Ok(Asked { peer, pattern, ..Asked::new(app, parts.uri.clone(), parts.headers.clone()) })
    }
}

impl Asked {
    /// What a request with this address and these headers asks for.
    pub fn new(app: &App, uri: Uri, headers: HeaderMap) -> Asked {
        let query = Query::<BTreeMap<String, String>>::try_from_uri(&uri);
        let (who, is_own_name) = (Who::of(app, &headers), app.site().is_ours(&headers));
        let query = query.map(|Query(query)| query).unwrap_or_default();
        let (peer, pattern, names) = (None, None, OnceLock::new());
        Asked { query, headers, uri, who, peer, pattern, is_own_name, names }
    }

    /// Who asks.
    pub fn actor(&self) -> &Actor {
        &self.who.actor
    }

    /// Who asks, and by what that is known.
    pub fn who(&self) -> &Who {
        &self.who
    }

    /// Where the request came from; this machine, where nobody knows.
    pub fn peer(&self) -> IpAddr {
        self.peer.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
    }

    /// What the browser calls itself.
    pub fn browser(&self) -> &str {
        let name = self.headers.get(header::USER_AGENT);
        name.and_then(|name| name.to_str().ok()).unwrap_or_default()
    }

    /// What the browser keeps to be known by, or something new.
    pub fn kept(&self, app: &App) -> String {
        kept(app, &self.headers)
    }

    /// Asks for nothing, in a language.
    #[cfg(test)]
    pub fn in_language(code: &str) -> Asked {
        let headers = HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, code.parse().expect("a code"))]);
        Asked { headers, ..Asked::default() }
    }

    /// What the address says under this name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.query.get(name).map(String::as_str)
    }

    /// Whether the address says this.
    pub fn says(&self, (name, value): (&str, &str)) -> bool {
        self.query.get(name).is_some_and(|found| found == value)
    }

    /// The language that is spoken.
    pub fn language(&self) -> Language {
        let chosen = self.query.get(LANGUAGE).and_then(|code| Language::from_code(code));
        chosen.unwrap_or_else(|| preferred(&self.headers))
    }

    /// The day, the language, and what was typed when it was no day.
    pub fn choices(&self, today: Date) -> (Choices, Language, Option<String>) {
        let language = self.query.get(LANGUAGE).and_then(|code| Language::from_code(code));
        let typed = self.query.get(DAY).map(|typed| typed.trim()).filter(|typed| !typed.is_empty());
        let read =
            typed.map(|typed| typed.parse::<PartialDate>().ok().and_then(|date| date.day()).ok_or(typed));
        let day = read.and_then(Result::ok).filter(|day| *day != today);
        let misread = read.and_then(Result::err).map(str::to_owned);
        (Choices { day, language }, self.language(), misread)
    }

    /// Shows a page that everybody may read, or why it cannot be shown. As a visitor sees it, it is the same for all, and
    /// is kept, packed, until something is written. A page that fails is caught here and has a number.
    pub fn show<V: Template>(
        &self,
        app: &App,
        route: impl FnOnce(&State) -> Option<Route>,
        view: impl FnOnce(&At<'_>) -> V,
    ) -> Response {
        let made = catch_unwind(AssertUnwindSafe(|| {
            let Some(state) = app.snapshot() else { return error::closed(app, self) };
            let (today, key) = (app.today(), self.key(app));
            if let Some(page) = key.as_ref().and_then(|key| app.cache().find(&state, today, key)) {
                return page.respond(&self.headers);
            }
            let rights = Rights::of(&state, self.actor(), today);
            let may_see = rights.may(Action::ReadRegister, &On::County);
            let Some(route) = may_see.then(|| route(&state)).flatten() else {
                return error::missing(app, self, &state);
            };
            app.remember(&state, today);
            let at = At::with(app, self, rights, Some(route));
            let page = Page::of(&at, || written(view(&at).render()));
            let Some(key) = key else { return self.of_one(page) };
            let page = page.packed().of_pattern(self.pattern.clone());
            app.cache().keep(&state, today, key, &page);
            page.respond(&self.headers)
        }));
        made.unwrap_or_else(|_| error::failed(app, self))
    }

    /// A page for nobody else: packed where the reader takes that, and kept nowhere on its way.
    fn of_one(&self, page: Page) -> Response {
        let mut response = match asset::takes_gzip(&self.headers) {
            true => page.packed().respond(&HeaderMap::new()),
            false => Html(page.text()).into_response(),
        };
        if self.who.session().is_some() {
            let headers = response.headers_mut();
            headers.remove(header::ETAG);
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        response
    }

    /// What the page is kept under; none when whoever asks cannot unpack it, is somebody of their own, or is told what
    /// people are called: names lie beside the journal, and may be erased without anything being written in it.
    fn key(&self, app: &App) -> Option<Key> {
        let key = Key::of(&self.uri, &self.headers)?;
        let is_operator = match self.who.actor {
            _ if self.who.session().is_some() => return None,
            Actor::Visitor => false,
            Actor::Operator if self.all_names(app).is_empty() => true,
            _ => return None,
        };
        Some(Key { is_operator, ..key })
    }

    /// Whether the reader came under a name of ours. What only one authority may read is not read under another: a
    /// stranger's page whose name leads here would be a page of ours to the browser.
    pub fn is_to_this_machine(&self) -> bool {
        self.is_own_name
    }

    /// What people are called, for those who may know it.
    pub(super) fn names(&self, app: &App, rights: &Rights<'_>) -> Option<&Arc<Names>> {
        let names = rights.may(Action::ReadNames, &On::County).then(|| self.all_names(app));
        names.filter(|names| !names.is_empty())
    }

    /// What people are called. When it cannot be read they are shown by their ids.
    fn all_names(&self, app: &App) -> &Arc<Names> {
        let read = || {
            let names = app.people().map(|people| people.names());
            names.unwrap_or_else(|| Ok(Arc::default())).unwrap_or_else(|why| {
                tracing::error!(why = why.0, "names could not be read");
                Arc::default()
            })
        };
        self.names.get_or_init(read)
    }

    /// The path that was asked for.
    pub fn path(&self) -> &str {
        self.uri.path()
    }
}

/// The browser's language.
pub fn preferred(headers: &HeaderMap) -> Language {
    let accepted = headers.get(header::ACCEPT_LANGUAGE);
    Language::preferred(accepted.and_then(|value| value.to_str().ok()).unwrap_or_default())
}

/// A rendered template as a response.
pub fn html(rendered: askama::Result<String>) -> Response {
    Html(written(rendered)).into_response()
}

/// A template only fails when it cannot write, and it writes to memory.
pub fn written(rendered: askama::Result<String>) -> String {
    rendered.expect("a page is written to memory")
}
