//! Who is this, what stands inside it, which seats and papers has it to do with? One page for principals, bodies, units,
//! offices and other parties.

use crate::{
    App,
    page::{Asked, At, Frame},
    pages::{
        check::{findings::Findings, found::Group},
        lineage,
        recommendation::{
            self,
            doing::{self, Doing},
        },
        relations::{self, Tie},
        thing::{Thing, thing},
    },
    part::{Fact, Line, Mark, Named, sort_key},
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    checks::Finding,
    id::{BodyId, Handle, Id, Node, OfficeId, PartyId, PrincipalId, Subject, UnitId},
    register::{body::BodyKind, unit::UnitKind},
    view::{
        around::{self, PaperOf, Part, SeatOf},
        standing::{self, owed},
    },
};
use words::{Say, Words};

/// The page.
#[derive(Template)]
#[template(path = "node/show.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    kind: String,
    thing: Thing,
    /// Others that go or went by the same name, with when they exist.
    namesakes: Vec<Line>,
    inside: Vec<Inside>,
    owed: Vec<Owed>,
    seats: Vec<SeatRow>,
    papers: Vec<PaperRow>,
    ties_out: Vec<Tie>,
    ties_in: Vec<Tie>,
    history: Vec<Named>,
    findings: Vec<Group>,
}

/// What stands inside it, of one kind.
struct Inside {
    heading: String,
    items: Vec<Item>,
}

/// One that stands inside it.
struct Item {
    name: Line,
    kind: Option<String>,
    /// What it stands directly inside, when that is not the page's own.
    within: Option<Line>,
}

/// A recommendation to it.
struct Owed {
    what: Line,
    answers: Vec<Answer>,
    due: Option<Line>,
    /// Said where its principal was asked as a whole.
    as_a_whole: Option<Line>,
    to_do: Option<String>,
}

/// How far one of its own has come with a recommendation.
struct Answer {
    /// Which of them, where there are several.
    who: Option<Line>,
    mark: Mark,
    doing: Doing,
}

/// A seat it has to do with.
struct SeatRow {
    seat: Line,
    arena: Line,
    parts: Vec<(String, Line)>,
}

/// A paper it has to do with.
struct PaperRow {
    title: Line,
    mark: Mark,
    said: Vec<Named>,
}

impl View {
    /// The node as of the day.
    pub fn new(at: &At<'_>, node: &Node) -> View {
        let words = at.words();
        let subject = Subject::from(node);
        let mut thing = thing(at, &subject).expect("the route holds a thing of the register");
        let findings = Findings::new(at);
        let own: Vec<&Finding> = findings.naming(&subject).collect();
        let history = std::mem::take(&mut thing.history);
        View {
            frame: at.frame(&at.speaker.name(&subject)),
            words,
            kind: subject.say(words),
            namesakes: namesakes(at, &subject, &own),
            inside: inside(at, node),
            owed: owed(at, node),
            seats: seats(at, node),
            papers: around::papers(at.state(), node, at.day()).iter().map(|of| paper(at, of)).collect(),
            ties_out: relations::out(at, node),
            ties_in: relations::towards(at, node),
            history: Named::gather(history.into_iter().chain(lineage::steps(at, node))),
            findings: Group::all(at, own),
            thing,
        }
    }
}

/// The check has found who shares its name; here is when each of them existed, to tell them apart.
fn namesakes(at: &At<'_>, subject: &Subject, findings: &[&Finding]) -> Vec<Line> {
    let found = findings.iter().filter(|finding| finding.check == "same-name-different-body");
    let named = found.flat_map(|finding| finding.about.others.iter().chain([&finding.subject]));
    let mut others: Vec<&Subject> = named.filter(|other| *other != subject).collect();
    others.sort();
    others.dedup();
    others.into_iter().map(|other| at.line(&at.speaker.with_existence(other))).collect()
}

fn inside(at: &At<'_>, node: &Node) -> Vec<Inside> {
    let words = at.words();
    let mut all: Vec<Node> = around::with_all_inside(at.state(), node, at.day()).into_iter().collect();
    all.retain(|other| other != node);
    all.sort_by_cached_key(|other| sort_key(&at.speaker.name(&other.into())));
    let group = |heading: String, is_meant: fn(&Node) -> bool| {
        let items = all.iter().filter(|other| is_meant(other)).map(|other| item(at, node, other));
        Inside { heading, items: items.collect() }
    };
    let groups = [
        group(words.node_bodies(), |other| matches!(other, Node::Body(_))),
        group(words.node_units(), |other| matches!(other, Node::Unit(_))),
        group(words.node_offices(), |other| matches!(other, Node::Office(_))),
    ];
    groups.into_iter().filter(|group| !group.items.is_empty()).collect()
}

