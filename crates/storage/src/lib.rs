//! Storage: bytes that survive. The journal of each county, in the data folder of one node, and
//! beside it what has been written and not sent.
//!
//! Storage knows bytes and numbers and can never name a matter. What a record means is the domain's
//! affair; which event a record holds is known to the engine's codec alone.

pub mod folder;
pub mod journal;

pub mod erasures;

pub mod drafts;

pub mod chain;
pub mod record;

pub mod failure;

#[cfg(test)]
mod contract;
