//! What has been written in a journal, the newest first, as acts: everything that one request led to.
//!
//! The journal is read backwards a stretch at a time, so the newest page of a long journal costs as little as that of a
//! short one. Where a page begins is told by the number of a request, never by a place in the journal: places say how
//! much is written between two things that somebody may see.

use crate::{
    Failure,
    clock::Clock,
    codec::{self, Unreadable},
    load::{LoadError, load_until},
    verify,
};
use domain::{
    Event, State,
    context::{Actor, RequestId},
    id::Subject,
    time::day_in_sweden,
};
use jiff::{Timestamp, civil::Date};
use std::{
    fmt,
    ops::ControlFlow,
    sync::{Mutex, PoisonError, TryLockError},
};
use storage::{
    failure,
    journal::Journal,
    record::{Hash, Record, Seq},
};

/// What somebody wants to read of a journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// Only what was written before this request; from the end when there is none.
    pub before: Option<RequestId>,
    /// Only what was recorded on this day in Sweden or before.
    pub until: Option<Date>,
    /// Only what concerns this thing.
    pub about: Option<Subject>,
    /// The most acts.
    pub n_acts: usize,
    /// The most events of each act; the others are only counted.
    pub n_events: usize,
    /// The most records looked through for them, whole requests; all of them when none is said.
    pub n_records: Option<usize>,
}

/// Everything that one request led to.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    /// The request.
    pub request: RequestId,
    /// When it was recorded.
    pub at: Timestamp,
    /// Who did it; `None` for a kind of actor this program does not know.
    pub actor: Option<Actor>,
    /// What happened, in order: the first of them, as many as were asked for. `None` where a record is from a newer
    /// program.
    pub events: Vec<Option<Event>>,
    /// How many happened in all.
    pub n_events: usize,
}

/// A part of a journal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// The acts, the newest first.
    pub acts: Vec<Act>,
    /// Whether there are older ones.
    pub has_older: bool,
    /// The request at which reading stopped, where it stopped because as many records had been looked through as was
    /// allowed: what was asked for may be found before it.
    pub read_to: Option<RequestId>,
}

/// Records are read this many at a time.
const STRETCH: Seq = 512;

/// Reads the newest acts that are asked for. A request that is not in the journal has nothing before it.
pub fn read(journal: &mut dyn Journal, ask: &Ask) -> Result<Page, Failure> {
    let end = match ask.before {
        None => journal.head()?.seq,
        Some(request) => journal.request(request.0)?.map_or(0, |row| row.first - 1),
    };
    let mut reading = Reading { ask, page: Page::default(), open: None, n_read: 0, last: None };
    let mut end = end;
    while end > 0 && !reading.page.has_older {
        let start = end.saturating_sub(STRETCH);
        for record in stretch(journal, start, end)?.into_iter().rev() {
            if reading.take(&record)?.is_break() {
                return Ok(reading.page);
            }
        }
        end = start;
    }
    reading.close();
    Ok(reading.page)
}

/// One act, with the events from this number on; `None` when the journal holds no such request.
pub fn act(
    journal: &mut dyn Journal,
    request: RequestId,
    skip: usize,
    n_events: usize,
) -> Result<Option<Act>, Failure> {
    let Some(row) = journal.request(request.0)?.filter(|row| row.n_records > 0) else { return Ok(None) };
    let n_all = row.n_records as usize;
    let first = row.first - 1 + skip.min(n_all) as Seq;
    let last = (row.first - 1 + n_all as Seq).min(first + n_events as Seq);
    let records = stretch(journal, first, last)?;
    let events = records.iter().map(event).collect::<Result<_, _>>()?;
    let at = Timestamp::from_microsecond(row.at).unwrap_or_default();
    Ok(Some(Act { request, at, actor: Actor::parse(&row.actor), events, n_events: n_all }))
}

