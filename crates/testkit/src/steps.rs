//! One sample of every act that can happen to what the arenas have on their hands, with every variant of every value.

use crate::samples::{date, id, node, nodes, register_number, text, title};
use domain::{
    acts::Act,
    id::Node,
    register::arena::{Group, TargetGroup, Weight},
    work::{
        decision::{self, Kind},
        document,
        due::{Due, Which},
        link::Link,
        matter::{self, Ending, How, Perspective, Raiser, Standpoint, Treatment, Trigger},
        number::Paragraph,
        recommendation,
    },
};

/// A kind of thing with samples of everything that can happen to it. The first of them begins it, and no other does.
pub trait Stepped: Act {
    /// Every variant of every value, at least once.
    fn samples() -> Vec<Self>;
}

/// An address.
pub fn link() -> Link {
    Link::parse("https://example.org/protokoll.pdf").expect("well-formed")
}

/// Everything that something can be due by.
pub fn dues() -> Vec<Due> {
    vec![
        Due::Date(date("2021-11-30")),
        Due::Meeting { arena: id("a"), which: Which::Next },
        Due::Meeting { arena: id("a"), which: Which::On(date("2024-06-03")) },
        Due::Period(date("2024")),
        Due::Event(text("Utredningen är lämnad.")),
    ]
}

impl Stepped for matter::Act {
    fn samples() -> Vec<Self> {
        use matter::Act::*;
        let raised = |raised_by| Registered { title: title("Mål"), text: None, raised_by };
        let mut all = vec![
            Registered { title: title("Mål"), text: Some(text("Om målen.")), raised_by: None },
            raised(Some(Raiser::Member { of: node() })),
            raised(Some(Raiser::Group { of: node(), name: title("Gruppen") })),
        ];
        all.extend(nodes().into_iter().map(|node| raised(Some(Raiser::Node(node)))));
        all.extend([
            Titled { title: title("Målbild") },
            PlacedIn { arena: id("a") },
            LeftArena { arena: id("a") },
            PreparedBy { by: node() },
            ProposalMade { text: text("Föreslår.") },
            PaperAdded { title: title("Underlag"), link: None, text: None, supplementary: false },
            PaperAdded {
                title: title("Komplettering"),
                link: Some(link()),
                text: Some(text("Mer.")),
                supplementary: true,
            },
            InfluenceStated { is: Perspective::Stated(text("Rådet har frågats.")) },
            InfluenceStated { is: Perspective::NotNeeded { because: text("Rör bara oss.") } },
            ChildRightsStated { is: Perspective::Stated(text("Barnen har frågats.")) },
            Touches { what: Trigger::ALL.to_vec() },
            Classed { standpoint: Standpoint::NeedsNone, reason: text("Rutin.") },
            Classed { standpoint: Standpoint::NeedsStandpoint, reason: text("Kostar.") },
            CalledUp { by: id("a"), reason: None },
            CalledUp { by: id("a"), reason: Some(text("Viktigt.")) },
            Planned { what: text("Återkommer."), due: None },
            SentBack { to: node(), reason: text("Saknar underlag.") },
            Parked { until: None },
            Woken { by: text("Utredningen är lämnad.") },
            Lifted { from: None, to: vec![id("b")] },
            Lifted { from: Some(id("a")), to: vec![id("b"), id("c")] },
            Decided { decision: id("d") },
            Numbered { authority: node(), number: register_number() },
            QuestionOpened { question: 1, text: text("Vem betalar?") },
            QuestionAnswered { question: 1, text: text("Regionen.") },
            Answered { to: node(), text: text("Svaret.") },
            TargetGroup { is: target() },
            Concluded { how: Ending::Done, text: Some(text("Klart.")) },
            Reopened { reason: text("Nya uppgifter.") },
        ]);
        let dues = || dues().into_iter();
        all.extend(dues().map(|to| Adjourned { to }));
        all.extend(dues().map(|until| Parked { until: Some(until) }));
        all.extend(dues().map(|due| Planned { what: text("Återkommer."), due: Some(due) }));
        all.extend(
            [How::Touches, How::CameOf, How::Replaces, How::PartOf].map(|how| Related { to: id("m"), how }),
        );
        all.extend(
            [Ending::NoMeasure, Ending::GoesOnElsewhere, Ending::Withdrawn]
                .map(|how| Concluded { how, text: None }),
        );
        all.extend(treatments().map(|how| TakenUp { by: node(), how, text: None, paragraph: None }));
        let paragraph = Some(Paragraph(11));
        let how = Treatment::Information;
        all.push(TakenUp { by: node(), how, text: Some(text("Berättat.")), paragraph });
        all
    }
}

fn treatments() -> [Treatment; 6] {
    use Treatment::*;
    [Information, Discussion, Workshop, Report, Consultation, FollowUp]
}

fn target() -> TargetGroup {
    TargetGroup { groups: vec![Group::Children, Group::Young], weight: Some(Weight::Primarily) }
}

