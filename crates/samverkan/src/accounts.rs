//! Those who may sign in, as the pages ask for it: what `account` says of what storage keeps, now and by chance.

mod keeping;
mod known;
mod letters;
mod own;

pub use keeping::close;
pub use letters::{Told, letter, told};

use crate::{
    post::PostRoom,
    served::{not_kept, now},
};
use account::{
    link::{self, Opened},
    password,
    secret::Secret,
    session::{self, Limits},
    sign_in::{self, Answered, Asked, Asking, Coded},
};
use domain::id::PersonId;
use engine::chance::{Chance, SystemChance};
use letters::Change;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use storage::{
    accounts::{Accounts as _, Purpose, SecretHash, sqlite::SqliteAccounts},
    failure::Failure,
    outbox::{Outbox as _, sqlite::SqliteOutbox},
    personal::{Person, Personal as _, sqlite::SqlitePersonal},
    throttle::Throttle as _,
};
use web::{
    accounts::{
        Browser, Changed, Chosen, CodeSecret, Enrolled, Entered, Held, Invited, Link, Own, SignedIn, Weak,
        Which,
    },
    app::NotKept,
};
use words::Language;

/// The accounts of a county that is served. Each store is held by one at a time, and by nobody while a password is tried.
pub struct ServedAccounts {
    accounts: Mutex<SqliteAccounts>,
    personal: Mutex<SqlitePersonal>,
    outbox: Arc<Mutex<SqliteOutbox>>,
    post: Arc<PostRoom>,
    /// What letters call the service, and where it is reached.
    service: String,
    site: String,
    /// Whom the demo lets in, by the hash of the link.
    demo: Mutex<BTreeMap<SecretHash, PersonId>>,
}

/// The stores of a county.
pub struct Stores {
    pub accounts: SqliteAccounts,
    pub personal: SqlitePersonal,
    pub outbox: SqliteOutbox,
}

/// An answer is whole or not at all, so whoever failed in here has left nothing half done.
fn hold<T>(store: &Mutex<T>) -> MutexGuard<'_, T> {
    store.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How long to wait, in whole seconds and never none.
fn seconds(until: i64, now: i64) -> u64 {
    u64::try_from((until - now).div_euclid(account::SECOND) + 1).unwrap_or(1)
}

/// An address in the one way we write them; none when it can be no address. What is wrong with it beyond that, the mail
/// server says.
pub fn e_mail(typed: &str) -> Option<String> {
    let address = typed.trim().to_lowercase();
    let is_plain = !address
        .chars()
        .any(|letter| letter.is_control() || letter.is_whitespace() || "<>,;\"".contains(letter));
    let parts = address.split_once('@').filter(|(name, host)| !name.is_empty() && host.contains('.'));
    (is_plain && address.len() <= 254 && parts.is_some_and(|(_, host)| !host.contains('@')))
        .then_some(address)
}

impl ServedAccounts {
    /// Serves these. What has ended by itself is forgotten.
    pub fn new(
        stores: Stores,
        post: Arc<PostRoom>,
        service: String,
        site: String,
    ) -> Result<ServedAccounts, Failure> {
        let Stores { mut accounts, personal, outbox } = stores;
        session::prune(&mut accounts, Limits::default(), now())?;
        accounts.prune_failed(now() - account::DAY)?;
        link::prune(&mut accounts, now())?;
        let outbox = Arc::new(Mutex::new(outbox));
        post.take(outbox.clone());
        let (accounts, personal, demo) = (Mutex::new(accounts), Mutex::new(personal), Mutex::default());
        Ok(ServedAccounts { accounts, personal, outbox, post, service, site, demo })
    }

    /// The letters on their way.
    pub fn outbox(&self) -> Arc<Mutex<SqliteOutbox>> {
        self.outbox.clone()
    }

    /// A link by which the demo lets somebody in, as long as the program runs.
    pub fn demo_link(&self, person: &PersonId) -> Result<String, Failure> {
        hold(&self.accounts).create(&person.to_string(), now())?;
        let secret = Secret::draw(&mut || SystemChance.draw());
        hold(&self.demo).insert(secret.hash(), person.clone());
        Ok(format!("{}/demo/{}", self.site, secret.reveal()))
    }