/// The records after the first place, up to and with the last.
fn stretch(journal: &mut dyn Journal, first: Seq, last: Seq) -> Result<Vec<Record>, Failure> {
    let mut records = Vec::new();
    if first < last {
        journal.read(first, &mut |record| {
            let is_last = record.seq >= last;
            records.push(record);
            if is_last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
    }
    Ok(records)
}

fn event(record: &Record) -> Result<Option<Event>, Failure> {
    match codec::decode(record) {
        Ok(stamped) => Ok(Some(stamped.event)),
        Err(Unreadable::Unknown { .. }) => Ok(None),
        Err(Unreadable::Changed(why)) => Err(failure::Failure::Corrupt(why).into()),
    }
}

/// A journal being read backwards.
struct Reading<'a> {
    ask: &'a Ask,
    page: Page,
    /// The act whose records are being read, its events from the last to the first.
    open: Option<Act>,
    n_read: usize,
    /// The request of the record taken last.
    last: Option<[u8; 16]>,
}

impl Reading<'_> {
    /// Takes the record before the one taken last; breaks when the page is full, or enough has been read. A request is
    /// read whole, so that who reads on from it loses nothing.
    fn take(&mut self, record: &Record) -> Result<ControlFlow<()>, Failure> {
        let last = self.last.replace(record.request).filter(|last| *last != record.request);
        if let Some(last) = last.filter(|_| self.ask.n_records.is_some_and(|most| self.n_read >= most)) {
            self.close();
            self.page.read_to = Some(RequestId(last));
            return Ok(ControlFlow::Break(()));
        }
        self.n_read += 1;
        let at = Timestamp::from_microsecond(record.at).unwrap_or_default();
        if self.ask.until.is_some_and(|until| until < day_in_sweden(at)) || !self.may_concern(record) {
            return Ok(ControlFlow::Continue(()));
        }
        let event = event(record)?;
        if !self.concerns(event.as_ref()) {
            return Ok(ControlFlow::Continue(()));
        }
        let request = RequestId(record.request);
        if self.open.as_ref().is_none_or(|open| open.request != request) {
            self.close();
            if self.page.acts.len() == self.ask.n_acts {
                self.page.has_older = true;
                return Ok(ControlFlow::Break(()));
            }
            let actor = Actor::parse(&record.actor);
            self.open = Some(Act { request, at, actor, events: Vec::new(), n_events: 0 });
        }
        let open = self.open.as_mut().expect("it was just opened");
        open.events.push(event);
        open.n_events += 1;
        Ok(ControlFlow::Continue(()))
    }

    /// The act is whole: puts its first events first and leaves out the rest.
    fn close(&mut self) {
        if let Some(mut act) = self.open.take() {
            act.events.reverse();
            act.events.truncate(self.ask.n_events);
            self.page.acts.push(act);
        }
    }

    /// What can be told without reading the body: most records concern another kind of thing.
    fn may_concern(&self, record: &Record) -> bool {
        let Some(about) = &self.ask.about else { return true };
        let concept = record.kind.split('.').next().unwrap_or_default();
        concept == about.concept() || concept == "finding"
    }

    fn concerns(&self, event: Option<&Event>) -> bool {
        let Some(about) = &self.ask.about else { return true };
        match event {
            Some(Event::Silence(
                domain::checks::silence::Event::Silenced { subject, .. }
                | domain::checks::silence::Event::Heard { subject, .. },
            )) => subject == about,
            Some(event) => event.subject().as_ref() == Some(about),
            None => false,
        }
    }
}

/// Opens the journal for somebody who reads.
pub type Opener = dyn Fn() -> Result<Box<dyn Journal>, failure::Failure> + Send + Sync;

/// When a journal was last proved to be whole, or what was wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// When it was read through.
    pub at: Timestamp,
    /// What was wrong with it, in the words of the log.
    pub broken: Option<String>,
}

/// What has been written in a county, for those who read it. It opens the journal anew each time and holds up no writer.
pub struct History {
    open: Box<Opener>,
    clock: Mutex<Box<dyn Clock>>,
    proof: Mutex<Proof>,
    /// Held while the journal is read through: one at a time is enough for all who ask.
    proving: Mutex<()>,
}

