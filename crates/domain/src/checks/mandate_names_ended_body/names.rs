//! Names that arenas no longer have, laid out so that a text is searched for all of them in one reading.

use crate::{
    checks::survey::Survey,
    facts::Entry,
    register::arena::{Aspect, Fact},
};

/// A name that is nobody's name any more.
pub(super) struct FormerName<'a> {
    /// The name.
    pub(super) name: &'a str,
    /// The fact that it was a name.
    pub(super) entry: &'a Entry<Fact>,
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

/// All names that are nobody's name any more, by their first words.
pub(super) struct FormerNames<'a>(Vec<FormerName<'a>>);

impl<'a> FormerNames<'a> {
    pub(super) fn new(survey: &Survey<'a>) -> FormerNames<'a> {
        let mut names: Vec<FormerName<'a>> = Vec::new();
        for (place, on) in survey.arenas.iter().enumerate() {
            for (name, entry) in names_of(on.arena) {
                if entry.reading().when.has_ended(survey.day).is_yes() {
                    names.push(FormerName { name, entry, arenas: vec![place] });
                }
            }
        }
        names.sort_by_key(|former| (first_word(former.name), former.name, former.arenas[0]));
        names.dedup_by(|later, first| {
            let is_same = later.name == first.name;
            if is_same && first.arenas.last() != later.arenas.first() {
                first.arenas.append(&mut later.arenas);
            }
            is_same
        });
        let mut former = FormerNames(names);
        former.forget_names_in_use(survey);
        former
    }

    /// A name that some arena has today may mean that arena.
    fn forget_names_in_use(&mut self, survey: &Survey<'a>) {
        if self.is_empty() {
            return;
        }
        let mut is_used = vec![false; self.0.len()];
        for name in survey.arenas.iter().filter_map(|on| on.arena.name(survey.day)?.said()) {
            let key = (first_word(name), name);
            if let Ok(at) = self.0.binary_search_by_key(&key, |former| (first_word(former.name), former.name))
            {
                is_used[at] = true;
            }
        }
        let mut is_used = is_used.into_iter();
        self.0.retain(|_| !is_used.next().unwrap_or_default());
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every former name that stands in the text as a word or words of its own, also in the genitive.
    pub(super) fn in_text(&self, text: &'a str) -> impl Iterator<Item = &FormerName<'a>> {
        word_starts(text).flat_map(move |start| {
            let rest = &text[start..];
            let word = first_word(rest);
            // A name of one word may stand in the genitive, and is then looked for without its last letter.
            let bare = word.strip_suffix('s').unwrap_or(word);
            let known = move |word: &str| {
                let from = self.0.partition_point(|former| first_word(former.name) < word);
                let to = self.0[from..].partition_point(|former| first_word(former.name) == word);
                &self.0[from..from + to]
            };
            let genitive = if bare == word { &[] } else { known(bare) };
            known(word).iter().chain(genitive).filter(move |former| stands_first(former.name, rest))
        })
    }
}

fn names_of(arena: &crate::register::arena::Arena) -> impl Iterator<Item = (&str, &Entry<Fact>)> {
    arena.of(Aspect::Name).filter_map(|entry| match entry.reading().content.fact() {
        Some(Fact::Name(name)) => Some((name.said()?, entry)),
        _ => None,
    })
}

fn first_word(text: &str) -> &str {
    let end = text.find(|sign: char| !sign.is_alphanumeric()).unwrap_or(text.len());
    &text[..end]
}

fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut is_inside = false;
    text.char_indices().filter_map(move |(at, sign)| {
        let was_inside = std::mem::replace(&mut is_inside, sign.is_alphanumeric());
        (is_inside && !was_inside).then_some(at)
    })
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
        let text = "Contact in L-IFO, or";
        let words: Vec<&str> = word_starts(text).map(|at| first_word(&text[at..])).collect();
        assert_eq!(words, ["Contact", "in", "L", "IFO", "or"]);
    }
}
