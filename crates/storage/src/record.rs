//! Records: the bytes of one event, sealed into the chain of its county.
//!
//! Free text never stands in a body. The body holds the commitment to a text, and the text itself lies
//! in a slot beside it. Therefore a text can be erased without a single hash having to change.

use sha2::{Digest, Sha256};

/// The place of a record in the journal of its county. The first record is 1.
pub type Seq = u64;

/// A SHA-256 digest.
pub type Hash = [u8; 32];

/// Where a journal ends: the last record's place and hash.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The place of the last record, or 0 in an empty journal.
    pub seq: Seq,
    /// The hash of the last record, or zeros in an empty journal.
    pub hash: Hash,
}

impl Head {
    /// The head of a journal where nothing is written.
    pub const EMPTY: Head = Head { seq: 0, hash: [0; 32] };

    /// The head once this draft is written after it.
    pub fn after(self, county: &str, draft: &Draft) -> Head {
        let seq = self.seq + 1;
        Head { seq, hash: seal(county, seq, draft, self.hash) }
    }
}

/// What the engine wants written: a record without its place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// When it was recorded, in microseconds since 1970 UTC.
    pub at: i64,
    /// Who recorded it, as the domain spells an actor.
    pub actor: String,
    /// The wire name of the event.
    pub kind: String,
    /// The version of the event's stored shape.
    pub version: u16,
    /// The request that led to it.
    pub request: [u8; 16],
    /// The stored event, with commitments where texts stood.
    pub body: Vec<u8>,
    /// The texts the body commits to, in ascending order of `n`.
    pub slots: Vec<Slot>,
}

/// A record as it stands in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The place in the journal.
    pub seq: Seq,
    /// When it was recorded, in microseconds since 1970 UTC.
    pub at: i64,
    /// Who recorded it, as the domain spells an actor.
    pub actor: String,
    /// The wire name of the event.
    pub kind: String,
    /// The version of the event's stored shape.
    pub version: u16,
    /// The request that led to it.
    pub request: [u8; 16],
    /// The stored event, with commitments where texts stood.
    pub body: Vec<u8>,
    /// The texts the body commits to, in ascending order of `n`.
    pub slots: Vec<Slot>,
    /// The hash of the record before, or zeros in the first.
    pub previous: Hash,
    /// The seal over everything above except the slots.
    pub hash: Hash,
}

/// One text or blob that a body commits to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Which of the record's texts it is.
    pub n: u16,
    /// The text, or nothing once it has been erased.
    pub content: Option<SlotContent>,
}

/// A text and the salt that keeps its commitment from being guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotContent {
    /// Drawn for this text alone.
    pub salt: [u8; 32],
    /// The text.
    pub bytes: Vec<u8>,
}

impl SlotContent {
    /// What the body says in place of this text.
    pub fn commitment(&self) -> Hash {
        commitment(&self.salt, &self.bytes)
    }
}

impl Record {
    /// The head of a journal that ends with this record.
    pub fn head(&self) -> Head {
        Head { seq: self.seq, hash: self.hash }
    }

    /// The hash this record ought to have, computed from what it says.
    pub fn seal(&self, county: &str) -> Hash {
        Sealed {
            county,
            seq: self.seq,
            at: self.at,
            actor: &self.actor,
            kind: &self.kind,
            version: self.version,
            request: &self.request,
            body: &self.body,
            previous: &self.previous,
        }
        .hash()
    }
}

/// The commitment to a text, which tells nothing about the text once the salt is gone.
pub fn commitment(salt: &[u8; 32], bytes: &[u8]) -> Hash {
    Sha256::new().chain_update(b"samverkan text v1").chain_update(salt).chain_update(bytes).finalize().into()
}

/// The hash of a draft written at this place, after the record with the previous hash.
pub fn seal(county: &str, seq: Seq, draft: &Draft, previous: Hash) -> Hash {
    Sealed {
        county,
        seq,
        at: draft.at,
        actor: &draft.actor,
        kind: &draft.kind,
        version: draft.version,
        request: &draft.request,
        body: &draft.body,
        previous: &previous,
    }
    .hash()
}

