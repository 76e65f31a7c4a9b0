//! Sources: the list, one of them, and everything that sources disagree about.

pub mod disputes;
pub mod list;
pub mod show;
