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
    // Of ways that exclude each other Tab comes to the chosen one, else to the first; arrows lead to the others.
    const isPassed = each => {
        if (each.type !== 'radio') return false;
        const group = [...all].filter(other => other.type === 'radio' && other.name === each.name);
        return each !== (group.find(other => other.checked) ?? group[0]);
    };
    const seen = [...all].filter(each => each.checkVisibility({ visibilityProperty: true })
        && !each.disabled && each.tabIndex >= 0 && !isPassed(each));
    seen.forEach((each, at) => each.dataset.walk = at);
    document.activeElement.blur();
    return seen.length;
";

/// Where one is, and whether that can be seen.
const HERE: &str = "
    const here = document.activeElement;
    if (here === document.body || here.dataset.walk === undefined) return [-1, true, here.outerHTML.slice(0, 200)];
    const style = getComputedStyle(here);
    // A box on the map is drawn with a thicker frame.
    const frame = here.matches('.map-box') && parseFloat(getComputedStyle(here.querySelector('rect')).strokeWidth) >= 5;
    const ring = frame || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
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
        // What a phone shows otherwise is the frame, tables and the map.
        let is_other = ["/", "/arenor", "/karta", "/nytt/seat"].contains(page);
        for screen in if is_other { &[WIDE, PHONE][..] } else { &[WIDE] } {
            browser.through(*screen).await;
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

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn a_form_is_filled_in_and_mended_with_the_keyboard_alone() {
    let (browser, office) = (Browser::start(true).await, Served::office().await);
    browser.through(WIDE).await;
    browser.go(&office.page("/", "en")).await;
    browser.tab_to("main a[href^='/nytt']").await;
    browser.press(ENTER).await;
    browser.until("return location.pathname === '/nytt'").await;
    browser.tab_to("a[href^='/nytt/party']").await;
    browser.press(ENTER).await;
    browser
        .until("return location.pathname === '/nytt/party' && !!document.querySelector('form.sheet')")
        .await;
    // Sent with nothing in it: it comes back and says what is wrong, with a way to each field.
    browser.tab_to("form.sheet p.buttons button").await;
    browser.press(ENTER).await;
    browser.until("return !!document.querySelector('.ds-error-summary')").await;
    browser.tab_to(".ds-error-summary a").await;
    browser.press(ENTER).await;
    let is_there = "return document.activeElement.matches('form.sheet [aria-invalid=true]')";
    assert_eq!(browser.ask(is_there).await, true, "the first complaint leads to its field");
    browser.tab_to("#falt-name").await;
    browser.keys("Polisen i l\u{e4}net").await;
    browser.tab_to("#falt-kind").await;
    browser.keys("p").await;
    assert_ne!(browser.ask("return document.querySelector('#falt-kind').value").await, "");
    browser.tab_to("#falt-from").await;
    browser.keys("2015").await;
    browser.tab_to("form.sheet p.buttons button").await;
    browser.press(ENTER).await;
    browser.until("return location.pathname === '/parter/polisen-i-lanet'").await;
    let heading = browser.ask("return document.querySelector('h1').textContent").await;
    assert_eq!(heading, "Polisen i l\u{e4}net");
    browser.end().await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn every_form_can_be_sent_with_the_keyboard_alone() {
    let (browser, county) = (Browser::start(true).await, Served::county().await);
    browser.go(&county.page("/nytt", "sv")).await;
    let forms =
        "return [...document.querySelectorAll('main a[href^=\"/nytt/\"]')].map(each => each.pathname)";
    let forms = browser.ask(forms).await;
    let forms = forms.as_array().expect("a list").iter().filter_map(|form| form.as_str());
    let samples = samples::pages().iter().copied();
    let forms: Vec<&str> =
        forms.chain(samples.filter(|page| page.starts_with("/andra/arena-barnarenan/1/"))).collect();
    assert!(forms.len() > 10, "{forms:?}");
    for form in forms {
        browser.go(&county.page(form, "sv")).await;
        browser.tab_to("form.sheet p.buttons button").await;
        browser.ask("document.querySelector('main').dataset.old = 'yes'").await;
        browser.press(ENTER).await;
        // Whether it is recorded or comes back with what is wrong, it has been sent.
        browser
            .until("return document.readyState === 'complete' && !document.querySelector('main[data-old]')")
            .await;
    }
    browser.end().await;
}
