//! Who has not answered, and whom does one call? One recommendation with everyone it was sent to, and its whole road.

use super::{
    doing::{self, Doing},
    letter::Letters,
    letters::{self, carried, far},
    mark,
};
use crate::{
    App,
    letters::Carried,
    page::{Asked as Request, At, Frame, Link},
    pages::check::{findings::Findings, found::Group},
    pages::matter::road::{Stone, mendable},
    part::{Line, Mark},
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{Handle, Id, RecommendationId, Subject},
    view::standing::{Asked, End, Ruling, Stage, Standing, Tally, standing},
    work::recommendation::{Kind, RecommendationRoad},
};
use words::{Happened, Say, Words, date};

/// The page.
#[derive(Template)]
#[template(path = "recommendation/show.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    sum: String,
    notices: Vec<String>,
    brief: Vec<(String, Line)>,
    parts: Vec<(u16, String)>,
    groups: Vec<Asking>,
    stones: Vec<Stone>,
    findings: Vec<Group>,
    doing: Vec<Link>,
    letters: Option<String>,
    /// Whether there is anybody to write to.
    is_waiting: bool,
}

/// Those of whom the same holds.
struct Asking {
    anchor: &'static str,
    heading: String,
    rows: Vec<Row>,
}

/// One of those asked.
struct Row {
    who: Line,
    mark: Mark,
    parts: Option<String>,
    told: Vec<Told>,
    doing: Doing,
}

/// Something told of one of those asked.
struct Told {
    label: String,
    line: Line,
    doubt: Option<String>,
    link: Option<String>,
}

impl View {
    /// The recommendation as of the day; nothing when it had not been made.
    pub fn new(at: &At<'_>, road: &RecommendationRoad, carried: &[Carried]) -> View {
        let words = at.words();
        let subject = Subject::from(road.id.clone());
        let standing = standing(at.state(), road, at.day());
        let findings = Findings::new(at);
        let (sum, notices, brief, parts, groups) = match &standing {
            None => (words.recommendation_not_made(), Vec::new(), Vec::new(), Vec::new(), Vec::new()),
            Some(standing) => {
                let parts = standing.parts.iter().map(|(no, text)| (*no, at.speaker.text(text))).collect();
                (
                    sum(words, standing),
                    notices(at, standing),
                    brief(at, standing),
                    parts,
                    groups(at, standing, carried),
                )
            }
        };
        View {
            frame: at.frame(&at.speaker.name(&subject)),
            words,
            sum,
            notices,
            brief,
            parts,
            groups,
            stones: mendable(at, road),
            findings: Group::all(at, findings.naming(&subject)),
            doing: doing::with_all(at, road),
            is_waiting: standing.is_some_and(|standing| {
                standing.end.is_none() && standing.asked.iter().any(|asked| asked.is_silent())
            }),
            letters: (at.is_open() && letters::needs(road).may(at))
                .then(|| at.link(&Route::Letters(road.id.clone(), Letters::All))),
        }
    }
}

/// What it comes to, in a sentence or two.
fn sum(words: &Words, standing: &Standing<'_>) -> String {
    let tally = standing.tally();
    let Tally { n_concerned, n_agreed, n_changed, n_in_part, n_noted, n_declined, n_undecided, .. } = tally;
    if let Some(nobody) = words::recommendation::nobody_to_count(words, &tally) {
        return nobody;
    }
    let number = |n: u32| n as usize;
    let mut told = match standing.kind {
        Kind::Report => words.recommendation_sum_report(n_agreed.to_string(), n_concerned.to_string()),
        _ => words.recommendation_sum_long(n_agreed.to_string(), n_concerned.to_string()),
    };
    for (n, say) in [
        (n_changed, Words::recommendation_n_changed as fn(&Words, usize) -> String),
        (n_in_part, Words::recommendation_n_in_part),
        (n_noted, Words::recommendation_n_noted),
        (n_declined, Words::recommendation_n_declined),
        (n_undecided, Words::recommendation_n_undecided),
    ] {
        if n > 0 {
            told = format!("{told} {}", say(words, number(n)));
        }
    }
    told
}

