//! What has been written, the newest first; all of it, or what concerns one thing.

use super::{Happening, happenings, when};
use crate::{
    App, error,
    form::sent::Sent,
    page::{Asked, At, Frame, html},
    routes::{ABOUT, BEFORE, Route, UNTIL},
};
use askama::Template;
use axum::{
    extract::State as Served,
    response::{IntoResponse, Redirect, Response},
};
use domain::{State, context::RequestId, id::Subject, time::day_in_sweden};
use engine::history::{Act, Ask, Page, Proof};
use jiff::civil::Date;
use words::{Words, journal::instant};

/// As many acts as a page shows, and as many events of each: an import is one act with hundreds.
const ACTS: usize = 30;
const EVENTS: usize = 3;

/// As many records as are looked through for them: nobody waits longer than that takes, however long the journal is.
const RECORDS: usize = 20_000;

/// Where the journal is asked to be checked.
pub const PROVE: &str = "/journal/kontroll";

/// The page.
#[derive(Template)]
#[template(path = "journal/list.html")]
struct View {
    frame: Frame,
    words: &'static Words,
    about: Option<String>,
    everything: String,
    whole: Whole,
    until: Until,
    days: Vec<Day>,
    nothing: Option<String>,
    /// How far was read, where there was more to look through.
    read_to: Option<String>,
    older: Option<String>,
    newest: Option<String>,
}

/// Whether the journal is untouched, and how to show it.
struct Whole {
    says: String,
    is_whole: bool,
    seal: String,
    /// Where to have it checked, for those who may.
    prove: Option<&'static str>,
}

/// The choice of how late to read from.
struct Until {
    action: String,
    hidden: Vec<(&'static str, String)>,
    value: String,
    misread: Option<String>,
    all: Option<String>,
}

/// What was written on one day.
struct Day {
    day: String,
    acts: Vec<Told>,
}

/// An act in words.
struct Told {
    when: String,
    heading: Option<String>,
    events: Vec<Happening>,
    rest: Option<(String, String)>,
}

/// What is asked of the journal.
#[derive(Default)]
struct Asking {
    about: Option<Subject>,
    before: Option<RequestId>,
    until: Option<Date>,
    misread: Option<String>,
}

impl Asking {
    fn new(asked: &Asked, state: &State) -> Asking {
        let typed = asked.value(UNTIL).map(str::trim).filter(|typed| !typed.is_empty());
        let until = typed.map(|typed| typed.parse::<Date>().map_err(|_| typed.to_owned()));
        let about = asked.value(ABOUT).and_then(|id| id.parse().ok());
        Asking {
            about: about.filter(|subject| state.holds(subject)),
            before: asked.value(BEFORE).and_then(RequestId::parse),
            misread: until.clone().and_then(Result::err),
            until: until.and_then(Result::ok),
        }
    }

    /// The page that begins before this request, or with the newest.
    fn page(&self, before: Option<RequestId>) -> Route {
        Route::Journal { about: self.about.clone(), before, until: self.until }
    }

    fn ask(&self) -> Ask {
        let about = self.about.clone();
        Ask {
            before: self.before,
            until: self.until,
            about,
            n_acts: ACTS,
            n_events: EVENTS,
            n_records: Some(RECORDS),
        }
    }

