//! The head of a journal as a county file writes it: its number and the beginning of its hash, such as `17-3fa94c2d`.

use domain::State;
use engine::load::{self, LoadError};
use storage::{
    hex,
    journal::Journal,
    record::{Head, Seq},
};

/// As written in a county file.
pub fn write(head: Head) -> String {
    format!("{}-{}", head.seq, hex::write(&head.hash[..8]))
}

/// The register as it stood at a head as written; `None` where the journal never stood there.
pub fn state_at(journal: &mut dyn Journal, written: &str) -> Result<Option<State>, LoadError> {
    let Some(seq) = seq(written) else { return Ok(None) };
    let base = load::load_until(journal, seq)?;
    Ok((write(base.head) == written).then_some(base.state))
}

/// The number of the last record the file is based on.
fn seq(written: &str) -> Option<Seq> {
    written.split_once('-')?.0.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_as_written() {
        let head = Head { seq: 17, hash: [0x3f; 32] };
        assert_eq!(write(head), "17-3f3f3f3f3f3f3f3f");
        assert_eq!(seq(&write(head)), Some(17));
        assert_eq!(seq("seventeen"), None);
    }
}
