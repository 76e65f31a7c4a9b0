//! The county file from text to commands and back.

mod at_once;
mod common;
mod merging;
mod reading;
mod real_county;
mod round_trip;
mod rules;
