//! A journal that the test keeps a hand on while the engine writes in it, and that fails when told.

use std::{
    ops::ControlFlow,
    sync::{
        Arc, Mutex, MutexGuard,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
};
use storage::{
    failure::Failure,
    journal::{AppendError, Batch, Journal, RequestRow},
    record::{Head, Record, Seq},
};

/// What the next append does instead of succeeding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is kept, and the caller is told why.
    Refuse(Failure),
    /// Everything is kept, and the caller is told that nobody knows.
    KeepAndForget,
}

/// A journal shared between a test and an engine.
pub struct SharedJournal<J> {
    county: String,
    journal: Arc<Mutex<J>>,
    fault: Arc<Mutex<Option<Fault>>>,
    erasing: Arc<Mutex<Option<Failure>>>,
    n_appends: Arc<AtomicU32>,
    is_spoiled: Arc<AtomicBool>,
}

impl<J> Clone for SharedJournal<J> {
    fn clone(&self) -> Self {
        SharedJournal {
            county: self.county.clone(),
            journal: self.journal.clone(),
            fault: self.fault.clone(),
            erasing: self.erasing.clone(),
            n_appends: self.n_appends.clone(),
            is_spoiled: self.is_spoiled.clone(),
        }
    }
}

impl<J: Journal> SharedJournal<J> {
    /// Shares this journal.
    pub fn new(journal: J) -> Self {
        let county = journal.county().to_owned();
        let journal = Arc::new(Mutex::new(journal));
        SharedJournal {
            county,
            journal,
            fault: Arc::default(),
            erasing: Arc::default(),
            n_appends: Arc::default(),
            is_spoiled: Arc::default(),
        }
    }

    /// Lets the next append fail.
    pub fn fail_next(&self, fault: Fault) {
        *self.fault.lock().expect("no test panics with the lock held") = Some(fault);
    }

    /// Lets every erasure fail like this, or none.
    pub fn fail_erasing(&self, failure: Option<Failure>) {
        *self.erasing.lock().expect("no test panics with the lock held") = failure;
    }

    /// Takes back that the next append fails.
    pub fn mend(&self) {
        *self.fault.lock().expect("no test panics with the lock held") = None;
    }

    /// Lets the first record be read as somebody has changed it.
    pub fn spoil(&self) {
        self.is_spoiled.store(true, Ordering::SeqCst);
    }

    /// How many times something was appended.
    pub fn n_appends(&self) -> u32 {
        self.n_appends.load(Ordering::SeqCst)
    }

    fn journal(&self) -> MutexGuard<'_, J> {
        self.journal.lock().expect("no test panics with the lock held")
    }
}

impl<J: Journal> Journal for SharedJournal<J> {
    fn county(&self) -> &str {
        &self.county
    }

    fn head(&mut self) -> Result<Head, Failure> {
        self.journal().head()
    }

    fn append(&mut self, expected: Head, batch: &Batch) -> Result<Head, AppendError> {
        self.n_appends.fetch_add(1, Ordering::SeqCst);
        match self.fault.lock().expect("no test panics with the lock held").take() {
            Some(Fault::Refuse(failure)) => Err(failure.into()),
            Some(Fault::KeepAndForget) => {
                self.journal().append(expected, batch)?;
                Err(Failure::Unknown.into())
            }
            None => self.journal().append(expected, batch),
        }
    }

    fn read(&mut self, after: Seq, each: &mut dyn FnMut(Record) -> ControlFlow<()>) -> Result<(), Failure> {
        let is_spoiled = self.is_spoiled.load(Ordering::SeqCst);
        self.journal().read(after, &mut |mut record| {
            record.at += i64::from(is_spoiled && record.seq == 1);
            each(record)
        })
    }

    fn request(&mut self, request: [u8; 16]) -> Result<Option<RequestRow>, Failure> {
        self.journal().request(request)
    }

    fn requests(&mut self, each: &mut dyn FnMut(RequestRow) -> ControlFlow<()>) -> Result<(), Failure> {
        self.journal().requests(each)
    }

    fn redact(&mut self, seq: Seq, n: u16) -> Result<(), Failure> {
        match &*self.erasing.lock().expect("no test panics with the lock held") {
            Some(failure) => Err(failure.clone()),
            None => self.journal().redact(seq, n),
        }
    }
}
