//! What holds of recommendations whatever is recorded about them: no arena decides for a principal, not yet decided is
//! no no, and a standing is what its boards say.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{
    Command, Context, Stamped, State,
    access::commission,
    acts::{self, ActNo},
    command,
    context::{Actor, RequestId},
    facts::{self, Claim, Content, Statement},
    id::{BodyId, Node},
    register::{arena, body, party, principal},
    view::standing::{
        Answer, Asked, Outcome, Stage, Standing, Tally, made::Made, matrix, principal_of, standing,
    },
    work::recommendation::{Act, Condition, Kind, RecommendationRoad, Stance, Taken},
};
use jiff::civil::{Date, date};
use proptest::{collection::vec, option, prelude::*, sample::select};
use testkit::samples::{id, text, title};

const TODAY: Date = date(2022, 6, 1);

/// Two principals with two boards each, a party, two arenas.
fn county() -> State {
    let mut state = State::default();
    let begin = |fact| {
        let claim = Claim { content: Content::Fact(fact), when: Default::default(), sources: vec![] };
        Statement::from(claim)
    };
    let mut all = vec![Command::OpenCounty { handle: "alby".parse().unwrap(), name: title("Alby") }];
    for arena in ["a", "b"] {
        let statements = vec![
            Claim {
                content: Content::Fact(arena::Fact::Exists(())),
                when: Default::default(),
                sources: vec![],
            }
            .into(),
        ];
        all.push(Command::Arena(facts::Command::Register { id: id(arena), statements }));
    }
    let statements = vec![
        Claim { content: Content::Fact(party::Fact::Exists(())), when: Default::default(), sources: vec![] }
            .into(),
    ];
    all.push(Command::Party(facts::Command::Register { id: id("q"), statements }));
    for whom in ["p", "r"] {
        let statements = vec![
            Claim {
                content: Content::Fact(principal::Fact::Exists(())),
                when: Default::default(),
                sources: vec![],
            }
            .into(),
        ];
        all.push(Command::Principal(facts::Command::Register { id: id(whom), statements }));
        for n in [1, 2] {
            let within = body::Fact::Within(Node::Principal(id(whom)));
            let statements = vec![begin(body::Fact::Exists(())), begin(within)];
            all.push(Command::Body(facts::Command::Register { id: id(&format!("{whom}{n}")), statements }));
        }
    }
    assert!(run(&mut state, Command::All(all)));
    state
}

fn run(state: &mut State, command: Command) -> bool {
    let now = "2022-06-01T09:00:00Z".parse().unwrap();
    let cx = Context { now, today: TODAY, actor: Actor::Operator, request: RequestId([0; 16]) };
    let Ok(events) = command::decide(state, &cx, command) else { return false };
    for event in &events {
        command::apply(state, &Stamped { seq: 1, at: now, actor: Actor::Operator, event });
    }
    !events.is_empty()
}

fn any_board() -> impl Strategy<Value = BodyId> {
    select(vec!["p1", "p2", "r1", "r2"]).prop_map(id)
}

fn any_of() -> impl Strategy<Value = Node> {
    prop_oneof![
        6 => any_board().prop_map(Node::Body),
        2 => select(vec!["p", "r"]).prop_map(|handle| Node::Principal(id(handle))),
        1 => Just(Node::Party(id("q"))),
        1 => select(vec!["a", "b"]).prop_map(|handle| Node::Arena(id(handle))),
    ]
}

fn any_taken() -> impl Strategy<Value = Taken> {
    let stance = select(vec![
        Stance::Adopts {},
        Stance::AdoptsWithChange { text: None },
        Stance::Declines { reason: None },
        Stance::TakesNote {},
    ]);
    (stance, option::weighted(0.2, any_board()), vec(1..4u16, 0..2)).prop_map(|(stance, by, parts)| Taken {
        by,
        parts,
        ..Taken::new(stance)
    })
}

fn any_act() -> impl Strategy<Value = Act> {
    let address = (any_of(), vec(any_board(), 0..3), vec(1..4u16, 0..2));
    prop_oneof![
        2 => (1..4u16).prop_map(|part| Act::PartAdded { part, text: text("Punkt") }),
        4 => address.prop_map(|(to, boards, parts)| Act::Addressed { to, boards, parts, through: None }),
        1 => any_of().prop_map(|of| Act::Received { of, number: None }),
        1 => any_of().prop_map(|of| Act::Scheduled { of, meets: date(2021, 9, 1).into() }),
        5 => (any_of(), any_taken()).prop_map(|(of, is)| Act::DecisionNoted { of, is }),
        5 => (any_of(), any_taken(), option::weighted(0.2, 1..9u32))
            .prop_map(|(of, is, instead_of)| Act::DecisionRecorded { of, is, instead_of }),
        1 => (any_of(), 1..9u32).prop_map(|(of, note)| Act::DecisionConfirmed { of, note }),
        1 => any_of().prop_map(|of| Act::NotConcerned { of, reason: None }),
        1 => any_of().prop_map(|of| Act::CarriedOut { of, unit: None, evidence: None, link: None }),
        1 => Just(Act::Withdrawn { reason: text("Ny.") }),
        1 => Just(Act::ConditionSet { is: Condition::WhenAllHaveAgreed }),
    ]
}