fn item(at: &At<'_>, node: &Node, other: &Node) -> Item {
    let (state, day, words) = (at.state(), at.day(), at.words());
    let say_body = |kind: &BodyKind| kind.say(words);
    let say_unit = |kind: &UnitKind| kind.say(words);
    let (kind, within) = match other {
        Node::Body(id) => {
            let body = &state.bodies[id];
            (body.kind(day).map(say_body), body.within(day))
        }
        Node::Unit(id) => {
            let unit = &state.units[id];
            (unit.kind(day).map(say_unit), unit.within(day))
        }
        Node::Office(id) => (None, state.offices[id].at(day)),
        _ => (None, None),
    };
    let within = within.filter(|within| *within != node);
    Item {
        name: at.line(&at.speaker.thing(other)),
        kind,
        within: within.map(|within| at.line(&at.speaker.thing(within))),
    }
}

/// What has been asked of it: what waits for its answer first.
fn owed(at: &At<'_>, node: &Node) -> Vec<Owed> {
    let words = at.words();
    let row = |owed: &owed::Owed<'_>| {
        let due = owed.standing.answer_by.filter(|_| owed.is_waiting());
        Owed {
            what: at.line(&at.speaker.thing(owed.standing.road.id.clone())),
            answers: answers(at, owed),
            due: due.map(|due| at.line(&at.speaker.due(due))),
            as_a_whole: as_a_whole(at, owed),
            to_do: owed.is_to_carry_out().then(|| words.node_owes_to_carry_out()),
        }
    };
    owed::owed(at.state(), node, at.day()).iter().map(row).collect()
}

/// How far each of its own has come, named where there are several.
fn answers(at: &At<'_>, owed: &owed::Owed<'_>) -> Vec<Answer> {
    let are_several = owed.own.len() > 1;
    let answer = |asked: &standing::Asked<'_>| Answer {
        who: are_several.then(|| at.line(&at.speaker.thing(&asked.of))),
        mark: recommendation::mark(&at.speaker, asked.stage),
        doing: doing::with_one(at, &owed.standing, asked),
    };
    owed.boards().map(answer).collect()
}

/// That nobody has said which board is to answer.
fn as_a_whole(at: &At<'_>, owed: &owed::Owed<'_>) -> Option<Line> {
    let whole = owed.boards().find(|asked| asked.is_as_a_whole() && asked.is_silent())?;
    owed.is_waiting().then_some(())?;
    Some(at.line(&at.speaker.as_a_whole(&whole.of)))
}

fn seats(at: &At<'_>, node: &Node) -> Vec<SeatRow> {
    let mut seats = around::seats(at.state(), node, at.day());
    let arena = |of: &SeatOf<'_>| of.seat.arena().map(|arena| at.speaker.name(&arena.clone().into()));
    seats.sort_by_cached_key(|of| arena(of).map(|name| sort_key(&name)));
    seats.iter().map(|of| seat(at, of)).collect()
}

fn seat(at: &At<'_>, of: &SeatOf<'_>) -> SeatRow {
    let words = at.words();
    let arena = of.seat.arena().map(|arena| at.line(&at.speaker.thing(arena.clone())));
    let part = |(part, node): &(Part, Node)| {
        let label = match part {
            Part::Basis => words.seat_basis(),
            Part::Appoints => words.seat_appointer(),
            Part::SpokenFor => words.seat_represents(),
            Part::OneEach => words.node_seat_one_each(),
        };
        (label, at.line(&at.speaker.thing(node)))
    };
    SeatRow {
        seat: at.line(&at.speaker.thing(of.seat.id.clone())),
        arena: arena.unwrap_or_else(|| Line::plain(words.unknown())),
        parts: of.parts.iter().map(part).collect(),
    }
}

fn paper(at: &At<'_>, of: &PaperOf<'_>) -> PaperRow {
    PaperRow {
        title: at.line(&at.speaker.thing(of.paper.id.clone())),
        mark: Mark::of_force(at.words(), of.paper.is_in_force(at.day())),
        said: Named::gather(of.said.iter().map(|entry| Fact::on_day(at, entry))),
    }
}

fn show(app: &App, asked: &Asked, node: Option<Node>) -> Response {
    let route = |state: &domain::State| {
        node.as_ref().map(Subject::from).filter(|subject| state.holds(subject)).map(Route::Thing)
    };
    asked.show(app, route, |at| View::new(at, node.as_ref().expect("the route holds a node")))
}

macro_rules! pages {
    ($($(#[$doc:meta])* $name:ident $variant:ident $id:ident,)*) => {
        $($(#[$doc])*
        pub async fn $name(State(app): State<App>, Path(handle): Path<String>, asked: Asked) -> Response {
            show(&app, &asked, Handle::parse(&handle).ok().map($id::new).map(Node::$variant))
        })*
    };
}

pages! {
    /// `GET /huvudman/{handle}`.
    principal Principal PrincipalId,
    /// `GET /organ/{handle}`.
    body Body BodyId,
    /// `GET /verksamheter/{handle}`.
    unit Unit UnitId,
    /// `GET /parter/{handle}`.
    party Party PartyId,
    /// `GET /befattningar/{handle}`.
    office Office OfficeId,
}
