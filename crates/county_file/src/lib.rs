//! The county file: one TOML text that describes a county, read into commands and written from a state.
//!
//! [`read`](read::read) turns a text into a [`CountyFile`](file::CountyFile) or into every [`Problem`](problem::Problem)
//! in it, each with its place; [`difference`](difference::difference) merges the file with what has been recorded since
//! the head it is based on; [`check`](check::check) asks the domain's rules; [`write`](write::write) is the way back.
//! The form is described in `docs/county-file.md`. This crate opens no file and knows no Swedish.
#![deny(missing_docs)]

pub mod check;
pub mod difference;
pub mod file;
pub mod problem;
pub mod read;
mod tree;
pub mod write;
