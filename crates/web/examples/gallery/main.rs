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
    // Besides languages a few pages may be named, to see only those.
    let (only, languages): (Vec<String>, Vec<String>) = arguments.partition(|asked| asked.starts_with('/'));
    let is_asked = |page: &&&str| only.is_empty() || only.iter().any(|only| only == **page);
    fs::create_dir_all(&folder)?;
    let browser = Browser::start(true).await;
    let sitting = Sitting { browser: &browser, folder: &folder, languages: &languages };
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
                let file = format!("{who}-{page}-{language}-{}.png", screen.width);
                fs::write(self.folder.join(file), picture(self.browser).await)?;
            }
        }
        Ok(())
    }
}

/// A picture of the whole page, as PNG.
async fn picture(browser: &Browser) -> Vec<u8> {
    // On a busy machine a page may be there before it has been laid out.
    browser
        .until("return document.documentElement.scrollWidth > 0 && document.readyState === 'complete'")
        .await;
    let size = browser.tell("Page.getLayoutMetrics", json!({})).await["cssContentSize"].clone();
    let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
    let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
    let picture = browser.tell("Page.captureScreenshot", wanted).await;
    BASE64_STANDARD.decode(picture["data"].as_str().expect("a picture")).expect("it is in base 64")
}
