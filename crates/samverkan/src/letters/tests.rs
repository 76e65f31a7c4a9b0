//! The machine stops, the mail server dies, and both come back: what the journal says was sent is sent, and nothing else.

use crate::{county, post::PostRoom, served::Served};
use domain::{
    Command, acts,
    context::{Actor, RequestId},
    facts::{self, Claim, Content, Statement},
    id::{Node, RecommendationId},
    register::{arena, mailbox::Mailbox, principal},
    work::recommendation::{Act, Letter, Send},
};
use engine::Order;
use mail::{Post, Round, Security, Server, deliver};
use std::{path::Path, sync::Arc};
use storage::{folder::DataFolder, outbox::Outbox as _};
use testkit::{
    samples::{id, title},
    smtp::{Answer, SmtpServer},
};
use web::{
    app::Counties,
    letters::{Far, Letters, Promise, Sealed},
};
use words::Language;

const COUNTY: &str = "alby";
const REQUEST: RequestId = RequestId([7; 16]);

fn statement<F: facts::Fact>(fact: F) -> Statement<F> {
    Claim { content: Content::Fact(fact), when: Default::default(), sources: vec![] }.into()
}

/// A county with a recommendation to three principals that have mailboxes.
fn made(folder: &DataFolder) {
    let statements = vec![statement(arena::Fact::Exists(()))];
    let mut all = vec![
        Command::OpenCounty { handle: COUNTY.parse().unwrap(), name: title("Alby") },
        Command::Arena(facts::Command::Register { id: id("a"), statements }),
    ];
    let act = |act: &str| {
        let (act, on) = (serde_json::from_str(act).unwrap(), "2025-05-01".parse().unwrap());
        Command::Recommendation(acts::Command::Record { id: id("r"), act, on, source: None })
    };
    all.push(act(r#"{"made":{"kind":"plan","title":"Plan","by":["arena-a"]}}"#));
    for name in ["p", "q", "s"] {
        let mailbox = Mailbox::parse(&format!("box@{name}.example")).unwrap();
        let statements =
            vec![statement(principal::Fact::Exists(())), statement(principal::Fact::Mailbox(mailbox))];
        all.push(Command::Principal(facts::Command::Register { id: id(name), statements }));
        all.push(act(&format!(r#"{{"addressed":{{"to":"principal-{name}"}}}}"#)));
    }
    let engine = county::open(folder, COUNTY).unwrap();
    order(&engine, RequestId([1; 16]), Command::All(all));
}

fn order(engine: &engine::Engine, request: RequestId, command: Command) {
    engine.execute(Order { actor: Actor::Operator, request, command }).unwrap().unwrap();
}

/// The program, started on this folder.
fn start(path: &Path) -> Served {
    let folder = DataFolder::create_or_open(path).unwrap();
    let served = Served::new(Language::Swedish, "https://alby.example".into(), Arc::new(PostRoom::default()));
    served.open(&folder).unwrap();
    served
}

fn letters(served: &Served) -> Arc<dyn Letters> {
    served.letters(COUNTY).unwrap()
}

fn to() -> [Node; 3] {
    ["principal-p", "principal-q", "principal-s"].map(|node| node.parse().unwrap())
}

fn promise() -> Promise {
    let sealed = |to: Node| Sealed {
        mailbox: format!("box@{}.example", to.handle()),
        to,
        subject: "Plan".into(),
        body: "Decide.".into(),
    };
    Promise { about: id("r"), sender: Actor::Operator, letters: to().map(sealed).to_vec() }
}

/// Has the journal say that they are sent.
fn record(served: &Served) {
    let all = to().map(|to| Command::Send(Send { id: id("r"), to, letter: Letter::First, note: None }));
    order(served.engine(COUNTY).unwrap(), REQUEST, Command::All(all.to_vec()));
}

/// Tries what is due then.
fn try_at(served: &Served, post: &Post, now: i64) -> Round {
    deliver(&served.accounts_of(COUNTY).unwrap().outbox(), post, now).unwrap()
}

fn next_due(served: &Served) -> Option<i64> {
    served.accounts_of(COUNTY).unwrap().outbox().lock().unwrap().next_due().unwrap()
}

fn n_recorded(served: &Served) -> usize {
    let state = served.snapshot(COUNTY).unwrap();
    let steps = state.recommendations[&id::<RecommendationId>("r")].steps().to_vec();
    steps.iter().filter(|step| matches!(step.act, Act::LetterSent { .. })).count()
}

fn post(port: u16) -> Post {
    let (host, from) = ("127.0.0.1".to_owned(), "register@example.com".to_owned());
    Post::new(&Server { host, port, security: Security::Loopback, credentials: None, from }).unwrap()
}

fn far(served: &Served) -> Vec<Far> {
    letters(served).about(&id("r")).unwrap().into_iter().map(|letter| letter.far).collect()
}

#[test]
fn wherever_the_machine_stops_the_letters_are_those_of_the_journal() {
    // What has been done when it stops, and how many letters there then are.
    for (steps, expected) in [("", 0), ("h", 0), ("hj", 3), ("hjr", 3), ("hjrd", 3)] {
        let folder = tempfile::tempdir().unwrap();
        made(&DataFolder::create_or_open(folder.path()).unwrap());
        let smtp = SmtpServer::start();
        let post = post(smtp.port());
        let served = start(folder.path());
        for step in steps.chars() {
            match step {
                'h' => assert!(letters(&served).hold(REQUEST, &promise()).unwrap()),
                'j' => record(&served),
                'r' => letters(&served).release(REQUEST).unwrap(),
                _ => drop(try_at(&served, &post, i64::MAX)),
            }
        }
        drop(served);
        for _ in 0..2 {
            let served = start(folder.path());
            try_at(&served, &post, i64::MAX);
            assert_eq!((n_recorded(&served), smtp.received().len()), (expected, expected), "{steps}");
            assert!(far(&served).iter().all(|far| matches!(far, Far::Taken { .. })), "{steps}");
        }
        let mut who: Vec<Vec<String>> = smtp.received().into_iter().map(|letter| letter.to).collect();
        who.dedup();
        assert_eq!(who.len(), expected, "each has one");
    }
}

#[test]
fn the_mail_server_dies_and_comes_back_and_the_page_is_told_all_along() {
    let folder = tempfile::tempdir().unwrap();
    made(&DataFolder::create_or_open(folder.path()).unwrap());
    let smtp = SmtpServer::start();
    let port = smtp.port();
    drop(smtp);
    let post = post(port);
    let served = start(folder.path());
    letters(&served).hold(REQUEST, &promise()).unwrap();
    assert_eq!(far(&served), [Far::Held, Far::Held, Far::Held]);
    record(&served);
    letters(&served).release(REQUEST).unwrap();
    assert_eq!(far(&served), [Far::Queued, Far::Queued, Far::Queued]);
    // It is away: what was done stands, and the letters wait.
    let due = next_due(&served).unwrap();
    assert_eq!(try_at(&served, &post, due), Round { n_later: 3, ..Round::default() });
    assert!(far(&served).iter().all(|far| matches!(far, Far::Later { n_tried: 1, .. })));
    // It dies in the middle of a letter, and the program is started anew.
    let smtp = SmtpServer::start_at(port);
    smtp.answer(Answer::HangUp);
    let due = next_due(&served).unwrap();
    assert_eq!(try_at(&served, &post, due).n_later, 3);
    drop(served);
    let served = start(folder.path());
    assert!(far(&served).iter().all(|far| matches!(far, Far::Later { n_tried: 2, .. })));
    // It says no to them: they are given up, and the page says why.
    smtp.answer(Answer::NoSuchBox);
    let due = next_due(&served).unwrap();
    assert_eq!(try_at(&served, &post, due).n_given_up, 3);
    assert!(far(&served).iter().all(|far| matches!(far, Far::GivenUp { why } if why.contains("550"))));
    assert_eq!((n_recorded(&served), smtp.received().len()), (3, 0));
}
