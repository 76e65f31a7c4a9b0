//! What is kept of people outside the journal, held against what the journal says of them; and their erasure, which is
//! decided in the journal and carried out in every store.
//!
//! The order is what makes it certain: the event, then a line in the ledger beside the backups, then the stores. Whoever
//! is cut off in between goes on when the county is opened next.

use domain::{State, id::PersonId};
use storage::{
    accounts::Accounts,
    drafts::Drafts,
    erasures::ErasedPerson,
    failure::Failure,
    folder::{DataFolder, Kept},
    outbox::Outbox,
    personal::Personal,
};

/// How what is kept agrees with the journal. It does when neither list says anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// How many have a name by the journal.
    pub n_entered: usize,
    /// How many have been erased.
    pub n_erased: usize,
    /// How many who hold something are known by their id alone, and never had a name entered.
    pub n_nameless: usize,
    /// Those who were entered and not erased, and of whom no name is kept.
    pub missing: Vec<PersonId>,
    /// Those who were erased, and of whom something is kept.
    pub left: Vec<PersonId>,
}

/// Holds the two against each other.
pub fn prove(state: &State, kept: &Kept) -> People {
    let is_named = |person: &PersonId| kept.named.contains(&person.to_string());
    let people = &state.people;
    People {
        n_entered: people.entered().count(),
        n_erased: people.erased().count(),
        n_nameless: state
            .persons()
            .iter()
            .filter(|person| !is_named(person) && !people.is_erased(person))
            .filter(|person| people.entered().all(|entered| entered != *person))
            .count(),
        missing: people.entered().filter(|person| !is_named(person)).cloned().collect(),
        left: people.erased().filter(|person| kept.has(&person.to_string())).cloned().collect(),
    }
}

/// Where something about people is kept.
pub struct Stores<'a> {
    /// Names and addresses.
    pub personal: &'a mut dyn Personal,
    /// Accounts with their sessions and links.
    pub accounts: &'a mut dyn Accounts,
    /// Letters on their way.
    pub outbox: &'a mut dyn Outbox,
    /// What is written and not sent.
    pub drafts: &'a mut dyn Drafts,
}

impl Stores<'_> {
    /// Erases somebody from all of them. To do it again does no harm. The read log has ids alone and its own retention, and
    /// stays: it is what protects others.
    pub fn erase(&mut self, person: &str) -> Result<(), Failure> {
        // The name is what drafts are searched for, so it goes last.
        if let Some(found) = self.personal.find(person)? {
            let e_mail = found.e_mail.unwrap_or_default();
            self.drafts.blot(&[&found.name, &e_mail])?;
        }
        self.outbox.erase(person)?;
        self.accounts.remove(person)?;
        self.personal.erase(person)
    }
}

/// Notes everybody whose erasure has been decided, and carries out what has not been.
pub fn finish(folder: &DataFolder, county: &str, state: &State) -> Result<usize, Failure> {
    let erased: Vec<String> = state.people.erased().map(ToString::to_string).collect();
    if erased.is_empty() {
        return Ok(0);
    }
    let line = |person: &String| ErasedPerson { county: county.to_owned(), person: person.clone() };
    folder.erased_persons().add(erased.iter().map(line))?;
    let kept = folder.kept(county)?;
    let left: Vec<&String> = erased.iter().filter(|person| kept.has(person)).collect();
    if left.is_empty() {
        return Ok(0);
    }
    let (mut personal, mut accounts) = (folder.personal(county)?, folder.accounts(county)?);
    let (mut outbox, mut drafts) = (folder.outbox(county)?, folder.drafts(county)?);
    let mut stores =
        Stores { personal: &mut personal, accounts: &mut accounts, outbox: &mut outbox, drafts: &mut drafts };
    left.iter().try_for_each(|person| stores.erase(person))?;
    Ok(left.len())
}
