//! Why a value from outside could not be read, as a sentence.

use crate::Words;
use domain::edge::Misread;

/// What is wrong with the value, what was expected, and what to do.
pub fn say(words: &Words, misread: &Misread) -> String {
    match misread {
        Misread::Date(found) => words.misread_date(found),
        Misread::Handle(found) => words.misread_handle(found),
        Misread::Id(found) => words.misread_id(found),
        Misread::Locator(found) => words.misread_locator(found),
        Misread::RegisterNumber(found) => words.misread_register_number(found),
        Misread::Link(found) => words.misread_link(found),
        Misread::Mailbox(found) => words.misread_mailbox(found),
        Misread::Colour(found) => words.misread_colour(found),
        Misread::EmptyText => words.misread_empty_text(),
        Misread::TooLong(limit) => words.misread_too_long(limit.to_string()),
        Misread::ControlCharacter => words.misread_control_character(),
        Misread::PersonalNumber(suspicion) => {
            // People count characters from 1.
            let (at, masked) = ((suspicion.at + 1).to_string(), &suspicion.masked);
            match suspicion.ask {
                true => words.misread_perhaps_personal_number(at, masked),
                false => words.misread_personal_number(at, masked),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, words};
    use domain::personal_number::Suspicion;

    #[test]
    fn every_misread_says_what_was_found() {
        let found = || "what-was-found".to_owned();
        let suspicion = |ask| Misread::PersonalNumber(Suspicion { at: 4, masked: found(), ask });
        let all = [
            Misread::Date(found()),
            Misread::Handle(found()),
            Misread::Id(found()),
            Misread::Locator(found()),
            Misread::RegisterNumber(found()),
            Misread::Link(found()),
            Misread::Mailbox(found()),
            Misread::Colour(found()),
            suspicion(true),
            suspicion(false),
        ];
        for language in Language::ALL {
            for misread in &all {
                let said = say(words(language), misread);
                assert!(said.contains("what-was-found") && said.ends_with('.'), "{said}");
            }
            assert!(say(words(language), &Misread::TooLong(300)).contains("300"));
        }
    }
}