    fn nothing(&self, words: &Words) -> String {
        let is_chosen = self.about.is_some() || self.before.is_some() || self.until.is_some();
        if is_chosen { words.journal_none_such() } else { words.journal_none() }
    }
}

impl View {
    fn new(at: &At<'_>, asking: &Asking, page: &Page, whole: Whole) -> View {
        let words = at.words();
        let about = asking.about.as_ref().map(|about| at.speaker.name(about));
        let title =
            about.as_ref().map_or_else(|| words.journal_title(), |name| words.journal_about_title(name));
        let oldest = page.acts.last().filter(|_| page.has_older).map(|act| act.request);
        View {
            frame: at.frame(&title),
            words,
            about: about.map(|name| words.journal_about(name)),
            everything: at.link(&Asking::default().page(None)),
            whole,
            until: until(at, asking),
            days: days(at, &page.acts),
            nothing: (page.acts.is_empty() && page.read_to.is_none()).then(|| asking.nothing(words)),
            read_to: page.read_to.map(|_| words.journal_read_to(RECORDS.to_string())),
            older: oldest.or(page.read_to).map(|request| at.link(&asking.page(Some(request)))),
            newest: asking.before.map(|_| at.link(&asking.page(None))),
        }
    }
}

impl Whole {
    fn new(at: &At<'_>, proof: &Proof, seal: &[u8]) -> Whole {
        let (words, is_whole, time) = (at.words(), proof.broken.is_none(), instant(proof.at));
        Whole {
            says: if is_whole { words.journal_whole(time) } else { words.journal_broken(time) },
            is_whole,
            seal: seal.iter().map(|byte| format!("{byte:02x}")).collect(),
            prove: at.keeps_something().then_some(PROVE),
        }
    }
}

fn until(at: &At<'_>, asking: &Asking) -> Until {
    let all = Route::Journal { about: asking.about.clone(), before: None, until: None };
    let typed = asking.misread.clone().or_else(|| asking.until.map(|day| day.to_string()));
    Until {
        action: all.path(),
        hidden: all.query().into_iter().chain(at.choices.query()).collect(),
        value: typed.unwrap_or_default(),
        misread: asking.misread.as_ref().map(|typed| at.words().journal_until_misread(typed)),
        all: asking.until.map(|_| at.link(&all)),
    }
}

/// The acts under the days they were written, as the clock in Sweden showed.
fn days(at: &At<'_>, acts: &[Act]) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for act in acts {
        let (day, told) = (day_in_sweden(act.at).to_string(), told(at, act));
        match days.last_mut().filter(|last| last.day == day) {
            Some(last) => last.acts.push(told),
            None => days.push(Day { day, acts: vec![told] }),
        }
    }
    days
}

fn told(at: &At<'_>, act: &Act) -> Told {
    let words = at.words();
    let n_left = act.n_events - act.events.len();
    let whole = Route::Act { request: act.request, skip: 0 };
    Told {
        when: when(at, act),
        heading: (act.n_events > 1).then(|| words.journal_many(act.n_events)),
        events: happenings(at, &act.events),
        rest: (n_left > 0).then(|| (words.journal_rest(n_left), at.link(&whole))),
    }
}

/// `GET /journal`.
pub async fn get(Served(app): Served<App>, asked: Asked) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let Some(history) = app.history(&state) else { return error::missing(&app, &asked, &state) };
    let asking = Asking::new(&asked, &state);
    let at = At::new(&app, &asked, &state, Some(asking.page(asking.before)));
    let ask = asking.ask();
    let read = tokio::task::spawn_blocking(move || {
        Ok::<_, engine::Failure>((history.read(&ask)?, history.seal()?, history.proof()))
    });
    match read.await {
        Ok(Ok((page, seal, proof))) => {
            html(View::new(&at, &asking, &page, Whole::new(&at, &proof, &seal)).render())
        }
        Ok(Err(failure)) => error::unreadable(&app, &asked, &state, &failure),
        Err(fault) => error::fault(fault),
    }
}

/// `POST /journal/kontroll`: reads the whole journal through.
pub async fn prove(Served(app): Served<App>, asked: Asked, sent: Sent) -> Response {
    if let Err(blocked) = sent.0 {
        return error::blocked(&app, &asked, blocked);
    }
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let Some(history) = app.history(&state) else { return error::missing(&app, &asked, &state) };
    let route = Asking::default().page(None);
    let at = At::new(&app, &asked, &state, Some(route.clone()));
    if !at.is_open() {
        return error::only_reading(&app, &asked, &state, route);
    }
    if let Err(refusal) = at.rights().may_keep_something() {
        return error::refused(&app, &asked, &state, &refusal);
    }
    let proved = tokio::task::spawn_blocking(move || history.prove().map(|()| history.proof()));
    match proved.await {
        Ok(Ok(proof)) => {
            if let Some(why) = proof.broken {
                tracing::error!(why, "the journal is not whole");
            }
            Redirect::to(&at.link(&route)).into_response()
        }
        Ok(Err(failure)) => error::unreadable(&app, &asked, &state, &failure),
        Err(fault) => error::fault(fault),
    }
}
