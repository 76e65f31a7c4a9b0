//! Why a rule said no, as a sentence: what stands in the way, what was expected, what to do.

use crate::{Say, Words, aspect, date, work};
use domain::{
    Refusal,
    access::{Authority, Denied, Ground, Instead, On, Rule},
    id::Subject,
    time::PartialDate,
};

/// The refusal in words; `name` tells what each thing is called where the sentence is read.
pub fn say(words: &Words, refusal: &Refusal, name: impl Fn(&Subject) -> String) -> String {
    match refusal {
        Refusal::NotAllowed(denied) => not_allowed(words, denied, name),
        Refusal::CountyIsNotOpened => words.refusal_county_is_not_opened(),
        Refusal::CountyIsOpened => words.refusal_county_is_opened(),
        Refusal::AlreadyRegistered(subject) => words.refusal_already_registered(name(subject)),
        Refusal::NotRegistered(subject) => words.refusal_not_registered(name(subject)),
        Refusal::ExistenceNotStated(subject) => words.refusal_existence_not_stated(name(subject)),
        Refusal::NothingStated(subject) => words.refusal_nothing_stated(name(subject)),
        Refusal::NoSuchFact { subject, no } => words.refusal_no_such_fact(no.to_string(), name(subject)),
        // Number 0 is the whole road.
        Refusal::ChangedMeanwhile { subject, no: 0 } => words.refusal_changed_meanwhile_road(name(subject)),
        Refusal::ChangedMeanwhile { subject, no } => {
            words.refusal_changed_meanwhile(no.to_string(), name(subject))
        }
        Refusal::UnknownReference { from, to } => words.refusal_unknown_reference(name(from), name(to)),
        Refusal::StillMentioned { subject, by } => words.refusal_still_mentioned(name(by), name(subject)),
        Refusal::LineageIsACycle(subject) => words.refusal_lineage_is_a_cycle(name(subject)),
        Refusal::NoSuchLine { paper, line } => words.refusal_no_such_line(line.to_string(), name(paper)),
        Refusal::NoSuchAct { subject, no } => words.refusal_no_such_act(no.to_string(), name(subject)),
        Refusal::OtherAct { subject, .. } => words.refusal_other_act(name(subject)),
        Refusal::HasNotHappened { subject, on } => {
            words.refusal_has_not_happened(date::date(words, on), name(subject))
        }
        Refusal::Nonsense { subject, why, .. } => work::nonsense(words, *why, name(subject)),
        Refusal::Overstepped(over) => work::overstepped(words, over, name),
        Refusal::NotSent { subject, to, why } => {
            crate::letter::not_sent(words, *why, name(subject), name(to))
        }
        Refusal::NoSuchText => words.refusal_no_such_text(),
        Refusal::TextIsRedacted => words.refusal_text_is_redacted(),
        Refusal::NoSuchCheck(check) => words.refusal_no_such_check(check),
        Refusal::SilenceMustEnd { until } => words.refusal_silence_must_end(until.to_string()),
        Refusal::NotSilenced => words.refusal_not_silenced(),
        Refusal::RoleDates { today } => words.refusal_role_dates(today.to_string()),
        Refusal::RoleIsHeld { person } => words.refusal_role_is_held(name(&person.clone().into())),
        Refusal::PersonIsErased { person } => words.refusal_person_is_erased(name(&person.clone().into())),
        Refusal::RoleIsNotHeld { person } => words.refusal_role_is_not_held(name(&person.clone().into())),
        Refusal::OtherAspect { .. }
        | Refusal::EndsBeforeItBegins { .. }
        | Refusal::AlreadyStated { .. }
        | Refusal::AlreadyOver { .. } => of_a_fact(words, refusal, name),
    }
}

/// What they may not do, which rule that is, and who may.
fn not_allowed(words: &Words, denied: &Denied, name: impl Fn(&Subject) -> String) -> String {
    let said = |day: &Option<PartialDate>| day.as_ref().map(|day| date::date(words, day));
    let rule = match &denied.rule {
        // Told as any page that is not there.
        Rule::NotThere => return words.refusal_not_there(),
        Rule::SignIn => words.rule_sign_in(),
        Rule::Over(day) => said(day).map_or_else(|| words.rule_over(), |day| words.rule_over_on(day)),
        Rule::NotBegun(day) => {
            said(day).map_or_else(|| words.rule_not_begun(), |day| words.rule_not_begun_until(day))
        }
        Rule::Perhaps => words.rule_perhaps(),
        Rule::OwnSeat => words.rule_own_seat(),
        Rule::AtTheMachine => words.rule_at_the_machine(),
        Rule::NotHeld => words.rule_not_held(),
    };
    let action = denied.action.say(words);
    let what = match &denied.on {
        On::Arena(arena) => words.refusal_not_allowed_in(action, name(&arena.clone().into()), rule),
        On::Board(board) => words.refusal_not_allowed_in(action, name(&board.clone().into()), rule),
        On::County | On::Space(_) | On::Person(_) => words.refusal_not_allowed(action, rule),
    };
    let may: Vec<String> = denied.instead.iter().map(|instead| who(words, instead, &name)).collect();
    match may.is_empty() {
        true => format!("{what} {}", words.refusal_nobody_instead()),
        false => format!("{what} {}", words.refusal_instead(may.join("; "))),
    }
}

