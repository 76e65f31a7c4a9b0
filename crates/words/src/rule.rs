//! What a rule read out of a governing paper says, as a sentence.

use crate::{Say, speaker::Telling};
use domain::register::{
    paper::{Focus, Recipients, Rule, Turn},
    seat::Side,
};

pub(crate) fn told(rule: &Rule, telling: &mut Telling<'_>) -> String {
    let words = telling.words();
    match rule {
        Rule::Decides { what } => words.rule_decides(what.say(words)),
        Rule::Lifts { what, to } => words.rule_lifts(telling.nodes(to), what.say(words)),
        Rule::Recommends { to: Recipients::Principals } => words.rule_recommends_principals(),
        Rule::Recommends { to: Recipients::Boards } => words.rule_recommends_boards(),
        Rule::Assigns { timed: true } => words.rule_assigns_timed(),
        Rule::Assigns { timed: false } => words.rule_assigns(),
        Rule::Prepares { to } => words.rule_prepares(telling.arenas(to)),
        Rule::FollowsUp { of } => words.rule_follows_up(telling.arenas(of)),
        Rule::WorksFrom { lists_of } => words.rule_works_from(telling.arenas(lists_of)),
        Rule::Informs {} => words.rule_informs(),
        Rule::Discusses {} => words.rule_discusses(),
        Rule::Watches {} => words.rule_watches(),
        Rule::SeatBasis { seats } => words.rule_seat_basis(telling.seats(seats)),
        Rule::Substitutes { seats } => words.rule_substitutes(telling.seats(seats)),
        Rule::Represents { seats } => words.rule_represents(telling.seats(seats)),
        Rule::Guests {} => words.rule_guests(),
        Rule::Carries { seats, between } => words.rule_carries(telling.nodes(between), telling.seats(seats)),
        Rule::Purpose {} => words.rule_purpose(),
        Rule::Goal {} => words.rule_goal(),
        Rule::Replaces { paper } => words.rule_replaces(telling.thing(paper.clone())),
        Rule::Adopted { by } => words.rule_adopted(telling.nodes(by)),
        Rule::Agenda { .. }
        | Rule::Notice { .. }
        | Rule::Minutes { .. }
        | Rule::Chair { .. }
        | Rule::Secretary { .. }
        | Rule::Meets { .. }
        | Rule::Year { .. }
        | Rule::Leaver { .. }
        | Rule::Template { .. } => meeting(rule, telling),
    }
}

/// The rules about meetings: agenda, papers, minutes, who presides, how often.
fn meeting(rule: &Rule, telling: &mut Telling<'_>) -> String {
    let words = telling.words();
    match rule {
        Rule::Agenda { by } => words.rule_agenda(telling.nodes(by)),
        Rule::Notice { days } => words.rule_notice(*days),
        Rule::Minutes { to } => words.rule_minutes(telling.labels(to)),
        Rule::Chair { turn, between } => chair(*turn, between, telling),
        Rule::Secretary { turn, between } => secretary(*turn, between, telling),
        Rule::Meets { per_term, hours } => words.rule_meets(hours.to_string(), per_term.to_string()),
        Rule::Year { focus: Focus::Chosen } => words.rule_year_chosen(),
        Rule::Year { focus: Focus::Judged } => words.rule_year_judged(),
        Rule::Year { focus: Focus::Agreements } => words.rule_year_agreements(),
        Rule::Leaver { reports_to } => words.rule_leaver(reports_to.say(words)),
        Rule::Template { headings } => {
            let headings: Vec<String> = headings.iter().map(|heading| telling.title(heading)).collect();
            words.rule_template(crate::speaker::list(words, &headings))
        }
        _ => unreachable!("said among the others"),
    }
}

fn chair(turn: Turn, between: &[Side], telling: &Telling<'_>) -> String {
    let (words, between) = (telling.words(), telling.labels(between));
    match turn {
        Turn::Yearly => words.rule_chair_yearly(between),
        Turn::Fixed => words.rule_chair_fixed(between),
        Turn::Elected => words.rule_chair_elected(between),
    }
}

fn secretary(turn: Turn, between: &[Side], telling: &Telling<'_>) -> String {
    let (words, between) = (telling.words(), telling.labels(between));
    match turn {
        Turn::Yearly => words.rule_secretary_yearly(between),
        Turn::Fixed => words.rule_secretary_fixed(between),
        Turn::Elected => words.rule_secretary_elected(between),
    }
}
