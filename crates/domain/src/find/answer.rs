//! What an index answers: the things whose names meet what is typed, the likeliest first, and why each is there.

use super::{
    index::{Doc, Index, NameTerm, TermNo, Vocabulary},
    likely::{About, Best, nearer_ceiling},
    names::{Field, Name, Tense},
    near::forgiven,
    terms::{Word, words},
};
use crate::{id::Subject, time::PartialDate};
use jiff::civil::Date;
use std::{collections::BTreeMap, sync::Arc};

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// What met, the likeliest first.
    pub hits: Vec<Hit>,
    /// How many things meet only by what is true later than the day.
    pub n_later: usize,
    /// When nothing met: what may have been meant.
    pub instead: Vec<Hit>,
}

/// A thing that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The thing.
    pub subject: Subject,
    /// Whether it had ended before the day.
    pub has_ended: bool,
    /// Why it was found.
    pub why: Why,
}

/// Why something was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// What kind of name met.
    pub field: Field,
    /// The name.
    pub name: Arc<str>,
    /// How it met.
    pub how: How,
    /// For a former name: when it ceased to be the thing's own.
    pub until: Option<PartialDate>,
    /// Whether all that was typed met something.
    pub all_met: bool,
}

/// How what was typed met a name, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// By whole words, in whatever form.
    Words,
    /// By parts of words.
    Parts,
    /// By a word that is spelt almost so.
    Nearly,
}

/// What is read of what was typed: more is no search for a name.
const MOST_WORDS: usize = 12;
/// The same, in letters.
const MOST_LETTERS: usize = 200;
/// How many terms one typed word may stand for.
const MOST_WAYS: usize = 400;
/// How many things are answered: those after them are no better.
const MOST_FOUND: usize = 400;
/// How many things are offered when nothing met.
const MOST_INSTEAD: usize = 5;
/// What is less likely than this part of the likeliest is left out.
const LEAST: f32 = 0.4;

/// How well a term stands for what was typed, and how.
type Ways = BTreeMap<TermNo, (f32, How)>;

/// A word that was typed.
pub(super) struct Want {
    /// The terms it may stand for.
    ways: Ways,
    /// The same for each of its parts, when it has any.
    parts: Vec<Ways>,
    /// Whether it is a compound, of which one part alone says too little.
    is_compound: bool,
    /// How much it tells things apart.
    pub weight: f32,
}

impl Index {
    /// The things that what was typed may mean, as of the day, of those that may be seen.
    pub fn ask(&self, typed: &str, day: Date, sees: impl Fn(&Subject) -> bool) -> Answer {
        self.ask_most(typed, day, MOST_FOUND, sees)
    }

    /// The best of them, so many at most. What does not stand in the way of those is not looked at.
    pub fn ask_most(&self, typed: &str, day: Date, most: usize, sees: impl Fn(&Subject) -> bool) -> Answer {
        let typed: String = typed.chars().take(MOST_LETTERS).collect();
        let wanted = wanted(&typed);
        if wanted.is_empty() {
            return Answer::default();
        }
        let vocabulary = self.vocabulary();
        let wants = wanted.iter().map(|word| want(vocabulary, word)).collect();
        let mut answer = self.look(wants, day, most, &sees);
        if answer.hits.is_empty() && answer.n_later == 0 {
            let far = wanted.iter().map(|word| Want::of(far_ways(vocabulary, &word.whole))).collect();
            answer.instead = self.look(far, day, most, &sees).hits;
            answer.instead.truncate(MOST_INSTEAD);
        }
        answer
    }

    fn look(&self, mut wants: Vec<Want>, day: Date, most: usize, sees: &impl Fn(&Subject) -> bool) -> Answer {
        let mut answer = Answer::default();
        let mut best = Best::of(most);
        let about = self.about(&wants);
        let mut likely = self.likely(&mut wants, &about);
        while let Some(next) = likely.pop() {
            if !best.has_room_for(&next) || f32::from_bits(next.0) < best.highest() * LEAST {
                break;
            }
            let Some(doc) = self.doc(next.2).filter(|doc| sees(&doc.subject)) else { continue };
            if doc.tense(day) == Tense::Later {
                answer.n_later += 1;
                continue;
            }
            let nearer = nearer_ceiling(doc, &wants, &about);
            if !best.has_room_for(&(nearer.to_bits(), next.1, next.2)) {
                continue;
            }
            match look_at(doc, &wants, &about, day) {
                Some(Looked::Hit(score, hit)) => best.put(score, &doc.subject, hit),
                Some(Looked::Later) => answer.n_later += 1,
                None => {}
            }
        }
        let scored = best.all();
        let best = scored.first().map_or(0.0, |(score, _)| *score);
        answer.hits =
            scored.into_iter().filter(|(score, _)| *score >= best * LEAST).map(|(_, hit)| hit).collect();
        answer
    }

