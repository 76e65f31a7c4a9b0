//! What a data folder keeps of people, as backups, restores and proofs need it: the names and accounts of a county as whole
//! files, and who is in them.
//!
//! A backup holds names and accounts, and not what would open something when it comes back: sessions, links and failed
//! tries are taken out of the copy. Letters and drafts are in no backup.

use super::{Access, DataFolder, JOURNAL, create_folder};
use crate::{
    accounts,
    beside::{self, Kind, make_anew},
    erasures::PersonLedger,
    failure::Failure,
    outbox, personal,
};
use std::{collections::BTreeSet, path::Path};

/// The ids of those of whom something is kept in a county.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Those with a name.
    pub named: BTreeSet<String>,
    /// Those with an account.
    pub with_account: BTreeSet<String>,
    /// Those with a letter on its way.
    pub with_letter: BTreeSet<String>,
}

impl Kept {
    /// Whether anything at all is kept of somebody.
    pub fn has(&self, person: &str) -> bool {
        [&self.named, &self.with_account, &self.with_letter].iter().any(|ids| ids.contains(person))
    }
}

const PERSONAL: &str = "personal.sqlite";
const ACCOUNTS: &str = "accounts.sqlite";
const OUTBOX: &str = "outbox.sqlite";

impl DataFolder {
    /// Which people have been erased in the counties of this folder.
    pub fn erased_persons(&self) -> PersonLedger {
        PersonLedger::at(&self.path.join("erased-persons"))
    }

    /// Of whom something is kept in a county, also while another process has its files open.
    pub fn kept(&self, county: &str) -> Result<Kept, Failure> {
        let folder = self.county_folder(county)?;
        let ids = |kind: &Kind, file: &str, table: &str| {
            let file = folder.join(file);
            if !file.exists() {
                return Ok(BTreeSet::new());
            }
            let connection = kind.read_only(&file)?;
            let mut list = connection.prepare(&format!("SELECT DISTINCT person FROM {table}"))?;
            let ids = list.query_map((), |row| row.get(0))?.collect::<Result<_, _>>()?;
            Ok::<_, Failure>(ids)
        };
        Ok(Kept {
            named: ids(&personal::sqlite::KIND, PERSONAL, "person")?,
            with_account: ids(&accounts::sqlite::KIND, ACCOUNTS, "account")?,
            with_letter: ids(&outbox::sqlite::KIND, OUTBOX, "letter")?,
        })
    }

    /// Copies the names and accounts of a county into a folder, while others go on writing in them.
    pub fn copy_people(&self, county: &str, into: &Path) -> Result<(), Failure> {
        for (kind, file) in [(&personal::sqlite::KIND, PERSONAL), (&accounts::sqlite::KIND, ACCOUNTS)] {
            let from = self.county_folder(county)?.join(file);
            if from.exists() {
                let connection = match self.access {
                    Access::Reading => kind.read_only(&from)?,
                    Access::Writing { .. } => kind.create_or_open(&from)?,
                };
                beside::copy(&connection, &into.join(file))?;
            }
        }
        shut_accounts(&into.join(ACCOUNTS))
    }

    /// Takes in the names and accounts of a county that were copied into a folder. Nobody is signed in.
    pub fn take_in_people(&self, from: &Path, county: &str) -> Result<(), Failure> {
        let folder = self.county_folder(county)?;
        create_folder(&folder)?;
        if !folder.join(JOURNAL).exists() {
            return Err(Failure::Missing);
        }
        for (kind, file) in [(&personal::sqlite::KIND, PERSONAL), (&accounts::sqlite::KIND, ACCOUNTS)] {
            let from = from.join(file);
            if from.exists() {
                beside::copy(&kind.read_only(&from)?, &folder.join(file))?;
            }
        }
        // As a backup is read, so is a folder that was copied by hand.
        shut_accounts(&folder.join(ACCOUNTS))
    }
}

