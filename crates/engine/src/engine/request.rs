//! What is kept of a request, so that its repetition gets the same answer.

use super::{Failure, Order, Outcome, Receipt};
use domain::{Command, Context};
use sha2::{Digest, Sha256};
use std::fmt::{self, Write};
use storage::{
    journal::RequestRow,
    record::{Hash, Seq},
};

/// The same request again gets the same receipt; another order under its number is refused.
pub(super) fn repeat(row: &RequestRow, order: &Order) -> Outcome {
    let is_same =
        row.actor == order.actor.to_string() && row.digest == Some(digest(&row.salt, &order.command));
    if is_same {
        Ok(Ok(Receipt { first: row.first, n_events: row.n_records }))
    } else {
        Err(Failure::RequestReused)
    }
}

/// What is kept of a request, so that its repetition gets the same answer.
pub(crate) fn request_row(
    cx: &Context,
    salt: [u8; 32],
    command: &Command,
    first: Seq,
    n_records: u32,
) -> RequestRow {
    RequestRow {
        request: cx.request.0,
        actor: cx.actor.to_string(),
        salt,
        digest: Some(digest(&salt, command)),
        first,
        n_records,
        at: cx.now.as_microsecond(),
        seal: None,
    }
    .sealed()
}

/// A salted digest of what was asked for. It cannot be read back, and its salt goes with a redacted text.
fn digest(salt: &[u8; 32], command: &Command) -> Hash {
    let mut hashed = Hashed(Sha256::new_with_prefix(salt));
    write!(hashed, "{command:?}").expect("hashing never fails");
    hashed.0.finalize().into()
}

/// Hashes what is written to it.
struct Hashed(Sha256);

impl Write for Hashed {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.update(text);
        Ok(())
    }
}
