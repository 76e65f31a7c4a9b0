//! A county with people who are signed in: whoever holds a session has a cookie that is their own id.

use crate::{
    App, Counties, Listed,
    accounts::{
        Accounts, Browser, Changed, Chosen, CodeSecret, Enrolled, Entered, Held, Invited, Link, Own,
        SignedIn, Which,
    },
    app::{Drafts, NotKept, Reply},
    letters::Letters,
    router, samples,
};
use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use domain::{Command, State, acts, context::Actor, id::PersonId};
use engine::{Engine, Order, history::History};
use jiff::civil::{Date, date};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};
use testkit::{desk::Desk, drafts::DraftBox, persons::roles, samples::id};
use tower::ServiceExt;
use words::Language;

/// Every kind of person, as `testdata/rights.toml` has them.
pub const COUNTY: &str = include_str!("../../../../testdata/rights.toml");

/// A day on which all of them are what they are called.
pub const DAY: Date = date(2026, 6, 15);

pub struct Signed {
    engine: Engine,
    history: Arc<History>,
    accounts: Arc<Names>,
    drafts: DraftBox,
    letters: Arc<PostBox>,
    /// What is kept of people.
    pub people: Arc<super::people::Box>,
}

/// Whoever comes with a name has it.
#[derive(Default)]
pub struct Names {
    /// Whether nobody has a code app.
    pub lack_codes: AtomicBool,
    /// Whether everybody gave their password long ago.
    pub are_old: AtomicBool,
    /// How many more have an account than the two who always have.
    pub n_more: AtomicUsize,
    /// What has been done with accounts.
    pub done: Mutex<Vec<String>>,
}

impl Accounts for Names {
    fn who(&self, session: &str) -> Result<Option<SignedIn>, NotKept> {
        let has_code = !self.lack_codes.load(Ordering::Relaxed);
        let person = session.starts_with("person-").then(|| session.parse().ok()).flatten();
        let since_password = Some(if self.are_old.load(Ordering::Relaxed) { 3 * 3600 } else { 0 });
        Ok(person.map(|person| SignedIn { person, has_code, since_password }))
    }

    fn sign_out(&self, _session: &str) -> Result<(), NotKept> {
        Ok(())
    }

    fn sign_in(&self, e_mail: &str, password: &str, _browser: &Browser) -> Result<Entered, NotKept> {
        Ok(match password {
            "right" => Entered::SignedIn(e_mail.to_owned()),
            "often" => Entered::Wait(7),
            _ => Entered::Wrong,
        })
    }

    fn code(&self, _code: &str, _browser: &Browser) -> Result<Entered, NotKept> {
        Ok(Entered::Wrong)
    }

    fn link(&self, _secret: &str) -> Result<Link, NotKept> {
        Ok(Link::Expired)
    }

    fn choose(&self, _secret: &str, _password: &str, _browser: &Browser) -> Result<Chosen, NotKept> {
        Ok(Chosen::Refused(Link::Expired))
    }

    fn ask_reset(&self, _e_mail: &str, _language: Language) -> Result<(), NotKept> {
        Ok(())
    }

    fn change(&self, _: &str, _: &str, _: &str, _: &Browser) -> Result<Changed, NotKept> {
        Ok(Changed::Wrong)
    }

    fn own(&self, _session: &str) -> Result<Option<Own>, NotKept> {
        Ok(Some(Own { name: Some("<script>alert(1)</script>".into()), ..Own::default() }))
    }

    fn end(&self, _session: &str, _which: Which<'_>) -> Result<(), NotKept> {
        Ok(())
    }

    fn draw_code_secret(&self, _session: &str) -> Result<Option<CodeSecret>, NotKept> {
        Ok(Some(CodeSecret { text: "ABCDEFGH".into(), address: "otpauth://totp/c?secret=ABCDEFGH".into() }))
    }

    fn enrol(&self, _: &str, _: &str, _: &str, _: &str, _: &Browser) -> Result<Enrolled, NotKept> {
        Ok(Enrolled::WrongCode)
    }

