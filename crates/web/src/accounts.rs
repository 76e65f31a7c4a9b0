//! Who may sign in, as the pages ask for it. How passwords, codes and secrets are kept and tried is for others to know.

use crate::app::NotKept;
use domain::id::PersonId;
use jiff::Timestamp;
use std::net::IpAddr;
use words::Language;

/// Those who have an account in a county. What tries a password takes long, on purpose, and is called aside.
pub trait Accounts: Send + Sync {
    /// Who is signed in with this secret just now.
    fn who(&self, session: &str) -> Result<Option<SignedIn>, NotKept>;

    /// Ends the session with this secret, if there is one.
    fn sign_out(&self, session: &str) -> Result<(), NotKept>;

    /// Tries a password.
    fn sign_in(&self, e_mail: &str, password: &str, browser: &Browser) -> Result<Entered, NotKept>;

    /// Tries a code, after the password.
    fn code(&self, code: &str, browser: &Browser) -> Result<Entered, NotKept>;

    /// What a link in a letter is good for. Nothing changes by asking.
    fn link(&self, secret: &str) -> Result<Link, NotKept>;

    /// Chooses a password by a link.
    fn choose(&self, secret: &str, password: &str, browser: &Browser) -> Result<Chosen, NotKept>;

    /// Sends a link to choose another password to this address, if somebody has it. Nobody is told whether.
    fn ask_reset(&self, e_mail: &str, language: Language) -> Result<(), NotKept>;

    /// Chooses another password.
    fn change(&self, session: &str, old: &str, password: &str, browser: &Browser)
    -> Result<Changed, NotKept>;

    /// What is kept of whoever holds the session.
    fn own(&self, session: &str) -> Result<Option<Own>, NotKept>;

    /// Ends one of the sessions of whoever holds this one, or all others.
    fn end(&self, session: &str, which: Which<'_>) -> Result<(), NotKept>;

    /// A secret to set up a code app with.
    fn draw_code_secret(&self, session: &str) -> Result<Option<CodeSecret>, NotKept>;

    /// Sets up a code app, once the password and a code have shown that it is they who have it.
    fn enrol(
        &self,
        session: &str,
        secret: &str,
        password: &str,
        code: &str,
        browser: &Browser,
    ) -> Result<Enrolled, NotKept>;

    /// Forgets a letter that could not be delivered, once its sender has read that.
    fn forget_letter(&self, session: &str, n: u64) -> Result<(), NotKept>;

    /// Gives the password again, and goes on under a new secret. How it went is told as at the door.
    fn confirm(&self, session: &str, password: &str, browser: &Browser) -> Result<Entered, NotKept>;

    /// Everybody who has an account, in the order of ids.
    fn all(&self) -> Result<Vec<Held>, NotKept>;

    /// Makes an account where there is none, and sends a link to choose the first password.
    fn invite(
        &self,
        person: &PersonId,
        by: Option<&PersonId>,
        language: Language,
    ) -> Result<Invited, NotKept>;

    /// Closes an account: nothing of what let them in is left, and they are signed out everywhere.
    fn close(&self, person: &PersonId) -> Result<(), NotKept>;

    /// Lets in again somebody who has lost their keys: closes the account and invites them anew.
    fn let_in_again(
        &self,
        person: &PersonId,
        by: Option<&PersonId>,
        language: Language,
    ) -> Result<Invited, NotKept>;

    /// Whether anybody is let in by links of the demo.
    fn has_demo(&self) -> bool {
        false
    }

    /// Signs in whom the demo lets in by this link, and answers the secret of the session. Nobody, where there is no demo.
    fn by_demo_link(&self, _secret: &str, _browser: &Browser) -> Result<Option<String>, NotKept> {
        Ok(None)
    }
}

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Who.
    pub person: PersonId,
    /// Whether they have a code app.
    pub has_code: bool,
    /// How many seconds ago they gave their password; none where they have none to give.
    pub since_password: Option<u64>,
}

