//! Files beside the pages, embedded in the program. The address holds a hash, so that a browser may keep them for ever.

use crate::colour;
use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};

/// A file beside the pages.
pub struct Asset {
    /// Its address.
    pub path: &'static str,
    media_type: &'static str,
    content: &'static [u8],
    /// The same, packed with gzip.
    packed: &'static [u8],
}

// STYLE, ICON, FIND, SLIDE and HTMX, which the build script has put together.
include!(concat!(env!("OUT_DIR"), "/assets.rs"));

const FOR_EVER: (header::HeaderName, &str) = (header::CACHE_CONTROL, "public, max-age=31536000, immutable");

/// `GET /static/…`.
pub async fn get(Path(file): Path<String>, asked: HeaderMap) -> Response {
    let path = format!("/static/{file}");
    if let Some(asset) = [STYLE, ICON, FIND, SLIDE, HTMX].into_iter().find(|asset| asset.path == path) {
        let headers = [(header::CONTENT_TYPE, asset.media_type), FOR_EVER];
        return match takes_gzip(&asked) {
            true => (headers, [(header::CONTENT_ENCODING, "gzip")], asset.packed).into_response(),
            false => (headers, asset.content).into_response(),
        };
    }
    match colour::Sheet::at(&path) {
        Some(sheet) => {
            ([(header::CONTENT_TYPE, "text/css; charset=utf-8"), FOR_EVER], sheet.text).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Whether whoever asks can unpack gzip.
pub fn takes_gzip(asked: &HeaderMap) -> bool {
    let accepted = asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let mut encodings = accepted.unwrap_or_default().split(',').map(|encoding| {
        let (name, quality) = encoding.split_once(';').unwrap_or((encoding, ""));
        (name.trim(), quality.split_once('=').map_or("1", |(_, value)| value.trim()))
    });
    encodings.any(|(name, quality)| name.eq_ignore_ascii_case("gzip") && quality.parse() != Ok(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gzip_is_for_those_who_ask_for_it() {
        for (accepted, expected) in [
            ("gzip, deflate, br", true),
            ("br;q=1.0, GZIP;q=0.5", true),
            ("gzip;q=0", false),
            ("gzip; q=0.000, br", false),
            ("br", false),
            ("", false),
        ] {
            let asked = HeaderMap::from_iter([(header::ACCEPT_ENCODING, accepted.parse().unwrap())]);
            assert_eq!(takes_gzip(&asked), expected, "{accepted}");
        }
        assert!(!takes_gzip(&HeaderMap::new()));
    }
}
