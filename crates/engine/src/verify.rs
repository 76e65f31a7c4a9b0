//! Proves that a county's journal is whole: chain, slots, references, replay and invariants.

use crate::load::{self, LoadError, Loaded};
use domain::Refusal;
use storage::journal::Journal;

/// What was proved.
#[derive(Debug)]
pub struct Proof {
    /// The county as read.
    pub loaded: Loaded,
    /// Rules that the county as a whole does not keep. Empty unless the program has a bug or an event was forged.
    pub broken_rules: Vec<Refusal>,
}

/// Verifies the whole journal; the error names the first bad record.
pub fn verify(journal: &mut dyn Journal) -> Result<Proof, LoadError> {
    let loaded = load::load(journal)?;
    let broken_rules = loaded.state.check_invariants();
    Ok(Proof { loaded, broken_rules })
}
