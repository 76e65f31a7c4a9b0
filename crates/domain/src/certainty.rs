//! Answers about a time that is not known exactly: yes, no or perhaps.
//!
//! A source may say only "2005". Whether something was so on 1 June 2005 is then *perhaps*, and every reader of the
//! answer has to say so. Perhaps is never rounded to yes.

use serde::{Deserialize, Serialize};
use std::ops::{BitAnd, BitOr, Not};

/// An answer that may be uncertain. Ordered by how true it is: `No < Perhaps < Yes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// It was not so.
    No,
    /// The dates we have allow both.
    Perhaps,
    /// It was so.
    Yes,
}

use Certainty::{No, Perhaps, Yes};

impl Certainty {
    /// Yes, and nothing less.
    pub fn is_yes(self) -> bool {
        self == Yes
    }

    /// Yes or perhaps: it cannot be ruled out.
    pub fn is_possible(self) -> bool {
        self != No
    }

    /// The dates allow both.
    pub fn is_perhaps(self) -> bool {
        self == Perhaps
    }
}

impl From<bool> for Certainty {
    fn from(known: bool) -> Self {
        if known { Yes } else { No }
    }
}

impl BitAnd for Certainty {
    type Output = Self;

    /// Both: as certain as the less certain of the two.
    fn bitand(self, other: Self) -> Self {
        self.min(other)
    }
}

impl BitOr for Certainty {
    type Output = Self;

    /// Either: as certain as the more certain of the two.
    fn bitor(self, other: Self) -> Self {
        self.max(other)
    }
}

impl Not for Certainty {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            No => Yes,
            Perhaps => Perhaps,
            Yes => No,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn perhaps_survives_everything_but_a_clear_answer() {
        assert_eq!(Perhaps & Yes, Perhaps);
        assert_eq!(Perhaps & No, No);
        assert_eq!(Perhaps | No, Perhaps);
        assert_eq!(Perhaps | Yes, Yes);
        assert_eq!(!Perhaps, Perhaps);
        assert_eq!(!Yes, No);
    }
}
