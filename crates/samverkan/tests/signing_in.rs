//! Signing in to the program itself, from the invitation to the way out, and what goes wrong on the way.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[expect(dead_code, reason = "the program of the other tests")]
mod common;

use account::{SECOND, totp::TotpSecret};
use common::{Running, ask};
use engine::clock::{Clock, SystemClock};
use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    process::Command,
};

const COUNTY: &str = "[county]\nhandle = \"alby\"\nname = \"Alby\"\n";
const GOOD: &str = "sju gula katter sover";

/// A data folder with a small county.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Desk {
        let desk = Desk(tempfile::tempdir().unwrap());
        let file = desk.0.path().join("county.toml");
        std::fs::write(&file, COUNTY).unwrap();
        desk.run(&["import", file.to_str().unwrap(), "--data", &desk.data()]);
        desk
    }

    fn data(&self) -> String {
        self.0.path().join("data").to_str().unwrap().to_owned()
    }

    fn run(&self, arguments: &[&str]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_samverkan")).args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Makes an account, and answers the path of the link that was printed.
    fn invite(&self, arguments: &[&str], name: &str, address: &str) -> String {
        let data = self.data();
        let own = ["--name", name, "--e-mail", address, "--data", &data];
        let said = self.run(&[&["user"], arguments, &own].concat());
        let link = said.lines().find_map(|line| line.split_once("/losenord/")).unwrap().1;
        format!("/losenord/{}", link.trim())
    }
}

/// A browser that keeps one cookie and sends the forms it is shown.
struct Browser {
    address: SocketAddr,
    cookie: String,
}

impl Browser {
    fn new(running: &Running) -> Browser {
        Browser { address: running.address, cookie: String::new() }
    }

    fn send(&mut self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        let cookie = match self.cookie.as_str() {
            "" => String::new(),
            cookie => format!("Cookie: {cookie}\r\n"),
        };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\nConnection: close\r\n{cookie}{headers}\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        );
        let answer = Answer(ask(self.address, &request).unwrap());
        if let Some(cookie) = answer.header("set-cookie") {
            self.cookie = cookie.split(';').next().unwrap().to_owned();
        }
        answer
    }

    fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, "", "")
    }

    /// Sends the form on the page at `path`, with these fields.
    fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(path);
        let mut all: Vec<String> =
            page.hidden().iter().map(|(name, value)| format!("{name}={value}")).collect();
        all.extend(fields.iter().map(|(name, value)| format!("{name}={}", value.replace(' ', "+"))));
        let headers = "Origin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        self.send("POST", path, headers, &all.join("&"))
    }

    fn sign_in(&mut self, address: &str, password: &str) -> Answer {
        self.submit("/logga-in", &[("e-post", address), ("losenord", password)])
    }
}

struct Answer(String);

impl Answer {
    fn status(&self) -> &str {
        self.0.split(' ').nth(1).unwrap()
    }