/// What a reader must not miss: that it has ended, and whether it holds.
fn notices(at: &At<'_>, standing: &Standing<'_>) -> Vec<String> {
    let words = at.words();
    let mut notices = Vec::new();
    match &standing.end {
        Some((End::Withdrawn(_), on)) => {
            notices.push(words.recommendation_is_withdrawn(date::date(words, on)))
        }
        Some((End::Superseded(by), on)) => {
            let by = at.speaker.name(&Subject::from((*by).clone()));
            notices.push(words.recommendation_is_superseded(by, date::date(words, on)));
        }
        None => {}
    }
    match standing.in_force() {
        Some(domain::certainty::Certainty::Yes) => notices.push(words.recommendation_in_force()),
        Some(domain::certainty::Certainty::Perhaps) => notices.push(words.recommendation_perhaps_in_force()),
        Some(domain::certainty::Certainty::No) => notices.push(words.recommendation_not_in_force()),
        None => {}
    }
    notices
}

fn brief(at: &At<'_>, standing: &Standing<'_>) -> Vec<(String, Line)> {
    let words = at.words();
    let mut brief = vec![
        (words.recommendations_made(), Line::plain(date::date(words, &standing.made_on))),
        (words.recommendation_kind(), Line::plain(standing.kind.say(words))),
    ];
    for arena in standing.by {
        brief.push((words.recommendations_by(), at.line(&at.speaker.thing(arena.clone()))));
    }
    if let Some(arena) = standing.follow_up {
        brief.push((words.recommendation_followed_up(), at.line(&at.speaker.thing(arena.clone()))));
    }
    if let Some(decision) = standing.decision {
        brief.push((words.recommendation_decision(), at.line(&at.speaker.thing(decision.clone()))));
    }
    if let Some(matter) = standing.matter {
        brief.push((words.recommendation_matter(), at.line(&at.speaker.thing(matter.clone()))));
    }
    if let Some(condition) = standing.condition {
        brief.push((words.recommendation_condition(), Line::plain(condition.say(words))));
    }
    for (label, due) in [
        (words.recommendation_answer_by(), standing.answer_by),
        (words.recommendation_carry_out_by(), standing.carry_out_by),
    ] {
        if let Some(due) = due {
            brief.push((label, at.line(&at.speaker.due(due))));
        }
    }
    brief
}

/// Those asked by how they stand: first those one has to call.
fn groups(at: &At<'_>, standing: &Standing<'_>, carried: &[Carried]) -> Vec<Asking> {
    let words = at.words();
    let of = |anchor, heading: String, is_meant: &dyn Fn(&Asked<'_>) -> bool| {
        let rows = standing
            .asked
            .iter()
            .filter(|asked| is_meant(asked))
            .map(|asked| row(at, standing, asked, carried));
        Asking { anchor, heading, rows: rows.collect() }
    };
    let groups = [
        of("undecided", words.recommendation_group_undecided(), &|asked| asked.is_silent()),
        of("decided", words.recommendation_group_decided(), &|asked| {
            asked.is_asked && matches!(asked.stage, Stage::Decided(_))
        }),
        of("unconcerned", words.recommendation_group_unconcerned(), &|asked| {
            asked.is_asked && asked.stage == Stage::NotConcerned
        }),
        of("unasked", words.recommendation_group_unasked(), &|asked| !asked.is_asked),
    ];
    groups.into_iter().filter(|group| !group.rows.is_empty()).collect()
}

