//! Which address of theirs waits to be confirmed, and the ways to send the link again and to take back the change. It stands
//! on the page of what is kept of somebody, and on their own account.

use super::{About, Personal};
use crate::{
    App, error,
    form::{sent::Sent, sheet},
    page::{ADDRESS_OFTEN, ADDRESS_SENT, ADDRESS_TAKEN, ADDRESS_WITHDRAWN, Asked, At},
    pages::door::Door,
    people::{self, Contact, Taken},
    routes::Route,
};
use axum::{
    extract::{Path, State as Served},
    response::Response,
};
use domain::{access::Action, context::Actor, id::PersonId};
use words::{Words, journal::instant};

/// The field that says what is done.
const DO: &str = "gor";
const SEND: &str = "skicka-igen";
const WITHDRAW: &str = "ta-tillbaka";

/// An address that waits, as a page shows it.
pub struct Waiting {
    /// The address.
    pub address: String,
    /// When the link was sent, and how long it is good.
    pub says: String,
    /// Where what is done with it is sent.
    pub action: String,
}

impl Waiting {
    /// What waits for somebody.
    pub fn new(words: &Words, person: PersonId, waiting: &people::Waiting) -> Waiting {
        let (sent, until) = (instant(waiting.sent), instant(waiting.until));
        Waiting {
            address: waiting.address.clone(),
            says: match waiting.is_open {
                true => words.personal_waiting_open(sent, until),
                false => words.personal_waiting_expired(sent),
            },
            action: Route::Person(person, Personal::Address).path(),
        }
    }
}

/// `POST /personer/{handle}/adress`: sends the link again, or takes back the change.
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
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let about = match About::find(&app, &asked, &state, &handle, Action::KeepPersonal) {
        Ok(about) => about,
        Err(answer) => return *answer,
    };
    let done = match typed.get(DO) {
        SEND => send_again(&about, &asked),
        WITHDRAW => about.people.withdraw(&about.person).map(|()| ADDRESS_WITHDRAWN).map_err(Taken::NotKept),
        _ => return error::missing(&app, &asked, &state),
    };
    let marker = match done {
        Ok(marker) => marker,
        Err(Taken::Often) => ADDRESS_OFTEN,
        Err(Taken::Address | Taken::NoAddress) => ADDRESS_TAKEN,
        Err(Taken::NotKept(why)) => return error::failed_because(&app, &asked, &why.0),
    };
    let is_own = *asked.actor() == Actor::Person(about.person.clone());
    let back = if is_own { Route::Door(Door::Own) } else { about.route(Personal::Details) };
    sheet::see_other(&At::new(&app, &asked, &state, None), &back, &[marker])
}

/// Where nothing waits any more it has been confirmed or taken back meanwhile, and the page shows how it stands.
fn send_again(about: &About, asked: &Asked) -> Result<(&'static str, &'static str), Taken> {
    let kept = about.people.everything(&about.person).map_err(Taken::NotKept)?;
    if let (Some(contact), Some(waiting)) = (kept.contact, kept.waiting) {
        let contact = Contact { e_mail: Some(waiting.address), ..contact };
        about.people.correct(&about.person, &contact, asked.actor().person(), asked.language())?;
    }
    Ok(ADDRESS_SENT)
}
