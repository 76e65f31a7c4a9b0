//! Drafts in memory: for tests, and for trying something that must leave no trace.

use super::{Draft, Drafts, blotted};
use crate::failure::Failure;
use std::{cmp::Reverse, collections::BTreeMap};

/// Drafts that are gone when the value is.
#[derive(Clone, Debug, Default)]
pub struct MemoryDrafts(BTreeMap<(String, [u8; 16]), Draft>);

impl Drafts for MemoryDrafts {
    fn keep(&mut self, authority: &str, draft: &Draft) -> Result<(), Failure> {
        self.0.insert((authority.to_owned(), draft.id), draft.clone());
        Ok(())
    }

    fn find(&mut self, authority: &str, id: [u8; 16]) -> Result<Option<Draft>, Failure> {
        Ok(self.0.get(&(authority.to_owned(), id)).cloned())
    }

    fn list(&mut self, authority: &str) -> Result<Vec<Draft>, Failure> {
        let own = self.0.iter().filter(|((of, _), _)| of == authority);
        let mut own: Vec<Draft> = own.map(|(_, draft)| draft.clone()).collect();
        own.sort_by_key(|draft| (Reverse(draft.at), draft.id));
        Ok(own)
    }

    fn blot(&mut self, words: &[&str]) -> Result<(), Failure> {
        for draft in self.0.values_mut() {
            if let Some(bytes) = blotted(&draft.bytes, words) {
                draft.bytes = bytes;
            }
        }
        Ok(())
    }

    fn remove(&mut self, authority: &str, id: [u8; 16]) -> Result<(), Failure> {
        self.0.remove(&(authority.to_owned(), id));
        Ok(())
    }
}