    fn find(&self, e_mail_typed: &str) -> Result<Option<Person>, Failure> {
        match e_mail(e_mail_typed) {
            Some(address) => hold(&self.personal).with_e_mail(&address),
            None => Ok(None),
        }
    }

    /// What a guesser of somebody's password would try first.
    fn known(&self, person: &str) -> Result<Vec<String>, Failure> {
        let mut known = vec![self.service.clone(), "samverkan".to_owned()];
        if let Some(person) = hold(&self.personal).find(person)? {
            known.extend(person.name.split_whitespace().map(str::to_owned));
            known.push(person.name);
            known.extend(person.e_mail);
        }
        Ok(known)
    }

    /// The hash of a password, if it is strong enough.
    fn hash(&self, person: &str, password: &str) -> Result<Result<String, Weak>, Failure> {
        let known = self.known(person)?;
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let drawn = draw();
        let salt = std::array::from_fn(|at| drawn[at]);
        Ok(match password::accept(password, &known) {
            Ok(strong) => Ok(strong.hash(salt)),
            Err(password::Weak::Short) => Err(Weak::Short),
            Err(password::Weak::Long) => Err(Weak::Long),
            Err(password::Weak::Guessable) => Err(Weak::Guessable),
        })
    }

    /// Whoever holds a session now.
    fn current(&self, session: &str) -> Result<Option<(Secret, String)>, Failure> {
        Ok(self.held_by(session)?.map(|(secret, session)| (secret, session.person)))
    }

    /// The session with this secret, if it is live.
    fn held_by(&self, session: &str) -> Result<Option<(Secret, storage::sessions::Session)>, Failure> {
        let Some(secret) = Secret::parse(session) else { return Ok(None) };
        let found = session::current(&mut *hold(&self.accounts), &secret, Limits::default(), now())?;
        Ok(found.map(|session| (secret, session)))
    }
}

/// How an account answers, as pages are told it.
fn entered(answered: Answered) -> Entered {
    match answered {
        Answered::Wrong => Entered::Wrong,
        Answered::CodeNeeded(secret) => Entered::CodeNeeded(secret.reveal()),
        Answered::SignedIn(secret) => Entered::SignedIn(secret.reveal()),
    }
}

fn opened(opened: &Opened) -> Link {
    match opened {
        Opened::Open(_) => Link::Open,
        Opened::Used => Link::Used,
        Opened::Expired => Link::Expired,
        Opened::Unknown => Link::Unknown,
    }
}

fn before(browser: &Browser) -> Option<Secret> {
    browser.before.as_deref().and_then(Secret::parse)
}

fn draw() -> [u8; 32] {
    SystemChance.draw()
}

impl ServedAccounts {
    fn try_to_sign_in(&self, typed: &str, password: &str, browser: &Browser) -> Result<Entered, Failure> {
        let person = self.find(typed)?.map(|person| person.person);
        let known = known::kept(browser);
        let asking = Asking {
            name: typed,
            person: person.as_deref(),
            address: browser.address,
            known: known.as_ref(),
        };
        let asked = sign_in::ask(&mut *hold(&self.accounts), asking, now())?;
        let attempt = match asked {
            Asked::Wait { until } => return Ok(Entered::Wait(seconds(until, now()))),
            Asked::Try(attempt) => attempt,
        };
        let tried = attempt.verify(password);
        let before = before(browser);
        let here = session::Browser { before: before.as_ref(), name: &browser.name };
        sign_in::answer(&mut *hold(&self.accounts), tried, here, now(), &mut draw).map(entered)
    }

    fn try_code(&self, code: &str, browser: &Browser) -> Result<Entered, Failure> {
        let before = before(browser);
        let here = session::Browser { before: before.as_ref(), name: &browser.name };
        let coded = sign_in::code(&mut *hold(&self.accounts), code, here, now(), &mut draw)?;
        Ok(match coded {
            Coded::Wait { until } => Entered::Wait(seconds(until, now())),
            Coded::Wrong => Entered::Wrong,
            Coded::Ended => Entered::Ended,
            Coded::SignedIn(secret) => Entered::SignedIn(secret.reveal()),
        })
    }

