//! The clock: the one place that asks the machine what time it is.

use jiff::{Timestamp, civil::Date};
use std::time::{Duration, Instant};

/// What time it is.
pub trait Clock: Send {
    /// The instant.
    fn now(&self) -> Timestamp;

    /// The day in Europe/Stockholm.
    fn today(&self) -> Date {
        domain::time::day_in_sweden(self.now())
    }
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is where time comes from")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A clock that stands at one instant, for tests and goldens.
#[derive(Clone, Copy, Debug)]
pub struct StoppedClock(pub Timestamp);

impl Clock for StoppedClock {
    fn now(&self) -> Timestamp {
        self.0
    }
}

/// Measures how long something takes. For whoever runs the program; nothing is decided by it.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// Begins to measure.
    #[expect(clippy::disallowed_methods, reason = "this is where time is measured")]
    pub fn start() -> Stopwatch {
        Stopwatch(Instant::now())
    }

    /// How long it has been.
    pub fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}
