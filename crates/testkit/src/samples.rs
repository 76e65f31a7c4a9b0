//! One sample of every fact a county can hold, with every variant of every value: what golden lines are written from.

use domain::{
    facts::{Claim, Content, Fact, Statement},
    id::{Handle, Id, Node},
    register::{
        arena::{self, ArenaKind, Group, LegalForm, TargetGroup, Weight},
        body::{self, BodyKind},
        holder,
        lineage::{self, How, Step},
        mailbox::Mailbox as OfficialMailbox,
        office,
        paper::{self, Act, Focus, MeetingRole, PaperKind, Reading, Receiver, Recipients, Rule, Scope, Turn},
        party::{self, PartyKind},
        principal::{self, PrincipalKind},
        relation::{self, RelationKind},
        rulebook::{self, Part},
        seat::{self, Appointer, Basis, Each, Places, Post, Represents, Side, Spread, Substitutes},
        source::{self, RegisterNumber},
        unit::{self, UnitKind},
    },
    text::{Text, Title},
    time::{PartialDate, Period},
};

/// A kind of thing with samples of everything that can be said of it.
pub trait Sampled: Fact {
    /// Every variant of every value, at least once.
    fn samples() -> Vec<Self>;
}

/// The id with this handle.
pub fn id<I: Id>(handle: &str) -> I {
    I::new(Handle::parse(handle).expect("samples have well-formed handles"))
}

/// A title.
pub fn title(text: &str) -> Title {
    Title::parse(text).expect("samples have well-formed titles")
}

/// A text.
pub fn text(text: &str) -> Text {
    Text::parse(text).expect("samples have well-formed texts")
}

/// A date.
pub fn date(date: &str) -> PartialDate {
    date.parse().expect("samples have well-formed dates")
}

/// The arena `a`, as a node.
pub fn node() -> Node {
    Node::Arena(id("a"))
}

/// Any node, one of each kind.
pub fn nodes() -> Vec<Node> {
    vec![
        Node::Principal(id("p")),
        Node::Body(id("b")),
        Node::Unit(id("u")),
        Node::Party(id("q")),
        Node::Office(id("o")),
        Node::Arena(id("a")),
    ]
}

/// A register number.
pub fn register_number() -> RegisterNumber {
    RegisterNumber::parse("RS/625/2021").expect("samples have well-formed register numbers")
}

/// A fact that is true for a time, read in two places.
pub fn claim<F: Fact>(fact: F) -> Claim<F> {
    let when = Period { from: Some(date("2009-06")), to: Some(date("2021-23~")) };
    let sources = ["s2:9", "domain"].map(|citation| citation.parse().expect("samples cite well")).to_vec();
    Claim { content: Content::Fact(fact), when, sources }
}

/// A fact that two sources disagree about, where the county has chosen.
pub fn disputed<F: Fact>(fact: F) -> Statement<F> {
    let other = Claim { when: Period::since(date("..2005")), ..claim(fact.clone()) };
    Statement { claims: vec![claim(fact), other], chosen: Some(1) }
}

fn mailbox() -> OfficialMailbox {
    OfficialMailbox::parse("registrator@alby.example").expect("an address")
}

impl Sampled for source::Fact {
    fn samples() -> Vec<Self> {
        use source::Fact::*;
        let number = register_number();
        vec![
            Title(title("Svar")),
            Dated(date("2021-12-09")),
            Issuer(title("Styrelsen")),
            RegisterNumber(number),
        ]
    }
}

impl Sampled for principal::Fact {
    fn samples() -> Vec<Self> {
        use principal::Fact::*;
        let mut all = vec![Exists(()), Name(title("Alby")), Alias(title("Alby kommun"))];
        all.extend([PrincipalKind::Region, PrincipalKind::Municipality].map(Kind));
        all.push(Mailbox(mailbox()));
        all
    }
}

impl Sampled for body::Fact {
    fn samples() -> Vec<Self> {
        use BodyKind::*;
        use body::Fact;
        let mut all = vec![Fact::Exists(()), Fact::Name(title("Nämnden")), Fact::Alias(title("N"))];
        all.extend([Council, Executive, Board, Committee, Auditors, JointBoard, Directorate].map(Fact::Kind));
        all.extend([Fact::Within(node()), Fact::Members(13)]);
        let meets = |papers_by| Fact::Meeting(body::BoardMeeting { on: date("2024-10-16"), papers_by });
        all.extend([meets(None), meets(Some(date("2024-10-02")))]);
        all.push(Fact::Mailbox(mailbox()));
        all
    }
}

impl Sampled for unit::Fact {
    fn samples() -> Vec<Self> {
        use unit::Fact::*;
        let mut all = vec![Exists(()), Name(title("Området")), Alias(title("O")), Within(node())];
        let kinds = [UnitKind::Administration, UnitKind::Department, UnitKind::Area, UnitKind::Operation];
        all.extend(kinds.map(Kind));
        all
    }
}