    fn confirm(&self, session: &str, password: &str, _browser: &Browser) -> Result<Entered, NotKept> {
        let is_right = password == "right";
        Ok(if is_right { Entered::SignedIn(session.to_owned()) } else { Entered::Wrong })
    }

    fn all(&self) -> Result<Vec<Held>, NotKept> {
        let link = Some(crate::accounts::Sent {
            sent: "2026-06-01T10:00:00Z".parse().unwrap(),
            until: "2026-06-08T10:00:00Z".parse().unwrap(),
            used: None,
            is_open: false,
        });
        let held =
            |id: &str| Held { person: testkit::samples::id(id), has_password: false, has_code: false, link };
        let more = (0..self.n_more.load(Ordering::Relaxed)).map(|n| held(&format!("more{n}")));
        Ok([held("administrator"), held("member")].into_iter().chain(more).collect())
    }

    fn invite(&self, person: &PersonId, _: Option<&PersonId>, _: Language) -> Result<Invited, NotKept> {
        self.done.lock().unwrap().push(format!("invite {person}"));
        Ok(Invited::Sent)
    }

    fn close(&self, person: &PersonId) -> Result<(), NotKept> {
        self.done.lock().unwrap().push(format!("close {person}"));
        Ok(())
    }

    fn let_in_again(&self, person: &PersonId, _: Option<&PersonId>, _: Language) -> Result<Invited, NotKept> {
        self.done.lock().unwrap().push(format!("let in {person}"));
        Ok(Invited::Sent)
    }

    fn forget_letter(&self, _session: &str, _n: u64) -> Result<(), NotKept> {
        Ok(())
    }
}

impl Counties for Signed {
    fn snapshot(&self, _county: &str) -> Option<Arc<State>> {
        Some(self.engine.snapshot().state.clone())
    }

    fn list(&self) -> Vec<Listed> {
        vec![Listed { handle: "c".into(), name: "C".into() }]
    }

    fn problem(&self) -> Option<String> {
        None
    }

    fn written(&self, _county: &str) -> Option<(Arc<State>, String)> {
        let snapshot = self.engine.snapshot();
        Some((snapshot.state.clone(), snapshot.head.seq.to_string()))
    }

    fn drafts(&self, _county: &str) -> Option<Arc<dyn Drafts>> {
        Some(Arc::new(Shelf(self.drafts.clone())))
    }

    fn history(&self, _county: &str) -> Option<Arc<History>> {
        Some(self.history.clone())
    }

    fn writes(&self) -> bool {
        true
    }

    fn people(&self, _county: &str) -> Option<Arc<dyn crate::people::People>> {
        Some(self.people.clone())
    }

    fn accounts(&self, _county: &str) -> Option<Arc<dyn Accounts>> {
        Some(self.accounts.clone())
    }

    fn letters(&self, _county: &str) -> Option<Arc<dyn Letters>> {
        Some(self.letters.clone())
    }

    fn submit(&self, _county: &str, order: Order, reply: Reply) {
        self.engine.submit(order, reply);
    }
}

use super::letters::{PostBox, recommended};
/// The shelf of the office, shared with its tests.
use super::office::Shelf;

/// A document of the town's, shared long ago with those who sit in one arena.
fn memo() -> Command {
    let act = r#"{"shared":{"owner":"principal-town","title":"Memo","with":["arena-own"]}}"#;
    let act = serde_json::from_str(act).unwrap();
    let on = "2025-05-01".parse().unwrap();
    Command::Document(acts::Command::Record { id: id("memo"), act, on, source: None })
}

/// A decision of one arena, and the recommendation it made of it to a board.
const ASKED: &str = r#"
#! 2025-05-02 decision-decided {"made":{"by":["arena-own"],"title":"Decided","text":"So be it.","kind":"towards_principals"}}
#! 2025-05-02 recommendation-asked {"made":{"kind":"recommendation","title":"Asked","by":["arena-own"],"decision":"decision-decided"}}
#! 2025-05-02 recommendation-asked {"addressed":{"to":"principal-region","boards":["body-board"]}}
"#;

/// The county and its people, on a day.
pub struct People {
    app: App,
    desk: Desk,
    today: Arc<Mutex<Date>>,
    /// The county.
    pub counties: Arc<Signed>,
}

