//! What can be wrong with a configuration: one sentence each, with the key, where it stands and what was meant.

use super::{KEYS, Key, Origin};
use county_file::problem::nearest;
use words::{Language, message, speaker::list, words};

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The file has a key that is not known.
    UnknownKey { path: String, line: usize, key: String, nearest: Option<&'static str> },
    /// The environment has a variable that begins as ours do and is not known.
    UnknownVariable { variable: String, nearest: Option<String> },
    /// A value is not what was expected.
    Misread { key: &'static Key, found: String, origin: Origin },
    /// A name leads to a county that is not in the data folder.
    UnknownCounty { origin: Origin, host: String, county: String, known: Vec<String> },
    /// The file is not TOML.
    Syntax { path: String, line: usize, message: String },
}

impl Wrong {
    /// The line it stands on, where it stands in a file.
    pub fn line(&self) -> usize {
        match self {
            Wrong::UnknownKey { line, .. }
            | Wrong::Syntax { line, .. }
            | Wrong::Misread { origin: Origin::File { line, .. }, .. }
            | Wrong::UnknownCounty { origin: Origin::File { line, .. }, .. } => *line,
            _ => 0,
        }
    }

    /// One sentence about it, or two.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Wrong::UnknownKey { path, line, key, nearest } => {
                let origin = Origin::File { path: path.clone(), line: *line }.say(language);
                let known: Vec<String> = KEYS.iter().map(|key| key.name.to_owned()).collect();
                let first = say(language, "config-unknown-key", &[("key", key), ("origin", &origin)]);
                meant(first, *nearest, &known, language)
            }
            Wrong::UnknownVariable { variable, nearest } => {
                let known: Vec<String> = KEYS.iter().map(|key| key.variable()).collect();
                let first = say(language, "config-unknown-variable", &[("variable", variable)]);
                meant(first, nearest.as_deref(), &known, language)
            }
            Wrong::Misread { key, found, origin } => {
                let expected = say(language, &format!("config-expected-{}", key.expected), &[]);
                let arguments = [
                    ("key", key.name),
                    ("found", found),
                    ("expected", &expected),
                    ("origin", &origin.say(language)),
                ];
                say(language, "config-misread", &arguments)
            }
            Wrong::UnknownCounty { origin, host, county, known } => {
                let arguments =
                    [("host", host.as_str()), ("county", county), ("origin", &origin.say(language))];
                let first = say(language, "config-unknown-county", &arguments);
                if known.is_empty() {
                    return format!("{first} {}", say(language, "config-no-counties", &[]));
                }
                meant(first, nearest(county, known.iter().map(String::as_str)), known, language)
            }
            Wrong::Syntax { path, line, message } => {
                let origin = Origin::File { path: path.clone(), line: *line }.say(language);
                // The parser may tell over several lines; here a mistake is a line.
                let message = message.lines().collect::<Vec<_>>().join("; ");
                say(language, "config-syntax", &[("origin", &origin), ("message", &message)])
            }
        }
    }
}

impl Origin {
    /// Such as `samverkan.toml:3`.
    pub fn say(&self, language: Language) -> String {
        match self {
            Origin::Flag(flag) => say(language, "config-origin-flag", &[("flag", flag)]),
            Origin::Environment(variable) => {
                say(language, "config-origin-environment", &[("variable", variable)])
            }
            Origin::File { path, line } => {
                say(language, "config-origin-file", &[("file", path), ("line", &line.to_string())])
            }
            Origin::Default => say(language, "config-origin-default", &[]),
        }
    }
}

/// What was meant, or else all there is.
fn meant(first: String, nearest: Option<&str>, known: &[String], language: Language) -> String {
    let second = match nearest {
        Some(nearest) => say(language, "config-did-you-mean", &[("nearest", nearest)]),
        None => say(language, "config-known", &[("known", &list(words(language), known))]),
    };
    format!("{first} {second}")
}

fn say(language: Language, id: &str, arguments: &[(&str, &str)]) -> String {
    message(language, id, arguments).unwrap_or_else(|| format!("{id} {arguments:?}"))
}
