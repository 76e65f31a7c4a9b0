//! What stands before everything: a page that lies ready is answered at once. It passes what any request has to pass, and
//! is counted and logged as any other; it only does not wait in line for what it does not need.

use super::{House, door::Doors, gate::Gate};
use axum::{Router, extract::Request, response::Response, routing::future::RouteFuture};
use std::{
    convert::Infallible,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};
use tower::Service;

/// The front of the server.
#[derive(Clone)]
pub struct Front {
    ready: Arc<Ready>,
    rest: Router,
}

/// What a page that lies ready is answered with.
struct Ready {
    gate: Arc<Gate>,
    doors: Arc<Doors>,
    house: Arc<House>,
}

impl Front {
    /// Answers what it can, and leaves the rest.
    pub fn new(gate: Arc<Gate>, doors: Arc<Doors>, house: Arc<House>, rest: Router) -> Front {
        Front { ready: Arc::new(Ready { gate, doors, house }), rest }
    }
}

impl Ready {
    fn answer(&self, request: &Request) -> Option<Response> {
        if !self.gate.knows(request.headers()) {
            return None;
        }
        let page = self.doors.of(request).app.ready(request)?;
        let (seen, mut response) = (self.house.requests.see(request.method()), page.response);
        self.gate.seal(&mut response);
        seen.done_at_once(page.pattern.as_str(), &mut response);
        Some(response)
    }
}

impl Service<Request> for Front {
    type Response = Response;
    type Error = Infallible;
    type Future = Answer;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Service::<Request>::poll_ready(&mut self.rest, context)
    }

    fn call(&mut self, request: Request) -> Answer {
        match self.ready.answer(&request) {
            Some(response) => Answer::Ready(Some(response)),
            None => Answer::Rest(Box::pin(self.rest.call(request))),
        }
    }
}

/// An answer that is there, or on its way.
pub enum Answer {
    /// It is there.
    Ready(Option<Response>),
    /// It is on its way.
    Rest(Pin<Box<RouteFuture<Infallible>>>),
}

impl Future for Answer {
    type Output = Result<Response, Infallible>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.get_mut() {
            Answer::Ready(response) => Poll::Ready(Ok(response.take().expect("an answer is taken once"))),
            Answer::Rest(rest) => rest.as_mut().poll(context),
        }
    }
}