/// Somebody who has an account, as whoever looks after accounts sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Who.
    pub person: PersonId,
    /// Whether they have chosen a password.
    pub has_password: bool,
    /// Whether they have a code app.
    pub has_code: bool,
    /// The last link that was sent to them.
    pub link: Option<Sent>,
}

/// A link that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    /// When.
    pub sent: Timestamp,
    /// Until when it can be used.
    pub until: Timestamp,
    /// When it was used.
    pub used: Option<Timestamp>,
    /// Whether it can be used now.
    pub is_open: bool,
}

/// What comes of an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invited {
    /// A letter is on its way.
    Sent,
    /// There is no address to send it to.
    NoAddress,
}

/// The browser at the other end.
#[derive(Clone, Debug)]
pub struct Browser {
    /// The secret it came with, whoever may have put it there.
    pub before: Option<String>,
    /// What it keeps for long, to be known by the next time; drawn now where it kept nothing.
    pub kept: String,
    /// What it calls itself.
    pub name: String,
    /// Where it is.
    pub address: IpAddr,
    /// The language its letters are written in.
    pub language: Language,
}

/// What comes of a password, a code or a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    /// They are in: the secret of the session.
    SignedIn(String),
    /// The code is still to come: the secret that opens the form for it.
    CodeNeeded(String),
    /// It is another, or there is no such account.
    Wrong,
    /// There have been too many tries; the next may come after so many seconds.
    Wait(u64),
    /// It took too long; begin again with the password.
    Ended,
}

/// What a link in a letter is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// A password can be chosen.
    Open,
    /// It was used, or another to the same person was.
    Used,
    /// It is too old.
    Expired,
    /// There is none such.
    Unknown,
}

/// Why a password is not strong enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    /// It has too few characters.
    Short,
    /// It is longer than any we take.
    Long,
    /// It is easily guessed.
    Guessable,
}

/// What comes of choosing a password by a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// It is not strong enough.
    Weak(Weak),
    /// The link is good for nothing.
    Refused(Link),
    /// It is chosen.
    Entered(Entered),
}

/// What comes of changing a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is changed.
    Done,
    /// The new one is not strong enough.
    Weak(Weak),
    /// The old one is another.
    Wrong,
    /// There have been too many tries; the next may come after so many seconds.
    Wait(u64),
}

/// What comes of setting up a code app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enrolled {
    /// It is set up; the recovery codes, shown this once.
    Done(Vec<String>),
    /// The password is another.
    WrongPassword,
    /// The code is another.
    WrongCode,
    /// There have been too many tries; the next may come after so many seconds.
    Wait(u64),
}

/// What a code app is set up with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeSecret {
    /// To be typed in by hand.
    pub text: String,
    /// An address that an app on the same machine understands.
    pub address: String,
}

/// Which sessions to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which<'a> {
    /// The one with this handle.
    One(&'a str),
    /// All but this.
    Others,
}

/// What is kept of somebody, for themself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// What they are called.
    pub name: Option<String>,
    /// Where letters are sent.
    pub e_mail: Option<String>,
    /// Whether they have a code app.
    pub has_code: bool,
    /// How many recovery codes are left.
    pub n_recovery: u32,
    /// Where they are signed in.
    pub sessions: Vec<Session>,
    /// Letters of theirs that could not be delivered.
    pub undelivered: Vec<Undelivered>,
}

/// Somewhere they are signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// What it is told from others by. It opens nothing.
    pub handle: String,
    /// What the browser calls itself.
    pub browser: String,
    /// When it began.
    pub begun_at: Timestamp,
    /// When it was last used.
    pub seen_at: Timestamp,
    /// Whether it is this one.
    pub is_here: bool,
}

/// A letter that could not be delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undelivered {
    /// Its number.
    pub n: u64,
    /// Where to.
    pub address: String,
    /// What it was about.
    pub subject: String,
}
