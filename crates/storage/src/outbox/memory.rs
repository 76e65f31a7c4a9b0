//! An outbox in memory: for tests, and for trying something that must leave no trace.

use super::{Letter, Outbox, Text};
use crate::failure::Failure;

/// Letters that are gone when the value is.
#[derive(Clone, Debug, Default)]
pub struct MemoryOutbox {
    letters: Vec<Letter>,
    n_put: u64,
}

impl MemoryOutbox {
    fn letters_that(&self, is: impl Fn(&&Letter) -> bool) -> Vec<Letter> {
        self.letters.iter().filter(is).cloned().collect()
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
        let letter =
            Letter { n: self.n_put, text: text.clone(), at, due_at: Some(at), n_tried: 0, reason: None };
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

    fn remove(&mut self, n: u64) -> Result<(), Failure> {
        self.letters.retain(|letter| letter.n != n);
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
        Ok(self.letters_that(|letter| letter.due_at.is_none() && letter.text.sender.as_deref() == sender))
    }

    fn letters_for(&mut self, person: &str) -> Result<Vec<Letter>, Failure> {
        Ok(self.letters_that(|letter| letter.text.person == person))
    }

    fn erase(&mut self, person: &str) -> Result<(), Failure> {
        self.letters.retain(|letter| letter.text.person != person);
        Ok(())
    }
}
