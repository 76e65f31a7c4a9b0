//! The page around every form, and what happens when it is sent: it is read, recorded, or shown again with all that was
//! typed and what stood in the way.

mod newcomer;
mod reach;
mod space;
mod view;

pub use engine::chance::new_request;
pub use newcomer::Newcomer;
pub use reach::Reach;
pub use space::lies_with;

use super::{
    Address, Reading, Typed,
    control::Control,
    draft,
    field::Asking,
    reading::{Wrong, Wrongs, forbidden},
    right,
    sent::Sent,
    thing::Stands,
    typed::Wish,
};
use crate::{
    App,
    app::NotKept,
    error,
    page::{Asked, At, KEPT, SAVED, SO_ALREADY, html},
    routes::Route,
};
use axum::{
    extract::State as Served,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{Command, Refusal, State, context::RequestId, facts::FactNo, id::Subject};
use engine::{Failure, Order, Outcome};
use jiff::Timestamp;
use view::View;

/// One form: what it asks, what stands there to begin with, what it orders, and where it leads.
pub trait Form: Send {
    /// Its address.
    fn address(&self) -> Address;

    /// The heading.
    fn title(&self, at: &At<'_>) -> String;

    /// What it is for, in a sentence.
    fn lead(&self, at: &At<'_>) -> String;

    /// What one may have meant instead: a question, and the form that answers it with its name.
    fn otherwise(&self, _at: &At<'_>) -> Option<(String, String, Route)> {
        None
    }

    /// The fact it is about, which somebody else may change meanwhile.
    fn seen(&self, _at: &At<'_>) -> Option<Seen> {
        None
    }

    /// The road it adds to, which somebody else may add to meanwhile.
    fn passed(&self, _at: &At<'_>) -> Option<Passed> {
        None
    }

    /// Whether its longer texts are written in Markdown, and can be seen beforehand as they will look.
    fn is_markdown(&self) -> bool {
        false
    }

    /// What stands in the fields to begin with.
    fn begin(&self, at: &At<'_>) -> Typed;

    /// The fields.
    fn ask(&self, asking: &Asking<'_>) -> Vec<Control>;

    /// What is asked for.
    fn read(&self, state: &State, reading: &mut Reading<'_>) -> Option<Command>;

    /// Somebody new whom it names: what they are called is kept outside the journal before this is recorded.
    fn newcomer(&self, _typed: &Typed) -> Option<Newcomer> {
        None
    }

    /// The fields that the address may fill in beforehand.
    fn filled_by_address(&self) -> &'static [&'static str] {
        &[]
    }

    /// Who will have what is asked for, where that has to be seen before it is done.
    fn reach(&self, _at: &At<'_>, _command: &Command) -> Option<Reach> {
        None
    }

    /// Whether it is shown who will have it before it is done.
    fn asks_who(&self) -> bool {
        false
    }

    /// The field that a rule's no is about.
    fn place(&self, refusal: &Refusal) -> Option<&'static str>;

    /// The field beside which it is said that exactly this has been recorded before; none where it then simply stands.
    fn repeats(&self) -> Option<&'static str> {
        None
    }

    /// Where one goes when this has been recorded.
    fn then(&self, command: &Command) -> Route;

    /// Where one goes without recording.
    fn back(&self) -> Route;
}

/// The fact a form is about, as it stands.
pub struct Seen {
    /// The thing.
    pub subject: Subject,
    /// The number of the fact.
    pub no: FactNo,
    /// What stands there.
    pub stands: Stands,
}

/// The road a form adds to, as far as it has come.
pub struct Passed {
    /// The thing.
    pub subject: Subject,
    /// When anything of it was last written.
    pub written_at: Timestamp,
    /// Every step in a line, with when it was written.
    pub steps: Vec<(Timestamp, String)>,
}

impl Passed {
    /// What has been written since somebody saw it; the last that was, to whoever sees it now.
    pub fn says(&self, since: Option<Timestamp>) -> String {
        let newer = self.steps.iter().filter(|(at, _)| since.is_some_and(|since| *at > since));
        let newer: Vec<&str> = newer.map(|(_, step)| step.as_str()).collect();
        match (newer.is_empty(), self.steps.last()) {
            (true, Some((_, last))) => last.clone(),
            _ => newer.join("; "),
        }
    }
}

/// Why a form is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Because {
    /// It was asked for.
    Asked,
    /// Who will have it is to be seen first.
    Reaches,
    /// Something is wrong with what was typed, or a rule says no.
    Refused,
    /// Somebody else has changed the fact.
    Changed,
    /// It has been sent before with something else in it.
    Sent,
    /// It was made by another release, and says something it no longer asks for.
    Older,
    /// Whoever asks may not do it.
    Denied,
    /// It was made for another session.
    Stale,
    /// It could not be kept as a draft.
    NotKept,
    /// The draft that was asked for is not there.
    NoDraft,
}

/// `GET` of any form.
pub async fn get(Served(app): Served<App>, asked: Asked) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let Some(form) = find(&asked, &state) else { return error::missing(&app, &asked, &state) };
    let at = At::new(&app, &asked, &state, Some(Route::Form(form.address())));
    if !at.is_open() {
        return error::only_reading(&app, &asked, &state, form.back());
    }
    if let Err(refusal) = right::may_send(&at, &form.address()) {
        return error::refused(&app, &asked, &state, &refusal);
    }
    let (typed, because) = match begun(&app, &asked, form.as_ref(), &at) {
        Ok(begun) => begun,
        Err(why) => return error::failed_because(&app, &asked, &why.0),
    };
    show(&at, form.as_ref(), &typed, &Wrongs::new(), because)
}

/// What stands in the fields to begin with: what the register says, or the draft that was asked for.
fn begun(app: &App, asked: &Asked, form: &dyn Form, at: &At<'_>) -> Result<(Typed, Because), NotKept> {
    let Some(id) = asked.value(Typed::DRAFT) else {
        let mut typed = form.begin(at);
        let named = form.filled_by_address().iter().filter_map(|name| Some((name, asked.value(name)?)));
        named.for_each(|(name, value)| typed.put(name, value));
        return Ok((typed, Because::Asked));
    };
    let found = match asked.is_to_this_machine() {
        true => draft::find(app, asked.actor(), &form.address().path(), id)?,
        false => None,
    };
    Ok(match found {
        Some(mut draft) => {
            draft.typed.put(Typed::DRAFT, id);
            draft.typed.put(Typed::SPACE, draft.space.to_string());
            (draft.typed, Because::Asked)
        }
        None => (form.begin(at), Because::NoDraft),
    })
}

/// `POST` of any form.
pub async fn post(Served(app): Served<App>, asked: Asked, sent: Sent) -> Response {
    let typed = match sent {
        Sent(Ok(typed), _) => typed,
        Sent(Err(_), Some(stale)) => return of_another_session(&app, &asked, &stale),
        Sent(Err(blocked), None) => return error::blocked(&app, &asked, blocked),
    };
    match consider(&app, &asked, &typed) {
        Ok((order, then)) => {
            let outcome = app.execute(order).await;
            conclude(&app, &asked, &typed, outcome, &then)
        }
        Err(answer) => *answer,
    }
}

/// Somebody has signed in or out since the form was made. It is shown again as it was, to be sent once more.
fn of_another_session(app: &App, asked: &Asked, typed: &Typed) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(app, asked) };
    let Some(form) = find(asked, &state) else { return error::missing(app, asked, &state) };
    let at = At::new(app, asked, &state, Some(Route::Form(form.address())));
    show(&at, form.as_ref(), typed, &Wrongs::new(), Because::Stale)
}

