//! The whole matrix of rights: every action on everything it may concern, every kind of person, before, during and after.
//!
//! `testdata/rights.golden` is made from `Action::ALL`, so a new action is a new row that somebody has to read; and every
//! way of being somebody has to occur in `testdata/rights.toml`, so a new one without a person in it fails.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{
    Command, Context, Refusal, Stamped, State,
    access::{
        Action, Authority, Ground, On, Rights,
        commission::{self, Role},
        is_administrator,
    },
    command,
    context::{Actor, RequestId},
    facts,
    id::Subject,
    person,
    register::holder,
    time::Period,
    view::duties,
};
use jiff::civil::{Date, date};
use std::{collections::BTreeSet, fmt::Write, path::PathBuf};
use testkit::{
    county::of_file,
    persons::{PERSONS, roles},
    samples::{id, text},
};

const DAYS: [(&str, Date); 5] = [
    ("the day before", date(2025, 12, 31)),
    ("the first day", date(2026, 1, 1)),
    ("in the middle", date(2026, 6, 15)),
    ("the last day", date(2026, 12, 31)),
    ("the day after", date(2027, 1, 1)),
];

fn person(name: &str) -> Actor {
    match name {
        "visitor" | "operator" | "system" => Actor::parse(name).unwrap(),
        name => Actor::Person(id(name)),
    }
}

fn at(day: Date, actor: &Actor) -> Context {
    let now = day.at(11, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
    Context { now, today: day, actor: actor.clone(), request: RequestId([0; 16]) }
}

fn run(state: &mut State, cx: &Context, command: Command) -> Result<(), Refusal> {
    for event in command::decide(state, cx, command)? {
        let stamped = Stamped { seq: 1, at: cx.now, actor: cx.actor.clone(), event: &event };
        command::apply(state, &stamped);
    }
    Ok(())
}

fn county() -> State {
    let file = include_str!("../../../testdata/rights.toml");
    let mut state = of_file(file).unwrap_or_else(|problems| panic!("{problems:#?}"));
    for command in roles() {
        run(&mut state, &at(date(2025, 6, 1), &Actor::Operator), command).unwrap();
    }
    state
}

/// Everything an action may concern: the county, an arena, another, and what three authorities have not shared.
fn concerns(action: Action) -> Vec<(&'static str, On)> {
    let space = |name: &str| On::Space(Authority::Of(name.parse().unwrap()));
    let county = ("the county", On::County);
    let arenas = [("the arena", On::Arena(id("own"))), ("another arena", On::Arena(id("other")))];
    let board = ("its board", On::Board(id("board")));
    match action {
        Action::ReadRegister
        | Action::ReadJournal
        | Action::RegisterMatter
        | Action::ReadNames
        | Action::GiveRole
        | Action::KeepAccounts
        | Action::RedactText
        | Action::RestoreJournal => vec![county],
        Action::ReadShared | Action::ReportLeaving | Action::CallUpMatter | Action::IssueDecision => {
            arenas.to_vec()
        }
        Action::KeepRegister | Action::SilenceFinding | Action::PrepareMatter | Action::RecordDecision => {
            arenas.into_iter().chain([county]).collect()
        }
        Action::ReadReadings => vec![
            county,
            ("a member", On::Person(id("member"))),
            ("the region's space", space("principal-region")),
        ],
        Action::ReadPersonal | Action::KeepPersonal | Action::ErasePerson => {
            vec![("a member", On::Person(id("member"))), ("somebody elsewhere", On::Person(id("elsewhere")))]
        }
        Action::Recommend => arenas.into_iter().chain([county]).collect(),
        Action::FollowUpRecommendation => arenas.into_iter().chain([board, county]).collect(),
        Action::AnswerRecommendation => arenas.into_iter().chain([board]).collect(),
        Action::ReadSpace | Action::WriteDraft => vec![
            ("the region's space", space("principal-region")),
            ("its board's space", space("body-board")),
            ("the town's space", space("principal-town")),
        ],
    }
}

fn answer(rights: &Rights<'_>, action: Action, on: &On) -> String {
    match rights.may_do(action, on) {
        Ok(()) => "yes".to_owned(),
        Err(Refusal::NotAllowed(denied)) => {
            assert_eq!(rights.may_know(on), denied.rule.code() != "not_there", "{denied:?}");
            denied.rule.code().to_owned()
        }
        Err(other) => panic!("{other:?}"),
    }
}

fn matrix(state: &State) -> String {
    let mut told = String::new();
    for (when, day) in DAYS {
        writeln!(told, "\n{when}, {day}").unwrap();
        for action in Action::ALL {
            for (what, on) in concerns(action) {
                writeln!(told, "  {} · {what}", action.code()).unwrap();
                for name in PERSONS.into_iter().chain(["operator", "system"]) {
                    let actor = person(name);
                    let answer = answer(&Rights::of(state, &actor, day), action, &on);
                    writeln!(told, "    {name:<14} {answer}").unwrap();
                }
            }
        }
    }
    told
}

#[test]
fn who_may_do_what_is_as_the_matrix_says() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../testdata/rights.golden");
    let told = matrix(&county());
    if std::env::var_os("SAMVERKAN_BLESS").is_some() {
        std::fs::write(&path, &told).unwrap();
    }
    let golden = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(told, golden, "read what differs, then bless testdata/rights.golden");
}

