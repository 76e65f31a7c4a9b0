//! The functions that the build has made of the Fluent files, one a message.
#![expect(clippy::unwrap_used, reason = "the build has checked that every message has words and arguments")]
#![expect(clippy::derivable_impls, reason = "the generator writes them out")]
#![expect(dead_code, reason = "the generator makes more ways in than we use")]

use crate::language::Language;

include!(concat!(env!("OUT_DIR"), "/l10n.rs"));

/// A message that chooses nothing, as the build has written it down.
struct Pattern {
    id: &'static str,
    /// The names of its arguments, in order.
    arguments: &'static [&'static str],
    /// In Swedish and in English.
    says: [&'static [Piece]; 2],
}

/// A part of a message.
enum Piece {
    Text(&'static str),
    /// The argument at this place among its arguments.
    Argument(usize),
}

/// An argument, whatever a function takes.
fn given<'a>(value: impl Into<FluentValue<'a>>) -> FluentValue<'a> {
    value.into()
}

impl Pattern {
    /// Its words, with the arguments where they belong.
    fn say<'a>(&self, language: Language, arguments: impl Fn(usize) -> &'a FluentValue<'a>) -> String {
        let pieces = self.says[language as usize];
        if let [Piece::Text(text)] = pieces {
            return (*text).to_owned();
        }
        let length = pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.len(),
            Piece::Argument(place) => match arguments(*place) {
                FluentValue::String(text) => text.len(),
                _ => 4,
            },
        });
        let mut said = String::with_capacity(length.sum());
        for piece in pieces {
            match piece {
                Piece::Text(text) => said.push_str(text),
                Piece::Argument(place) => match arguments(*place) {
                    FluentValue::String(text) => said.push_str(text),
                    FluentValue::Number(number) => said.push_str(&number.as_string()),
                    FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => {}
                },
            }
        }
        said
    }
}

impl L10nLanguage {
    /// The language of these words.
    pub fn language(&self) -> Language {
        Language::from_code(self.0.lang()).expect("words are in one of our languages")
    }

    /// What the message with this number in the table says.
    fn plain(&self, number: usize, arguments: &[FluentValue<'_>]) -> String {
        PATTERNS[number].say(self.language(), |place| &arguments[place])
    }

    /// The words under an id, for ids that a rule or a check brings along; `None` when there are none.
    pub fn look_up(&self, id: &str, arguments: FluentArgs<'_>) -> Option<String> {
        if let Ok(found) = PATTERNS.binary_search_by(|pattern| pattern.id.cmp(id)) {
            let pattern = &PATTERNS[found];
            let all: Option<Vec<&FluentValue<'_>>> =
                pattern.arguments.iter().map(|name| arguments.get(*name)).collect();
            let all = all?;
            return Some(pattern.say(self.language(), |place| all[place]));
        }
        self.ask_fluent(id, arguments)
    }

    /// What Fluent says under an id, with all it knows of choosing.
    fn ask_fluent(&self, id: &str, arguments: FluentArgs<'_>) -> Option<String> {
        match id.split_once('.') {
            Some((message, attribute)) => self.0.attr(message, attribute, Some(arguments)).ok(),
            None => self.0.msg(id, Some(arguments)).ok(),
        }
    }

    /// Every message and attribute there are words for, with its arguments.
    pub fn ids() -> impl Iterator<Item = (String, &'static [&'static str])> {
        MESSAGE_CONTRACTS.iter().map(|contract| {
            let id = match contract.attribute {
                Some(attribute) => format!("{}.{attribute}", contract.message),
                None => contract.message.to_owned(),
            };
            (id, contract.vars)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    #[test]
    fn a_message_that_chooses_nothing_says_what_fluent_would() {
        let mut n_plain = 0;
        for language in Language::ALL {
            for (id, arguments) in L10nLanguage::ids() {
                let given = |number: bool| {
                    let mut given = FluentArgs::new();
                    for (place, name) in arguments.iter().enumerate() {
                        match number {
                            true => given.set(*name, FluentValue::from(1000 + place)),
                            false => given.set(*name, FluentValue::from(format!("<{name}>"))),
                        }
                    }
                    given
                };
                let is_plain = PATTERNS.binary_search_by(|pattern| pattern.id.cmp(&id)).is_ok();
                n_plain += usize::from(is_plain);
                for number in [true, false].into_iter().filter(|_| is_plain) {
                    let words = words(language);
                    assert_eq!(
                        words.look_up(&id, given(number)),
                        words.ask_fluent(&id, given(number)),
                        "{id}"
                    );
                }
            }
        }
        assert!(n_plain > 2000, "most messages choose nothing, and {n_plain} did");
    }
}
