//! The headers every response has.

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};

/// Nothing from elsewhere, nothing inline, no frames; forms and htmx go to us. What a page is about stays with us too.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Puts the headers every response has.
pub async fn with_headers(mut response: Response) -> Response {
    add_headers(response.headers_mut());
    response
}

/// Adds the headers every response has.
pub fn add_headers(headers: &mut HeaderMap) {
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::VARY, "accept-language, accept-encoding, cookie"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // A page is always asked for again, so that what was just recorded is seen; files with a hash say otherwise.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
}
