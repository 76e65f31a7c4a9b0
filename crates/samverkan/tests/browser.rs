//! Signing in, in a real browser: the invitation, a password, a code app, out and in again. Like the other tests of that
//! kind it needs Chromium, and is run when asked for.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[expect(dead_code, reason = "the program of the other tests")]
mod common;
#[path = "../../web/tests/browser/driver.rs"]
#[expect(dead_code, reason = "the browser of the other tests")]
mod driver;

use account::{SECOND, totp::TotpSecret};
use common::Running;
use driver::{Browser, PHONE, WIDE};
use engine::clock::{Clock, SystemClock};
use fantoccini::Locator;
use std::process::Command;

const GOOD: &str = "sju gula katter sover";

fn now() -> i64 {
    SystemClock.now().as_microsecond()
}

async fn fill(browser: &Browser, name: &str, value: &str) {
    let field = browser.client.find(Locator::Css(&format!("main [name={name}]"))).await.unwrap();
    field.send_keys(value).await.unwrap();
}

async fn press(browser: &Browser, then: &str) {
    let button = browser.client.find(Locator::Css("main form button")).await.unwrap();
    button.click().await.unwrap();
    let there = format!("return location.pathname === '{then}' && document.readyState === 'complete'");
    browser.until(&there).await;
}

/// What the page says, for as long as it fits every screen.
async fn says(browser: &Browser, expected: &str) {
    for screen in [PHONE, WIDE] {
        browser.through(screen).await;
        let fits = browser.ask("return document.documentElement.scrollWidth <= innerWidth").await;
        assert_eq!(fits, true, "{expected} does not fit {screen:?}");
    }
    let text = browser.ask("return document.querySelector('main').innerText").await;
    assert!(text.as_str().unwrap().contains(expected), "{expected}: {text}");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn from_the_invitation_to_the_way_out_and_in_again() {
    let folder = tempfile::tempdir().unwrap();
    let (file, data) = (folder.path().join("county.toml"), folder.path().join("data"));
    std::fs::write(&file, "[county]\nhandle = \"alby\"\nname = \"Alby\"\n").unwrap();
    let (file, data) = (file.to_str().unwrap(), data.to_str().unwrap());
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_samverkan")).args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    run(&["import", file, "--data", data]);
    let own = ["--name", "Eva Exempel", "--e-mail", "eva@alby.example", "--data", data];
    let said = run(&[&["user", "create-admin"], &own[..]].concat());
    let link = said.lines().find_map(|line| line.split_once("/losenord/")).unwrap().1.trim().to_owned();
    let running = Running::start(&["serve", "--data", data]);
    let site = format!("http://{}", running.address);

    let browser = Browser::start(false).await;
    browser.go(&format!("{site}/losenord/{link}?sprak=en")).await;
    says(&browser, "At least twelve characters").await;
    fill(&browser, "losenord", GOOD).await;
    press(&browser, "/konto").await;
    says(&browser, "You are an administrator, and need a code app").await;

    browser.go(&format!("{site}/konto/kod?sprak=en")).await;
    says(&browser, "Type the secret into a code app").await;
    let secret = browser.ask("return document.querySelector('[name=hemlighet]').value").await;
    let app = TotpSecret::parse(secret.as_str().unwrap()).unwrap();
    fill(&browser, "kod", &app.code(now())).await;
    fill(&browser, "losenord", GOOD).await;
    press(&browser, "/konto/kod").await;
    says(&browser, "They are shown only now").await;

    browser.go(&format!("{site}/konto?sprak=en")).await;
    says(&browser, "10 recovery codes left").await;
    press(&browser, "/").await;
    let way = browser.ask("return document.querySelector('.way-in').innerText").await;
    assert_eq!(way, "Sign in");

    browser.go(&format!("{site}/logga-in?sprak=en&vidare=/arenor")).await;
    fill(&browser, "e-post", "eva@alby.example").await;
    fill(&browser, "losenord", GOOD).await;
    press(&browser, "/logga-in/kod").await;
    says(&browser, "Open the code app").await;
    fill(&browser, "kod", &app.code(now() + 30 * SECOND)).await;
    press(&browser, "/arenor").await;
    let way = browser.ask("return document.querySelector('.way-in').innerText").await;
    assert_eq!(way, "My work\nAccount");
    browser.end().await;
}
