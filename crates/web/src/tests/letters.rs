//! Letters as a secretary sends them: who gets one and who does not, once each, and never without the journal.

use super::signed::{Answer, People};
use crate::{
    app::NotKept,
    letters::{Carried, Far, Letters, Promise, Sealed},
};
use axum::http::StatusCode;
use domain::{
    Command, acts,
    context::RequestId,
    facts::{self, Claim, Content, Statement},
    id::RecommendationId,
    register::{body, mailbox::Mailbox},
};
use jiff::Timestamp;
use std::sync::{Mutex, PoisonError};
use testkit::samples::id;

/// Letters that stay where they are put, in the order they were.
#[derive(Default)]
pub struct PostBox {
    letters: Mutex<Vec<(RequestId, Sealed, bool)>>,
    /// Whether nothing can be kept.
    pub is_broken: Mutex<bool>,
}

impl PostBox {
    fn all(&self) -> std::sync::MutexGuard<'_, Vec<(RequestId, Sealed, bool)>> {
        self.letters.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Who gets what: those that are held in brackets.
    pub fn told(&self) -> Vec<String> {
        let told = |(_, letter, is_held): &(RequestId, Sealed, bool)| {
            let told = format!("{}: {}", letter.mailbox, letter.subject);
            if *is_held { format!("[{told}]") } else { told }
        };
        self.all().iter().map(told).collect()
    }
}

impl PostBox {
    /// What the letters say.
    pub fn bodies(&self) -> Vec<String> {
        self.all().iter().map(|(_, letter, _)| letter.body.clone()).collect()
    }
}

impl Letters for PostBox {
    fn site(&self) -> &str {
        "https://alby.example"
    }

    fn hold(&self, request: RequestId, promise: &Promise) -> Result<bool, NotKept> {
        if *self.is_broken.lock().unwrap() {
            return Err(NotKept("the disk is full".to_owned()));
        }
        let mut all = self.all();
        let before: Vec<_> =
            all.iter().filter(|(of, ..)| *of == request).map(|(_, letter, _)| letter.to.clone()).collect();
        if !before.is_empty() {
            return Ok(before == promise.letters.iter().map(|letter| letter.to.clone()).collect::<Vec<_>>());
        }
        all.extend(promise.letters.iter().map(|letter| (request, letter.clone(), true)));
        Ok(true)
    }

    fn release(&self, request: RequestId) -> Result<(), NotKept> {
        self.all().iter_mut().filter(|(of, ..)| *of == request).for_each(|(.., is_held)| *is_held = false);
        Ok(())
    }

    fn let_go(&self, request: RequestId) -> Result<(), NotKept> {
        self.all().retain(|(of, _, is_held)| *of != request || !is_held);
        Ok(())
    }

    fn about(&self, _about: &RecommendationId) -> Result<Vec<Carried>, NotKept> {
        let far = |is_held| match is_held {
            true => Far::Held,
            false => Far::Later { why: "452 later".into(), n_tried: 2, next_at: Timestamp::UNIX_EPOCH },
        };
        let carried = |(_, letter, is_held): &(RequestId, Sealed, bool)| Carried {
            to: letter.to.clone(),
            mailbox: letter.mailbox.clone(),
            at: Timestamp::UNIX_EPOCH,
            far: far(*is_held),
        };
        Ok(self.all().iter().map(carried).collect())
    }
}

