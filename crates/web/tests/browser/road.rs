//! The whole road of one matter with the keyboard alone: from the letter that raises it, by what the arena decides and
//! recommends, to the last principal's answer; and axe on every page on the way.

use crate::{
    axe,
    driver::{Browser, WIDE},
    server::Served,
};
use serde_json::json;

const ENTER: char = '\u{e007}';
const DOWN: char = '\u{e015}';
const SPACE: &str = " ";

/// Somebody at a keyboard, and what axe has found on the pages they came by.
struct Walker {
    browser: Browser,
    found: Vec<String>,
}

impl Walker {
    /// The page that has come, as axe sees it. What is folded is unfolded for that, and folded again.
    async fn arrive(&mut self, when: &str) {
        self.browser.until(&format!("return document.readyState === 'complete' && ({when})")).await;
        self.found.extend(axe::found_here(&self.browser).await);
    }

    /// Goes on by a link.
    async fn follow(&mut self, link: &str, when: &str) {
        self.browser.ask("document.querySelector('main').dataset.old = 'yes'").await;
        self.browser.tab_to(link).await;
        self.browser.press(ENTER).await;
        self.arrive(&format!("!document.querySelector('main[data-old]') && {when}")).await;
    }

    /// Unfolds what one may do, and opens one of its forms.
    async fn do_(&mut self, path: &str) {
        self.browser.tab_to("details.text summary").await;
        self.browser.press(ENTER).await;
        self.follow(&format!("main details a[href*='/{path}']"), "!!document.querySelector('form.sheet')")
            .await;
    }

    /// Types in a field, after what stands there has been taken out.
    async fn write(&mut self, field: &str, keys: &str) {
        self.browser.tab_to(&at(field)).await;
        self.browser.keys("\u{e009}a\u{e000}").await;
        self.browser.keys(keys).await;
    }

    /// Chooses in a list by pressing the arrow down.
    async fn choose(&mut self, field: &str, value: &str) {
        self.browser.tab_to(&at(field)).await;
        let index =
            "const here = document.activeElement; return [...here.options].findIndex(each => each.value === ";
        let wanted = self.browser.ask(&format!("{index}{}) - here.selectedIndex", json!(value))).await;
        for _ in 0..wanted.as_i64().expect("the list has it") {
            self.browser.press(DOWN).await;
        }
        let is_chosen = format!("return document.activeElement.value === {}", json!(value));
        assert_eq!(self.browser.ask(&is_chosen).await, true, "{value} is chosen in {field}");
    }

    /// Ticks a box, or the first of the ways to answer.
    async fn tick(&mut self, name: &str) {
        self.browser.tab_to(&format!("input[name={}]", json!(name))).await;
        self.browser.keys(SPACE).await;
    }

    /// Saves, and stands on the page of what was saved, which then says so.
    async fn save(&mut self, shows: &str) {
        self.browser.ask("document.querySelector('main').dataset.old = 'yes'").await;
        self.browser.tab_to("form.sheet p.buttons button").await;
        self.browser.press(ENTER).await;
        let shows = json!(shows);
        let is_saved = format!(
            "!document.querySelector('main[data-old]') && (!document.querySelector('form.sheet') \
             ? document.querySelector('main').textContent.includes({shows}) : null)"
        );
        self.arrive(&is_saved).await;
    }
}

fn at(field: &str) -> String {
    format!("[id={}]", json!(format!("falt-{field}")))
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn a_matter_goes_from_the_letter_to_the_last_answer_with_the_keyboard_alone() {
    let office = Served::office().await;
    let mut walker = Walker { browser: Browser::start(true).await, found: Vec::new() };
    walker.browser.through(WIDE).await;
    walker.browser.go(&office.page("/arenden", "en")).await;
    walker.follow("main a[href^='/nytt/arende']", "!!document.querySelector('form.sheet')").await;
    walker.write("title", "Aims for close care").await;
    walker.write("text", "The region writes that the aims are from another time.").await;
    walker.tick("raised_by").await;
    walker.choose("raised_by.node.node", "principal-region-jamtland-harjedalen").await;
    walker.save("Aims for close care").await;

    for (path, fill) in [
        ("underlag", &[("title", "The letter"), ("link", "https://example.org/letter.pdf")][..]),
        ("till-arena", &[("arena", "arena-svom")]),
        ("beredning", &[("by", "arena-samreko")]),
        ("forslag", &[("text", "That every principal adopts the aims.")]),
        ("bedomning", &[("standpoint", "needs_standpoint"), ("reason", "The aims bind for years.")]),
        ("beslutat", &[("kind", "towards_principals")]),
    ] {
        walker.do_(path).await;
        for (field, value) in fill {
            let is_list = format!("return document.querySelector({}).matches('select')", json!(at(field)));
            if walker.browser.ask(&is_list).await == true {
                walker.choose(field, value).await;
            } else {
                walker.write(field, value).await;
            }
        }
        walker.save("Aims for close care").await;
    }

    walker
        .follow(
            "section[aria-labelledby=decisions] a",
            "location.pathname === '/beslut/aims-for-close-care-1'",
        )
        .await;
    walker.follow("main a[href*='/rekommendation']", "!!document.querySelector('form.sheet')").await;
    walker.tick("answer_by").await;
    walker.write("answer_by.date.on", "2026-12-31").await;
    walker.save("0 of 9 have said yes").await;

    // The region says which of its boards is to decide; that one is to meet, and is answered from its own page.
    let region = ".answering a[href*='/namnder/principal-region-jamtland-harjedalen']";
    walker.follow(region, "!!document.querySelector('form.sheet')").await;
    walker.tick("boards").await;
    walker.save("0 of 9 have said yes").await;
    walker
        .follow(
            "section[aria-labelledby=undecided] th a[href^='/organ/']",
            "location.pathname.startsWith('/organ/')",
        )
        .await;
    answer(&mut walker, "section[aria-labelledby=owed] a[href*='/beslut/body-']", "1 of 9 have said yes")
        .await;
    for n_agreed in 2..=9 {
        let sum = format!("{n_agreed} of 9 have said yes");
        answer(&mut walker, "section[aria-labelledby=undecided] a[href*='/beslut/principal-']", &sum).await;
    }
    let undecided = "return !!document.querySelector('#undecided')";
    assert_eq!(walker.browser.ask(undecided).await, false, "the last has answered");
    walker.browser.end().await;
    assert!(walker.found.is_empty(), "axe has found:\n{}", walker.found.join("\n"));
}

/// Records that one of those asked adopts it.
async fn answer(walker: &mut Walker, link: &str, sum: &str) {
    walker.follow(link, "!!document.querySelector('form.sheet')").await;
    walker.tick("is.stance").await;
    walker.write("is.paragraph", "80").await;
    walker.save(sum).await;
}
