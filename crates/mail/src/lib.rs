//! Letters: from the outbox to a mail server, at least once.
//!
//! What is promised is in the outbox before anybody is told that it is. A letter leaves it when a server has taken it, or
//! when it is given up and its sender has been told. A crash in between sends it again, under the same number.

use lettre::{
    Address, Message, SmtpTransport, Transport,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp::{
        Error as SmtpError,
        authentication::Credentials,
        client::{Tls, TlsParameters},
        extension::ClientId,
    },
};
use std::{
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::{Duration, SystemTime},
};
use storage::{
    failure::Failure,
    outbox::{Letter, Outbox},
};

/// How the connection to the server is kept from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// Not at all: to a server on the same machine, and to no other.
    Loopback,
    /// Begun in the open and then encrypted, or not used.
    StartTls,
    /// Encrypted from the first byte.
    Tls,
}

/// The mail server, as somebody has configured it.
#[derive(Clone, Debug)]
pub struct Server {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept from others.
    pub security: Security,
    /// A user and a password, where it wants them.
    pub credentials: Option<(String, String)>,
    /// Who letters are from.
    pub from: String,
}

/// Why no letter can be sent with this configuration.
#[derive(Debug, thiserror::Error)]
pub enum Misconfigured {
    /// Letters hold links that open accounts.
    #[error("{0} is not on this machine, so the connection to it must be encrypted")]
    InTheOpen(String),
    /// Letters have to be from somebody.
    #[error("{0:?} is no e-mail address")]
    From(String),
    /// The certificates of this machine could not be read, or the name is none.
    #[error("the connection cannot be encrypted: {0}")]
    Tls(SmtpError),
}

/// What became of a try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server has taken it.
    Taken,
    /// It may go better later.
    Later(String),
    /// It never will.
    Never(String),
}

/// What became of the letters that were due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Taken by the server.
    pub n_taken: u32,
    /// To be tried again.
    pub n_later: u32,
    /// Given up.
    pub n_given_up: u32,
}

/// A mail server that letters can be given to.
#[derive(Debug)]
pub struct Post {
    transport: SmtpTransport,
    from: Address,
}

const SECOND: i64 = 1_000_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;

/// How long the longest pause between two tries is.
const LONGEST_PAUSE: i64 = 4 * HOUR;

/// For how long it is tried. A server that is away over a weekend is away on Monday morning too.
const TRIED_FOR: i64 = 72 * HOUR;

/// How many letters are read at a time.
const AT_A_TIME: u32 = 50;

/// How long a server may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);

impl Post {
    /// Letters will be given to this server. Nothing is connected yet.
    pub fn new(server: &Server) -> Result<Post, Misconfigured> {
        let from: Address = server.from.parse().map_err(|_| Misconfigured::From(server.from.clone()))?;
        let parameters = || TlsParameters::new(server.host.clone()).map_err(Misconfigured::Tls);
        let tls = match server.security {
            Security::Loopback if is_loopback(&server.host) => Tls::None,
            Security::Loopback => return Err(Misconfigured::InTheOpen(server.host.clone())),
            Security::StartTls => Tls::Required(parameters()?),
            Security::Tls => Tls::Wrapper(parameters()?),
        };
        let hello = ClientId::Domain(from.domain().to_owned());
        let mut transport = SmtpTransport::builder_dangerous(&server.host)
            .port(server.port)
            .tls(tls)
            .hello_name(hello)
            .timeout(Some(PATIENCE));
        if let Some((user, password)) = server.credentials.clone() {
            transport = transport.credentials(Credentials::new(user, password));
        }
        Ok(Post { transport: transport.build(), from })
    }

    /// Gives one letter to the server. It waits for the network, and holds nothing meanwhile.
    pub fn send(&self, letter: &Letter) -> Outcome {
        let Some(message) = self.message(letter) else {
            return Outcome::Never("the address is no e-mail address".into());
        };
        match self.transport.send(&message) {
            Ok(_) => Outcome::Taken,
            Err(error) if is_final(&error) => Outcome::Never(error.to_string()),
            Err(error) => Outcome::Later(error.to_string()),
        }
    }

    /// The letter as it is sent. Nothing that somebody wrote can become a header of its own: the address is parsed, and
    /// the subject has no line breaks.
    fn message(&self, letter: &Letter) -> Option<Message> {
        let to: Address = letter.text.address.parse().ok()?;
        let subject: String =
            letter.text.subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let at = Duration::from_micros(u64::try_from(letter.at).unwrap_or(0));
        // The same at every try, so that a letter that comes twice can be known to be one.
        let id = format!("<letter-{}-{}@{}>", letter.n, letter.at, self.from.domain());
        let automatic =
            HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned());
        let message = Message::builder()
            .from(Mailbox::new(None, self.from.clone()))
            .to(Mailbox::new(None, to))
            .subject(subject)
            .date(SystemTime::UNIX_EPOCH + at)
            .message_id(Some(id))
            .raw_header(automatic)
            .header(ContentType::TEXT_PLAIN);
        message.body(letter.text.body.clone()).ok()
    }
}

/// Tries every letter that is due. The outbox is held only between the letters, so that others can put theirs in.
pub fn deliver<O: Outbox>(outbox: &Mutex<O>, post: &Post, now: i64) -> Result<Round, Failure> {
    let hold = || outbox.lock().unwrap_or_else(PoisonError::into_inner);
    let mut round = Round::default();
    let due = hold().due(now, AT_A_TIME)?;
    for letter in due {
        let outcome = post.send(&letter);
        let count = match &outcome {
            Outcome::Taken => &mut round.n_taken,
            Outcome::Later(_) if now - letter.at < TRIED_FOR => &mut round.n_later,
            Outcome::Later(_) | Outcome::Never(_) => &mut round.n_given_up,
        };
        *count += 1;
        settle(&mut *hold(), &letter, &outcome, now)?;
    }
    Ok(round)
}

fn settle(outbox: &mut dyn Outbox, letter: &Letter, outcome: &Outcome, now: i64) -> Result<(), Failure> {
    match outcome {
        Outcome::Taken => outbox.taken(letter.n, now),
        Outcome::Later(reason) if now - letter.at < TRIED_FOR => {
            outbox.postpone(letter.n, now + pause(letter.n_tried), reason)
        }
        Outcome::Later(reason) | Outcome::Never(reason) => outbox.give_up(letter.n, reason),
    }
}

/// The pause after so many tries: a minute, and double each time.
fn pause(n_tried: u32) -> i64 {
    LONGEST_PAUSE.min(MINUTE << n_tried.min(20))
}

/// Whether the server's no is about this letter. A no about us (who we are, what it understands) is for somebody to put
/// right, and the letter waits for that.
fn is_final(error: &SmtpError) -> bool {
    let is_about_us = |code: u16| (500..510).contains(&code) || (530..540).contains(&code);
    error.is_permanent() && error.status().is_some_and(|code| !is_about_us(code.into()))
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}

#[cfg(test)]
mod tests;
