//! What is written is read back as it was, byte for byte.

use crate::common::{COUNTY, carry_out, execute, import, sound};
use county_file::{difference::difference, read::read, write};
use domain::{
    Command, State, facts,
    facts::{Claim, Content, Statement},
    id::Node,
    register::{arena, body, relation, seat},
    source::Citation,
    text::{REDACTED, Text, Title},
    time::{PartialDate, Period},
};
use jiff::civil::date;
use proptest::{
    collection::vec,
    option,
    prelude::{Just, Strategy, any, prop_oneof, proptest},
    sample::select,
};
use std::str::FromStr;

const DAYS: &[&str] =
    &["2005", "2009-06", "2009-06-15", "2021-23", "201X", "..2005", "2005..2009", "2010~", "2020-01-01"];

fn day() -> impl Strategy<Value = PartialDate> {
    select(DAYS).prop_map(|day| day.parse().unwrap_or_else(|_| unreachable!("all are dates")))
}

fn period() -> impl Strategy<Value = Period> {
    (option::of(day()), option::of(day())).prop_map(|(from, to)| Period { from, to })
}

fn sources() -> impl Strategy<Value = Vec<Citation>> {
    vec(select(["s1", "s1:2", "s2:2.1"].as_slice()), 0..3)
        .prop_map(|all| all.iter().filter_map(|one| one.parse().ok()).collect())
}

/// Titles with every sign that has to be escaped, and some that look like TOML.
fn title() -> impl Strategy<Value = Title> {
    "[a-c\"\\\\'{}#=,\u{e5}\u{1f600} ]{1,6}".prop_filter_map("a title", |text| Title::parse(&text).ok())
}

fn text() -> impl Strategy<Value = Text> {
    "[a-c\"\\\\\n\t' ]{1,8}".prop_filter_map("a text", |text| Text::parse(&text).ok())
}

fn node() -> impl Strategy<Value = Node> {
    select(["arena-a", "arena-b", "body-a"].as_slice()).prop_filter_map("a node", |id| id.parse().ok())
}

fn arena_content() -> impl Strategy<Value = Content<arena::Fact>> {
    use arena::{Aspect, Fact, Group, Mandate, TargetGroup, Weight};
    let fact = prop_oneof![
        Just(Fact::Exists(())),
        title().prop_map(Fact::Name),
        title().prop_map(Fact::Alias),
        text().prop_map(Fact::Task),
        Just(Fact::Kind(arena::ArenaKind::Mixed)),
        text().prop_map(|text| Fact::Mandate(Mandate::Practice(text))),
        node().prop_map(Fact::ChangesPaper),
        any::<u16>().prop_map(Fact::Places),
        option::of(Just(Weight::Partly)).prop_map(|weight| Fact::TargetGroup(TargetGroup {
            groups: vec![Group::Young, Group::Older],
            weight
        })),
    ];
    prop_oneof![
        8 => fact.prop_map(Content::Fact),
        1 => Just(Content::Missing(Aspect::Mandate)),
        1 => Just(Content::NotFound(Aspect::Name)),
    ]
}

fn seat_content() -> impl Strategy<Value = Content<seat::Fact>> {
    use seat::{Appointer, Basis, Each, Fact, Places, Post, Represents, Substitutes};
    let fact = prop_oneof![
        Just(Fact::Exists(())),
        title().prop_map(|what| Fact::Basis(Basis::BoardLike { post: Post::Chair, what })),
        Just(Fact::Basis(Basis::Appointed {})),
        title().prop_map(|post| Fact::Basis(Basis::Post(post))),
        Just(Fact::Places(Places::OneEach(Each::Municipality))),
        Just(Fact::Substitutes(Substitutes::None)),
        Just(Fact::Substitutes(Substitutes::Pooled(1))),
        node().prop_map(|node| Fact::Appointer(Appointer::Node(node))),
        Just(Fact::Represents(Represents::Own)),
    ];
    fact.prop_map(Content::Fact)
}

fn link() -> impl Strategy<Value = Content<relation::Fact>> {
    let does = select(relation::RelationKind::ALL.as_slice());
    (node(), does, node())
        .prop_map(|(who, does, whom)| Content::Fact(relation::Fact::Link(relation::Link { who, does, whom })))
}

