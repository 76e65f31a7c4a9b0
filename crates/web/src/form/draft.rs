//! A form kept as it is and not sent. It lies in the space of one authority; what is kept of it is its address and what
//! stands in its fields, so that it is opened where it was left, whatever is wrong with it.

use super::{Typed, sheet::new_request};
use crate::{
    App,
    app::{Kept, NotKept},
};
use domain::{
    access::{Authority, Rights},
    context::{Actor, RequestId},
};
use jiff::Timestamp;

/// What has been written and not sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Whose space it lies in.
    pub space: Authority,
    /// Its number.
    pub id: RequestId,
    /// When it was last kept.
    pub at: Timestamp,
    /// The path of its form.
    pub form: String,
    /// What stands in its fields.
    pub typed: Typed,
}

/// How a draft is written down; another shape gets another number.
const VERSION: u8 = 1;

impl Draft {
    /// Reads a draft. One that cannot be read, by a later release perhaps, can only be thrown away.
    fn of(space: &Authority, Kept { id, at, bytes }: Kept) -> Draft {
        let read = serde_json::from_slice::<(u8, String, Vec<(String, String)>)>(&bytes);
        let (form, fields) = match read {
            Ok((VERSION, form, fields)) => (form, fields),
            _ => (String::new(), Vec::new()),
        };
        Draft { space: space.clone(), id, at, form, typed: Typed::received(fields) }
    }

    /// How it begins, so that it is told from others of the same form.
    pub fn begins(&self) -> Option<String> {
        const MOST: usize = 80;
        let mut said = ["name", "title", "value", "reason"].iter().map(|name| self.typed.get(name));
        let line = said.find(|said| !said.is_empty())?.lines().next()?;
        let begins: String = line.chars().take(MOST).collect();
        Some(if begins.len() < line.len() { format!("{begins}\u{2026}") } else { begins })
    }

    /// What was written in it, without what the form carries for itself.
    pub fn written(&self) -> Vec<String> {
        let own = [Typed::REQUEST, Typed::SEEN, Typed::STOOD, Typed::DRAFT, Typed::REACH, Typed::SPACE];
        let said = self.typed.pairs().filter(|(name, value)| !own.contains(name) && !value.trim().is_empty());
        said.map(|(_, value)| value.to_owned()).collect()
    }
}

/// The spaces somebody writes in here.
fn spaces(app: &App, actor: &Actor) -> Vec<Authority> {
    let state = app.snapshot().filter(|_| app.writes());
    state.map(|state| Rights::of(&state, actor, app.today()).spaces()).unwrap_or_default()
}

/// Every draft of one's own, the last kept first.
pub fn all(app: &App, actor: &Actor) -> Result<Vec<Draft>, NotKept> {
    let mut all = Vec::new();
    for space in spaces(app, actor) {
        all.append(&mut of(app, &space)?);
    }
    // In one space they come so; of several they are laid together.
    all.sort_by_key(|draft| std::cmp::Reverse(draft.at));
    Ok(all)
}

/// Every draft in the space of an authority, for whoever may read it.
pub fn of(app: &App, authority: &Authority) -> Result<Vec<Draft>, NotKept> {
    let Some(drafts) = app.drafts() else { return Ok(Vec::new()) };
    Ok(drafts.list(authority)?.into_iter().map(|kept| Draft::of(authority, kept)).collect())
}

/// The draft of this form with this number.
pub fn find(app: &App, actor: &Actor, form: &str, id: &str) -> Result<Option<Draft>, NotKept> {
    let Some(id) = RequestId::parse(id) else { return Ok(None) };
    Ok(all(app, actor)?.into_iter().find(|draft| draft.id == id && draft.form == form))
}

/// Keeps what stands in a form, in the place of the draft it was opened from, and answers its number. It lies in the space
/// that was chosen, where that is one of their own.
pub fn keep(app: &App, actor: &Actor, form: &str, typed: &Typed) -> Result<RequestId, NotKept> {
    let spaces = spaces(app, actor);
    let chosen = spaces.iter().find(|space| space.to_string() == typed.get(Typed::SPACE));
    let (Some(drafts), Some(space)) = (app.drafts(), chosen.or(spaces.first())) else {
        return Err(NotKept("drafts are not kept here".to_owned()));
    };
    let id = RequestId::parse(typed.get(Typed::DRAFT)).unwrap_or_else(new_request);
    let of_sending = [Typed::WISH, Typed::DRAFT, Typed::REACH, Typed::SPACE];
    let fields: Vec<(&str, &str)> = typed.pairs().filter(|(name, _)| !of_sending.contains(name)).collect();
    let bytes = serde_json::to_vec(&(VERSION, form, fields)).map_err(|error| NotKept(error.to_string()))?;
    drafts.keep(space, id, bytes)?;
    // Kept where it goes before it leaves where it was.
    spaces.iter().filter(|other| *other != space).try_for_each(|other| drafts.remove(other, id))?;
    Ok(id)
}

/// Erases the draft with this number, if there is one.
pub fn remove(app: &App, actor: &Actor, id: &str) -> Result<(), NotKept> {
    match (app.drafts(), RequestId::parse(id)) {
        (Some(drafts), Some(id)) => spaces(app, actor).iter().try_for_each(|space| drafts.remove(space, id)),
        _ => Ok(()),
    }
}
