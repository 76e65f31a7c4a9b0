//! What people type finds what they mean, in the county of the demo, and goes on doing so whatever has been written.
#![expect(
    clippy::print_stdout,
    reason = "the rank of each query is told, so that one sees what a change does to it"
)]

use domain::{
    Command, Context, Stamped, State, acts, command,
    context::{Actor, RequestId},
    facts,
    find::{Answer, Field, How, Index},
    id::{MatterId, Subject},
    text::{Text, Title},
    work::{matter::Act, number::RegisterNumber},
};
use generate::{County, Plan};
use jiff::civil::{Date, date};
use serde::Deserialize;
use testkit::county::{demo, demo_at_work};

const TODAY: Date = date(2026, 7, 28);

#[derive(Deserialize)]
struct Golden {
    query: Vec<Query>,
    also: Vec<Also>,
}

/// A matter besides those of the demo.
#[derive(Deserialize)]
struct Also {
    matter: MatterId,
    title: Title,
}

/// One entry of `testdata/search.toml`.
#[derive(Deserialize)]
struct Query {
    typed: String,
    finds: Subject,
    #[serde(rename = "as-of")]
    as_of: Option<toml::value::Datetime>,
}

fn golden() -> Golden {
    toml::from_str(include_str!("../../../testdata/search.toml")).expect("the queries are well-formed")
}

/// The county that is asked: the demo at work, and what is said beside it.
fn county() -> State {
    let mut state = demo_at_work();
    for Also { matter, title } in golden().also {
        let act = Act::Registered { title, text: None, raised_by: None };
        let on = "2021".parse().expect("a date");
        carry_out(&mut state, Command::Matter(acts::Command::Record { id: matter, act, on, source: None }));
    }
    state
}

/// Where among the hits the thing meant stands, from 1.
fn rank(index: &Index, query: &Query) -> Option<usize> {
    let day = query.as_of.map_or(TODAY, |day| day.to_string().parse().expect("a day"));
    let answer = index.ask(&query.typed, day, |_| true);
    let rank = answer.hits.iter().position(|hit| hit.subject == query.finds);
    let first: Vec<String> = answer.hits.iter().take(3).map(|hit| hit.subject.to_string()).collect();
    let told = rank.map_or("-".to_owned(), |rank| (rank + 1).to_string());
    println!("{told:>3}  {:<34} {}", query.typed, first.join(", "));
    rank.map(|rank| rank + 1)
}

#[test]
fn what_is_meant_is_among_the_first_three() {
    let index = Index::of(&county());
    let queries = golden().query;
    assert!(queries.len() >= 40, "there are forty");
    let n_good = queries.iter().filter(|query| rank(&index, query).is_some_and(|rank| rank <= 3)).count();
    println!("{n_good} of {}", queries.len());
    assert_eq!(n_good, queries.len(), "all find what is meant; thirty-six of forty were asked for");
}

fn asked(typed: &str, day: Date) -> Answer {
    Index::of(&demo()).ask(typed, day, |_| true)
}

#[test]
fn a_former_name_finds_the_thing_and_says_until_when() {
    let today = asked("L-IFO", TODAY).hits.remove(0);
    assert_eq!(today.subject.to_string(), "arena-samreko");
    assert_eq!(today.why.until.map(|until| until.to_string()), Some("2021-10".to_owned()));
    let before = asked("L-IFO", date(2019, 5, 1)).hits.remove(0);
    assert_eq!((before.subject, before.why.until), (today.subject, None));
}

#[test]
fn what_began_after_the_day_is_not_found_on_it_but_counted() {
    let typed = "kommunforbundet jamtland harjedalen";
    let named = |answer: &Answer| {
        answer.hits.iter().any(|hit| hit.subject.handle().as_str().ends_with("jamtland-harjedalen"))
    };
    let (before, today) = (asked(typed, date(2010, 1, 1)), asked(typed, TODAY));
    assert!(
        !before.hits.iter().any(|hit| hit.subject.to_string() == "party-kommunforbundet-jamtland-harjedalen")
    );
    assert!(before.n_later > 0, "{before:?}");
    assert!(named(&today) && today.n_later == 0, "{today:?}");
}

#[test]
fn each_hit_says_how_it_was_met() {
    for (typed, field, how) in [
        ("Fredagsgruppen", Field::Name, How::Words),
        ("fredagsgruppens", Field::Name, How::Words),
        ("Fredaggruppen", Field::Alias, How::Words),
        ("fredag", Field::Name, How::Parts),
        ("fradagsgruppen", Field::Name, How::Nearly),
        ("SVOM", Field::Alias, How::Words),
        ("RUN/500/2021", Field::RegisterNumber, How::Words),
        ("jamtbus-lokala", Field::Handle, How::Words),
        ("revisionskontoret", Field::Name, How::Words),
    ] {
        let first = asked(typed, TODAY).hits.remove(0);
        assert_eq!((first.why.field, first.why.how), (field, how), "{typed}: {first:?}");
    }
}

#[test]
fn when_nothing_meets_something_near_is_offered() {
    let answer = asked("smarekkoo", TODAY);
    assert!(answer.hits.is_empty(), "{answer:?}");
    assert_eq!(answer.instead[0].subject.to_string(), "arena-samreko", "{answer:?}");
    for nothing in ["", "  ", "!?", "xyzzyxyzzy", &"a".repeat(10_000), "\u{a7}", "\u{301}"] {
        assert_eq!(asked(nothing, TODAY).hits, [], "{nothing:?}");
    }
}

