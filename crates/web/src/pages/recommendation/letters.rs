//! Who will have which letter, and what has become of those sent? One press sends them all, or none.
//!
//! What is sent is held in the outbox before the journal is asked to say that it was sent, and leaves when it has said so.
//! Whatever happens between the two, a letter leaves if and only if the journal has it.

use super::{
    letter::{Letters, WHICH, named, written as letter_of},
    mark,
};
use crate::{
    App, error,
    form::{
        Address, Field, Reading, Typed, Wrong, act::Act, control::Control, field::Asking, reading::Wrongs,
        right::Needs, sent::Sent, sheet, typed::Wish,
    },
    letters::{Carried, Far, Promise, Sealed},
    page::{Asked as Request, At, Frame, SAVED, html},
    part::Mark,
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State as Served},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use domain::{
    Command, Refusal, State,
    context::RequestId,
    edge::Misread,
    id::{Node, RecommendationId, Subject},
    text::Text,
    view::standing::{Asked, Standing, standing},
    work::recommendation::{Letter, RecommendationRoad, Send, needs_to_send, send},
};
use engine::{Failure, Order, Outcome};
use jiff::Timestamp;
use words::{
    Words, date,
    journal::instant,
    letter::{Block, Ready},
};

/// The field of whom it is sent to.
const TO: &str = "till";
/// The field of what whoever sends writes in it.
const NOTE: &str = "rader";

/// The page.
#[derive(Template)]
#[template(path = "recommendation/letters.html")]
struct View {
    frame: Frame,
    words: &'static Words,
    /// What stood in the way, and what was sent meanwhile.
    wrong: Vec<String>,
    lead: String,
    form: Option<Form>,
    /// One of the letters as it would leave, and whom it is to.
    preview: Option<(String, Ready)>,
    /// Those who get none.
    others: Vec<Row>,
    back: String,
}