fn any_command() -> impl Strategy<Value = Command> {
    let on =
        || (2020..2023i16, 1..13i8, 1..29i8).prop_map(|(year, month, day)| date(year, month, day).into());
    let no = || 1..12u32;
    prop_oneof![
        8 => (any_act(), on()).prop_map(|(act, on)| acts::Command::Record { id: id("r"), act, on, source: None }),
        1 => (no(), any_act(), on()).prop_map(|(no, act, on)| acts::Command::Correct {
            id: id("r"), no, act, on, source: None, reason: text("Fel."),
        }),
        1 => no().prop_map(|no: ActNo| acts::Command::Retract { id: id("r"), no, reason: text("Fel.") }),
    ]
    .prop_map(Command::Recommendation)
}

fn made() -> Command {
    let act = Act::Made {
        kind: Kind::Recommendation,
        title: title("Mål"),
        by: vec![id("a")],
        decision: None,
        matter: None,
        follow_up: None,
    };
    Command::Recommendation(acts::Command::Record {
        id: id("r"),
        act,
        on: date(2021, 1, 1).into(),
        source: None,
    })
}

/// The steps that say what this one decided, and by whom inside the same principal.
fn own_decisions<'a>(state: &State, road: &'a RecommendationRoad, asked: &Asked<'_>) -> Vec<&'a Taken> {
    let is_own = |of: &Node| {
        let whom = match of {
            Node::Body(board) => principal_of(state, board, TODAY).map(Node::Principal),
            _ => None,
        };
        *of == asked.of || (asked.of == asked.whom && whom.as_ref() == Some(&asked.whom))
    };
    let by_own = |taken: &Taken| {
        let by = taken.by.as_ref().and_then(|by| principal_of(state, by, TODAY)).map(Node::Principal);
        by.is_none_or(|by| by == asked.whom)
    };
    let own = road.standing().filter(|step| step.act.of().is_some_and(is_own));
    own.filter_map(|step| step.act.taken()).filter(|taken| by_own(taken)).collect()
}

fn holds(state: &State, road: &RecommendationRoad, standing: &Standing<'_>) -> Result<(), TestCaseError> {
    for asked in &standing.asked {
        let own = own_decisions(state, road, asked);
        if matches!(asked.stage, Stage::Decided(_) | Stage::Partly) {
            prop_assert!(!own.is_empty(), "{:?} has decided and nobody of its own did", asked.of);
        }
        // What is left of what is decided in part is what no decision of its own is about.
        let counts = || asked.rulings.iter().filter(|ruling| !ruling.is_foreign);
        let covers = |part: &u16| {
            counts().any(|ruling| ruling.taken.parts.is_empty() || ruling.taken.parts.contains(part))
        };
        let left: Vec<u16> = match asked.stage {
            Stage::Partly => asked.parts.iter().filter(|part| !covers(part)).copied().collect(),
            _ => Vec::new(),
        };
        prop_assert_eq!(&asked.left, &left, "{:?}", asked.of);
        let said_no = own.iter().any(|taken| matches!(taken.stance, Stance::Declines { .. }));
        if asked.stage == Stage::Decided(Outcome::Declined) {
            let took_note = own.iter().any(|taken| taken.stance == Stance::TakesNote {});
            prop_assert!(said_no || took_note, "{:?} has said no without saying it", asked.of);
        }
    }
    let answers = standing.answers();
    for Answer { whom, stage, n_decided, .. } in &answers {
        let of_whom = |asked: &&Asked<'_>| asked.is_asked && asked.whom == *whom;
        let own: Vec<&Asked<'_>> = standing.asked.iter().filter(of_whom).collect();
        let concerned: Vec<&&Asked<'_>> =
            own.iter().filter(|asked| asked.stage != Stage::NotConcerned).collect();
        let n = concerned.iter().filter(|asked| matches!(asked.stage, Stage::Decided(_))).count();
        prop_assert_eq!(*n_decided, (n, concerned.len()));
        prop_assert_eq!(matches!(stage, Stage::Decided(_)), n > 0 && n == concerned.len());
        prop_assert_eq!(*stage == Stage::NotConcerned, concerned.is_empty());
        let no = concerned.iter().any(|asked| asked.stage == Stage::Decided(Outcome::Declined));
        prop_assert!(*stage != Stage::Decided(Outcome::Declined) || no, "nobody of {whom:?} has said no");
    }
    let Tally { n_concerned, n_agreed, n_in_part, n_noted, n_declined, n_undecided, n_not_concerned, .. } =
        standing.tally();
    prop_assert_eq!(n_agreed + n_in_part + n_noted + n_declined + n_undecided, n_concerned);
    prop_assert_eq!((n_concerned + n_not_concerned) as usize, answers.len());
    let undecided = answers.iter().filter(|answer| answer.stage.is_undecided()).count();
    prop_assert_eq!(undecided, n_undecided as usize);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_standing_is_what_its_boards_say(commands in vec(any_command(), 1..60)) {
        let mut state = county();
        prop_assert!(run(&mut state, made()));
        for command in commands {
            run(&mut state, command);
            prop_assert_eq!(state.check_invariants(), vec![]);
        }
        for day in [date(2020, 12, 31), date(2021, 6, 1), TODAY] {
            let road = state.recommendations.values().next().unwrap();
            let Some(standing) = standing(&state, road, day) else {
                prop_assert!(day < date(2021, 1, 1) || !road.is_there());
                continue;
            };
            holds(&state, road, &standing)?;
            let made = Made::new(&state, day);
            let matrix = matrix::matrix(&state, day, &matrix::Wanted::default(), &made, None, |all| 0..all);
            prop_assert_eq!(matrix.rows[0].tally, standing.tally());
            let in_cells: Vec<&Answer> = matrix.rows[0].cells.iter().flatten().chain(&matrix.rows[0].others).collect();
            prop_assert_eq!(in_cells.len(), standing.answers().len());
        }
    }
}

