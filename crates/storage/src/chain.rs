//! The chain: whether each record follows from the one before it.
//!
//! Boot and `verify` ask here, so that neither can be more trusting than the other.

use crate::record::{Head, Record, Seq};

/// How far a chain has been followed, and found whole.
#[derive(Clone, Debug)]
pub struct Chain {
    county: String,
    head: Head,
}

impl Chain {
    /// A chain to be followed from the county's first record.
    pub fn new(county: &str) -> Chain {
        Chain::after(county, Head::EMPTY)
    }

    /// A chain to be followed from a head that is already trusted.
    pub fn after(county: &str, head: Head) -> Chain {
        Chain { county: county.to_owned(), head }
    }

    /// The last record found whole.
    pub fn head(&self) -> Head {
        self.head
    }

    /// Follows the chain one record further, or says why that record breaks it.
    pub fn check(&mut self, record: &Record) -> Result<(), Broken> {
        let broken = |why| Err(Broken { seq: record.seq, why });

        if record.seq != self.head.seq + 1 {
            return broken(Why::SequenceGap { after: self.head.seq });
        }
        if record.previous != self.head.hash {
            return broken(Why::PreviousDoesNotMatch);
        }
        if record.hash != record.seal(&self.county) {
            return broken(Why::HashDoesNotMatch);
        }

        self.head = record.head();
        Ok(())
    }
}

/// The record at which a chain is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the chain is broken at record {seq}: {why}")]
pub struct Broken {
    /// The place the record claims.
    pub seq: Seq,
    /// What does not hold.
    pub why: Why,
}

/// What does not hold in a broken chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// A record is missing, repeated or out of order.
    #[error("it does not follow directly after record {after}")]
    SequenceGap {
        /// The last record found whole.
        after: Seq,
    },
    /// The record was sealed after some other record than the one that stands before it.
    #[error("its previous hash is not the hash of the record before it")]
    PreviousDoesNotMatch,
    /// The record does not say what it said when it was sealed, or it belongs to another county.
    #[error("its hash is not the hash of what it says")]
    HashDoesNotMatch,
}
