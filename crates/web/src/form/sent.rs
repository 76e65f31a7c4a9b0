//! A form as it arrives, and whether it comes from one of our own pages on this machine.

use super::Typed;
use axum::{
    Form,
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
};
use std::convert::Infallible;

/// What was sent, or why it is not read.
pub struct Sent(pub Result<Typed, Blocked>);

/// Why a form is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// It was sent from another site, or to a name that is not this machine's.
    Elsewhere,
    /// It is no form, or longer than any form of ours.
    Unreadable,
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Infallible;

    async fn from_request(request: Request, state: &S) -> Result<Self, Infallible> {
        if !is_ours(request.headers()) {
            return Ok(Sent(Err(Blocked::Elsewhere)));
        }
        let fields = Form::<Vec<(String, String)>>::from_request(request, state).await;
        Ok(Sent(fields.map(|Form(fields)| Typed::received(fields)).map_err(|_| Blocked::Unreadable)))
    }
}

/// Whether one of our own pages sent it. A browser tells from where a form comes, and the name it was sent to; the name
/// has to be this machine's own, so that a stranger's name that leads here is no way in.
fn is_ours(headers: &HeaderMap) -> bool {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(host) = header(header::HOST) else { return false };
    let from = header(header::ORIGIN).and_then(|origin| origin.split_once("://")).map(|(_, host)| host);
    is_this_machine(host) && from == Some(host)
}

fn is_this_machine(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_send_forms() {
        for (host, origin, is_it) in [
            ("127.0.0.1:7171", "http://127.0.0.1:7171", true),
            ("localhost:7171", "http://localhost:7171", true),
            ("[::1]:7171", "http://[::1]:7171", true),
            ("127.0.0.1:7171", "http://127.0.0.1:8080", false),
            ("127.0.0.1:7171", "https://example.com", false),
            ("127.0.0.1:7171", "null", false),
            ("example.com", "http://example.com", false),
            ("127.0.0.1.example.com", "http://127.0.0.1.example.com", false),
            ("", "", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, host.parse().unwrap());
            headers.insert(header::ORIGIN, origin.parse().unwrap());
            assert_eq!(is_ours(&headers), is_it, "{host} {origin}");
            headers.remove(header::ORIGIN);
            assert!(!is_ours(&headers));
        }
    }
}
