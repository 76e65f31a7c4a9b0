//! The clock: the one place that asks the machine what time it is.

use jiff::{Timestamp, civil::Date};

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
