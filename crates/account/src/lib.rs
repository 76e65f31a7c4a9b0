//! Signing in: what is asked of a password, a code, a link and a session, over what storage keeps of them.
//!
//! Nothing here reads a clock or draws a random number: `now` is microseconds since 1970 UTC, and chance an argument. Nor
//! does anything here know what a person may do once signed in; that follows from the register, in `domain::access`.
//!
//! What takes long on purpose (hashing a password) is done without the stores at hand, so that whoever holds them under
//! a lock need not hold them meanwhile: [`sign_in::ask`], then [`sign_in::Attempt::verify`], then [`sign_in::answer`].

pub mod secret;

pub mod password;
pub mod recovery;
pub mod totp;

pub mod address;
pub mod known;
pub mod link;
pub mod session;
pub mod sign_in;
pub mod throttle;

pub mod person;

#[cfg(test)]
mod tests;

/// Draws thirty-two random bytes, as `engine::chance` does.
pub type Draw<'a> = &'a mut dyn FnMut() -> [u8; 32];

/// A second, in microseconds.
pub const SECOND: i64 = 1_000_000;
/// A minute, in microseconds.
pub const MINUTE: i64 = 60 * SECOND;
/// An hour, in microseconds.
pub const HOUR: i64 = 60 * MINUTE;
/// A day, in microseconds.
pub const DAY: i64 = 24 * HOUR;

/// How far back a clock may be set without anything being taken for older than the world.
pub const CLOCK_SLACK: i64 = 5 * MINUTE;

/// Whether something that holds from one moment until another holds now. A clock set back by more than the slack makes
/// it end, for otherwise it would live longer than was said.
pub(crate) fn holds(from: i64, until: i64, now: i64) -> bool {
    now >= from.saturating_sub(CLOCK_SLACK) && now < until
}
