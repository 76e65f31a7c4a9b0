//! A page that lies ready says what it would have said on the usual way, to those who would have been told the same.

use super::*;

fn request(method: &str, address: &str, headers: &[(&str, &str)]) -> Request<Body> {
    let request = Request::builder().method(method).uri(address).header("accept-encoding", "gzip");
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    request.body(Body::empty()).unwrap()
}

#[tokio::test]
async fn a_page_that_lies_ready_is_the_one_that_was_made() {
    let app = county();
    let address = "/arenor/samreko?sprak=sv";
    assert!(app.ready(&request("GET", address, &[])).is_none(), "nobody has asked for it");
    let made = router(app.clone()).oneshot(request("GET", address, &[])).await.unwrap();
    let ready = app.ready(&request("GET", address, &[])).expect("it has been made");
    assert_eq!(ready.pattern.as_str(), "/arenor/{handle}");
    assert_eq!((ready.response.status(), ready.response.headers()), (made.status(), made.headers()));
    let tag = made.headers()[header::ETAG].to_str().unwrap().to_owned();
    let [made, ready] = [made, ready.response].map(|answer| to_bytes(answer.into_body(), usize::MAX));
    assert_eq!(made.await.unwrap(), ready.await.unwrap());

    let known = app.ready(&request("GET", address, &[("if-none-match", &tag)])).unwrap();
    assert_eq!(known.response.status(), StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn only_who_would_be_told_the_same_is_answered_with_what_lies_ready() {
    let app = county();
    drop(router(app.clone()).oneshot(request("GET", "/", &[])).await.unwrap());
    for (method, address, headers, is_ready) in [
        ("GET", "/", &[][..], true),
        ("GET", "/", &[("accept-language", "sv")], true),
        ("GET", "/", &[("accept-language", "en")], false),
        ("GET", "/", &[("cookie", "samverkan=secret")], false),
        ("GET", "/", &[("cookie", "other=1")], false),
        ("GET", "/?per=2009-07-01", &[], false),
        ("GET", "/arenor", &[], false),
        ("HEAD", "/", &[], false),
        ("POST", "/", &[], false),
    ] {
        let found = app.ready(&request(method, address, headers)).is_some();
        assert_eq!(found, is_ready, "{method} {address} {headers:?}");
    }
    let unpacked = Request::get("/").body(Body::empty()).unwrap();
    assert!(app.ready(&unpacked).is_none());
}

#[tokio::test]
async fn a_page_made_for_somebody_never_lies_ready() {
    let app = county();
    let own = [("cookie", "samverkan=secret")];
    drop(router(app.clone()).oneshot(request("GET", "/arenor", &own)).await.unwrap());
    assert!(app.ready(&request("GET", "/arenor", &[])).is_none());
    drop(router(app.clone()).oneshot(request("GET", "/journal", &[])).await.unwrap());
    assert!(app.ready(&request("GET", "/journal", &[])).is_none(), "it follows from more than the state");
}
