//! Somebody new whom a form names. What they are called is kept first, so that whoever the journal says is entered has a
//! name; where the journal says no, it is taken back.

use crate::{
    App,
    app::NotKept,
    pages::person::is_known,
    people::{Contact, Taken},
};
use domain::{State, id::PersonId};

/// Somebody new whom a form names.
pub struct Newcomer {
    /// The id that the journal will know them by.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
}

/// Keeps the name. Of somebody known it is not written over: the form has been sent before, or means somebody else.
pub fn keep(app: &App, state: &State, new: &Newcomer) -> Result<(), NotKept> {
    let people = app.people().filter(|_| !is_known(state, &new.person));
    let Some(people) = people else { return Ok(()) };
    let contact = Contact { name: new.name.clone(), e_mail: None };
    people.keep(&new.person, &contact).map_err(|taken| match taken {
        Taken::NotKept(why) => why,
        Taken::NoAddress | Taken::Address | Taken::Often => {
            NotKept("an address where none was given".to_owned())
        }
    })
}

/// Takes the name back, unless the journal knows the id after all.
pub fn forget(app: &App, state: &State, new: &Newcomer) {
    let people = app.people().filter(|_| !is_known(state, &new.person));
    if let Some(Err(why)) = people.map(|people| people.forget(&new.person)) {
        tracing::warn!(why = why.0, "a name that came to nothing is still kept");
    }
}
