//! May I have it all, and put it back changed? The county file: to take home, and to read in after its difference from
//! the register has been shown.

mod import;

use crate::{
    App, error,
    form::{
        Address, Typed,
        sent::Sent,
        sheet::{new_request, see_other},
    },
    page::{Asked, At, Frame, SAVED, html},
    pages::{
        door::confirm::{Doing, first, is_fresh, way},
        edit::thing::closed,
    },
    routes::Route,
};
use askama::Template;
use axum::{
    extract::State as Served,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use county_file::write;
use domain::access::{Action, On};
use engine::{Failure, Order};
use import::{Considered, Import};
use words::Words;

/// The page.
#[derive(Template)]
#[template(path = "county_file.html")]
struct View {
    frame: Frame,
    words: &'static Words,
    closed: Option<String>,
    /// Where the password is given first, if it was given too long ago: a file may change all there is.
    confirm: Option<String>,
    /// Whether a file has been sent: then what came of it stands first.
    has_asked: bool,
    take: String,
    /// The file as of the day, when another day is shown.
    take_day: Option<(String, String)>,
    import: Import,
    action: String,
    request: String,
}

/// Where a file is fetched.
const DOWNLOAD: &str = "/lansfil/hamta";

impl View {
    fn new(at: &At<'_>, import: Import, confirm: Option<String>) -> View {
        let words = at.words();
        let day = at.choices.day;
        View {
            frame: at.frame(&words.county_file_title()),
            words,
            closed: closed(at, || at.rights().may_do(Action::KeepRegister, &On::County)),
            confirm,
            has_asked: !import.text.is_empty(),
            take: DOWNLOAD.to_owned(),
            take_day: day
                .map(|day| (words.county_file_take_day(day.to_string()), format!("{DOWNLOAD}?per={day}"))),
            import,
            action: at.link(&HERE),
            request: format!("{:?}", new_request()),
        }
    }
}

const HERE: Route = Route::Form(Address::CountyFile);

/// `GET /lansfil`.
pub async fn get(Served(app): Served<App>, asked: Asked) -> Response {
    let confirm = |at: &At<'_>| (!is_fresh(&asked, Doing::Opening)).then(|| way(at, &HERE));
    asked.show(&app, |_| Some(HERE), |at| View::new(at, Import::default(), confirm(at)))
}

/// `GET /lansfil/hamta`: the register as a file; with a day, as a reading of that day.
pub async fn download(Served(app): Served<App>, asked: Asked) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let at = At::new(&app, &asked, &state, Some(HERE));
    let handle = state.county.as_ref().map(|county| county.handle.to_string()).unwrap_or_default();
    let (name, text) = match at.choices.day {
        Some(day) => (format!("{handle}-{day}.toml"), write::write_as_of(&state, day)),
        None => {
            let (state, head) = match app.written() {
                Some((state, head)) => (state, Some(head)),
                None => (state.clone(), None),
            };
            (format!("{handle}.toml"), write::write(&state, head.as_deref()))
        }
    };
    let Some(text) = text else { return error::missing(&app, &asked, &state) };
    let headers = [
        (header::CONTENT_TYPE, "application/toml; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, text).into_response()
}

/// `POST /lansfil`: shows the difference, and records it when it has been seen.
pub async fn post(Served(app): Served<App>, asked: Asked, sent: Sent) -> Response {
    let typed = match sent.0 {
        Ok(typed) => typed,
        Err(blocked) => return error::blocked(&app, &asked, blocked),
    };
    // A file may be based on any head, and the journal is read from its beginning up to there.
    let considered = tokio::task::spawn_blocking(move || (consider(&app, &asked, &typed), app, asked, typed));
    let (considered, app, asked, typed) = considered.await.unwrap_or_else(|fault| error::fault(fault));
    let command = match considered {
        Ok(command) => *command,
        Err(answer) => return *answer,
    };
    let order = Order { actor: asked.actor().clone(), request: crate::form::sheet::request(&typed), command };
    let outcome = app.execute(order).await;
    let Some((state, head)) = app.written() else { return error::closed(&app, &asked) };
    let at = At::new(&app, &asked, &state, Some(HERE));
    match outcome {
        Ok(Ok(_)) => see_other(&at, &HERE, &[SAVED]),
        // Somebody was between the difference and the order: it is asked for anew.
        Ok(Err(_)) | Err(Failure::RequestReused) => {
            let import = Import { is_changed: true, ..Import::again(&app, &at, &head, &typed) };
            show(&at, import, StatusCode::CONFLICT)
        }
        Err(failure) => error::not_carried_out(&app, &asked, &failure),
    }
}

/// What is ordered, or the page that answers instead.
fn consider(app: &App, asked: &Asked, typed: &Typed) -> Result<Box<domain::Command>, Box<Response>> {
    let Some((state, head)) = app.written() else { return Err(Box::new(error::closed(app, asked))) };
    let at = At::new(app, asked, &state, Some(HERE));
    if !at.is_open() {
        return Err(Box::new(error::only_reading(app, asked, &state, HERE)));
    }
    if let Err(refusal) = at.rights().may_do(Action::KeepRegister, &On::County) {
        return Err(Box::new(error::refused(app, asked, &state, &refusal)));
    }
    first(app, asked, &state, Doing::Sending, &HERE)?;
    match Import::consider(app, &at, &head, typed) {
        Considered::Order(command) => Ok(command),
        Considered::Show(import, status) => Err(Box::new(show(&at, *import, status))),
    }
}

fn show(at: &At<'_>, import: Import, status: StatusCode) -> Response {
    let mut response = html(View::new(at, import, None).render());
    *response.status_mut() = status;
    response
}
