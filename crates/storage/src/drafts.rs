//! Drafts: what somebody has written in a form and not sent, kept in the space of one authority.
//!
//! A draft is not an event. It may be written over and thrown away, and then nothing tells that it was there; so it lies
//! beside the journal and never in it. Nobody asks for a draft without naming the authority whose it is, and there is
//! no way to count those of others.

pub mod memory;
pub mod sqlite;

use crate::failure::Failure;

/// Something written and not sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its number, which is its own only within the authority.
    pub id: [u8; 16],
    /// When it was last kept, in microseconds since 1970 UTC.
    pub at: i64,
    /// What was written, in whatever way the caller writes it down.
    pub bytes: Vec<u8>,
}

/// The drafts of one county, each in the space of an authority.
pub trait Drafts: Send {
    /// Keeps a draft, in the place of the one with the same number.
    fn keep(&mut self, authority: &str, draft: &Draft) -> Result<(), Failure>;

    /// The draft with this number, if the authority has one.
    fn find(&mut self, authority: &str, id: [u8; 16]) -> Result<Option<Draft>, Failure>;

    /// Every draft of the authority, the one kept last first.
    fn list(&mut self, authority: &str) -> Result<Vec<Draft>, Failure>;

    /// Blots out these words in every draft of every authority, also on the disk, and tells nobody where they stood.
    fn blot(&mut self, words: &[&str]) -> Result<(), Failure>;

    /// Erases a draft, also from the disk. One that is not there is as good as erased.
    fn remove(&mut self, authority: &str, id: [u8; 16]) -> Result<(), Failure>;
}

/// What stands where something has been blotted out.
const BLOT: &str = "\u{2588}\u{2588}\u{2588}";

/// The draft without these words; none where none of them stands in it.
fn blotted(bytes: &[u8], words: &[&str]) -> Option<Vec<u8>> {
    let text = str::from_utf8(bytes).ok()?;
    let written = words.iter().filter(|word| !word.trim().is_empty());
    let blotted = written.fold(text.to_owned(), |text, word| text.replace(word, BLOT));
    (blotted != text).then(|| blotted.into_bytes())
}
