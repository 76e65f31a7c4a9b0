//! Turns to try a password, which is heavy on purpose: tens of milliseconds and 19 MiB each.

use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How many are tried at once.
const AT_ONCE: usize = 2;
/// How many there are at most, those who wait included: what is served within a couple of seconds.
const AT_MOST: usize = 48;

/// Whose turn it is.
#[derive(Clone)]
pub struct Hashing {
    turns: Arc<Semaphore>,
    places: Arc<Semaphore>,
}

impl Default for Hashing {
    fn default() -> Hashing {
        Hashing { turns: Arc::new(Semaphore::new(AT_ONCE)), places: Arc::new(Semaphore::new(AT_MOST)) }
    }
}

/// A turn, given back when it is dropped.
pub struct Turn {
    _place: OwnedSemaphorePermit,
    _turn: OwnedSemaphorePermit,
}

impl Hashing {
    /// A turn, when it comes; none when too many wait already.
    pub async fn turn(&self) -> Option<Turn> {
        let place = self.places.clone().try_acquire_owned().ok()?;
        let turn = self.turns.clone().acquire_owned().await.ok()?;
        Some(Turn { _place: place, _turn: turn })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::task::Poll;

    #[tokio::test]
    async fn no_more_than_two_are_tried_at_once_and_no_more_wait_than_there_are_places() {
        let hashing = Hashing::default();
        let (first, _second) = (hashing.turn().await.unwrap(), hashing.turn().await.unwrap());
        let mut waiting: Vec<_> = (2..AT_MOST).map(|_| Box::pin(hashing.turn())).collect();
        for wait in &mut waiting {
            assert!(std::future::poll_fn(|cx| Poll::Ready(wait.as_mut().poll(cx).is_pending())).await);
        }
        assert!(hashing.turn().await.is_none(), "there is no place left to wait at");
        drop(first);
        assert!(waiting.remove(0).await.is_some());
    }
}