    /// How well each thing meets a wanted word, anywhere in its names.
    pub(super) fn met(&self, want: &Want) -> Vec<f32> {
        let spread = |ways: &Ways| {
            let mut met = vec![0.0_f32; self.room()];
            for (term, (weight, _)) in ways {
                for doc in self.vocabulary().docs(*term) {
                    met[*doc] = met[*doc].max(*weight);
                }
            }
            met
        };
        let mut met = spread(&want.ways);
        let parts: Vec<Vec<f32>> = want.parts.iter().map(spread).collect();
        for (doc, met) in met.iter_mut().enumerate() {
            *met = met.max(want.in_parts(parts.iter().map(|part| part[doc])));
        }
        met
    }
}

/// The words that were typed; the small ones only when there are no others.
fn wanted(typed: &str) -> Vec<Word> {
    let all = words(typed);
    let has_others = all.iter().any(|word| !word.is_small);
    let mut wanted: Vec<Word> = all.into_iter().filter(|word| !(has_others && word.is_small)).collect();
    wanted.truncate(MOST_WORDS);
    wanted
}

impl Want {
    fn of(ways: Ways) -> Want {
        Want { ways, parts: Vec::new(), is_compound: false, weight: 0.0 }
    }

    /// What the word is worth when its parts are met so well.
    fn in_parts(&self, met: impl Iterator<Item = f32> + Clone) -> f32 {
        if self.is_compound && met.clone().any(|met| met == 0.0) {
            return 0.0;
        }
        0.85 * met.sum::<f32>() / self.parts.len().max(1) as f32
    }

    /// How well the word is met by a name.
    fn met(&self, terms: &[NameTerm]) -> Option<(f32, How)> {
        let best = |ways: &Ways| {
            let met = terms.iter().filter_map(|term| ways.get(&term.no).copied());
            met.max_by(|one, other| one.0.total_cmp(&other.0))
        };
        let whole = best(&self.ways);
        let parts: Vec<Option<(f32, How)>> = self.parts.iter().map(best).collect();
        let how = parts.iter().flatten().map(|(_, how)| *how).max();
        let worth = self.in_parts(parts.iter().map(|part| part.map_or(0.0, |(weight, _)| weight)));
        let in_parts = how.filter(|_| worth > 0.0).map(|how| (worth, how.max(How::Parts)));
        match (whole, in_parts) {
            (Some(whole), Some(in_parts)) if in_parts.0 > whole.0 => Some(in_parts),
            (whole, in_parts) => whole.or(in_parts),
        }
    }

    /// Every term that the word stands for, as a whole or in part.
    pub fn about(&self) -> impl Iterator<Item = TermNo> {
        self.ways.keys().chain(self.parts.iter().flat_map(BTreeMap::keys)).copied()
    }

    /// Whether the term is one that the word stands for, as a whole or in part.
    fn is_about(&self, term: TermNo) -> bool {
        self.ways.contains_key(&term) || self.parts.iter().any(|ways| ways.contains_key(&term))
    }
}

fn want(vocabulary: &Vocabulary, word: &Word) -> Want {
    let ways = ways(vocabulary, &word.whole);
    let is_known = vocabulary.exactly(&word.whole).is_some();
    let (parts, is_compound) = match word.parts[..] {
        [] if is_known => (Vec::new(), false),
        [] => (split(vocabulary, &word.whole), true),
        _ => (word.parts.iter().map(|part| self::ways(vocabulary, part)).collect(), false),
    };
    Want { parts, is_compound, ..Want::of(ways) }
}