/// "the secretary of SamReKo (person-p1)".
pub fn who(words: &Words, Instead { by, persons }: &Instead, name: &impl Fn(&Subject) -> String) -> String {
    let by = match by {
        Ground::Member(arena) => words.by_member(name(&arena.clone().into())),
        Ground::Chair(arena) => words.by_chair(name(&arena.clone().into())),
        Ground::Secretary(arena) => words.by_secretary(name(&arena.clone().into())),
        Ground::Substitute(arena) => words.by_substitute(name(&arena.clone().into())),
        Ground::Supports(arena) => words.by_supports(name(&arena.clone().into())),
        Ground::Runs(arena) => words.by_runs(name(&arena.clone().into())),
        Ground::Coordinator(office) => name(&office.clone().into()),
        Ground::ActsFor(Authority::Of(node)) => words.by_acts_for(name(&node.into())),
        Ground::ActsFor(Authority::Machine) => words.actor_operator(),
        Ground::Administrator => words.role_administrator(),
        Ground::Auditor(of) => words.by_auditor(name(&of.clone().into())),
        Ground::Registrar(of) => words.by_registrar(name(&of.clone().into())),
    };
    let persons: Vec<String> = persons.iter().map(|person| name(&person.clone().into())).collect();
    words.refusal_who(by, persons.join(", "))
}

