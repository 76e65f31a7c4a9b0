//! The stem of a Swedish word: what stays when its endings are taken away, so that *barnens* meets *barn*.
//!
//! It is Snowball's algorithm for Swedish, step by step. It knows no words, so a stem is often no word either, and two
//! words that have nothing to do with each other may share one. For finding that does no harm: what is searched with
//! is cut in the same way.

const VOWELS: &str = "aeiouy\u{e4}\u{e5}\u{f6}";
/// The letters that an *s* that is an ending may follow.
const BEFORE_S: &str = "bcdfghjklmnoprtvy";
/// Endings of nouns, adjectives and verbs, the longest first.
const ENDINGS: [&str; 36] = [
    "heterna", "hetens", "anden", "heten", "heter", "arnas", "ernas", "ornas", "andes", "arens", "andet",
    "arna", "erna", "orna", "ande", "arne", "aste", "aren", "ades", "erns", "ade", "are", "ern", "ens",
    "het", "ast", "ad", "en", "ar", "er", "or", "as", "es", "at", "a", "e",
];
/// Pairs of consonants of which the last is taken away.
const PAIRS: [&str; 7] = ["dd", "gd", "nn", "dt", "gt", "kt", "tt"];

/// The stem of a word in lower case.
pub fn stem(word: &str) -> String {
    let mut word = Word { letters: word.chars().collect(), region: 0 };
    word.region = word.region();
    word.cut_ending();
    word.cut_pair();
    word.cut_last();
    word.letters.into_iter().collect()
}

struct Word {
    letters: Vec<char>,
    /// Where endings may begin: after the first consonant that follows a vowel, and never before the fourth letter.
    region: usize,
}

impl Word {
    fn region(&self) -> usize {
        let none = self.letters.len();
        let is_vowel = |letter: &char| VOWELS.contains(*letter);
        let Some(vowel) = self.letters.iter().position(is_vowel) else { return none };
        let consonant = self.letters[vowel..].iter().position(|letter| !is_vowel(letter));
        consonant.map_or(none, |after| (vowel + after + 1).max(3).min(none))
    }

    /// Whether the word ends so, inside its region.
    fn ends(&self, ending: &str) -> bool {
        let n = ending.chars().count();
        let Some(at) = self.letters.len().checked_sub(n) else { return false };
        at >= self.region && self.letters[at..].iter().copied().eq(ending.chars())
    }

    fn cut(&mut self, n: usize) {
        self.letters.truncate(self.letters.len() - n);
    }

    fn cut_ending(&mut self) {
        match ENDINGS.iter().find(|ending| self.ends(ending)) {
            Some(ending) => self.cut(ending.len()),
            None if self.ends("s") => {
                let before = self.letters.len().checked_sub(2).map(|at| self.letters[at]);
                if before.is_some_and(|letter| BEFORE_S.contains(letter)) {
                    self.cut(1);
                }
            }
            None => {}
        }
    }

    fn cut_pair(&mut self) {
        if PAIRS.iter().any(|pair| self.ends(pair)) {
            self.cut(1);
        }
    }

    fn cut_last(&mut self) {
        if self.ends("l\u{f6}st") || self.ends("fullt") {
            return self.cut(1);
        }
        if let Some(ending) = ["lig", "els", "ig"].iter().find(|ending| self.ends(ending)) {
            self.cut(ending.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_word_share_a_stem() {
        for (forms, expected) in [
            ("barn barns barnen barnens", "barn"),
            ("grupp gruppen gruppens grupper grupperna gruppernas", "grupp"),
            ("samverkan samverkans", "samverkan"),
            ("kommun kommuner kommunens kommunerna kommunernas", "kommun"),
            ("rekommendation rekommendationer rekommendationen", "rekommendation"),
            ("n\u{e4}mnd n\u{e4}mnden n\u{e4}mndens n\u{e4}mnder n\u{e4}mndernas", "n\u{e4}mnd"),
        ] {
            for form in forms.split(' ') {
                assert_eq!(stem(form), expected, "{form}");
            }
        }
    }

    #[test]
    fn words_are_cut_as_snowball_cuts_them() {
        for (word, expected) in [
            ("jakten", "jakt"),
            ("jamhet", "jam"),
            ("klokheten", "klok"),
            ("klokt", "klokt"),
            ("klubba", "klubb"),
            ("kl\u{f6}st", "kl\u{f6}st"),
            ("hoppl\u{f6}st", "hoppl\u{f6}s"),
            ("k\u{e4}rleksfullt", "k\u{e4}rleksfull"),
            ("allvarligt", "allvar"),
            ("byggnad", "byggn"),
            ("arenan", "arenan"),
            ("arena", "aren"),
            ("sip", "sip"),
            ("rs", "rs"),
            ("", ""),
        ] {
            assert_eq!(stem(word), expected, "{word}");
        }
    }
}
