//! Letters to boards and others, as the pages ask for them. How they are kept and carried is for others to know.

use crate::app::NotKept;
use domain::{
    context::{Actor, RequestId},
    id::{Node, RecommendationId},
};
use jiff::Timestamp;

/// The letters of a county. One is held before what it promises is written in the journal, and leaves when it is there.
pub trait Letters: Send + Sync {
    /// The address of the pages, as letters say it.
    fn site(&self) -> &str;

    /// Holds letters for a request. The same once more changes nothing; others under the same request are not held, and
    /// this is answered.
    fn hold(&self, request: RequestId, promise: &Promise) -> Result<bool, NotKept>;

    /// The journal has what the request wrote: its letters leave.
    fn release(&self, request: RequestId) -> Result<(), NotKept>;

    /// The journal will never have it: nothing leaves.
    fn let_go(&self, request: RequestId) -> Result<(), NotKept>;

    /// What has become of every letter about this, the oldest first.
    fn about(&self, about: &RecommendationId) -> Result<Vec<Carried>, NotKept>;
}

/// Letters about a recommendation, that somebody sends at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// What they are about.
    pub about: RecommendationId,
    /// Who sends them.
    pub sender: Actor,
    /// The letters.
    pub letters: Vec<Sealed>,
}

/// A letter as it leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Who is asked.
    pub to: Node,
    /// Where it goes.
    pub mailbox: String,
    /// What it is about, on one line.
    pub subject: String,
    /// What it says.
    pub body: String,
}

/// What has become of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Who is asked.
    pub to: Node,
    /// Where it goes.
    pub mailbox: String,
    /// When it was written.
    pub at: Timestamp,
    /// How far it has come.
    pub far: Far,
}

/// How far a letter has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Far {
    /// It waits for the journal to have it; whoever sent it sends once more.
    Held,
    /// It has not been tried yet.
    Queued,
    /// It has been tried and is tried again.
    Later {
        /// Why it could not be handed over.
        why: String,
        /// How many times it has been tried.
        n_tried: u32,
        /// When it is tried next.
        next_at: Timestamp,
    },
    /// A mail server took it.
    Taken {
        /// When.
        at: Timestamp,
    },
    /// It is not tried any more.
    GivenUp {
        /// Why.
        why: String,
    },
}
