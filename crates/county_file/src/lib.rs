//! The county file: one TOML text that describes a county, read into commands and written from a state.
//!
//! [`read_on`](read::read_on) reads a text as far as it goes, each [`Problem`](problem::Problem) with its place;
//! [`propose`](proposal::propose) compares it with what has been recorded since the head it is based on, asks the domain's
//! rules, and answers the commands or everything that is wrong; [`write`](write::write) is the way back.
//! The form is described in `docs/county-file.md`. This crate opens no file and knows no Swedish.
#![deny(missing_docs)]

mod check;
pub mod difference;
pub mod file;
pub mod problem;
pub mod proposal;
pub mod read;
mod tree;
pub mod write;