fn statement<F: facts::Fact>(
    content: impl Strategy<Value = Content<F>>,
) -> impl Strategy<Value = Statement<F>> {
    let claim = (content, period(), sources());
    let claim = claim.prop_map(|(content, when, sources)| Claim { content, when, sources });
    (vec(claim, 1..4), option::of(0..3u16)).prop_map(|(claims, chosen)| {
        let aspect = claims[0].content.aspect();
        let claims: Vec<_> = claims.into_iter().filter(|claim| claim.content.aspect() == aspect).collect();
        let chosen = chosen.filter(|chosen| usize::from(*chosen) < claims.len());
        Statement { claims, chosen }
    })
}

fn start() -> State {
    import(&format!(
        "[source.s1]\n[source.s2]\n[arena.a]\nexists = {{}}\n[arena.b]\nexists = {{}}\n[body.a]\nexists = {{}}\n\
         [relation.r]\nexists = {{}}\n[seat.s]\nexists = {{}}\n{COUNTY}"
    ))
}

fn id<T: FromStr>(text: &str) -> T {
    text.parse().unwrap_or_else(|_| panic!("{text} is an id"))
}

/// Anything one may do with an arena, much of which the rules refuse.
fn arena_command() -> impl Strategy<Value = Command> {
    use facts::Command as Fact;
    let reason = || Text::parse("Misread").unwrap_or_else(|_| unreachable!("a text"));
    let which = || select(["arena-a", "arena-b"].as_slice()).prop_map(id);
    let no = || 1..5u32;
    let claim = || {
        (arena_content(), period(), sources()).prop_map(|(content, when, sources)| Claim {
            content,
            when,
            sources,
        })
    };
    prop_oneof![
        4 => (which(), statement(arena_content())).prop_map(|(id, statement)| Fact::State { id, statement }),
        1 => (which(), no(), day(), sources()).prop_map(|(id, no, to, sources)| Fact::End { id, no, to, sources }),
        1 => (which(), no(), arena_content(), day(), sources())
            .prop_map(|(id, no, content, from, sources)| Fact::Change { id, no, content, from, sources }),
        1 => (which(), no(), claim())
            .prop_map(move |(id, no, by)| Fact::Correct { id, no, claim: 0, by, reason: reason() }),
        1 => (which(), no(), claim()).prop_map(|(id, no, claim)| Fact::Dispute { id, no, claim }),
        1 => (which(), no(), sources()).prop_map(|(id, no, sources)| Fact::Cite { id, no, claim: 0, sources }),
        1 => (which(), no(), option::of(0..2u16)).prop_map(|(id, no, claim)| Fact::Choose { id, no, claim }),
        1 => (which(), 1..5u32).prop_map(move |(id, no)| Fact::Retract { id, no, reason: reason() }),
    ]
    .prop_map(Command::Arena)
}

fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        4 => arena_command(),
        1 => statement(seat_content())
            .prop_map(|statement| Command::Seat(facts::Command::State { id: id("seat-s"), statement })),
        1 => statement(link())
            .prop_map(|statement| Command::Relation(facts::Command::State { id: id("relation-r"), statement })),
        1 => statement((1..20u16).prop_map(|members| Content::Fact(body::Fact::Members(members))))
            .prop_map(|statement| Command::Body(facts::Command::State { id: id("body-a"), statement })),
    ]
}

/// A county in which everything that the rules allow of these commands has been done.
fn county() -> impl Strategy<Value = State> {
    vec(command(), 0..25).prop_map(|commands| {
        commands.into_iter().fold(start(), |state, command| match execute(&state, command) {
            Ok(next) => next,
            Err(_) => state,
        })
    })
}

fn written(state: &State) -> String {
    write::write(state, None).unwrap_or_else(|| unreachable!("the county is opened"))
}

proptest! {
    #[test]
    fn a_written_county_is_read_back_and_written_alike(state in county()) {
        let text = written(&state);
        assert_eq!(written(&import(&text)), text);
    }

    #[test]
    fn a_written_county_changes_nothing(state in county()) {
        let changes = difference(&state, &state, &sound(&written(&state)));
        let changes = changes.unwrap_or_else(|problems| panic!("{problems:?}"));
        assert!(changes.changes.is_empty(), "{changes:?}\n{}", written(&state));
    }

    #[test]
    fn any_county_can_be_made_into_any_other(one in county(), other in county()) {
        let file = sound(&written(&other));
        let changes = difference(&one, &one, &file).unwrap_or_else(|problems| panic!("{problems:?}"));
        let reason = Text::parse("Misread").ok();
        let commands = changes.commands(reason.as_ref()).unwrap_or_default();
        let all = Command::All(commands.into_iter().map(|(command, _)| command).collect());
        // The rules may refuse a change that would hold two values at once on the way; never is anything else recorded.
        if let Ok(made) = execute(&one, all) {
            let again = difference(&made, &made, &file).unwrap_or_else(|problems| panic!("{problems:?}"));
            assert!(again.changes.is_empty(), "{changes:?}\n{again:?}\n{}\n{}", written(&one), written(&other));
        }
    }
}