fn row(at: &At<'_>, standing: &Standing<'_>, asked: &Asked<'_>, carried: &[Carried]) -> Row {
    let words = at.words();
    let mut told: Vec<Told> = asked.rulings.iter().map(|ruling| of_ruling(at, ruling)).collect();
    let say = |label: String, line: Line| Told { label, line, doubt: None, link: None };
    if let Some(through) = asked.through {
        told.push(say(words.recommendation_through(), at.line(&at.speaker.thing(through))));
    }
    if asked.stage == Stage::Partly && !asked.left.is_empty() {
        let left = words::recommendation::parts(words, &asked.left);
        told.push(say(words.recommendation_left(), Line::plain(left)));
    }
    if asked.is_silent() && asked.is_as_a_whole() && standing.end.is_none() {
        told.push(say(words.recommendation_board(), Line::plain(words.recommendation_no_board())));
    }
    if asked.is_silent() && standing.end.is_none() {
        told.extend(next_meeting(at, standing, asked));
    }
    for step in asked.amendments.iter().chain(&asked.carried).chain(&asked.letters) {
        let text = step.act.text().map(|text| at.speaker.text(text));
        told.push(Told {
            label: date::date(words, &step.on),
            line: at.line(&at.speaker.act(&step.act)).capital(),
            doubt: text,
            link: None,
        });
    }
    for letter in carried.iter().filter(|letter| letter.to == asked.of) {
        told.push(say(words.letters_letter(), Line::plain(far(words, letter))));
    }
    let is_part = asked.parts.len() < standing.parts.len();
    let who = at.line(&at.speaker.thing(&asked.of));
    Row {
        who,
        mark: mark(&at.speaker, asked.stage),
        parts: is_part.then(|| words::recommendation::parts(words, &asked.parts)),
        told,
        doing: doing::with_one(at, standing, asked),
    }
}

fn of_ruling(at: &At<'_>, ruling: &Ruling<'_>) -> Told {
    let words = at.words();
    let text = ruling.step.act.text().map(|text| at.speaker.text(text));
    let doubts = [
        text,
        (!ruling.is_confirmed).then(|| words.recommendation_unconfirmed_long()),
        ruling.is_foreign.then(|| words.recommendation_foreign()),
        ruling.is_late.then(|| words.recommendation_late()),
    ];
    let doubts: Vec<String> = doubts.into_iter().flatten().collect();
    Told {
        label: date::date(words, &ruling.step.on),
        line: at.line(&at.speaker.taken(ruling.taken)).capital(),
        doubt: (!doubts.is_empty()).then(|| doubts.join(" ")),
        link: ruling.taken.document.as_ref().and_then(|link| link.said()).map(str::to_owned),
    }
}

/// When it can decide at the earliest, by its calendar; and whether that is in time.
fn next_meeting(at: &At<'_>, standing: &Standing<'_>, asked: &Asked<'_>) -> Option<Told> {
    let words = at.words();
    let meeting = asked.earliest_decision(at.state(), at.day())?;
    let due = standing.answer_by.and_then(|due| due.date());
    let is_late = due.is_some_and(|due| due.is_before(&meeting.on).is_yes());
    let papers = meeting.papers_by.map(|by| words.recommendation_papers_by(date::date(words, &by)));
    let late = is_late.then(|| words.recommendation_meets_too_late());
    let doubts: Vec<String> = papers.into_iter().chain(late).collect();
    Some(Told {
        label: words.recommendation_earliest(),
        line: Line::plain(date::date(words, &meeting.on)),
        doubt: (!doubts.is_empty()).then(|| doubts.join(" ")),
        link: None,
    })
}

/// `GET /rekommendationer/{handle}`.
pub async fn get(State(app): State<App>, Path(handle): Path<String>, asked: Request) -> Response {
    let id = Handle::parse(&handle).ok().map(RecommendationId::new);
    let route = |state: &domain::State| {
        let subject = id.clone().map(Subject::from).filter(|subject| state.holds(subject));
        subject.map(Route::Thing)
    };
    asked.show(&app, route, |at| {
        let id = id.as_ref().expect("the route holds a recommendation");
        // What becomes of letters is told to who may send them, and stands on no page that is kept.
        let road = &at.state().recommendations[id];
        let is_told = at.is_open() && letters::needs(road).may(at);
        if is_told {
            at.looks_outside();
        }
        View::new(at, road, &if is_told { carried(&app, id) } else { Vec::new() })
    })
}
