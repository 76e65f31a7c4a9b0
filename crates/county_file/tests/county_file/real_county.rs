//! The file of the first real county.

use crate::common::{at_length, import, wrong};
use county_file::write::write;
use domain::State;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../counties/jamtland-harjedalen.toml");

#[test]
fn the_real_county_is_read_written_and_read_again() {
    let text = std::fs::read_to_string(FILE).unwrap();
    let problems = wrong(&text, &State::default(), &State::default());
    assert!(problems.is_empty(), "{}", at_length(&text, &problems));
    let exported = write(&import(&text), None).unwrap();
    assert_eq!(write(&import(&exported), None).unwrap(), exported);
}
