//! Questions to a small county, as a member would put them.

use super::*;
use crate::{
    facts::{self, Claim, Content},
    register::{arena, paper, seat},
    state::Held,
    time::{PartialDate, Period},
};
use jiff::{Timestamp, civil::date};

/// Registers a thing that exists from a day, with these facts, which are as old as the thing.
fn register<F: Held>(state: &mut State, id: &str, from: &str, facts: Vec<F>)
where
    F::Id: std::str::FromStr<Err: std::fmt::Debug>,
{
    let existence = F::existence().expect("what is registered here comes and goes");
    let claim = |content: Content<F>, when: Period| Claim { content, when, sources: Vec::new() };
    let since = |fact: F| match fact.aspect() == existence {
        true => claim(Content::Fact(fact), Period::since(from.parse::<PartialDate>().unwrap())),
        false => claim(Content::Fact(fact), Period::default()),
    };
    let statements = facts.into_iter().map(|fact| since(fact).into()).collect();
    let event = facts::Event::Registered { id: id.parse().unwrap(), statements };
    facts::apply(F::table_mut(state), &event, Timestamp::UNIX_EPOCH);
}

fn nodes(ids: &str) -> Vec<Node> {
    ids.split_whitespace().map(|id| id.parse().unwrap()).collect()
}

fn arena(state: &mut State, id: &str, mandate: Option<arena::Mandate>) {
    let mut facts = vec![arena::Fact::Exists(())];
    facts.extend(mandate.map(arena::Fact::Mandate));
    register(state, id, "2010", facts);
}

/// A paper in force from a day, whose line n is read as the n-th rule.
fn paper(state: &mut State, id: &str, from: &str, rules: Vec<Rule>) {
    let mut facts = vec![
        paper::Fact::Exists(()),
        paper::Fact::Dated(from.parse().unwrap()),
        paper::Fact::Adopted(paper::Act {
            by: "arena-board".parse().unwrap(),
            paragraph: None,
            register_number: None,
        }),
    ];
    for (no, says) in (1..).zip(rules) {
        let text = Text::parse(&format!("Line {no}.")).unwrap();
        let line = paper::Line { no, heading: Title::parse("Mandate").unwrap(), text };
        facts.push(paper::Fact::Line(line));
        facts.push(paper::Fact::Rule(paper::Reading { line: no, says }));
    }
    register(state, id, from, facts);
}

fn on_paper(id: &str) -> Option<arena::Mandate> {
    Some(arena::Mandate::Paper(id.parse().unwrap()))
}

/// Officials who decide what is not political and lift the rest, elected people who recommend, a group that shares their
/// mandate, one with a paper that is silent, and one with none.
fn county() -> State {
    let mut state = State::default();
    arena(&mut state, "arena-board", on_paper("paper-board"));
    arena(&mut state, "arena-children", Some(arena::Mandate::SameAs("arena-board".parse().unwrap())));
    arena(&mut state, "arena-officials", on_paper("paper-officials"));
    arena(&mut state, "arena-silent", on_paper("paper-silent"));
    arena(&mut state, "arena-none", None);
    paper(&mut state, "paper-board", "2010", vec![Rule::Recommends { to: paper::Recipients::Principals }]);
    paper(&mut state, "paper-silent", "2010", vec![Rule::Purpose {}]);
    let heads: SeatId = "seat-heads".parse().unwrap();
    let rules = vec![
        Rule::Decides { what: Scope::NoPoliticalStandpoint },
        Rule::Lifts { what: Scope::PoliticalStandpoint, to: nodes("arena-board arena-children") },
        Rule::Assigns { timed: true },
        Rule::Notice { days: 7 },
        Rule::Minutes { to: vec![Receiver::Members, Receiver::Presenters] },
        Rule::Substitutes { seats: vec![heads.clone()] },
        Rule::Represents { seats: vec![heads] },
    ];
    paper(&mut state, "paper-officials", "2021-10", rules);
    let network = Represents::Node("arena-none".parse().unwrap());
    let seat = |name: &str, facts: Vec<seat::Fact>| {
        let place = [seat::Fact::Exists(()), seat::Fact::In("arena-officials".parse().unwrap())];
        (name.to_owned(), place.into_iter().chain(facts).collect::<Vec<_>>())
    };
    let seats = [
        seat("seat-coordinator", Vec::new()),
        seat(
            "seat-heads",
            vec![seat::Fact::Substitutes(Substitutes::Pooled(1)), seat::Fact::Represents(network)],
        ),
    ];
    seats.into_iter().for_each(|(id, facts)| register(&mut state, &id, "2021-10", facts));
    state
}

const BEFORE: Date = date(2021, 9, 30);
const DURING: Date = date(2021, 10, 8);
const AFTER: Date = date(2021, 11, 1);

/// The verdict, the lines quoted and where to lift, as one would say it.
fn told(answer: &Answer<'_>) -> String {
    let quotes = answer.quotes.iter().map(|quote| format!(" line {}", quote.line));
    let lift_to = answer.lift_to.iter().map(|node| format!(" > {}", node.handle()));
    format!("{:?}{}", answer.verdict, quotes.chain(lift_to).collect::<String>())
}

