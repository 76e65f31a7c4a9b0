//! Setting up a code app: a secret to copy into it, then a code that shows that it has it; and recovery codes, shown this
//! once, for the day the app is lost.

use super::{
    Copied, Door, Field, Form, View, aside, browser, no_store, opened,
    own::{signed_in, status, to_sign_in},
    says_no, session_of,
};
use crate::{
    App,
    accounts::{CodeSecret, Enrolled, Entered},
    error,
    form::sent::Sent,
    page::{Asked, At, Frame, Link, html},
    routes::Route,
};
use askama::Template;
use axum::{extract::State as Served, response::Response};
use domain::State;

const SECRET: &str = "hemlighet";
const PASSWORD: &str = "losenord";
const CODE: &str = "kod";
const HERE: Route = Route::Door(Door::CodeApp);

/// The page with the recovery codes.
#[derive(Template)]
#[template(path = "door/recovery.html")]
struct Recovery {
    frame: Frame,
    lead: String,
    codes: Vec<String>,
    on: Link,
}

/// `GET /konto/kod`.
pub async fn get(Served(app): Served<App>, asked: Asked) -> Response {
    let (state, accounts) = match opened(&app, &asked) {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    let Some(session) = session_of(&asked) else {
        return to_sign_in(&app, &asked, &state);
    };
    match accounts.draw_code_secret(session) {
        Ok(Some(secret)) => ask(&app, &asked, &state, secret, None),
        Ok(None) => to_sign_in(&app, &asked, &state),
        Err(why) => error::failed_because(&app, &asked, &why.0),
    }
}

fn ask(app: &App, asked: &Asked, state: &State, secret: CodeSecret, wrong: Option<String>) -> Response {
    let at = At::new(app, asked, state, Some(HERE));
    let words = at.words();
    let mut lead = vec![words.door_code_app_lead()];
    if asked.who().lacks_code() {
        lead.insert(0, words.door_code_app_first());
    }
    let mut view = View::new(&at, &words.door_code_app_title(), lead);
    let status = status(wrong.is_some());
    view.wrong = wrong;
    let way = Link { href: secret.address, label: words.door_code_app_open() };
    let hidden = vec![(SECRET, secret.text.clone())];
    view.copied = Some(Copied { text: in_groups(&secret.text), way });
    let code = Field {
        name: CODE,
        label: words.door_code(),
        hint: Some(words.door_code_app_hint()),
        kind: "text",
        fills: "one-time-code",
        value: String::new(),
    };
    view.form = Some(Form {
        action: at.link(&HERE),
        hidden,
        fields: vec![code, Field::password(PASSWORD, words.door_password(), "current-password")],
        button: words.door_code_app_save(),
    });
    view.ways = vec![Link { href: at.link(&Route::Door(Door::Own)), label: words.door_own_title() }];
    view.respond(status)
}

/// Four letters at a time are easier to copy.
fn in_groups(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

/// `POST /konto/kod`.
pub async fn post(Served(app): Served<App>, asked: Asked, sent: Sent) -> Response {
    let (typed, state, accounts, session) = match signed_in(&app, &asked, sent) {
        Ok(signed_in) => signed_in,
        Err(answer) => return *answer,
    };
    let (secret, code) = (typed.get(SECRET).to_owned(), typed.get(CODE).to_owned());
    let (password, from, own, those) =
        (typed.raw(PASSWORD).to_owned(), browser(&app, &asked), session.clone(), accounts.clone());
    let enrolled = aside(&app, &asked, move || those.enrol(&own, &secret, &password, &code, &from)).await;
    let at = At::new(&app, &asked, &state, Some(HERE));
    let words = at.words();
    let wrong = match enrolled {
        Ok(Enrolled::Done(codes)) => {
            let mut frame = at.frame(&words.door_recovery_title());
            frame.is_dated = false;
            let on = Link { href: at.link(&Route::Door(Door::Own)), label: words.door_recovery_done() };
            let view = Recovery { frame, lead: words.door_recovery_lead(), codes, on };
            return no_store(html(view.render()));
        }
        Ok(Enrolled::WrongCode) => words.door_code_wrong(),
        Ok(Enrolled::WrongPassword) => words.door_old_wrong(),
        Ok(Enrolled::Wait(seconds)) => says_no(words, &Entered::Wait(seconds)),
        Err(answer) => return *answer,
    };
    // The same secret again, for the app has it by now.
    match accounts.draw_code_secret(&session) {
        Ok(Some(drawn)) => {
            let text = typed.get(SECRET).to_owned();
            let address = drawn.address.replace(&drawn.text, &text);
            ask(&app, &asked, &state, CodeSecret { text, address }, Some(wrong))
        }
        Ok(None) => to_sign_in(&app, &asked, &state),
        Err(why) => error::failed_because(&app, &asked, &why.0),
    }
}
