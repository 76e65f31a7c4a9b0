//! The map: what it shows of the county we know, of an arena, of a county with nothing in it.

use super::{ask, county, html, samples, serving};
use axum::http::StatusCode;

#[tokio::test]
async fn the_map_says_in_words_and_lines_who_does_what_to_whom() {
    for (language, expected) in [
        ("sv", ["Barnarenan", "mandat saknas", ">bereder</text>", "bereder \u{e4}renden \u{e5}t"]),
        ("en", ["Barnarenan", "mandate missing", ">prepares</text>", "prepares matters for"]),
    ] {
        let page = ask(county(), &format!("/karta?per=2024-06-03&sprak={language}")).await;
        assert_eq!(page.status, StatusCode::OK);
        html::is_sound(&page.text, language).unwrap();
        for text in expected {
            assert!(page.text.contains(text), "{text} in {language}");
        }
        assert_eq!(page.text.matches("<svg width=\"1").count(), 1);
        assert!(
            page.text.contains("<title id=\"map-title\">") && page.text.contains("<desc id=\"map-means\">")
        );
    }
}

#[tokio::test]
async fn nothing_jumps_from_one_day_to_another() {
    let boxes = |page: &str| {
        let parts = page.split("<a class=\"map-box").skip(1);
        let place = |part: &str| {
            let label = part.split("<title>").nth(1)?.split([',', '<']).next()?.to_owned();
            let rect = part.split("<rect ").nth(1)?.split('>').next()?.to_owned();
            Some((label, rect))
        };
        parts.filter_map(place).collect::<std::collections::BTreeMap<_, _>>()
    };
    let now = boxes(&ask(county(), "/karta?sprak=en").await.text);
    for day in ["2004-12-31", "2010-01-01", "2021-11-01", "2024-06-03"] {
        let then = boxes(&ask(county(), &format!("/karta?sprak=en&per={day}")).await.text);
        assert!(!then.is_empty(), "{day}");
        for (name, place) in &then {
            assert!(now.get(name).is_none_or(|other| other == place), "{name} has moved since {day}");
        }
    }
    assert!(now.contains_key("Barnarenan"));
}

#[tokio::test]
async fn an_arena_is_shown_with_its_neighbours_and_a_sentence() {
    let page = ask(county(), "/karta?arena=barnarenan&per=2024-06-03&sprak=en").await.text;
    html::is_sound(&page, "en").unwrap();
    assert!(page.contains("prepared by SamReKo") && page.contains("a mandate is missing"));
    assert!(!page.contains("Fredagsgruppen"), "it has nothing to do with Barnarenan");
    assert!(page.contains("href=\"/arenor/barnarenan?per=2024-06-03&#38;sprak=en\""));
    assert!(page.contains("<input type=\"hidden\" name=\"arena\" value=\"barnarenan\">"));
    let before = ask(county(), "/karta?arena=barnarenan&per=2004-01-01&sprak=en").await;
    assert_eq!(before.status, StatusCode::OK);
    assert!(before.text.contains("did not exist on this day") && !before.text.contains("<svg width=\"1"));
}

#[tokio::test]
async fn an_arena_nobody_knows_is_not_found() {
    for address in ["/karta?arena=nobody", "/karta?arena=", "/karta?arena=%3Cb%3E", "/karta?arena=S"] {
        assert_eq!(ask(county(), address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn a_map_of_nothing_says_so() {
    let page = ask(serving(samples::empty()), "/karta?sprak=en").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("The register is empty") && !page.text.contains("<table"));
    let before = ask(county(), "/karta?sprak=en&per=1000-01-01").await;
    assert!(before.text.contains("<svg width=\"1"), "somebody may always have been there");
}

#[tokio::test]
async fn the_history_is_walked_by_plain_links() {
    let page = ask(county(), "/karta?sprak=en&per=2021-10-01&arena=samreko").await.text;
    let links = html::links(&page);
    assert!(page.contains("aria-current=\"date\""), "the day itself is one of them");
    assert!(links.iter().any(|link| link == "/karta?arena=samreko&per=2005-01-01&sprak=en"), "{links:?}");
    let own = links.iter().filter(|link| link.starts_with('/') && !link.starts_with("/static/"));
    assert!(own.clone().all(|link| link.contains("sprak=en") || link.contains("sprak=sv")), "{links:?}");
    assert!(page.contains("Previous change: ") && page.contains("Next change: "));
}
