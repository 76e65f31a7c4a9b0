//! People and seats: every seat with those who sit there, and one person by their id.

mod holder;
pub mod list;
pub mod person;
