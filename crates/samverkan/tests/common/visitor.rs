//! Somebody at the other end of the program: a desk where it is set up, a browser that sends the forms it is shown, and the
//! letters that come.

use crate::common::{Running, ask};
use account::totp::TotpSecret;
use engine::clock::{Clock, SystemClock};
use std::{net::SocketAddr, process::Command};
use testkit::smtp::SmtpServer;

pub const COUNTY: &str = "[county]\nhandle = \"alby\"\nname = \"Alby\"\n";
pub const GOOD: &str = "sju gula katter sover";
/// The headers that a form of ours is sent with.
pub const FORM: &str = "Origin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";

/// A data folder with a small county.
pub struct Desk(pub tempfile::TempDir);

impl Desk {
    pub fn new() -> Desk {
        let desk = Desk(tempfile::tempdir().unwrap());
        let file = desk.0.path().join("county.toml");
        std::fs::write(&file, COUNTY).unwrap();
        desk.run(&["import", file.to_str().unwrap(), "--data", &desk.data()]);
        desk
    }

    pub fn data(&self) -> String {
        self.0.path().join("data").to_str().unwrap().to_owned()
    }

    pub fn run(&self, arguments: &[&str]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_samverkan")).args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Serves it, with a server that takes its letters.
    pub fn serve(&self, server: &SmtpServer) -> Running {
        let (data, port) = (self.data(), format!("127.0.0.1:{}", server.port()));
        let own = ["serve", "--data", &data, "--mail-server", &port];
        Running::start(
            &[&own[..], &["--mail-security", "loopback", "--mail-from", "post@alby.example"]].concat(),
        )
    }

    /// Makes an account, and answers the path of the link that was printed.
    pub fn invite(&self, arguments: &[&str], name: &str, address: &str) -> String {
        let data = self.data();
        let own = ["--name", name, "--e-mail", address, "--data", &data];
        let said = self.run(&[&["user"], arguments, &own].concat());
        let link = said.lines().find_map(|line| line.split_once("/losenord/")).unwrap().1;
        format!("/losenord/{}", link.trim())
    }
}

/// A browser that keeps cookies and sends the forms it is shown.
pub struct Browser {
    address: SocketAddr,
    /// The cookie of a session.
    pub cookie: String,
    /// The cookie it is known by, which goes to the door alone.
    kept: String,
    /// The headers in which it says what it is, and which language its reader reads.
    says: &'static str,
}

impl Browser {
    pub fn new(running: &Running) -> Browser {
        Browser::that_says("Accept-Language: en\r\n", running)
    }

    pub fn that_says(says: &'static str, running: &Running) -> Browser {
        Browser { address: running.address, cookie: String::new(), kept: String::new(), says }
    }

    pub fn send(&mut self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        let kept = if path.starts_with("/logga-in") { &self.kept } else { "" };
        let cookies = [&self.cookie, kept].into_iter().filter(|cookie| !cookie.is_empty());
        let cookies: String = cookies.map(|cookie| format!("Cookie: {cookie}\r\n")).collect();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\n{}Connection: close\r\n{cookies}{headers}\
             Content-Length: {}\r\n\r\n{body}",
            self.says,
            body.len()
        );
        let answer = Answer(ask(self.address, &request).unwrap());
        for cookie in answer.headers("set-cookie") {
            let is_kept = cookie.starts_with("samverkan-browser=");
            let place = if is_kept { &mut self.kept } else { &mut self.cookie };
            *place = cookie.split(';').next().unwrap().to_owned();
        }
        answer
    }

    pub fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, "", "")
    }

    /// Sends the form on the page at `path`, with these fields.
    pub fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(path);
        let mut all: Vec<String> =
            page.hidden().iter().map(|(name, value)| format!("{name}={value}")).collect();
        all.extend(fields.iter().map(|(name, value)| format!("{name}={}", value.replace(' ', "+"))));
        self.send("POST", path, FORM, &all.join("&"))
    }

    pub fn sign_in(&mut self, address: &str, password: &str) -> Answer {
        self.submit("/logga-in", &[("e-post", address), ("losenord", password)])
    }
}

pub struct Answer(pub String);

impl Answer {
    pub fn status(&self) -> &str {
        self.0.split(' ').nth(1).unwrap()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers(name).next()
    }

    fn headers(&self, name: &str) -> impl Iterator<Item = &str> {
        let head = self.0.split("\r\n\r\n").next().unwrap();
        head.lines().filter_map(move |line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    /// The hidden fields of the first form in what the page is about.
    pub fn hidden(&self) -> Vec<(String, String)> {
        let Some((_, form)) = self.0.split_once("class=\"sheet\"") else { return Vec::new() };
        let form = form.split("</form>").next().unwrap();
        let value = |tag: &str, name: &str| {
            Some(tag.split_once(&format!("{name}=\""))?.1.split_once('"')?.0.to_owned())
        };
        form.split("<input type=\"hidden\"")
            .skip(1)
            .filter_map(|tag| Some((value(tag, " name")?, value(tag, " value")?)))
            .collect()
    }

    pub fn must(&self, status: &str, says: &str) {
        assert!(self.status() == status && self.0.contains(says), "{status} {says}: {}", self.0);
    }
}

pub fn now() -> i64 {
    SystemClock.now().as_microsecond()
}

/// An administrator who has come in with a code app.
pub fn administrator(running: &Running, link: &str) -> Browser {
    let mut browser = Browser::new(running);
    browser.submit(link, &[("losenord", GOOD)]).must("303", "location: /konto");
    enrol(&mut browser, GOOD);
    browser
}

/// Sets up a code app.
pub fn enrol(browser: &mut Browser, password: &str) -> TotpSecret {
    let page = browser.get("/konto/kod");
    let secret = page.hidden().into_iter().find(|(name, _)| name == "hemlighet").unwrap().1;
    let app = TotpSecret::parse(&secret).unwrap();
    let token = page.hidden().into_iter().find(|(name, _)| name == "nyckel").unwrap().1;
    let code = app.code(now());
    let body =
        format!("nyckel={token}&hemlighet={secret}&kod={code}&losenord={}", password.replace(' ', "+"));
    browser.send("POST", "/konto/kod", FORM, &body).must("200", "Your recovery codes");
    app
}

/// The next letter to an address, as one text.
pub fn letter_to(server: &SmtpServer, address: &str, says: &str) -> String {
    loop {
        let letters = server.received();
        let mut text =
            letters.iter().filter(|letter| letter.to == [address]).map(|letter| as_written(&letter.lines));
        match text.rfind(|text| text.contains(says)) {
            Some(text) => break text,
            None => std::thread::yield_now(),
        }
    }
}

/// A letter as it was written, before lines were cut and letters spelt out for the way.
pub fn as_written(lines: &[String]) -> String {
    let whole = lines.join("\n").replace("=\n", "");
    let mut parts = whole.split('=');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        match part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => bytes.extend([&[byte], &part.as_bytes()[2..]].concat()),
            None => bytes.extend([b"=", part.as_bytes()].concat()),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The link in a letter that leads below this page.
pub fn link_in(letter: &str, page: &str) -> String {
    let link = letter.split_once(&format!("{page}/")).unwrap().1;
    let secret: String = link.chars().take_while(char::is_ascii_alphanumeric).collect();
    format!("{page}/{secret}")
}

pub fn page_token(page: &Answer) -> String {
    page.0.split("name=\"nyckel\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}
