//! What is kept of this person, who has read it, and what can I do about it?

use super::{About, Personal, carry_out, done, unkept, waiting::Waiting};
use crate::{
    App,
    browser::called,
    error,
    form::{Field, Reading, Typed, control::Control, field::Asking, reading::Wrongs, sent::Sent, sheet},
    page::{ADDRESS_SENT, Asked, At, Frame, SAVED},
    pages::door::confirm::Doing,
    people::{Contact, Corrected, Everything},
    routes::Route,
};
use askama::Template;
use axum::{
    extract::{Path, State as Served},
    http::StatusCode,
    response::Response,
};
use domain::{
    access::{Action, On},
    context::Actor,
    id::PersonId,
    person,
    text::Title,
};
use jiff::Timestamp;
use words::{Words, journal::instant};

const NAME: &str = "name";
const E_MAIL: &str = "e_mail";

/// The page.
#[derive(Template)]
#[template(path = "person/details.html")]
struct View {
    frame: Frame,
    words: &'static Words,
    /// What stands in the way of what was typed.
    wrong: Vec<String>,
    lead: String,
    /// The address that waits to be confirmed.
    waiting: Option<Waiting>,
    controls: Vec<Control>,
    action: String,
    account: Vec<String>,
    read_by: Option<Vec<String>>,
    file: String,
    erase: Option<String>,
    back: String,
}

impl View {
    fn new(at: &At<'_>, about: &About, kept: &Everything, typed: &Typed, wrong: &Wrongs) -> View {
        let words = at.words();
        let on = On::Person(about.person.clone());
        let asking = Asking { at, typed, wrong, more: None };
        let title = at.speaker.name(&about.person.clone().into());
        let is_own = *at.actor() == Actor::Person(about.person.clone());
        View {
            frame: at.frame(&words.personal_title(title)),
            words,
            wrong: wrong.values().map(|wrong| wrong.say(words)).collect(),
            lead: if is_own { words.personal_lead_own() } else { words.personal_lead() },
            waiting: kept.waiting.as_ref().map(|waiting| Waiting::new(words, about.person.clone(), waiting)),
            controls: vec![
                Title::ask(&asking, NAME, words.personal_name()),
                asking.line(E_MAIL, words.personal_e_mail()).hinted(words.personal_e_mail_hint()).optional(),
            ],
            action: at.link(&about.route(Personal::Details)),
            account: account(words, kept, called),
            read_by: at.rights().may(Action::ReadReadings, &on).then(|| read_by(at, kept)),
            file: at.link(&about.route(Personal::File)),
            erase: at
                .may(Action::ErasePerson, &on)
                .then(|| at.link(&about.route(Personal::Erase)))
                .filter(|_| !is_own),
            back: at.link(&Route::Thing(about.person.clone().into())),
        }
    }
}

/// What is kept for signing in, a line each, with the browsers called so.
pub fn account(words: &Words, kept: &Everything, browser: fn(&Words, &str) -> String) -> Vec<String> {
    let yes = |is: bool| if is { words.personal_yes() } else { words.personal_no() };
    let mut lines = Vec::new();
    match kept.visits[..] {
        [last, before, ..] => lines.push(words.personal_visits(before.to_string(), last.to_string())),
        [last] => lines.push(words.personal_visit(last.to_string())),
        [] => {}
    }
    match kept.account {
        None => lines.push(words.personal_no_account()),
        Some((created, has_password, has_code, n_codes)) => {
            lines.push(words.personal_account(yes(has_code), n_codes, instant(created), yes(has_password)));
        }
    }
    let sessions = kept.sessions.iter();
    lines.extend(sessions.map(|(from, seen, says)| {
        words.personal_session(browser(words, says), instant(*from), instant(*seen))
    }));
    lines.extend(kept.known.iter().map(|seen| words.personal_known(instant(*seen))));
    lines.extend(kept.links.iter().map(|(sent, used)| match used {
        Some(used) => words.personal_link_used(instant(*sent), instant(*used)),
        None => words.personal_link(instant(*sent)),
    }));
    lines.extend(
        kept.letters.iter().map(|(at, subject)| words.personal_letter(instant(*at), subject.as_str())),
    );
    lines
}

/// Who has read it, the latest first.
pub fn read_by(at: &At<'_>, kept: &Everything) -> Vec<String> {
    let mut all: Vec<&(Timestamp, Actor)> = kept.read_by.iter().collect();
    all.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    all.into_iter()
        .map(|(when, reader)| at.words().personal_read_by(instant(*when), who(at, reader)))
        .collect()
}

