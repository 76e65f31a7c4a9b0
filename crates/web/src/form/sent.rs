//! A form as it arrives, and whether it comes from one of our own pages, made for this session.

use super::Typed;
use crate::{App, who};
use axum::{
    Form,
    extract::{FromRequest, Multipart, Request, multipart::MultipartError},
    http::{HeaderMap, StatusCode, header},
};
use std::convert::Infallible;

/// What was sent, or why it is not read; and what stood in a form of another session, to be shown again and never acted on.
pub struct Sent(pub Result<Typed, Blocked>, pub Option<Typed>);

/// Why a form is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// It was sent from another site, or to a name that is not ours.
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
        if !state.site().sent(request.headers()) {
            return Ok(Sent(Err(Blocked::Elsewhere), None));
        }
        let token = who::session(state, request.headers()).map(|session| who::token(&session));
        let fields = if is_in_parts(request.headers()) {
            in_parts(request, state).await
        } else {
            let form = Form::from_request(request, state).await;
            form.map(|Form(fields)| fields).map_err(|why| Blocked::because(why.status()))
        };
        let fields: Fields = match fields {
            Ok(fields) => fields,
            Err(blocked) => return Ok(Sent(Err(blocked), None)),
        };
        let (own, fields): (Fields, Fields) = fields.into_iter().partition(|(name, _)| name == TOKEN);
        let is_current = token.is_none_or(|token| own.iter().any(|(_, value)| *value == token));
        let typed = Typed::received(fields);
        Ok(if is_current { Sent(Ok(typed), None) } else { Sent(Err(Blocked::Stale), Some(typed)) })
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
