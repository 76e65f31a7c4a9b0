//! What is it about, where is it, what is asked of me? The matter with its whole road.

use super::{
    road::{Stone, mendable},
    state::{Next, mark, sentence},
};
use crate::{
    App,
    form::{Address, matter::lifts_to, sent::TOKEN, sheet::new_request, step},
    markdown::Markup,
    page::{Asked, At, Frame, Link},
    pages::check::{findings::Findings, found::Group},
    part::{Line, Mark},
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{ArenaId, Handle, Id, MatterId, Subject},
    work::matter::{Act, Matter, MatterRoad, Perspective, Standpoint, stand},
};
use words::{Say, Words, date};

/// The page.
#[derive(Template)]
#[template(path = "matter/show.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    mark: Mark,
    state: Line,
    next: Next,
    class: Vec<String>,
    proposed: Option<String>,
    lift: Option<Lift>,
    about: Option<Markup>,
    brief: Vec<(String, Line)>,
    proposal: Option<Markup>,
    perspectives: Vec<(String, Option<Markup>)>,
    papers: Vec<Paper>,
    questions: Vec<(u16, String, Option<String>)>,
    decisions: Vec<Line>,
    related: Vec<Line>,
    stones: Vec<Stone>,
    findings: Vec<Group>,
    doing: Vec<(String, Vec<Link>)>,
}

/// Lifting with one press.
struct Lift {
    action: String,
    label: String,
    hidden: Vec<(String, String)>,
}

/// A paper of the matter.
struct Paper {
    title: String,
    on: String,
    link: Option<String>,
    text: Option<Markup>,
    supplementary: bool,
}

/// What one may do, in the order and under the headings it is offered.
const DOING: [(&str, &[&str]); 4] = [
    (
        "prepare",
        &[
            "proposal_made",
            "paper_added",
            "influence_stated",
            "child_rights_stated",
            "touches",
            "classed",
            "target_group",
            "question_opened",
            "question_answered",
        ],
    ),
    (
        "travel",
        &[
            "taken_up",
            "planned",
            "adjourned",
            "sent_back",
            "parked",
            "woken",
            "lifted",
            "called_up",
            "placed_in",
            "left_arena",
            "prepared_by",
        ],
    ),
    ("decide", &["issue", "decided", "answered", "concluded", "reopened"]),
    ("keep", &["numbered", "related", "titled"]),
];

impl View {
    /// The matter as of the day.
    pub fn new(at: &At<'_>, road: &MatterRoad) -> View {
        let words = at.words();
        let matter = stand(road, at.day());
        let subject = Subject::from(road.id.clone());
        let findings = Findings::new(at);
        let thing = |subject: Subject| at.line(&at.speaker.thing(subject));
        let markup = |text: &domain::text::Text| Markup::new(&at.speaker.text(text));
        View {
            frame: at.frame(&at.speaker.name(&subject)),
            words,
            mark: mark(at, &matter),
            state: sentence(at, &matter),
            next: Next::of(at, &matter),
            class: class(at, &matter),
            proposed: proposed(at, &matter),
            lift: lift(at, &matter),
            about: matter.text.map(markup),
            brief: brief(at, &matter),
            proposal: matter.proposal.map(|(text, _)| markup(text)),
            perspectives: perspectives(at, &matter),
            papers: papers(at, &matter),
            questions: matter
                .questions
                .iter()
                .map(|(number, question)| {
                    let answer = question.answer.map(|answer| at.speaker.text(answer));
                    (*number, at.speaker.text(question.asked), answer)
                })
                .collect(),
            decisions: matter.decisions.iter().map(|id| thing((*id).clone().into())).collect(),
            related: matter
                .related
                .iter()
                .map(|(to, how)| at.line(&at.speaker.related(*how, to)).capital())
                .collect(),
            stones: mendable(at, road),
            findings: Group::all(at, findings.naming(&subject)),
            doing: doing(at, road, &matter),
        }
    }
}

/// What holds of whether it needs a political standpoint, in sentences.
fn class(at: &At<'_>, matter: &Matter<'_>) -> Vec<String> {
    let words = at.words();
    let mut told = Vec::new();
    if let Some(class) = matter.class {
        told.push(words.matter_class(at.speaker.text(class.reason), class.standpoint.say(words)));
        if class.lowered {
            told.push(words.matter_class_lowered());
        }
    }
    if !matter.called_up.is_empty() {
        let arenas = matter.called_up.iter().map(|arena| Subject::from((*arena).clone()));
        told.push(words.matter_called_up(at.speaker.things(arenas).to_string()));
    }
    told
}

/// What the county's rules propose, as long as nobody has classed it so.
fn proposed(at: &At<'_>, matter: &Matter<'_>) -> Option<String> {
    let words = at.words();
    let touched = matter.proposed(at.state().rulebook(), at.day());
    let is_open = matter.standpoint() != Some(Standpoint::NeedsStandpoint) && !touched.is_empty();
    let told: Vec<String> = touched.iter().map(|trigger| trigger.say(words)).collect();
    is_open.then(|| words.matter_class_proposed(words::speaker::list(words, &told)))
}

