//! Random orders over a small county, for properties: any of them may be refused, none may break the county.

use crate::{
    samples::{Sampled, claim, date, id, text, title},
    steps::Stepped,
};
use domain::{
    Command, acts,
    checks::{CATALOGUE, silence},
    facts::{self, Claim, Content, Statement},
    id::{Handle, Id},
    register::{
        arena, body, holder, lineage, office, paper, party, principal, relation, rulebook, seat, source, unit,
    },
    time::{PartialDate, Period},
    work::{
        decision::{self, Issue, Kind},
        matter,
    },
};
use proptest::{prelude::*, sample::select};

/// Opens a county with one thing of every kind, named so that every sample's references are met.
pub fn opening() -> Command {
    let open = Command::OpenCounty { handle: id_handle("alby"), name: title("Alby") };
    let mut all = vec![open];
    for handle in ["s2", "s4", "domain"] {
        all.push(Command::Source(facts::Command::Register { id: id(handle), statements: Vec::new() }));
    }
    all.push(begin(Command::Principal, "p"));
    all.push(begin(Command::Body, "b"));
    all.push(begin(Command::Unit, "u"));
    all.push(begin(Command::Party, "q"));
    all.push(begin(Command::Office, "o"));
    all.push(begin(Command::Arena, "a"));
    all.push(begin(Command::Arena, "b"));
    all.push(begin(Command::Paper, "m"));
    all.push(begin(Command::Seat, "s"));
    all.push(begin(Command::Holder, "h"));
    all.push(begin(Command::Relation, "r"));
    Command::All(all)
}

fn id_handle(handle: &str) -> Handle {
    Handle::parse(handle).expect("well-formed")
}

fn begin<F: Sampled>(wrap: fn(facts::Command<F>) -> Command, handle: &str) -> Command {
    let existence = F::existence().expect("only what comes and goes begins");
    let exists = F::samples().into_iter().find(|fact| fact.aspect() == existence).expect("sampled");
    let claim =
        Claim { content: Content::Fact(exists), when: Period::since(date("2001")), sources: Vec::new() };
    let statements = vec![claim.into()];
    wrap(facts::Command::Register { id: F::Id::new(id_handle(handle)), statements })
}

/// Registers an arena that exists since 2005.
pub fn new_arena(handle: &str, name: &str) -> Command {
    let claim = |fact| {
        let when = Period::since(date("2005"));
        Claim { content: Content::Fact(fact), when, sources: Vec::new() }
    };
    let statements =
        vec![claim(arena::Fact::Exists(())).into(), claim(arena::Fact::Name(title(name))).into()];
    Command::Arena(facts::Command::Register { id: id(handle), statements })
}

/// Any order at all.
pub fn any_order() -> impl Strategy<Value = Command> {
    prop_oneof![
        1 => about::<rulebook::Fact>(Command::Rulebook),
        1 => about::<source::Fact>(Command::Source),
        1 => about::<principal::Fact>(Command::Principal),
        1 => about::<body::Fact>(Command::Body),
        1 => about::<unit::Fact>(Command::Unit),
        1 => about::<party::Fact>(Command::Party),
        1 => about::<office::Fact>(Command::Office),
        3 => about::<arena::Fact>(Command::Arena),
        1 => about::<relation::Fact>(Command::Relation),
        2 => about::<lineage::Fact>(Command::Lineage),
        2 => about::<paper::Fact>(Command::Paper),
        1 => about::<seat::Fact>(Command::Seat),
        1 => about::<holder::Fact>(Command::Holder),
        1 => silences(),
        4 => along::<matter::Act>(Command::Matter),
        2 => along::<decision::Act>(Command::Decision),
        1 => issues(),
    ]
}

/// Dates that meet, cross and leave open.
fn any_date() -> impl Strategy<Value = PartialDate> {
    select(vec![
        "1999",
        "2001",
        "2005-06-01",
        "2009-06",
        "2009-09?",
        "2021-23",
        "..2005",
        "2010..",
        "2022-10-08",
        "201X",
    ])
    .prop_map(date)
}

fn any_period() -> impl Strategy<Value = Period> {
    (proptest::option::of(any_date()), proptest::option::weighted(0.3, any_date()))
        .prop_map(|(from, to)| Period { from, to })
}

fn any_content<F: Sampled>() -> impl Strategy<Value = Content<F>> {
    (select(F::samples()), 0..10).prop_map(|(fact, kind)| match kind {
        0 => Content::Missing(fact.aspect()),
        1 => Content::NotFound(fact.aspect()),
        _ => Content::Fact(fact),
    })
}

fn any_claim<F: Sampled>() -> impl Strategy<Value = Claim<F>> {
    (any_content::<F>(), any_period(), proptest::bool::ANY).prop_map(|(content, when, cited)| {
        let sources = if cited { claim(F::samples().remove(0)).sources } else { Vec::new() };
        Claim { content, when, sources }
    })
}

