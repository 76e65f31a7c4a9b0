//! Whatever is sent in a form or asked for in an address, there is an answer, and it is never that the program failed.

use super::office::{Office, desk, encoded, filled};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use std::future::Future;
use testkit::fuzz::{Fuzz, way};

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

/// An address as a request can carry it; what it cannot carry never reaches us.
fn uri(text: &str) -> Option<axum::http::Uri> {
    text.starts_with('/').then(|| text.parse().ok()).flatten()
}

/// Sends it, and answers which way it was taken: by what kind of page, and how it ended.
fn sent(office: &Office, request: Request<Body>) -> u64 {
    let address: String = request.uri().path().chars().take(7).collect();
    let method = request.method().clone();
    let answer = block_on(office.answer(request));
    assert_ne!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "the program failed");
    assert!(answer.status != StatusCode::OK || answer.text.contains("</html>"), "half a page");
    // How many complaints there are at the fields tells forms apart better than anything else.
    let n_complaints = answer.text.matches("aria-invalid").count();
    way(&format!("{method} {address} {} {} {n_complaints}", answer.status, answer.location))
}

const WORDS: [&str; 22] = [
    "per=",
    "2009-07-01",
    "sprak=en",
    "sprak=",
    "avslutade=ja",
    "visa=oppna",
    "arena=svom",
    "sparat=ja",
    "%C3%A5",
    "%00",
    "%",
    "+",
    "9999-12-31",
    "0001-01-01",
    "-9999-01-01",
    "&",
    "=",
    "/arenor/svom",
    "/andra/arena-svom",
    "/nytt/arena",
    "/kontroller/missing-mandate",
    "..",
];

#[test]
fn every_address_has_an_answer() {
    let office = Office::open(&desk());
    let examples = [
        "/",
        "/arenor?avslutade=ja&per=2009",
        "/arenor/svom?per=2021-10-08&sprak=en",
        "/karta?arena=svom",
        "/karta?per=1999-12-31",
        "/huvudman",
        "/papper",
        "/platser",
        "/kallor",
        "/motsagelser?visa=oppna",
        "/kontroller?per=2005-01-01",
        "/kontroller/missing-mandate",
        "/andra/arena-svom",
        "/andra/arena-svom/2",
        "/andra/arena-svom/2/andrat",
        "/andra/arena-svom/3/fler-kallor/1",
        "/andra/arena-svom/ny/goal",
        "/nytt",
        "/nytt/arena",
        "/kontroller/missing-mandate/arena-svom/tysta",
    ];
    Fuzz::new("queries", examples.map(|example| example.as_bytes().to_vec()), &WORDS).run(|input| {
        let Some(uri) = uri(&String::from_utf8_lossy(input)) else { return 0 };
        let request = Request::get(uri).header(header::ACCEPT_LANGUAGE, "en").body(Body::empty());
        sent(&office, request.unwrap())
    });
}

/// Forms as a browser would send them, filled in well: address and fields, a line each.
fn forms(office: &Office) -> Vec<Vec<u8>> {
    let reason = ("reason", "Misread.");
    let sheets: [(&str, Vec<(&str, &str)>); 9] = [
        ("/andra/arena-svom/2/andrat", vec![("value", "SVOM 2"), ("from", "2026-01-01")]),
        ("/andra/arena-svom/4/upphort", vec![("to", "2020"), ("sources.0.source", "source-s2")]),
        ("/andra/arena-svom/1/rattat", vec![("from", "2004~"), reason]),
        ("/andra/arena-svom/3/annan-kalla", vec![("value", "officials"), ("sources.0.source", "source-s2")]),
        ("/andra/arena-svom/3/valj-kalla", vec![("chosen", "1")]),
        (
            "/andra/arena-svom/3/fler-kallor/1",
            vec![("sources.0.source", "source-s1"), ("sources.0.place", "7")],
        ),
        ("/andra/arena-svom/ny/goal", vec![("value", "To agree.")]),
        ("/nytt/party", vec![("name", "Polisen"), ("kind", "police"), ("from", "2015")]),
        ("/kontroller/missing-mandate/arena-svom/tysta", vec![reason]),
    ];
    let written = |(address, fill): &(&str, Vec<(&str, &str)>)| {
        let fields = filled(block_on(office.form(address)), fill);
        let pairs = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        format!("{address}\n{}", pairs.collect::<Vec<_>>().join("&")).into_bytes()
    };
    sheets.iter().map(written).collect()
}

#[test]
fn every_form_has_an_answer() {
    let office = Office::open(&desk());
    let corpus = forms(&office);
    Fuzz::new("forms", corpus, &WORDS).run(|input| {
        let (address, body) = match input.iter().position(|byte| *byte == b'\n') {
            Some(end) => (&input[..end], &input[end + 1..]),
            None => (input, &input[..0]),
        };
        let Some(uri) = uri(&String::from_utf8_lossy(address)) else { return 0 };
        let request = Request::post(uri)
            .header(header::ACCEPT_LANGUAGE, "en")
            .header(header::HOST, "127.0.0.1:7171")
            .header(header::ORIGIN, "http://127.0.0.1:7171")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body.to_vec()));
        sent(&office, request.unwrap())
    });
}