/// Who somebody is, by the name where whoever asks may know it.
fn who(at: &At<'_>, actor: &Actor) -> String {
    use words::Say;
    match actor {
        Actor::Person(person) => at.speaker.name(&person.clone().into()),
        other => other.say(at.words()),
    }
}

fn typed_of(kept: &Everything) -> Typed {
    let mut typed = Typed::default();
    if let Some(contact) = &kept.contact {
        typed.put(NAME, contact.name.as_str());
        typed.put(E_MAIL, contact.e_mail.clone().unwrap_or_default());
    }
    typed
}

/// `GET /personer/{handle}/uppgifter`.
pub async fn get(Served(app): Served<App>, Path(handle): Path<String>, asked: Asked) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let found = About::find(&app, &asked, &state, &handle, Action::ReadPersonal);
    // Whoever changes where letters go can have the next password sent there.
    let found =
        found.and_then(|about| about.after_password(&app, &asked, &state, Doing::Opening, Personal::Details));
    let read = found.and_then(|about| about.read(&app, &asked).map(|kept| (about, kept)));
    match read {
        Ok((about, kept)) => {
            let at = At::new(&app, &asked, &state, Some(about.route(Personal::Details)));
            let view = View::new(&at, &about, &kept, &typed_of(&kept), &Wrongs::new());
            unkept(&view, StatusCode::OK)
        }
        Err(answer) => *answer,
    }
}

/// `POST /personer/{handle}/uppgifter`: corrects the name and the address.
pub async fn post(
    Served(app): Served<App>,
    Path(handle): Path<String>,
    asked: Asked,
    sent: Sent,
) -> Response {
    let typed = match sent.0 {
        Ok(typed) => typed,
        Err(blocked) => return error::blocked(&app, &asked, blocked),
    };
    let (person, says) = match correct(&app, &asked, &handle, &typed) {
        Ok((person, Corrected::Kept)) => (person, SAVED),
        Ok((person, Corrected::Waits)) => (person, ADDRESS_SENT),
        Err(answer) => return *answer,
    };
    // Kept first: whoever the journal says is entered has a name that is kept.
    let enter = person::Command::Enter { person: person.clone() };
    match carry_out(&app, &asked, sheet::new_request(), enter).await {
        Ok(()) => done(&app, &asked, &Route::Person(person, Personal::Details), says),
        Err(answer) => *answer,
    }
}

fn correct(
    app: &App,
    asked: &Asked,
    handle: &str,
    typed: &Typed,
) -> Result<(PersonId, Corrected), Box<Response>> {
    let Some(state) = app.snapshot() else { return Err(Box::new(error::closed(app, asked))) };
    let about = About::find(app, asked, &state, handle, Action::KeepPersonal)?;
    let about = about.after_password(app, asked, &state, Doing::Sending, Personal::Details)?;
    let at = At::new(app, asked, &state, Some(about.route(Personal::Details)));
    if !at.writes() {
        let back = Route::Thing(about.person.clone().into());
        return Err(Box::new(error::only_reading(app, asked, &state, back)));
    }
    if state.people.is_erased(&about.person) {
        let refusal = domain::Refusal::PersonIsErased { person: about.person };
        return Err(Box::new(error::refused(app, asked, &state, &refusal)));
    }
    let again = |wrong: Wrongs| match about.read(app, asked) {
        Ok(kept) => {
            Box::new(unkept(&View::new(&at, &about, &kept, typed, &wrong), StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(answer) => answer,
    };
    let mut reading = Reading::new(typed);
    let name = Title::read(&mut reading, NAME);
    let name = reading.finish(name).map_err(again)?;
    let e_mail = Some(typed.get(E_MAIL).to_owned()).filter(|address| !address.is_empty());
    let wrong = |sentence| Wrongs::from([(E_MAIL.to_owned(), crate::form::Wrong::Refused(sentence))]);
    let contact = Contact { name: name.as_str().to_owned(), e_mail };
    match about.people.correct(&about.person, &contact, asked.actor().person(), asked.language()) {
        Ok(corrected) => Ok((about.person.clone(), corrected)),
        Err(taken) => Err(match taken.says(at.words(), typed.get(E_MAIL)) {
            Ok(says) => again(wrong(says)),
            Err(why) => Box::new(error::failed_because(app, asked, &why.0)),
        }),
    }
}
