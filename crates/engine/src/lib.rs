//! The one writer of a county: decide, apply to a fork, append, publish. The only place where the domain meets storage.
//!
//! Readers hold an immutable snapshot and never wait. [`Engine`] is that writer; [`load`](load::load) reads a county from
//! its journal and proves on the way that nothing in it has been changed.
#![deny(missing_docs)]

pub mod engine;
pub mod fill;
pub mod history;
pub mod load;
pub mod tally;
pub mod verify;

pub mod backup;
pub mod people;
pub mod restore;

pub mod chance;
pub mod clock;
pub mod codec;
pub mod upcast;

pub use engine::{Engine, Failure, Order, Outcome, Receipt, Snapshot};
pub use tally::Standing;