#[test]
fn the_random_commands_are_not_all_refused_and_reach_every_stage() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let (mut n_done, mut seen) = (0, std::collections::BTreeSet::new());
    for _ in 0..100 {
        let mut state = county();
        assert!(run(&mut state, made()));
        for _ in 0..40 {
            n_done += u32::from(run(&mut state, any_command().new_tree(&mut runner).unwrap().current()));
        }
        let road = state.recommendations.values().next().unwrap();
        if let Some(standing) = standing(&state, road, TODAY) {
            seen.extend(standing.asked.iter().map(|asked| asked.stage));
        }
    }
    assert!(n_done > 500, "only {n_done} of 4,000 commands changed anything");
    assert!(seen.len() >= 9, "only {seen:?}");
}

/// Whether somebody may do this, on the day after `registrar` was made registrar of `p1`.
fn may(state: &State, who: &str, command: acts::Command<Act>) -> bool {
    let now = "2022-06-02T09:00:00Z".parse().unwrap();
    let today = date(2022, 6, 2);
    let cx = Context { now, today, actor: Actor::Person(id(who)), request: RequestId([0; 16]) };
    command::decide(state, &cx, Command::Recommendation(command)).is_ok()
}

#[test]
fn whoever_is_registrar_of_a_board_says_which_board_takes_what_its_principal_was_asked_as_a_whole() {
    let on = || date(2022, 6, 1).into();
    let record = |act| acts::Command::Record { id: id("r"), act, on: on(), source: None };
    let to = |whom: &str, boards: &[&str], parts: Vec<u16>| Act::Addressed {
        to: Node::Principal(id(whom)),
        boards: boards.iter().map(|board| id(board)).collect(),
        parts,
        through: None,
    };
    let mut state = county();
    let give = commission::Command::Give {
        person: id("registrar"),
        role: commission::Role::Registrar { of: id("p1") },
        from: TODAY,
        to: None,
        reason: text("Beslut."),
    };
    let mut all = vec![Command::Commission(give), made()];
    for part in [1, 2] {
        all.push(Command::Recommendation(record(Act::PartAdded { part, text: text("Punkt") })));
    }
    all.push(Command::Recommendation(record(to("p", &[], vec![1]))));
    all.push(Command::Recommendation(record(to("r", &[], vec![]))));
    assert!(run(&mut state, Command::All(all)));
    let taken = Act::DecisionRecorded {
        of: Node::Principal(id("p")),
        is: Taken { by: Some(id("p1")), ..Taken::new(Stance::Adopts {}) },
        instead_of: None,
    };
    for (who, act, expected) in [
        ("registrar", to("p", &["p1"], vec![1]), true),
        ("registrar", to("p", &["p1", "p2"], vec![1]), true),
        ("registrar", taken.clone(), true),
        // Nothing more is asked than was, and nothing of another principal.
        ("registrar", to("p", &["p1"], vec![]), false),
        ("registrar", to("p", &["p1"], vec![2]), false),
        ("registrar", to("p", &["r1"], vec![1]), false),
        ("registrar", to("r", &["r1"], vec![]), false),
        ("registrar", to("p", &[], vec![1]), false),
        ("somebody", to("p", &["p1"], vec![1]), false),
        ("somebody", taken, false),
    ] {
        assert_eq!(may(&state, who, record(act.clone())), expected, "{who}: {act:?}");
    }
    // Whoever said which board takes it may take that back, and does not make something else of it.
    assert!(run(&mut state, Command::Recommendation(record(to("p", &["p1"], vec![1])))));
    let no = state.recommendations.values().next().unwrap().steps().last().unwrap().no;
    let correct =
        |act| acts::Command::Correct { id: id("r"), no, act, on: on(), source: None, reason: text("Fel.") };
    for (command, expected) in [
        (correct(to("p", &["p2"], vec![1])), true),
        (correct(to("r", &["r1"], vec![])), false),
        (correct(to("p", &[], vec![2])), false),
        (acts::Command::Retract { id: id("r"), no, reason: text("Fel.") }, true),
    ] {
        assert_eq!(may(&state, "registrar", command.clone()), expected, "{command:?}");
    }
}
