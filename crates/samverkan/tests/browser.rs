//! What the program itself does, in a real browser: from the invitation to the way out, looking after an account and what is
//! kept of a person, signing out elsewhere, giving the password again, choosing a space, sharing a document, leaving a seat,
//! and auditing a space: all of it with the keyboard alone. Each page is tried by axe on its way. Like the other tests of
//! that kind it needs Chromium, and is run when asked for.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[expect(dead_code, reason = "the program of the other tests")]
mod common;
#[path = "../../web/tests/browser/driver.rs"]
#[expect(dead_code, reason = "the browser of the other tests")]
mod driver;
#[path = "common/visitor.rs"]
#[expect(dead_code, reason = "the visitor of the other tests")]
mod visitor;

use account::{SECOND, totp::TotpSecret};
use common::Running;
use driver::{Browser, PHONE, WIDE};
use std::{io::BufRead, path::Path, process::Command};
use testkit::smtp::SmtpServer;
use visitor::{Desk, GOOD, letter_to, link_in, now};

const ENTER: char = '\u{e007}';
const DOWN: char = '\u{e015}';

/// Comes to a field with Tab, and types there.
async fn fill(browser: &Browser, name: &str, value: &str) {
    browser.tab_to(&format!("main [name='{name}']")).await;
    browser.keys(value).await;
}

/// Sends the form that one is in, and waits for another page: one whose address begins so.
async fn enter(browser: &Browser, then: &str) {
    browser.ask("window.isLeft = true").await;
    browser.press(ENTER).await;
    let there = format!(
        "return !window.isLeft && location.pathname.startsWith('{then}') && document.readyState === 'complete'"
    );
    browser.until(&there).await;
}

/// Comes with Tab to what fits the selector, and presses Enter there.
async fn press_on(browser: &Browser, selector: &str, then: &str) {
    browser.tab_to(selector).await;
    enter(browser, then).await;
}

async fn press(browser: &Browser, then: &str) {
    press_on(browser, "main form button", then).await;
}

/// Comes with Tab to a list, or to ways that exclude each other, and with the arrow to one of them.
async fn choose(browser: &Browser, name: &str, value: &str) {
    browser.tab_to(&format!("main [name='{name}']")).await;
    for _ in 0..200 {
        if browser.ask("return document.activeElement.value").await == value {
            return;
        }
        browser.press(DOWN).await;
    }
    panic!("the arrow does not reach {value}");
}

const SAVE: &str = "main form.sheet .buttons button[value=spara]";

/// axe, as the build of `web` has fetched it.
fn axe() -> String {
    let built = Path::new(env!("CARGO_BIN_EXE_samverkan")).with_file_name("build");
    let built = std::fs::read_dir(built).unwrap().map(|entry| entry.unwrap().path());
    let mut found = built.map(|folder| folder.join("out/npm/node_modules/axe-core/axe.min.js"));
    std::fs::read_to_string(found.find(|file| file.is_file()).expect("the build has fetched axe")).unwrap()
}

/// What axe finds. The arrow of a list to choose from is a gradient to it; the words stand on the ground of every field.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: tags }).then(
        found => done(found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.html.slice(0, 160)))),
        error => done([String(error)]));
";

/// What the page says, for as long as it fits every screen and axe finds nothing on it.
async fn says(browser: &Browser, expected: &str) {
    browser.ask(&axe()).await;
    for screen in [PHONE, WIDE] {
        browser.through(screen).await;
        let fits = browser.ask("return document.documentElement.scrollWidth <= innerWidth").await;
        assert_eq!(fits, true, "{expected} does not fit {screen:?}");
        let found = browser.await_answer(RUN).await;
        assert_eq!(found, serde_json::json!([]), "axe on the page that says {expected}");
    }
    let text = browser.ask("return document.querySelector('main').innerText").await;
    assert!(text.as_str().unwrap().contains(expected), "{expected}: {text}");
}

