//! Is it I? Signing in and out, and what one keeps for it: a password, a code app, and where one is signed in. No page
//! here tells whether somebody else has an account, and none is kept on its way to the reader.

pub mod address;
pub mod code_app;
pub mod confirm;
pub mod demo;
pub mod link;
pub mod own;
pub mod password;
pub mod sign_in;

use crate::{
    App,
    accounts::{Accounts, Browser, Entered, Weak},
    app::NotKept,
    error,
    form::{Typed, sent::Sent},
    page::{Asked, At, Frame, Link, html},
    routes::Route,
    who::{keep_cookie, set_cookie},
};
use askama::Template;
use axum::{
    Router,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use domain::State;
use std::sync::Arc;
use words::Words;

/// A page of the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Door {
    /// Signing in.
    SignIn,
    /// The code, after the password.
    Code,
    /// Asking for another password.
    Forgot,
    /// A link in a letter, by its secret.
    Letter(String),
    /// A link that confirms an address, by its secret.
    Address(String),
    /// What is kept of oneself.
    Own,
    /// Changing the password.
    Password,
    /// Setting up a code app.
    CodeApp,
    /// Giving the password again.
    Confirm,
    /// A link of the demo, by its secret.
    Demo(String),
}

impl Door {
    /// Its path.
    pub fn path(&self) -> String {
        match self {
            Door::SignIn => "/logga-in".to_owned(),
            Door::Code => "/logga-in/kod".to_owned(),
            Door::Forgot => "/glomt".to_owned(),
            Door::Letter(secret) => format!("/losenord/{}", plain(secret)),
            Door::Address(secret) => format!("/adress/{}", plain(secret)),
            Door::Own => "/konto".to_owned(),
            Door::Password => "/konto/losenord".to_owned(),
            Door::CodeApp => "/konto/kod".to_owned(),
            Door::Confirm => "/konto/bekrafta".to_owned(),
            Door::Demo(secret) => format!("/demo/{}", plain(secret)),
        }
    }
}

/// What may stand in a link of ours: a secret has letters and digits alone.
fn plain(secret: &str) -> String {
    secret.chars().filter(char::is_ascii_alphanumeric).take(64).collect()
}

/// Every page of the door.
pub fn router() -> Router<App> {
    Router::new()
        .route("/logga-in", get(sign_in::get).post(sign_in::post))
        .route("/logga-in/kod", get(sign_in::get_code).post(sign_in::post_code))
        .route("/logga-ut", post(sign_in::out))
        .route("/glomt", get(link::get_forgot).post(link::post_forgot))
        .route("/losenord/{secret}", get(link::get).post(link::post))
        .route("/adress/{secret}", get(address::get).post(address::post))
        .route("/konto", get(own::get))
        .route("/konto/sessioner", post(own::end))
        .route("/konto/brev/{n}", post(own::forget_letter))
        .route("/konto/losenord", get(password::get).post(password::post))
        .route("/konto/bekrafta", get(confirm::get).post(confirm::post))
        .route("/konto/kod", get(code_app::get).post(code_app::post))
        .route("/demo/{secret}", get(demo::get).post(demo::post))
}

/// The page around a small form.
#[derive(Template)]
#[template(path = "door/form.html")]
struct View {
    frame: Frame,
    /// What is wrong with what was sent.
    wrong: Option<String>,
    lead: Vec<String>,
    /// Something to be copied, letter by letter.
    copied: Option<Copied>,
    form: Option<Form>,
    ways: Vec<Link>,
}

/// Something to be copied.
struct Copied {
    text: String,
    way: Link,
}

/// A small form.
#[derive(Default)]
struct Form {
    action: String,
    hidden: Vec<(&'static str, String)>,
    fields: Vec<Field>,
    button: String,
}

/// A field.
struct Field {
    name: &'static str,
    label: String,
    hint: Option<String>,
    /// As the browser knows it: `password`, `email` or `text`.
    kind: &'static str,
    /// What a password manager puts there.
    fills: &'static str,
    value: String,
}

impl View {
    fn new(at: &At<'_>, title: &str, lead: Vec<String>) -> View {
        let mut frame = at.frame(title);
        frame.is_dated = false;
        View { frame, wrong: None, lead, copied: None, form: None, ways: Vec::new() }
    }

    fn respond(&self, status: StatusCode) -> Response {
        let mut response = html(self.render());
        *response.status_mut() = status;
        no_store(response)
    }
}

/// The fields that several forms have.
const E_MAIL: &str = "e-post";
const PASSWORD: &str = "losenord";

impl Field {
    fn e_mail(label: String, value: &str) -> Field {
        Field { name: E_MAIL, label, hint: None, kind: "email", fills: "username", value: value.to_owned() }
    }

