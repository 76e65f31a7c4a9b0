//! What whoever reads may do with a recommendation today: with all of it, and with each of those asked.

use crate::{
    form::{Address, recommendation as forms, step},
    page::{At, Link},
    routes::Route,
};
use domain::{
    id::{Node, Subject},
    view::standing::{Asked, Stage, Standing},
    work::recommendation::{Act, RecommendationRoad},
};

/// What one may do with one of those asked.
pub struct Doing {
    /// What is waited for: that it decides, or that a decision is confirmed.
    pub first: Vec<Link>,
    /// The rest.
    pub more: Vec<Link>,
    /// About whom, for whoever does not see the row.
    pub of: String,
}

/// What can be done with all of it, in the order it is offered. Nothing more is asked of what has been taken back.
const ALL: [&str; 8] = [
    "part_added",
    "address",
    "due_set",
    "condition_set",
    "titled",
    "decision_noted",
    "superseded",
    "withdrawn",
];

/// What can be done with all of it.
pub fn with_all(at: &At<'_>, road: &RecommendationRoad) -> Vec<Link> {
    links(at, &Subject::from(road.id.clone()), &ALL, None)
}

/// What can be done with one of those asked.
pub fn with_one(at: &At<'_>, standing: &Standing<'_>, asked: &Asked<'_>) -> Doing {
    let (road, today) = (standing.road, at.today());
    let subject = Subject::from(road.id.clone());
    let of = &asked.of;
    let may = |verb: &str| step::may(at, &subject, verb, Some(of));
    let is_noted = forms::notes(road, of).next().is_some();
    let decision = if may("decision_recorded") { "decision_recorded" } else { "decision_noted" };
    let is_waited_for = is_noted || (asked.stage.is_undecided() && standing.end.is_none());
    let mut first: Vec<&'static str> = is_noted.then_some("decision_confirmed").into_iter().collect();
    first.extend(is_waited_for.then_some(decision));
    let is_open = asked.stage.is_undecided() && standing.end.is_none();
    let has_boards = is_open && forms::has_boards(at.state(), &asked.whom, today);
    let is_to_be_taken = has_boards && asked.is_as_a_whole();
    first.extend(is_to_be_taken.then_some("addressed"));
    let has_said_yes = asked.rulings.iter().any(|ruling| !ruling.is_foreign);
    let more: Vec<&'static str> = [
        (decision, !is_waited_for),
        ("received", asked.stage == Stage::Asked),
        ("scheduled", is_open),
        ("not_concerned", is_open),
        ("amendment_proposed", is_open),
        ("operations_named", has_said_yes && forms::has_units(at.state(), of, today)),
        ("carried_out", has_said_yes && !asked.is_carried_out()),
        ("addressed", has_boards && !is_to_be_taken),
        ("reminded", asked.is_silent() && standing.end.is_none()),
    ]
    .into_iter()
    .filter_map(|(verb, is_meant)| is_meant.then_some(verb))
    .collect();
    let (for_boards, rest): (Vec<&str>, Vec<&str>) = more.into_iter().partition(|verb| *verb == "addressed");
    let mut more = links(at, &subject, &rest, Some(of));
    more.extend(links(at, &subject, &for_boards, Some(&asked.whom)));
    Doing { first: links(at, &subject, &first, Some(of)), more, of: at.speaker.name(&Subject::from(of)) }
}

/// The forms that whoever reads may send.
fn links(at: &At<'_>, subject: &Subject, verbs: &[&'static str], of: Option<&Node>) -> Vec<Link> {
    if !at.is_open() {
        return Vec::new();
    }
    let may = |verb: &&&'static str| step::may(at, subject, verb, of);
    let link = |verb: &&'static str| Link {
        href: at.link(&Route::Form(Address::Step(subject.clone(), verb, of.cloned()))),
        label: step::title::<Act>(at.words(), verb),
    };
    verbs.iter().filter(may).map(link).collect()
}

impl Doing {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.first.is_empty() && self.more.is_empty()
    }
}