/// A recommendation of an arena to two boards, one of which has a mailbox.
pub fn recommended() -> Vec<Command> {
    let act = |act: &str| {
        let (act, on) = (serde_json::from_str(act).unwrap(), "2025-05-01".parse().unwrap());
        Command::Recommendation(acts::Command::Record { id: id("r"), act, on, source: None })
    };
    let mailbox = body::Fact::Mailbox(Mailbox::parse("namnden@region.example").unwrap());
    let claim = Claim { content: Content::Fact(mailbox), when: Default::default(), sources: vec![] };
    vec![
        Command::Body(facts::Command::State { id: id("board"), statement: Statement::from(claim) }),
        act(
            r#"{"made":{"kind":"recommendation","title":"Plan","by":["arena-own"],"follow_up":"arena-own"}}"#,
        ),
        act(r#"{"addressed":{"to":"principal-region","boards":["body-board"]}}"#),
        act(r#"{"addressed":{"to":"principal-town"}}"#),
    ]
}

const PAGE: &str = "/rekommendationer/r/brev";
const SECRETARY: Option<&str> = Some("person-secretary");

fn hidden(page: &Answer, name: &str) -> String {
    let at = page.text.split(&format!("name=\"{name}\" value=\"")).nth(1).expect(name);
    at.split('"').next().unwrap().to_owned()
}

/// The fields of the form on the page, with these chosen.
fn fields(page: &Answer, to: &[&str]) -> String {
    let to: String = to.iter().map(|to| format!("&till={to}")).collect();
    format!("nummer={}&sedd={}&brev=paminnelse{to}", hidden(page, "nummer"), hidden(page, "sedd"))
}

#[tokio::test]
async fn one_press_sends_each_letter_once_and_tells_the_journal() {
    let people = People::writing();
    let page = people.get(SECRETARY, PAGE).await;
    for expected in ["namnden@region.example", "value=\"body-board\" checked", "o e-mail address is entered"]
    {
        assert!(page.text.contains(expected), "{expected}: {}", page.text);
    }
    assert!(!page.text.contains("value=\"principal-town\""), "who has no mailbox cannot be chosen");
    let (form, n) = (fields(&page, &["body-board"]), people.n_records());
    // The same press twice is one letter and one act.
    for _ in 0..2 {
        assert_eq!(people.post(SECRETARY, PAGE, &form).await.status, StatusCode::SEE_OTHER);
        assert_eq!(people.letters().told(), ["namnden@region.example: Reminder: Plan"]);
        assert_eq!(people.n_records(), n + 1);
    }
    // Somebody who saw the page before is shown what was sent, and sends nothing.
    let late = format!("{}&till=body-board", form.replace(&hidden(&page, "nummer"), &"7".repeat(32)));
    let answer = people.post(SECRETARY, PAGE, &late).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.text.contains("reminder letter to"), "{}", answer.text);
    assert_eq!((people.letters().told().len(), people.n_records()), (1, n + 1));
    assert!(!people.get(SECRETARY, PAGE).await.text.contains("body-board\" checked"), "once a day is enough");
    // And the page tells how it goes, beside the answer.
    for address in [PAGE, "/rekommendationer/r"] {
        let page = people.get(SECRETARY, address).await;
        assert!(page.text.contains("tried 2 times") && page.text.contains("452 later"), "{}", page.text);
    }
    assert!(!people.get(None, "/rekommendationer/r").await.text.contains("452"), "it is nobody else's");
}

#[tokio::test]
async fn nothing_leaves_that_the_journal_has_not() {
    let people = People::writing();
    let page = people.get(SECRETARY, PAGE).await;
    let n = people.n_records();
    for (to, expected) in [
        (&[][..], "Nobody is chosen"),
        (&["principal-town"][..], "No e-mail address is entered"),
        (&["body-board", "principal-town"][..], "No e-mail address is entered"),
    ] {
        let answer = people.post(SECRETARY, PAGE, &fields(&page, to)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{to:?}");
        assert!(answer.text.contains(expected), "{expected}: {}", answer.text);
    }
    assert_eq!(people.post(None, PAGE, &fields(&page, &["body-board"])).await.status, StatusCode::FORBIDDEN);
    assert_eq!((people.letters().told(), people.n_records()), (vec![], n));
    // What cannot be held is not said to have been sent.
    *people.letters().is_broken.lock().unwrap() = true;
    let failed = people.post(SECRETARY, PAGE, &fields(&page, &["body-board"])).await;
    assert_eq!((failed.status, people.n_records()), (StatusCode::INTERNAL_SERVER_ERROR, n));
}

#[tokio::test]
async fn a_letter_can_be_read_and_copied_by_whoever_reads() {
    let people = People::writing();
    let page = people.get(None, "/rekommendationer/r/brev/body-board").await;
    assert!(page.text.contains("https://alby.example/rekommendationer/r/beslut/body-board"), "{}", page.text);
    let text = people.get(None, "/rekommendationer/r/brev/principal-town/hamta?brev=paminnelse").await;
    assert_eq!(text.header("content-type"), "text/plain; charset=utf-8");
    assert!(text.text.starts_with("Reminder: Plan\n\nPlan\n"), "{}", text.text);
    assert_eq!(people.get(None, "/rekommendationer/r/brev/body-none").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn lines_of_ones_own_stand_in_the_letter_and_in_the_journal_and_pass_the_gate() {
    let people = People::writing();
    let page = people.get(SECRETARY, PAGE).await;
    assert!(page.text.contains("<textarea") && page.text.contains("name=\"rader\""), "{}", page.text);
    let (to, n) = (fields(&page, &["body-board"]), people.n_records());
    let with = |note: &str, more: &str| format!("{to}&rader={}{more}", note.replace(' ', "+"));
    // Seen beforehand, nothing leaves and nothing is written.
    let seen = people.post(SECRETARY, PAGE, &with("We meet <b>on</b> 4 May.", "&gor=visa")).await;
    assert_eq!(seen.status, StatusCode::OK);
    for expected in ["This is the letter to", "also writes:", "We meet &#60;b&#62;on&#60;/b&#62; 4 May."] {
        assert!(seen.text.contains(expected), "{expected}: {}", seen.text);
    }
    // What may not stand in a text, and what is too long, is told, and stands there still.
    for (note, expected) in
        [(format!("19121212-{} is the one.", 1212), "personal"), ("long ".repeat(300), "1000")]
    {
        let answer = people.post(SECRETARY, PAGE, &with(&note, "")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{note}");
        assert!(answer.text.contains(expected), "{expected}: {}", answer.text);
        assert!(answer.text.contains(note.trim().split(' ').next_back().unwrap()), "{}", answer.text);
    }
    assert_eq!((people.letters().told(), people.n_records()), (vec![], n));
    let sent = people.post(SECRETARY, PAGE, &with("We meet on 4 May.", "")).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    assert!(people.letters().bodies()[0].contains("also writes:\n  We meet on 4 May."));
    let road = people.get(None, "/rekommendationer/r").await;
    assert!(road.text.contains("We meet on 4 May."), "{}", road.text);
}
