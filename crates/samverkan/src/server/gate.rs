//! The gate that every request passes: the name it came under has to be ours, where somebody has said which those are;
//! where it came from is told by the connection, or by a proxy that is trusted; and it may take so long and no longer.

use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};
use tokio::time::timeout;
use web::{Peer, Site};

/// How long a request may take, its body and its answer together.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where a connection came from.
#[derive(Clone, Copy, Debug)]
pub struct Source(pub SocketAddr);

/// What the gate knows.
pub struct Gate {
    /// How the pages are reached.
    pub site: Site,
    /// Proxies that are believed when they say where a request came from.
    pub proxies: Vec<IpAddr>,
}

impl Gate {
    /// Whether the name a request came under is ours, where somebody has said which those are.
    pub fn knows(&self, headers: &HeaderMap) -> bool {
        self.site.names.is_empty() || self.site.is_ours(headers)
    }

    /// Tells the browser to come encrypted ever after, where it has come so.
    pub fn seal(&self, response: &mut Response) {
        if self.site.is_secure {
            let always = HeaderValue::from_static("max-age=31536000");
            response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, always);
        }
    }
}

/// Lets a request through, or answers it.
pub async fn pass(State(gate): State<Arc<Gate>>, mut request: Request, next: Next) -> Response {
    if !gate.knows(request.headers()) {
        return (StatusCode::MISDIRECTED_REQUEST, "There is nothing under this name.\n").into_response();
    }
    let from = request.extensions().get::<ConnectInfo<Source>>().map(|ConnectInfo(Source(from))| from.ip());
    let from = from.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let peer = Peer(origin(from, request.headers(), &gate.proxies));
    request.extensions_mut().insert(peer);
    let answered = timeout(PATIENCE, next.run(request)).await;
    let mut response = answered
        .unwrap_or_else(|_| (StatusCode::REQUEST_TIMEOUT, "The request took too long.\n").into_response());
    gate.seal(&mut response);
    response
}

/// Where a request began: the last address in the chain that no trusted proxy has. What others have written there is not
/// believed.
fn origin(from: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    let is_trusted = |address: IpAddr| proxies.contains(&address.to_canonical());
    let told = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let told: Vec<&str> = told.flat_map(|line| line.split(',')).map(str::trim).collect();
    let mut origin = from.to_canonical();
    for address in told.into_iter().rev() {
        if !is_trusted(origin) {
            break;
        }
        let Ok(address) = address.parse::<IpAddr>() else { break };
        origin = address.to_canonical();
    }
    origin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_request_came_from_is_believed_of_trusted_proxies_only() {
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        let proxies = [ip("10.0.0.1"), ip("10.0.0.2")];
        for (from, told, expected) in [
            ("192.0.2.1", "", "192.0.2.1"),
            ("192.0.2.1", "198.51.100.7", "192.0.2.1"),
            ("10.0.0.1", "", "10.0.0.1"),
            ("10.0.0.1", "198.51.100.7", "198.51.100.7"),
            ("10.0.0.1", "203.0.113.9, 198.51.100.7", "198.51.100.7"),
            ("10.0.0.1", "203.0.113.9, 198.51.100.7, 10.0.0.2", "198.51.100.7"),
            ("::ffff:10.0.0.1", "198.51.100.7", "198.51.100.7"),
            ("10.0.0.1", "nonsense", "10.0.0.1"),
        ] {
            let mut headers = HeaderMap::new();
            if !told.is_empty() {
                headers.insert("x-forwarded-for", told.parse().unwrap());
            }
            assert_eq!(origin(ip(from), &headers, &proxies), ip(expected), "{from} {told}");
        }
    }
}
