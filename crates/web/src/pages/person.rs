//! What is kept of a person beside the register: read, corrected, given out and erased. Nobody reads it of another without
//! its being written down, and none of these pages is kept anywhere on its way to the reader.

pub mod details;
pub mod erase;
pub mod file;
pub mod waiting;

use crate::{
    App, error,
    form::sheet,
    page::{Asked, At, html},
    pages::door::confirm::{Doing, first},
    people::{Everything, People},
    routes::Route,
};
use askama::Template;
use axum::{
    Router,
    http::{HeaderValue, StatusCode, header},
    response::Response,
    routing::{get, post},
};
use domain::{
    Command, State,
    access::{Action, On},
    context::{Actor, RequestId},
    id::{Handle, Id, PersonId},
    person,
};
use engine::Order;
use std::sync::Arc;

/// A page about what is kept of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Personal {
    /// All of it, and the way to correct it.
    Details,
    /// As a file.
    File,
    /// The way to erase it.
    Erase,
    /// What is done with an address that waits to be confirmed.
    Address,
}

impl Personal {
    /// The last part of its path.
    pub fn path(self) -> &'static str {
        match self {
            Personal::Details => "uppgifter",
            Personal::File => "uppgifter/fil",
            Personal::Erase => "radera",
            Personal::Address => "adress",
        }
    }
}

/// The pages.
pub fn router() -> Router<App> {
    Router::new()
        .route("/personer/{handle}/uppgifter", get(details::get).post(details::post))
        .route("/personer/{handle}/uppgifter/fil", get(file::get))
        .route("/personer/{handle}/adress", post(waiting::post))
        .route("/personer/{handle}/radera", get(erase::get).post(erase::post))
}

/// Whether the county knows the id: somebody holds or has held something, is proposed to, or a name has been entered.
pub fn is_known(state: &State, person: &PersonId) -> bool {
    state.people.is_known(person)
        || state.proposed_by(person).next().is_some()
        || state.persons().contains(person)
}

/// A request about somebody that may be answered.
struct About {
    person: PersonId,
    people: Arc<dyn People>,
}

impl About {
    /// Whom the address is about, if there is such a person and whoever asks may do this; else the page that answers.
    fn find(
        app: &App,
        asked: &Asked,
        state: &State,
        handle: &str,
        action: Action,
    ) -> Result<About, Box<Response>> {
        let person = Handle::parse(handle).ok().map(PersonId::new).filter(|id| is_known(state, id));
        let (Some(person), Some(people)) = (person, app.people()) else {
            return Err(Box::new(error::missing(app, asked, state)));
        };
        let at = At::new(app, asked, state, None);
        let may = at.rights().may_do(action, &On::Person(person.clone()));
        may.map_err(|refusal| Box::new(error::refused(app, asked, state, &refusal)))?;
        Ok(About { person, people })
    }

    /// The same, once the password has been given lately enough for this page of theirs; else the page that asks for it.
    fn after_password(
        self,
        app: &App,
        asked: &Asked,
        state: &State,
        doing: Doing,
        page: Personal,
    ) -> Result<About, Box<Response>> {
        first(app, asked, state, doing, &self.route(page)).map(|()| self)
    }

    /// All that is kept of them, once it has been written down that it is read.
    fn read(&self, app: &App, asked: &Asked) -> Result<Everything, Box<Response>> {
        let read = || {
            if *asked.actor() != Actor::Person(self.person.clone()) {
                self.people.note(asked.actor(), &self.person.clone().into())?;
            }
            self.people.everything(&self.person)
        };
        read().map_err(|why| Box::new(error::failed_because(app, asked, &why.0)))
    }

    fn route(&self, page: Personal) -> Route {
        Route::Person(self.person.clone(), page)
    }
}

/// Has the writer carry it out; or the page that says why it was not.
async fn carry_out(
    app: &App,
    asked: &Asked,
    request: RequestId,
    command: person::Command,
) -> Result<(), Box<Response>> {
    let order = Order { actor: asked.actor().clone(), request, command: Command::Person(command) };
    let outcome = app.execute(order).await;
    let Some(state) = app.snapshot() else { return Err(Box::new(error::closed(app, asked))) };
    match outcome {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(refusal)) => Err(Box::new(error::refused(app, asked, &state, &refusal))),
        Err(failure) => Err(Box::new(error::not_carried_out(app, asked, &failure))),
    }
}

/// On to another page, which says what has been done.
fn done(app: &App, asked: &Asked, on: &Route, says: (&str, &str)) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(app, asked) };
    sheet::see_other(&At::new(app, asked, &state, None), on, &[says])
}

/// A page that nobody keeps.
fn unkept(view: &impl Template, status: StatusCode) -> Response {
    let mut response = html(view.render());
    *response.status_mut() = status;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
