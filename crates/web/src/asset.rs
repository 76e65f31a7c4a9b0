//! Files beside the pages, embedded in the program. The address holds a hash, so that a browser may keep them for ever.

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

/// A file beside the pages.
pub struct Asset {
    /// Its address.
    pub path: &'static str,
    media_type: &'static str,
    content: &'static str,
}

/// FNV-1a over 64 bits: the hash only has to change when the file does.
const fn hash(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        at += 1;
    }
    hash
}

/// `PREFIX` + sixteen hexadecimal digits + `SUFFIX`, at compile time.
const fn name<const LENGTH: usize>(prefix: &str, hash: u64, suffix: &str) -> [u8; LENGTH] {
    let (prefix, suffix) = (prefix.as_bytes(), suffix.as_bytes());
    let mut name = [0; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        name[at] = if at < prefix.len() {
            prefix[at]
        } else if at < prefix.len() + 16 {
            b"0123456789abcdef"[((hash >> (60 - 4 * (at - prefix.len()))) & 15) as usize]
        } else {
            suffix[at - prefix.len() - 16]
        };
        at += 1;
    }
    name
}

macro_rules! asset {
    ($file:literal, $suffix:literal, $media_type:literal) => {{
        const CONTENT: &str = include_str!($file);
        const LENGTH: usize = "/static/".len() + 16 + $suffix.len();
        const NAME: [u8; LENGTH] = name("/static/", hash(CONTENT), $suffix);
        const PATH: &str = match std::str::from_utf8(&NAME) {
            Ok(path) => path,
            Err(_) => panic!("the name is ASCII"),
        };
        Asset { path: PATH, media_type: $media_type, content: CONTENT }
    }};
}

/// The style sheet.
pub const STYLE: Asset = asset!("../static/style.css", ".css", "text/css; charset=utf-8");
/// The mark in the browser's tab.
pub const ICON: Asset = asset!("../static/icon.svg", ".svg", "image/svg+xml");

/// `GET /static/…`.
pub async fn get(axum::extract::Path(file): axum::extract::Path<String>) -> Response {
    let asked = format!("/static/{file}");
    match [STYLE, ICON].into_iter().find(|asset| asset.path == asked) {
        Some(asset) => {
            let headers = [
                (header::CONTENT_TYPE, asset.media_type),
                (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
            ];
            (headers, asset.content).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
