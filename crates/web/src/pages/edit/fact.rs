//! What do I want to do with this? One fact as it stands, and the choices told apart: the world has changed, we were
//! wrong, or sources say otherwise.

use super::thing::closed;
use crate::{
    App,
    form::{
        Address,
        act::{Act, Verb},
        field::capital,
        thing::{Stands, thing},
    },
    page::{Asked, At, Frame},
    routes::Route,
};
use askama::Template;
use axum::{extract::State, response::Response};
use domain::{access::Action, facts::FactNo, id::Subject};
use words::Words;

/// The page.
#[derive(Template)]
#[template(path = "edit/fact.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    closed: Option<String>,
    stands: Stands,
    groups: Vec<Group>,
    back: String,
}

/// Choices of one kind.
struct Group {
    heading: String,
    choices: Vec<Choice>,
}

/// Something one can do.
struct Choice {
    label: String,
    means: String,
    href: String,
}

impl View {
    /// The fact as of the day.
    pub fn new(at: &At<'_>, subject: &Subject, no: FactNo) -> View {
        let words = at.words();
        let stands =
            thing(at.state(), subject).and_then(|thing| thing.fact(at, no)).expect("the route holds it");
        let is_open = at.may_keep(subject) && stands.retracted.is_none();
        View {
            frame: at.frame(&words.edit_fact_title(capital(&stands.label), at.speaker.name(subject))),
            words,
            closed: closed(at, || at.rights().may_act(Action::KeepRegister, Some(subject))),
            groups: if is_open { groups(at, subject, no, &stands) } else { Vec::new() },
            stands,
            back: at.link(&Route::Form(Address::Thing(subject.clone()))),
        }
    }
}

fn groups(at: &At<'_>, subject: &Subject, no: FactNo, stands: &Stands) -> Vec<Group> {
    let words = at.words();
    let choice = |verb: Verb, claim: u16, label: String| Choice {
        label,
        means: verb.means(words),
        href: at.link(&Route::Form(Address::Act(subject.clone(), Act::To { no, verb, claim }))),
    };
    let plain = |verb: Verb| choice(verb, 0, verb.label(words));
    // Where sources disagree, one corrects or adds to what one of them says.
    let of_each = |verb: Verb| -> Vec<Choice> {
        if stands.claims.len() < 2 {
            return vec![plain(verb)];
        }
        let label = |said: &String| words.verb_of_claim(said.as_str(), verb.label(words));
        stands.claims.iter().zip(0..).map(|(said, claim)| choice(verb, claim, label(said))).collect()
    };
    let changes = [(Verb::Change, stands.may_change), (Verb::End, stands.may_end)];
    let changed = changes.into_iter().filter(|(_, may)| *may).map(|(verb, _)| plain(verb)).collect();
    let mut wrong = of_each(Verb::Correct);
    wrong.push(plain(Verb::Retract));
    let mut sources = vec![plain(Verb::Dispute)];
    sources.extend(of_each(Verb::Cite));
    if stands.claims.len() > 1 {
        sources.push(plain(Verb::Choose));
    }
    let groups = [
        (words.edit_world_changed(), changed),
        (words.edit_was_wrong(), wrong),
        (words.edit_sources(), sources),
    ];
    let filled = groups.into_iter().filter(|(_, choices)| !choices.is_empty());
    filled.map(|(heading, choices)| Group { heading, choices }).collect()
}

/// `GET /andra/{subject}/{no}`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    let found = match Address::parse(asked.path()) {
        Some(Address::Fact(subject, no)) => Some((subject, no)),
        _ => None,
    };
    let route = |state: &domain::State| {
        let (subject, no) = found.clone()?;
        state.recorded_at(&subject, no).map(|_| Route::Form(Address::Fact(subject, no)))
    };
    asked.show(&app, route, |at| {
        let (subject, no) = found.as_ref().expect("the route holds it");
        View::new(at, subject, *no)
    })
}
