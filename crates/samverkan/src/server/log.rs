//! The log: one event a line on standard error, as text or JSON, for whoever runs the program.
//!
//! It holds no personal data. A request is told of by the pattern of its address, such as `/personer/{handle}`, never by
//! the address itself, a query or a form. What a fault in the program said may quote something typed, so that it is told
//! only at the level `debug`; where it happened is always told.

use crate::config::Log;
use std::io::IsTerminal;
use tracing::{debug, error};

/// Starts to log. Only a program that serves does; other commands speak to whoever typed them.
pub fn start(log: Log) {
    let lines = tracing_subscriber::fmt()
        .with_max_level(log.level)
        .with_writer(std::io::stderr)
        .with_target(false)
        .with_ansi(std::io::stderr().is_terminal());
    // Somebody who logs already, as a test may, is left to it.
    drop(match log.is_json {
        true => lines.json().flatten_event(true).with_span_list(false).try_init(),
        false => lines.try_init(),
    });
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        error!(place, "fault in the program");
        debug!(said = panic.payload_as_str(), "fault in the program");
    }));
}
