//! What goes wrong at the door: forms from elsewhere, links that lead elsewhere, sessions that have changed, markup in
//! names, and forms that are far too long.

use super::signed::{DAY, People};
use axum::http::{Method, StatusCode};

const COORDINATOR: Option<&str> = Some("person-coordinator");

#[tokio::test]
async fn a_form_is_taken_from_our_own_page_in_the_same_session_only() {
    let people = People::on(DAY);
    let n_records = people.n_records();
    let own = format!("gor=spara&nyckel={}", crate::who::token("person-coordinator"));
    let other = format!("gor=spara&nyckel={}", crate::who::token("person-secretary"));
    let address = "/nytt/arena";
    for (fields, headers, expected) in [
        (own.as_str(), &[("origin", "http://localhost")][..], StatusCode::UNPROCESSABLE_ENTITY),
        (&own, &[("origin", "http://localhost"), ("sec-fetch-site", "cross-site")], StatusCode::FORBIDDEN),
        (&own, &[("origin", "https://elsewhere.example")], StatusCode::FORBIDDEN),
        (&own, &[("origin", "null")], StatusCode::FORBIDDEN),
        (&own, &[], StatusCode::FORBIDDEN),
        (&other, &[("origin", "http://localhost")], StatusCode::FORBIDDEN),
        ("gor=spara", &[("origin", "http://localhost")], StatusCode::FORBIDDEN),
    ] {
        let answer = people.ask(COORDINATOR, Method::POST, address, fields, headers).await;
        assert_eq!(answer.status, expected, "{fields} {headers:?}");
    }
    assert_eq!(people.n_records(), n_records);
}

#[tokio::test]
async fn whoever_has_signed_in_anew_meanwhile_loses_nothing_they_typed() {
    let people = People::on(DAY);
    let stale = format!("gor=spara&name=Typed+before&nyckel={}", crate::who::token("gone"));
    let origin = [("origin", "http://localhost")];
    let answer = people.ask(COORDINATOR, Method::POST, "/nytt/arena", &stale, &origin).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.text.contains("value=\"Typed before\""), "{}", answer.text);
    assert!(answer.text.contains(&crate::who::token("person-coordinator")), "it can be sent again");
}

#[tokio::test]
async fn one_is_led_on_to_our_own_pages_only() {
    let people = People::on(DAY);
    for (onward, leads_to) in [
        ("/arenor/own", "/arenor/own"),
        ("", "/"),
        ("//elsewhere.example", "/"),
        ("https://elsewhere.example/", "/"),
        ("/%5C%5Celsewhere.example", "/"),
        ("/\\elsewhere.example", "/"),
    ] {
        let onward: String = onward.replace('\\', "%5C").replace('/', "%2F").replace(':', "%3A");
        let fields = format!("e-post=person-secretary&losenord=right&vidare={onward}");
        let answer = people.post(None, "/logga-in", &fields).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, leads_to), "{onward}");
        let cookie = answer.header("set-cookie");
        assert_eq!(cookie, "samverkan=person-secretary; Path=/; HttpOnly; SameSite=Lax");
    }
    let page = people.get(None, "/logga-in?vidare=https://elsewhere.example").await;
    assert!(!page.text.contains("elsewhere"), "{}", page.text);
}

#[tokio::test]
async fn a_wrong_password_says_nothing_of_who_has_an_account_and_keeps_the_address() {
    let people = People::on(DAY);
    let wrong = people.post(None, "/logga-in", "e-post=a%40b.example&losenord=x&vidare=%2Farenor").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("value=\"a@b.example\"") && wrong.text.contains("value=\"/arenor\""));
    assert!(!wrong.text.contains("value=\"x\""), "a password is never shown again");
    let often = people.post(None, "/logga-in", "e-post=a%40b.example&losenord=often").await;
    assert!(
        often.status == StatusCode::TOO_MANY_REQUESTS && often.text.contains("7 seconds"),
        "{}",
        often.text
    );
}

#[tokio::test]
async fn an_administrator_without_a_code_app_is_a_visitor_until_they_have_one() {
    let people = People::on(DAY);
    people.lack_codes();
    let page = people.get(Some("person-administrator"), "/konto").await;
    assert!(page.text.contains("You are an administrator, and need a code app"), "{}", page.text);
    let drafts = people.get(Some("person-administrator"), "/utkast").await;
    assert!(
        drafts.status == StatusCode::FORBIDDEN && drafts.text.contains("not signed in"),
        "{}",
        drafts.text
    );
    assert_eq!(people.get(COORDINATOR, "/nytt/arena").await.status, StatusCode::OK, "others go on");
}

#[tokio::test]
async fn markup_in_a_name_is_shown_and_does_nothing() {
    let people = People::on(DAY);
    for address in ["/konto", "/logga-in?vidare=%22%3E%3Cscript%3E", "/losenord/%22%3E%3Cscript%3E"] {
        let page = people.get(COORDINATOR, address).await;
        assert!(!page.text.contains("<script>"), "{address}: {}", page.text);
        assert_eq!(page.header("cache-control"), "no-store", "{address}");
    }
    let e_mail = "e-post=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&losenord=x";
    let page = people.post(None, "/logga-in", e_mail).await;
    assert!(
        page.text.contains("&#34;&#62;&#60;script&#62;") && !page.text.contains("<script>alert"),
        "{}",
        page.text
    );
}

#[tokio::test]
async fn a_form_far_too_long_is_not_read() {
    let people = People::on(DAY);
    let long = format!("name={}&nyckel={}", "x".repeat(3 << 20), crate::who::token("person-coordinator"));
    let origin = [("origin", "http://localhost")];
    for address in ["/nytt/arena", "/logga-in", "/lansfil"] {
        let answer = people.ask(COORDINATOR, Method::POST, address, &long, &origin).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{address}");
    }
}