#[test]
fn every_way_of_being_somebody_is_in_the_matrix() {
    let state = county();
    let found: BTreeSet<&str> = PERSONS
        .into_iter()
        .flat_map(|name| {
            let actor = person(name);
            Rights::of(&state, &actor, date(2026, 6, 15))
                .held()
                .iter()
                .map(|held| held.ground.code())
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(found.into_iter().collect::<Vec<_>>(), {
        let mut all = Ground::CODES.to_vec();
        all.sort_unstable();
        all
    });
}

#[test]
fn a_no_names_who_may_today() {
    let state = county();
    let rights = person("member");
    let rights = Rights::of(&state, &rights, date(2026, 6, 15));
    let Err(Refusal::NotAllowed(denied)) = rights.may_do(Action::KeepRegister, &On::Arena(id("own"))) else {
        panic!("a member may not write")
    };
    let told: Vec<String> =
        denied.instead.iter().map(|instead| format!("{} {:?}", instead.by.code(), instead.persons)).collect();
    assert_eq!(
        told,
        [
            "secretary [person-secretary]",
            "runs [person-colleague, person-coordinator, person-stand-in]",
            "coordinator [person-colleague, person-coordinator, person-stand-in]",
        ]
    );
}

#[test]
fn somewhere_is_the_county_or_any_arena() {
    let state = county();
    for (when, day) in DAYS {
        for name in PERSONS.into_iter().chain(["operator", "system"]) {
            let actor = person(name);
            let rights = Rights::of(&state, &actor, day);
            for action in Action::ALL {
                let mut all = state.arenas.keys().cloned().map(On::Arena).chain([On::County]);
                let expected = all.any(|on| rights.may(action, &on));
                assert_eq!(rights.may_somewhere(action), expected, "{when}: {} by {name}", action.code());
            }
        }
    }
}

/// What a command on the register needs, read out of a small county file that is written over.
fn write(who: &str, day: Date, command: Command) -> Result<(), String> {
    let rule = |refusal: Refusal| match refusal {
        Refusal::NotAllowed(denied) => denied.rule.code().to_owned(),
        other => other.code().to_owned(),
    };
    run(&mut county(), &at(day, &person(who)), command).map_err(rule)
}

fn seat(holder: &str, seat: &str, who: &str, since: &str) -> Command {
    use domain::{
        facts::{Claim, Content},
        register::holder::Fact,
    };
    let claim = |fact, when| Claim { content: Content::Fact(fact), when, sources: Vec::new() }.into();
    let since = Period::since(testkit::samples::date(since));
    let statements = vec![
        claim(Fact::Exists(()), since),
        claim(Fact::Seat(id(seat)), Period::default()),
        claim(Fact::Person(id(who)), Period::default()),
    ];
    Command::Holder(facts::Command::Register { id: id(holder), statements })
}

fn leaving(holder: &str) -> Command {
    says(holder, holder::Fact::Leaving(()), Period::since(date(2026, 9, 1)))
}

fn proposing(holder: &str, person: &str) -> Command {
    says(holder, holder::Fact::Proposes(id(person)), Period::default())
}

fn says(holder: &str, fact: holder::Fact, when: Period) -> Command {
    let claim = facts::Claim { content: facts::Content::Fact(fact), when, sources: Vec::new() };
    Command::Holder(facts::Command::State { id: id(holder), statement: claim.into() })
}

/// Says that a name is kept of somebody.
fn naming(person: &str) -> Command {
    Command::Person(person::Command::Enter { person: id(person) })
}

fn all(commands: [Command; 2]) -> Command {
    Command::All(commands.into())
}

#[test]
fn who_writes_what_in_the_register() {
    let day = date(2026, 6, 15);
    for (who, day, command, expected) in [
        ("secretary", day, seat("new", "plain", "new", "2026-06-15"), Ok(())),
        // The other arena is not hers, and the coordinator's seat opens the whole county.
        ("secretary", day, seat("new", "supporter", "new", "2026-06-15"), Err("not_held")),
        ("secretary", day, seat("new", "coordinator", "new", "2026-06-15"), Err("not_held")),
        ("coordinator", day, seat("new", "coordinator", "new", "2026-06-15"), Ok(())),
        ("stand-in", day, seat("new", "coordinator", "new", "2026-06-15"), Ok(())),
        ("stand-in", date(2027, 1, 1), seat("new", "coordinator", "new", "2026-06-15"), Err("over")),
        ("coordinator", day, seat("new", "plain", "coordinator", "2026-06-15"), Err("own_seat")),
        ("member", day, seat("new", "plain", "new", "2026-06-15"), Err("not_held")),
        ("member", day, leaving("member"), Ok(())),
        ("member", day, leaving("chair"), Err("not_held")),
        ("member", date(2027, 1, 1), leaving("member"), Err("over")),
        ("secretary", day, leaving("member"), Ok(())),
        ("visitor", day, leaving("member"), Err("sign_in")),
        ("member", day, proposing("member", "new"), Ok(())),
        ("member", day, proposing("chair", "new"), Err("not_held")),
        ("member", date(2027, 1, 1), proposing("member", "new"), Err("over")),
        ("secretary", day, proposing("member", "new"), Ok(())),
        // Who proposes somebody new says what they are called, and nobody else's name; so does the secretary who is told.
        ("member", day, all([proposing("member", "new"), naming("new")]), Ok(())),
        ("secretary", day, all([proposing("member", "new"), naming("new")]), Ok(())),
        ("member", day, naming("new"), Err("not_held")),
        ("member", day, all([proposing("member", "new"), naming("newer")]), Err("not_held")),
        ("member", day, all([proposing("member", "coordinator"), naming("coordinator")]), Err("not_held")),
        (
            "member",
            day,
            all([proposing("member", "administrator"), naming("administrator")]),
            Err("not_held"),
        ),
        (
            "secretary",
            day,
            all([proposing("member", "administrator"), naming("administrator")]),
            Err("not_held"),
        ),
    ] {
        let shown = format!("{who} on {day}: {command:?}");
        assert_eq!(write(who, day, command), expected.map_err(str::to_owned), "{shown}");
    }
}

#[test]
fn a_seat_dated_back_opens_nothing_that_is_closed() {
    let mut state = county();
    let today = date(2026, 6, 15);
    // Entered today as having sat until last year.
    let file = seat("late", "plain", "late", "2024-01-01");
    run(&mut state, &at(today, &Actor::Operator), file).unwrap();
    let end = domain::facts::Command::End {
        id: id("late"),
        no: 1,
        to: testkit::samples::date("2025-01-01"),
        sources: Vec::new(),
    };
    run(&mut state, &at(today, &Actor::Operator), Command::Holder(end)).unwrap();
    let actor = person("late");
    assert_eq!(answer(&Rights::of(&state, &actor, today), Action::ReadShared, &On::Arena(id("own"))), "over");
}

#[test]
fn a_secretary_moves_nobody_who_is_more_than_a_part_of_her_arena() {
    let (mut state, day) = (county(), date(2026, 6, 15));
    let may = |state: &State, who: &str, whom: &str, action| {
        Rights::of(state, &person(who), day).may(action, &On::Person(id(whom)))
    };
    // She can seat anybody in her arena, and so seats those who open more than it.
    for whom in ["supporter", "administrator"] {
        let also = seat(&format!("also-{whom}"), "plain", whom, "2026-06-15");
        run(&mut state, &at(day, &person("secretary")), also).unwrap();
    }
    for (whom, reads, keeps) in [
        ("member", true, true),
        ("chair", true, true),
        ("coordinator", true, false),
        ("supporter", true, false),
        ("administrator", true, false),
        ("registrar", false, false),
    ] {
        let own = [Action::ReadPersonal, Action::KeepPersonal].map(|act| may(&state, "secretary", whom, act));
        assert_eq!(own, [reads, keeps], "{whom}");
        assert!(may(&state, "administrator", whom, Action::KeepPersonal), "{whom}");
    }
}

#[test]
fn an_administrator_is_whoever_may_give_roles_on_each_day() {
    let state = county();
    for (_, day) in DAYS {
        for name in PERSONS {
            let actor = person(name);
            let Some(id) = actor.person() else { continue };
            let may = Rights::of(&state, &actor, day).may(Action::GiveRole, &On::County);
            assert_eq!(is_administrator(&state, id, day), may, "{name} on {day}");
        }
    }
}

#[test]
fn a_role_is_given_by_another_and_never_backwards() {
    let day = date(2026, 6, 15);
    let give = |to: &str, from| {
        let (person, role, reason) = (id(to), Role::Administrator {}, text("Beslut."));
        Command::Commission(commission::Command::Give { person, role, from, to: None, reason })
    };
    for (who, command, expected) in [
        ("administrator", give("new", day), Ok(())),
        ("administrator", give("new", date(2026, 6, 14)), Err("role_dates")),
        ("administrator", give("administrator", date(2028, 1, 1)), Err("own_seat")),
        ("coordinator", give("new", day), Err("not_held")),
        ("operator", give("administrator", day), Err("role_is_held")),
        ("operator", give("administrator", date(2027, 1, 1)), Ok(())),
    ] {
        assert_eq!(write(who, day, command), expected.map_err(str::to_owned), "{who}");
    }
}

#[test]
fn a_draft_lies_with_the_authority_its_writer_acts_for() {
    let (state, day) = (county(), date(2026, 6, 15));
    let spaces = ["member", "coordinator", "supporter", "registrar", "substitute", "visitor", "operator"]
        .map(|name| {
            let spaces = Rights::of(&state, &person(name), day).spaces();
            spaces.first().map(Authority::to_string).unwrap_or_default()
        });
    assert_eq!(spaces, ["principal-town", "principal-town", "body-board", "body-board", "", "", "machine"]);
}

#[test]
fn a_leaver_is_the_secretarys_duty_until_somebody_follows() {
    let mut state = county();
    let day = date(2026, 6, 15);
    let open = |state: &State, day| -> Vec<String> {
        let duties = duties::open(state, day);
        let told = duties
            .iter()
            .map(|duty| format!("{} {} {:?} {:?}", duty.leaver, duty.seat, duty.falls_on, duty.proposed));
        told.collect()
    };
    let before = open(&state, day);
    run(&mut state, &at(day, &person("member")), leaving("member")).unwrap();
    run(&mut state, &at(day, &person("member")), proposing("member", "next")).unwrap();
    let mut duty = open(&state, day);
    duty.retain(|duty| !before.contains(duty));
    assert_eq!(duty, ["holder-member seat-plain [person-secretary] Some(person-next)"]);
    run(&mut state, &at(day, &person("secretary")), seat("next", "plain", "next", "2026-09-01")).unwrap();
    assert_eq!(open(&state, day), before);
}

#[test]
fn the_next_secretary_takes_over_and_what_crosses_to_another_authority_is_told() {
    let mut state = county();
    let serves = {
        use domain::{
            facts::{self, Claim, Content},
            register::{holder::Fact, paper::MeetingRole},
            time::Period,
        };
        let content = Content::Fact(Fact::ServesAs(MeetingRole::Secretary));
        let when = Period::since(date(2027, 1, 1));
        facts::Command::State {
            id: id("member"),
            statement: Claim { content, when, sources: Vec::new() }.into(),
        }
    };
    assert_eq!(duties::hand_over(&state, &id("own"), date(2026, 6, 15)), None);
    run(&mut state, &at(date(2026, 6, 15), &person("secretary")), Command::Holder(serves)).unwrap();
    let passes = duties::hand_over(&state, &id("own"), date(2026, 6, 15)).unwrap();
    assert_eq!(
        (passes.from.to_string(), passes.to.to_string()),
        ("holder-secretary".into(), "holder-member".into())
    );
    assert_eq!(passes.on.to_string(), "2027-01-01");
    assert!(passes.crosses());
}

#[test]
fn everything_in_the_register_belongs_somewhere() {
    let state = county();
    let of = |subject: &str| On::of(&state, &subject.parse::<Subject>().unwrap(), date(2026, 6, 15));
    let own = || Some(On::Arena(id("own")));
    for (subject, expected) in [
        ("arena-own", own()),
        ("seat-plain", own()),
        ("holder-member", own()),
        ("seat-coordinator", Some(On::County)),
        ("holder-coordinator", Some(On::County)),
        ("office-coordinator", Some(On::County)),
        ("relation-supports", Some(On::County)),
        ("arena-nowhere", None),
    ] {
        assert_eq!(of(subject), expected, "{subject}");
    }
}