/// What is sent with one press.
struct Form {
    action: String,
    hidden: Vec<(&'static str, String)>,
    which: [(&'static str, String, bool); 2],
    note: Control,
    rows: Vec<Row>,
}

/// What is said of what was typed.
#[derive(Default)]
struct Said {
    /// What stood in the way, and what was sent meanwhile.
    wrong: Vec<String>,
    /// What is wrong with a field.
    fields: Wrongs,
    /// The letter that was asked for, and whom it is to.
    preview: Option<(String, Ready)>,
}

impl Said {
    fn wrong(wrong: Vec<String>) -> Said {
        Said { wrong, ..Said::default() }
    }
}

/// One of those asked.
struct Row {
    id: String,
    who: String,
    is_chosen: bool,
    mark: Mark,
    /// Where the letter goes, or why there is none.
    goes: String,
    /// The way to say where letters go.
    enter: Option<String>,
    letter: String,
    told: Vec<String>,
}

impl View {
    fn new(at: &At<'_>, road: &RecommendationRoad, carried: &[Carried], typed: &Typed, said: Said) -> View {
        let words = at.words();
        let subject = Subject::from(road.id.clone());
        let standing = standing(at.state(), road, at.today());
        let asked = standing.iter().flat_map(|standing| standing.asked.iter().filter(|asked| asked.is_asked));
        let (mut rows, mut others) = (Vec::new(), Vec::new());
        for one in asked {
            let standing = standing.as_ref().expect("it holds one of those asked");
            let (row, gets_one) = row(at, standing, one, carried, typed);
            if gets_one { rows.push(row) } else { others.push(row) }
        }
        let has_sent =
            standing.iter().flat_map(|standing| &standing.asked).any(|one| !one.letters.is_empty());
        let lead = match rows.len() {
            0 => words.letters_nobody(),
            n => words.letters_lead(n),
        };
        let note = note_of(at, typed, &said.fields);
        let form = (!rows.is_empty()).then(|| form(at, road, rows, typed, has_sent, note));
        View {
            frame: at.frame(&words.letters_title(at.speaker.name(&subject))),
            words,
            wrong: said.wrong,
            lead,
            form,
            preview: said.preview,
            others,
            back: at.link(&Route::Thing(subject)),
        }
    }

    fn respond(&self, status: StatusCode) -> Response {
        let mut response = html(self.render());
        *response.status_mut() = status;
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}

/// Where whoever sends writes lines of their own.
fn note_of(at: &At<'_>, typed: &Typed, wrong: &Wrongs) -> Control {
    let words = at.words();
    let asking = Asking { at, typed, wrong, more: None };
    let note = Option::<Text>::ask(&asking, NOTE, words.letters_note());
    note.hinted(words.letters_note_hint(send::NOTE_MOST.to_string()))
}

/// The lines of one's own, through the gate that every text passes.
fn read_note(typed: &Typed) -> Result<Option<Text>, Wrongs> {
    let mut reading = Reading::new(typed);
    let is_too_long = |text: &Text| text.as_str().chars().count() > send::NOTE_MOST;
    let read = match Option::<Text>::read(&mut reading, NOTE) {
        Some(Some(text)) if is_too_long(&text) => {
            reading.wrong(NOTE, Wrong::Misread(Misread::TooLong(send::NOTE_MOST)))
        }
        read => read,
    };
    reading.finish(read)
}

fn form(
    at: &At<'_>,
    road: &RecommendationRoad,
    rows: Vec<Row>,
    typed: &Typed,
    has_sent: bool,
    note: Control,
) -> Form {
    let words = at.words();
    let is_reminder = match typed.get(WHICH.0) {
        "" => has_sent,
        which => which == WHICH.1,
    };
    let request = RequestId::parse(typed.get(Typed::REQUEST)).unwrap_or_else(sheet::new_request);
    Form {
        action: at.link(&Route::Letters(road.id.clone(), Letters::All)),
        hidden: vec![
            (Typed::REQUEST, format!("{request:?}")),
            (Typed::SEEN, road.written_at().as_microsecond().to_string()),
        ],
        which: [
            ("rekommendationen", words.letters_first(), !is_reminder),
            (WHICH.1, words.letters_reminder(), is_reminder),
        ],
        note,
        rows,
    }
}

/// One of those asked, and whether a letter can be sent there.
fn row(
    at: &At<'_>,
    standing: &Standing<'_>,
    asked: &Asked<'_>,
    carried: &[Carried],
    typed: &Typed,
) -> (Row, bool) {
    let subject = Subject::from(&asked.of);
    let id = asked.of.to_string();
    let goes_to = send::goes_to(at.state(), standing, asked, at.today());
    let goes = match &goes_to {
        Ok(mailbox) => mailbox.said().unwrap_or_default().to_owned(),
        Err(why) => short(at.words(), *why),
    };
    let lacks = goes_to == Err(send::NotSent::NoMailbox) && at.may_keep(&subject);
    let enter = lacks.then(|| at.link(&Route::Form(Address::Act(subject, Act::State { about: "mailbox" }))));
    // Whoever has had one today is not written to once more by the same press again.
    let is_new = asked.letters.iter().all(|step| step.on.day() != Some(at.today()));
    let is_chosen = if typed.is_blank(Typed::REQUEST) { is_new } else { typed.has(TO, &id) };
    let row = Row {
        who: words::letter::whom(&at.speaker, &asked.of),
        is_chosen,
        mark: mark(&at.speaker, asked.stage),
        goes,
        enter,
        letter: at
            .link(&Route::Letters(standing.road.id.clone(), Letters::To(asked.of.clone(), Letter::First))),
        told: told(at, asked, carried),
        id,
    };
    (row, goes_to.is_ok())
}

/// Why somebody gets no letter, in a few words.
fn short(words: &Words, why: send::NotSent) -> String {
    use send::NotSent::*;
    match why {
        HasEnded => words.letters_has_ended(),
        NotAsked => words.letters_not_asked(),
        HasAnswered => words.letters_has_answered(),
        IsGone => words.letters_is_gone(),
        NoMailbox => words.letters_no_mailbox(),
    }
}

/// What the journal and the outbox know of the letters to one of those asked.
fn told(at: &At<'_>, asked: &Asked<'_>, carried: &[Carried]) -> Vec<String> {
    let words = at.words();
    let of_step = |step: &&domain::acts::Step<_>| {
        let act = at.speaker.act(&step.act).to_string();
        format!("{}: {act}", date::date(words, &step.on))
    };
    let mut told: Vec<String> = asked.letters.iter().map(of_step).collect();
    let own = carried.iter().filter(|letter| letter.to == asked.of);
    told.extend(own.map(|letter| far(words, letter)));
    told
}

/// How far a letter has come, in a sentence.
pub fn far(words: &Words, letter: &Carried) -> String {
    let (at, to) = (instant(letter.at), letter.mailbox.clone());
    match &letter.far {
        Far::Held => words.letter_far_held(at, to),
        Far::Queued => words.letter_far_queued(at, to),
        Far::Later { why, n_tried, next_at } => {
            words.letter_far_later(*n_tried as usize, instant(*next_at), to, why)
        }
        Far::Taken { at } => words.letter_far_taken(instant(*at), to),
        Far::GivenUp { why } => words.letter_far_given_up(to, why),
    }
}

/// What has become of the letters about it; nothing where none are kept.
pub fn carried(app: &App, id: &RecommendationId) -> Vec<Carried> {
    let read = app.letters().map_or_else(|| Ok(Vec::new()), |letters| letters.about(id));
    read.unwrap_or_else(|why| {
        tracing::error!(why = why.0, "the letters could not be read");
        Vec::new()
    })
}

/// What it takes to send letters about it.
pub fn needs(road: &RecommendationRoad) -> Needs {
    let (action, any) = needs_to_send(Some(road));
    Needs::Any(action, any)
}

/// `GET /rekommendationer/{handle}/brev`.
pub async fn get(Served(app): Served<App>, Path(handle): Path<String>, asked: Request) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let id = match find(&app, &asked, &state, &handle) {
        Ok(id) => id,
        Err(answer) => return *answer,
    };
    show(&app, &asked, &state, &id, &Typed::default(), Said::default(), StatusCode::OK)
}

fn show(
    app: &App,
    asked: &Request,
    state: &State,
    id: &RecommendationId,
    typed: &Typed,
    said: Said,
    status: StatusCode,
) -> Response {
    let at = At::new(app, asked, state, Some(Route::Letters(id.clone(), Letters::All)));
    View::new(&at, &state.recommendations[id], &carried(app, id), typed, said).respond(status)
}

/// The recommendation, if it is there and whoever asks may send letters about it; else the page that answers.
fn find(app: &App, asked: &Request, state: &State, handle: &str) -> Result<RecommendationId, Box<Response>> {
    let at = At::new(app, asked, state, None);
    let road = named(handle).and_then(|id| state.recommendations.get(&id)).filter(|road| road.is_there());
    let sees = domain::access::may_see(state, asked.actor(), app.today());
    let Some(road) = road.filter(|_| sees) else { return Err(Box::new(error::missing(app, asked, state))) };
    needs(road).may_do(&at).map_err(|refusal| Box::new(error::refused(app, asked, state, &refusal)))?;
    if !at.is_open() {
        return Err(Box::new(error::only_reading(app, asked, state, Route::Thing(road.id.clone().into()))));
    }
    Ok(road.id.clone())
}

/// `POST /rekommendationer/{handle}/brev`: sends.
pub async fn post(
    Served(app): Served<App>,
    Path(handle): Path<String>,
    asked: Request,
    sent: Sent,
) -> Response {
    let typed = match sent {
        Sent(Ok(typed), _) => typed,
        Sent(Err(blocked), _) => return error::blocked(&app, &asked, blocked),
    };
    let (order, promise) = match consider(&app, &asked, &handle, &typed) {
        Ok(considered) => considered,
        Err(answer) => return *answer,
    };
    let (id, request) = (promise.about.clone(), order.request);
    // Whoever closes the browser now has still pressed: what has begun is finished.
    let carrying = app.clone();
    let sending = tokio::spawn(async move { carry(&carrying, order, promise).await });
    let outcome = match sending.await {
        Ok(outcome) => outcome,
        Err(fault) => error::fault(fault),
    };
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let at = At::new(&app, &asked, &state, None);
    let again = |wrong: Vec<String>, typed: &Typed, status| {
        show(&app, &asked, &state, &id, typed, Said::wrong(wrong), status)
    };
    match outcome {
        Ok(Ok(Ok(_))) => sheet::see_other(&at, &Route::Letters(id.clone(), Letters::All), &[SAVED]),
        Ok(Ok(Err(Refusal::ChangedMeanwhile { .. }))) => {
            let wrong = vec![at.words().letters_changed(), since(&at, &id, &typed)];
            again(wrong, &noted(&typed), StatusCode::CONFLICT)
        }
        Ok(Ok(Err(refusal))) => again(vec![at.says_no(&refusal)], &typed, StatusCode::UNPROCESSABLE_ENTITY),
        Ok(Err(Failure::RequestReused)) => {
            tracing::info!(?request, "letters were sent before under this number");
            again(vec![at.words().letters_sent_before()], &Typed::default(), StatusCode::CONFLICT)
        }
        Ok(Err(failure)) => error::not_carried_out(&app, &asked, &failure),
        Err(why) => error::failed_because(&app, &asked, &why),
    }
}

/// Holds the letters, has the journal say that they are sent, and lets them leave. What is not known to be written, nor
/// not to be, stays held: the same press once more settles it, and so does the next start.
async fn carry(app: &App, order: Order, promise: Promise) -> Result<Outcome, String> {
    let letters = app.letters().ok_or("letters are not kept here")?;
    let request = order.request;
    if !letters.hold(request, &promise).map_err(|why| why.0)? {
        return Ok(Err(Failure::RequestReused));
    }
    let outcome = app.execute(order).await;
    let settled = match &outcome {
        Ok(Ok(_)) => letters.release(request),
        Ok(Err(_)) | Err(Failure::RequestReused) => letters.let_go(request),
        Err(_) => Ok(()),
    };
    if let Err(why) = settled {
        tracing::error!(why = why.0, "letters are held until the next start");
    }
    Ok(outcome)
}

/// Of what was typed, the lines of one's own: they are not lost when the rest is to be chosen anew.
fn noted(typed: &Typed) -> Typed {
    let mut kept = Typed::default();
    kept.put(NOTE, typed.raw(NOTE));
    kept
}

/// What was recorded after whoever sends saw the page.
fn since(at: &At<'_>, id: &RecommendationId, typed: &Typed) -> String {
    let seen = typed.get(Typed::SEEN).parse().ok().and_then(|at| Timestamp::from_microsecond(at).ok());
    let steps = at.state().recommendations[id].steps().iter();
    let newer = steps.filter(|step| seen.is_none_or(|seen| step.recorded_at > seen));
    let newer: Vec<String> = newer.map(|step| at.speaker.act(&step.act).to_string()).collect();
    newer.join("; ")
}

/// What is ordered and what leaves with it, or the page that answers instead.
fn consider(
    app: &App,
    asked: &Request,
    handle: &str,
    typed: &Typed,
) -> Result<(Order, Promise), Box<Response>> {
    let Some(state) = app.snapshot() else { return Err(Box::new(error::closed(app, asked))) };
    let id = find(app, asked, &state, handle)?;
    let at = At::new(app, asked, &state, None);
    let answer = |said: Said, status| Box::new(show(app, asked, &state, &id, typed, said, status));
    let again = |wrong: String| answer(Said::wrong(vec![wrong]), StatusCode::UNPROCESSABLE_ENTITY);
    let which = if typed.get(WHICH.0) == WHICH.1 { Letter::Reminder } else { Letter::First };
    let road = &state.recommendations[&id];
    let standing = standing(&state, road, app.today());
    let is_chosen = |one: &&Asked<'_>| typed.has(TO, &one.of.to_string());
    let chosen: Vec<&Asked<'_>> =
        standing.iter().flat_map(|standing| standing.asked.iter().filter(is_chosen)).collect();
    let Some(standing) = standing.as_ref().filter(|_| !chosen.is_empty()) else {
        return Err(again(at.words().letters_choose()));
    };
    let note = read_note(typed).map_err(|fields| {
        let wrong = fields.values().map(|wrong| wrong.say(at.words())).collect();
        answer(Said { wrong, fields, preview: None }, StatusCode::UNPROCESSABLE_ENTITY)
    })?;
    if typed.wish() == Wish::Show {
        let ready = letter_of(&at, app, standing, chosen[0], which, note.as_ref());
        let preview = Some((words::letter::whom(&at.speaker, &chosen[0].of), ready));
        return Err(answer(Said { preview, ..Said::default() }, StatusCode::OK));
    }
    let mut letters = Vec::new();
    for one in &chosen {
        match send::goes_to(&state, standing, one, app.today()) {
            Ok(mailbox) => {
                let ready = letter_of(&at, app, standing, one, which, note.as_ref());
                letters.push(sealed(one, ready, mailbox.said().unwrap_or_default()));
            }
            Err(why) => {
                let (subject, to) = (Subject::from(id.clone()), Subject::from(&one.of));
                return Err(again(at.says_no(&Refusal::NotSent { subject, to, why })));
            }
        }
    }
    let seen = typed.get(Typed::SEEN).parse().ok().and_then(|at| Timestamp::from_microsecond(at).ok());
    let (subject, since) = (id.clone().into(), seen.unwrap_or(Timestamp::MIN));
    let mut all = vec![Command::Unchanged { subject, no: 0, since }];
    let one =
        |to: &Node| Command::Send(Send { id: id.clone(), to: to.clone(), letter: which, note: note.clone() });
    all.extend(chosen.iter().map(|asked| one(&asked.of)));
    let (actor, command) = (asked.actor().clone(), Command::All(all));
    let order = Order { actor: actor.clone(), request: sheet::request(typed), command };
    Ok((order, Promise { about: id.clone(), sender: actor, letters }))
}

fn sealed(asked: &Asked<'_>, ready: Ready, mailbox: &str) -> Sealed {
    Sealed { to: asked.of.clone(), mailbox: mailbox.to_owned(), body: ready.text(), subject: ready.subject }
}
