//! Checks: what they have found, and one of them explained.

pub mod findings;
pub mod found;
pub mod list;
pub mod show;