impl fmt::Debug for History {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("History").field("proof", &self.proof()).finish_non_exhaustive()
    }
}

impl History {
    /// The history of a county whose journal was just read through and found whole, as an engine does when it opens.
    pub fn new(
        open: impl Fn() -> Result<Box<dyn Journal>, failure::Failure> + Send + Sync + 'static,
        clock: Box<dyn Clock>,
    ) -> History {
        let proof = Mutex::new(Proof { at: clock.now(), broken: None });
        History { open: Box::new(open), clock: Mutex::new(clock), proof, proving: Mutex::new(()) }
    }

    /// The newest acts that are asked for.
    pub fn read(&self, ask: &Ask) -> Result<Page, Failure> {
        read((self.open)()?.as_mut(), ask)
    }

    /// One act, with the events from this number on.
    pub fn act(&self, request: RequestId, skip: usize, n_events: usize) -> Result<Option<Act>, Failure> {
        act((self.open)()?.as_mut(), request, skip, n_events)
    }

    /// Everything that was known when this day began in Sweden.
    pub fn before(&self, day: Date) -> Result<State, Failure> {
        let mut journal = (self.open)()?;
        let last = last_before(journal.as_mut(), day)?;
        match load_until(journal.as_mut(), last) {
            Ok(loaded) => Ok(loaded.state),
            Err(LoadError::Failure(failure)) => Err(failure.into()),
            Err(error @ LoadError::Broken { .. }) => Err(failure::Failure::Corrupt(error.to_string()).into()),
        }
    }

    /// The seal over everything that has been written.
    pub fn seal(&self) -> Result<Hash, Failure> {
        Ok((self.open)()?.head()?.hash)
    }

    /// What was found when the journal was last read through.
    pub fn proof(&self) -> Proof {
        self.proof.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the whole journal through. When somebody else is doing so already, their answer is waited for and is enough.
    pub fn prove(&self) -> Result<(), Failure> {
        let _proving = match self.proving.try_lock() {
            Ok(proving) => proving,
            Err(TryLockError::Poisoned(broke)) => broke.into_inner(),
            Err(TryLockError::WouldBlock) => {
                drop(self.proving.lock());
                return Ok(());
            }
        };
        let broken = match verify::verify((self.open)()?.as_mut()) {
            Ok(proof) => proof.broken_rules.first().map(|refusal| format!("{refusal:?}")),
            Err(LoadError::Failure(failure)) => return Err(failure.into()),
            Err(error @ LoadError::Broken { .. }) => Some(error.to_string()),
        };
        let at = self.clock.lock().unwrap_or_else(PoisonError::into_inner).now();
        *self.proof.lock().unwrap_or_else(PoisonError::into_inner) = Proof { at, broken };
        Ok(())
    }
}

/// The last record that was written before this day. A clock that was set back may have left days out of order; then it is
/// the last before one of those that are not.
fn last_before(journal: &mut dyn Journal, day: Date) -> Result<Seq, Failure> {
    let (mut before, mut after) = (0, journal.head()?.seq + 1);
    while before + 1 < after {
        let middle = before + (after - before) / 2;
        let written = stretch(journal, middle - 1, middle)?;
        let at = written.first().map(|record| Timestamp::from_microsecond(record.at).unwrap_or_default());
        match at.is_some_and(|at| day_in_sweden(at) < day) {
            true => before = middle,
            false => after = middle,
        }
    }
    Ok(before)
}

/// When the record that this seal closes was written; `None` when the journal holds no such seal.
pub fn sealed_at(journal: &mut dyn Journal, seal: &Hash) -> Result<Option<Timestamp>, failure::Failure> {
    let mut found = None;
    journal.read(0, &mut |record| {
        found = (record.hash == *seal).then_some(record.at);
        if found.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    Ok(found.map(|at| Timestamp::from_microsecond(at).unwrap_or_default()))
}
