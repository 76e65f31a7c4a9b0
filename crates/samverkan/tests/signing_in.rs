//! Signing in to the program itself, from the invitation to the way out, and what goes wrong on the way.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[expect(dead_code, reason = "the program of the other tests")]
mod common;
#[path = "common/visitor.rs"]
#[expect(dead_code, reason = "the letters of the other tests")]
mod visitor;

use account::{SECOND, totp::TotpSecret};
use common::{Running, ask};
use std::{
    io::{Read, Write},
    net::TcpStream,
    process::Command,
};
use visitor::{Browser, COUNTY, Desk, FORM, GOOD, administrator, enrol, now};

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
    browser.send("POST", "/konto/kod", FORM, &body("000000", GOOD)).must("422", "The code is not right");
    browser
        .send("POST", "/konto/kod", FORM, &body(&app.code(now()), "another"))
        .must("422", "password is not right");
    let done = browser.send("POST", "/konto/kod", FORM, &body(&app.code(now()), GOOD));
    done.must("200", "Your recovery codes");
    let recovery: Vec<&str> =
        done.0.split("<code>").skip(1).map(|code| code.split('<').next().unwrap()).collect();
    assert_eq!(recovery.len(), 10);
    browser.get("/konto").must("200", "10 recovery codes left");

    // Out: the session is no more, whoever has kept its secret.
    let kept = browser.cookie.clone();
    let own = browser.get("/konto").0;
    let token = own.split("name=\"nyckel\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    browser.send("POST", "/logga-ut", FORM, &format!("nyckel={token}")).must("303", "Max-Age=0");
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
