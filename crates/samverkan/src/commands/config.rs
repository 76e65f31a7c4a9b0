//! `samverkan config`: how the program is configured, as a file that says the same, and where each value came from.

use crate::{
    config::{Config, Key, Shape},
    terminal::say,
    trouble::Trouble,
};
use std::process::ExitCode;
use words::message;

/// Prints every key.
pub fn config(config: &Config) -> Result<ExitCode, Trouble> {
    let language = config.language;
    for (key, text, origin) in &config.told {
        let id = format!("config-key-{}", key.name.replace('.', "-"));
        say!("# {}", message(language, &id, &[]).unwrap_or_default());
        say!("{} = {}  # {}", key.name, written(key, text), origin.say(language));
    }
    Ok(ExitCode::SUCCESS)
}

/// The value as a file would have it.
fn written(key: &Key, text: &str) -> String {
    let quoted = |text: &str| toml::Value::from(text).to_string();
    match key.shape {
        Shape::Text => quoted(text),
        Shape::Number => text.to_owned(),
        Shape::List => {
            let parts: Vec<String> =
                text.split(',').filter(|part| !part.is_empty()).map(|part| quoted(part.trim())).collect();
            format!("[{}]", parts.join(", "))
        }
    }
}
