//! A picture of every page, wide and narrow, of the county we know and of one with nothing in it. `cargo xtask gallery`
//! says where they go.

#[path = "../tests/browser/driver.rs"]
#[expect(dead_code, reason = "what the tests ask a browser for")]
mod driver;
#[path = "../src/samples.rs"]
#[expect(dead_code, reason = "the counties of the tests")]
mod samples;
#[path = "../tests/browser/server.rs"]
mod server;

use base64::{Engine, prelude::BASE64_STANDARD};
use driver::{Browser, PHONE, WIDE};
use serde_json::json;
use server::Served;
use std::{env, fs, path::PathBuf};
use web::{Counties, Listed};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "target/gallery".to_owned()));
    fs::create_dir_all(&folder)?;
    let browser = Browser::start(true).await;
    for county in [Served::county().await, Served::empty().await] {
        for page in samples::pages() {
            for screen in [WIDE, PHONE] {
                browser.through(screen).await;
                browser.go(&county.page(page, "sv")).await;
                let page = page.trim_matches('/').replace(['/', '?', '='], "-");
                let page = if page.is_empty() { "overview" } else { &page };
                let file = folder.join(format!("{}-{page}-{}.png", county.name, screen.width));
                fs::write(file, picture(&browser).await)?;
            }
        }
    }
    browser.end().await;
    Ok(())
}

/// A picture of the whole page, as PNG.
async fn picture(browser: &Browser) -> Vec<u8> {
    let size = browser.tell("Page.getLayoutMetrics", json!({})).await["cssContentSize"].clone();
    let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
    let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
    let picture = browser.tell("Page.captureScreenshot", wanted).await;
    BASE64_STANDARD.decode(picture["data"].as_str().expect("a picture")).expect("it is in base 64")
}
