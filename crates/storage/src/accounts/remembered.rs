//! Who is signed in, remembered for the next request of the same session: until anything is written in the file.

use super::{SecretHash, SignedIn};
use std::{collections::BTreeMap, sync::Arc};

/// As many sessions as are remembered at once. When there are more all go: whoever comes again is soon back.
const MOST: usize = 4096;

/// What a file of accounts stands at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Version {
    /// How others have written in it.
    pub of_others: i64,
    /// How many rows have been written here.
    pub own: u64,
}

/// Sessions of which it is known whose they are.
#[derive(Debug, Default)]
pub(super) struct Remembered {
    version: Version,
    sessions: BTreeMap<SecretHash, Arc<SignedIn>>,
}

impl Remembered {
    /// Whose session it is, if nothing has been written since it was read.
    pub fn find(&self, version: Version, hash: SecretHash) -> Option<Arc<SignedIn>> {
        self.sessions.get(&hash).filter(|_| self.version == version).cloned()
    }

    /// Remembers whose it was when the file stood at this.
    pub fn keep(&mut self, version: Version, hash: SecretHash, found: Arc<SignedIn>) {
        if self.version != version || self.sessions.len() == MOST {
            *self = Remembered { version, sessions: BTreeMap::new() };
        }
        self.sessions.insert(hash, found);
    }
}