/// What a page says, in Swedish and in English; one is left on the English.
async fn opens(browser: &Browser, page: &str, says_in: [&str; 2]) {
    for (language, expected) in ["sv", "en"].into_iter().zip(says_in) {
        browser.go(&format!("{page}?sprak={language}")).await;
        says(browser, expected).await;
    }
}

/// A county with nothing in it, and the link by which its administrator comes in.
fn desk() -> (Desk, String) {
    let desk = Desk::new();
    let link = desk.invite(&["create-admin"], "Eva Exempel", "eva@alby.example");
    (desk, link)
}

/// Chooses a password by the link, and sets up a code app.
async fn choose_keys(browser: &Browser, site: &str, link: &str) -> TotpSecret {
    browser.go(&format!("{site}{link}?sprak=en")).await;
    says(browser, "At least twelve characters").await;
    fill(browser, "losenord", GOOD).await;
    press(browser, "/konto").await;
    says(browser, "You are an administrator, and need a code app").await;

    browser.go(&format!("{site}/konto/kod?sprak=en")).await;
    says(browser, "Type the secret into a code app").await;
    let secret = browser.ask("return document.querySelector('[name=hemlighet]').value").await;
    let app = TotpSecret::parse(secret.as_str().unwrap()).unwrap();
    fill(browser, "kod", &app.code(now())).await;
    fill(browser, "losenord", GOOD).await;
    press(browser, "/konto/kod").await;
    says(browser, "They are shown only now").await;
    app
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn from_the_invitation_to_the_way_out_and_in_again() {
    let (desk, link) = desk();
    let running = Running::start(&["serve", "--data", &desk.data()]);
    let site = format!("http://{}", running.address);
    let browser = Browser::start(true).await;
    let app = choose_keys(&browser, &site, &link).await;

    browser.go(&format!("{site}/konto?sprak=en")).await;
    says(&browser, "10 recovery codes left").await;
    press(&browser, "/").await;
    let way = browser.ask("return document.querySelector('.way-in').innerText").await;
    assert_eq!(way, "Sign in");

    browser.go(&format!("{site}/logga-in?sprak=en&vidare=/arenor")).await;
    fill(&browser, "e-post", "eva@alby.example").await;
    fill(&browser, "losenord", GOOD).await;
    press(&browser, "/logga-in/kod").await;
    says(&browser, "Open the code app").await;
    fill(&browser, "kod", &app.code(now() + 30 * SECOND)).await;
    press(&browser, "/arenor").await;
    let way = browser.ask("return document.querySelector('.way-in').innerText").await;
    assert_eq!(way, "My work\nAccount");
    look_after_somebody(&browser, &site).await;
    browser.end().await;
}

/// An administrator looks after the account of somebody, and what is kept of them: invites, corrects, takes out, erases.
async fn look_after_somebody(browser: &Browser, site: &str) {
    browser.go(&format!("{site}/konton?sprak=en")).await;
    says(browser, "Those who have an account").await;
    fill(browser, "name", "Ada Exempel").await;
    fill(browser, "e_mail", "ada@alby.example").await;
    press_on(browser, "main form.sheet button", "/konton").await;
    says(browser, "Ada Exempel").await;
    let handle = "return document.querySelector('[action*=\"/slapp-in\"]').action.split('/')[4]";
    let handle = browser.ask(handle).await.as_str().unwrap().to_owned();
    browser.go(&format!("{site}/personer/{handle}/uppgifter?sprak=en")).await;
    // To come to a field with Tab is to write over what stands there.
    fill(browser, "name", "Ada Exempel Andersson").await;
    press_on(browser, "main form.sheet button", &format!("/personer/{handle}/uppgifter")).await;
    says(browser, "Ada Exempel Andersson").await;
    let file = format!(
        "fetch('/personer/{handle}/uppgifter/fil').then(file => file.text()).then(arguments[arguments.length - 1])"
    );
    let file = browser.await_answer(&file).await;
    assert!(file.as_str().unwrap().contains("ada@alby.example"), "{file}");
    browser.go(&format!("{site}/personer/{handle}/radera?sprak=en")).await;
    says(browser, "This cannot be undone").await;
    fill(browser, "ground", "Beslut 1").await;
    press_on(browser, "main form button", &format!("/personer/{handle}")).await;
    browser.go(&format!("{site}/konton?sprak=en")).await;
    let text = browser.ask("return document.querySelector('main').innerText").await;
    assert!(!text.as_str().unwrap().contains("Ada"), "{text}");
    browser.go(&format!("{site}/laslogg?sprak=en")).await;
    says(browser, "Invited").await;
}

/// The first links that the demo prints.
fn links(running: &Running, n_links: usize) -> Vec<String> {
    let mut out = running.out.lock().unwrap();
    let mut links = Vec::new();
    while links.len() < n_links {
        let mut line = String::new();
        assert!(out.1.read_line(&mut line).unwrap() > 0, "only {links:?} were printed");
        if let Some(at) = line.find("http").filter(|_| line.contains("/demo/")) {
            links.push(line[at..].trim().to_owned());
        }
    }
    links
}

/// Signs in by a link of the demo.
async fn come_in(browser: &Browser, link: &str) {
    browser.client.delete_all_cookies().await.unwrap();
    browser.go(link).await;
    press_on(browser, "main form button", "/").await;
}

/// The secretary shares a document once she has seen with whom, and finalises it, in a language.
async fn share(browser: &Browser, site: &str, (language, title, says_each): (&str, &str, [&str; 3])) {
    browser.go(&format!("{site}/nytt/handling?sprak={language}")).await;
    fill(browser, "title", title).await;
    choose(browser, "with.0", "arena-samreko").await;
    press_on(browser, SAVE, "/nytt/handling").await;
    says(browser, says_each[0]).await;
    press_on(browser, SAVE, "/handlingar/").await;
    says(browser, says_each[1]).await;
    press_on(browser, "main a[href*='/fardigstall']", "/handlingar/").await;
    says(browser, title).await;
    press_on(browser, SAVE, "/handlingar/").await;
    says(browser, says_each[2]).await;
}

/// The secretary leaves her seat and proposes somebody new, and whoever keeps the seat enters them with one press.
async fn leave(browser: &Browser, site: &str) {
    browser.go(&format!("{site}/mitt?sprak=sv")).await;
    press_on(browser, "main a[href*='/ny/leaving']", "/andra/").await;
    let form = browser.ask("return location.origin + location.pathname").await;
    opens(browser, form.as_str().unwrap(), ["dag är platsen ledig?", "From what day is the seat free?"])
        .await;
    fill(browser, "from", "2999-01-01").await;
    choose(browser, "follows", "new").await;
    fill(browser, "name", "Nova Persona").await;
    press_on(browser, SAVE, "/mitt").await;
    let mine = format!("{site}/mitt");
    opens(browser, &mine, ["föreslår Nova Persona", "proposes Nova Persona"]).await;
    // It waits for whoever keeps the seat, until one press enters the one proposed.
    opens(browser, &mine, ["Föreslagen: Nova Persona.", "Proposed: Nova Persona."]).await;
    press_on(browser, "main form.one-press button", "/mitt").await;
    let text = browser.ask("return document.querySelector('main').innerText").await;
    assert!(!text.as_str().unwrap().contains("Proposed:"), "{text}");
    browser.go(&format!("{site}/platser?sprak=en&per=2999-01-02")).await;
    says(browser, "Nova Persona").await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn a_document_is_shared_a_seat_is_left_and_a_space_is_audited() {
    let folder = tempfile::tempdir().unwrap();
    let running = Running::start(&["demo", "--data", folder.path().join("data").to_str().unwrap()]);
    let site = format!("http://{}", running.address);
    let links = links(&running, 4);
    let browser = Browser::start(true).await;

    // The secretary begins a document that she shares with nobody, and two others.
    come_in(&browser, &links[1]).await;
    browser.go(&format!("{site}/nytt/handling?sprak=en")).await;
    fill(&browser, "title", "Plan that nobody has").await;
    press_on(&browser, "main form.sheet .buttons button[value=utkast]", "/nytt/handling").await;
    opens(&browser, &format!("{site}/handlingar"), ["Plan that nobody has"; 2]).await;
    for shared in [
        ("sv", "Underlag till alla", ["De här får den", "Inte än", "färdigställd"]),
        ("en", "Plan for all", ["These receive it", "Not yet", "finalised"]),
    ] {
        share(&browser, &site, shared).await;
    }

    leave(&browser, &site).await;

    // The auditor of her principal reads what she has not shared, and that is noted.
    come_in(&browser, &links[3]).await;
    let spaces = ["De utrymmen du får läsa", "The spaces you may read"];
    opens(&browser, &format!("{site}/granskning"), spaces).await;
    let spaces = "return [...document.querySelectorAll('main .jump a')].map(a => a.href)";
    let spaces = browser.ask(spaces).await;
    let mut is_read = false;
    for space in spaces.as_array().unwrap() {
        browser.go(space.as_str().unwrap()).await;
        let text = browser.ask("return document.querySelector('main').innerText").await;
        if text.as_str().unwrap().contains("Plan that nobody has") {
            is_read = true;
            says(&browser, "has been written down").await;
        }
    }
    assert!(is_read, "the space is one of {spaces}");
    come_in(&browser, &links[1]).await;
    browser.go(&format!("{site}/laslogg?sprak=en")).await;
    says(&browser, "read").await;
    // To the coordinator, of another authority, nothing of it is there.
    come_in(&browser, &links[0]).await;
    for page in ["/handlingar", "/utkast", "/granskning", "/sok?q=nobody", "/laslogg"] {
        browser.go(&format!("{site}{page}")).await;
        let text = browser.ask("return document.querySelector('main').innerText").await;
        assert!(!text.as_str().unwrap().contains("Plan that nobody has"), "{page}: {text}");
    }
    browser.end().await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn others_are_signed_out_and_the_password_is_given_again_with_the_keyboard_alone() {
    let (desk, link) = desk();
    let running = Running::start(&["serve", "--data", &desk.data()]);
    let site = format!("http://{}", running.address);
    let left = Browser::start(true).await;
    let app = choose_keys(&left, &site, &link).await;

    let browser = Browser::start(true).await;
    browser.go(&format!("{site}/logga-in?sprak=en&vidare=/konto")).await;
    fill(&browser, "e-post", "eva@alby.example").await;
    fill(&browser, "losenord", GOOD).await;
    enter(&browser, "/logga-in/kod").await;
    fill(&browser, "kod", &app.code(now() + 30 * SECOND)).await;
    enter(&browser, "/konto").await;
    let others = ["Logga ut överallt annars", "Sign out everywhere else"];
    opens(&browser, &format!("{site}/konto"), others).await;
    press_on(&browser, "main .sessions ~ form button", "/konto").await;
    let text = browser.ask("return document.querySelector('main').innerText").await;
    assert!(!text.as_str().unwrap().contains("Sign out everywhere else"), "{text}");
    left.go(&format!("{site}/konto?sprak=en")).await;
    says(&left, "Sign in").await;
    left.end().await;

    let own = browser.ask("return document.querySelector('main').innerText.match(/person-(\\w+)/)[1]").await;
    let own = format!("/personer/{}/uppgifter", own.as_str().unwrap());
    browser.go(&format!("{site}{own}?sprak=en")).await;
    says(&browser, "Who has read").await;

    // An hour later the same page asks who is there first.
    running.stop();
    let accounts = format!("{}/counties/alby/accounts.sqlite", desk.data());
    let kept = rusqlite::Connection::open(accounts).unwrap();
    kept.execute("UPDATE session SET begun_at = begun_at - ?", [60 * account::MINUTE]).unwrap();
    drop(kept);
    let running = Running::start(&["serve", "--data", &desk.data()]);
    let site = format!("http://{}", running.address);
    opens(&browser, &format!("{site}{own}"), ["det fortfarande du?", "Is it still you?"]).await;
    fill(&browser, "losenord", "sju gula hundar sover").await;
    enter(&browser, "/konto/bekrafta").await;
    says(&browser, "Is it still you?").await;
    fill(&browser, "losenord", GOOD).await;
    enter(&browser, &own).await;
    says(&browser, "Who has read").await;
    browser.end().await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn another_address_is_asked_for_taken_back_and_confirmed() {
    let ((desk, link), server) = (desk(), SmtpServer::start());
    let running = desk.serve(&server);
    let site = format!("http://{}", running.address);
    let browser = Browser::start(true).await;
    choose_keys(&browser, &site, &link).await;
    let konto = format!("{site}/konto");
    let ask = async || {
        browser.go(&format!("{konto}?sprak=en")).await;
        press_on(&browser, "main a[href*='/uppgifter']", "/personer/").await;
        fill(&browser, "e_mail", "eva@other.example").await;
        press_on(&browser, "main form.sheet button", "/personer/").await;
        says(&browser, "A new e-mail address waits to be confirmed").await;
    };
    ask().await;
    let waits = ["Ny e-postadress väntar på bekräftelse", "A new e-mail address waits to be confirmed"];
    opens(&browser, &konto, waits).await;
    press_on(&browser, "main button[value=ta-tillbaka]", "/konto").await;
    let text = browser.ask("return document.querySelector('#page').innerText").await;
    assert!(text.as_str().unwrap().contains("The change is taken back"), "{text}");
    let first = link_in(&letter_to(&server, "eva@other.example", "Confirm your e-mail address"), "/adress");
    let refused = ["Länken är redan använd", "The link has been used"];
    opens(&browser, &format!("{site}{first}"), refused).await;
    ask().await;
    let link = loop {
        let link = link_in(&letter_to(&server, "eva@other.example", "Confirm your e-mail"), "/adress");
        if link != first {
            break link;
        }
    };
    opens(&browser, &format!("{site}{link}"), ["ska gå till eva@other.example", "go to eva@other.example"])
        .await;
    press(&browser, "/adress/").await;
    says(&browser, "now go to eva@other.example").await;
    browser.end().await;
}

/// A seat of a municipality's, for the secretary of the demo, who has one of the region's.
const SECOND_SEAT: &str = r#"
[holder.second]
exists = { from = "2020-01-01", source = "demo" }
seat = { is = "seat-samreko-ifo-chefer", source = "demo" }
person = { is = "person-demo-sekreterare", source = "demo" }
of = { is = "principal-ostersund", source = "demo" }
"#;

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Chromium; cargo xtask test runs it"]
async fn whose_space_a_draft_lies_in_is_chosen_with_the_keyboard_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("county.toml"));
    let data = data.to_str().unwrap();
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_samverkan")).args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    Running::start(&["demo", "--data", data]).stop();
    std::fs::write(&file, run(&["export", "--data", data]) + SECOND_SEAT).unwrap();
    run(&["import", file.to_str().unwrap(), "--data", data]);
    let running = Running::start(&["demo", "--data", data]);
    let site = format!("http://{}", running.address);
    let links = links(&running, 2);
    let browser = Browser::start(true).await;
    come_in(&browser, &links[1]).await;
    let asks = ["myndighetens utrymme", "that authority\u{2019}s space"];
    opens(&browser, &format!("{site}/nytt/arende"), asks).await;
    fill(&browser, "title", "Begun with care").await;
    let chosen = "principal-region-jamtland-harjedalen";
    choose(&browser, "utrymme", chosen).await;
    press_on(&browser, "main button[value=utkast]", "/nytt/arende").await;
    let kept = browser.ask("return document.querySelector('main select[name=utrymme]').value").await;
    assert_eq!(kept, chosen, "it lies where it was put");
    browser.go(&format!("{site}/utkast?sprak=en")).await;
    says(&browser, "Lies with Region").await;
    says(&browser, "Begun with care").await;
    browser.end().await;
}
