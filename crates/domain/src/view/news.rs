//! What the checks find that they had not found on an earlier morning: what is new to somebody who was last here that day.
//!
//! It is compared with what had been written by then and not with what is known of that day now: what was written later
//! about earlier years is new to whoever reads it. A finding that says the same of the same things is the same, however
//! many days it has been late; what was silenced then and is heard now is new.

use crate::{
    checks::{Finding, review},
    id::Subject,
    state::State,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What the checks had found on a morning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stood(BTreeSet<What>);

/// What a finding says, without dates and numbers: they pass by themselves.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct What {
    check: &'static str,
    case: &'static str,
    subject: Subject,
    others: Vec<Subject>,
    aspects: Vec<&'static str>,
}

impl What {
    fn of(finding: &Finding) -> What {
        let (subject, others) = (finding.subject.clone(), finding.about.others.clone());
        let aspects = finding.about.aspects.clone();
        What { check: finding.check, case: finding.case, subject, others, aspects }
    }
}

impl Stood {
    /// What the checks found on this day in the county as it was written when the day began.
    pub fn on(written: &State, day: Date) -> Stood {
        Stood::of(&review(written, day))
    }

    fn of(found: &[Finding]) -> Stood {
        Stood(found.iter().filter(|finding| finding.silenced.is_none()).map(What::of).collect())
    }

    /// Whether this has come since.
    pub fn lacks(&self, finding: &Finding) -> bool {
        !self.0.contains(&What::of(finding))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        certainty::Certainty,
        checks::{About, Severity, silence::Silence},
        context::Actor,
        id::ArenaId,
        text::Text,
    };
    use jiff::civil::date;

    fn arena(name: &str) -> Subject {
        format!("arena-{name}").parse::<ArenaId>().unwrap().into()
    }

    /// "check case subject other number", silenced where a word more follows.
    fn finding(told: &str) -> Finding {
        let words: Vec<&str> = told.split(' ').collect();
        let check = crate::checks::named(words[0]).unwrap();
        let case = check.cases.iter().find(|case| case.name == words[1]).unwrap();
        let silence = || Silence {
            reason: Text::parse("Later.").unwrap(),
            from: date(2026, 1, 1),
            until: date(2027, 1, 1),
            by: Actor::Operator,
        };
        Finding {
            check: check.name,
            case: case.name,
            severity: Severity::Warning,
            certainty: Certainty::Yes,
            subject: arena(words[2]),
            about: About { others: vec![arena(words[3])], number: words[4].parse().ok(), ..About::default() },
            sources: Vec::new(),
            since: None,
            silenced: words.get(5).map(|_| silence()),
        }
    }

    #[test]
    fn a_finding_is_new_when_nothing_said_the_same_of_the_same_things() {
        const STOOD: &str = "prepares-for-nobody officials svom rsr 12";
        for (now, is_new) in [
            (STOOD, false),
            ("prepares-for-nobody officials svom rsr 13", false),
            ("prepares-for-nobody network svom rsr 12", true),
            ("prepares-for-nobody officials rsr rsr 12", true),
            ("prepares-for-nobody officials svom tno 12", true),
            ("no-substitute missing svom rsr 12", true),
        ] {
            assert_eq!(Stood::of(&[finding(STOOD)]).lacks(&finding(now)), is_new, "{now}");
        }
        let silenced = finding(&format!("{STOOD} silenced"));
        assert!(Stood::of(&[silenced]).lacks(&finding(STOOD)), "it is heard again");
        assert!(Stood::default().lacks(&finding(STOOD)));
    }
}
