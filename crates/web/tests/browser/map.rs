//! The map as it is drawn: nothing lies on anything else, every letter can be read, and it is printed on one sheet.

use crate::{
    driver::{Browser, PHONE, WIDE},
    server::Served,
};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;

/// What the map looks like on these days, and around an arena.
const MAPS: [&str; 5] = [
    "/karta",
    "/karta?per=2004-12-31",
    "/karta?per=2009-07-01",
    "/karta?per=2021-11-01",
    "/karta?arena=barnarenan",
];

/// What lies on something else in the drawing, or sticks out of its box.
const OVERLAPS: &str = "
    const drawing = document.querySelector('.map-drawing svg');
    if (!drawing || !drawing.checkVisibility()) return ['there is no drawing'];
    const place = each => each.getBoundingClientRect();
    const on = (one, other) => {
        const [a, b] = [place(one), place(other)];
        return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    };
    const inside = (one, other) => {
        const [a, b] = [place(one), place(other)];
        return a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
    };
    const found = [];
    const boxes = [...drawing.querySelectorAll('.map-box')];
    const frames = boxes.map(box => box.querySelector('rect'));
    const words = [...drawing.querySelectorAll('.map-word, .map-level')];
    frames.forEach((one, at) => frames.slice(at + 1).filter(other => on(one, other)).forEach(other =>
        found.push(one.parentNode.querySelector('title').textContent + ' on ' + other.parentNode.querySelector('title').textContent)));
    words.forEach((word, at) => {
        frames.filter(frame => on(word, frame)).forEach(frame =>
            found.push('the word ' + word.textContent + ' on ' + frame.parentNode.querySelector('title').textContent));
        words.slice(at + 1).filter(other => on(word, other)).forEach(other =>
            found.push('the word ' + word.textContent + ' on the word ' + other.textContent));
    });
    // A road bends, so it is walked along in small steps.
    const scale = drawing.getScreenCTM();
    const steps = road => Array.from({ length: Math.ceil(road.getTotalLength() / 4) }, (_, step) =>
        road.getPointAtLength(4 * step).matrixTransform(scale));
    const within = (point, area) => area.left < point.x && point.x < area.right && area.top < point.y && point.y < area.bottom;
    const levels = [...drawing.querySelectorAll('.map-level')];
    drawing.querySelectorAll('.map-road').forEach(road => {
        const all = steps(road);
        levels.filter(level => all.some(point => within(point, place(level)))).forEach(level =>
            found.push('a road behind the name ' + level.textContent));
    });
    boxes.forEach((box, at) => {
        const lines = [...box.querySelectorAll('text')];
        lines.filter(line => !inside(line, frames[at])).forEach(line =>
            found.push(line.textContent + ' sticks out of its box'));
        // Lines of the same size stand 14 px apart: that their rooms for accents touch is no overlap.
        lines.forEach((one, n) => lines.slice(n + 1)
            .filter(other => Math.abs(place(one).top - place(other).top) < 12)
            .forEach(other => found.push(one.textContent + ' on ' + other.textContent)));
    });
    return found;
";