fn find(asked: &Asked, state: &State) -> Option<Box<dyn Form>> {
    Address::parse(asked.path())?.form(state)
}

/// What is ordered and where it leads, or the page that answers instead.
fn consider(app: &App, asked: &Asked, typed: &Typed) -> Result<(Order, Route), Box<Response>> {
    let Some(state) = app.snapshot() else { return Err(Box::new(error::closed(app, asked))) };
    let Some(form) = find(asked, &state) else { return Err(Box::new(error::missing(app, asked, &state))) };
    let at = At::new(app, asked, &state, Some(Route::Form(form.address())));
    if !at.is_open() {
        return Err(Box::new(error::only_reading(app, asked, &state, form.back())));
    }
    let again = |wrong: &Wrongs, because| Err(Box::new(show(&at, form.as_ref(), typed, wrong, because)));
    // Whoever lost the right, or the session, while they wrote has all that they typed.
    if let Err(refusal) = right::may_send(&at, &form.address()) {
        return again(&view::refused(&at, form.as_ref(), typed, &refusal), Because::Denied);
    }
    match typed.wish() {
        Wish::Save => {}
        Wish::Keep => return Err(Box::new(keep(app, &at, form.as_ref(), typed))),
        Wish::Show | Wish::More(_) => return again(&Wrongs::new(), Because::Asked),
    }
    if !view::left_over(&at, form.as_ref(), typed).is_empty() {
        return again(&Wrongs::new(), Because::Older);
    }
    let mut reading = Reading::new(typed);
    let read = form.read(&state, &mut reading);
    let command = match reading.finish(read) {
        Ok(command) => command,
        Err(wrong) => return again(&wrong, Because::Refused),
    };
    if form.reach(&at, &command).is_some_and(|reach| reach.digest() != typed.get(Typed::REACH)) {
        return again(&Wrongs::new(), Because::Reaches);
    }
    if let Some(new) = form.newcomer(typed) {
        newcomer::keep(app, &state, &new)
            .map_err(|why| Box::new(error::failed_because(app, asked, &why.0)))?;
    }
    let then = form.then(&command);
    let seen = form.seen(&at).map(|seen| (seen.subject, seen.no));
    let command = match seen.or_else(|| form.passed(&at).map(|passed| (passed.subject, 0))) {
        Some((subject, no)) => unless_changed(subject, no, typed, command),
        None => command,
    };
    Ok((Order { actor: asked.actor().clone(), request: request(typed), command }, then))
}