/// The refusals that name an aspect.
fn of_a_fact(words: &Words, refusal: &Refusal, name: impl Fn(&Subject) -> String) -> String {
    let label = |aspect| aspect::label(words, aspect);
    match refusal {
        Refusal::OtherAspect { subject, expected, found } => {
            words.refusal_other_aspect(label(expected), label(found), name(subject))
        }
        Refusal::EndsBeforeItBegins { subject, aspect, when } => {
            let when = date::period(words, when);
            words.refusal_ends_before_it_begins(label(aspect), name(subject), when)
        }
        Refusal::AlreadyStated { subject, aspect, no } => {
            words.refusal_already_stated(label(aspect), no.to_string(), name(subject))
        }
        Refusal::AlreadyOver { subject, aspect, to } => {
            words.refusal_already_over(label(aspect), name(subject), date::date(words, to))
        }
        _ => unreachable!("said among the others"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, words};
    use domain::{
        access::Action,
        text::{Text, Title},
        time::Period,
        work::{
            Nonsense,
            decision::{Kind, Overstepped},
            recommendation::NotSent,
        },
    };
    use jiff::civil::date;

    fn overstepped(lift_to: &[&str]) -> Box<Overstepped> {
        Box::new(Overstepped {
            arena: "arena-barnarenan".parse().unwrap(),
            kind: Kind::Standpoint,
            paper: "paper-p".parse().unwrap(),
            line: 7,
            heading: Title::parse("Mandate").unwrap(),
            text: Text::parse("The rest is lifted.").unwrap(),
            lift_to: lift_to.iter().map(|node| node.parse().unwrap()).collect(),
        })
    }

    fn every_refusal() -> Vec<Refusal> {
        let subject = || "arena-barnarenan".parse::<Subject>().unwrap();
        let (from, to) = ("2009-06".parse().unwrap(), "2005".parse().unwrap());
        let when = Period { from: Some(from), to: Some(to) };
        vec![
            Refusal::CountyIsNotOpened,
            Refusal::CountyIsOpened,
            Refusal::AlreadyRegistered(subject()),
            Refusal::NotRegistered(subject()),
            Refusal::ExistenceNotStated(subject()),
            Refusal::NothingStated(subject()),
            Refusal::NoSuchFact { subject: subject(), no: 3 },
            Refusal::ChangedMeanwhile { subject: subject(), no: 3 },
            Refusal::OtherAspect { subject: subject(), expected: "name", found: "kind" },
            Refusal::EndsBeforeItBegins { subject: subject(), aspect: "name", when },
            Refusal::AlreadyStated { subject: subject(), aspect: "name", no: 3 },
            Refusal::AlreadyOver { subject: subject(), aspect: "name", to },
            Refusal::UnknownReference { from: subject(), to: subject() },
            Refusal::StillMentioned { subject: subject(), by: subject() },
            Refusal::LineageIsACycle(subject()),
            Refusal::NoSuchLine { paper: subject(), line: 7 },
            Refusal::ChangedMeanwhile { subject: subject(), no: 0 },
            Refusal::NoSuchAct { subject: subject(), no: 3 },
            Refusal::OtherAct { subject: subject(), expected: "lifted", found: "sent_back" },
            Refusal::HasNotHappened { subject: subject(), on: from },
            Refusal::Overstepped(overstepped(&["arena-board"])),
            Refusal::Overstepped(overstepped(&[])),
            Refusal::NoSuchText,
            Refusal::TextIsRedacted,
            Refusal::NoSuchCheck("no-such-check".into()),
            Refusal::SilenceMustEnd { until: date(2030, 1, 1) },
            Refusal::NotSilenced,
            Refusal::RoleDates { today: date(2030, 1, 1) },
            Refusal::RoleIsHeld { person: "person-p".parse().unwrap() },
            Refusal::RoleIsNotHeld { person: "person-p".parse().unwrap() },
            Refusal::PersonIsErased { person: "person-p".parse().unwrap() },
        ]
        .into_iter()
        .chain(NotSent::ALL.map(|why| Refusal::NotSent { subject: subject(), to: subject(), why }))
        .chain(Nonsense::ALL.map(|why| Refusal::Nonsense { subject: subject(), no: 3, why }))
        .collect()
    }

    /// A no for every rule, with everybody who may ever be named as doing it instead.
    fn every_denial() -> Vec<Refusal> {
        let arena = || "arena-a".parse().unwrap();
        let day = || Some("2026-06-30".parse().unwrap());
        let rules = [
            Rule::NotThere,
            Rule::SignIn,
            Rule::Over(day()),
            Rule::Over(None),
            Rule::NotBegun(day()),
            Rule::NotBegun(None),
            Rule::Perhaps,
            Rule::OwnSeat,
            Rule::AtTheMachine,
            Rule::NotHeld,
        ];
        let deny =
            |action, on, rule, instead| Refusal::NotAllowed(Box::new(Denied { action, on, rule, instead }));
        let mut all: Vec<Refusal> =
            rules.map(|rule| deny(Action::KeepRegister, On::Arena(arena()), rule, Vec::new())).to_vec();
        let grounds = [
            Ground::Member(arena()),
            Ground::Chair(arena()),
            Ground::Secretary(arena()),
            Ground::Substitute(arena()),
            Ground::Supports(arena()),
            Ground::Runs(arena()),
            Ground::Coordinator("office-o".parse().unwrap()),
            Ground::ActsFor(Authority::Machine),
            Ground::ActsFor(Authority::Of("body-b".parse().unwrap())),
            Ground::Administrator,
            Ground::Auditor("principal-p".parse().unwrap()),
            Ground::Registrar("body-b".parse().unwrap()),
        ];
        let persons = || vec!["person-p1".parse().unwrap(), "person-p2".parse().unwrap()];
        let instead = grounds.map(|by| Instead { by, persons: persons() }).to_vec();
        let each = Action::ALL.map(|action| deny(action, On::County, Rule::NotHeld, instead.clone()));
        all.extend(each);
        all
    }

    #[test]
    fn every_no_says_which_rule_it_is_and_who_may() {
        let name = |subject: &Subject| subject.to_string();
        let mut told = String::new();
        for language in Language::ALL {
            for refusal in every_denial().into_iter().chain(every_refusal()) {
                told.push_str(&format!("{language:?} {}: ", refusal.code()));
                told.push_str(&say(words(language), &refusal, name));
                told.push('\n');
            }
        }
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/refusals.golden");
        if std::env::var_os("SAMVERKAN_BLESS").is_some() {
            std::fs::write(path, &told).unwrap();
        }
        let golden = std::fs::read_to_string(path).unwrap_or_default();
        assert_eq!(told, golden, "bless testdata/refusals.golden if it is meant");
    }

    #[test]
    fn every_refusal_says_what_is_wrong_and_what_to_do() {
        for language in Language::ALL {
            for refusal in every_refusal() {
                let said = say(words(language), &refusal, |_| "The Arena".to_owned());
                let n_sentences = said.matches(". ").count() + usize::from(said.ends_with('.'));
                assert!(n_sentences >= 2, "{}: {said}", refusal.code());
                assert!(said.starts_with(char::is_uppercase) || said.starts_with('\u{201d}'), "{said}");
                let shown = format!("{refusal:?}");
                let names_it = shown.contains("arena-barnarenan") || shown.contains("person-p");
                assert_eq!(said.contains("The Arena"), names_it, "{said}");
            }
        }
    }
}
