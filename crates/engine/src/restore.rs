//! Restoring: a data folder made from a backup, with nothing in it that had been erased since.
//!
//! What was written after the backup was taken is gone; the journal says so itself (`journal.restored`). Sessions, links and
//! letters on their way are no part of a backup: nobody is signed in afterwards, and nothing is sent a second time.

use crate::{
    Engine, Order,
    backup::{self, End},
    chance::Chance,
    clock::Clock,
    load::{LoadError, Loaded, Newer},
    people, verify,
};
use domain::{Command, context::Actor, id::PersonId, person, text::Text};
use jiff::Timestamp;
use std::{collections::BTreeSet, path::Path};
use storage::{
    accounts::Accounts as _,
    erasures::{ErasedPerson, Erasure, ErasureLedger},
    failure::Failure,
    folder::DataFolder,
    journal::Journal,
    record::Seq,
};

/// What a restore needs to know besides the backup.
pub struct Restore<'a, C, H> {
    /// The folder to make; it must not exist, or be empty.
    pub data: &'a Path,
    /// Every ledger of erasures there is: beside the backups, and what is left of the old data folder.
    pub ledgers: &'a [ErasureLedger],
    /// Whether every password is voided, so that all choose another: where somebody knew one that has been changed since.
    pub voids_passwords: bool,
    /// Why a text is erased again, for the journal.
    pub ground: Text,
    /// What time it is.
    pub clock: C,
    /// Where salts come from.
    pub chance: H,
}

/// A county that was restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Its handle.
    pub county: String,
    /// Where its journal ended in the backup.
    pub end: End,
    /// How many texts were erased again.
    pub n_erased: u32,
    /// How many people were erased again.
    pub n_persons: u32,
    /// How many passwords were voided.
    pub n_voided: u64,
}

/// Why nothing was restored.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// Nobody knows what has been erased since the backup.
    #[error("there is no erasure ledger, so nobody knows what has been erased since the backup")]
    NoLedger,
    /// The copy of a county is not the one that was taken.
    #[error("{county} does not end where the backup says it does")]
    Differs {
        /// The county.
        county: String,
    },
    /// The copy of a county is not whole.
    #[error("{county}: {error}")]
    Broken {
        /// The county.
        county: String,
        /// The first bad record.
        error: LoadError,
    },
    /// A county can only be read by this program, so its restoring cannot be recorded.
    #[error("{county}: record {} is from a newer program ({})", .newer.seq, .newer.what)]
    Newer {
        /// The county.
        county: String,
        /// The record.
        newer: Newer,
    },
    /// The journal would not take what has to be recorded.
    #[error("{0}")]
    Engine(#[from] crate::Failure),
    /// Storage stood in the way.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl<C: Clock + Clone + 'static, H: Chance + Clone + 'static> Restore<'_, C, H> {
    /// Makes the data folder. Until the last step has been taken it is none, and cannot be served.
    pub fn run(mut self, backup: &Path) -> Result<Vec<Restored>, RestoreError> {
        let manifest = backup::read(backup)?;
        if self.ledgers.iter().all(|ledger| !ledger.path().exists()) {
            return Err(RestoreError::NoLedger);
        }
        let (mut erasures, mut persons) = (BTreeSet::new(), BTreeSet::new());
        for ledger in self.ledgers {
            erasures.append(&mut ledger.read()?);
            persons.append(&mut backup::persons_beside(ledger).read()?);
        }
        let folder = DataFolder::begin_restored(self.data)?;
        folder.erasures().add(erasures.clone())?;
        folder.erased_persons().add(persons.clone())?;
        let mut restored = Vec::new();
        for (county, end) in &manifest.counties {
            let mut journal = folder.take_in(&backup::journal_in(backup, county), county)?;
            let loaded = whole(&mut journal, county)?;
            let of = OfCounty { county, end, loaded: &loaded };
            of.check()?;
            let to_erase = of.still_there(&mut journal, &erasures)?;
            let gone = of.known(&persons);
            let (n_erased, n_persons) = (to_erase.len() as u32, gone.len() as u32);
            let file = backup::journal_in(backup, county);
            folder.take_in_people(file.parent().unwrap_or(backup), county)?;
            let n_voided = match self.voids_passwords {
                true => folder.accounts(county)?.void_passwords()?,
                false => 0,
            };
            if loaded.state.county.is_some() {
                let again = Again { texts: to_erase, persons: gone };
                self.record(Box::new(journal), county, manifest.taken_at, again)?;
                let loaded = whole(&mut folder.journal(county)?, county)?;
                people::finish(&folder, county, &loaded.state)?;
            }
            let (county, end) = (county.clone(), end.clone());
            restored.push(Restored { county, end, n_erased, n_persons, n_voided });
        }
        folder.finish()?;
        Ok(restored)
    }

    /// Says in the journal that it was restored, and erases again what had been erased.
    fn record(
        &mut self,
        journal: Box<dyn Journal>,
        county: &str,
        taken_at: Timestamp,
        again: Again,
    ) -> Result<(), RestoreError> {
        let mut commands = vec![Command::RestoreJournal { taken_at }];
        let ground = || self.ground.clone();
        let texts = again.texts.into_iter();
        commands.extend(texts.map(|(seq, n)| Command::RedactText { seq, n, ground: ground() }));
        let persons = again.persons.into_iter();
        commands.extend(
            persons.map(|person| Command::Person(person::Command::Erase { person, ground: ground() })),
        );
        let engine = Engine::open(journal, Box::new(self.clock.clone()), Box::new(self.chance.clone()))
            .map_err(|error| RestoreError::Broken { county: county.to_owned(), error })?;
        for command in commands {
            let order =
                Order { actor: Actor::Operator, request: self.chance.request(self.clock.now()), command };
            if let Err(refusal) = engine.execute(order)? {
                return Err(Failure::Rejected(format!("{county}: {refusal:?}")).into());
            }
        }
        Ok(())
    }
}

