//! Everything can be done with a keyboard: Tab reaches every control in order and one sees where one is.

use crate::{
    driver::{Browser, PHONE, WIDE},
    samples,
    server::Served,
};
use fantoccini::Locator;
use std::time::Duration;

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';

/// Gives every control a number, in the order they stand, and says how many they are.
const NUMBER: &str = "
    const all = document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex=\"0\"]');
    const seen = [...all].filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.disabled);
    seen.forEach((each, at) => each.dataset.walk = at);
    document.activeElement.blur();
    return seen.length;
";

/// Where one is, and whether that can be seen.
const HERE: &str = "
    const here = document.activeElement;
    if (here === document.body || here.dataset.walk === undefined) return [-1, true, here.outerHTML.slice(0, 200)];
    const style = getComputedStyle(here);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const box = here.getBoundingClientRect();
    const inside = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return [+here.dataset.walk, (ring || here.matches('.ds-skip-link')) && inside, here.outerHTML.slice(0, 200)];
";

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn tab_reaches_every_control_in_order() {
    let browser = Browser::start(true).await;
    let county = Served::county().await;
    for page in samples::pages() {
        for screen in [WIDE, PHONE] {
            browser.through(screen).await;
            browser.go(&county.page(page, "sv")).await;
            let n_controls = browser.ask(NUMBER).await.as_i64().expect("a number");
            let (mut next, mut n_presses) = (0, 0);
            while next < n_controls {
                browser.press(TAB).await;
                n_presses += 1;
                let here = browser.ask(HERE).await;
                let (at, html) = (here[0].as_i64().expect("a number"), &here[2]);
                assert!(n_presses < n_controls * 2 + 20, "{page}: Tab does not get past {html}");
                // The parts of a date each take a Tab.
                if at == next - 1 && at >= 0 {
                    continue;
                }
                assert_eq!(at, next, "{page} at {}: Tab comes to {html}", screen.width);
                assert_eq!(
                    here[1], true,
                    "{page} at {}: one does not see that one is on {html}",
                    screen.width
                );
                next += 1;
            }
        }
    }
    browser.end().await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn the_first_link_skips_to_the_content() {
    let (browser, county) = (Browser::start(true).await, Served::county().await);
    browser.through(PHONE).await;
    browser.go(&county.page("/kontroller", "sv")).await;
    browser.press(TAB).await;
    browser.press(ENTER).await;
    assert_eq!(browser.ask("return document.activeElement.id").await, "content");
    browser.press(TAB).await;
    let is_inside = "return document.querySelector('main').contains(document.activeElement)";
    assert_eq!(browser.ask(is_inside).await, true, "the next Tab is in the content");
    browser.end().await;
}

/// Sets a day with what a person has, and says what the page then shows.
async fn on_another_day(has_scripts: bool) {
    let (browser, county) = (Browser::start(has_scripts).await, Served::county().await);
    browser.go(&county.page("/arenor", "en")).await;
    // A date is typed as the browser's own language writes it; a script sets it as a picker would.
    if has_scripts {
        browser.ask("document.querySelector('#per').value = '2009-07-01'").await;
    } else {
        let day = browser.client.find(Locator::Id("per")).await.expect("the field");
        day.send_keys("07012009").await.expect("a date can be typed");
    }
    let show = browser.client.find(Locator::Id("per-show")).await.expect("the button");
    show.click().await.expect("it can be pressed");
    let banner = browser.client.wait().at_most(Duration::from_secs(5));
    let banner = banner.for_element(Locator::Css(".other-day .banner")).await.expect("the banner");
    assert!(banner.text().await.expect("a text").contains("2009-07-01"));
    let address = browser.client.current_url().await.expect("an address");
    assert!(address.query().unwrap_or_default().contains("per=2009-07-01"), "{address}");
    if has_scripts {
        assert_eq!(browser.ask("return document.activeElement.id").await, "per-show", "the focus stays");
        browser.client.back().await.expect("one can go back");
        let today = browser.client.wait().at_most(Duration::from_secs(5));
        today.for_element(Locator::Css("#page:not(.other-day)")).await.expect("back to today");
    }
    browser.end().await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn another_day_is_shown_without_losing_the_place() {
    on_another_day(true).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn another_day_is_shown_without_scripts() {
    on_another_day(false).await;
}
