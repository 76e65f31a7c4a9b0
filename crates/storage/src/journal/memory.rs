//! A journal in memory: for tests, for demonstrations, and for trying something that must leave no trace.

use crate::{
    failure::Failure,
    journal::{AppendError, Batch, Journal, RequestRow},
    record::{Draft, Head, Record, Seq},
};
use std::{collections::BTreeMap, ops::ControlFlow};

/// A journal that is gone when the value is.
#[derive(Clone, Debug)]
pub struct MemoryJournal {
    county: String,
    records: Vec<Record>,
    requests: Vec<RequestRow>,
    /// Where in `requests` each request stands.
    places: BTreeMap<[u8; 16], usize>,
}

impl MemoryJournal {
    /// An empty journal of the county.
    pub fn new(county: &str) -> MemoryJournal {
        MemoryJournal {
            county: county.to_owned(),
            records: Vec::new(),
            requests: Vec::new(),
            places: BTreeMap::new(),
        }
    }

    fn last(&self) -> Head {
        self.records.last().map_or(Head::EMPTY, Record::head)
    }

    fn check_requests(&self, requests: &[RequestRow]) -> Result<(), Failure> {
        for (place, row) in requests.iter().enumerate() {
            let repeated = requests[..place].iter().any(|earlier| earlier.request == row.request);
            if repeated || self.places.contains_key(&row.request) {
                return Err(Failure::Rejected("a request is only written once".into()));
            }
        }
        Ok(())
    }

    fn push_record(&mut self, draft: Draft) {
        let last = self.last();
        let Head { seq, hash } = last.after(&self.county, &draft);
        let Draft { at, actor, kind, version, request, body, slots } = draft;
        let previous = last.hash;
        self.records.push(Record { seq, at, actor, kind, version, request, body, slots, previous, hash });
    }

    fn push_request(&mut self, row: RequestRow) {
        self.places.insert(row.request, self.requests.len());
        self.requests.push(row);
    }
}

impl Journal for MemoryJournal {
    fn county(&self) -> &str {
        &self.county
    }

    fn head(&mut self) -> Result<Head, Failure> {
        Ok(self.last())
    }

    fn append(&mut self, expected: Head, batch: &Batch) -> Result<Head, AppendError> {
        batch.check()?;
        let found = self.last();
        if found != expected {
            return Err(AppendError::Conflict { expected, found });
        }
        self.check_requests(&batch.requests)?;

        batch.records.iter().cloned().for_each(|draft| self.push_record(draft));
        batch.requests.iter().cloned().for_each(|row| self.push_request(row));
        Ok(self.last())
    }

    fn read(&mut self, after: Seq, each: &mut dyn FnMut(Record) -> ControlFlow<()>) -> Result<(), Failure> {
        let first = self.records.partition_point(|record| record.seq <= after);
        let _ = self.records[first..].iter().cloned().try_for_each(each);
        Ok(())
    }

    fn request(&mut self, request: [u8; 16]) -> Result<Option<RequestRow>, Failure> {
        Ok(self.places.get(&request).map(|&place| self.requests[place].clone()))
    }

    fn requests(&mut self, each: &mut dyn FnMut(RequestRow) -> ControlFlow<()>) -> Result<(), Failure> {
        let _ = self.requests.iter().cloned().try_for_each(each);
        Ok(())
    }

    fn redact(&mut self, seq: Seq, n: u16) -> Result<(), Failure> {
        let record = self.records.iter_mut().find(|record| record.seq == seq).ok_or(Failure::Missing)?;
        let slot = record.slots.iter_mut().find(|slot| slot.n == n).ok_or(Failure::Missing)?;
        slot.content = None;

        if let Some(&place) = self.places.get(&record.request) {
            self.requests[place].erase();
        }
        Ok(())
    }
}
