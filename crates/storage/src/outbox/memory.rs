//! An outbox in memory: for tests, and for trying something that must leave no trace.

use super::{Letter, Outbox, Promise, Text};
use crate::failure::Failure;
use std::collections::{BTreeMap, BTreeSet};

/// Letters that are gone when the value is.
#[derive(Clone, Debug, Default)]
pub struct MemoryOutbox {
    letters: Vec<Letter>,
    /// The requests of those that have one, by their numbers.
    requests: BTreeMap<u64, [u8; 16]>,
    n_put: u64,
}

impl MemoryOutbox {
    fn letters_that(&self, is: impl Fn(&&Letter) -> bool) -> Vec<Letter> {
        self.letters.iter().filter(is).cloned().collect()
    }

    /// The letters of a request, by their numbers.
    fn of(&self, request: [u8; 16]) -> Vec<u64> {
        let is_there = |n: &u64| self.letters.iter().any(|letter| letter.n == *n);
        let of = self.requests.iter().filter(|(_, found)| **found == request);
        of.map(|(n, _)| *n).filter(is_there).collect()
    }

    fn change(&mut self, n: u64, due_at: Option<i64>, reason: &str) {
        if let Some(letter) = self.letters.iter_mut().find(|letter| letter.n == n) {
            letter.due_at = due_at;
            letter.n_tried += 1;
            letter.reason = Some(reason.to_owned());
            if due_at.is_none() {
                letter.text.body.clear();
            }
        }
    }
}

impl Outbox for MemoryOutbox {
    fn put(&mut self, text: &Text, at: i64) -> Result<u64, Failure> {
        self.n_put += 1;
        let letter = Letter {
            n: self.n_put,
            text: text.clone(),
            at,
            due_at: Some(at),
            n_tried: 0,
            reason: None,
            about: None,
            is_held: false,
            taken_at: None,
        };
        self.letters.push(letter);
        Ok(self.n_put)
    }

    fn due(&mut self, now: i64, n_at_most: u32) -> Result<Vec<Letter>, Failure> {
        let mut due = self.letters_that(|letter| letter.due_at.is_some_and(|due_at| due_at <= now));
        due.sort_by_key(|letter| (letter.due_at, letter.n));
        due.truncate(n_at_most as usize);
        Ok(due)
    }

    fn next_due(&mut self) -> Result<Option<i64>, Failure> {
        Ok(self.letters.iter().filter_map(|letter| letter.due_at).min())
    }

    fn taken(&mut self, n: u64, at: i64) -> Result<(), Failure> {
        self.letters.retain(|letter| letter.n != n || letter.about.is_some());
        if let Some(letter) = self.letters.iter_mut().find(|letter| letter.n == n) {
            (letter.due_at, letter.taken_at, letter.reason) = (None, Some(at), None);
            letter.n_tried += 1;
            letter.text.body.clear();
        }
        Ok(())
    }

    fn remove(&mut self, n: u64) -> Result<(), Failure> {
        self.letters.retain(|letter| letter.n != n || letter.about.is_some());
        if let Some(letter) = self.letters.iter_mut().find(|letter| letter.n == n) {
            letter.text.sender = None;
        }
        Ok(())
    }

    fn postpone(&mut self, n: u64, due_at: i64, reason: &str) -> Result<(), Failure> {
        self.change(n, Some(due_at), reason);
        Ok(())
    }

    fn give_up(&mut self, n: u64, reason: &str) -> Result<(), Failure> {
        self.change(n, None, reason);
        Ok(())
    }

    fn given_up(&mut self, sender: Option<&str>) -> Result<Vec<Letter>, Failure> {
        let is_given_up =
            |letter: &Letter| letter.due_at.is_none() && !letter.is_held && letter.taken_at.is_none();
        Ok(self.letters_that(|letter| is_given_up(letter) && letter.text.sender.as_deref() == sender))
    }

    fn hold(&mut self, promise: &Promise, at: i64) -> Result<bool, Failure> {
        let of: Vec<u64> = self.of(promise.request);
        if !of.is_empty() {
            let has = |letter: &&Letter| of.contains(&letter.n);
            let before: BTreeSet<&str> =
                self.letters.iter().filter(has).map(|letter| letter.text.person.as_str()).collect();
            return Ok(before == promise.texts.iter().map(|text| text.person.as_str()).collect());
        }
        for text in &promise.texts {
            let n = self.put(text, at)?;
            self.requests.insert(n, promise.request);
            if let Some(letter) = self.letters.last_mut() {
                (letter.due_at, letter.is_held) = (None, true);
                letter.about = Some(promise.about.clone());
            }
        }
        Ok(true)
    }

    fn held(&mut self) -> Result<Vec<[u8; 16]>, Failure> {
        let held = self.letters.iter().filter(|letter| letter.is_held);
        let requests: BTreeSet<[u8; 16]> =
            held.filter_map(|letter| self.requests.get(&letter.n).copied()).collect();
        Ok(requests.into_iter().collect())
    }

    fn release(&mut self, request: [u8; 16], now: i64) -> Result<(), Failure> {
        let of = self.of(request);
        for letter in self.letters.iter_mut().filter(|letter| letter.is_held && of.contains(&letter.n)) {
            (letter.due_at, letter.is_held) = (Some(now), false);
        }
        Ok(())
    }

    fn let_go(&mut self, request: [u8; 16]) -> Result<(), Failure> {
        let of = self.of(request);
        self.letters.retain(|letter| !letter.is_held || !of.contains(&letter.n));
        Ok(())
    }

    fn about(&mut self, about: &str) -> Result<Vec<Letter>, Failure> {
        Ok(self.letters_that(|letter| letter.about.as_deref() == Some(about)))
    }

    fn letters_for(&mut self, person: &str) -> Result<Vec<Letter>, Failure> {
        Ok(self.letters_that(|letter| letter.text.person == person))
    }

    fn erase(&mut self, person: &str) -> Result<(), Failure> {
        self.letters.retain(|letter| letter.text.person != person);
        Ok(())
    }
}
