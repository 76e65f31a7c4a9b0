//! Which things are looked at closely. To read every name of twenty thousand things takes longer than anybody waits, and a
//! frequent word stands in most of them. So each thing gets a ceiling first: what it could be worth at most, from where the
//! wanted words stand and how few words its names have. They are looked at from the highest ceiling down, until none that is
//! left reaches those found. What is left out is then surely no better than what is shown.

use super::{
    answer::{Hit, TOGETHER, Want, fullness, of_field, of_kind},
    index::{Doc, DocNo, Index, NameTerm, TermNo},
    names::{Field, Name},
};
use crate::id::Subject;
use std::{cmp::Reverse, collections::BinaryHeap};

/// What a thing looks like before any of its names is read.
#[derive(Clone, Copy, Default)]
pub(super) struct Outline {
    /// What its kind is worth.
    kind: f32,
    /// How few counting words any of its names has, by what such a name is worth at most; 0 where it has none such.
    fewest: [u16; FIELDS.len()],
    /// Its address, which is one term and met as a whole or not at all.
    handle: Option<TermNo>,
    /// Its id as far as it can be compared at once: of two with the same ceiling the first by their ids comes first.
    key: Key,
}

/// The kind, and as much of the handle as there is room for.
type Key = u128;

fn key(subject: &Subject) -> Key {
    const N_HANDLE: usize = 15;
    let handle = subject.handle().as_str().bytes().chain(std::iter::repeat(0)).take(N_HANDLE);
    handle.fold(subject.place_of_kind() as Key, |key, byte| key << 8 | Key::from(byte))
}

/// Which of the wanted words something stands for, a bit each.
pub(super) type About = u16;

/// What a thing is worth at most once it is known which words each of its names meets, though not how well.
pub(super) fn nearer_ceiling(doc: &Doc, wants: &[Want], about: &[About]) -> f32 {
    let all: f32 = wants.iter().map(|want| want.weight).sum();
    let share = |met: About| {
        let weights =
            wants.iter().enumerate().map(|(no, want)| if met >> no & 1 == 1 { want.weight } else { 0.0 });
        weights.sum::<f32>() / all
    };
    let (mut anywhere, mut highest) = (0, 0.0_f32);
    for (name, terms) in &doc.names {
        let met = terms.iter().fold(0, |met, term| met | about[term.no]);
        if met == 0 {
            continue;
        }
        anywhere |= met;
        let counting = terms.iter().filter(|term| term.counts);
        let (n_met, n) =
            counting.fold((0_u16, 0_u16), |(n_met, n), term| (n_met + u16::from(about[term.no] != 0), n + 1));
        let part = f32::from(n_met) / f32::from(n.max(1));
        highest = highest.max(share(met) * fullness(part) * of_field(name.field));
    }
    highest.max(TOGETHER * share(anywhere)) * of_kind(&doc.subject)
}

/// A thing to look at: its ceiling, which is never less than nothing, so that its bits are in its order; and its id.
pub(super) type Likely = (u32, Reverse<Key>, DocNo);

/// A field of each worth.
const FIELDS: [Field; 3] = [Field::Name, Field::Alias, Field::Paper];

impl Outline {
    /// Of a thing with these names.
    pub fn of(subject: &Subject, names: &[(Name, Vec<NameTerm>)]) -> Outline {
        let fewest = FIELDS.map(|field| {
            let is_alike =
                |name: &Name| name.field != Field::Handle && of_field(name.field) == of_field(field);
            let alike = names.iter().filter(|(name, _)| is_alike(name));
            let n_counting = alike.map(|(_, terms)| terms.iter().filter(|term| term.counts).count().max(1));
            n_counting.min().unwrap_or(0).try_into().unwrap_or(u16::MAX)
        });
        let handle = names.iter().find(|(name, _)| name.field == Field::Handle);
        let handle = handle.and_then(|(_, terms)| terms.first()).map(|term| term.no);
        Outline { kind: of_kind(subject), fewest, handle, key: key(subject) }
    }