    fn choose_by_link(&self, secret: &str, password: &str, browser: &Browser) -> Result<Chosen, Failure> {
        let Some(secret) = Secret::parse(secret) else { return Ok(Chosen::Refused(Link::Unknown)) };
        let found = link::open(&mut *hold(&self.accounts), &secret, now())?;
        let Opened::Open(link) = found else { return Ok(Chosen::Refused(opened(&found))) };
        let phc = match self.hash(&link.person, password)? {
            Ok(phc) => phc,
            Err(weak) => return Ok(Chosen::Weak(weak)),
        };
        let before = before(browser);
        let here = session::Browser { before: before.as_ref(), name: &browser.name };
        let chosen = sign_in::by_link(&mut *hold(&self.accounts), &secret, &phc, here, now(), &mut draw)?;
        // Whoever chooses their first password has changed nothing.
        if matches!(chosen, sign_in::Chosen::Done(_)) && link.purpose == Purpose::Reset {
            self.send_notice(&link.person, Change::Password, browser.language)?;
        }
        Ok(match chosen {
            sign_in::Chosen::Refused(refused) => Chosen::Refused(opened(&refused)),
            sign_in::Chosen::Done(answered) => Chosen::Entered(self.remember(entered(answered), browser)?),
        })
    }

    fn send_reset(&self, typed: &str, language: Language) -> Result<(), Failure> {
        let Some(person) = self.find(typed)? else { return Ok(()) };
        let secret = link::ask_reset(&mut *hold(&self.accounts), &person.person, now(), &mut draw)?;
        secret.map_or(Ok(()), |secret| self.send_link(&person, None, &secret, Purpose::Reset, language))
    }

    fn let_in(&self, secret: &str, browser: &Browser) -> Result<Option<String>, Failure> {
        let person = Secret::parse(secret).and_then(|secret| hold(&self.demo).get(&secret.hash()).cloned());
        let Some(person) = person else { return Ok(None) };
        let before = before(browser);
        let here = session::Browser { before: before.as_ref(), name: &browser.name };
        let accounts = &mut *hold(&self.accounts);
        let secret = session::begin(accounts, &person.to_string(), false, here, now(), &mut draw)?;
        Ok(Some(secret.reveal()))
    }
}

impl web::accounts::Accounts for ServedAccounts {
    fn who(&self, session: &str) -> Result<Option<SignedIn>, NotKept> {
        let Some(secret) = Secret::parse(session) else { return Ok(None) };
        let found = session::who(&mut *hold(&self.accounts), &secret, Limits::default(), now());
        let Some(found) = found.map_err(not_kept)? else { return Ok(None) };
        let storage::accounts::SignedIn { session, account } = &*found;
        let has_code = account.totp.is_some();
        // Whoever the demo lets in has no password to give.
        let has_password = account.password.is_some();
        let since = (now() - session.begun_at).max(0) / account::SECOND;
        let since_password = u64::try_from(since).ok().filter(|_| has_password);
        Ok(session.person.parse().ok().map(|person| SignedIn { person, has_code, since_password }))
    }

    fn sign_out(&self, session: &str) -> Result<(), NotKept> {
        let Some((secret, person)) = self.current(session).map_err(not_kept)? else { return Ok(()) };
        session::end(&mut *hold(&self.accounts), &person, secret.hash()).map(drop).map_err(not_kept)
    }

    fn sign_in(&self, e_mail: &str, password: &str, browser: &Browser) -> Result<Entered, NotKept> {
        let entered = self.try_to_sign_in(e_mail, password, browser);
        entered.and_then(|entered| self.meet(entered, browser)).map_err(not_kept)
    }

