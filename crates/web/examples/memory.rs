//! Hands out two files from memory, on the server that the pages use: what `cargo xtask bench` compares pages with.
//! `cargo run --release -p web --example memory PACKED PLAIN`
#![expect(clippy::print_stdout, reason = "it says where it is")]

use axum::{
    Router,
    body::Bytes,
    http::header,
    response::IntoResponse,
    routing::{MethodRouter, get},
};
use std::{env, error::Error, fs};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut files = env::args().skip(1);
    let (packed, plain) = (files.next().ok_or("the packed file?")?, files.next().ok_or("the plain file?")?);
    let router = Router::new()
        .route("/packed", hand_out(fs::read(packed)?, "gzip"))
        .route("/plain", hand_out(fs::read(plain)?, "identity"));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("http://{}/", listener.local_addr()?);
    axum::serve(listener, router).await?;
    Ok(())
}

fn hand_out(bytes: Vec<u8>, encoding: &'static str) -> MethodRouter {
    let bytes = Bytes::from(bytes);
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_ENCODING, encoding)];
    get(move || async move { (headers, bytes).into_response() })
}