impl Stepped for decision::Act {
    fn samples() -> Vec<Self> {
        use decision::Act::*;
        use decision::How;
        let made = |kind, how, issued| Made {
            by: vec![node()],
            matter: None,
            title: title("Målen"),
            text: text("Beslutar."),
            kind,
            how,
            issued,
        };
        let mut all = Kind::ALL.map(|kind| made(kind, None, false)).to_vec();
        let hows = [
            How::Meeting { paragraph: None },
            How::Meeting { paragraph: Some(Paragraph(9)) },
            How::Agreement {},
            How::EmailRound {},
        ];
        all.extend(hows.map(|how| made(Kind::OwnWork, Some(how), true)));
        all.push(Made {
            by: nodes(),
            matter: Some(id("m")),
            title: title("Målen"),
            text: text("Beslutar."),
            kind: Kind::TowardsPrincipals,
            how: None,
            issued: false,
        });
        all.push(Numbered { authority: node(), number: register_number() });
        all.push(Documented { title: title("Protokoll"), link: None });
        all.push(Documented { title: title("Protokoll"), link: Some(link()) });
        all
    }
}

impl Stepped for recommendation::Act {
    fn samples() -> Vec<Self> {
        use recommendation::{Act::*, Awaited, Condition, Kind, Letter};
        let made = |kind| Made {
            kind,
            title: title("Målen"),
            by: vec![id("a")],
            decision: None,
            matter: None,
            follow_up: None,
        };
        let mut all = Kind::ALL.map(made).to_vec();
        all.push(Made {
            kind: Kind::Recommendation,
            title: title("Målen"),
            by: vec![id("a"), id("b")],
            decision: Some(id("d")),
            matter: Some(id("m")),
            follow_up: Some(id("a")),
        });
        let to = || Node::Principal(id("p"));
        let of = || Node::Body(id("b"));
        all.extend([
            Titled { title: title("Målbild") },
            PartAdded { part: 1, text: text("Anta målen.") },
            Addressed { to: to(), boards: vec![], parts: vec![], through: None },
            Addressed { to: to(), boards: vec![id("b"), id("c")], parts: vec![1, 2], through: Some(node()) },
            ConditionSet { is: Condition::AtOnce },
            ConditionSet { is: Condition::WhenAllHaveAgreed },
            Superseded { by: id("r") },
            Withdrawn { reason: text("Ny målbild.") },
            Received { of: of(), number: None },
            Received { of: of(), number: Some(register_number()) },
            Scheduled { of: of(), meets: date("2021-04-06") },
            DecisionConfirmed { of: of(), note: 3 },
            NotConcerned { of: of(), reason: None },
            NotConcerned { of: of(), reason: Some(text("Rör inte skolan.")) },
            AmendmentProposed { of: of(), text: text("Ett tydligare anhörigperspektiv.") },
            OperationsNamed { of: of(), units: vec![id("u")] },
            CarriedOut { of: of(), unit: None, evidence: None, link: None },
            CarriedOut {
                of: of(),
                unit: Some(id("u")),
                evidence: Some(text("Rutinen är införd.")),
                link: Some(link()),
            },
            LetterSent { of: of(), letter: Letter::First, note: None },
            LetterSent { of: of(), letter: Letter::Reminder, note: None },
            LetterSent { of: of(), letter: Letter::Reminder, note: Some(text("Vi ses den 4 maj.")) },
            Reminded { of: of() },
        ]);
        all.extend(dues().into_iter().map(|due| DueSet { what: Awaited::Answer, due }));
        all.push(DueSet { what: Awaited::CarryingOut, due: Due::Date(date("2021-11-30")) });
        all.extend(answers());
        all
    }
}

/// Everything that can be told of a decision of one of those asked.
fn answers() -> Vec<recommendation::Act> {
    use recommendation::{Act::*, Stance, Taken};
    let of = || Node::Body(id("b"));
    let mut all = Vec::new();
    let stances = [
        Stance::Adopts {},
        Stance::AdoptsWithChange { text: None },
        Stance::AdoptsWithChange { text: Some(text("Utan punkt 2.")) },
        Stance::Declines { reason: None },
        Stance::Declines { reason: Some(text("Kostar för mycket.")) },
        Stance::TakesNote {},
    ];
    let recorded = |is, instead_of| DecisionRecorded { of: of(), is, instead_of };
    all.extend(stances.map(|stance| recorded(Taken::new(stance), None)));
    let whole = || Taken {
        by: Some(id("c")),
        parts: vec![1, 3],
        paragraph: Some(Paragraph(80)),
        number: Some(register_number()),
        document: Some(link()),
        ..Taken::new(Stance::Adopts {})
    };
    all.extend([recorded(whole(), Some(3)), DecisionNoted { of: of(), is: whole() }]);
    all.push(DecisionNoted { of: of(), is: Taken::new(Stance::Adopts {}) });
    all
}

impl Stepped for document::Act {
    fn samples() -> Vec<Self> {
        use document::Act::*;
        let shared = |matter, link| Shared {
            owner: node(),
            title: title("Minnesanteckning"),
            with: nodes(),
            matter,
            link,
        };
        vec![
            shared(None, None),
            shared(Some(id("m")), Some(link())),
            Widened { with: nodes() },
            Finalised {},
            Dispatched { to: nodes() },
            Numbered { authority: node(), number: register_number() },
        ]
    }
}
