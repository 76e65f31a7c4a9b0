//! Chance: the one place that draws random numbers. Salts and request numbers come from here.

use crate::clock::{Clock, SystemClock};
use domain::context::RequestId;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

/// Draws random bytes.
pub trait Chance: Send {
    /// Thirty-two random bytes.
    fn draw(&mut self) -> [u8; 32];

    /// A number for a request that is made now: the millisecond, and then ten bytes of chance. Those that are made at about
    /// the same time lie side by side in the journal's index of them, so that a commit of many touches few of its pages.
    fn request(&mut self, now: Timestamp) -> RequestId {
        let (millisecond, drawn) = (now.as_millisecond().to_be_bytes(), self.draw());
        RequestId(std::array::from_fn(|at| if at < 6 { millisecond[at + 2] } else { drawn[at] }))
    }
}

/// A number for a request, by the machine's clock and chance.
pub fn new_request() -> RequestId {
    SystemChance.request(SystemClock.now())
}

/// The operating system's randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemChance;

impl Chance for SystemChance {
    #[expect(clippy::disallowed_methods, reason = "this is where randomness comes from")]
    fn draw(&mut self) -> [u8; 32] {
        let mut drawn = [0; 32];
        // A machine without randomness cannot keep a promise about salts; going on would be worse than stopping.
        getrandom::fill(&mut drawn).expect("the operating system gives random numbers");
        drawn
    }
}

/// A sequence that follows from a seed, for tests and goldens.
#[derive(Clone, Copy, Debug)]
pub struct SeededChance {
    seed: u64,
    n_drawn: u64,
}

impl SeededChance {
    /// The sequence of this seed.
    pub fn new(seed: u64) -> Self {
        SeededChance { seed, n_drawn: 0 }
    }
}

impl Chance for SeededChance {
    fn draw(&mut self) -> [u8; 32] {
        self.n_drawn += 1;
        let mut hash = Sha256::new();
        hash.update(self.seed.to_le_bytes());
        hash.update(self.n_drawn.to_le_bytes());
        hash.finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_in_the_order_of_their_time_and_never_the_same() {
        let mut chance = SeededChance::new(1);
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let [early, later] = [at("2021-10-08T07:00:00Z"), at("2021-10-08T07:00:00.001Z")];
        let (first, second, third) = (chance.request(early), chance.request(early), chance.request(later));
        assert_eq!(format!("{first:?}")[..12], format!("{second:?}")[..12]);
        assert!(first != second && first < third && second < third);
    }
}
