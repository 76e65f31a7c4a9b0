//! The door while the counties are read, when they have been, and on the way out.

use super::*;
use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode},
};
use std::collections::BTreeMap;
use tower::ServiceExt;
use words::Language;

async fn ask(house: &Arc<House>, path: &str) -> (StatusCode, String) {
    let request = Request::get(path).header("host", "localhost").body(Body::empty()).unwrap();
    let doors = Arc::new(Doors::new(house, &BTreeMap::new(), &web::Site::default()));
    let answer = door::router(&doors).oneshot(request).await.unwrap();
    let status = answer.status();
    let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn while_the_counties_are_read_the_program_lives_is_not_ready_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let folder = DataFolder::create_or_open(&folder.path().join("data")).unwrap();
    let house = Arc::new(House::new(Arc::new(Served::new(
        Language::English,
        "http://localhost".to_owned(),
        Arc::default(),
    ))));
    let (status, body) = ask(&house, "/health/ready").await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(body, "{\"live\":true,\"ready\":false,\"phase\":\"loading\",\"counties\":{}}\n");
    assert_eq!(ask(&house, "/health/live").await.0, StatusCode::OK);
    let (status, page) = ask(&house, "/arenor").await;
    assert!(status == StatusCode::SERVICE_UNAVAILABLE && page.contains("are being read"), "{page}");

    house.served.open(&folder).unwrap();
    house.enter(Phase::Serving);
    assert_eq!(ask(&house, "/health/ready").await.0, StatusCode::OK);
    house.enter(Phase::Stopping);
    assert_eq!(ask(&house, "/health/ready").await.0, StatusCode::SERVICE_UNAVAILABLE);
}
