//! Where is it? What is called as somebody typed, or almost, with why each thing is there.

use crate::{
    App, error,
    page::{Asked, At, Frame, html},
    paging::{self, Cut, Paging},
    part::Line,
    routes::{Choices, KIND, Route, TYPED},
};
use askama::{Template, filters::HtmlSafe};
use axum::{extract::State as Served, response::Response};
use domain::{
    State,
    access::{On, Rights, may_see},
    context::Actor,
    find::{Answer, Field, Hit, How},
    id::{Node, Subject},
};
use jiff::civil::Date;
use words::{Say, Words, date};

/// How many of one kind are shown before all are asked for.
const SHOWN: usize = 8;

/// The search field in the frame.
#[derive(Template)]
#[template(path = "find/search.html")]
pub struct Search {
    words: &'static Words,
    action: String,
    hidden: Vec<(&'static str, String)>,
    typed: String,
}

impl HtmlSafe for Search {}

impl Search {
    /// The field, with what was typed when this is the page of what was found.
    pub fn new(at: &At<'_>) -> Search {
        let typed = match at.route().map(|route| route.whole().0) {
            Some(Route::Find { typed, .. }) => typed.clone(),
            _ => String::new(),
        };
        let asked = Route::Find { typed: String::new(), kind: None };
        Search { words: at.words(), action: asked.path(), hidden: at.choices.query(), typed }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "find.html")]
struct View {
    frame: Frame,
    words: &'static Words,
    says: String,
    /// What is found only later than the day, and the way to look today.
    later: Option<(String, Option<String>)>,
    instead: Vec<Found>,
    groups: Vec<Group>,
    /// The way to the rest of one kind.
    paging: Option<Paging>,
    help: Option<[String; 3]>,
}

/// What was found of one kind.
struct Group {
    label: String,
    hits: Vec<Found>,
    /// The way to all of them.
    all: Option<(String, String)>,
}

/// A thing that was found.
struct Found {
    name: Line,
    kind: String,
    has_ended: bool,
    why: String,
    /// What it belongs to.
    place: Option<Line>,
}

impl View {
    fn new(at: &At<'_>, typed: &str, kind: Option<&str>, answer: &Answer) -> View {
        let words = at.words();
        let n = answer.hits.len();
        let says = match n {
            _ if typed.is_empty() => words.find_nothing_typed(),
            0 => words.find_none(typed),
            _ => words.find_n(n, typed),
        };
        let (groups, paging) = groups(at, typed, kind, &answer.hits);
        let help = [words.find_help_fields(), words.find_help_forms(), words.find_help_day()];
        View {
            frame: at.frame(&words.find_title()),
            words,
            says,
            later: (answer.n_later > 0).then(|| later(at, typed, answer.n_later)),
            instead: answer.instead.iter().map(|hit| found(at, hit)).collect(),
            groups,
            paging,
            help: (n == 0).then_some(help),
        }
    }
}

fn later(at: &At<'_>, typed: &str, n: usize) -> (String, Option<String>) {
    let today = Choices { day: None, ..at.choices };
    let today = today.link(&Route::Find { typed: typed.to_owned(), kind: None });
    (at.words().find_later(n, at.day().to_string()), at.choices.day.map(|_| today))
}

/// The hits by kind: that of the likeliest stands first.
fn groups(at: &At<'_>, typed: &str, kind: Option<&str>, hits: &[Hit]) -> (Vec<Group>, Option<Paging>) {
    let mut paging = None;
    let mut kinds: Vec<&'static str> = Vec::new();
    for hit in hits {
        if !kinds.contains(&hit.subject.concept()) {
            kinds.push(hit.subject.concept());
        }
    }
    let shown = kinds.into_iter().filter(|one| kind.is_none_or(|kind| kind == *one));
    let group = |one: &'static str| {
        let of_kind: Vec<&Hit> = hits.iter().filter(|hit| hit.subject.concept() == one).collect();
        let (n, label) = (of_kind.len(), heading(at.words(), &of_kind[0].subject));
        let shown: Vec<&Hit> = match kind {
            Some(_) => {
                let mut cut = Cut::new(at, n);
                paging = Some(cut.paging(at));
                cut.next(of_kind)
            }
            None => of_kind.into_iter().take(SHOWN).collect(),
        };
        let route = Route::Find { typed: typed.to_owned(), kind: Some(one.to_owned()) };
        Group {
            label,
            all: (kind.is_none() && n > SHOWN).then(|| (at.link(&route), at.words().find_all(n))),
            hits: shown.into_iter().map(|hit| found(at, hit)).collect(),
        }
    };
    let groups = shown.map(group).collect();
    (groups, paging)
}

