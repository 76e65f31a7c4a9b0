//! Names that arenas no longer have, laid out so that a text is searched for all of them in one reading.

use crate::{
    checks::survey::{Survey, nodes::NameOn},
    source::Citation,
    time::PartialDate,
};

/// A name that is no arena's name any more.
pub(super) struct FormerName<'a> {
    /// The name.
    pub(super) name: &'a str,
    /// The first day it was a name no longer.
    pub(super) ended: Option<PartialDate>,
    /// Where it was read that it was a name.
    pub(super) sources: &'a [Citation],
    /// The arenas that had it, by their places in the survey, in order.
    arenas: Vec<usize>,
}

impl FormerName<'_> {
    /// The arena meant in a paper that governs these: one of them if it had the name, else the first that had it.
    pub(super) fn arena_for(&self, governed: &[usize]) -> usize {
        let own = governed.iter().find(|place| self.arenas.binary_search(place).is_ok());
        *own.unwrap_or(&self.arenas[0])
    }
}

/// All names that are no arena's name any more.
pub(super) struct FormerNames<'a> {
    /// In the order of their first words.
    names: Vec<FormerName<'a>>,
    /// Each first word once, and where its names begin and end.
    words: Vec<(&'a str, usize, usize)>,
    /// Which bytes a first word may begin with.
    begins: [bool; 256],
}

impl<'a> FormerNames<'a> {
    pub(super) fn new(survey: &Survey<'a>) -> FormerNames<'a> {
        let mut names = former(survey);
        names.sort_by_key(|former| (first_word(former.name), former.name, former.arenas[0]));
        names.dedup_by(|later, first| {
            let is_same = later.name == first.name;
            if is_same && first.arenas.last() != later.arenas.first() {
                first.arenas.append(&mut later.arenas);
            }
            is_same
        });
        let (mut words, mut begins): (Vec<(&str, usize, usize)>, _) = (Vec::new(), [false; 256]);
        for (at, word) in names.iter().map(|former| first_word(former.name)).enumerate() {
            match words.last_mut() {
                Some((known, _, end)) if *known == word => *end = at + 1,
                _ => words.push((word, at, at + 1)),
            }
            word.bytes().take(1).for_each(|byte| begins[usize::from(byte)] = true);
        }
        FormerNames { names, words, begins }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Every former name that stands in the text as a word or words of its own, also in the genitive.
    pub(super) fn in_text(&self, text: &str) -> impl Iterator<Item = &FormerName<'a>> {
        word_starts(text, &self.begins).flat_map(move |start| {
            let rest = &text[start..];
            let word = first_word(rest);
            // A name of one word may stand in the genitive, and is then looked for without its last letter.
            let bare = word.strip_suffix('s').unwrap_or_default();
            let found = self.beginning_with(word).iter().chain(self.beginning_with(bare));
            found.filter(move |former| stands_first(former.name, rest))
        })
    }

    fn beginning_with(&self, word: &str) -> &[FormerName<'a>] {
        match self.words.binary_search_by(|(known, ..)| (*known).cmp(word)) {
            Ok(at) => &self.names[self.words[at].1..self.words[at].2],
            Err(_) => &[],
        }
    }
}

/// The names that arenas of today once had and that no arena has today: that could be meant.
fn former<'a>(survey: &Survey<'a>) -> Vec<FormerName<'a>> {
    let of_arenas = || {
        let names = survey.nodes.names.iter().filter(|name| !name.is_alias);
        names.filter_map(|name| Some((survey.nodes.nodes[name.node].arena?, name)))
    };
    let has_ended = |name: &NameOn<'_>| name.when.has_ended(survey.day).is_yes() && !name.name.is_empty();
    let mut former: Vec<(usize, &NameOn<'a>)> = of_arenas().filter(|(_, name)| has_ended(name)).collect();
    if !former.is_empty() {
        let in_use = of_arenas().filter(|(_, name)| !has_ended(name)).map(|(_, name)| name.folded);
        let mut in_use: Vec<u64> = in_use.collect();
        in_use.sort_unstable();
        former.retain(|(_, name)| in_use.binary_search(&name.folded).is_err());
    }
    let named = former.into_iter().map(|(place, name)| FormerName {
        name: name.name,
        ended: name.when.to,
        sources: name.sources,
        arenas: vec![place],
    });
    named.collect()
}

fn first_word(text: &str) -> &str {
    let end = text.find(|sign: char| !sign.is_alphanumeric()).unwrap_or(text.len());
    &text[..end]
}

/// Where words begin that begin with one of these bytes.
fn word_starts(text: &str, begins: &[bool; 256]) -> impl Iterator<Item = usize> {
    let may_begin = |(_, byte): &(usize, u8)| begins[usize::from(*byte)];
    let is_start = |at: &usize| {
        text.is_char_boundary(*at) && !text[..*at].ends_with(|sign: char| sign.is_alphanumeric())
    };
    text.bytes().enumerate().filter(may_begin).map(|(at, _)| at).filter(is_start)
}

fn stands_first(name: &str, text: &str) -> bool {
    let Some(after) = text.strip_prefix(name) else { return false };
    let ends_here = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    ends_here(after) || after.strip_prefix('s').is_some_and(ends_here)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_a_word_of_its_own() {
        for (name, text, expected) in [
            ("L-IFO", "L-IFO eller andra", true),
            ("L-IFO", "L-IFO:s ansvar", true),
            ("Arena", "Arenas ansvar", true),
            ("Arena", "Arenan", false),
            ("Arena", "Arenasal", false),
            ("Social Group", "Social Group meets", true),
        ] {
            assert_eq!(stands_first(name, text), expected, "{name} in {text}");
        }
    }

    #[test]
    fn words_begin_after_what_is_no_letter() {
        let text = "Contact in L-IFO, or Line";
        let mut begins = [false; 256];
        b"LoI".iter().for_each(|byte| begins[usize::from(*byte)] = true);
        let words: Vec<&str> = word_starts(text, &begins).map(|at| first_word(&text[at..])).collect();
        assert_eq!(words, ["L", "IFO", "or", "Line"]);
    }
}
