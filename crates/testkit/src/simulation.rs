//! Simulation: invented counties with several writers over many days, while replies are lost, storage fails and the
//! program is restarted. What must hold whatever happens stands in [`invariants`].
//!
//! A seed gives a [`script`], and a script is all there is to chance: run again it does the same. When an invariant is
//! broken the script is shrunk to the few steps that matter. `cargo xtask simulate` runs seed after seed.
//!
//! It is the real writer, codec and reading of the journal that run, over a journal in memory.

pub mod invariants;
pub mod script;
mod shrink;
pub mod world;

use invariants::Violation;
use script::Step;
use std::{
    ops::AddAssign,
    panic::{AssertUnwindSafe, catch_unwind},
};
use storage::journal::Journal;
use world::World;

/// How much was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each counts what its name says")]
pub struct Tally {
    pub commands: u64,
    pub acknowledged: u64,
    pub refused: u64,
    pub failed: u64,
    pub retried: u64,
    pub lost_replies: u64,
    pub restarts: u64,
    pub events: u64,
    pub days: u64,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.commands += other.commands;
        self.acknowledged += other.acknowledged;
        self.refused += other.refused;
        self.failed += other.failed;
        self.retried += other.retried;
        self.lost_replies += other.lost_replies;
        self.restarts += other.restarts;
        self.events += other.events;
        self.days += other.days;
    }
}

/// A seed whose script breaks an invariant.
#[derive(Clone, Debug)]
pub struct Failing {
    /// The seed.
    pub seed: u64,
    /// What was broken at first.
    pub violation: Violation,
    /// How many steps its script had.
    pub n_steps: usize,
    /// The few steps that are enough to break the same invariant.
    pub shrunk: Vec<Step>,
}

/// Runs the script of a seed over a journal of this kind; a failing one is shrunk.
pub fn simulate<J: Journal + 'static>(
    seed: u64,
    n_steps: usize,
    journal: impl Fn() -> J,
) -> Result<Tally, Box<Failing>> {
    let steps = script::of_seed(seed, n_steps);
    run(&steps, &journal).map_err(|violation| {
        let breaks_the_same =
            |steps: &[Step]| run(steps, &journal).is_err_and(|other| other.invariant == violation.invariant);
        let shrunk = shrink::shrink(steps, breaks_the_same);
        Box::new(Failing { seed, violation, n_steps, shrunk })
    })
}

/// Runs one script to its end, or to the first broken invariant. A panic is one.
pub fn run<J: Journal + 'static>(steps: &[Step], journal: &impl Fn() -> J) -> Result<Tally, Violation> {
    let played = catch_unwind(AssertUnwindSafe(|| {
        let mut world = World::new(journal())?;
        steps.iter().try_for_each(|step| world.take(step))?;
        world.finish()
    }));
    played.unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<String>().map(String::as_str);
        let said = said.or(panic.downcast_ref::<&str>().copied()).unwrap_or("no reason given");
        Err(Violation::new(invariants::NOTHING_PANICS, said))
    })
}
