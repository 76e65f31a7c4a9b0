//! Principals, and everybody else that is no arena: bodies, units, offices and other parties.

pub mod list;
pub mod show;
