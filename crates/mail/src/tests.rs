//! Letters given to a real server on this machine, one that is away, and one that says no.

use super::*;
use storage::outbox::{Text, memory::MemoryOutbox, sqlite::SqliteOutbox};
use testkit::smtp::{Answer, SmtpServer};

const NOW: i64 = 1_800_000_000 * SECOND;

fn server(port: u16) -> Server {
    let (host, from) = ("127.0.0.1".to_owned(), "register@example.com".to_owned());
    Server { host, port, security: Security::Loopback, credentials: None, from }
}

fn text(address: &str, subject: &str, body: &str) -> Text {
    let [address, subject, body] = [address, subject, body].map(str::to_owned);
    Text { person: "p1".into(), sender: Some("p9".into()), address, subject, body }
}

fn put(outbox: &Mutex<impl Outbox>, text: &Text) {
    outbox.lock().unwrap().put(text, NOW).unwrap();
}

fn round(n_taken: u32, n_later: u32, n_given_up: u32) -> Round {
    Round { n_taken, n_later, n_given_up }
}

#[test]
fn a_letter_comes_as_it_was_written_and_is_gone_from_the_outbox() {
    let smtp = SmtpServer::start();
    let post = Post::new(&server(smtp.port())).unwrap();
    let outbox = Mutex::new(MemoryOutbox::default());
    put(&outbox, &text("somebody@example.org", "An invitation", "Hello.\n.\nhttps://example.com/l/abc\n"));
    assert_eq!(deliver(&outbox, &post, NOW).unwrap(), round(1, 0, 0));
    assert_eq!(deliver(&outbox, &post, NOW).unwrap(), round(0, 0, 0));
    let received = smtp.received();
    assert_eq!(received.len(), 1);
    let letter = &received[0];
    assert_eq!(
        (letter.from.as_str(), letter.to.as_slice()),
        ("register@example.com", &["somebody@example.org".to_owned()][..])
    );
    for line in [
        "From: register@example.com",
        "To: somebody@example.org",
        "Subject: An invitation",
        "Date: Fri, 15 Jan 2027 08:00:00 +0000",
        "Auto-Submitted: auto-generated",
        "https://example.com/l/abc",
        ".",
    ] {
        assert!(letter.lines.iter().any(|found| found == line), "{line:?} in {:#?}", letter.lines);
    }
    assert!(
        letter.lines.iter().any(|line| line.starts_with("Message-ID: <letter-1-")),
        "{:#?}",
        letter.lines
    );
}

#[test]
fn a_server_that_is_away_keeps_no_letter_from_coming_later_even_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("outbox.sqlite");
    let smtp = SmtpServer::start();
    let port = smtp.port();
    drop(smtp);
    let post = Post::new(&server(port)).unwrap();
    let open = || Mutex::new(SqliteOutbox::create_or_open(&file).unwrap());
    let outbox = open();
    put(&outbox, &text("somebody@example.org", "s", "b"));
    assert_eq!(deliver(&outbox, &post, NOW).unwrap(), round(0, 1, 0));
    assert_eq!(deliver(&outbox, &post, NOW).unwrap(), round(0, 0, 0), "not at once again");
    assert_eq!(outbox.lock().unwrap().next_due().unwrap(), Some(NOW + MINUTE));
    drop(outbox);

    let outbox = open();
    assert_eq!(deliver(&outbox, &post, NOW + MINUTE).unwrap(), round(0, 1, 0));
    assert_eq!(outbox.lock().unwrap().next_due().unwrap(), Some(NOW + 3 * MINUTE));
    let smtp = SmtpServer::start_at(port);
    assert_eq!(deliver(&outbox, &post, NOW + 3 * MINUTE).unwrap(), round(1, 0, 0));
    assert_eq!(smtp.received().len(), 1);
    assert_eq!(outbox.lock().unwrap().letters_for("p1").unwrap(), []);
}

#[test]
fn what_is_not_delivered_in_three_days_is_given_up_and_told() {
    let smtp = SmtpServer::start();
    smtp.answer(Answer::Later);
    let post = Post::new(&server(smtp.port())).unwrap();
    let outbox = Mutex::new(MemoryOutbox::default());
    put(&outbox, &text("somebody@example.org", "s", "b"));
    let mut n_tried = 0;
    while let Some(due) = { outbox.lock().unwrap().next_due().unwrap() } {
        n_tried += 1;
        assert!(n_tried < 100 && due <= NOW + TRIED_FOR + LONGEST_PAUSE, "it has an end");
        deliver(&outbox, &post, due).unwrap();
    }
    assert!(n_tried > 10, "{n_tried}");
    let told = outbox.lock().unwrap().given_up(Some("p9")).unwrap();
    assert_eq!((told.len(), told[0].text.body.as_str()), (1, ""));
    assert!(told[0].reason.as_ref().unwrap().contains("451"), "{told:?}");
}

#[test]
fn a_no_about_the_letter_is_told_at_once_and_one_about_us_waits() {
    for (answer, expected) in [
        (Answer::NoSuchBox, round(0, 0, 1)),
        (Answer::NotYou, round(0, 1, 0)),
        (Answer::HangUp, round(0, 1, 0)),
        (Answer::Take, round(1, 0, 0)),
    ] {
        let smtp = SmtpServer::start();
        smtp.answer(answer);
        let post = Post::new(&server(smtp.port())).unwrap();
        let outbox = Mutex::new(MemoryOutbox::default());
        put(&outbox, &text("somebody@example.org", "s", "b"));
        assert_eq!(deliver(&outbox, &post, NOW).unwrap(), expected, "{answer:?}");
    }
}

#[test]
fn nothing_that_is_written_becomes_a_header_or_a_recipient() {
    let smtp = SmtpServer::start();
    let post = Post::new(&server(smtp.port())).unwrap();
    let outbox = Mutex::new(MemoryOutbox::default());
    let evil = "hello\r\nBcc: other@example.net\r\n\r\nbody";
    put(&outbox, &text("somebody@example.org", evil, "b\r\n.\r\nRCPT TO:<other@example.net>\r\n"));
    assert_eq!(deliver(&outbox, &post, NOW).unwrap(), round(1, 0, 0));
    for address in [
        "somebody@example.org\r\nBcc: other@example.net",
        "somebody@example.org>\r\nRCPT TO:<other@example.net",
        "somebody@example.org, other@example.net",
        "somebody",
        "",
    ] {
        put(&outbox, &text(address, "s", "b"));
        assert_eq!(deliver(&outbox, &post, NOW).unwrap(), round(0, 0, 1), "{address:?}");
    }
    let received = smtp.received();
    assert_eq!(received.len(), 1);
    assert_eq!(received[0].to, ["somebody@example.org"]);
    assert!(!received[0].lines.iter().any(|line| line.to_lowercase().starts_with("bcc")));
}

#[test]
fn letters_go_in_the_open_only_within_the_machine() {
    let with = |host: &str, security, from: &str| {
        let (host, from) = (host.to_owned(), from.to_owned());
        Post::new(&Server { host, security, from, ..server(25) })
    };
    for host in ["127.0.0.1", "::1", "localhost", "127.8.8.8"] {
        with(host, Security::Loopback, "register@example.com").unwrap();
    }
    for host in ["192.0.2.1", "mail.example.com", "localhost.example.com"] {
        let error = with(host, Security::Loopback, "register@example.com").unwrap_err();
        assert!(matches!(error, Misconfigured::InTheOpen(_)), "{host}");
    }
    let error = with("localhost", Security::Loopback, "register").unwrap_err();
    assert!(matches!(error, Misconfigured::From(_)));
}
