//! What is kept of people outside the journal, as the pages ask for it: names, addresses, accounts, and who has read them.

use crate::app::NotKept;
use domain::{
    context::{Actor, RequestId},
    id::{Handle, Id, PersonId, Subject},
};
use jiff::{Timestamp, civil::Date};
use std::{collections::BTreeMap, sync::Arc};
use words::{Language, Words};

/// What everybody is called.
pub type Names = BTreeMap<PersonId, String>;

/// What somebody is called and how they are reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// Where letters go.
    pub e_mail: Option<String>,
}

/// That a name and an address could not be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is no address.
    NoAddress,
    /// Another person has the address.
    Address,
    /// So many links have been sent lately that there is to be a pause first.
    Often,
    /// Something stood in the way.
    NotKept(NotKept),
}

impl Taken {
    /// What is wrong with the address that was typed, in a sentence; or what stood in the way.
    pub fn says(self, words: &Words, typed: &str) -> Result<String, NotKept> {
        match self {
            Taken::NoAddress => Ok(words.personal_no_address(typed)),
            Taken::Address => Ok(words.personal_address_taken()),
            Taken::Often => Ok(words.personal_address_often()),
            Taken::NotKept(why) => Err(why),
        }
    }
}

/// What became of another name and address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corrected {
    /// They are kept.
    Kept,
    /// The name is kept. The address waits until a link that was sent there has been opened.
    Waits,
}

/// An address that waits to be confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The address.
    pub address: String,
    /// When the link was sent there.
    pub sent: Timestamp,
    /// Until when it can be used.
    pub until: Timestamp,
    /// Whether it can be used now.
    pub is_open: bool,
}

/// What comes of a link that confirms an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// Letters go there from now on.
    Done(String),
    /// Another person has it by now.
    Taken,
    /// The link is good for nothing.
    Refused,
}

/// Whether somebody was here on a day before today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Visit {
    /// Nothing is kept of them, or it cannot be read.
    #[default]
    Unknown,
    /// Today is the first day that they are known to be here.
    First,
    /// They were last here on this day.
    After(Date),
}

/// Everything that is kept of somebody, without secrets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Everything {
    /// Name and address.
    pub contact: Option<Contact>,
    /// The last days on which they were here, the last first.
    pub visits: Vec<Date>,
    /// When the account was made, whether it has a password, a code app, and how many recovery codes.
    pub account: Option<(Timestamp, bool, bool, u32)>,
    /// Where they are signed in: when it began, when it was last used, what the browser calls itself.
    pub sessions: Vec<(Timestamp, Timestamp, String)>,
    /// When they last signed in with each browser that is known the next time.
    pub known: Vec<Timestamp>,
    /// The address that waits to be confirmed.
    pub waiting: Option<Waiting>,
    /// When links were sent, and when each was used.
    pub links: Vec<(Timestamp, Option<Timestamp>)>,
    /// Letters on their way: since when, about what.
    pub letters: Vec<(Timestamp, String)>,
    /// Who has read what is protected about them.
    pub read_by: Vec<(Timestamp, Reader)>,
    /// What is protected that they have read.
    pub has_read: Vec<(Timestamp, String)>,
}

/// Who has read something.
pub type Reader = Actor;

/// What was done with what is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Did {
    /// It was read.
    Read,
    /// Somebody was invited, or the invitation sent again.
    Invited,
    /// An account was closed.
    Closed,
    /// Somebody who had lost their keys was let in again.
    LetIn,
}

impl Did {
    /// All of them.
    pub const ALL: [Did; 4] = [Did::Read, Did::Invited, Did::Closed, Did::LetIn];

    /// A stable name.
    pub fn code(self) -> &'static str {
        match self {
            Did::Read => "read",
            Did::Invited => "invited",
            Did::Closed => "closed",
            Did::LetIn => "let_in",
        }
    }
}

/// That somebody did something with what is protected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub who: Reader,
    /// What they did.
    pub did: Did,
    /// With what.
    pub what: Subject,
}

/// What has been noted, the last first, and for how many days it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readings {
    /// The notes.
    pub noted: Vec<Noted>,
    /// How long each is kept.
    pub days: u32,
}

/// The id of somebody whom nothing is known of yet: made of a number that was drawn, it says nothing of whose it is.
pub fn id_from(drawn: RequestId) -> PersonId {
    PersonId::new(
        Handle::parse(&format!("p{}", &format!("{drawn:?}")[22..])).expect("a letter and ten digits"),
    )
}

/// What is kept of the people of one county.
pub trait People: Send + Sync {
    /// What everybody is called: the very same list until somebody is called otherwise.
    fn names(&self) -> Result<Arc<Names>, NotKept>;

    /// Keeps a name and an address in the place of those before.
    fn keep(&self, person: &PersonId, contact: &Contact) -> Result<(), Taken>;

    /// Corrects a name and an address. Somebody who signs in by an address keeps it until another has been confirmed: a link
    /// is sent there, and whoever did it is told if it cannot be delivered.
    fn correct(
        &self,
        person: &PersonId,
        contact: &Contact,
        by: Option<&PersonId>,
        language: Language,
    ) -> Result<Corrected, Taken>;

    /// The address that waits to be confirmed.
    fn waiting(&self, person: &PersonId) -> Result<Option<Waiting>, NotKept>;

    /// Nothing waits any more: letters go on to the address they go to.
    fn withdraw(&self, person: &PersonId) -> Result<(), NotKept>;

    /// The address that a link in a letter would confirm, if it can be used. Nothing changes by asking.
    fn confirms(&self, secret: &str) -> Result<Option<String>, NotKept>;

    /// Confirms an address by a link: letters go there from now on.
    fn confirm(&self, secret: &str) -> Result<Confirmed, NotKept>;

    /// Takes back a name that was kept for somebody whom the journal then never heard of.
    fn forget(&self, person: &PersonId) -> Result<(), NotKept>;

    /// Notes that somebody is here today, and answers when they were here before. Every request of theirs asks; it is
    /// written down by the first of the day.
    fn visit(&self, person: &PersonId, today: Date) -> Result<Visit, NotKept>;

    /// All that is kept of somebody.
    fn everything(&self, person: &PersonId) -> Result<Everything, NotKept>;

    /// Erases somebody whose erasure has been decided, wherever something is kept.
    fn erase(&self, person: &PersonId) -> Result<(), NotKept>;

    /// Writes down that something is about to be done with somebody's account. What cannot be written down is not done.
    fn did(&self, who: &Actor, did: Did, person: &PersonId) -> Result<(), NotKept>;

    /// The latest of what has been written down.
    fn readings(&self) -> Result<Readings, NotKept>;

    /// Writes down that something protected is about to be read. What cannot be written down is not shown.
    fn note(&self, reader: &Actor, what: &Subject) -> Result<(), NotKept>;
}
