//! Accounts: what lets a person sign in. Bound to an id of the register, and to nothing else.
//!
//! Whoever holds a seat need not have an account. What stands here are hashes, apart from the secret of a code app;
//! whether a password is right is not for storage to say. Sessions and failed tries lie in the same file.

pub mod memory;
mod remembered;
pub mod sqlite;

use crate::{failure::Failure, sessions::Session};
use std::sync::Arc;

/// A hash of something secret.
pub type SecretHash = [u8; 32];

/// What lets a person sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The id of the person.
    pub person: String,
    /// When it was made, in microseconds since 1970 UTC.
    pub created_at: i64,
    /// The hash of the password, as a PHC string. None until one is chosen.
    pub password: Option<String>,
    /// The secret shared with the person's code app.
    pub totp: Option<Vec<u8>>,
    /// The last step a code was accepted for.
    pub totp_step: Option<u64>,
}

/// Somebody who is signed in somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Where.
    pub session: Session,
    /// Who.
    pub account: Account,
}

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// To choose the first password.
    Invitation,
    /// To choose another.
    Reset,
    /// To confirm that letters reach another address.
    Address,
}

/// A link that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The hash of what stands in it.
    pub hash: SecretHash,
    /// Whose it is.
    pub person: String,
    /// What it is for.
    pub purpose: Purpose,
    /// The address that it confirms, until it has been used.
    pub address: Option<String>,
    /// When it was made.
    pub issued_at: i64,
    /// When it can no longer be used.
    pub expires_at: i64,
    /// When it was used.
    pub used_at: Option<i64>,
}

/// The accounts of one county. What is asked of an account that is not there is rejected.
pub trait Accounts: Send {
    /// Makes an account, without a password. One that is there is left as it is, and the answer is no.
    fn create(&mut self, person: &str, at: i64) -> Result<bool, Failure>;

    /// The account of a person.
    fn find(&mut self, person: &str) -> Result<Option<Account>, Failure>;

    /// The session with this hash and the account it is of: every request of somebody signed in asks it.
    fn find_by_session(&mut self, hash: SecretHash) -> Result<Option<Arc<SignedIn>>, Failure>;

    /// Every account, in order of the persons' ids.
    fn list(&mut self) -> Result<Vec<Account>, Failure>;

    /// Keeps the hash of a password in the place of the one before.
    fn set_password(&mut self, person: &str, phc: &str) -> Result<(), Failure>;

    /// Keeps the secret of a code app, or none. What was accepted for another secret is forgotten.
    fn set_totp(&mut self, person: &str, secret: Option<&[u8]>) -> Result<(), Failure>;

    /// Takes a step, if it is later than any taken before. No step is ever taken twice.
    fn take_totp_step(&mut self, person: &str, step: u64) -> Result<bool, Failure>;

    /// Keeps these recovery codes in the place of those before.
    fn set_recovery(&mut self, person: &str, hashes: &[SecretHash]) -> Result<(), Failure>;

    /// Takes a recovery code, which is then gone.
    fn take_recovery(&mut self, person: &str, hash: SecretHash) -> Result<bool, Failure>;

    /// How many recovery codes are left.
    fn n_recovery(&mut self, person: &str) -> Result<u32, Failure>;

    /// Keeps a link.
    fn add_link(&mut self, link: &Link) -> Result<(), Failure>;

    /// The link with this hash, used or not, for as long as it is remembered.
    fn find_link(&mut self, hash: SecretHash) -> Result<Option<Link>, Failure>;

    /// The links of a person, used or not, the one that expires last first.
    fn links_of(&mut self, person: &str) -> Result<Vec<Link>, Failure>;

    /// Marks a link as used, and every other unused link of the same person; what they would have confirmed is gone. No,
    /// if it was used before.
    fn take_link(&mut self, hash: SecretHash, at: i64) -> Result<bool, Failure>;

    /// Forgets the unused links of a person that are for this.
    fn drop_links(&mut self, person: &str, purpose: Purpose) -> Result<(), Failure>;

    /// Forgets links that expired before this.
    fn prune_links(&mut self, before: i64) -> Result<(), Failure>;

    /// Forgets every password, also from the disk, and answers how many there were: all choose another by a link.
    fn void_passwords(&mut self) -> Result<u64, Failure>;

    /// Removes an account with its codes, links, sessions and known browsers, also from the disk.
    fn remove(&mut self, person: &str) -> Result<(), Failure>;
}
