//! The loop that takes connections. It is our own because `axum::serve` waits for ever for the head of a request: whoever
//! opens connections and says a letter a minute would hold as many as they like.

use super::gate::Source;
use axum::{
    body::Body,
    extract::{ConnectInfo, Request},
    response::Response,
    serve::Listener,
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use std::{convert::Infallible, future::Future, net::SocketAddr, pin::pin, time::Duration};
use tower::{Service, ServiceExt};
use tracing::debug;

/// How long the head of a request may take, and how long a connection may lie idle between two.
pub const HEAD: Duration = Duration::from_secs(30);

/// Serves until asked to stop; then lets nobody in, and finishes what has begun.
pub async fn serve<L, S>(mut listener: L, door: S, head: Duration, stop: impl Future<Output = ()>)
where
    L: Listener<Addr = SocketAddr>,
    S: Service<Request, Response = Response, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
{
    let (connections, mut stop) = (GracefulShutdown::new(), pin!(stop));
    loop {
        let (stream, from) = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let door = door.clone();
        let answer = service_fn(move |mut request: axum::http::Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(Source(from)));
            door.clone().oneshot(request.map(Body::new))
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(head)
            .serve_connection(TokioIo::new(stream), answer);
        let watched = connections.watch(connection);
        tokio::spawn(async move {
            if let Err(why) = watched.await {
                debug!(why = why.to_string(), "a connection was cut off");
            }
        });
    }
    drop(listener);
    connections.shutdown().await;
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{Router, routing::get};
    use std::{
        io::{Read, Write},
        net::TcpStream,
    };
    use tokio::net::TcpListener;

    /// Serves with almost no patience, and opens a connection.
    async fn opened(
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> (TcpStream, tokio::task::JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let door = Router::new().route("/", get(|| async { "here" }));
        let serving = tokio::spawn(serve(listener, door, Duration::from_millis(20), stop));
        (TcpStream::connect(address).unwrap(), serving)
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn whoever_never_ends_the_head_of_a_request_is_cut_off() {
        for begun in ["", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: a"] {
            let (mut stream, _serving) = opened(std::future::pending()).await;
            stream.write_all(begun.as_bytes()).unwrap();
            // It comes to an end by itself, and not because anybody has answered; without a limit it never would.
            let mut said = Vec::new();
            drop(stream.read_to_end(&mut said));
            assert!(!said.starts_with(b"HTTP/1.1 200"), "{begun:?}: {}", String::from_utf8_lossy(&said));
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn whoever_ends_it_is_answered_and_an_idle_connection_does_not_keep_the_program() {
        let (ask, asked) = tokio::sync::oneshot::channel::<()>();
        let (mut stream, serving) = opened(async { drop(asked.await) }).await;
        stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let mut said = [0; 12];
        stream.read_exact(&mut said).unwrap();
        assert_eq!(&said, b"HTTP/1.1 200");
        drop(ask);
        serving.await.unwrap();
    }
}