/// Everything the chain vouches for. Slots are missing on purpose: the body holds their commitments.
struct Sealed<'a> {
    county: &'a str,
    seq: Seq,
    at: i64,
    actor: &'a str,
    kind: &'a str,
    version: u16,
    request: &'a [u8; 16],
    body: &'a [u8],
    previous: &'a Hash,
}

impl Sealed<'_> {
    fn hash(&self) -> Hash {
        let parts: [&[u8]; 9] = [
            self.county.as_bytes(),
            &self.seq.to_le_bytes(),
            &self.at.to_le_bytes(),
            self.actor.as_bytes(),
            self.kind.as_bytes(),
            &self.version.to_le_bytes(),
            self.request,
            self.body,
            self.previous,
        ];
        hash_of(&parts)
    }
}

/// The hash of several parts together.
pub(crate) fn hash_of(parts: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    for part in parts {
        // With the length first, no byte can move from one part to its neighbour unseen.
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        Draft {
            at: 1_614_297_600_000_000,
            actor: "seat-01J9".into(),
            kind: "matter.registered".into(),
            version: 1,
            request: [7; 16],
            body: br#"{"title":"commitment"}"#.to_vec(),
            slots: Vec::new(),
        }
    }

    /// The golden hashes were computed with Python's hashlib. They are for ever: every journal in use
    /// hangs on them.
    #[test]
    fn hashes_are_the_golden_ones() {
        assert_eq!(
            crate::hex::write(&commitment(&[0; 32], b"")),
            "32b2aed13685e3bcc7a9ca03dec1fb3a69554277cbd29d5bd5a3f29125589ea4"
        );
        assert_eq!(
            crate::hex::write(&commitment(&[9; 32], "Närvård".as_bytes())),
            "4aca21ed24e629f573c7ec4ef5ccd77592c89f44da52f5f0fd374d6f39d02b97"
        );
        assert_eq!(
            crate::hex::write(&seal("kalmar", 1, &draft(), [0; 32])),
            "4b61e43551354b6258bde0ecb21c3659ec3734084e88fb56671ccb9fec5777c6"
        );
        let second = Draft { at: -1, version: 258, body: Vec::new(), ..draft() };
        assert_eq!(
            crate::hex::write(&seal("kalmar", u64::from(u32::MAX) + 1, &second, [0xab; 32])),
            "41a039f27e1a417af6b19d7a164596d5b3faa772ca4262f74c1e52c7fb0e4a06"
        );
    }

    #[test]
    fn every_sealed_part_changes_the_hash() {
        let hash = seal("kalmar", 1, &draft(), [0; 32]);
        let others = [
            seal("orebro", 1, &draft(), [0; 32]),
            seal("kalmar", 2, &draft(), [0; 32]),
            seal("kalmar", 1, &draft(), [1; 32]),
            seal("kalmar", 1, &Draft { at: 0, ..draft() }, [0; 32]),
            seal("kalmar", 1, &Draft { actor: "seat-02".into(), ..draft() }, [0; 32]),
            seal("kalmar", 1, &Draft { kind: "matter.closed".into(), ..draft() }, [0; 32]),
            seal("kalmar", 1, &Draft { version: 2, ..draft() }, [0; 32]),
            seal("kalmar", 1, &Draft { request: [8; 16], ..draft() }, [0; 32]),
            seal("kalmar", 1, &Draft { body: Vec::new(), ..draft() }, [0; 32]),
        ];
        for other in others {
            assert_ne!(other, hash);
        }
    }

    #[test]
    fn a_byte_cannot_move_between_two_parts() {
        let one = Draft { actor: "ab".into(), kind: "c".into(), ..draft() };
        let other = Draft { actor: "a".into(), kind: "bc".into(), ..draft() };
        assert_ne!(seal("kalmar", 1, &one, [0; 32]), seal("kalmar", 1, &other, [0; 32]));
    }

    #[test]
    fn slots_are_not_sealed_since_the_body_holds_their_commitments() {
        let with_slot = Draft { slots: vec![Slot { n: 0, content: None }], ..draft() };
        assert_eq!(seal("kalmar", 1, &with_slot, [0; 32]), seal("kalmar", 1, &draft(), [0; 32]));
    }
}
