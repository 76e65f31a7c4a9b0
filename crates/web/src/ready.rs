//! Pages that lie ready: what anybody may read, and has been made since something was last written, is answered as it
//! lies, before anything else has looked at the request.

use crate::{App, cache::Key};
use axum::{
    extract::MatchedPath,
    http::{Method, Request, header},
    response::Response,
};
use domain::context::Actor;

/// A page that lies ready.
pub struct Ready {
    /// The answer, with every header that a page has.
    pub response: Response,
    /// The pattern of its address.
    pub pattern: MatchedPath,
}

impl App {
    /// The page that is asked for, where it lies ready. Whoever sends a cookie may be somebody, and is never answered so.
    pub fn ready<B>(&self, request: &Request<B>) -> Option<Ready> {
        let headers = request.headers();
        if request.method() != Method::GET || headers.contains_key(header::COOKIE) {
            return None;
        }
        let key = Key::of(request.uri(), headers)?;
        let state = self.snapshot()?;
        let page = self.cache().find(&state, self.today(), &key)?;
        let is_visitor = matches!(self.actor(None), Ok((Actor::Visitor, ..)));
        let pattern = page.pattern().filter(|_| is_visitor)?.clone();
        Some(Ready { response: page.respond(headers), pattern })
    }
}
