//! Storage: bytes that survive. The journal of each county, in the data folder of one node, and
//! beside it what may be changed and erased: what has been written and not sent, names and addresses, accounts, and
//! letters on their way.
//!
//! Storage knows bytes and numbers and can never name a matter. What a record means is the domain's
//! affair; which event a record holds is known to the engine's codec alone.

pub mod folder;
pub mod journal;

pub mod erasures;

pub mod accounts;
pub mod drafts;
pub mod outbox;
pub mod personal;
pub mod read_log;
pub mod sessions;
pub mod throttle;

mod beside;

pub mod chain;
pub mod hex;
pub mod record;

pub mod failure;

#[cfg(test)]
mod contract;
