//! What the checks had found on mornings that somebody was last here. A journal only grows, so a morning stays as it was: it
//! is worked out once, aside, for all who were last here that day.

use domain::view::news::Stood;
use engine::history::History;
use jiff::civil::Date;
use std::{collections::BTreeMap, sync::Arc};
use tokio::{sync::Mutex, task::spawn_blocking};

/// As many mornings as are kept; when there are more, the earliest goes.
const MOST: usize = 40;

/// The mornings of one county.
#[derive(Default)]
pub struct Mornings(Mutex<BTreeMap<Date, Arc<Stood>>>);

impl Mornings {
    /// What stood when the day began. The journal is read up to there, by one at a time: who comes meanwhile, often for the
    /// same day, waits.
    pub async fn of(&self, history: Arc<History>, day: Date) -> Option<Arc<Stood>> {
        let mut kept = self.0.lock().await;
        if let Some(stood) = kept.get(&day) {
            return Some(stood.clone());
        }
        let read = spawn_blocking(move || history.before(day).map(|written| Stood::on(&written, day))).await;
        let read = read.map_err(|why| why.to_string()).and_then(|read| read.map_err(|why| why.to_string()));
        let stood =
            read.inspect_err(|why| tracing::error!(why, "an earlier morning could not be read")).ok()?;
        if kept.len() == MOST {
            kept.pop_first();
        }
        Some(kept.entry(day).or_insert_with(|| Arc::new(stood)).clone())
    }
}
