//! Scripts: what happens in a simulated county, step by step. Every choice stands in the script, so that leaving a step out
//! changes nothing else than that.

use generate::dice::Dice;

/// How many people write in the county.
pub const N_PEOPLE: usize = 4;

/// One thing that happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Somebody wishes for something in the county as they last saw it, and sends it.
    Ask { who: usize, dice: u64, how: Asking },
    /// Somebody reads the county anew.
    Look { who: usize },
    /// What has been sent is written as one batch.
    Write { storage: Storage, replies: Replies },
    /// Somebody sends an earlier command again under its number.
    Retry { who: usize, which: u64 },
    /// Somebody sends something else under a number that has been used.
    Reuse { who: usize, which: u64, dice: u64 },
    /// Somebody has a text redacted.
    Redact { who: usize, which: u64 },
    /// The program dies, with all that has been sent and not written, and starts again.
    Restart,
    /// Time goes by.
    Days(u64),
    /// The checks are run.
    Check,
}

/// How somebody asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// For what suits the county as they last saw it.
    Usually,
    /// Only if the fact is as they saw it.
    IfUnchanged,
    /// For what would have suited the county when it was founded.
    Outdated,
}

/// What storage does with a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    /// It keeps it and says so.
    Keeps,
    /// It keeps nothing and says why.
    Refuses,
    /// It keeps it and says that it does not know.
    KeepsAndForgets,
}

/// What becomes of the replies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replies {
    /// Everybody gets theirs.
    Arrive,
    /// One person's are lost on the way.
    LostTo(usize),
    /// All are lost: the program died after the commit.
    Lost,
}

/// The script of a seed.
pub fn of_seed(seed: u64, n_steps: usize) -> Vec<Step> {
    let mut dice = Dice::new(seed);
    (0..n_steps).map(|_| step(&mut dice)).collect()
}

fn step(dice: &mut Dice) -> Step {
    let who = dice.below(N_PEOPLE);
    match dice.below(1_000) {
        0..560 => {
            let how = dice.pick(&[
                Asking::Usually,
                Asking::Usually,
                Asking::Usually,
                Asking::IfUnchanged,
                Asking::IfUnchanged,
                Asking::Outdated,
            ]);
            Step::Ask { who, dice: dice.throw() >> 32, how }
        }
        560..690 => Step::Look { who },
        690..850 => Step::Write { storage: storage(dice), replies: replies(dice) },
        850..920 => Step::Retry { who, which: dice.throw() >> 32 },
        920..930 => Step::Reuse { who, which: dice.throw() >> 32, dice: dice.throw() >> 32 },
        930..932 => Step::Redact { who, which: dice.throw() >> 32 },
        932..938 => Step::Restart,
        938..997 => Step::Days(dice.upto(30) as u64),
        _ => Step::Check,
    }
}

fn storage(dice: &mut Dice) -> Storage {
    match dice.below(20) {
        0 => Storage::Refuses,
        1 => Storage::KeepsAndForgets,
        _ => Storage::Keeps,
    }
}

fn replies(dice: &mut Dice) -> Replies {
    match dice.below(20) {
        0..3 => Replies::LostTo(dice.below(N_PEOPLE)),
        3 => Replies::Lost,
        _ => Replies::Arrive,
    }
}
