//! Where each term stands: the county's own vocabulary, and the things each word of it names.

use super::{
    likely::Outline,
    names::{self, Called, Field, Findable, Name, Tense},
    near::{self, Shape},
    terms::{handle, words},
};
use crate::{
    acts,
    facts::{Entity, Table},
    id::Subject,
    state::State,
    time::Period,
};
use imbl::ordmap::DiffItem;
use jiff::civil::Date;
use std::{collections::BTreeMap, sync::Arc};

pub(super) type TermNo = usize;
pub(super) type DocNo = usize;

/// Everything that can be found in a county.
///
/// What stands in it follows from the state it was last brought up to, whichever states it has been at before.
#[derive(Default)]
pub struct Index {
    /// The state it stands at.
    seen: State,
    vocabulary: Vocabulary,
    docs: Vec<Option<Doc>>,
    /// What each looks like from afar, side by side.
    outlines: Vec<Outline>,
    free: Vec<DocNo>,
    numbers: BTreeMap<Subject, DocNo>,
}

/// A thing and its names.
pub(super) struct Doc {
    pub subject: Subject,
    pub names: Vec<(Name, Vec<NameTerm>)>,
    existence: Option<Vec<Period>>,
}

/// A term in a name.
#[derive(Clone, Copy)]
pub(super) struct NameTerm {
    pub no: TermNo,
    /// Whether it counts when one asks how much of the name was met: not the small words, nor what stands there twice.
    pub counts: bool,
}

impl Doc {
    /// Whether the thing was, is or is yet to come that day. What never comes or goes always is.
    pub fn tense(&self, day: Date) -> Tense {
        let Some(stretches) = &self.existence else { return Tense::Now };
        // Without a beginning it is perhaps there, which is enough to be found.
        if stretches.iter().any(|when| when.holds_on(day).is_possible()) {
            return Tense::Now;
        }
        if stretches.iter().any(|when| when.has_ended(day).is_possible()) {
            Tense::Former
        } else {
            Tense::Later
        }
    }
}

/// Every term there is.
#[derive(Default)]
pub(super) struct Vocabulary {
    numbers: BTreeMap<Arc<str>, TermNo>,
    /// The same, spelt from the end.
    reversed: BTreeMap<Box<str>, TermNo>,
    terms: Vec<Term>,
}

struct Term {
    text: Arc<str>,
    shape: Shape,
    /// The things it stands in the names of.
    docs: Vec<DocNo>,
}

impl Index {
    /// The index of a state.
    pub fn of(state: &State) -> Index {
        let mut index = Index::default();
        index.bring_to(state);
        index
    }

    /// Brings it to a state, by what differs from the one it stands at.
    pub fn bring_to(&mut self, state: &State) {
        let seen = std::mem::replace(&mut self.seen, state.clone());
        self.bring_table(&seen.sources, &state.sources);
        self.bring_table(&seen.principals, &state.principals);
        self.bring_table(&seen.bodies, &state.bodies);
        self.bring_table(&seen.units, &state.units);
        self.bring_table(&seen.parties, &state.parties);
        self.bring_table(&seen.offices, &state.offices);
        self.bring_table(&seen.arenas, &state.arenas);
        self.bring_table(&seen.papers, &state.papers);
        self.bring_table(&seen.seats, &state.seats);
        self.bring_roads(&seen.matters, &state.matters);
        self.bring_roads(&seen.decisions, &state.decisions);
        self.bring_roads(&seen.recommendations, &state.recommendations);
        self.bring_roads(&seen.documents, &state.documents);
    }

    fn bring_table<F: Findable>(&mut self, seen: &Table<F>, now: &Table<F>) {
        let entered =
            |entity: &Entity<F>| (entity.id.clone().into(), names::of(entity), names::existence(entity));
        for difference in seen.diff(now) {
            match difference {
                DiffItem::Add(_, entity) | DiffItem::Update { new: (_, entity), .. } => {
                    let (subject, names, existence) = entered(entity);
                    let is_address = !matches!(subject, Subject::Seat(_));
                    self.enter(subject, names, existence, is_address);
                }
                DiffItem::Remove(id, _) => self.remove(&id.clone().into()),
            }
        }
    }

    fn bring_roads<A: Called>(&mut self, seen: &acts::Table<A>, now: &acts::Table<A>) {
        for difference in seen.diff(now) {
            match difference {
                DiffItem::Add(id, road) | DiffItem::Update { new: (id, road), .. } => {
                    let existence = road.is_there().then(|| Period::since(road.beginning().on));
                    let existence = Some(existence.into_iter().collect());
                    self.enter(id.clone().into(), names::of_road(road), existence, true);
                }
                DiffItem::Remove(id, _) => self.remove(&id.clone().into()),
            }
        }
    }

    fn enter(
        &mut self,
        subject: Subject,
        mut names: Vec<Name>,
        existence: Option<Vec<Period>>,
        address: bool,
    ) {
        self.remove(&subject);
        // What everything that was said of has been taken back is not there.
        if names.is_empty() && existence.as_ref().is_none_or(Vec::is_empty) {
            return;
        }
        let no = self.free.pop().unwrap_or(self.docs.len());
        if address {
            let text = subject.handle().as_str().into();
            names.push(Name { field: Field::Handle, text, when: Period::default() });
        }
        let mut told = Vec::with_capacity(names.len());
        for name in names {
            let terms = self.vocabulary.enter(&name);
            terms.iter().for_each(|term| self.vocabulary.note(term.no, no));
            told.push((name, terms));
        }
        self.numbers.insert(subject.clone(), no);
        if no == self.docs.len() {
            self.docs.push(None);
            self.outlines.push(Outline::default());
        }
        self.outlines[no] = Outline::of(&subject, &told);
        self.docs[no] = Some(Doc { subject, names: told, existence });
    }