/// Text in the drawing that stands out too little from what it stands on.
const PALE: &str = "
    const paint = colour => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d');
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const light = colour => paint(colour).map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
    const apart = (one, other) => {
        const [a, b] = [light(one), light(other)];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    const fill = each => getComputedStyle(each).fill;
    return [...document.querySelectorAll('.map-drawing text')].filter(text => {
        const box = text.closest('.map-box');
        // What stands in no box has a rim of its own around each letter.
        const ground = box ? fill(box.querySelector('rect')) : getComputedStyle(text).stroke;
        return ground === 'none' || apart(fill(text), ground) < 4.5;
    }).map(text => text.textContent);
";

/// Text on the map that is smaller than 12 pixels on the screen.
const SMALL: &str = "
    const drawing = document.querySelector('.map-drawing svg');
    const scale = drawing && drawing.checkVisibility()
        ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1;
    const has = each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    return [...document.querySelectorAll('main *')].filter(each => each.checkVisibility() && has(each)).filter(each => {
        const size = parseFloat(getComputedStyle(each).fontSize);
        return size * (each.closest('.map-drawing') ? scale : 1) < 12;
    }).map(each => each.outerHTML.slice(0, 100));
";

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn nothing_on_the_map_lies_on_anything_else_and_all_of_it_can_be_read() {
    let (browser, county) = (Browser::start(true).await, Served::county().await);
    let mut wrong = Vec::new();
    for page in MAPS {
        for language in ["sv", "en"] {
            browser.through(WIDE).await;
            browser.go(&county.page(page, language)).await;
            let over = browser.ask(OVERLAPS).await;
            let (small, pale) = (browser.ask(SMALL).await, browser.ask(PALE).await);
            browser.through(PHONE).await;
            let small_on_phone = browser.ask(SMALL).await;
            for (what, found) in
                [("over", over), ("small", small), ("pale", pale), ("small on a phone", small_on_phone)]
            {
                if found != json!([]) {
                    wrong.push(format!("{page} {language}, {what}: {found}"));
                }
            }
        }
    }
    browser.end().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn a_box_leads_to_the_map_around_it_and_from_there_to_its_page() {
    let (browser, county) = (Browser::start(true).await, Served::county().await);
    browser.through(WIDE).await;
    browser.go(&county.page("/karta", "sv")).await;
    let n_boxes = "return document.querySelectorAll('.map-drawing .map-box').length";
    let all = browser.ask(n_boxes).await.as_i64();
    for (expected, is_fewer) in
        [("/karta?arena=barnarenan&sprak=sv", true), ("/arenor/barnarenan?sprak=sv", false)]
    {
        let press = "[...document.querySelectorAll('.map-drawing a.map-box')]
                .find(box => box.querySelector('title').textContent.startsWith('Barnarenan'))
                .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))";
        browser.ask(press).await;
        let there =
            format!("return location.href.endsWith('{expected}') && document.readyState === 'complete'");
        browser.until(&there).await;
        if is_fewer {
            assert!(browser.ask(n_boxes).await.as_i64() < all, "only the neighbours are left");
        }
    }
    browser.end().await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn the_map_is_printed_on_one_sheet_of_a3() {
    let (browser, county) = (Browser::start(true).await, Served::county().await);
    for page in MAPS {
        browser.go(&county.page(page, "sv")).await;
        let wanted = json!({ "preferCSSPageSize": true, "printBackground": false });
        let printed = browser.tell("Page.printToPDF", wanted).await;
        let printed = BASE64_STANDARD.decode(printed["data"].as_str().expect("a document")).expect("base 64");
        let printed = String::from_utf8_lossy(&printed);
        let sheets: Vec<&str> =
            printed.split("/MediaBox [").skip(1).filter_map(|rest| rest.split(']').next()).collect();
        let [sheet] = sheets[..] else { panic!("{page} takes {} sheets", sheets.len()) };
        let size: Vec<f64> = sheet.split_whitespace().filter_map(|number| number.parse().ok()).collect();
        let millimetres = |points: f64| (points / 72.0 * 25.4).round();
        assert_eq!((millimetres(size[2]), millimetres(size[3])), (420.0, 297.0), "{page}");
    }
    browser.end().await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn the_history_is_walked_without_losing_the_place() {
    let (browser, county) = (Browser::start(true).await, Served::county().await);
    browser.through(WIDE).await;
    browser.go(&county.page("/karta", "sv")).await;
    browser
        .ask("window.isTheSame = true; document.querySelector('#step-earlier').focus(); scrollTo(0, 200)")
        .await;
    for _ in 0..3 {
        let here = browser.ask("return location.search").await;
        browser.press('\u{e007}').await;
        browser.until(&format!("return location.search !== {here} && !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')")).await;
    }
    let stays = "return [window.isTheSame, document.activeElement.id, scrollY > 0, !!document.querySelector('.banner')]";
    assert_eq!(browser.ask(stays).await, json!([true, "step-earlier", true, true]));
    browser.end().await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn the_history_is_drawn_through_with_a_slider() {
    let (browser, county) = (Browser::start(true).await, Served::county().await);
    browser.through(WIDE).await;
    browser.go(&county.page("/karta", "sv")).await;
    let days =
        browser.ask("return [...document.querySelectorAll('.map-years a')].map(day => day.ariaLabel)").await;
    let days: Vec<&str> = days.as_array().into_iter().flatten().filter_map(|day| day.as_str()).collect();
    let at = days.iter().rposition(|day| *day <= "2026-07-28").expect("the county has a history");
    browser.ask("window.isTheSame = true; document.querySelector('#map-day').focus()").await;
    // An arrow to the left is a change earlier, and one stays on the slider.
    for day in [days[at - 1], days[at - 2]] {
        browser.press('\u{e012}').await;
        browser.until(&format!("return location.search.includes('per={day}') && document.activeElement.id === 'map-day' && !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')")).await;
        let told = "const slide = document.activeElement; return [window.isTheSame, slide.id, slide.ariaValueText ?? slide.getAttribute('aria-valuetext'), document.querySelector('#map-slide output').value]";
        assert_eq!(browser.ask(told).await, json!([true, "map-day", day, day]));
    }
    browser.end().await;
    let browser = Browser::start(false).await;
    browser.go(&county.page("/karta", "sv")).await;
    let links = "return [document.querySelector('#map-slide').checkVisibility(), document.querySelectorAll('.map-years a').length]";
    assert_eq!(browser.ask(links).await, json!([false, days.len()]), "without scripts there are links");
    browser.end().await;
}
