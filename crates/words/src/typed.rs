//! The functions that the build has made of the Fluent files, one a message.
#![expect(clippy::unwrap_used, reason = "the build has checked that every message has words and arguments")]
#![expect(clippy::derivable_impls, reason = "the generator writes them out")]
#![expect(dead_code, reason = "the generator makes more ways in than we use")]

use crate::language::Language;

include!(concat!(env!("OUT_DIR"), "/l10n.rs"));

impl L10nLanguage {
    /// The language of these words.
    pub fn language(&self) -> Language {
        Language::from_code(self.0.lang()).expect("words are in one of our languages")
    }

    /// The words under an id, for ids that a rule or a check brings along; `None` when there are none.
    pub fn look_up(&self, id: &str, arguments: FluentArgs<'_>) -> Option<String> {
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