    fn header(&self, name: &str) -> Option<&str> {
        let head = self.0.split("\r\n\r\n").next().unwrap();
        head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    /// The hidden fields of the first form in what the page is about.
    fn hidden(&self) -> Vec<(String, String)> {
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

    fn must(&self, status: &str, says: &str) {
        assert!(self.status() == status && self.0.contains(says), "{status} {says}: {}", self.0);
    }
}

fn now() -> i64 {
    SystemClock.now().as_microsecond()
}

/// The log says that somebody came in, and nothing of who or by what.
fn tells_nothing(log: &str, link: &str) {
    assert!(!log.contains("eva@") && !log.contains("Eva"), "{log}");
    assert!(log.contains("/losenord/{secret}"), "{log}");
    assert!(!log.contains(link.trim_start_matches("/losenord/")), "no secret is logged");
}

#[test]
fn from_the_invitation_to_the_way_out() {
    let desk = Desk::new();
    let link = desk.invite(&["create-admin"], "Eva Exempel", "eva@alby.example");
    let running = Running::start(&["serve", "--data", &desk.data()]);
    let browser = &mut Browser::new(&running);
    // To look is not to use, however often.
    for _ in 0..2 {
        browser.get(&link).must("200", "Choose a password");
    }
    browser.submit(&link, &[("losenord", "kort")]).must("422", "too short");
    browser.submit(&link, &[("losenord", "eva exempel alby")]).must("422", "easy to guess");
    browser.cookie = format!("samverkan={}", "a7".repeat(32));
    let planted = browser.cookie.clone();
    let chosen = browser.submit(&link, &[("losenord", GOOD)]);
    chosen.must("303", "location: /konto");
    assert!(chosen.header("set-cookie").unwrap().ends_with("; Path=/; HttpOnly; SameSite=Lax"));
    assert_ne!(browser.cookie, planted, "what was put there beforehand opens nothing");
    browser.get(&link).must("410", "has been used");
    Browser::new(&running).submit(&link, &[("losenord", GOOD)]).must("410", "has been used");

    // An administrator is nobody before there is a code app.
    browser.get("/nytt/arena").must("403", "not signed in");
    let page = browser.get("/konto/kod");
    let secret = page.hidden().into_iter().find(|(name, _)| name == "hemlighet").unwrap().1;
    let app = TotpSecret::parse(&secret).unwrap();
    let token = page.hidden().into_iter().find(|(name, _)| name == "nyckel").unwrap().1;
    let body = |code: &str, password: &str| {
        format!("nyckel={token}&hemlighet={secret}&kod={code}&losenord={}", password.replace(' ', "+"))
    };
    let form = "Origin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    browser.send("POST", "/konto/kod", form, &body("000000", GOOD)).must("422", "The code is not right");
    browser
        .send("POST", "/konto/kod", form, &body(&app.code(now()), "another"))
        .must("422", "password is not right");
    let done = browser.send("POST", "/konto/kod", form, &body(&app.code(now()), GOOD));
    done.must("200", "Your recovery codes");
    let recovery: Vec<&str> =
        done.0.split("<code>").skip(1).map(|code| code.split('<').next().unwrap()).collect();
    assert_eq!(recovery.len(), 10);
    browser.get("/konto").must("200", "10 recovery codes left");

    // Out: the session is no more, whoever has kept its secret.
    let kept = browser.cookie.clone();
    let own = browser.get("/konto").0;
    let token = own.split("name=\"nyckel\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    browser.send("POST", "/logga-ut", form, &format!("nyckel={token}")).must("303", "Max-Age=0");
    browser.cookie = kept;
    browser.get("/konto").must("303", "location: /logga-in");

    // In again: the password alone opens nothing.
    browser.cookie.clear();
    browser.sign_in("eva@alby.example", "another password").must("422", "do not belong together");
    browser.sign_in(" EVA@alby.example ", GOOD).must("303", "location: /logga-in/kod");
    browser.get("/konto").must("303", "location: /logga-in");
    // The code of the next half minute: the one before has been taken.
    let code = app.code(now() + 30 * SECOND);
    browser.submit("/logga-in/kod", &[("kod", &code)]).must("303", "location: /");
    let elsewhere = &mut Browser::new(&running);
    elsewhere.sign_in("eva@alby.example", GOOD).must("303", "/logga-in/kod");
    elsewhere.submit("/logga-in/kod", &[("kod", &code)]).must("422", "has been used already");
    elsewhere.submit("/logga-in/kod", &[("kod", recovery[0])]).must("303", "location: /");
    elsewhere.get("/konto").must("200", "9 recovery codes left");

    // Who changes the password is signed out everywhere but here.
    let fields = [("gammalt", GOOD), ("losenord", "fyra tysta trummor vid vatten")];
    browser.submit("/konto/losenord", &[("gammalt", "wrong"), fields[1]]).must("422", "not right");
    browser.submit("/konto/losenord", &fields).must("303", "location: /konto?sparat=bytt");
    elsewhere.get("/konto").must("303", "/logga-in");
    tells_nothing(&running.log(), &link);
}

#[test]
fn many_wrong_tries_wait_and_the_link_of_a_letter_passes_by() {
    let desk = Desk::new();
    let link = desk.invite(&["invite", "person-p1"], "Ada Exempel", "ada@alby.example");
    let running = Running::start(&["serve", "--data", &desk.data()]);
    let browser = &mut Browser::new(&running);
    let chosen = browser.submit(&link, &[("losenord", GOOD)]);
    chosen.must("303", "/konto");
    let kept = chosen.0.split("set-cookie: samverkan-browser=").nth(1).unwrap();
    let (kept, how) = kept.split_once(';').unwrap();
    let kept = format!("samverkan-browser={kept}");
    assert!(how.starts_with(" Path=/logga-in; HttpOnly; SameSite=Lax; Max-Age="), "{how}");
    let guesser = &mut Browser::new(&running);
    let answers: Vec<String> =
        (0..12).map(|_| guesser.sign_in("ada@alby.example", "wrong").status().to_owned()).collect();
    assert_eq!(answers[..5], ["422"; 5]);
    assert!(answers.iter().filter(|status| *status == "429").count() >= 4, "{answers:?}");
    browser.get("/konto").must("200", "Ada Exempel");
    // From the very same address whoever has signed in with the browser before is not kept waiting.
    browser.cookie = kept;
    browser.sign_in("ada@alby.example", GOOD).must("303", "location: /");
    // What is asked for by letter is answered alike for all, and the mail server is away: the letter waits.
    for address in ["ada@alby.example", "nobody@alby.example", "no address"] {
        guesser
            .submit("/glomt", &[("e-post", address)])
            .must("200", "If there is an account with that address");
    }
}

#[test]
fn a_letter_comes_by_the_mail_server_and_leads_to_the_site_whatever_name_the_browser_came_under() {
    let desk = Desk::new();
    let server = testkit::smtp::SmtpServer::start();
    let port = format!("127.0.0.1:{}", server.port());
    let mail = ["--mail-server", &port, "--mail-security", "loopback", "--mail-from", "post@alby.example"];
    let link = desk.invite(&["invite", "person-p1"], "Ada Exempel", "ada@alby.example");
    let data = desk.data();
    let arguments = [&["serve", "--data", &data, "--site", "https://alby.example"][..], &mail].concat();
    let running = Running::start(&arguments);
    assert!(!link.is_empty());
    let request = |host: &str, method: &str, body: &str| {
        format!(
            "{method} /glomt HTTP/1.1\r\nHost: {host}\r\nOrigin: https://{host}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
    };
    let strange = ask(running.address, &request("evil.example", "GET", "")).unwrap();
    assert!(strange.starts_with("HTTP/1.1 421 "), "{strange}");
    let asked = ask(running.address, &request("alby.example", "POST", "e-post=ada%40alby.example")).unwrap();
    assert!(asked.starts_with("HTTP/1.1 200 ") && asked.contains("strict-transport-security"), "{asked}");
    let received = loop {
        match server.received().pop() {
            Some(letter) => break letter,
            None => std::thread::yield_now(),
        }
    };
    assert_eq!(received.to, ["ada@alby.example"]);
    let text = received.lines.join("\n").replace("=\n", "");
    assert!(text.contains("https://alby.example/losenord/"), "{text}");
}

#[test]
fn a_form_of_a_hundred_megabytes_is_answered_without_being_read() {
    let desk = Desk::new();
    let running = Running::start(&["serve", "--data", &desk.data()]);
    let mut stream = TcpStream::connect(running.address).unwrap();
    let head = "POST /logga-in HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nConnection: close\r\n\
                Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 104857600\r\n\r\n";
    stream.write_all(head.as_bytes()).unwrap();
    let mut n_sent = 0_usize;
    // Whoever sends it is cut off before it is through.
    while n_sent < 100 << 20 && stream.write_all(&[b'x'; 65_536]).is_ok() {
        n_sent += 65_536;
    }
    assert!(n_sent < 100 << 20, "all of it was read");
    let mut answer = Vec::new();
    drop(stream.read_to_end(&mut answer));
    running.get("/health").split_once("\"live\":true").unwrap();
}

#[test]
fn the_id_of_a_person_or_session_of_another_county_opens_nothing() {
    let desk = Desk::new();
    let file = desk.0.path().join("byle.toml");
    std::fs::write(&file, COUNTY.replace("alby", "byle").replace("Alby", "Byle")).unwrap();
    desk.run(&["import", file.to_str().unwrap(), "--data", &desk.data()]);
    let link = desk.invite(&["invite", "person-p1", "--county", "alby"], "Ada Exempel", "ada@alby.example");
    let hosts = "alby.localhost=alby,byle.localhost=byle";
    let running = Running::start(&["serve", "--data", &desk.data(), "--hosts", hosts]);
    let browser = &mut Browser::new(&running);
    browser.submit(&link, &[("losenord", GOOD)]).must("303", "/konto");
    let own = |host: &str| {
        let cookie = &browser.cookie;
        let request =
            format!("GET /konto HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n");
        ask(running.address, &request).unwrap()
    };
    assert!(own("alby.localhost").starts_with("HTTP/1.1 200 "));
    assert!(own("byle.localhost").starts_with("HTTP/1.1 303 "), "it is signed in to one county alone");
}

/// An administrator who has come in with a code app.
fn administrator(running: &Running, link: &str) -> Browser {
    let mut browser = Browser::new(running);
    browser.submit(link, &[("losenord", GOOD)]).must("303", "location: /konto");
    enrol(&mut browser, GOOD);
    browser
}

/// Sets up a code app.
fn enrol(browser: &mut Browser, password: &str) -> TotpSecret {
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

const FORM: &str = "Origin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";

/// The next letter to an address, as one text.
fn letter_to(server: &testkit::smtp::SmtpServer, address: &str, says: &str) -> String {
    loop {
        let letters = server.received();
        let mut text = letters.iter().filter(|letter| letter.to == [address]).map(|letter| {
            // As it was written, before lines were cut for the way.
            letter.lines.join("\n").replace("=\n", "").replace("=3D", "=")
        });
        match text.rfind(|text| text.contains(says)) {
            Some(text) => break text,
            None => std::thread::yield_now(),
        }
    }
}

fn link_in(letter: &str) -> String {
    let link = letter.split_once("/losenord/").unwrap().1;
    let secret: String = link.chars().take_while(char::is_ascii_alphanumeric).collect();
    format!("/losenord/{secret}")
}

#[test]
fn somebody_is_invited_on_a_page_loses_every_key_and_is_let_in_again() {
    let desk = Desk::new();
    let server = testkit::smtp::SmtpServer::start();
    let port = format!("127.0.0.1:{}", server.port());
    let link = desk.invite(&["create-admin"], "Eva Exempel", "eva@alby.example");
    let data = desk.data();
    let arguments = [
        "serve",
        "--data",
        &data,
        "--mail-server",
        &port,
        "--mail-security",
        "loopback",
        "--mail-from",
        "post@alby.example",
    ];
    let running = Running::start(&arguments);
    let eva = &mut administrator(&running, &link);
    // Whoever has a new code app is told so by letter, in case it was not they.
    letter_to(&server, "eva@alby.example", "Your code app is a new one");

    let invited = eva.submit("/konton", &[("name", "Ada Exempel"), ("e_mail", "ada%40alby.example")]);
    invited.must("303", "location: /konton");
    let page = eva.get("/konton");
    page.must("200", "no password yet");
    assert!(page.0.contains("Ada Exempel") && page.0.contains("not used"), "{}", page.0);
    let handle = page.0.split("/konton/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let first = link_in(&letter_to(&server, "ada@alby.example", "Invitation"));
    let ada = &mut Browser::new(&running);
    ada.submit(&first, &[("losenord", GOOD)]).must("303", "location: /konto");
    enrol(ada, GOOD);
    letter_to(&server, "ada@alby.example", "Your code app is a new one");
    let other = "fyra tysta trummor vid vatten";
    ada.submit("/konto/losenord", &[("gammalt", GOOD), ("losenord", other)]).must("303", "sparat=bytt");
    letter_to(&server, "ada@alby.example", "Your password has been changed");

    // The code app and every recovery code are lost.
    let n_letters = server.received().len();
    let token = page_token(&eva.get("/konton"));
    eva.send("POST", &format!("/konton/{handle}/slapp-in"), FORM, &format!("nyckel={token}"))
        .must("303", "location: /konton");
    ada.get("/konto").must("303", "location: /logga-in");
    ada.sign_in("ada@alby.example", other).must("422", "do not belong together");
    let again = loop {
        match server.received().get(n_letters..).and_then(|letters| letters.last().cloned()) {
            Some(letter) => break letter.lines.join("\n").replace("=\n", "").replace("=3D", "="),
            None => std::thread::yield_now(),
        }
    };
    ada.submit(&link_in(&again), &[("losenord", GOOD)]).must("303", "location: /konto");
    ada.get("/konto").must("200", "You have no code app");
    eva.get("/laslogg").must("200", "let in again");

    // Closed: no way in is left.
    let token = page_token(&eva.get("/konton"));
    eva.send("POST", &format!("/konton/{handle}/stang"), FORM, &format!("nyckel={token}"))
        .must("303", "location: /konton");
    ada.get("/konto").must("303", "location: /logga-in");
    ada.sign_in("ada@alby.example", GOOD).must("422", "do not belong together");
    letter_to(&server, "ada@alby.example", "Ditt konto");
}

#[test]
fn who_is_moved_to_another_address_is_told_at_the_one_before_and_links_sent_there_open_nothing() {
    let desk = Desk::new();
    let server = testkit::smtp::SmtpServer::start();
    let port = format!("127.0.0.1:{}", server.port());
    let link = desk.invite(&["create-admin"], "Eva Exempel", "eva@alby.example");
    let data = desk.data();
    let mail = ["--mail-server", &port, "--mail-security", "loopback", "--mail-from", "post@alby.example"];
    let running = Running::start(&[&["serve", "--data", &data], &mail[..]].concat());
    let eva = &mut administrator(&running, &link);
    eva.submit("/konton", &[("name", "Ada Exempel"), ("e_mail", "ada%40alby.example")])
        .must("303", "/konton");
    let invitation = link_in(&letter_to(&server, "ada@alby.example", "Invitation"));
    let page = eva.get("/konton");
    let handle = page.0.split("/konton/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let details = format!("/personer/{handle}/uppgifter");
    // A name alone moves nobody.
    let to_ada = || server.received().iter().filter(|letter| letter.to == ["ada@alby.example"]).count();
    let n_letters = to_ada();
    eva.submit(&details, &[("name", "Ada Exempelsson"), ("e_mail", "ada%40alby.example")])
        .must("303", "sparat");
    Browser::new(&running).get(&invitation).must("200", "Choose a password");
    eva.submit(&details, &[("name", "Ada Exempel"), ("e_mail", "other%40alby.example")])
        .must("303", "sparat");
    let told = letter_to(&server, "ada@alby.example", "Your e-mail address has been changed");
    assert!(!told.contains("other@"), "where letters go now is not told there: {told}");
    assert_eq!(to_ada(), n_letters + 1, "one letter for one change");
    Browser::new(&running).get(&invitation).must("410", "has been used");
}

#[test]
fn a_restore_that_voids_passwords_lets_nobody_in_by_one_of_before() {
    let desk = Desk::new();
    let link = desk.invite(&["create-admin"], "Eva Exempel", "eva@alby.example");
    let (data, backups) = (desk.data(), desk.0.path().join("backups").display().to_string());
    let running = Running::start(&["serve", "--data", &data]);
    Browser::new(&running).submit(&link, &[("losenord", GOOD)]).must("303", "/konto");
    drop(running);
    desk.run(&["backup", &backups, "--data", &data]);
    for (more, says, status) in
        [(&[][..], "--void-passwords", "303"), (&["--void-passwords"], "one password is", "422")]
    {
        std::fs::remove_dir_all(&data).unwrap();
        let restore = ["restore", &backups, "--data", &data, "--lang", "en"];
        let said = desk.run(&[&restore[..], more].concat());
        assert!(said.contains(says), "{said}");
        let running = Running::start(&["serve", "--data", &data]);
        let browser = &mut Browser::new(&running);
        let signed_in = browser.sign_in("eva@alby.example", GOOD);
        assert_eq!(signed_in.status(), status, "{}", signed_in.0);
    }
}

fn page_token(page: &Answer) -> String {
    page.0.split("name=\"nyckel\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[test]
fn the_last_administrator_is_let_in_again_at_the_machine() {
    let desk = Desk::new();
    let link = desk.invite(&["create-admin"], "Eva Exempel", "eva@alby.example");
    let data = desk.data();
    let running = Running::start(&["serve", "--data", &data]);
    administrator(&running, &link);
    let reset = ["user", "reset", "eva@alby.example", "--data", &data, "--lang", "en"];
    let told = Command::new(env!("CARGO_BIN_EXE_samverkan")).args(reset).output().unwrap();
    let told = String::from_utf8_lossy(&told.stderr).into_owned();
    assert!(told.contains("already in use by another program"), "{told}");
    running.stop();
    let said = desk.run(&reset);
    let link = said.lines().find_map(|line| line.split_once("/losenord/")).unwrap().1.trim().to_owned();
    let running = Running::start(&["serve", "--data", &data]);
    let browser = &mut Browser::new(&running);
    browser.sign_in("eva@alby.example", GOOD).must("422", "do not belong together");
    browser.submit(&format!("/losenord/{link}"), &[("losenord", GOOD)]).must("303", "location: /konto");
    browser.get("/konton").must("403", "not signed in");
    enrol(browser, GOOD);
    browser.get("/konton").must("200", "Eva Exempel");
    browser.get("/laslogg").must("200", "let in again");
    let unknown = ["user", "reset", "nobody@alby.example", "--data", &data];
    drop(running);
    let told = Command::new(env!("CARGO_BIN_EXE_samverkan")).args(unknown).output().unwrap();
    assert!(!told.status.success() && String::from_utf8_lossy(&told.stderr).contains("nobody@alby.example"));
}