fn any_statement<F: Sampled>() -> impl Strategy<Value = Statement<F>> {
    (proptest::collection::vec(any_claim::<F>(), 1..3), proptest::option::weighted(0.2, 0_u16..2)).prop_map(
        |(claims, chosen)| Statement {
            chosen: chosen.filter(|chosen| usize::from(*chosen) < claims.len()),
            claims,
        },
    )
}

fn about<F: Sampled>(wrap: fn(facts::Command<F>) -> Command) -> BoxedStrategy<Command> {
    let any_id = || {
        select(vec!["a", "b", "c", "h", "m", "o", "p", "q", "r", "s", "u", "county"])
            .prop_map(|handle| F::Id::new(id_handle(handle)))
    };
    let target = || (any_id(), 1_u32..6);
    let reason = || Just(text("Det var fel."));
    let existence =
        F::existence().map(|aspect| F::samples().into_iter().find(|fact| fact.aspect() == aspect));
    prop_oneof![
        2 => (any_id(), any_period(), proptest::collection::vec(any_statement::<F>(), 0..4)).prop_map(
            move |(id, when, mut statements)| {
                if let Some(Some(exists)) = existence.clone() {
                    let content = Content::Fact(exists);
                    statements.insert(0, Claim { content, when, sources: Vec::new() }.into());
                }
                facts::Command::Register { id, statements }
            }
        ),
        4 => (any_id(), any_statement::<F>()).prop_map(|(id, statement)| facts::Command::State { id, statement }),
        2 => (target(), any_content::<F>(), any_date()).prop_map(|((id, no), content, from)| {
            facts::Command::Change { id, no, content, from, sources: Vec::new() }
        }),
        1 => (target(), any_date()).prop_map(|((id, no), to)| facts::Command::End { id, no, to, sources: Vec::new() }),
        2 => (target(), 0_u16..2, any_claim::<F>(), reason()).prop_map(|((id, no), claim, by, reason)| {
            facts::Command::Correct { id, no, claim, by, reason }
        }),
        1 => (target(), reason()).prop_map(|((id, no), reason)| facts::Command::Retract { id, no, reason }),
        1 => (target(), any_claim::<F>()).prop_map(|((id, no), claim)| facts::Command::Dispute { id, no, claim }),
        1 => target().prop_map(|(id, no)| {
            let sources = vec!["s4:12".parse().expect("well-formed")];
            facts::Command::Cite { id, no, claim: 0, sources }
        }),
        1 => (target(), proptest::option::of(0_u16..3)).prop_map(|((id, no), claim)| facts::Command::Choose { id, no, claim }),
    ]
    .prop_map(wrap)
    .boxed()
}

/// What may happen to a road, and what may be written over.
fn along<A: Stepped>(wrap: fn(acts::Command<A>) -> Command) -> BoxedStrategy<Command> {
    let any_id = || select(vec!["d", "m", "x"]).prop_map(|handle| A::Id::new(id_handle(handle)));
    let any_act = || select(A::samples());
    let any_source = || proptest::option::weighted(0.3, Just("s4:12".parse().expect("well-formed")));
    let reason = || Just(text("Det var fel."));
    prop_oneof![
        6 => (any_id(), any_act(), any_date(), any_source())
            .prop_map(|(id, act, on, source)| acts::Command::Record { id, act, on, source }),
        2 => (any_id(), 1_u32..6, any_act(), any_date(), reason()).prop_map(|(id, no, act, on, reason)| {
            acts::Command::Correct { id, no, act, on, source: None, reason }
        }),
        1 => (any_id(), 1_u32..6, reason())
            .prop_map(|(id, no, reason)| acts::Command::Retract { id, no, reason }),
    ]
    .prop_map(wrap)
    .boxed()
}

fn issues() -> BoxedStrategy<Command> {
    let any_matter = proptest::option::of(Just(id("m")));
    (any_matter, select(Kind::ALL.to_vec()), select(vec!["d", "x", "y"]))
        .prop_map(|(matter, kind, handle)| {
            Command::Issue(Box::new(Issue {
                id: id(handle),
                by: vec![id("a"), id("b")],
                matter,
                title: title("Beslutet"),
                text: text("Beslutar."),
                kind,
                how: None,
                on: jiff::civil::date(2021, 10, 8),
            }))
        })
        .boxed()
}

fn silences() -> BoxedStrategy<Command> {
    let names: Vec<String> = CATALOGUE.iter().map(|check| check.name.to_owned()).collect();
    let check = move || select(names.clone());
    let subject =
        || select(vec!["arena-a", "arena-b", "seat-s"]).prop_map(|id| id.parse().expect("well-formed"));
    let silence = (check(), subject(), 1_i16..400).prop_map(|(check, subject, days)| {
        let until = jiff::civil::date(2021, 10, 8).saturating_add(jiff::Span::new().days(days));
        silence::Command::Silence { check, subject, reason: text("Arbetet pågår."), until }
    });
    let hear = (check(), subject()).prop_map(|(check, subject)| silence::Command::Hear { check, subject });
    prop_oneof![2 => silence, 1 => hear].prop_map(Command::Silence).boxed()
}