#[test]
fn the_canonical_form() {
    let text = "\
[county]
handle = \"x\"
name = \"X\"
head = \"h1\"

[rulebook.county]
stale_mandate_months = { is = 48 }

[source.s1]
title = { is = \"One\" }

[arena.a]
exists = { from = \"2009-06\", source = \"s1:9\", or = [{ from = \"2009-09\", source = \"s1:7\", chosen = true }] }
name = [
  { is = \"A\", to = \"2020\" },
  { is = \"B \\\"quoted\\\" \\\\\", from = \"2020\", source = [\"s1:1\", \"s1:2\"] },
]
task = { is = \"One\\n\\tTwo\" }
mandate = { missing = true, source = \"s1\" }

[paper.p]
exists = {}
line = [
  { no = 2, heading = \"H\", text = \"T\" },
  { no = 10, heading = \"H\", text = \"T\" },
]
rule = [
  { line = 2, says = { informs = {} } },
  { line = 10, says = { lifts = { what = \"the_rest\", to = [\"arena-a\"] } } },
]
";
    assert_eq!(write::write(&import(text), Some("h1")).as_deref(), Some(text));
}

#[test]
fn the_order_of_the_file_does_not_matter() {
    let tables = [
        "[source.s1]\ntitle = { is = \"T\" }\ndated = { is = \"2020\" }\n",
        "[arena.a]\nexists = {}\nalias = [{ is = \"C\" }, { is = \"B\" }]\nname = { is = \"A\" }\n",
        "[arena.b]\nname = { is = \"B\", source = \"s1\" }\nexists = { from = \"2005\" }\n",
        "[body.c]\nexists = {}\n",
        COUNTY,
    ];
    let forwards = written(&import(&tables.concat()));
    let backwards: Vec<_> = tables.into_iter().rev().collect();
    assert_eq!(written(&import(&backwards.concat())), forwards);
}

#[test]
fn a_reading_as_of_a_day_cannot_be_imported() {
    let state = import(&format!(
        "[arena.a]\nexists = {{ from = \"2005\" }}\nname = [{{ is = \"A\", to = \"2010\" }}, {{ is = \"B\", from = \"2010\" }}]\n\
         [arena.b]\nexists = {{ from = \"2015\" }}\n{COUNTY}"
    ));
    let text = write::write_as_of(&state, date(2012, 1, 1)).unwrap_or_default();
    let expected = "[county]\nhandle = \"x\"\nname = \"X\"\nas_of = \"2012-01-01\"\n\n[arena.a]\n\
                    exists = { from = \"2005\" }\nname = { is = \"B\", from = \"2010\" }\n";
    assert_eq!(text, expected);
    let problems = read(&text).err().unwrap_or_default();
    assert_eq!(crate::common::lines(&text, &problems), ["4:1 as_of_is_a_reading"]);
    assert_eq!(write::write(&State::default(), None), None);
}

#[test]
fn what_has_been_taken_back_is_not_written() {
    let with = import(&format!(
        "[arena.a]\nexists = {{}}\nname = {{ is = \"A\" }}\n[arena.b]\nexists = {{}}\n{COUNTY}"
    ));
    let without = format!("[arena.a]\nexists = {{}}\nname = {{ is = \"B\" }}\n{COUNTY}");
    let changes = difference(&with, &with, &sound(&without)).unwrap_or_else(|no| panic!("{no:?}"));
    assert_eq!(written(&carry_out(&with, &changes)), written(&import(&without)));
}

#[test]
fn a_redacted_text_stays_redacted_and_is_no_change() {
    let text = format!("[arena.a]\nexists = {{}}\nname = {{ is = \"{REDACTED}\" }}\n{COUNTY}");
    let state = import(&text);
    assert!(written(&state).contains(REDACTED));
    let changes = difference(&state, &state, &sound(&text)).unwrap_or_else(|no| panic!("{no:?}"));
    assert!(changes.changes.is_empty());
}
