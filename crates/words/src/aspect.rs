//! What the kinds of facts are called.

use crate::{Words, language::message};

/// What an aspect is called, from its name on the wire. A name nobody has given words is shown as it is.
pub fn label(words: &Words, name: &str) -> String {
    let id = format!("aspect-{}", name.replace('_', "-"));
    message(words.language(), &id, &[]).unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, words};
    use domain::{
        facts::Aspect,
        register::{
            arena, body, holder, lineage, office, paper, party, principal, relation, rulebook, seat, source,
            unit,
        },
    };

    fn names<A: Aspect>() -> Vec<&'static str> {
        A::ALL.iter().map(|aspect| aspect.name()).collect()
    }

    #[test]
    fn every_aspect_of_every_concept_has_words_in_both_languages() {
        let all = [
            names::<rulebook::Aspect>(),
            names::<source::Aspect>(),
            names::<principal::Aspect>(),
            names::<body::Aspect>(),
            names::<unit::Aspect>(),
            names::<party::Aspect>(),
            names::<office::Aspect>(),
            names::<arena::Aspect>(),
            names::<relation::Aspect>(),
            names::<lineage::Aspect>(),
            names::<paper::Aspect>(),
            names::<seat::Aspect>(),
            names::<holder::Aspect>(),
        ];
        for language in Language::ALL {
            for name in all.iter().flatten() {
                let id = format!("aspect-{}", name.replace('_', "-"));
                assert!(message(language, &id, &[]).is_some(), "{id} has no words in {}", language.code());
                assert!(!label(words(language), name).is_empty());
            }
        }
    }
}
