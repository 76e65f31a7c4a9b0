//! axe on every page, in both languages, wide and narrow. What axe cannot decide counts as found, unless we have judged it.

use crate::{
    driver::{Browser, PHONE, WIDE},
    samples,
    server::Served,
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
};

/// What axe cannot decide by itself and we have looked at: the rule, part of the place or the markup, and why it is right.
const JUDGED: [(&str, &str, &str); 4] = [
    (
        "color-contrast",
        "class=\"sign\" aria-hidden=\"true\"",
        "a sign of one letter, in the colour and on the ground of the word beside it, which axe does measure",
    ),
    (
        "color-contrast",
        "<select class=\"ds-input\"",
        "the gradient that axe sees is the arrow at the edge; the words stand on the ground of every other field",
    ),
    ("color-contrast", "class=\"map-", "axe does not measure text on the boxes of a drawing; map.rs does"),
    (
        "color-contrast",
        "> span[aria-hidden=\"true\"]",
        "an arrow, in the colour and on the ground of the words beside it, which axe does measure",
    ),
];

const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: tags, resultTypes: ['violations', 'incomplete'] }).then(
        found => done([...found.violations, ...found.incomplete].flatMap(rule => rule.nodes.map(node => [
            rule.id, node.target.join(' '), node.html.slice(0, 160),
            [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')
        ]))),
        error => done([['axe', '', '', String(error)]]));
";

/// Whether there is no such page.
const IS_MISSING: &str = "return performance.getEntriesByType('navigation')[0].responseStatus === 404";

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn axe_finds_nothing_in_the_county() {
    nothing_is_found_in(Served::county().await).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn axe_finds_nothing_in_a_county_with_nothing_in_it() {
    nothing_is_found_in(Served::empty().await).await;
}

/// Every page of a county in both languages. A page is loaded once for both screens: loading is what takes time.
#[expect(
    clippy::disallowed_methods,
    reason = "a test is told on the line it is run from, and is no part of the program"
)]
async fn nothing_is_found_in(county: Served) {
    let (axe, browser, mut found) = (axe(), Browser::start(true).await, BTreeSet::new());
    // For whoever mends a page: SAMVERKAN_PAGES=/karta tries only those.
    let only = env::var("SAMVERKAN_PAGES").unwrap_or_default();
    for page in samples::pages().iter().filter(|page| page.starts_with(&only)) {
        for language in ["sv", "en"] {
            browser.through(WIDE).await;
            browser.go(&county.page(page, language)).await;
            // What a county does not have is not found, and that page is tried once.
            if *page != samples::NOWHERE && browser.ask(IS_MISSING).await == true {
                continue;
            }
            browser.ask("document.querySelectorAll('details').forEach(each => each.open = true)").await;
            browser.ask(&axe).await;
            for screen in [WIDE, PHONE] {
                browser.through(screen).await;
                for one in browser.await_answer(RUN).await.as_array().expect("a list") {
                    let [rule, place, html, why] =
                        [0, 1, 2, 3].map(|at| one[at].as_str().unwrap_or_default());
                    if !is_judged(rule, &format!("{place} {html}")) {
                        let width = screen.width;
                        found.insert(format!("{rule} on {page} {language} {width}: {place} {html} {why}"));
                    }
                }
            }
        }
    }
    browser.end().await;
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "axe has found {}:\n{}", found.len(), found.join("\n"));
}

/// What axe finds on the page where the browser is, with all that is folded unfolded for as long.
pub async fn found_here(browser: &Browser) -> Vec<String> {
    let unfold = "document.querySelectorAll('details:not([open])').forEach(each => { each.open = true; each.dataset.was = 'folded'; })";
    let fold = "document.querySelectorAll('[data-was]').forEach(each => { each.open = false; delete each.dataset.was; }); return location.pathname";
    browser.ask(unfold).await;
    browser.ask(&axe()).await;
    let found = browser.await_answer(RUN).await;
    let page = browser.ask(fold).await;
    let found = found
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| [0, 1, 2, 3].map(|at| one[at].as_str().unwrap_or_default().to_owned()));
    let open = found.filter(|[rule, place, html, _]| !is_judged(rule, &format!("{place} {html}")));
    open.map(|[rule, place, html, why]| format!("{rule} on {page}: {place} {html} {why}")).collect()
}

fn axe() -> String {
    let axe = concat!(env!("OUT_DIR"), "/npm/node_modules/axe-core/axe.min.js");
    fs::read_to_string(axe).expect("the build has fetched axe")
}

fn is_judged(rule: &str, place: &str) -> bool {
    JUDGED.iter().any(|(judged, part, _)| *judged == rule && place.contains(part))
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn axe_would_find_what_is_wrong() {
    let (browser, county) = (Browser::start(true).await, Served::empty().await);
    browser.go(&county.page("/", "sv")).await;
    browser
        .ask("document.querySelector('label').remove(); document.querySelector('h1').style.color = '#ddd'")
        .await;
    browser.ask(&axe()).await;
    let found = browser.await_answer(RUN).await;
    let rules: BTreeSet<&str> =
        found.as_array().into_iter().flatten().filter_map(|one| one[0].as_str()).collect();
    assert!(rules.contains("label") && rules.contains("color-contrast"), "{rules:?}");
    assert_ne!(found, Value::Null);
    browser.end().await;
}

/// Tables that turn into cards on a phone must still be tables to those who listen.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn a_table_is_a_table_on_a_phone_too() {
    let (browser, county) = (Browser::start(true).await, Served::county().await);
    for page in ["/arenor", "/huvudman", "/platser", "/papper", "/karta", "/kontroller/missing-mandate"] {
        browser.go(&county.page(page, "sv")).await;
        let mut heard = Vec::new();
        for screen in [WIDE, PHONE] {
            browser.through(screen).await;
            let tree = browser.tell("Accessibility.getFullAXTree", serde_json::json!({})).await;
            let mut count = BTreeMap::new();
            for role in tree["nodes"]
                .as_array()
                .expect("a list")
                .iter()
                .filter_map(|node| node["role"]["value"].as_str())
            {
                if ["table", "row", "cell", "gridcell", "columnheader", "rowheader"].contains(&role) {
                    *count.entry(role.to_owned()).or_insert(0) += 1;
                }
            }
            heard.push(count);
        }
        assert_eq!(heard[0], heard[1], "{page}");
    }
    browser.end().await;
}
