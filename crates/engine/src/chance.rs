//! Chance: the one place that draws random numbers. Salts and request numbers come from here.

use sha2::{Digest, Sha256};

/// Draws random bytes.
pub trait Chance: Send {
    /// Thirty-two random bytes.
    fn draw(&mut self) -> [u8; 32];

    /// A number for a request.
    fn request(&mut self) -> domain::context::RequestId {
        let drawn = self.draw();
        domain::context::RequestId(std::array::from_fn(|index| drawn[index]))
    }
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