    fn password(name: &'static str, label: String, fills: &'static str) -> Field {
        Field { name, label, hint: None, kind: "password", fills, value: String::new() }
    }
}

/// Kept nowhere on its way to the reader, and not by the browser.
fn no_store(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// What every page of the door needs: the county, and those who have an account there.
type Opened = (Arc<State>, Arc<dyn Accounts>);

/// The county and its accounts, or the page that answers instead.
fn opened(app: &App, asked: &Asked) -> Result<Opened, Box<Response>> {
    let Some(state) = app.snapshot() else { return Err(Box::new(error::closed(app, asked))) };
    match app.accounts() {
        Some(accounts) => Ok((state, accounts)),
        None => Err(Box::new(error::missing(app, asked, &state))),
    }
}

/// What was sent, with the county and its accounts; or the page that answers instead.
fn received(app: &App, asked: &Asked, sent: Sent) -> Result<(Typed, Opened), Box<Response>> {
    let typed = sent.0.map_err(|why| Box::new(no_store(error::blocked(app, asked, why))))?;
    Ok((typed, opened(app, asked)?))
}

/// The secret of the session of whoever is signed in.
fn session_of(asked: &Asked) -> Option<&str> {
    asked.who().session().filter(|_| asked.who().person.is_some())
}

/// Whoever is at the other end.
fn browser(app: &App, asked: &Asked) -> Browser {
    Browser {
        kept: asked.kept(app),
        language: asked.language(),
        before: asked.who().session().map(str::to_owned),
        name: asked.browser().to_owned(),
        address: asked.peer(),
    }
}

/// Does what takes long, while others are answered. No more at once than there are cores for, and no more wait than can
/// be served soon.
async fn aside<T: Send + 'static>(
    app: &App,
    asked: &Asked,
    work: impl FnOnce() -> Result<T, NotKept> + Send + 'static,
) -> Result<T, Box<Response>> {
    let Some(turn) = app.hashing().turn().await else { return Err(Box::new(busy(app, asked))) };
    let done = tokio::task::spawn_blocking(move || (work(), turn)).await;
    let (done, _turn) = done.unwrap_or_else(|fault| error::fault(fault));
    done.map_err(|why| Box::new(error::failed_because(app, asked, &why.0)))
}

/// Too many want in just now.
fn busy(app: &App, asked: &Asked) -> Response {
    let state = app.snapshot().unwrap_or_default();
    let at = At::new(app, asked, &state, Some(Route::Door(Door::SignIn)));
    let words = at.words();
    let mut view = View::new(&at, &words.door_busy_title(), vec![words.door_busy()]);
    view.ways = vec![Link { href: at.link(&Route::Door(Door::SignIn)), label: words.door_sign_in() }];
    let mut response = view.respond(StatusCode::SERVICE_UNAVAILABLE);
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    response
}

/// On to another page, with a cookie to keep.
fn lead_on(app: &App, address: &str, secret: Option<&str>) -> Response {
    let location = HeaderValue::try_from(address).unwrap_or(HeaderValue::from_static("/"));
    let headers = [(header::LOCATION, location), (header::SET_COOKIE, set_cookie(app, secret))];
    no_store((StatusCode::SEE_OTHER, headers).into_response())
}

/// Where one goes when one has come in: where one was going, if that is here.
fn entered(app: &App, at: &At<'_>, secret: &str, onward: &str) -> Response {
    let onward = own_path(onward).map_or_else(|| at.link(&Route::Overview), str::to_owned);
    lead_on(app, &onward, Some(secret))
}

/// The same for whoever gave what only they know: the browser is known the next time.
fn entered_by(app: &App, at: &At<'_>, secret: &str, onward: &str, browser: &Browser) -> Response {
    let mut response = entered(app, at, secret, onward);
    if let Some(cookie) = keep_cookie(app, &browser.kept) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// Why nobody came in, in a sentence.
fn says_no(words: &Words, entered: &Entered) -> String {
    match entered {
        Entered::Wait(seconds) => words.door_wait(*seconds as usize),
        Entered::Ended => words.door_ended(),
        _ => words.door_wrong(),
    }
}

/// Why a password is not taken, and what would be.
fn says_weak(words: &Words, weak: Weak) -> String {
    match weak {
        Weak::Short => words.door_weak_short(),
        Weak::Long => words.door_weak_long(),
        Weak::Guessable => words.door_weak_guessable(),
    }
}

/// An address within these pages, as it was given; nothing that could lead anywhere else.
fn own_path(address: &str) -> Option<&str> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~?=&%".contains(&byte);
    let rest = address.strip_prefix('/')?;
    let is_own = !rest.starts_with('/') && address.len() <= 200 && address.bytes().all(is_plain);
    is_own.then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_led_nowhere_else() {
        for own in ["/", "/arenor/samreko", "/arenor?per=2009-07-01", "/journal?om=arena-a&till=2026-01-01"] {
            assert_eq!(own_path(own), Some(own));
        }
        for other in [
            "",
            "arenor",
            "//example.com",
            "/\\example.com",
            "/\t/example.com",
            "https://example.com",
            "/a\r\nb",
            "/%",
            "/@example.com",
            "/a:b",
            "javascript:alert(1)",
            "/\u{e5}",
        ] {
            let is_led = own_path(other).is_some_and(|led| led != "/%");
            assert!(!is_led, "{other:?}");
        }
        assert_eq!(own_path(&format!("/{}", "a".repeat(200))), None);
    }
}
