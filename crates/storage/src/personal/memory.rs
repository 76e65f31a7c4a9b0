//! Names and addresses in memory: for tests, and for trying something that must leave no trace.

use super::{Person, Personal, Visits};
use crate::{
    failure::Failure,
    read_log::{ReadLog, Reading},
};
use std::collections::BTreeMap;

/// Names, addresses and readings that are gone when the value is.
#[derive(Clone, Debug, Default)]
pub struct MemoryPersonal {
    people: BTreeMap<String, Person>,
    visits: BTreeMap<String, Visits>,
    readings: Vec<Reading>,
}

impl Personal for MemoryPersonal {
    fn keep(&mut self, person: &Person) -> Result<(), Failure> {
        let has_it = |other: &&Person| other.e_mail.is_some() && other.e_mail == person.e_mail;
        if self.people.values().filter(has_it).any(|other| other.person != person.person) {
            return Err(Failure::Rejected("another person has that address".into()));
        }
        self.people.insert(person.person.clone(), person.clone());
        Ok(())
    }

    fn find(&mut self, person: &str) -> Result<Option<Person>, Failure> {
        Ok(self.people.get(person).cloned())
    }

    fn with_e_mail(&mut self, e_mail: &str) -> Result<Option<Person>, Failure> {
        Ok(self.people.values().find(|person| person.e_mail.as_deref() == Some(e_mail)).cloned())
    }

    fn list(&mut self) -> Result<Vec<Person>, Failure> {
        Ok(self.people.values().cloned().collect())
    }

    fn visit(&mut self, person: &str, day: &str) -> Result<(), Failure> {
        let before = self.visits.get(person).map(|visits| visits.last.clone());
        if self.people.contains_key(person) && before.as_deref().is_none_or(|last| last < day) {
            self.visits.insert(person.to_owned(), Visits { last: day.to_owned(), before });
        }
        Ok(())
    }

    fn visits(&mut self, person: &str) -> Result<Option<Visits>, Failure> {
        Ok(self.visits.get(person).cloned())
    }

    fn erase(&mut self, person: &str) -> Result<(), Failure> {
        self.people.remove(person);
        self.visits.remove(person);
        Ok(())
    }
}

impl ReadLog for MemoryPersonal {
    fn note(&mut self, reading: &Reading) -> Result<(), Failure> {
        self.readings.push(reading.clone());
        Ok(())
    }

    fn readings_of(&mut self, what: &str) -> Result<Vec<Reading>, Failure> {
        Ok(self.readings.iter().filter(|reading| reading.what == what).cloned().collect())
    }

    fn readings_by(&mut self, reader: &str) -> Result<Vec<Reading>, Failure> {
        Ok(self.readings.iter().filter(|reading| reading.reader == reader).cloned().collect())
    }

    fn latest_readings(&mut self, n_at_most: u32) -> Result<Vec<Reading>, Failure> {
        Ok(self.readings.iter().rev().take(n_at_most as usize).cloned().collect())
    }

    fn prune_readings(&mut self, before: i64) -> Result<u64, Failure> {
        let n_before = self.readings.len();
        self.readings.retain(|reading| reading.at >= before);
        Ok((n_before - self.readings.len()) as u64)
    }
}
