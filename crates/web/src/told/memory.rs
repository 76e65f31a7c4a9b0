//! What is kept of one county on one day: what the checks find, how its map is laid out, who belongs to whom, and
//! everything that has been told. All of it follows from the state, which never changes, and from the day; it goes with
//! both (docs/decisions/0019).

use super::{FoundTold, Told};
use crate::{
    colour::Sheet,
    form::thing::owners,
    page::{At, Leaves},
    pages::check::findings::Found,
    told::{index::Index, piece::Part},
};
use domain::{
    State,
    checks::Finding,
    id::Subject,
    view::{
        map::{Layout, Map},
        matters::Matters,
        standing::{made::Made, open::Open},
        trend::{Point, Trend},
    },
};
use jiff::civil::Date;
use std::{
    collections::BTreeMap,
    ops::Range,
    ptr,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

/// Where an entry lies, which tells it from every other for as long as its county is kept.
pub fn address<T>(entry: &T) -> usize {
    ptr::from_ref(entry).addr()
}

/// Which thing an entry belongs to: an entry itself does not know.
pub struct Owners(Vec<(Range<usize>, Subject)>);

impl Owners {
    /// Of every entry in the county.
    pub fn new(state: &State) -> Owners {
        let mut all = owners(state);
        all.sort_unstable_by_key(|(entries, _)| entries.start);
        Owners(all)
    }

    /// Of the entry at this place.
    pub fn of(&self, entry: usize) -> Option<&Subject> {
        let before = self.0.partition_point(|(entries, _)| entries.start <= entry);
        let (entries, subject) = self.0.get(before.checked_sub(1)?)?;
        entries.contains(&entry).then_some(subject)
    }
}

/// What has been told of one county today.
pub struct Memory {
    state: Arc<State>,
    today: Date,
    pub(super) register: Arc<OfRegister>,
    findings: Brought<Found>,
    trend: Brought<Trend>,
    matters: Brought<Matters>,
    made: Brought<Made>,
    open: Brought<Open>,
    /// In each of the ways there are to tell, see [`place`].
    pub(super) found: [Kept<usize, FoundTold>; 4],
    pub(super) pieces: [Kept<Part, String>; 4],
    /// Pages without their frames.
    pub leaves: Leaves,
}

/// What follows from the register alone, and the day: it is kept for as long as the register is the very same, whatever is
/// written about work. No fact of the register names any work.
#[derive(Default)]
pub(super) struct OfRegister {
    owners: OnceLock<Owners>,
    index: OnceLock<Index>,
    layout: OnceLock<Layout>,
    colour: OnceLock<Option<String>>,
    /// What facts say, in each of the ways there are to tell, see [`place`].
    pub told: [Kept<usize, Told>; 4],
}

/// Which way of telling: by language, and by whether the reader has chosen it, which stays in every link.
pub(super) fn place(at: &At<'_>) -> usize {
    at.words().language() as usize * 2 + usize::from(at.choices.language.is_some())
}

/// What has been told, by what it tells of.
pub(super) struct Kept<K, T>(Mutex<BTreeMap<K, Arc<T>>>);

impl<K, T> Default for Kept<K, T> {
    fn default() -> Kept<K, T> {
        Kept(Mutex::default())
    }
}

impl<K: Ord, T> Kept<K, T> {
    /// What was told, or what is told now. Nothing is held while telling; two who tell the same at once say the same.
    pub(super) fn find_or(&self, of: K, tell: impl FnOnce() -> Arc<T>) -> Arc<T> {
        let kept = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept().get(&of).cloned();
        found.unwrap_or_else(|| {
            let told = tell();
            kept().insert(of, told.clone());
            told
        })
    }
}

/// What is worked out when somebody asks, out of what it was before where that is known.
struct Brought<T> {
    before: Option<Arc<T>>,
    now: OnceLock<Arc<T>>,
}

impl<T> Brought<T> {
    /// Not yet worked out; it was so, when somebody asked last.
    fn after(before: Option<&Brought<T>>) -> Brought<T> {
        let before = before.and_then(|before| before.now.get().or(before.before.as_ref()).cloned());
        Brought { before, now: OnceLock::new() }
    }

    fn get(&self, anew: impl FnOnce() -> T, bring: impl FnOnce(&T) -> T) -> &Arc<T> {
        self.now.get_or_init(|| Arc::new(self.before.as_deref().map_or_else(anew, bring)))
    }
}

impl Memory {
    /// Nothing has been told yet; of what was kept before, some is brought along.
    pub fn after(before: Option<&Memory>, state: Arc<State>, today: Date) -> Memory {
        let is_alike = |before: &&Memory| before.today == today && before.state.has_register_of(&state);
        let register = before.filter(is_alike).map(|before| before.register.clone());
        Memory {
            state,
            today,
            register: register.unwrap_or_default(),
            findings: Brought::after(before.map(|before| &before.findings)),
            trend: Brought::after(before.map(|before| &before.trend)),
            matters: Brought::after(before.map(|before| &before.matters)),
            made: Brought::after(before.map(|before| &before.made)),
            open: Brought::after(before.map(|before| &before.open)),
            found: Default::default(),
            pieces: Default::default(),
            leaves: Leaves::default(),
        }
    }

    /// Whether it is of this very county on this day.
    pub fn is_of(&self, state: &State, today: Date) -> bool {
        ptr::eq(&raw const *self.state, state) && self.today == today
    }

    /// Works out what takes long in a large county.
    pub fn warm(&self) {
        self.matters();
        self.made();
        self.open();
        self.findings();
        self.trend();
    }

    /// Whose the entries are.
    pub fn owners(&self) -> &Owners {
        self.register.owners.get_or_init(|| Owners::new(&self.state))
    }

    /// Who belongs to whom.
    pub fn index(&self) -> &Index {
        self.register.index.get_or_init(|| Index::new(&self.state))
    }

    /// What the checks find today.
    pub fn findings(&self) -> Arc<Found> {
        let (state, today) = (&self.state, self.today);
        self.findings.get(|| Found::new(state, today), |before| before.brought_to(state, today)).clone()
    }

    /// How many findings there have been up to today.
    pub fn trend(&self) -> &[Point] {
        let (state, today) = (&self.state, self.today);
        self.trend.get(|| Trend::new(state, today), |before| before.brought_to(state, today)).points()
    }

    /// How the matters stand today.
    pub fn matters(&self) -> &Matters {
        let (state, today) = (&self.state, self.today);
        self.matters.get(|| Matters::new(state, today), |before| before.brought_to(state, today))
    }

    /// Which recommendations have been made by today.
    pub fn made(&self) -> Arc<Made> {
        let (state, today) = (&self.state, self.today);
        self.made.get(|| Made::new(state, today), |before| before.brought_to(state, today)).clone()
    }

    /// Which recommendations somebody has still to decide on today.
    pub fn open(&self) -> &Open {
        let (state, today) = (&self.state, self.today);
        self.open.get(|| Open::new(state, today), |before| before.brought_to(state, today))
    }

    /// Where everything stands on the map, whatever day it shows.
    pub fn layout(&self) -> &Layout {
        self.register.layout.get_or_init(|| Map::new(&self.state).layout())
    }

    /// The address of the style sheet of the county's colour today.
    pub fn colour(&self) -> Option<String> {
        self.register.colour.get_or_init(|| Sheet::address(&self.state, self.today)).clone()
    }

    /// Whether the finding is one of those kept here.
    pub(super) fn holds(&self, finding: &Finding) -> bool {
        self.findings.now.get().is_some_and(|found| found.holds(finding))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use jiff::civil::date;

    #[test]
    fn what_follows_from_the_register_is_kept_while_that_is_the_same() {
        let (state, today) = (samples::county(), date(2026, 7, 28));
        let memory = Memory::after(None, Arc::new(state.clone()), today);
        let is_kept = |state: State, today: Date| {
            Arc::ptr_eq(&memory.register, &Memory::after(Some(&memory), Arc::new(state), today).register)
        };
        let (mut worked, mut changed) = (state.clone(), state.clone());
        worked.matters.clear();
        changed.arenas.clear();
        assert!(worked.matters.len() < state.matters.len() && changed.arenas.len() < state.arenas.len());
        assert!(is_kept(worked, today));
        assert!(!is_kept(changed, today));
        assert!(!is_kept(state, date(2026, 7, 29)));
    }
}
