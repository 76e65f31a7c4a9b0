//! A browser of our own: chromedriver on a port nobody else has, and Chromium without a window.

use axum::http::Method;
use fantoccini::{
    Client, ClientBuilder,
    actions::{InputSource, KeyAction, KeyActions},
    error::CmdError,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};
use url::{ParseError, Url};

/// Chromium reaches for its maker's servers unless told not to.
const ARGUMENTS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
];

/// How wide and high a screen is, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// A screen on a desk.
pub const WIDE: Screen = Screen { width: 1280, height: 900 };
/// A phone held upright.
pub const PHONE: Screen = Screen { width: 390, height: 844 };
/// A wide screen at 400 %.
pub const ZOOMED: Screen = Screen { width: 320, height: 256 };

/// A browser. Ended when dropped.
pub struct Browser {
    driver: Child,
    /// Speaks WebDriver with it.
    pub client: Client,
}

impl Browser {
    /// Starts chromedriver and a browser with nothing in it.
    pub async fn start(has_scripts: bool) -> Browser {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .env("LANGUAGE", "en_US")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver can be started; cargo xtask test installs it");
        let said = BufReader::new(driver.stdout.take().expect("it is piped"));
        let mut lines = said.lines().map_while(Result::ok);
        let port = lines.find_map(|line| line.split("successfully on port ").nth(1).map(str::to_owned));
        let port = port.expect("chromedriver says its port");
        // It must be able to go on speaking.
        std::thread::spawn(move || lines.for_each(drop));
        let scripts = if has_scripts { 1 } else { 2 };
        let options = json!({
            "args": ARGUMENTS,
            "prefs": { "profile.managed_default_content_settings.javascript": scripts },
        });
        let capabilities = Capabilities::from_iter([("goog:chromeOptions".to_owned(), options)]);
        let address = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
        let client =
            ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&address).await;
        let client = client.unwrap_or_else(|error| panic!("Chromium does not start: {error}"));
        Browser { driver, client }
    }

    /// Looks through a screen of this size.
    pub async fn through(&self, screen: Screen) {
        let Screen { width, height } = screen;
        let is_phone = screen != WIDE;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone });
        self.tell("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Goes to an address and waits until everything is there. On a busy machine chromedriver sometimes answers while the
    /// page before it still stands, so that one is marked, and the new one has come when the mark is gone.
    pub async fn go(&self, address: &str) {
        self.ask("window.isBefore = true").await;
        self.client.goto(address).await.unwrap_or_else(|error| panic!("{address}: {error}"));
        self.until("return !window.isBefore && document.readyState === 'complete'").await;
    }

    /// What a script answers.
    pub async fn ask(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// What a script answers through the function it is given last.
    pub async fn await_answer(&self, script: &str) -> Value {
        self.client
            .execute_async(script, Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Asks until a script answers yes; also while another page is being loaded.
    pub async fn until(&self, script: &str) {
        for _ in 0..2000 {
            if self.client.execute(script, Vec::new()).await.is_ok_and(|answer| answer == true) {
                return;
            }
        }
        panic!("it never is so that {script}, at {:?}", self.client.current_url().await);
    }

    /// Presses Tab until what is chosen fits this selector.
    pub async fn tab_to(&self, selector: &str) {
        for _ in 0..200 {
            self.press('\u{e004}').await;
            if self.ask(&format!("return document.activeElement.matches({})", json!(selector))).await == true
            {
                return;
            }
        }
        panic!("Tab does not reach {selector}");
    }

    /// Types where one is.
    pub async fn keys(&self, keys: &str) {
        let here = self.client.active_element().await.expect("one is somewhere");
        here.send_keys(keys).await.unwrap_or_else(|error| panic!("{keys}: {error}"));
    }

    /// Presses a key and lets it go.
    pub async fn press(&self, key: char) {
        let press = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        self.client.perform_actions(press).await.expect("a key can be pressed");
    }

    /// Says something in Chromium's own protocol.
    pub async fn tell(&self, command: &'static str, parameters: Value) -> Value {
        let answer: Result<Value, CmdError> = self.client.issue_cmd(Own { command, parameters }).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Ends it politely; a browser that is only dropped leaves its folder behind.
    pub async fn end(self) {
        self.client.clone().close().await.expect("the browser ends");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}

/// A command of Chromium's own protocol, by way of chromedriver.
#[derive(Debug)]
struct Own {
    command: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/goog/cdp/execute", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.command, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}
