//! What becomes of accounts once there are some: the letters that come of it, and what is given out and erased of their owners.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[expect(dead_code, reason = "the program of the other tests")]
mod common;
#[path = "common/visitor.rs"]
#[expect(dead_code, reason = "what the other tests see of an answer")]
mod visitor;

use account::SECOND;
use common::{Running, ask};
use testkit::smtp::SmtpServer;
use visitor::{
    Browser, Desk, FORM, GOOD, administrator, as_written, enrol, letter_to, link_in, now, page_token,
};

#[test]
fn a_letter_comes_by_the_mail_server_and_leads_to_the_site_whatever_name_the_browser_came_under() {
    let desk = Desk::new();
    let server = SmtpServer::start();
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

/// Invites somebody on the page, and answers the handle they have and the link that they are sent.
fn invite_ada(eva: &mut Browser, server: &SmtpServer) -> (String, String) {
    let invited = eva.submit("/konton", &[("name", "Ada Exempel"), ("e_mail", "ada%40alby.example")]);
    invited.must("303", "location: /konton");
    let page = eva.get("/konton");
    page.must("200", "no password yet");
    assert!(page.0.contains("Ada Exempel") && page.0.contains("not used"), "{}", page.0);
    let handle = page.0.split("/konton/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    (handle, link_in(&letter_to(server, "ada@alby.example", "Invitation"), "/losenord"))
}

#[test]
fn somebody_is_invited_on_a_page_loses_every_key_and_is_let_in_again() {
    let desk = Desk::new();
    let server = SmtpServer::start();
    let link = desk.invite(&["create-admin"], "Eva Exempel", "eva@alby.example");
    let running = desk.serve(&server);
    let eva = &mut administrator(&running, &link);
    // Whoever has a new code app is told so by letter, in case it was not they.
    letter_to(&server, "eva@alby.example", "\nYour code app is a new one in Alby, 20");

    let (handle, first) = invite_ada(eva, &server);
    let ada = &mut Browser::new(&running);
    ada.submit(&first, &[("losenord", GOOD)]).must("303", "location: /konto");
    enrol(ada, GOOD);
    letter_to(&server, "ada@alby.example", "\nYour code app is a new one in Alby, 20");
    let other = "fyra tysta trummor vid vatten";
    ada.submit("/konto/losenord", &[("gammalt", GOOD), ("losenord", other)]).must("303", "sparat=bytt");
    let told = letter_to(&server, "ada@alby.example", "\nYour password has been changed in Alby, 20");
    assert!(told.contains("at once at http://") && told.contains("/glomt, which"), "{told}");

    // The code app and every recovery code are lost.
    let n_letters = server.received().len();
    let token = page_token(&eva.get("/konton"));
    eva.send("POST", &format!("/konton/{handle}/slapp-in"), FORM, &format!("nyckel={token}"))
        .must("303", "location: /konton");
    ada.get("/konto").must("303", "location: /logga-in");
    ada.sign_in("ada@alby.example", other).must("422", "do not belong together");
    let again = loop {
        match server.received().get(n_letters..).and_then(|letters| letters.last().cloned()) {
            Some(letter) => break as_written(&letter.lines),
            None => std::thread::yield_now(),
        }
    };
    ada.submit(&link_in(&again, "/losenord"), &[("losenord", GOOD)]).must("303", "location: /konto");
    ada.get("/konto").must("200", "You have no code app");
    eva.get("/laslogg").must("200", "let in again");

    // Closed: no way in is left.
    let token = page_token(&eva.get("/konton"));
    eva.send("POST", &format!("/konton/{handle}/stang"), FORM, &format!("nyckel={token}"))
        .must("303", "location: /konton");
    ada.get("/konto").must("303", "location: /logga-in");
    ada.sign_in("ada@alby.example", GOOD).must("422", "do not belong together");
    letter_to(&server, "ada@alby.example", "\nDitt konto är stängt i Alby, 20");
}

#[test]
fn who_is_moved_to_another_address_is_told_at_the_one_before_and_links_sent_there_open_nothing() {
    let desk = Desk::new();
    let server = SmtpServer::start();
    let link = desk.invite(&["create-admin"], "Eva Exempel", "eva@alby.example");
    let running = desk.serve(&server);
    let eva = &mut administrator(&running, &link);
    let (handle, invitation) = invite_ada(eva, &server);
    let details = format!("/personer/{handle}/uppgifter");
    // A name alone moves nobody.
    let to_ada = || server.received().iter().filter(|letter| letter.to == ["ada@alby.example"]).count();
    let n_letters = to_ada();
    eva.submit(&details, &[("name", "Ada Exempelsson"), ("e_mail", "ada%40alby.example")])
        .must("303", "sparat");
    Browser::new(&running).get(&invitation).must("200", "Choose a password");
    eva.submit(&details, &[("name", "Ada Exempel"), ("e_mail", "other%40alby.example")])
        .must("303", "sparat");
    let told = letter_to(&server, "ada@alby.example", "\nYour e-mail address has been changed in Alby, 20");
    assert!(!told.contains("other@"), "where letters go now is not told there: {told}");
    assert_eq!(to_ada(), n_letters + 1, "one letter for one change");
    Browser::new(&running).get(&invitation).must("410", "has been used");
}

/// A county with an administrator and with Ada, who has come in by her invitation; and the address of what is kept of her.
fn with_ada(desk: &Desk, server: &SmtpServer) -> (Running, [Browser; 2], String) {
    let link = desk.invite(&["create-admin"], "Eva Exempel", "eva@alby.example");
    let running = desk.serve(server);
    let mut eva = administrator(&running, &link);
    let (handle, link) = invite_ada(&mut eva, server);
    let mut ada = Browser::new(&running);
    ada.submit(&link, &[("losenord", GOOD)]).must("303", "/konto");
    (running, [eva, ada], format!("/personer/{handle}"))
}

/// Asks for another address for Ada, and answers the link that is sent there.
fn ask_address(who: &mut Browser, of: &str, address: &str, server: &SmtpServer) -> String {
    let typed = address.replace('@', "%40");
    who.submit(&format!("{of}/uppgifter"), &[("name", "Ada Exempel"), ("e_mail", &typed)])
        .must("303", "sparat=adress-vantar");
    link_in(&letter_to(server, address, "Confirm your e-mail address"), "/adress")
}

#[test]
fn another_address_is_used_once_the_link_that_was_sent_there_has_been_opened() {
    let (desk, server) = (Desk::new(), SmtpServer::start());
    let (running, [_, mut ada], own) = with_ada(&desk, &server);
    let stranger = || Browser::new(&running);
    let first = ask_address(&mut ada, &own, "new@alby.example", &server);
    let told = letter_to(
        &server,
        "ada@alby.example",
        "Somebody has asked for letters to your account in Alby to go",
    );
    assert!(!told.contains("new@") && told.contains("/glomt. That takes back the change"), "{told}");
    let page = ada.get("/konto");
    page.must("200", "A new e-mail address waits to be confirmed");
    let body = format!("nyckel={}&gor=skicka-igen", page_token(&page));
    ada.send("POST", &format!("{own}/adress"), FORM, &body)
        .must("303", "location: /konto?sparat=adress-vantar");
    let second = loop {
        let link = link_in(&letter_to(&server, "new@alby.example", "Confirm your e-mail address"), "/adress");
        if link != first {
            break link;
        }
    };
    stranger().get(&first).must("410", "replaced by a newer one");
    // To look is not to confirm, and no password is chosen by it.
    stranger().get(&second).must("200", "are to go to new@alby.example");
    stranger().get(&second.replace("/adress", "/losenord")).must("404", "no such link");
    stranger().sign_in("new@alby.example", GOOD).must("422", "do not belong together");
    stranger().sign_in("ada@alby.example", GOOD).must("303", "location: /");
    stranger().submit("/glomt", &[("e-post", "ada@alby.example")]).must("200", "on its way");
    let reset = link_in(&letter_to(&server, "ada@alby.example", "asked for a new password"), "/losenord");
    stranger().submit(&second, &[]).must("200", "now go to new@alby.example");
    letter_to(&server, "ada@alby.example", "\nYour e-mail address has been changed in Alby, 20");
    stranger().get(&reset).must("410", "has been used");
    stranger().submit(&second, &[]).must("410", "has been used");
    stranger().sign_in("new@alby.example", GOOD).must("303", "location: /");
    stranger().sign_in("ada@alby.example", GOOD).must("422", "do not belong together");
    let page = ada.get("/konto");
    assert!(page.0.contains("new@alby.example") && !page.0.contains("waits to be confirmed"), "{}", page.0);
    // One letter to the address of before when it was asked for, and one when it was done.
    let to_ada = server.received().into_iter().filter(|letter| letter.to == ["ada@alby.example"]);
    let told = to_ada.map(|letter| as_written(&letter.lines)).filter(|letter| letter.contains(" address "));
    assert_eq!(told.count(), 2);
}

#[test]
fn an_address_that_a_thief_has_asked_for_comes_to_nothing() {
    let (desk, server) = (Desk::new(), SmtpServer::start());
    let (running, [mut eva, mut ada], own) = with_ada(&desk, &server);
    let stranger = || Browser::new(&running);
    // Whoever reads the letter at the address of before chooses another password, as it says.
    let link = ask_address(&mut ada, &own, "thief@evil.example", &server);
    stranger().submit("/glomt", &[("e-post", "ada@alby.example")]).must("200", "on its way");
    let reset = link_in(&letter_to(&server, "ada@alby.example", "asked for a new password"), "/losenord");
    stranger().submit(&reset, &[("losenord", "fyra tysta trummor vid vatten")]).must("303", "/konto");
    stranger().submit(&link, &[]).must("410", "taken back");
    // The same where an administrator has them come in anew; and an address that another got meanwhile is not theirs.
    let link = ask_address(&mut eva, &own, "taken@alby.example", &server);
    eva.submit("/konton", &[("name", "Bo Exempel"), ("e_mail", "taken%40alby.example")])
        .must("303", "/konton");
    stranger().submit(&link, &[]).must("409", "Another person has been given the address");
    let body = format!("nyckel={}", page_token(&eva.get("/konton")));
    let act = own.replace("/personer", "/konton") + "/slapp-in";
    eva.send("POST", &act, FORM, &body).must("303", "location: /konton");
    stranger().submit(&link, &[]).must("410", "taken back");
    stranger().sign_in("ada@alby.example", GOOD).must("422", "do not belong together");
}

#[test]
fn where_no_letters_are_sent_another_address_is_taken_at_once() {
    let desk = Desk::new();
    let link = desk.invite(&["create-admin"], "Eva Exempel", "eva@alby.example");
    let running = Running::start(&["serve", "--data", &desk.data()]);
    let eva = &mut administrator(&running, &link);
    let own = eva.get("/konto").0;
    let own = own.split("href=\"/personer/").nth(1).unwrap().split('/').next().unwrap();
    let fields = [("name", "Eva Exempel"), ("e_mail", "new%40alby.example")];
    eva.submit(&format!("/personer/{own}/uppgifter"), &fields).must("303", "sparat=ja");
    Browser::new(&running).sign_in("new@alby.example", GOOD).must("303", "/logga-in/kod");
}

/// A browser as it says what it is, for a reader of Swedish.
const FIREFOX: &str = "Accept-Language: sv\r\n\
    User-Agent: Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0\r\n";
/// The same, of a browser that would like to write the letter itself.
const STRANGE: &str = "Accept-Language: en\r\nUser-Agent: Call 0123 and tell them your password\r\n";

#[test]
fn whoever_signs_in_with_a_browser_that_is_not_known_is_told_by_letter() {
    let (desk, server) = (Desk::new(), SmtpServer::start());
    let eva = desk.invite(&["create-admin"], "Eva Exempel", "eva@alby.example");
    let ada = desk.invite(&["invite", "person-p1"], "Ada Exempel", "ada@alby.example");
    let running = desk.serve(&server);
    let browser = |says| Browser::that_says(says, &running);
    // To come in by an invitation is no news, nor is the same browser again.
    let known = &mut Browser::new(&running);
    known.submit(&ada, &[("losenord", GOOD)]).must("303", "/konto");
    known.sign_in("ada@alby.example", GOOD).must("303", "location: /");
    let new = &mut browser(FIREFOX);
    new.sign_in("ada@alby.example", "wrong").must("422", "hör inte ihop");
    for _ in 0..2 {
        new.sign_in("ada@alby.example", GOOD).must("303", "location: /");
    }
    browser(STRANGE).sign_in("ada@alby.example", GOOD).must("303", "location: /");
    // With a code app it is not before the code that anybody is in.
    let admin = &mut Browser::new(&running);
    admin.submit(&eva, &[("losenord", GOOD)]).must("303", "/konto");
    let app = enrol(admin, GOOD);
    letter_to(&server, "eva@alby.example", "\nYour code app is a new one in Alby, 20");
    let new = &mut browser(FIREFOX);
    new.sign_in("eva@alby.example", GOOD).must("303", "/logga-in/kod");
    new.submit("/logga-in/kod", &[("kod", "000000")]).must("422", "Koden");
    new.submit("/logga-in/kod", &[("kod", &app.code(now() + 30 * SECOND))]).must("303", "location: /");
    // Letters come in the order they were written: when this one is there all are.
    letter_to(&server, "eva@alby.example", "webbläsare som inte känns igen: Firefox på Windows.");
    let letters = server.received();
    let told: Vec<String> = letters.iter().map(|letter| as_written(&letter.lines)).collect();
    let of_browsers: Vec<&String> = told.iter().filter(|letter| !letter.contains("code app")).collect();
    assert_eq!(of_browsers.len(), 3, "{of_browsers:?}");
    assert!(of_browsers[0].contains("inte känns igen: Firefox på Windows."), "{}", of_browsers[0]);
    assert!(of_browsers[0].contains("/glomt"), "{}", of_browsers[0]);
    assert!(of_browsers[1].contains("not known: Unknown browser."), "{}", of_browsers[1]);
    assert!(!of_browsers[1].contains("0123"), "{}", of_browsers[1]);
}

#[test]
fn no_letter_stands_in_the_way_of_whoever_signs_in() {
    let (desk, server) = (Desk::new(), SmtpServer::start());
    let ada = desk.invite(&["invite", "person-p1"], "Ada Exempel", "ada@alby.example");
    let running = desk.serve(&server);
    Browser::new(&running).submit(&ada, &[("losenord", GOOD)]).must("303", "/konto");
    // The mail server is away: the letter waits.
    drop(server);
    Browser::new(&running).sign_in("ada@alby.example", GOOD).must("303", "location: /");
    let outbox = desk.0.path().join("data/counties/alby/outbox.sqlite");
    let outbox = rusqlite::Connection::open(outbox).unwrap();
    let n_letters: i64 = outbox.query_row("SELECT count(*) FROM letter", (), |row| row.get(0)).unwrap();
    assert_eq!(n_letters, 1);
    // It cannot even be written.
    outbox.execute_batch("ALTER TABLE letter RENAME TO lost").unwrap();
    Browser::new(&running).sign_in("ada@alby.example", GOOD).must("303", "location: /");
    let log = running.log();
    assert!(log.contains("a letter of a new browser could not be put in the outbox"), "{log}");
    assert!(!log.contains("ada@"), "{log}");
}

#[test]
fn a_browser_that_is_known_is_given_out_with_the_rest_and_erased_with_it() {
    let (desk, server) = (Desk::new(), SmtpServer::start());
    let link = desk.invite(&["create-admin"], "Eva Exempel", "eva@alby.example");
    let running = desk.serve(&server);
    let eva = &mut administrator(&running, &link);
    let (handle, link) = invite_ada(eva, &server);
    Browser::new(&running).submit(&link, &[("losenord", GOOD)]).must("303", "/konto");
    let accounts = desk.0.path().join("data/counties/alby/accounts.sqlite");
    let n_known = || -> i64 {
        let sql = format!("SELECT count(*) FROM known WHERE person = 'person-{handle}'");
        rusqlite::Connection::open(&accounts).unwrap().query_row(&sql, (), |row| row.get(0)).unwrap()
    };
    assert_eq!(n_known(), 1);
    let [details, file, erase] =
        ["uppgifter", "uppgifter/fil", "radera"].map(|page| format!("/personer/{handle}/{page}"));
    for page in [&details, &file] {
        eva.get(page).must("200", "A browser that is known, last signed in with 20");
    }
    eva.submit(&erase, &[("ground", "Beslut 7")]).must("303", &format!("/personer/{handle}"));
    assert_eq!(n_known(), 0);
    let told = eva.get(&file);
    told.must("200", "Has no account");
    assert!(!told.0.contains("A browser that is known"), "{}", told.0);
}
