//! What the program can be asked to do, one file a command.

pub mod backup;
pub mod check;
pub mod config;
pub mod demo;
pub mod explain;
pub mod export;
pub mod generate;
pub mod import;
pub mod record;
pub mod restore;
pub mod serve;
pub mod silence;
pub mod told;
pub mod user;
pub mod verify;
