//! What fits, what jumps, and how much is sent.

use crate::{
    driver::{Browser, PHONE, WIDE, ZOOMED},
    samples,
    server::Served,
};
use serde_json::json;

/// Where the crowded county shows everything that is many and long.
const CROWDED: [&str; 13] = [
    "/",
    "/arenor",
    "/arenor/a1",
    "/karta",
    "/karta?arena=a1",
    "/huvudman",
    "/papper",
    "/platser",
    "/personer/q1",
    "/kallor",
    "/motsagelser",
    "/kontroller",
    "/andra/arena-a1",
];
/// The most that a first view may send, in bytes.
const FIRST_VIEW: i64 = 100_000;

/// What stands outside the screen, with nothing of its own to scroll it in.
const OUTSIDE: &str = "
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    const out = [...document.querySelectorAll('body *')].filter(each =>
        !each.closest('thead') && each.getBoundingClientRect().right > wide + 1);
    return out.slice(0, 5).map(each => each.outerHTML.slice(0, 120)).concat(['scrollWidth ' + document.documentElement.scrollWidth]);
";

/// How much the page has moved, and how many bytes it took.
const SENT: &str = "
    const done = arguments[arguments.length - 1];
    let moved = 0;
    new PerformanceObserver(list => list.getEntries().forEach(each => moved += each.value))
        .observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => {
        const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
        done([moved, all.reduce((sum, each) => sum + each.transferSize, 0), all.map(each => each.name + ' ' + each.transferSize).join(', ')]);
    }, 250);
";

/// How the Swedish of a county where everything is many and long fits, as well as of the county we know and of an empty one.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn nothing_stands_outside_the_screen() {
    let browser = Browser::start(true).await;
    let mut outside = Vec::new();
    for (county, pages) in [
        (Served::county().await, samples::pages()),
        (Served::empty().await, samples::pages()),
        (Served::crowded().await, &CROWDED),
    ] {
        for page in pages {
            browser.go(&county.page(page, "sv")).await;
            browser.ask("document.querySelectorAll('details').forEach(each => each.open = true)").await;
            for screen in [WIDE, PHONE, ZOOMED] {
                browser.through(screen).await;
                let found = browser.ask(OUTSIDE).await;
                if found != json!([]) {
                    outside.push(format!("{} {page} at {}: {found}", county.name, screen.width));
                }
            }
        }
    }
    browser.end().await;
    assert!(outside.is_empty(), "{}", outside.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn a_first_view_is_small_and_stands_still() {
    let (browser, county) = (Browser::start(true).await, Served::county().await);
    browser.through(PHONE).await;
    let mut most = (0, String::new());
    for page in samples::pages() {
        browser.tell("Network.clearBrowserCache", json!({})).await;
        browser.go(&county.page(page, "sv")).await;
        let sent = browser.await_answer(SENT).await;
        let n_bytes = sent[1].as_i64().expect("a number");
        assert_eq!(sent[0].as_f64(), Some(0.0), "{page} moves");
        assert!(n_bytes < FIRST_VIEW, "{page} sends {n_bytes} bytes: {}", sent[2]);
        most = most.max((n_bytes, page.to_string()));
    }
    println!("the largest first view: {} bytes, {}", most.0, most.1);
    browser.end().await;
}
