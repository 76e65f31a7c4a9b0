//! The journal: everything that has happened in one county, in order, for ever.
//!
//! It is only appended to. The one thing that may ever leave it is the text in a slot.

pub mod memory;
pub mod sqlite;

use crate::{
    failure::Failure,
    record::{Draft, Hash, Head, Record, Seq, hash_of},
};
use std::ops::ControlFlow;

/// The journal of one county.
pub trait Journal: Send {
    /// The handle of the county, which is part of every hash.
    fn county(&self) -> &str;

    /// Where the journal ends now, asked anew each time.
    fn head(&mut self) -> Result<Head, Failure>;

    /// Writes the whole batch after the expected head and answers the new head, or writes nothing.
    ///
    /// Only after [`Failure::Unknown`] may the batch have been written all the same; [`request`] tells. A
    /// request id that is already in the journal is [`Failure::Rejected`].
    ///
    /// [`request`]: Journal::request
    fn append(&mut self, expected: Head, batch: &Batch) -> Result<Head, AppendError>;

    /// Hands over every record after the given place in order, until there are no more or `each` breaks.
    ///
    /// All of them are from one moment. Nothing is checked against the chain: that is [`Chain`]'s work.
    ///
    /// [`Chain`]: crate::chain::Chain
    fn read(&mut self, after: Seq, each: &mut dyn FnMut(Record) -> ControlFlow<()>) -> Result<(), Failure>;

    /// What was answered to a request, if it is known here.
    fn request(&mut self, request: [u8; 16]) -> Result<Option<RequestRow>, Failure>;

    /// Hands over every request in the order of writing, until there are no more or `each` breaks.
    fn requests(&mut self, each: &mut dyn FnMut(RequestRow) -> ControlFlow<()>) -> Result<(), Failure>;

    /// Erases the text in a slot, and the digest of the request that wrote it.
    ///
    /// It may be repeated, and must be when it fails: the text is gone only once this says so.
    fn redact(&mut self, seq: Seq, n: u16) -> Result<(), Failure>;
}

/// What is written in one transaction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// The records, in order.
    pub records: Vec<Draft>,
    /// The requests they answer, and those that led to no record.
    pub requests: Vec<RequestRow>,
}

impl Batch {
    /// Slots are read in the order of `n`, so they must be written in it for both to be the same.
    fn check(&self) -> Result<(), Failure> {
        let in_order = |draft: &Draft| draft.slots.is_sorted_by(|one, next| one.n < next.n);
        if self.records.iter().all(in_order) {
            return Ok(());
        }
        Err(Failure::Rejected("the slots of a record must stand in ascending order".into()))
    }
}

/// A request that has been carried out, so that its repetition gets the same answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestRow {
    /// The id the caller gave it.
    pub request: [u8; 16],
    /// Who asked.
    pub actor: String,
    /// What the digest was salted with, or zeros once erased.
    pub salt: [u8; 32],
    /// A digest of what was asked, or nothing once a text it covered has been erased.
    pub digest: Option<Hash>,
    /// The first record it led to.
    pub first: Seq,
    /// How many records it led to, which may be none.
    pub n_records: u32,
    /// When it was carried out, in microseconds since 1970 UTC.
    pub at: i64,
    /// A checksum of everything above; nothing once a text the digest covered has been erased, or in a row from before
    /// there were any.
    pub seal: Option<Hash>,
}

impl RequestRow {
    /// The same with its checksum.
    pub fn sealed(self) -> RequestRow {
        RequestRow { seal: self.digest.map(|digest| self.checksum(digest)), ..self }
    }

    /// Whether it says what it said when it was written, as far as it can tell by itself.
    pub fn is_whole(&self) -> bool {
        match (self.digest, self.seal) {
            (Some(digest), Some(seal)) => seal == self.checksum(digest),
            (Some(_), None) => true,
            (None, seal) => seal.is_none() && self.salt == [0; 32],
        }
    }

    /// Leaves nothing that a guess at an erased text could be tried on.
    pub(crate) fn erase(&mut self) {
        (self.salt, self.digest, self.seal) = ([0; 32], None, None);
    }

    fn checksum(&self, digest: Hash) -> Hash {
        hash_of(&[
            b"samverkan request v1",
            &self.request,
            self.actor.as_bytes(),
            &self.salt,
            &digest,
            &self.first.to_le_bytes(),
            &self.n_records.to_le_bytes(),
            &self.at.to_le_bytes(),
        ])
    }
}

/// Why a batch was not appended.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AppendError {
    /// Somebody else has written since the caller looked, and nothing of the batch was kept.
    #[error("the journal ends at record {}, not at record {} as expected", found.seq, expected.seq)]
    Conflict {
        /// The head the batch was made on.
        expected: Head,
        /// The head the journal has.
        found: Head,
    },
    /// Storage failed.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<rusqlite::Error> for AppendError {
    fn from(error: rusqlite::Error) -> AppendError {
        AppendError::Failure(error.into())
    }
}
