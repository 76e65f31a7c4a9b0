//! A text as terms: what is written and what is searched for, cut alike so that they meet.
//!
//! Case, endings and the dots over letters are taken away; a keyboard from elsewhere has no dots. A word with signs
//! inside it, such as a register number, is a term as a whole as well as in its parts.

use super::stem::stem;

/// Small words that say nothing of what is meant.
const SMALL: [&str; 24] = [
    "i", "pa", "och", "for", "av", "med", "till", "den", "det", "de", "en", "ett", "om", "vid", "fran",
    "som", "att", "the", "of", "and", "for", "in", "to", "a",
];
/// Endings that are written after a colon, as in *SVOM:s*.
const AFTER_COLON: [&str; 12] = ["s", "n", "en", "et", "ens", "ets", "ar", "er", "or", "arna", "erna", "na"];

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// The whole word as a term.
    pub whole: String,
    /// Its parts, when there are signs between them.
    pub parts: Vec<String>,
    /// Whether it is a small word.
    pub is_small: bool,
}

/// The words of a text, in order.
pub(super) fn words(text: &str) -> Vec<Word> {
    text.split(|sign: char| !(sign.is_alphanumeric() || is_accent(sign) || is_inside(sign)))
        .filter_map(word)
        .collect()
}

/// A handle, which is only ever meant as a whole.
pub(super) fn handle(handle: &str) -> String {
    plain(handle).chars().filter(|sign| sign.is_alphanumeric()).collect()
}

fn word(written: &str) -> Option<Word> {
    let written = without_colon_ending(written);
    let parts: Vec<&str> = written.split(is_inside).filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [] => None,
        [one] => {
            let whole = term(one);
            Some(Word { is_small: SMALL.contains(&plain(one).as_str()), whole, parts: Vec::new() })
        }
        _ => {
            let whole = handle(&parts.concat());
            Some(Word { whole, parts: parts.into_iter().map(term).collect(), is_small: false })
        }
    }
}

/// A sign that may stand inside a word or number.
fn is_inside(sign: char) -> bool {
    matches!(sign, '-' | '/' | '.' | ':' | '\u{2010}' | '\u{2011}')
}

/// A dot or ring that is written as a sign of its own, after its letter.
fn is_accent(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}')
}

fn without_colon_ending(written: &str) -> &str {
    match written.split_once(':') {
        Some((word, ending)) if AFTER_COLON.contains(&ending.to_lowercase().as_str()) => word,
        _ => written,
    }
}

fn term(word: &str) -> String {
    let lower: String = word.to_lowercase().chars().filter(|sign| !is_accent(*sign)).collect();
    plain(&stem(&lower))
}

/// In lower case, without dots and accents.
fn plain(word: &str) -> String {
    let plain = |sign| match sign {
        '\u{e5}' | '\u{e4}' | '\u{e0}' | '\u{e1}' | '\u{e2}' | '\u{e3}' => 'a',
        '\u{f6}' | '\u{f8}' | '\u{f3}' | '\u{f4}' | '\u{f2}' => 'o',
        '\u{e9}' | '\u{e8}' | '\u{ea}' | '\u{eb}' => 'e',
        '\u{fc}' | '\u{fa}' => 'u',
        other => other,
    };
    word.to_lowercase().chars().filter(|sign| !is_accent(*sign)).map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_and_what_is_typed_for_it_meet() {
        for (text, expected) in [
            ("SIP:ar", "sip"),
            ("SVOM:s", "svom"),
            ("barnens", "barn"),
            ("L-IFO", "lifo(l ifo)"),
            ("RS/625/2021", "rs6252021(rs 625 2021)"),
            ("\u{d6}stersund", "ostersund"),
            ("O\u{308}stersund", "ostersund"),
            ("Plan p\u{e5} v\u{e5}rd, 2021.", "plan -pa vard 2021"),
            ("  \u{2013} ", ""),
        ] {
            let told = |word: &Word| {
                let parts =
                    if word.parts.is_empty() { String::new() } else { format!("({})", word.parts.join(" ")) };
                format!("{}{}{parts}", if word.is_small { "-" } else { "" }, word.whole)
            };
            let found: Vec<String> = words(text).iter().map(told).collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }
}