#[test]
fn what_may_not_be_seen_is_neither_found_nor_counted_nor_offered() {
    let index = Index::of(&demo());
    for typed in ["SVOM", "smarekkoo", "kommunforbundet jamtland harjedalen"] {
        for day in [TODAY, date(2010, 1, 1)] {
            assert_eq!(index.ask(typed, day, |_| false), Answer::default(), "{typed}");
        }
    }
}

/// What the queries answer in a state, by an index made anew.
fn anew(state: &State) -> Vec<Answer> {
    answers(&Index::of(state))
}

fn answers(index: &Index) -> Vec<Answer> {
    let more = ["arena 1", "arena", "office 17", "princpal 2", "body", "paper 3"].map(str::to_owned);
    let typed = golden().query.into_iter().map(|query| query.typed).chain(more);
    typed.map(|typed| index.ask(&typed, TODAY, |_| true)).collect()
}

#[test]
fn an_index_brought_along_answers_as_one_made_anew() {
    let mut county =
        County::new(Plan { handle: "found".parse().expect("well-formed"), n_arenas: 6, years: 2, seed: 7 });
    let mut index = Index::default();
    let mut kept: Vec<State> = vec![demo(), demo_at_work()];
    for n in 0.. {
        if county.next().is_none() {
            break;
        }
        if n % 60 == 0 {
            kept.push(county.state().clone());
        }
    }
    assert!(kept.len() > 5, "a county grows");
    // Forwards, back again and to another county: whatever it has been at, it stands at one state.
    let there_and_back = kept.iter().chain(kept.iter().rev());
    for state in there_and_back {
        index.bring_to(state);
        assert_eq!(answers(&index), anew(state));
    }
}

#[test]
fn what_is_taken_back_is_not_found() {
    let mut state = demo();
    let mut index = Index::of(&state);
    let alias = Subject::Arena("arena-fredagsgruppen".parse().expect("well-formed"));
    assert_eq!(index.ask("Fredaggruppen", TODAY, |_| true).hits[0].why.field, Field::Alias);
    let arena = state.arena(&"arena-fredagsgruppen".parse().expect("well-formed")).expect("it is there");
    let no = arena.of(domain::register::arena::Aspect::Alias).next().expect("it has an alias").no;
    let reason = Text::parse("a typing error").expect("well-formed");
    let command = facts::Command::Retract { id: arena.id.clone(), no, reason };
    carry_out(&mut state, Command::Arena(command));
    index.bring_to(&state);
    let first = index.ask("Fredaggruppen", TODAY, |_| true).hits.remove(0);
    assert_eq!((first.subject, first.why.field, first.why.how), (alias, Field::Name, How::Nearly));
}

#[test]
fn a_matter_is_found_by_its_titles_papers_and_numbers() {
    let mut state = demo();
    let id: MatterId = "matter-primary-care".parse().expect("well-formed");
    let title = |text: &str| Title::parse(text).expect("well-formed");
    let acts = [
        ("2021-02", Act::Registered { title: title("Gemensamma SIP-rutiner"), text: None, raised_by: None }),
        ("2021-06", Act::Titled { title: title("Plan p\u{e5} prim\u{e4}rv\u{e5}rdsniv\u{e5}") }),
        (
            "2021-07",
            Act::PaperAdded {
                title: title("Konsultens rapport"),
                link: None,
                text: None,
                supplementary: false,
            },
        ),
        (
            "2021-08",
            Act::Numbered {
                authority: "body-hsn".parse().expect("well-formed"),
                number: RegisterNumber::parse("HSN/777/2021").expect("well-formed"),
            },
        ),
    ];
    for (on, act) in acts {
        let on = on.parse().expect("a date");
        carry_out(
            &mut state,
            Command::Matter(acts::Command::Record { id: id.clone(), act, on, source: None }),
        );
    }
    let index = Index::of(&state);
    for (typed, day, field) in [
        ("primarvardsplan", TODAY, Some(Field::Name)),
        ("SIP:ar", TODAY, Some(Field::Name)),
        ("SIP:ar", date(2021, 3, 1), Some(Field::Name)),
        ("primarvardsplan", date(2021, 3, 1), None),
        ("konsulten", TODAY, Some(Field::Paper)),
        ("konsulten", date(2021, 6, 15), None),
        ("777/2021", TODAY, Some(Field::RegisterNumber)),
        ("primarvardsplan", date(2020, 1, 1), None),
    ] {
        let answer = index.ask(typed, day, |_| true);
        let first = answer.hits.iter().take(3).find(|hit| hit.subject == id.clone().into());
        assert_eq!(first.map(|hit| hit.why.field), field, "{typed} on {day}: {answer:?}");
        assert_eq!(field.is_none(), answer.n_later > 0, "{typed} on {day} is counted as later: {answer:?}");
    }
    let was_called = index.ask("SIP", TODAY, |_| true).hits.remove(0).why.until;
    assert_eq!(was_called.map(|until| until.to_string()), Some("2021-06".to_owned()));
}

fn carry_out(state: &mut State, command: Command) {
    let cx = Context {
        now: "2026-07-28T07:00:00Z".parse().expect("well-formed"),
        today: TODAY,
        actor: Actor::Operator,
        request: RequestId([1; 16]),
    };
    for event in command::decide(state, &cx, command).expect("the command breaks no rule") {
        command::apply(state, &Stamped { seq: 1, at: cx.now, actor: cx.actor.clone(), event: &event });
    }
}
