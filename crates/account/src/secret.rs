//! Secrets that a browser or a letter holds: 256 random bits, of which storage has the hash alone.

use crate::Draw;
use sha2::{Digest, Sha256};
use std::fmt;
use storage::{accounts::SecretHash, hex};

/// A secret, in a cookie or a link. It says nothing of whose it is, and is never logged.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

impl Secret {
    /// A new secret.
    pub fn draw(draw: Draw) -> Secret {
        Secret(draw())
    }

    /// The secret in a cookie or a link; none when it cannot be one of ours.
    pub fn parse(text: &str) -> Option<Secret> {
        if text.bytes().any(|letter| letter.is_ascii_uppercase()) {
            return None;
        }
        hex::read(text).map(Secret)
    }

    /// As it stands in a cookie or a link: letters and digits alone.
    pub fn reveal(&self) -> String {
        hex::write(&self.0)
    }

    /// What storage knows of it. There are too many secrets to guess, so a fast hash is enough; and as it is looked up by
    /// its hash, the time of a comparison tells nothing of the secret.
    pub fn hash(&self) -> SecretHash {
        Sha256::digest(self.0).into()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_written_in_one_way() {
        let secret = Secret::draw(&mut || [0xa7; 32]);
        let text = secret.reveal();
        assert_eq!(text, "a7".repeat(32));
        assert_eq!(Secret::parse(&text), Some(secret.clone()));
        for wrong in ["", "a7", &"A7".repeat(32), &"a7".repeat(33), &"é".repeat(32), &"g7".repeat(32)] {
            assert_eq!(Secret::parse(wrong), None, "{wrong:?}");
        }
        assert_eq!(format!("{secret:?}"), "Secret");
        assert_ne!(secret.hash(), [0xa7; 32]);
    }
}
