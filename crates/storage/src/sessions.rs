//! Sessions: who is signed in where. Known by the hash of a secret that only the browser has.

use crate::{accounts::SecretHash, failure::Failure};

/// Somebody is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The hash of what the browser holds.
    pub hash: SecretHash,
    /// Who it is.
    pub person: String,
    /// The password was right, and the code is still to come. Such a session opens nothing else.
    pub half: bool,
    /// When it began, in microseconds since 1970 UTC.
    pub begun_at: i64,
    /// When it was last used.
    pub seen_at: i64,
    /// What the browser calls itself, for the person to know it by.
    pub browser: String,
}

/// The sessions of one county.
pub trait Sessions: Send {
    /// Begins a session of somebody who has an account.
    fn begin(&mut self, session: &Session) -> Result<(), Failure>;

    /// The session with this hash. Whether it still holds is for the caller to say.
    fn find_session(&mut self, hash: SecretHash) -> Result<Option<Session>, Failure>;

    /// Notes that it was used. One that has ended meanwhile stays ended.
    fn seen(&mut self, hash: SecretHash, at: i64) -> Result<(), Failure>;

    /// The sessions of a person, the one used last first.
    fn sessions_of(&mut self, person: &str) -> Result<Vec<Session>, Failure>;

    /// Ends a session, if it is this person's.
    fn end(&mut self, person: &str, hash: SecretHash) -> Result<bool, Failure>;

    /// Ends every session of a person except this one, and answers how many there were.
    fn end_others(&mut self, person: &str, except: Option<SecretHash>) -> Result<u64, Failure>;

    /// Ends every session there is, as after a restore.
    fn end_all(&mut self) -> Result<u64, Failure>;

    /// Remembers a browser that a person has signed in with, by the hash of what it keeps.
    fn know(&mut self, person: &str, hash: SecretHash, at: i64) -> Result<(), Failure>;

    /// Whether the person has signed in with this browser, and when last.
    fn known(&mut self, person: &str, hash: SecretHash) -> Result<Option<i64>, Failure>;

    /// When a person last signed in with each browser that is known, the latest first.
    fn known_of(&mut self, person: &str) -> Result<Vec<i64>, Failure>;

    /// Forgets browsers that were last signed in with before this.
    fn prune_known(&mut self, before: i64) -> Result<u64, Failure>;

    /// Forgets those that began before one moment, or were last used before another.
    fn prune_sessions(&mut self, begun_before: i64, seen_before: i64) -> Result<u64, Failure>;
}
