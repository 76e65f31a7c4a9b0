//! A form as it arrives, and whether it comes from one of our own pages on this machine.

use super::Typed;
use crate::{App, who};
use axum::{
    Form,
    extract::{FromRequest, Multipart, Request, multipart::MultipartError},
    http::{HeaderMap, StatusCode, header},
};
use std::convert::Infallible;

/// What was sent, or why it is not read.
pub struct Sent(pub Result<Typed, Blocked>);

/// Why a form is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// It was sent from another site, or to a name that is not this machine's.
    Elsewhere,
    /// It is no form.
    Unreadable,
    /// It is longer than [`MOST`].
    TooLong,
    /// It does not carry the token of the session it was sent in: somebody has signed in or out since the page was made.
    Stale,
}

/// The most that a form or a file may be, in megabytes.
pub const MOST: usize = 2;

/// The field with the token of the session.
pub const TOKEN: &str = "nyckel";

impl FromRequest<App> for Sent {
    type Rejection = Infallible;

    async fn from_request(request: Request, state: &App) -> Result<Self, Infallible> {
        if !is_ours(request.headers()) {
            return Ok(Sent(Err(Blocked::Elsewhere)));
        }
        let token = who::session(request.headers()).map(|session| who::token(&session));
        let fields = if is_in_parts(request.headers()) {
            in_parts(request, state).await
        } else {
            let form = Form::from_request(request, state).await;
            form.map(|Form(fields)| fields).map_err(|why| Blocked::because(why.status()))
        };
        let fields: Fields = match fields {
            Ok(fields) => fields,
            Err(blocked) => return Ok(Sent(Err(blocked))),
        };
        let (own, fields): (Fields, Fields) = fields.into_iter().partition(|(name, _)| name == TOKEN);
        let is_current = token.is_none_or(|token| own.iter().any(|(_, value)| *value == token));
        Ok(Sent(if is_current { Ok(Typed::received(fields)) } else { Err(Blocked::Stale) }))
    }
}

impl Blocked {
    /// Why it could not be read, from what the server would have answered.
    fn because(status: StatusCode) -> Blocked {
        if status == StatusCode::PAYLOAD_TOO_LARGE { Blocked::TooLong } else { Blocked::Unreadable }
    }
}

type Fields = Vec<(String, String)>;

/// Whether it may hold files.
fn is_in_parts(headers: &HeaderMap) -> bool {
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    media_type.is_some_and(|media_type| media_type.starts_with("multipart/form-data"))
}

/// Every field, a file by what stands in it. A file that is no text is not read.
async fn in_parts<S: Send + Sync>(request: Request, state: &S) -> Result<Fields, Blocked> {
    let because = |why: MultipartError| Blocked::because(why.status());
    let parts = Multipart::from_request(request, state).await;
    let mut parts = parts.map_err(|_| Blocked::Unreadable)?;
    let mut fields = Fields::new();
    while let Some(part) = parts.next_field().await.map_err(because)? {
        let name = part.name().ok_or(Blocked::Unreadable)?.to_owned();
        let content = part.bytes().await.map_err(because)?;
        fields.push((name, String::from_utf8(content.to_vec()).map_err(|_| Blocked::Unreadable)?));
    }
    Ok(fields)
}

/// Whether one of our own pages sent it. A browser tells from where a form comes, and the name it was sent to; the name
/// has to be this machine's own, so that a stranger's name that leads here is no way in.
fn is_ours(headers: &HeaderMap) -> bool {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(host) = header(header::HOST) else { return false };
    let from = header(header::ORIGIN).and_then(|origin| origin.split_once("://")).map(|(_, host)| host);
    is_to_this_machine(headers) && from == Some(host)
}

/// Whether it was sent to a name of this machine's own. What only one authority may read is not read under another: a
/// stranger's page whose name leads here would be a page of ours to the browser.
pub fn is_to_this_machine(headers: &HeaderMap) -> bool {
    headers.get(header::HOST).and_then(|host| host.to_str().ok()).is_some_and(is_this_machine)
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
