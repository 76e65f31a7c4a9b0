//! The head of a journal as a county file writes it: its number and the beginning of its hash, such as `17-3fa94c2d`.

use storage::record::{Head, Seq};

/// As written in a county file.
pub fn write(head: Head) -> String {
    let hash: String = head.hash[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{hash}", head.seq)
}

/// The number of the last record the file is based on.
pub fn seq(written: &str) -> Option<Seq> {
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
