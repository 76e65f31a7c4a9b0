//! What tests are made of: samples of every value, builders, generators. Never a dependency of the program.

pub mod copies;
pub mod county;
pub mod desk;
pub mod drafts;
pub mod files;
pub mod fuzz;
pub mod orders;
pub mod persons;
pub mod samples;
pub mod shared;
pub mod simulation;
pub mod smtp;
pub mod steps;
pub mod torture;
pub mod variants;