impl Sampled for party::Fact {
    fn samples() -> Vec<Self> {
        use PartyKind::*;
        use party::Fact;
        let mut all = vec![Fact::Exists(()), Fact::Name(title("Förbundet")), Fact::Alias(title("F"))];
        all.extend(
            [Federation, Police, Prosecutor, CountyBoard, UserOrganisation, University, Other]
                .map(Fact::Kind),
        );
        all.push(Fact::Mailbox(mailbox()));
        all
    }
}

impl Sampled for office::Fact {
    fn samples() -> Vec<Self> {
        use office::Fact::*;
        let mut all = vec![Exists(()), Name(title("Samordnare")), Alias(title("S")), Duty(text("Bevaka."))];
        all.extend(nodes().into_iter().map(At));
        all
    }
}

fn target_groups() -> Vec<TargetGroup> {
    let groups = vec![Group::Children, Group::Young, Group::Adults, Group::Older];
    let weights = [None, Some(Weight::Only), Some(Weight::Primarily), Some(Weight::Partly)];
    weights.map(|weight| TargetGroup { groups: groups.clone(), weight }).to_vec()
}

impl Sampled for arena::Fact {
    fn samples() -> Vec<Self> {
        use arena::Fact::*;
        let mut all = vec![
            Exists(()),
            Name(title("Barnarenan")),
            Alias(title("Barnarena")),
            Purpose(text("Syfte.")),
            Goal(text("Mål.")),
            Principle(text("Princip.")),
            Task(text("Uppgift.")),
            Mandate(arena::Mandate::Paper(id("m"))),
            Mandate(arena::Mandate::SameAs(id("b"))),
            Mandate(arena::Mandate::Practice(text("Sed."))),
            ChangesPaper(node()),
            Places(11),
            Rhythm(text("Fyra gånger om året.")),
            GuestOf(title("Grannlänet")),
        ];
        use ArenaKind::*;
        all.extend([Political, Officials, Mixed, Network, KnowledgeSteering, SteeringGroup].map(Kind));
        let forms = [
            LegalForm::None,
            LegalForm::JointBoard,
            LegalForm::Federation,
            LegalForm::Board,
            LegalForm::Association,
        ];
        all.extend(forms.map(Form));
        let levels = [arena::Level::County, arena::Level::Municipal, arena::Level::RegionInternal];
        all.extend(levels.map(Level));
        all.push(Level(arena::Level::InterCounty));
        use arena::Between as B;
        all.extend([B::RegionAndMunicipalities, B::Municipalities, B::Region, B::WithOthers].map(Between));
        all.extend(target_groups().into_iter().map(TargetGroup));
        all.push(Mailbox(mailbox()));
        all
    }
}

impl Sampled for relation::Fact {
    fn samples() -> Vec<Self> {
        use relation::Fact::*;
        let mut all = vec![Exists(()), Extent(text("till viss del"))];
        all.extend(
            RelationKind::ALL
                .map(|does| Link(relation::Link { who: node(), does, whom: Node::Body(id("b")) })),
        );
        all.extend(target_groups().into_iter().map(TargetGroup));
        all
    }
}

impl Sampled for lineage::Fact {
    fn samples() -> Vec<Self> {
        let step = |how| Step { how, before: vec![node()], after: vec![Node::Party(id("q"))] };
        [How::Renamed, How::Merged, How::Split, How::Replaced].map(step).map(lineage::Fact::Step).to_vec()
    }
}

impl Sampled for paper::Fact {
    fn samples() -> Vec<Self> {
        use paper::Fact::*;
        let number = register_number();
        let act = Act { by: node(), paragraph: Some(9), register_number: Some(number) };
        let bare = Act { by: node(), paragraph: None, register_number: None };
        let mut all = vec![
            Exists(()),
            Title(title("Uppdragsbeskrivning")),
            Governs(id("a")),
            Dated(date("2021-10")),
            Replaces(id("m")),
            Adopter(node()),
            Anchored(bare),
            Adopted(act),
            ReviewBy(date("2025")),
            Line(paper::Line { no: 1, heading: title("Mandat"), text: text("Den beslutar.") }),
        ];
        use PaperKind::*;
        all.extend([Mandate, WorkingForm, Rules, Agreement, Other].map(Kind));
        all.extend(rules().into_iter().map(|says| Rule(Reading { line: 1, says })));
        all
    }
}

