//! Dice that always fall the same way for the same seed.

/// A sequence of numbers that follows from a seed, the same on every machine. Good for choosing, not for secrets.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// The dice of this seed.
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// Any number.
    pub fn throw(&mut self) -> u64 {
        // SplitMix64, by its published constants: one multiplication further for every bit of output.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number under this one; nothing is under none.
    pub fn below(&mut self, n: usize) -> usize {
        if n == 0 { 0 } else { (self.throw() % n as u64) as usize }
    }

    /// A number from one to this one.
    pub fn upto(&mut self, n: usize) -> usize {
        1 + self.below(n.max(1))
    }

    /// Whether something happens that happens once in this many times.
    pub fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// One of these.
    pub fn pick<T: Clone>(&mut self, among: &[T]) -> T {
        among[self.below(among.len())].clone()
    }

    /// One of these, if there are any.
    pub fn pick_from<T>(&mut self, mut among: Vec<T>) -> Option<T> {
        (!among.is_empty()).then(|| among.swap_remove(self.below(among.len())))
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn the_same_seed_falls_the_same_way() {
        let throws = |seed| {
            let mut dice = Dice::new(seed);
            [dice.throw(), dice.throw(), dice.throw()]
        };
        // The first numbers that SplitMix64 is published with, so that no later hand changes what a seed means.
        assert_eq!(throws(0)[0], 0xe220_a839_7b1d_cdaf);
        assert_eq!(throws(7), throws(7));
        assert_ne!(throws(7), throws(8));
    }

    #[test]
    fn numbers_stay_within_what_was_asked() {
        let mut dice = Dice::new(1);
        for n in 1..50 {
            assert!(dice.below(n) < n && (1..=n).contains(&dice.upto(n)));
        }
        assert_eq!((dice.below(0), dice.upto(0)), (0, 1));
    }
}
