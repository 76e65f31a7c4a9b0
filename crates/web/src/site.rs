//! Under which names the pages are reached, and whether the line to the browser is encrypted.

use axum::http::{HeaderMap, header};
use std::{collections::BTreeSet, net::IpAddr};

/// Where a request came from, as whoever took it in knows it.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// How the pages are reached.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The names they are reached under, besides this machine's own. None where nobody has said.
    pub names: BTreeSet<String>,
    /// Whether everything is encrypted on its way to the browser.
    pub is_secure: bool,
}

impl Site {
    /// Whether the name the browser came under is one of ours: of this machine, or one that somebody has configured. A
    /// stranger's name that leads here is no way in.
    pub fn is_ours(&self, headers: &HeaderMap) -> bool {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        host.map(name_of)
            .is_some_and(|name| is_this_machine(name) || self.names.contains(&name.to_ascii_lowercase()))
    }

    /// Whether one of our own pages sent a form. A browser tells from where it comes, and the name it was sent to.
    pub fn sent(&self, headers: &HeaderMap) -> bool {
        let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
        let Some(host) = headers.get(header::HOST).and_then(|host| host.to_str().ok()) else { return false };
        let from = header("origin").and_then(|origin| origin.split_once("://")).map(|(_, host)| host);
        // Older browsers do not say which site it is; those that do are believed when they say another.
        let is_same = header("sec-fetch-site").is_none_or(|site| site == "same-origin");
        self.is_ours(headers) && from == Some(host) && is_same
    }
}

/// A host without its port.
fn name_of(host: &str) -> &str {
    match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    }
}

fn is_this_machine(name: &str) -> bool {
    name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_send_forms() {
        let site = Site { names: BTreeSet::from(["alby.example".to_owned()]), is_secure: true };
        for (host, origin, fetch, is_it) in [
            ("127.0.0.1:7171", "http://127.0.0.1:7171", "", true),
            ("localhost:7171", "http://localhost:7171", "same-origin", true),
            ("[::1]:7171", "http://[::1]:7171", "", true),
            ("alby.example", "https://alby.example", "same-origin", true),
            ("ALBY.example", "https://ALBY.example", "", true),
            ("alby.example", "https://alby.example", "cross-site", false),
            ("alby.example", "https://alby.example", "same-site", false),
            ("alby.example", "https://other.alby.example", "", false),
            ("127.0.0.1:7171", "http://127.0.0.1:8080", "", false),
            ("127.0.0.1:7171", "https://example.com", "", false),
            ("127.0.0.1:7171", "null", "", false),
            ("example.com", "http://example.com", "", false),
            ("127.0.0.1.example.com", "http://127.0.0.1.example.com", "", false),
            ("", "", "", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, host.parse().unwrap());
            headers.insert(header::ORIGIN, origin.parse().unwrap());
            if !fetch.is_empty() {
                headers.insert("sec-fetch-site", fetch.parse().unwrap());
            }
            assert_eq!(site.sent(&headers), is_it, "{host} {origin} {fetch}");
            headers.remove(header::ORIGIN);
            assert!(!site.sent(&headers));
        }
    }
}
