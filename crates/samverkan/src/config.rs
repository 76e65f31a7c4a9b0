//! How the program is configured: by flag, else by environment, else by file, else by default.
//!
//! A key is a row in [`KEYS`] and a line in [`Config::read`]; its words stand in `operations.ftl` and in
//! `docs/operations/running.md`, and tests hold all three together. A key, variable or value that is not known is
//! refused, however small: who types `lissten` must not believe that the program listens. Nothing secret is a value
//! here. What is secret one day is named by the file it lies in, so that all of this can always be printed.

mod file;
mod reach;
pub mod wrong;

use county_file::problem::nearest;
pub use reach::{Mail, SiteAddress, Tls};
use reach::{file_or_nothing, mail, proxies, site};
use std::{
    collections::BTreeMap,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
    time::Duration,
};
use tracing::Level;
use words::Language;
use wrong::Wrong;

/// A key.
#[derive(Debug, PartialEq, Eq)]
pub struct Key {
    /// As in the file; the flag and the variable follow from it.
    pub name: &'static str,
    /// What it is when nobody says otherwise.
    pub default: &'static str,
    /// What is expected of a value: the end of a message's id.
    pub expected: &'static str,
    /// How it is written in a file.
    pub shape: Shape,
}

/// How a value is written in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `"text"`
    Text,
    /// `10`
    Number,
    /// `["one", "two"]`
    List,
}

impl Key {
    /// Such as `SAMVERKAN_LOG_LEVEL`.
    pub fn variable(&self) -> String {
        format!("{PREFIX}{}", self.name.to_uppercase().replace('.', "_"))
    }

    /// Such as `--log-level`.
    pub fn flag(&self) -> String {
        format!("--{}", self.name.replace('.', "-"))
    }

    const fn text(name: &'static str, default: &'static str, expected: &'static str) -> Key {
        Key { name, default, expected, shape: Shape::Text }
    }
}

const PREFIX: &str = "SAMVERKAN_";
/// The variable that names the file.
pub const FILE: &str = "SAMVERKAN_CONFIG";
/// Variables of the project's own tests, which run the program.
const OF_TESTS: [&str; 2] = ["SAMVERKAN_BLESS", "SAMVERKAN_BROWSER"];

pub const DATA: Key = Key::text("data", "samverkan-data", "folder");
pub const LANG: Key = Key::text("lang", "sv", "language");
pub const LISTEN: Key = Key::text("listen", "127.0.0.1:7171", "address");
pub const HOSTS: Key = Key { name: "hosts", default: "", expected: "hosts", shape: Shape::List };
pub const SITE: Key = Key::text("site", "", "site");
pub const PROXIES: Key = Key { name: "proxies", default: "", expected: "proxies", shape: Shape::List };
pub const TLS_CERTIFICATE: Key = Key::text("tls.certificate", "", "file-or-nothing");
pub const TLS_KEY: Key = Key::text("tls.key", "", "file-or-nothing");
pub const MAIL_SERVER: Key = Key::text("mail.server", "", "mail-server");
pub const MAIL_SECURITY: Key = Key::text("mail.security", "starttls", "mail-security");
pub const MAIL_FROM: Key = Key::text("mail.from", "", "text-or-nothing");
pub const MAIL_USER: Key = Key::text("mail.user", "", "text-or-nothing");
pub const MAIL_PASSWORD: Key = Key::text("mail.password", "", "file-or-nothing");
pub const METRICS_LISTEN: Key = Key::text("metrics.listen", "", "address-or-nothing");
pub const LOG_FORMAT: Key = Key::text("log.format", "text", "log-format");
pub const LOG_LEVEL: Key = Key::text("log.level", "info", "log-level");
pub const STOP_WITHIN: Key =
    Key { name: "stop.within", default: "10", expected: "seconds", shape: Shape::Number };

