//! Sources: the documents and pages that facts were read in.

use crate::{
    edge::Misread,
    facts::{Entity, facts, mentions_nothing, reads},
    id::SourceId,
    personal_number,
    text::Title,
    time::PartialDate,
};
use serde::{Deserialize, Serialize};

facts! {
    SourceId, existence: None, refuse: |_| Ok(()),
    /// What it is called.
    one "title" Title(Title),
    /// The date it carries.
    one "dated" Dated(PartialDate),
    /// The authority or body that wrote it.
    one "issuer" Issuer(Title),
    /// Its number in the issuer's register.
    one "register_number" RegisterNumber(RegisterNumber),
}

/// A source with all that is said of it.
pub type Source = Entity<Fact>;

reads! {
    Source:
    /// What it is called that day.
    title Title -> Title,
    /// Who wrote it.
    issuer Issuer -> Title,
    /// The date it carries.
    dated Dated -> PartialDate,
    /// Its number in the issuer's register.
    register_number RegisterNumber -> RegisterNumber,
}

/// A number in an authority's official register (*diarienummer*), such as `RS/625/2021`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RegisterNumber(String);

mentions_nothing!(RegisterNumber);

impl RegisterNumber {
    /// Reads a register number from outside: letters, digits and `/ - . :` and blanks, at most 40 characters.
    pub fn parse(text: &str) -> Result<RegisterNumber, Misread> {
        if let Some(suspicion) = personal_number::certain(text) {
            return Err(Misread::PersonalNumber(suspicion));
        }
        let allowed = |sign: char| sign.is_alphanumeric() || matches!(sign, '/' | '-' | '.' | ':' | ' ');
        let well_formed = (1..=40).contains(&text.len())
            && text.chars().all(allowed)
            && text.chars().any(|sign| sign.is_ascii_digit());
        if well_formed {
            Ok(RegisterNumber(text.to_owned()))
        } else {
            Err(Misread::RegisterNumber(text.to_owned()))
        }
    }

    /// The number as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for RegisterNumber {
    type Error = Misread;

    fn try_from(text: String) -> Result<Self, Misread> {
        if crate::text::is_reading() { Ok(RegisterNumber(text)) } else { RegisterNumber::parse(&text) }
    }
}

impl From<RegisterNumber> for String {
    fn from(number: RegisterNumber) -> String {
        number.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn register_numbers_are_told_from_other_texts() {
        for text in ["RS/625/2021", "Rev/00004-2021", "RUN/34/2018", "AU 80/2018"] {
            assert!(RegisterNumber::parse(text).is_ok(), "{text}");
        }
        for text in ["", "RS", "850101-2382", "RS/625/2021; and then some", &"9".repeat(41)] {
            assert!(RegisterNumber::parse(text).is_err(), "{text}");
        }
        let found = RegisterNumber::parse("RS/850101-2382").unwrap_err();
        assert!(matches!(found, Misread::PersonalNumber(_)), "it says why: {found}");
    }
}
