//! Fuzzing on stable Rust: what is known to be read is changed a little, over and over, and whatever reads it may say no
//! and may never panic.
//!
//! A target is a plain function from bytes to a number that tells which way they were taken (such as the kind of error).
//! What is taken in a way not seen before is kept and changed further. Seeded, so that what is found is found again.
//!
//! In the tests each target runs for a moment; `cargo xtask fuzz TARGET --minutes M` runs one for long. What has been
//! found is put beside the corpus in `testdata/fuzz`, so that it is tried for ever after.

use generate::dice::Dice;
use std::{
    collections::BTreeSet,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    time::{Duration, Instant},
};

/// What changes inputs, and what it has to change.
pub struct Fuzz {
    dice: Dice,
    corpus: Vec<Vec<u8>>,
    words: Vec<Vec<u8>>,
    seen: BTreeSet<u64>,
    n_begun_with: usize,
}

/// How often a short run in the tests tries.
const TRIES_IN_TESTS: usize = 1_500;

/// Longest input; what is longer is cut.
const LONGEST: usize = 20_000;

impl Fuzz {
    /// Begins with the files of a folder in `testdata/fuzz`, if there are any, and these examples. `words` are put in as
    /// they are: what a grammar is made of and no chance would spell.
    pub fn new(folder: &str, examples: impl IntoIterator<Item = Vec<u8>>, words: &[&str]) -> Fuzz {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/fuzz").join(folder);
        let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut files: Vec<_> = files.map(|file| file.path()).collect();
        files.sort();
        let read = files.iter().map(|file| std::fs::read(file).expect("a file of the corpus can be read"));
        let corpus: Vec<Vec<u8>> = read.chain(examples).collect();
        assert!(!corpus.is_empty(), "there is nothing to begin with");
        let words = words.iter().map(|word| word.as_bytes().to_vec()).collect();
        Fuzz { dice: Dice::new(seed()), n_begun_with: corpus.len(), corpus, words, seen: BTreeSet::new() }
    }

    /// Tries the target with the corpus as it is and then with changed inputs, until the time is over. Panics with the
    /// shortest input found that makes the target panic.
    #[expect(clippy::print_stdout, reason = "who fuzzes for long wants to know how it went")]
    pub fn run(mut self, mut target: impl FnMut(&[u8]) -> u64) {
        let until = Until::new();
        for n in 0.. {
            let input = match self.corpus.get(n).filter(|_| n < self.n_begun_with) {
                Some(input) => input.clone(),
                None if until.is_over(n - self.n_begun_with) => break,
                None => self.changed(),
            };
            match taken(&mut target, &input) {
                Ok(way) if self.seen.insert(way) && n >= self.n_begun_with => self.corpus.push(input),
                Ok(_) => {}
                Err(said) => {
                    let shortest = shortest(input, |bytes| taken(&mut target, bytes).is_err());
                    panic!("it panics ({said}) on\n{}", shortest.escape_ascii());
                }
            }
        }
        println!("{} ways of taking an input seen, {} inputs kept", self.seen.len(), self.corpus.len());
    }

    /// An input of the corpus, changed in some places.
    fn changed(&mut self) -> Vec<u8> {
        let mut bytes = self.dice.pick(&self.corpus);
        for _ in 0..self.dice.upto(4) {
            self.change(&mut bytes);
        }
        bytes.truncate(LONGEST);
        bytes
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        let dice = &mut self.dice;
        let at = dice.below(bytes.len() + 1);
        let end = (at + dice.upto(12)).min(bytes.len());
        match dice.below(10) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 if at < bytes.len() => bytes[at] = dice.throw() as u8,
            2 | 3 => drop(bytes.drain(at..end)),
            4 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            5 => {
                let other = dice.pick(&self.corpus);
                let from = dice.below(other.len() + 1);
                let to = (from + dice.upto(60)).min(other.len());
                bytes.splice(at..end, other[from..to].iter().copied());
            }
            6 => {
                let signs: [&[u8]; 9] = [
                    b"\0",
                    b"\xff",
                    b"\xc3\xa5",
                    b"\xe2\x80\x8f",
                    b"\"",
                    b"\n",
                    b"%",
                    b"-",
                    b"999999999999999999999",
                ];
                bytes.splice(at..at, dice.pick(&signs).iter().copied());
            }
            7 => bytes.truncate(at),
            _ if !self.words.is_empty() => {
                let word = dice.pick(&self.words);
                let end = if dice.once_in(2) { at } else { end };
                bytes.splice(at..end, word);
            }
            _ => bytes.insert(at, dice.throw() as u8),
        }
    }
}

/// What the target answers, or what its panic said.
fn taken(target: &mut impl FnMut(&[u8]) -> u64, input: &[u8]) -> Result<u64, String> {
    catch_unwind(AssertUnwindSafe(|| target(input))).map_err(|panic| {
        let said = panic.downcast_ref::<String>().map(String::as_str);
        said.or(panic.downcast_ref::<&str>().copied()).unwrap_or("no reason given").to_owned()
    })
}

/// Leaves out what is not needed, many bytes at a time and then fewer.
fn shortest(mut input: Vec<u8>, mut panics: impl FnMut(&[u8]) -> bool) -> Vec<u8> {
    let mut n_left_out = input.len();
    while n_left_out > 0 {
        let mut at = 0;
        while at < input.len() {
            let mut fewer = input.clone();
            fewer.drain(at..(at + n_left_out).min(input.len()));
            if panics(&fewer) { input = fewer } else { at += n_left_out }
        }
        n_left_out /= 2;
    }
    input
}

/// A number for a way of being taken, from what describes it.
pub fn way(told: &str) -> u64 {
    // FNV, by its published constants: the ways are few and this is not for defence.
    told.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// How long to go on: so many tries in the tests, else as many minutes as `cargo xtask fuzz` says.
enum Until {
    Tries(usize),
    Over(Instant),
}

impl Until {
    #[expect(clippy::disallowed_methods, reason = "a long run is told how long to go on")]
    fn new() -> Until {
        match number("SAMVERKAN_FUZZ_MINUTES") {
            Some(minutes) => Until::Over(Instant::now() + Duration::from_secs_f64(minutes * 60.0)),
            None => Until::Tries(TRIES_IN_TESTS),
        }
    }

    #[expect(clippy::disallowed_methods, reason = "a long run is told how long to go on")]
    fn is_over(&self, n_tries: usize) -> bool {
        match self {
            Until::Tries(most) => n_tries >= *most,
            Until::Over(at) => Instant::now() >= *at,
        }
    }
}

fn seed() -> u64 {
    number("SAMVERKAN_FUZZ_SEED").map_or(1, |seed| seed as u64)
}

fn number(name: &str) -> Option<f64> {
    std::env::var_os(name)?.to_str()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_found_and_its_input_made_short() {
        let fuzz = Fuzz::new("none", [b"a harmless input, longer than it has to be".to_vec()], &["boom"]);
        let target = |bytes: &[u8]| {
            assert!(!bytes.windows(4).any(|word| word == b"boom"), "heard it");
            u64::from(bytes.is_empty())
        };
        let panic = catch_unwind(AssertUnwindSafe(|| fuzz.run(target))).expect_err("it is found");
        let said = panic.downcast_ref::<String>().map(String::as_str);
        assert_eq!(said, Some("it panics (heard it) on\nboom"));
    }
}
