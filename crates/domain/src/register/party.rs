//! Other parties: those who take part without being principals — federations, police, prosecutors, user organisations.

use crate::{
    facts::{Entity, facts, mentions_nothing, reads},
    id::PartyId,
    register::mailbox::Mailbox,
    text::Title,
};
use serde::{Deserialize, Serialize};

facts! {
    PartyId, existence: Some(Aspect::Exists), refuse: |_| Ok(()),
    /// When it exists.
    one "exists" Exists(()),
    /// What it is called.
    one "name" Name(Title),
    /// What else it is called.
    many "alias" Alias(Title),
    /// What kind of party it is.
    one "kind" Kind(PartyKind),
    /// Where its letters go: an office's mailbox, never a person's.
    one "mailbox" Mailbox(Mailbox),
}

/// A party with all that is said of it.
pub type Party = Entity<Fact>;

reads! {
    Party:
    /// What it is called that day.
    name Name -> Title,
    /// What kind of party it is.
    kind Kind -> PartyKind,
    /// Where its letters go that day.
    mailbox Mailbox -> Mailbox,
}

/// The kinds of parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyKind {
    /// A federation of municipalities (*kommunalförbund*): an authority of its own.
    Federation,
    /// The police.
    Police,
    /// The prosecutors.
    Prosecutor,
    /// The county administrative board (*länsstyrelse*).
    CountyBoard,
    /// An organisation of users, patients or relatives.
    UserOrganisation,
    /// A university.
    University,
    /// Anybody else.
    Other,
}

mentions_nothing!(PartyKind);