impl People {
    /// From now on it is morning on another day.
    pub fn is_now(&self, day: Date) {
        *self.today.lock().unwrap() = day;
        self.desk.is_now(format!("{day}T08:00:00Z").parse().unwrap());
    }

    /// Somebody at the terminal writes in the county.
    pub fn write(&self, command: Command) {
        let request = engine::chance::new_request();
        let order = Order { actor: Actor::Operator, request, command };
        self.counties.engine.execute(order).unwrap().unwrap();
    }

    pub fn on(day: Date) -> People {
        // A role never begins before it is given, so those are given the year before.
        People::at("2025-06-01T10:00:00Z", roles().collect(), day)
    }

    /// The same where the writer too lives on the day, without the roles beside the register.
    pub fn writing() -> People {
        People::at("2026-06-15T10:00:00Z", Vec::new(), DAY)
    }

    fn at(now: &str, roles: Vec<Command>, day: Date) -> People {
        let mut commands = samples::commands(COUNTY);
        commands.extend(roles);
        commands.push(memo());
        commands.extend(testkit::county::acts_of(ASKED).unwrap().into_iter().map(|(_, act)| act));
        commands.extend(recommended());
        let desk = Desk::new("c", now.parse().unwrap(), commands);
        let (engine, history) = (desk.open(), Arc::new(desk.history()));
        let counties = Signed {
            engine,
            history,
            accounts: Arc::default(),
            drafts: desk.drafts.clone(),
            letters: Arc::default(),
            people: Arc::default(),
        };
        let counties = Arc::new(counties);
        let today = Arc::new(Mutex::new(day));
        let app = App::new(counties.clone(), {
            let today = today.clone();
            move || *today.lock().unwrap()
        });
        People { app, desk, today, counties }
    }

    /// So many more have an account.
    pub fn are_more(&self, n: usize) {
        self.counties.accounts.n_more.store(n, Ordering::Relaxed);
    }

    pub fn lack_codes(&self) {
        self.counties.accounts.lack_codes.store(true, Ordering::Relaxed);
    }

    /// Everybody gave their password long ago.
    pub fn are_old(&self) {
        self.counties.accounts.are_old.store(true, Ordering::Relaxed);
    }

    /// What has been done with accounts.
    pub fn done(&self) -> Vec<String> {
        self.counties.accounts.done.lock().unwrap().clone()
    }

    pub fn drafts(&self) -> &DraftBox {
        &self.counties.drafts
    }

    pub fn letters(&self) -> &PostBox {
        &self.counties.letters
    }

    /// The pages that are kept without their frames, and for how many kinds of readers each.
    pub fn leaves(&self) -> Vec<(String, usize)> {
        self.app.leaves()
    }

    pub fn n_records(&self) -> u64 {
        self.counties.engine.snapshot().head.seq
    }

    /// What somebody is answered; `fields` is the form, with the token where it is not told otherwise.
    pub async fn ask(
        &self,
        who: Option<&str>,
        method: Method,
        address: &str,
        fields: &str,
        more: &[(&str, &str)],
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(address).header(header::HOST, "localhost");
        for (name, value) in
            [("accept-language", "en"), ("content-type", "application/x-www-form-urlencoded")]
        {
            request = request.header(name, value);
        }
        if let Some(who) = who {
            request = request.header(header::COOKIE, format!("samverkan={who}"));
        }
        for (name, value) in more {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(fields.to_owned())).unwrap();
        let response = router(self.app.clone()).oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer { status, headers, text: String::from_utf8_lossy(&body).into_owned() }
    }

    pub async fn get(&self, who: Option<&str>, address: &str) -> Answer {
        self.ask(who, Method::GET, address, "", &[]).await
    }

    /// Sends a form as one of our own pages does.
    pub async fn post(&self, who: Option<&str>, address: &str, fields: &str) -> Answer {
        let token = who.map(|who| format!("&nyckel={}", crate::who::token(who))).unwrap_or_default();
        let fields = format!("{fields}{token}");
        self.ask(who, Method::POST, address, &fields, &[("origin", "http://localhost")]).await
    }
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}