/// The terms that one word may stand for.
fn ways(vocabulary: &Vocabulary, term: &str) -> Ways {
    let mut ways = Ways::new();
    let mut add = |no: TermNo, weight: f32, how: How| {
        let way = ways.entry(no).or_insert((weight, how));
        if weight > way.0 {
            *way = (weight, how);
        }
    };
    let n = term.chars().count();
    let is_number = term.contains(|sign: char| sign.is_ascii_digit());
    let exact = vocabulary.exactly(term);
    if let Some(no) = exact {
        add(no, 1.0, How::Words);
    }
    // Stems of two forms of one word may differ by a letter or two.
    for less in 1..=2 {
        let Some((at, _)) = term.char_indices().nth(n.saturating_sub(less)).filter(|_| n >= less + 4) else {
            continue;
        };
        if let Some(no) = vocabulary.exactly(&term[..at]).filter(|_| !is_number) {
            add(no, 0.85, How::Words);
        }
    }
    if n >= if is_number { 3 } else { 2 } {
        for no in vocabulary.beginning(term).take(MOST_WAYS) {
            let length = vocabulary.length(no);
            match length - n {
                1..=2 if n >= 4 && !is_number => add(no, 0.9, How::Words),
                _ => add(no, 0.8 * (n as f32 / length as f32).powf(0.25), How::Parts),
            }
        }
    }
    if n >= 3 && !is_number {
        for no in vocabulary.ending(term).take(MOST_WAYS) {
            add(no, 0.7 * (n as f32 / vocabulary.length(no) as f32).powf(0.25), How::Parts);
        }
    }
    if exact.is_none() {
        for (no, steps) in vocabulary.near(term, forgiven(term)) {
            add(no, if steps == 1 { 0.75 } else { 0.55 }, How::Nearly);
        }
    }
    ways
}

/// The terms that may have been meant when nothing nearer is there.
fn far_ways(vocabulary: &Vocabulary, term: &str) -> Ways {
    let most = if term.chars().count() < 5 { 2 } else { 3 };
    let near = vocabulary.near(term, most).into_iter();
    near.map(|(no, steps)| (no, (1.0 / (1 + steps) as f32, How::Nearly))).collect()
}

/// A compound that nothing is called, in two words that something is called: the split with most of it known.
fn split(vocabulary: &Vocabulary, term: &str) -> Vec<Ways> {
    const SHORTEST: usize = 3;
    let cuts = term.char_indices().map(|(at, _)| at).skip(SHORTEST);
    let mut best: (f32, Vec<Ways>) = (1.1, Vec::new());
    for at in cuts {
        let (first, last) = term.split_at(at);
        for last in [last, last.strip_prefix('s').unwrap_or(last)] {
            if last.chars().count() < SHORTEST {
                continue;
            }
            let both =
                [known(vocabulary, first, Vocabulary::heads), known(vocabulary, last, Vocabulary::tails)];
            let worth = |ways: &Ways| ways.values().map(|(weight, _)| *weight).fold(0.0, f32::max);
            let (first, last) = (worth(&both[0]), worth(&both[1]));
            if first > 0.0 && last > 0.0 && first + last > best.0 {
                best = (first + last, both.into());
            }
        }
    }
    best.1
}

impl Vocabulary {
    fn heads(&self, part: &str) -> Vec<TermNo> {
        self.beginning(part).take(MOST_WAYS).collect()
    }

    fn tails(&self, part: &str) -> Vec<TermNo> {
        self.ending(part).chain(self.beginning(part)).take(MOST_WAYS).collect()
    }
}

/// The terms that a part of a compound is, or that have it as a part of their own.
fn known(vocabulary: &Vocabulary, part: &str, within: fn(&Vocabulary, &str) -> Vec<TermNo>) -> Ways {
    let exact = vocabulary.exactly(part).map(|no| (no, (1.0, How::Words)));
    let n = part.chars().count();
    let others = if n >= 4 { within(vocabulary, part) } else { Vec::new() };
    let others = others.into_iter().map(|no| {
        let share = n as f32 / vocabulary.length(no) as f32;
        (no, (0.5 + 0.3 * share, How::Parts))
    });
    others.chain(exact).collect()
}

/// What a close look at a thing tells.
enum Looked {
    Hit(f32, Hit),
    Later,
}

