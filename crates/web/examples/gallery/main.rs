//! A picture of every page, wide and narrow: of the county we know and of one with nothing in it, as a visitor sees them,
//! and of the demo as those see it who have signed in. `cargo xtask gallery` says where they go.

#[path = "../../tests/browser/driver.rs"]
#[expect(dead_code, reason = "what the tests ask a browser for")]
mod driver;
#[path = "../../src/samples.rs"]
#[expect(dead_code, reason = "the counties of the tests")]
mod samples;
#[path = "../../tests/browser/server.rs"]
#[expect(dead_code, reason = "one county is for the tests only")]
mod server;
mod signed;

use base64::{Engine, prelude::BASE64_STANDARD};
use driver::{Browser, PHONE, WIDE};
use serde_json::json;
use server::Served;
use std::{
    env, fs,
    path::{Path, PathBuf},
};
use web::{Counties, Listed};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let mut arguments = env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "target/gallery".to_owned()));
    // Besides languages a few pages may be named, to see only those, and how high a picture may be before it is cut.
    let (only, asked): (Vec<String>, Vec<String>) = arguments.partition(|asked| asked.starts_with('/'));
    let (heights, languages): (Vec<String>, Vec<String>) =
        asked.into_iter().partition(|asked| asked.parse::<u32>().is_ok());
    let highest = heights.first().and_then(|height| height.parse().ok()).unwrap_or(u32::MAX);
    let is_asked = |page: &&&str| only.is_empty() || only.iter().any(|only| only == **page);
    fs::create_dir_all(&folder)?;
    let browser = Browser::start(true).await;
    let sitting = Sitting { browser: &browser, folder: &folder, languages: &languages, highest };
    for county in [Served::county().await, Served::empty().await] {
        for page in samples::pages().iter().filter(is_asked) {
            sitting.picture(county.name, page, |language| county.page(page, language)).await?;
        }
    }
    signed::pictures(&sitting, &is_asked).await?;
    browser.end().await;
    Ok(())
}

/// A browser, and where its pictures go.
struct Sitting<'a> {
    browser: &'a Browser,
    folder: &'a Path,
    languages: &'a [String],
    /// How high a picture may be; what is higher is cut, so that all of it can be read.
    highest: u32,
}

impl Sitting<'_> {
    /// Pictures of a page in every language, wide and narrow, as somebody sees it.
    async fn picture(&self, who: &str, page: &str, address: impl Fn(&str) -> String) -> std::io::Result<()> {
        for language in self.languages {
            for screen in [WIDE, PHONE] {
                self.browser.through(screen).await;
                self.browser.go(&address(language)).await;
                let page = page.trim_matches('/').replace(['/', '?', '='], "-");
                let page = if page.is_empty() { "overview" } else { &page };
                for (n, picture) in pictures(self.browser, self.highest).await.iter().enumerate() {
                    let cut = if n == 0 { String::new() } else { format!("-{}", n + 1) };
                    let file = format!("{who}-{page}-{language}-{}{cut}.png", screen.width);
                    fs::write(self.folder.join(file), picture)?;
                }
            }
        }
        Ok(())
    }
}

/// Pictures of the whole page from above, as PNG.
async fn pictures(browser: &Browser, highest: u32) -> Vec<Vec<u8>> {
    // On a busy machine a page may be there before it has been laid out.
    browser
        .until("return document.documentElement.scrollWidth > 0 && document.readyState === 'complete'")
        .await;
    let size = browser.tell("Page.getLayoutMetrics", json!({})).await["cssContentSize"].clone();
    let height = size["height"].as_f64().expect("a number").ceil() as u32;
    let mut pictures = Vec::new();
    for y in (0..height).step_by(highest as usize) {
        let cut = highest.min(height - y);
        let clip = json!({ "x": 0, "y": y, "width": size["width"], "height": cut, "scale": 1 });
        let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = browser.tell("Page.captureScreenshot", wanted).await;
        pictures.push(
            BASE64_STANDARD.decode(picture["data"].as_str().expect("a picture")).expect("it is in base 64"),
        );
    }
    pictures
}