fn rules() -> Vec<Rule> {
    use Scope::*;
    let (seats, arenas) = (vec![id("s")], vec![id("a")]);
    let mut all: Vec<Rule> = [NoPoliticalStandpoint, PoliticalStandpoint, OwnWork, TheRest, Everything]
        .map(|what| Rule::Decides { what })
        .to_vec();
    all.push(Rule::Lifts { what: TheRest, to: vec![node()] });
    all.extend([Recipients::Principals, Recipients::Boards].map(|to| Rule::Recommends { to }));
    all.extend([
        Rule::Assigns { timed: true },
        Rule::Prepares { to: arenas.clone() },
        Rule::FollowsUp { of: arenas.clone() },
        Rule::WorksFrom { lists_of: arenas },
        Rule::Informs {},
        Rule::Discusses {},
        Rule::Watches {},
        Rule::SeatBasis { seats: seats.clone() },
        Rule::Substitutes { seats: seats.clone() },
        Rule::Represents { seats: seats.clone() },
        Rule::Guests {},
        Rule::Agenda { by: vec![node()] },
        Rule::Notice { days: 7 },
        Rule::Meets { per_term: 2, hours: 2 },
        Rule::Carries { seats, between: vec![node()] },
        Rule::Template { headings: vec![title("Bakgrund"), title("Uppdrag")] },
        Rule::Purpose {},
        Rule::Goal {},
        Rule::Replaces { paper: id("m") },
        Rule::Adopted { by: vec![node()] },
    ]);
    use Receiver::*;
    all.push(Rule::Minutes { to: vec![Members, Receiver::Substitutes, Presenters, Municipalities] });
    let between = || vec![Side::Region, Side::Municipalities];
    for turn in [Turn::Yearly, Turn::Fixed, Turn::Elected] {
        all.push(Rule::Chair { turn, between: between() });
        all.push(Rule::Secretary { turn, between: between() });
    }
    all.extend([Focus::Chosen, Focus::Judged, Focus::Agreements].map(|focus| Rule::Year { focus }));
    all.extend([MeetingRole::Chair, MeetingRole::Secretary].map(|reports_to| Rule::Leaver { reports_to }));
    all
}

impl Sampled for seat::Fact {
    fn samples() -> Vec<Self> {
        use seat::Fact;
        let mut all = vec![Fact::Exists(()), Fact::In(id("a")), Fact::Name(title("IFO-chefer"))];
        all.extend([Side::Region, Side::Municipalities, Side::Neither].map(Fact::Side));
        let posts = [Post::Chair, Post::ViceChair, Post::Presidium, Post::Member, Post::Representative];
        all.extend(posts.map(|post| Fact::Basis(Basis::Body { body: id("b"), post })));
        all.extend(
            [
                Basis::Office(id("o")),
                Basis::Arena { arena: id("a"), post: Post::Presidium },
                Basis::Network { arena: id("a"), post: title("IFO-chef") },
                Basis::BoardLike { post: Post::Chair, what: title("socialnämnd") },
                Basis::Post(title("Samordnare")),
                Basis::Appointed {},
            ]
            .map(Fact::Basis),
        );
        let places =
            [Places::Count(3), Places::OneEach(Each::Municipality), Places::OneEach(Each::Principal)];
        all.extend(places.map(Fact::Places));
        all.push(Fact::Spread(Spread::DifferentMunicipalities));
        all.extend([Appointer::Node(node()), Appointer::Each(Each::Municipality)].map(Fact::Appointer));
        let substitutes = [Substitutes::None, Substitutes::Personal, Substitutes::Pooled(1)];
        all.extend(substitutes.map(Fact::Substitutes));
        all.extend([Represents::Own, Represents::Node(node())].map(Fact::Represents));
        all
    }
}

impl Sampled for holder::Fact {
    fn samples() -> Vec<Self> {
        use holder::Fact::*;
        let act = Act { by: node(), paragraph: Some(6), register_number: None };
        let mut all = vec![
            Exists(()),
            Seat(id("s")),
            Person(id("p")),
            StandsInFor(id("h")),
            Of(id("p")),
            Appointed(act),
            Party(title("Partiet")),
            Leaving(()),
            Proposes(id("p")),
        ];
        all.extend([MeetingRole::Chair, MeetingRole::Secretary].map(ServesAs));
        all.extend([holder::ActsAs::Ordinary, holder::ActsAs::Substitute].map(ActsAs));
        all
    }
}

impl Sampled for rulebook::Fact {
    fn samples() -> Vec<Self> {
        use rulebook::Fact::*;
        let mut all = vec![
            StaleMandateMonths(48),
            AnchoredWaitsMonths(12),
            SeatsPerPersonMost(4),
            VacancyGraceDays(60),
            AnswerWaitsMonths(6),
            CarryOutWaitsMonths(12),
            Colour(rulebook::Colour::try_from("#1f5f5b".to_owned()).expect("well-formed")),
        ];
        use Part::*;
        all.extend([Purpose, Decides, Lifts, Seats, Chair, Meetings, Minutes, Reporting].map(MandateStates));
        all.push(MatterAsleepMonths(6));
        all.extend(rulebook::Trigger::ALL.map(StandpointWhen));
        all
    }
}