fn heading(words: &Words, subject: &Subject) -> String {
    match subject {
        Subject::Principal(_) => words.find_kind_principal(),
        Subject::Body(_) => words.find_kind_body(),
        Subject::Unit(_) => words.find_kind_unit(),
        Subject::Party(_) => words.find_kind_party(),
        Subject::Office(_) => words.find_kind_office(),
        Subject::Arena(_) => words.find_kind_arena(),
        Subject::Matter(_) => words.find_kind_matter(),
        Subject::Decision(_) => words.find_kind_decision(),
        Subject::Recommendation(_) => words.find_kind_recommendation(),
        Subject::Document(_) => words.documents_title(),
        Subject::Paper(_) => words.find_kind_paper(),
        Subject::Seat(_) => words.find_kind_seat(),
        Subject::Source(_) => words.find_kind_source(),
        _ => words.find_kind_other(),
    }
}

fn found(at: &At<'_>, hit: &Hit) -> Found {
    Found {
        name: at.line(&at.speaker.thing(hit.subject.clone())),
        kind: hit.subject.say(at.words()),
        has_ended: hit.has_ended,
        why: why(at, hit),
        place: place(at.state(), &hit.subject, at.day()).map(|place| at.line(&at.speaker.thing(place))),
    }
}

/// Which name met, and how.
fn why(at: &At<'_>, hit: &Hit) -> String {
    let (words, why) = (at.words(), &hit.why);
    let name = why.name.as_ref();
    let first = match (why.field, &why.until) {
        (Field::Name, Some(until)) => words.find_why_former_until(name, date::date(words, until)),
        (Field::Name, None) if at.speaker.name(&hit.subject) == name => words.find_why_name(),
        (Field::Name | Field::Alias, _) => words.find_why_alias(name),
        (Field::RegisterNumber, _) => words.find_why_number(name),
        (Field::Paper, _) => words.find_why_paper(name),
        (Field::Issuer, _) => words.find_why_issuer(name),
        (Field::Handle, _) => words.find_why_handle(name),
    };
    let how = match why.how {
        _ if !why.all_met => words.find_why_not_all(),
        How::Words => return first,
        How::Parts => words.find_why_parts(),
        How::Nearly => words.find_why_nearly(),
    };
    match (why.field, &why.until) {
        (Field::Name, None) if at.speaker.name(&hit.subject) == name => capital(&how),
        _ => words.find_why_joined(first, how),
    }
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What a thing belongs to, for those that are often called the same.
fn place(state: &State, subject: &Subject, day: Date) -> Option<Subject> {
    match subject {
        Subject::Seat(id) => state.seats.get(id)?.arena().cloned().map(Subject::Arena),
        Subject::Body(id) => state.bodies.get(id)?.within(day).map(Subject::from),
        Subject::Unit(id) => state.units.get(id)?.within(day).map(Subject::from),
        Subject::Office(id) => state.offices.get(id)?.at(day).map(|node: &Node| node.into()),
        _ => None,
    }
}

/// `GET /sok`.
pub async fn get(Served(app): Served<App>, asked: Asked) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let today = app.today();
    if !may_see(&state, asked.actor(), today) {
        return error::missing(&app, &asked, &state);
    }
    let typed = asked.value(TYPED).unwrap_or_default().trim().to_owned();
    let kind = asked.value(KIND).map(str::to_owned);
    let route = Route::Find { typed: typed.clone(), kind: kind.clone() }.part(paging::part(&asked));
    let at = At::new(&app, &asked, &state, Some(route));
    let (day, look_in, words, actor) = (at.day(), state.clone(), typed.clone(), asked.actor().clone());
    let looked = move || look(&app, &look_in, &actor, &words, (day, today));
    let answer = tokio::task::spawn_blocking(looked).await;
    match answer {
        Ok(answer) => html(View::new(&at, &typed, kind.as_deref(), &answer).render()),
        Err(fault) => error::fault(fault),
    }
}

/// What whoever asks may find. What they may not know about is not there.
fn look(app: &App, state: &State, actor: &Actor, typed: &str, (day, today): (Date, Date)) -> Answer {
    let rights = Rights::of(state, actor, today);
    app.find(state, typed, day, |subject| {
        On::of(state, subject, today).is_some_and(|on| rights.may_know(&on))
    })
}