/// What had been erased since the backup was taken, and is in it.
struct Again {
    texts: Vec<(Seq, u16)>,
    persons: Vec<PersonId>,
}

fn whole(journal: &mut dyn Journal, county: &str) -> Result<Loaded, RestoreError> {
    let proof = verify::verify(journal);
    let proof = proof.map_err(|error| RestoreError::Broken { county: county.to_owned(), error })?;
    Ok(proof.loaded)
}

/// A county as it was taken out of the backup.
struct OfCounty<'a> {
    county: &'a str,
    end: &'a End,
    loaded: &'a Loaded,
}

impl OfCounty<'_> {
    fn check(&self) -> Result<(), RestoreError> {
        let county = || self.county.to_owned();
        if End::of(self.loaded.head) != *self.end {
            return Err(RestoreError::Differs { county: county() });
        }
        match self.loaded.newer.clone() {
            Some(newer) => Err(RestoreError::Newer { county: county(), newer }),
            None => Ok(()),
        }
    }

    /// Those who have been erased since, and are known to this copy.
    fn known(&self, erased: &BTreeSet<ErasedPerson>) -> Vec<PersonId> {
        let state = &self.loaded.state;
        let own = erased.iter().filter(|erased| erased.county == self.county);
        let ids = own.filter_map(|erased| erased.person.parse().ok());
        ids.filter(|person| !state.people.is_erased(person)).collect()
    }

    /// The texts that have been erased since, and stand in this copy.
    fn still_there(
        &self,
        journal: &mut dyn Journal,
        erasures: &BTreeSet<Erasure>,
    ) -> Result<Vec<(Seq, u16)>, Failure> {
        let mut found = Vec::new();
        for Erasure { seq, n, record, .. } in erasures.iter().filter(|erasure| erasure.county == self.county)
        {
            // What the journal itself has decided is carried out when it is opened.
            if self.loaded.unfinished.contains(&(*seq, *n)) {
                continue;
            }
            // After an earlier restore another record may stand in the place.
            let Some(stands) = backup::record(journal, *seq)?.filter(|stands| stands.hash == *record) else {
                continue;
            };
            if stands.slots.iter().any(|slot| slot.n == *n && slot.content.is_some()) {
                found.push((*seq, *n));
            }
        }
        Ok(found)
    }
}
