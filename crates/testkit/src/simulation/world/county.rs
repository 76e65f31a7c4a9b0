//! What a simulated county starts from: its founding, its calendar, and how somebody asks for something only if nothing has
//! changed.

use super::Guard;
use domain::{
    Command, State,
    facts::{self, Fact, FactNo},
    id::{Handle, Subject},
};
use engine::clock::Clock;
use generate::{County, Plan};
use jiff::{Timestamp, civil::Date};
use std::sync::{
    Arc, OnceLock,
    atomic::{AtomicI64, Ordering},
};

const N_ARENAS: usize = 3;
const DAY: i64 = 86_400_000_000;

/// Everything a small county begins with, as one command.
pub fn founded() -> Command {
    static FOUNDED: OnceLock<Command> = OnceLock::new();
    let found = || {
        let handle = Handle::parse("simulated").expect("well-formed");
        let plan = Plan { handle, n_arenas: N_ARENAS, years: 0, seed: 1 };
        Command::All(County::new(plan).map(|act| act.command).collect())
    };
    FOUNDED.get_or_init(found).clone()
}

/// A clock that goes on by a microsecond each time it is asked, and by days when told.
#[derive(Clone)]
pub struct Calendar(Arc<AtomicI64>);

impl Calendar {
    /// Begins when the county is founded.
    pub fn new() -> Calendar {
        let begins: Timestamp = "2015-03-02T07:00:00Z".parse().expect("well-formed");
        Calendar(Arc::new(AtomicI64::new(begins.as_microsecond())))
    }

    /// So many days go by.
    pub fn go_on(&self, n_days: u64) {
        self.0.fetch_add(n_days as i64 * DAY, Ordering::Relaxed);
    }

    /// The day, without time going on.
    pub fn today(&self) -> Date {
        domain::time::day_in_sweden(at(self.0.load(Ordering::Relaxed)))
    }
}

impl Clock for Calendar {
    fn now(&self) -> Timestamp {
        at(self.0.fetch_add(1, Ordering::Relaxed))
    }
}

fn at(microseconds: i64) -> Timestamp {
    Timestamp::from_microsecond(microseconds).expect("a simulation is over before the calendar is")
}

/// The command, to be carried out only if the fact it writes to is as it stands in this state.
pub fn guarded(state: &State, command: Command) -> Command {
    let Some((subject, no)) = written_to(&command) else { return command };
    let Some(since) = state.recorded_at(&subject, no) else { return command };
    Command::All(vec![Command::Unchanged { subject, no, since }, command])
}

/// What a guarded command asks to be unchanged.
pub fn guard(command: &Command) -> Option<Guard> {
    let Command::All(commands) = command else { return None };
    match commands.first()? {
        Command::Unchanged { subject, no, since } => Some((subject.clone(), *no, *since)),
        _ => None,
    }
}

fn written_to(command: &Command) -> Option<(Subject, FactNo)> {
    match command {
        Command::Arena(command) => fact_of(command),
        Command::Seat(command) => fact_of(command),
        Command::Office(command) => fact_of(command),
        Command::Unit(command) => fact_of(command),
        Command::Holder(command) => fact_of(command),
        Command::Relation(command) => fact_of(command),
        _ => None,
    }
}

fn fact_of<F: Fact>(command: &facts::Command<F>) -> Option<(Subject, FactNo)> {
    use facts::Command::*;
    match command {
        Register { .. } | State { .. } => None,
        Change { id, no, .. }
        | End { id, no, .. }
        | Correct { id, no, .. }
        | Retract { id, no, .. }
        | Dispute { id, no, .. }
        | Cite { id, no, .. }
        | Choose { id, no, .. } => Some((id.clone().into(), *no)),
    }
}