/// Every key, in the order they are told.
pub const KEYS: [&Key; 17] = [
    &DATA,
    &LANG,
    &LISTEN,
    &HOSTS,
    &SITE,
    &PROXIES,
    &TLS_CERTIFICATE,
    &TLS_KEY,
    &MAIL_SERVER,
    &MAIL_SECURITY,
    &MAIL_FROM,
    &MAIL_USER,
    &MAIL_PASSWORD,
    &METRICS_LISTEN,
    &LOG_FORMAT,
    &LOG_LEVEL,
    &STOP_WITHIN,
];

/// How the program is configured.
#[derive(Debug)]
pub struct Config {
    /// The data folder.
    pub data: PathBuf,
    /// The language of what is printed.
    pub language: Language,
    /// Where pages are served.
    pub listen: SocketAddr,
    /// Which county is shown under which name; under any other, the first.
    pub hosts: BTreeMap<String, String>,
    /// The address people reach the pages at, such as `https://samverkan.example`; none where nobody has said.
    pub site: Option<SiteAddress>,
    /// Proxies that are believed when they say where a request came from.
    pub proxies: Vec<IpAddr>,
    /// The certificate, where the program itself encrypts.
    pub tls: Option<Tls>,
    /// The mail server, where there is one.
    pub mail: Option<Mail>,
    /// Where metrics are served, if they are.
    pub metrics: Option<SocketAddr>,
    /// How the log is written.
    pub log: Log,
    /// How long requests may take to finish when the program stops.
    pub stop_within: Duration,
    /// Each key's value, as text, and where it came from.
    pub told: Vec<(&'static Key, String, Origin)>,
}

/// How the log is written.
#[derive(Clone, Copy, Debug)]
pub struct Log {
    /// One JSON object a line, rather than text.
    pub is_json: bool,
    /// What is left out is less important than this.
    pub level: Level,
}

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The command line.
    Flag(String),
    /// A variable.
    Environment(String),
    /// A line in the file.
    File { path: String, line: usize },
    /// Nowhere: it is what it is when nobody says otherwise.
    Default,
}

/// What there is to read, the text of the file included.
#[derive(Debug, Default)]
pub struct Given {
    /// What stands on the command line.
    pub flags: Vec<(&'static Key, String)>,
    /// Every variable there is.
    pub environment: Vec<(String, String)>,
    /// The file.
    pub file: Option<(PathBuf, String)>,
}

/// The values somewhere says, by key.
type Layer = BTreeMap<&'static str, (String, Origin)>;

impl Config {
    /// Reads all that is given, and tells everything that is wrong with it at once.
    pub fn read(given: Given) -> Result<Config, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let flags =
            given.flags.into_iter().map(|(key, text)| (key.name, (text, Origin::Flag(key.flag())))).collect();
        let environment = environment(&given.environment, &mut wrong);
        let file = given.file.map_or_else(Layer::new, |(path, text)| file::read(&path, &text, &mut wrong));
        let mut reader = Reader { layers: [flags, environment, file], wrong, told: Vec::new() };
        let config = Config {
            data: reader.value(&DATA, |text| (!text.is_empty()).then(|| Path::new(text).to_owned())),
            language: reader.value(&LANG, Language::from_code),
            listen: reader.value(&LISTEN, |text| text.parse().ok()),
            hosts: reader.value(&HOSTS, hosts),
            site: reader.value(&SITE, site),
            proxies: reader.value(&PROXIES, proxies),
            tls: {
                let certificate = reader.value(&TLS_CERTIFICATE, file_or_nothing);
                let key = reader.value(&TLS_KEY, file_or_nothing);
                certificate.zip(key).map(|(certificate, key)| Tls { certificate, key })
            },
            mail: mail(&mut reader),
            metrics: reader.value(&METRICS_LISTEN, address_or_nothing),
            log: Log {
                is_json: reader.value(&LOG_FORMAT, is_json),
                level: reader.value(&LOG_LEVEL, |text| text.parse().ok().filter(|_| is_level(text))),
            },
            stop_within: reader.value(&STOP_WITHIN, seconds),
            told: Vec::new(),
        };
        match reader.wrong.is_empty() {
            true => Ok(Config { told: reader.told, ..config }),
            false => Err(reader.wrong),
        }
    }

