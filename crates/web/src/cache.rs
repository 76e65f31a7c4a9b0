//! Pages that have been made, packed and kept for the next who asks.
//!
//! A page that everybody may read follows from the county as it was written last, the day, the language and the address
//! alone. It is made and packed once and then handed out until something is written or the day is over. A page that is
//! different for each who asks, such as a form with a number of its own, is never kept.

use crate::{
    asset::takes_gzip,
    packing::{Stretch, gzip},
    page::{headers::add_headers, preferred},
};
use axum::{
    body::{Body, Bytes},
    extract::MatchedPath,
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::Response,
};
use domain::State;
use jiff::civil::Date;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use words::Language;

/// The most that is kept, in bytes. When it is full all goes: what is read often is soon back.
const MOST: usize = 4 << 20;
/// Addresses longer than this are not ours.
const LONGEST_ADDRESS: usize = 200;

/// What a page follows from, besides the county and the day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The path with its query.
    pub address: String,
    /// The browser's language; the address may say another.
    pub language: Language,
    /// Whether it is made for the one who runs the program.
    pub is_operator: bool,
}

impl Key {
    /// What a visitor's page is kept under; none where whoever asks cannot unpack it.
    pub fn of(address: &Uri, asked: &HeaderMap) -> Option<Key> {
        let address = address.path_and_query().filter(|_| takes_gzip(asked))?.as_str().to_owned();
        Some(Key { address, language: preferred(asked), is_operator: false })
    }
}

/// A page packed with gzip, with every header that a page has.
#[derive(Clone, Debug)]
pub struct Packed {
    bytes: Bytes,
    tag: HeaderValue,
    headers: HeaderMap,
    /// The pattern of the address it was made for, by which requests are counted.
    pattern: Option<MatchedPath>,
}

/// Pages kept.
#[derive(Default)]
pub struct Cache {
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    /// What all of them were made from.
    made_from: Option<(Arc<State>, Date)>,
    pages: BTreeMap<Key, Packed>,
    n_bytes: usize,
}

impl Cache {
    /// The page, if it was made from this county on this day.
    pub fn find(&self, state: &Arc<State>, today: Date, key: &Key) -> Option<Packed> {
        let kept = self.kept();
        if kept.is_of(state, today) { kept.pages.get(key).cloned() } else { None }
    }

    /// Keeps a page.
    pub fn keep(&self, state: &Arc<State>, today: Date, key: Key, page: &Packed) {
        if key.address.len() > LONGEST_ADDRESS {
            return;
        }
        let mut kept = self.kept();
        let size = page.bytes.len() + LONGEST_ADDRESS;
        if !kept.is_of(state, today) || kept.n_bytes + size > MOST {
            *kept = Kept { made_from: Some((state.clone(), today)), ..Kept::default() };
        }
        if kept.pages.insert(key, page.clone()).is_none() {
            kept.n_bytes += size;
        }
    }

    /// A thread that broke while it held the pages broke between two whole ones.
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn is_of(&self, state: &Arc<State>, today: Date) -> bool {
        self.made_from.as_ref().is_some_and(|(from, day)| Arc::ptr_eq(from, state) && *day == today)
    }
}

impl Packed {
    /// Packs a page.
    pub fn new(page: &[Stretch<'_>]) -> Packed {
        let bytes = Bytes::from(gzip(page));
        // gzip ends with a checksum and the length of what was packed: all that a tag needs.
        let end: String =
            bytes[bytes.len().saturating_sub(8)..].iter().map(|byte| format!("{byte:02x}")).collect();
        let tag = HeaderValue::try_from(format!("W/\"{end}\"")).expect("a tag is ASCII");
        let mut headers = HeaderMap::with_capacity(16);
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
        headers.insert(header::ETAG, tag.clone());
        add_headers(&mut headers);
        Packed { bytes, tag, headers, pattern: None }
    }

    /// Which pattern of addresses it was made for.
    pub fn of_pattern(self, pattern: Option<MatchedPath>) -> Packed {
        Packed { pattern, ..self }
    }

    /// The pattern of the address it was made for.
    pub fn pattern(&self) -> Option<&MatchedPath> {
        self.pattern.as_ref()
    }

    /// The page, or that it is the one the browser has.
    pub fn respond(self, asked: &HeaderMap) -> Response {
        let known = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|tags| tags.to_str().ok());
        let mut known = known.flat_map(|tags| tags.split(','));
        let is_known = known.any(|known| known.trim().as_bytes() == self.tag.as_bytes());
        let mut headers = self.headers;
        let (status, body) = if is_known {
            for of_body in [header::CONTENT_TYPE, header::CONTENT_ENCODING, header::CONTENT_LENGTH] {
                headers.remove(of_body);
            }
            (StatusCode::NOT_MODIFIED, Body::empty())
        } else {
            (StatusCode::OK, Body::from(self.bytes))
        };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 7, 28);

    fn key(address: &str) -> Key {
        Key { address: address.to_owned(), language: Language::Swedish, is_operator: false }
    }

    fn page(text: &str) -> Packed {
        Packed::new(&[Stretch::Plain(text)])
    }

    #[test]
    fn a_page_is_kept_until_something_is_written_or_the_day_is_over() {
        let cache = Cache::default();
        let (before, after) = (Arc::new(State::default()), Arc::new(State::default()));
        cache.keep(&before, TODAY, key("/"), &page("<p>one</p>"));
        assert!(cache.find(&before, TODAY, &key("/")).is_some());
        assert!(cache.find(&before, TODAY, &key("/?a")).is_none());
        assert!(cache.find(&before, TODAY, &Key { language: Language::English, ..key("/") }).is_none());
        assert!(cache.find(&before, TODAY, &Key { is_operator: true, ..key("/") }).is_none());
        assert!(cache.find(&before, date(2026, 7, 29), &key("/")).is_none());
        assert!(cache.find(&after, TODAY, &key("/")).is_none());
        cache.keep(&after, TODAY, key("/"), &page("<p>two</p>"));
        assert!(cache.find(&before, TODAY, &key("/")).is_none());
    }

    #[test]
    fn no_more_is_kept_than_there_is_room_for() {
        let cache = Cache::default();
        let state = Arc::new(State::default());
        let page = Packed { bytes: vec![0; MOST / 10].into(), ..page("") };
        for n in 0..100 {
            cache.keep(&state, TODAY, key(&format!("/{n}")), &page);
            assert!(cache.kept().n_bytes <= MOST);
            assert!(cache.find(&state, TODAY, &key(&format!("/{n}"))).is_some());
        }
        cache.keep(&state, TODAY, key(&"x".repeat(LONGEST_ADDRESS + 1)), &page);
        assert!(cache.find(&state, TODAY, &key(&"x".repeat(LONGEST_ADDRESS + 1))).is_none());
    }

    #[test]
    fn who_has_the_page_is_not_sent_it_again() {
        let other = page("<p>two</p>").tag;
        let page = page("<p>one</p>");
        assert_ne!(page.tag, other);
        let with = |tags: &str| HeaderMap::from_iter([(header::IF_NONE_MATCH, tags.parse().unwrap())]);
        let tag = page.tag.to_str().unwrap().to_owned();
        for (tags, expected) in [
            (tag.clone(), StatusCode::NOT_MODIFIED),
            (format!("\"a\", {tag}"), StatusCode::NOT_MODIFIED),
            ("W/\"other\"".to_owned(), StatusCode::OK),
        ] {
            assert_eq!(page.clone().respond(&with(&tags)).status(), expected, "{tags}");
        }
    }
}
