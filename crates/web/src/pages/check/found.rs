//! Findings as they stand on every page, gathered by check: the sign, the sentence, since when, where it was read, and
//! once for all of them what to do.

use crate::{
    form::Address,
    page::{At, Link},
    part::Mark,
    routes::Route,
    told::FoundTold,
};
use askama::{Template, filters::HtmlSafe};
use domain::{
    access::Action,
    checks::{self, Finding, Severity},
};
use std::sync::Arc;
use words::{Words, finding};

/// What one check has found, with one word on what to do.
#[derive(Template)]
#[template(path = "part/group.html")]
pub struct Group {
    words: &'static Words,
    title: String,
    href: String,
    action: String,
    found: Vec<Found>,
    /// Whether the page around it already says what the check is.
    is_alone: bool,
}

/// One finding.
struct Found {
    mark: Mark,
    is_perhaps: bool,
    told: Arc<FoundTold>,
    rests: Option<String>,
    /// The way to silence it, or to let it be heard again.
    silence: Option<Link>,
}

impl HtmlSafe for Group {}

impl Group {
    /// Findings gathered by check; the order of the first of each is kept.
    pub fn all<'f>(at: &At<'_>, findings: impl IntoIterator<Item = &'f Finding>) -> Vec<Group> {
        let mut by_check: Vec<(&str, Vec<&Finding>)> = Vec::new();
        for finding in findings {
            match by_check.iter_mut().find(|(check, _)| *check == finding.check) {
                Some((_, own)) => own.push(finding),
                None => by_check.push((finding.check, vec![finding])),
            }
        }
        by_check.into_iter().map(|(check, findings)| Group::new(at, check, &findings)).collect()
    }

    fn new(at: &At<'_>, check: &str, findings: &[&Finding]) -> Group {
        let words = at.words();
        let explained = finding::explain(words, check);
        let check = checks::named(check).expect("a finding comes from a check in the catalogue");
        Group {
            words,
            href: at.link(&Route::Check(check.name)),
            found: findings.iter().map(|finding| Found::new(at, finding, &explained.title)).collect(),
            title: explained.title,
            action: explained.action,
            is_alone: false,
        }
    }

    /// Without what the page of the check itself says.
    pub fn alone(self) -> Group {
        Group { is_alone: true, ..self }
    }
}

impl Found {
    fn silence(at: &At<'_>, finding: &Finding) -> Option<Link> {
        if !at.keeps_something() {
            return None;
        }
        let (check, subject) = (finding.check.to_owned(), finding.subject.clone());
        let (label, address) = match finding.silenced {
            None => (at.words().form_silence(), Address::Silence(check, subject)),
            Some(_) => (at.words().form_hear(), Address::Hear(check, subject)),
        };
        let may = at.may_act(Action::SilenceFinding, &finding.subject);
        may.then(|| Link { href: at.link(&Route::Form(address)), label })
    }

    fn new(at: &At<'_>, finding: &Finding, title: &str) -> Found {
        let words = at.words();
        Found {
            silence: Found::silence(at, finding),
            mark: Mark::of_severity(words, finding.severity),
            is_perhaps: finding.certainty.is_perhaps(),
            told: FoundTold::of(at, finding, title),
            rests: finding.silenced.as_ref().map(|silence| {
                words.checks_silenced_until(at.speaker.text(&silence.reason), silence.until.to_string())
            }),
        }
    }
}

/// How many findings call for attention, by severity.
pub struct Count(pub [usize; 3]);

/// The severities, the most serious first.
pub const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

impl<'a> FromIterator<&'a Finding> for Count {
    fn from_iter<I: IntoIterator<Item = &'a Finding>>(findings: I) -> Count {
        let mut count = Count([0; 3]);
        findings.into_iter().for_each(|finding| count.0[finding.severity as usize] += 1);
        count
    }
}

impl Count {
    /// "3 errors, 12 warnings and 20 notes."
    pub fn sentence(&self, words: &Words) -> String {
        let [errors, warnings, notes] = self.0;
        words.findings_count(errors, notes, warnings)
    }

    /// A sign for each severity there is something of.
    pub fn marks(&self, words: &Words) -> Vec<Mark> {
        let some = SEVERITIES.into_iter().zip(self.0).filter(|(_, count)| *count > 0);
        some.map(|(severity, count)| Mark::of_count(words, severity, count)).collect()
    }
}