/// Keeps the form unsent, and shows it again as it was kept, so that loading that page again keeps nothing more.
fn keep(app: &App, at: &At<'_>, form: &dyn Form, typed: &Typed) -> Response {
    let wrong = forbidden(typed);
    if !wrong.is_empty() {
        return show(at, form, typed, &wrong, Because::Refused);
    }
    match draft::keep(app, at.actor(), &form.address().path(), typed) {
        Ok(id) => {
            let id = format!("{id:?}");
            see_other(at, &Route::Form(form.address()), &[(Typed::DRAFT, id.as_str()), KEPT])
        }
        Err(why) => {
            tracing::warn!(why = why.0, "a draft was not kept");
            show(at, form, typed, &wrong, Because::NotKept)
        }
    }
}

/// The command, unless somebody has written to the fact since the form was made.
fn unless_changed(subject: Subject, no: FactNo, typed: &Typed, command: Command) -> Command {
    // A form that cannot say what it was made from has not seen what stands there now.
    let since = seen_at(typed).unwrap_or(Timestamp::MIN);
    Command::All(vec![Command::Unchanged { subject, no, since }, command])
}

/// When what the form was made from was last written.
fn seen_at(typed: &Typed) -> Option<Timestamp> {
    typed.get(Typed::SEEN).parse().ok().and_then(|at| Timestamp::from_microsecond(at).ok())
}

/// The number of the request, as the form carries it. A form without one is as good as a new one.
pub fn request(typed: &Typed) -> RequestId {
    RequestId::parse(typed.get(Typed::REQUEST)).unwrap_or_else(new_request)
}

/// The page after the writer has answered.
fn conclude(app: &App, asked: &Asked, typed: &Typed, outcome: Outcome, then: &Route) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(app, asked) };
    if let Ok(Ok(receipt)) = &outcome
        && receipt.n_events > 0
    {
        // What was taken back has no form any more.
        return recorded(app, asked, typed, &At::new(app, asked, &state, None), then, SAVED);
    }
    let Some(form) = find(asked, &state) else { return error::missing(app, asked, &state) };
    let at = At::new(app, asked, &state, Some(Route::Form(form.address())));
    let again = |wrong: &Wrongs, because| show(&at, form.as_ref(), typed, wrong, because);
    if let (Ok(Err(_)), Some(new)) = (&outcome, form.newcomer(typed)) {
        newcomer::forget(app, &state, &new);
    }
    match outcome {
        Ok(Ok(_)) => match form.repeats() {
            Some(field) => {
                let said = Wrong::Refused(at.words().form_repeated());
                again(&Wrongs::from([(field.to_owned(), said)]), Because::Refused)
            }
            None => recorded(app, asked, typed, &at, then, SO_ALREADY),
        },
        Ok(Err(Refusal::ChangedMeanwhile { .. })) => again(&Wrongs::new(), Because::Changed),
        Ok(Err(refusal)) => again(&view::refused(&at, form.as_ref(), typed, &refusal), Because::Refused),
        Err(Failure::RequestReused) => again(&Wrongs::new(), Because::Sent),
        Err(failure) => error::not_carried_out(app, asked, &failure),
    }
}

/// The draft has been sent, and one goes on.
fn recorded(
    app: &App,
    asked: &Asked,
    typed: &Typed,
    at: &At<'_>,
    then: &Route,
    said: (&str, &str),
) -> Response {
    // It is recorded, whatever becomes of the draft; one that stays can be thrown away by hand.
    if let Err(why) = draft::remove(app, asked.actor(), typed.get(Typed::DRAFT)) {
        tracing::warn!(why = why.0, "a draft that was sent is still there");
    }
    see_other(at, then, &[said])
}

/// On to the thing with its new state, so that loading that page again sends nothing.
pub fn see_other(at: &At<'_>, route: &Route, also: &[(&str, &str)]) -> Response {
    let address = also.iter().fold(at.link(route), |address, (name, value)| {
        format!("{address}{}{name}={value}", if address.contains('?') { '&' } else { '?' })
    });
    let location = HeaderValue::try_from(address).expect("addresses are made of letters, digits and signs");
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

fn show(at: &At<'_>, form: &dyn Form, typed: &Typed, wrong: &Wrongs, because: Because) -> Response {
    let mut response = html(askama::Template::render(&View::new(at, form, typed, wrong, because)));
    *response.status_mut() = match because {
        Because::Asked | Because::Reaches => StatusCode::OK,
        Because::Refused => StatusCode::UNPROCESSABLE_ENTITY,
        Because::Changed | Because::Sent | Because::Older => StatusCode::CONFLICT,
        Because::NoDraft => StatusCode::NOT_FOUND,
        Because::Denied | Because::Stale => StatusCode::FORBIDDEN,
        Because::NotKept => StatusCode::SERVICE_UNAVAILABLE,
    };
    response
}