/// One name of a thing, and how well it meets what is wanted.
struct Met<'a> {
    name: &'a Name,
    tense: Tense,
    worth: f32,
    how: How,
    all_met: bool,
}

fn look_at(doc: &Doc, wants: &[Want], about: &[About], day: Date) -> Option<Looked> {
    let thing = doc.tense(day);
    // Most names of a thing have nothing to do with what is wanted.
    let is_near = |terms: &[NameTerm]| terms.iter().any(|term| about[term.no] != 0);
    let near: Vec<&(Name, Vec<NameTerm>)> = doc.names.iter().filter(|(_, terms)| is_near(terms)).collect();
    let met = near.iter().filter_map(|(name, terms)| met(name, terms, wants, day));
    let (later, mut now): (Vec<Met<'_>>, Vec<Met<'_>>) = met.partition(|met| met.tense == Tense::Later);
    now.sort_by(|one, other| other.worth.total_cmp(&one.worth));
    let Some(best) = now.first() else {
        return (!later.is_empty()).then_some(Looked::Later);
    };
    let has_ended = thing == Tense::Former;
    // Several of its names may tell together what none of them tells alone.
    let together = TOGETHER
        * covered(wants, |want| {
            let all = near.iter().filter(|(name, _)| name.tense(day) != Tense::Later);
            all.filter_map(|(_, terms)| want.met(terms)).map(|(weight, _)| weight).fold(0.0, f32::max)
        });
    let score = best.worth.max(together) * of_kind(&doc.subject) * if has_ended { 0.9 } else { 1.0 };
    let until = best.name.when.to.filter(|_| best.tense == Tense::Former);
    let (field, name) = (best.name.field, best.name.text.clone());
    let why = Why { field, name, how: best.how, until, all_met: best.all_met };
    Some(Looked::Hit(score, Hit { subject: doc.subject.clone(), has_ended, why }))
}

fn met<'a>(name: &'a Name, terms: &[NameTerm], wants: &[Want], day: Date) -> Option<Met<'a>> {
    let found: Vec<Option<(f32, How)>> = wants.iter().map(|want| want.met(terms)).collect();
    let how = found.iter().flatten().map(|(_, how)| *how).max()?;
    let mut weights = found.iter().map(|found| found.map_or(0.0, |(weight, _)| weight));
    let covered = covered(wants, |_| weights.next().unwrap_or_default());
    let counting: Vec<&NameTerm> = terms.iter().filter(|term| term.counts).collect();
    let n_met = counting.iter().filter(|term| wants.iter().any(|want| want.is_about(term.no))).count();
    let share = n_met as f32 / counting.len().max(1) as f32;
    let tense = name.tense(day);
    let worth =
        covered * fullness(share) * of_field(name.field) * if tense == Tense::Former { 0.98 } else { 1.0 };
    Some(Met { name, tense, worth, how, all_met: found.iter().all(Option::is_some) })
}

/// How much of what is wanted is met, when each word is met so well.
fn covered(wants: &[Want], mut met: impl FnMut(&Want) -> f32) -> f32 {
    let all: f32 = wants.iter().map(|want| want.weight).sum();
    let met: f32 = wants.iter().map(|want| want.weight * met(want)).sum();
    met / all
}

/// What it is worth when only several names together tell what is wanted.
pub(super) const TOGETHER: f32 = 0.85;

/// What it is worth to meet this share of a name.
pub(super) fn fullness(share: f32) -> f32 {
    0.75 + 0.25 * share
}

/// What a name of this sort is worth.
pub(super) fn of_field(field: Field) -> f32 {
    match field {
        Field::Name => 1.0,
        Field::Alias | Field::RegisterNumber => 0.96,
        Field::Handle | Field::Paper | Field::Issuer => 0.9,
    }
}

/// What is more likely to be looked for, of two that are called the same.
pub(super) fn of_kind(subject: &Subject) -> f32 {
    match subject {
        Subject::Arena(_) => 1.0,
        Subject::Principal(_) | Subject::Body(_) | Subject::Party(_) | Subject::Paper(_) => 0.97,
        Subject::Unit(_) | Subject::Office(_) => 0.94,
        Subject::Seat(_) => 0.88,
        Subject::Decision(_) => 0.9,
        Subject::Source(_) => 0.78,
        _ => 1.0,
    }
}
