//! The two languages, and which of them somebody reads.

use crate::typed::{L10n, L10nLanguage as Words};
use fluent_typed::prelude::{FluentArgs, FluentValue};
use std::sync::LazyLock;

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Swedish, unless somebody asks for another.
    #[default]
    Swedish,
    /// English.
    English,
}

impl Language {
    /// Every language, in the order they are offered.
    pub const ALL: [Language; 2] = [Language::Swedish, Language::English];

    /// Its code, as in `lang="sv"`.
    pub fn code(self) -> &'static str {
        match self {
            Language::Swedish => "sv",
            Language::English => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language a browser prefers, from its `Accept-Language`: of those we speak the one it ranks highest.
    pub fn preferred(accept_language: &str) -> Language {
        let wanted = accept_language.split(',').filter_map(|entry| {
            let mut parts = entry.split(';');
            let code = parts.next()?.trim().split('-').next()?.to_ascii_lowercase();
            let weight = parts.find_map(|part| part.trim().strip_prefix("q="));
            let weight: f32 = weight.map_or(Some(1.0), |weight| weight.trim().parse().ok())?;
            (weight > 0.0).then_some((weight, Language::from_code(&code)?))
        });
        let best = wanted.reduce(|best, next| if next.0 > best.0 { next } else { best });
        best.map_or(Language::default(), |(_, language)| language)
    }
}

/// The words of a language.
pub fn words(language: Language) -> &'static Words {
    static SWEDISH: LazyLock<Words> = LazyLock::new(|| L10n::Sv.load());
    static ENGLISH: LazyLock<Words> = LazyLock::new(|| L10n::En.load());
    match language {
        Language::Swedish => &SWEDISH,
        Language::English => &ENGLISH,
    }
}

/// The words under an id with these arguments; `None` when there are none, or an argument is missing.
pub fn message(language: Language, id: &str, arguments: &[(&str, &str)]) -> Option<String> {
    let mut given = FluentArgs::new();
    arguments.iter().for_each(|(name, value)| given.set(*name, FluentValue::from(*value)));
    words(language).look_up(id, given)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_the_language_it_ranks_highest_of_those_we_speak() {
        for (header, expected) in [
            ("", Language::Swedish),
            ("sv-SE,sv;q=0.9,en;q=0.8", Language::Swedish),
            ("en-GB,en;q=0.9", Language::English),
            ("de,en;q=0.5,sv;q=0.4", Language::English),
            ("de", Language::Swedish),
            ("en;q=0, sv;q=0.1", Language::Swedish),
            ("EN", Language::English),
            ("sv;q=x,en;q=0.1", Language::English),
        ] {
            assert_eq!(Language::preferred(header), expected, "{header}");
        }
    }

    #[test]
    fn a_message_is_found_by_its_id() {
        assert_eq!(message(Language::English, "concept-arena", &[]).as_deref(), Some("arena"));
        let misread = message(Language::English, "misread-colour", &[("found", "red")]);
        assert!(misread.is_some_and(|text| text.contains("red")));
        assert_eq!(message(Language::English, "misread-colour", &[]), None);
        assert_eq!(message(Language::English, "no-such-message", &[]), None);
    }

    #[test]
    fn every_message_renders_in_both_languages_without_marks() {
        for language in Language::ALL {
            for (id, arguments) in Words::ids() {
                // A number goes where a number is needed and where text is, so every selector has its turn.
                for number in [1, 2] {
                    let mut given = FluentArgs::new();
                    arguments.iter().for_each(|name| given.set(*name, FluentValue::from(number)));
                    let text = words(language).look_up(&id, given);
                    let text = text.unwrap_or_else(|| panic!("{id} does not render in {}", language.code()));
                    assert!(!text.trim().is_empty(), "{id} says nothing in {}", language.code());
                    assert!(!text.contains(['\u{2068}', '\u{2069}']), "{id} has bidirectional marks");
                }
            }
        }
    }
}
