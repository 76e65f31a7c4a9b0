//! The letters of real recommendations in the county of the demo, in both languages, and when none is sent.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{
    Command, Context, Refusal, Stamped, State, command,
    context::{Actor, RequestId},
    facts::{self, Claim, Content, Statement},
    id::{Node, RecommendationId},
    register::{body, mailbox::Mailbox, principal},
    view::standing::standing,
    work::recommendation::{Letter, NotSent, Send},
};
use jiff::civil::{Date, date};
use std::{fmt::Write, fs, path::PathBuf};
use testkit::{county::demo_at_work, samples::id};
use words::{Language, Speaker, letter::ready};

fn node(id: &str) -> Node {
    id.parse().unwrap()
}

fn letter(state: &State, about: &str, to: &str, letter: Letter, language: Language, day: Date) -> String {
    let road = &state.recommendations[&id::<RecommendationId>(about)];
    let standing = standing(state, road, day).unwrap();
    let asked = standing.asked.iter().find(|asked| asked.of == node(to)).unwrap();
    let speaker = Speaker::new(language, state, day);
    let ready = ready(&speaker, &standing, asked, letter, "https://samverkan.example/svara", None);
    format!("{}\n\n{}", ready.subject, ready.text())
}

fn cx(day: Date) -> Context {
    let now = "2024-06-03T09:00:00Z".parse().unwrap();
    Context { now, today: day, actor: Actor::Operator, request: RequestId([1; 16]) }
}

fn run(state: &mut State, command: Command) {
    let cx = cx(date(2024, 6, 3));
    let events = command::decide(state, &cx, command).unwrap();
    for event in &events {
        command::apply(state, &Stamped { seq: 1, at: cx.now, actor: Actor::Operator, event });
    }
}

fn states<F: facts::Fact>(fact: F) -> Statement<F> {
    Claim { content: Content::Fact(fact), when: Default::default(), sources: vec![] }.into()
}

fn meets(on: &str, papers: &str) -> body::Fact {
    let papers_by = Some(papers.parse().unwrap());
    body::Fact::Meeting(body::BoardMeeting { on: on.parse().unwrap(), papers_by })
}

#[test]
fn the_letters_of_real_cases_say_what_is_to_be_decided_and_when() {
    let mut state = demo_at_work();
    let statement = states(meets("2019-08-28", "2019-08-14"));
    run(&mut state, Command::Body(facts::Command::State { id: id("hsn"), statement }));
    let mut told = String::new();
    for (about, to, which, day) in [
        ("mal-god-nara-vard", "principal-berg", Letter::First, date(2021, 3, 1)),
        ("mal-god-nara-vard", "principal-region-jamtland-harjedalen", Letter::Reminder, date(2021, 6, 7)),
        ("barnahus", "body-hsn", Letter::First, date(2019, 5, 2)),
    ] {
        for language in Language::ALL {
            let text = letter(&state, about, to, which, language, day);
            writeln!(told, "=== {about} {to} {which:?} {}\n{text}", language.code()).unwrap();
        }
    }
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../testdata/letters.golden");
    if std::env::var_os("SAMVERKAN_BLESS").is_some() {
        fs::write(&path, &told).unwrap();
    }
    assert_eq!(told, fs::read_to_string(&path).unwrap_or_default(), "read it, then bless it");
}

#[test]
fn what_the_program_is_to_send_goes_only_to_who_can_still_answer() {
    let day = date(2021, 6, 7);
    let mut state = demo_at_work();
    let mailbox = principal::Fact::Mailbox(Mailbox::parse("registrator@berg.example").unwrap());
    let command = facts::Command::State { id: id("berg"), statement: states(mailbox) };
    run(&mut state, Command::Principal(command));
    let no = |why, to: &str| {
        let subject = id::<RecommendationId>("mal-god-nara-vard").into();
        Err(Refusal::NotSent { subject, to: (&node(to)).into(), why })
    };
    for (to, day, expected) in [
        ("principal-berg", day, Ok(1)),
        ("principal-bracke", day, no(NotSent::NoMailbox, "principal-bracke")),
        ("body-hsn", day, no(NotSent::NotAsked, "body-hsn")),
        ("principal-berg", date(2021, 10, 9), no(NotSent::HasEnded, "principal-berg")),
    ] {
        let send = Send { id: id("mal-god-nara-vard"), to: node(to), letter: Letter::Reminder, note: None };
        let decided = command::decide(&state, &cx(day), Command::Send(send));
        assert_eq!(decided.map(|events| events.len()), expected, "{to} {day}");
    }
    // Who has answered is not reminded, and one no among many stops them all: nothing is sent by half.
    let answered = state.recommendations[&id::<RecommendationId>("barnahus")].clone();
    let standing = standing(&state, &answered, date(2024, 6, 3)).unwrap();
    let decided = standing.asked.iter().find(|asked| !asked.is_silent()).unwrap();
    let to = [decided.of.clone(), node("principal-berg")];
    let all =
        to.map(|to| Command::Send(Send { id: id("barnahus"), to, letter: Letter::Reminder, note: None }));
    let refused = command::decide(&state, &cx(date(2024, 6, 3)), Command::All(all.to_vec()));
    assert!(
        matches!(refused, Err(Refusal::NotSent { why: NotSent::HasAnswered, .. })),
        "{refused:?} {}",
        decided.of.handle()
    );
}
