//! Every page in a real browser: what axe finds, what a keyboard reaches, what fits a narrow screen, what is sent.
//!
//! They need Chromium and chromedriver, so they are run when asked for: `cargo xtask test` asks, and installs both where
//! it may. By hand: `cargo test -p web --test browser -- --ignored`.

mod axe;
mod driver;
mod keyboard;
mod layout;
mod map;
mod road;
#[path = "../../src/samples.rs"]
#[expect(dead_code, reason = "the counties of the other tests")]
mod samples;
mod server;

use web::{Counties, Listed};