/// Takes out what would let somebody in: a link that was used after the copy was made could otherwise be used again.
fn shut_accounts(file: &Path) -> Result<(), Failure> {
    if !file.exists() {
        return Ok(());
    }
    let connection = accounts::sqlite::KIND.create_or_open(file)?;
    connection
        .execute_batch("DELETE FROM session; DELETE FROM link; DELETE FROM failed; DELETE FROM known;")?;
    make_anew(&connection)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts::{Account, Accounts, Link, Purpose},
        outbox::{Outbox, Text},
        personal::{Person, Personal},
        sessions::{Session, Sessions},
    };

    fn person(name: &str) -> Person {
        Person {
            person: format!("person-{name}"),
            name: name.into(),
            e_mail: Some(format!("{name}@example.com")),
            at: 1,
        }
    }

    #[test]
    fn names_and_accounts_are_copied_while_they_are_open_and_nothing_that_lets_somebody_in() {
        let above = tempfile::tempdir().unwrap();
        let folder = DataFolder::create_or_open(&above.path().join("data")).unwrap();
        drop(folder.create_or_open_journal("alby").unwrap());
        let mut names = folder.personal("alby").unwrap();
        let mut accounts = folder.accounts("alby").unwrap();
        names.keep(&person("p1")).unwrap();
        accounts.create("person-p1", 1).unwrap();
        accounts.set_password("person-p1", "$argon2id$x").unwrap();
        let hash = [7; 32];
        let purpose = Purpose::Reset;
        let person_id = || "person-p1".to_owned();
        accounts
            .add_link(&Link {
                hash,
                person: person_id(),
                purpose,
                address: None,
                issued_at: 1,
                expires_at: 9,
                used_at: None,
            })
            .unwrap();
        let browser = "x".to_owned();
        accounts
            .begin(&Session { hash, person: person_id(), half: false, begun_at: 1, seen_at: 1, browser })
            .unwrap();
        let text = Text {
            person: person_id(),
            sender: None,
            address: "p1@example.com".into(),
            subject: "x".into(),
            body: "x".into(),
        };
        folder.outbox("alby").unwrap().put(&text, 1).unwrap();

        // As another process does while these are open.
        let reading = DataFolder::read(folder.path()).unwrap();
        let ids = || BTreeSet::from([person_id()]);
        let kept = Kept { named: ids(), with_account: ids(), with_letter: ids() };
        assert_eq!(reading.kept("alby").unwrap(), kept);
        let copy = above.path().join("copy");
        std::fs::create_dir(&copy).unwrap();
        reading.copy_people("alby", &copy).unwrap();
        assert!(!copy.join(OUTBOX).exists());

        let other = DataFolder::create_or_open(&above.path().join("other")).unwrap();
        drop(other.create_or_open_journal("alby").unwrap());
        other.take_in_people(&copy, "alby").unwrap();
        assert_eq!(other.kept("alby").unwrap(), Kept { with_letter: BTreeSet::new(), ..kept });
        let mut accounts = other.accounts("alby").unwrap();
        let password = Some("$argon2id$x".to_owned());
        let account = Account { person: person_id(), created_at: 1, password, totp: None, totp_step: None };
        assert_eq!(accounts.find("person-p1").unwrap(), Some(account));
        assert_eq!(accounts.links_of("person-p1").unwrap(), []);
        assert_eq!(accounts.sessions_of("person-p1").unwrap(), []);
        assert_eq!(other.personal("alby").unwrap().list().unwrap(), [person("p1")]);
    }

    #[test]
    fn a_county_without_names_has_nobody() {
        let above = tempfile::tempdir().unwrap();
        let folder = DataFolder::create_or_open(&above.path().join("data")).unwrap();
        drop(folder.create_or_open_journal("alby").unwrap());
        assert_eq!(folder.kept("alby").unwrap(), Kept::default());
        let copy = above.path().join("copy");
        std::fs::create_dir(&copy).unwrap();
        folder.copy_people("alby", &copy).unwrap();
        assert_eq!(std::fs::read_dir(&copy).unwrap().count(), 0);
    }
}
