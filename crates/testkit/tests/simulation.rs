//! A short simulation of counties over years, and that it finds what is wrong when something is.

use std::ops::ControlFlow;
use storage::{
    failure::Failure,
    journal::{AppendError, Batch, Journal, RequestRow, memory::MemoryJournal},
    record::{Head, Record, Seq},
};
use testkit::simulation::{Tally, invariants, simulate};

#[test]
fn no_invariant_is_broken() {
    let mut tally = Tally::default();
    for seed in 1..=4 {
        match simulate(seed, 300, || MemoryJournal::new("simulated")) {
            Ok(done) => tally += done,
            Err(failing) => panic!("cargo xtask simulate --seed {seed} fails: {failing:#?}"),
        }
    }
    let Tally { acknowledged, refused, failed, retried, lost_replies, restarts, days, .. } = tally;
    let least = [acknowledged, refused, failed, retried, lost_replies, restarts, days].into_iter().min();
    assert!(least > Some(10), "a simulation in which nothing goes wrong proves nothing: {tally:?}");
}

/// What is wrong with a journal.
#[derive(Clone, Copy, Debug)]
enum Planted {
    /// Of a batch with several records it keeps all but the last, and says that it kept all.
    LosesTheLast,
    /// It does not know which requests it has answered.
    ForgetsRequests,
    /// It answers that the disk was full, and has kept the batch.
    KeepsWhatItRefuses,
}

/// A journal with a bug.
struct Broken {
    journal: MemoryJournal,
    planted: Planted,
}

fn broken(planted: Planted) -> Broken {
    Broken { journal: MemoryJournal::new("simulated"), planted }
}

impl Journal for Broken {
    fn county(&self) -> &str {
        self.journal.county()
    }

    fn head(&mut self) -> Result<Head, Failure> {
        self.journal.head()
    }

    fn append(&mut self, expected: Head, batch: &Batch) -> Result<Head, AppendError> {
        let mut kept = batch.clone();
        match self.planted {
            // The founding of the county is left alone.
            Planted::LosesTheLast if expected.seq > 0 && batch.records.len() > 1 => {
                kept.records.pop();
                self.journal.append(expected, &kept)?;
                let county = self.journal.county();
                Ok(batch.records.iter().fold(expected, |head, draft| head.after(county, draft)))
            }
            Planted::ForgetsRequests => {
                kept.requests.clear();
                self.journal.append(expected, &kept)
            }
            Planted::KeepsWhatItRefuses if expected.seq > 0 && expected.seq.is_multiple_of(7) => {
                let mut more = batch.clone();
                more.records.extend(batch.records.first().cloned());
                self.journal.append(expected, &more)?;
                Err(Failure::DiskFull.into())
            }
            _ => self.journal.append(expected, batch),
        }
    }

    fn read(&mut self, after: Seq, each: &mut dyn FnMut(Record) -> ControlFlow<()>) -> Result<(), Failure> {
        self.journal.read(after, each)
    }

    fn request(&mut self, request: [u8; 16]) -> Result<Option<RequestRow>, Failure> {
        self.journal.request(request)
    }

    fn requests(&mut self, each: &mut dyn FnMut(RequestRow) -> ControlFlow<()>) -> Result<(), Failure> {
        self.journal.requests(each)
    }

    fn redact(&mut self, seq: Seq, n: u16) -> Result<(), Failure> {
        self.journal.redact(seq, n)
    }
}

#[test]
fn a_planted_bug_is_found_and_told_in_few_steps() {
    for planted in [Planted::LosesTheLast, Planted::ForgetsRequests, Planted::KeepsWhatItRefuses] {
        let found = (1..20).find_map(|seed| simulate(seed, 80, || broken(planted)).err());
        let failing = found.unwrap_or_else(|| panic!("{planted:?} was not found"));
        // A retry may need something that was written before, and that something before it.
        assert!(failing.shrunk.len() <= 8, "{planted:?}: {:#?}", failing.shrunk);
        // The same seed finds the same, and what is left is enough.
        let again = simulate(failing.seed, 80, || broken(planted)).err().unwrap();
        assert_eq!((again.violation, again.shrunk), (failing.violation, failing.shrunk));
    }
}

#[test]
fn every_invariant_has_a_name_and_a_sentence_of_its_own() {
    for (n, must) in invariants::ALL.iter().enumerate() {
        assert!(must.sentence.ends_with('.'), "{}", must.name);
        assert!(invariants::ALL[..n].iter().all(|other| other.name != must.name));
    }
}
