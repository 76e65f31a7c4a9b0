//! What is configured of how people reach the pages, and of how letters reach people.

use super::{Config, MAIL_FROM, MAIL_PASSWORD, MAIL_SECURITY, MAIL_SERVER, MAIL_USER, Reader};
use crate::trouble::Trouble;
use mail::{Post, Security, Server};
use std::{
    net::IpAddr,
    path::{Path, PathBuf},
};
use web::Site;

/// The address people reach the pages at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress {
    is_secure: bool,
    /// The name, perhaps with a port.
    host: String,
}

/// A certificate and its key, in files.
#[derive(Clone, Debug)]
pub struct Tls {
    /// The certificate, and those it is signed by.
    pub certificate: PathBuf,
    /// The key.
    pub key: PathBuf,
}

/// A mail server, as somebody has configured it.
#[derive(Clone, Debug)]
pub struct Mail {
    host: String,
    port: u16,
    security: Security,
    from: String,
    user: String,
    password: Option<PathBuf>,
}

impl Config {
    /// The address that letters and the terminal say the pages are at.
    pub fn site_address(&self) -> String {
        match &self.site {
            Some(SiteAddress { is_secure, host }) => {
                format!("{}://{host}", if *is_secure { "https" } else { "http" })
            }
            None => format!("http://{}", self.listen),
        }
    }

    /// How the pages are reached: the name that was said, and those that lead to a county. Where none was said, only the
    /// machine's own names are ours.
    pub fn reached(&self) -> Site {
        let Some(SiteAddress { is_secure, host }) = &self.site else { return Site::default() };
        let name = host.split(':').next().unwrap_or(host).to_owned();
        Site { names: self.hosts.keys().cloned().chain([name]).collect(), is_secure: *is_secure }
    }

    /// Whether other machines may reach the pages: what they send and get has to be encrypted, here or by a proxy.
    pub fn may_be_reached(&self) -> bool {
        let is_secure = self.site.as_ref().is_some_and(|site| site.is_secure);
        is_secure && (self.tls.is_some() || !self.proxies.is_empty())
    }
}

impl Mail {
    /// The server, with its password read from the file it lies in.
    pub fn post(&self) -> Result<Post, Trouble> {
        let password = match &self.password {
            Some(path) => {
                let text = std::fs::read_to_string(path).map_err(Trouble::file(path))?;
                Some((self.user.clone(), text.trim_end().to_owned()))
            }
            None => None,
        };
        let (host, from) = (self.host.clone(), self.from.clone());
        let server = Server { host, port: self.port, security: self.security, credentials: password, from };
        Post::new(&server).map_err(|why| Trouble::Mail { why: why.to_string() })
    }
}

/// `https://samverkan.example`
pub fn site(text: &str) -> Option<Option<SiteAddress>> {
    if text.is_empty() {
        return Some(None);
    }
    let (scheme, host) = text.strip_suffix('/').unwrap_or(text).split_once("://")?;
    let is_host = |letter: char| letter.is_ascii_alphanumeric() || ".-:".contains(letter);
    let is_secure = match scheme {
        "https" => true,
        "http" => false,
        _ => return None,
    };
    let host = host.to_ascii_lowercase();
    (!host.is_empty() && host.chars().all(is_host)).then_some(Some(SiteAddress { is_secure, host }))
}

/// `10.0.0.1,10.0.0.2`
pub fn proxies(text: &str) -> Option<Vec<IpAddr>> {
    let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| part.parse::<IpAddr>().ok().map(|address| address.to_canonical())).collect()
}

/// A path, or none.
pub fn file_or_nothing(text: &str) -> Option<Option<PathBuf>> {
    Some((!text.is_empty()).then(|| Path::new(text).to_owned()))
}

/// The mail server, when one is named.
pub fn mail(reader: &mut Reader) -> Option<Mail> {
    let server = reader.value(&MAIL_SERVER, |text| {
        if text.is_empty() {
            return Some(None);
        }
        let (host, port) = text.rsplit_once(':')?;
        Some(Some((host.to_owned(), port.parse::<u16>().ok()?)))
    });
    let security = reader.value(&MAIL_SECURITY, |text| match text {
        "starttls" => Some(Security::StartTls),
        "tls" => Some(Security::Tls),
        "loopback" => Some(Security::Loopback),
        _ => None,
    });
    let from = reader.value(&MAIL_FROM, |text| Some(text.to_owned()));
    let user = reader.value(&MAIL_USER, |text| Some(text.to_owned()));
    let password = reader.value(&MAIL_PASSWORD, file_or_nothing);
    let (host, port) = server?;
    Some(Mail { host, port, security, from, user, password })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Given;

    fn read(file: &str) -> Config {
        let file = Some((PathBuf::from("s.toml"), file.to_owned()));
        Config::read(Given { file, ..Given::default() }).unwrap()
    }

    #[test]
    fn an_address_of_the_site_is_a_scheme_and_a_name() {
        for (text, expected) in [
            ("https://Alby.example/", Some((true, "alby.example"))),
            ("http://127.0.0.1:7171", Some((false, "127.0.0.1:7171"))),
            ("alby.example", None),
            ("ftp://alby.example", None),
            ("https://alby.example/path", None),
            ("https://eva@alby.example", None),
            ("https://", None),
        ] {
            let read = site(text).flatten();
            assert_eq!(
                read.map(|site| (site.is_secure, site.host)),
                expected.map(|(is, host)| (is, host.to_owned()))
            );
        }
        assert_eq!(site(""), Some(None));
    }

    #[test]
    fn other_machines_reach_what_is_encrypted_here_or_by_a_trusted_proxy() {
        for (file, expected) in [
            ("", false),
            ("site = 'https://a.example'", false),
            ("proxies = ['10.0.0.1']", false),
            ("site = 'http://a.example'\nproxies = ['10.0.0.1']", false),
            ("site = 'https://a.example'\nproxies = ['10.0.0.1']", true),
            ("site = 'https://a.example'\n[tls]\ncertificate = 'c.pem'", false),
            ("site = 'https://a.example'\n[tls]\ncertificate = 'c.pem'\nkey = 'k.pem'", true),
        ] {
            assert_eq!(read(file).may_be_reached(), expected, "{file}");
        }
    }

    #[test]
    fn only_names_that_somebody_has_said_are_ours() {
        assert!(read("hosts = ['b.example=b']").reached().names.is_empty());
        let reached = read("hosts = ['b.example=b']\nsite = 'https://a.example:8443'").reached();
        assert_eq!(reached.names.iter().collect::<Vec<_>>(), ["a.example", "b.example"]);
        assert!(reached.is_secure);
    }

    #[test]
    fn letters_go_in_the_open_to_this_machine_alone() {
        let post = |server: &str, security: &str| {
            let file = format!("[mail]\nserver = '{server}'\nsecurity = '{security}'\nfrom = 'a@b.example'");
            read(&file).mail.unwrap().post().is_ok()
        };
        assert!(post("127.0.0.1:25", "loopback") && !post("mail.example:25", "loopback"));
    }
}