    /// What it is worth at most, when so much of what is wanted is met by so many of its terms. It is reckoned as a close
    /// look does it, step by step, so that it is never less by a rounding.
    fn ceiling(&self, covered: f32, n_met: u16, about: &[About]) -> f32 {
        let worth = |(fewest, field): (u16, Field)| match fewest {
            0 => 0.0,
            _ => covered * fullness((f32::from(n_met) / f32::from(fewest)).min(1.0)) * of_field(field),
        };
        let names = self.fewest.into_iter().zip(FIELDS).map(worth);
        let handle = self.handle.filter(|handle| about[*handle] != 0);
        let handle = handle.map(|_| covered * fullness(1.0) * of_field(Field::Handle));
        names.chain(handle).fold(TOGETHER * covered, f32::max) * self.kind
    }
}

impl Index {
    /// The things that meet anything of what is wanted, the highest ceiling first.
    pub(super) fn likely(&self, wants: &mut [Want], about: &[About]) -> BinaryHeap<Likely> {
        let mut totals = vec![0.0_f32; self.room()];
        for want in wants.iter_mut() {
            let met = self.met(want);
            let n_met = met.iter().filter(|met| **met > 0.0).count();
            want.weight = (1.0 + self.n_docs() as f32 / (1 + n_met) as f32).ln();
            totals.iter_mut().zip(&met).for_each(|(total, met)| *total += want.weight * met);
        }
        let all: f32 = wants.iter().map(|want| want.weight).sum();
        let n_met = self.n_met(about);
        let met = (0..totals.len()).filter(|no| totals[*no] > 0.0);
        let likely = |no: DocNo| {
            let outline = self.outline(no);
            let ceiling = outline.ceiling(totals[no] / all, n_met[no], about);
            (ceiling.to_bits(), Reverse(outline.key), no)
        };
        met.map(likely).collect::<Vec<_>>().into()
    }

    /// What each term stands for of what is wanted.
    pub(super) fn about(&self, wants: &[Want]) -> Vec<About> {
        let mut about = vec![0; self.vocabulary().n_terms()];
        for (no, want) in wants.iter().enumerate() {
            want.about().for_each(|term| about[term] |= 1 << no);
        }
        about
    }

    /// How many different terms of each thing stand for anything wanted.
    fn n_met(&self, about: &[About]) -> Vec<u16> {
        let about = (0..about.len()).filter(|term| about[*term] != 0);
        let mut n_met = vec![0_u16; self.room()];
        for doc in about.flat_map(|term| self.vocabulary().docs(term)) {
            n_met[*doc] = n_met[*doc].saturating_add(1);
        }
        n_met
    }
}

/// A thing that was found: what it was worth, and its id.
type Held<'a> = (u32, Reverse<Key>, Reverse<&'a Subject>);

/// The best that has been found, at most so many.
pub(super) struct Best<'a> {
    most: usize,
    highest: f32,
    all: Vec<(f32, Hit)>,
    /// The best of them, the worst of those first.
    held: BinaryHeap<Reverse<Held<'a>>>,
}

impl<'a> Best<'a> {
    /// Nothing yet.
    pub fn of(most: usize) -> Best<'a> {
        Best { most, highest: 0.0, all: Vec::new(), held: BinaryHeap::new() }
    }

    /// Whether this could be among them; if not, nothing after it could.
    pub fn has_room_for(&self, (ceiling, key, _): &Likely) -> bool {
        let worst = self.held.peek().filter(|_| self.held.len() >= self.most);
        worst.is_none_or(|Reverse((score, worst, _))| (ceiling, key) >= (score, worst))
    }

    /// What the best of them is worth.
    pub fn highest(&self) -> f32 {
        self.highest
    }

    /// One more.
    pub fn put(&mut self, score: f32, subject: &'a Subject, hit: Hit) {
        self.highest = self.highest.max(score);
        self.all.push((score, hit));
        self.held.push(Reverse((score.to_bits(), Reverse(key(subject)), Reverse(subject))));
        if self.held.len() > self.most {
            self.held.pop();
        }
    }

    /// The best, the best first.
    pub fn all(mut self) -> Vec<(f32, Hit)> {
        self.all.sort_by(|(one, hit), (other, after)| {
            other.total_cmp(one).then_with(|| hit.subject.cmp(&after.subject))
        });
        self.all.truncate(self.most);
        self.all
    }
}
