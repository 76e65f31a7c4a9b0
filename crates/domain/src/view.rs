//! Derived readings: what follows from the facts of a county. No events of their own.

pub mod answers;
pub mod around;
pub mod backing;
pub mod decided;
pub mod difference;
pub mod duties;
pub mod force;
pub mod journal;
pub mod mandate;
pub mod map;
pub mod matters;
pub mod news;
pub mod questions;
pub mod roster;
pub mod standing;
pub mod trend;
pub mod waiting;
