//! Derived readings: what follows from the facts of a county. No events of their own.

pub mod answers;
pub mod mandate;
pub mod map;
pub mod questions;