    fn remove(&mut self, subject: &Subject) {
        let Some(no) = self.numbers.remove(subject) else { return };
        let Some(doc) = self.docs[no].take() else { return };
        for term in doc.names.iter().flat_map(|(_, terms)| terms) {
            self.vocabulary.terms[term.no].docs.retain(|doc| *doc != no);
        }
        self.free.push(no);
    }

    pub(super) fn doc(&self, no: DocNo) -> Option<&Doc> {
        self.docs.get(no)?.as_ref()
    }

    pub(super) fn outline(&self, no: DocNo) -> &Outline {
        &self.outlines[no]
    }

    /// One more than the highest number of a thing.
    pub(super) fn room(&self) -> usize {
        self.docs.len()
    }

    pub(super) fn n_docs(&self) -> usize {
        self.numbers.len()
    }

    pub(super) fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }
}

impl Vocabulary {
    fn enter(&mut self, name: &Name) -> Vec<NameTerm> {
        if name.field == Field::Handle {
            return vec![NameTerm { no: self.number(handle(&name.text)), counts: true }];
        }
        let mut terms = Vec::new();
        for word in words(&name.text) {
            let is_one = word.parts.is_empty();
            self.note_term(&mut terms, word.whole, is_one && !word.is_small);
            for part in word.parts {
                self.note_term(&mut terms, part, true);
            }
        }
        terms
    }

    /// One more term of a name, which counts once however often it stands there.
    fn note_term(&mut self, terms: &mut Vec<NameTerm>, term: String, counts: bool) {
        let no = self.number(term);
        let counted = terms.iter().any(|other: &NameTerm| other.no == no && other.counts);
        terms.push(NameTerm { no, counts: counts && !counted });
    }

    fn number(&mut self, term: String) -> TermNo {
        if let Some(no) = self.numbers.get(term.as_str()) {
            return *no;
        }
        let (no, text) = (self.terms.len(), Arc::<str>::from(term));
        self.numbers.insert(text.clone(), no);
        self.reversed.insert(backwards(&text), no);
        self.terms.push(Term { shape: Shape::of(&text), text, docs: Vec::new() });
        no
    }

    fn note(&mut self, term: TermNo, doc: DocNo) {
        let docs = &mut self.terms[term].docs;
        if docs.last() != Some(&doc) {
            docs.push(doc);
        }
    }

    pub fn docs(&self, term: TermNo) -> &[DocNo] {
        &self.terms[term].docs
    }

    /// One more than the highest number of a term.
    pub fn n_terms(&self) -> usize {
        self.terms.len()
    }

    /// How many signs a term has.
    pub fn length(&self, term: TermNo) -> usize {
        self.terms[term].text.chars().count()
    }

    /// This very term, if something is called so.
    pub fn exactly(&self, term: &str) -> Option<TermNo> {
        self.numbers.get(term).copied().filter(|no| self.is_used(*no))
    }

    /// Longer terms that begin so.
    pub fn beginning<'a>(&'a self, term: &'a str) -> impl Iterator<Item = TermNo> + 'a {
        let from =
            self.numbers.range::<str, _>((std::ops::Bound::Excluded(term), std::ops::Bound::Unbounded));
        from.take_while(move |(text, _)| text.starts_with(term))
            .map(|(_, no)| *no)
            .filter(|no| self.is_used(*no))
    }

    /// Longer terms that end so.
    pub fn ending(&self, term: &str) -> impl Iterator<Item = TermNo> {
        let end = backwards(term);
        let from = self
            .reversed
            .range::<str, _>((std::ops::Bound::Excluded(&*end), std::ops::Bound::Unbounded))
            .map(|(text, no)| (text.clone(), *no));
        let ends = from.take_while(move |(text, _)| text.starts_with(&*end));
        ends.map(|(_, no)| no).filter(|no| self.is_used(*no))
    }

    /// Terms a few typing errors away, with how many.
    pub fn near(&self, term: &str, most: u32) -> Vec<(TermNo, u32)> {
        let shape = Shape::of(term);
        if most == 0 || shape.has_figures {
            return Vec::new();
        }
        let letters: Vec<char> = term.chars().collect();
        let mut found = Vec::new();
        for (no, other) in self.terms.iter().enumerate() {
            if other.docs.is_empty() || other.shape.has_figures || !shape.may_be_near(other.shape, most) {
                continue;
            }
            let others: Vec<char> = other.text.chars().collect();
            // Half of a short word's letters changed make another word.
            let near =
                near::distance(&letters, &others, most).filter(|steps| 2 * *steps < others.len() as u32);
            found.extend(near.map(|steps| (no, steps)));
        }
        found
    }

    fn is_used(&self, term: TermNo) -> bool {
        !self.terms[term].docs.is_empty()
    }
}

fn backwards(text: &str) -> Box<str> {
    text.chars().rev().collect::<String>().into()
}