#[test]
fn an_arena_may_decide_what_its_paper_gives_it() {
    let state = county();
    for (arena, political, day, expected) in [
        ("arena-officials", false, AFTER, "Yes line 1"),
        ("arena-officials", true, AFTER, "No line 2 > board > children"),
        // Nobody can say on which day in October the paper came.
        ("arena-officials", false, DURING, "Perhaps line 1"),
        ("arena-officials", true, BEFORE, "NoPaper"),
        // To recommend is not to decide.
        ("arena-board", true, AFTER, "No line 1"),
        ("arena-children", true, AFTER, "No line 1"),
        ("arena-silent", true, AFTER, "Perhaps"),
        ("arena-none", true, AFTER, "NoPaper"),
        ("arena-unheard-of", true, AFTER, "NoPaper"),
    ] {
        let answer = may_decide(&state, &arena.parse().unwrap(), political, day);
        assert_eq!(told(&answer), expected, "{arena}, political: {political}, {day}");
    }
}

#[test]
fn an_assignment_has_an_end_where_the_paper_says_so() {
    let state = county();
    for (arena, day, expected) in [
        ("arena-officials", AFTER, "No line 3"),
        ("arena-officials", BEFORE, "NoPaper"),
        ("arena-silent", AFTER, "Perhaps"),
        ("arena-none", AFTER, "NoPaper"),
    ] {
        assert_eq!(
            told(&may_assign_untimed(&state, &arena.parse().unwrap(), day)),
            expected,
            "{arena} {day}"
        );
    }
}

#[test]
fn what_is_political_goes_to_the_elected() {
    let state = county();
    let arena = "arena-officials".parse().unwrap();
    let political = goes_where(&state, &arena, Scope::PoliticalStandpoint, AFTER);
    assert_eq!(political.len(), 1);
    assert_eq!(political[0].what, nodes("arena-board arena-children"));
    assert_eq!(political[0].quote.text.said(), Some("Line 2."));
    assert_eq!(political[0].quote.heading.said(), Some("Mandate"));
    assert_eq!(goes_where(&state, &arena, Scope::NoPoliticalStandpoint, AFTER), []);
    assert_eq!(goes_where(&state, &arena, Scope::PoliticalStandpoint, BEFORE), []);
}

#[test]
fn the_paper_tells_when_papers_are_out_and_who_gets_the_minutes() {
    let state = county();
    let arena = "arena-officials".parse().unwrap();
    let out = papers_out(&state, &arena, AFTER).unwrap();
    assert_eq!((out.what, out.certainty, out.quote.line), (7, Certainty::Yes, 4));
    assert_eq!(papers_out(&state, &arena, DURING).unwrap().certainty, Certainty::Perhaps);
    let minutes = minutes_to(&state, &arena, AFTER).unwrap();
    assert_eq!((minutes.what, minutes.quote.line), ([Receiver::Members, Receiver::Presenters].as_slice(), 5));
    assert!(minutes_to(&state, &arena, BEFORE).is_none());
}

#[test]
fn each_seat_has_its_substitutes_and_speaks_for_somebody() {
    let state = county();
    let arena = "arena-officials".parse().unwrap();
    let line = |quote: &Option<Quote<'_>>| quote.as_ref().map(|quote| quote.line);
    let substitutes = steps_in(&state, &arena, AFTER);
    let told: Vec<_> =
        substitutes.iter().map(|of| (of.seat.to_string(), of.what.copied(), line(&of.quote))).collect();
    let expected = [
        ("seat-coordinator".to_owned(), None, None),
        ("seat-heads".to_owned(), Some(Substitutes::Pooled(1)), Some(6)),
    ];
    assert_eq!(told, expected);
    let speaks_for = represents(&state, &arena, AFTER);
    assert_eq!(line(&speaks_for[1].quote), Some(7));
    assert_eq!(speaks_for[1].what, Some(&Represents::Node("arena-none".parse().unwrap())));
    assert_eq!(speaks_for[0].what, None);
}

/// What answers each question about an arena: lines of its paper, or why nothing does.
fn asked(state: &State, arena: &str, day: Date) -> Vec<String> {
    use crate::view::questions::{Grounds, Question, answer};
    let told = |question| match answer(state, &arena.parse().unwrap(), question, day) {
        Grounds::Paper(said) => {
            said.iter().map(|standing| format!("line {} ", standing.quote.line)).collect()
        }
        Grounds::NotInForce(paper) => format!("not in force {}", paper.id),
        other => format!("{other:?}"),
    };
    Question::ALL.into_iter().map(told).collect()
}

#[test]
fn what_a_member_asks_is_answered_by_the_paper_in_force_or_not_at_all() {
    let state = county();
    for (arena, day, expected) in [
        ("arena-officials", AFTER, ["line 1 ", "Unknown", "Unknown", "line 2 ", "Unknown"]),
        ("arena-children", AFTER, ["Unknown", "line 1 ", "Unknown", "Unknown", "Unknown"]),
        ("arena-none", AFTER, ["Unknown"; 5]),
        (
            "arena-officials",
            BEFORE,
            [
                "not in force paper-officials",
                "not in force paper-officials",
                "not in force paper-officials",
                "not in force paper-officials",
                "Unknown",
            ],
        ),
    ] {
        assert_eq!(asked(&state, arena, day), expected, "{arena} {day}");
    }
}

#[test]
fn how_an_arena_works_is_told_apart_from_what_it_may() {
    use crate::view::questions::{rules, works};
    let state = county();
    let all = rules(&state, &"arena-officials".parse().unwrap(), AFTER).unwrap();
    let lines: Vec<u16> = works(&all).map(|standing| standing.quote.line).collect();
    assert_eq!(lines, [3, 4, 5]);
    assert!(rules(&state, &"arena-none".parse().unwrap(), AFTER).is_none());
}
