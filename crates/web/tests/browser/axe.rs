//! axe on every page, in both languages, wide and narrow. What axe cannot decide counts as found, unless we have judged it.

use crate::{
    driver::{Browser, PHONE, WIDE},
    samples,
    server::Served,
};
use serde_json::Value;
use std::{collections::BTreeSet, fs};

/// What axe cannot decide by itself and we have looked at: the rule, part of the place, and why it is right.
const JUDGED: [(&str, &str, &str); 1] = [(
    "color-contrast",
    ".sign[aria-hidden=\"true\"]",
    "a sign of one letter, in the colour and on the ground of the word beside it, which axe does measure",
)];

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

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn axe_finds_nothing() {
    let axe = concat!(env!("OUT_DIR"), "/npm/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(axe).expect("the build has fetched axe");
    let browser = Browser::start(true).await;
    let mut found = BTreeSet::new();
    for county in [Served::county().await, Served::empty().await] {
        for page in samples::pages() {
            for (language, screen) in [("sv", WIDE), ("en", WIDE), ("sv", PHONE), ("en", PHONE)] {
                browser.through(screen).await;
                browser.go(&county.page(page, language)).await;
                browser.ask("document.querySelectorAll('details').forEach(each => each.open = true)").await;
                browser.ask(&axe).await;
                for one in browser.await_answer(RUN).await.as_array().expect("a list") {
                    let [rule, place, html, why] =
                        [0, 1, 2, 3].map(|at| one[at].as_str().unwrap_or_default());
                    if !is_judged(rule, place) {
                        let (county, width) = (county.name, screen.width);
                        found.insert(format!(
                            "{rule} on {county}{page} {language} {width}: {place} {html} {why}"
                        ));
                    }
                }
            }
        }
    }
    browser.end().await;
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "axe has found {}:\n{}", found.len(), found.join("\n"));
}

fn is_judged(rule: &str, place: &str) -> bool {
    JUDGED.iter().any(|(judged, part, _)| *judged == rule && place.contains(part))
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn axe_would_find_what_is_wrong() {
    let axe = concat!(env!("OUT_DIR"), "/npm/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(axe).expect("the build has fetched axe");
    let (browser, county) = (Browser::start(true).await, Served::empty().await);
    browser.go(&county.page("/", "sv")).await;
    browser
        .ask("document.querySelector('label').remove(); document.querySelector('h1').style.color = '#ddd'")
        .await;
    browser.ask(&axe).await;
    let found = browser.await_answer(RUN).await;
    let rules: BTreeSet<&str> =
        found.as_array().into_iter().flatten().filter_map(|one| one[0].as_str()).collect();
    assert!(rules.contains("label") && rules.contains("color-contrast"), "{rules:?}");
    assert_ne!(found, Value::Null);
    browser.end().await;
}