    fn code(&self, code: &str, browser: &Browser) -> Result<Entered, NotKept> {
        let entered = self.try_code(code, browser);
        entered.and_then(|entered| self.meet(entered, browser)).map_err(not_kept)
    }

    fn link(&self, secret: &str) -> Result<Link, NotKept> {
        let Some(secret) = Secret::parse(secret) else { return Ok(Link::Unknown) };
        let found = link::open(&mut *hold(&self.accounts), &secret, now()).map_err(not_kept)?;
        Ok(opened(&found))
    }

    fn choose(&self, secret: &str, password: &str, browser: &Browser) -> Result<Chosen, NotKept> {
        self.choose_by_link(secret, password, browser).map_err(not_kept)
    }

    fn ask_reset(&self, e_mail: &str, language: Language) -> Result<(), NotKept> {
        self.send_reset(e_mail, language).map_err(not_kept)
    }

    fn change(&self, session: &str, old: &str, new: &str, browser: &Browser) -> Result<Changed, NotKept> {
        self.change_own(session, old, new, browser).map_err(not_kept)
    }

    fn own(&self, session: &str) -> Result<Option<Own>, NotKept> {
        self.tell_own(session).map_err(not_kept)
    }

    fn end(&self, session: &str, which: Which<'_>) -> Result<(), NotKept> {
        self.end_own(session, which).map_err(not_kept)
    }

    fn draw_code_secret(&self, session: &str) -> Result<Option<CodeSecret>, NotKept> {
        self.draw_secret(session).map_err(not_kept)
    }

    fn enrol(
        &self,
        session: &str,
        secret: &str,
        password: &str,
        code: &str,
        browser: &Browser,
    ) -> Result<Enrolled, NotKept> {
        self.enrol_own(session, secret, password, code, browser).map_err(not_kept)
    }

    fn forget_letter(&self, session: &str, n: u64) -> Result<(), NotKept> {
        let Some((_, person)) = self.current(session).map_err(not_kept)? else { return Ok(()) };
        let mut outbox = hold(&self.outbox);
        let own = outbox.given_up(Some(&person)).map_err(not_kept)?;
        match own.iter().any(|letter| letter.n == n) {
            true => outbox.remove(n).map_err(not_kept),
            false => Ok(()),
        }
    }

    fn confirm(&self, session: &str, password: &str, browser: &Browser) -> Result<Entered, NotKept> {
        self.confirm_own(session, password, browser).map_err(not_kept)
    }

    fn all(&self) -> Result<Vec<Held>, NotKept> {
        self.everybody().map_err(not_kept)
    }

    fn invite(
        &self,
        person: &PersonId,
        by: Option<&PersonId>,
        language: Language,
    ) -> Result<Invited, NotKept> {
        self.invite_person(person, by, language).map_err(not_kept)
    }

    fn close(&self, person: &PersonId) -> Result<(), NotKept> {
        self.close_account(person).map_err(not_kept)
    }

    fn let_in_again(
        &self,
        person: &PersonId,
        by: Option<&PersonId>,
        language: Language,
    ) -> Result<Invited, NotKept> {
        self.let_in_anew(person, by, language).map_err(not_kept)
    }

    fn has_demo(&self) -> bool {
        !hold(&self.demo).is_empty()
    }

    fn by_demo_link(&self, secret: &str, browser: &Browser) -> Result<Option<String>, NotKept> {
        self.let_in(secret, browser).map_err(not_kept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_written_in_one_way_and_holds_no_header() {
        assert_eq!(e_mail(" EVA.E@alby.example ").as_deref(), Some("eva.e@alby.example"));
        for wrong in [
            "",
            "eva",
            "@alby.example",
            "eva@alby",
            "eva@a.b@c.d",
            "eva@alby.example\r\nBcc: x@y.z",
            "eva@alby.example, x@y.z",
            "Eva <eva@alby.example>",
            "e va@alby.example",
        ] {
            assert_eq!(e_mail(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn a_wait_is_told_in_whole_seconds() {
        assert_eq!([seconds(0, 0), seconds(999_999, 0), seconds(1_000_001, 0)], [1, 1, 2]);
    }
}
