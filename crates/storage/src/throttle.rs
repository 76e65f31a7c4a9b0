//! Failed tries to sign in, counted under keys that the caller makes up. What follows from a count is not for storage to
//! say.

use crate::failure::Failure;

/// How often it has failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failed {
    /// How many times.
    pub n: u32,
    /// When it last did, in microseconds since 1970 UTC.
    pub last_at: i64,
}

/// The failed tries of one county.
pub trait Throttle: Send {
    /// How often it has failed under this key.
    fn failed(&mut self, key: &str) -> Result<Option<Failed>, Failure>;

    /// Keeps a count, or forgets it.
    fn set_failed(&mut self, key: &str, failed: Option<Failed>) -> Result<(), Failure>;

    /// Forgets counts that last grew before this.
    fn prune_failed(&mut self, before: i64) -> Result<u64, Failure>;
}