    /// Names that lead to a county there is not. It can only be told once the data folder is open.
    pub fn unknown_counties(&self, known: &[String]) -> Vec<Wrong> {
        let unknown = self.hosts.iter().filter(|(_, county)| !known.contains(county));
        let origin = || {
            let told = self.told.iter().find(|(key, ..)| **key == HOSTS);
            told.map_or(Origin::Default, |(_, _, origin)| origin.clone())
        };
        let wrong = |(host, county): (&String, &String)| {
            let (host, county, known) = (host.clone(), county.clone(), known.to_vec());
            Wrong::UnknownCounty { origin: origin(), host, county, known }
        };
        unknown.map(wrong).collect()
    }

    /// The data folder, when somebody has said which.
    pub fn data_said(&self) -> Option<&str> {
        let said = self.told.iter().find(|(key, _, origin)| **key == DATA && *origin != Origin::Default);
        said.map(|(_, text, _)| text.as_str())
    }
}

struct Reader {
    /// The most important first.
    layers: [Layer; 3],
    wrong: Vec<Wrong>,
    told: Vec<(&'static Key, String, Origin)>,
}

impl Reader {
    /// The first value that is given. Those it hides are read too: what is wrong should not wait until it matters.
    fn value<T>(&mut self, key: &'static Key, parse: impl Fn(&str) -> Option<T>) -> T {
        let mut found = None;
        for layer in &mut self.layers {
            let Some((text, origin)) = layer.remove(key.name) else { continue };
            match parse(&text) {
                Some(value) => found = found.or(Some((value, text, origin))),
                None => self.wrong.push(Wrong::Misread { key, found: text, origin }),
            }
        }
        let default =
            || (parse(key.default).expect("a default is a value"), key.default.to_owned(), Origin::Default);
        let (value, text, origin) = found.unwrap_or_else(default);
        self.told.push((key, text, origin));
        value
    }
}

/// The key that is called so.
fn key(name: &str) -> Option<&'static Key> {
    KEYS.into_iter().find(|key| key.name == name)
}

fn environment(variables: &[(String, String)], wrong: &mut Vec<Wrong>) -> Layer {
    let mut layer = Layer::new();
    let ours = variables.iter().filter(|(variable, _)| variable.starts_with(PREFIX));
    for (variable, text) in ours.filter(|(name, _)| name != FILE && !OF_TESTS.contains(&name.as_str())) {
        match KEYS.into_iter().find(|key| key.variable() == *variable) {
            Some(key) => {
                layer.insert(key.name, (text.clone(), Origin::Environment(variable.clone())));
            }
            None => {
                let known: Vec<String> =
                    KEYS.into_iter().map(Key::variable).chain([FILE.to_owned()]).collect();
                let nearest = nearest(variable, known.iter().map(String::as_str)).map(str::to_owned);
                wrong.push(Wrong::UnknownVariable { variable: variable.clone(), nearest });
            }
        }
    }
    layer
}

fn address_or_nothing(text: &str) -> Option<Option<SocketAddr>> {
    if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
}

fn is_json(text: &str) -> Option<bool> {
    match text {
        "json" => Some(true),
        "text" => Some(false),
        _ => None,
    }
}

/// Numbers and `trace` are levels too, but not of ours.
fn is_level(text: &str) -> bool {
    ["error", "warn", "info", "debug"].contains(&text)
}

/// An hour is more than any request takes, and less than what somebody who stops a program waits for.
fn seconds(text: &str) -> Option<Duration> {
    text.parse().ok().filter(|seconds| *seconds <= 3600).map(Duration::from_secs)
}

/// `alby.example=alby,byle.example=byle`
fn hosts(text: &str) -> Option<BTreeMap<String, String>> {
    let pair = |part: &str| {
        let (host, county) = part.split_once('=')?;
        let (host, county) = (host.trim().to_ascii_lowercase(), county.trim().to_owned());
        (!host.is_empty() && !county.is_empty()).then_some((host, county))
    };
    text.split(',').filter(|part| !part.trim().is_empty()).map(pair).collect()
}

#[cfg(test)]
mod tests;