/// Where one press lifts it: to the arenas its own arena's paper names, when it needs a political standpoint.
fn lift(at: &At<'_>, matter: &Matter<'_>) -> Option<Lift> {
    if !at.is_open() || matter.standpoint() != Some(Standpoint::NeedsStandpoint) || !matter.is_open() {
        return None;
    }
    let subject = Subject::from(matter.road.id.clone());
    step::may(at, &subject, "lifted", None).then_some(())?;
    let (from, to): (&ArenaId, Vec<ArenaId>) = matter.arenas.iter().find_map(|(arena, _)| {
        let to = lifts_to(at, arena);
        (!to.is_empty()).then_some((*arena, to))
    })?;
    let names = at.speaker.things(to.iter().cloned().map(Subject::from)).to_string();
    let mut hidden = vec![
        ("gor".to_owned(), "spara".to_owned()),
        ("nummer".to_owned(), format!("{:?}", new_request())),
        ("sedd".to_owned(), matter.road.written_at().as_microsecond().to_string()),
        ("on".to_owned(), at.today().to_string()),
        ("from".to_owned(), from.to_string()),
    ];
    hidden.extend(to.iter().enumerate().map(|(row, arena)| (format!("to.{row}"), arena.to_string())));
    hidden.extend(at.token().map(|token| (TOKEN.to_owned(), token)));
    let address = Address::Step(subject, "lifted", None);
    Some(Lift { action: at.link(&Route::Form(address)), label: at.words().matter_lift_to(names), hidden })
}

/// Who raised it, where it is, who prepares it, its numbers and whom it is about.
fn brief(at: &At<'_>, matter: &Matter<'_>) -> Vec<(String, Line)> {
    let words = at.words();
    let unknown = || Line::plain(words.unknown());
    let raised = matter.raised_by.map_or_else(unknown, |raiser| at.line(&at.speaker.raiser(raiser)));
    let list = |nodes: Vec<Subject>| match nodes.is_empty() {
        true => Line::plain(words.matter_nobody()),
        false => at.line(&at.speaker.things(nodes)),
    };
    let arenas = matter.arenas.iter().map(|(arena, _)| Subject::from((*arena).clone())).collect();
    let preparers = matter.preparers.iter().map(|node| Subject::from(*node)).collect();
    let mut brief = vec![
        (words.matter_raised_by(), raised.capital()),
        (words.matter_raised_on(), Line::plain(date::date(words, &matter.road.beginning().on))),
        (
            words.matter_arenas(),
            if matter.arenas.is_empty() { Line::plain(words.matter_nowhere()) } else { list(arenas) },
        ),
        (words.matter_preparers(), list(preparers)),
    ];
    for (authority, number) in &matter.numbers {
        let label = words.matter_number_at(at.speaker.name(&Subject::from(*authority)));
        brief.push((label, Line::plain(number.as_str())));
    }
    if let Some(target) = matter.target_group {
        brief.push((words.matter_target_group(), at.line(&at.speaker.target(target))));
    }
    brief
}

/// User influence and child rights, once there is a proposal that should tell of them or somebody has.
fn perspectives(at: &At<'_>, matter: &Matter<'_>) -> Vec<(String, Option<Markup>)> {
    let words = at.words();
    let told = |perspective: Option<&Perspective>| {
        perspective.map(|perspective| match perspective {
            Perspective::Stated(text) => Markup::new(&at.speaker.text(text)),
            Perspective::NotNeeded { because } => {
                Markup::new(&capital(&words.perspective_not_needed(at.speaker.text(because))))
            }
        })
    };
    let all =
        [(words.matter_influence(), matter.influence), (words.matter_child_rights(), matter.child_rights)];
    let shown = all.into_iter().filter(|(_, said)| said.is_some() || matter.proposal.is_some());
    shown.map(|(label, said)| (label, told(said))).collect()
}

fn capital(text: &str) -> String {
    crate::form::field::capital(text)
}

fn papers(at: &At<'_>, matter: &Matter<'_>) -> Vec<Paper> {
    let paper = |paper: &domain::work::matter::stand::Paper<'_>| Paper {
        title: at.speaker.title(paper.title),
        on: date::date(at.words(), &paper.on),
        link: paper.link.and_then(|link| link.said()).map(str::to_owned),
        text: paper.text.map(|text| Markup::new(&at.speaker.text(text))),
        supplementary: paper.supplementary,
    };
    matter.papers.iter().map(paper).collect()
}

/// What whoever reads may do with it today.
fn doing(at: &At<'_>, road: &MatterRoad, matter: &Matter<'_>) -> Vec<(String, Vec<Link>)> {
    if !at.is_open() {
        return Vec::new();
    }
    let words = at.words();
    let is_meant = |verb: &str| match verb {
        "reopened" => !matter.is_open(),
        "woken" => matches!(matter.phase, domain::work::matter::Phase::Parked(_)),
        "question_answered" => matter.questions.values().any(|question| question.answer.is_none()),
        "left_arena" => !matter.arenas.is_empty(),
        _ => matter.is_open() || matches!(verb, "numbered" | "related" | "answered"),
    };
    let subject = Subject::from(road.id.clone());
    let link = |verb: &&'static str| Link {
        href: at.link(&Route::Form(Address::Step(subject.clone(), verb, None))),
        label: step::title::<Act>(words, verb),
    };
    let may = |verb: &&&'static str| is_meant(verb) && step::may(at, &subject, verb, None);
    let heading = |name: &str| words::message(words.language(), &format!("matter-doing-{name}"), &[]);
    let groups = DOING.iter().map(|(name, verbs)| {
        (heading(name).unwrap_or_default(), verbs.iter().filter(may).map(link).collect::<Vec<_>>())
    });
    groups.filter(|(_, links)| !links.is_empty()).collect()
}

/// `GET /arenden/{handle}`.
pub async fn get(State(app): State<App>, Path(handle): Path<String>, asked: Asked) -> Response {
    let id = Handle::parse(&handle).ok().map(MatterId::new);
    let known = |state: &domain::State| {
        id.clone().filter(|id| state.matters.get(id).is_some_and(|road| road.is_there()))
    };
    let route = |state: &domain::State| known(state).map(|id| Route::Thing(id.into()));
    asked.show(&app, route, |at| {
        let road = id.as_ref().and_then(|id| at.state().matters.get(id));
        View::new(at, road.expect("the route holds a matter that is there"))
    })
}
